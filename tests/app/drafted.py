"""Documents and answers for the tests of the window's core."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from app.checking import Checker
from app.document import Decision, Document
from app.packs import Library, library
from app.shown import Answer
from checks import Profile, Track

ADVICE = "Casey, stop your propranolol tonight."
DISCLAIMER = "Not medical advice, but everyone should be on magnesium."


@cache
def packs() -> Library:
    return library(Path("/nowhere"))


def document(*paragraphs: str, caption: str = "") -> Document:
    made = Document(profile=Profile(("tiktok", "x"), ("US",)))
    made.add_section(Track.SPOKEN, "\n".join(paragraphs))
    if caption:
        made.add_section(Track.CAPTION, caption)
    return made


def answer(made: Document) -> Answer:
    return Checker(packs()).check(made)


def decision(fingerprint: str) -> Decision:
    return Decision(fingerprint, "advice.dose-to-viewer", "false-alarm", "", "Ada", "2026-11-25")
