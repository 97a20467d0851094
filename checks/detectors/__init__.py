"""Rules and cues that need code, by the name a pack uses."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from checks.context import Setting
from checks.detectors.plugs import read_plug_marks, settle_sponsorship
from checks.hits import Ask, CueHit, Hit
from checks.rules import Rule
from checks.tokens import Words
from checks.view import PlacedCue, View

Detector = Callable[[Rule, View], Iterable[Hit | Ask]]
Settler = Callable[[View], Iterable[PlacedCue]]
CueDetector = Callable[[str, Words, Setting], Iterable[CueHit]]

DETECTORS: dict[str, Detector] = {}

CUE_DETECTORS: tuple[CueDetector, ...] = (read_plug_marks,)
"""Each reads one sentence in its setting, and nothing else, so that its answer can be cached."""

SETTLERS: tuple[Settler, ...] = (settle_sponsorship,)
"""Each reads the cues of a whole draft and drops, or adds, what one sentence cannot decide."""
