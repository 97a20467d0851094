"""What the recogniser is told of a sentence besides its words: its setting, as numbers."""

from __future__ import annotations

from checks import Medium, Setting, Track
from checks.context import Voice

_TRACKS = (Track.TITLE, Track.SPOKEN, Track.ON_SCREEN, Track.CAPTION, Track.COMMENT)
_FORMATS = (Medium.VIDEO, Medium.LIVE, Medium.PHOTO, Medium.TEXT, Medium.REPLY)
_VOICES = (Voice.AUTHOR, Voice.FOLLOWER, Voice.STAGED)
COUNT = 18


def signs_of(setting: Setting) -> tuple[float, ...]:
    """COUNT numbers from 0 to 1: who is answered, whose words they are, where and in what."""
    return (
        float(setting.answering), setting.sure / 4, float(setting.refused),
        float(setting.general), float(setting.called),
        *(float(setting.voice is voice) for voice in _VOICES),
        *(float(setting.track is track) for track in _TRACKS),
        *(float(setting.medium is medium) for medium in _FORMATS),
    )  # fmt: skip
