"""Signs that the author acts in one person's case, with the points each is worth.

The points were fitted on labelled drafts (a logistic regression over these patterns, rounded to
tenths and written down); a pattern is about a class of words and never about one sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sign:
    """A pattern over the folded line; `act` is what it says is being done, where it says so."""

    what: str
    points: int
    pattern: re.Pattern[str]
    act: str = ""


def _sign(what: str, points: int, pattern: str, act: str = "") -> Sign:
    return Sign(what, points, re.compile(pattern), act)


_LEAD = (
    r"(?:^|; )(?:(?:and|so|then|but|just|please|also|now|or|honestly|well|no|yes|yeah|yep|nah|okay|"
    r"right|look|only|for now|tonight|today|first|instead|in that case|until then|after that) )*"
    r"(?:; )?(?:(?:and|so|then|but|just|also|never|do not|always|only|even) )*"
)
_ORDER = (
    r"(?:take|give|put|keep|leave|stop|skip|drop|go|get|try|use|start|bin|chuck|toss|ditch|halve|"
    r"double|cut|add|swap|switch|hold|stay|stick|rest|ice|pinch|lie|sit|eat|drink|wear|wash|rub|"
    r"apply|massage|strap|tape|finish|save|cancel|push|bring|stretch|walk|run|sleep|avoid|ease|up|"
    r"lower|pop|squeeze|roll|breathe|test|bump|nudge|quit|cover|strip|spray|pull|throw|flush|ignore|"
    r"forget|trade|lose|wait|count|carry on|come off|wean|taper|tell him|tell her"
    r"|insist|book|order|"
    r"repeat|recheck|gargle|rinse|soak|dry|pat|rotate|alternate|plan|change|move|lift|hand|let|make|"
    r"have|do)"
)
_MEDICINE = (
    r"(?:\w+(?:pril|olol|sartan|statin|azole|mycin|cillin|floxacin|prazole|oxetine|triptan|codone|"
    r"zepam|zolam|dipine|semide|thiazide|formin|gliptin|gliflozin|tide|parin|xaban|setron|cycline|"
    r"mab|profen|dronate|lukast|terol|asone|solone|sone|tidine|ramine|rizine|tadine|pressin|caine|"
    r"barbital|pramine|triptyline|idone|azine|clovir|tamine|oxin|sulfate|sulphate)|tablets?|pills?|"
    r"antibiotics?|steroids?|creams?|inhalers?|puffers?|patch|gel|spray|drops?|syrup|paracetamol|"
    r"tylenol|advil|motrin|aspirin|ibuprofen|iron|zinc|magnesium|vitamin|creatine|insulin|lantus|"
    r"metformin|thyroxine|prozac|lexapro|zoloft|benadryl|zyrtec|claritin|sertraline|ointment|"
    r"antihistamine|hrt|progesterone|oestrogen|estrogen|testosterone|moisturiser|moisturizer|"
    r"sunscreen|retinol|minoxidil|spironolactone|warfarin|meds?|medicine|medication|jab|dose|"
    r"capsules?|box|bottle|strip|scoop)"
)
_CONDITION = (
    r"(?:\w+(?:itis|osis|emia|aemia|oma|pathy|algia|plegia|rrhea|rrhoea)|migraine|reflux|eczema|"
    r"ringworm|tinea|apnoea|apnea|anxiety|adhd|pmdd|pcos|uti|bv|thrush|menopause|dementia|diabetes|"
    r"prediabetes|cancer|stroke|mini stroke|sprain|tendon|cartilage|nerves?|graves|goitre|goiter|"
    r"virus|viral|bug|croup|allergy|reaction|infection|hernia|gallbladder|fracture|broken|cracked|"
    r"torn|faint|sciatica|shingles|gout|lupus|coeliac|celiac|fibroids?|cyst|wax|piles|muscle|"
    r"hormones?|stress|heat|swelling|withdrawal|rash|hives|acne|rosacea|wart|mole|scar|bruise|"
    r"glute\w*|biceps|cruciate|meniscus|cuff|bladder|kidney|thyroid|liver|skin|bone|joint|wind|"
    r"teething|regression|eyestrain|tension)"
)
_NUMBER = r"(?:\d[\d.]*|one|two|three|four|five|six|seven|eight|nine|ten|half)"

FOR = (
    _sign(
        "a change to a medicine",
        4,
        r"\b(?:stop|skip|drop|halve|bin|ditch|leave|double|quit|toss|chuck|flush|come off|off|swap|"
        rf"cut|switch|save|forget|lose|put)\b(?: \w+){{0,4}} {_MEDICINE}\b",
        "stop-or-change",
    ),
    _sign(
        "an order about it",
        5,
        r"\b(?:halve|double|bin|toss|skip|stop|drop|leave|keep|tape|strap|wrap|ice|finish|give|push|"
        r"have|quit|cancel) (?:it|that|them|those|him|her|one|two|half)\b",
        "stop-or-change",
    ),
    _sign(
        "how often",
        6,
        r"\b(?:a day|daily|twice|once|every (?:other|second|\w+ hours|night|day|morning)"
        r"|morning and "
        r"night|at bedtime|with food|one in the morning|morning one|three times|lots of|per day|"
        r"nightly|alternate)\b",
        "dose",
    ),
    _sign(
        "a number at the start",
        7,
        rf"^(?:and |so |then |; )*(?:{_NUMBER}|every|another|twice|no)\b",
    ),
    _sign(
        "the other clinician",
        4,
        r"\b(?:whatever|whoever|they|your (?:doctor|doc|gp|ob|surgeon|guy|consultant|gyn"
        r"|derm|physio)) "
        r"(?:the )?(?:\w+ )?(?:said|says|told|gave|put you|want|wants|booked|signed)",
        "overrule",
    ),
    _sign(
        "care is not needed",
        12,
        r"\b(?:cancel|skip|forget|save yourself|save your|would not (?:bother|trouble|touch|go|sit|"
        r"lose|call|worry)|should not trouble|no need|need not|do not (?:need|bother|run|go|panic)|"
        r"leave (?:it|that|him|her)|can wait|will do|soon enough)\b",
        "reassure",
    ),
    _sign(
        "nothing to worry about",
        7,
        r"\b(?:no need|need not|do not need|no point|not worth|would not (?:worry|bother"
        r"|lose|touch)|"
        r"do not (?:worry|bother|panic|spiral)|nothing (?:to worry|there|wrong)|leave it"
        r" be|is plenty|"
        r"is fine|are fine|is grand|is normal|perfectly|will settle|will go|will pass|by itself|on "
        r"its own)\b",
        "reassure",
    ),
    _sign(
        "it goes away",
        3,
        r"\b(?:settles?|go away|will go|gone by|pass|heal|fade|grow out|lift|peel|thaw|quit|shift|"
        r"turn)\b",
        "reassure",
    ),
    _sign(
        "the name of a condition given to it",
        13,
        r"\b(?:is|was|be|got|have)(?: not| just| only| all| your| a| an| the| classic| plain| "
        rf"textbook| \w+){{0,3}} {_CONDITION}\b",
        "diagnose",
    ),
    _sign(
        "what it sounds or looks like",
        5,
        r"\b(?:sounds|looks) (?:like|to me)|(?:till|until) (?:proven|somebody|someone) ",
        "diagnose",
    ),
    _sign(
        "what that is",
        6,
        r"(?:^|; |\bso |\bbut |\band |\bno )(?:that|this|it|yours|his|hers) (?:is|will be"
        r"|was)(?: not|"
        r" just| only| all| still| classic| plain| mostly| exactly)* (?:a|an|the|your|his|her|from|"
        r"normal|fine|nothing|grand|severe|how)\b",
        "diagnose",
    ),
    _sign(
        "this, not that",
        4,
        r"\b(?:is not|are not)\b.*\b(?:that is|it is|you are|is)\b",
        "diagnose",
    ),
    _sign(
        "what a number is",
        11,
        rf"(?:^|; |and |a |at |of )(?:{_NUMBER}|\w+ty|\w+teen)(?:(?: \w+){{0,3}}) (?:is"
        rf"|means|was) ",
        "interpret",
    ),
    _sign(
        "what yours is",
        5,
        r"\byour \w+(?: \w+){0,4} (?:is|are|was|were|will|has|have|means?)\b",
        "interpret",
    ),
    _sign(
        "what you are",
        7,
        r"\byou (?:are|have got|have been|have)\b(?: not| just| only| still| well)* (?:a"
        r"|an|in|on|fine|"
        r"good|right|covered|over|under|running|overmedicated|lost|the|no|got|low|short|safe|okay|"
        r"out)\b",
        "interpret",
    ),
    _sign(
        "a test",
        4,
        r"\b(?:scan|mri|x ray|xray|bloods|ultrasound|biopsy|test|ecg|ct|camera|scope|colonoscopy|"
        r"ferritin|tsh|a1c|potassium|hba1c|psa|cholesterol|egfr)\b",
    ),
    _sign("an order", 11, rf"{_LEAD}{_ORDER}\b(?! (?:me|us)\b)", "treat"),
    _sign(
        "what you do",
        12,
        r"\byou (?:just |only |do |then )?(?:take|give|put|leave|get|stay|start|keep|go|test|halve|"
        r"drop|begin|use|eat|stop|bring|swap|carry|skip|do|massage)\b",
        "treat",
    ),
    _sign(
        "what I would do",
        13,
        r"\bi would(?: not)? (?!say|love|like to|have|be (?:lying|guessing|codding)|read|tell|bet)",
        "treat",
    ),
    _sign(
        "my own choice",
        7,
        r"\bi (?:would|should|will)(?: not)?(?: just| only| probably| rather| also|"
        r" even)* (?!say|love|"
        r"like|bet|be honest|tell|call|get|see you|post|read|put the|never)\w+",
    ),
    _sign(
        "what to do with them",
        5,
        r"\b(?:tell|let|give|put|get|have|keep|strip|prop|roll|sit) (?:him|her|them|the"
        r" boy|the girl|"
        r"mum|mom|daddy|baby)\b",
        "treat",
    ),
    _sign(
        "the same again",
        5,
        r"\b(?:same (?:as|for|goes)|ditto|goes for you)\b",
        "other",
    ),
    _sign(
        "a medicine",
        5,
        rf"\b{_MEDICINE}\b",
    ),
    _sign(
        "what will come",
        9,
        r"\b(?:he|she|it|they|that) (?:will|would not|will not)\b",
        "reassure",
    ),
    _sign(
        "how he or she is",
        5,
        r"\b(?:he|she) (?:is|will|can|needs|has|should|does not|is not)\b",
    ),
    _sign("what you will see", 2, r"\byou will (?!love|see me|find me|know|like me)\w+"),
    _sign(
        "your age or size",
        6,
        r"\b(?:at|for a|in a) (?:\d+|\w+ty(?: \w+)?|\w+teen|your age|your size|\w+ (?:weeks|months|"
        r"your))\b",
    ),
    _sign(
        "until when",
        11,
        r"\b(?:till|until|after that|then|from there|for a fortnight|for a week|by the weekend)\b",
    ),
    _sign(
        "from when",
        6,
        r"\b(?:tonight|tomorrow|from (?:today|tonight)|by (?:friday|monday|the weekend|thursday|"
        r"christmas))\b",
    ),
    _sign(
        "a time",
        3,
        r"\b(?:days?|nights?|weeks?|months?|hours?|minutes|morning|bedtime|tonight|tomorrow|fortnight|"
        r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    ),
    _sign(
        "a number",
        4,
        rf"\b(?:{_NUMBER}|twelve|twenty|thirty|forty|fifty)\b",
    ),
    _sign(
        "what you told me",
        6,
        r"\b(?:that you|you (?:have|described|said|mentioned|sent|showed|typed|measured|wrote))\b",
    ),
    _sign("a yes or a no", 6, r"(?:^|; )(?:yes|yep|yeah|no|nope|nah|god no)\b"),
    _sign(
        "a verdict in a word",
        6,
        r"(?:only|bin|out|off|stays?|fine|done|first|allowed|never|counts?|needed"
        r"|again)(?: then)?$",
    ),
    _sign("a no", 3, r"\b(?:not|never|no|nothing)\b"),
    _sign("you", 8, r"\b(?:you|yours|yourself|ye)\b"),
    _sign("your", 2, r"\byour\b"),
    _sign(
        "a term of endearment",
        8,
        r"\b(?:love|mate|babe|hun|honey|darl\w*|sweetheart|my dear|friend|bro|brother|sister|mama|"
        r"madam|auntie|aunty|uncle|girl|bhai|beti|buddy|missus|kiddo)\b",
    ),
)

AGAINST = (
    _sign("they", -4, r"\b(?:they|them)\b"),
    _sign(
        "a greeting",
        -3,
        r"^(?:(?:okay|ok|right|hi|hey|hello|so|dear|sorry|thanks|aww?|oh) ;? ?)*\w+(?: ;)? (?:deep "
        r"breath|thank|thanks|hi|lovely|well done|congratulations)",
    ),
    _sign(
        "a question brought",
        -10,
        r"\b(?:asks?|asked|asking|says|wants|wrote|writes|typed|question)\b",
    ),
    _sign(
        "what doctors do",
        -7,
        r"\b(?:guideline\w*|nhs|cdc|stud(?:y|ies)|trials?|research|doctors|we (?:usually"
        r"|think|look|like|"
        r"use|see|do|ask|check)|leaflet|label)\b",
    ),
    _sign(
        "a disclaimer",
        -11,
        r"\b(?:advice|general|educat\w+|consult\w*|diagnos\w+|examine)\b",
    ),
    _sign("the author's own", -8, r"\b(?:my|mine|i have|i am|i was|me)\b"),
    _sign(
        "people",
        -3,
        r"\b(?:people|most|some|anyone|anybody|everyone|everybody|patients|nobody|half of|parents|"
        r"folks|many|plenty of|whoever|somebody|someone)\b",
    ),
    _sign(
        "a plug",
        -6,
        r"\b(?:follow|subscribe|link|bio|code|shop|comments?|part two|off|book|podcast|video|live|"
        r"channel|page|post|pinned)\b|#|\$|£|€",
    ),
    _sign(
        "something read out",
        -3,
        r"\b(?:reads?|label|page|chapter|poster|screen|picture|caption|slide)\b",
    ),
    _sign(
        "a referral",
        -5,
        r"\b(?:ask|see|call|ring|phone|tell|message|talk to|speak to|bring|take) (?:\w+"
        r" ){0,3}(?:your|"
        r"the|a|an) (?:\w+ ){0,2}(?:doctor|gp|surgery|midwife|pharmacist|clinic|nurse"
        r"|team|vet|optician|"
        r"specialist|prescriber|office|unit|chemist|dentist|physio)",
    ),
    _sign(
        "a story",
        -3,
        r"\b(?:he|she|they) (?:was|were|had|said|told|came|went|asked|got|did|cried|sat|wanted)\b",
    ),
    _sign(
        "thanks or comfort",
        -9,
        r"\b(?:thanks?|cheers|hi|hello|hiya|hug|congratulations|welcome|sorry|bless|bye"
        r"|good luck)\b",
    ),
    _sign(
        "urgent care",
        -8,
        r"\b(?:999|911|000|112|111|ambulance|hospital|emergency|a and e|er|ed|casualty"
        r"|out of hours|"
        r"urgent care|triage)\b",
    ),
    _sign("we", -7, r"\b(?:we|us|our)\b"),
    _sign(
        "praise",
        -8,
        r"\b(?:good (?:daughter|mum|man|question)|lovely|i mean that|proud|well done|long week)\b",
    ),
    _sign(
        "the person's own team",
        -10,
        r"\b(?:prescriber|prescribes|whoever|who (?:ordered|has|knows)|optometrist|midwife|"
        r"pharmacist|dietitian|gp|surgery|team)\b",
    ),
)
