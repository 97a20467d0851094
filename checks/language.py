"""Is a paragraph English? The packs read nothing else, and must say so rather than look clean.

Short posts defeat statistical language guessers, and a wrong "not English" is a wrong alarm. So a
paragraph is called foreign only on evidence: another script, or clearly more function words of
another language than of English.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from checks.tokens import split_words

_NOISE = re.compile(r"https?://\S+|[#@]\w+")
_ENGLISH = frozenset(
    "the and is are was were of to in that it you your for with this have has not but can will be "
    "on at if as by from what when who how why my me we our they their there he she his her i or "
    "an do does did don't so just about all more no any than then them these those would should "
    "could because out up one get got like know very into been its here".split()
)
_FOREIGN = {
    "Spanish": (
        "el la los las un una unos que de del y en es por para con no se su lo como más pero "
        "sus le ya este esta sí porque cuando muy sin sobre también me hay todo nos desde tu "
        "te si al "
    ),
    "French": (
        "le la les un une des du de et en est que qui dans ce il elle pour pas sur plus par "
        "je avec tout faire son mais nous vous au aux sont votre vos c'est n'est cette ou "
        "leur être ça "
    ),
    "German": (
        "der die das und ist nicht ein eine einen zu den mit von auf für im sich dem des sie "
        "ich es wir ihr auch als an nach wie bei oder aber wenn nur noch werden haben kein "
        "man "
    ),
    "Portuguese": (
        "o a os as um uma que de do da dos das e em é não por para com se na no mais como mas "
        "ao ele ela seu sua ou quando muito nos já também só pelo pela até isso você "
    ),
    "Italian": (
        "il lo la i gli le un una che di del della e è in non per con si da come ma più anche "
        "questo questa sono al nel alla dei delle se mi ti ha quando tutto perché "
    ),
    "Dutch": (
        "de het een en van ik te dat die in is niet zijn op aan met voor er maar om ook als "
        "bij nog naar heb je wel wordt geen deze worden u uw "
    ),
    "Polish": (
        "nie się na jest że do to jak za po tak co ale od przez dla czy już tego być może jeśli "
    ),
    "Tagalog": (
        "ang ng sa mga na ay hindi ko mo ako ka po kung para may yung lang din naman siya "
    ),
    "Swahili": (
        "na ya wa kwa ni za la katika kama hii huu yako yangu sana lakini au wewe mimi si "
    ),
    "Turkish": ("ve bir bu için ile çok değil da de mi ne ama daha gibi olarak var siz ben "),
    "Indonesian": (
        "yang dan di untuk dengan tidak ini itu dari ke ada akan atau juga bisa saya anda "
    ),
    "Irish": ("agus an na ar is ní tá le go do mo don leis bhí sé sí ach nach atá "),
}
_SHARED = _ENGLISH | frozenset(
    "a as me no do die he man am on so us an son pour met mine mi".split()
)
"""Words that English has too: they tell nothing apart."""
_WORDS = {name: frozenset(words.split()) - _SHARED for name, words in _FOREIGN.items()}
_AROUND_WORDS = '.,;:!?()"“”«»¿¡'
_LEAST = 5
"""Words below which nothing is said about the language."""


def foreign_lines(lines: Sequence[str]) -> tuple[bool, ...]:
    """Which of the lines of one text are not English; neighbours too short to tell go together."""
    verdicts = [foreign(line) for line in lines]
    for short, numbers in groupby(range(len(lines)), lambda n: len(lines[n].split()) < _LEAST):
        run = list(numbers)
        if short and len(run) > 1 and foreign(" ".join(lines[number] for number in run)):
            for number in run:
                verdicts[number] = True
    return tuple(verdicts)


@lru_cache(maxsize=4096)
def foreign(paragraph: str) -> bool:
    """True where the evidence says that `paragraph` is not English."""
    text = _NOISE.sub(" ", paragraph)
    if not text.isascii() and _other_script(text):
        return True
    words = [word.strip(_AROUND_WORDS).lower().replace("’", "'") for word in text.split()]
    english = sum(map(_ENGLISH.__contains__, words))
    # Most paragraphs end here: too few words are left for another language to outweigh these.
    if len(words) < _LEAST or 3 * english >= len(words):
        return False
    other = max(sum(map(known.__contains__, words)) for known in _WORDS.values())
    return other >= 3 and other > 2 * english and other >= len(words) / 5


def _other_script(text: str) -> bool:
    """True where most letters are not Latin; look-alikes that fold to English words are."""
    letters = [character for character in text if character.isalpha()]
    if len(letters) < 8:
        return False
    latin = sum(
        letter.isascii() or unicodedata.name(letter, "").startswith("LATIN") for letter in letters
    )
    if latin >= len(letters) / 2:
        return False
    words = split_words(text).words
    return sum(map(_ENGLISH.__contains__, words)) < len(words) / 3
