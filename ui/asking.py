"""Questions about templates that are under way to the checker's process, each answered once."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import Any

from app.disclaimers.wire import filled_of, offer_of, refill_of

_LIMIT = 10.0
"""Seconds after which a question hangs; it may have to wait for a check of a long draft."""

Then = Callable[[object], None]
"""Is given what was asked for; a text that says why there is none; None where the checker ended."""

_READERS: Mapping[str, Callable[[Any], object]] = {
    "offer": offer_of, "fill": filled_of, "refill": refill_of, "validate": filled_of, "shelf": dict,
    "source": dict,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Asked:
    what: str
    then: Then
    until: float


class Asking:
    """`clock` gives seconds that only grow."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._tokens = count(1)
        self._open: dict[int, _Asked] = {}

    def line(self, what: str, row: Mapping[str, Any], then: Then, extra: float = 0.0) -> bytes:
        """The question as the process reads it; `extra` seconds it may take more."""
        token = next(self._tokens)
        self._open[token] = _Asked(what, then, self._clock() + _LIMIT + extra)
        question = {**row, "ask": what, "token": token}
        return json.dumps(question, separators=(",", ":")).encode("ascii")

    def reply(self, row: Mapping[str, Any]) -> Callable[[], None]:
        """What to do with an answer. Raises KeyError, TypeError or ValueError where it is none."""
        asked = self._open.pop(row["token"], None)
        if asked is None:
            return _nothing
        told = str(row["error"]) if "error" in row else _READERS[asked.what](row["answer"])
        return partial(asked.then, told)

    def lost(self) -> None:
        """The process is gone: nobody will answer what is open."""
        left, self._open = list(self._open.values()), {}
        for asked in left:
            asked.then(None)

    def hangs_in(self) -> float | None:
        """Seconds until the oldest question hangs; 0 where it does."""
        if not self._open:
            return None
        return max(0.0, min(asked.until for asked in self._open.values()) - self._clock())


def _nothing() -> None:
    """Nobody waits for it any more."""
