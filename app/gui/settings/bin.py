"""The bin: bring a case back, or remove it for good."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.gui.fields.basics import Button, Label, column, row
from app.gui.fields.field import PickField
from app.gui.settings.section import Section
from app.gui.trouble import trouble
from app.gui.words import _, many
from app.store.settings import Settings

if TYPE_CHECKING:
    from app.gui.office import Office
    from app.store.library import Library


@dataclass(frozen=True)
class Bin:
    """The cases that were removed; every function raises ``UserError`` where it cannot.

    ``cases`` returns the ids and titles, the one that was changed last first.  ``put_back``
    brings a case back as it was, ``wipe`` removes it for good.
    """

    cases: Callable[[], tuple[tuple[str, str], ...]]
    put_back: Callable[[str], None]
    wipe: Callable[[str], None]


def bin_of(library: Library, office: Office) -> Bin:
    """Return the bin of an open *library*; what was typed and not recorded goes with a case."""

    def wipe(case_id: str) -> None:
        library.wipe(case_id)
        office.set_drafts(tuple(one for one in office.drafts() if one.case != case_id))

    return Bin(
        cases=lambda: tuple(
            (one.id, one.digest.title or one.digest.trader) for one in library.removed()
        ),
        put_back=library.restore_removed,
        wipe=wipe,
    )


class BinSection(Section):
    """Shows what was removed; ``moved`` tells that a case came back."""

    moved = Signal()

    def __init__(self, delay: int, kept: Bin | None) -> None:
        """Make it over the bin *kept*; None while the library is not open."""
        super().__init__(_("Bin"), delay)
        self._bin = kept
        self._filled = self.note("", "strong")
        self.which = PickField(_("Removed cases"))
        self.column.addWidget(self.which)
        self._build_buttons()
        self._doubt = self._build_doubt()
        self.column.addWidget(self._doubt)
        self.which.chosen.connect(lambda _value: self._doubt.hide())
        self.said = self.note("")
        self.note(
            _(
                "A case stays in the bin until you remove it for good. Its evidence, backups "
                "and files that you saved elsewhere stay where they are."
            ),
            "caption",
        )

    def _build_buttons(self) -> None:
        buttons = row()
        self.back = Button(_("Put this case back"), "primary", "rotate-ccw")
        self.back.clicked.connect(self._put_back)
        self.wipe = Button(_("Remove for good …"), "danger", "trash-2")
        self.wipe.clicked.connect(self._ask)
        buttons.addWidget(self.back)
        buttons.addWidget(self.wipe)
        buttons.addStretch(1)
        self.column.addLayout(buttons)

    def _build_doubt(self) -> QWidget:
        made = QWidget()
        inside = column(made, margins=(0, 0))
        self.question = Label("", "doubt")
        self.sure = Button(_("Yes, remove it for good"), "danger", "trash-2")
        self.sure.clicked.connect(self._wipe)
        inside.addWidget(self.question)
        inside.addWidget(self.sure, 0, Qt.AlignmentFlag.AlignLeft)
        made.hide()
        return made

    def show_bin(self, kept: Bin | None) -> None:
        """Show the bin of the library that is open now."""
        self._bin = kept
        self._fill()

    def show_settings(self, settings: Settings) -> None:
        """Show the settings, and what is in the bin."""
        super().show_settings(settings)
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is in the bin by now."""
        super().showEvent(event)
        self._fill()

    def _fill(self) -> None:
        cases = self._bin.cases() if self._bin is not None else ()
        chosen = self.which.value()
        nameless = _("Case without a title")
        self.which.offer(tuple((case_id, title or nameless) for case_id, title in cases))
        ids = [case_id for case_id, _title in cases]
        if ids:
            self.which.show_value(chosen if chosen in ids else ids[0])
        counted = many("{n} case in the bin", "{n} cases in the bin", len(ids))
        self._filled.setText(counted if ids else _("The bin is empty."))
        self._doubt.hide()
        for widget in (self.which, self.back, self.wipe):
            widget.setEnabled(bool(ids))
            widget.setVisible(bool(ids))

    def _put_back(self) -> None:
        if self._bin is not None and self._done(self._bin.put_back):
            self.moved.emit()
            self._say(_("The case is back among your cases."), "reading")

    def _ask(self) -> None:
        words = _(
            "‘{title}’ is gone then, with everything you wrote in it. You cannot undo it."
        )
        self.question.setText(words.format(title=self.which.combo.currentText()))
        self._doubt.show()
        self.sure.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wipe(self) -> None:
        if self._bin is not None and self._done(self._bin.wipe):
            self._say(_("The case is removed for good."), "reading")

    def _done(self, act: Callable[[str], None]) -> bool:
        try:
            act(self.which.value())
        except UserError as error:
            self._say(trouble(error), "trouble")
            return False
        self._fill()
        return True

    def _say(self, words: str, kind: str) -> None:
        self.said.set_kind(kind)
        self.said.setText(words)
