"""A pack that cannot be used is refused with its file, its rule and its key."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.packs import built_in
from app.platforms import platforms
from checks import DETECTORS, Loader, Medium, PackError, RulePack, Severity, Track
from tests.checks.made import AUTHORITIES, HEAD, cue, pack, rule

FIX = '{ title = "x", replacement = "y" }'


def test_a_whole_rule_is_read() -> None:
    made = pack(
        '\n[lists]\nhope = ["cure", "{drug}"]\n',
        rule(
            "one",
            any='["{hope} now"]',
            unless='["not"]',
            tracks='["caption"]',
            formats='["live"]',
            platforms='["tiktok"]',
            jurisdictions='["uk", "US-CA"]',
            when='["paid"]',
            cues='["drug", "drug/dose", "drug//person"]',
            within="2",
            fixes='[{ title = "Soften", find = "now", replacement = "soon", grade = "safe" }]',
            catches='[{ text = "cure now", quote = "cure now", fixed = "cure soon", '
            'facts = { paid = true, licence = ["US"], sponsor = "GlowLab" } }, '
            '{ sections = [{ track = "title", text = "x", platform = "x" }], format = "photo" }]',
        ),
        cue("drug", "{drug}", 'act = "dose"\ntracks = ["spoken"]\ncontext = "person"'),
    )
    (one,) = made.rules
    assert made.label == one.pack == "made 2026.11"
    assert made.lists["hope"] == ("cure", "zolpram", "brandzan")
    assert one.severity is Severity.ERROR
    assert one.jurisdictions == ("GB", "US-CA")
    assert one.tracks == {Track.CAPTION}
    assert one.mediums == {Medium.LIVE}
    assert [(s.kind, s.act, s.addressee) for s in one.cues] == [
        ("drug", None, None), ("drug", "dose", None), ("drug", None, "person")
    ]  # fmt: skip
    assert one.catches[0].facts == {"paid": True, "licence": ("US",), "sponsor": "GlowLab"}
    assert one.catches[1].medium is Medium.PHOTO
    assert made.cues[0].act == "dose"


@pytest.mark.parametrize(
    ("part", "reason"),
    [
        (rule("one"), "rule made.one, key “any”: a rule of kind “flag” says too little"),
        (rule("one", kind='"pair"', any='["x"]'), "kind “pair” says too little"),
        (rule("one", kind='"require"', any='["x"]'), "kind “require” says too little"),
        (rule("one", kind='"limit"'), "key “options”: a rule of kind “limit”"),
        (rule("one", kind='"limit"', options='{ measure = "miles", most = 3 }'), "“options”"),
        (rule("one", kind='"limit"', options='{ measure = "words" }'), "“options”"),
        (rule("one", kind='"limit"', options='{ measure = "title", most = 1 }'), "“options”"),
        (rule("one", kind='"detector"'), "key “detector”: belongs to the kind"),
        (rule("one", kind='"detector"', detector='"none-such"'), "there is no “none-such”"),
        (rule("one", any='["x"]', detector='"x"'), "key “detector”: belongs to the kind"),
        (rule("one", any='["x"]', kind='"flags"'), "key “kind”: “flags” is none of flag"),
        (rule("one", any='["x"]', severity='"fatal"'), "key “severity”: “fatal” is none of"),
        (rule("one", any='["x"]', surprise="1"), "key “surprise”: is not known here"),
        (rule("one", any='["<3>"]'), "key “any”: “<3>” has no word in it"),
        (rule("one", any='["{none}"]'), "key “any”: there is no list “none”"),
        (rule("one", any='"x"'), "key “any”: must be a list"),
        (rule("one", any="[1]"), "key “any”: must be a list of texts"),
        (rule("one", any='["x"]', authorities="[]"), "key “citations”: is missing"),
        (rule("one", any='["x"]', authorities='["NONE"]'), "there is no authority “NONE”"),
        (rule("one", any='["x"]', catches='["x"]'), "key “catches”: needs at least two"),
        (
            rule("one", any='["x"]', allows='[{ text = "a", format = "opera" }, "b"]'),
            "allows 1, key “format”: “opera” is none of",
        ),
        (rule("one", any='["x"]', allows="[]"), "key “allows”: needs at least two"),
        (rule("one", any='["x"]', allows="[1, 2]"), "key “allows”: must hold texts or tables"),
        (rule("one", any='["x"]', allows='[{}, "x"]'), "allows 1, key “text”: is missing"),
        (
            rule("one", any='["x"]', allows='[{ text = "x", facts = { paid = 3 } }, "x"]'),
            "key “facts”: “paid” must be",
        ),
        (rule("one", any='["x"]', jurisdictions='["XX"]'), "“XX” is no jurisdiction"),
        (rule("one", any='["x"]', tracks='["sung"]'), "“sung” is none of"),
        (rule("one", any='["x"]', within="-1"), "key “within”: must not be negative"),
        (rule("one", any='["x"]', within="true"), "key “within”: must be a whole number"),
        (rule("one", any='["x"]', cues='["a/b/c/d"]'), "is not kind/act/addressee"),
        (rule("one", any='["x"]', title='" "'), "key “title”: is empty"),
        (rule("one", any='["x"]', fixes="[1]"), "key “fixes”: must be a list of tables"),
        (
            rule("one", any='["x"]', fixes='[{ title = "x", replacement = "", word = "" }]'),
            "fixes 1, key “word”: is not known here",
        ),
        (
            rule("one", any='["x"]', fixes=f"[{FIX}, {FIX}, {FIX}, {FIX}]"),
            "key “fixes”: holds more than three",
        ),
        (rule("one", any='["x", "y"]', fixes=f"[{FIX}]"), "key “fixes”: needs “find”"),
        (rule("one", cues='["drug"]', fixes=f"[{FIX}]"), "key “fixes”: needs “find”"),
        (
            rule(
                "one", any='["x"]', citations='[{ source = "x", checked = "x", verified = true }]'
            ),
            "citations 1, key “jurisdictions”: is missing",
        ),
        (rule("one", any='["x"]') * 2, "rule made.one, key “id”: stands twice"),
        (rule("One", any='["x"]'), "key “id”: must look like group.name"),
        ('[[cue]]\nkind = "drug"\nany = []', "cue 1, key “any”: is missing"),
        ('[[cue]]\nkind = "drug"', "cue 1, key “any”: is missing"),
        (
            "[[label]]\nid = 'ad'\n[label.rulings]\nXX = {}",
            "label ad, key “rulings”: “XX” is no jurisdiction",
        ),
        ("[[position]]\njurisdiction = 'XX'", "key “jurisdiction”: “XX” is no jurisdiction"),
        ('[lists]\nx = "y"', "lists, key “x”: must be a list of texts"),
        ('[lists]\nx = ["{y}"]', "there is no list “y” above it"),
        ("[other]", "key “other”: is not known here"),
        ("rule = 1", "key “rule”"),
        ("= 3", "not valid TOML"),
        ("x = " + "9" * 5000, "not valid TOML"),
        ("x = " + "[" * 50_000, "not valid TOML"),
    ],
)
def test_a_slip_is_named_by_file_rule_and_key(part: str, reason: str) -> None:
    with pytest.raises(PackError) as refusal:
        pack(part, name="own, rules.toml")
    assert str(refusal.value).startswith("own, rules.toml")
    assert reason in str(refusal.value)


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        ("", "key “pack”: is missing"),
        ("pack = 1", "key “pack”: must be a table"),
        (HEAD.replace("2027-05-31", "2027-13-31"), "key “expires”: must be a date"),
        (HEAD.replace('"made"', '"Made It"'), "key “id”: must be lower case"),
        (HEAD.replace('"2026.11"', '""'), "key “version”: is empty"),
    ],
)
def test_a_pack_says_who_made_it_and_until_when(head: str, reason: str) -> None:
    with pytest.raises(PackError, match=reason):
        Loader(DETECTORS, platforms()).load(head, "own.toml")


@pytest.mark.parametrize("text", ["X = 1", "[X]\nsource = 'x'\nchecked = 'then'"])
def test_authorities_and_word_lists_are_held_to_the_same(text: str) -> None:
    with pytest.raises(PackError, match="authorities, X"):
        Loader(DETECTORS, platforms(), text)


def test_one_pack_read_twice_is_the_same_and_a_changed_one_is_not() -> None:
    assert pack(rule("one", any='["x"]')).digest == pack(rule("one", any='["x"]')).digest
    assert pack(rule("one", any='["x"]')).digest != pack(rule("one", any='["y"]')).digest


def test_every_built_in_rule_says_what_it_subsumes_by_a_name_of_its_group() -> None:
    for made in built_in(platforms()):
        for one in made.rules:
            assert one.id not in one.subsumes
            assert all("." in other for other in one.subsumes)


LINES = st.sampled_from(
    [
        *HEAD.splitlines(),
        *rule("one", any='["x"]').splitlines(),
        *cue("drug", "x").splitlines(),
        "[lists]", 'x = ["y"]', "[[rule]]", "[[rule.fixes]]", "id = 3", "kind = []", "= =",
        'any = ["<9> x"]', "options = { measure = 1 }", "within = 2026-01-01", "[rule]", "'",
    ]
)  # fmt: skip
tomlish = st.one_of(
    st.lists(LINES, max_size=25).map("\n".join),
    st.lists(LINES, max_size=9).map(lambda lines: HEAD + "\n".join(lines)),
    st.text(max_size=80),
)


@given(tomlish)
def test_any_text_is_a_pack_or_refused(text: str) -> None:
    loader = Loader(DETECTORS, platforms(), AUTHORITIES)
    with contextlib.suppress(PackError):
        assert isinstance(loader.load(text, "own.toml"), RulePack)
