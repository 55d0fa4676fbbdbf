"""Several records in a field: added, changed, taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.gui.fields.basics import column
from app.gui.fields.fold import Fold
from app.gui.fields.monogram import letters_of
from app.gui.fields.rows import RowForm, Rows
from app.gui.fields.typed import LineField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Word(RowForm):
    """A word, that is no record while it is empty."""

    def __init__(self) -> None:
        super().__init__()
        self.field = LineField("Word", delay=0)
        column(self).addWidget(self.field)
        self.field.edited.connect(lambda text: self.edited.emit(text or None))

    def show_value(self, value: object) -> None:
        self.field.show_text(str(value))


@pytest.fixture
def rows(qtbot: QtBot) -> Rows:
    made = Rows("Words", Word, "Add a word", "Take the word away", framed=False)
    qtbot.addWidget(made)
    made.show_values(("one", "two"))
    return made


def _words(rows: Rows) -> list[str]:
    return [form.field.text() for form in rows.forms if isinstance(form, Word)]


def _type(qtbot: QtBot, rows: Rows, at: int, text: str) -> None:
    form = rows.forms[at]
    assert isinstance(form, Word)
    form.field.line.selectAll()
    qtbot.keyClicks(form.field.line, text)
    qtbot.keyClick(form.field.line, Qt.Key.Key_Return)


def test_a_row_that_changes_brings_them_all(qtbot: QtBot, rows: Rows) -> None:
    with qtbot.waitSignal(rows.edited) as heard:
        _type(qtbot, rows, 1, "three")
    assert heard.args == [("one", "three")]


def test_a_new_row_is_a_record_once_it_is_finished(qtbot: QtBot, rows: Rows) -> None:
    said: list[tuple[str, ...]] = []
    rows.edited.connect(said.append)
    qtbot.mouseClick(rows.add, Qt.MouseButton.LeftButton)
    rows.show_values(("one", "two"))
    assert (_words(rows), said) == (["one", "two", ""], [])
    _type(qtbot, rows, 2, "three")
    assert said == [("one", "two", "three")]
    rows.show_values(said[0])
    assert _words(rows) == ["one", "two", "three"]


def test_undo_takes_a_row_away(rows: Rows) -> None:
    rows.show_values(("one",))
    assert _words(rows) == ["one"]
    rows.show_values(())
    assert _words(rows) == []


def test_a_fold_shows_what_was_asked_for(qtbot: QtBot) -> None:
    fold = Fold("More")
    qtbot.addWidget(fold)
    assert not fold.inside.isVisibleTo(fold)
    fold.button.click()
    assert (fold.opened, fold.inside.isVisibleTo(fold)) == (True, True)


@pytest.mark.parametrize(
    ("name", "firm", "person"),
    [
        ("Noor Hartman", "Nh", "NH"),
        ("KPN", "K", "K"),
        ("", "–", "–"),
        ("Jan van den Berg", "Jv", "JB"),
        ("( x", "X", "X"),
    ],
)
def test_a_monogram_has_the_first_letters(name: str, firm: str, person: str) -> None:
    assert (letters_of(name), letters_of(name, person=True)) == (firm, person)
