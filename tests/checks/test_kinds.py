"""What each kind of rule says, and what excuses it."""

from __future__ import annotations

import pytest

from checks import DETECTORS, Draft, Engine, Finding, Medium, Section, Track
from checks.hits import Ask
from tests.checks.made import cue, draft, engine, rule

CAPTION, SPOKEN, TITLE = Track.CAPTION, Track.SPOKEN, Track.TITLE


def said(checked: Engine, what: Draft) -> list[Finding]:
    return list(checked.check(what).findings)


def quotes(checked: Engine, what: Draft) -> list[str]:
    return [finding.quote for finding in said(checked, what)]


def test_a_flag_marks_each_place_where_its_words_stand() -> None:
    checked = engine(rule("one", any='["cure* <2> all", "cure"]'))
    assert quotes(checked, draft("A cure. Cures for all. No. Cure!")) == [
        "cure", "Cures for all", "Cure",
    ]  # fmt: skip


def test_a_flag_marks_the_longer_of_two_phrases_that_start_together() -> None:
    checked = engine(rule("one", any='["cure", "cure for all"]'))
    assert quotes(checked, draft("A cure for all")) == ["cure for all"]


def test_a_flag_looks_in_its_tracks_and_formats_only() -> None:
    checked = engine(rule("one", any='["cure"]', tracks='["caption"]', formats='["video"]'))
    assert quotes(checked, draft("A cure", Section("A cure", CAPTION))) == ["cure"]
    assert not said(checked, draft(Section("A cure", CAPTION), medium=Medium.TEXT))


def test_unless_excuses_its_own_sentence_and_no_other() -> None:
    checked = engine(rule("one", any='["cure"]', unless='["no"]'))
    assert quotes(checked, draft("There is no cure. A cure!")) == ["cure"]


@pytest.mark.parametrize(("reach", "left"), [("sentence", 2), ("section", 1), ("draft", 0)])
def test_a_cue_excuses_as_far_as_the_rule_says(reach: str, left: int) -> None:
    checked = engine(
        rule("one", any='["cure"]', unless_cues='["talk"]', unless_within=f'"{reach}"'),
        cue("talk", "ask"),
    )
    what = draft("Ask me. A cure.", Section("A cure.", CAPTION))
    assert len(said(checked, what)) == left


def test_a_flag_may_look_for_cues_with_their_act_and_addressee() -> None:
    checked = engine(
        rule("one", cues='["talk/dose/person"]'),
        cue("talk", "ask", 'act = "dose"\naddressee = "person"'),
        cue("talk", "tell", 'act = "dose"\naddressee = "audience"'),
    )
    assert quotes(checked, draft("Ask me. Tell all.")) == ["Ask"]


def test_a_pair_is_content_when_its_other_half_is_near() -> None:
    checked = engine(
        rule("one", kind='"pair"', any='["benefit"]', needs='["risk"]', within="1"),
    )
    assert not said(checked, draft("A benefit. A risk."))
    assert quotes(checked, draft("A benefit. Then. A risk.")) == ["benefit"]
    assert quotes(checked, draft("A benefit.", Section("A risk.", CAPTION))) == ["benefit"]


def test_a_pair_may_reach_over_the_whole_draft_and_need_a_cue() -> None:
    checked = engine(
        rule("one", kind='"pair"', any='["benefit"]', needs_cues='["talk"]'), cue("talk", "ask")
    )
    assert not said(checked, draft("A benefit.", Section("Ask me.", CAPTION)))
    assert said(checked, draft("A benefit."))


def test_something_required_is_missing_once_and_has_no_span() -> None:
    checked = engine(rule("one", kind='"require"', any='["cure"]', needs='["source"]'))
    (finding,) = said(checked, draft("A cure. A cure."))
    assert (finding.span, finding.quote, finding.place, finding.platform) == (None, "", 0, None)
    assert finding.because == ("“A cure.”",)
    assert not said(checked, draft("A cure. The source is known."))
    assert not said(checked, draft("Nothing."))


def test_something_always_required_is_excused_by_the_draft() -> None:
    checked = engine(rule("one", kind='"require"', needs='["source"]', unless='["joke"]'))
    (finding,) = said(checked, draft("Hello."))
    assert finding.because == ()
    assert not said(checked, draft("Hello. This is a joke."))
    assert not said(checked, draft("", "  \n"))


