"""What the counts beside a draft show: its measures, and its length on each platform."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from checks.lengths import count
from checks.measure import grade_of, seconds_of, words_in
from checks.model import Counts, Draft, PlatformCount, Track
from checks.posts import Composition


def counts_of(draft: Draft, compositions: Iterable[Composition]) -> Counts:
    """The counts of a draft; platforms in their own counting of the caption as posted."""
    spoken = [section.text for section in draft.sections if section.track is Track.SPOKEN]
    platforms: Mapping[str, PlatformCount] = {
        composition.platform.id: PlatformCount(
            count(composition.track(Track.CAPTION).text, composition.platform.unit),
            composition.platform.limit,
            composition.platform.fold,
        )
        for composition in compositions
        if composition.platform
    }
    return Counts(
        words=sum(words_in(section.text) for section in draft.sections),
        seconds=round(sum(seconds_of(text) for text in spoken), 1),
        grade=grade_of(spoken or [section.text for section in draft.sections]),
        platforms=platforms,
    )
