"""Templates of one's own: read into parts, written back, named, and made from others."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.disclaimers.own import Written, files_in, free_name, keep, remove, written_of
from app.disclaimers.shelf import known_names, shelf
from app.disclaimers.source import source_of
from app.errors import AppError
from checks import Track
from tests.app.drafted import packs

RULES = [rule.id for rule in packs().engine.rules]
LINE = Written(
    {"title": "My line", "ask": [{"key": "clinic", "label": "Which clinic?", "example": "Elm"}]},
    {Track.SPOKEN: "I work at {{ clinic }}.\nAsk me there.", Track.CAPTION: "From {{ clinic }}."},
)


def test_what_is_written_is_read_back_in_its_parts() -> None:
    again = written_of(LINE.text)
    assert (again.head, again.words) == (LINE.head, LINE.words)
    assert again.names == ("clinic",)


def test_a_line_of_the_file_is_told_as_a_line_of_its_track() -> None:
    lines = LINE.text.split("\n")
    number = next(n for n, line in enumerate(lines, 1) if "Ask me there" in line)
    assert LINE.place(number) == (Track.SPOKEN, 2)
    assert LINE.place(number + 1) == (Track.CAPTION, 1)
    assert LINE.place(1) is None


@pytest.mark.parametrize("text", ["words", "+++\n", "+++\nx\n+++\n", "+++\n+++\nwords",
                                  "+++\n+++\n{% block aside %}x{% endblock %}"])  # fmt: skip
def test_what_is_not_laid_out_so_is_refused(text: str) -> None:
    with pytest.raises(AppError):
        written_of(text)


def test_a_name_is_free_and_makes_an_id_of_its_own(tmp_path: Path) -> None:
    name = free_name("Paid post, “Ad” first!", ["paid-post-ad-first"])
    keep(tmp_path / "made", name, LINE.text)
    found = shelf(RULES, tmp_path / "made")
    assert found.templates[-1].id == "paid-post-ad-first-copy"
    assert found.broken == ()
    (file,) = files_in(tmp_path / "made")
    assert file.title == "My line"
    remove(file.path)
    assert files_in(tmp_path / "made") == ()


def test_every_built_in_template_can_be_made_ones_own(tmp_path: Path) -> None:
    built_in = shelf(RULES).templates
    authorities = known_names(RULES).authorities
    for template in built_in:
        keep(tmp_path, free_name(template.id, [template.id]), source_of(template, authorities))
    found = shelf(RULES, tmp_path)
    assert found.broken == ()
    copies = {one.id.removesuffix("-copy"): one for one in found.templates[len(built_in) :]}
    for template in built_in:
        copy = copies[template.id]
        for part in ("title", "topic", "jurisdictions", "settles", "facts", "asks", "citations"):
            assert getattr(copy, part) == getattr(template, part), (template.id, part)
        assert copy.tracks == template.tracks
