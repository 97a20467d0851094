"""The checker's own process: JSON lines in, JSON lines out, so that no check can stall the window.

A request holds the whole draft but only the texts that changed since the last one; an answer names
the revisions it is about. It ends with its input.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, BinaryIO

from app.checking import Checker
from app.disclaimers.claims import claimed_rules
from app.packs import Library, loaded, own_folder
from app.recogniser.reader import Unavailable, load
from app.recogniser.recall import Recall
from app.shown import ShownFinding
from app.wire import Row, answer_row, document_of

if TYPE_CHECKING:
    from app.disclaimers.service import TemplateService

_BELOW_NORMAL = 0x4000
_IDLE = 0.3
"""Seconds without a question after which the recogniser may take its time."""


class Service:
    """Answers requests one by one and remembers the texts between them."""

    def __init__(self, packs: Library) -> None:
        self._packs = packs
        self._checker = Checker(packs)
        self._texts: dict[int, str] = {}
        self._sent: dict[str, ShownFinding] = {}
        self._templates: TemplateService | None = None
        self._recall: Recall | None = None
        self._learned = self._answered = False

    def hello(self) -> Row:
        """What is said before the first request: ready, and which packs cannot be used."""
        return {
            "ready": True,
            "rules": len(self._packs.engine.rules),
            "version": self._packs.version,
            "broken": list(self._packs.broken),
            "templated": sorted(claimed_rules()),
        }

    @property
    def behind(self) -> bool:
        """Is there something to do while nobody waits for an answer?"""
        return self._answered and (
            not self._learned or (self._recall is not None and self._recall.behind)
        )

    def catch_up(self, idle: Callable[[], bool]) -> Row | None:
        """Loads the recogniser, later reads what it has not read yet; what is to be said then."""
        if not self._learned:
            self._learned = True
            try:
                self._recall = Recall(load())
            except Unavailable:
                return None
            self._packs.engine.in_context = self._recall
            return {"more": True}
        if self._recall is None or not self._recall.catch_up(idle):
            return None
        return {"more": True}

    def reply(self, line: bytes) -> Row:
        """The answer to one line; whatever is wrong with it becomes one sentence."""
        try:
            request = json.loads(line)
            if "ping" in request:
                return {"ping": request["ping"]}
            if "ask" in request:
                return {"token": request.get("token"), **self._told(request)}
        except (ValueError, TypeError, RecursionError):
            return {"seq": None, "error": "The request is not a JSON object."}
        seq = request.get("seq") if isinstance(request, dict) else None
        return {"seq": seq, **self._answer(request)}

    def _told(self, request: Row) -> Row:
        """What is asked about templates; they are loaded when they are first asked about."""
        if self._templates is None:
            from app.disclaimers.service import TemplateService

            self._templates = TemplateService(self._packs.engine)
        try:
            return self._templates.reply(request)
        except Exception as error:  # noqa: BLE001 - a broken template must not end the checks
            return {"error": f"The templates could not be used ({type(error).__name__})."}

    def _answer(self, request: Any) -> Row:
        try:
            self._remember(request)
            document = document_of(request, self._texts)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            return {"error": f"The request cannot be read ({type(error).__name__})."}
        try:
            answer = self._checker.check(document)
        except Exception as error:  # noqa: BLE001 - a broken rule must not take the others down
            return {"error": f"One check could not run ({type(error).__name__})."}
        self._answered = True
        revisions = {str(key): revision for key, revision in document.revisions().items()}
        return {"revisions": revisions, "answer": answer_row(answer, self._sent)}

    def _remember(self, request: Any) -> None:
        """Takes the new texts and forgets those of paragraphs that are gone."""
        texts = self._texts | {int(key): str(text) for key, text in request["texts"].items()}
        alive = {key for section in request["sections"] for key, _ in section["paragraphs"]}
        self._texts = {key: text for key, text in texts.items() if key in alive}


def serve(source: BinaryIO, sink: BinaryIO, packs: Callable[[], Library]) -> None:
    """Answers lines of `source` until it ends, and catches up while none comes."""
    service = Service(packs())
    _write(sink, service.hello())
    lines: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_listen, args=(source, lines), daemon=True).start()
    while True:
        try:
            line = lines.get(timeout=_IDLE if service.behind else None)
        except Empty:
            if more := service.catch_up(lines.empty):
                _write(sink, more)
            continue
        if not line:
            return
        if line.strip():
            _write(sink, service.reply(line))


def _listen(source: BinaryIO, lines: SimpleQueue[bytes]) -> None:
    """Hands on each line as it comes, and an empty one at the end."""
    for line in iter(source.readline, b""):
        lines.put(line)
    lines.put(b"")


def _write(sink: BinaryIO, row: Row) -> None:
    sink.write(json.dumps(row, separators=(",", ":")).encode("ascii") + b"\n")
    sink.flush()


def _step_back() -> None:
    """Lets the window go first wherever both want the processor."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
    else:
        os.nice(10)


def main() -> None:
    """Serves standard input; Ctrl+C in a terminal is for the window, which ends the input."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _step_back()
    try:
        serve(sys.stdin.buffer, sys.stdout.buffer, lambda: loaded(own_folder()))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
