"""What stands in the list, top to bottom, and the whole sentence a screen reader hears of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto

from app.shown import Answer, ShownFinding
from app.text_report import LEVELS
from checks import FactValue, Gate, Severity

GRAMMAR = "grammar"
LEVEL_ORDER = (*map(str, Severity), GRAMMAR)
_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_NEVER_CHECKED = (
    "What you add when you speak", "Pictures, footage and music", "Whether each claim is true",
)  # fmt: skip


class Sort(Enum):
    """What a row is."""

    QUESTION = auto()
    FINDING = auto()
    NOTHING = auto()
    """Nothing is open: what was not checked, and by which rules."""
    UNCHECKED = auto()
    """Paragraphs that no rule can read."""
    KEPT = auto()


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A fact asked in the list: used where the facts column is folded away."""

    fact: str
    title: str
    answers: tuple[tuple[str, FactValue], ...] = (("No", False), ("Yes", True))
    why: str = ""
    """Read out, and drawn below the title where it is not empty."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row. A row of several findings is one rule met in several places."""

    sort: Sort
    ident: str
    findings: tuple[ShownFinding, ...] = ()
    question: AskedQuestion | None = None
    points: tuple[str, ...] = ()
    note: str = ""

    @property
    def look(self) -> tuple[object, ...]:
        """All that is seen or heard of it: two rows alike in this differ in positions only."""
        findings = tuple(_look(finding) for finding in self.findings)
        return self.sort, self.ident, findings, self.question, self.points, self.note

    def holds(self, key: str | None) -> bool:
        return any(finding.key == key for finding in self.findings)


def _look(finding: ShownFinding) -> ShownFinding:
    fixes = tuple(replace(fix, paragraph=0, start=0, end=0) for fix in finding.fixes)
    start = None if finding.missing else 0
    return replace(finding, revision=0, start=start, end=None, place=0, fixes=fixes)


def level_of(finding: ShownFinding) -> str:
    """A Severity's name, or "grammar": the role of its colour and the name of its stroke."""
    return GRAMMAR if finding.rule.startswith("grammar.") else str(finding.severity)


def level_name(level: str) -> str:
    """Must fix, Decide, Consider or Grammar."""
    return "Grammar" if level == GRAMMAR else LEVELS[Severity(level)]


def open_findings(answer: Answer) -> tuple[ShownFinding, ...]:
    """Those that nobody has kept."""
    return tuple(finding for finding in answer.findings if finding.decision is None)


def level_counts(answer: Answer) -> Mapping[str, int]:
    """Open findings by level, strictest first, zero left out."""
    found = [level_of(finding) for finding in open_findings(answer)]
    return {level: found.count(level) for level in LEVEL_ORDER if level in found}


def month(version: str) -> str:
    """ "2026.11" as "November 2026"; anything else as it is."""
    year, _, number = version.partition(".")
    known = number.isdigit() and 1 <= int(number) <= 12
    return f"{_MONTHS[int(number) - 1]} {year}" if known else version


def amount(number: int, one: str, many: str) -> str:
    """ "1 finding", "3 findings"."""
    return f"{number} {one if number == 1 else many}"


def rows_of(
    answer: Answer, level: str | None, question: AskedQuestion | None, places: str
) -> tuple[Row, ...]:
    """The rows of an answer; `level` filters the open findings, `places` names the audience's."""
    rows: list[Row] = []
    if question is not None:
        rows.append(Row(Sort.QUESTION, f"question {question.fact}", question=question))
    is_open = open_findings(answer)
    rows += _grouped([f for f in is_open if level in (None, level_of(f))])
    if not is_open:
        rows.append(_nothing(answer, places))
    elif answer.unchecked:
        rows.append(_unreadable(answer))
    kept = [finding for finding in answer.findings if finding.decision is not None]
    for number, finding in enumerate(kept, 1):
        counted = f"{number} of {len(kept)}" if len(kept) > 1 else ""
        rows.append(Row(Sort.KEPT, f"kept {finding.key}", (finding,), note=counted))
    return tuple(rows)


def _grouped(findings: list[ShownFinding]) -> list[Row]:
    groups: dict[tuple[str, ...], list[ShownFinding]] = {}
    for finding in findings:
        together = (finding.rule, finding.title, level_of(finding))
        name = (finding.key,) if finding.missing else together
        groups.setdefault(name, []).append(finding)
    return [Row(Sort.FINDING, " ".join(name), tuple(group)) for name, group in groups.items()]


