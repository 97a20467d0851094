"""A template written out as one file, so that a person can make their own of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from app.disclaimers.own import Written, written_of
from app.disclaimers.template import EVERYWHERE, Ask, Template
from checks import Citation


def source_of(template: Template, authorities: Mapping[str, Citation]) -> str:
    """The file that says the same; `authorities` tell the keys of what it cites.

    Raises AppError where its words are not laid out as a person's would be.
    """
    keys = {citation: key for key, citation in authorities.items()}
    everywhere = template.jurisdictions == (EVERYWHERE,)
    head: dict[str, Any] = {
        "title": template.title,
        "group": template.group,
        "topic": template.topic,
        "language": template.language,
        "jurisdictions": [] if everywhere else list(template.jurisdictions),
        "platforms": list(template.platforms),
        "formats": [str(medium) for medium in template.formats],
        "settles": list(template.settles),
        "standing": str(template.standing),
        "authorities": [keys[one] for one in template.citations if one in keys],
        "facts": dict(template.facts),
        "ask": [_ask_row(ask) for ask in template.asks],
    }
    kept = {key: value for key, value in head.items() if value not in ([], {})}
    words = written_of(f"+++\n+++\n{template.body.text}").words
    return Written(kept, words).text


def _ask_row(ask: Ask) -> dict[str, Any]:
    row = {field.name: getattr(ask, field.name) for field in fields(ask)}
    row["kind"] = str(ask.kind)
    for key in ("facts", "choices"):
        row[key] = list(row[key])
    return {key: value for key, value in row.items() if value not in ("", [], False)}
