"""Same draft, same report; findings quote their words; nothing makes the engine raise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.packs import engine as built_in
from checks import Draft, Engine, Gate, Profile, Report, Section, Track
from tests.checks.made import cue, draft, engine, rule
from tests.checks.texts import anything, drafts

FIX = '[{ title = "x", find = "stop", replacement = "ask" }]'
PACK = (
    rule("dose", any='["take <2> mg", "stop"]', fixes=FIX),
    rule("label", any='["#ad"]', severity='"warning"', unless='["not"]'),
    rule("limits", kind='"require"', cues='["talk"]', needs='["not <2> doctor"]'),
    cue("talk", "you should"),
    cue("drug", "{drug}"),
    cue("sponsor_disclosure", "publicidad"),
)
MADE = engine(*PACK)

sections = st.builds(
    Section,
    anything,
    st.sampled_from(list(Track)),
    st.sampled_from([None, None, "tiktok", "x"]),
)
whole = st.builds(
    Draft,
    st.lists(sections, max_size=4).map(tuple),
    st.builds(
        Profile,
        st.sampled_from([(), ("tiktok",), ("x", "bluesky", "threads"), ("shorts", "instagram")]),
        st.sampled_from([(), ("US",), ("DE",), ("NO",)]),
    ),
)


def hold_together(what: Draft, report: Report) -> None:
    """Every span lies in its section, and every quote is what stands there."""
    for finding in report.findings:
        text = what.sections[finding.section].text
        assert finding.track is what.sections[finding.section].track
        if finding.span is None:
            assert finding.quote == ""
        else:
            assert finding.span.of(text) == finding.quote != ""
        for fix in finding.fixes:
            assert fix.span.end <= len(text)
    for cue_ in report.cues:
        assert cue_.span.of(what.sections[cue_.section].text).strip()
    for unread in report.unchecked:
        assert unread.span.of(what.sections[unread.section].text).strip()


@pytest.mark.parametrize("checked", [MADE, built_in()], ids=["made", "built in"])
@given(what=whole)
def test_nothing_makes_it_raise_and_spans_quote_their_words(checked: Engine, what: Draft) -> None:
    hold_together(what, checked.check(what))


@given(whole)
def test_the_same_draft_gives_the_same_report_with_and_without_caches(what: Draft) -> None:
    assert MADE.check(what) == MADE.check(what) == engine(*PACK).check(what)


@given(drafts, st.sampled_from(["Hello there.", "😀", "Good morning, all of you.", "שלום"]))
def test_a_paragraph_before_moves_spans_and_changes_no_finding(text: str, other: str) -> None:
    before = MADE.check(draft(text)).findings
    after = MADE.check(draft(f"{other}\n{text}")).findings
    by = len(other) + 1
    assert [(f.rule, f.quote, f.fingerprint, f.span and f.span.moved(by)) for f in before] == [
        (f.rule, f.quote, f.fingerprint, f.span) for f in after
    ]


@given(drafts)
def test_another_section_changes_nothing_in_this_one(text: str) -> None:
    alone = MADE.check(draft(text))
    beside = MADE.check(draft(text, Section("Hello there.", Track.CAPTION)))
    assert alone.findings == beside.findings
    assert alone.cues == beside.cues


def test_what_is_not_english_is_listed_and_keeps_the_gate_from_opening() -> None:
    spanish = "Toma Zolpram porque es muy bueno para ti y no tiene efectos, publicidad."
    report = MADE.check(draft(f"Hello there.\n{spanish}\n{spanish}\nGoodbye, you all."))
    (unread,) = report.unchecked
    assert unread.why == "not English"
    assert unread.span.start == 13
    assert unread.span.end == 13 + 2 * len(spanish) + 1
    assert report.gate is Gate.NEEDS_DECISION
    assert {found.kind for found in report.cues} == {"sponsor_disclosure"}


def test_stretches_that_are_apart_are_listed_apart() -> None:
    spanish = "Si tienes dolor de cabeza no tomes más de una y habla con tu médico."
    report = MADE.check(draft(f"{spanish}\nHello there.\n{spanish}", spanish))
    assert [(u.section, u.span.start) for u in report.unchecked] == [(0, 0), (0, 82), (1, 0)]


@pytest.mark.parametrize(
    ("text", "gate"),
    [("Hello.", "open"), ("", "open"), ("A post #ad here", "needs-decision"), ("Stop!", "closed")],
)
def test_the_gate_follows_the_strictest_finding(text: str, gate: str) -> None:
    assert MADE.check(draft(text)).gate == gate


def test_a_rule_for_a_platform_or_a_place_is_for_no_other() -> None:
    checked = engine(
        rule("here", any='["cure"]', jurisdictions='["EU"]'),
        rule("there", any='["cure"]', platforms='["x"]'),
    )
    assert not checked.check(draft("A cure.")).findings
    assert [f.rule for f in checked.check(draft("A cure.", places=("FR",))).findings] == [
        "made.here"
    ]
    assert [f.rule for f in checked.check(draft("A cure.", posts=("x",))).findings] == [
        "made.there"
    ]


def test_a_cue_may_need_a_track_or_a_setting() -> None:
    checked = engine(
        cue("talk", "ask", 'tracks = ["caption"]'),
        cue("call", "ring", 'context = "person"'),
        cue("call", "phone", 'context = "audience"'),
        cue("remedy", "{drug}", 'unless = ["not"]'),
    )
    report = checked.check(
        draft("Ask me, ring me, phone me.", Section("Ask. Not Zolpram. Brandzan!", Track.CAPTION))
    )
    cues = [cue for cue in report.cues if cue.kind != "drug"]
    assert [(c.kind, c.section, c.span.start) for c in cues] == [
        ("call", 0, 17), ("talk", 1, 0), ("remedy", 1, 18),
    ]  # fmt: skip


def test_an_unknown_platform_counts_nothing() -> None:
    assert not MADE.check(draft("Hello.", posts=("nowhere",))).counts.platforms
