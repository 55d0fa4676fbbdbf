"""Rules and sources: every rule of a country with its source and the day it was checked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLineEdit

from app.core.pack import RulePack
from app.core.rulebook import RuleKind, RuleLine, rule_lines
from app.gui.days import plain_day
from app.gui.fields.basics import Label
from app.gui.fields.field import PickField
from app.gui.lists.model import Cell, Column
from app.gui.lists.table import RowTable
from app.gui.marks import Mark
from app.gui.settings.section import Section
from app.gui.words import _, language, many


class RulesSection(Section):
    """A list that is only for reading; it is filled when it is shown for the first time."""

    carded = False

    def __init__(
        self,
        delay: int,
        pack_of: Callable[[str], RulePack],
        choices: tuple[tuple[str, str], ...],
    ) -> None:
        """Make it over the packs of the countries in *choices*, each with its name."""
        super().__init__(_("Rules and sources"), delay)
        self._pack_of = pack_of
        self._today = date.min
        self._country = ""
        self._lines: tuple[tuple[RuleLine, str], ...] = ()
        self.note(
            _("A letter cites a rule only when it is sure and was checked in the last year.")
        )
        self.country = PickField(_("Country"), choices)
        self.country.chosen.connect(self.show_country)
        self.column.addWidget(self.country)
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Search the rules"))
        self.search.setAccessibleName(_("Search the rules"))
        self.search.textEdited.connect(lambda _text: self._filter())
        self.column.addWidget(self.search)
        self._count = Label("", "caption")
        self.column.addWidget(self._count)
        self.table = RowTable(_("Rules and sources"))
        self.column.addWidget(self.table, 1)

    def show_rules(self, today: date) -> None:
        """Show the rules as they stand on *today*."""
        self._today = today
        if not self._country:
            self.show_country("nl")

    def show_country(self, country: str) -> None:
        """Show the rules of a country."""
        self._country = country
        self.country.show_value(country)
        lines = rule_lines(self._pack_of(country), language(), self._today)
        self._lines = tuple((line, _haystack(line)) for line in lines)
        self._filter()

    def _filter(self) -> None:
        asked = self.search.text().casefold().split()
        shown = tuple(line for line, text in self._lines if all(word in text for word in asked))
        self.table.show_rows(_columns(), shown)
        stale = sum(line.stale for line in shown)
        said = many("{n} rule", "{n} rules", len(shown))
        old = many("{n} not checked for a year", "{n} not checked for a year", stale)
        self._count.setText(f"{said}, {old}" if stale else said)


def kind_words() -> dict[RuleKind, str]:
    """Return what each kind of rule is called."""
    return {
        RuleKind.GROUND: _("Rule"),
        RuleKind.NUMBER: _("Number"),
        RuleKind.ARTICLE: _("Article"),
        RuleKind.LIMITATION: _("Limitation period"),
        RuleKind.BODY: _("Body"),
        RuleKind.COMPANY: _("Company"),
    }


def _haystack(line: RuleLine) -> str:
    kind = kind_words()[line.kind]
    return f"{kind} {line.title} {line.value} {line.source} {line.id}".casefold()


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Rule and source"), 260, _what, lambda line: line.title.casefold(), spare=1),
        Column(
            _("Checked"),
            210,
            _checked,
            lambda line: (not line.stale, line.checked_on),
            firm=True,
        ),
    )


def _what(line: RuleLine) -> Cell:
    below = (line.value or kind_words()[line.kind], line.source)
    return Cell(line.title, " · ".join(one for one in below if one), strong=True)


def _checked(line: RuleLine) -> Cell:
    mark = Mark.WARNING if line.stale else Mark.KEPT if line.sure else Mark.ATTENTION
    return Cell(plain_day(line.checked_on), _valid(line), mark=mark)


def _valid(line: RuleLine) -> str:
    if line.valid_from and line.valid_to:
        said = _("valid {first} to {last}")
        return said.format(first=plain_day(line.valid_from), last=plain_day(line.valid_to))
    if line.valid_from:
        return _("valid from {day}").format(day=plain_day(line.valid_from))
    if line.valid_to:
        return _("valid until {day}").format(day=plain_day(line.valid_to))
    return _("sure") if line.sure else _("not sure: never printed as a fact")
