"""Disclosures in words that do not do: hints, words of another country, the platform's switch."""

from __future__ import annotations

from collections.abc import Iterator

from checks.detectors.openings import label_fix
from checks.detectors.ties import MONEY, disclosures, hints, known_ties, promotions, ties_of
from checks.hits import Ask, Hit
from checks.labels import opens_with
from checks.model import Fix, Track
from checks.rules import Rule
from checks.spans import Span
from checks.view import PlacedCue, View


def find_vague(rule: Rule, view: View) -> Iterator[Hit]:
    """The only words of a tie are a hint: sp, collab, partner, ambassador, thanks."""
    if disclosures(view):
        return
    vague = [cue for cue in hints(view) if cue.act not in ("board", "unseen")]
    tied = any(tie in (*MONEY, "own_product") for tie in ties_of(view))
    if not tied and not promotions(view):
        vague = [cue for cue in vague if cue.quote.startswith("#")]
    if tied and not vague:
        vague = [cue for cue in view.of_kind("plug") if cue.act == "thanks"]
    first: dict[Track, PlacedCue] = {}
    for cue in vague:
        first.setdefault(cue.sentence.track, cue)
    for cue in first.values():
        fixes = label_fix(view, cue.sentence)
        yield Hit(cue.sentence.section, cue.span, (cue.because,), fixes=fixes)


_TEXTS = (Track.CAPTION, Track.COMMENT)


def find_wrong_words(rule: Rule, view: View) -> Iterator[Hit]:
    """Words that are not enough where the audience is; or the right ones, not first."""
    named = view.draft.profile.jurisdictions
    by_track: dict[Track, list[PlacedCue]] = {}
    for cue in disclosures(view):
        by_track.setdefault(cue.sentence.track, []).append(cue)
    for cues in by_track.values():
        refused = [view.labels.refused_in(cue.act, view.held, named) for cue in cues]
        if all(refused):
            because = (f"“{cues[0].quote}” is not enough in {', '.join(refused[0])}",)
            fixes = label_fix(view, cues[0].sentence)
            yield Hit(cues[0].sentence.section, cues[0].span, because, fixes=fixes)
    yield from _not_first(view)


def _not_first(view: View) -> Iterator[Hit]:
    tied = bool(known_ties(view.facts))
    said = {cue.sentence.section for cue in disclosures(view)}
    for position in view.labels.first_words(view.draft.profile.jurisdictions):
        for number, section in enumerate(view.draft.sections):
            if section.track not in _TEXTS or opens_with(section.text, position):
                continue
            if number in said or (
                tied and said and promotions(view) and section.track is Track.CAPTION
            ):
                because = (f"{position.jurisdiction} wants {position.example} as the first word",)
                fix = Fix(f"Begin with {position.example}", Span(0, 0), f"{position.example} ")
                yield Hit(number, None, because, place=0, fixes=(fix,))
                return


def find_tool_only(rule: Rule, view: View) -> Iterator[Hit]:
    """The platform's switch is on, and the post itself says nothing."""
    for sentence in view.sentences:
        for match in sentence.hits.get((rule.id, "any"), ()):
            yield Hit(sentence.section, sentence.span_of(match), (sentence.quote(match),))
            return
    tied = [tie for tie in ties_of(view) if tie in MONEY]
    if view.facts.yes("native_label") and tied and not disclosures(view) and not hints(view):
        place = next((cue.sentence for cue in promotions(view)), None) or view.sentences[0]
        because = ("the answer “yes” to “native_label”",)
        yield Hit(place.section, None, because, place=0, fixes=label_fix(view, place))


def find_toggle_missing(rule: Rule, view: View) -> Iterator[Hit | Ask]:
    """A tie is known and the platform's switch is off; where nobody said, that is asked."""
    ties = [tie for tie in ties_of(view) if tie != "research_funding"]
    tools = [
        post.platform
        for post in view.compositions
        if post.platform and post.platform.disclosure_tool
    ]
    if not ties or not tools:
        return
    if not view.facts.answered("native_label"):
        yield Ask(
            "native_label", f"{tools[0].name} has a switch for this: {tools[0].disclosure_tool}."
        )
    elif view.facts.no("native_label"):
        for tool in tools:
            because = (f"{tool.name}: {tool.disclosure_tool}",)
            yield Hit(0, None, because, place=0, platform=tool.id)
