"""Words by which one person is called: given names, forms of address, and what only looks so."""

from __future__ import annotations

GIVEN = frozenset(
    """
    aaliyah aaron abby abdul abena abigail abiola abril adaeze adam adele adriana adwoa agnes ahmed
    aidan aiden aileen aisha aisling ajay akosua akua alan alana alec alejandra alejandro alex
    alexa alexis alfie ali alice alicia alison allison ama amaka amal amanda amara amelia amina amir
    amit amrita amy ana anand andre andrea andrew andy angela angie anika anil anita anjali ann anna
    anne annette annie anthony antonio anya aoife arash archie arjun arlene arthur asha ashley asif
    audrey ava ayesha ayo aziz babak barbara barry bashir beatrice becca becky bella ben benny bernard
    bernie bertha beth bethan betty bev beverley beverly bianca bilal blessing bob bobby bonnie brad
    bradley brandi brandon brandy brayan brenda brendan brett brian brianna bridget brittany bronwyn
    bruce bruno bryan bryn bukola caitlin callum cameron camila candice caoimhe cara carla carlos
    carly carmel carmen caroline carolyn carrie cassie cassidy cath catherine cathy cecilia celia
    charlene charles charlie charlotte chelsea cheryl chiamaka chidi chinedu chioma chloe chris
    christina christine christopher chukwuma ciara ciaran cillian claire clara clare claudia clive
    cody colette colin colleen connie connor conor courtney craig curtis cynthia daisy damien damian
    dana daniel daniela danielle danny daphne darcy daria darlene darren dave david dawit deb debbie
    deborah debra declan deepa deepak deirdre delia denise dennis derek dermot des desmond devon diana
    diane diego dimitri divya dolores dominic donal donna doreen doris dorothy doug douglas duncan
    dylan ebony eddie edith edna edward efua eileen eilidh eimear elaine eleanor elena eli elijah
    elizabeth ella ellen ellie elsie emeka emily emma enid enrique eric erica erin ernie esi esther
    ethan ethel eugene eunice eva evan evelyn ezra faisal farah farid fatima fatou femi fergus fernando
    finn fiona flora florence folake frances francesca francis fred freddie freya funmi gabby gabriel
    gabriela gareth gary gav gavin gemma geoff geoffrey george georgia georgina gerald geraldine gerry
    gertrude gideon gillian gina giulia gladys glenda glenn gloria gordon graham grainne greg gregory
    greta gurpreet gwen hamish hamza hana hannah harjit harold harriet harry hassan hayley hazel
    heather hector helen helena henry herman hiba hilary hilda hina holly howard hugh hugo hussein ian
    ibrahim ifeoma ikram imran ines ingrid irene isaac isabel isabella isla ismail ivan izzy jackie
    jacob jacqui jade jaime jake jamal james jamie jan jane janelle janet janice jared jasmine jason
    jasmin javier jaya jayden jeanette jeff jeffrey jen jenna jennifer jenny jeremy jerome jerry jess
    jesse jessica jill jim jimmy jo joan joanna joanne jodie joe joel johan johanna john johnny jon
    jonas jonathan jordan jorge jose joseph josephine josh joshua josie juan juanita judith judy julia
    julian julie juliet justin kabir kamal kareem karen karim karl karthik kasia kate katherine kathleen
    kathy katie katrina kavita kayla kayleigh kaylee keeley keisha keith kelly kels ken kenji kenny kerry
    kev kevin khadija khalid kieran kim kimberly kiran kirsten kirsty kofi kojo krista kristen kristi
    kristin kristina kristy krystal kumar kwabena kwame kwasi kwesi kyle lakshmi lamar larry latoya
    laura lauren leah leanne leila lena lenny leo leon leona leroy lesley leslie lewis lexi liam
    libby linda lindsay lindsey lisa liz lizzie lola lorcan lorenzo lorna lorraine lou louis louisa
    louise lucas lucia lucy luis luke luz lydia lyn lynn lynne mabel maddie madison maeve magda maggie
    mags mahmoud maisie malachy malcolm malik mandy manjit manoj manuel marcela marcia marco marcus
    margaret marge margie margot marguerite maria mariam marian marie marilyn mario marion marisol
    marjorie marlene marsha martha martin mary maryam mason matilda matt matthew maura maureen mauro
    max maya mayra meera megan mehmet mei melanie melissa mercy meredith mia michael michaela michelle
    miguel mike mikey mildred millie milo mina minh miranda miriam mitch moira molly mona monica morag
    morgan moses moshe muhammad mohamed mohammed muriel mustafa nadia naledi nan nancy naomi narges
    natalia natalie natasha nate nathan nathaniel neha neil nell nelly nessa ngozi niall niamh nicholas
    nick nicky nicola nicole nigel nikhil nikki nina nisha nkechi noah noel noor nora norma norman
    nuala obinna oliver olivia olu omar oona orla oscar osman owen pablo paddy padraig pam pamela
    paola patricia patrick patsy paul paula paulette pauline pedro peggy penelope percy pete peter phil
    philip philippa phoebe phyllis pippa polly poppy pradeep prakash pranav preeti priya priyanka
    rachel rafael rafe raheem rahul raj rajesh raju ralph ramesh ramon randy raquel rashid ravi
    raymond rebecca reggie reza rhea rhi rhiannon rhian rhona rhys ricardo richard rick ricky rina
    rita ritu robbie robert roberta robin robyn rochelle rodney roger rohan roisin roland ronald
    ronan ronnie rory rosa rosalind rosario rosemary rosie ross roy ruben rukmini rupert russ russell
    ruth ryan sadia sadie said salma sam samantha sameer samir samuel sandra sanjay santiago sara
    sarah sarita saul sean sebastian sergio seun shabnam shane shanelle shannon sharon shaun shauna
    shawn shaz sheila shelley shelly sheryl shirley shona sian sibusiso sid sidney silvia simon
    simone simran sinead siobhan sizwe sofia solomon sonia sophia sophie stacey stacy stan stella
    steph stephanie stephen steve steven stuart suresh susan susanna susie suzanne sven sylvia taiwo
    tamara tamika tammy tamsin tanya tara tariq tasha tatiana taylor ted temi terence teresa terri
    terry tess tessa thabo thandi thandiwe thelma theo theresa thomas tiffany tim timothy tina tobi
    toby todd tom tomasz tommy toni tony tracey tracy travis trevor tricia trina trish tristan troy
    trudy tunde tyler tyrone ursula valerie vanessa vera veronica vicki vicky victor victoria vijay
    vikram vince vincent viola violet virginia vivek vivian vivienne vusi walter wanda wendy wesley
    wilfred wilhelm wilma winnie winston wiremu xavier yaw yasmin yetunde yolanda yousef yusuf yvette
    yvonne aroha kiki earl kirst shan bernice dee denise idris noor lalo opal kwesi sabine sunita tevita tane hemi mele sione maia nikau tui wanjiku njeri achieng otieno kamau mwangi adwoa nana ebo bola sade tola segun emeka obi uche zaheer nasreen rukhsana shazia bushra parveen sunil lata usha geeta rekha mohan vinod pooja ruchi swati sneha rohit ankit deepika aditi ishaan zach zack zahra zainab zanele zara zeynep zodwa zoe zoltan zulu
    """.split()
)
"""Given names of many countries that are no common English word; met in any case."""

