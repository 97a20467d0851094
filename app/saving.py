"""Text files saved whole or not at all, and never over what another program wrote meanwhile."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from app.errors import AppError
from app.reading import LARGEST, decode, read_bytes

_PREFIX = ".caveat-"
_SUFFIX = ".tmp"
_PRIVATE = 0o600
_STALE = 3600
"""Seconds after which nobody writes to a temporary file any more."""
_FULL = (errno.ENOSPC, errno.EDQUOT)
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)
_GONE = (errno.ENOENT, errno.ENOTDIR)


class ChangedOnDisk(AppError):  # noqa: N818 - it says what happened, as the user reads it
    """The file is not what was read or written last; saving would destroy what is there."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What a file holds, and the digest by which a change is noticed."""

    text: str
    digest: str


def load(path: Path) -> Stored:
    """The file as text. Raises AppError where it cannot be read."""
    data = read_bytes(str(path), str(path))
    return Stored(decode(data, str(path)), _digest(data))


def digest_on_disk(path: Path) -> str | None:
    """The digest of the file as it is now; None where there is none or it cannot be read."""
    try:
        return _digest(path.read_bytes())
    except OSError:
        return None


def save(path: Path, text: str, seen: str | None, over: bool = False) -> str:
    """Writes the file whole and returns its new digest.

    `seen` is the digest that was read or written last, None for a new file; with `over` what
    stands there is overwritten whatever it is. Raises ChangedOnDisk, and AppError where the disk
    is full, the place is read-only or the folder is gone. Safe in any thread.
    """
    data = text.encode("utf-8", "replace")
    try:
        target = path.resolve()
        mode = _mode(target)
        if len(data) > LARGEST:
            raise AppError("Could not save: the draft is larger than 20 MB.", "Split it.")
        if mode is not None and not mode & 0o222:
            raise PermissionError(errno.EACCES, "read-only")
        if not over and mode is not None and digest_on_disk(target) != seen:
            raise ChangedOnDisk(
                f"{path.name} was changed by another program. Yours is untouched.",
                "Compare the two, or save under another name.",
            )
        _replace(target, data, _PRIVATE if mode is None else stat.S_IMODE(mode))
    except OSError as error:
        raise _said(error, path) from error
    return _digest(data)


def sweep(folder: Path, now: float | None = None) -> int:
    """Removes what a crash left half written in a folder an hour ago or longer; how many."""
    moment = time.time() if now is None else now
    removed = 0
    for path in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        with contextlib.suppress(OSError):
            if moment - path.stat().st_mtime > _STALE:
                path.unlink()
                removed += 1
    return removed


def _mode(path: Path) -> int | None:
    """The mode of a file that is there."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _replace(target: Path, data: bytes, mode: int) -> None:
    """A new file beside the old one takes its name once all of it is on the disk."""
    handle, name = tempfile.mkstemp(_SUFFIX, _PREFIX, target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Puts the new name on the disk too, where the system can be asked to."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _said(error: OSError, path: Path) -> AppError:
    """The misfortune in plain words."""
    elsewhere = "Save it elsewhere."
    if error.errno in _FULL:
        return AppError(
            "Could not save: the disk is full.", "Free some space, or save it elsewhere."
        )
    if error.errno in _REFUSED:
        return AppError(f"Could not save: {path} must not be written to.", elsewhere)
    if error.errno in _GONE:
        return AppError(f"Could not save: the folder {path.parent} is not there.", elsewhere)
    return AppError(f"Could not save: {error.strerror or error}.", elsewhere)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
