"""A plain-text draft: front matter, headings, and the track of text that has none."""

from __future__ import annotations

import pytest

from app.draftfile import Choices, draft_of
from app.errors import AppError
from checks import Draft, Facts, Medium, Section, Track

_PLATFORMS = ("tiktok", "instagram")


def draft(text: str, chosen: Choices | None = None) -> tuple[Draft, list[str]]:
    ignored: list[str] = []
    return draft_of(text, "d.md", chosen or Choices(), _PLATFORMS, ignored.append), ignored


def test_text_without_headings_is_the_track_given() -> None:
    assert draft("Hello.")[0].sections == (Section("Hello.", Track.SPOKEN),)
    chosen = Choices(track=Track.CAPTION)
    assert draft("Hello.", chosen)[0].sections == (Section("Hello.", Track.CAPTION),)


def test_headings_open_sections_and_may_name_a_platform() -> None:
    found, _ = draft("# Spoken\nHi.\n\n# On screen\n5 g\n# Caption: TikTok\nLook\n# Comment\nno")
    assert found.sections == (
        Section("Hi.", Track.SPOKEN),
        Section("5 g", Track.ON_SCREEN),
        Section("Look", Track.CAPTION, "tiktok"),
        Section("no", Track.COMMENT),
    )


def test_front_matter_gives_profile_and_facts_and_the_caller_goes_before_it() -> None:
    text = '+++\nplatforms = ["tiktok"]\njurisdictions = ["uk"]\nformat = "live"\nmood = 1\n'
    text += '[facts]\npaid = true\nsponsor = "GlowLab"\n+++\nHi.'
    found, ignored = draft(text, Choices(jurisdictions=("US",), facts=Facts({"paid": False})))
    assert found.profile.platforms == ("tiktok",)
    assert found.profile.jurisdictions == ("US",)
    assert found.profile.medium is Medium.LIVE
    assert dict(found.facts.values) == {"paid": False, "sponsor": "GlowLab"}
    assert ignored == ["mood"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("+++\nplatforms = 3\n", "has no end"),
        ("+++\nplatforms = [\n+++\n", "not valid TOML"),
        ('+++\nplatforms = ["myspace"]\n+++\n', "no platform “myspace”"),
        ("+++\nplatforms = 3\n+++\n", "must be a list"),
        ("Hi.\n\n# Caption: myspace\nx", "heading in line 3"),
        ("+++\nformat = 'live'\n+++\n# Caption: myspace\nx", "heading in line 4"),
    ],
)
def test_a_mistake_in_the_file_is_named(text: str, words: str) -> None:
    with pytest.raises(AppError, match=r"d\.md") as caught:
        draft(text)
    assert words in str(caught.value)
