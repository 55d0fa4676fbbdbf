"""What was typed in a form and not recorded: kept on the disk until it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from app.core.drafts import Draft, drop_draft, put_draft
from app.errors import UserError
from app.gui.fields.choices import Chip, Segment
from app.gui.fields.field import Combo, PickField
from app.gui.fields.read import ReadField
from app.gui.fields.typed import LineField, TextArea
from app.gui.trouble import trouble

if TYPE_CHECKING:
    from app.gui.office import Office

PAUSE = 1_000  # milliseconds without typing after which what was typed is on the disk
_ON = "on"


class Drafts:
    """The drafts of all cases; those of now stay here also when the disk refuses them."""

    def __init__(self, office: Office, tell: Callable[[str], None]) -> None:
        """Keep drafts in *office*; *tell* why one cannot be kept."""
        self._office = office
        self._tell = tell
        self._mine: tuple[Draft, ...] = ()

    def find(self, wanted: Draft) -> Draft | None:
        """Return the draft of the same thing as *wanted*, None where there is none."""
        every = (*self._office.drafts(), *self._mine)
        return next((one for one in reversed(every) if one.stands_for(wanted)), None)

    def put(self, draft: Draft) -> bool:
        """Keep *draft*; False when only this window has it."""
        self._mine = put_draft(self._mine, draft)
        return self._keep(put_draft(self._office.drafts(), draft))

    def drop(self, draft: Draft) -> None:
        """Keep nothing of what *draft* is about: it was recorded, or is not wanted."""
        self._mine = drop_draft(self._mine, draft)
        there = self._office.drafts()
        left = drop_draft(there, draft)
        if left != there:
            self._keep(left)

    def _keep(self, drafts: tuple[Draft, ...]) -> bool:
        try:
            self._office.set_drafts(drafts)
        except UserError as error:
            self._tell(trouble(error))
            return False
        return True


def stands_in(field: QWidget) -> str:
    """Return what somebody typed or chose in *field*, in the words or value of the field."""
    match field:
        case LineField() | ReadField():
            return field.line.text()
        case TextArea():
            return field.area.toPlainText()
        case PickField() | Segment() | Combo():
            return field.value()
        case QAbstractButton():
            return _ON if field.isChecked() else ""
        case QLineEdit():
            return field.text()
        case QComboBox():
            return field.currentText()
    return ""


def type_again(field: QWidget, text: str) -> None:
    """Put back in *field* what stood there, as somebody types it."""
    match field:
        case LineField() | ReadField() if field.line.text() != text:
            field.line.setText(text)
            field.line.textEdited.emit(text)
        case TextArea():
            field.area.setPlainText(text)
        case PickField() | Segment() if text:
            field.show_value(text)
            field.chosen.emit(text)
        case Chip():
            field.setChecked(text == _ON)
        case QAbstractButton() if field.isChecked() is not (text == _ON):
            field.click()
        case Combo() if text:
            field.show_value(text)
        case QLineEdit():
            field.setText(text)
        case QComboBox():
            field.setEditText(text)


def hear(field: QWidget, touch: Callable[[], object]) -> None:
    """Call *touch* at every change that the user makes in *field*."""
    for name in ("chosen", "edited", "clicked", "activated", "textEdited"):
        signal = getattr(field, name, None)
        if signal is not None:
            signal.connect(lambda *_value: touch())
    line, area = getattr(field, "line", None), getattr(field, "area", None)
    typed = field.lineEdit() if isinstance(field, QComboBox) else line
    if typed is not None:
        typed.textEdited.connect(lambda _text: touch())
    if area is not None:
        area.textChanged.connect(touch)
