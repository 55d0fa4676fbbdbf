"""Short ways to write down the cases of the tests in this folder."""

from __future__ import annotations

from datetime import date

from app.core.calendar import trader
from app.core.case import Case
from app.core.channel import Channel
from app.core.events import (
    Contact,
    Incident,
    IncidentKind,
    Promise,
    PromiseKind,
    PromiseResult,
    Result,
    Silence,
)
from app.core.ids import (
    ContactId,
    DocumentId,
    FactId,
    IncidentId,
    PartyId,
    PromiseId,
    SilenceId,
)
from app.core.moment import Due, DueMode, When
from app.core.papers import Document, Sending
from app.core.party import Address, Party, Role

FIRM = trader("nl")
NOOR = Party(
    PartyId("noor"),
    (Role.CONSUMER,),
    name="Noor Hartman",
    addresses=(Address("Lindehof 27", "1234 AB", "Voorbeeldstad"),),
    email="noor.hartman@example.org",
)
KPN = Party(PartyId("kpn"), (Role.TRADER,), name="KPN B.V.", email="klacht@example.org")


def at(edtf: str) -> When:
    return When(edtf=edtf)


def due(edtf: str, mode: DueMode = DueMode.ON) -> Due:
    return Due(when=at(edtf), mode=mode)


def a_case(**collections: object) -> Case:
    return Case("case", "A case", **{"parties": (NOOR, KPN), **collections})  # type: ignore[arg-type] - fields by name


def contact(name: str, when: str, channel: Channel = Channel.PHONE, **more: object) -> Contact:
    return Contact(ContactId(name), at(when), channel, **more)  # type: ignore[arg-type] - fields by name


def promise(name: str, to: Due | None, *results: PromiseResult, **more: object) -> Promise:
    made = more.pop("made", at("2025-03-01"))
    kind = more.pop("kind", PromiseKind.DELIVER)
    fields = {"made": made, "due": to, "results": results, **more}
    return Promise(PromiseId(name), kind, **fields)  # type: ignore[arg-type] - fields by name


def result(kind: Result, when: str = "", **more: object) -> PromiseResult:
    return PromiseResult(kind, when=at(when) if when else None, **more)  # type: ignore[arg-type] - fields by name


def replaced(by: str, when: str = "", **more: object) -> PromiseResult:
    return result(Result.REPLACED, when, by_promise=PromiseId(by), **more)


def silence(name: str, about: str, when: str) -> Silence:
    return Silence(SilenceId(name), FactId(about), at(when))


def outage(name: str, when: str, until: str = "", **more: object) -> Incident:
    kind = more.pop("kind", IncidentKind.OUTAGE)
    end = at(until) if until else None
    fields = {"until": end, "affected": "de televisie", **more}
    return Incident(IncidentId(name), kind, at(when), **fields)  # type: ignore[arg-type] - fields by name


def letter(name: str, sent: str, answer_by: date | None = None, **more: object) -> Document:
    fields = {"type": "complaint", "language": "nl", "answer_by": answer_by, **more}
    if sent:
        fields["sending"] = Sending(at(sent), (Channel.EMAIL,))
    return Document(DocumentId(name), **fields)  # type: ignore[arg-type] - fields by name


CHAIN = (
    promise("t1", due("2025-03-17"), replaced("t2", "2025-03-19")),
    promise("t2", due("2025-03-22"), replaced("t3", "2025-03-24"), made=at("2025-03-19")),
    promise("t3", due("2025-03-31"), result(Result.BROKEN), made=at("2025-03-24")),
)
