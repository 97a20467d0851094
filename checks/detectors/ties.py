"""What is known of a tie: from answered facts, from what the text shows, from what it discloses."""

from __future__ import annotations

from collections.abc import Iterator

from checks.model import Facts, Track
from checks.tokens import split_words
from checks.view import PlacedCue, Sentence, View

MONEY = ("paid", "affiliate", "gifted", "trip")
"""Somebody outside pays, in money or in kind."""
OWN = ("own_product", "own_clinic", "equity")
TIES = (*MONEY, *OWN, "family_tie", "employer", "research_funding")

DISCLOSURE = "sponsor_disclosure"
OWN_VOICE = "owner_voice"
"""A possessive ("our rooms") that is plain to the audience where the place is the author's: it
needs no label, and is none."""
SEEN = (Track.ON_SCREEN, Track.CAPTION, Track.TITLE)


def known_ties(facts: Facts) -> tuple[str, ...]:
    """The tie facts answered with yes; a sponsor's name alone says that somebody pays."""
    ties = tuple(fact for fact in TIES if fact != "employer" and facts.yes(fact))
    if not ties and facts.name("sponsor") and not facts.answered("paid"):
        return ("paid",)
    return ties


def ties_of(view: View) -> tuple[str, ...]:
    """The same, and the employer where the text names it: a job is a tie to what one praises."""
    ties = known_ties(view.facts)
    if view.facts.yes("employer") and any(
        names(s, view.facts, "employer") for s in spoken_of(view)
    ):
        ties = (*ties, "employer")
    return ties


def denied(facts: Facts) -> bool:
    """True where somebody answered that there is no tie, and none is known."""
    answers = [fact for fact in TIES if facts.answered(fact)]
    return bool(answers) and not any(facts.yes(fact) for fact in answers)


def names(sentence: Sentence, facts: Facts, key: str = "sponsor") -> bool:
    """Does the sentence name the other party, in its first telling word or as a handle?"""
    proper = next(
        (word for word in facts.name(key).split() if len(word) > 3 and word[0].isupper()), ""
    )
    first = (split_words(proper).words or ("",))[0]
    if len(first) < 4:
        return False
    words = sentence.words
    return any(
        word == first or (word.lstrip("#@").startswith(first) and _marked(sentence.text, at))
        for word, at in zip(words.words, words.starts, strict=True)
    )


def _marked(text: str, at: int) -> bool:
    """A name in another form ("Squeezles", "@gutsygrove") must be written as one."""
    return text[at] in "#@" or text[at].isupper()


def spoken_of(view: View) -> Iterator[Sentence]:
    """The sentences that the rules may read."""
    return (sentence for sentence in view.sentences if not sentence.foreign)


def disclosures(view: View, *tracks: Track) -> list[PlacedCue]:
    """The cues that state a tie, in the given tracks or in all."""
    return [
        cue
        for cue in view.of_kind(DISCLOSURE)
        if view.labels.says(cue.act, view.draft.profile.jurisdictions)
        and (not tracks or cue.sentence.track in tracks)
    ]


def hints(view: View) -> list[PlacedCue]:
    """The cues that only hint at a tie, for the audience that the draft names."""
    named = view.draft.profile.jurisdictions
    return [cue for cue in view.of_kind(DISCLOSURE) if view.labels.hint(cue.act, named)]


def promotions(view: View) -> list[PlacedCue]:
    """What sells or praises, one cue a sentence; praise counts only where a tie is known.

    A sentence that names the sponsor counts too: its praise may use any words.
    """
    tied = bool(
        ties_of(view) or disclosures(view) or hints(view) or list(view.of_kind("tie_shown"))
    )
    kinds = ("plug", "endorsement", "mention") if tied else ("plug",)
    first: dict[int, PlacedCue] = {}
    for cue in view.of_kind(*kinds):
        first.setdefault(cue.sentence.number, cue)
    return list(first.values())
