"""Reads a draft with the trained weights: one thread, windows remembered, the runtime optional."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Any

from app.recogniser.signs import signs_of
from app.recogniser.windows import Cutter, Line, Window
from app.recogniser.wordpiece import WordPiece
from checks import CueHit, Heard, Medium, Setting

if TYPE_CHECKING:
    import numpy as np

WEIGHTS, VOCABULARY, CARD = "recogniser.onnx", "recogniser.txt", "recogniser.json"
_REMEMBERED = 64
"""Windows: a script of some 6,000 words."""
_BECAUSE = "no phrase of the rule was met; the sentence was weighed with those around it"


class Unavailable(Exception):  # noqa: N818 - it says what is so
    """The runtime or the weights are not here; the rest of the checks work without."""


class Recogniser:
    """`card` holds the kinds and acts in the order of the outputs, and the thresholds (logits)."""

    def __init__(self, weights: bytes, vocabulary: Sequence[str], card: Mapping[str, Any]) -> None:
        try:
            import onnxruntime
        except ImportError as error:
            raise Unavailable("onnxruntime is not installed") from error
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(
                weights, options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:
            raise Unavailable("the weights cannot be read") from error
        self._cutter = Cutter(WordPiece(vocabulary))
        self._size: int = card["window"]
        self._kinds: list[str] = card["kinds"]
        self._acts: list[str] = card["acts"]
        self._thresholds: Mapping[str, float] = card["thresholds"]
        self._known: OrderedDict[object, np.ndarray] = OrderedDict()

    def read(
        self, heard: Sequence[Heard], settings: Sequence[Setting], medium: Medium
    ) -> list[tuple[CueHit, ...]]:
        """The cues of each sentence, in order; each is weighed and covers the whole sentence."""
        return [
            tuple(self._cues(said, scores))
            for said, scores in zip(heard, self.scores(heard, settings, medium), strict=True)
        ]

    def scores(
        self, heard: Sequence[Heard], settings: Sequence[Setting], medium: Medium
    ) -> list[Sequence[float]]:
        """The logits of each sentence: kinds, then acts."""
        lines = [Line(said.track, said.text) for said in heard]
        signs = [signs_of(setting) for setting in settings]
        found: dict[int, Sequence[float]] = {}
        for window in self._cutter.cut(lines, medium, size=self._size):
            first = window.spans[0][0]
            told = tuple(signs[number] for number, _, _ in window.spans)
            spans = tuple((number - first, start, end) for number, start, end in window.spans)
            outcome = self._run(Window(window.pieces, spans), told)
            found.update((n, row) for (n, _, _), row in zip(window.spans, outcome, strict=True))
        return [found[number] for number in range(len(lines))]

    def _run(self, window: Window, signs: tuple[tuple[float, ...], ...]) -> np.ndarray:
        key = (window, signs)
        if key in self._known:
            self._known.move_to_end(key)
            return self._known[key]
        import numpy as np

        pool = np.zeros((len(window.spans), len(window.pieces)), np.float32)
        for row, (_, start, end) in enumerate(window.spans):
            pool[row, start:end] = 1 / (end - start)
        outcome: np.ndarray = self._session.run(
            None,
            {
                "pieces": np.array([window.pieces], np.int64),
                "pool": pool,
                "ends": np.array([end for _, _, end in window.spans], np.int64),
                "signs": np.array(signs, np.float32),
            },
        )[0]
        self._known[key] = outcome
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        return outcome

    def _cues(self, said: Heard, scores: Sequence[float]) -> list[CueHit]:
        if not said.words.words:
            return []
        start, end = said.words.starts[0], said.words.ends[-1]
        cues = []
        for kind, score in zip(self._kinds, scores, strict=False):
            if score <= self._thresholds.get(kind, float("inf")):
                continue
            act = addressee = None
            if kind == "individual_advice":
                act, addressee = self._act(scores), "person"
            cues.append(CueHit(kind, start, end, act, addressee, _BECAUSE, weighed=True))
        return cues

    def _act(self, scores: Sequence[float]) -> str:
        acts = list(scores[len(self._kinds) :])
        return self._acts[acts.index(max(acts))]


def load(folder: Traversable | None = None) -> Recogniser:
    """The recogniser that ships. Raises Unavailable where its runtime or its weights lack."""
    here = folder or files("resources")
    try:
        weights = here.joinpath(WEIGHTS).read_bytes()
        vocabulary = here.joinpath(VOCABULARY).read_text("utf-8").split("\n")
        card = json.loads(here.joinpath(CARD).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise Unavailable("the weights are not there") from error
    return Recogniser(weights, vocabulary, card)
