"""Which columns there are and how wide: only the width in units of the text size decides."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths at 100 % in px; 0 is folded away. `strip` shows one finding below the text."""

    left: int
    right: int
    measure: int
    strip: bool


def columns_for(width: float, scale: float) -> Columns:
    """The layout of a window `width` px wide at a text scale."""
    effective = width / scale
    if effective >= 1600:
        return Columns(260, 400, 600, strip=False)
    if effective >= 1120:
        return Columns(236, 372, 600, strip=False)
    if effective >= 860:
        return Columns(0, 340, 580, strip=False)
    return Columns(0, 0, 600, strip=True)
