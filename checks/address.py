"""Whom one sentence calls, quotes or turns to: the marks from which a setting is drawn."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from checks.names import CALLED, GIVEN, NOT_NAMES, TITLES

_WORD = r"[^\W\d_][\w’'-]*"
_TITLE = rf"(?:{'|'.join(sorted(TITLES, key=len, reverse=True))})"
_OPENER = (
    r"(?:(?:okay|ok|right|righto|so|hi|hiya|hey|hello|dear|well|oh|ah|aw+|yes|yep|yeah|no|nah|nope|"
    r"sorry|thanks|thank you|cheers|ta|and|but|now|look|see|listen|salaam|namaste|sasa|evening|"
    r"good evening|morning|good morning|great question|good question|welcome|honestly|bless you|"
    r"next|then|alright|all right|anyway|for you)[,!.]?\s+){0,3}"
)
_START = re.compile(
    rf"^{_OPENER}(?P<name>(?:{_TITLE}\.?\s+)?{_WORD}(?:\s+(?-i:[A-Z])[\w’'-]*)?)(?P<after>\s*[,!:–—-]|\s|[.]|$)",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    rf",\s+(?P<name>(?:my\s+)?(?:{_TITLE}\.?\s+)?{_WORD})(?=\s*(?:[,.!?;…]|$))", re.IGNORECASE
)
_HANDLE = re.compile(r"(?<!\w)@[\w.]{2,}")
_SHOWN = re.compile(
    r"^\W*(?:(?:reply(?:ing)? to|answering|responding to|quoting|re:?)\s+(?:@|a comment|[A-Z])"
    r"|@[\w.]{2,}(?:\s*[:,—–-]|\s+(?:asks|asked|wrote|says|said)\b))",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?P<who>[^\s,.!?]+)(?:['’]s)?(?:\s+(?:from|in)\s+[A-Z]\w+,?)?\s+"
    r"(?:is\s+|was\s+|just\s+|has\s+|already\s+|already just\s+|here\s+|wey\s+|dey\s+)?"
    r"(?:asks?|asked|asking|writes?|wrote|writing|says?|said|saying|wants?|wonders?|wondering|"
    r"reckons?|messaged|messages|commented|comments|typed|typing|sent|sends|posted|put|puts|"
    r"drop(?:ped)? comment|left me|held (?:his|her|their)|uploaded|emailed|dm'?d)\b",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"\b(?:somebody|someone|one of (?:you|ye|y'all)|this (?:bloke|lady|girl|guy|man|woman|mum|mom|"
    r"lad|mama|viewer|follower)|a (?:follower|viewer|listener|caller|mama|mum|mom|lady|reader)|one "
    r"[A-Z]\w+)\s+(?:\w+\s+){0,3}?(?:asks?|asked|asking|commented|wrote|writes|writing|messaged|"
    r"already said|typed|dm'?d|says)\b|\b(?:got|have) a (?:comment|message|dm|question|note|voice "
    r"note) from (?:a|an|one|@)\b|\b(?:comment|card|question|note|letter|e-?mail"
    r"|slip)\b.{0,25}\bis "
    r"(?:signed|from)\b",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"\b(?:thanks|thank you|ta|cheers|tak|brave of you|helpful of"
    r" you)\b(?:\s+\w+){0,3}?\s+(?:sending|"
    r"typing|posting|writing|sharing|asking|the (?:photos?|pictures?|pics?|detail"
    r"|details|itinerary|"
    r"report|scan|numbers|readings|video|clip)|all the detail)"
    r"|\b(?:you|ye) (?:typed|posted|uploaded|wrote me|wrote down|sent|described|mentioned|told me|"
    r"put in the comments|filmed|measured)\b"
    r"|\bas you (?:asked|describe|wrote|said)\b|\byou were (?:asking|saying|telling me)\b",
    re.IGNORECASE,
)
_TO_ALL = re.compile(
    r"\b(?:everyone|everybody|anyone|anybody|all|the rest|rest) (?:else|of (?:you|ye"
    r"|y'all|the \w+))\b|"
    r"\bfor (?:everyone|everybody|anyone|anybody|all of (?:you|ye)|you lot|the rest|whoever)\b|"
    r"\b(?:in general|general(?:ly)? (?:speaking|answer|version|facts|info|information|stuff|rule)|"
    r"speaking generally|generic answer|as a rule|in broad terms|more broadly)\b|"
    r"\b(?:tell|say to|teach|show) (?:everyone|everybody|anyone|all of you|you all)\b|"
    r"\b(?:all|for all) (?:you lot|of you watching)\b|\bhow (?:we|doctors|it'?s)"
    r" (?:think|look|work)",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"^\W*(?:okay |ok |right |choice |anyway |and )*(?:who'?s next|who else|next(?:"
    r" one| up| question"
    r"| card| comment)?\b(?!\s+(?:week|month|year|time|visit|door|morning|day|to|we|you))|second "
    r"(?:question|one)|another (?:one|question)|last (?:one|question)|that'?s all|moving on)",
    re.IGNORECASE,
)
_REFUSES = re.compile(
    r"\b(?:i|we)(?:['’]m| am| can| could| would|['’]d|['’]ll| will|['’]re| are)?\s?"
    r"(?:not going to|not gonna|not able to|won['’]?t|ca?n['’]?t|cannot|can not"
    r"|couldn['’]?t|will not|"
    r"will neither|wouldn['’]?t be able|not|never)\s+(?:\w+\s+){0,3}?(?:tell you|say"
    r"|answer|judge|read|"
    r"assess|advise|diagnose|interpret|comment|call it|go through|plot|guess|know|grade|sign off|"
    r"treat|clear|discuss|look into|trade|do (?:individual|results|clearance|personal)|give (?:him|"
    r"her|them|you)|touch|be the one|reading|guessing|touching|treating|examining"
    r"|answering|talk about)"
    r"|\b(?:isn['’]t|is not|not) (?:mine|my call|my place|a question i|something i)\b"
    r"|\bi (?:haven['’]?t|have not|have never|['’]ve never) (?:met|seen|examined"
    r"|listened|got|had)\b"
    r"|\bnobody['’]?s records\b|\bleav(?:e|ing) (?:that|it|yours) (?:alone|where)\b"
    r"|\bi(?:['’]?d| would) (?:only )?be (?:guessing|codding|lying|making it up|reading tea leaves)"
    r"|\bi (?:don['’]?t|won['’]?t|shan['’]?t|wouldn['’]?t|do not|would not) (?:judge"
    r"|say|answer|call|guess|"
    r"read|comment|do (?:that|those))\b|\bno.comment\b|\bi could (?:type|say|tell you)\b"
    r"|\b(?:can['’]?t|cannot|could ?n['’]?t|never) (?:be )?(?:tell|say|told|judged?"
    r"|done|seen?) (?:it |that |you )?"
    r"(?:from|over|through|off) (?:here|a|my|the|this|your)\b|\bnot from (?:here|a"
    r" (?:photo|phone|comment|"
    r"picture|paragraph|post|message|text))\b|\btoo much \w+ for (?:this|a)\b"
    r"|\b(?:gets|get) to rule\b"
    r"|\b(?:isn['’]?t|is not) something (?:i|a|an|we|anybody|anyone)\b|\b(?:don['’]?t"
    r"|haven['’]?t|do not) have "
    r"(?:your|yuh|the) (?:file|chart|notes|records)\b|\bin front of me\b"
    r"|\bbetween (?:her|him|them|you) and (?:who|her|his|their|your)\b|\bi['’]?m blind\b",
    re.IGNORECASE,
)
_STAGED = re.compile(
    r"\b(?:student nurse|interns?|residents|registrars?|fellows|colleagues|the examiner|candidate|"
    r"actors?|invented|made-up|fictional|imaginary|composite|role.?play|pretend(?:ing)?|exam drill|"
    r"teaching (?:case|conference|photo|file)|verbatim|(?:her|his|their) words|word for word|"
    r"exactly how (?:she|he|they) wrote|that was (?:my|our) consultant|my speech|note to self|"
    r"imagine you were|half-elf|dummy|mannequin|skit|sketch|board review|sock puppet|reciting|"
    r"his hope|hopes i will say|the nurse goes|calm voice|patient [a-z]\b|shouting at|dear new|"
    r"ward talk|shop talk|training)\b",
    re.IGNORECASE,
)
_LINE_OF = re.compile(
    r"^\W*(?:@[\w.]{2,}|(?!Me\b|Dr\b|GUEST\b|Doc\b|Note\b|Answer\b|Tip\b|Myth\b|Fact\b|Day\b|Step\b)"
    r"(?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'.-]*)?)\s?:\s+\S",
)
"""A comment of a thread with its writer's name before it."""
_FIRST_PERSON = re.compile(r"\b(?:i|i['’](?:m|ve|d|ll)|im|my|me|do we|we)\b", re.IGNORECASE)
_SECOND_PERSON = re.compile(r"\b(?:you|your|ye|yours)\b", re.IGNORECASE)
_TO_YOU = re.compile(r"\b(?:you|your|ye|yours|yuh|i['’]d|i would|i wouldn['’]t)\b", re.IGNORECASE)
_QUOTED = re.compile(r"^\W*[\"“].*[\"”]\W*$", re.DOTALL)
_GOODBYE = re.compile(
    r"\b(?:thanks|thank you|ta|love|bye|cheers|shout|safe|sleep well|enjoy|you|your|"
    r"bisous|abrazo|regards|hug)\b",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"[A-ZÀ-Þ]")
