"""Colours, type and measures of the window, for light, dark and high contrast at any text size.

Widgets ask a Theme for a role, never for a number of their own. Pixels are at 100 % text size and
grow with the scale, hairlines excepted. Ratios of every pair are in tests/ui/test_theme.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import as_file, files

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from checks import Severity


class Scheme(StrEnum):
    """The palettes; the system's wish is turned into one of them before a Theme is made."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "high-contrast"


_ROLES = (
    "window surface sunken text muted faint outline border accent on_accent focus selection "
    "error warning advice grammar error_wash warning_wash advice_wash grammar_wash"
).split()
_LIGHT = (
    "#F0F3F1 #FCFDFC #E3E9E6 #18211F #53605C #74817C #74817C #CFD8D4 #0A6B60 #FFFFFF #0A6B60 "
    "#C9E4DC #9C1C45 #806100 #2459B0 #5C6670 #FBE4E8 #F9EFD3 #E2EBF9 #E9ECEE"
)
_DARK = (
    "#141918 #1A201F #252D2B #DCE4E1 #9DAAA5 #74817C #74817C #303A37 #7CCBBB #0B1F1B #7CCBBB "
    "#264A43 #F27490 #F2CA68 #8DB8FF #A7B1B8 #3D1F27 #352B16 #1E2C44 #2A3134"
)
_CONTRAST = (
    "#000000 #000000 #1F1F1F #FFFFFF #E2E2E2 #BDBDBD #FFFFFF #8C8C8C #6FF0D6 #000000 #FFFFFF "
    "#00584A #FF8FA3 #FFD84D #9CC8FF #D6DADD #4A0A1B #3D3100 #062B5C #333333"
)
_COLOURS = {Scheme.LIGHT: _LIGHT, Scheme.DARK: _DARK, Scheme.CONTRAST: _CONTRAST}
SANS = "Atkinson Hyperlegible Next"
SERIF = "Source Serif 4"
_FALLBACK = ["Noto Sans", "Noto Color Emoji"]


def load_fonts() -> None:
    """Makes the bundled faces known to Qt; once, before the first widget."""
    for entry in files("resources.fonts").iterdir():
        if entry.name.endswith(".ttf"):
            with as_file(entry) as path:
                QFontDatabase.addApplicationFont(str(path))


@dataclass(frozen=True, slots=True)
class Theme:
    """One palette at one text size. `scale` is 1.0 to 2.0; `script` the script's own size in px."""

    scheme: Scheme = Scheme.LIGHT
    scale: float = 1.0
    script: int = 19

    def colour(self, role: str) -> QColor:
        """The colour of a role (window, surface, sunken, text, muted, accent, error, ...)."""
        return QColor(_COLOURS[self.scheme].split()[_ROLES.index(role)])

    def level(self, severity: Severity) -> QColor:
        return self.colour(str(severity))

    def wash(self, severity: Severity) -> QColor:
        return self.colour(f"{severity}_wash")

    @property
    def contrast(self) -> bool:
        """True where strokes are 1.35 times as thick and focus rings 3 px."""
        return self.scheme is Scheme.CONTRAST

    def px(self, pixels: float) -> int:
        """Pixels of the 100 % drawing at this text size."""
        return round(pixels * self.scale)

    def sans(self, size: float = 14, weight: int = 400) -> QFont:
        """The face of labels, titles and buttons."""
        return self._font(SANS, self.px(size), weight)

    def serif(self, size: float, weight: int = 400) -> QFont:
        """The face of words that will be posted."""
        return self._font(SERIF, self.px(size), weight)

    def script_font(self) -> QFont:
        return self._font(SERIF, self.px(self.script), 400)

    @property
    def script_line(self) -> int:
        """Line height of the script in px: 30 at size 19."""
        return self.px(self.script * 30 / 19)

    def _font(self, family: str, pixels: int, weight: int) -> QFont:
        font = QFont([family, *_FALLBACK])
        font.setPixelSize(max(1, pixels))
        font.setWeight(QFont.Weight(weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def palette(self) -> QPalette:
        """Qt's own palette from our roles, for Fusion-drawn controls."""
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: "window",
            QPalette.ColorRole.WindowText: "text",
            QPalette.ColorRole.Base: "surface",
            QPalette.ColorRole.AlternateBase: "sunken",
            QPalette.ColorRole.Text: "text",
            QPalette.ColorRole.Button: "surface",
            QPalette.ColorRole.ButtonText: "text",
            QPalette.ColorRole.PlaceholderText: "muted",
            QPalette.ColorRole.Highlight: "selection",
            QPalette.ColorRole.HighlightedText: "text",
            QPalette.ColorRole.Link: "accent",
            QPalette.ColorRole.ToolTipBase: "surface",
            QPalette.ColorRole.ToolTipText: "text",
            QPalette.ColorRole.Mid: "outline",
            QPalette.ColorRole.Dark: "outline",
            QPalette.ColorRole.Light: "surface",
            QPalette.ColorRole.Accent: "accent",
        }
        for role, name in roles.items():
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("faint"))
        return palette
