"""Labels, buttons, cards and lines, each of a kind that the style sheet knows."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.gui import theme
from app.gui.fields.picture import Picture
from app.gui.icons import SIZE, icon
from app.gui.plain import caption, tip

ICON_GAP = 5  # pixels at 100 % that Qt leaves too little between an icon and its words


class Label(QLabel):
    """Plain text, that wraps; *kind* says how it looks."""

    def __init__(self, text: str = "", kind: str = "", *, wraps: bool = True) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        self.setProperty("kind", kind)
        if wraps:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setText(text)

    def set_kind(self, kind: str) -> None:
        """Look like another kind from now on."""
        self.setProperty("kind", kind)
        polish(self)


def polish(widget: QWidget) -> None:
    """Let the style sheet look at the properties of *widget* again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


class Button(QPushButton):
    """A button with words; *kind* is primary, link, danger, compact or nothing."""

    _side = SIZE  # pixels at 100 % of its icon

    def __init__(self, text: str, kind: str = "", image: str = "") -> None:
        super().__init__(caption(text))
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        if image:
            self.set_image(image)

    def setText(self, text: str) -> None:
        """Show other words, as they are."""
        super().setText(caption(text))
        if not self.icon().isNull():
            self._space()

    def text(self) -> str:
        """Return the words."""
        return super().text().replace("&&", "&")

    def set_image(self, image: str) -> None:
        """Show the icon *image* before the words, in the colour that fits the kind."""
        kinds = {"primary": "on_accent", "link": "accent", "danger": "broken"}
        self.setIcon(icon(image, kinds.get(str(self.property("kind")), "text2")))
        self._space()

    def _space(self) -> None:
        side = theme.now().px(self._side)
        gap = theme.now().px(ICON_GAP) if self.text() else 0
        self.setIconSize(QSize(side + gap, side))


class IconButton(QToolButton):
    """A button without words: *words* are its name and, with the *keys*, its tooltip."""

    def __init__(self, image: str, words: str, keys: str = "") -> None:
        super().__init__()
        self.setIcon(icon(image))
        side = theme.now().px(SIZE)
        self.setIconSize(QSize(side, side))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.say(words, keys)

    def say(self, words: str, keys: str = "") -> None:
        """Change what the button is called."""
        self.setAccessibleName(words)
        self.setToolTip(tip(f"{words} ({keys})" if keys else words))


class Card(QFrame):
    """A frame with a column in it; *kind* says how it looks."""

    def __init__(self, kind: str = "card", *, margins: tuple[int, int] = (16, 14)) -> None:
        from PySide6.QtGui import QAccessible

        from app.gui.roles import name_role

        super().__init__()
        name_role(Card, QAccessible.Role.Grouping)
        self.setProperty("kind", kind)
        self.column = column(self, margins=margins)

    def set_chosen(self, *, chosen: bool) -> None:
        """Show whether this is the one that was chosen."""
        self.setProperty("chosen", chosen)
        polish(self)


class Tag(QFrame):
    """A few words on a soft ground, with an icon or not; *tone* names the colour."""

    def __init__(self, text: str, tone: str = "", image: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "tag")
        self.setProperty("tone", tone)
        inside = row(self, margins=(10, 3), space=6)
        if image:
            inside.addWidget(Picture(image, tone or "text2", 14))
        self._label = Label(text, wraps=False)
        inside.addWidget(self._label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show other words."""
        self._label.setText(text)

    def text(self) -> str:
        """Return the words."""
        return self._label.text()


def bounded(owner: QWidget | None, wide: int, high: int) -> QSize:
    """Return a size as drawn at 100 %, no larger than the window of *owner*."""
    wanted = QSize(theme.now().px(wide), theme.now().px(high))
    return wanted.boundedTo(owner.window().size()) if owner else wanted


def line() -> QFrame:
    """Return a thin line between two parts."""
    made = QFrame()
    made.setProperty("kind", "line")
    return made


def column(
    owner: QWidget | None = None, *, margins: tuple[int, int] = (0, 0), space: int = 8
) -> QVBoxLayout:
    """Return a column in *owner*, with margins (across, down) and space as drawn at 100 %."""
    made = QVBoxLayout(owner) if owner else QVBoxLayout()
    _set(made, margins, space)
    return made


def row(
    owner: QWidget | None = None, *, margins: tuple[int, int] = (0, 0), space: int = 8
) -> QHBoxLayout:
    """Return a row in *owner*, with margins (across, down) and space as drawn at 100 %."""
    made = QHBoxLayout(owner) if owner else QHBoxLayout()
    _set(made, margins, space)
    return made


def _set(layout: QBoxLayout, margins: tuple[int, int], space: int) -> None:
    across, down = (theme.now().px(one) for one in margins)
    layout.setContentsMargins(across, down, across, down)
    layout.setSpacing(theme.now().px(space))


def scrolling(inside: QWidget, *, across: bool = True) -> QScrollArea:
    """Return an area in which *inside* scrolls, without a frame; never *across* without that.

    It takes no focus: what stands in it does.
    """
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if not across:
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidget(inside)
    return made


def discard(gone: QWidget) -> None:
    """Take a widget away at once, out of its layout too; it lives on until the loop turns.

    Until then nothing in it answers: what it would remove once more is no longer there.
    """
    gone.hide()
    gone.setParent(None)
    gone.setEnabled(False)
    gone.deleteLater()


def clear(layout: QLayout) -> None:
    """Take everything out of *layout*."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item else None
        inner = item.layout() if item else None
        if widget is not None:
            discard(widget)
        elif inner is not None:
            clear(inner)
            inner.deleteLater()
