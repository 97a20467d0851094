"""A key never waits for the recogniser, and nothing it heard flickers."""

from __future__ import annotations

import io
import json
from functools import cache

from app.document import Document
from app.recogniser.reader import Recogniser, load
from app.recogniser.recall import Recall
from app.wire import request_row
from app.worker import Service, serve
from checks import Draft, Engine, Medium, Profile, Section, Track
from tests.app.drafted import packs

ASKED = "Hils asks about her scan"
ANSWER = "Hils, hello. On you, I don't hate that number."


@cache
def recogniser() -> Recogniser:
    return load()


def heard(engine: Engine, text: str) -> list[str]:
    sections = (Section(ASKED, Track.ON_SCREEN), Section(text, Track.SPOKEN))
    report = engine.check(Draft(sections, Profile((), ("US",), Medium.REPLY)))
    return [finding.quote for finding in report.findings if finding.rule.startswith("advice.")]


def test_what_is_not_known_is_heard_after_catching_up() -> None:
    engine = Engine(packs().packs, packs().engine.platforms)
    recall = Recall(recogniser())
    engine.in_context = recall
    assert heard(engine, ANSWER) == []
    assert recall.behind
    assert not recall.catch_up(lambda: False)
    assert recall.catch_up(lambda: True)
    assert "On you, I don't hate that number" in heard(engine, ANSWER)
    assert not recall.behind


def test_an_edit_beside_it_keeps_what_was_heard() -> None:
    engine = Engine(packs().packs, packs().engine.platforms)
    recall = Recall(recogniser())
    engine.in_context = recall
    heard(engine, ANSWER)
    recall.catch_up(lambda: True)
    before = heard(engine, ANSWER)
    assert heard(engine, f"{ANSWER} And the weather is foul.") == before
    assert recall.behind


def test_the_process_says_when_there_is_more_to_be_heard() -> None:
    document = Document(profile=Profile((), ("US",), Medium.REPLY))
    document.add_section(Track.ON_SCREEN, ASKED)
    document.add_section(Track.SPOKEN, ANSWER)
    service = Service(packs())
    line = json.dumps({"seq": 1, **request_row(document, {})}).encode()
    first = service.reply(line)["answer"]["findings"]
    assert service.catch_up(lambda: True) == {"more": True}
    service.reply(line)
    assert service.catch_up(lambda: True) == {"more": True}
    last = service.reply(line)["answer"]["findings"]
    assert len(last) > len(first)
    assert not service.behind
    packs().engine.in_context = None


def test_lines_are_answered_to_the_end() -> None:
    sink = io.BytesIO()
    serve(io.BytesIO(b'{"ping": 1}\n\n{"ping": 2}\n'), sink, packs)
    rows = [json.loads(row) for row in sink.getvalue().splitlines()]
    assert [row.get("ping") for row in rows] == [None, 1, 2]
