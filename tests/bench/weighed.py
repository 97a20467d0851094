"""What the recogniser costs: beside the same engine without it, in the same run."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterable, Sequence

from app.recogniser.attach import attach
from checks import Draft, Engine, Profile, Section, Track
from tests.bench.invented import script
from tests.bench.table import Table

_EDITS = 100


def weighed(bare: Engine) -> Iterable[Table]:
    """One table, or one line where the recogniser cannot run."""
    engine = Engine(bare.packs, bare.platforms)
    begun = time.perf_counter()
    lacking = attach(engine)
    loaded = 1000 * (time.perf_counter() - begun)
    if lacking:
        rows = [("the recogniser", f"does not work: {lacking}", "")]
    else:
        rows = [
            ("runtime and weights loaded, after the first findings", f"{loaded:.0f} ms", ""),
            ("added to one sentence changed in 500 words", _added(bare, engine, _edits()), "10 ms"),
            ("added to a 500-word script from nothing", _added(bare, engine, _whole()), "150 ms"),
        ]
    note = "One thread. What it adds is the difference to the same draft checked without it."
    yield Table("The recogniser", note, ("what", "measured", "at most"), rows)


def _edits() -> list[Draft]:
    lines = script(500, seed=1).split("\n")
    return [
        _draft("\n".join([*lines[:at], f"{lines[at]} Then again, edit {edit}.", *lines[at + 1 :]]))
        for edit in range(_EDITS)
        for at in [edit % len(lines)]
    ]


def _whole() -> list[Draft]:
    return [_draft(script(500, seed)) for seed in range(100, 120)]


def _draft(text: str) -> Draft:
    return Draft((Section(text, Track.SPOKEN),), Profile((), ("US",)))


def _added(bare: Engine, engine: Engine, drafts: Sequence[Draft]) -> str:
    bare.check(drafts[0])
    engine.check(drafts[0])
    times = [_milliseconds(engine, draft) - _milliseconds(bare, draft) for draft in drafts]
    median, p95 = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    return f"median {median:.1f} ms, p95 {p95:.1f} ms"


def _milliseconds(engine: Engine, draft: Draft) -> float:
    start = time.perf_counter()
    engine.check(draft)
    return 1000 * (time.perf_counter() - start)
