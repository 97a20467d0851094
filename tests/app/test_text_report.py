"""What a person reads: where the words stand, what to answer, what was not looked at."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.text_report import Packs, Style, render
from checks import (
    Citation,
    Counts,
    Draft,
    Finding,
    Gate,
    Question,
    Report,
    Section,
    Severity,
    Span,
    Track,
)

_QUIET = Report(Gate.OPEN, (), (), (), (), Counts(0, 0.0, 0.0, {}))
_SOURCE = Citation("Made Code", "4", "", ("US",), "2026-11-25", False)


def finding(text: str, words: str) -> Finding:
    start = text.index(words)
    return Finding(
        rule="made.rule",
        severity=Severity.ERROR,
        section=0,
        track=Track.SPOKEN,
        platform=None,
        span=Span(start, start + len(words)),
        quote=words,
        title="Made",
        message="Say it otherwise.",
        why="It was made for this test.",
        citations=(_SOURCE,),
        fixes=(),
        because=(),
        also=(),
        pack="made 1",
        fingerprint="",
    )


def shown(text: str, report: Report, colour: bool = False) -> str:
    return render("d.md", Draft((Section(text),)), report, Packs(3, "2026.11"), Style(colour))


@pytest.mark.parametrize(
    ("line", "before"),
    [
        ("Now take zolpram.", 9),
        ("日本 take zolpram.", 10),
        ("🦷🏽 take zolpram.", 8),
        ("👩‍⚕️ take zolpram.", 8),
        ("cafe\u0301 take zolpram.", 10),
    ],
)
def test_the_marks_stand_under_the_words(line: str, before: int) -> None:
    text = f"Hello.\n{line}"
    report = replace(_QUIET, findings=(finding(text, "zolpram"),), gate=Gate.CLOSED)
    lines = shown(text, report).splitlines()
    at = next(n for n, row in enumerate(lines) if "line 2 | " in row)
    gutter = len("  spoken, line 2 | ")
    assert lines[at + 1] == " " * (gutter + before) + "^" * 7


def test_a_finding_says_its_level_its_source_and_what_the_gate_does() -> None:
    report = replace(_QUIET, findings=(finding("a b", "b"),), gate=Gate.CLOSED)
    text = shown("a b", report)
    assert text.startswith("Must fix: Made\n")
    assert "Source: Made Code, 4 [US] (not verified at its source)" in text
    assert text.endswith("Not ready to post: something must be fixed first.\n")


def test_what_is_missing_says_where_it_belongs() -> None:
    missing = replace(finding("a b", "b"), span=None, quote="", place=0)
    assert "belongs in: spoken, line 1" in shown("a b", replace(_QUIET, findings=(missing,)))


@pytest.mark.parametrize(
    ("fact", "answer"),
    [
        ("paid", "--fact paid=yes or --fact paid=no"),
        ("specialty", "--fact specialty=TEXT"),
        ("account", "--fact account=person or --fact account=clinic"),
    ],
)
def test_a_question_says_how_to_answer_it(fact: str, answer: str) -> None:
    question = Question(fact, "A rule hangs on it.", ("made.rule",))
    text = shown("a", replace(_QUIET, questions=(question,)))
    assert f"→ answer with {answer}" in text


def test_silence_says_what_was_not_looked_at() -> None:
    text = shown("a", _QUIET)
    assert "No findings from 3 rules, packs of 2026.11. Not legal advice." in text
    assert "No platform given" in text
    assert "No audience given" in text


def test_text_cannot_steer_the_terminal_and_colours_are_asked_for() -> None:
    report = replace(_QUIET, findings=(finding("a\x1b[2Jb", "b"),))
    assert "\x1b" not in shown("a\x1b[2Jb", report)
    assert "\x1b[31;1m" in shown("a b", replace(_QUIET, findings=(finding("a b", "b"),)), True)
