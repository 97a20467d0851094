"""Words to the numbers that an encoder of the BERT family reads: lower case, longest piece first.

Only what such an encoder's vocabulary of English needs; tests hold it against the reference
implementation where that is installed. The `tokenizers` package would bring a network client.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

_LONGEST = 100
"""Letters of a word that is still taken apart."""
_UNKNOWN = "[UNK]"
_UNSEEN = ("Cc", "Cf", "Cs", "Co")


class WordPiece:
    """`vocabulary` holds the pieces in the order of their numbers."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._unknown = self._numbers[_UNKNOWN]
        self._pieces = lru_cache(maxsize=20_000)(self._take_apart)

    def number(self, piece: str) -> int:
        """The number of a piece that is there, such as "[SEP]". Raises KeyError."""
        return self._numbers[piece]

    def encode(self, text: str, most: int) -> tuple[int, ...]:
        """The numbers of a text's pieces, at most `most` of them; never none for a text."""
        found: list[int] = []
        for word in _words(text):
            found.extend(self._pieces(word))
            if len(found) >= most:
                break
        return tuple(found[:most]) or (self._unknown,)

    def _take_apart(self, word: str) -> tuple[int, ...]:
        if len(word) > _LONGEST:
            return (self._unknown,)
        found: list[int] = []
        start = 0
        while start < len(word):
            for end in range(len(word), start, -1):
                piece = word[start:end] if start == 0 else f"##{word[start:end]}"
                number = self._numbers.get(piece)
                if number is not None:
                    break
            else:
                return (self._unknown,)
            found.append(number)
            start = end
        return tuple(found)


def _words(text: str) -> Iterator[str]:
    word = ""
    for sign in unicodedata.normalize("NFD", _cleaned(text).lower()):
        if unicodedata.category(sign) == "Mn":
            continue
        if sign.isspace():
            if word:
                yield word
            word = ""
        elif _stands_alone(sign):
            if word:
                yield word
            yield sign
            word = ""
        else:
            word += sign
    if word:
        yield word


def _cleaned(text: str) -> str:
    kept = []
    for sign in text:
        if sign in "\t\n\r":
            kept.append(" ")
        elif sign not in "\x00\ufffd" and unicodedata.category(sign) not in _UNSEEN:
            kept.append(sign)
    return "".join(kept)


def _stands_alone(sign: str) -> bool:
    code = ord(sign)
    if code < 128:
        return not (sign.isalnum())
    return unicodedata.category(sign).startswith("P") or _ideograph(code)


def _ideograph(code: int) -> bool:
    return (
        0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0xF900 <= code <= 0xFAFF
        or 0x20000 <= code <= 0x2CEAF
    )
