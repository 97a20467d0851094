"""Text to measure speed on: invented sentences, joined by dice with a fixed seed."""

from __future__ import annotations

import random
from collections.abc import Iterator

_OPENINGS = (
    "Let's talk about {topic}, because your questions keep coming.",
    "Here is what most people get wrong about {topic}.",
    "I spent the morning in clinic and {topic} came up three times.",
    "Quick one today: {topic} in under a minute.",
    "You asked, so here we go with {topic}!",
)
_MIDDLES = (
    "In a large study from {year}, {number} people with {topic} felt better in {weeks} weeks.",
    "That does not mean it works for everyone, and it doesn't replace a check-up.",
    "The old advice was simple; the evidence, it turns out, isn't.",
    "Some people notice {symptom}, others notice nothing at all 🙂",
    "If {symptom} gets worse or lasts longer than {weeks} weeks, see your own doctor.",
    "Medicines such as {drug} help some people, and they have side effects like {symptom}.",
    "We used to think {topic} came from stress... it's more complicated than that.",
    "Dr. Example wrote about this in {year}, and she was right: sleep matters.",
    "My grandmother swore by tea; there are no good trials of it, but it won't hurt.",
    "Drink water, go outside, move a little, and be patient with yourself.",
    "A dose of {number} mg was tested, which is far more than you get from food.",
    "Ask your pharmacist before you mix {drug} with anything else.",
    "I don't get paid to say this, and I have no ties to the people who make {drug}.",
    "What surprised me? The group that did nothing improved as well.",
)
_ENDINGS = (
    "This is general information and not medical advice.",
    "Follow for more, and tell me below what I should explain next 👇",
    "Full references on my page: https://example.org/{topic_tag}?v={number}",
    "Save this for later. #{topic_tag} #medtok #health",
    "Take care of yourselves, and each other.",
)
_TAILS = (
    "and {person} from {place} can tell you the same",
    "which is what {person} asked me in {place} last {season}",
    "so keep a diary for {weeks} days and bring it along",
    "and no, {drug} is not the answer to everything",
    "because {symptom} has more than one cause",
    "although {person} would disagree, I suppose",
    "as {number} people in {place} found out in {year}",
    "or so they say in {place}",
    "and that is fine, honestly",
    "unless you already know that from {person}'s video",
    "which took me {weeks} {season}s to learn",
    "and I wish somebody had told {person} in {year}",
)
"""Clauses that follow a sentence after a comma, so that few sentences are met twice."""
_WORDS = {
    "topic": (
        "migraine", "iron deficiency", "reflux", "eczema", "high blood pressure", "sleep apnoea",
        "hay fever", "low back pain", "perimenopause", "vitamin D", "asthma", "acne",
    ),
    "symptom": ("a headache", "nausea", "a dry mouth", "palpitations", "a rash", "brain fog"),
    "person": ("Ana", "Bo", "Chidi", "Dana", "Emre", "Fay", "Goran", "Hana", "Ines", "Jun", "Kai"),
    "place": ("Ashford", "Bree", "Colby", "Dunmore", "Elm Hill", "Fairwick", "Gorse", "Holt"),
    "season": ("spring", "summer", "autumn", "winter", "week", "month"),
    "drug": ("Zolpram", "Brandzan", "Calmio", "an antihistamine", "a statin", "ibuprofen"),
}  # fmt: skip


def sentences(seed: int) -> Iterator[str]:
    """Sentences without end; the same seed gives the same."""
    dice = random.Random(seed)
    while True:
        yield _filled(dice.choice(_OPENINGS), dice)
        for _ in range(dice.randint(3, 9)):
            middle, tail = dice.choice(_MIDDLES), dice.choice(_TAILS)
            yield _filled(f"{middle.rstrip('.!?🙂 ')}, {tail}.", dice)
        yield _filled(dice.choice(_ENDINGS), dice)


def _filled(sentence: str, dice: random.Random) -> str:
    words = {name: dice.choice(choices) for name, choices in _WORDS.items()}
    return sentence.format(
        **words,
        topic_tag=words["topic"].replace(" ", "").lower(),
        year=dice.randint(1998, 2026),
        number=dice.randint(2, 900),
        weeks=dice.randint(2, 12),
    )


def script(words: int, seed: int) -> str:
    """A script of about so many words, four sentences a paragraph."""
    lines: list[list[str]] = [[]]
    for sentence in sentences(seed):
        if len(lines[-1]) == 4:
            lines.append([])
        lines[-1].append(sentence)
        words -= len(sentence.split())
        if words <= 0:
            break
    return "\n".join(" ".join(line) for line in lines)


def posts(number: int, seed: int) -> Iterator[str]:
    """Short posts of two to five sentences, as people write them."""
    dice = random.Random(seed)
    supply = sentences(seed)
    for _ in range(number):
        yield " ".join(next(supply) for _ in range(dice.randint(2, 5)))


_MARKED = (
    "Take {number} mg of ibuprofen every {weeks} hours.",
    "You should double your dose of ibuprofen tonight, {person}.",
)
"""Sentences in which something is found."""


def marked_script(words: int, marks: int, seed: int) -> str:
    """A script in which so many sentences ask for a finding, evenly spread."""
    dice = random.Random(seed)
    lines = script(words, seed).split("\n")
    for mark in range(marks):
        at = mark * len(lines) // marks
        lines[at] += " " + _filled(_MARKED[mark % len(_MARKED)], dice)
    return "\n".join(lines)
