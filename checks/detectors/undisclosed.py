"""A tie that the draft nowhere states: one rule for each sort of tie, one for any."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.detectors.openings import label_fix
from checks.detectors.ties import (
    OWN,
    OWN_VOICE,
    denied,
    disclosures,
    hints,
    known_ties,
    names,
    promotions,
    spoken_of,
    ties_of,
)  # fmt: skip
from checks.hits import Ask, Hit
from checks.model import Medium, Severity, Track
from checks.rules import Rule
from checks.tokens import split_words
from checks.view import PlacedCue, Sentence, View

_NATIVE_DOES = ("IE",)
"""Where the platform's own label counts as a disclosure."""


_TOLD_APART = ("affiliate", "research_funding", "family_tie", *OWN)
"""Ties whose own rules say more precisely what to write; a gift is both, and subsumes this."""


def find_missing(rule: Rule, view: View) -> Iterator[Hit | Ask]:
    """Any tie, from facts or shown by the text, with something promoted and nothing disclosed."""
    if disclosures(view) or hints(view):
        return
    ties = tuple(tie for tie in ties_of(view) if tie not in _TOLD_APART)
    promoted = promotions(view)
    shown = [cue for cue in view.of_kind("tie_shown") if cue.act != "own"]
    if ties or (shown and not denied(view.facts)):
        place = _place(promoted or shown, "paid" in ties, view)
        if place is not None:
            yield from _missing(rule, view, place, (*_because(ties, shown), said_in(place)))
    elif (
        not ties_of(view)
        and not any(view.facts.answered(fact) for fact in ("paid", "affiliate", "gifted", *OWN))
        and any(cue.kind == "plug" and cue.act != "thanks" for cue in promoted)
    ):
        yield Ask("paid", f"“{promoted[0].sentence.text}” sells something: does anybody pay?")


def _missing(rule: Rule, view: View, place: Sentence, because: tuple[str, ...]) -> Iterator[Hit]:
    """With the platform's own label on, the words are missing and the tie is not hidden."""
    severity = None
    if view.facts.yes("native_label"):
        if "US" in view.held or set(_NATIVE_DOES) & set(view.draft.profile.jurisdictions):
            return
        severity = Severity.WARNING
    yield Hit(
        place.section, None, because, place=0, severity=severity, fixes=label_fix(view, place)
    )


def _place(cues: list[PlacedCue], whole_post: bool, view: View) -> Sentence | None:
    """Where the tie belongs: before the first promotion; a post that is paid for needs none."""
    if cues:
        return cues[0].sentence
    return next(spoken_of(view), None) if whole_post else None


def _because(ties: tuple[str, ...], shown: list[PlacedCue]) -> tuple[str, ...]:
    answers = tuple(f"the answer “yes” to “{tie}”" for tie in ties)
    return answers + tuple(cue.because for cue in shown)


def said_in(sentence: Sentence) -> str:
    """A sentence as a reason."""
    return f"the words “{sentence.text.rstrip('. ')}”"


def find_own_interest(rule: Rule, view: View) -> Iterator[Hit]:
    """The author's own business, product or shares, promoted as if they were somebody else's."""
    if disclosures(view):
        return
    own = tuple(tie for tie in ties_of(view) if tie in OWN)
    shown = [cue for cue in view.of_kind("sponsor_disclosure") if cue.act == "board"]
    promoted = promotions(view)
    if any(view.of_kind(OWN_VOICE)):
        own = ()
    if promoted and (own or shown):
        place = promoted[0].sentence
        because = (*_because(own, shown), said_in(place))
        yield Hit(place.section, None, because, place=0, fixes=label_fix(view, place, own=True))


def find_family_tie(rule: Rule, view: View) -> Iterator[Hit]:
    """A relative's business, promoted without a word of the relative."""
    yield from _of_fact("family_tie", view)


def find_gift(rule: Rule, view: View) -> Iterator[Hit]:
    """A gift or a hosted trip; one that the text only hints at counts as shown."""
    if "paid" in ties_of(view):
        return
    yield from _of_fact("gifted", view)
    yield from _of_fact("trip", view)
    if known_ties(view.facts) or denied(view.facts) or disclosures(view):
        return
    promoted = promotions(view)
    for cue in view.of_kind("tie_shown"):
        if cue.act == "gift" and promoted:
            place = cue.sentence
            yield Hit(place.section, None, (cue.because,), place=0, fixes=label_fix(view, place))
            return


def _of_fact(fact: str, view: View) -> Iterator[Hit]:
    if not view.facts.yes(fact) or "paid" in ties_of(view) or disclosures(view):
        return
    promoted = promotions(view)
    if promoted:
        place = promoted[0].sentence
        because = (f"the answer “yes” to “{fact}”", said_in(place))
        yield Hit(place.section, None, because, place=0, fixes=label_fix(view, place))


_TRACKED = ("code", "storefront", "link", "price")


