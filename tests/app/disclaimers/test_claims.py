"""What a template claims to settle it settles: in every place, platform and format it claims."""

from __future__ import annotations

import pytest

from app.disclaimers.template import Template
from checks import Track
from tests.app.disclaimers.proving import NINE, cases, claims, fires, settled, target_of

IN_ONE_TRACK = frozenset(
    "disclaimer.missing disclaimer.only-in-bio-or-caption disclaimer.no-next-step "
    "disclaimer.missing-emergency-line disclaimer.licence-scope disclaimer.results-vary-alone "
    "advice.special-population-omitted".split()
)
"""Rules that words in one track satisfy, so that those said do it, and those shown do it too."""

CLAIMS = [pytest.param(t, rule, id=f"{t.id}-{rule}") for t, rule in claims()]
CLAIMS_OF_ONE_TRACK = [
    pytest.param(t, rule, id=f"{t.id}-{rule}") for t, rule in claims() if rule in IN_ONE_TRACK
]


@pytest.mark.parametrize(("template", "rule"), CLAIMS)
def test_the_finding_is_gone_and_no_other_has_come(template: Template, rule: str) -> None:
    proved = list(cases(template, rule))
    assert proved, "no draft shows this claim"
    for case in proved:
        settled(case, case.document())


@pytest.mark.parametrize(("template", "rule"), CLAIMS)
def test_so_it_is_where_the_finding_wants_the_words(template: Template, rule: str) -> None:
    tried = {(case.bare, case.medium): case for case in cases(template, rule)}
    for case in tried.values():
        document = case.document()
        if target := target_of(document, rule):
            settled(case, document, target)


@pytest.mark.parametrize(("template", "rule"), CLAIMS)
def test_so_it_is_on_each_platform_by_itself(template: Template, rule: str) -> None:
    proved = list(cases(template, rule))
    for number, platform in enumerate(NINE):
        case = proved[number % len(proved)]
        document = case.document((platform,))
        if fires(document, rule):
            settled(case, document)


@pytest.mark.parametrize(("template", "rule"), CLAIMS_OF_ONE_TRACK)
def test_so_it_is_with_words_only_said_or_only_shown(template: Template, rule: str) -> None:
    tried = {(c.bare, c.medium): c for c in cases(template, rule) if c.medium.moves}
    for case in tried.values():
        document = case.document()
        settled(case, document, without=(Track.SPOKEN, Track.CAPTION))
        settled(case, document, without=(Track.ON_SCREEN, Track.CAPTION))
