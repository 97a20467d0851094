"""Statements of limits: missing, in the wrong place, or undone by what stands beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checks.detectors.health import teaches_health
from checks.hits import Hit
from checks.model import Fix, Medium, Severity, Track
from checks.rules import Rule
from checks.spans import Span
from checks.view import PlacedCue, Sentence, View

IN_THE_VIDEO = (Track.SPOKEN, Track.ON_SCREEN)
SAID_OF_THE_WHOLE = ("general", "not-care", "role", "shorthand")
NO_LIMIT = ("opinion", "results", "regulator")
"""Acts of a disclaimer that do not say the content is general: they satisfy no rule here."""
SPOKEN_LINE = "This is general information, not advice for you; see your own clinician."
WRITTEN_LINE = "General information, not advice for you; see your own clinician."
_GIVES_CARE = frozenset(
    "dose treat stop-or-change diagnose interpret reassure overrule offer-care".split()
)


def moves(view: View) -> bool:
    """True where people watch: a video, a live, or anything with a spoken part."""
    spoken = any(section.track is Track.SPOKEN for section in view.draft.sections)
    return view.medium.moves or (spoken and view.medium is not Medium.PHOTO)


def limits(view: View) -> tuple[PlacedCue, ...]:
    """The cues that state a limit of the content or of the speaker's role.

    Where one person is advised, refusing another is no statement on the whole.
    """
    unsaid = (*NO_LIMIT, "refusal") if any(_personal(view)) else NO_LIMIT
    return tuple(cue for cue in view.of_kind("disclaimer") if cue.act not in unsaid)


def _personal(view: View) -> Iterator[PlacedCue]:
    return (
        cue
        for cue in view.of_kind("individual_advice")
        if cue.act in _GIVES_CARE and cue.addressee != "audience"
    )


def missing(rule: Rule, view: View) -> Iterator[Hit]:
    """Health content without a word on its limits, anywhere."""
    topics = teaches_health(view)
    if not topics or limits(view):
        return
    section = _opening(view)
    line = SPOKEN_LINE if view.draft.sections[section].track is Track.SPOKEN else WRITTEN_LINE
    gap = " " if view.draft.sections[section].track is Track.SPOKEN else "\n"
    fix = Fix("Say it at the start", Span(0, 0), line + gap, "safe")
    words = ", ".join(f"“{topic}”" for topic in topics[:3])
    yield Hit(section, None, (f"health content: {words}",), 0, fixes=(fix,))


def _opening(view: View) -> int:
    """The section where a line of limits belongs: the speech of a video, else what is read."""
    wanted = (
        (Track.SPOKEN, Track.ON_SCREEN, Track.CAPTION)
        if moves(view)
        else (Track.CAPTION, Track.COMMENT, Track.ON_SCREEN)
    )
    for track in wanted:
        for index, section in enumerate(view.draft.sections):
            if section.track is track:
                return index
    return 0


def outside_the_video(rule: Rule, view: View) -> Iterator[Hit]:
    """A video whose limits are stated only in the caption, a comment or behind a link."""
    if not moves(view):
        return
    stated = limits(view)
    if any(cue.sentence.track in IN_THE_VIDEO for cue in stated):
        return
    for sentence in view.sentences:
        for match in sentence.hits.get((rule.id, "any"), ()):
            yield Hit(sentence.section, sentence.span_of(match), ("it stands elsewhere",))
            return
    if stated and teaches_health(view) and _has_video_text(view):
        cue = stated[0]
        where = f"it stands in the {cue.sentence.track.replace('_', ' ')} only"
        yield Hit(cue.sentence.section, cue.span, (where,))


def _has_video_text(view: View) -> bool:
    return any(sentence.track in IN_THE_VIDEO for sentence in view.sentences)


def below_fold(rule: Rule, view: View) -> Iterator[Hit]:
    """A text post whose limits begin after the fold of a platform."""
    if moves(view):
        return
    stated = [cue for cue in limits(view) if cue.act in SAID_OF_THE_WHOLE]
    for post in view.compositions:
        fold, caption = post.fold, post.track(Track.CAPTION)
        if fold is None or post.platform is None or not stated:
            continue
        places = [caption.place(cue.sentence.section, cue.span.start) for cue in stated]
        if any(place is None or place < fold for place in places):
            continue
        cue = stated[0]
        because = f"{post.platform.name} hides what follows the first {fold} characters"
        yield Hit(cue.sentence.section, cue.span, (because,), platform=post.platform.id)


def no_next_step(rule: Rule, view: View) -> Iterator[Hit]:
    """Limits are stated, and nobody is told where to turn."""
    stated = limits(view)
    if not stated or any(True for _ in view.of_kind("see_a_professional")):
        return
    if any((rule.id, "needs") in sentence.hits for sentence in view.sentences):
        return
    cue = stated[0]
    end = cue.sentence.span.end
    fix = Fix("Say whom to ask", Span(end, end), " Your own doctor or pharmacist can advise you.")
    yield Hit(cue.sentence.section, None, (cue.because,), place=end, fixes=(fix,))


def contradicted(rule: Rule, view: View) -> Iterator[Hit]:
    """Limits undone: “not advice, but ...”, or advice to one person in the same draft."""
    yield from _undone_at_once(rule, view)
    personal = list(_personal(view))
    to_all = [
        cue
        for cue in view.of_kind("individual_advice")
        if cue.addressee == "audience" and cue.act == "stop-or-change"
    ]
    seen: set[int] = set()
    for cue in view.of_kind("disclaimer"):
        if cue.weighed or cue.act in NO_LIMIT or cue.sentence.section in seen or _quoted(cue):
            continue
        against = _first_against(cue, personal) or _first_against(cue, to_all)
        if against is None:
            continue
        seen.add(cue.sentence.section)
        severity = None if against in personal and not against.weighed else Severity.WARNING
        yield Hit(
            cue.sentence.section,
            cue.span,
            (cue.because, f"advice: “{against.quote}”"),
            severity=severity,
        )


def _undone_at_once(rule: Rule, view: View) -> Iterator[Hit]:
    for sentence in view.sentences:
        if (rule.id, "unless") in sentence.hits or sentence.foreign:
            continue
        buts = sentence.hits.get((rule.id, "any"), ())
        orders = sentence.hits.get((rule.id, "needs"), ())
        for match in buts:
            order = next((o for o in orders if o.first >= match.last - 1), None)
            if order is not None and not _in_quotes(sentence, sentence.span_of(match)):
                span = Span(sentence.span_of(match).start, sentence.span_of(order).end)
                yield Hit(sentence.section, span, ("the “but” takes it back",))
                break


def _first_against(cue: PlacedCue, advice: Iterable[PlacedCue]) -> PlacedCue | None:
    """The advice that a statement of limits denies; a refusal only answers what is close to it."""
    for given in advice:
        if given.sentence.number == cue.sentence.number and cue.act == "refusal":
            continue
        apart = abs(given.sentence.number - cue.sentence.number)
        if cue.act != "refusal" or (given.sentence.section == cue.sentence.section and apart <= 1):
            return given
    return None


def _quoted(cue: PlacedCue) -> bool:
    return _in_quotes(cue.sentence, cue.span)


def _in_quotes(sentence: Sentence, span: Span) -> bool:
    """True where the words are reported speech: an opening quotation mark stands just before."""
    before = sentence.text[: span.start - sentence.span.start]
    return before.rstrip()[-1:] in ("“", '"', "‘") or before.count("“") > before.count("”")
