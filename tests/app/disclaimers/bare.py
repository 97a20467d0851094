"""Drafts that lack what a template brings: by rule and format, one on which the rule fires."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.document import Document
from checks import Medium, Profile, Track

MOVING = (Medium.VIDEO, Medium.LIVE)
STILL = (Medium.PHOTO, Medium.TEXT)
CAPTIONED = (*MOVING, *STILL)
ALL = tuple(Medium)

LONG = (
    "I have carried one in my pocket on every shift since I was a student, "
    "and it has been dropped, lost, found and lent. "
)
"""A sentence that sells nothing; five of them pass every fold."""


@dataclass(frozen=True, slots=True)
class Bare:
    """Texts by track, as a post in motion, a still one and a reply hold them.

    `said` is spoken in what moves and written elsewhere; a `caption` is added to what moves.
    """

    said: str
    caption: str = ""
    shown: str = ""
    formats: tuple[Medium, ...] = ALL
    places: tuple[str, ...] = ()
    """Where the rule holds at all; nothing is everywhere."""
    switched: bool = False
    """The platform's own label is on."""

    def document(self, medium: Medium, place: str, platforms: tuple[str, ...]) -> Document:
        made = Document(profile=Profile(platforms, (place,), medium))
        if self.switched:
            made.facts["native_label"] = True
        for track, text in self._sections(medium):
            if text:
                made.add_section(track, text)
        return made

    def _sections(self, medium: Medium) -> Iterator[tuple[Track, str]]:
        if medium.moves:
            yield Track.SPOKEN, self.said
            yield Track.ON_SCREEN, self.shown
            yield Track.CAPTION, self.caption
        else:
            written = self.caption or self.said
            yield (Track.COMMENT if medium is Medium.REPLY else Track.CAPTION), written


_PRAISE = "This stethoscope is the best I have used."
_MYTH = "Medical myth Monday, here is why knees crack."
_DROOP = "Sudden face droop can have many causes; rest and see how you feel tomorrow."
_DARK = "Some people are suicidal for years and nobody around them knows."

BARE: Mapping[str, tuple[Bare, ...]] = {
    "disclaimer.missing": (
        Bare(
            "Here are three reasons your period is late. "
            "Number one, stress. Number two, thyroid disease."
        ),
    ),
    "disclaimer.only-in-bio-or-caption": (
        Bare(
            "Eczema flares calm down with a plain ointment and a steroid cream on the red bits.",
            caption="This is not medical advice. Ask your own doctor.",
            formats=MOVING,
        ),
    ),
    "disclaimer.below-fold": (
        Bare(f"{LONG * 5}This is not medical advice, ask your own doctor.", formats=STILL),
    ),
    "disclaimer.no-next-step": (
        Bare("A kidney filters blood all day. For educational purposes only."),
    ),
    "disclaimer.missing-emergency-line": (Bare(_DROOP), Bare(_DARK)),
    "disclaimer.licence-scope": (
        Bare("Book with me from anywhere in the world!", places=("US", "CA", "AU")),
    ),
    "disclaimer.wrong-modality": (
        Bare(
            "This cream fades scars.", shown="Evidence limited to one small study", formats=MOVING
        ),
        Bare("Hello again. Well, in mice.", shown="Reverses greying hair", formats=MOVING),
    ),
    "disclaimer.results-vary-alone": (
        Bare("She lost 40 lb in 8 weeks! Results may vary.", places=("US", "GB", "AU")),
    ),
    "advice.special-population-omitted": (
        Bare("Ashwagandha is great for anyone with stress."),
        Bare("Fasting for 72 hours resets your immune system, try it."),
    ),
    "sponsorship.missing": (Bare("This stethoscope from Nuvo is the best I have used."),),
    "sponsorship.vague-label": (Bare(_PRAISE, caption=f"#collab {_PRAISE}"),),
    "sponsorship.video-modality": (
        Bare(_PRAISE, caption="#ad A quiet morning.", formats=MOVING),
        Bare(f"This is a paid ad. {_PRAISE}", formats=MOVING),
    ),
    "sponsorship.late-or-end-only": (
        Bare("This monitor is a game changer. Oh, this was sponsored, bye!", formats=CAPTIONED),
    ),
    "sponsorship.below-fold": (Bare(_PRAISE, caption=f"{LONG * 5}#ad", formats=CAPTIONED),),
    "sponsorship.hashtag-cloud": (
        Bare(_PRAISE, caption=f"{_PRAISE} #doctor #rounds #ad #night #fyp"),
    ),
    "sponsorship.live-repeat": (
        Bare("Welcome. Tonight is sponsored. Let us begin with bloating.", formats=(Medium.LIVE,)),
    ),
    "sponsorship.platform-tool-only": (Bare(_PRAISE, places=("US",), switched=True),),
    "sponsorship.disguised-education": (Bare(_MYTH),),
    "sponsorship.gift-or-discount": (Bare("I swear by this heated eye mask."),),
    "sponsorship.affiliate-or-code": (
        Bare("Use code DRMIA15 at checkout."),
        Bare("Everything I use is in my Amazon storefront!"),
    ),
    "sponsorship.own-interest": (Bare("The best one out there is DermaSun."),),
    "sponsorship.insider-review": (Bare("Five stars for Nuvo!", places=("US",)),),
    "sponsorship.family-tie": (Bare("Go see Dr Lee for your veneers, best in town!"),),
    "sponsorship.research-funding": (Bare("Our lab showed this device works."),),
    "sponsorship.past-relationship": (Bare("Still obsessed with Nuvo.", places=("GB",)),),
    "sponsorship.label-by-jurisdiction": (
        Bare(_PRAISE, caption=f"Sponsored by Nuvo. {_PRAISE}", places=("GB", "IE")),
    ),
}
"""Where several stand, a template closes the rule's finding on each."""

_MORNING = "Esta crema me encanta y la uso cada mañana desde hace un mes."

SPANISH: Mapping[str, tuple[Bare, ...]] = {
    "sponsorship.missing": (Bare(f"{_MORNING}\n¡Pruébenla!"),),
    "sponsorship.vague-label": (Bare(_MORNING, caption=f"#collab {_MORNING}"),),
    "sponsorship.video-modality": (Bare(_MORNING, caption="#ad La mañana", formats=MOVING),),
    "sponsorship.below-fold": (Bare(_MORNING, caption=f"{_MORNING * 9} #ad", formats=CAPTIONED),),
    "sponsorship.hashtag-cloud": (
        Bare(_MORNING, caption=f"{_MORNING} #salud #piel #publi #doctora #fyp"),
    ),
    "sponsorship.live-repeat": (
        Bare(f"Publicidad: hablo de una crema.\n{_MORNING}", formats=(Medium.LIVE,)),
    ),
}
"""The same for templates in Spanish. What is not English is read for labels alone, so that few
rules can fire there, and fewer be settled."""


def bare_drafts(rule: str, language: str) -> tuple[Bare, ...]:
    return (BARE if language == "en" else SPANISH)[rule]