_ROLE = re.compile(
    r"\s*(?:\d|an? |the |our |my |dr\b|md\b|gp\b|nurse\b|consultant\b|pharmacist\b"
    r"|optometrist\b|[A-Z]\w+,)",
)
"""What follows a name that is introduced or signed, not called."""
_FROM_PLACE = re.compile(
    r"^(?:(?i:okay|so|right|now|next|then|and),? )?(?P<name>[A-Z][a-zà-ÿ]+) (?:in"
    r"|from|outside|over in) "
    r"[A-Z]\w+,"
)
_KIN = re.compile(
    r"\b(?:my|his|her|our|their|your|the) (?:\w+ )?(?:dad|mum|mom|mother|father|son"
    r"|daughter|husband|wife|"
    r"brother|sister|friend|colleague|partner|cat|dog|nurse|registrar)$",
    re.IGNORECASE,
)
_ALONE = frozenset("mate babe friend hun hon sweetheart darl bro bestie girl love".split())
"""Forms of address that open unpunctuated speech ("mate that's ...")."""
_POSSESSED = re.compile(
    r"^\W*(?:okay |so |right |now"
    r" )?(?P<who>[^\W\d_]+)['’]s\s+(?:\w+\s+){0,2}?(?:photo|picture|report|scan|"
    r"note|sticky note|letter|card|chart|diary|readings?|numbers|results?|bloods?|blood form|dexa|"
    r"x-?ray|mri|ecg|tracing|rash|mole|wrist|knee|ankle|hand|left|right|message|question|turn)\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"\b[Ff]rom (?P<from>[A-Z][a-zà-ÿ]+)|\bfrom the (?P<thread>comments)\b"
    r"|^\W*(?P<who>[A-Z][a-zà-ÿ]+)(?:,|:|['’]s\b)"
)


