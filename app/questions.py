"""The facts in words: what is asked, why it matters, and how it may be answered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.values import ACCOUNTS


class Answering(StrEnum):
    """How a fact is answered."""

    YES_NO = "yes-no"
    NAME = "name"
    """No, yes, or yes with the other party's name."""
    CHOICE = "choice"
    TEXT = "text"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class FactQuestion:
    """One fact; `label` stands over its answer, `help` says what hangs on it."""

    fact: str
    label: str
    question: str
    help: str
    kind: Answering
    choices: tuple[tuple[str, str], ...] = ()
    """Value and words of each, where one is chosen."""


_ACCOUNTS = tuple((name, name.capitalize()) for name in ACCOUNTS)
_Y, _N, _T = Answering.YES_NO, Answering.NAME, Answering.TEXT

QUESTIONS = (
    FactQuestion(
        "paid", "Payment", "Does anybody pay you for this post?",
        "A paid post must say so at once, in words such as “Ad”.", _N,
    ),
    FactQuestion(
        "gifted", "Gifts or discounts", "Did you get the product, or a discount, for free?",
        "A gift counts as payment: viewers must be told of it.", _N,
    ),
    FactQuestion(
        "sponsor", "Sponsor", "Who is the sponsor?",
        "The name goes into the disclosure.", _T,
    ),
    FactQuestion(
        "affiliate", "Link or code", "Do you earn from the link or the code?",
        "A commission must be told beside the link or the code.", _N,
    ),
    FactQuestion(
        "own_product", "Own product", "Is the product yours?",
        "What you sell yourself must be recognisable as yours.", _N,
    ),
    FactQuestion(
        "own_clinic", "Own practice", "Is the practice yours?",
        "Speaking for your own practice is advertising.", _N,
    ),
    FactQuestion(
        "equity", "Shares", "Do you own a share of the company?",
        "A share is a tie that changes how viewers weigh your words.", _N,
    ),
    FactQuestion(
        "employer", "Employer", "Do you work for the company?",
        "Who employs you must be told when you speak of its products.", _N,
    ),
    FactQuestion(
        "family_tie", "Family or friends",
        "Does the business belong to family or a close friend?",
        "A personal tie must be told as a paid one is.", _N,
    ),
    FactQuestion(
        "research_funding", "Research money", "Did the maker fund the research, or yours?",
        "Who paid for a study belongs beside its result.", _N,
    ),
    FactQuestion(
        "trip", "Trips and events", "Did the company pay for a trip or an event?",
        "A trip counts as payment.", _N,
    ),
    FactQuestion(
        "past_tie", "Earlier payment", "Did the brand pay you within the last year?",
        "Some countries ask for a label for a year after the last payment.", _N,
    ),
    FactQuestion(
        "native_label", "Platform's switch",
        "Will the platform's own paid-partnership switch be on?",
        "Platforms ask for it as well as for your own words.", _Y,
    ),
    FactQuestion(
        "used_by_author", "Used it yourself", "Have you used or evaluated it yourself?",
        "Saying that you use it must be true.", _Y,
    ),
    FactQuestion(
        "patient_consent", "Patient's consent", "Is the patient's written consent on file?",
        "A patient's story needs consent even without a name.", _Y,
    ),
    FactQuestion(
        "synthetic_media", "Made by AI", "Is a voice, face or scene made by AI?",
        "Platforms want it labelled, and viewers may take it for you.", _Y,
    ),
    FactQuestion(
        "specialty", "Specialty", "What is your specialty?",
        "It is named where the post speaks with its authority.", _T,
    ),
    FactQuestion(
        "profession", "Profession", "What is your profession?",
        "Rules on advertising differ between professions.", _T,
    ),
    FactQuestion(
        "licence", "Licences", "Where are you licensed?",
        "An offer of care may reach people where you may not treat them.", Answering.LIST,
    ),
    FactQuestion(
        "region", "State or province", "In which state or province do you practise?",
        "States and provinces have rules of their own.", _T,
    ),
    FactQuestion(
        "registration", "Registration", "How are you registered?",
        "Some countries want the registration named in advertising.", _T,
    ),
    FactQuestion(
        "account", "Account", "Whose account is it?",
        "A clinic's account advertises where a person's may not.", Answering.CHOICE, _ACCOUNTS,
    ),
)  # fmt: skip
"""Every fact there is, in the order in which they are asked."""


def question_of(fact: str) -> FactQuestion:
    """The question for a fact; one that only a practice's own pack knows is asked by its key."""
    for question in QUESTIONS:
        if question.fact == fact:
            return question
    words = fact.replace("_", " ")
    return FactQuestion(fact, words.capitalize(), f"{words.capitalize()}?", "", _N)


def answer_words(question: FactQuestion, value: object) -> str:
    """An answer as it is shown: "Yes", "No", a name, or a list with commas."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, tuple | list):
        return ", ".join(str(entry) for entry in value) or "None"
    return dict(question.choices).get(str(value), str(value))
