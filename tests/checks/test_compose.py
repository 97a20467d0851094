"""The post as it will be seen: sections joined by track and platform, places kept."""

from __future__ import annotations

from app.platforms import platforms
from checks import Draft, Section, Track
from checks.posts import compose

CAPTION, COMMENT = Track.CAPTION, Track.COMMENT
DRAFT = Draft(
    (
        Section("Said.", Track.SPOKEN),
        Section("For all.", CAPTION),
        Section("More for all.", CAPTION),
        Section("For Instagram.", CAPTION, "instagram"),
    )
)


def test_without_a_platform_everything_is_one_post() -> None:
    (post,) = compose(DRAFT, ())
    assert post.platform is None
    assert post.fold is None
    assert post.track(CAPTION).text == "For all.\nMore for all.\nFor Instagram."
    assert post.sections == {0, 1, 2, 3}


def test_a_caption_for_one_platform_replaces_the_one_for_all() -> None:
    known = platforms()
    instagram, tiktok = compose(DRAFT, (known["instagram"], known["tiktok"]))
    assert instagram.track(CAPTION).text == "For Instagram."
    assert tiktok.track(CAPTION).text == "For all.\nMore for all."
    assert instagram.sections == {0, 3}


def test_a_place_in_a_section_is_found_in_the_whole() -> None:
    (post,) = compose(DRAFT, ())
    caption = post.track(CAPTION)
    place = caption.place(2, 5)
    assert place is not None
    assert caption.text[place:].startswith("for all.")
    assert caption.place(0, 0) is None


def test_a_track_nobody_wrote_is_empty() -> None:
    (post,) = compose(DRAFT, ())
    assert post.track(COMMENT).text == ""
    assert post.track(COMMENT).sections == ()


def test_the_fold_is_that_of_the_whole_caption() -> None:
    draft = Draft((Section("a" * 100, CAPTION), Section("b" * 100, CAPTION)))
    (post,) = compose(draft, (platforms()["instagram"],))
    assert post.fold == 125
