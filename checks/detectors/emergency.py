"""An emergency is the topic, and nobody is told where to turn."""

from __future__ import annotations

from collections.abc import Iterator

from checks.hits import Hit
from checks.jurisdictions import speaks_for
from checks.model import Fix, Severity, Track
from checks.rules import Rule
from checks.spans import Span
from checks.view import Sentence, View

_NUMBERS = {"US": "911", "CA": "911", "GB": "999", "AU": "000", "IE": "112", "EU": "112"}
_CRISIS = {"911": "988 (call or text)", "999": "116 123 (Samaritans)", "000": "13 11 14 (Lifeline)"}
_ELSEWHERE = "your local emergency number"


def missing_emergency_line(rule: Rule, view: View) -> Iterator[Hit]:
    """An emergency topic in a draft without any urgent direction."""
    topic = next((cue for cue in view.of_kind("emergency_topic") if not cue.sentence.foreign), None)
    if topic is None or any(_directs(rule, sentence, view) for sentence in view.sentences):
        return
    section = topic.sentence.section
    text = view.draft.sections[section].text
    end = topic.sentence.span.end
    number = _number(view, crisis=topic.act == "suicide")
    line = f" If this is happening now, call {number}."
    if view.draft.sections[section].track is not Track.SPOKEN and text[end : end + 1] == "\n":
        line = "\n" + line.strip()
    fix = Fix("Say where to turn, now", Span(end, end), line, "safe")
    because = [topic.because or f"“{topic.quote}”"]
    severity = None
    if any(not cue.weighed for cue in view.of_kind("see_a_professional")):
        because.append("a referral, but not for now")
        severity = Severity.WARNING
    yield Hit(section, None, tuple(because), place=end, severity=severity, fixes=(fix,))


def _directs(rule: Rule, sentence: Sentence, view: View) -> bool:
    """A number, an emergency place, or a referral that is for today."""
    if (rule.id, "unless") in sentence.hits:
        return False
    if (rule.id, "needs") in sentence.hits:
        return True
    return (rule.id, "any") in sentence.hits and any(
        cue.kind == "see_a_professional" and not cue.weighed for cue in view.cues_in(sentence)
    )


def _number(view: View, crisis: bool) -> str:
    held = [number for code, number in _NUMBERS.items() if speaks_for((code,), view.held)]
    number = held[0] if len(view.draft.profile.jurisdictions) == 1 and held else _ELSEWHERE
    if crisis:
        return f"{number} or {_CRISIS[number]}" if number in _CRISIS else number
    return number
