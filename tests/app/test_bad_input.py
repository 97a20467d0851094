"""Bad input gets one clear sentence on standard error and exit 2, never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.reading import LARGEST

_PACK = """
[pack]
id = "ours"
title = "Our own"
version = "2026.11"
reviewer = "nobody yet"
expires = "2027-01-01"

[[rule]]
id = "ours.words"
kind = "flag"
severity = "warning"
title = "House words"
message = "We do not say “{match}”."
why = "The practice asks for it."
any = [PHRASES]
catches = ["Our zorblax is here.", "Ask about zorblax."]
allows = ["Nothing here.", "Nor here."]
[[rule.citations]]
source = "House style"
jurisdictions = ["*"]
checked = "2026-11-25"
verified = true
"""


def caveat(*arguments: str, stdin: bytes = b"", packs: Path | None = None) -> tuple[int, str, str]:
    environment = {**os.environ, "CAVEAT_PACKS": str(packs or "/nowhere"), "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        input=stdin,
        capture_output=True,
        env=environment,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def refused(*arguments: str, stdin: bytes = b"") -> str:
    status, answer, trouble = caveat(*arguments, stdin=stdin)
    assert status == 2
    assert not answer
    assert trouble.count("\n") == 1
    assert "Traceback" not in trouble
    return trouble


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x01", "NUL"),
        (b"plain\x00text", "NUL"),
        (b"\x01\x02\x03 not for reading", "control characters"),
        ("Grüße".encode("latin-1"), "UTF-8"),
        (b"\xff\xfe\x00", "UTF-16"),
        (b"a" * (LARGEST + 1), "20 MB"),
    ],
    ids=["binary", "NUL", "control", "not UTF-8", "broken UTF-16", "too large"],
)
def test_what_is_not_text_is_refused(data: bytes, words: str) -> None:
    assert words in refused("check", "-", stdin=data)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert "There is no file" in refused("check", str(tmp_path / "nowhere.txt"))
    assert "is a folder" in refused("check", str(tmp_path))


@pytest.mark.parametrize(
    ("option", "words"),
    [
        (["--platform", "myspace"], "no platform “myspace”"),
        (["--jurisdiction", "XX"], "no jurisdiction “XX”"),
        (["--medium", "opera"], "no format “opera”"),
        (["--track", "humming"], "no track “humming”"),
        (["--fact", "native_label=maybe"], "native_label"),
        (["--fact", "account=ship"], "person, clinic, hospital"),
        (["--fact", "paid"], "KEY=VALUE"),
    ],
)
def test_values_that_do_not_exist_are_refused(option: list[str], words: str) -> None:
    assert words in refused("check", "-", *option, stdin=b"Hello.")


def test_front_matter_that_runs_away_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "d.md"
    for value in ("[" * 20_000, "9" * 6_000):
        path.write_text(f"+++\na = {value}\n+++\nHi.", encoding="utf-8")
        assert "too long or nests too deeply" in refused("check", str(path))


def test_names_that_no_file_can_have_are_refused() -> None:
    assert "is empty" in refused("check", "")
    assert "cannot be read" in refused("check", "a" * 5000)
    assert "cannot be read" in caveat("audit", "a" * 5000)[2]


def test_standard_input_that_is_closed_is_refused() -> None:
    done = subprocess.run(
        ["sh", "-c", '"$0" -m app check - <&-', sys.executable],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "Standard input is closed" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("command", ["check -", "rules", "doctor"])
def test_a_full_disk_is_told_in_one_line(command: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "app", *command.split()],
            input=b"Hello.",
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == [
        "caveat: The answer cannot be written: No space left on device."
    ]


def test_a_reader_that_goes_away_ends_it_quietly() -> None:
    script = '"$0" -m app rules --format json | head -c 1'
    done = subprocess.run(
        ["sh", "-c", script, sys.executable], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("[", "")


def test_ids_and_keys_cannot_steer_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"id": "a\\u001b[31m\\nb", "text": "Hi.", "k\\ney": 1}', encoding="utf-8")
    status, answer, trouble = caveat("audit", str(path))
    assert status == 0
    assert "\x1b" not in answer
    assert answer.count("\n") == 2
    assert trouble.count("\n") == 1


def test_a_table_may_be_cut_by_semicolons_and_hold_long_texts(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text("id;text\nlong;" + "word " * 40_000, encoding="utf-8")
    status, answer, trouble = caveat("audit", str(path), "--format", "jsonl")
    assert (status, trouble) == (0, "")
    assert json.loads(answer)["counts"]["words"] == 40_000


def test_a_fact_without_a_name_is_a_question_left_open(tmp_path: Path) -> None:
    path = tmp_path / "posts.jsonl"
    path.write_text('{"id": "a", "text": "Hello.", "facts": {"sponsor": "", "paid": null}}')
    code, out, err = caveat("audit", str(path), "--format", "jsonl")
    assert (code, err) == (0, "")
    assert '"id": "a"' in out


def test_an_unknown_fact_is_named_and_ignored() -> None:
    status, _, trouble = caveat("check", "-", "--fact", "shoe_size=9", stdin=b"Hello.")
    assert status == 0
    assert "“shoe_size” is not known" in trouble


@pytest.mark.parametrize(
    "text",
    ["", "one\r\ntwo\rthree\n", "‏שלום לכולם, אני רופא", "word " * 40_000, "🦷" * 1000],
    ids=["empty", "line ends", "right to left", "200 kB in a line", "emoji"],
)
def test_odd_text_is_checked_as_usual(text: str) -> None:
    status, answer, trouble = caveat("check", "-", "--format", "json", stdin=text.encode())
    assert status in (0, 1)
    assert not trouble
    assert json.loads(answer)["findings"] is not None


def test_five_megabytes_are_checked() -> None:
    text = "Sleep matters more than any tablet does.\n" * 125_000
    status, answer, _ = caveat("check", "-", "--format", "json", stdin=text.encode())
    assert status in (0, 1)
    assert json.loads(answer)["counts"]["words"] == 125_000 * 7


def test_marked_utf16_is_read() -> None:
    status, answer, _ = caveat(
        "check", "-", "--format", "json", stdin="Hello you.".encode("utf-16")
    )
    assert status == 0
    assert json.loads(answer)["counts"]["words"] == 2


def test_a_lone_surrogate_in_json_is_checked_and_answered(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"id": "a", "text": "half \\ud83e a tooth"}\n', encoding="utf-8")
    status, answer, _ = caveat("audit", str(path), "--format", "jsonl")
    assert status == 0
    assert json.loads(answer)["id"] == "a"


def test_a_bad_line_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    rows = (
        "{not json",
        '["a list"]',
        '{"id": 3, "text": "Fine."}',
        '{"id": 4}',
        '{"id": 5, "text": "x", "platforms": ["myspace"]}',
        '{"id": 6, "text": "y", "zz": 1}',
    )
    path.write_text("\n".join(rows), encoding="utf-8")
    status, answer, trouble = caveat("audit", str(path), "--format", "jsonl")
    assert status == 0
    assert [json.loads(line)["id"] for line in answer.splitlines()] == ["3", "6"]
    for line in (1, 2, 4, 5):
        assert f"line {line}" in trouble
    assert "“zz” is not known" in trouble


def test_a_folder_is_audited_with_one_job_as_with_two(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "a.txt").write_text("Sleep well.", encoding="utf-8")
    (tmp_path / "inner" / "b.md").write_text("# Caption\nHello.", encoding="utf-8")
    (tmp_path / "c.csv").write_text("id,text,platforms\nrow,Hi there,tiktok;x\n", encoding="utf-8")
    (tmp_path / "d.txt").write_bytes(b"\x00\x01")
    one = caveat("audit", str(tmp_path), "--format", "jsonl")
    two = caveat("audit", str(tmp_path), "--format", "jsonl", "--jobs", "2")
    assert one == two
    answers = [json.loads(line) for line in one[1].splitlines()]
    assert [Path(answer["id"]).name for answer in answers] == ["a.txt", "row", "b.md"]
    assert set(answers[1]["counts"]["platforms"]) == {"tiktok", "x"}


def test_a_broken_pack_is_named_and_the_rest_works(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text(_PACK.replace("PHRASES", '"zorblax {nowhere}"'))
    (tmp_path / "good.toml").write_text(
        _PACK.replace("PHRASES", '"zorblax"').replace("ours", "fine")
    )
    status, answer, trouble = caveat("check", "-", stdin=b"Ask about Zorblax.", packs=tmp_path)
    assert status == 0
    assert "bad.toml, rule ours.words, key “any”: there is no list “nowhere”" in trouble
    assert "We do not say “Zorblax”." in answer


@pytest.mark.parametrize(
    "phrase", ["a <12> " * 30 + "b", "|".join(f"w{n}" for n in range(10_000)), "(a+)+$ <999> b"]
)
def test_a_hostile_phrase_is_refused(tmp_path: Path, phrase: str) -> None:
    (tmp_path / "hostile.toml").write_text(_PACK.replace("PHRASES", json.dumps(phrase)))
    status, _, trouble = caveat("check", "-", stdin=b"Hello.", packs=tmp_path)
    assert status == 0
    assert "hostile.toml, rule ours.words, key “any”" in trouble
