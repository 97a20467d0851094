"""Offers templates for a draft, fills them in, and proves what that closes by asking the engine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import ceil

from app.disclaimers.filling import (
    Piece,
    Told,
    asked,
    barred,
    examples,
    section_words,
    tidy,
    told_by,
)
from app.disclaimers.placing import Placed, Plan, applied, marks_in, plan
from app.disclaimers.proof import Proof, prove
from app.disclaimers.shelf import Shelf
from app.disclaimers.shown import (
    AskedWord,
    FilledTemplate,
    OfferedTemplate,
    Order,
    Refill,
    Target,
    TextChange,
    TrackPreview,
)
from app.disclaimers.template import EVERYWHERE, Template
from app.document import Document, Inserted
from app.places import Places
from app.questions import QUESTIONS
from app.shown import source_words
from app.values import TEXTS
from checks import SAFE_FOLD, Engine, Report, Track

_LABELS = {question.fact: question.label for question in QUESTIONS}


@dataclass(frozen=True, slots=True)
class Writer:
    """What the desk is told of who writes: words a minute, and a name for "your name"."""

    pace: int = 150
    name: str = ""


class Desk:
    """Works with one shelf of templates and one engine. Raises AppError for an unknown template."""

    def __init__(self, shelf: Shelf, engine: Engine) -> None:
        self._shelf = shelf
        self._engine = engine
        self._places = Places()
        self._topics = {template.id: template.topic for template in shelf.templates}

    def offer(
        self, document: Document, target: Target | None, writer: Writer
    ) -> tuple[OfferedTemplate, ...]:
        """All templates, those that settle the finding first, then those for the audience."""
        told = told_by(document, writer.name)
        before = self._engine.check(document.draft())
        foreign = _foreign(document, before)
        rows = [
            (self._offered(t, document, target, told, before), t) for t in self._shelf.templates
        ]
        rows.sort(
            key=lambda row: (
                not row[0].settles,
                not row[0].suits,
                (row[1].language != "en") is not foreign,
                not any(wanted and document.facts.get(f) for f, wanted in row[1].facts.items()),
            )
        )
        return tuple(row for row, _ in rows)

    def _offered(
        self,
        template: Template,
        document: Document,
        target: Target | None,
        told: Told,
        before: Report,
    ) -> OfferedTemplate:
        hindrance = barred(template, document.facts, _LABELS)
        settles = False
        if target and target.rule in template.settles and not hindrance:
            words = _answered(template, asked(template, {}, told))
            whole = section_words(template, words)
            proof = self._best(document, template, whole, target, before)[1]
            settles = proof.settles(target.rule)
        return OfferedTemplate(
            template.id, template.title, self._where(template), template.group, settles,
            _suits(template, document), hindrance, template.language, str(template.origin),
        )  # fmt: skip

    def fill(self, document: Document, order: Order, writer: Writer) -> FilledTemplate:
        """The template as far as it is answered. Raises BadTemplate where it cannot be rendered."""
        template = self._shelf.get(order.template)
        words = asked(template, order.answers, told_by(document, writer.name))
        hindrance = barred(template, document.facts, _LABELS)
        before = self._engine.check(document.draft())
        whole = _left_in(section_words(template, _answered(template, words)), order.without)
        _, proof, target = self._best(document, template, whole, order.target, before)
        shown = section_words(template, words)
        full = plan(document, template, shown, self._topics, target)
        chosen = plan(document, template, _left_in(shown, order.without), self._topics, target)
        ready = not hindrance and not any(word.trouble for word in words)
        answers = {word.key: tidy(word.value) for word in words}
        return FilledTemplate(
            id=template.id,
            title=template.title,
            asks=words,
            previews=tuple(
                self._preview(one, one.track not in order.without, document, writer)
                for one in full.placed
            ),
            closes=() if hindrance else proof.closes,
            opens=proof.opens,
            sources=tuple(source_words(citation) for citation in template.citations),
            barred=hindrance,
            changes=chosen.changes if ready else (),
            fresh=chosen.fresh if ready else (),
            marks=self._marks(document, template, chosen, answers) if ready else (),
            facts=dict(_facts(template, answers, document)) if ready else {},
            words=_words(template, answers) if ready else {},
        )

    def shown_with_examples(self, template: Template, writer: Writer) -> FilledTemplate:
        """A template by itself, answered with its examples: all its tracks, in no draft."""
        return self.fill(bare(template), Order(template.id, examples(template)), writer)

    def refill(self, document: Document, writer: Writer) -> Refill:
        """What the facts, as they are now, would change in words inserted before."""
        titles, untrue = dict[str, None](), dict[str, None]()
        changes: list[TextChange] = []
        renewed = {id(mark): mark for mark in document.inserted}
        known = {template.id: template for template in self._shelf.templates}
        for section in document.sections:
            for mark in marks_in(document, section):
                template = known.get(mark.template)
                if template is None:
                    continue
                if barred(template, document.facts, _LABELS):
                    untrue[template.title] = None
                    continue
                answers = _renewed(template, mark, told_by(document, writer.name))
                words = asked(template, answers, Told({}, {}))
                piece = section_words(template, words).get(mark.track)
                if piece is None or any(w.trouble for w in words) or piece.text == mark.text:
                    continue
                start = section.text.index(mark.text)
                changes.append(TextChange(section.id, start, mark.text, piece.text))
                renewed[id(mark)] = replace(mark, text=piece.text, answers=answers)
                titles[template.title] = None
        return Refill(tuple(titles), tuple(changes), tuple(renewed.values()), tuple(untrue))

    # -- How it is proved ----------------------------------------------------------------------

    def _best(
        self,
        document: Document,
        template: Template,
        words: Mapping[Track, Piece],
        target: Target | None,
        before: Report,
    ) -> tuple[Plan, Proof, Target | None]:
        """The place in which the words close the finding: where it wants them, else their own."""
        found: list[tuple[Plan, Proof, Target | None]] = []
        for wish in (target, None) if target and target.place is not None else (None,):
            tried = plan(document, template, words, self._topics, wish)
            after = applied(document, tried.changes, tried.fresh)
            proof = prove(self._engine, document, before, after)
            if target is None or proof.settles(target.rule):
                return tried, proof, wish
            found.append((tried, proof, wish))
        return found[-1]

    # -- How it is shown -----------------------------------------------------------------------

    def _where(self, template: Template) -> str:
        if EVERYWHERE in template.jurisdictions:
            return "Everywhere"
        return self._places.short(template.jurisdictions)

    def _preview(
        self, one: Placed, chosen: bool, document: Document, writer: Writer
    ) -> TrackPreview:
        return TrackPreview(
            one.track, one.platform, one.section, one.piece.text, one.piece.washes,
            _measure(one, writer), chosen, one.instead,
        )  # fmt: skip

    def _marks(
        self, document: Document, template: Template, done: Plan, answers: Mapping[str, str]
    ) -> tuple[Inserted, ...]:
        """What the draft remembers: the new marks, and those of earlier ones that still stand."""
        places = {(one.track, one.platform) for one in done.placed}
        standing = {id(mark) for s in document.sections for mark in marks_in(document, s)}
        kept = [
            mark
            for mark in document.inserted
            if id(mark) in standing
            and not (
                (mark.track, mark.platform) in places
                and self._topics.get(mark.template, mark.template) == template.topic
            )
        ]
        fresh = [
            Inserted(template.id, one.track, one.platform, one.piece.text, answers)
            for one in done.placed
        ]
        return (*kept, *fresh)


def bare(template: Template) -> Document:
    """A draft with nothing but the sections that a template has words for, and its facts."""
    document = Document(facts=dict(template.facts))
    for track in template.tracks:
        document.add_section(track)
    return document


def _foreign(document: Document, report: Report) -> bool:
    """Is most of the draft in a language that the rules do not read?"""
    unread = sum(part.span.end - part.span.start for part in report.unchecked)
    return 2 * unread > sum(len(section.text) for section in document.sections)


def _suits(template: Template, document: Document) -> bool:
    profile = document.profile
    return (
        template.suits(profile.jurisdictions)
        and (not template.formats or profile.medium in template.formats)
        and (
            not template.platforms
            or not profile.platforms
            or any(platform in template.platforms for platform in profile.platforms)
        )
    )


def _answered(template: Template, words: tuple[AskedWord, ...]) -> tuple[AskedWord, ...]:
    """The same with an example wherever an answer is missing or cannot be used."""
    known = examples(template)
    return tuple(
        replace(word, value=known[word.key], trouble="", missing=False) if word.trouble else word
        for word in words
    )


def _left_in(texts: Mapping[Track, Piece], without: tuple[Track, ...]) -> dict[Track, Piece]:
    return {track: piece for track, piece in texts.items() if track not in without}


def _renewed(template: Template, mark: Inserted, told: Told) -> dict[str, str]:
    """The answers of a mark, with what the facts say now in place of what they said."""
    facts = {word.key: word.value for word in asked(template, {}, Told(told.facts, {}))}
    return {ask.key: facts[ask.key] or mark.answers.get(ask.key, "") for ask in template.asks}


def _facts(
    template: Template, answers: Mapping[str, str], document: Document
) -> list[tuple[str, str]]:
    """Names for facts that are open and asked by name, or answered with a bare yes."""
    found = []
    for ask in template.asks:
        value = answers.get(ask.key, "")
        fact = ask.facts[0] if ask.facts else ""
        now = document.facts.get(fact)
        named = fact in TEXTS and now is None
        if fact and value and (named or now is True):
            found.append((fact, value))
    return found


def _words(template: Template, answers: Mapping[str, str]) -> dict[str, str]:
    return {ask.key: answers[ask.key] for ask in template.asks if answers.get(ask.key)}


def _measure(one: Placed, writer: Writer) -> str:
    text = one.piece.text
    if one.track is Track.SPOKEN:
        return f"{ceil(len(text.split()) * 60 / writer.pace)} s at your pace"
    first = one.change is None or one.change.start == 0
    if one.track is Track.CAPTION and first and len(text) <= SAFE_FOLD:
        return "above every fold"
    return f"{len(text)} characters"
