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
from typing import TYPE_CHECKING, Any, BinaryIO

from app.checking import Checker
from app.disclaimers.claims import claimed_rules
from app.packs import Library, loaded, own_folder
from app.recogniser.attach import attach
from app.shown import ShownFinding
from app.wire import Row, answer_row, document_of

if TYPE_CHECKING:
    from app.disclaimers.service import TemplateService

_BELOW_NORMAL = 0x4000


class Service:
    """Answers requests one by one and remembers the texts between them."""

    def __init__(self, packs: Library) -> None:
        self._packs = packs
        self._checker = Checker(packs)
        self._texts: dict[int, str] = {}
        self._sent: dict[str, ShownFinding] = {}
        self._templates: TemplateService | None = None
        self._learned = False

    def hello(self) -> Row:
        """What is said before the first request: ready, and which packs cannot be used."""
        return {
            "ready": True,
            "rules": len(self._packs.engine.rules),
            "version": self._packs.version,
            "broken": list(self._packs.broken),
            "templated": sorted(claimed_rules()),
        }

    def learn(self) -> Row | None:
        """Loads what takes longest, once; what is said then: the next check will see more."""
        if self._learned:
            return None
        self._learned = True
        return {"more": True} if not attach(self._packs.engine) else None

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
        revisions = {str(key): revision for key, revision in document.revisions().items()}
        return {"revisions": revisions, "answer": answer_row(answer, self._sent)}

    def _remember(self, request: Any) -> None:
        """Takes the new texts and forgets those of paragraphs that are gone."""
        texts = self._texts | {int(key): str(text) for key, text in request["texts"].items()}
        alive = {key for section in request["sections"] for key, _ in section["paragraphs"]}
        self._texts = {key: text for key, text in texts.items() if key in alive}


def serve(source: BinaryIO, sink: BinaryIO, packs: Callable[[], Library]) -> None:
    """Answers lines of `source` until it ends."""
    service = Service(packs())
    _write(sink, service.hello())
    for line in iter(source.readline, b""):
        if line.strip():
            row = service.reply(line)
            _write(sink, row)
            if "answer" in row and (more := service.learn()):
                _write(sink, more)


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
