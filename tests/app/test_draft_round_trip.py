"""A document written as text and read again is the same document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.document import Decision, Document
from app.draftfile import Choices, draft_of, read_document, to_text
from app.errors import AppError
from app.reading import decode
from checks import Medium, Profile, Track

_PLATFORMS = ("tiktok", "instagram", "x")
_PIECES = (
    "# Spoken", "# caption: tiktok", "#  Title ", "# on-screen (x)", "# Spoken: not", "+++", "\\",
    "\\\\ ", "\n", "\n\n", " ", "\t", "\u00a0", "👩‍⚕️", "e\u0301", "\u2028", "\x0b", "word", '"""',
    "#tag", "Ä",
)  # fmt: skip
_TEXTS = st.lists(
    st.sampled_from(_PIECES) | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=4),
    max_size=12,
).map("".join)
_SECTIONS = st.lists(
    st.tuples(st.sampled_from(Track), _TEXTS, st.none() | st.sampled_from(_PLATFORMS)),
    min_size=1,
    max_size=4,
)
_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_EXTRA = st.dictionaries(
    st.sampled_from(["templates", "mood", "a b"]),
    st.integers() | _WORDS | st.lists(_WORDS, max_size=2) | st.dictionaries(_WORDS, st.booleans()),
)


def made(sections: list[tuple[Track, str, str | None]]) -> Document:
    document = Document()
    for track, text, platform in sections:
        document.add_section(track, text, platform)
    return document


def again(document: Document) -> Document:
    """Through bytes, as on a disk."""
    text = decode(to_text(document).encode(), "d.md")
    return read_document(text, "d.md", _PLATFORMS)


@given(_SECTIONS)
def test_every_text_survives_exactly(sections: list[tuple[Track, str, str | None]]) -> None:
    back = again(made(sections))
    assert [(s.track, s.text, s.platform) for s in back.sections] == sections


@given(_WORDS, _EXTRA)
def test_what_stands_in_the_front_matter_survives(words: str, extra: dict[str, object]) -> None:
    document = made([(Track.SPOKEN, "Hi.", None)])
    document.title = words
    document.profile = Profile(("tiktok", "x"), ("US-CA", "GB"), Medium.LIVE)
    document.facts = {"paid": False, "gifted": "Calmio", "licence": ("US-CA", "US-NY")}
    document.decisions = {"f": Decision("f", "a.b", "other", words, words, "2026-11-25T10:00:00Z")}
    document.extra = extra
    back = again(document)
    assert back.title == document.title
    assert back.profile == document.profile
    assert back.facts == document.facts
    assert back.decisions == document.decisions
    assert back.extra == document.extra


def test_a_fact_of_a_later_version_is_kept() -> None:
    back = read_document("+++\n[facts]\npaid = true\nmoon = 'full'\n+++\nHi.", "d.md", _PLATFORMS)
    assert back.facts == {"paid": True}
    assert again(back).extra == {"facts": {"moon": "full"}}
    assert "moon" in to_text(again(back))


def test_control_characters_do_not_make_a_file_that_cannot_be_read() -> None:
    (section,) = again(made([(Track.SPOKEN, "a\0b\x1bc\rd\x07", None)])).sections
    assert section.text == "a\ufffdb\x1bc d\ufffd"


def test_text_without_headings_is_read_as_it_stands() -> None:
    document = read_document("\\begin\n\n +++", "d.md", _PLATFORMS)
    assert [section.text for section in document.sections] == ["\\begin\n\n +++"]
    assert len(read_document("", "d.md", _PLATFORMS).sections) == 1


def test_the_command_line_reads_the_same_sections() -> None:
    document = made([(Track.SPOKEN, "# Spoken\n\\x", None), (Track.CAPTION, "\n\n", "x")])
    document.decisions = {"f": Decision("f", "a.b", "other", "", "", "")}
    ignored: list[str] = []
    draft = draft_of(to_text(document), "d.md", Choices(), _PLATFORMS, ignored.append)
    assert draft == document.draft()
    assert ignored == []


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("decisions = 3", "must be a list of tables"),
        ("[[decisions]]\nrule = 'a.b'", "Decision 1 has no fingerprint"),
        ("[[decisions]]\nfingerprint = 4", "Decision 1 has no fingerprint"),
        ("platforms = ['myspace']", "no platform"),
        ("facts = 1", "must be a table"),
    ],
)
def test_a_mistake_in_the_front_matter_is_named(head: str, words: str) -> None:
    with pytest.raises(AppError, match=r"d\.md, front matter") as caught:
        read_document(f"+++\n{head}\n+++\n# Spoken\nHi.", "d.md", _PLATFORMS)
    assert words in str(caught.value)
