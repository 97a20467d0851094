"""Every example of every rule: what it catches, with its words; what it allows, in silence."""

from __future__ import annotations

import pytest

from app.packs import built_in, engine
from app.platforms import platforms
from checks import Draft, Example, Facts, Finding, Medium, Profile, Report, Rule, Section

_RULES = [rule for pack in built_in(platforms()) for rule in pack.rules]
_CATCHES = [
    pytest.param(rule, example, id=f"{rule.id}-catches-{number}")
    for rule in _RULES
    for number, example in enumerate(rule.catches, 1)
]
_ALLOWS = [
    pytest.param(rule, example, id=f"{rule.id}-allows-{number}")
    for rule in _RULES
    for number, example in enumerate(rule.allows, 1)
]


def draft_of(example: Example, rule: Rule) -> Draft:
    sections = tuple(Section(text, track, name) for track, text, name in example.sections)
    places = example.jurisdictions or rule.jurisdictions[:1]
    medium = example.medium or next(iter(sorted(rule.mediums)), Medium.VIDEO)
    profile = Profile(example.platforms, places, medium)
    return Draft(sections, profile, Facts(example.facts))


def of_rule(report: Report, rule: Rule) -> list[Finding]:
    return [f for f in report.findings if f.rule == rule.id or rule.id in f.also]


def applied(finding: Finding, draft: Draft) -> str:
    text, fix = draft.sections[finding.section].text, finding.fixes[0]
    return text[: fix.span.start] + fix.replacement + text[fix.span.end :]


@pytest.mark.parametrize(("rule", "example"), _CATCHES)
def test_a_rule_catches_its_examples(rule: Rule, example: Example) -> None:
    draft = draft_of(example, rule)
    findings = of_rule(engine().check(draft), rule)
    quotes = [finding.quote for finding in findings]
    assert (example.quote or "") in quotes, f"found {quotes} in {draft.sections}"
    if example.fixed:
        finding = findings[quotes.index(example.quote or "")]
        fixed = applied(finding, draft)
        assert fixed == example.fixed
        again = Draft((Section(fixed, draft.sections[0].track),), draft.profile, draft.facts)
        assert not of_rule(engine().check(again), rule), "the fixed text is not silent"


@pytest.mark.parametrize(("rule", "example"), _ALLOWS)
def test_a_rule_allows_its_near_misses(rule: Rule, example: Example) -> None:
    draft = draft_of(example, rule)
    report = engine().check(draft)
    assert not of_rule(report, rule)
    others = {finding.rule for finding in report.findings if finding.span is not None}
    assert not others - set(example.others), "another rule speaks of this near miss"
