"""One's own templates: read from files, refused one by one, never hiding the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.disclaimers.manifest import key_of, read_one
from app.disclaimers.sandbox import BadTemplate
from app.disclaimers.shelf import Shelf, known_names, shelf
from app.disclaimers.template import Origin
from app.errors import AppError
from tests.app.drafted import packs

RULES = [rule.id for rule in packs().engine.rules]
GOOD = """+++
title = "My line"
jurisdictions = ["uk"]
[[ask]]
key = "place"
label = "Where do you work?"
example = "Leeds"
+++
{% block spoken %}I work in {{ place }}.{% endblock %}
"""


def made(tmp_path: Path, **files: str) -> Shelf:
    for name, text in files.items():
        tmp_path.joinpath(f"{name}.j2").write_text(text, encoding="utf-8")
    return shelf(RULES, own=tmp_path)


def test_a_template_of_ones_own_is_one_file(tmp_path: Path) -> None:
    found = made(tmp_path, **{"My line": GOOD}).get("my-line")
    assert (found.title, found.group, found.jurisdictions) == ("My line", "Your own", ("GB",))
    assert found.origin is Origin.OWN
    assert [ask.key for ask in found.asks] == ["place"]


def test_a_broken_one_is_told_and_hides_no_other(tmp_path: Path) -> None:
    found = made(
        tmp_path,
        good=GOOD,
        endless=GOOD.replace("{{ place }}", "{% while %}"),
        reach=GOOD.replace("{{ place }}", "{{ place.__class__ }}"),
        bare="Just words.",
        binary="\x00\x01",
        typo=GOOD.replace("title", "titel"),
    )
    assert found.get("good")
    assert len(found.broken) == 5
    assert any("reach.j2, line 9: a dot after a name" in sentence for sentence in found.broken)
    assert any("typo.j2, key “title”: is missing" in sentence for sentence in found.broken)
    assert any("bare.j2, line 1: a template begins with" in sentence for sentence in found.broken)


def test_no_built_in_template_is_broken() -> None:
    assert shelf(RULES).broken == ()
    assert shelf(RULES).rules >= {"sponsorship.missing"}


def test_a_name_is_taken_once_and_an_unknown_one_is_told(tmp_path: Path) -> None:
    found = made(tmp_path, good=GOOD)
    practice = tmp_path / "practice"
    practice.mkdir()
    practice.joinpath("good.j2").write_text(GOOD, encoding="utf-8")
    both = shelf(RULES, own=tmp_path, practice=practice)
    assert both.get("good").origin is Origin.OWN
    assert both.broken == ("good.j2: another template is called “good”.",)
    with pytest.raises(AppError, match="no template “nope”"):
        found.get("nope")


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert not shelf(RULES, own=tmp_path / "none").broken


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (('key = "place"', 'key = "Pla ce"'), "must be a lower case name"),
        (('example = "Leeds"', "most = 9999\nexample = 'x'"), "must not be over 200"),
        (('["uk"]', '["Mars"]'), "no jurisdiction “Mars”"),
        (('title = "My line"', 'title = "My line"\nsettles = ["no.rule"]'), "is none of"),
        (("\n+++\n{%", "\n{%"), "has no end"),
        (('title = "My line"', "title = "), "not valid TOML"),
        (('title = "My line"', 'title = "x"\nfacts = {paid = "Nuvo"}'), "must be a fact"),
    ],
)
def test_every_slip_is_named(change: tuple[str, str], why: str) -> None:
    with pytest.raises(AppError, match=why):
        read_one(GOOD.replace(*change), "my.j2", known_names([]), Origin.OWN)


def test_the_line_counts_from_the_top_of_the_file() -> None:
    with pytest.raises(BadTemplate) as caught:
        read_one(GOOD.replace("{{ place }}", "\n{{ x }}"), "my.j2", known_names([]), Origin.OWN)
    assert caught.value.line == 10


def test_a_file_name_gives_the_id() -> None:
    assert key_of("/a/b/My Line (2).j2") == "my-line"
    assert key_of("x.j2") == "x"
