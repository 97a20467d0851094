"""How much a section holds, said in its own unit: a time, lines, characters, a reading grade."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.document import WrittenSection
from app.shown import Answer, CaptionCount, ShownFinding
from checks import Severity, Track
from checks.measure import WORDS_A_MINUTE, grade_of, words_in

_NAMES = {
    Track.TITLE: "Title",
    Track.SPOKEN: "Spoken",
    Track.ON_SCREEN: "On screen",
    Track.CAPTION: "Caption",
    Track.COMMENT: "First comment",
}
_GRADED_FROM = 30
"""Words below which a reading grade says nothing."""
_GRADED_TO = 5000
"""Words above which a grade is not worked out here: it would hold up a key."""


def section_name(section: WrittenSection, platforms: Mapping[str, str] | None = None) -> str:
    """ "Caption", or "Caption, Instagram" where it is meant for one platform."""
    return track_name(section.track, section.platform, platforms)


def track_name(
    track: Track, platform: str | None, platforms: Mapping[str, str] | None = None
) -> str:
    """What a section of a track, meant for a platform or for all, is called."""
    if platform is None:
        return _NAMES[track]
    return f"{_NAMES[track]}, {(platforms or {}).get(platform, platform)}"


def clock(seconds: float) -> str:
    """Seconds as "0:56"."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """ "1 word", "2,000 words"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


class Amounts:
    """Words of sections, counted again only where a paragraph changed."""

    def __init__(self, pace: int = WORDS_A_MINUTE) -> None:
        self.pace = pace
        self._words: dict[int, tuple[int, int]] = {}
        self._grades: dict[int, tuple[str, float]] = {}

    def words(self, section: WrittenSection) -> int:
        total = 0
        for paragraph in section.paragraphs:
            known = self._words.get(paragraph.id)
            if known is None or known[0] != paragraph.revision:
                known = (paragraph.revision, words_in(paragraph.text))
                self._words[paragraph.id] = known
            total += known[1]
        return total

    def seconds(self, section: WrittenSection) -> float:
        """Seconds of speech at the user's pace."""
        return self.words(section) * 60 / self.pace

    def short(self, section: WrittenSection) -> str:
        """What the row of the section says: "0:56", "2 lines", "214" or "empty"."""
        if not any(paragraph.text.strip() for paragraph in section.paragraphs):
            return "empty"
        if section.track is Track.SPOKEN:
            return clock(self.seconds(section))
        if section.track is Track.ON_SCREEN:
            return counted(_lines(section), "line")
        return f"{_characters(section):,}"

    def full(self, section: WrittenSection, target: int, answer: Answer) -> tuple[str, str, bool]:
        """The section line's words, the short form of them, and whether it is too much.

        `target` is in seconds; 0 is no target.
        """
        words = counted(self.words(section), "word")
        if section.track is Track.SPOKEN:
            seconds = self.seconds(section)
            time = clock(seconds) + (f" of {clock(target)}" if target else "")
            return f"{words}, {time}", time, bool(target) and round(seconds) > target
        if section.track is Track.ON_SCREEN:
            lines = counted(_lines(section), "line")
            return f"{words}, {lines}", lines, False
        strictest = strictest_count(answer.captions, section.platform)
        if section.track is Track.CAPTION and strictest:
            used = f"{strictest.used:,} of {strictest.limit:,}"
            return f"{used} · {strictest.name}", used, strictest.used > strictest.limit
        characters = counted(_characters(section), "character")
        return characters, characters, False

    def grade(self, section: WrittenSection, answer: Answer) -> str:
        """The reading grade as a band, or nothing where there is too little to judge."""
        words = self.words(section)
        if section.track not in (Track.SPOKEN, Track.CAPTION) or words < _GRADED_FROM:
            return ""
        if section.track is Track.SPOKEN:
            return grade_band(answer.grade)
        if words > _GRADED_TO:
            return ""
        text = section.text
        known = self._grades.get(section.id)
        if known is None or known[0] != text:
            known = (text, grade_of((text,)))
            self._grades[section.id] = known
        return grade_band(known[1])


def grade_band(grade: float) -> str:
    """US school years, in the bands that health communication uses."""
    if grade <= 0:
        return ""
    if grade < 6:
        return "Grade 5 or below"
    if grade < 9:
        return "Grade 6 to 8"
    if grade < 13:
        return "Grade 9 to 12"
    return "Above grade 12"


def strictest_count(
    captions: Iterable[CaptionCount], platform: str | None = None
) -> CaptionCount | None:
    """The platform with the least room left, or the one the section is meant for."""
    own = [count for count in captions if platform is None or count.platform == platform]
    return min(own, key=lambda count: count.limit - count.used, default=None)


def worst_level(findings: Iterable[ShownFinding], section: int) -> Severity | None:
    """The strictest level of the open findings of a section."""
    levels = [f.severity for f in findings if f.section == section and f.decision is None]
    return min(levels, key=lambda level: level.rank, default=None)


def _lines(section: WrittenSection) -> int:
    return sum(1 for paragraph in section.paragraphs if paragraph.text.strip())


def _characters(section: WrittenSection) -> int:
    return len(section.text)
