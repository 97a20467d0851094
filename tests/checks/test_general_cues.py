"""What is recognised in general, and the look-alikes that are not."""

from __future__ import annotations

import pytest

from app.packs import engine
from checks import Cue, Draft, Section


def cues_of(text: str, kind: str) -> list[Cue]:
    return [cue for cue in engine().check(Draft((Section(text),))).cues if cue.kind == kind]


_HELD = {
    "solicitation": [
        "DM me your labs and I will tell you if they are normal.",
        "Send me a photo of your rash tonight.",
        "Follow for more skin tips.",
        "Book a consultation with us before Friday.",
        "Our waitlist is open.",
        "New patients are welcome, call our front desk.",
        "The GlowLab kit is back, link in bio.",
        "Drop your ferritin in the comments.",
    ],
    "testimonial": [
        "I started VitaPlus in May and my headaches have gone.",
        "My sister is down 20 pounds since she joined.",
        "After two sessions his knee pain was gone.",
        "SkinCo changed my life.",
        "“It gave me my weekends back and I sleep again” – Harriet P.",
        "⭐⭐⭐⭐⭐ Kind team, lovely results",
    ],
    "absolute_claim": [
        "This tea cures diabetes.",
        "It works every single time.",
        "The peel is completely safe.",
        "We guarantee clear skin.",
        "Zero downtime, zero risk.",
        "There are no side effects whatsoever.",
    ],
    "patient_identifier": [
        "My patient, a 58-year-old bus driver from Tilford, came in with chest pain.",
        "MRN 448213 is on the chart.",
        "Mrs Palmer, 71, had her surgery on March 4.",
        "My patient Karen Lopez came in with a rash.",
        "On March 14 a man was brought to our ED.",
        "When you came in on the 4th of May, we saw the infection.",
    ],
    "drug": [
        "Metformin is a first choice for many.",
        "Some people ask about #ozempic.",
        "Zolpram is new.",
        "Blood thinners need care.",
    ],
    "emergency_topic": [
        "Crushing chest pain needs an ambulance.",
        "Sudden face droop can have many causes.",
        "Five home tips for severe allergic reactions.",
        "If you are having suicidal thoughts, you are not alone.",
        "A rash that does not fade under a glass is one sign of meningitis.",
        "An ectopic pregnancy can bleed.",
        "Know the signs of sepsis.",
    ],
}
_NOT_HELD = {
    "solicitation": [
        "Please do not send me your results.",
        "People message me about this every week.",
        "Book an appointment with your GP.",
        "The link to the study is in the description.",
        "DM me topics you want covered.",
        "People with type 1 and type 2 diabetes need eye checks.",
    ],
    "testimonial": [
        "In the trial, pain was gone after two weeks in half of the participants.",
        "If your pain gets better within a week, no test is needed.",
        "My sister is a midwife.",
        "Most people feel better within two weeks.",
    ],
    "absolute_claim": [
        "No treatment is completely safe.",
        "There is no cure for asthma yet.",
        "Nothing is guaranteed in skin care.",
        "Beware of anyone who says it cures diabetes.",
        "Side effects are common in the first week.",
    ],
    "patient_identifier": [
        "I work at St Anne's Hospital in Dayton.",
        "A patient asked me about sleep.",
        "Karen Lopez is our new clinic manager; welcome!",
        "Dr Lee, 45, from Boston, did the surgery on a model.",
        "A few years ago I met a patient with sepsis.",
        "A composite: a 58-year-old driver from nowhere came in with chest pain.",
        "World TB Day is on March 24.",
        "People aged 65 and over from any town may have the vaccine.",
    ],
    "drug": ["Put the pram in April in the shade.", "Iron the shirt and lead the way."],
    "emergency_topic": [
        "History of the stroke ward in our hospital, 1950 to today.",
        "That bill nearly gave me a heart attack.",
        "A stroke of luck, really.",
        "My grandfather died of a heart attack years ago.",
        "Exercise lowers your risk of heart attack.",
        "This exam is killing me.",
        "It is dark outside at four.",
    ],
}


@pytest.mark.parametrize(("kind", "text"), [(k, t) for k, ts in _HELD.items() for t in ts])
def test_it_is_recognised(kind: str, text: str) -> None:
    assert cues_of(text, kind)


@pytest.mark.parametrize(("kind", "text"), [(k, t) for k, ts in _NOT_HELD.items() for t in ts])
def test_a_look_alike_is_left_alone(kind: str, text: str) -> None:
    assert not cues_of(text, kind)


def test_an_emergency_topic_says_which_one() -> None:
    acts = {
        cue.act for cue in cues_of("Crushing chest pain? Or suicidal tonight?", "emergency_topic")
    }
    assert acts == {"heart", "suicide"}


def test_a_patient_is_reported_with_the_details_as_the_reason() -> None:
    text = "My patient, a 58-year-old bus driver from Tilford, came in with chest pain."
    (cue,) = cues_of(text, "patient_identifier")
    assert "58-year-old bus driver from Tilford" in cue.span.of(text)
