"""Rows of a draft's front matter: findings kept, and what templates brought."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app import values
from app.document import Decision, Inserted
from app.errors import AppError

_DECISION = ("fingerprint", "rule", "reason", "note", "who", "when")


def rows_of(head: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    found = head.get(key) or []
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise AppError(f"“{key}” must be a list of tables.")
    return found


def decision_of(row: Mapping[str, Any], number: int) -> Decision:
    fields = {key: row.get(key, "") for key in _DECISION}
    if not all(isinstance(value, str) for value in fields.values()) or not fields["fingerprint"]:
        raise AppError(f"Decision {number} has no fingerprint, or a value that is no text.")
    return Decision(**fields)


def inserted_of(row: Mapping[str, Any], number: int) -> Inserted:
    template, track, text = (row.get(key) for key in ("template", "track", "text"))
    platform = row.get("platform") or None
    if not (
        isinstance(template, str) and isinstance(track, str) and isinstance(text, str) and text
    ):
        raise AppError(f"Inserted template {number} lacks its name, track or text.")
    if platform is not None and not isinstance(platform, str):
        raise AppError(f"Inserted template {number} has a platform that is no text.")
    answers = words_of(row.get("answers") or {}, f"The answers of inserted template {number}")
    return Inserted(template, values.track(track), platform, text, answers)


def inserted_row(mark: Inserted) -> dict[str, Any]:
    row = {
        "template": mark.template, "track": str(mark.track), "platform": mark.platform or "",
        "text": mark.text, "answers": dict(mark.answers),
    }  # fmt: skip
    return {key: value for key, value in row.items() if value}


def words_of(found: object, what: str) -> dict[str, str]:
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise AppError(f"{what} must be a table of texts.")
    return dict(found)


def decision_row(decision: Decision) -> dict[str, str]:
    return {key: getattr(decision, key) for key in _DECISION}
