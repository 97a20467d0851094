"""Templates made up for the form: those of the drawn picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.disclaimers.shown import (
    AskedWord,
    FilledTemplate,
    OfferedTemplate,
    Order,
    Refill,
    Target,
    TextChange,
    TrackPreview,
    Wash,
)
from app.document import Document, Inserted
from checks import Track


def offered(key: str, title: str, where: str = "Everywhere", **changed: object) -> OfferedTemplate:
    values: dict[str, object] = {
        "id": key, "title": title, "where": where, "group": "Limits", "settles": False,
        "suits": True, "barred": "", "language": "en", "origin": "built in",
    }  # fmt: skip
    return OfferedTemplate(**(values | changed))  # type: ignore[arg-type]


OFFERED = (
    offered("gift", "Gift, said first", "United States, UK", settles=True, group="Disclosure"),
    offered("loan", "Loan, to be returned", "United States, UK", settles=True, group="Disclosure"),
    offered("own", "Your own product", group="Disclosure"),
    offered("paid-es", "Contenido pagado", group="Disclosure", language="es"),
    offered("not", "Not sponsored", barred="Answer “Who pays for the post” first.",
            group="Disclosure"),
    offered("paid-au", "Paid post, Australia", "Australia", suits=False, group="Disclosure"),
    offered("plain", "General information"),
    offered("warm", "General information, in warm words", origin="own"),
    offered("clinician", "See your own clinician"),
    offered("crisis", "Emergency line", "United States", suits=True, group="Help now"),
    offered("story", "A patient’s story", group="Patients"),
)  # fmt: skip
_ASKS = (
    AskedWord("giver", "Who gave it to you?", "As viewers know it.", (), "the company", "Nuvo",
              "From the facts of this draft", "", False),
    AskedWord("thing", "What is it?", "In the words you use in the video.", (), "what it is", "",
              "", "Fill this in.", True),
    AskedWord("asked", "Did they ask for a post?", "", ("No", "Yes"), "no", "", "",
              "Fill this in.", True),
    AskedWord("author", "How does your audience know you?", "A name or a handle.", (),
              "your name", "", "", "Fill this in.", True),
)  # fmt: skip
_TEXTS = {
    Track.SPOKEN: "Ad. {giver} gave me this {thing} and did not ask for this post.",
    Track.ON_SCREEN: "Ad · gift from {giver} to {author}",
    Track.CAPTION: "Ad. {giver} gave me this {thing}.",
}
_MEASURES = {Track.SPOKEN: "5 s at your pace", Track.CAPTION: "above every fold"}


class MadeDesk:
    """Answers at once, as long as `holding` is not set: then `release` does."""

    def __init__(self, document: Document | None = None) -> None:
        self._document = document or Document()
        self.offers = OFFERED
        self.orders: list[Order] = []
        self.holding = False
        self.fails: object = ""
        self._held: list[Callable[[], None]] = []

    def offer(self, target: Target | None, then: Callable[[object], None]) -> None:
        then(self.offers)

    def fill(self, order: Order, then: Callable[[object], None]) -> None:
        self.orders.append(order)
        if self.fails != "":
            then(self.fails)
        elif self.holding:
            self._held.append(lambda: then(self.filled(order)))
        else:
            then(self.filled(order))

    def refill(self, then: Callable[[object], None]) -> None:
        then(Refill((), (), (), ()))

    def release(self) -> None:
        held, self._held = self._held, []
        for answer in held:
            answer()

    def filled(self, order: Order) -> FilledTemplate:
        asked = tuple(_asked(ask, order) for ask in _ASKS) if order.template == "gift" else ()
        words = {ask.key: ask for ask in asked}
        previews = tuple(self._preview(track, words, order) for track in _TEXTS)
        title = next(one for one in self.offers if one.id == order.template)
        ready = not title.barred and not any(ask.missing for ask in asked)
        answers = {ask.key: ask.value for ask in asked}
        return FilledTemplate(
            id=title.id, title=title.title, asks=asked, previews=previews,
            closes=("Nothing says the cuff was a gift",), opens=(),
            sources=("FTC Endorsement Guides, 16 CFR 255.5",
                     "ASA and CMA guide for influencers, 2023. Not yet read at its source."),
            barred=title.barred,
            changes=tuple(
                TextChange(one.section, 0, "", f"{one.text}\n")
                for one in previews if one.chosen and one.section is not None
            ) if ready else (),
            fresh=tuple(
                (one.track, one.text) for one in previews if one.chosen and one.section is None
            ) if ready else (),
            marks=tuple(
                Inserted(title.id, one.track, None, one.text, answers)
                for one in previews if one.chosen
            ) if ready else (),
            facts={"gifted": answers.get("giver", "Nuvo")} if ready else {},
            words=answers if ready else {},
        )  # fmt: skip

    def _preview(self, track: Track, words: dict[str, AskedWord], order: Order) -> TrackPreview:
        text, washes = "", []
        for part in _TEXTS[track].replace("{", "\0{").replace("}", "}\0").split("\0"):
            ask = words.get(part.strip("{}")) if part.startswith("{") else None
            said = (ask.value or ask.gap) if ask else part.strip("{}")
            if ask:
                washes.append(Wash(len(text), len(text) + len(said), ask.missing))
            text += said
        section = next((s.id for s in self._document.sections if s.track is track), None)
        return TrackPreview(
            track, None, section, text, tuple(washes),
            _MEASURES.get(track, f"{len(text)} characters"), track not in order.without, "",
        )  # fmt: skip


def _asked(ask: AskedWord, order: Order) -> AskedWord:
    if ask.key not in order.answers:
        return ask
    value = order.answers[ask.key]
    missing = not value
    return replace(
        ask, value=value, origin="", missing=missing, trouble="Fill this in." if missing else ""
    )
