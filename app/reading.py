"""A file or standard input as text; what cannot be read is refused in one sentence."""

from __future__ import annotations

import codecs
import re
import sys
from pathlib import Path

from app.errors import AppError

LARGEST = 20 * 1024 * 1024
"""Bytes above which a file is refused."""

_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_text(name: str) -> str:
    """The text of the file `name`, or of standard input for "-", with "\\n" as line end.

    Raises AppError for a folder, a missing or unreadable file, more than 20 MB, binary data, and
    text that is neither UTF-8 nor UTF-16 with a byte order mark.
    """
    shown = "Standard input" if name == "-" else name
    return decode(read_bytes(name, shown), shown)


def read_bytes(name: str, shown: str) -> bytes:
    """The bytes of a file or of standard input; raises AppError as `read_text` does."""
    if name == "-":
        if sys.stdin is None:
            raise AppError("Standard input is closed.", "Name a file instead.")
        data = sys.stdin.buffer.read(LARGEST + 1)
    else:
        if not name:
            raise AppError("The name of the file is empty.")
        path = Path(name)
        try:
            if path.is_dir():
                raise AppError(f"{shown} is a folder.", "Use “caveat audit” for a folder.")
            with path.open("rb") as file:
                data = file.read(LARGEST + 1)
        except FileNotFoundError as error:
            raise AppError(f"There is no file {shown}.") from error
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            raise AppError(f"{shown} cannot be read: {reason}.") from error
    if len(data) > LARGEST:
        raise AppError(f"{shown} is larger than 20 MB.", "Split it, or check a part of it.")
    return data


def decode(data: bytes, shown: str) -> str:
    """Bytes as text; raises AppError as `read_text` does."""
    if data.startswith(_UTF16):
        encoding = "utf-16"
    elif b"\0" in data:
        raise AppError(f"{shown} is not text: it holds NUL characters.")
    else:
        encoding = "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise AppError(
            f"{shown} is neither UTF-8 nor marked UTF-16 text.", "Save it as UTF-8 and try again."
        ) from error
    if "\0" in text or (encoding != "utf-16" and _CONTROL.search(data)):
        raise AppError(f"{shown} is not text: it holds control characters.")
    return text.replace("\r\n", "\n").replace("\r", "\n")
