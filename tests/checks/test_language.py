"""A paragraph that is not English is said to be unread; a short or odd English one is not."""

from __future__ import annotations

import pytest

from checks.language import foreign, foreign_lines


@pytest.mark.parametrize(
    "text",
    [
        "Si tienes dolor de cabeza, no tomes más de una pastilla y habla con tu médico.",
        "Ce médicament n'est pas pour tout le monde et il faut en parler avec votre médecin.",
        "Das ist kein Rat für Sie, sondern nur eine Information, und nicht mehr als das.",
        "这不是医疗建议，请咨询您的医生。",
        "Это не медицинская консультация, обратитесь к врачу.",
        "هذه ليست نصيحة طبية، استشر طبيبك",
        "Questo non è un consiglio medico, parla con il tuo medico per la tua cura",
    ],
)
def test_another_language_is_recognised(text: str) -> None:
    assert foreign(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hola!",
        "🙂🙂🙂 👩🏽‍⚕️",
        "Take 20 mg of Zolpram every night.",
        "Zolpram, Brandzan, Calmio, GlowLab, VitaPlus",
        "The de novo mutation, la belle indifférence and a la carte care: three words explained.",
        "Тhis сrеаm will сurе yоu аnd it is sаfе fоr аll",
        "𝗧𝗵𝗶𝘀 𝗰𝗿𝗲𝗮𝗺 𝘄𝗶𝗹𝗹 𝗰𝘂𝗿𝗲 𝘆𝗼𝘂 𝗮𝗻𝗱 𝗶𝘁 𝗶𝘀 𝘀𝗮𝗳𝗲",
        "#salud #medico #doctor #el #la #los",
        "iron deficiency anaemia lab results ferritin transferrin haemoglobin",
    ],
)
def test_english_names_emoji_and_look_alikes_are_not_foreign(text: str) -> None:
    assert not foreign(text)


def test_short_lines_in_a_row_are_judged_together() -> None:
    lines = [
        "No es un consejo",
        "para ti, habla con",
        "tu médico de siempre",
        "Thanks for watching!",
    ]
    assert foreign_lines(lines[:3]) == (True, True, True)
    assert foreign_lines(["Thank you.", "See you all soon", "and take care"]) == (False,) * 3


def test_a_long_line_is_judged_alone_among_others() -> None:
    spanish = "Si tienes dolor de cabeza, no tomes más de una pastilla y habla con tu médico."
    english = "If you have a headache, do not take more than one of them and ask your doctor."
    assert foreign_lines([english, spanish, english]) == (False, True, False)