def _nothing(answer: Answer, places: str) -> Row:
    points = (*([_unread(answer)] if answer.unchecked else []), *_NEVER_CHECKED)
    where = f" for {places}" if places else ""
    note = f"Rules of {month(answer.version)}{where}. A check is not legal advice."
    return Row(Sort.NOTHING, "nothing", points=points, note=note)


def _unreadable(answer: Answer) -> Row:
    note = "No rule has read " + ("it." if len(answer.unchecked) == 1 else "them.")
    return Row(Sort.UNCHECKED, "unchecked", points=(_unread(answer),), note=note)


def _unread(answer: Answer) -> str:
    number = len(answer.unchecked)
    return f"{amount(number, 'paragraph', 'paragraphs')} not in English"


def gate_words(answer: Answer) -> tuple[str, str]:
    """The line of the gate and what is to be done about it."""
    is_open = open_findings(answer)
    due = [f for f in is_open if level_of(f) in (Severity.ERROR, Severity.WARNING)]
    errors = [f for f in due if f.severity is Severity.ERROR]
    if answer.gate is Gate.OPEN:
        advice = f"{len(is_open)} to consider" if is_open else "No open findings"
        return "Export is open", f"{advice}, {amount(answer.rules, 'rule', 'rules')}"
    line = "Export is closed" if answer.gate is Gate.CLOSED else "Waiting for a decision"
    if due:
        verb = "Fix or decide" if errors else "Decide"
        verb = "Fix" if len(errors) == len(due) else verb
        return line, f"{verb} {amount(len(due), 'finding', 'findings')} first"
    if answer.questions:
        number = amount(len(answer.questions), "question", "questions")
        return line, f"Answer {number} first"
    return line, _unread(answer) if answer.unchecked else "One rule pack is out of date"


def kind_words(finding: ShownFinding, section: str = "", places: int = 1) -> str:
    """What kind of finding it is, where it stands if not in sight, and how often."""
    parts = [finding.kind, section, f"{places} places" if places > 1 else ""]
    return ", ".join(part for part in parts if part)


def kept_words(finding: ShownFinding) -> str:
    """The reason, who gave it and when."""
    decision = finding.decision
    if decision is None:
        return ""
    reason = f"“{decision.note.rstrip('.')}.”" if decision.note else f"{decision.reason}."
    day = _day(decision.when)
    signed = ", ".join(part for part in (decision.who, day) if part)
    return f"{reason} {signed}." if signed else reason


def _day(when: str) -> str:
    """ "2026-11-22T10:00:00Z" as "22 November"."""
    parts = when[:10].split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts):
        return when
    return f"{int(parts[2])} {_MONTHS[(int(parts[1]) - 1) % 12]}"


def short(words: str, most: int = 18) -> str:
    """The beginning of `words` up to a whole word, with “...” where something follows."""
    words = " ".join(words.split())
    if len(words) <= most:
        return words
    head = words[: most + 1].rsplit(" ", 1)[0]
    return f"{head[:most].rstrip(',;:')}..."


def place_words(finding: ShownFinding, text: str) -> str:
    """Where a missing line belongs, by the words that stand there in the paragraph `text`."""
    after, before = text[finding.place :].strip(), text[: finding.place].strip()
    if after:
        return f"Missing. Goes before “{short(after)}”"
    if before:
        return f"Missing. Goes after “...{before[-18:].partition(' ')[2] or before[-18:]}”"
    return "Missing. Goes into the empty section"


def sentence(row: Row, number: int, count: int, where: str) -> str:
    """The row as one who cannot see it hears it; `where` says where a missing line belongs."""
    if row.sort is Sort.QUESTION and row.question is not None:
        return f"Question. {row.question.title} {row.question.why}".strip()
    if row.sort is Sort.NOTHING:
        return f"No open findings. What was not checked: {'; '.join(row.points)}. {row.note}"
    if row.sort is Sort.UNCHECKED:
        return f"Not checked. {'; '.join(row.points)}. {row.note}"
    finding = row.findings[0]
    quote = f"“{finding.quote.rstrip('.')}.”" if not finding.missing else f"{where}."
    name = level_name(level_of(finding))
    if row.sort is Sort.KEPT:
        counted = f" {row.note}" if row.note else ""
        return f"Kept{counted}, was {name}. {finding.title}. {quote} {kept_words(finding)}"
    several = f" {len(row.findings)} places." if len(row.findings) > 1 else ""
    way = "Alt+Enter for fixes." if finding.fixes else "Alt+Enter for the reason."
    title = finding.title.rstrip(".")
    return f"Finding {number} of {count}. {name}. {title}.{several} {quote} {way}"
