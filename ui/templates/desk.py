"""The desk of templates as the window sees it: it works in the checker's process."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from app.disclaimers.shown import Order, Target
from app.settings import Settings

Then = Callable[[object], None]
"""Is given what was asked for; a text that says why there is none; None where the checker ended."""
Ask = Callable[[str, Mapping[str, Any], Then], None]


class RemoteDesk:
    """Asks for the writer whose settings hold now; each answer comes later, or at once as None."""

    def __init__(self, ask: Ask, settings: Callable[[], Settings]) -> None:
        """`ask` as `CheckRunner.ask`."""
        self._ask_checker, self._settings = ask, settings

    def offer(self, target: Target | None, then: Then) -> None:
        """A tuple of OfferedTemplate."""
        self._ask("offer", {"target": asdict(target) if target else None}, then)

    def fill(self, order: Order, then: Then) -> None:
        """A FilledTemplate."""
        self._ask("fill", {"order": asdict(order)}, then)

    def refill(self, then: Then) -> None:
        """A Refill."""
        self._ask("refill", {}, then)

    def shelf(self, then: Then) -> None:
        """A table of "templates", with id, title and origin, and "broken" sentences."""
        self._ask("shelf", {}, then)

    def source(self, template: str, then: Then) -> None:
        """A table with "text": a template as one file."""
        self._ask("source", {"template": template}, then)

    def validate(self, text: str, name: str, then: Then) -> None:
        """A FilledTemplate, answered with examples, of a template that is being written."""
        self._ask("validate", {"text": text, "name": name}, then)

    def _ask(self, what: str, row: Mapping[str, Any], then: Then) -> None:
        now = self._settings()
        writer = {"pace": now.pace, "name": now.name, "practice": now.templates_folder}
        self._ask_checker(what, {**writer, **row}, then)
