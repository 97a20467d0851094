"""Where a finding stands, in words."""

from __future__ import annotations

from collections.abc import Callable

from app.shown import ShownFinding
from ui.findings.rows import place_words


class Whereabouts:
    """Asks the draft: text of a paragraph and name of a section by id, "" where there are none."""

    def __init__(
        self, paragraph_text: Callable[[int], str], section_name: Callable[[int], str]
    ) -> None:
        self._paragraph_text = paragraph_text
        self._section_name = section_name
        self.in_sight: int | None = None
        """Id of the section that is shown; findings in it need not say where they are."""

    def place(self, finding: ShownFinding) -> str:
        """Where what is missing belongs."""
        return place_words(finding, self._paragraph_text(finding.paragraph))

    def section(self, finding: ShownFinding) -> str:
        """The name of its section unless that is in sight or nothing is known of it."""
        here = self.in_sight is None or finding.section == self.in_sight
        return "" if here else self._section_name(finding.section)
