"""A draft laid out for the rules: sections, sentences in order, their cues, and the posts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from checks.context import Setting
from checks.labels import LabelTable
from checks.model import Counts, Draft, Facts, Medium, Track
from checks.phrase import Match
from checks.posts import Composition
from checks.rules import Selector
from checks.spans import Span
from checks.tokens import Words


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a draft. `span` counts in its section; `hits` holds phrases met by owner.

    `foreign` sentences are not English: rules about words leave them alone.
    """

    number: int
    section: int
    track: Track
    paragraph: int
    span: Span
    text: str
    words: Words
    hits: dict[object, list[Match]]
    setting: Setting
    foreign: bool

    def span_of(self, match: Match) -> Span:
        """The words of a match as a span of the section."""
        start = self.words.starts[match.first]
        return Span(start, self.words.ends[match.last - 1]).moved(self.span.start)

    def quote(self, match: Match) -> str:
        return self.span_of(match).moved(-self.span.start).of(self.text)


@dataclass(frozen=True, slots=True)
class PlacedCue:
    """A cue and the sentence that bears it; `span` counts in the section."""

    kind: str
    sentence: Sentence
    span: Span
    act: str | None
    addressee: str | None
    because: str
    weighed: bool = False
    """See CueHit: at most a warning."""

    @property
    def quote(self) -> str:
        return self.span.moved(-self.sentence.span.start).of(self.sentence.text)

    def meets(self, selectors: Iterable[Selector]) -> bool:
        """True when any of the selectors means this cue."""
        return any(
            self.kind == wanted.kind
            and wanted.act in (None, self.act)
            and wanted.addressee in (None, self.addressee)
            for wanted in selectors
        )


@dataclass(frozen=True, slots=True)
class View:
    """What a rule sees of a draft. `held` are the jurisdictions whose rules hold."""

    draft: Draft
    held: frozenset[str]
    sentences: Sequence[Sentence]
    cues: Sequence[PlacedCue]
    compositions: Sequence[Composition]
    labels: LabelTable = field(default_factory=LabelTable)
    counts: Counts = field(default_factory=lambda: Counts(0, 0.0, 0.0, {}))
    _of_sentence: dict[int, list[PlacedCue]] = field(default_factory=dict, init=False)
    _of_kind: dict[str, list[PlacedCue]] = field(default_factory=dict, init=False)
    _bearing: dict[object, list[int]] = field(default_factory=dict)
    """Made once: a view with other cues has the same sentences."""

    def __post_init__(self) -> None:
        for cue in self.cues:
            self._of_sentence.setdefault(cue.sentence.number, []).append(cue)
            self._of_kind.setdefault(cue.kind, []).append(cue)
        for sentence in () if self._bearing else self.sentences:
            for owner in sentence.hits:
                self._bearing.setdefault(owner, []).append(sentence.number)

    @property
    def facts(self) -> Facts:
        return self.draft.facts

    @property
    def medium(self) -> Medium:
        return self.draft.profile.medium

    def cues_in(self, sentence: Sentence) -> Sequence[PlacedCue]:
        return self._of_sentence.get(sentence.number, ())

    def bearing(self, owner: object, selectors: Iterable[Selector] = ()) -> list[Sentence]:
        """The sentences with a phrase of `owner` or a cue of a kind that is selected, in order."""
        numbers = set(self._bearing.get(owner, ()))
        for selector in selectors:
            numbers |= {cue.sentence.number for cue in self._of_kind.get(selector.kind, ())}
        return [self.sentences[number] for number in sorted(numbers)]

    def of_kind(self, *kinds: str) -> Iterator[PlacedCue]:
        """The cues of some kinds, in the order of the draft."""
        if len(kinds) == 1:
            return iter(self._of_kind.get(kinds[0], ()))
        return (cue for cue in self.cues if cue.kind in kinds)

    def chosen(self, selectors: Iterable[Selector]) -> Iterator[PlacedCue]:
        """The cues that any of the selectors means, in the order of the draft."""
        wanted = tuple(selectors)
        if not any(selector.kind in self._of_kind for selector in wanted):
            return iter(())
        return (cue for cue in self.cues if cue.meets(wanted))

    def near(self, sentence: Sentence, distance: int | None) -> Iterator[Sentence]:
        """The sentence and those at most `distance` away in its section; None is the draft."""
        if distance is None:
            yield from self.sentences
            return
        first = max(0, sentence.number - distance)
        for other in self.sentences[first : sentence.number + distance + 1]:
            if other.section == sentence.section:
                yield other

    def within(self, sentence: Sentence, reach: str) -> Iterator[Sentence]:
        """The sentences of a "sentence", "section" or "draft" around `sentence`."""
        if reach == "sentence":
            yield sentence
        elif reach == "draft":
            yield from self.sentences
        else:
            yield from (other for other in self.sentences if other.section == sentence.section)
