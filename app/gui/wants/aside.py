"""What comes if it fails, and the bottom line that nobody else sees."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton

from app.core.claims import BottomLine, DemandKind
from app.core.edits import put_demand
from app.core.text import in_language, with_words
from app.core.wanting import fallback_of, standing_demands, with_fallback
from app.gui.fields.basics import Card, Label
from app.gui.fields.field import QUIET
from app.gui.fields.iconed import Heading
from app.gui.fields.money import MoneyField
from app.gui.fields.private import PrivateCard
from app.gui.fields.typed import LineField, TextArea
from app.gui.seen import Seen
from app.gui.words import _

STOPS = DemandKind.CANCEL
OTHER = DemandKind.OTHER


class FallbackCard(Card):
    """The card "And if it fails?"."""

    edited = Signal(str, object)

    def __init__(self, delay: int = QUIET) -> None:
        super().__init__()
        self.column.addWidget(Heading(_("And if it fails?"), "signpost"))
        self._group = QButtonGroup(self)
        self.answers: dict[str, QRadioButton] = {
            STOPS: QRadioButton(_("I stop, at no cost")),
            OTHER: QRadioButton(_("I want another solution")),
            "": QRadioButton(_("I do not know yet")),
        }
        for kind, button in self.answers.items():
            self._group.addButton(button)
            button.clicked.connect(lambda _on=False, kind=kind: self._chosen(kind))
            self.column.addWidget(button)
        self.what = LineField(_("What exactly?"), delay=delay)
        self.keeps = LineField(_("What do you keep?"), aside=_("may stay empty"), delay=delay)
        self.none = Label(_("First choose what the company must do."), "caption")
        for one in (self.what, self.keeps, self.none):
            self.column.addWidget(one)
        self.what.edited.connect(lambda text: self._words("what", text))
        self.keeps.edited.connect(lambda text: self._words("keeps", text))

    def show_seen(self, seen: Seen) -> None:
        """Show what was chosen; this tells nobody."""
        self._seen = seen
        found, home = fallback_of(seen.case), seen.case.language
        asked = bool(standing_demands(seen.case))
        kind = "" if found is None else STOPS if found.kind is not OTHER else OTHER
        self.answers[kind].setChecked(True)
        for button in self.answers.values():
            button.setEnabled(asked)
        self.none.setVisible(not asked)
        for field, name in ((self.what, "what"), (self.keeps, "keeps")):
            field.setVisible(found is not None)
            text = "" if found is None else getattr(found, name)
            field.show_text(in_language(text, home, home).text)

    def flush(self) -> None:
        """Tell now what was typed."""
        self.what.flush()
        self.keeps.flush()

    def _chosen(self, kind: str) -> None:
        wanted = DemandKind(kind) if kind else None
        label = _("What comes if it fails changed")
        self.edited.emit(label, with_fallback(self._seen.case, wanted))

    def _words(self, field: str, text: str) -> None:
        found, home = fallback_of(self._seen.case), self._seen.case.language
        if found is not None:
            changes: dict[str, Any] = {
                field: with_words(getattr(found, field), text, home, home)
            }
            changed = put_demand(self._seen.case, replace(found, **changes))
            self.edited.emit(_("What comes if it fails changed"), changed)


class BottomLineCard(PrivateCard):
    """What the consumer would settle for: private."""

    edited = Signal(str, object)

    def __init__(self, delay: int = QUIET) -> None:
        super().__init__(_("What would you accept?"))
        hint = _("Only used to compare an offer with")
        self.note = TextArea("", hint, least=1, delay=delay)
        self.note.area.setAccessibleName(_("What would you accept?"))
        self.money = MoneyField(
            _("At least this amount"), aside=_("may stay empty"), delay=delay
        )
        self.column.addWidget(self.note)
        self.column.addWidget(self.money)
        self.note.edited.connect(lambda text: self._put(private_note=text))
        self.money.edited.connect(lambda money: self._put(amount=money))
        self._seen: Seen | None = None

    def show_seen(self, seen: Seen) -> None:
        """Show the bottom line; this tells nobody."""
        self._seen = seen
        self.note.show_text(seen.case.bottom_line.private_note)
        self.money.show_money(seen.case.bottom_line.amount, seen.pack.currency)

    def flush(self) -> None:
        """Tell now what was typed."""
        self.note.flush()
        self.money.flush()

    def _put(self, **changes: Any) -> None:  # noqa: ANN401 - fields of a bottom line
        if self._seen is None:
            return
        line: BottomLine = replace(self._seen.case.bottom_line, **changes)
        self.edited.emit(_("Bottom line changed"), replace(self._seen.case, bottom_line=line))
