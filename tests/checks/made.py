"""Small packs and drafts for tests, written as a pack author would."""

from __future__ import annotations

from app.platforms import platforms
from checks import (
    DETECTORS,
    Draft,
    Engine,
    Facts,
    FactValue,
    Loader,
    Medium,
    Profile,
    RulePack,
    Section,
    Track,
)

AUTHORITIES = """
[LAW]
source = "Example Act"
jurisdictions = ["US"]
checked = "2026-11-23"
verified = true
[UNREAD]
source = "Unread Act"
jurisdictions = ["GB"]
checked = "2026-11-23"
verified = false
[CUSTOM]
source = "Custom"
jurisdictions = ["*"]
checked = "2026-11-23"
verified = false
[POLICY]
source = "Platform policy"
jurisdictions = ["*"]
platforms = ["tiktok"]
checked = "2026-11-23"
verified = true
"""
HEAD = """
[pack]
id = "made"
version = "2026.11"
title = "Made for a test"
reviewer = "nobody"
expires = "2027-05-31"
"""
_RULE = """
[[rule]]
id = "made.{name}"
{body}
"""
_DEFAULTS = {
    "title": '"Title"',
    "message": '"Message: {match}"',
    "why": '"Because."',
    "kind": '"flag"',
    "severity": '"error"',
    "authorities": '["LAW"]',
    "catches": '["one", "two"]',
    "allows": '["one", "two"]',
}


def rule(name: str, **keys: str) -> str:
    """A rule as TOML; a key given as "" is left out."""
    values = {key: value for key, value in {**_DEFAULTS, **keys}.items() if value}
    return _RULE.format(name=name, body="\n".join(f"{k} = {v}" for k, v in values.items()))


def cue(kind: str, phrase: str, more: str = "") -> str:
    return f'\n[[cue]]\nkind = "{kind}"\nany = ["{phrase}"]\n{more}\n'


def pack(*parts: str, name: str = "made.toml") -> RulePack:
    loader = Loader(DETECTORS, platforms(), AUTHORITIES, 'drug = ["zolpram", "brandzan"]')
    return loader.load(HEAD + "".join(parts), name)


def engine(*parts: str) -> Engine:
    return Engine([pack(*parts)], platforms())


def draft(
    *texts: str | Section,
    places: tuple[str, ...] = ("US",),
    posts: tuple[str, ...] = (),
    medium: Medium = Medium.VIDEO,
    **facts: FactValue,
) -> Draft:
    sections = tuple(t if isinstance(t, Section) else Section(t, Track.SPOKEN) for t in texts)
    return Draft(sections, Profile(posts, places, medium), Facts(facts))
