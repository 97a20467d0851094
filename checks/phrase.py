"""The phrase language: what a rule author may write, turned into something that cannot run away.

`word` matches in any case, `a|b` one of two, `cure*` any ending (`@*` is any handle, `#*` any tag),
`<3>` up to three words between.
Two additions carry the built-in packs: `{medicine}` is a named list of the pack, and `^` asks for
the start of a clause. Words are compared as `checks.tokens` folds them. A match is found by
walking a set of positions, never by backtracking, so its cost is bounded by phrase times text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from checks.tokens import Words, fold, split_words

MOST_BETWEEN = 12
MOST_PARTS = 24
MOST_CHOICES = 4000

_FOREIGN = re.compile(r"[{}<>^|]")
_GAP = re.compile(r"<(\d{1,3})>")
_CHOICE = re.compile(r"[^\s|]+")
_LIST = re.compile(r"\{([a-z][a-z0-9_-]*)\}")
_COMMON = frozenset(
    "the a an and or but not no i you your it is are be to of in for on that this my me we do if "
    "have has can will with so as at by from was just what they he she 's am all one get up about "
    "would should could their there going got how when out know like".split()
)


class PhraseError(ValueError):
    """A phrase that cannot be used; the message is one sentence for its author."""


@dataclass(frozen=True, slots=True)
class Choices:
    """One place in a phrase: any of these words, beginnings or runs of words."""

    words: frozenset[str]
    beginnings: tuple[str, ...]
    runs: Mapping[str, tuple[tuple[str, ...], ...]]

    def ends(self, text: tuple[str, ...], at: int) -> Iterator[int]:
        """Where a match that starts with the word at `at` may end."""
        word = text[at]
        if word in self.words or (self.beginnings and word.startswith(self.beginnings)):
            yield at + 1
        for run in self.runs.get(word, ()):
            if text[at : at + len(run)] == run:
                yield at + len(run)

    @property
    def rarity(self) -> float:
        """A guess at how often a text fills this place; the lower, the rarer."""
        openers = {*self.words, *self.runs}
        common = len(openers & _COMMON)
        return 100 * common + min(len(openers) - common, 30) + 3 * len(self.beginnings)


Part = Choices | int | None
"""A place to fill, a gap of up to that many words, or None: a clause starts here."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A compiled phrase; `source` is what its author wrote."""

    source: str
    parts: tuple[Part, ...]

    @property
    def places(self) -> tuple[Choices, ...]:
        """The parts that a text must fill with a word."""
        return tuple(part for part in self.parts if isinstance(part, Choices))

    @property
    def between_first_two(self) -> tuple[Part, ...]:
        """What stands between the first place and the second."""
        first, second, *_ = (n for n, part in enumerate(self.parts) if isinstance(part, Choices))
        return self.parts[first + 1 : second]

    def matches(
        self, text: Words, starts: Iterable[int] | None = None
    ) -> Iterator[tuple[int, int]]:
        """Word positions (first, one past the last) of each match, leftmost and shortest.

        `starts` are the only places where a match may begin, in order, where they are known.
        """
        free = 0
        for at in range(len(text)) if starts is None else starts:
            if at >= free:
                end = self._end(text, at)
                if end is not None:
                    yield at, end
                    free = end

    def _end(self, text: Words, start: int) -> int | None:
        words, size = text.words, len(text.words)
        positions = {start}
        for part in self.parts:
            if part is None:
                positions = {at for at in positions if at < size and text.breaks[at]}
            elif isinstance(part, int):
                positions = {at + step for at in positions for step in range(part + 1)}
            else:
                positions = {end for at in positions if at < size for end in part.ends(words, at)}
            if not positions:
                return None
        return min(positions)


def compile_phrase(source: str, lists: Mapping[str, Iterable[str]] | None = None) -> Phrase:
    """Turns what an author wrote into a Phrase. Raises PhraseError with the reason."""
    parts: list[Part] = []
    for piece in source.split():
        gap = _GAP.fullmatch(piece)
        if gap:
            if int(gap[1]) > MOST_BETWEEN:
                raise PhraseError(f"“{piece}” is wider than <{MOST_BETWEEN}>")
            parts.append(int(gap[1]))
        elif piece == "^":
            parts.append(None)
        else:
            parts.extend(_choices(piece, lists or {}))
    if not any(isinstance(part, Choices) for part in parts):
        raise PhraseError(f"“{source}” has no word in it")
    if isinstance(parts[0], int) or not isinstance(parts[-1], Choices):
        raise PhraseError(f"“{source}” must begin and end with a word")
    if len(parts) > MOST_PARTS:
        raise PhraseError(f"“{source[:40]}…” has more than {MOST_PARTS} parts")
    return Phrase(source, tuple(parts))


def _choices(piece: str, lists: Mapping[str, Iterable[str]]) -> list[Part]:
    if piece.startswith("|") or piece.endswith("|") or "||" in piece:
        raise PhraseError(f"“{piece}” has an empty choice")
    terms: list[str] = []
    for choice in _CHOICE.findall(piece):
        named = _LIST.fullmatch(choice)
        if named is None:
            terms.append(choice)
        elif not lists.get(named[1]):
            raise PhraseError(f"there is no list “{named[1]}” with a word in it")
        else:
            terms.extend(lists[named[1]])
    if len(terms) > MOST_CHOICES:
        raise PhraseError(f"“{piece}” has more than {MOST_CHOICES} choices")
    if len(terms) == 1:
        # One choice of several words ("follow-up", "can't") is a place for each of them.
        return [_place(((word,),)) for word in _run(terms[0])]
    return [_place_of(tuple(terms))]


# A named list stands in many phrases: its terms are read once, and its place is built once.
@lru_cache(maxsize=4096)
def _place_of(terms: tuple[str, ...]) -> Choices:
    return _place(tuple(map(_run, terms)))


@lru_cache(maxsize=65536)
def _run(term: str) -> tuple[str, ...]:
    if term.isascii() and term.isalpha():
        return fold(term)  # as nearly all terms are: this is what splitting comes to
    if _FOREIGN.search(term):
        raise PhraseError(f"“{term}” is not in the phrase language")
    if term in ("@*", "#*"):
        return (term,)
    words = split_words(term.replace("*", " ") if term.endswith("*") else term).words
    if not words or "*" in term[:-1]:
        raise PhraseError(f"“{term}” is not a word")
    if term.endswith("*"):
        if len(words) > 1:
            raise PhraseError(f"“{term}” is more than one word: “*” ends a single one")
        return (words[0] + "*",)
    return words


@lru_cache(maxsize=4096)
def _place(runs: tuple[tuple[str, ...], ...]) -> Choices:
    words: set[str] = set()
    beginnings: set[str] = set()
    longer: dict[str, set[tuple[str, ...]]] = {}
    for run in runs:
        if len(run) > 1:
            longer.setdefault(run[0], set()).add(run)
        elif run[0].endswith("*"):
            beginnings.add(run[0][:-1])
        else:
            words.add(run[0])
    runs_by_word = {word: tuple(sorted(found)) for word, found in longer.items()}
    return Choices(frozenset(words), tuple(sorted(beginnings)), runs_by_word)


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase met: which one, and the words it covers."""

    source: str
    first: int
    last: int
