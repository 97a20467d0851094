"""Trains the linear reader of limits and referrals: `python -m tests.training`.

Reads the labelled drafts and our own lines beside this file. Writes the weights that ship
(`resources/limits.json`, all authors), those that the bench judges the unread authors by
(`without_unread.json`, which never saw them), and `FIGURES.md`.
Follow-the-regularised-leader with an L1 term: few weights stay, and each can be read. No
dependency, fixed seed: same data, same file.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.packs import built_in
from app.platforms import platforms
from checks import Medium, Track, word_sorts
from checks.context import Heard, Setting, settle
from checks.linear import features
from checks.tokens import split_words

HERE = Path(__file__).parent
SHIPPED = HERE.parents[1] / "resources" / "limits.json"
JUDGED = HERE / "without_unread.json"
KINDS = ("disclaimer", "see_a_professional")
UNREAD = ("J", "M", "N", "O", "pairs, odd")
"""Whose drafts nobody read who wrote rules or lines."""
_MARKS = {"D": ("disclaimer",), "R": ("see_a_professional",), "DR": KINDS, "-": ()}
_RATE, _L1, _L2, _BETA = 0.15, 16.0, 1.0, 1.0
_ROUNDS, _SEED, _RARE = 10, 1, 2
_POSITIVE = 2.0
"""How much more a sentence that bears the cue counts than one that does not: 1 in 10 does."""
_THRESHOLDS = (-1.0, -0.5, 0.0, 0.25, 0.5, 1.0)
_CHOSEN = 0.25


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled sentence."""

    author: str
    labels: frozenset[str]
    features: tuple[str, ...]


def rows() -> list[Row]:
    """The labelled sentences of the drafts, and our own lines under the author "own"."""
    packs = tuple(built_in(platforms()))
    sorts = word_sorts({name: terms for pack in packs for name, terms in pack.lists.items()})
    found: list[Row] = []

    def add(author: str, labels: Iterable[str], said: Heard, setting: Setting) -> None:
        names = features(said.text, said.words, setting, sorts)
        found.append(Row(author, frozenset(labels), tuple(names)))

    for name in ("short_scripts.jsonl", "contrast_pairs.jsonl"):
        for line in (HERE / name).read_text(encoding="utf-8").splitlines():
            draft = json.loads(line)
            labels, heard = heard_in(draft)
            settings = settle(heard, Medium(draft.get("format", "video")))
            for bears, said, setting in zip(labels, heard, settings, strict=True):
                add(author_of(draft), bears, said, setting)
    for line in (HERE / "lines.txt").read_text(encoding="utf-8").splitlines():
        mark, _, text = line.partition(" ")
        if mark in _MARKS:
            said = Heard(0, Track.SPOKEN, text.strip(), split_words(text.strip()))
            add("own", _MARKS[mark], said, Setting(Track.SPOKEN, Medium.VIDEO))
    return found


def author_of(draft: dict[str, Any]) -> str:
    """The author's letter; the pairs are halved, since rules were written over the even ones."""
    if "pair" not in draft:
        return str(draft["id"][0])
    return "pairs, odd" if int(draft["pair"][1:]) % 2 else "pairs, even"


def heard_in(draft: dict[str, Any]) -> tuple[list[list[str]], list[Heard]]:
    """The labels and the words of a draft's sentences, in order."""
    sentences = [
        (number, Track(section["track"]), sentence)
        for number, section in enumerate(draft["sections"])
        for sentence in section["sentences"]
    ]
    return [sentence["labels"] for _, _, sentence in sentences], [
        Heard(number, track, sentence["text"], split_words(sentence["text"]))
        for number, track, sentence in sentences
    ]


