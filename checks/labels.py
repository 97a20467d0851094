"""Which disclosure words work where: a table from a data file, and the questions asked of it.

A country is added by giving it a ruling in the rows of `packs/labels.toml`, and a `[[position]]`
where it asks for the label to stand first. Nothing here knows a country or a word.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from checks.phrase import Phrase
from checks.tokens import split_words


class Verdict(StrEnum):
    """What a jurisdiction says of a way to disclose."""

    ACCEPTED = "accepted"
    NOT_ENOUGH = "not-enough"
    UNKNOWN = "unknown"


class Clarity(StrEnum):
    """A label is a fixed word, a statement says the tie in a sentence, a hint says neither."""

    LABEL = "label"
    STATEMENT = "statement"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Ruling:
    """`verified` is false where nobody read it at its source: then it binds no unnamed audience."""

    verdict: Verdict
    verified: bool


@dataclass(frozen=True, slots=True)
class Label:
    """One way to disclose; `id` is the act that its cues carry."""

    id: str
    clarity: Clarity
    words: tuple[Phrase, ...]
    rulings: Mapping[str, Ruling]


@dataclass(frozen=True, slots=True)
class Position:
    """A jurisdiction that wants one of `words` as the first word of each text block."""

    jurisdiction: str
    words: tuple[str, ...]
    example: str
    verified: bool


@dataclass(frozen=True, slots=True)
class LabelTable:
    """All labels and positions that the packs know."""

    labels: Mapping[str, Label] = field(default_factory=dict)
    positions: tuple[Position, ...] = ()

    @classmethod
    def of(cls, labels: Iterable[Label], positions: Iterable[Position]) -> LabelTable:
        """A later row with the same id replaces an earlier one: a practice may be stricter."""
        return cls({label.id: label for label in labels}, tuple(positions))

    def hint(self, label: str | None, named: Collection[str]) -> bool:
        """True for words that do not say the tie, unless each named audience accepts them."""
        row = self.labels.get(label or "")
        if row is None or row.clarity is not Clarity.HINT:
            return False
        verdicts = [row.rulings[place].verdict for place in named if place in row.rulings]
        return not verdicts or any(verdict is not Verdict.ACCEPTED for verdict in verdicts)

    def says(self, label: str | None, named: Collection[str]) -> bool:
        """True for words that state the tie, whatever a country thinks of their choice."""
        return not self.hint(label, named)

    def refused_in(
        self, label: str | None, held: Collection[str], named: Collection[str]
    ) -> tuple[str, ...]:
        """The jurisdictions of the audience where these words are not enough."""
        row = self.labels.get(label or "")
        if row is None or row.clarity is Clarity.HINT:
            return ()
        return tuple(
            place
            for place, ruling in row.rulings.items()
            if ruling.verdict is Verdict.NOT_ENOUGH
            and (place in named or (ruling.verified and place in held))
        )

    def first_words(self, named: Collection[str]) -> tuple[Position, ...]:
        """The positions that hold; only for an audience that was named."""
        return tuple(position for position in self.positions if position.jurisdiction in named)


def opens_with(text: str, position: Position) -> bool:
    """Is the first word of `text` one that the jurisdiction asks for?"""
    words = split_words(text).words
    return bool(words) and words[0] in position.words
