"""Gives an engine the recogniser where it can be had; the engine works without."""

from __future__ import annotations

from app.recogniser.reader import Unavailable, load
from checks import Engine


def attach(engine: Engine) -> str:
    """Why the engine has to do without, in words that follow "because"; nothing where it has it."""
    try:
        engine.in_context = load()
    except Unavailable as error:
        return str(error)
    return ""
