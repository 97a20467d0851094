"""Ties: who must be told, in which words, where in the post, and when to ask instead."""

from __future__ import annotations

import pytest

from app.packs import engine
from checks import Draft, Facts, FactValue, Medium, Profile, Report, Section, Track
from checks.labels import Clarity, Label, LabelTable, Position, Ruling, Verdict, opens_with

PAID: dict[str, FactValue] = {"paid": True, "native_label": True}


def check(
    *sections: tuple[Track, str],
    places: tuple[str, ...] = ("US",),
    platforms: tuple[str, ...] = (),
    medium: Medium = Medium.TEXT,
    facts: dict[str, FactValue] | None = None,
) -> Report:
    draft = Draft(
        tuple(Section(text, track) for track, text in sections),
        Profile(platforms, places, medium),
        Facts(facts or {}),
    )
    return engine().check(draft)


def sponsorship(report: Report) -> set[str]:
    return {
        finding.rule.partition(".")[2]
        for finding in report.findings
        if finding.rule.startswith("sponsorship.")
    }


def caption(text: str, place: str = "US", **facts: FactValue) -> set[str]:
    report = check(
        (Track.CAPTION, text), places=(place,), platforms=("facebook",), facts={**PAID, **facts}
    )
    return sponsorship(report)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("#ad", "US"),
        ("#sponsored", "US"),
        ("Ad: GlowLab cream.", "GB"),
        ("#Gifted by GlowLab", "CA"),
        ("#AD GlowLab cream.", "IE"),
        ("#Gifted GlowLab cream.", "IE"),
        ("#pub GlowLab", "CA"),
        ("#GlowLabPartner", "CA"),
        ("Werbung. GlowLab.", "DE"),
    ],
)
def test_words_that_do_where_they_do(words: str, place: str) -> None:
    assert not caption(words, place)


@pytest.mark.parametrize(
    ("words", "place", "rule"),
    [
        ("#sp", "US", "vague-label"),
        ("#collab", "AU", "vague-label"),
        ("#GlowLabPartner", "US", "vague-label"),
        ("In association with GlowLab.", "GB", "vague-label"),
        ("Sponsored by GlowLab.", "GB", "label-by-jurisdiction"),
        ("#gifted", "GB", "label-by-jurisdiction"),
        ("#sponsored", "IE", "label-by-jurisdiction"),
        ("GlowLab cream. #AD", "IE", "label-by-jurisdiction"),
        ("#ad GlowLab.", "DE", "label-by-jurisdiction"),
    ],
)
def test_words_that_do_not(words: str, place: str, rule: str) -> None:
    assert rule in caption(words, place)


def test_an_unverified_ruling_binds_only_an_audience_that_was_named() -> None:
    report = check((Track.CAPTION, "#ad GlowLab."), places=(), facts=PAID)
    assert "label-by-jurisdiction" not in sponsorship(report)


def test_a_country_is_a_row_of_data() -> None:
    rulings = {"NZ": Ruling(Verdict.NOT_ENOUGH, verified=True)}
    row = Label("gifted", Clarity.LABEL, (), rulings)
    table = LabelTable.of([row], [Position("NZ", ("#ad",), "#Ad", verified=True)])
    assert table.refused_in("gifted", {"NZ"}, ()) == ("NZ",)
    assert not table.refused_in("gifted", {"US"}, ("US",))
    (position,) = table.first_words(("NZ",))
    assert opens_with("#Ad my cream", position)
    assert not opens_with("my cream #Ad", position)


LONG = "I get up at five and feed the cat and look at the sea and think about the day. " * 3


def test_a_label_after_the_fold_is_not_seen_and_before_it_is() -> None:
    late = check((Track.CAPTION, LONG + "#ad"), platforms=("instagram",), facts=PAID)
    first = check((Track.CAPTION, "#ad " + LONG), platforms=("instagram",), facts=PAID)
    unfolded = check((Track.CAPTION, LONG[:80] + "#ad"), platforms=("bluesky",), facts=PAID)
    assert "below-fold" in sponsorship(late)
    assert "below-fold" not in sponsorship(first)
    assert "below-fold" not in sponsorship(unfolded)


def test_a_label_in_a_cloud_is_lost_unless_it_leads() -> None:
    assert "hashtag-cloud" in caption("#skin #glow #ad #spf")
    assert "hashtag-cloud" not in caption("#ad #skin #glow #spf")
    assert "hashtag-cloud" not in caption("Ad: GlowLab. #skin #ad #glow #spf")


def test_a_label_after_the_praise_is_late() -> None:
    praise = "This lamp is a game changer."
    late = check((Track.SPOKEN, f"{praise} Anyway, Lumo paid me to make this."), facts=PAID)
    first = check((Track.SPOKEN, f"Lumo paid me to make this. {praise}"), facts=PAID)
    assert "late-or-end-only" in sponsorship(late)
    assert "late-or-end-only" not in sponsorship(first)


