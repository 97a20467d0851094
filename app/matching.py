"""Which words match what was typed, and how well: letters in order, beginnings of words first."""

from __future__ import annotations

import unicodedata


def score(typed: str, words: str) -> int | None:
    """How well `words` answer what was typed, higher is better; None where they do not.

    Each typed word must be found by itself; their order does not matter.
    """
    plain = fold(words)
    total = 0
    for part in fold(typed).split():
        found = _of_part(part, plain)
        if found is None:
            return None
        total += found
    return total


def fold(text: str) -> str:
    """Lower case without accents, so that "Cote" finds "Côte"."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _of_part(part: str, plain: str) -> int | None:
    place = plain.find(part)
    while place > 0 and plain[place - 1].isalnum():
        later = plain.find(part, place + 1)
        if later < 0:
            return 60 + len(part)
        place = later
    if place >= 0:
        return 100 + len(part) + (20 if place == 0 else 0)
    return _scattered(part, plain)


def _scattered(part: str, plain: str) -> int | None:
    """Letters in order with gaps: only where each begins a word or follows the one before it."""
    place, total = -1, 0
    for letter in part:
        found = place + 1 if plain[place + 1 : place + 2] == letter else -1
        if place < 0 or found < 0:
            found = _beginning(letter, plain, place + 1)
        if found < 0:
            return None
        total += 1
        place = found
    return total


def _beginning(letter: str, plain: str, start: int) -> int:
    for place in range(start, len(plain)):
        if plain[place] == letter and (place == 0 or not plain[place - 1].isalnum()):
            return place
    return -1
