"""Rules and cues that need code, by the name a pack uses."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from checks.context import Setting
from checks.detectors import (
    barred,
    disclaimer,
    disclaimer_form,
    emergency,
    placement,
    undisclosed,
    wording,
)
from checks.detectors.frames import read_ties
from checks.detectors.medicines import read_medicines
from checks.detectors.patients import read_patients
from checks.detectors.personal import advice_to_one
from checks.detectors.plugs import read_plug_marks, settle_sponsorship
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
    "sponsorship-missing": undisclosed.find_missing,
    "sponsorship-own-interest": undisclosed.find_own_interest,
    "sponsorship-family-tie": undisclosed.find_family_tie,
    "sponsorship-gift": undisclosed.find_gift,
    "sponsorship-affiliate": undisclosed.find_affiliate,
    "sponsorship-research-funding": undisclosed.find_research_funding,
    "sponsorship-disguise": undisclosed.find_disguise,
    "sponsorship-insider-review": undisclosed.find_insider_review,
    "sponsorship-past-tie": undisclosed.find_past_tie,
    "sponsorship-vague": wording.find_vague,
    "sponsorship-wrong-words": wording.find_wrong_words,
    "sponsorship-tool-only": wording.find_tool_only,
    "sponsorship-toggle-missing": wording.find_toggle_missing,
    "sponsorship-below-fold": placement.find_below_fold,
    "sponsorship-hashtag-cloud": placement.find_hashtag_cloud,
    "sponsorship-late": placement.find_late,
    "sponsorship-modality": placement.find_modality,
    "sponsorship-live-repeat": placement.find_live_repeat,
    "sponsorship-obscured": placement.find_obscured,
    "sponsorship-professional-praise": barred.find_professional_praise,
    "sponsorship-barred-category": barred.find_barred_category,
    "sponsorship-false-independence": barred.find_false_independence,
    "sponsorship-not-a-user": barred.find_not_a_user,
}

CUE_DETECTORS: tuple[CueDetector, ...] = (
    read_patients,
    read_reviews,
    read_medicines,
    advice_to_one,
    read_plug_marks,
    read_ties,
)
"""Each reads one sentence in its setting, and nothing else, so that its answer can be cached."""

SETTLERS: tuple[Settler, ...] = (settle_sponsorship,)
"""Each reads the cues of a whole draft and drops, or adds, what one sentence cannot decide."""
