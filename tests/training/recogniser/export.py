"""From a trained network to the files that ship: weights of 8 bits, vocabulary, card."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from app.recogniser.reader import CARD, VOCABULARY, WEIGHTS
from app.recogniser.signs import COUNT
from tests.training.recogniser.network import Network, vocabulary


class _One(nn.Module):
    """The network for one window without padding."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: Tensor, pool: Tensor, ends: Tensor, signs: Tensor) -> Tensor:
        return self.network(pieces, torch.ones_like(pieces), pool, ends, signs)


def ship(network: Network, card: Mapping[str, Any], folder: Path) -> None:
    """Writes the three files into `folder`."""
    network.eval()
    network.encoder.config._attn_implementation = "eager"
    pieces, pool = torch.ones(1, 12, dtype=torch.long), torch.full((2, 12), 1 / 12)
    inputs = (pieces, pool, torch.tensor([5, 11]), torch.zeros(2, COUNT))
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        torch.onnx.export(
            _One(network), inputs, str(whole), dynamo=False, opset_version=17,
            input_names=["pieces", "pool", "ends", "signs"], output_names=["logits"],
            dynamic_axes={
                "pieces": {1: "length"}, "pool": {0: "sentences", 1: "length"},
                "ends": {0: "sentences"}, "signs": {0: "sentences"},
            },
        )  # fmt: skip
        quantize_dynamic(
            whole, folder / WEIGHTS, weight_type=QuantType.QInt8, per_channel=True,
            reduce_range=True,  # processors without VNNI saturate at 8 bits
        )  # fmt: skip
    model = onnx.load(folder / WEIGHTS)
    model.doc_string, model.producer_version = "", ""
    for node in model.graph.node:
        node.doc_string = ""
    onnx.save(model, folder / WEIGHTS)
    (folder / VOCABULARY).write_text("\n".join(vocabulary()), encoding="utf-8")
    text = json.dumps(card, indent=1, ensure_ascii=False)
    (folder / CARD).write_text(text + "\n", encoding="utf-8")
