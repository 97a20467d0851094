"""Words by which one person is called: given names, forms of address, and what only looks so."""

from __future__ import annotations

GIVEN = frozenset(
    """
    aaliyah aaron abby abdul abena abigail abiola abril achieng adaeze adam adele aditi adriana
    adwoa agnes ahmed aidan aiden aileen aisha aisling ajay akosua akua alan alana alec
    alejandra alejandro alex alexa alexis alfie ali alice alicia alison allison ama amaka amal
    amanda amara amelia amina amir amit amrita amy ana anand andre andrea andrew andy angela
    angie anika anil anita anjali ankit ann anna anne annette annie anthony antonio anya aoife
    arash archie arjun arlene aroha arthur asha ashley asif audrey ava ayesha ayo aziz babak
    barbara barry bashir beatrice becca becky bella ben benny bernard bernice bernie bertha beth
    bethan betty bev beverley beverly bianca bilal bob bobby bola bonnie brad bradley brandi
    brandon brandy brayan brenda brendan brett brian brianna bridget brittany bronwyn bruce
    bruno bryan bryn bukola bushra caitlin callum cameron camila candice caoimhe cara carla
    carlos carly carmel carmen caroline carolyn carrie cassidy cassie cath catherine cathy
    cecilia celia charlene charles charlie charlotte chelsea cheryl chiamaka chidi chinedu
    chioma chloe chris christina christine christopher chukwuma ciara ciaran cillian claire
    clara clare claudia clive cody colette colin colleen connie connor conor courtney craig
    curtis cynthia damian damien dana daniel daniela danielle danny daphne darcy daria darlene
    darren dave david dawit deb debbie deborah debra declan dee deepa deepak deepika deirdre
    delia denise dennis derek dermot des desmond devon diana diane diego dimitri divya dolores
    dominic donal donna doreen doris dorothy doug douglas duncan dylan earl ebo ebony eddie
    edith edna edward efua eileen eilidh eimear elaine eleanor elena eli elijah elizabeth ella
    ellen ellie elsie emeka emily emma enid enrique eric erica erin ernie esi esther ethan ethel
    eugene eunice eva evan evelyn ezra faisal farah farid fatima fatou femi fergus fernando finn
    fiona flora florence folake frances francesca francis fred freddie freya funmi gabby gabriel
    gabriela gareth gary gav gavin geeta gemma geoff geoffrey george georgia georgina gerald
    geraldine gerry gertrude gideon gillian gina giulia gladys glenda glenn gloria gordon graham
    grainne greg gregory greta gurpreet gwen hamish hamza hana hannah harjit harold harriet
    harry hassan hayley hector helen helena hemi henry herman hiba hilary hilda hina howard hugh
    hugo hussein ian ibrahim idris ifeoma ikram imran ines ingrid irene isaac isabel isabella
    ishaan isla ismail ivan izzy jackie jacob jacqui jade jaime jake jamal james jamie jan jane
    janelle janet janice jared jasmin jason javier jaya jayden jeanette jeff jeffrey jen jenna
    jennifer jenny jeremy jerome jerry jess jesse jessica jill jim jimmy jo joan joanna joanne
    jodie joe joel johan johanna john johnny jon jonas jonathan jordan jorge jose joseph
    josephine josh joshua josie juan juanita judith judy julia julian julie juliet justin kabir
    kamal kamau kareem karen karim karl karthik kasia kate katherine kathleen kathy katie
    katrina kavita kayla kaylee kayleigh keeley keisha keith kelly kels ken kenji kenny kerry
    kev kevin khadija khalid kieran kiki kim kimberly kiran kirst kirsten kirsty kofi kojo
    krista kristen kristi kristin kristina kristy krystal kumar kwabena kwame kwasi kwesi kyle
    lakshmi lalo lamar larry lata latoya laura lauren leah leanne leila lena lenny leo leon
    leona leroy lesley leslie lewis lexi liam libby linda lindsay lindsey lisa liz lizzie lola
    lorcan lorenzo lorna lorraine lou louis louisa louise lucas lucia lucy luis luke luz lydia
    lyn lynn lynne mabel maddie madison maeve magda maggie mags mahmoud maia maisie malachy
    malcolm malik mandy manjit manoj manuel marcela marcia marco marcus margaret marge margie
    margot marguerite maria mariam marian marie marilyn mario marion marisol marjorie marlene
    marsha martha martin mary maryam mason matilda matt matthew maura maureen mauro max maya
    mayra meera megan mehmet mei melanie mele melissa meredith mia michael michaela michelle
    miguel mike mikey mildred millie milo mina minh miranda miriam mitch mohamed mohammed mohan
    moira molly mona monica morag morgan moses moshe muhammad muriel mustafa mwangi nadia naledi
    nancy naomi narges nasreen natalia natalie natasha nate nathan nathaniel neha neil nell
    nelly nessa ngozi niall niamh nicholas nick nicky nicola nicole nigel nikau nikhil nikki
    nina nisha njeri nkechi noah noel noor nora norma norman nuala obi obinna oliver olivia olu
    omar oona opal orla oscar osman otieno owen pablo paddy padraig pam pamela paola parveen
    patricia patrick patsy paul paula paulette pauline pedro peggy penelope percy pete peter
    phil philip philippa phoebe phyllis pippa polly pooja pradeep prakash pranav preeti priya
    priyanka rachel rafael rafe raheem rahul raj rajesh raju ralph ramesh ramon randy raquel
    rashid ravi raymond rebecca reggie rekha reza rhea rhi rhian rhiannon rhona rhys ricardo
    richard rick ricky rina rita ritu robbie robert roberta robyn rochelle rodney roger rohan
    rohit roisin roland ronald ronan ronnie rory rosa rosalind rosario rosie ross roy ruben
    ruchi rukhsana rukmini rupert russ russell ruth ryan sabine sade sadia sadie salma sam
    samantha sameer samir samuel sandra sanjay santiago sara sarah sarita saul sean sebastian
    segun sergio seun shabnam shan shane shanelle shannon sharon shaun shauna shawn shaz shazia
    sheila shelley shelly sheryl shirley shona sian sibusiso sid sidney silvia simon simone
    simran sinead siobhan sione sizwe sneha sofia solomon sonia sophia sophie stacey stacy stan
    stella steph stephanie stephen steve steven stuart sunil sunita suresh susan susanna susie
    suzanne sven swati sylvia taiwo tamara tamika tammy tamsin tane tanya tara tariq tasha
    tatiana taylor ted temi terence teresa terri terry tess tessa tevita thabo thandi thandiwe
    thelma theo theresa thomas tiffany tim timothy tina tobi toby todd tola tom tomasz tommy
    toni tony tracey tracy travis trevor tricia trina trish tristan troy trudy tui tunde tyler
    tyrone uche ursula usha valerie vanessa vera veronica vicki vicky victor victoria vijay
    vikram vince vincent vinod virginia vivek vivian vivienne vusi walter wanda wanjiku wendy
    wesley wilfred wilhelm wilma winnie winston wiremu xavier yasmin yaw yetunde yolanda yousef
    yusuf yvette yvonne zach zack zaheer zahra zainab zanele zara zeynep zodwa zoe zoltan zulu
    """.split()
)
"""Given names of many countries that are no common English word; met in any case."""