@dataclass(frozen=True, slots=True)
class Marks:
    """What one sentence shows: whom it calls by name, and which turns it takes."""

    called: str = ""
    asks: bool = False
    shown: bool = False
    own_words: bool = False
    quoted: bool = False
    shared: bool = False
    to_all: bool = False
    moves_on: bool = False
    refuses: bool = False
    staged: bool = False
    goodbye: bool = False
    endeared: bool = False
    hailed: bool = False
    perhaps: bool = False
    """A capital and a comma at the start, as in a name, and nothing else to say so."""


@lru_cache(maxsize=20_000)
def marks_of(text: str) -> Marks:
    """The marks of a sentence as written; capitals and commas count."""
    return Marks(
        called=called(text),
        asks=bool(_SOMEBODY.search(text)) or _someone_asks(text),
        shown=bool(_SHOWN.search(text)),
        own_words=_own(text),
        quoted=bool(_QUOTED.match(text)),
        shared=bool(_SHARED.search(text)),
        to_all=bool(_TO_ALL.search(text)),
        moves_on=bool(_NEXT.search(text)),
        refuses=bool(_REFUSES.search(text)),
        staged=bool(_STAGED.search(text)),
        goodbye=bool(_GOODBYE.search(text)),
        endeared=endears(text),
        perhaps=_perhaps(text),
        hailed=_hails(text) and bool(_TO_YOU.search(text)),
    )


