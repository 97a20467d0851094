"""Severity follows the authority; one thing gives one finding; fixes touch only their words."""

from __future__ import annotations

import pytest

from checks import DETECTORS, Finding, Section, Severity, Span, Track
from checks.hits import Hit
from tests.checks.made import draft, engine, rule


def only(*findings: Finding) -> Finding:
    (finding,) = findings
    return finding


def severity_of(authority: str, *places: str, posts: tuple[str, ...] = ()) -> Finding:
    checked = engine(rule("one", any='["cure"]', authorities=f'["{authority}"]'))
    return only(*checked.check(draft("A cure.", places=places, posts=posts)).findings)


@pytest.mark.parametrize(
    ("authority", "places", "posts", "severity", "why"),
    [
        ("LAW", ("US",), (), "error", "Because."),
        ("LAW", ("US-TX", "GB"), (), "error", "Because."),
        ("LAW", (), (), "error", "Because."),
        ("CUSTOM", ("NO",), (), "error", "Because."),
        ("POLICY", ("NO",), ("tiktok", "x"), "error", "Because."),
        ("POLICY", ("NO",), ("x",), "warning", "by analogy with Platform policy."),
        ("LAW", ("GB",), (), "warning", "by analogy with Example Act."),
        ("UNREAD", ("US",), (), "warning", "by analogy with Unread Act."),
        ("UNREAD", ("GB",), (), "warning", "at its source (Unread Act)."),
    ],
)
def test_only_an_authority_that_binds_and_was_read_closes_the_gate(
    authority: str, places: tuple[str, ...], posts: tuple[str, ...], severity: str, why: str
) -> None:
    finding = severity_of(authority, *places, posts=posts)
    assert finding.severity == severity
    assert finding.why.endswith(why)


def test_what_is_only_advice_stays_advice_everywhere() -> None:
    checked = engine(rule("one", any='["cure"]', severity='"advice"'))
    assert only(*checked.check(draft("A cure.", places=("GB",))).findings).severity == "advice"


def test_those_that_bind_the_reader_are_cited_first() -> None:
    checked = engine(rule("one", any='["cure"]', authorities='["UNREAD", "CUSTOM", "LAW"]'))
    finding = only(*checked.check(draft("A cure.")).findings)
    assert [c.source for c in finding.citations] == ["Custom", "Example Act", "Unread Act"]


def test_a_finding_carries_its_words_message_reason_and_pack() -> None:
    finding = only(*engine(rule("one", any='["cure"]')).check(draft("Hi. A cure!")).findings)
    assert (finding.span, finding.quote, finding.message) == (Span(6, 10), "cure", "Message: cure")
    assert finding.because == ("the words “cure”",)
    assert finding.pack == "made 2026.11"
    assert len(finding.fingerprint) == 64


def test_the_specific_swallows_the_general_where_they_meet() -> None:
    checked = engine(
        rule("general", any='["cure", "pill"]'),
        rule("special", any='["cure for"]', subsumes='["made.general"]'),
    )
    found = checked.check(draft("A cure for all. A pill.")).findings
    assert [(f.rule, f.also) for f in found] == [
        ("made.special", ("made.general",)), ("made.general", ()),
    ]  # fmt: skip


def test_what_disappears_under_what_disappears_is_still_told() -> None:
    checked = engine(
        rule("a", any='["cure"]'),
        rule("b", any='["cure"]', subsumes='["made.a"]'),
        rule("c", any='["cure"]', subsumes='["made.b"]'),
    )
    finding = only(*checked.check(draft("A cure.")).findings)
    assert (finding.rule, set(finding.also)) == ("made.c", {"made.a", "made.b"})


def test_rules_that_swallow_each_other_leave_one() -> None:
    checked = engine(
        rule("a", any='["cure"]', subsumes='["made.b"]'),
        rule("b", any='["cure"]', subsumes='["made.c"]'),
        rule("c", any='["cure"]', subsumes='["made.a"]'),
    )
    assert len(only(*checked.check(draft("A cure.")).findings).also) == 2


def test_a_milder_finding_never_hides_a_stricter_one() -> None:
    checked = engine(
        rule("general", any='["cure"]'),
        rule("special", any='["cure"]', authorities='["UNREAD"]', subsumes='["made.general"]'),
    )
    finding = only(*checked.check(draft("A cure.")).findings)
    assert (finding.rule, finding.also) == ("made.general", ("made.special",))
    assert finding.severity is Severity.ERROR


