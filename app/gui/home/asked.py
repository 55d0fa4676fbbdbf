"""What is asked of the home screen: a view of the rail, a chip or a counter, a search."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from app.core.record import record
from app.gui.words import _, of

if TYPE_CHECKING:
    from app.gui.home.rows import Hit


class View(StrEnum):
    """The entries of the rail."""

    TODAY = "today"
    ALL = "all"
    CLIENTS = "clients"
    COMPANIES = "companies"
    CALENDAR = "calendar"
    CLOSED = "closed"


class Only(StrEnum):
    """What the list is narrowed to: a chip, or one of the counters."""

    OPEN = "open"
    ACTION = "action"
    WAITING = "waiting"
    DRAFT = "draft"
    COMMITTEE = "committee"
    NEAR = "near"
    CONFIRM = "confirm"
    TERMS = "terms"


CHIPS = (Only.OPEN, Only.ACTION, Only.WAITING, Only.DRAFT, Only.COMMITTEE, Only.NEAR)
COUNTERS = (Only.CONFIRM, Only.TERMS, Only.NEAR)


@record
class Asked:
    """What is looked at: a view, narrowed, or what a search for *text* found."""

    view: View = View.TODAY
    only: Only = Only.OPEN
    name: str = ""  # of a client or a company
    text: str = ""
    hits: tuple[Hit, ...] = ()
    closed_too: bool = False


def view_words(view: View) -> str:
    """Return what an entry of the rail is called."""
    return {
        View.TODAY: of("view", "Today"),
        View.ALL: _("All cases"),
        View.CLIENTS: _("Clients"),
        View.COMPANIES: _("Companies"),
        View.CALENDAR: _("Calendar"),
        View.CLOSED: _("Closed"),
    }[view]
