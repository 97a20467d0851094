"""Persons other than the speaker who could be recognised: `patient_identifier`.

One detail identifies nobody; a name, a place, an age, a job and a date together do. So a sentence
must speak of a person in care and hold details of two kinds (one, where the person is named).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.context import Setting
from checks.hits import CueHit
from checks.tokens import Words

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_SMALL = "one|two|three|four|five|six|seven|eight|nine"
_AGE_WORD = rf"(?:{_TENS})(?:-(?:{_SMALL}))?|(?:thir|four|fif|six|seven|eigh|nine)teen"
_MONTH = (
    "Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept?(?:ember)?"
    "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
_ORDINAL = r"\d{1,2}(?:st|nd|rd|th)|(?:twenty-|thirty-)?(?:first|second|third|fourth|fifth|sixth"
_ORDINAL += (
    r"|seventh|eighth|ninth|tenth|eleventh|twelfth)|(?:thir|four|fif|six|seven|eigh|nine)teenth"
)
_NAME = r"(?!(?:I|The|A|An|My|He|She|We|It|So|And|But|You|Dr|Doctor)\b)[A-Z][a-zà-ÿ]+"
_MONTH_NAME = rf"(?:{_MONTH})\b"
_DAY_NAME = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"

_DIRECT = re.compile(
    r"\b(?:MRN|NHS (?:number|no)|record (?:number|no)|hospital number|SSN|social security number"
    r"|insurance number|medicare number|date of birth|DOB)\W{1,4}(?:(?:is|was)\W)?\d[\d/. -]{3,}"
    r"|\b\d{3}-\d{2}-\d{4}\b",
    re.IGNORECASE,
)
_TITLED = re.compile(rf"\b(?:Mr|Mrs|Ms|Miss|Madam|Sir|Mister)\.? {_NAME}")
_NAMED = re.compile(
    rf"(?:^|[.,:;–—] ?|\b(?:and|meet|patient|named|called) ){_NAME}(?: {_NAME})?,? from "
    rf"{_NAME}"
    rf"|(?<!Dr )(?<!Dr\. )(?<!Doctor )\b{_NAME}(?: [A-Z]\.)?, (?:\d\d|{_AGE_WORD})"
    r"(?= ?[,.:;]|$)"
    r"|\b(?!(?i:he|she|it|this|that|here|there|who|patient|mine|what)\b)[A-Za-z]{3,14}"
    r"(?: is|['’]s) an? (?:\d{1,3})[ -]{1,2}year[- ]old\b"
    rf"|\b(?i:my|our|a) patient,? {_NAME}\b"
)
_SPOKEN_OF = re.compile(
    r"\b(?:patient|client|member|customer)\b(?! (?:portal|safety|information|education|care))"
    r"|\b(?:a|an|this|that|another|some|one|the|got an?|had an?) (?:[\w’'-]+ ){0,2}(?:man|woman"
    r"|lady|guy|kid|boy|girl|fella|bloke|lad|gentleman|teenager|trucker|tradie|madam|chap|fellow|mother"
    r"|dad|mum|mom|baby|toddler|schoolboy|schoolgirl|farmer|teacher|driver|builder)\b"
    r"|\b(?:in|on) comes (?:this|a)\b|\bin bed (?:\d|one|two|three|four|five|six|seven|eight)"
    rf"|^\W*bed (?:\d|{_SMALL})\b|\b(?:my|our) (?:\w+ ){{0,2}}(?:o'clock|o’clock)\b"
    rf"|\b(?:he|she)(?:['’]s| is| was|, ) ?(?:\d\d?\b|{_AGE_WORD})"
    r"|\b(?:our|the) (?:\w+ ){1,3}\w+['’]s (?:wife|husband|son|daughter|mother|father)\b"
    r"|\b\d{1,3}[- ]{1,2}year[- ]old\b(?! (?:self|me))|\b(?:mid|early|late)-(?:[a-z]+ties)\b",
    re.IGNORECASE,
)
_IN_CARE = re.compile(
    r"\b(?:came|come|comes|walked|limped|crawled|brought|rushed|wheeled) (?:back )?(?:in|into|to)\b"
    r"|\b(?:presented|presents|admitted|diagnosed|discharged|operated|intubated|swabbed|catheter"
    r"|stitched|transfused|delivered|biopsy|biopsied|scan|scans|ultrasound|surgery|chemo|dialysis"
    r"|hospital|clinic|ward|theatre|the OR|the ER|the ED|our ED|tumou?r|mass|cancer|lymphoma"
    r"|leuk(?:ae|e)mia|melanoma|stroke|diabetes|A1c|blood pressure|pressure|hypertension|seizure"
    r"|transplant|fracture|broke|labou?r|breech|contractions|stage (?:one|two|three|four|[1-4])"
    r"|triple negative|Hodgkin|I look after|I treated|my table|my chair|history of|complain\w+ of"
    r"|we put (?:the|a|him|her|it)|follow-?up|CPAP|remission|meds|insulin|appointment|we saw|I saw"
    r"|depression|dressings"
    r"|palliative|injury|infection|swallowed|pregnant|weeks|doctor)\b",
    re.IGNORECASE,
)
_TO_A_PATIENT = re.compile(
    r"\b(?:when|after|before|since|at) you(?:r)? (?:came|come|were (?:in|here|with us)|saw us|left"
    r"|last (?:visit|appointment))|\byou (?:were offered|were told|declined|turned down|missed"
    r"|cancelled|chose|signed|refused|had (?:your|the))\b|\bwe (?:saw|swabbed|treated|called|rang"
    r"|told|gave) (?:you|him|her)\b",
    re.IGNORECASE,
)
_PATIENT_NAMED = re.compile(
    rf"\b(?i:my|our|a) patient,? {_NAME}\b|\b[Mm]eet {_NAME}, (?:who|the)\b"
    r"(?!.{0,40}\b(?:manager|nurse|doctor|receptionist|colleague|team|assistant|midwife|dietitian|surgeon|physio)\b)"
)
_GENERIC = re.compile(
    r"\b(?:if|whether|when) you (?:were (?:told|offered)|missed|declined|had)\b|^\W*HOST\b|\?",
    re.IGNORECASE,
)
_DETAILS: dict[str, re.Pattern[str]] = {
    "an age": re.compile(
        rf"\b\d{{1,3}}[- ]{{0,2}}(?:years?[- ]old|y/?o)\b|\baged? \d\d?\b"
        rf"|, (?:\d\d|{_AGE_WORD})(?=[,.:;]|$| )|^(?i:\d\d|{_AGE_WORD}),"
        rf"|(?:[Hh]e|[Ss]he)(?:['’]s| is| was) (?:\d\d?|{_AGE_WORD})\b"
        r"|\b(?:mid|early|late)-(?:[a-z]+ties)\b"
    ),
    "an exact date": re.compile(
        rf"\b(?:{_MONTH}) (?:the )?(?:{_ORDINAL}|\d{{1,2}})\b|\b(?:{_ORDINAL}) of (?:{_MONTH})\b"
        r"|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b"
    ),
    "a day": re.compile(
        rf"\bon the (?:{_ORDINAL})\b|\bin (?:{_MONTH})\b|\b(?:last|this|on) {_DAY_NAME}\b"
        r"|\b(?:yesterday|last night|this morning|last week|two days ago|the other night)\b"
    ),
    "a place": re.compile(
        rf"\b(?:from|in|at|outside|near|down at|over at|out past|of) (?:the |our )?"
        rf"(?!{_MONTH_NAME}|{_DAY_NAME}){_NAME}\b(?! (?:cancer|disease|syndrome))"
        r"|\b(?:in|from) our (?:town|village|street|lane|parish)\b"
    ),
    "a job": re.compile(
        r"\b(?:school|bus|truck|lorry|cab|taxi|retired|primary|high|bank|post ?office|fire|police"
        r"|shop|farm) (?:\w+ )?(?:driver|teacher|principal|head|manager|officer|clerk|fighter|owner"
        r"|hand|student)\b|\b(?:teacher|trucker|farmer|councillor|mayor|postmaster|postman|barber"
        r"|hairdresser|builder|scaffolder|shearer|fisherman|quarry|CEO|CTO|nursing student|pastor"
        r"|vicar|coach|reporter|newsreader|solicitor|lawyer|tradie|carpenter|welder|plumber)\b"
        r"|\b(?:(?:drives|runs|owns) (?:the|a)|farms|teaches|cuts hair|lays bricks"
        r"|works (?:as|at|for|in) (?:the|a|an|[A-Z]\w+))\b"
    ),
    "a relative": re.compile(
        r"\b(?:mother|father|mum|mom|dad) of (?:two|three|four|five|six|twins|triplets)\b"
        r"|['’]s (?:wife|husband|daughter|son|mother|father|sister|brother|uncle|aunt)\b"
        r"|\bher husband(?:, | is |['’]s )a\b|\b(?:his|her) (?:sister|brother|wife|husband|uncle)"
        r" (?:next door|who runs|runs|works|owns|is the)\b"
    ),
    "what everybody knows": re.compile(
        r"\b(?:everybody|everyone|most of you|you all|half the town) (?:knows?|know)\b"
        r"|\bthere['’]s only (?:the )?one\b|\bin the news\b|\bthe only [A-Z]\w+"
        r"|\bif you (?:watched|saw|were at)\b"
    ),
}
_EXCUSED = re.compile(
    r"\b(?:composite|invented|made[- ]up|fictional|imagin\w+|not a real|isn['’]t a real"
    r"|details (?:have been )?changed|changed the details|stirred together|actor|cartoon|character"
    r"|hypothetical|let['’]s (?:say|pretend|call)|say (?:a|you)|case report|textbook"
    r"|HOST|for example|president|celebrity|actress|singer|footballer|study|trial|registry"
    r"|I['’]m|I am|my (?:own )?(?:mum|mom|dad|wife|husband|son|daughter|mother|father|nan|gran))\b",
    re.IGNORECASE,
)


_MENTIONED = frozenset(
    "patient patients client member customer he she his her man woman lady guy kid boy "
    "girl fella bloke lad gentleman teenager trucker tradie madam chap fellow mother "
    "father dad mum mom baby toddler schoolboy schoolgirl farmer teacher driver builder "
    "wife husband son daughter mr mrs ms miss sir mister bed o'clock old yo from meet "
    "mid early late mrn ssn dob nhs medicare insurance hospital record social birth "
    "came declined missed offered told refused cancelled saw swabbed treated signed "
    "chose".split()
)
"""Without one of these no person is spoken of; asked first, since it costs least."""
_PERSONS = (_SPOKEN_OF, _TITLED, _NAMED, _PATIENT_NAMED)


def read_patients(text: str, words: Words, setting: Setting) -> Iterator[CueHit]:
    """A sentence by which a patient could be recognised, with the kinds of detail it holds."""
    if _MENTIONED.isdisjoint(words.words):
        return
    direct = _DIRECT.search(text)
    if direct:
        yield _cue(direct.start(), direct.end(), ["a number of record"])
        return
    person = None if _EXCUSED.search(text) else _person(text)
    if person is None:
        return
    details = {kind: found for kind, look in _DETAILS.items() if (found := look.search(text))}
    named = bool(_TITLED.search(text) or _NAMED.search(text) or _PATIENT_NAMED.search(text))
    if len(details) + named < _enough(person, text):
        return
    spans = [person.span(), *(found.span() for found in details.values())]
    start, end = min(first for first, _ in spans), max(last for _, last in spans)
    yield _cue(start, end, [*(["a name"] if named else []), *details])


def _person(text: str) -> re.Match[str] | None:
    """Where a person in care is spoken of or to."""
    addressed = _TO_A_PATIENT.search(text)
    if addressed and not _GENERIC.search(text):
        return addressed
    if _IN_CARE.search(text):
        return next(filter(None, (look.search(text) for look in _PERSONS)), None)
    return None


def _enough(person: re.Match[str], text: str) -> int:
    """How many kinds of detail point to one person: one where "you" or a named patient is meant."""
    alone = (_PATIENT_NAMED, _DETAILS["an exact date"])
    return 1 if person.re is _TO_A_PATIENT or any(look.search(text) for look in alone) else 2


def _cue(start: int, end: int, details: list[str]) -> CueHit:
    return CueHit("patient_identifier", start, end, because=f"holds {' and '.join(details)}")
