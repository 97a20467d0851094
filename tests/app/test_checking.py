"""What the window shows: findings by paragraph, kept ones at the end, counts with their fold."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.checking import answer_of, kind_of
from app.document import Document
from checks import Counts, Finding, Fix, Gate, Report, Severity, Span, Track
from tests.app.drafted import ADVICE, DISCLAIMER, answer, decision, document, packs

_TEXT = "One line.\n\nA 👋 second line."


def found(span: Span | None, place: int | None = None, fixes: tuple[Fix, ...] = ()) -> Finding:
    return Finding(
        "practice-own.a", Severity.ERROR, 0, Track.SPOKEN, None, span,
        span.of(_TEXT) if span else "", "t", "m", "w", (), fixes, (), (), "p 1", "f" * 64, place,
    )  # fmt: skip


def report(*findings: Finding) -> Report:
    return Report(Gate.CLOSED, findings, (), (), (), Counts(0, 0.0, 0.0, {}))


def test_every_finding_names_the_very_words_of_its_paragraph() -> None:
    made = document("Hi.", ADVICE, "👋 " + DISCLAIMER)
    lines = {line.id: line for line in made.sections[0].paragraphs}
    findings = [f for f in answer(made).findings if not f.missing]
    assert "stop your propranolol" in [f.quote for f in findings]
    for finding in findings:
        line = lines[finding.paragraph]
        assert line.text[finding.start : finding.end] == finding.quote
        assert finding.revision == line.revision
        for fix in finding.fixes:
            assert lines[fix.paragraph].text[fix.start : fix.end] == fix.before


@given(st.integers(0, len(_TEXT)), st.integers(0, len(_TEXT)))
def test_a_finding_over_paragraphs_is_tied_to_the_first_that_has_its_words(a: int, b: int) -> None:
    made = Document()
    section = made.add_section(Track.SPOKEN, _TEXT)
    span = Span(min(a, b), max(a, b))
    fix = Fix("t", span, "x")
    (shown,) = answer_of(made, report(found(span, fixes=(fix,))), {}).findings
    line = next(p for p in section.paragraphs if p.id == shown.paragraph)
    assert shown.start is not None
    assert shown.end is not None
    assert 0 <= shown.start <= shown.end <= len(line.text)
    assert shown.quote == span.of(_TEXT).lstrip("\n").split("\n")[0]
    assert len(shown.fixes) == ("\n" not in span.of(_TEXT))


def test_what_is_missing_has_a_place_in_a_paragraph() -> None:
    made = Document()
    section = made.add_section(Track.SPOKEN, _TEXT)
    start, end = answer_of(
        made, report(found(None, 0), found(None, len(_TEXT))), {}
    ).findings  # fmt: skip
    assert (start.missing, start.paragraph, start.place) == (True, section.paragraphs[0].id, 0)
    assert (end.paragraph, end.place) == (section.paragraphs[2].id, len("A 👋 second line."))


def test_the_list_has_what_is_missing_first_then_the_text_then_what_is_kept() -> None:
    made = document(ADVICE, DISCLAIMER, caption="Gifted by Calmio. " + "word " * 60)
    first = answer(made).findings
    assert [f.missing for f in first] == sorted((f.missing for f in first), reverse=True)
    kept = next(f for f in first if not f.missing)
    made.decisions[kept.fingerprint] = decision(kept.fingerprint)
    second = answer(made).findings
    assert second[-1].fingerprint == kept.fingerprint
    assert second[-1].decision == decision(kept.fingerprint)
    assert {f.key for f in second} == {f.key for f in first}


def test_a_kept_finding_does_not_hold_the_gate() -> None:
    made = document("This is a miracle cure.", ADVICE)
    for finding in answer(made).findings:
        made.decisions[finding.fingerprint] = decision(finding.fingerprint)
    assert answer(made).gate is Gate.OPEN
    made.replace(made.sections[0].id, 24 + len("Casey, stop"), 0, " taking")
    assert answer(made).gate is not Gate.OPEN


def test_the_same_words_twice_have_two_keys() -> None:
    keys = [f.key for f in answer(document(ADVICE, "Well.", ADVICE)).findings]
    assert len(set(keys)) == len(keys)
    assert any(key.endswith("#2") for key in keys)


def test_a_question_is_gone_once_it_is_answered() -> None:
    made = document("Use my code ADA15 for the Calmio gummies, link in bio.")
    asked = [question.fact for question in answer(made).questions]
    for fact in asked:
        made.facts[fact] = False
    assert asked
    assert not {q.fact for q in answer(made).questions} & set(asked)


def test_captions_are_counted_as_each_platform_will_show_them() -> None:
    made = document("Hi.", caption="🩺 " + "word " * 50)
    tiktok, x = answer(made).captions
    assert (tiktok.platform, tiktok.name, tiktok.limit) == ("tiktok", "TikTok", 2200)
    assert (tiktok.used, tiktok.fold, tiktok.fold_at) == (252, 150, 150)
    assert tiktok.section == made.sections[1].id
    assert x.used == 253
    made.replace(made.sections[1].id, 20, 232, "")
    assert [caption.fold_at for caption in answer(made).captions] == [None, None]
    assert answer(document("Hi.")).captions == ()


def test_a_fold_counts_in_the_section_it_falls_in() -> None:
    made = document("Hi.", caption="a" * 100)
    made.add_section(Track.CAPTION, "b" * 100)
    tiktok = answer(made).captions[0]
    assert (tiktok.section, tiktok.fold_at) == (made.sections[2].id, 49)


def test_paragraphs_in_another_language_are_named() -> None:
    line = "Los médicos recomiendan que no se tome este medicamento con alcohol por la noche."
    made = document("The doctor says that it is fine.", "", line, "", line)
    spoken = made.sections[0]
    unread = [(spoken.id, spoken.paragraphs[n].id) for n in (2, 4)]
    assert list(answer(made).unchecked) == unread


def test_an_answer_says_how_many_rules_and_of_when() -> None:
    said = answer(document("Hi."))
    assert said.rules == len(packs().engine.rules)
    assert said.version == packs().version
    assert replace(said, rules=0, version="").gate is Gate.OPEN


def test_kinds_are_words_for_the_card() -> None:
    assert kind_of("advice.dose-to-viewer") == "Advice to one person"
    assert kind_of("advice.universal-recommendation") == "Advice to everyone"
    assert kind_of("sponsorship.missing") == "Disclosure"
    assert kind_of("our-practice.names") == "Our practice"
