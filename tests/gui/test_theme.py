"""The look that the settings choose: close rows, nothing that blinks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.gui import theme
from app.gui.contrast import STRONG_DARK, STRONG_LIGHT
from app.gui.dress import Dress
from app.gui.evidence.drop import DropZone
from app.gui.fields.basics import Button, Tag
from app.gui.fields.wordmark import Wordmark
from app.gui.home.first_run import FirstRun
from app.gui.lists.table import RowTable
from app.gui.tokens import DARK, LIGHT, Tokens
from app.store.settings import Settings


@pytest.fixture
def look(qapp: QApplication) -> Iterator[QApplication]:
    before = theme.now()
    yield qapp
    theme.use(qapp, before)


@pytest.mark.parametrize(
    ("dense", "scale", "high"), [(False, 100, 52), (True, 100, 44), (True, 125, 55)]
)
def test_rows_of_lists_stand_closer_together(
    look: QApplication, qtbot: QtBot, dense: bool, scale: int, high: int
) -> None:
    theme.use(look, theme.chosen("light", scale, dense=dense))
    table = RowTable("Cases")
    qtbot.addWidget(table)
    assert table.verticalHeader().defaultSectionSize() == high


class Changes(QObject):
    """Counts how often Qt changes the style of each widget."""

    def __init__(self) -> None:
        super().__init__()
        self.counted: Counter[QObject] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name of Qt
        self.counted[watched] += event.type() == QEvent.Type.StyleChange
        return False


def _nested(depth: int) -> QWidget:
    outer = QWidget()
    inside = outer
    for _ in range(depth):
        inside = QWidget(inside)
    return outer


def test_another_theme_changes_each_widget_twice_however_deep_it_is(
    look: QApplication, qtbot: QtBot
) -> None:
    theme.use(look, theme.chosen("light", 100))
    window, changes = _nested(30), Changes()
    qtbot.addWidget(window)
    window.show()
    look.installEventFilter(changes)
    theme.use(look, theme.chosen("dark", 100))
    assert 0 < max(changes.counted.values()) <= 2
    changes.counted.clear()
    theme.use(look, theme.chosen("dark", 100))
    look.removeEventFilter(changes)
    assert not any(changes.counted.values())  # nothing is to be done


@pytest.mark.parametrize("kind", ["", "link", "danger", "compact"])
def test_a_button_that_cannot_be_pressed_is_pale(
    look: QApplication, qtbot: QtBot, kind: str
) -> None:
    theme.use(look, theme.chosen("light", 100))
    button = Button("Remove", kind)
    qtbot.addWidget(button)
    button.setEnabled(False)
    button.ensurePolished()
    ink = button.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert ink == theme.now().colour("line2")


@pytest.mark.parametrize("made", [QLineEdit, QPlainTextEdit, QComboBox])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_an_example_in_a_field_is_as_dark_as_a_caption(
    look: QApplication, qtbot: QtBot, made: type[QWidget], colours: str
) -> None:
    theme.use(look, theme.chosen(colours, 100))
    field = made()
    qtbot.addWidget(field)
    field.ensurePolished()
    ink = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert (ink.name(), ink.alpha()) == (theme.now().colour("muted").name(), 255)


DRAWN = {
    "the name of the program": Wordmark,
    "words with an icon": lambda: Tag("In order", "kept", "check"),
    "where files go": lambda: DropZone("Drop files here"),
    "the first run": FirstRun,
}


@pytest.mark.parametrize("name", DRAWN)
def test_what_is_there_when_it_gets_dark_looks_as_if_made_then(
    look: QApplication, qtbot: QtBot, name: str
) -> None:
    theme.use(look, theme.chosen("light", 100))
    before = DRAWN[name]()
    theme.use(look, theme.chosen("dark", 100))
    after = DRAWN[name]()
    for one in (before, after):
        qtbot.addWidget(one)
        one.resize(900, 700)
    assert before.grab().toImage() == after.grab().toImage()


def test_who_wants_no_movement_sees_nothing_blink(look: QApplication) -> None:
    theme.use(look, theme.chosen("light", 100, calm=True))
    assert look.styleHints().cursorFlashTime() == 0
    assert not any(look.isEffectEnabled(one) for one in theme.MOVING)
    theme.use(look, theme.chosen("light", 100))
    assert look.styleHints().cursorFlashTime() == theme.BLINK


@pytest.mark.parametrize(
    ("colours", "usual", "strong"),
    [("light", LIGHT, STRONG_LIGHT), ("dark", DARK, STRONG_DARK)],
)
def test_who_asks_the_system_for_contrast_gets_it(
    look: QApplication, colours: str, usual: Tokens, strong: Tokens
) -> None:
    owner = QObject()
    dress = Dress(look, lambda: Settings(theme=colours), owner)
    asked = dress.contrast.contrastPreferenceChanged
    assert theme.now().tokens == usual
    asked.emit(Qt.ContrastPreference.HighContrast)  # as Qt does when the system changes
    assert theme.now().tokens == strong
    assert theme.now().dark is (colours == "dark")
    assert look.palette().color(QPalette.ColorRole.Mid).name() == strong.line.lower()
    asked.emit(Qt.ContrastPreference.NoPreference)
    assert theme.now().tokens == usual
