"""The program against the clock, and against its peers in the same run, on invented text.

A new row is a function that returns one, named in ROWS.
"""

from __future__ import annotations

import json
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType

from app.packs import built_in
from app.platforms import platforms
from checks import Draft, Engine, Profile, Section, Track
from tests.bench.invented import posts, script
from tests.bench.table import Table
from tests.bench.weighed import weighed

AUDITED = 10_000
"""Posts in an audit."""
COMPARED = 400
"""Posts that each peer reads: enough to time, few enough for the slowest."""
EDITS = 200


@dataclass(frozen=True, slots=True)
class Setup:
    """What is measured: the command line, the repository, an engine that is warm."""

    root: Path
    command: str
    engine: Engine


Row = tuple[str, str, str]


def tables(root: Path, command: str) -> Iterable[Table]:
    """The budgets of the engine, then the peers."""
    known = platforms()
    setup = Setup(root, command, Engine(built_in(known), known))
    rules, phrases = len(setup.engine.rules), sum(1 for _ in setup.engine.phrases())
    yield Table(
        "Speed",
        f"{rules} rules, {phrases} phrases, without a model; Python {sys.version.split()[0]}. "
        "Other work on the machine shows: run it alone.",
        ("what", "measured", "at most"),
        [row(setup) for row in ROWS],
    )
    yield from weighed(setup.engine)
    yield _peers(setup)


def _draft(text: str) -> Draft:
    return Draft((Section(text, Track.SPOKEN),), Profile((), ("US",)))


def _forget() -> None:
    """Empties every cache of the checks, as in a process that has just started."""
    for name, module in list(sys.modules.items()):
        if isinstance(module, ModuleType) and name.startswith("checks"):
            for value in vars(module).values():
                clear = getattr(value, "cache_clear", None)
                if callable(clear):
                    clear()


def _milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def _spread(times: Sequence[float]) -> str:
    median, p95 = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    return f"median {median:.2f} ms, p95 {p95:.2f} ms"


def one_sentence_changed(setup: Setup) -> Row:
    text = script(500, seed=1)
    lines = text.split("\n")
    setup.engine.check(_draft(text))
    times = []
    for edit in range(EDITS):
        at = edit % len(lines)
        changed = [
            *lines[:at],
            f"{lines[at]} Then again, edit {edit} says take it.",
            *lines[at + 1 :],
        ]
        draft = _draft("\n".join(changed))
        times.append(_milliseconds(lambda draft=draft: setup.engine.check(draft)))  # type: ignore[misc]
    return ("one sentence changed in a 500-word script", _spread(times), "5 ms")


def from_nothing(setup: Setup) -> Row:
    times = []
    for seed in range(30):
        draft = _draft(script(500, seed))
        fresh = Engine(setup.engine.packs, setup.engine.platforms)
        _forget()
        times.append(_milliseconds(partial(fresh.check, draft)))
    return ("500-word script from nothing, caches cold", _spread(times), "100 ms")


def engine_ready(setup: Setup) -> Row:
    times = []
    for _ in range(5):
        _forget()
        times.append(_milliseconds(lambda: Engine(list(built_in(platforms())), platforms())))
    return ("packs read and engine built", f"median {statistics.median(times):.0f} ms", "")


def audit_with(jobs: int) -> Callable[[Setup], Row]:
    """The real command on AUDITED posts, its start included."""

    def row(setup: Setup) -> Row:
        what = f"audit of {AUDITED:,} posts, {jobs} job{'s' * (jobs > 1)}"
        texts = list(posts(AUDITED, seed=2))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "posts.jsonl"
            lines = (json.dumps({"id": n, "text": text, "jurisdictions": ["US"]})
                     for n, text in enumerate(texts))  # fmt: skip
            path.write_text("\n".join(lines), encoding="utf-8")
            command = [
                *shlex.split(setup.command), "--no-recogniser", "audit", path, "--format", "jsonl",
            ]  # fmt: skip
            start = time.perf_counter()
            done = subprocess.run(
                [*command, "--jobs", str(jobs)], cwd=setup.root, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, check=False,
            )  # fmt: skip
            taken = time.perf_counter() - start
        if done.returncode not in (0, 1):
            return (what, f"the command refused (exit status {done.returncode})", "")
        return (what, f"{_words(texts) / taken:,.0f} words a second", "at least 30,000")

    return row


ROWS: tuple[Callable[[Setup], Row], ...] = (
    one_sentence_changed, from_nothing, engine_ready, audit_with(1), audit_with(2),
)  # fmt: skip


def _words(texts: Iterable[str]) -> int:
    return sum(len(text.split()) for text in texts)


def _peers(setup: Setup) -> Table:
    texts = list(posts(COMPARED, seed=3))
    fresh = Engine(setup.engine.packs, setup.engine.platforms)
    _forget()
    peers = {"this engine": lambda text: fresh.check(_draft(text)), **_proselint(), **_harper()}
    taken = {
        name: sum(_milliseconds(partial(read, text)) for text in texts)
        for name, read in peers.items()
    }
    words, ours = _words(texts), taken["this engine"]
    rows = [(name, f"{1000 * words / ms:,.0f}", f"{ms / ours:.1f}") for name, ms in taken.items()]
    note = f"{COMPARED} posts read one after the other in one process, start-up not counted."
    return Table("Beside its peers", note, ("program", "words a second", "time, ours = 1"), rows)


def _proselint() -> dict[str, Callable[[str], object]]:
    try:
        from proselint.checks import __register__
        from proselint.registry import CheckRegistry
        from proselint.tools import LintFile
    except ImportError:
        return {}
    CheckRegistry().register_many(__register__)
    return {"proselint": lambda text: LintFile("post", text).lint()}


def _harper() -> dict[str, Callable[[str], object]]:
    try:
        from harper import Linter
    except ImportError:
        return {}
    return {"harper": Linter().lint}
