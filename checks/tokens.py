"""Words of a text as the rules compare them, each with its place in the text as written.

Folding undoes what people do to slip past a filter (curly quotes, full-width and look-alike
letters, zero-width characters, s.p.a.c.e.d words) and what speech recognition leaves out
("dont"); contractions become the words they stand for, so that a phrase is written once. Two
words that come from one ("isn't") share its span.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_HIDDEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff"
_APOSTROPHE = "'’‘ʼ＇`´"
_RINGED = "ⓐ-ⓩⒶ-Ⓩ"
_WORD = re.compile(
    r"(?P<plain>[A-Za-z]{2,}+(?= ))"
    r"|(?P<url>(?:https?://|www\.)[^\s<>\"]+)"
    rf"|(?P<dodge>(?<![\w{_APOSTROPHE}])[^\W\d_](?P<sep>[.\-_*·~])(?:[^\W\d_](?P=sep)){{2,}}[^\W\d_]+(?!\w))"
    r"|(?P<gap>(?<!\w)[^\W\d_] (?:[^\W\d_] ){2,}[^\W\d_](?!\w))"
    rf"|(?P<word>[#@＃]?(?:[^\W\d]|[{_RINGED}]|0(?=[^\W\d_]{{3}}))(?:[\w{_RINGED}{_HIDDEN}\u0300-\u036f]|[{_APOSTROPHE}](?=[^\W\d_]))*)"
    r"|(?P<number>\d+(?:[.,]\d+)*(?:\s?%)?)"
    r"|(?P<sign>[$£€])",
)
_BREAK = re.compile(r"[,;:—–()\[\]…!?.\n\"“”/|•\u2190-\u2bff\U0001f000-\U0001faff]|\s-\s|\s['‘]")
_DODGE = re.compile(r"[.\-_*·~]")
_STRIP = re.compile(f"[{_HIDDEN}]")
_QUOTES = str.maketrans(dict.fromkeys(_APOSTROPHE, "'"))
_LOOKALIKES = str.maketrans(
    {
        **dict(zip("аеорсухіјѕԁһӏԛԝк", "aeopcyxijsdhlqwk", strict=True)),
        **dict(zip("αενικτυορβγ", "aeviktuopby", strict=True)),
        **dict(zip("ɡıłøđ", "gilod", strict=True)),
    }
)
_LEET = re.compile(r"(?<=[a-z])0(?=[a-z])|^0(?=[a-z]{3})")

_NEGATED = {
    **{word: word for word in "is are was were do does did has have had".split()},
    **{word: word for word in "would should could must need".split()},
    "ai": "is",
    "ca": "can",
    "wo": "will",
}
_SPOKEN = {
    "cannot": "can not",
    "gonna": "going to",
    "gotta": "got to",
    "wanna": "want to",
    "y'all": "you all",
    "yall": "you all",
    "let's": "let us",
    "lets": "let us",
    "gimme": "give me",
    "lemme": "let me",
    "dunno": "do not know",
    "im": "i am",
    "ive": "i have",
    "youre": "you are",
    "youve": "you have",
    "youll": "you will",
    "theyre": "they are",
    "thats": "that is",
    "whats": "what is",
    "heres": "here is",
    "theres": "there is",
}
_EXPANSIONS: dict[str, tuple[str, ...]] = {
    **{word: tuple(full.split()) for word, full in _SPOKEN.items()},
    **{f"{stem}n't": (full, "not") for stem, full in _NEGATED.items()},
    **{f"{stem}nt": (full, "not") for stem, full in _NEGATED.items()},
}
_ENDINGS = {"re": "are", "ve": "have", "ll": "will", "m": "am", "d": "would"}
_IS = frozenset("that it he she there what here who where how this everything nothing".split())


@dataclass(frozen=True, slots=True)
class Words:
    """The folded words of a text, in order, with their places and what stands before them."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    breaks: tuple[bool, ...]
    """True for a word that opens a clause: the first one, or one after a comma, colon, dash ..."""

    def __len__(self) -> int:
        return len(self.words)


@lru_cache(maxsize=65536)
def fold(word: str) -> tuple[str, ...]:
    """The words that one written word stands for, in the form the rules compare."""
    if not word.isascii():
        word = unicodedata.normalize("NFKC", _STRIP.sub("", word)).translate(_QUOTES).casefold()
        word = unicodedata.normalize("NFD", word)
        word = "".join(mark for mark in word if not unicodedata.combining(mark))
        word = word.translate(_LOOKALIKES)
    else:
        word = word.lower().replace("`", "'")
    if "0" in word:
        word = _LEET.sub("o", word)
    if "_" in word:
        word = word.strip("_") or word
    return _EXPANSIONS.get(word) or _parts(word)


def _parts(word: str) -> tuple[str, ...]:
    """A word with an apostrophe as its stem and what the ending stands for."""
    stem, _, ending = word.rpartition("'")
    if not stem:
        return (word,)
    if ending == "s":
        return (stem, "is" if stem in _IS else "'s")
    if ending in _ENDINGS:
        return (*(_EXPANSIONS.get(stem) or _parts(stem)), _ENDINGS[ending])
    return (word,)


@lru_cache(maxsize=4096)
def split_words(text: str) -> Words:
    """The words of `text`; emoji and punctuation are no words but may open a clause."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    breaks: list[bool] = []
    last = -1
    for match in _WORD.finditer(text):
        start, end = match.span()
        folded = _folded(match.group(), match.lastgroup)
        # Most words follow the one before by a single space, which opens nothing.
        opens = last < 0 or (
            (start - last > 1 or text[last:start] != " ")
            and _BREAK.search(text, last, start) is not None
        )
        words += folded
        for _ in folded:
            starts.append(start)
            ends.append(end)
            breaks.append(opens)
            opens = False
        last = end
    return Words(tuple(words), tuple(starts), tuple(ends), tuple(breaks))


def _folded(raw: str, kind: str | None) -> tuple[str, ...]:
    """One piece of text that `_WORD` found, as words."""
    if kind in ("plain", "word"):
        return fold(raw)
    if kind == "dodge":
        return fold(_DODGE.sub("", raw))
    if kind == "gap":
        return fold(raw.replace(" ", ""))
    if kind == "number":
        return ("".join(unicodedata.normalize("NFKC", raw).split()),)
    return (_STRIP.sub("", raw).lower().rstrip(".,;:!?)'"),) if kind == "url" else (raw,)
