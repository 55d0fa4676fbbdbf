"""How a contact went: a tile for each common way, with its number as a key."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from app.core.channel import Channel
from app.gui import theme
from app.gui.fields.basics import Button, Label, row
from app.gui.fields.channels import ICONS, channel_words
from app.gui.plain import tip
from app.gui.words import _, of

COMMON = (
    *(Channel.PHONE, Channel.EMAIL, Channel.CHAT, Channel.LETTER),
    *(Channel.SHOP, Channel.VISIT, Channel.WEB_FORM, Channel.SOCIAL),
)
ACROSS = 4
GAP = 6  # pixels at 100 % between the words and their digit
SMALL = 16  # pixels of a picture at 100 %


class Tile(Button):
    """A button that ends with the digit that does the same where nobody types."""

    def __init__(self, words: str, image: str, digit: str) -> None:
        super().__init__(words, "tile", image)
        look = theme.now()
        self.setIconSize(QSize(look.px(SMALL + 3), look.px(SMALL)))
        inside = row(self, margins=(6, 0))
        inside.addStretch(1)
        self._digit = Label(digit, "caption", wraps=False)
        inside.addWidget(self._digit)

    def sizeHint(self) -> QSize:
        """Return room for the words and the digit."""
        wide = self._digit.sizeHint().width() + theme.now().px(GAP)
        return super().sizeHint() + QSize(wide, 0)


class ChannelTiles(QWidget):
    """One of eight ways; the rarer ones are in a list of their own."""

    chosen = Signal(object)  # the Channel

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("How?"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.now().px(6))
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.tiles: dict[Channel, Tile] = {}
        names = {**channel_words(), Channel.WEB_FORM: of("tile", "Form")}
        names[Channel.SOCIAL] = of("tile", "Social")
        names[Channel.PHONE] = of("tile", "Phone")
        for at, channel in enumerate(COMMON):
            tile = Tile(names[channel], ICONS[channel], str(at + 1))
            tile.setCheckable(True)
            tile.setToolTip(tip(f"{channel_words()[channel]} ({at + 1})"))
            tile.setAccessibleName(channel_words()[channel])
            tile.clicked.connect(lambda _on=False, one=channel: self.chosen.emit(one))
            self._group.addButton(tile)
            self.tiles[channel] = tile
            grid.addWidget(tile, at // ACROSS, at % ACROSS)

    def show_channel(self, channel: Channel) -> None:
        """Show which one is chosen; this tells nobody."""
        tile = self.tiles.get(channel)
        if tile is not None:
            tile.setChecked(True)
            return
        self._group.setExclusive(False)
        for one in self.tiles.values():
            one.setChecked(False)
        self._group.setExclusive(True)

    def press(self, number: int) -> None:
        """Choose the tile with a number, as its key does."""
        self.tiles[COMMON[number - 1]].click()

    def focus(self) -> None:
        """Put the focus on the tile that is chosen, or the first."""
        on = (tile for tile in self.tiles.values() if tile.isChecked())
        next(on, self.tiles[Channel.PHONE]).setFocus()
