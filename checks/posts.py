"""The composed deliverable: the post as a platform will show it, track by track.

Rules about order, fold and hashtag clouds judge this and nothing else, since a disclosure that is
first in its own section may come last in the caption that gets posted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checks.lengths import fold_at
from checks.model import Draft, Section, Track
from checks.platforms import Platform

_JOINT = "\n"


@dataclass(frozen=True, slots=True)
class Composed:
    """The sections of one track joined as they will be posted; `starts` holds their places."""

    text: str
    sections: tuple[int, ...]
    starts: tuple[int, ...]

    def place(self, section: int, offset: int) -> int | None:
        """Where `offset` of a section stands in the whole, or None if it is not part of it."""
        for index, start in zip(self.sections, self.starts, strict=True):
            if index == section:
                return start + offset
        return None


@dataclass(frozen=True, slots=True)
class Composition:
    """One platform's post; `platform` is None for a draft that names none.

    `fold` is the code point of the caption where the platform hides the rest.
    """

    platform: Platform | None
    tracks: dict[Track, Composed]
    fold: int | None = None

    def track(self, track: Track) -> Composed:
        return self.tracks.get(track, _NOTHING)

    @property
    def sections(self) -> frozenset[int]:
        """The sections of the draft that are part of this post."""
        return frozenset(index for joined in self.tracks.values() for index in joined.sections)


_NOTHING = Composed("", (), ())


def compose(draft: Draft, platforms: Iterable[Platform]) -> tuple[Composition, ...]:
    """The post for each platform, or one general post where there is none."""
    known: tuple[Platform | None, ...] = tuple(platforms) or (None,)
    return tuple(_composition(draft, platform) for platform in known)


def _composition(draft: Draft, platform: Platform | None) -> Composition:
    name = platform.id if platform else None
    used = dict.fromkeys(section.track for section in draft.sections)
    tracks = {track: _joined(draft, track, name) for track in used}
    caption = tracks.get(Track.CAPTION, _NOTHING).text
    return Composition(platform, tracks, fold_at(caption, platform) if platform else None)


def _joined(draft: Draft, track: Track, platform: str | None) -> Composed:
    meant = list(_meant(draft, track, platform))
    starts, at = [], 0
    for _, section in meant:
        starts.append(at)
        at += len(section.text) + len(_JOINT)
    text = _JOINT.join(section.text for _, section in meant)
    return Composed(text, tuple(index for index, _ in meant), tuple(starts))


def _meant(draft: Draft, track: Track, platform: str | None) -> Iterator[tuple[int, Section]]:
    """The sections of a track for a platform; one written for it replaces those for all."""
    own = [
        (index, section) for index, section in enumerate(draft.sections) if section.track is track
    ]
    named = [(index, section) for index, section in own if section.platform == platform]
    if platform is not None and named:
        yield from named
    else:
        yield from ((i, section) for i, section in own if platform is None or not section.platform)
