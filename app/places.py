"""Names of the places an audience may live in, ours first, and how they are searched and said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

from app.matching import fold
from checks.jurisdictions import OWN

_SHORT = {"GB": "UK", "EU": "EU"}
_WITH_ARTICLE = (
    "UK EU United Bahamas Central Dominican Gambia Netherlands Philippines Maldives Seychelles"
).split()
"""First words of the names that are said with "the"."""


@dataclass(frozen=True, slots=True)
class Place:
    """A country, a state or a province; `code` is the one a profile holds."""

    code: str
    name: str


class Places:
    """Every place with a name: ours, then countries by name, then states and provinces."""

    def __init__(self) -> None:
        text = files("resources").joinpath("places.txt").read_text(encoding="utf-8")
        lines = (line.partition("\t") for line in text.splitlines() if not line.startswith("#"))
        rows = ((code, name) for code, _, name in lines)
        names: dict[str, str] = dict(rows)
        others = (code for code in names if "-" not in code and code not in OWN)
        countries = sorted(others, key=lambda code: fold(names[code]))
        regions = [code for code in names if "-" in code]
        self._names = names
        self.all = tuple(Place(code, names[code]) for code in (*OWN, *countries, *regions))

    def name(self, code: str) -> str:
        """ "United States"; a code without a name is its own name."""
        return self._names.get(code, code)

    def short(self, codes: Iterable[str]) -> str:
        """ "United States, UK"; no place is every country."""
        names = [_SHORT.get(code, self.name(code)) for code in codes]
        return ", ".join(names) or "All countries"

    def listed(self, codes: Iterable[str]) -> str:
        """ "the United States, the UK and Canada", as it stands in a sentence."""
        names = [
            f"the {name}" if name.split()[0] in _WITH_ARTICLE else name
            for name in (_SHORT.get(code, self.name(code)) for code in codes)
        ]
        *most, last = names or ["all countries"]
        return f"{', '.join(most)} and {last}" if most else last
