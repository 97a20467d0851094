"""A screen, a bus and a keyboard of its own for one run of the program, and someone who listens."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent
_ROOT = _HERE.parents[2]
_SYSTEM_PYTHON = "/usr/bin/python3"
_PROGRAMS = ("Xvfb", "xdotool", "openbox", "dbus-daemon")
PATIENCE = 20.0
"""Seconds that anything may take on a busy machine."""


def lacking() -> str:
    """What this machine lacks to run these tests; nothing where it has all."""
    missing = [name for name in _PROGRAMS if shutil.which(name) is None]
    if (
        not missing
        and subprocess.run(
            [_SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False
        ).returncode
    ):
        missing = ["python3-pyatspi"]
    return f"needs {', '.join(missing)}" if missing else ""


class Screen:
    """Runs the program as a new user would start it. Used in a `with`; everything ends with it."""

    def __init__(self, folder: Path, first_run_done: bool = True) -> None:
        self._folder = folder
        self._ended = ExitStack()
        self._environment = self._own_places()
        if first_run_done:
            self.settings.parent.mkdir(parents=True)
            self.settings.write_text('first_run_done = true\njurisdictions = ["US"]\n')

    @property
    def settings(self) -> Path:
        """The file in which the program keeps its settings."""
        return self._folder / "config" / "caveat" / "settings.toml"

    def __enter__(self) -> Screen:
        try:
            self._start()
        except BaseException:
            self._ended.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.close()

    # What the user does

    def type(self, words: str) -> None:
        """Real key events, as fast as a quick typist."""
        self._xdotool("type", "--delay", "8", "--", words)

    def key(self, *keys: str) -> None:
        """Keys by their X names: "ctrl+s", "Return"."""
        self._xdotool("key", "--delay", "25", *keys)

    # What is heard

    def tree(self) -> list[dict[str, Any]]:
        """Every control that shows, in the order of the tree."""
        found: list[dict[str, Any]] = self._ask("tree")
        return found

    def focused(self) -> dict[str, Any]:
        """The control that has the keyboard; an empty one where none has."""
        return self._ask("focused") or {"role": "", "name": "", "description": "", "text": ""}

    def heard(self) -> list[str]:
        """What was announced since this was asked last."""
        words: list[str] = self._ask("heard")
        return words

    def named(self, name: str) -> dict[str, Any] | None:
        """The first control whose name begins so."""
        return next((node for node in self.tree() if node["name"].startswith(name)), None)

    def rows(self) -> list[str]:
        """The findings as they are read out."""
        return [node["name"] for node in self.tree() if node["role"] == "list item"]

    @property
    def script(self) -> str:
        """What stands on the page."""
        node = self.named("Script")
        return str(node["text"]) if node else ""

    def until(self, condition: Callable[[], object], what: str) -> None:
        """Looks again until it is so; says what was waited for where it never is."""
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                raise AssertionError(f"{what}: not after {PATIENCE:g} s; rows: {self.rows()}")
            time.sleep(0.05)

    # How it is started

    def _own_places(self) -> dict[str, str]:
        places = {}
        for name in ("config", "data", "cache", "run", "home"):
            (self._folder / name).mkdir(mode=0o700)
        for variable in ("CONFIG", "DATA", "CACHE"):
            places[f"XDG_{variable}_HOME"] = str(self._folder / variable.lower())
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
        return {
            **kept, **places, "HOME": str(self._folder / "home"),
            "XDG_RUNTIME_DIR": str(self._folder / "run"), "NO_AT_BRIDGE": "0",
            "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }  # fmt: skip

    def _start(self) -> None:
        bus = self._spawn("dbus-daemon", "--session", "--nofork", "--print-address=1", out=True)
        self._environment["DBUS_SESSION_BUS_ADDRESS"] = _line(bus)
        screen = self._spawn(
            "Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp", out=True
        )
        self._environment["DISPLAY"] = f":{_line(screen)}"
        self._spawn("openbox", "--sm-disable")
        program = self._spawn(sys.executable, "-m", "ui.main")
        self._wait_for_window(program)
        self._reader = self._spawn(
            _SYSTEM_PYTHON, str(_HERE / "reader.py"), str(program.pid), out=True, into=True
        )
        if json.loads(_line(self._reader)) != "ready":
            raise AssertionError("the reader did not start")

    def _wait_for_window(self, program: subprocess.Popen[str]) -> None:
        end = time.monotonic() + PATIENCE
        found = ""
        while not found:
            if program.poll() is not None or time.monotonic() > end:
                raise AssertionError(f"no window was shown; exit status {program.poll()}")
            found = self._xdotool("search", "--onlyvisible", "--name", "Caveat$", check=False)
            time.sleep(0.05)
        self._xdotool("windowactivate", "--sync", found.split()[-1])

    def _spawn(self, *words: str, out: bool = False, into: bool = False) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            words, cwd=_ROOT, env=self._environment, text=True,
            stdin=subprocess.PIPE if into else subprocess.DEVNULL,
            stdout=subprocess.PIPE if out else subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._ended.callback(_end, process)
        return process

    def _xdotool(self, *words: str, check: bool = True) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self._environment, capture_output=True, text=True, check=check
        )
        return done.stdout.strip()

    def _ask(self, command: str) -> Any:
        for _ in range(20):
            assert self._reader.stdin is not None
            self._reader.stdin.write(f"{command}\n")
            self._reader.stdin.flush()
            answer = json.loads(_line(self._reader))
            if not isinstance(answer, Mapping) or "again" not in answer:
                return answer
        raise AssertionError(f"the tree never stood still: {answer['again']}")


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    line = process.stdout.readline().strip()
    if not line:
        raise AssertionError(f"{process.args!r} said nothing; exit status {process.poll()}")
    return line


def _end(process: subprocess.Popen[str]) -> None:
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(3)
    if process.poll() is None:
        process.kill()
        process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            stream.close()
