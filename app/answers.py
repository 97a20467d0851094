"""A report as JSON: the contract of the command line."""

from __future__ import annotations

from typing import Any

from checks import Citation, Counts, Draft, Finding, Report


def answer(name: str, draft: Draft, report: Report) -> dict[str, Any]:
    """One line of `audit --format jsonl`, and all of `check --format json`."""
    return {
        "id": name,
        "gate": str(report.gate),
        "findings": [_finding(finding) for finding in report.findings],
        "questions": [
            {"fact": q.fact, "why": q.why, "asked_by": list(q.asked_by)} for q in report.questions
        ],
        "cues": [
            {
                "kind": cue.kind,
                **({"act": cue.act} if cue.act else {}),
                **({"addressee": cue.addressee} if cue.addressee else {}),
                "section": cue.section,
                "track": str(cue.track),
                "start": cue.span.start,
                "end": cue.span.end,
            }
            for cue in report.cues
        ],
        "unchecked": [
            {"section": u.section, "start": u.span.start, "end": u.span.end, "why": u.why}
            for u in report.unchecked
        ],
        "counts": _counts(report.counts),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "section": finding.section,
        "track": str(finding.track),
        "platform": finding.platform,
        "start": finding.span.start if finding.span else None,
        "end": finding.span.end if finding.span else None,
        "quote": finding.quote,
        "title": finding.title,
        "message": finding.message,
        "why": finding.why,
        "citations": [citation(entry) for entry in finding.citations],
        "fixes": [
            {
                "title": fix.title,
                "start": fix.span.start,
                "end": fix.span.end,
                "replacement": fix.replacement,
                "grade": fix.grade,
            }
            for fix in finding.fixes
        ],
        "because": list(finding.because),
        "also": list(finding.also),
        "pack": finding.pack,
        "fingerprint": finding.fingerprint,
        "place": finding.place,
    }


def citation(entry: Citation) -> dict[str, Any]:
    return {
        "source": entry.source,
        "section": entry.section,
        "url": entry.url,
        "jurisdictions": list(entry.jurisdictions),
        "checked": entry.checked,
        "verified": entry.verified,
    }


def _counts(counts: Counts) -> dict[str, Any]:
    return {
        "words": counts.words,
        "seconds": counts.seconds,
        "grade": counts.grade,
        "platforms": {
            name: {"used": p.used, "limit": p.limit, "fold": p.fold}
            for name, p in counts.platforms.items()
        },
    }
