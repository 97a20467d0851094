"""What the recogniser knows already, at once; the rest is caught up with when nobody waits.

Reading a window takes 30 ms, and a key must not wait for it: a sentence whose window has changed is
first shown as it was heard last.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence

from app.recogniser.reader import REMEMBERED, Asked, Recogniser
from checks import CueHit, Heard, Medium, Setting

_REMEMBERED = 5_000
"""Sentences."""


class Recall:
    """Reads a draft from memory. Stands where the recogniser stands."""

    def __init__(self, recogniser: Recogniser) -> None:
        self._recogniser = recogniser
        self._last: OrderedDict[tuple[object, str], Sequence[float]] = OrderedDict()
        self._open: list[Asked] = []

    @property
    def behind(self) -> bool:
        """Is there anything in the draft read last that was not known?"""
        return bool(self._open)

    def read(
        self, heard: Sequence[Heard], settings: Sequence[Setting], medium: Medium
    ) -> list[tuple[CueHit, ...]]:
        """The cues of each sentence as they are known now."""
        found: dict[int, tuple[CueHit, ...]] = {}
        self._open = []
        for one in self._recogniser.asked(heard, settings, medium):
            known = self._recogniser.known(one)
            if known is None and len(self._open) < REMEMBERED // 2:  # else it would never end
                self._open.append(one)
            for row, number in enumerate(one.numbers):
                said = heard[number]
                key = (said.track, said.text)
                if known is not None:
                    self._remember(key, known[row])
                scores = self._last.get(key)
                cues = () if scores is None else tuple(self._recogniser.cues(said, scores))
                found[number] = cues
        return [found[number] for number in range(len(heard))]

    def catch_up(self, idle: Callable[[], bool]) -> bool:
        """Reads what was not known, window by window while `idle`; True once all is known."""
        while self._open and idle():
            self._recogniser.run(self._open.pop(0))
        return not self._open

    def _remember(self, key: tuple[object, str], scores: Sequence[float]) -> None:
        self._last[key] = scores
        self._last.move_to_end(key)
        if len(self._last) > _REMEMBERED:
            self._last.popitem(last=False)
