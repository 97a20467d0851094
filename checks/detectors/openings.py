"""The label that a fix puts first: accepted by every country of the audience."""

from __future__ import annotations

from checks.model import Fix
from checks.spans import Span
from checks.view import Sentence, View

_PLAIN = "Ad:"


def label_fix(view: View, place: Sentence, own: bool = False) -> tuple[Fix, ...]:
    """Inserts the label at the start of the section; none where no one word suits all."""
    named = view.draft.profile.jurisdictions
    if view.labels.refused_in("ad", view.held, named):
        return ()
    positions = view.labels.first_words(named)
    opening = positions[0].example if positions else _PLAIN
    sponsor = view.facts.name("sponsor")
    if own:
        rest = "this is my own business."
    elif sponsor:
        rest = f"paid partnership with {sponsor}."
    else:
        rest = "paid partnership."
    if positions:
        rest = rest[0].upper() + rest[1:]
    return (Fix("Say it first", Span(0, 0), f"{opening} {rest} ", "rewords"),)
