"""What a disclaimer template is, and what it asks before it can be filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.disclaimers.sandbox import Body
from checks import OWN, Citation, Medium, Track, holding_in

EVERYWHERE = "*"


class AskKind(StrEnum):
    """How a question of the form is answered."""

    TEXT = "text"
    CHOICE = "choice"


class Standing(StrEnum):
    """Where a template's words go in a section that does not hold them yet."""

    FIRST = "first"
    LAST = "last"


class Origin(StrEnum):
    """Who keeps a template."""

    BUILT_IN = "built in"
    OWN = "own"
    PRACTICE = "practice"


@dataclass(frozen=True, slots=True)
class Ask:
    """One question. `facts` are the facts of the draft whose answer, a name, answers it too."""

    key: str
    label: str
    kind: AskKind
    help: str
    example: str
    gap: str
    """What stands in the text until it is answered: "the company"."""
    facts: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    most: int = 80
    """Characters that an answer may have."""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """One template. `facts` says how the draft's facts must be answered for it to be true.

    A fact that must be yes may be open; one that must be no has to be answered so.
    """

    id: str
    title: str
    group: str
    topic: str
    """What it is about: a second template of the same topic takes the place of the first."""
    language: str
    jurisdictions: tuple[str, ...]
    platforms: tuple[str, ...]
    formats: tuple[Medium, ...]
    settles: tuple[str, ...]
    """Rules whose finding it closes."""
    facts: Mapping[str, bool]
    standing: Standing
    asks: tuple[Ask, ...]
    citations: tuple[Citation, ...]
    body: Body
    origin: Origin = Origin.BUILT_IN

    @property
    def tracks(self) -> tuple[Track, ...]:
        return self.body.tracks

    def suits(self, jurisdictions: tuple[str, ...]) -> bool:
        """Is it worded for every place of the audience?

        A region follows its country, a member state the EU where we know no rules of its own.
        """
        return EVERYWHERE in self.jurisdictions or all(map(self._suits, jurisdictions))

    def _suits(self, place: str) -> bool:
        country = place.partition("-")[0]
        if place in self.jurisdictions or country in self.jurisdictions:
            return True
        return "EU" in self.jurisdictions and country not in OWN and "EU" in holding_in([country])
