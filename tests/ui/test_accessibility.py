"""What a blind writer meets: the program on a screen of its own, heard by a real AT-SPI client."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.ui.driver.screen import Screen, lacking

pytestmark = pytest.mark.skipif(bool(lacking()), reason=lacking())
STOP = "If you feel dizzy you should stop lisinopril."
_CONTROLS = {
    "text", "push button", "list", "list item", "check box", "toggle button", "radio button",
    "combo box", "spin button", "link", "label", "menu item", "menu bar", "status bar",
}  # fmt: skip


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    """One run for all that is only listened to; the draft has two findings and a question."""
    with TemporaryDirectory() as folder, Screen(Path(folder)) as one:
        one.type(f"{STOP} Use my code ADA15 for fifteen percent off. ")
        one.until(lambda: len(one.rows()) >= 6, "three sections and three findings")
        yield one


def test_every_control_that_takes_the_keyboard_has_a_name_and_a_role(screen: Screen) -> None:
    reached = [node for node in screen.tree() if "focusable" in node["states"]]
    assert len(reached) > 10
    assert [node for node in reached if not node["name"]] == []
    assert {node["role"] for node in reached} <= _CONTROLS


def test_tab_follows_the_eye(screen: Screen) -> None:
    screen.key("F6")
    screen.until(lambda: not screen.focused()["name"].startswith("Script"), "F6 leaves the script")
    screen.key("shift+F6")
    stops = walked(screen)
    wanted = [
        "Script", "Finding 1 of", "Export", "Must fix", "Name of the draft", "Whom the post is for",
        "Sections", "Add a section", "Does anybody pay you",
    ]  # fmt: skip
    places = [next(n for n, stop in enumerate(stops) if stop.startswith(name)) for name in wanted]
    assert places == sorted(places), stops


def test_the_list_tells_all_that_the_marks_show(screen: Screen) -> None:
    rows = [row for row in screen.rows() if row.startswith("Finding ")]
    number = len(rows)
    assert any(
        row == f"Finding {at} of {number}. Must fix. Stopping or changing a medicine. "
        "“you should stop lisinopril.” Alt+Enter for fixes."
        for at, row in enumerate(rows, 1)
    )
    assert any("Decide. No statement of limits. Missing. Goes before “If you" in r for r in rows)


def test_an_open_card_says_why_and_what_can_be_done(screen: Screen) -> None:
    screen.key("ctrl+Home", "F8", "alt+Return")
    screen.until(lambda: screen.focused()["role"] == "push button", "the first fix is reached")
    fix = screen.focused()
    assert fix["name"].startswith("Fix 1 of 1. “")
    keep = screen.named("Keep, with a reason")
    assert keep is not None
    assert keep["description"] == "Key I"
    screen.key("Escape", "Escape")
    screen.until(lambda: screen.focused()["name"].startswith("Script"), "back to the script")


def test_a_change_of_the_count_is_said_once_it_has_settled(screen: Screen) -> None:
    screen.heard()
    screen.key("ctrl+End")
    screen.type("Your GP is wrong about statins. ")
    heard: list[str] = []

    def settled() -> bool:
        heard.extend(screen.heard())
        return any("Decide 2" in words for words in heard)

    screen.until(settled, "the new count is announced")
    counts = [words for words in heard if "Must fix" in words]
    assert len(counts) == 1, counts


def walked(screen: Screen) -> list[str]:
    """Names of what Tab reaches, from the script all the way round to it."""
    screen.until(lambda: screen.focused()["name"].startswith("Script"), "the script has the keys")
    stops = [screen.focused()["name"]]
    while True:
        screen.key("Tab")
        before = stops[-1]
        screen.until(lambda: screen.focused()["name"] != before, f"Tab leaves {before}")  # noqa: B023
        if screen.focused()["name"] == "Findings":
            screen.until(lambda: screen.focused()["role"] == "list item", "its row is told")
        stops.append(screen.focused()["name"])
        if stops[-1].startswith("Script") or len(stops) > 40:
            return stops
