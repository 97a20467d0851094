"""Questions about templates to the checker's process and its answers, as values that JSON holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

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
from app.wire import Row, inserted_of
from checks import Track

Offer = tuple[OfferedTemplate, ...]


def order_row(order: Order) -> Row:
    return asdict(order)


def order_of(row: Mapping[str, Any]) -> Order:
    """Raises KeyError, TypeError or ValueError where the row is not what `order_row` makes."""
    return Order(
        str(row["template"]),
        {str(key): str(value) for key, value in row["answers"].items()},
        tuple(Track(track) for track in row["without"]),
        target_of(row["target"]),
    )


def target_of(row: Mapping[str, Any] | None) -> Target | None:
    return Target(**row) if row else None


def offer_of(rows: list[Mapping[str, Any]]) -> Offer:
    return tuple(OfferedTemplate(**row) for row in rows)


def filled_of(row: Mapping[str, Any]) -> FilledTemplate:
    """Raises as `order_of` does."""
    values = dict(row)
    values["asks"] = tuple(
        AskedWord(**{**entry, "choices": tuple(entry["choices"])}) for entry in row["asks"]
    )
    values["previews"] = tuple(_preview(entry) for entry in row["previews"])
    for key in ("closes", "opens", "sources"):
        values[key] = tuple(row[key])
    values["changes"] = tuple(TextChange(**entry) for entry in row["changes"])
    values["fresh"] = tuple((Track(track), text) for track, text in row["fresh"])
    values["marks"] = tuple(inserted_of(entry) for entry in row["marks"])
    return FilledTemplate(**values)


def refill_of(row: Mapping[str, Any]) -> Refill:
    """Raises as `order_of` does."""
    return Refill(
        tuple(row["titles"]),
        tuple(TextChange(**entry) for entry in row["changes"]),
        tuple(inserted_of(entry) for entry in row["marks"]),
        tuple(row["untrue"]),
    )


def _preview(row: Mapping[str, Any]) -> TrackPreview:
    washes = tuple(Wash(**entry) for entry in row["washes"])
    return TrackPreview(**{**row, "track": Track(row["track"]), "washes": washes})
