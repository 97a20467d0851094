"""The window against the clock, beside a bare text field in the same run.

Each run is a process of its own (`window_probe.py`) on a screen of its own where Xvfb is found,
else on none. A row is a function that returns one, named in ROWS.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from time import monotonic
from typing import Any

from tests.bench.table import Table

STARTS = 9
_LIMIT = 180
Row = tuple[str, str, str]
Found = Mapping[str, Any]


class Setup:
    """Starts runs on one screen with fresh settings, and remembers what they found."""

    def __init__(self, root: Path, screen: Mapping[str, str], compiled: str) -> None:
        self._root = root
        around = {**os.environ, **screen, "PYTHONPYCACHEPREFIX": compiled}
        around.pop("PYTHONDONTWRITEBYTECODE", None)
        self._around = around
        self.once = cache(self.run)

    def run(self, kind: str, first_time: bool = False) -> Found:
        """What one process found; seconds it gives as moments count from its start."""
        with tempfile.TemporaryDirectory() as home:
            folder = Path(home) / "caveat"
            folder.mkdir()
            if not first_time:
                folder.joinpath("settings.toml").write_text("first_run_done = true\n", "utf-8")
            around = {**self._around, "XDG_CONFIG_HOME": home}
            start = monotonic()
            done = subprocess.run(
                [sys.executable, "-m", "tests.bench.window_probe", kind], cwd=self._root,
                env=around, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                timeout=_LIMIT, check=True,
            )  # fmt: skip
        found = dict(json.loads(done.stdout.splitlines()[-1]))
        for key in ("painted", "findings_shown"):
            if key in found:
                found[key] = 1000 * (found[key] - start)
        return found

    @cache  # noqa: B019 - lives as long as the run of the bench
    def starts(self) -> tuple[Sequence[Found], Sequence[Found]]:
        """Bare and whole, in turn so that other load hits both; the first two warm the disk."""
        pairs = [(self.run("bare"), self.run("launch", True)) for _ in range(STARTS + 1)]
        return [bare for bare, _ in pairs[1:]], [whole for _, whole in pairs[1:]]


def tables(root: Path, _command: str) -> Iterable[Table]:
    with screen() as (words, variables), tempfile.TemporaryDirectory() as compiled:
        setup = Setup(root, variables, compiled)
        yield Table(
            "Window",
            f"{words}; medians of {STARTS} starts with a warm disk and compiled modules. "
            "A key counts from when it was due, 25 a second, until the text was painted. "
            "Other work on the machine shows.",
            ("what", "measured", "at most"),
            [row(setup) for row in ROWS],
        )


@contextmanager
def screen() -> Iterator[tuple[str, Mapping[str, str]]]:
    """What the runs are shown on, in words and as environment variables."""
    offscreen = ("Without a screen", {"QT_QPA_PLATFORM": "offscreen"})
    program = shutil.which("Xvfb")
    if program is None:
        yield offscreen
        return
    reader, writer = os.pipe()
    options = ["-displayfd", str(writer), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    server = subprocess.Popen(
        [program, *options], pass_fds=(writer,), stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writer)
    try:
        with os.fdopen(reader) as told:
            number = told.readline().strip()
        variables = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
        yield ("On Xvfb", variables) if number and _opens(variables) else offscreen
    finally:
        server.terminate()
        server.wait()


def _opens(variables: Mapping[str, str]) -> bool:
    """Has Qt all that it needs for this screen? It ends the process where not."""
    words = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
    done = subprocess.run(
        [sys.executable, "-c", words], env={**os.environ, **variables}, capture_output=True,
        check=False,
    )  # fmt: skip
    return done.returncode == 0


def first_paint(setup: Setup) -> Row:
    bare, whole = (statistics.median(f["painted"] for f in found) for found in setup.starts())
    what = "launch to first paint of an editable window"
    return what, f"{whole:.0f} ms, bare {bare:.0f} ms: {whole / bare:.2f} times", "2.5 times"


def first_findings(setup: Setup) -> Row:
    taken = statistics.median(found["findings_shown"] for found in setup.starts()[1])
    return "launch to first findings", f"{taken:.0f} ms", "1,000 ms"


def bare_keys(setup: Setup) -> Row:
    return "key to paint, 5,000 words, bare", _keys(setup.once("bare_keys")["keys"]), ""


def keys(setup: Setup) -> Row:
    found = setup.once("window_keys")
    what = f"key to paint, 5,000 words, {found['findings']} findings, checker busy"
    return what, _keys(found["keys"]), "p99 16 ms"


def answers(setup: Setup) -> Row:
    times = setup.once("window_keys")["answers"]
    median, p95 = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    what = "key to updated findings of its paragraph"
    return what, f"median {median:.0f} ms, p95 {p95:.0f} ms", "90 ms, 150 ms"


def memory(setup: Setup) -> Row:
    found = setup.once("window_keys")
    small = setup.starts()[1][-1]
    if found["rss"] is None:
        return "memory", "not told by this system", "120 and 200 MB"
    measured = (
        f"window {found['rss']:.0f} MB, checker {found['worker']:.0f} MB "
        f"(sample: {small['rss']:.0f} and {small['worker']:.0f} MB)"
    )
    return "memory with 5,000 words", measured, "120 and 200 MB"


def pasted(setup: Setup) -> Row:
    found = setup.once("paste")
    what = "50,000 words pasted, shown"
    return what, f"{found['pasted']:.0f} ms", ""


def keys_after_paste(setup: Setup) -> Row:
    return "key to paint right after it", _keys(setup.once("paste")["keys"]), "p99 16 ms"


def answer_after_paste(setup: Setup) -> Row:
    (taken,) = setup.once("paste")["answers"]
    return "key to updated findings, 50,000 words", f"{taken:.0f} ms", ""


ROWS: tuple[Callable[[Setup], Row], ...] = (
    first_paint, first_findings, bare_keys, keys, answers, memory, pasted, keys_after_paste,
    answer_after_paste,
)  # fmt: skip


def _keys(times: Sequence[float]) -> str:
    cuts = statistics.quantiles(times, n=100)
    return f"p50 {cuts[49]:.1f} ms, p99 {cuts[98]:.1f} ms, worst {max(times):.1f} ms"
