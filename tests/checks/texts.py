"""Texts that break programs: emoji sequences, right to left, lone surrogates, odd line ends."""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = (
    "take", "20", "mg", "of", "Zolpram", "every", "night", "you", "should", "stop", "isn’t", "Dr.",
    "I'm", "a", "doctor", "not", "your", "#ad", "#health", "www.example.org/a?b=1", "e.g.", "5.2",
    "😀", "👩🏽‍⚕️", "🇩🇪", "❤️", "1️⃣", "é", "e\u0301", "שלום", "مرحبا", "漢字", "\ud83d", "\udc00",
    "s.p.o.n", "ca\u200bncer", "\u00a0", "…", "?!", ".", ",", "“", "”", "—", "@dr_x", "100%", "-",
)  # fmt: skip
GAPS = (" ", " ", " ", "", "\n", "\u2028", "\r", ". ", "\u00a0", "\t")

drafts = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GAPS)), max_size=40).map(
    lambda pieces: "".join(word + gap for word, gap in pieces)
)
"""A text as somebody might type or paste it."""

anything = st.one_of(drafts, st.text(max_size=60))
