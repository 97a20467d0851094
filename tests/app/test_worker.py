"""The checker's process: what goes over the wire comes out the same, and nothing takes it down."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from app.document import Document
from app.packs import Library
from app.wire import answer_of_row, answer_row, document_of, request_row
from app.worker import Service
from app.worker_start import command
from checks import Medium, Profile, Track
from tests.app.drafted import ADVICE, DISCLAIMER, answer, decision, document, packs


def full() -> Document:
    made = document(ADVICE, "Ümläut\u00a0👩‍⚕️ \ud83d.", DISCLAIMER, caption="Look. #ad " + "x " * 99)
    made.add_section(Track.COMMENT, "", "tiktok")
    made.profile = Profile(("tiktok", "instagram"), ("US-CA",), Medium.LIVE)
    made.facts = {"paid": True, "sponsor": "Calmio", "licence": ("US-CA", "US-NY")}
    first = next(f for f in answer(made).findings if f.fixes)
    made.decisions = {first.fingerprint: decision(first.fingerprint)}
    return made


def sent(row: Any) -> Any:
    return json.loads(json.dumps(row))


def texts(row: Any) -> dict[int, str]:
    return {int(key): text for key, text in row["texts"].items()}


def test_a_document_comes_out_of_its_request_as_it_went_in() -> None:
    made = full()
    row = sent(request_row(made, {}))
    back = document_of(row, texts(row))
    assert back.sections == made.sections
    assert (back.profile, back.facts, back.decisions) == (made.profile, made.facts, made.decisions)


def test_an_answer_comes_out_of_its_row_as_it_went_in() -> None:
    said = answer(full())
    assert said.findings
    assert said.captions
    assert answer_of_row(sent(answer_row(said))) == said


def test_only_texts_that_changed_are_sent_and_the_others_are_remembered() -> None:
    made, service = document("Hi.", ADVICE), Service(packs())
    first = request_row(made, {})
    known = dict(made.revisions())
    made.replace(made.sections[0].id, 0, 2, "Hello")
    second = request_row(made, known)
    assert list(second["texts"].values()) == ["Hello."]
    before = answer_of_row(service.reply(json.dumps({"seq": 1, **first}).encode())["answer"])
    reply = service.reply(json.dumps({"seq": 2, **second}).encode())
    assert reply["seq"] == 2
    assert reply["revisions"] == {str(key): value for key, value in made.revisions().items()}
    had = {finding.key: finding for finding in before.findings}
    assert answer_of_row(sent(reply["answer"]), had) == answer(made)


def test_findings_that_stand_as_they_did_are_sent_by_their_key_alone() -> None:
    made, service = document("Hi.", ADVICE), Service(packs())
    line = json.dumps({"seq": 1, **request_row(made, {})}).encode()
    first = service.reply(line)["answer"]["findings"]
    again = service.reply(line)["answer"]["findings"]
    assert first
    assert again == [finding["key"] for finding in first]


@pytest.mark.parametrize(
    "line",
    [b"what", b"[]", b"7", b"null", b'"ping"', b"{}", b"[" * 100_000, b"\xff\xfe",
     b'{"seq": 1, "texts": {}, "sections": [{"paragraphs": [[9, 0]]}]}',
     b'{"seq": 1, "texts": 3}', b'{"seq": 1, "texts": {"a": "b"}, "sections": []}'],
)  # fmt: skip
def test_bad_input_is_answered_with_one_sentence_and_the_next_request_is_served(
    line: bytes,
) -> None:
    service = Service(packs())
    assert service.reply(line)["error"].startswith("The request ")
    made = document("Hi.")
    assert "answer" in service.reply(json.dumps({"seq": 1, **request_row(made, {})}).encode())


def test_a_rule_that_raises_is_answered_with_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    library: Library = packs()
    service = Service(library)
    line = json.dumps({"seq": 4, **request_row(document("Hi."), {})}).encode()

    def broken(draft: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(library.engine, "check", broken)
        assert service.reply(line) == {
            "seq": 4, "error": "One check could not run (ZeroDivisionError).",
        }  # fmt: skip
    assert "answer" in service.reply(line)


def run(lines: Iterable[str], start: tuple[str, list[str]], folder: Path = Path("/")) -> list[Any]:
    done = subprocess.run(
        [start[0], *start[1]], input="\n".join(lines), capture_output=True, text=True, cwd=folder,
        timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_the_process_says_it_is_ready_answers_and_ends_with_its_input() -> None:
    made = document(ADVICE)
    request = json.dumps({"seq": 1, **request_row(made, {})})
    hello, pong, reply = run(['{"ping": 3}', request], command())
    assert hello["ready"] is True
    assert hello["version"] == packs().version
    assert pong == {"ping": 3}
    assert answer_of_row(reply["answer"]).findings == answer(made).findings


def test_a_folder_app_beside_the_draft_is_not_run(tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "__init__.py").write_text("raise SystemExit(9)")
    assert run(['{"ping": 1}'], command(), tmp_path)[1] == {"ping": 1}
