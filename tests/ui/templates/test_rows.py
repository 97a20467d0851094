"""In which order templates are offered."""

from __future__ import annotations

from tests.ui.templates.made import OFFERED
from ui.templates.rows import Heading, TemplateRow, rows_of


def told(typed: str = "") -> list[str]:
    return [
        row.words.upper() if isinstance(row, Heading) else row.template.title
        for row in rows_of(OFFERED, typed)
    ]


def test_what_settles_the_finding_comes_first_and_what_does_not_fit_last_in_its_group() -> None:
    assert told()[:9] == [
        "SETTLES THIS FINDING", "Gift, said first", "Loan, to be returned", "DISCLOSURE",
        "Your own product", "Contenido pagado", "Not sponsored", "Paid post, Australia", "LIMITS",
    ]  # fmt: skip


def test_search_finds_titles_places_and_languages() -> None:
    assert told("austral") == ["DISCLOSURE", "Paid post, Australia"]
    assert told("spanish") == ["DISCLOSURE", "Contenido pagado"]
    assert told("xyz") == []


def test_a_row_says_why_it_is_barred_or_where_it_is_worded_for() -> None:
    notes = {r.template.id: (r.note, r.quiet) for r in rows_of(OFFERED)
             if isinstance(r, TemplateRow)}  # fmt: skip
    assert notes["not"] == ("Answer “Who pays for the post” first.", True)
    assert notes["paid-au"] == ("Australia", True)
    assert notes["warm"] == ("Everywhere, your own", False)
