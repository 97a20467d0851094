"""Hits to findings: severity by authority, the most specific of those that say the same, fixes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
_ANALOGY = "No rule we cite binds this audience; by analogy with {}."
_UNREAD = "We have not read the rule itself for this audience at its source ({})."


class Judge:
    """Collects the hits of one draft and gives its findings."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._met: dict[tuple[str, int, Span | None, str | None], tuple[Rule, Finding]] = {}

    def add(self, rule: Rule, hit: Hit) -> None:
        """One hit; the same rule says a thing once."""
        key = (rule.id, hit.section, hit.span, hit.platform)
        if key not in self._met:
            self._met[key] = (rule, self._finding(rule, hit))

    def findings(self) -> tuple[Finding, ...]:
        """By place: what is missing first, then in the order of the text."""
        met = [entry for entry in self._met.values() if not self._said_closer(*entry)]
        under = self._swallowed(met)
        also: dict[int, list[str]] = {}
        for number in under:
            also.setdefault(_top(number, under), []).append(met[number][0].id)
        kept = [
            replace(finding, also=tuple(dict.fromkeys(also[number]))) if number in also else finding
            for number, (_, finding) in enumerate(met)
            if number not in under
        ]
        return tuple(sorted(kept, key=_order))

    def _said_closer(self, rule: Rule, finding: Finding) -> bool:
        """Has the same rule a finding within these words? A phrase shows more than a sentence."""
        wide = finding.span
        return wide is not None and any(
            other.span is not None
            and other.section == finding.section
            and other.span != wide
            and wide.start <= other.span.start
            and other.span.end <= wide.end
            and other.severity.rank <= finding.severity.rank
            for known, other in self._met.values()
            if known.id == rule.id
        )

    def _swallowed(self, met: Sequence[tuple[Rule, Finding]]) -> dict[int, int]:
        """Which finding disappears under which: the general under the specific.

        The other way round where no authority binds the specific one here but one binds the
        general: a gate that is closed must not open because more is known.
        """
        numbers: dict[str, list[int]] = {}
        for number, (rule, _) in enumerate(met):
            numbers.setdefault(rule.id, []).append(number)
        under: dict[int, int] = {}
        for winner, (rule, finding) in enumerate(met):
            for loser in (n for other in rule.subsumes for n in numbers.get(other, ())):
                weaker = met[loser][1]
                if not self._says_the_same(rule, finding, weaker):
                    continue
                stricter = weaker.severity.rank < finding.severity.rank
                lower, upper = (winner, loser) if stricter else (loser, winner)
                if lower not in under and _top(upper, under) != lower:
                    under[lower] = upper
        return under

    def _says_the_same(self, rule: Rule, finding: Finding, other: Finding) -> bool:
        if finding.span is None or other.span is None:
            return finding.span is other.span and self._covers(rule, finding, other)
        return finding.section == other.section and finding.span.meets(other.span)

    def _covers(self, rule: Rule, finding: Finding, other: Finding) -> bool:
        """Is what `finding` misses missing wherever `other` says so?"""
        if finding.platform in (None, other.platform):
            return True
        if other.platform is not None:
            return False
        named = {key[3] for key in self._met if key[0] == rule.id and key[2] is None}
        return named >= set(self._view.draft.profile.platforms)

    def _finding(self, rule: Rule, hit: Hit) -> Finding:
        section = self._view.draft.sections[hit.section]
        quote = hit.span.of(section.text) if hit.span else ""
        severity, analogy = self._severity(rule, hit)
        message = (hit.message or rule.message).replace("{match}", quote)
        why = f"{rule.why} {analogy}" if analogy else rule.why
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
            fixes=self._ways_out(rule, hit, section.text),
            because=hit.because,
            also=(),
            pack=rule.pack,
            fingerprint=fingerprint(rule.id, section.text, hit.span, hit.platform),
            place=hit.place,
        )

    def _ways_out(self, rule: Rule, hit: Hit, text: str) -> tuple[Fix, ...]:
        """The detector's fixes, the pack's, and taking the sentence out where that is one."""
        found = (*hit.fixes, *_fixes(rule.fixes, hit, text))
        if rule.removable and hit.span is not None:
            found = (*found[: MOST_FIXES - 1], *self._without(hit.section, hit.span, text))
        return found[:MOST_FIXES]

    def _without(self, section: int, span: Span, text: str) -> Iterator[Fix]:
        for sentence in self._view.sentences:
            if sentence.section == section and sentence.span.meets(span):
                start, end = sentence.span.start, sentence.span.end
                spaces = len(text) - end - len(text[end:].lstrip(" "))
                if spaces == 0:
                    start = len(text[:start].rstrip(" "))
                yield Fix("Take the sentence out", Span(start, end + spaces), "", "rewords")
                return

    def _severity(self, rule: Rule, hit: Hit) -> tuple[Severity, str]:
        """The rule's severity, lowered where no authority binds, and then the reason."""
        severity = max(rule.severity, hit.severity or rule.severity, key=lambda s: s.rank)
        if any(_binds(citation, self._view) for citation in rule.citations):
            return severity, ""
        unread = [citation for citation in rule.citations if _speaks(citation, self._view)]
        names = ", ".join(dict.fromkeys(citation.source for citation in unread or rule.citations))
        reason = _UNREAD.format(names) if unread else _ANALOGY.format(names)
        return max(severity, Severity.WARNING, key=lambda s: s.rank), reason

    def _citations(self, rule: Rule) -> tuple[Citation, ...]:
        """Those that bind the audience first; the others stay, as analogy."""
        return tuple(sorted(rule.citations, key=lambda c: not _binds(c, self._view)))


def _binds(citation: Citation, view: View) -> bool:
    """A law or code nobody read at its source cannot close a gate; a convention holds anywhere."""
    trusted = citation.verified or citation.jurisdictions == (EVERYWHERE,)
    return trusted and _speaks(citation, view)


def _speaks(citation: Citation, view: View) -> bool:
    """Is the authority one for this audience, or for one of the post's platforms?"""
    if citation.platforms:
        return bool(set(citation.platforms) & set(view.draft.profile.platforms))
    return speaks_for(citation.jurisdictions, view.held)


def _top(number: int, under: Mapping[int, int]) -> int:
    """The finding that stands over all those above `number`."""
    while number in under:
        number = under[number]
    return number


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
    if " " in old and old.isupper():
        # One word in capitals may be an abbreviation; two are shouted.
        return replacement.upper()
    if old[:1].isupper() and not old[1:2].isupper() and replacement[:1].islower():
        return replacement[0].upper() + replacement[1:]
    return replacement


def _order(finding: Finding) -> tuple[bool, int, int, int, str]:
    start = finding.span.start if finding.span else (finding.place or 0)
    return (
        finding.span is not None, finding.section, start, finding.severity.rank, finding.rule,
    )  # fmt: skip
