"""Templates that come with the program, filled with their examples for drafts of every kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.checking import Checker
from app.disclaimers.desk import Desk, Writer
from app.disclaimers.filling import examples
from app.disclaimers.placing import applied
from app.disclaimers.shelf import Shelf, shelf
from app.disclaimers.shown import Order, Target
from app.disclaimers.template import EVERYWHERE, Template
from app.document import Document
from app.platforms import platforms
from checks import Draft, FactValue, Finding, Medium, Track
from tests.app.disclaimers.bare import Bare, bare_drafts
from tests.app.drafted import packs

SIX = ("US", "GB", "IE", "AU", "CA", "EU")
NINE = tuple(platforms())
ENGINE = packs().engine
TITLES = {rule.id: rule.title for rule in ENGINE.rules}


@cache
def built_in() -> Shelf:
    return shelf(rule.id for rule in ENGINE.rules)


@cache
def desk() -> Desk:
    return Desk(built_in(), ENGINE)


def claims() -> Iterator[tuple[Template, str]]:
    return ((template, rule) for template in built_in().templates for rule in template.settles)


@dataclass(frozen=True, slots=True, repr=False)
class Case:
    """A template, a rule that it claims, and a draft of one place and format without its words."""

    template: Template
    rule: str
    bare: Bare
    place: str
    medium: Medium

    def document(self, on: tuple[str, ...] = NINE) -> Document:
        document = self.bare.document(self.medium, self.place, on)
        document.facts.update(facts_for(self.template))
        return document

    def __repr__(self) -> str:
        return (
            f"{self.template.id} for {self.rule} in {self.place}, {self.medium}: {self.bare.said}"
        )


def cases(template: Template, rule: str) -> Iterator[Case]:
    """Every place and format that the template claims and the rule speaks of."""
    named = SIX if EVERYWHERE in template.jurisdictions else template.jurisdictions
    for bare in bare_drafts(rule, template.language):
        for place in named:
            if bare.places and place not in bare.places:
                continue
            for medium in template.formats or tuple(Medium):
                if medium in bare.formats:
                    yield Case(template, rule, bare, place, medium)


def facts_for(template: Template) -> dict[str, FactValue]:
    """What must be true, answered by name where the template asks for the name."""
    found: dict[str, FactValue] = {}
    for fact, wanted in template.facts.items():
        names = (ask.example for ask in template.asks if fact in ask.facts)
        found[fact] = next(names, True) if wanted else False
    return found


def fires(document: Document, rule: str) -> bool:
    return any(finding.rule == rule for finding in ENGINE.check(document.draft()).findings)


def settled(
    case: Case,
    document: Document,
    target: Target | None = None,
    without: tuple[Track, ...] = (),
) -> None:
    """Fails unless the words close the finding, open none, are silent, and fit every platform."""
    order = Order(case.template.id, examples(case.template), without, target)
    done = desk().fill(document, order, Writer())
    assert not any(word.trouble for word in done.asks), case
    assert not done.barred, case
    draft = applied(document, done.changes, done.fresh)
    left = ENGINE.check(draft).findings
    assert not [finding for finding in left if finding.rule == case.rule], case
    assert TITLES[case.rule] in done.closes, case
    assert not done.opens, (case, done.opens)
    inserted = {preview.text for preview in done.previews if preview.chosen}
    assert not list(marked(draft, left, inserted)), case


def marked(draft: Draft, findings: tuple[Finding, ...], words: set[str]) -> Iterator[str]:
    """Findings on what was inserted, or on a part of it."""
    for finding in findings:
        text = draft.sections[finding.section].text
        for line in words:
            start = text.find(line)
            if finding.span is None or start < 0:
                continue
            if start < finding.span.end and finding.span.start < start + len(line):
                yield f"{finding.rule}: {finding.quote}"


def target_of(document: Document, rule: str) -> Target | None:
    """The first finding of the rule as its card hands it over; None where it marks words."""
    for finding in Checker(packs()).check(document).findings:
        if finding.rule == rule and finding.start is None:
            return Target(rule, finding.title, finding.section, finding.paragraph, finding.place)
    return None
