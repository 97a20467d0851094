"""What stands in the list of templates, top to bottom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.disclaimers.shown import OfferedTemplate
from app.matching import score

SETTLES = "Settles this finding"
_LANGUAGES = {"es": "Spanish", "fr": "French"}
_ORIGINS = {"own": "your own", "practice": "your practice's"}


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a group."""

    words: str


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A template, and the muted line below its title."""

    template: OfferedTemplate
    note: str

    @property
    def quiet(self) -> bool:
        """It cannot be used for this draft, or was not worded for its audience."""
        return bool(self.template.barred) or not self.template.suits


def rows_of(offered: Iterable[OfferedTemplate], typed: str = "") -> list[Heading | TemplateRow]:
    """Those that settle the finding, then each group; in a group the fitting ones first.

    Where something was typed, only what answers it.
    """
    found = [template for template in offered if _answers(typed, template)]
    groups: dict[str, list[OfferedTemplate]] = {}
    for template in found:
        groups.setdefault(SETTLES if template.settles else template.group, []).append(template)
    settling = groups.pop(SETTLES, [])
    ordered = [(SETTLES, settling), *groups.items()] if settling else list(groups.items())
    rows: list[Heading | TemplateRow] = []
    for name, members in ordered:
        rows.append(Heading(name))
        rows.extend(
            TemplateRow(template, note_of(template)) for template in _fitting_first(members)
        )
    return rows


def note_of(template: OfferedTemplate) -> str:
    """Why it is barred; else its places, and what else sets it apart."""
    if template.barred:
        return template.barred
    parts = (template.where, _LANGUAGES.get(template.language), _ORIGINS.get(template.origin))
    return ", ".join(part for part in parts if part)


def _fitting_first(members: Sequence[OfferedTemplate]) -> list[OfferedTemplate]:
    return sorted(members, key=lambda template: (not template.suits, bool(template.barred)))


def _answers(typed: str, template: OfferedTemplate) -> bool:
    words = f"{template.title} {template.group} {note_of(template)}"
    return not typed.strip() or score(typed, words) is not None
