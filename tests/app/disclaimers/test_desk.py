"""Templates filled in for a draft: proved by the engine, put in place, remembered, refilled."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.disclaimers.desk import Desk, Writer
from app.disclaimers.filling import FROM_EARLIER, FROM_FACTS, FROM_SETTINGS
from app.disclaimers.placing import applied
from app.disclaimers.shelf import shelf
from app.disclaimers.shown import FilledTemplate, Order, Target
from app.document import Document
from checks import FactValue, Medium, Profile, Track
from tests.app.drafted import answer, packs

HOOK = "My knees crack on every stair."
PLUG = "I use the Nuvo brace every day and you should get one too. Link in my bio."

FILES = {
    "us": """title = "Sponsored, US"
topic = "deal"
jurisdictions = ["US"]
settles = ["sponsorship.missing"]
facts = { paid = true }
[[ask]]
key = "sponsor"
label = "Who pays?"
example = "Nuvo"
gap = "the company"
facts = ["sponsor", "paid"]
[[ask]]
key = "thing"
label = "For what?"
example = "brace"
optional = true
+++
{% block spoken %}
Sponsored by {{ sponsor }}{% if thing %} for the {{ thing }}{% endif %}.
{% endblock %}
{% block on_screen %}Sponsored by {{ sponsor }}{% endblock %}
{% block caption %}Sponsored by {{ sponsor }}.{% endblock %}
""",
    "gb": """title = "Ad, UK and Ireland"
topic = "deal"
jurisdictions = ["GB", "IE", "US"]
settles = ["sponsorship.missing", "sponsorship.label-by-jurisdiction"]
facts = { paid = true }
[[ask]]
key = "sponsor"
label = "Who pays?"
example = "Nuvo"
facts = ["sponsor", "paid"]
+++
{% block spoken %}#AD. Paid for by {{ sponsor }}.{% endblock %}
{% block on_screen %}#AD {{ sponsor }}{% endblock %}
{% block caption %}#AD {{ sponsor }}{% endblock %}
""",
    "free": """title = "Not sponsored"
facts = { paid = false }
+++
{% block caption %}Nobody paid me for this.{% endblock %}
""",
    "me": """title = "Who speaks"
