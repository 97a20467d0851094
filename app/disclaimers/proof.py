"""What a change of the draft closes and opens: the engine is asked, nothing is supposed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from app.document import Document
from checks import Draft, Engine, Report


@dataclass(frozen=True, slots=True)
class Proof:
    """Findings by rule and title, before and after; those that are kept do not count."""

    before: Counter[tuple[str, str]]
    after: Counter[tuple[str, str]]
    over: tuple[str, ...]
    """One sentence for each platform whose limit is passed only afterwards."""

    def settles(self, rule: str) -> bool:
        return _of(self.after, rule) < _of(self.before, rule)

    @property
    def closes(self) -> tuple[str, ...]:
        return tuple(title for _, title in self.before - self.after)

    @property
    def opens(self) -> tuple[str, ...]:
        return tuple(title for _, title in self.after - self.before) + self.over


def prove(engine: Engine, document: Document, before: Report, after: Draft) -> Proof:
    """Checks the draft as it would be; `before` is the report on it as it is."""
    report = engine.check(after)
    over = []
    for key, used in report.counts.platforms.items():
        was = before.counts.platforms.get(key)
        if used.used > used.limit and (was is None or was.used <= was.limit):
            name = engine.platforms[key].name
            over.append(f"Too long for {name}: {used.used - used.limit:,} over")
    return Proof(_counted(before, document), _counted(report, document), tuple(over))


def _counted(report: Report, document: Document) -> Counter[tuple[str, str]]:
    return Counter(
        (finding.rule, finding.title)
        for finding in report.findings
        if finding.fingerprint not in document.decisions
    )


def _of(counted: Counter[tuple[str, str]], rule: str) -> int:
    return sum(number for (name, _), number in counted.items() if name == rule)
