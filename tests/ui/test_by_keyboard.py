"""The first script of a new user: written, understood and made clean by keyboard alone."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.ui.driver.screen import Screen, lacking

pytestmark = pytest.mark.skipif(bool(lacking()), reason=lacking())
WRONG = "Your GP is wrong about statins."
STOP = "If you feel dizzy you should stop lisinopril."
REASSURED = "You don't need to see anyone about that headache."


def findings(screen: Screen) -> list[str]:
    return [row for row in screen.rows() if row.startswith("Finding ")]


def gate(screen: Screen, words: str) -> bool:
    return screen.named(words) is not None


def test_a_script_with_four_problems_is_made_clean_without_a_mouse() -> None:
    with TemporaryDirectory() as folder, Screen(Path(folder)) as one:
        for line in (WRONG, STOP, REASSURED):
            one.type(line)
            one.key("Return")
        one.until(lambda: len(findings(one)) == 4, "four findings")
        assert gate(one, "Export is closed")

        # What is missing is put in by its number.
        one.key("ctrl+Home", "F8")
        open_card(one, "No statement of limits")
        one.key("1")
        one.until(lambda: one.script.startswith("This is general information"), "a line is added")
        one.until(lambda: len(findings(one)) == 3, "three findings are left")

        # What the writer stands by is kept with a reason.
        one.key("F8")
        open_card(one, "Against the viewer's own clinician")
        one.key("i")
        one.until(lambda: one.focused()["role"] == "radio button", "a reason is asked for")
        one.key("Down", "Down", "Down", "Return")
        one.until(lambda: len(findings(one)) == 2, "two findings are left")
        assert any(row.startswith("Kept, was Decide.") for row in one.rows())

        # What has ready words is replaced by Return.
        one.key("F8")
        open_card(one, "Stopping or changing a medicine")
        one.key("Return")
        one.until(lambda: "dizzy ask your prescriber before you stop" in one.script, "fixed")
        one.until(lambda: len(findings(one)) == 1, "one finding is left")

        # What has no ready words is said anew: the caret stands at them.
        one.key("F8")
        one.until(lambda: heard(one, "Reassurance in place of care"), "F8 tells where it went")
        one.key("shift+End")
        one.type("Have that headache seen to.")
        one.until(lambda: gate(one, "Export is open"), "the gate is open")
        assert findings(one) == []
        assert one.script.endswith("you stop lisinopril.\nHave that headache seen to.\n")


def open_card(screen: Screen, title: str) -> None:
    """Alt+Enter, and the first thing that can be done has the keyboard."""
    screen.until(lambda: heard(screen, title), f"F8 goes to “{title}”")
    screen.key("alt+Return")
    screen.until(lambda: screen.focused()["role"] == "push button", f"“{title}” is open")


def heard(screen: Screen, words: str) -> bool:
    return any(words in said for said in screen.heard())
