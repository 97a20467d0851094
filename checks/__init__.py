"""The checks: pure functions over text. No disk, no clock, no network, no window.

This is the whole surface; nothing else is imported from outside.
"""

from checks.compose import Composition, compose
from checks.detectors import DETECTORS
from checks.engine import Engine, gate
from checks.jurisdictions import parse as parse_jurisdiction
from checks.linear import LinearReader, word_sorts
from checks.model import (
    Citation,
    Counts,
    Cue,
    Draft,
    Facts,
    FactValue,
    Finding,
    Fix,
    Gate,
    Medium,
    PlatformCount,
    Profile,
    Question,
    Report,
    Section,
    Severity,
    Track,
    Unchecked,
)
from checks.pack import Loader, PackError
from checks.platforms import Platform, load_platforms
from checks.rules import Example, Rule, RulePack
from checks.spans import Span, Utf16Map

__all__ = [
    "DETECTORS",
    "Citation",
    "Composition",
    "Counts",
    "Cue",
    "Draft",
    "Engine",
    "Example",
    "FactValue",
    "Facts",
    "Finding",
    "Fix",
    "Gate",
    "LinearReader",
    "Loader",
    "Medium",
    "PackError",
    "Platform",
    "PlatformCount",
    "Profile",
    "Question",
    "Report",
    "Rule",
    "RulePack",
    "Section",
    "Severity",
    "Span",
    "Track",
    "Unchecked",
    "Utf16Map",
    "compose",
    "gate",
    "load_platforms",
    "parse_jurisdiction",
    "word_sorts",
]
