"""A disclosure that nobody meets: too late, too low, among hashtags, or in another track."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.detectors.openings import label_fix
from checks.detectors.staging import obscured
from checks.detectors.ties import (
    DISCLOSURE,
    MONEY,
    SEEN,
    disclosures,
    hints,
    promotions,
    ties_of,
)  # fmt: skip
from checks.hits import Hit
from checks.model import Medium, Track
from checks.posts import Composition
from checks.rules import Rule
from checks.view import PlacedCue, View

_RUN = re.compile(
    r"(?:[#@][\w.]+|https?://\S+)(?:[\s,·|•]+(?:[#@][\w.]+|https?://\S+)){2,}", re.UNICODE
)
_AT_END = re.compile(r"[(\[][^)\]]*\b(?:last|end|final|closing)\b[^)\]]*[)\]]", re.IGNORECASE)
_LONG = 20
"""Minutes from which a video is treated like a live: people come and go."""


def find_below_fold(rule: Rule, view: View) -> Iterator[Hit]:
    """On a platform that folds, every label of the caption stands after the fold."""
    labels = disclosures(view, Track.CAPTION)
    said_too = view.medium.moves and disclosures(view, Track.SPOKEN)
    if said_too or not any(_is_label(cue) or _follows(cue, view) for cue in labels):
        return
    for post in view.compositions:
        fold = post.fold
        places = [(place, cue) for cue in labels if (place := _start(post, cue)) is not None]
        if post.platform is None or fold is None or not places:
            continue
        place, cue = min(places, key=lambda found: found[0])
        if place >= fold:
            because = (f"{post.platform.name} hides what follows {fold} characters",)
            fixes = label_fix(view, cue.sentence)
            yield Hit(
                cue.sentence.section, cue.span, because, platform=post.platform.id, fixes=fixes
            )


def _start(post: Composition, cue: PlacedCue) -> int | None:
    return post.track(Track.CAPTION).place(cue.sentence.section, cue.span.start)


def _follows(cue: PlacedCue, view: View) -> bool:
    """A statement is late where something was promoted before it."""
    return any(other.sentence.number < cue.sentence.number for other in promotions(view))


def _is_label(cue: PlacedCue) -> bool:
    return cue.act in ("ad", "sponsored", "gifted", "paid-partnership", "affiliate")


def find_hashtag_cloud(rule: Rule, view: View) -> Iterator[Hit]:
    """A label inside a run of three or more hashtags, handles or links, and nowhere else."""
    labels = [cue for cue in disclosures(view) if cue.sentence.track is not Track.SPOKEN]
    for cue in labels:
        beside = [o for o in labels if o.sentence.track is cue.sentence.track and o is not cue]
        if _in_run(cue, view) and all(_in_run(other, view) for other in beside):
            yield Hit(
                cue.sentence.section, cue.span, (cue.because,), fixes=label_fix(view, cue.sentence)
            )
            return


def _in_run(cue: PlacedCue, view: View) -> bool:
    text = view.draft.sections[cue.sentence.section].text
    return any(
        run.start() <= cue.span.start < run.end() and not _leads(run.start(), cue, text)
        for run in _RUN.finditer(text)
    )


def _leads(start: int, cue: PlacedCue, text: str) -> bool:
    """First of all words it is met first, whatever follows."""
    return cue.span.start == start and not text[:start].strip()


def find_late(rule: Rule, view: View) -> Iterator[Hit]:
    """In a track the first word of the tie follows what it should have come before."""
    shown_early = any(
        not _AT_END.search(view.draft.sections[cue.sentence.section].text)
        for cue in disclosures(view, Track.ON_SCREEN)
    )
    for track in (Track.SPOKEN, Track.CAPTION):
        said = [cue for cue in disclosures(view, track) if not _in_run(cue, view)]
        if not said or (track is Track.SPOKEN and shown_early):
            continue
        if track is Track.CAPTION and view.medium.moves and disclosures(view, Track.SPOKEN):
            continue
        first = said[0]
        before = [
            cue
            for cue in promotions(view)
            if cue.sentence.track is track and cue.sentence.number < first.sentence.number
        ]
        if before:
            because = (f"“{before[0].sentence.text}” comes before it",)
            yield Hit(
                first.sentence.section, first.sentence.span, because,
                fixes=label_fix(view, before[0].sentence),
            )  # fmt: skip
            return


def find_modality(rule: Rule, view: View) -> Iterator[Hit]:
    """A video that sells in speech and labels in writing only, or says it and shows it nowhere."""
    ties = ties_of(view)
    labels = disclosures(view) + hints(view)
    if not view.medium.moves or not labels or not any(view.draft.sections):
        return
    paid = any(tie in MONEY for tie in ties) or any(
        cue.act in ("ad", "paid", "sponsored", "affiliate", "commission", "gifted", "gift")
        for cue in labels
    )
    spoken = [n for n, s in enumerate(view.draft.sections) if s.track is Track.SPOKEN and s.text]
    if not paid or not spoken or (set(ties) <= {"own_product", "own_clinic", "equity"} and ties):
        return
    heard = [cue for cue in labels if cue.sentence.track is Track.SPOKEN]
    sold = [cue for cue in promotions(view) if cue.sentence.track is Track.SPOKEN]
    if not heard and (sold or ties):
        section = sold[0].sentence.section if sold else spoken[0]
        because = (f"only written: “{labels[0].quote}”",)
        fixes = label_fix(view, sold[0].sentence) if sold else ()
        yield Hit(section, None, because, place=0, fixes=fixes)
    elif heard and not any(cue.sentence.track in SEEN for cue in labels):
        yield Hit(spoken[0], None, (f"only said: “{heard[0].quote}”",), place=0)


def find_live_repeat(rule: Rule, view: View) -> Iterator[Hit]:
    """A live, or a long video, whose one disclosure most of the audience never meets."""
    minutes = view.facts.values.get("duration_min", 0)
    long = str(minutes).isdigit() and int(str(minutes)) >= _LONG
    ties = ties_of(view)
    if view.medium is not Medium.LIVE and not long:
        return
    labels = [cue for cue in disclosures(view) if cue.act not in ("own", "family")]
    spoken = {c.sentence.number for c in labels if c.sentence.track is Track.SPOKEN}
    constant = any(cue.sentence.track is Track.ON_SCREEN for cue in labels)
    if labels and len(spoken) < 2 and not constant and (ties or promotions(view) or spoken):
        cue = labels[0]
        yield Hit(cue.sentence.section, cue.span, (f"said once: “{cue.quote}”",))


def find_obscured(rule: Rule, view: View) -> Iterator[Hit]:
    """A label on screen whose stage direction puts it where, or how, nobody reads it."""
    for cue in view.of_kind(DISCLOSURE):
        if cue.sentence.track is not Track.ON_SCREEN:
            continue
        if stage := obscured(cue.sentence.text):
            yield Hit(cue.sentence.section, cue.sentence.span, (f"“{stage}”",))
            return
