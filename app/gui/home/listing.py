"""What the table shows for what was asked: rows, columns, or the words for nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.core.record import record
from app.gui.home.asked import Asked, Only, View
from app.gui.home.columns import case_columns, entry_columns, found_columns, group_columns
from app.gui.home.rows import Row
from app.gui.home.views import cases, entries, groups
from app.gui.lists.model import Column
from app.gui.words import _, many


@record
class Listing:
    """A table to show; ``first`` is the column it is ordered by, -1 for as it is.

    ``nothing`` is said when it is empty, and ``offer`` is what could be looked at instead.
    """

    columns: tuple[Column, ...]
    rows: tuple[Any, ...]
    count: str
    first: int = -1
    nothing: str = ""
    offer: str = ""
    given: str = ""  # what the order is called in which the rows come


def listing(rows: tuple[Row, ...], asked: Asked, today: date, *, clients: bool) -> Listing:
    """Return the table for what was asked, with the clients of a helper."""
    if asked.text:
        return _found(rows, asked)
    if asked.view in (View.CLIENTS, View.COMPANIES) and not asked.name:
        shown = groups(rows, asked.view)
        columns = group_columns(today, asked.view)
        if asked.view is View.CLIENTS:
            nothing, count = _("No clients yet."), many("{n} client", "{n} clients", len(shown))
        else:
            nothing = _("No companies yet.")
            count = many("{n} company", "{n} companies", len(shown))
        return Listing(columns, shown, count, 0, nothing, given=_("Name"))
    if asked.view is View.CALENDAR and not asked.name:
        dated = entries(rows, today)
        nothing = _("Nothing falls on a day yet: no promise and no term is open.")
        columns = entry_columns(today, clients=clients)
        count = many("{n} calendar entry", "{n} calendar entries", len(dated))
        return Listing(columns, dated, count, 0, nothing, given=_("Day"))
    return _cases(rows, asked, today, clients=clients)


def _cases(rows: tuple[Row, ...], asked: Asked, today: date, *, clients: bool) -> Listing:
    view = asked.view
    shown = cases(rows, view, asked.only, asked.name)
    columns = case_columns(today, clients=clients)
    opened = sum(row.open and row.counts for row in rows)
    count = _("{shown} of {all} open cases").format(
        shown=sum(row.counts for row in shown), all=opened
    )
    if view is not View.TODAY:
        count = many("{n} case", "{n} cases", len(shown))
    nothing = _("No cases here.")
    offer = _("Show all open cases") if asked.only is not Only.OPEN else ""
    if not rows:
        nothing, offer = _("No cases yet. Start with what bothers you most."), ""
    elif view is View.CLOSED:
        nothing = _("No closed cases yet.")
    first = -1 if view is View.CLOSED else len(columns) - 1
    return Listing(columns, shown, count, first, nothing, offer, _("Last change"))


def _found(rows: tuple[Row, ...], asked: Asked) -> Listing:
    """Return what a search found, the best first; closed cases only when asked for."""
    from app.store.searching import MOST

    known = {row.id: row for row in rows}
    sentences: dict[str, str] = {}
    for hit in asked.hits:
        if hit.case_id in known:
            sentences.setdefault(hit.case_id, hit.sentence)
    found = [known[name] for name in sentences]
    shown = tuple(row for row in found if row.open or asked.closed_too)
    hidden = len(found) - len(shown)
    count = many("{n} case found", "{n} cases found", len(shown))
    if len(shown) >= MOST:
        count = _("The first {n} cases; add a word to find fewer").format(n=len(shown))
    if hidden:
        more = many("{n} more in closed cases", "{n} more in closed cases", hidden)
        count = f"{count} · {more}"
    nothing = _("Nothing found for ‘{text}’").format(text=asked.text)
    offer = "" if asked.closed_too else _("Search closed cases too")
    return Listing(found_columns(sentences), shown, count, -1, nothing, offer, _("Best match"))