def test_something_required_in_a_track_belongs_there() -> None:
    checked = engine(
        rule("one", kind='"require"', any='["cure"]', needs='["source"]', tracks='["caption"]')
    )
    (finding,) = said(checked, draft("A cure, with source.", Section("Hello.", CAPTION)))
    assert (finding.section, finding.track) == (1, CAPTION)
    (finding,) = said(checked, draft("A cure, with source."))
    assert finding.section == 0


def test_what_one_platform_lacks_is_missing_there_and_not_elsewhere() -> None:
    checked = engine(rule("one", kind='"require"', any='["cure"]', needs='["source"]'))
    for_x = Section("The source.", CAPTION, "x")
    for_all = Section("A cure.", CAPTION)
    said_aloud = Section("A cure.", SPOKEN)
    (finding,) = said(checked, draft(said_aloud, for_all, for_x, posts=("tiktok", "x")))
    assert finding.platform == "tiktok"
    (finding,) = said(checked, draft(said_aloud, for_all, posts=("tiktok", "x")))
    assert finding.platform is None
    (finding,) = said(checked, draft(for_all, Section("Hi.", CAPTION, "x"), posts=("tiktok", "x")))
    assert finding.platform == "tiktok"


def test_an_excused_sentence_asks_for_nothing_and_the_next_one_does() -> None:
    checked = engine(
        rule("one", kind='"require"', any='["cure"]', unless='["no"]', needs='["source"]')
    )
    assert not said(checked, draft("No cure."))
    assert said(checked, draft("No cure. A cure."))


def test_a_limit_counts_words_seconds_and_grade() -> None:
    checked = engine(
        rule("words", kind='"limit"', options='{ measure = "words", most = 3 }'),
        rule("seconds", kind='"limit"', options='{ measure = "seconds", most = 1.5 }'),
        rule("grade", kind='"limit"', options='{ measure = "grade", most = 9 }'),
    )
    assert not said(checked, draft("See me now."))
    assert not said(checked, draft())
    found = {f.rule: f.because for f in said(checked, draft("See me now and then."))}
    assert found == {
        "made.words": ("5, more than 3",),
        "made.seconds": ("2, more than 1.5",),
    }


def test_a_limit_of_a_platform_is_the_platforms_own() -> None:
    checked = engine(
        rule("length", kind='"limit"', options='{ measure = "characters" }'),
        rule("title", kind='"limit"', options='{ measure = "title" }'),
        rule("tags", kind='"limit"', options='{ measure = "hashtags" }'),
    )
    tags = Section("#a #b #c #d #e #f x#y &#z #1", CAPTION)
    what = draft("Hello", Section("long " * 20, TITLE), tags, posts=("tiktok", "bluesky"))
    found = {(f.rule, f.platform, f.section, f.because) for f in said(checked, what)}
    assert found == {
        ("made.title", "tiktok", 1, ("100 of 90 on TikTok",)),
        ("made.tags", "tiktok", 2, ("6 of 5 on TikTok",)),
    }
    assert not said(checked, draft("Hello", tags))
    long = draft(Section("word " * 70, CAPTION), posts=("bluesky",))
    assert [f.because for f in said(checked, long)] == [("350 of 300 on Bluesky",)]


def test_a_rule_in_code_may_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(DETECTORS, "asks", lambda rule, view: [Ask("paid", "Who pays?")])
    checked = engine(*(rule(n, kind='"detector"', detector='"asks"') for n in ("one", "two")))
    (question,) = checked.check(draft("Hello.")).questions
    assert (question.fact, question.why) == ("paid", "Who pays?")
    assert question.asked_by == ("made.one", "made.two")
    assert not checked.check(draft("Hello.", paid=False)).questions


def test_a_rule_with_a_fact_waits_for_a_yes() -> None:
    checked = engine(rule("one", any='["cure"]', when='["paid", "gifted"]'))
    assert not said(checked, draft("A cure."))
    assert not said(checked, draft("A cure.", paid=False))
    assert said(checked, draft("A cure.", gifted="GlowLab"))
