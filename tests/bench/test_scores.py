"""The scorer's lines are laid out by source, and nobody unread is quoted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench import scores

LINES = [
    "scripts.disclaimer 0.80 F1 (0.70 to 0.90) P 0.80 R 0.80 tp 8 fp 2 fn 2",
    "    missed disclaimer: [A1] Not | advice",
    "    missed disclaimer: [J1] A secret",
    "    must fire: [B2] advice.x | some words",
    "scripts author A.disclaimer 1.00 F1 (1.00 to 1.00) P 1.00 R 1.00 tp 4 fp 0 fn 0",
    "scripts author J.disclaimer 0.67 F1 (0.50 to 0.80) P 0.67 R 0.67 tp 2 fp 1 fn 1",
    "scripts author M.disclaimer 0.67 F1 (0.50 to 0.80) P 0.67 R 0.67 tp 2 fp 1 fn 1",
    "scripts.must_fire 0.50 exact rule, 0.60 same group, of 10",
]


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    def score(root: Path, shared: Path, command: str, *arguments: str) -> list[str]:
        return LINES if "scripts" in arguments else ["pairs.all 0.50 of 2 pairs right"]

    monkeypatch.setattr(scores, "shared_folder", lambda root: tmp_path)
    monkeypatch.setattr(scores, "_score", score)
    return "\n".join(table.markdown() for table in scores.tables(tmp_path, "caveat"))


def test_authors_nobody_read_stand_apart_with_their_sums(page: str) -> None:
    assert "authors J M, whom" in page
    assert "| disclaimer | 0.67 | 0.67 | 0.67 | 4/2/2 | 1.00 | 1.00 | 1.00 | 4/0/0 |" in page


def test_only_drafts_that_were_read_are_quoted(page: str) -> None:
    assert "“Not \\| advice”" in page
    assert "secret" not in page
    assert "| advice.x | 1 |" in page


def test_every_figure_of_the_scorer_is_kept(page: str) -> None:
    assert "| scripts | must_fire | 0.50 exact rule, 0.60 same group, of 10 |" in page
    assert "| pairs | all | 0.50 of 2 pairs right |" in page


def test_without_labelled_text_the_page_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CAVEAT_SHARED", str(tmp_path))
    (table,) = scores.tables(tmp_path, "caveat")
    assert "Not measured" in table.markdown()
