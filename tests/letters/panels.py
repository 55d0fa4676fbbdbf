"""Demands of each kind, and the panel in which a complaint asks for them."""

from __future__ import annotations

from app.core.case import Case
from app.core.claims import DemandKind as K
from app.letters.asking import Panel, complaint_panel
from app.letters.terming import shown
from tests.letters.settings import FIRM, RICH, WILLEM, demand, desk_of, euros, said

MODEM = ("het modem", "the modem")
DEAL = demand(K.DISSOLVE, "digitale tv", "digital television", id="end")
REFUND = demand(K.REFUND, amount=euros("25"))
DATE = demand(K.NAME_DATE)
REPAIR = demand(K.REPAIR, *MODEM)
EXPLAIN = demand(K.EXPLAIN, "de vertraging", "the delay")
PAIR = (RICH, WILLEM, FIRM)


def panel(case: Case, code: str) -> Panel:
    """Return the panel of a complaint."""
    desk = desk_of(case, code, "complaint")
    return complaint_panel(desk.scene, shown(desk.scene, desk.term.due))


def printed(case: Case, code: str) -> str:
    """Return a panel as a reader sees it, its items behind numbers."""
    found = panel(case, code)
    items = [f"{n}. {said(one.text)}" for n, one in enumerate(found.items, 1)]
    more = [f"{n}. {said(one.text)}" for n, one in enumerate(found.more, found.more_from)]
    parts = (found.intro, *items, found.more_intro, *more, found.notes, found.fallback)
    return " ".join(said(part) for part in parts if part)