CALLED = frozenset(
    """
    love lovey hun hon honey mate babe darling darl sweetheart sweetie pet hen duck petal dear
    bro brother buddy bud pal sis sister sister-in-law auntie aunty uncle mama mamma madam ma'am
    maam sir missus friend girl hermana hermano mami papi mija mijo reina beta beti bhai bhaiya
    bhabhi didi baji veerji chacha ji jaan yaar bestie chica queen king guv squire
    """.split()
)
"""Forms of address for one person."""

TITLES = frozenset(
    "mr mrs ms miss mister madam mama papa mam auntie aunty uncle sister brother doña dona don "
    "señora senora señor senor sheikh coach ouma oupa oma opa tía tia tío tio mass".split()
)

NOT_NAMES = frozenset(
    """
    a about above absolutely act actually add adults advice after again all allergy almost alright
    also although always amazing and another any anybody anyone anything anyway april are as ask at
    august aussie australia autumn babies baby back bad basically because been before below best
    better between big bigger bin black blood blue bold bonus book boring both bottom boys brain
    bread breast breathe bring brush bub but butter by bye call calm can canada cancel careful
    caution certainly chat check cheers chest child children christmas classic clean clear close
    coffee cold come comment comments congrats congratulations consider cool cool correct cough
    could cramps dad daily day days dead deal december deep definitely diet dinner disclaimer
    ditto diwali do docs doctor doctors doing done dosage dose down dr dream drink drops drug
    drugs dry during each easily easter easy eat eid either else empty england english enjoy
    enough especially europe even evening eventually ever every everybody everyone everything exact
    exactly exam exercise expert eyes face fact facts fair false fam fans far fast fat february
    feet fellas fever few final finally find fine finish first fish five flat flu folks follow
    food for forget forty four france friday friends from front fun funny future gang general
    generally genuinely germany get gifted girls give glad go god goes going gone good got grab
    grand grandma great green group guess guests guidelines guys gym had half hands happy hard
    have having headache health heart heat heavy hello help hence her here hey hi high hold
    home honest honestly hope hopefully horrible hospital hot hour hours how however huge human
    hungry hurt hydrate ice if imagine important in india infection inside instead interesting
    internet into ireland is it january joint joke joking july june just keep kids kidney kind kit
    know ladies last late later laugh law less let life light like line link list listen little
    live liver lol london long look loose lot lots love low lovely luckily lunch lung main make
    man many march maybe may me meanwhile meat medicine medicines men menopause mental milk mind mine
    minute minutes mix moms monday money month months more morning most mostly mouth move movement
    much mum mums muscle must my myth mythbuster name naturally nausea near neat neck need never
    new news next nhs nice night nine no nobody none noon nope normal normally not note nothing
    november now number numbers nurse nurses nutrition obviously october of off oh oil ok okay old
    on once one only open or orange original other others otherwise our out outside over pain
    paper parents part patience patients pause peace people perfect perhaps period periods pharmacist
    pharmacists phone pick plain plan plastic please plus point post posted pregnancy pregnant
    probably problem promise protein quick quickly quiet quietly quit quite ramadan rather read
    ready real really reason red relax remember reply respectfully rest result results right rinse
    rule running sadly safe salt same saturday save say school science scotland second see self
    september seriously serve set seven several share sharp short should shout side silly simple
    simply since sit six size skin skip sleep slow slowly small smart smoke smoking so soft some
    somebody someone something sometimes soon sorry spain speaking spoiler spot spring stage start
    step steps steroids still stomach stop story straight stress strong students sugar summer
    sunday sunscreen super supper sure surgeons surgery surprise sweet swelling symptoms take talk
    tell ten test texas thank thankfully thanks that the their them then there these they thing
    things think third thirty this those though thought three throat through thursday ticks time tip
    tiny tip today together tomorrow tonight too tooth top true truly trust truth try tuesday turns
    tv twelve twenty twice two uk ultimately under understandably unfortunately unless until up
    update urgent us usa use usually vaccine vaccines vegans very view viewers vitamin voila wait
    wales walk warm warning was wash watch water we wednesday week weekend weeks weight welcome well
    were what whatever when where whereas whether which while white who whoever why will winter with
    without woman women wonderful work worried worse worst would wow write wrong yeah year years
    yellow yep yes yesterday yet you young your youtube zero tiktok instagram facebook google reddit
    """.split()
)
"""Words that open a sentence or stand alone between commas with a capital, and are no name."""
