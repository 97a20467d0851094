"""Whatever is answered, a template refuses it in one sentence or holds it as plain words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.disclaimers.desk import Writer
from app.disclaimers.filling import examples, tidy
from app.disclaimers.placing import applied
from app.disclaimers.sandbox import FILLED, FILLED_END, GAP, GAP_END
from app.disclaimers.shown import FilledTemplate, Order
from app.disclaimers.template import AskKind, Template
from app.document import Document
from checks import Medium, Profile, Track
from tests.app.disclaimers.proving import NINE, built_in, desk, facts_for

SIGNS = (FILLED, FILLED_END, GAP, GAP_END)
NASTY = (
    "{{ sponsor }}", "{% for x in y %}", "{# a #}", "{{ ''.__class__.__mro__ }}", "}}", "{%",
    "x" * 10_000, "\U0001f469\u200d\u2695\ufe0f" * 40, "\U0001f469\u200d\u2695\ufe0f Ruiz",
    "a\nb", "a\r\nb\u2028c", "\t \n", "<b>Nuvo</b>", "<script>", "[NAME]", "**Nuvo**", "&lt;",
    "\ue000Nuvo\ue001", "\ue002", "\x00", "\u202eovuN", "$HOME", "%s", "\\n", "'; --", "0",
    "Nuvo | upper", "None", "TODO", "#ad", "@nuvo", "https://nuvo.example/?a=1&b=2", "ﬁ", "İ",
)  # fmt: skip
ASKING = [pytest.param(t, id=t.id) for t in built_in().templates if t.asks]
QUESTIONS = [(t, ask.key) for t in built_in().templates for ask in t.asks]
hostile = st.one_of(
    st.sampled_from(NASTY),
    st.text(max_size=90),
    st.lists(st.sampled_from(NASTY), min_size=2, max_size=3).map(" ".join),
    st.text("{}%# <>|[]", max_size=12),
)


def document_for(template: Template) -> Document:
    document = Document(profile=Profile(NINE, ("US",), Medium.VIDEO))
    document.add_section(Track.SPOKEN, "Good morning from the ward.")
    document.add_section(Track.CAPTION, "Good morning.")
    document.facts.update(facts_for(template))
    return document


def refused(done: FilledTemplate) -> bool:
    return any(word.trouble for word in done.asks)


def check_filled(template: Template, answers: dict[str, str]) -> None:
    document = document_for(template)
    done = desk().fill(document, Order(template.id, answers), Writer())
    for preview in done.previews:
        assert len(preview.text.splitlines()) == 1
        assert not any(sign in preview.text for sign in SIGNS)
    if refused(done):
        assert not done.changes
        assert not done.fresh
        assert not done.marks
        for word in done.asks:
            assert not word.trouble or (word.trouble.endswith(".") and len(word.trouble) < 200)
        return
    texts = [section.text for section in applied(document, done.changes, done.fresh).sections]
    for ask in template.asks:
        if ask.kind is AskKind.TEXT:
            assert any(tidy(answers[ask.key]) in text for text in texts), ask.key


@given(value=hostile, asked=st.sampled_from(QUESTIONS))
def test_one_hostile_answer_among_good_ones(value: str, asked: tuple[Template, str]) -> None:
    template, key = asked
    check_filled(template, {**examples(template), key: value})


@pytest.mark.parametrize("template", ASKING)
def test_every_template_bears_the_worst(template: Template) -> None:
    for value in NASTY:
        check_filled(template, {ask.key: value for ask in template.asks})
