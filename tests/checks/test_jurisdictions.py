"""Which law holds where."""

from __future__ import annotations

import pytest

from checks.jurisdictions import OWN, holding_in, parse_jurisdiction, region_of, speaks_for


@pytest.mark.parametrize(
    ("code", "known"),
    [
        ("US", "US"), ("uk", "GB"), (" gb ", "GB"), ("EU", "EU"), ("us-ca", "US-CA"),
        ("UK-SCT", "GB-SCT"), ("NO", "NO"), ("XX", None), ("EU-DE", None), ("US-", None),
        ("", None), ("*", None),
    ],
)  # fmt: skip
def test_a_code_is_read_as_the_rules_know_it(code: str, known: str | None) -> None:
    assert parse_jurisdiction(code) == known


@pytest.mark.parametrize(
    ("audience", "held"),
    [
        (["US"], {"US"}),
        (["US-CA"], {"US", "US-CA"}),
        (["DE"], {"DE", "EU"}),
        (["DE-BY"], {"DE", "DE-BY", "EU"}),
        (["GB", "IE"], {"GB", "IE", "EU"}),
        (["NO"], {"NO"}),
        ([], set(OWN)),
    ],
)
def test_wider_law_holds_in_the_smaller_place(audience: list[str], held: set[str]) -> None:
    assert holding_in(audience) == held


@pytest.mark.parametrize(
    ("country", "region", "code"),
    [
        ("CA", "QC", "CA-QC"), ("US", "CA", "US-CA"), ("US", "us-tx", "US-TX"),
        ("US", " NY ", "US-NY"), ("US", "Texas", None),
    ],
)  # fmt: skip
def test_a_region_is_one_of_its_country(country: str, region: str, code: str | None) -> None:
    assert region_of(country, region) == code


def test_an_authority_speaks_where_it_binds_or_everywhere() -> None:
    assert speaks_for(("US", "GB"), frozenset({"GB"}))
    assert speaks_for(("*",), frozenset({"NO"}))
    assert not speaks_for(("US",), frozenset({"GB"}))
