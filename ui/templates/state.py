"""What a filled-in template still lacks, in words."""

from __future__ import annotations

from collections.abc import Iterable

from app.disclaimers.shown import FilledTemplate

_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")


def hindrance(filled: FilledTemplate | None) -> str:
    """One sentence why it cannot be inserted, or nothing."""
    if filled is None:
        return "Choose a template first."
    if filled.barred:
        return filled.barred
    missing = sum(ask.missing for ask in filled.asks)
    if missing:
        return f"{_counted(missing)} missing"
    wrong = sum(bool(ask.trouble) for ask in filled.asks)
    if wrong:
        return f"{_counted(wrong)} not usable"
    if filled.changes or filled.fresh:
        return ""
    if any(preview.chosen for preview in filled.previews):
        return "These words stand in the draft already."
    return "Every place is left out." if filled.previews else "The draft has no place for it."


def listed(titles: Iterable[str]) -> str:
    """Titles in quotes; quotes inside of one become single."""
    inner = str.maketrans("“”", "‘’")
    return ", ".join(f"“{title.translate(inner)}”" for title in titles)


def places_of(filled: FilledTemplate | None) -> int:
    """In how many places it would be inserted."""
    if filled is None:
        return 0
    ready = len(filled.changes) + len(filled.fresh)
    return ready or sum(preview.chosen for preview in filled.previews)


def _counted(number: int) -> str:
    words = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{words} answer is" if number == 1 else f"{words} answers are"
