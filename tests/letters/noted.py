"""A case as somebody types it beside the phone: prose, loose functions, hardly a detail."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.core import edits
from app.core.agreement import Agreement, AgreementKind, PriceItem
from app.core.beginning import Beginning, begin_case
from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.claims import DemandKind, Point
from app.core.contact import Contact
from app.core.events import PromiseKind, PromiseResult, Result
from app.core.ids import AgreementId, PartyId, PointId
from app.core.moment import Due, Qualifier, When
from app.core.recording import ContactNote, PromiseNote, record_contact
from tests.letters.settings import RICH, euros, pack

DAY = date(2026, 11, 22)
FIRM = PartyId("trader")


def bathroom() -> Case:
    """Return a bathroom that is not finished, as its owner noted it."""
    said = Beginning(
        "Sanitair Van Dalen", (DemandKind.PERFORM, DemandKind.COMPENSATE), "Badkamer half af"
    )
    case = edits.put_agreement(
        begin_case("bathroom", said, pack(), "nl", (RICH,)),
        Agreement(
            AgreementId("a"),
            "het verbouwen van mijn badkamer",
            AgreementKind.ASSIGNMENT,
            trader=FIRM,
            made=When("2026-03-12"),
            prices=(PriceItem("", euros("11850.00")),),
        ),
    )
    case = _noted(
        case,
        *("2026-07-03", Channel.PHONE, "de planner", "De tegelzetter was ziek."),
        ("de badkamer afmaken", When("2026-07", Qualifier.END)),
    )
    case = _noted(
        case,
        *("2026-08-10", Channel.PHONE, "De planner", "Niemand wist ervan."),
        ("langskomen", When("2026-08-17")),
    )
    case = _noted(
        case,
        *("2026-09-02", Channel.EMAIL, "", "Ik heb een lijst gestuurd van wat niet af is"),
        ("de lijst bekijken", None),
        complaint=True,
    )
    last = case.promises[-1]
    case = edits.add_result(case, last.id, PromiseResult(Result.BROKEN))
    case = edits.put_point(case, Point(PointId("w"), "douchewand", "de douchewand ontbreekt"))
    case = edits.put_point(case, Point(PointId("t"), "Lekkend toilet", "Het toilet lekt."))
    money = replace(case.demands[1], amount=euros("640.00"), what="de schade aan het plafond")
    return edits.put_demand(case, money)


def telephone() -> Case:
    """Return a telephone that was repaired in vain, as its owner noted it."""
    said = Beginning("Winkel Voorbeeld", (DemandKind.REPAIR, DemandKind.REFUND), "Valt uit")
    case = edits.put_agreement(
        begin_case("telephone", said, pack(), "nl", (RICH,)),
        Agreement(
            AgreementId("a"),
            "een telefoon",
            AgreementKind.PURCHASE,
            trader=FIRM,
            made=When("2026-02-03"),
        ),
    )
    case = _noted(
        case,
        *("2026-09-14", Channel.EMAIL, "", "Ik moest hem opsturen."),
        ("de telefoon repareren", When("2026-09-26")),
        direction=Direction.IN,
    )
    case = _noted(
        case, *("2026-10-02", Channel.PHONE, "een mevrouw", "Hij was nog bij de fabrikant.")
    )
    case = edits.add_result(case, case.promises[-1].id, PromiseResult(Result.BROKEN))
    return edits.put_point(
        case,
        Point(PointId("p"), "Valt uit", "Hij gaat elke dag uit.", problem="defect_within_1y"),
    )


def _noted(
    case: Case,
    day: str,
    channel: Channel,
    person: str,
    said: str,
    *promised: tuple[str, When | None],
    complaint: bool = False,
    direction: Direction = Direction.OUT,
) -> Case:
    contact = Contact("", When(day), channel, direction, with_whom=FIRM, complaint=complaint)
    before = case.promises[-1].id if case.promises else ""
    promises = tuple(
        PromiseNote(PromiseKind.OTHER, what, Due(to) if to else None, before)
        for what, to in promised
    )
    note = ContactNote(contact, person=person, said=said, promises=promises)
    return record_contact(case, note, "nl")[0]
