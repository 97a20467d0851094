"""Rules and cues that need code, by the name a pack uses."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from checks.context import Setting
from checks.detectors import disclaimer, disclaimer_form, emergency
from checks.detectors.medicines import read_medicines
from checks.detectors.patients import read_patients
from checks.detectors.personal import advice_to_one
from checks.detectors.replies import answers_one_person
from checks.detectors.reviews import read_reviews
from checks.hits import Ask, CueHit, Hit
from checks.rules import Rule
from checks.tokens import Words
from checks.view import PlacedCue, View

Detector = Callable[[Rule, View], Iterable[Hit | Ask]]
Settler = Callable[[View], Iterable[PlacedCue]]
CueDetector = Callable[[str, Words, Setting], Iterable[CueHit]]

DETECTORS: dict[str, Detector] = {
    "answers-one-person": answers_one_person,
    "disclaimer-missing": disclaimer.missing,
    "disclaimer-outside-the-video": disclaimer.outside_the_video,
    "disclaimer-below-fold": disclaimer.below_fold,
    "disclaimer-contradicted": disclaimer.contradicted,
    "disclaimer-no-next-step": disclaimer.no_next_step,
    "disclaimer-too-fast": disclaimer_form.too_fast,
    "licence-scope": disclaimer_form.licence_scope,
    "missing-emergency-line": emergency.missing_emergency_line,
    "unfilled-template": disclaimer_form.unfilled,
    "wrong-modality": disclaimer_form.wrong_modality,
}

CUE_DETECTORS: tuple[CueDetector, ...] = (
    read_patients,
    read_reviews,
    read_medicines,
    advice_to_one,
)
"""Each reads one sentence in its setting, and nothing else, so that its answer can be cached."""

SETTLERS: tuple[Settler, ...] = ()
"""Each reads the cues of a whole draft and drops, or adds, what one sentence cannot decide."""
