"""Reads a draft with the trained weights: one thread, windows remembered, the runtime optional."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

from app.recogniser.signs import signs_of
from app.recogniser.windows import Cutter, Line
from app.recogniser.wordpiece import WordPiece
from checks import CueHit, Heard, Medium, Setting, Track

if TYPE_CHECKING:
    import numpy as np

WEIGHTS, VOCABULARY, CARD = "recogniser.onnx", "recogniser.txt", "recogniser.json"
REMEMBERED = 1_024
"""Windows: a draft of some 100,000 words."""
_RANK = {
    track: number
    for number, track in enumerate(
        (Track.TITLE, Track.ON_SCREEN, Track.SPOKEN, Track.CAPTION, Track.COMMENT)
    )
}
"""A question on the screen is met before it is answered, wherever its section stands."""
_BECAUSE = "no phrase of the rule was met; the sentence was weighed with those around it"


class Unavailable(Exception):  # noqa: N818 - it says what is so
    """The runtime or the weights are not here; the rest of the checks work without."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One window to be read: pieces, where each sentence stands, their settings and numbers."""

    pieces: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    signs: tuple[tuple[float, ...], ...]
    numbers: tuple[int, ...]

    @property
    def key(self) -> object:
        """What decides the outcome."""
        return self.pieces, self.spans, self.signs


class Recogniser:
    """`weights` is the name of a file, or what it holds, which takes twice the memory.

    `card` holds the kinds and acts in the order of the outputs, and the thresholds (logits).
    """

    def __init__(
        self, weights: bytes | str, vocabulary: Sequence[str], card: Mapping[str, Any]
    ) -> None:
        try:
            import onnxruntime
        except ImportError as error:
            raise Unavailable("onnxruntime is not installed") from error
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 3
        options.add_session_config_entry("session.disable_prepacking", "1")  # 14 MB
        try:
            self._session = onnxruntime.InferenceSession(
                weights, options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:
            raise Unavailable("the weights cannot be read") from error
        self._cutter = Cutter(WordPiece(vocabulary))
        self._size: int = card["window"]
        self._back: int = card["back"]
        self._kinds: list[str] = card["kinds"]
        self._acts: list[str] = card["acts"]
        self._thresholds: Mapping[str, float] = card["thresholds"]
        self._known: OrderedDict[object, np.ndarray] = OrderedDict()

    def read(
        self, heard: Sequence[Heard], settings: Sequence[Setting], medium: Medium
    ) -> list[tuple[CueHit, ...]]:
        """The cues of each sentence, in order; each is weighed and covers the whole sentence."""
        return [
            tuple(self.cues(said, scores))
            for said, scores in zip(heard, self.scores(heard, settings, medium), strict=True)
        ]

    def scores(
        self, heard: Sequence[Heard], settings: Sequence[Setting], medium: Medium
    ) -> list[Sequence[float]]:
        """The logits of each sentence: kinds, then acts."""
        found: dict[int, Sequence[float]] = {}
        for one in self.asked(heard, settings, medium):
            found.update(zip(one.numbers, self.run(one), strict=True))
        return [found[number] for number in range(len(heard))]

    def asked(
        self, heard: Sequence[Heard], settings: Sequence[Setting], medium: Medium
    ) -> list[Asked]:
        """The draft as windows; what was asked in the same words is remembered."""
        order = sorted(range(len(heard)), key=lambda number: _RANK[heard[number].track])
        lines = [Line(heard[number].track, heard[number].text) for number in order]
        windows = self._cutter.cut(lines, medium, size=self._size, back=self._back, steady=True)
        found = []
        for window in windows:
            numbers = tuple(order[place] for place, _, _ in window.spans)
            spans = tuple((start, end) for _, start, end in window.spans)
            signs = tuple(signs_of(settings[number]) for number in numbers)
            found.append(Asked(window.pieces, spans, signs, numbers))
        return found

    def known(self, one: Asked) -> np.ndarray | None:
        """The logits of a window where they are remembered."""
        return self._known.get(one.key)

    def run(self, one: Asked) -> np.ndarray:
        """The logits of a window, a row for each of its sentences."""
        if one.key in self._known:
            self._known.move_to_end(one.key)
            return self._known[one.key]
        import numpy as np

        pool = np.zeros((len(one.spans), len(one.pieces)), np.float32)
        for row, (start, end) in enumerate(one.spans):
            pool[row, start:end] = 1 / (end - start)
        outcome: np.ndarray = self._session.run(
            None,
            {
                "pieces": np.array([one.pieces], np.int64),
                "pool": pool,
                "ends": np.array([end for _, end in one.spans], np.int64),
                "signs": np.array(one.signs, np.float32),
            },
        )[0]
        self._known[one.key] = outcome
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        return outcome

    def cues(self, said: Heard, scores: Sequence[float]) -> list[CueHit]:
        """The cues that the logits of one sentence come to."""
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


def load() -> Recogniser:
    """The recogniser that ships. Raises Unavailable where its runtime or its weights lack."""
    here = files("resources")
    try:
        vocabulary = here.joinpath(VOCABULARY).read_text("utf-8").split("\n")
        card = json.loads(here.joinpath(CARD).read_text("utf-8"))
        with as_file(here.joinpath(WEIGHTS)) as path:
            return Recogniser(str(path), vocabulary, card)
    except (OSError, ValueError) as error:
        raise Unavailable("the weights are not there") from error
