"""Answers made up for the right column: the script of the drawn pictures."""

from __future__ import annotations

from app.document import Decision
from app.shown import Answer, ShownFinding, ShownFix
from checks import Citation, Gate, Severity

TEXTS = {
    1: "Nine in ten people measure their blood pressure wrong.",
    2: "Diabetics should do the same.",
    3: "This is the cuff I use at home. Nuvo sent it to me.",
    4: "Kira, stop the lisinopril tonight and ask for losartan instead.",
}
CODE = Citation(
    "AMA Code of Medical Ethics", "Opinion 1.2.12", "https://example.org/1", ("US",), "2026", True
)
UNREAD = Citation("FSMB guidance", "2019", "https://example.org/2", ("US",), "", False)


def finding(key: str, severity: Severity, title: str, **changed: object) -> ShownFinding:
    """A finding with the quote of its paragraph; `changed` are fields that differ."""
    values: dict[str, object] = {
        "key": key, "fingerprint": key, "rule": f"made.{key}", "kind": "Claims",
        "severity": severity, "title": title, "message": "", "why": "Say where it comes from.",
        "section": 1, "paragraph": 1, "revision": 0, "start": 0, "end": 18, "place": 0,
        "quote": "Nine in ten people", "platform": None, "citations": (CODE,), "fixes": (),
        "because": (), "also": (), "decision": None,
    }  # fmt: skip
    return ShownFinding(**(values | changed))  # type: ignore[arg-type]


def fix(title: str, replacement: str, before: str, grade: str = "rewords") -> ShownFix:
    return ShownFix(title, 4, 0, len(before), replacement, grade, before)


_KIRA = TEXTS[4]
GIFT = finding(
    "gift", Severity.ERROR, "Nothing says the cuff was a gift", kind="Disclosure", paragraph=3,
    start=None, end=None, quote="", message="Say that Nuvo gave you the cuff.",
    fixes=(ShownFix("Say it first", 3, 0, 0, "Ad: Nuvo gave me this cuff. ", "rewords", ""),),
)  # fmt: skip
NUMBER = finding("number", Severity.WARNING, "A number with no source")
ILLNESS = finding(
    "illness", Severity.ADVICE, "Names people by their illness", kind="Wording", paragraph=2,
    quote="Diabetics",
)  # fmt: skip
ADVICE = finding(
    "advice", Severity.ERROR, "Tells one person to change a medicine",
    kind="Advice to one person", paragraph=4, quote=_KIRA, end=len(_KIRA),
    why="You name Kira, her reading and her medicine, then tell her what to take. That is "
    "treating her, and can form a physician–patient relationship.",
    citations=(CODE, UNREAD),
    fixes=(
        fix("Speaks to everyone", "If a medicine makes you cough, ask who prescribed it.", _KIRA),
        fix("Make it a question", "should you stop", "stop", "safe"),
        fix("Take the sentence out", "", _KIRA),
    ),
    because=("the words “stop the lisinopril”", "“Kira”"), also=("advice.second-person",),
)  # fmt: skip
KEPT = finding(
    "praise", Severity.WARNING, "Praise for a product", quote="I would not be without it",
    decision=Decision(
        "praise", "made.praise", "Another reason", "My own experience, said as such.",
        "Dr. Ines Halvorsen", "2026-11-22T10:00:00Z",
    ),
)  # fmt: skip
FOUR = (GIFT, NUMBER, ILLNESS, ADVICE)


def answer(*findings: ShownFinding, gate: Gate = Gate.CLOSED) -> Answer:
    return Answer(findings=findings, gate=gate, rules=111, version="2026.11")


def text_of(paragraph: int) -> str:
    return TEXTS.get(paragraph, "")


def name_of(section: int) -> str:
    return {1: "Spoken", 2: "Caption"}.get(section, "")
