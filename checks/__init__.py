"""The checks: pure functions over text. No disk, no clock, no network, no window.

This is the whole surface; nothing else is imported from outside. A name is fetched from its module
when it is first asked for, so that the window starts without the engine.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checks.context import Heard, Setting
    from checks.detectors import DETECTORS
    from checks.engine import DraftReader, Engine, gate
    from checks.hits import CueHit
    from checks.jurisdictions import OWN, holding_in, parse_jurisdiction
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
    from checks.platforms import SAFE_FOLD, Platform, load_platforms
    from checks.posts import Composition, compose
    from checks.rules import Example, Rule, RulePack
    from checks.spans import Span, Utf16Map
    from checks.table import Table, parse

_HOMES = {
    "posts": "Composition compose",
    "detectors": "DETECTORS",
    "context": "Heard Setting",
    "engine": "DraftReader Engine gate",
    "hits": "CueHit",
    "jurisdictions": "OWN holding_in parse_jurisdiction",
    "linear": "LinearReader word_sorts",
    "model": "Citation Counts Cue Draft Facts FactValue Finding Fix Gate Medium PlatformCount "
    "Profile Question Report Section Severity Track Unchecked",
    "pack": "Loader PackError",
    "platforms": "SAFE_FOLD Platform load_platforms",
    "rules": "Example Rule RulePack",
    "spans": "Span Utf16Map",
    "table": "Table parse",
}
_HOME = {name: home for home, names in _HOMES.items() for name in names.split()}

__all__ = [
    "DETECTORS",
    "OWN",
    "SAFE_FOLD",
    "Citation",
    "Composition",
    "Counts",
    "Cue",
    "CueHit",
    "Draft",
    "DraftReader",
    "Engine",
    "Example",
    "FactValue",
    "Facts",
    "Finding",
    "Fix",
    "Gate",
    "Heard",
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
    "Setting",
    "Severity",
    "Span",
    "Table",
    "Track",
    "Unchecked",
    "Utf16Map",
    "compose",
    "gate",
    "holding_in",
    "load_platforms",
    "parse",
    "parse_jurisdiction",
    "word_sorts",
]


def __getattr__(name: str) -> object:
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"checks.{home}"), name)
    globals()[name] = value
    return value
