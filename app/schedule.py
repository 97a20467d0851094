"""When the checker is sent what, and what of its answer still holds when it comes.

Pure: the clock is given, in seconds, and nothing here waits.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from app.document import Document
from app.shown import Answer, CaptionCount, ShownFinding

WAIT = 0.080
"""Seconds that a changed paragraph waits at most while no job is under way."""
LIMIT = 5.0
"""Seconds after which a job of ordinary length is taken to hang."""
_CHARACTERS_A_SECOND = 20_000
"""A tenth of what the engine reads: a very long draft is given longer before it hangs."""


@dataclass(frozen=True, slots=True)
class Job:
    """One request under way: its number, what it is about, and when it is given up."""

    seq: int
    revisions: Mapping[int, int]
    sent: float
    deadline: float


class Schedule:
    """At most one job under way; jobs begin at least `wait` seconds apart, the first at once."""

    def __init__(
        self, clock: Callable[[], float], wait: float = WAIT, limit: float = LIMIT
    ) -> None:
        self._clock = clock
        self._wait = wait
        self._limit = limit
        self._seq = 0
        self._last = float("-inf")
        self.dirty = False
        self.job: Job | None = None

    def changed(self) -> None:
        """Something is not what was sent last."""
        self.dirty = True

    def due_in(self) -> float | None:
        """Seconds until a job should be sent, 0 for now; None while there is nothing to send."""
        if not self.dirty or self.job:
            return None
        return max(0.0, self._last + self._wait - self._clock())

    def hangs_in(self) -> float | None:
        """Seconds until the job under way is taken to hang; None while there is none."""
        return None if self.job is None else max(0.0, self.job.deadline - self._clock())

    def send(self, revisions: Mapping[int, int], characters: int = 0, extra: float = 0.0) -> Job:
        """Begins a job on a draft of so many characters; `extra` seconds for a cold start."""
        now = self._clock()
        self._seq += 1
        limit = self._limit + characters / _CHARACTERS_A_SECOND + extra
        self.job = Job(self._seq, dict(revisions), now, now + limit)
        self.dirty = False
        self._last = now
        return self.job

    def answered(self, seq: object) -> Job | None:
        """Ends the job of that number and returns it; None for any other, which is out of date."""
        job = self.job
        if job is None or seq != job.seq:
            return None
        self.job = None
        return job

    def lost(self) -> None:
        """The checker is gone: no job is under way, and everything is to be sent again."""
        self.job = None
        self.dirty = True
        self._last = float("-inf")


def changed_since(revisions: Mapping[int, int], document: Document) -> int:
    """How many paragraphs are new or not what they were in `revisions`."""
    now = document.revisions()
    return sum(revisions.get(key) != revision for key, revision in now.items())


def still_true(answer: Answer, revisions: Mapping[int, int], document: Document) -> Answer:
    """What of an answer about `revisions` holds for the document as it is now.

    A finding in words stands while its paragraph does. One that misses something is about the
    whole draft: it stays while its paragraph lives. Fixes of changed paragraphs are left out, and
    so are questions that have been answered meanwhile.
    """
    now = document.revisions()
    stands = {key for key, revision in revisions.items() if now.get(key) == revision}
    lengths = {
        paragraph.id: len(paragraph.text)
        for section in document.sections
        for paragraph in section.paragraphs
    }
    kept = (_kept(finding, stands, lengths) for finding in answer.findings)
    captions = tuple(_caption(caption, stands, document) for caption in answer.captions)
    return replace(
        answer,
        findings=tuple(finding for finding in kept if finding),
        questions=tuple(q for q in answer.questions if q.fact not in document.facts),
        unchecked=tuple(pair for pair in answer.unchecked if pair[1] in stands),
        captions=captions,
    )


def _kept(
    finding: ShownFinding, stands: set[int], lengths: Mapping[int, int]
) -> ShownFinding | None:
    length = lengths.get(finding.paragraph)
    if length is None or not (finding.missing or finding.paragraph in stands):
        return None
    if finding.place <= length and all(fix.paragraph in stands for fix in finding.fixes):
        return finding
    fixes = tuple(fix for fix in finding.fixes if fix.paragraph in stands)
    return replace(finding, fixes=fixes, place=min(finding.place, length))


def _caption(caption: CaptionCount, stands: set[int], document: Document) -> CaptionCount:
    """The count without its fold where the section it falls in is not what it was."""
    for section in document.sections:
        whole = section.id == caption.section and all(p.id in stands for p in section.paragraphs)
        if whole and (caption.fold_at or 0) <= len(section.text):
            return caption
    return replace(caption, fold_at=None, section=None)
