"""Medicines that no list names, told by the ending that the naming authorities give their class."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.context import Setting
from checks.hits import CueHit
from checks.tokens import Words

_STEM = re.compile(
    r"[a-z]{3,}(?:mab|vastatin|sartan|dipine|prazole|cillin|floxacin|gliptin"
    r"|gliflozin|glutide|azepam|azolam|oxetine|cycline|tinib|xaban|parib|setron|lukast|fibrate"
    r"|thiazide|pram|conazole|nazole|ciclib|gepant|platin|dronate|steride|triptan|afil|amivir"
    r"|faxine|idone|caserin|trexate|profen|coxib|olol|pril)"
)


def read_medicines(text: str, words: Words, setting: Setting) -> Iterator[CueHit]:
    """Words that end as an international non-proprietary name does; lists give the known ones."""
    for place, word in enumerate(words.words):
        name = word.removeprefix("#")
        if _STEM.fullmatch(name):
            because = f"“{name}” ends as a medicine's name does"
            yield CueHit("drug", words.starts[place], words.ends[place], because=because)
