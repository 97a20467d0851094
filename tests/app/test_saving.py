"""Saving: whole or not at all, and never over what somebody else wrote."""

from __future__ import annotations

import errno
import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import AppError
from app.saving import ChangedOnDisk, digest_on_disk, load, save, sweep


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return tmp_path / "Dr Ada’s draft.md"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    try:
        done = subprocess.run(mount, capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no mount here")
    if done.returncode:
        pytest.skip("a small disk cannot be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def left_over(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".caveat-")]


def test_what_is_saved_is_loaded_again_with_the_same_digest(draft: Path) -> None:
    text = "Hi\u00a0👩‍⚕️\n  end "
    digest = save(draft, text, None)
    assert load(draft).text == text
    assert load(draft).digest == digest == digest_on_disk(draft)
    again = save(draft, "more", digest)
    assert load(draft).text == "more"
    assert save(draft, "still more", again)
    assert left_over(draft.parent) == []


def test_a_file_that_another_program_changed_is_left_alone(draft: Path) -> None:
    digest = save(draft, "mine", None)
    draft.write_text("theirs")
    with pytest.raises(ChangedOnDisk, match="changed by another program"):
        save(draft, "mine too", digest)
    assert draft.read_text() == "theirs"
    save(draft, "mine too", digest, over=True)
    assert draft.read_text() == "mine too"


def test_a_new_draft_does_not_take_the_place_of_a_file_that_is_there(draft: Path) -> None:
    draft.write_text("theirs")
    with pytest.raises(ChangedOnDisk):
        save(draft, "mine", None)


def test_a_file_that_was_deleted_meanwhile_is_written_anew(draft: Path) -> None:
    digest = save(draft, "mine", None)
    draft.unlink()
    save(draft, "mine", digest)
    assert draft.read_text() == "mine"


def test_a_new_draft_is_private_and_an_old_one_keeps_its_mode(draft: Path) -> None:
    digest = save(draft, "a", None)
    assert draft.stat().st_mode & 0o777 == 0o600
    draft.chmod(0o640)
    save(draft, "b", digest)
    assert draft.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(draft: Path) -> None:
    digest = save(draft, "a", None)
    link = draft.with_name("link.md")
    link.symlink_to(draft)
    save(link, "b", digest)
    assert link.is_symlink()
    assert draft.read_text() == "b"


def test_a_read_only_file_is_not_replaced(draft: Path) -> None:
    digest = save(draft, "a", None)
    draft.chmod(0o444)
    with pytest.raises(AppError, match="must not be written to"):
        save(draft, "b", digest)
    assert draft.read_text() == "a"


def test_a_folder_that_is_gone_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(AppError, match=r"the folder .* is not there"):
        save(tmp_path / "gone" / "d.md", "a", None)
    (tmp_path / "file").write_text("")
    with pytest.raises(AppError, match="is not there"):
        save(tmp_path / "file" / "d.md", "a", None)


def test_a_folder_cannot_be_a_draft(tmp_path: Path) -> None:
    with pytest.raises(AppError):
        save(tmp_path, "a", None, over=True)
    with pytest.raises(AppError):
        load(tmp_path)


def test_a_full_disk_keeps_the_old_file_and_leaves_nothing_behind(small_disk: Path) -> None:
    path = small_disk / "d.md"
    digest = save(path, "old", None)
    with pytest.raises(AppError, match="the disk is full"):
        save(path, "x" * 100_000, digest)
    assert path.read_text() == "old"
    assert left_over(small_disk) == []


def test_a_disk_that_is_full_only_when_synced_keeps_the_old_file(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest = save(draft, "old", None)

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(AppError, match="the disk is full"):
        save(draft, "new", digest)
    assert draft.read_text() == "old"
    assert left_over(draft.parent) == []


def test_what_a_crash_left_is_swept_but_not_what_is_being_written(tmp_path: Path) -> None:
    for name in (".caveat-old.tmp", ".caveat-new.tmp", "draft.tmp"):
        (tmp_path / name).write_text("x")
    os.utime(tmp_path / ".caveat-old.tmp", (0, time.time() - 7200))
    os.utime(tmp_path / "draft.tmp", (0, 0))
    assert sweep(tmp_path) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == [".caveat-new.tmp", "draft.tmp"]
    assert sweep(tmp_path / "gone") == 0


def test_letters_that_no_file_can_hold_do_not_stop_a_save(draft: Path) -> None:
    save(draft, "a\ud83db", None)
    assert draft.read_text() == "a?b"
