"""How often Python looks for circles of values that nobody holds: each look stalls the process."""

from __future__ import annotations

import gc

_SELDOM = (20_000, 20, 100)


def look_seldom() -> None:
    """What there is now stays and is never looked through; what comes is, but seldom."""
    gc.freeze()
    gc.set_threshold(*_SELDOM)
