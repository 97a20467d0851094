"""The labelled drafts that this repository holds, as the trainer wants them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.recogniser.signs import signs_of
from app.recogniser.windows import Line
from checks import Medium, Track
from checks.context import Heard, settle
from checks.tokens import split_words
from tests.training import corpus

KINDS = (
    "individual_advice", "see_a_professional", "disclaimer", "sponsor_disclosure",
    "sponsor_cue_undisclosed", "solicitation", "testimonial", "absolute_claim",
    "patient_identifier", "general_education",
)  # fmt: skip
ACTS = corpus.ACTS
UNREAD = ("J", "M", "N", "O", "pairs, odd")
"""Authors that no rule, line or weight was made with: the figures are theirs."""
_DOUBT = 0.4
"""How much a sentence counts that the first reader doubted, or the second read otherwise."""
_HERE = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Labelled:
    """One sentence with its targets; `contrast` is the one that a pair shares."""

    line: Line
    section: int
    kinds: tuple[float, ...]
    act: int
    """Number of the act, -1 where it is no advice."""
    weight: float
    contrast: bool


@dataclass(frozen=True, slots=True)
class Example:
    """One draft."""

    id: str
    author: str
    pair: str
    medium: Medium
    sentences: tuple[Labelled, ...]
    signs: tuple[tuple[float, ...], ...]


def examples() -> list[Example]:
    """All drafts, always in the same order."""
    found = list(_handed_over("short_scripts.jsonl"))
    found += _handed_over("contrast_pairs.jsonl")
    for path in sorted(_HERE.joinpath("corpus").glob("*.txt")):
        found += _written(path)
    return found


def _handed_over(name: str) -> Iterator[Example]:
    for line in _HERE.joinpath(name).read_text(encoding="utf-8").splitlines():
        draft = json.loads(line)
        sentences = tuple(
            _labelled(
                section["track"], number, sentence["text"], sentence["labels"],
                sentence.get("act"), bool(sentence.get("doubtful")),
                bool(sentence.get("contrast")),
            )
            for number, section in enumerate(draft["sections"])
            for sentence in section["sentences"]
        )  # fmt: skip
        pair = str(draft.get("pair", ""))
        yield _example(draft["id"], _author(draft), pair, draft.get("format", "video"), sentences)


def _author(draft: Mapping[str, Any]) -> str:
    if "pair" not in draft:
        return str(draft["id"][0])
    return "pairs, odd" if int(draft["pair"][1:]) % 2 else "pairs, even"


def _written(path: Path) -> Iterator[Example]:
    beside = path.with_name(f"{path.name}.second")
    second = corpus.second(beside.read_text(encoding="utf-8")) if beside.exists() else {}
    for draft in corpus.read(path.read_text(encoding="utf-8")):
        sentences, section, track = [], -1, ""
        for number, said in enumerate(draft.sentences, 1):
            section += said.track != track
            track = said.track
            theirs = second.get(f"{draft.id}.{number}", (frozenset(said.labels), None))[0]
            disputed = said.doubtful or _core(theirs) != _core(frozenset(said.labels))
            sentences.append(
                _labelled(track, section, said.text, said.labels, said.act, disputed, said.contrast)
            )
        pair = draft.id[:-1] if draft.id[-1] in "ab" else ""
        yield _example(draft.id, f"own {draft.id[0]}", pair, draft.format, tuple(sentences))


def _core(labels: frozenset[str]) -> frozenset[str]:
    return labels & frozenset(KINDS[:5])


def _labelled(
    track: str, section: int, text: str, labels: Any, act: str | None, doubt: bool, contrast: bool
) -> Labelled:
    kinds = tuple(float(kind in labels) for kind in KINDS)
    number = ACTS.index(act) if act in ACTS else -1
    line = Line(Track(track), text)
    return Labelled(line, section, kinds, number, _DOUBT if doubt else 1.0, contrast)


def _example(
    key: str, author: str, pair: str, medium: str, sentences: tuple[Labelled, ...]
) -> Example:
    heard = [
        Heard(s.section, s.line.track, s.line.text, split_words(s.line.text)) for s in sentences
    ]
    signs = tuple(signs_of(setting) for setting in settle(heard, Medium(medium)))
    return Example(key, author, pair, Medium(medium), sentences, signs)
