"""From a document to what the window shows of it: findings by paragraph, decisions, counts."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import accumulate

from app.document import Document, Paragraph, WrittenSection
from app.packs import Library
from app.shown import Answer, CaptionCount, ShownFinding, ShownFix, ShownQuestion
from checks import Finding, Fix, Platform, Report, Span, Track, Unchecked, compose, gate

_KINDS = {
    "advice": "Advice to one person",
    "disclaimer": "Disclaimer",
    "sponsorship": "Disclosure",
}
_NOT_TO_ONE = {
    "advice.universal-recommendation": "Advice to everyone",
    "advice.do-it-yourself-procedure": "Advice to everyone",
    "advice.special-population-omitted": "Advice to everyone",
}


class Checker:
    """Checks documents with one library of packs. Raises what a broken rule raises."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def check(self, document: Document) -> Answer:
        """Everything the checks say of the document, as it is shown."""
        engine = self._library.engine
        report = engine.check(document.draft())
        rules, version = len(engine.rules), self._library.version
        return answer_of(document, report, engine.platforms, rules, version)


def answer_of(
    document: Document,
    report: Report,
    platforms: Mapping[str, Platform],
    rules: int = 0,
    version: str = "",
) -> Answer:
    """A report on `document.draft()` in the terms of the document; kept findings do not count."""
    lines = [_Lines(section) for section in document.sections]
    keys: Counter[str] = Counter()
    shown = [_shown(finding, lines, document, keys) for finding in report.findings]
    counted = (f for f in report.findings if f.fingerprint not in document.decisions)
    return Answer(
        findings=tuple(sorted(shown, key=lambda finding: finding.decision is not None)),
        questions=tuple(
            ShownQuestion(question.fact, question.why)
            for question in report.questions
            if question.fact not in document.facts
        ),
        unchecked=tuple(pair for part in report.unchecked for pair in _unread(part, lines)),
        gate=gate(counted, bool(report.questions or report.unchecked)),
        words=report.counts.words,
        seconds=report.counts.seconds,
        grade=report.counts.grade,
        captions=tuple(_captions(document, report, platforms)),
        rules=rules,
        version=version,
    )


def kind_of(rule: str) -> str:
    """The group of a rule in words; a practice's own group is its name."""
    group = rule.partition(".")[0]
    known = _NOT_TO_ONE.get(rule) or _KINDS.get(group)
    return known or group.replace("-", " ").capitalize()


class _Lines:
    """Where the paragraphs of a section begin in its text."""

    def __init__(self, section: WrittenSection) -> None:
        self.section = section
        sizes = (len(paragraph.text) + 1 for paragraph in section.paragraphs)
        self.starts = [0, *accumulate(sizes)][:-1]

    def number(self, position: int) -> int:
        """The paragraph that holds a code point of the section; its line break is its own."""
        return max(0, bisect_right(self.starts, position) - 1)

    def at(self, position: int) -> tuple[Paragraph, int]:
        number = self.number(position)
        paragraph = self.section.paragraphs[number]
        return paragraph, min(position - self.starts[number], len(paragraph.text))

    def first(self, span: Span) -> tuple[Paragraph, int, int]:
        """The first paragraph that holds words of `span`, and the part of it that is meant."""
        number = self.number(span.start)
        start = span.start - self.starts[number]
        paragraphs = self.section.paragraphs
        while start >= len(paragraphs[number].text) and number + 1 < len(paragraphs):
            if self.starts[number + 1] >= span.end:
                break
            number, start = number + 1, 0
        paragraph = paragraphs[number]
        start = min(start, len(paragraph.text))
        end = min(span.end - self.starts[number], len(paragraph.text))
        return paragraph, start, max(start, end)


def _shown(
    finding: Finding, lines: list[_Lines], document: Document, keys: Counter[str]
) -> ShownFinding:
    where = lines[finding.section]
    start: int | None = None
    end: int | None = None
    if finding.span is not None:
        paragraph, start, end = where.first(finding.span)
        place = start
    else:
        paragraph, place = where.at(finding.place or 0)
    keys[finding.fingerprint] += 1
    again = keys[finding.fingerprint]
    return ShownFinding(
        key=finding.fingerprint if again == 1 else f"{finding.fingerprint}#{again}",
        fingerprint=finding.fingerprint,
        rule=finding.rule,
        kind=kind_of(finding.rule),
        severity=finding.severity,
        title=finding.title,
        message=finding.message,
        why=finding.why,
        section=where.section.id,
        paragraph=paragraph.id,
        revision=paragraph.revision,
        start=start,
        end=end,
        place=place,
        quote=paragraph.text[start:end] if start is not None else finding.quote,
        platform=finding.platform,
        citations=finding.citations,
        fixes=tuple(shown for fix in finding.fixes if (shown := _fix(fix, where))),
        because=finding.because,
        also=finding.also,
        decision=document.decisions.get(finding.fingerprint),
    )


def _fix(fix: Fix, lines: _Lines) -> ShownFix | None:
    """The fix inside one paragraph; one that reaches over its end cannot be offered."""
    paragraph, start = lines.at(fix.span.start)
    end = start + fix.span.end - fix.span.start
    if end > len(paragraph.text):
        return None
    before = paragraph.text[start:end]
    return ShownFix(fix.title, paragraph.id, start, end, fix.replacement, fix.grade, before)


def _unread(part: Unchecked, lines: list[_Lines]) -> Iterator[tuple[int, int]]:
    where = lines[part.section]
    last = where.number(max(part.span.start, part.span.end - 1))
    for number in range(where.number(part.span.start), last + 1):
        paragraph = where.section.paragraphs[number]
        if paragraph.text.strip():
            yield where.section.id, paragraph.id


def _captions(
    document: Document, report: Report, platforms: Mapping[str, Platform]
) -> Iterator[CaptionCount]:
    """For each chosen platform on which a caption will stand."""
    chosen = [platforms[name] for name in document.profile.platforms if name in platforms]
    for post in compose(document.draft(), chosen):
        caption = post.track(Track.CAPTION)
        if post.platform is None or not caption.sections:
            continue
        counts = report.counts.platforms[post.platform.id]
        section: int | None = None
        fold_at: int | None = None
        if post.fold is not None:
            part = bisect_right(caption.starts, post.fold) - 1
            section = document.sections[caption.sections[part]].id
            fold_at = post.fold - caption.starts[part]
        yield CaptionCount(
            post.platform.id, post.platform.name, counts.used, counts.limit, counts.fold,
            fold_at, section,
        )  # fmt: skip