def test_a_video_says_it_and_shows_it() -> None:
    spoken, shown = (Track.SPOKEN, "This is an ad for Lumo. I love this lamp."), "Ad: Lumo"
    both = check(spoken, (Track.ON_SCREEN, shown), medium=Medium.VIDEO, facts=PAID)
    said = check(spoken, medium=Medium.VIDEO, facts=PAID)
    written = check(
        (Track.SPOKEN, "I love this lamp."), (Track.CAPTION, shown), medium=Medium.VIDEO, facts=PAID
    )
    assert "video-modality" not in sponsorship(both)
    assert "video-modality" in sponsorship(said)
    assert "video-modality" in sponsorship(written)


def test_a_label_under_the_buttons_is_no_label() -> None:
    report = check(
        (Track.SPOKEN, "I love this lamp."),
        (Track.ON_SCREEN, "(tiny, grey on grey, bottom right) ad"),
        medium=Medium.VIDEO,
        facts={"paid": True},
    )
    assert "overlay-obscured" in sponsorship(report)


def test_a_plug_with_an_unknown_tie_is_a_question() -> None:
    report = check((Track.CAPTION, "The sleep mask is half price until Friday, link in bio."))
    assert not sponsorship(report)
    assert [question.fact for question in report.questions] == ["paid"]


def test_an_answered_no_is_neither_question_nor_finding() -> None:
    report = check(
        (Track.CAPTION, "The sleep mask is half price until Friday."), facts={"paid": False}
    )
    assert not sponsorship(report)
    assert not report.questions


def test_a_tie_that_the_text_shows_needs_no_fact() -> None:
    assert "affiliate-or-code" in sponsorship(
        check((Track.CAPTION, "Use code DRLEE20 at checkout."))
    )
    assert "missing" in sponsorship(
        check((Track.CAPTION, "They flew us out to Lisbon and this scanner is amazing."))
    )


def test_one_thing_missing_is_one_finding() -> None:
    facts: dict[str, FactValue] = {"own_product": True}
    report = check((Track.CAPTION, "DermaSun is my favourite, $19 a bottle."), facts=facts)
    (finding,) = [f for f in report.findings if f.rule.startswith("sponsorship.")]
    assert finding.rule == "sponsorship.own-interest"
    assert finding.also == ("sponsorship.missing",)


def test_the_fix_puts_the_audience_s_own_label_first() -> None:
    for place, opening in (("US", "Ad: "), ("IE", "#AD ")):
        facts: dict[str, FactValue] = {"paid": True, "sponsor": "Lumo"}
        report = check((Track.CAPTION, "I love this lamp."), places=(place,), facts=facts)
        fix = next(f.fixes[0] for f in report.findings if f.rule == "sponsorship.missing")
        assert fix.replacement.startswith(opening)
        fixed = fix.replacement + "I love this lamp."
        assert not sponsorship(check((Track.CAPTION, fixed), places=(place,), facts=facts))


@pytest.mark.parametrize(
    "sentence",
    [
        "Lumo is paying me for this video.",
        "They wrote me a cheque, so weigh that.",
        "I own the company that makes it.",
        "I get a cut of every sale.",
        "My husband owns the shop.",
        "Full disclosure, I consult for the maker.",
        "Vidéo en collaboration commerciale avec Lumo.",
        "Publicidad pagada por Lumo.",
    ],
)
def test_people_disclose_in_many_words(sentence: str) -> None:
    report = check((Track.CAPTION, sentence))
    assert "sponsor_disclosure" in {cue.kind for cue in report.cues}


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody pays me for this.",
        "This is not an ad.",
        "Your insurance may pay for the scan.",
        "I get a bit nervous when the phone rings.",
        "I hold a licence in two states.",
    ],
)
def test_a_denial_or_another_matter_discloses_nothing(sentence: str) -> None:
    report = check((Track.CAPTION, sentence))
    assert "sponsor_disclosure" not in {cue.kind for cue in report.cues}


def test_a_plug_after_its_tie_is_no_undisclosed_plug() -> None:
    plug = "Use code LUMO20 at checkout."
    alone = check((Track.CAPTION, plug))
    told = check((Track.CAPTION, f"Ad: Lumo pays me. {plug}"))
    assert "sponsor_cue" in {cue.kind for cue in alone.cues}
    assert "sponsor_cue" not in {cue.kind for cue in told.cues}


def test_no_label_cures_a_ban_on_a_doctor_s_recommendation() -> None:
    rule = "health-professional-endorsement-ban"
    text = "Ad: paid by VitaPlus. I always recommend VitaPlus magnesium."
    assert rule in caption(text, "GB")
    assert rule not in caption(text, "US")
    ontario = check(
        (Track.CAPTION, "Ad: paid by Lumo. I love this lamp."),
        places=("CA",),
        facts={"paid": True, "region": "ON"},
    )
    assert rule in sponsorship(ontario)


def test_a_platform_may_take_no_pay_for_a_subject() -> None:
    text = "Ad: paid by LumaRx. This weight loss clinic changed my life."
    assert "platform-banned-category" in sponsorship(
        check((Track.CAPTION, text), platforms=("x",), facts=PAID)
    )
    assert "platform-banned-category" not in sponsorship(
        check((Track.CAPTION, text), platforms=("linkedin",), facts=PAID)
    )


def test_one_s_own_clinic_may_be_mentioned() -> None:
    report = check(
        (Track.SPOKEN, "My clinic opens at nine on Mondays."), facts={"own_clinic": True}
    )
    assert not sponsorship(report)