CALLED = frozenset(
    """
    auntie aunty babe baji bestie beta beti bhabhi bhai bhaiya bro brother bud buddy chacha
    chica darl darling dear didi duck friend girl guv hen hermana hermano hon honey hun jaan ji
    king love lovey ma'am maam madam mama mami mamma mate mija mijo missus pal papi pet petal
    queen reina sir sis sister sister-in-law squire sweetheart sweetie uncle veerji yaar
    """.split()
)
"""Forms of address for one person."""

TITLES = frozenset(
    "mr mrs ms miss mister madam mama papa mam auntie aunty uncle sister brother doña dona don "
    "señora senora señor senor sheikh coach ouma oupa oma opa tía tia tío tio mass".split()
)

NOT_NAMES = frozenset(
    """
    a about above absolutely act actually add adults advice after again all allergy almost
    alright also although always amazing and another any anybody anyone anything anyway april
    are as ask at august aussie australia autumn babies baby back bad basically because been
    before below best better between big bigger bin black blood blue bold bonus book boring both
    bottom boys brain bread breast breathe bring brush bub but butter by bye call calm can
    canada cancel careful caution certainly chat check cheers chest child children christmas
    classic clean clear close coffee cold come comment comments congrats congratulations
    consider cool correct cough could cramps dad daily day days dead deal december deep
    definitely diet dinner disclaimer ditto diwali do docs doctor doctors doing done dosage dose
    down dr dream drink drops drug drugs dry during each easily easter easy eat eid either else
    empty england english enjoy enough especially europe even evening eventually ever every
    everybody everyone everything exact exactly exam exercise expert eyes face facebook fact
    facts fair false fam fans far fast fat february feet fellas fever few final finally find
    fine finish first fish five flat flu folks follow food for forget forty four france friday
    friends from front fun funny future gang general generally genuinely germany get gifted
    girls give glad go god goes going gone good google got grab grand grandma great green group
    guess guests guidelines guys gym had half hands happy hard have having headache health heart
    heat heavy hello help hence her here hey hi high hold home honest honestly hope hopefully
    horrible hospital hot hour hours how however huge human hungry hurt hydrate ice if imagine
    important in india infection inside instagram instead interesting internet into ireland is
    it january joint joke joking july june just keep kidney kids kind kit know ladies last late
    later laugh law less let life light like line link list listen little live liver lol london
    long look loose lot lots love lovely low luckily lunch lung main make man many march may
    maybe me meanwhile meat medicine medicines men menopause mental milk mind mine minute
    minutes mix moms monday money month months more morning most mostly mouth move movement much
    mum mums muscle must my myth mythbuster name naturally nausea near neat neck need never new
    news next nhs nice night nine no nobody none noon nope normal normally not note nothing
    november now number numbers nurse nurses nutrition obviously october of off oh oil ok okay
    old on once one only open or orange original other others otherwise our out outside over
    pain paper parents part patience patients pause peace people perfect perhaps period periods
    pharmacist pharmacists phone pick plain plan plastic please plus point post posted pregnancy
    pregnant probably problem promise protein quick quickly quiet quietly quit quite ramadan
    rather read ready real really reason red reddit relax remember reply respectfully rest
    result results right rinse rule running sadly safe salt same saturday save say school
    science scotland second see self september seriously serve set seven several share sharp
    short should shout side silly simple simply since sit six size skin skip sleep slow slowly
    small smart smoke smoking so soft some somebody someone something sometimes soon sorry spain
    speaking spoiler spot spring stage start step steps steroids still stomach stop story
    straight stress strong students sugar summer sunday sunscreen super supper sure surgeons
    surgery surprise sweet swelling symptoms take talk tell ten test texas thank thankfully
    thanks that the their them then there these they thing things think third thirty this those
    though thought three throat through thursday ticks tiktok time tiny tip today together
    tomorrow tonight too tooth top true truly trust truth try tuesday turns tv twelve twenty
    twice two uk ultimately under understandably unfortunately unless until up update urgent us
    usa use usually vaccine vaccines vegans very view viewers vitamin voila wait wales walk warm
    warning was wash watch water we wednesday week weekend weeks weight welcome well were what
    whatever when where whereas whether which while white who whoever why will winter with
    without woman women wonderful work worried worse worst would wow write wrong yeah year years
    yellow yep yes yesterday yet you young your youtube zero
    """.split()
)
"""Words that open a sentence or stand alone between commas with a capital, and are no name."""