def _own(text: str) -> bool:
    """True for a comment with its writer's name before it, given name or handle."""
    if not (_LINE_OF.match(text) or _SHOWN.match(text)):
        return False
    return "?" in text or bool(_FIRST_PERSON.search(text)) or not _SECOND_PERSON.search(text)


def called(text: str) -> str:
    """The name, title or handle by which `text` calls one person, or nothing."""
    handle = _HANDLE.match(text)
    if handle:
        return handle.group()
    start = _START.match(text)
    if start:
        marked = start["after"].strip() in (",", "!", ":", "–", "—", "-")
        if _calls(start["name"], marked, text, text[start.end() :]):
            return start["name"]
    for inside in _INSIDE.finditer(text):
        if _is_name(inside["name"], text[: inside.start()], text):
            return inside["name"]
    placed = _FROM_PLACE.match(text)
    if placed and _proper(placed["name"]):
        return placed["name"]
    last = text.rstrip(" .!?").rsplit(None, 1)
    if len(last) == 2 and last[1].lower() in GIVEN and text == text.lower():
        return last[1]
    return ""


def _perhaps(text: str) -> bool:
    start = _START.match(text)
    return bool(start and start["after"].strip() == "," and _proper(start["name"].split()[0]))


def endears(text: str) -> bool:
    """True where a form of address ("mate", "love") opens the sentence or stands within it."""
    return _hails(text) or any(
        m["name"].split()[-1].lower() in CALLED for m in _INSIDE.finditer(text)
    )


def _hails(text: str) -> bool:
    start = _START.match(text)
    if start is None:
        return False
    return start["name"].split()[0].lower() in (CALLED if start["after"].strip() else _ALONE)


def _calls(name: str, marked: bool, text: str, rest: str) -> bool:
    """A name at the start calls somebody when a comma follows, or when speech has no commas."""
    words = name.split()
    first = words[0].lower().rstrip(".")
    if marked and _ROLE.match(rest):
        return False
    if first in TITLES and len(words) > 1 and marked:
        return True
    if not marked:
        return first in GIVEN and name == name.lower()
    return first in GIVEN or (_proper(words[0]) and bool(_TO_YOU.search(text)))


def _is_name(name: str, before: str, text: str) -> bool:
    words = name.split()
    last = before.rsplit(None, 1)[-1] if before.strip() else ""
    if _KIN.search(before) or words[0].lower() == "my":
        return False
    if words[-1].lower() in GIVEN and words[-1] != words[-1].lower():
        return True
    if len(words) > 1 and words[0].lower() in TITLES:
        return True
    talks = bool(_SECOND_PERSON.search(text))
    return talks and _proper(words[-1]) and not _CAPITAL.match(last)


def _proper(word: str) -> bool:
    low = word.lower().replace("’", "'")
    if low in GIVEN:
        return True
    if (
        low in NOT_NAMES
        or "'" in low
        or low.endswith(("ly", "ing", "ed", "ion", "ness", "itis", "s"))
    ):
        return False
    return bool(_CAPITAL.match(word)) and not word.isupper() and len(word) > 2


def names_on_screen(text: str) -> bool:
    """True where a shown line is headed by, or signed with, one person's given name."""
    label = _LABELLED.search(text)
    if label is None:
        return False
    return bool(label["thread"]) or (label["from"] or label["who"]).lower() in GIVEN


def _someone_asks(text: str) -> bool:
    own = _POSSESSED.match(text)
    if own and own["who"].lower() in GIVEN:
        return True
    for match in _ASKS.finditer(text):
        who = match["who"].strip("\"“'’").lower()
        who = who.removesuffix("'s").removesuffix("’s")
        if who in GIVEN or who.startswith("@"):
            return True
        if _CAPITAL.match(match["who"]) and _proper(match["who"]) and match.start() > 0:
            return True
    return False
