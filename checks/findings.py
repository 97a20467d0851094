"""Hits to findings: severity by authority, the most specific of those that say the same, fixes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from checks.fingerprint import fingerprint
from checks.hits import Hit
from checks.jurisdictions import EVERYWHERE, speaks_for
from checks.model import Citation, Finding, Fix, Severity
from checks.rules import FixTemplate, Rule
from checks.spans import Span
from checks.tokens import split_words
from checks.view import View

MOST_FIXES = 3


class Judge:
    """Collects the hits of one draft and gives its findings."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._met: dict[tuple[str, int, Span | None, str | None], tuple[Rule, Finding]] = {}

    def add(self, rule: Rule, hit: Hit) -> None:
        """One hit; the same rule says a thing once."""
        key = (rule.id, hit.section, hit.span, hit.platform)
        self._met.setdefault(key, (rule, self._finding(rule, hit)))

    def findings(self) -> tuple[Finding, ...]:
        """By place: what is missing first, then in the order of the text."""
        met = list(self._met.values())
        swallowed: set[int] = set()
        also: dict[int, list[str]] = {}
        for winner, (rule, finding) in enumerate(met):
            for loser, (other, weaker) in enumerate(met):
                if other.id in rule.subsumes and _says_the_same(finding, weaker):
                    swallowed.add(loser)
                    also.setdefault(winner, []).append(other.id)
        kept = [
            replace(finding, also=tuple(dict.fromkeys(also.get(number, ()))))
            for number, (_, finding) in enumerate(met)
            if number not in swallowed
        ]
        return tuple(sorted(kept, key=_order))

    def _finding(self, rule: Rule, hit: Hit) -> Finding:
        section = self._view.draft.sections[hit.section]
        quote = hit.span.of(section.text) if hit.span else ""
        severity, analogy = self._severity(rule, hit)
        message = (hit.message or rule.message).replace("{match}", quote)
        why = rule.why
        if analogy:
            names = ", ".join(dict.fromkeys(c.source for c in analogy))
            why = f"{why} No rule we cite binds this audience; by analogy with {names}."
        return Finding(
            rule=rule.id,
            severity=severity,
            section=hit.section,
            track=section.track,
            platform=hit.platform or section.platform,
            span=hit.span,
            quote=quote,
            title=rule.title,
            message=message,
            why=why,
            citations=self._citations(rule),
            fixes=(*hit.fixes, *_fixes(rule.fixes, hit, section.text))[:MOST_FIXES],
            because=hit.because,
            also=(),
            pack=rule.pack,
            fingerprint=fingerprint(rule.id, section.text, hit.span),
            place=hit.place,
        )

    def _severity(self, rule: Rule, hit: Hit) -> tuple[Severity, tuple[Citation, ...]]:
        """The rule's severity, lowered where no authority binds; then the ones it borrows from."""
        severity = max(rule.severity, hit.severity or rule.severity, key=lambda s: s.rank)
        if any(_binds(citation, self._view) for citation in rule.citations):
            return severity, ()
        return max(severity, Severity.WARNING, key=lambda s: s.rank), rule.citations

    def _citations(self, rule: Rule) -> tuple[Citation, ...]:
        """Those that bind the audience first; the others stay, as analogy."""
        return tuple(sorted(rule.citations, key=lambda c: not _binds(c, self._view)))


def _binds(citation: Citation, view: View) -> bool:
    """A law or code nobody read at its source cannot close a gate; a convention holds anywhere."""
    if citation.platforms:
        return bool(set(citation.platforms) & set(view.draft.profile.platforms))
    if citation.jurisdictions == (EVERYWHERE,):
        return True
    return citation.verified and speaks_for(citation.jurisdictions, view.held)


def _says_the_same(finding: Finding, other: Finding) -> bool:
    if finding.platform and other.platform and finding.platform != other.platform:
        return False
    if finding.span is None or other.span is None:
        return finding.span is other.span
    return finding.section == other.section and finding.span.meets(other.span)


def _fixes(templates: Iterable[FixTemplate], hit: Hit, text: str) -> Iterator[Fix]:
    """The fixes whose phrase stands in the matched words, with the case of what they replace."""
    if hit.span is None:
        return
    quote = hit.span.of(text)
    for template in templates:
        span = hit.span
        if template.find is not None:
            words = split_words(quote)
            match = next(template.find.matches(words), None)
            if match is None:
                continue
            span = Span(words.starts[match[0]], words.ends[match[1] - 1]).moved(hit.span.start)
        yield Fix(template.title, span, _cased(template.replacement, span, text), template.grade)


def _cased(replacement: str, span: Span, text: str) -> str:
    old = span.of(text)
    if old[:1].isupper() and not old[1:2].isupper() and replacement[:1].islower():
        return replacement[0].upper() + replacement[1:]
    return replacement


def _order(finding: Finding) -> tuple[bool, int, int, int, str]:
    start = finding.span.start if finding.span else (finding.place or 0)
    return (
        finding.span is not None, finding.section, start, finding.severity.rank, finding.rule,
    )  # fmt: skip
