"""`python -m tests.training.recogniser`: trains, writes weights, card and FIGURES.md; with the word
`figures` it only judges the weights that ship, and needs no more than the program does.

The weights that ship never saw the unread authors: the figures speak of exactly what ships.
"""

from __future__ import annotations

import hashlib
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from app.recogniser.reader import CARD, WEIGHTS, Recogniser
from app.recogniser.windows import BACK, Line
from checks import Heard
from checks.context import settle
from checks.tokens import split_words
from tests.training.recogniser.data import ACTS, KINDS, UNREAD, Example, examples
from tests.training.recogniser.figures import Scored, table

_HERE = Path(__file__).parent
_SHIPPED = _HERE.parents[2] / "resources"
WINDOW = 256
"""Pieces of a window in the program, as in training."""
THRESHOLDS = {"individual_advice": 1.0, "see_a_professional": 1.0, "disclaimer": 1.0}
"""Logits, set before the unread authors were scored; other kinds are left to phrases."""


def main() -> None:
    """Trains and ships; needs what only training needs."""
    import torch

    from tests.training.recogniser.export import ship
    from tests.training.recogniser.fit import EPOCHS, SEED, train

    torch.set_num_threads(2)
    data = examples()
    seen = [example for example in data if example.author not in UNREAD]
    unseen = [example for example in data if example.author in UNREAD]
    sentences = sum(len(example.sentences) for example in seen)
    print(f"{len(seen)} drafts, {sentences} sentences; {len(unseen)} drafts judge", flush=True)
    network = train(seen)
    card: dict[str, Any] = {
        "base": "all-MiniLM-L6-v2 (Apache-2.0)", "drafts": len(seen), "sentences": sentences,
        "epochs": EPOCHS, "seed": SEED, "window": WINDOW, "back": BACK, "kinds": list(KINDS),
        "acts": list(ACTS), "thresholds": THRESHOLDS,
    }  # fmt: skip
    ship(network, card, _SHIPPED)
    _HERE.joinpath("FIGURES.md").write_text(report(unseen), encoding="utf-8")


def report(unseen: list[Example]) -> str:
    """The figures of the files in `resources`, run as the program runs them."""
    weights = (_SHIPPED / WEIGHTS).read_bytes()
    card = json.loads((_SHIPPED / CARD).read_text(encoding="utf-8"))
    words = (_SHIPPED / "recogniser.txt").read_text(encoding="utf-8").split("\n")
    recogniser = Recogniser(weights, words, card)
    scored: Scored = {example.id: _scores(recogniser, example) for example in unseen}
    digest = hashlib.sha256(weights).hexdigest()[:16]
    head = [
        "# The recogniser on authors it never saw",
        "",
        f"Weights {digest}, trained on {card['drafts']} drafts ({card['sentences']:,} sentences), "
        f"measured {date.today():%Y-%m-%d} as the program runs them (8 bits, windows of "
        f"{card['window']} pieces). The recogniser alone, without phrases and rules.",
        "",
    ]
    return "\n".join([*head, *table(unseen, scored), ""])


def _scores(recogniser: Recogniser, example: Example) -> list[list[float]]:
    heard = [_heard(sentence.section, sentence.line) for sentence in example.sentences]
    settings = settle(heard, example.medium)
    return [list(map(float, row)) for row in recogniser.scores(heard, settings, example.medium)]


def _heard(section: int, line: Line) -> Heard:
    return Heard(section, line.track, line.text, split_words(line.text))


if __name__ == "__main__":
    if sys.argv[1:] == ["figures"]:
        unread = [example for example in examples() if example.author in UNREAD]
        _HERE.joinpath("FIGURES.md").write_text(report(unread), encoding="utf-8")
    else:
        main()
