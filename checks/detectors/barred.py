"""What no label cures: bans on health professionals' praise, platforms' barred categories, and
claims of use or independence that the facts contradict."""

from __future__ import annotations

from collections.abc import Iterator

from checks.detectors.ties import (
    MONEY,
    OWN,
    denied,
    disclosures,
    hints,
    known_ties,
    names,
    promotions,
    ties_of,
)  # fmt: skip
from checks.hits import Ask, Hit
from checks.jurisdictions import region_of
from checks.model import Severity
from checks.rules import Rule
from checks.view import PlacedCue, View

_ANY_PRODUCT = "CA-ON"
_MOST = 2
"""Sentences marked: the thing is banned, and every further mark says the same."""
_BANNED = ("GB", "IE", "EU", "AU")


def find_professional_praise(rule: Rule, view: View) -> Iterator[Hit]:
    """A named supplement or medicine (in Ontario any product), recommended by a physician who
    has a tie to it; without a tie the same words are advice at most."""
    ontario = _ANY_PRODUCT in view.held or _practises_in_ontario(view)
    if not ontario and not any(place in view.held for place in _BANNED):
        return
    ties = set(ties_of(view))
    tied = bool(ties - {"own_clinic", "equity", "research_funding"}) or bool(
        [cue for cue in (*disclosures(view), *hints(view)) if not (cue.act or "").startswith("own")]
    )
    if tied and not denied(view.facts):
        marked: set[int] = set()
        for cue in _recommended(view, ontario):
            if cue.sentence.number not in marked and len(marked) < _MOST:
                marked.add(cue.sentence.number)
                yield Hit(cue.sentence.section, cue.sentence.span, (cue.because,))
    elif not ontario:
        for cue in view.of_kind("professional_praise"):
            if _product(cue, view, 0):
                yield Hit(cue.sentence.section, cue.span, (cue.because,), severity=Severity.ADVICE)


def _practises_in_ontario(view: View) -> bool:
    return "CA" in view.held and region_of("CA", view.facts.name("region")) == _ANY_PRODUCT


def _recommended(view: View, ontario: bool) -> list[PlacedCue]:
    """Praise: of anything in Ontario, else near the name of a supplement or medicine."""
    praised = [cue for cue in promotions(view) if cue.kind != "plug" or cue.act != "thanks"]
    praised += list(view.of_kind("professional_praise"))
    praised.sort(key=lambda cue: (_RANK[cue.kind], cue.sentence.number))
    if ontario:
        return [cue for cue in praised if cue.kind != "plug"] or praised
    own = bool(known_ties(view.facts)) and not set(known_ties(view.facts)) - set(OWN)
    near = [cue for cue in praised if _product(cue, view, 0 if own else 1)]
    near.sort(key=lambda cue: not _product(cue, view, 0))
    return near


_RANK = {"professional_praise": 0, "endorsement": 1, "mention": 1, "plug": 2}


def _product(cue: PlacedCue, view: View, distance: int) -> bool:
    return any(
        other.kind == "remedy"
        for sentence in view.near(cue.sentence, distance)
        for other in view.cues_in(sentence)
    )


_BROAD = "health_and_wellness"
"""A whole field is barred: any word of it in a paid post will do."""


def find_barred_category(rule: Rule, view: View) -> Iterator[Hit]:
    """Pay, in money or kind, for what the platform takes no paid posts on."""
    labelled = [
        cue for cue in (*disclosures(view), *hints(view)) if cue.act not in ("own", "family")
    ]
    ties = ties_of(view)
    if denied(view.facts) or not (any(t in MONEY for t in ties) or (labelled and not ties)):
        return
    for post in view.compositions:
        if post.platform is None:
            continue
        sold = {cue.sentence.number for cue in (*promotions(view), *labelled)}
        for cue in view.of_kind("barred_category"):
            near = cue.act == _BROAD or cue.sentence.number in sold
            if cue.act in post.platform.paid_barred and near:
                because = (f"{post.platform.name} bars paid posts on this", cue.because)
                yield Hit(cue.sentence.section, None, because, place=0, platform=post.platform.id)
                break


def find_false_independence(rule: Rule, view: View) -> Iterator[Hit]:
    """ "Not sponsored", while the facts or the text itself hold a tie."""
    ties = [tie for tie in ties_of(view) if tie != "own_clinic"]
    shown = [cue for cue in view.of_kind("tie_shown") if cue.act == "gift"]
    if disclosures(view) or denied(view.facts) or not (ties or shown):
        return
    for cue in view.of_kind("sponsorship_denial"):
        because = tuple(f"the answer “yes” to “{tie}”" for tie in ties)
        because += tuple(cue.because for cue in shown)
        yield Hit(cue.sentence.section, cue.span, because)
        return


def find_not_a_user(rule: Rule, view: View) -> Iterator[Hit | Ask]:
    """A claim of use or testing that the author has marked as untrue, or that nobody could meet."""
    for sentence in view.sentences:
        for match in sentence.hits.get((rule.id, "any"), ()):
            yield Hit(sentence.section, sentence.span_of(match), (sentence.quote(match),))
    used = list(view.of_kind("use_claim"))
    if not used:
        return
    if view.facts.no("used_by_author"):
        for cue in used:
            because = ("the answer to “used_by_author” is no", cue.because)
            yield Hit(cue.sentence.section, cue.sentence.span, because)
    elif any(tie not in OWN for tie in known_ties(view.facts)) and any(
        names(cue.sentence, view.facts) for cue in used
    ):
        yield Ask("used_by_author", f"“{used[0].quote}” says that you use it. Do you?")
