"""What every section of the settings is: a column of fields over one value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QWidget

from app.gui.fields.basics import Card, Label
from app.gui.fields.field import QUIET, PickField
from app.gui.fields.typed import LineField
from app.gui.page import scrolled
from app.gui.settings.picture import Keeper, PictureField
from app.store.settings import Settings


def held(settings: Settings, path: str) -> Any:  # noqa: ANN401 - whatever the field holds
    """Return the value under *path*: ``theme``, or ``sender.name``."""
    found: Any = settings
    for name in path.split("."):
        found = getattr(found, name)
    return found


def put(settings: Settings, path: str, value: object) -> Settings:
    """Return *settings* with *value* under *path*.

    Raises ``ValueError`` for a value that the settings do not take.
    """
    first, _dot, rest = path.partition(".")
    changes: dict[str, Any] = {first: value}
    if rest:
        changes = {first: replace(getattr(settings, first), **{rest: value})}
    return replace(settings, **changes)


class Section(QWidget):
    """Fields over the settings; ``edited`` carries the new ones."""

    edited = Signal(object)  # the Settings
    carded = True  # whether the fields stand on a card

    def __init__(self, title: str, delay: int = QUIET) -> None:
        """Wait *delay* milliseconds after the last key before telling what was typed."""
        super().__init__()
        self.title = title
        self.paths: list[str] = []
        self._delay = delay
        self._settings = Settings()
        self._show: list[Callable[[Settings], None]] = []
        self._flush: list[Callable[[], None]] = []
        outer = scrolled(self)
        outer.addWidget(Label(title, "title"))
        card = Card() if self.carded else None
        self.column = outer if card is None else card.column
        if card is not None:
            outer.addWidget(card)
            outer.addStretch(1)

    def show_settings(self, settings: Settings) -> None:
        """Show *settings*; this tells nobody."""
        self._settings = settings
        for show in self._show:
            show(settings)

    def flush(self) -> None:
        """Tell now what was typed."""
        for flush in self._flush:
            flush()

    def defaults(self) -> Settings:
        """Return the settings with the usual values in this section."""
        found = self._settings
        for path in self.paths:
            found = put(found, path, held(Settings(), path))
        return found

    def words(self) -> str:
        """Return all words of the section, for the search."""
        labels = [label.text() for label in self.findChildren(Label)]
        boxes = [box.text() for box in self.findChildren(QAbstractButton)]
        return " ".join((self.title, *labels, *boxes)).casefold()

    def note(self, words: str, kind: str = "small") -> Label:
        """Add a sentence."""
        made = Label(words, kind)
        self.column.addWidget(made)
        return made

    def line(self, path: str, label: str, hint: str = "") -> LineField:
        """Add a line to type in, for the text under *path*."""
        field = LineField(label, hint, delay=self._delay)
        field.edited.connect(lambda text: self.tell(path, text))
        self._add(path, field, lambda now: field.show_text(str(held(now, path))))
        self._flush.append(field.flush)
        return field

    def pick(
        self, path: str, label: str, choices: tuple[tuple[str, str], ...], kind: type = str
    ) -> PickField:
        """Add a list to choose from, for the text or number under *path*."""
        field = PickField(label, choices)
        field.chosen.connect(lambda value: self.tell(path, kind(value)))
        self._add(path, field, lambda now: field.show_value(str(held(now, path))))
        return field

    def tick(self, path: str, label: str) -> QCheckBox:
        """Add a box to tick."""
        box = QCheckBox(label)
        box.clicked.connect(lambda on: self.tell(path, bool(on)))
        self._add(path, box, lambda now: box.setChecked(bool(held(now, path))))
        return box

    def picture(
        self, path: str, label: str, most: tuple[float, float], keeper: Keeper
    ) -> PictureField:
        """Add a picture whose SHA-256 stands under *path*, printed at *most* so many mm."""
        field = PictureField(label, most, keeper)
        field.chosen.connect(lambda sha256: self.tell(path, sha256))
        self._add(path, field, lambda now: field.show_picture(str(held(now, path))))
        return field

    def tell(self, path: str, value: object) -> None:
        """Tell the settings with *value* under *path*, unless it is there already."""
        if held(self._settings, path) != value:
            self._settings = put(self._settings, path, value)
            self.edited.emit(self._settings)

    def _add(self, path: str, widget: QWidget, show: Callable[[Settings], None]) -> None:
        self.paths.append(path)
        self._show.append(show)
        self.column.addWidget(widget)
