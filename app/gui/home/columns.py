"""The columns of each table of the home screen."""

from __future__ import annotations

from datetime import date

from app.core.home import CaseState, Waits
from app.gui.days import short_day
from app.gui.home.asked import View
from app.gui.home.rows import Row
from app.gui.home.views import Entry, Group
from app.gui.home.wording import dated_words, state_words, waits_words, when_words
from app.gui.lists.model import Cell, Column
from app.gui.marks import Mark
from app.gui.words import _, many

_LATER = date.max
_ICONS = {
    CaseState.WAITING: ("clock", "accent"),
    CaseState.DRAFT: ("file-text", "text2"),
    CaseState.COMMITTEE: ("scale", "replaced"),
    CaseState.DECIDED: ("scale", "text2"),
    CaseState.SETTLED: ("handshake", "kept"),
    CaseState.STOPPED: ("circle", "silence"),
}
_STATES = tuple(CaseState)


def case_columns(today: date, *, clients: bool) -> tuple[Column, ...]:
    """Return the columns of a list of cases, with the client where there are several.

    Where there is little room a client stays longer: two may have the same trouble.
    """
    client = Column(
        _("Client"),
        146,
        lambda row: Cell(row.digest.client, row.apart),
        lambda row: _key(row.client),
        spare=3,
    )
    return (
        Column(_("Company"), 262, company_cell, lambda row: _key(row.digest.trader)),
        *((client,) if clients else ()),
        Column(_("State"), 180, state_cell, _state_order, spare=2, firm=True),
        Column(
            _("What it waits for"),
            230,
            lambda row: Cell(waits_words(row.awaited)),
            lambda row: _key(waits_words(row.awaited)),
            spare=1,
        ),
        Column(
            _("Deadline"),
            152,
            lambda row: deadline_cell(row, today),
            lambda row: row.dated.day if row.dated else _LATER,
            firm=True,
        ),
    )


def group_columns(today: date, view: View) -> tuple[Column, ...]:
    """Return the columns of the list of clients, or of companies."""
    people = view is View.CLIENTS
    title = _("Client") if people else _("Company")
    return (
        Column(
            title,
            300,
            lambda one: Cell(one.words, one.apart, name=one.words, person=people, strong=True),
            lambda one: _key(one.name),
        ),
        Column(
            _("Open cases"),
            140,
            lambda one: Cell(many("{n} open case", "{n} open cases", one.open)),
            lambda one: -one.open,
        ),
        Column(
            _("Closed cases"),
            140,
            lambda one: Cell(many("{n} closed case", "{n} closed cases", one.closed)),
            lambda one: -one.closed,
            spare=1,
        ),
        Column(
            _("First day that counts"), 240, lambda one: _group_day(one, today), _group_order
        ),
    )


def entry_columns(today: date, *, clients: bool) -> tuple[Column, ...]:
    """Return the columns of the calendar."""
    client = Column(
        _("Client"),
        146,
        lambda one: Cell(one.row.digest.client, one.row.apart),
        lambda one: _key(one.row.client),
    )
    return (
        Column(_("Day"), 150, lambda one: _day(one, today), lambda one: one.dated.day),
        Column(
            _("What"),
            280,
            lambda one: Cell(dated_words(one.dated)),
            lambda one: _key(dated_words(one.dated)),
        ),
        Column(
            _("Company"),
            260,
            lambda one: company_cell(one.row),
            lambda one: _key(one.row.digest.trader),
        ),
        *((client,) if clients else ()),
    )


def found_columns(sentences: dict[str, str]) -> tuple[Column, ...]:
    """Return the columns of what a search found, with the sentence of each case by its id."""
    return (
        Column(_("Company"), 250, company_cell, lambda row: _key(row.digest.trader)),
        Column(
            _("Found in"),
            380,
            lambda row: Cell(sentences.get(row.id, ""), row.client),
            lambda row: _key(sentences.get(row.id, "")),
        ),
        Column(_("State"), 180, state_cell, _state_order, spare=3, firm=True),
    )


def company_cell(row: Row) -> Cell:
    """Return the company and what the case is about; an example says that it is one."""
    digest = row.digest
    about = digest.topic or digest.title
    if digest.example:
        about = _("Example case: {about}").format(about=about)
    words = digest.trader or digest.title or _("New case")
    return Cell(words, about, name=words, strong=True)


def state_cell(row: Row) -> Cell:
    """Return how a case stands, with its mark or icon."""
    words = state_words(row)
    if row.near is not None:
        return Cell(words, icon="flag", token="broken", strong=True)  # noqa: S106 - a colour
    if row.state in _ICONS:
        image, token = _ICONS[row.state]
        return Cell(words, icon=image, token=token, strong=True)
    mark = Mark.ATTENTION if row.state is CaseState.ACTION else Mark.KEPT
    return Cell(words, mark=mark, strong=True)


def deadline_cell(row: Row, today: date) -> Cell:
    """Return the day that matters first, and how far it is."""
    if row.dated is None:
        return Cell("", _("none"))
    pressing = row.near is not None or row.awaited.code in (
        Waits.CONFIRM_PROMISE,
        Waits.TERM_PASSED,
    )
    return Cell(
        short_day(row.dated.day, today),
        when_words(row.dated, today),
        tone="broken" if pressing else "muted",
        strong=True,
    )


def _day(entry: Entry, today: date) -> Cell:
    dated = entry.dated
    tone = "broken" if dated.day < today else "muted"
    return Cell(short_day(dated.day, today), when_words(dated, today), tone=tone, strong=True)


def _group_day(group: Group, today: date) -> Cell:
    if group.dated is None:
        return Cell("", _("none"))
    return Cell(short_day(group.dated.day, today), when_words(group.dated, today), strong=True)


def _group_order(group: Group) -> date:
    return group.dated.day if group.dated else _LATER


def _state_order(row: Row) -> tuple[bool, int]:
    return row.near is None, _STATES.index(row.state)


def _key(text: str) -> tuple[bool, str]:
    """Return what puts a text in its place: without capitals, and nothing last."""
    return not text, text.casefold()