def train(data: Sequence[Row], kind: str) -> dict[str, float]:
    """The weights of a kind; "" is the bias."""
    seen = Counter(name for row in data for name in row.features)
    examples = [
        (kind in row.labels, ["", *(f for f in row.features if seen[f] >= _RARE)]) for row in data
    ]
    pull: dict[str, float] = defaultdict(float)
    spread: dict[str, float] = defaultdict(float)

    def weight(name: str) -> float:
        most = _L1 if name else 0.0
        if abs(pull[name]) <= most:
            return 0.0
        slope = (_BETA + math.sqrt(spread[name])) / _RATE + (_L2 if name else 0.0)
        return -(pull[name] - math.copysign(most, pull[name])) / slope

    dice = random.Random(_SEED)
    for _ in range(_ROUNDS):
        dice.shuffle(examples)
        for bears, names in examples:
            weights = [weight(name) for name in names]
            odds = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(weights)))))
            error = (odds - bears) * (_POSITIVE if bears else 1.0)
            for name, value in zip(names, weights, strict=True):
                grown = spread[name] + error * error
                step = (math.sqrt(grown) - math.sqrt(spread[name])) / _RATE
                pull[name] += error - step * value
                spread[name] = grown
    return {name: value for name in sorted(pull) if (value := weight(name))}


def score(weights: Mapping[str, float], row: Row) -> float:
    return weights.get("", 0.0) + sum(weights.get(name, 0.0) for name in row.features)


def figures(data: Sequence[Row], kind: str) -> list[str]:
    """Table rows: each author judged by weights that never saw that author."""
    judged: dict[str, list[tuple[bool, float]]] = {}
    for author in sorted({row.author for row in data} - {"own"}):
        weights = train([row for row in data if row.author != author], kind)
        judged[author] = [(kind in r.labels, score(weights, r)) for r in data if r.author == author]
    lines = []
    for name, pairs in (*judged.items(), ("all", [p for found in judged.values() for p in found])):
        cells = " | ".join(f"{_f1(pairs, threshold):.2f}" for threshold in _THRESHOLDS)
        lines.append(f"| {kind} | {name} | {sum(b for b, _ in pairs)} | {cells} |")
    return lines


def _f1(pairs: Iterable[tuple[bool, float]], threshold: float) -> float:
    right = wrong = missed = 0
    for bears, value in pairs:
        right += bears and value > threshold
        wrong += not bears and value > threshold
        missed += bears and value <= threshold
    return 2 * right / max(1, 2 * right + wrong + missed)


def weights_of(data: Sequence[Row]) -> dict[str, dict[str, float]]:
    """The weights of every kind, rounded, with the threshold taken off the bias."""
    found: dict[str, dict[str, float]] = {}
    for kind in KINDS:
        weights = train(data, kind)
        weights[""] = weights.get("", 0.0) - _CHOSEN
        found[kind] = {name: round(value, 2) for name, value in weights.items() if round(value, 2)}
    return found


def write(path: Path, weights: Mapping[str, Mapping[str, float]]) -> None:
    text = json.dumps(weights, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    path.write_text(text.replace(',"', ',\n"') + "\n", encoding="utf-8")
    print(path.name, {kind: len(values) for kind, values in weights.items()}, len(text), "bytes")


def main() -> int:
    """Trains, judges and writes; says how large the weights are."""
    data = rows()
    write(SHIPPED, weights_of(data))
    write(JUDGED, weights_of([row for row in data if row.author not in UNREAD]))
    table = [
        "# Linear reader: F1 on an author left out of training",
        "",
        f"Bearing sentences; F1 by threshold; {_CHOSEN} is used. Without phrases.",
        "",
        "| kind | author | sentences | " + " | ".join(f"over {t:g}" for t in _THRESHOLDS) + " |",
        "|---|---|---|" + "---|" * len(_THRESHOLDS),
    ]
    for kind in KINDS:
        table.extend(figures(data, kind))
    (HERE / "FIGURES.md").write_text("\n".join(table) + "\n", encoding="utf-8")
    print("\n".join(table))
    return 0


if __name__ == "__main__":
    sys.exit(main())