[[ask]]
key = "author"
label = "Your name?"
example = "Dr Vale"
+++
{% block spoken %}I am {{ author }}.{% endblock %}
{% block comment %}{{ author }} wrote this.{% endblock %}
""",
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    folder = tmp_path_factory.mktemp("own")
    for name, text in FILES.items():
        Path(folder, f"{name}.j2").write_text(f"+++\n{text}", encoding="utf-8")
    found = shelf([rule.id for rule in packs().engine.rules], own=folder)
    assert found.broken == ()
    return Desk(found, packs().engine)


def endorsement(*places: str, **facts: FactValue) -> Document:
    made = Document(profile=Profile(("tiktok",), places or ("US",)), facts=dict(facts))
    made.add_section(Track.SPOKEN, f"{HOOK}\n{PLUG}")
    made.add_section(Track.ON_SCREEN)
    made.add_section(Track.CAPTION, "Stairs and me")
    return made


def target(made: Document, rule: str) -> Target:
    finding = next(f for f in answer(made).findings if f.rule == rule)
    place = finding.place if finding.missing else None
    return Target(rule, finding.title, finding.section, finding.paragraph, place)


def rules_of(made: Document) -> set[str]:
    return {finding.rule for finding in answer(made).findings}


def insert(made: Document, filled: FilledTemplate) -> None:
    """What the window does, with no window."""
    for change in sorted(filled.changes, key=lambda change: -change.start):
        text = made.section(change.section).text
        assert text[change.start : change.start + len(change.removed)] == change.removed
        made.replace(change.section, change.start, len(change.removed), change.added)
    for track, text in filled.fresh:
        made.add_section(track, text)
    made.inserted = list(filled.marks)
    made.facts.update(filled.facts)
    made.words.update(filled.words)


def test_what_settles_the_finding_comes_first_and_is_proved(desk: Desk) -> None:
    made = endorsement(paid=True)
    offered = desk.offer(made, target(made, "sponsorship.missing"), Writer())
    assert offered[0].settles
    assert not next(row for row in offered if row.id == "me").settles
    assert next(row for row in offered if row.id == "free").barred == (
        "Your answer to “Payment” is not no."
    )


def test_what_fits_the_language_and_the_answers_comes_first() -> None:
    rules = [rule.id for rule in packs().engine.rules]
    desk = Desk(shelf(rules), packs().engine)
    made = endorsement(paid=True)
    settling = [
        row
        for row in desk.offer(made, target(made, "sponsorship.missing"), Writer())
        if row.settles and row.suits
    ]
    assert settling[0].id.startswith("paid-")
    assert [row.language for row in settling] == sorted(row.language for row in settling)
    made.sections[0].paragraphs[0].text = "Hoy les cuento cómo medir la tensión en casa."
    made.sections[0].paragraphs[1].text = "Yo uso este tensiómetro todos los días y me encanta."
    made.sections[2].paragraphs[0].text = "Cómo medir bien la tensión en casa."
    assert desk.offer(made, None, Writer())[0].language == "es"


def test_a_member_state_takes_the_wording_of_the_eu_where_it_has_none_of_its_own() -> None:
    templates = shelf([rule.id for rule in packs().engine.rules])
    assert templates.get("crisis-eu").suits(("FR",))
    assert templates.get("own-product-said").suits(("FR", "US-CA"))
    assert not templates.get("own-product-said").suits(("IE",))
    assert not templates.get("own-product-said").suits(("CH",))


def test_words_go_before_the_endorsement_and_close_it(desk: Desk) -> None:
    made = endorsement(paid=True)
    order = Order("us", {"sponsor": "Nuvo"}, (), target(made, "sponsorship.missing"))
    filled = desk.fill(made, order, Writer(pace=120))
    assert "Tie not disclosed" in filled.closes
    insert(made, filled)
    assert "sponsorship.missing" not in rules_of(made)
    assert "Sponsored by Nuvo." in made.sections[0].text.split(PLUG)[0]
    assert made.sections[1].text == "Sponsored by Nuvo"
    assert made.facts["sponsor"] == "Nuvo"
    measures = {preview.track: preview.measure for preview in filled.previews}
    assert measures[Track.SPOKEN] == "2 s at your pace"
    assert measures[Track.CAPTION] == "above every fold"


def test_another_country_is_led_to_the_other_wording_in_the_same_place(desk: Desk) -> None:
    made = endorsement(paid=True)
    insert(made, desk.fill(made, Order("us", {"sponsor": "Nuvo"}), Writer()))
    made.profile = Profile(("tiktok",), ("GB", "IE"))
    wanted = target(made, "sponsorship.label-by-jurisdiction")
    offered = desk.offer(made, wanted, Writer())
    assert "gb" in [row.id for row in offered if row.settles]
    assert not next(row for row in offered if row.id == "us").suits
    filled = desk.fill(made, Order("gb", {}, (), wanted), Writer())
    assert filled.asks[0].origin == FROM_FACTS
    assert filled.previews[0].instead == "Sponsored by Nuvo."
    insert(made, filled)
    assert "Sponsored" not in made.draft().sections[0].text
    assert made.sections[0].text.count("#AD") == 1
    assert not rules_of(made) & {"sponsorship.missing", "sponsorship.label-by-jurisdiction"}
    assert [mark.template for mark in made.inserted] == ["gb"] * 3


def test_nothing_is_inserted_while_an_answer_is_missing_or_unusable(desk: Desk) -> None:
    made = endorsement(paid=True)
    for value in ("", "  \n", "{{ brand }}", "x" * 10_000, "<name>"):
        filled = desk.fill(made, Order("us", {"sponsor": value}), Writer())
        assert filled.asks[0].trouble
        assert not filled.changes
        assert not filled.marks
        assert any(wash.gap for wash in filled.previews[0].washes)


def test_an_answer_is_reused_by_the_next_template(desk: Desk) -> None:
    made = endorsement(paid=True)
    insert(made, desk.fill(made, Order("us", {"sponsor": "Nuvo", "thing": "brace"}), Writer()))
    again = desk.fill(made, Order("us", {}), Writer())
    assert [(word.value, word.origin) for word in again.asks] == [
        ("Nuvo", FROM_FACTS), ("brace", FROM_EARLIER),
    ]  # fmt: skip
    assert not again.changes
    named = desk.fill(made, Order("me", {}), Writer(name="Dr Osei"))
    assert (named.asks[0].value, named.asks[0].origin) == ("Dr Osei", FROM_SETTINGS)


def test_a_track_may_be_left_out(desk: Desk) -> None:
    made = endorsement(paid=True)
    order = Order("us", {"sponsor": "Nuvo"}, (Track.CAPTION,))
    filled = desk.fill(made, order, Writer())
    assert [p.chosen for p in filled.previews] == [True, True, False]
    insert(made, filled)
    assert made.sections[2].text == "Stairs and me"


def test_a_denial_waits_for_the_facts(desk: Desk) -> None:
    made = endorsement()
    assert desk.fill(made, Order("free", {}), Writer()).barred == "Answer “Payment” first."
    made.facts["paid"] = False
    assert desk.fill(made, Order("free", {}), Writer()).changes


def test_a_changed_fact_refills_what_was_inserted(desk: Desk) -> None:
    made = endorsement(paid=True)
    insert(made, desk.fill(made, Order("us", {"sponsor": "Nuvo", "thing": "brace"}), Writer()))
    assert desk.refill(made, Writer()).changes == ()
    made.facts["sponsor"] = "Lumio"
    refill = desk.refill(made, Writer())
    assert refill.titles == ("Sponsored, US",)
    assert len(refill.changes) == 3
    texts = [section.text for section in applied(made, refill.changes).sections]
    assert "Sponsored by Lumio for the brace." in texts[0]
    assert "Nuvo brace" in texts[0], "what the writer wrote stays"
    made.facts["paid"] = False
    assert desk.refill(made, Writer()).untrue == ("Sponsored, US",)


def test_words_that_the_writer_changed_are_the_writers(desk: Desk) -> None:
    made = endorsement(paid=True)
    insert(made, desk.fill(made, Order("us", {"sponsor": "Nuvo"}), Writer()))
    made.replace(
        made.sections[0].id, made.sections[0].text.index("Sponsored"), 9, "Kindly sponsored"
    )
    made.facts["sponsor"] = "Lumio"
    assert {change.section for change in desk.refill(made, Writer()).changes} == {
        made.sections[1].id, made.sections[2].id,
    }  # fmt: skip


def test_a_reply_takes_the_words_of_a_comment(desk: Desk) -> None:
    made = Document(profile=Profile((), ("US",), Medium.REPLY))
    made.add_section(Track.COMMENT, "Hello there.")
    filled = desk.fill(made, Order("me", {"author": "Dr Vale"}), Writer())
    insert(made, filled)
    assert made.sections[0].text == "Dr Vale wrote this.\nHello there."
    assert filled.fresh == ()


def test_a_section_that_the_post_needs_is_added(desk: Desk) -> None:
    made = Document(profile=Profile(("tiktok",), ("US",)), facts={"paid": True})
    made.add_section(Track.SPOKEN, PLUG)
    filled = desk.fill(made, Order("us", {"sponsor": "Nuvo"}), Writer())
    assert filled.fresh == ((Track.ON_SCREEN, "Sponsored by Nuvo"),)


def test_the_document_is_left_as_it_was(desk: Desk) -> None:
    made = endorsement(paid=True)
    before = made.draft(), list(made.inserted), dict(made.words)
    desk.fill(made, Order("us", {"sponsor": "Nuvo"}), Writer())
    desk.refill(made, Writer())
    assert (made.draft(), made.inserted, made.words) == before
