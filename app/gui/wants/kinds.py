"""What can be asked, in plain words: the chips, and how a demand is called elsewhere."""

from __future__ import annotations

from app.core.case import Case
from app.core.claims import Demand, DemandKind
from app.core.text import in_language
from app.gui.words import _, of

ICONS = {
    DemandKind.PERFORM: "truck",
    DemandKind.NAME_DATE: "calendar",
    DemandKind.REPAIR: "wrench",
    DemandKind.REPLACE: "rotate-ccw",
    DemandKind.REFUND: "euro",
    DemandKind.CREDIT: "hand-coins",
    DemandKind.REDUCE_PRICE: "receipt",
    DemandKind.CORRECT: "file-check",
    DemandKind.COMPENSATE: "banknote",
    DemandKind.CANCEL: "log-out",
    DemandKind.DISSOLVE: "unlink",
    DemandKind.WITHDRAW: "undo",
    DemandKind.STOP_CHARGING: "hand-coins",
    DemandKind.STOP: "x",
    DemandKind.EXPLAIN: "message-square-text",
    DemandKind.APOLOGISE: "handshake",
    DemandKind.CONFIRM: "check",
    DemandKind.SEND: "send",
    DemandKind.DATA: "folder-open",
    DemandKind.CONTACT_PERSON: "user",
    DemandKind.NO_SURVEYS: "message-square-off",
    DemandKind.OTHER: "pencil",
}

FIRST = (  # the chips that are always there; the others are behind "more"
    DemandKind.PERFORM,
    DemandKind.REPAIR,
    DemandKind.REPLACE,
    DemandKind.REFUND,
    DemandKind.CREDIT,
    DemandKind.CORRECT,
    DemandKind.COMPENSATE,
    DemandKind.CANCEL,
    DemandKind.EXPLAIN,
    DemandKind.APOLOGISE,
)
MORE = tuple(kind for kind in ICONS if kind not in FIRST)

MONEY = frozenset(  # where an amount is usual
    {
        DemandKind.REFUND,
        DemandKind.CREDIT,
        DemandKind.REDUCE_PRICE,
        DemandKind.COMPENSATE,
    }
)


def kind_words() -> dict[DemandKind, str]:
    """Return what each kind of demand is called on its chip."""
    return {
        DemandKind.PERFORM: _("Deliver or do it"),
        DemandKind.NAME_DATE: _("Name a date"),
        DemandKind.REPAIR: _("Repair"),
        DemandKind.REPLACE: _("Replace"),
        DemandKind.REFUND: _("Money back"),
        DemandKind.CREDIT: _("Credit or discount"),
        DemandKind.REDUCE_PRICE: _("Lower price"),
        DemandKind.CORRECT: _("Correct the bill"),
        DemandKind.COMPENSATE: _("Pay my costs"),
        DemandKind.CANCEL: _("Cancel it"),
        DemandKind.DISSOLVE: _("End the contract for breach"),
        DemandKind.WITHDRAW: _("Withdraw from the purchase"),
        DemandKind.STOP_CHARGING: _("Stop charging"),
        DemandKind.STOP: _("Stop something"),
        DemandKind.EXPLAIN: _("An explanation"),
        DemandKind.APOLOGISE: _("Apologies"),
        DemandKind.CONFIRM: _("Confirm in writing"),
        DemandKind.SEND: _("Send something"),
        DemandKind.DATA: _("See my data"),
        DemandKind.CONTACT_PERSON: _("One contact person"),
        DemandKind.NO_SURVEYS: _("No more surveys"),
        DemandKind.OTHER: of("demand", "Something else"),
    }


def demand_words(case: Case, demand: Demand) -> str:
    """Return a demand in a line: what is asked, and of what."""
    kind = kind_words()[demand.kind]
    home = case.language
    what = in_language(demand.what, home, home).text
    if demand.kind is DemandKind.OTHER:
        what = what or in_language(demand.text, home, home).text
        return what or kind
    return _("{kind}: {what}").format(kind=kind, what=what) if what else kind
