"""Many phrases at once: which of them can stand in a text, and where they could begin.

Each word of a text stands for numbers with one bit a phrase; joined with "and" and "or" they rule
out nearly all phrases before one is tried word by word.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from functools import lru_cache

from checks.phrase import Choices, Match, Phrase
from checks.tokens import Words

_REST = 3
"""Places of a phrase, after its first two, that are asked for in advance: the rarest ones."""


class _Column:
    """For each word, or two that begin a run, the phrases of which they fill a certain place."""

    def __init__(self) -> None:
        self.by_word: dict[str, int] = {}
        self.by_beginning: dict[str, int] = {}
        self.by_pair: dict[tuple[str, str], int] = {}
        self._of_place: dict[int, tuple[Choices, int]] = {}

    def add(self, place: Choices, bit: int) -> None:
        """Takes note of a place; many phrases share one, so that `close` reads each once."""
        self._of_place[id(place)] = place, self._of_place.get(id(place), (place, 0))[1] | bit

    def close(self) -> None:
        """All places are known: sorts their phrases by word."""
        for place, bits in self._of_place.values():
            for word in place.words:
                self.by_word[word] = self.by_word.get(word, 0) | bits
            for beginning in place.beginnings:
                self.by_beginning[beginning] = self.by_beginning.get(beginning, 0) | bits
            for word, runs in place.runs.items():
                for run in runs:
                    pair = (word, run[1])
                    self.by_pair[pair] = self.by_pair.get(pair, 0) | bits
        self._of_place.clear()

    def filled_by(self, word: str) -> int:
        filled = self.by_word.get(word, 0)
        for length in range(1, len(word) + 1) if self.by_beginning else ():
            filled |= self.by_beginning.get(word[:length], 0)
        return filled


class PhraseIndex:
    """Phrases with their owners, ready to be looked for together.

    Owners are any hashable values; one owner may have many phrases, and one phrase many owners.
    """

    def __init__(self, phrases: Iterable[tuple[object, Phrase]]) -> None:
        self._phrases = _joined(phrases)
        self._columns = tuple(_Column() for _ in range(2 + _REST))
        self._unasked = [0] * len(self._columns)
        self._single = self._tight = self._loose = 0
        for number, (phrase, _) in enumerate(self._phrases):
            self._add(phrase, 1 << number)
        for column in self._columns:
            column.close()
        self._of_pair = {
            pair: tuple(column.by_pair.get(pair, 0) for column in self._columns)
            for pair in {pair for column in self._columns for pair in column.by_pair}
        }
        self._of_word = lru_cache(maxsize=65536)(self._look_up)

    def _add(self, phrase: Phrase, bit: int) -> None:
        first, *others = phrase.places
        second, rest = others[:1], sorted(others[1:], key=lambda place: place.rarity)[:_REST]
        for column, place in enumerate((first, *second, *rest)):
            self._columns[column].add(place, bit)
        for column in range(1 + len(second) + len(rest), len(self._columns)):
            self._unasked[column] |= bit
        if not second:
            self._single |= bit
        elif first.runs or any(isinstance(part, int) for part in phrase.between_first_two):
            self._loose |= bit
        else:
            self._tight |= bit

    def _look_up(self, word: str) -> tuple[int, ...]:
        return tuple(column.filled_by(word) for column in self._columns)

    def _filled(self, words: tuple[str, ...]) -> list[tuple[int, ...]]:
        """For each word of a text, the phrases by the place that it fills or begins to fill."""
        filled = [self._of_word(word) for word in words]
        for at, pair in enumerate(itertools.pairwise(words)):
            run = self._of_pair.get(pair)
            if run is not None:
                filled[at] = tuple(a | b for a, b in zip(filled[at], run, strict=True))
        return filled

    def _starts(self, text: Words) -> dict[int, list[int]]:
        """The words with which a match could begin, last one first, by phrase."""
        filled = self._filled(text.words)
        possible = -1
        for column, unasked in enumerate(self._unasked):
            for places in filled:
                unasked |= places[column]
            possible &= unasked
            if not possible:
                return {}
        starts: dict[int, list[int]] = {}
        following = later = 0
        for at in range(len(filled) - 1, -1, -1):
            first, second, *_ = filled[at]
            begun = first & possible
            if begun:
                begun &= self._single | (following & self._tight) | (later & self._loose)
            while begun:
                bit = begun & -begun
                starts.setdefault(bit.bit_length() - 1, []).append(at)
                begun ^= bit
            following = second
            later |= second
        return starts

    def matches(self, text: Words) -> dict[object, list[Match]]:
        """The matches in `text` by owner, in the order of the text."""
        met: dict[object, list[Match]] = {}
        starts = self._starts(text)
        for number in sorted(starts):
            phrase, owners = self._phrases[number]
            for first, last in phrase.matches(text, reversed(starts[number])):
                match = Match(phrase.source, first, last)
                for owner in owners:
                    met.setdefault(owner, []).append(match)
        for found in met.values():
            found.sort(key=lambda match: (match.first, -match.last))
        return met


def _joined(phrases: Iterable[tuple[object, Phrase]]) -> tuple[tuple[Phrase, list[object]], ...]:
    """Each phrase once, with all its owners; a named list may differ from pack to pack."""
    by_source: dict[str, list[tuple[Phrase, list[object]]]] = {}
    for owner, phrase in phrases:
        alike = by_source.setdefault(phrase.source, [])
        owners = next((owners for other, owners in alike if other == phrase), None)
        if owners is None:
            alike.append((phrase, [owner]))
        elif owner not in owners:
            owners.append(owner)
    return tuple(entry for alike in by_source.values() for entry in alike)
