"""Text of a rule pack to a RulePack. Every mistake is a PackError naming file, rule and key."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from checks import jurisdictions
from checks.labels import Clarity, Label, Position, Ruling, Verdict
from checks.model import Citation, FactValue, Medium, Severity, Track
from checks.phrase import Phrase, PhraseError, compile_phrase
from checks.rules import (
    DRAFT_MEASURES,
    KINDS,
    POST_MEASURES,
    CueDefinition,
    Example,
    FixTemplate,
    Rule,
    RulePack,
    Selector,
)
from checks.table import PackError, Table, parse

__all__ = ["Loader", "PackError"]

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_RULE_ID = re.compile(rf"{_ID.pattern}\.{_ID.pattern}")
_DATE = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])")
_GRADES = ("safe", "rewords")
_WITHIN = ("sentence", "section", "draft")


class Loader:
    """Loads packs of one program: the detectors, platforms and authorities that a pack may name."""

    def __init__(
        self,
        detectors: Iterable[str],
        platforms: Iterable[str],
        authorities: str = "",
        words: str = "",
    ) -> None:
        self._detectors = frozenset(detectors)
        self._platforms = tuple(platforms)
        self._authorities: dict[str, Citation] = {}
        if authorities:
            self._read_authorities(authorities)
        self._words: dict[str, tuple[str, ...]] = {}
        if words:
            self._words = _lists(parse(words, "words"), "words", {})

    def _read_authorities(self, text: str) -> None:
        for key, values in parse(text, "authorities").items():
            where = f"authorities, {key}"
            if not isinstance(values, dict):
                raise PackError(f"{where}: must be a table")
            self._authorities[key] = _citation(Table(values, where), self._platforms)

    @property
    def authorities(self) -> Mapping[str, Citation]:
        """What may be cited, by key."""
        return self._authorities

    def load(self, text: str, name: str) -> RulePack:
        """The pack in `text`; `name` is the file's, for messages. Raises PackError."""
        top = Table(parse(text, name), name)
        head = Table(top.take("pack", dict), f"{name}, pack")
        pack_id, version = head.text("id"), head.text("version")
        if not _ID.fullmatch(pack_id):
            raise head.fail("id", "must be lower case words joined by “-”")
        title, reviewer = head.text("title"), head.text("reviewer")
        expires = _date(head, "expires")
        head.done()
        lists = self._words | _lists(top.table("lists"), f"{name}, lists", self._words)
        rules = tuple(
            self._rule(table, f"{pack_id} {version}", lists) for table in top.tables("rule")
        )
        cues = tuple(self._cue(table, lists) for table in top.tables("cue"))
        labels = tuple(_label(table, lists) for table in top.tables("label"))
        positions = tuple(_position(table) for table in top.tables("position"))
        top.done()
        _refuse_twice((rule.id for rule in rules), name)
        _refuse_twice((label.id for label in labels), name)
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return RulePack(
            pack_id, title, version, reviewer, expires, digest, rules, cues, lists,
            labels, positions,
        )  # fmt: skip

    def _rule(self, table: Table, pack: str, lists: Mapping[str, tuple[str, ...]]) -> Rule:
        rule_id = table.text("id")
        table.where = f"{table.where.rpartition(',')[0]}, rule {rule_id}"
        if not _RULE_ID.fullmatch(rule_id):
            raise table.fail("id", "must look like group.name")
        kind = table.one_of("kind", KINDS)
        detector = table.text("detector", "")
        if (kind == "detector") != bool(detector):
            raise table.fail("detector", "belongs to the kind “detector”, and only there")
        if detector and detector not in self._detectors:
            raise table.fail("detector", f"there is no “{detector}”")
        rule = Rule(
            id=rule_id,
            kind=kind,
            severity=Severity(table.one_of("severity", tuple(Severity))),
            title=table.text("title"),
            message=table.text("message"),
            message_weighed=table.text("message_weighed", ""),
            why=table.text("why"),
            pack=pack,
            citations=self._citations(table),
            jurisdictions=_places(table),
            platforms=frozenset(table.some_of("platforms", self._platforms)),
            tracks=frozenset(Track(t) for t in table.some_of("tracks", tuple(Track))),
            mediums=frozenset(Medium(m) for m in table.some_of("formats", tuple(Medium))),
            when=table.texts("when"),
            any=_phrases(table, "any", lists),
            unless=_phrases(table, "unless", lists),
            cues=_selectors(table, "cues"),
            unless_cues=_selectors(table, "unless_cues"),
            unless_within=table.one_of("unless_within", _WITHIN, "sentence"),
            needs=_phrases(table, "needs", lists),
            needs_cues=_selectors(table, "needs_cues"),
            within=table.number("within"),
            detector=detector,
            options=table.table("options"),
            subsumes=table.texts("subsumes"),
            removable=table.take("removable", bool, False),
            fixes=tuple(_fix(fix, lists) for fix in table.tables("fixes")),
            catches=tuple(_example(e, True, self._platforms) for e in _examples(table, "catches")),
            allows=tuple(_example(e, False, self._platforms) for e in _examples(table, "allows")),
        )
        table.done()
        _refuse_incomplete(rule, table)
        return rule

    def _citations(self, table: Table) -> tuple[Citation, ...]:
        named: list[Citation] = []
        for key in table.texts("authorities"):
            if key not in self._authorities:
                raise table.fail("authorities", f"there is no authority “{key}”")
            named.append(self._authorities[key])
        named.extend(_citation(entry, self._platforms) for entry in table.tables("citations"))
        if not named:
            raise table.fail("citations", "is missing: a rule must name its authority")
        return tuple(named)

    def _cue(self, table: Table, lists: Mapping[str, tuple[str, ...]]) -> CueDefinition:
        cue = CueDefinition(
            kind=table.text("kind"),
            any=_phrases(table, "any", lists),
            unless=_phrases(table, "unless", lists),
            act=table.text("act", "") or None,
            addressee=table.text("addressee", "") or None,
            context=table.one_of("context", ("", "person", "audience"), ""),
            tracks=frozenset(Track(t) for t in table.some_of("tracks", tuple(Track))),
        )
        if not cue.any:
            raise table.fail("any", "is missing")
        table.done()
        return cue


