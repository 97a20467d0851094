"""What goes to the checker and comes back, as values that JSON can hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from app.document import Decision, Document, Inserted, Paragraph, WrittenSection
from app.shown import Answer, CaptionCount, ShownFinding, ShownFix, ShownQuestion
from checks import Citation, FactValue, Gate, Medium, Profile, Severity, Track

Row = dict[str, Any]


def request_row(document: Document, known: Mapping[int, int]) -> Row:
    """The document for the checker; texts only of paragraphs not `known` in their revision."""
    profile = document.profile
    return {
        "profile": {
            "platforms": list(profile.platforms),
            "jurisdictions": list(profile.jurisdictions),
            "format": str(profile.medium),
        },
        "facts": {
            key: list(value) if isinstance(value, tuple) else value
            for key, value in document.facts.items()
        },
        "decisions": [_plain(decision) for decision in document.decisions.values()],
        "sections": [
            {
                "id": section.id,
                "track": str(section.track),
                "platform": section.platform,
                "paragraphs": [[p.id, p.revision] for p in section.paragraphs],
            }
            for section in document.sections
        ],
        "texts": {
            str(p.id): p.text
            for section in document.sections
            for p in section.paragraphs
            if known.get(p.id) != p.revision
        },
    }


def document_of(row: Mapping[str, Any], texts: Mapping[int, str]) -> Document:
    """The document of a request, with all its texts at hand.

    Raises KeyError, TypeError or ValueError where the row is not what `request_row` makes.
    """
    decisions = (Decision(**entry) for entry in row.get("decisions", ()))
    return Document(
        sections=[
            WrittenSection(
                section["id"],
                Track(section["track"]),
                section["platform"],
                [Paragraph(key, texts[key], revision) for key, revision in section["paragraphs"]],
            )
            for section in row["sections"]
        ],
        profile=Profile(
            tuple(row["profile"]["platforms"]),
            tuple(row["profile"]["jurisdictions"]),
            Medium(row["profile"]["format"]),
        ),
        facts={key: _fact(value) for key, value in row["facts"].items()},
        decisions={decision.fingerprint: decision for decision in decisions},
        inserted=[inserted_of(entry) for entry in row.get("inserted", ())],
        words={str(key): str(value) for key, value in row.get("words", {}).items()},
    )


def whole_row(document: Document) -> Row:
    """All of the document, for a question about it: what templates brought is there too."""
    return {
        **request_row(document, {}),
        "inserted": [asdict(mark) for mark in document.inserted],
        "words": dict(document.words),
    }


def inserted_of(row: Mapping[str, Any]) -> Inserted:
    """The mark that `asdict` made a row of; raises as `document_of` does."""
    return Inserted(**{**row, "track": Track(row["track"])})


def _fact(value: object) -> FactValue:
    if isinstance(value, list):
        return tuple(str(entry) for entry in value)
    if isinstance(value, bool | str):
        return value
    raise TypeError("a fact is yes, no, a text or a list of texts")


def answer_row(answer: Answer, sent: dict[str, ShownFinding] | None = None) -> Row:
    """An answer for JSON; citations stand once, since many findings share them.

    `sent` holds the findings of the answer before, and then those of this one: what the window
    has already is sent as its key alone.
    """
    sources: dict[Citation, int] = {}
    row = _plain(answer)
    before = dict(sent or ())
    if sent is not None:
        sent.clear()
    findings: list[Row | str] = []
    for finding in answer.findings:
        same = before.get(finding.key) == finding
        findings.append(finding.key if same else _finding_row(finding, sources))
        if sent is not None:
            sent[finding.key] = finding
    row["findings"] = findings
    row["questions"] = [_plain(question) for question in answer.questions]
    row["unchecked"] = [list(pair) for pair in answer.unchecked]
    row["gate"] = str(answer.gate)
    row["captions"] = [_plain(caption) for caption in answer.captions]
    row["citations"] = [_plain(citation) for citation in sources]
    return row


def answer_of_row(row: Mapping[str, Any], had: Mapping[str, ShownFinding] | None = None) -> Answer:
    """The answer that `answer_row` was given; `had` are the findings of the one before, by key.

    Raises as `document_of` does on any other row.
    """
    values = dict(row)
    sources = [_citation(entry) for entry in values.pop("citations")]
    values["findings"] = tuple(
        (had or {})[entry] if isinstance(entry, str) else _finding(entry, sources)
        for entry in row["findings"]
    )
    values["questions"] = tuple(ShownQuestion(**entry) for entry in row["questions"])
    values["unchecked"] = tuple((section, line) for section, line in row["unchecked"])
    values["gate"] = Gate(row["gate"])
    values["captions"] = tuple(CaptionCount(**entry) for entry in row["captions"])
    return Answer(**values)


def _plain(value: Any) -> Row:
    """The fields of a dataclass by name, as they are."""
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _finding_row(finding: ShownFinding, sources: dict[Citation, int]) -> Row:
    row = _plain(finding)
    row["severity"] = str(finding.severity)
    row["citations"] = [sources.setdefault(entry, len(sources)) for entry in finding.citations]
    row["fixes"] = [_plain(fix) for fix in finding.fixes]
    row["decision"] = _plain(finding.decision) if finding.decision else None
    return row


def _finding(row: Mapping[str, Any], sources: list[Citation]) -> ShownFinding:
    values = dict(row)
    values["severity"] = Severity(row["severity"])
    values["citations"] = tuple(sources[number] for number in row["citations"])
    values["fixes"] = tuple(ShownFix(**fix) for fix in row["fixes"])
    values["because"] = tuple(row["because"])
    values["also"] = tuple(row["also"])
    values["decision"] = Decision(**row["decision"]) if row["decision"] else None
    return ShownFinding(**values)


def _citation(row: Mapping[str, Any]) -> Citation:
    values = dict(row)
    for key in ("jurisdictions", "platforms"):
        values[key] = tuple(row[key])
    return Citation(**values)
