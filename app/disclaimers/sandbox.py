"""The Jinja2 that templates are written in: blocks of words, variables, conditions, short loops.

What a template may hold is a list of what is allowed; anything else is refused with its line
before it runs. What runs has a limit of rounds, of time and of size. The sandbox of Jinja2 stands
below.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, nodes
from jinja2 import Template as Compiled
from jinja2.sandbox import SandboxedEnvironment

from app.errors import AppError
from checks import Track

LARGEST = 20_000
"""Characters a template may have."""
MOST_ROUNDS = 200
"""Rounds that all loops of one track may take together."""
MOST_WRITTEN = 2_000
"""Characters that one track may come to."""
MOST_SECONDS = 0.5

FILLED, FILLED_END, GAP, GAP_END = "\ue000", "\ue001", "\ue002", "\ue003"
"""Signs around words that come from an answer, and around those that stand for a missing one."""

_TRACKS = {
    str(track): track for track in (Track.SPOKEN, Track.ON_SCREEN, Track.CAPTION, Track.COMMENT)
}
_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.If,
    nodes.CondExpr, nodes.Block, nodes.Filter, nodes.Test, nodes.Compare, nodes.Operand,
    nodes.And, nodes.Or, nodes.Not, nodes.For, nodes.Concat,
)  # fmt: skip
_CALLED = {
    nodes.Getattr: "a dot after a name", nodes.Getitem: "square brackets", nodes.Call: "a call",
    nodes.Include: "“include”", nodes.Extends: "“extends”", nodes.Import: "“import”",
    nodes.FromImport: "“from”", nodes.Macro: "“macro”", nodes.CallBlock: "“call”",
    nodes.Assign: "“set”", nodes.AssignBlock: "“set”", nodes.FilterBlock: "“filter”",
    nodes.Mul: "arithmetic", nodes.Add: "arithmetic", nodes.Pow: "arithmetic",
}  # fmt: skip
_SPACE = re.compile(r"\s+")


class Gap(str):
    """Words that stand for an answer nobody has given."""

    __slots__ = ()


class BadTemplate(AppError):  # noqa: N818 - it says what it is, as AppError does
    """A template that cannot be used; the message names it and the line."""

    def __init__(self, name: str, line: int, why: str) -> None:
        super().__init__(f"{name}, line {line}: {why}")
        self.line = line


class _Budget:
    """What one rendering may still use."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._rounds = MOST_ROUNDS
        self._end = clock() + MOST_SECONDS

    def rounds(self, items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            self._rounds -= 1
            if self._rounds < 0 or self._clock() > self._end:
                raise TemplateError(f"the loops take more than {MOST_ROUNDS} rounds")
            yield item


class _Environment(SandboxedEnvironment):
    def __init__(self, clock: Callable[[], float]) -> None:
        super().__init__(
            undefined=StrictUndefined, autoescape=False, finalize=_mark, cache_size=0,
            trim_blocks=True, lstrip_blocks=True,
        )  # fmt: skip
        self._clock = clock
        kept = ("capitalize", "default", "first", "join", "last", "lower", "trim", "upper")
        self.filters = {name: self.filters[name] for name in kept}
        self.filters["_rounds"] = self._counted
        self.tests = {name: self.tests[name] for name in ("defined", "in", "eq", "ne", "string")}
        self.globals.clear()
        self.renew()

    def renew(self) -> None:
        """A new rendering begins."""
        self._budget = _Budget(self._clock)

    def _counted(self, items: Iterable[Any]) -> Iterator[Any]:
        return self._budget.rounds(items)


class Body:
    """The words of a template, one text for each track. Raises BadTemplate where made of others.

    `variables` are the names of the questions that it may use, `skipped` the lines before it in
    its file.
    """

    def __init__(
        self,
        text: str,
        name: str,
        variables: Iterable[str],
        skipped: int = 0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.text = text
        self._name = name
        self._skipped = skipped
        self._known = frozenset(variables)
        self._environment = _Environment(clock)
        self._compiled = self._compile()
        self.tracks = tuple(
            track for block, track in _TRACKS.items() if block in self._compiled.blocks
        )

    def render(self, track: Track, values: Mapping[str, object]) -> str:
        """The words for a track on one line, signs around what came from `values`.

        Raises BadTemplate where that takes too long, becomes too much, or a value is missing.
        """
        self._environment.renew()
        context = self._compiled.new_context(dict(values))
        parts: list[str] = []
        size = 0
        try:
            for part in self._compiled.blocks[str(track)](context):
                parts.append(part)
                size += len(part)
                if size > 2 * MOST_WRITTEN:
                    break
        except (TemplateError, TypeError, ValueError, ArithmeticError, RecursionError) as error:
            raise self._bad(self._line_of(error), f"{error}") from error
        text = _SPACE.sub(" ", "".join(parts)).strip()
        if len(text) > MOST_WRITTEN:
            raise self._bad(1, f"“{track}” comes to more than {MOST_WRITTEN:,} characters")
        return text

    def _compile(self) -> Compiled:
        if len(self.text) > LARGEST:
            raise self._bad(1, f"it is longer than {LARGEST:,} characters")
        if any(sign in self.text for sign in (FILLED, FILLED_END, GAP, GAP_END)):
            raise self._bad(1, "it holds signs of private use")
        try:
            tree = self._environment.parse(self.text)
            self._refuse(tree)
            for loop in tree.find_all(nodes.For):
                loop.iter = nodes.Filter(
                    loop.iter, "_rounds", [], [], None, None, lineno=loop.lineno
                )
            code = self._environment.compile(tree, name=self._name, filename=self._name)
            return Compiled.from_code(self._environment, code, {})
        except TemplateSyntaxError as error:
            raise self._bad(error.lineno, error.message or "it cannot be read") from error
        except (RecursionError, MemoryError, SyntaxError, ValueError) as error:
            raise self._bad(1, "it nests too deeply to be read") from error

    def _refuse(self, tree: nodes.Template) -> None:
        bound: set[str] = set()
        for node in _walk(tree):
            if not isinstance(node, _ALLOWED):
                called = _CALLED.get(type(node), f"“{type(node).__name__.lower()}”")
                raise self._bad(node.lineno, f"{called} cannot be used in a template")
            if isinstance(node, nodes.For) and node.recursive:
                raise self._bad(node.lineno, "a loop cannot contain itself")
            if isinstance(node, nodes.Filter) and node.name == "_rounds":
                raise self._bad(node.lineno, "there is no filter “_rounds”")
            if isinstance(node, nodes.Name) and node.ctx == "store":
                bound.add(node.name)
        for name in tree.find_all(nodes.Name):
            if name.name not in self._known | bound | {"loop"}:
                raise self._bad(name.lineno, f"“{name.name}” is asked nowhere")
        self._refuse_layout(tree)

    def _refuse_layout(self, tree: nodes.Template) -> None:
        for node in tree.body:
            if isinstance(node, nodes.Block):
                if node.name not in _TRACKS:
                    raise self._bad(
                        node.lineno, f"“{node.name}” is no track; {', '.join(_TRACKS)} are"
                    )
                if any(True for _ in node.find_all(nodes.Block)):
                    raise self._bad(node.lineno, "a block cannot stand in a block")
            elif not (isinstance(node, nodes.Output) and _blank(node)):
                raise self._bad(node.lineno, "words stand outside the blocks of tracks")
        if not any(isinstance(node, nodes.Block) for node in tree.body):
            raise self._bad(1, "it has no block for a track, such as {% block spoken %}")

    def _line_of(self, error: BaseException) -> int:
        """The template's line in which an error arose."""
        line, step = 1, error.__traceback__
        while step is not None:
            if step.tb_frame.f_code.co_filename == self._name:
                line = self._compiled.get_corresponding_lineno(step.tb_lineno)
            step = step.tb_next
        return line

    def _bad(self, line: int, why: str) -> BadTemplate:
        return BadTemplate(self._name, line + self._skipped, why[:300].rstrip("."))


def _walk(node: nodes.Node) -> Iterator[nodes.Node]:
    waiting = [node]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(node.iter_child_nodes())


def _blank(node: nodes.Output) -> bool:
    parts = node.nodes
    return all(isinstance(part, nodes.TemplateData) and not part.data.strip() for part in parts)


def _mark(value: object) -> object:
    """Signs around what was filled in, so that a preview can show it."""
    if isinstance(value, Gap):
        return f"{GAP}{value}{GAP_END}"
    if isinstance(value, str):
        return f"{FILLED}{value}{FILLED_END}" if value else value
    return value