def _lists(
    values: Mapping[str, Any], where: str, known: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Named lists of terms; a term “{name}” stands for a list known before."""
    found: dict[str, tuple[str, ...]] = {}
    for key, terms in values.items():
        if not isinstance(terms, list) or not all(isinstance(term, str) for term in terms):
            raise PackError(f"{where}, key “{key}”: must be a list of texts")
        spelt: list[str] = []
        for term in terms:
            named = term[1:-1] if term.startswith("{") and term.endswith("}") else ""
            earlier = found.get(named, known.get(named))
            if named and earlier is None:
                raise PackError(f"{where}, key “{key}”: there is no list “{named}” above it")
            spelt.extend(earlier if earlier is not None else (term,))
        found[key] = tuple(spelt)
    return found


def _date(table: Table, key: str) -> str:
    value = table.text(key)
    if not _DATE.fullmatch(value):
        raise table.fail(key, "must be a date like “2026-11-23”, in quotes")
    return value


def _places(table: Table, everywhere: bool = False) -> tuple[str, ...]:
    codes: list[str] = []
    for code in table.texts("jurisdictions"):
        known = jurisdictions.parse_jurisdiction(code)
        if everywhere and code == jurisdictions.EVERYWHERE:
            known = code
        if known is None:
            raise table.fail("jurisdictions", f"“{code}” is no jurisdiction")
        codes.append(known)
    return tuple(codes)


def _citation(table: Table, platforms: tuple[str, ...]) -> Citation:
    places = _places(table, everywhere=True)
    if not places:
        raise table.fail("jurisdictions", "is missing")
    citation = Citation(
        source=table.text("source"),
        section=table.text("section", ""),
        url=table.text("url", ""),
        jurisdictions=places,
        checked=_date(table, "checked"),
        verified=table.take("verified", bool),
        platforms=table.some_of("platforms", platforms),
    )
    table.done()
    return citation


def _phrases(table: Table, key: str, lists: Mapping[str, tuple[str, ...]]) -> tuple[Phrase, ...]:
    return tuple(_phrase(source, table, key, lists) for source in table.texts(key))


def _phrase(source: str, table: Table, key: str, lists: Mapping[str, tuple[str, ...]]) -> Phrase:
    try:
        return compile_phrase(source, lists)
    except PhraseError as error:
        raise table.fail(key, str(error)) from error


def _selectors(table: Table, key: str) -> tuple[Selector, ...]:
    """Cues as “kind”, “kind/act” or “kind/act/addressee”; an empty part is any."""
    found: list[Selector] = []
    for value in table.texts(key):
        kind, act, addressee = (*value.split("/"), "", "")[:3]
        if not kind or value.count("/") > 2:
            raise table.fail(key, f"“{value}” is not kind/act/addressee")
        found.append(Selector(kind, act or None, addressee or None))
    return tuple(found)


def _label(table: Table, lists: Mapping[str, tuple[str, ...]]) -> Label:
    label_id = table.text("id")
    table.where = f"{table.where.rpartition(',')[0]}, label {label_id}"
    rulings: dict[str, Ruling] = {}
    for code, values in table.take("rulings", dict).items():
        place = jurisdictions.parse_jurisdiction(code)
        if place is None or not isinstance(values, dict):
            raise table.fail("rulings", f"“{code}” is no jurisdiction with a ruling")
        entry = Table(values, f"{table.where}, rulings {code}")
        verdict = Verdict(entry.one_of("verdict", tuple(Verdict)))
        rulings[place] = Ruling(verdict, entry.take("verified", bool))
        entry.done()
    label = Label(
        id=label_id,
        clarity=Clarity(table.one_of("clarity", tuple(Clarity))),
        words=_phrases(table, "words", lists),
        rulings=rulings,
    )
    table.done()
    return label


def _position(table: Table) -> Position:
    code = table.text("jurisdiction")
    place = jurisdictions.parse_jurisdiction(code)
    if place is None:
        raise table.fail("jurisdiction", f"“{code}” is no jurisdiction")
    position = Position(
        place, table.texts("words"), table.text("example"), table.take("verified", bool)
    )
    table.done()
    return position


def _fix(table: Table, lists: Mapping[str, tuple[str, ...]]) -> FixTemplate:
    find = table.text("find", "")
    fix = FixTemplate(
        title=table.text("title"),
        replacement=table.take("replacement", str),
        grade=table.one_of("grade", _GRADES, "rewords"),
        find=_phrase(find, table, "find", lists) if find else None,
    )
    table.done()
    return fix


def _examples(table: Table, key: str) -> list[Table]:
    values = table.take(key, list, [])
    found: list[Table] = []
    for number, value in enumerate(values, 1):
        if isinstance(value, str):
            value = {"text": value}
        if not isinstance(value, dict):
            raise table.fail(key, "must hold texts or tables")
        found.append(Table(value, f"{table.where}, {key} {number}"))
    return found


def _example(table: Table, fires: bool, platforms: tuple[str, ...]) -> Example:
    text = table.text("text", "")
    track = Track(table.one_of("track", tuple(Track), Track.SPOKEN))
    sections = [(track, text, None)] if text else []
    for entry in table.tables("sections"):
        platform = entry.text("platform", "") or None
        sections.append(
            (Track(entry.one_of("track", tuple(Track))), entry.text("text"), platform)  # type: ignore[arg-type]
        )
        entry.done()
    if not sections:
        raise table.fail("text", "is missing")
    medium = table.one_of("format", ("", *Medium), "")
    example = Example(
        sections=tuple(sections),
        fires=fires,
        quote=table.text("quote", "") or None,
        fixed=table.text("fixed", "") or None,
        facts=_facts(table),
        platforms=table.some_of("platforms", platforms),
        jurisdictions=_places(table),
        medium=Medium(medium) if medium else None,
        others=table.texts("others"),
    )
    table.done()
    return example


def _facts(table: Table) -> dict[str, FactValue]:
    facts: dict[str, FactValue] = {}
    for key, value in table.table("facts").items():
        if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
            facts[key] = tuple(value)
        elif isinstance(value, bool | str):
            facts[key] = value
        else:
            raise table.fail("facts", f"“{key}” must be true, false, a text or a list of texts")
    return facts


def _refuse_twice(ids: Iterable[str], name: str) -> None:
    seen: set[str] = set()
    for rule_id in ids:
        if rule_id in seen:
            raise PackError(f"{name}, rule {rule_id}, key “id”: stands twice")
        seen.add(rule_id)


_COMPLETE: dict[str, Callable[[Rule], bool]] = {
    "flag": lambda rule: bool(rule.any or rule.cues),
    "pair": lambda rule: bool((rule.any or rule.cues) and (rule.needs or rule.needs_cues)),
    "require": lambda rule: bool(rule.needs or rule.needs_cues),
    "limit": lambda rule: _counts_something(rule.options),
    "detector": lambda rule: True,
}


def _counts_something(options: Mapping[str, object]) -> bool:
    measure, most = options.get("measure"), options.get("most")
    if measure in POST_MEASURES:
        return most is None
    return measure in DRAFT_MEASURES and isinstance(most, int | float)


def _refuse_incomplete(rule: Rule, table: Table) -> None:
    if not _COMPLETE[rule.kind](rule):
        key = "options" if rule.kind == "limit" else "any"
        raise table.fail(key, f"a rule of kind “{rule.kind}” says too little to be run")
    for key, examples in (("catches", rule.catches), ("allows", rule.allows)):
        if len(examples) < 2:
            raise table.fail(key, "needs at least two examples")
    if len(rule.fixes) > 3:
        raise table.fail("fixes", "holds more than three")
    of_one_phrase = len(rule.any) == 1 and not (rule.cues or rule.detector)
    if not of_one_phrase and any(fix.find is None for fix in rule.fixes):
        raise table.fail("fixes", "needs “find”: a fix belongs to one phrase, here are several")
