"""Marks of a plug that letters show and words do not: codes, handles, tags; and which plugs stay.

Whether a plug is undisclosed cannot be seen in its sentence: a settler reads the whole draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checks.context import Setting
from checks.detectors.staging import obscured
from checks.detectors.ties import DISCLOSURE, OWN, OWN_VOICE, denied, known_ties, names
from checks.hits import CueHit
from checks.model import Track
from checks.tokens import Words
from checks.view import PlacedCue, Sentence, View

_CODE = r"(?-i:[A-Z]{3,}[A-Z0-9]*)(?: (?:five|ten|fifteen|twenty|thirty))?"
_GAIN = r"(?:\d+|five|ten|fifteen|twenty|thirty|half|off|money|a (?:fiver|tenner|fifth|quarter))"
_CODES = re.compile(
    rf"\bcode:?\s+(?-i:(?!BLUE|RED|STEMI|BROWN|PURPLE)[A-Z][A-Z0-9]{{2,}})"
    rf"|\b{_CODE} (?:saves?|gets?|takes?|knocks?|gives?|is good for|for)\b.{{0,24}}?\b{_GAIN}"
    rf"|\b(?:use|enter|pop|drop|with|mention|quote|tell (?:'em|’em|them)) {_CODE}"
    r"(?= (?:for (?:\d|ten|fif|twen|a |your|half|money)|at checkout|in the basket))"
    rf"|\b{_CODE} (?:at|in) (?:the )?(?:checkout|basket)|\b{_CODE} at (?-i:[A-Z])"
    r"|^\W*(?:code:? )?(?-i:[A-Z]{4,}\d{2})\W*$"
    r"|\bpop (?-i:[A-Z]{4,}) in\b|[·|–—] (?-i:[A-Z]{4,}\d{2})\b",
    re.IGNORECASE,
)
_NO_CODE = re.compile(r"^(?:COVID19|COVID|SARS|H\dN\d|ICD\d+|GLP1|HBA1C|BRCA\d|CA125)$")
_THANKS = re.compile(
    r"\b(?:thanks?|thank (?:you+)|cheers|obsessed|shout ?out|by|is|with)\b[^.!?\n]{0,30}@\w"
    r"|@\w[\w.]*\s*[^\w\s.,!?]*\s*$",
    re.IGNORECASE,
)
_LINK = re.compile(r"\b[a-z0-9-]+\.(?:com|co|shop|store|example|health|io)/\w+", re.IGNORECASE)
_BRAND_TAG = re.compile(
    r"#(?!brand|proud)\w{3,}(?:partner|ambassador)\b|\b\w+crew ambassador\b", re.IGNORECASE
)
_OWNS = re.compile(r"\b(?:I|[Ww]e)(?: (?:also|actually|happen to))? (?:co-?)?own (?:the )?[A-Z]\w+")
_PAYS = re.compile(
    r"\b[A-Z]\w+(?:'s| is| are| has| have)? (?:paid|paying|pays?|sponsor\w*) (?:for )?"
    r"(?:this|me|us)\b"
)
_NOT_A_PAYER = re.compile(
    r"(?:Nobody|No|None|Insurance|Medicare|Medicaid|People|Patients|You|Who|They|We|If|NHS)\b"
)
_LAST_AD = re.compile(r"[@#]\w+\W{1,3}(?:#?ad)\W*$", re.IGNORECASE)
_STAGED = re.compile(r"\)\s*((?:#?ad|affiliate|sponsored|gifted)\b.*)$", re.IGNORECASE)
_QUOTED = re.compile(r"^\s*[\"“«]")


def read_plug_marks(text: str, words: Words, setting: Setting) -> Iterator[CueHit]:
    """Codes, handles and brand tags of one sentence; what is quoted is somebody else's."""
    if _QUOTED.match(text):
        return
    code = _CODES.search(text)
    if code and not _NO_CODE.match(code.group().strip()):
        yield CueHit("plug", *code.span(), act="code", because=f"the code in “{code.group()}”")
    if setting.track in (Track.CAPTION, Track.ON_SCREEN) and (thanks := _THANKS.search(text)):
        act = "thanks" if "than" in thanks.group().lower() else "handle"
        yield CueHit("plug", *thanks.span(), act=act, because="a brand's handle")
    if link := _LINK.search(text):
        yield CueHit("plug", *link.span(), act="link", because=f"“{link.group()}”")
    if tag := _BRAND_TAG.search(text):
        yield CueHit(DISCLOSURE, *tag.span(), act="brand-tag", because=f"“{tag.group()}”")
    if owns := _OWNS.search(text):
        yield CueHit(DISCLOSURE, *owns.span(), act="own", because=f"“{owns.group()}”")
    if (pays := _PAYS.search(text)) and not _NOT_A_PAYER.match(pays.group()):
        yield CueHit(DISCLOSURE, *pays.span(), act="paid", because=f"“{pays.group()}”")
    if last := _LAST_AD.search(text):
        yield CueHit(DISCLOSURE, *last.span(), act="ad", because="“ad” at the end")
    if staged := _STAGED.search(text):
        yield CueHit(DISCLOSURE, *staged.span(1), act="ad", because=f"“{staged[1]}”")


