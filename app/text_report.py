"""A report for a person to read on a terminal: what to do first, then where and why."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from app.questions import question_of
from app.values import ACCOUNTS, TEXTS
from checks import Citation, Draft, Finding, Gate, Question, Report, Severity, Span

LEVELS = {Severity.ERROR: "Must fix", Severity.WARNING: "Decide", Severity.ADVICE: "Consider"}
_COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.ADVICE: "36;1"}
_TRACKS = {
    "title": "title", "spoken": "spoken", "on_screen": "on screen", "caption": "caption",
    "comment": "comment",
}  # fmt: skip
_GATES = {
    Gate.CLOSED: "Not ready to post: something must be fixed first.",
    Gate.NEEDS_DECISION: "Not ready yet: it needs your decision.",
    Gate.OPEN: "Nothing stands in the way of posting.",
}
_WIDTH = 88
_SOURCES = 2
_SHOWN = 76
"""Columns of a quoted line; longer ones are cut around the words that matter."""


@dataclass(frozen=True, slots=True)
class Style:
    """Colours on or off."""

    colour: bool

    def paint(self, text: str, code: str) -> str:
        return f"\033[{code}m{text}\033[0m" if self.colour else text


@dataclass(frozen=True, slots=True)
class Packs:
    """What the last lines say was used."""

    rules: int
    version: str


def render(name: str, draft: Draft, report: Report, packs: Packs, style: Style) -> str:
    """The whole report as text that ends in a line break."""
    blocks = [
        *(_finding(finding, draft, style) for finding in by_severity(report)),
        *_questions(report.questions, style),
        *_unchecked(draft, report, style),
        _summary(name, draft, report, packs, style),
    ]
    return "\n\n".join(blocks) + "\n"


def by_severity(report: Report) -> list[Finding]:
    """What must be fixed first; within a level in the order of the text."""
    return sorted(report.findings, key=lambda finding: finding.severity.rank)


def _finding(finding: Finding, draft: Draft, style: Style) -> str:
    code = _COLOURS[finding.severity]
    lines = [f"{style.paint(LEVELS[finding.severity], code)}: {finding.title}"]
    lines.extend(_wrapped(finding.message))
    lines.extend(_way_out(finding, style))
    if finding.span is not None:
        lines.extend(_quoted(draft, finding, finding.span, style))
    elif finding.place is not None:
        lines.append(f"  belongs in: {_where(draft, finding, finding.place)}")
    lines.extend(_wrapped(f"Why: {finding.why}"))
    if finding.because:
        lines.extend(_wrapped(f"Because of {'; '.join(finding.because)}."))
    lines.extend(_sources(finding))
    platform = f", {finding.platform}" if finding.platform else ""
    also = f" (also {', '.join(finding.also)})" if finding.also else ""
    lines.append(style.paint(f"  {finding.rule}{also}{platform}, pack {finding.pack}", "2"))
    return "\n".join(lines)


def _wrapped(text: str, indent: str = "  ") -> list[str]:
    clean = " ".join(plain(text).split())
    return textwrap.wrap(clean, _WIDTH, initial_indent=indent, subsequent_indent=indent) or []


def _way_out(finding: Finding, style: Style) -> Iterator[str]:
    for fix in finding.fixes:
        replacement = plain(" ".join(fix.replacement.split()))
        if fix.span.start == fix.span.end:
            text = f"{fix.title}: add “{replacement}”"
        elif replacement:
            text = f"{fix.title}: write “{replacement}”"
        else:
            text = fix.title
        lines = _wrapped(text, "    ")
        yield style.paint(f"  → {lines[0].strip()}", "32")
        yield from (style.paint(line, "32") for line in lines[1:])


def _where(draft: Draft, finding: Finding, offset: int) -> str:
    line = draft.sections[finding.section].text.count("\n", 0, offset) + 1
    return f"{_TRACKS[finding.track]}, line {line}"


def _quoted(draft: Draft, finding: Finding, span: Span, style: Style) -> Iterator[str]:
    """The line with the words underlined; a place in words goes before it."""
    text = draft.sections[finding.section].text
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.start)
    line = text[start : end if end >= 0 else len(text)]
    first, last = span.start - start, min(span.end - start, len(line))
    line, first, last = _cut(line, first, last)
    gutter = f"  {_where(draft, finding, start)} | "
    yield gutter + plain(line)
    under = max(1, _columns(plain(line[first:last])))
    pad = " " * (len(gutter) + _columns(plain(line[:first])))
    yield pad + style.paint("^" * under, _COLOURS[finding.severity])


def _cut(line: str, first: int, last: int) -> tuple[str, int, int]:
    """A long line around the words that matter, which keep at most a line's worth themselves."""
    if len(line) <= _SHOWN:
        return line, first, last
    last = min(last, first + _SHOWN)
    begin = max(0, first - (_SHOWN - (last - first)) // 2)
    piece = line[begin : max(begin + _SHOWN, last)]
    before, after = "…" * (begin > 0), "…" * (begin + len(piece) < len(line))
    shift = len(before) - begin
    return before + piece + after, first + shift, last + shift


def plain(text: str) -> str:
    """Text that cannot move the cursor or turn the line around."""
    return "".join(
        letter if letter.isprintable() or letter in "\u200d\ufe0f" else _visible(letter)
        for letter in text
    )


def _visible(letter: str) -> str:
    return " " if letter.isspace() else "�"


def _columns(text: str) -> int:
    """Columns a terminal uses: none for marks and joiners, two for wide letters and emoji."""
    columns = 0
    joined = False
    for letter in text:
        if letter == "\u200d":
            joined = True
        elif unicodedata.combining(letter) or letter == "\ufe0f" or "🏻" <= letter <= "🏿":
            continue
        elif joined:
            joined = False
        else:
            columns += 2 if unicodedata.east_asian_width(letter) in "WF" else 1
    return columns


def _sources(finding: Finding) -> Iterator[str]:
    """The first sources, which are those that bind this audience; where to read the others."""
    for entry in finding.citations[:_SOURCES]:
        yield from _source(entry)
    more = len(finding.citations) - _SOURCES
    if more > 0:
        yield f"          and {more} more: caveat rules {finding.rule}"


def _source(entry: Citation) -> Iterator[str]:
    where = f", {entry.section}" if entry.section else ""
    holds = "" if entry.jurisdictions == ("*",) else f" [{', '.join(entry.jurisdictions)}]"
    doubt = "" if entry.verified else " (not verified at its source)"
    yield f"  Source: {entry.source}{where}{holds}{doubt}"
    if entry.url:
        yield f"          {entry.url}"


def _questions(questions: tuple[Question, ...], style: Style) -> Iterator[str]:
    for question in questions:
        lines = [f"{style.paint('Question', '35;1')}: {question_of(question.fact).question}"]
        lines.extend(_wrapped(question.why))
        lines.append(f"  → answer with {_how_to_answer(question.fact)}")
        lines.append(style.paint(f"  asked by {', '.join(question.asked_by)}", "2"))
        yield "\n".join(lines)


def _how_to_answer(fact: str) -> str:
    if fact in TEXTS:
        return f"--fact {fact}=TEXT"
    known = ACCOUNTS if fact == "account" else ("yes", "no")
    return " or ".join(f"--fact {fact}={answer}" for answer in known)


def _unchecked(draft: Draft, report: Report, style: Style) -> Iterator[str]:
    if not report.unchecked:
        return
    lines = [style.paint("Not checked", "35;1") + ": the rules read English only"]
    for part in report.unchecked:
        section = draft.sections[part.section]
        text = " ".join(plain(part.span.of(section.text)).split())
        shown = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
        lines.append(f"  {_TRACKS[section.track]} | {shown}")
    yield "\n".join(lines)


def _left_out(draft: Draft) -> Iterator[str]:
    """What this run could not look at, so that silence is not taken for more than it is."""
    if not draft.profile.platforms:
        yield "No platform given: lengths and folds were not counted (--platform tiktok)."
    if not draft.profile.jurisdictions:
        yield "No audience given: checked for all countries together (--jurisdiction US)."


def _summary(name: str, draft: Draft, report: Report, packs: Packs, style: Style) -> str:
    tally = [
        f"{count} {word.lower()}"
        for severity, word in LEVELS.items()
        if (count := sum(finding.severity is severity for finding in report.findings))
    ]
    if report.questions:
        plural = "s" if len(report.questions) > 1 else ""
        tally.append(f"{len(report.questions)} question{plural}")
    counts = report.counts
    plural = "" if counts.words == 1 else "s"
    size = f"{counts.words} word{plural}" + (
        f", about {counts.seconds:.0f} s spoken" * bool(counts.seconds)
    )
    lines = [f"{plain(name)}: {', '.join(tally) or 'no findings'} ({size})"]
    for platform, used in counts.platforms.items():
        if used.used > used.limit:
            lines.append(f"{platform}: {used.used} of at most {used.limit} characters")
    found = "Checked with" if report.findings else "No findings from"
    lines.append(f"{found} {packs.rules} rules, packs of {packs.version}. Not legal advice.")
    lines.extend(_left_out(draft))
    lines.append(style.paint(_GATES[report.gate], "1"))
    return "\n".join(lines)
