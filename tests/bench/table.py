"""Markdown tables, and the page they are written to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """One table with its heading and a sentence or two that say how to read it."""

    title: str
    words: str
    head: Sequence[str]
    rows: Sequence[Sequence[object]]

    def markdown(self) -> str:
        parts = [f"### {self.title}", "", self.words, ""]
        if self.rows:
            parts += [_line(self.head), _line(["---"] * len(self.head)), *map(_line, self.rows), ""]
        return "\n".join(parts)


def _line(cells: Iterable[object]) -> str:
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def _cell(value: object) -> str:
    text = f"{value:.2f}" if isinstance(value, float) else str(value)
    return text.replace("|", "\\|").replace("\n", " ")
