"""What a person may be told: what happened and what to do about it."""

from __future__ import annotations


class AppError(Exception):
    """A mistake or a misfortune that the user can act on. `str()` is one or two sentences."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(f"{message} {hint}".strip())
        self.message = message
        self.hint = hint
