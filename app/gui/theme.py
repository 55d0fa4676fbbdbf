"""How the window looks: palette, style sheet, fonts, made from the tokens and a text size."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.core.record import record
from app.gui.style import SHEET
from app.gui.tokens import DARK, LIGHT, Tokens
from app.paths import resources

SANS = "Source Sans 3"
SERIF = "Source Serif 4"
SMALLEST, LARGEST = 90, 175  # percent
HALF = 128  # of 255: darker grounds are those of a dark theme
BLINK = 1000  # milliseconds from one blink of the text cursor to the next
MOVING = (
    *(Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo),
    *(Qt.UIEffect.UI_AnimateTooltip, Qt.UIEffect.UI_FadeTooltip),
)
FACES = (
    *("SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf", "SourceSans3-It.ttf"),
    *("SourceSerif4-Regular.ttf", "SourceSerif4-Semibold.ttf"),
)


@record
class Theme:
    """Colours and a text size in percent."""

    tokens: Tokens
    scale: int = 100
    calm: bool = False  # whether nothing moves or blinks
    dense: bool = False  # whether the rows of lists stand closer together

    @property
    def row(self) -> int:
        """The height of a row of a list, in pixels of this text size."""
        return self.px(44 if self.dense else 52)

    @property
    def dark(self) -> bool:
        """Whether the colours are the dark ones."""
        return self.colour("bg").lightness() < HALF

    def px(self, size: float) -> int:
        """Return *size* pixels of a drawing at 100 % for this text size."""
        return round(size * self.scale / 100)

    def colour(self, token: str) -> QColor:
        """Return the colour *token*."""
        return QColor(getattr(self.tokens, token))

    def font(self, size: float, *, bold: bool = False, serif: bool = False) -> QFont:
        """Return the face for *size* pixels at 100 %, never below 12 pixels."""
        made = QFont(SERIF if serif else SANS)
        made.setPixelSize(max(12, self.px(size)))
        made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return made


class _Shown:
    """The theme in use: there is one for the whole program, as Qt has one palette."""

    theme: Theme = Theme(LIGHT)


_shown = _Shown()


def now() -> Theme:
    """Return the theme in use."""
    return _shown.theme


@contextmanager
def painted_in(theme: Theme) -> Iterator[None]:
    """Paint in *theme* for a while, whatever the window shows: a file is always light."""
    before = _shown.theme
    _shown.theme = theme
    try:
        yield
    finally:
        _shown.theme = before


def chosen(
    name: str, scale: int, *, calm: bool = False, dense: bool = False, strong: bool = False
) -> Theme:
    """Return the theme that a setting names: ``light``, ``dark``, or as the system says.

    With *strong* it has more contrast.
    """
    dark = name == "dark"
    if name not in ("dark", "light"):
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    scale = min(LARGEST, max(SMALLEST, scale))
    tokens = DARK if dark else LIGHT
    if strong:
        from app.gui.contrast import STRONG_DARK, STRONG_LIGHT

        tokens = STRONG_DARK if dark else STRONG_LIGHT
    return Theme(tokens, scale, calm, dense)


def load_fonts() -> None:
    """Make the bundled faces known to Qt."""
    for name in FACES:
        QFontDatabase.addApplicationFont(str(resources() / "fonts" / name))


def use(application: QApplication, theme: Theme) -> None:
    """Show everything in *theme* from now on."""
    _shown.theme = theme
    application.setPalette(_palette(theme.tokens))
    application.setFont(theme.font(14))
    _show_sheet(application, sheet(theme))
    application.styleHints().setCursorFlashTime(0 if theme.calm else BLINK)
    if theme.calm:
        for effect in MOVING:
            application.setEffectEnabled(effect, False)


def _show_sheet(application: QApplication, sheet: str) -> None:
    """Change the style sheet, by way of none: from one to another takes five times as long.

    Each widget then has its style changed once more for each that it is in.
    """
    if application.styleSheet() != sheet:
        application.setStyleSheet("")
        application.setStyleSheet(sheet)


def sheet(theme: Theme) -> str:
    """Return the style sheet of *theme*."""
    values = {one.name: getattr(theme.tokens, one.name) for one in fields(theme.tokens)}
    sizes = {f"px{size}": f"{theme.px(size)}px" for size in range(1, 65)}
    texts = {f"text{size}": f"{max(12, theme.px(size))}px" for size in range(10, 33)}
    icons = (resources() / "icons").as_posix()
    shade = "dark" if theme.dark else "light"
    drawn = {"serif": SERIF, "icons": icons, "shade": shade}
    return Template(SHEET).substitute(values, **sizes, **texts, **drawn)


def _palette(tokens: Tokens) -> QPalette:
    made = QPalette()
    role = QPalette.ColorRole
    for name, colour in {
        role.Window: tokens.bg,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.sunken,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.text,
        role.Highlight: tokens.selection,
        role.HighlightedText: tokens.text,
        role.Link: tokens.accent,
        role.Accent: tokens.accent,
        role.Mid: tokens.line,
        role.Dark: tokens.line2,
    }.items():
        made.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.line2))
    return made
