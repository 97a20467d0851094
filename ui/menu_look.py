"""How menus look: Qt draws them, in our measures and colours."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QMenuBar

from ui.theme import Theme


def dress_menu(menu: QMenu, theme: Theme) -> None:
    """Rows of 32 with the current one `sunken`."""
    menu.setObjectName("menu")
    menu.setFont(theme.sans(14))
    menu.setPalette(theme.palette())
    px, edge = theme.px, 2 if theme.contrast else 1
    menu.setStyleSheet(
        f"#menu {{ background: {_name(theme, 'surface')}; padding: {px(4)}px;"
        f" border: {edge}px solid {_name(theme, 'outline')} }}"
        f"#menu::item {{ padding: {px(6)}px {px(16)}px; color: {_name(theme, 'text')};"
        f" border: {edge}px solid transparent; border-radius: {px(6)}px }}"
        f"#menu::item:selected {{ background: {_name(theme, 'sunken')}; {_current(theme)} }}"
        f"#menu::item:disabled {{ color: {_name(theme, 'faint')} }}"
        f"#menu::separator {{ height: 1px; background: {_name(theme, 'border')};"
        f" margin: {px(4)}px {px(8)}px }}"
    )


def dress_bar(bar: QMenuBar, theme: Theme) -> None:
    """30 high, over a hairline; where the system shows the menus itself it does nothing."""
    bar.setObjectName("menus")
    bar.setFont(theme.sans(13))
    bar.setPalette(theme.palette())
    bar.setFixedHeight(theme.px(30))
    px, edge = theme.px, 2 if theme.contrast else 1
    bar.setStyleSheet(
        f"#menus {{ background: {_name(theme, 'window')};"
        f" border-bottom: 1px solid {_name(theme, 'border')}; padding-left: {px(11)}px }}"
        f"#menus::item {{ padding: {px(5) - edge}px {px(12) - edge}px; background: transparent;"
        f" color: {_name(theme, 'text')};"
        f" border: {edge}px solid transparent; border-radius: {px(6)}px }}"
        f"#menus::item:selected {{ background: {_name(theme, 'sunken')}; {_current(theme)} }}"
    )


def _name(theme: Theme, role: str) -> str:
    return theme.colour(role).name()


def _current(theme: Theme) -> str:
    """In high contrast `sunken` alone is too little to see."""
    return f"border-color: {_name(theme, 'outline')}" if theme.contrast else ""
