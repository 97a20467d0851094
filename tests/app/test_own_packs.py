"""A practice's own packs: the one the README shows works, and none may replace a rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.packs import library
from checks import Draft, Section

_README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
_SHOWN = _README.partition("```toml\n")[2].partition("```")[0]


def test_the_pack_of_the_readme_does_what_it_says(tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_text(_SHOWN, encoding="utf-8")
    found = library(tmp_path)
    assert not found.broken
    (rule,) = found.own[0].rules
    for example in (*rule.catches, *rule.allows):
        draft = Draft(tuple(Section(text, track) for track, text, _ in example.sections))
        said = {finding.rule for finding in found.engine.check(draft).findings}
        assert (rule.id in said) is example.fires, example


@pytest.mark.parametrize("known", ["advice.dose-to-viewer", "house.painless"])
def test_a_rule_that_another_pack_has_is_refused(tmp_path: Path, known: str) -> None:
    (tmp_path / "house.toml").write_text(_SHOWN, encoding="utf-8")
    again = _SHOWN.replace("house.painless", known)
    (tmp_path / "other.toml").write_text(again, encoding="utf-8")
    found = library(tmp_path)
    assert [pack.id for pack in found.own] == ["house"]
    (broken,) = found.broken
    assert broken.startswith(f"other.toml, rule {known}, key “id”")
