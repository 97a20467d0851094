"""What a template claims to settle it settles: in every place, platform and format it claims."""

from __future__ import annotations

import pytest

from app.disclaimers.template import Template
from checks import Track
from tests.app.disclaimers.proving import (
    NINE,
    Case,
    after,
    cases,
    claims,
    filled,
    marked,
    target_of,
)

CLAIMS = [pytest.param(t, rule, id=f"{t.id}-{rule}") for t, rule in claims()]

IN_ONE_TRACK = frozenset(
    "disclaimer.missing disclaimer.only-in-bio-or-caption disclaimer.no-next-step "
    "disclaimer.missing-emergency-line disclaimer.licence-scope disclaimer.results-vary-alone "
    "advice.special-population-omitted".split()
)
"""Rules that words in one track satisfy: those said do it, and those shown do it too."""


@pytest.mark.parametrize(("template", "rule"), CLAIMS)
def test_the_finding_is_gone_and_no_other_has_come(template: Template, rule: str) -> None:
    proved = list(cases(template, rule))
    assert proved, "no draft shows this claim"
    for case in proved:
        document = case.document()
        done = filled(template, document)
        assert not any(word.trouble for word in done.asks), case
        _assert_settled(case, document, done)


@pytest.mark.parametrize(("template", "rule"), CLAIMS)
def test_so_it_is_where_the_finding_wants_the_words(template: Template, rule: str) -> None:
    seen = set()
    for case in cases(template, rule):
        if (case.bare, case.medium) in seen:
            continue
        seen.add((case.bare, case.medium))
        document = case.document()
        target = target_of(document, rule)
        if target is not None:
            _assert_settled(case, document, filled(template, document, target))


@pytest.mark.parametrize(("template", "rule"), CLAIMS)
def test_so_it_is_on_each_platform_alone(template: Template, rule: str) -> None:
    proved = list(cases(template, rule))
    for number, platform in enumerate(NINE):
        case = proved[number % len(proved)]
        document = case.document((platform,))
        if any(f.rule == rule for f in after(document, _nothing(document)).findings):
            _assert_settled(case, document, filled(template, document))


@pytest.mark.parametrize(
    ("template", "rule"), [c for c in CLAIMS if c.values[1] in IN_ONE_TRACK]
)
def test_so_it_is_with_words_only_said_or_only_shown(template: Template, rule: str) -> None:
    for case in cases(template, rule):
        if case.medium.moves:
            document = case.document()
            for left_out in (Track.SPOKEN, Track.ON_SCREEN):
                without = tuple({Track.SPOKEN, Track.ON_SCREEN, Track.CAPTION} - {left_out})
                _assert_settled(case, document, filled(template, document, without=without))
