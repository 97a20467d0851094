"""Our own labelled drafts: a plain text that people write and read, one line a sentence.

    ## P001 | tiktok | reply | GB | general practice | paid=no
    on_screen
    N> Replying to @marl_oakes: is 20 a lot??
    spoken
    A:interpret> Twenty is where I'd leave it, Marl.
    E+R> High readings deserve a second look by whoever measured them.

A second reader, who has not written the draft, gets it without labels and writes a line for each
sentence, `P001.2 A:interpret`, into FILE.second; where the two differ the sentence is disputed.

`python -m tests.training.corpus FILE` says what is wrong with a file, line by line, and counts;
`... blind FILE` shows it without labels.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

LABELS = {
    "N": "none", "E": "general_education", "A": "individual_advice", "R": "see_a_professional",
    "D": "disclaimer", "S": "sponsor_disclosure", "C": "sponsor_cue_undisclosed",
    "B": "absolute_claim", "P": "patient_identifier", "T": "testimonial", "X": "solicitation",
}  # fmt: skip
ACTS = (
    "dose", "treat", "stop-or-change", "diagnose", "interpret", "reassure", "overrule",
    "offer-care", "triage", "other",
)  # fmt: skip
TRACKS = ("title", "spoken", "on_screen", "caption", "comment")
FORMATS = ("video", "live", "photo", "text", "reply")
_LINE = re.compile(
    r"(?P<marks>[A-Z](?::[a-z-]+)?(?:\+[A-Z](?::[a-z-]+)?)*)(?P<doubt>\?)?> (?P<text>\S.*)"
)
_HEAD = re.compile(r"## (?P<id>[A-Z]+\d{3}[ab]?) \| (?P<rest>.+)")


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence. `contrast` marks the one that a pair shares."""

    track: str
    text: str
    labels: tuple[str, ...]
    act: str | None
    doubtful: bool
    contrast: bool = False


@dataclass(slots=True)
class Written:
    """One draft; `facts` as text values."""

    id: str
    platform: str
    format: str
    country: str
    specialty: str
    facts: dict[str, str]
    sentences: list[Said] = field(default_factory=list)


class CorpusError(ValueError):
    """What is wrong, with the line's number."""


def read(text: str) -> list[Written]:
    """The drafts of a file. Raises CorpusError."""
    found: list[Written] = []
    track = ""
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.strip()
        if not line or line.startswith("//"):
            continue
        if line.startswith("## "):
            found.append(_head(line, number))
            track = ""
        elif line in TRACKS:
            track = line
        elif not found or not track:
            raise CorpusError(f"line {number}: a sentence before its draft or track")
        else:
            found[-1].sentences.append(_sentence(line, track, number))
    ids = Counter(draft.id for draft in found)
    if twice := [name for name, times in ids.items() if times > 1]:
        raise CorpusError(f"draft {twice[0]} stands twice")
    return found


def _head(line: str, number: int) -> Written:
    match = _HEAD.fullmatch(line)
    parts = [part.strip() for part in match["rest"].split("|")] if match else []
    if not match or len(parts) not in (4, 5) or parts[1] not in FORMATS:
        raise CorpusError(f"line {number}: not “## ID | platform | format | country | specialty”")
    facts = dict(pair.split("=", 1) for pair in parts[4].split()) if len(parts) == 5 else {}
    return Written(match["id"], parts[0], parts[1], parts[2], parts[3], facts)


def _sentence(line: str, track: str, number: int) -> Said:
    contrast = line.startswith("=")
    match = _LINE.fullmatch(line.removeprefix("="))
    if not match:
        raise CorpusError(f"line {number}: not “LABELS> sentence”")
    labels, act = _marks(match["marks"], number)
    return Said(track, match["text"], tuple(sorted(labels)), act, bool(match["doubt"]), contrast)


def _marks(written: str, number: int) -> tuple[frozenset[str], str | None]:
    labels: set[str] = set()
    act = None
    for mark in written.split("+"):
        letter, _, named = mark.partition(":")
        if letter not in LABELS or (named and named not in ACTS) or (letter == "A") != bool(named):
            raise CorpusError(f"line {number}: “{mark}” is no label; advice carries its act")
        labels.add(LABELS[letter])
        act = named or act
    if "none" in labels and len(labels) > 1:
        raise CorpusError(f"line {number}: N stands alone")
    return frozenset(labels), act


def count(drafts: list[Written]) -> Iterator[str]:
    sentences = [said for draft in drafts for said in draft.sentences]
    yield f"{len(drafts)} drafts, {len(sentences)} sentences"
    tally = Counter(label for said in sentences for label in said.labels)
    yield ", ".join(f"{label} {times}" for label, times in tally.most_common())
    acts = Counter(said.act for said in sentences if said.act)
    yield ", ".join(f"{act} {times}" for act, times in acts.most_common())


def blind(drafts: list[Written]) -> Iterator[str]:
    """The drafts without labels, sentences numbered."""
    for draft in drafts:
        facts = " ".join(f"{key}={value}" for key, value in draft.facts.items())
        head = (draft.platform, draft.format, draft.country, draft.specialty, facts)
        yield f"\n## {draft.id} | {' | '.join(part for part in head if part)}"
        track = ""
        for number, said in enumerate(draft.sentences, 1):
            if said.track != track:
                track = said.track
                yield f"[{track}]"
            yield f"{draft.id}.{number} {said.text}"


def second(text: str) -> dict[str, tuple[frozenset[str], str | None]]:
    """The labels and act that a second reader set, by sentence. Raises CorpusError."""
    found = {}
    for number, raw in enumerate(text.splitlines(), 1):
        if raw.strip():
            key, _, marks = raw.strip().partition(" ")
            found[key] = _marks(marks.strip().rstrip("?"), number)
    return found


def agreement(
    drafts: list[Written], other: dict[str, tuple[frozenset[str], str | None]]
) -> Iterator[str]:
    """How far the readers agree, by label: both, first alone, second alone, F1."""
    tally: Counter[tuple[str, str]] = Counter()
    for draft in drafts:
        for number, said in enumerate(draft.sentences, 1):
            theirs = other.get(f"{draft.id}.{number}")
            if theirs is None:
                tally["", "unread"] += 1
                continue
            for label in LABELS.values():
                mine, yours = label in said.labels, label in theirs[0]
                if mine or yours:
                    tally[label, "both" if mine and yours else "first" if mine else "second"] += 1
    for label in LABELS.values():
        both, first, last = (tally[label, who] for who in ("both", "first", "second"))
        if both + first + last:
            f1 = 2 * both / (2 * both + first + last)
            yield f"{label}: both {both}, first alone {first}, second alone {last}, F1 {f1:.2f}"
    if tally["", "unread"]:
        yield f"{tally['', 'unread']} not read a second time"


def main() -> None:
    names = sys.argv[1:]
    unlabelled = names[:1] == ["blind"]
    for name in names[unlabelled:]:
        try:
            drafts = read(Path(name).read_text(encoding="utf-8"))
            lines = blind(drafts) if unlabelled else count(drafts)
            print(name, *lines, sep="\n" if unlabelled else "\n  ")
            beside = Path(f"{name}.second")
            if not unlabelled and beside.exists():
                print(*agreement(drafts, second(beside.read_text(encoding="utf-8"))), sep="\n")
        except (CorpusError, OSError) as error:
            sys.exit(f"{name}: {error}")


if __name__ == "__main__":
    main()
