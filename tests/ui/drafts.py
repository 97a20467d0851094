"""Made-up drafts and answers for the widgets of the left column."""

from __future__ import annotations

from app.document import Decision, Document
from app.shown import Answer, CaptionCount, ShownFinding, ShownQuestion
from checks import Gate, Profile, Severity, Track

PLATFORMS = {"tiktok": "TikTok", "instagram": "Instagram", "linkedin": "LinkedIn"}
SPEECH = """Nine in ten people measure their blood pressure wrong. Here is how to get a number you can trust.
Sit with your back supported and both feet flat. Rest your arm at the height of your heart, wait five minutes without talking, then take two readings a minute apart. Diabetics should do the same.
This is the cuff I use at home. Nuvo sent it to me, and I would not be without it.
@kira_m asked about 150 over 95 and a cough on lisinopril. Kira, stop the lisinopril tonight and ask for losartan instead.
This is general information, not advice for you personally. Part two next week 👋"""  # noqa: E501


def draft() -> Document:
    document = Document("Home blood pressure")
    document.profile = Profile(("instagram",), ("US", "GB"))
    document.add_section(Track.SPOKEN, SPEECH)
    document.add_section(Track.ON_SCREEN, "Rest five minutes\nTwo readings")
    document.add_section(Track.CAPTION, "Your blood pressure reading can be ten points off. " * 4)
    document.add_section(Track.COMMENT)
    document.facts = {
        "paid": False,
        "gifted": "A cuff, from Nuvo",
        "own_product": False,
        "patient_consent": False,
    }
    return document


def finding(
    document: Document,
    severity: Severity = Severity.ERROR,
    section: int = 0,
    title: str = "Tells one person to change a medicine",
    decision: Decision | None = None,
) -> ShownFinding:
    written = document.sections[section]
    return ShownFinding(
        key=f"{title}-{section}",
        fingerprint=title,
        rule="advice.one",
        kind="Advice to one person",
        severity=severity,
        title=title,
        message=title,
        why="",
        section=written.id,
        paragraph=written.paragraphs[0].id,
        revision=0,
        start=0,
        end=4,
        place=0,
        quote="Kira, stop the lisinopril tonight",
        platform=None,
        citations=(),
        fixes=(),
        because=(),
        also=(),
        decision=decision,
    )


def answer(document: Document) -> Answer:
    return Answer(
        findings=(
            finding(document),
            finding(document, Severity.WARNING, title="A number with no source"),
            finding(document, Severity.ADVICE, 2, "Names people by their illness"),
        ),
        questions=(
            ShownQuestion("used_by_author", "“The cuff I use at home” says so. Is it true?"),
            ShownQuestion("account", "A clinic has to be named."),
        ),
        gate=Gate.CLOSED,
        words=141,
        seconds=56,
        grade=6.4,
        captions=(
            CaptionCount("instagram", "Instagram", 214, 2200, 125, 130),
            CaptionCount("linkedin", "LinkedIn", 214, 3000, 210, 212),
        ),
        rules=50,
        version="2026-11",
    )