def missing_on(monkeypatch: pytest.MonkeyPatch, *platforms: str | None) -> list[tuple[str, object]]:
    monkeypatch.setitem(DETECTORS, "general", lambda rule, view: [Hit(0, None, place=0)])
    monkeypatch.setitem(
        DETECTORS, "special",
        lambda rule, view: [Hit(0, None, place=0, platform=name) for name in platforms],
    )  # fmt: skip
    checked = engine(
        rule("general", kind='"detector"', detector='"general"'),
        rule("special", kind='"detector"', detector='"special"', subsumes='["made.general"]'),
    )
    found = checked.check(draft("Hi.", posts=("tiktok", "x"))).findings
    return [(f.rule, f.platform) for f in found]


def test_what_is_missing_everywhere_is_not_hidden_by_what_is_missing_on_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert ("made.general", None) in missing_on(monkeypatch, "tiktok")


@pytest.mark.parametrize("platforms", [(None,), ("tiktok", "x")])
def test_what_is_missing_everywhere_is_told_once(
    platforms: tuple[str | None, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = missing_on(monkeypatch, *platforms)
    assert found == [("made.special", name) for name in platforms]


def test_what_is_missing_on_one_platform_does_not_hide_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(DETECTORS, "t", lambda rule, view: [Hit(0, None, platform="tiktok")])
    monkeypatch.setitem(DETECTORS, "x", lambda rule, view: [Hit(0, None, platform="x")])
    checked = engine(
        rule("general", kind='"detector"', detector='"t"'),
        rule("special", kind='"detector"', detector='"x"', subsumes='["made.general"]'),
    )
    assert len(checked.check(draft("Hi.", posts=("tiktok", "x"))).findings) == 2


def test_a_hit_may_lower_its_rule_and_never_raise_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for severity in Severity:
        hit = Hit(0, Span(0, 2), severity=severity, message="Own words: {match}")
        monkeypatch.setitem(DETECTORS, "hits", lambda rule, view, hit=hit: [hit, hit])
        checked = engine(
            rule("one", kind='"detector"', detector='"hits"', severity='"warning"'),
        )
        finding = only(*checked.check(draft("Hi.")).findings)
        assert finding.severity is max(severity, Severity.WARNING, key=lambda s: s.rank)
        assert finding.message == "Own words: Hi"


def fixed(text: str, fix: str) -> list[str]:
    checked = engine(rule("one", any='["will <1> cure* <2> you"]', fixes=f"[{fix}]"))
    finding = only(*checked.check(draft(text)).findings)
    return [
        text[: fix.span.start] + fix.replacement + text[fix.span.end :] for fix in finding.fixes
    ]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("It will cure you.", "It may help you."),
        ("It will surely cure you.", "It may help you."),
        ("Will cure you.", "May help you."),
        ("IT WILL CURE YOU.", "IT MAY HELP YOU."),
    ],
)
def test_a_fix_keeps_the_case_of_what_it_replaces(text: str, after: str) -> None:
    assert fixed(text, '{ title = "x", find = "will <1> cure", replacement = "may help" }') == [
        after
    ]


def test_a_fix_whose_words_are_not_there_is_not_offered() -> None:
    assert fixed("It will cure you.", '{ title = "x", find = "heals", replacement = "y" }') == []


def test_a_fix_without_words_of_its_own_replaces_all_that_was_met() -> None:
    assert fixed("It will cure you.", '{ title = "x", replacement = "may help" }') == [
        "It may help."
    ]


def test_something_missing_has_no_fix() -> None:
    checked = engine(
        rule(
            "one", kind='"require"', any='["cure"]', needs='["source"]',
            fixes='[{ title = "x", replacement = "y" }]',
        )
    )  # fmt: skip
    assert only(*checked.check(draft("A cure.")).findings).fixes == ()


def test_findings_stand_in_the_order_of_the_draft_what_is_missing_first() -> None:
    checked = engine(
        rule("b", any='["cure"]', severity='"warning"'),
        rule("a", any='["cure"]'),
        rule("c", kind='"require"', any='["cure"]', needs='["source"]'),
    )
    what = draft("One. A cure.", Section("A cure.", Track.CAPTION))
    assert [(f.rule, f.section) for f in checked.check(what).findings] == [
        ("made.c", 0), ("made.a", 0), ("made.b", 0), ("made.a", 1), ("made.b", 1),
    ]  # fmt: skip


def test_taking_the_sentence_out_leaves_the_others_as_they_were() -> None:
    checked = engine(rule("gone", any='["cure"]', removable="true"))
    for text, after in (
        ("One. A cure here. Two.", "One. Two."),
        ("A cure here. Two.", "Two."),
        ("One. A cure here.", "One."),
        ("One.\nA cure here.\nTwo.", "One.\n\nTwo."),
    ):
        (finding,) = checked.check(draft(text)).findings
        fix = finding.fixes[-1]
        assert text[: fix.span.start] + fix.replacement + text[fix.span.end :] == after
