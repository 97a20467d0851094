"""`caveat audit`: many drafts, one answer each, on one core or several."""

from __future__ import annotations

import argparse
import json
import signal
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from pathlib import Path
from typing import NoReturn

from tqdm import tqdm

from app.answers import answer
from app.commands.console import Console
from app.errors import AppError
from app.items import Intake, Item, size_of
from app.packs import Library, loaded, own_folder
from app.recogniser.attach import attach
from app.text_report import LEVELS, plain
from checks import Engine, Severity

_BATCH = 64
_AHEAD = 4
"""Batches a job may have waiting, so that memory does not grow with the input."""


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("audit", help="check folders, .txt, .md, .jsonl and .csv files")
    parser.add_argument("paths", nargs="+", metavar="PATH")
    parser.add_argument("--format", choices=("text", "jsonl"), default="text")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="processes to use")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, packs: Library, console: Console) -> int:
    """2 when nothing at all could be read; else 1 when something must be fixed."""
    troubles: list[str] = []

    def trouble(text: str) -> None:
        troubles.append(text)
        console.trouble(text)

    intake = Intake(packs.engine.platforms, trouble)
    levels: Counter[str] = Counter()
    drafts = 0
    with _progress(options.paths) as bar:
        for line, text in _answers(intake.items(options.paths), options.jobs, packs):
            drafts += 1
            levels.update(text.levels)
            bar.update(intake.read - bar.n)
            with bar.external_write_mode(nolock=True):
                console.say(line if options.format == "jsonl" else text.line)
    if options.format == "text":
        tally = ", ".join(f"{levels[level]} {word.lower()}" for level, word in LEVELS.items())
        console.say(f"{drafts} checked: {tally}. Not legal advice.")
    if not drafts and troubles:
        return 2
    return int(bool(levels[Severity.ERROR]))


class Outline:
    """One item in a line, and how many findings of each level it has."""

    __slots__ = ("levels", "line")

    def __init__(self, name: str, gate: str, levels: Counter[str]) -> None:
        self.levels = levels
        found = [
            f"{levels[level]} {word.lower()}" for level, word in LEVELS.items() if levels[level]
        ]
        self.line = f"{plain(name)}: {gate}; {', '.join(found) or 'no findings'}"


Checked = tuple[str, Outline]


def check_batch(engine: Engine, batch: Iterable[Item]) -> list[Checked]:
    """The answers of some items, as JSON lines and outlines."""
    done = []
    for item in batch:
        report = engine.check(item.draft)
        levels = Counter(str(finding.severity) for finding in report.findings)
        line = json.dumps(answer(item.id, item.draft, report))
        done.append((line, Outline(item.id, str(report.gate), levels)))
    return done


def _answers(items: Iterator[Item], jobs: int, packs: Library) -> Iterator[Checked]:
    batches = iter(lambda: list(islice(items, _BATCH)), [])
    if jobs <= 1:
        for item in items:
            yield from check_batch(packs.engine, [item])
        return
    folder = own_folder()
    told = (folder, packs.engine.in_context is not None)
    with ProcessPoolExecutor(jobs, initializer=_prepare, initargs=told) as pool:
        waiting: deque[Future[list[Checked]]] = deque()
        try:
            for batch in batches:
                waiting.append(pool.submit(_check_in_worker, batch))
                if len(waiting) > jobs * _AHEAD:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        except BrokenProcessPool as error:
            raise AppError(
                "A process ended before its answer came; often memory was short.",
                "Try fewer --jobs.",
            ) from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


_worker: list[Callable[[list[Item]], list[Checked]]] = []
"""Filled once in each worker process, which has no other way to keep its engine."""


def _prepare(folder: Path, recogniser: bool) -> None:
    # Ctrl-C reaches every process of the terminal; the first one alone answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    engine = loaded(folder).engine
    if recogniser:
        attach(engine)
    _worker.append(lambda batch: check_batch(engine, batch))


def _check_in_worker(batch: list[Item]) -> list[Checked]:
    return _worker[0](batch)


def _progress(paths: list[str]) -> tqdm[NoReturn]:
    """A bar on standard error; nothing at all where that is no terminal."""
    shown = sys.stderr.isatty()
    total = size_of(paths) if shown else None
    form = "{percentage:3.0f}% |{bar}| {elapsed} gone, {remaining} to go"
    return tqdm(total=total, disable=not shown, file=sys.stderr, bar_format=form, leave=False)
