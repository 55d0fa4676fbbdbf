"""What else a document asks its writer: its options, and which facts it is about."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from app.core.case import Case
from app.core.ids import FactId
from app.core.papers import Choice, Document
from app.gui.facts import told
from app.gui.fields.basics import Label, clear, column
from app.gui.fields.field import PickField
from app.gui.fields.fold import Fold
from app.gui.plain import caption
from app.gui.words import _, language
from app.paths import resources, templates, user_templates

# Which facts a type of document may be about, where the user can say which.
ABOUT = {
    "invoice-dispute": "payments",
    "undue-payment": "payments",
    "outage": "incidents",
    "offer-accept": "offers",
    "offer-refuse": "offers",
    "access-request": "contacts",
    "cancellation": "agreements",
    "withdrawal": "agreements",
}


@dataclass(frozen=True, slots=True)
class Option:
    """A question of a document with its answers; the first is the usual one."""

    name: str
    question: str
    answers: tuple[tuple[str, str], ...]


def options_of(document: str) -> tuple[Option, ...]:
    """Return the options that a type of document declares, in words of the window."""
    table = _words(language())
    family = document.partition("-")[0] if document.startswith("filing-") else document
    said: dict[str, dict[str, str]] = table.get(document) or table.get(family) or {}
    return tuple(
        Option(
            name,
            said.get(name, {}).get("question", name),
            tuple((value, said.get(name, {}).get(value, value)) for value in values),
        )
        for name, values in _declared(document).items()
    )


@lru_cache(maxsize=128)
def _declared(document: str) -> dict[str, list[str]]:
    for folder in (user_templates(), templates()):
        path = folder / "letters" / document / "document.toml"
        if path.is_file():
            try:
                found = tomllib.loads(path.read_text(encoding="utf-8")).get("options", {})
            except (OSError, ValueError):
                return {}  # the letter itself says what is wrong with the template
            return found if isinstance(found, dict) else {}
    return {}


@lru_cache(maxsize=4)
def _words(code: str) -> dict[str, Any]:
    path = resources() / "words" / code / "options.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


class OptionsFold(Fold):
    """The options of the document on the page, folded away until somebody looks."""

    option_chosen = Signal(str, str)
    about_chosen = Signal(object)  # a tuple of FactId

    def __init__(self) -> None:
        super().__init__(_("More choices"))
        self.fields: dict[str, PickField] = {}
        self.boxes: dict[str, QCheckBox] = {}
        self._type = ""
        self._options = column(space=8)
        self._about = column(space=4)
        self.column.addLayout(self._options)
        self.column.addLayout(self._about)
        self.hide()

    def show_document(self, case: Case, document: Document, today: date) -> None:
        """Show the options of *document* as they are; this tells nobody."""
        if document.type != self._type:
            self._type = document.type
            self._build()
        chosen = {one.option: one.value for one in document.choices}
        for option in options_of(document.type):
            self.fields[option.name].show_value(chosen.get(option.name, option.answers[0][0]))
        self._show_about(case, document, today)
        self.setVisible(bool(self.fields or self.boxes))

    def _build(self) -> None:
        clear(self._options)
        self.fields = {}
        for option in options_of(self._type):
            field = PickField(option.question, option.answers)
            field.chosen.connect(
                lambda value, name=option.name: self.option_chosen.emit(name, value)
            )
            self.fields[option.name] = field
            self._options.addWidget(field)

    def _show_about(self, case: Case, document: Document, today: date) -> None:
        facts = getattr(case, ABOUT.get(document.type, ""), ())
        named = [one for fact in facts if (one := told(case, fact.id, today)) is not None]
        offered = named if len(named) > 1 else []
        if list(self.boxes) != [one.id for one in offered]:
            clear(self._about)
            self.boxes = {}
            if offered:
                self._about.addWidget(Label(_("What is it about?"), "strong"))
            for one in offered:
                box = QCheckBox(caption(one.words))
                box.setAccessibleName(one.words)
                box.clicked.connect(self._tell_about)
                self.boxes[one.id] = box
                self._about.addWidget(box)
        for key, box in self.boxes.items():
            box.setChecked(key in document.about)

    def _tell_about(self) -> None:
        self.about_chosen.emit(
            tuple(FactId(k) for k, box in self.boxes.items() if box.isChecked())
        )


def with_choice(option: str, value: str, document: Document) -> Document:
    """Return *document* with another answer for one of its options."""
    others = tuple(one for one in document.choices if one.option != option)
    return replace(document, choices=(*others, Choice(option, value)))