def find_affiliate(rule: Rule, view: View) -> Iterator[Hit]:
    """A code, a tracked link or a storefront with no word of what the author earns."""
    ties = known_ties(view.facts)
    if denied(view.facts) or (ties and not {"paid", "affiliate", "gifted"} & set(ties)):
        return
    if disclosures(view):
        yield from _far_codes(view)
        return
    acts = _TRACKED if ties else ("code", "storefront")
    plugs = [cue for cue in view.of_kind("plug") if cue.act in acts]
    plugs.sort(key=lambda cue: acts.index(cue.act or ""))
    if plugs and (not ties or "affiliate" in ties or plugs[0].act in ("code", "price")):
        cue = plugs[0]
        yield Hit(
            cue.sentence.section, cue.sentence.span, (cue.because,),
            fixes=label_fix(view, cue.sentence),
        )  # fmt: skip
    elif "affiliate" in ties and (promoted := promotions(view)):
        place = promoted[0].sentence
        because = ("the answer “yes” to “affiliate”", said_in(place))
        yield Hit(place.section, None, because, place=0, fixes=label_fix(view, place))


_FAR = 2
"""Sentences after which the listeners of a live have forgotten, or never heard, the tie."""


def _far_codes(view: View) -> Iterator[Hit]:
    """In a live, a code far from the only word of the tie."""
    said = {cue.sentence.number for cue in disclosures(view, Track.SPOKEN)}
    if view.medium is not Medium.LIVE or len(said) != 1 or disclosures(view, Track.ON_SCREEN):
        return
    for cue in view.of_kind("plug"):
        far = cue.sentence.number - min(said) > _FAR and cue.sentence.track is Track.SPOKEN
        if cue.act == "code" and far:
            yield Hit(cue.sentence.section, cue.sentence.span, (cue.because,))
            return


_HOUSE_STUDY = re.compile(
    r"\b(?:[Ss]tud(?:y|ies)|[Tt]rials?|research|data)\s+(?:from|by|at)\s+(?:the\s+)?([A-Z]\w{3,})\s+"
    r"(?:Institute|Labs?|Laborator|Foundation|Center|Centre|Research|Science)"
)


def find_research_funding(rule: Rule, view: View) -> Iterator[Hit]:
    """A study told as evidence while its maker, or the author's own funder, goes unsaid."""
    said = {cue.act for cue in disclosures(view)}
    if said & {"research", "paid", "ad"} or any(view.of_kind("funding_said")):
        return
    funded = view.facts.yes("research_funding")
    studies = list(view.of_kind("study"))
    if funded and studies:
        cue = studies[0]
        yield Hit(cue.sentence.section, cue.sentence.span, ("research_funding", cue.because))
        return
    for sentence in spoken_of(view):
        house = _HOUSE_STUDY.search(sentence.text)
        if house and _praised(house[1], sentence.text[house.end() :]):
            yield Hit(sentence.section, sentence.span, (f"“{house.group()}”",))


def _praised(institute: str, rest: str) -> bool:
    """Does a product named like the institute follow ("Brightmind")?"""
    stem = institute.lower()[:6]
    return any(word.startswith(stem) for word in split_words(rest).words)


def find_disguise(rule: Rule, view: View) -> Iterator[Hit]:
    """A lesson, a myth or the news, paid for and not labelled."""
    if "paid" not in ties_of(view) or disclosures(view) or view.facts.yes("native_label"):
        return
    for cue in view.of_kind("education_frame"):
        sentence = cue.sentence
        because = ("the answer “yes” to “paid”", cue.because)
        yield Hit(sentence.section, sentence.span, because, fixes=label_fix(view, sentence))
        return


_INSIDE = ("own_clinic", "own_product", "employer", "equity")


def find_insider_review(rule: Rule, view: View) -> Iterator[Hit]:
    """A customer's voice where the facts say owner or staff; or staff asked to hide their role."""
    for cue in view.of_kind("hidden_role"):
        yield Hit(cue.sentence.section, cue.sentence.span, (cue.because,))
    if disclosures(view) or not any(view.facts.yes(fact) for fact in _INSIDE):
        return
    for cue in view.of_kind("customer_voice"):
        yield Hit(cue.sentence.section, cue.sentence.span, (cue.because,))
        return


def find_past_tie(rule: Rule, view: View) -> Iterator[Hit]:
    """Praise of a brand whose pay ended within the year, with no word of it."""
    shown = next(view.of_kind("past_tie_shown"), None)
    if shown is not None and not disclosures(view):
        yield Hit(shown.sentence.section, shown.sentence.span, (shown.because,))
        return
    if not view.facts.yes("past_tie") or disclosures(view):
        return
    praised = {cue.sentence.number for cue in view.of_kind("plug", "endorsement")}
    for sentence in spoken_of(view):
        if sentence.number in praised or names(sentence, view.facts, "past_tie"):
            yield Hit(sentence.section, sentence.span, ("the answer “yes” to “past_tie”",))
            return
