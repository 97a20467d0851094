"""How well weights read drafts by authors they never saw: precision, recall, pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tests.training.recogniser.data import KINDS, Example

LEVELS = (-1.0, 0.0, 0.5, 1.0, 1.5, 2.0)
"""Logits that are tried as thresholds."""
Scored = Mapping[str, Sequence[Sequence[float]]]
"""Logits of every sentence, by the draft's id."""


@dataclass(frozen=True, slots=True)
class Told:
    """How one kind was told at one threshold."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


def table(data: Sequence[Example], scored: Scored) -> Iterator[str]:
    """Rows for each kind and author, and for the contrast pairs."""
    yield (
        "| kind | author | sentences | average precision | "
        + " | ".join(f"over {level:g}: P / R / F1" for level in LEVELS)
        + " |"
    )
    yield "|" + "---|" * (4 + len(LEVELS))
    drafts = [example for example in data if not example.pair]
    for number, kind in enumerate(KINDS[:5]):
        authors = sorted({example.author for example in drafts})
        for author in (*authors, "all"):
            mine = [e for e in drafts if author in (e.author, "all")]
            yield _row(kind, author, list(_pairs_of(mine, scored, number)))
    yield ""
    yield from _contrasts([example for example in data if example.pair], scored)


def told(pairs: Iterable[tuple[bool, float]], level: float) -> Told:
    right = wrong = missed = 0
    for bears, score in pairs:
        right += bears and score > level
        wrong += not bears and score > level
        missed += bears and score <= level
    return Told(right, wrong, missed)


def average_precision(pairs: Iterable[tuple[bool, float]]) -> float:
    """The mean precision at each sentence that bears the kind, best score first."""
    found, total = 0, 0.0
    for place, (bears, _) in enumerate(sorted(pairs, key=lambda pair: -pair[1]), 1):
        if bears:
            found += 1
            total += found / place
    return total / max(1, found)


def _row(kind: str, author: str, pairs: list[tuple[bool, float]]) -> str:
    cells = []
    for level in LEVELS:
        one = told(pairs, level)
        cells.append(f"{one.precision:.2f} / {one.recall:.2f} / {one.f1:.2f}")
    bearing = sum(bears for bears, _ in pairs)
    ap = average_precision(pairs)
    return f"| {kind} | {author} | {bearing} | {ap:.2f} | {' | '.join(cells)} |"


def _pairs_of(data: Iterable[Example], scored: Scored, number: int) -> Iterator[tuple[bool, float]]:
    for example in data:
        for sentence, logits in zip(example.sentences, scored[example.id], strict=True):
            yield bool(sentence.kinds[number]), logits[number]


def _contrasts(data: Iterable[Example], scored: Scored) -> Iterator[str]:
    sides: dict[str, dict[str, tuple[bool, float]]] = defaultdict(dict)
    for example in data:
        for sentence, logits in zip(example.sentences, scored[example.id], strict=True):
            if sentence.contrast:
                sides[example.pair][example.id] = bool(sentence.kinds[0]), logits[0]
    both = [tuple(found.values()) for found in sides.values()]
    pairs = [two for two in both if len(two) == 2 and two[0][0] != two[1][0]]
    if not pairs:
        return
    right = [f"{sum(_right(two, level) for two in pairs)} over {level:g}" for level in LEVELS]
    yield f"Contrast pairs of advice right on both sides, of {len(pairs)}: {', '.join(right)}."
    ranked = sum(max(two, key=lambda side: side[1])[0] for two in pairs)
    yield f"The advice scores higher than its double in {ranked} of {len(pairs)}."


def _right(two: Iterable[tuple[bool, float]], level: float) -> bool:
    return all((score > level) == bears for bears, score in two)
