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
from app.gui.entry.incident import IncidentForm
from app.gui.entry.notes import NoteForm
from app.gui.entry.opening import Opened
from app.gui.entry.papers import Keep
from app.gui.entry.payment import PaymentForm
from app.gui.entry.silence import SilenceForm
from app.gui.fields.basics import Button
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


class Else(Button):
    """Offers to note something else; ``chosen`` brings the ``Kind``."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(of("entry", "Something else") + "  0", "tile", "ellipsis")
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
