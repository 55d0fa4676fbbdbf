"""What else can be noted than a contact, and the button that offers it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu

from app.core.claims import Effort
from app.core.contact import Contact
from app.core.events import Incident, Payment, Silence
from app.gui.entry.effort import EffortForm
from app.gui.entry.form import ContactForm
from app.gui.entry.incident import IncidentForm
from app.gui.entry.notes import NoteForm
from app.gui.entry.opening import Opened
from app.gui.entry.papers import Keep
from app.gui.entry.payment import PaymentForm
from app.gui.entry.silence import SilenceForm
from app.gui.entry.tiles import Tile
from app.gui.fields.basics import row
from app.gui.icons import icon
from app.gui.words import _, of


class Kind(StrEnum):
    """What the sheet can note."""

    CONTACT = "contact"
    SILENCE = "silence"
    INCIDENT = "incident"
    PAYMENT = "payment"
    EFFORT = "effort"


FORMS: dict[Kind, Callable[[Keep, int], NoteForm]] = {
    Kind.SILENCE: SilenceForm,
    Kind.INCIDENT: IncidentForm,
    Kind.PAYMENT: PaymentForm,
    Kind.EFFORT: EffortForm,
}
_IMAGES = {
    Kind.CONTACT: "phone",
    Kind.INCIDENT: "triangle-alert",
    Kind.PAYMENT: "euro",
    Kind.EFFORT: "clock",
}


def kind_of(note: Opened) -> Kind:
    """Return what a record is noted as."""
    match note:
        case Contact():
            return Kind.CONTACT
        case Silence():
            return Kind.SILENCE
        case Incident():
            return Kind.INCIDENT
        case Payment():
            return Kind.PAYMENT
        case Effort():
            return Kind.EFFORT


def _words() -> dict[Kind, str]:
    return {
        Kind.CONTACT: _("A contact"),
        Kind.INCIDENT: _("An event: outage, fault, not delivered"),
        Kind.PAYMENT: _("Money: invoice, paid, refunded"),
        Kind.EFFORT: _("Your time or costs"),
    }


class Else(Tile):
    """Offers to note something else; ``chosen`` brings the ``Kind``."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(of("entry", "Something else"), "ellipsis", "0")
        self.setAccessibleName(of("entry", "Something else"))
        self.choices = QMenu(self)
        self.choices.setAccessibleName(of("entry", "Something else"))
        words = _words()
        for kind, image in _IMAGES.items():
            action = self.choices.addAction(icon(image), words[kind])
            action.triggered.connect(lambda _on=False, kind=kind: self.chosen.emit(kind))
        self.clicked.connect(self.open)

    def open(self) -> None:
        """Show what can be noted, with the first of it at hand."""
        self.choices.popup(self.mapToGlobal(self.rect().bottomLeft()))
        self.choices.setActiveAction(self.choices.actions()[0])
        self.choices.setFocus(Qt.FocusReason.PopupFocusReason)

    def choose(self, kind: Kind) -> None:
        """Choose what to note, as a click on its line does."""
        self.choices.actions()[list(_IMAGES).index(kind)].trigger()


class Instead:
    """What can be noted instead of a contact: nothing heard, and something else."""

    def __init__(self) -> None:
        self.nothing = Tile(_("Heard nothing"), "message-square-off", "9")
        self.nothing.setAccessibleName(_("Heard nothing"))
        self.nothing.setCheckable(True)
        self.other = Else()
        self.above = row(margins=(22, 0))  # where they stand while no contact is noted
        self.above.addStretch(1)

    def show(self, kind: Kind, form: ContactForm, *, is_new: bool) -> None:
        """Stand beside the way of a contact in *form*, else above the note of a *kind*."""
        if kind is Kind.CONTACT:
            form.how.addWidget(self.other)
            form.direct.addWidget(self.nothing)
        else:
            self.above.insertWidget(0, self.nothing)
            self.above.insertWidget(1, self.other)
        self.nothing.setChecked(kind is Kind.SILENCE)
        for one in (self.nothing, self.other):
            one.setVisible(is_new)