_STRONG = ("code", "price", "shop", "stock", "storefront")
"""Acts that sell something even where nothing is known of a tie."""
_SOURCES = ("plug", "endorsement", "mention")


def settle_sponsorship(view: View) -> Iterator[PlacedCue]:
    """Denied ties are no disclosures; the tie to one's own place may be said in a word; a plug
    is an undisclosed one until its tie has been said."""
    cues = [_seen(_wide(cue)) for cue in view.cues if not _denied(cue, view)]
    cues.extend(_said_in_a_word(view, cues))
    cues.extend(_mentions(view))
    yield from cues
    if denied(view.facts):
        return
    said = [cue for cue in cues if cue.kind == DISCLOSURE and _clear(cue, view)]
    ties = set(known_ties(view.facts))
    plain = ties <= set(OWN) and any(cue.kind == OWN_VOICE for cue in cues)
    marked: set[int] = set()
    for cue in cues:
        number = cue.sentence.number
        if number in marked or plain or not _sells(cue, view):
            continue
        if not _told(cue.sentence, said):
            marked.add(number)
            yield replace(cue, kind="sponsor_cue", span=cue.sentence.span)


def _wide(cue: PlacedCue) -> PlacedCue:
    """A label of two letters stands for its sentence: a mark of two letters is not seen."""
    if cue.kind == DISCLOSURE and cue.span.end - cue.span.start < 3:
        return replace(cue, span=cue.sentence.span)
    return cue


def _seen(cue: PlacedCue) -> PlacedCue:
    """A label too small, too pale or under the buttons is met by nobody."""
    if (
        cue.kind == DISCLOSURE
        and cue.sentence.track is Track.ON_SCREEN
        and obscured(cue.sentence.text)
    ):
        return replace(cue, act="unseen")
    return cue


def _denied(cue: PlacedCue, view: View) -> bool:
    return cue.kind == DISCLOSURE and _denied_in(cue.sentence, view)


def _denied_in(sentence: Sentence, view: View) -> bool:
    return any(cue.kind in ("sponsorship_denial", "tie_question") for cue in view.cues_in(sentence))


_NEEDS = {
    "own-said": OWN,
    "own": OWN,
    "paid": ("paid", "sponsor"),
    "gift": ("gifted", "trip"),
    "commission": ("affiliate",),
    "family": ("family_tie",),
    "employer": ("employer",),
    "research": ("research_funding",),
}
"""A word says a tie where the facts hold it: "it's mine", "our rooms", "my husband's"."""


def _said_in_a_word(view: View, cues: list[PlacedCue]) -> Iterator[PlacedCue]:
    """Where the facts hold a tie, weaker words disclose it; only while no plain ones do."""
    plain = {cue.act for cue in cues if cue.kind == DISCLOSURE}
    said = {cue.sentence.number for cue in cues if cue.kind == DISCLOSURE}
    for act, facts in _NEEDS.items():
        if act in plain or not any(view.facts.yes(fact) for fact in facts):
            continue
        for cue in view.of_kind("tie_word", "tie_frame"):
            if (
                cue.act == act
                and cue.sentence.number not in said
                and not _denied_in(cue.sentence, view)
            ):
                kind = OWN_VOICE if act == "own" else DISCLOSURE
                yield replace(cue, kind=kind, act=act.removesuffix("-said"))
                break


def _mentions(view: View) -> Iterator[PlacedCue]:
    keys = [key for key in ("sponsor", "employer") if view.facts.name(key)]
    for sentence in view.sentences:
        if not sentence.foreign and any(names(sentence, view.facts, key) for key in keys):
            yield PlacedCue("mention", sentence, sentence.span, None, None, "the sponsor's name")


def _clear(cue: PlacedCue, view: View) -> bool:
    named = view.draft.profile.jurisdictions
    return view.labels.says(cue.act, named) and not view.labels.refused_in(
        cue.act, view.held, named
    )


def _sells(cue: PlacedCue, view: View) -> bool:
    if cue.kind not in _SOURCES or any(
        other.kind == DISCLOSURE for other in view.cues_in(cue.sentence)
    ):
        return False
    if known_ties(view.facts):
        return True
    return cue.kind == "plug" and cue.act in _STRONG


def _told(sentence: Sentence, said: list[PlacedCue]) -> bool:
    """Has the tie been said before, where this audience meets it? Speech covers the caption."""
    return any(
        (cue.sentence.track is sentence.track and cue.sentence.number <= sentence.number)
        or (cue.sentence.track is Track.SPOKEN and sentence.track is not Track.SPOKEN)
        for cue in said
    )
