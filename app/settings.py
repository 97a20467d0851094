"""The settings: one table of what there is, kept in one small file that people may edit."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import Field, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

import tomli_w
from platformdirs import user_config_path

from app import values
from app.errors import AppError
from app.reading import read_text
from app.saving import save
from checks import Medium

_FILE = "settings.toml"
_BROKEN = "settings.broken.toml"


def _setting(
    default: Any,
    words: str,
    one_of: tuple[str, ...] = (),
    least: float | None = None,
    most: float | None = None,
) -> Any:
    """A row of the table: the default, what the setting is called, and what it may be."""
    told = {"words": words, "one_of": one_of, "least": least, "most": most}
    return field(default=default, metadata=told)


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, always usable; `dataclasses.replace` makes changed ones."""

    theme: str = _setting("system", "Colours", ("system", "light", "dark", "high-contrast"))
    text_scale: float = _setting(1.0, "Text size", least=1.0, most=2.0)
    script_size: int = _setting(19, "Size of the script", least=15, most=32)
    pace: int = _setting(150, "Words a minute", least=60, most=300)
    target_seconds: int = _setting(60, "Length to aim for, in seconds", least=5, most=7200)
    name: str = _setting("", "Your name, for what you keep and approve")
    specialty: str = _setting("", "Specialty of new drafts")
    jurisdictions: tuple[str, ...] = _setting((), "Countries of new drafts")
    platforms: tuple[str, ...] = _setting((), "Platforms of new drafts")
    format: str = _setting("video", "Format of new drafts", tuple(Medium))
    window: str = _setting("", "Place and size of the window, as Qt keeps it, in Base64")
    left_panel: bool = _setting(True, "Sections and facts are shown")
    right_panel: bool = _setting(True, "Findings are shown")
    first_run_done: bool = _setting(False, "The sample draft has been seen")
    recent_folder: str = _setting("", "Folder that was opened last")
    templates_folder: str = _setting("", "Folder of shared templates")


def words_of(key: str) -> str:
    """What a setting is called."""
    return str(_rows()[key].metadata["words"])


def bounds_of(key: str) -> tuple[float, float]:
    """The least and the most of a number."""
    told = _rows()[key].metadata
    return float(told["least"]), float(told["most"])


def choices_of(key: str) -> tuple[str, ...]:
    """What a setting may be, where it is one of a few."""
    return tuple(str(choice) for choice in _rows()[key].metadata["one_of"])


class SettingsFile:
    """Where the settings are kept; nothing in it can keep the program from starting."""

    def __init__(self, folder: Path, platforms: Iterable[str]) -> None:
        self._path = folder / _FILE
        self._platforms = tuple(platforms)
        self._unknown: dict[str, Any] = {}
        self._broken = False
        self.troubles: tuple[str, ...] = ()
        """One sentence for each value that could not be used when the file was read last."""

    def load(self) -> Settings:
        """The settings in the file; defaults where it is missing or a value is wrong."""
        self.troubles, self._unknown, self._broken = (), {}, False
        if not self._path.exists():
            return Settings()
        try:
            rows = tomllib.loads(read_text(str(self._path)))
        except (AppError, ValueError, RecursionError) as error:
            self._broken = True
            reason = str(error).rstrip(".")
            self.troubles = (f"The settings cannot be read, so the usual ones hold: {reason}.",)
            return Settings()
        known = _rows()
        self._unknown = {key: value for key, value in rows.items() if key not in known}
        return self._checked({key: value for key, value in rows.items() if key in known})

    def save(self, settings: Settings) -> None:
        """Writes them whole, with the keys this version does not know.

        Raises AppError where that is impossible. A file that could not be read is set aside.
        """
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if self._broken:
                self._path.replace(self._path.with_name(_BROKEN))
        except OSError as error:
            raise AppError(f"The settings cannot be kept: {error.strerror}.") from error
        self._broken = False
        rows = {row.name: _plain(getattr(settings, row.name)) for row in fields(settings)}
        save(self._path, tomli_w.dumps(rows | self._unknown), None, over=True)

    def _checked(self, rows: Mapping[str, Any]) -> Settings:
        settings = Settings()
        troubles: list[str] = []
        for key, value in rows.items():
            try:
                settings = replace(settings, **{key: self._value(key, value)})
            except AppError as error:
                used = _shown(getattr(settings, key))
                troubles.append(f"The setting “{key}” {error.message}, so {used} is used.")
        self.troubles = tuple(troubles)
        return settings

    def _value(self, key: str, value: Any) -> Any:
        """The value in its own type. Raises AppError that ends "... must be ..."."""
        row = _rows()[key]
        default, told = row.default, row.metadata
        if isinstance(default, float) and type(value) is int:
            value = float(value)
        if isinstance(default, tuple):
            return self._list(key, value)
        if type(value) is not type(default):
            raise AppError(f"must be {_KINDS[type(default)]}")
        if told["one_of"] and value not in told["one_of"]:
            raise AppError(f"must be one of {', '.join(told['one_of'])}")
        if told["least"] is not None and not told["least"] <= value <= told["most"]:
            raise AppError(f"must lie between {told['least']:g} and {told['most']:g}")
        return value

    def _list(self, key: str, value: Any) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
            raise AppError("must be a list of texts")
        try:
            if key == "platforms":
                return tuple(values.platform(name, self._platforms) for name in value)
            return tuple(values.jurisdiction(code) for code in value)
        except AppError as error:
            raise AppError(f"holds what is not known ({error.message.rstrip('.')})") from error


def settings_folder() -> Path:
    """Where this system keeps the settings of programs."""
    return user_config_path("caveat", appauthor=False)


def _rows() -> dict[str, Field[Any]]:
    return {row.name: row for row in fields(Settings)}


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return ", ".join(value) or "none" if isinstance(value, tuple) else str(value) or "nothing"


_KINDS: dict[type, str] = {
    str: "a text", bool: "true or false", int: "a whole number", float: "a number",
}  # fmt: skip
