"""The training: fixed seeds, drafts cropped and roughened at random, precision of bfloat16."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from time import monotonic

import torch
from torch import Tensor
from torch.nn import functional

from app.recogniser.windows import Cutter, Line, Window
from app.recogniser.wordpiece import WordPiece
from checks import Track
from tests.training.recogniser.data import KINDS, Example
from tests.training.recogniser.network import Batch, Network, batch, vocabulary

EPOCHS, SEED = 7, 1
_RATE, _FASTER = 1e-4, 5
"""Learning rate of the encoder, and how much faster the judge learns, which begins from nothing."""
_PIECES = 1_200
_POSITIVE, _ADVICE, _ACTS = 1.5, 2.0, 0.05
"""Weight of a sentence that bears a kind, of the kind advice, and of the acts."""
_ROUGH, _CROPPED, _LEAST, _MOST = 0.15, 0.4, 4, 12
_MARKS = re.compile(r"[^\w\s'’@#%/.]|(?<!\d)\.(?!\d)")
Told = tuple[Example, Window]


def train(data: Sequence[Example], epochs: int = EPOCHS, seed: int = SEED) -> Network:
    """A network trained on some drafts; says how it goes."""
    torch.manual_seed(seed)
    dice = random.Random(seed)
    cutter, network = Cutter(WordPiece(vocabulary())), Network()
    encoder, judge = list(network.encoder.parameters()), list(network.judge.parameters())
    steps = epochs * sum(1 for _ in _batches(data, cutter, random.Random(seed)))
    optimiser = torch.optim.AdamW(
        [{"params": encoder, "lr": _RATE}, {"params": judge, "lr": _RATE * _FASTER}],
        weight_decay=0.01,
    )
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, [_RATE, _RATE * _FASTER], total_steps=steps + steps // 20 + epochs,
        pct_start=0.1, anneal_strategy="linear",
    )  # fmt: skip
    for epoch in range(epochs):
        network.train()
        begun, total, count = monotonic(), 0.0, 0
        for told in _batches(data, cutter, dice):
            loss = _loss(network, told)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total, count = total + loss.item(), count + 1
        print(
            f"epoch {epoch + 1}: loss {total / count:.4f}, {monotonic() - begun:.0f} s", flush=True
        )
    return network.eval()


def scores(network: Network, example: Example, size: int) -> Tensor:
    """Logits of every sentence of a draft, read in windows of `size` pieces."""
    cutter = Cutter(WordPiece(vocabulary()))
    lines = [sentence.line for sentence in example.sentences]
    windows = cutter.cut(lines, example.medium, size=size)
    with torch.no_grad():
        return torch.cat([network.on(_batch([(example, window)])) for window in windows])


def _loss(network: Network, told: Sequence[Told]) -> Tensor:
    sentences = [e.sentences[number] for e, window in told for number, _, _ in window.spans]
    kinds = torch.tensor([sentence.kinds for sentence in sentences])
    weights = torch.tensor([sentence.weight for sentence in sentences])
    acts = torch.tensor([sentence.act for sentence in sentences])
    with torch.autocast("cpu", torch.bfloat16):
        logits = network.on(_batch(told))
    logits = logits.float()
    off = functional.binary_cross_entropy_with_logits(
        logits[:, : len(KINDS)], kinds * 0.97 + 0.01,
        pos_weight=torch.full((len(KINDS),), _POSITIVE), reduction="none",
    )  # fmt: skip
    off = torch.cat([off[:, :1] * _ADVICE, off[:, 1:]], 1)
    loss = (off.mean(1) * weights).mean()
    if (known := acts >= 0).any():
        loss = loss + _ACTS * functional.cross_entropy(logits[known][:, len(KINDS) :], acts[known])
    return loss


def _batch(told: Sequence[Told]) -> Batch:
    signs = [[e.signs[number] for number, _, _ in window.spans] for e, window in told]
    return batch([window for _, window in told], signs)


def _batches(data: Sequence[Example], cutter: Cutter, dice: random.Random) -> Iterator[list[Told]]:
    """Windows of like length together, in a random order."""
    told = [(example, window) for example in data for window in _windows(example, cutter, dice)]
    told.sort(key=lambda one: len(one[1].pieces) + dice.random() * 40)
    rows: list[list[Told]] = [[]]
    for one in told:
        if (len(rows[-1]) + 1) * len(one[1].pieces) > _PIECES and rows[-1]:
            rows.append([])
        rows[-1].append(one)
    dice.shuffle(rows)
    yield from rows


def _windows(example: Example, cutter: Cutter, dice: random.Random) -> list[Window]:
    lines = [sentence.line for sentence in example.sentences]
    if dice.random() < _ROUGH:
        lines = [_roughened(line) for line in lines]
    first, last = 0, len(lines)
    if not example.pair and last > _LEAST + 1 and dice.random() < _CROPPED:
        first = dice.randrange(0, last - _LEAST)
        last = min(last, first + dice.randrange(_LEAST, _MOST))
    return cutter.cut(lines, example.medium, first, last)


def _roughened(line: Line) -> Line:
    """As speech recognition would write it."""
    if line.track is not Track.SPOKEN:
        return line
    return replace(line, text=_MARKS.sub("", line.text).lower())
