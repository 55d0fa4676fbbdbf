"""The cases of the pictures: one to walk through, and the others of a helper beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.core.agreement import Agreement
from app.core.case import Case, FirstComplaint
from app.core.events import PromiseKind
from app.core.ids import AgreementId, PartyId
from app.core.knowledge import known_on
from app.core.moment import DueMode
from app.core.papers import StoredFile
from app.core.party import Party, Role
from app.core.status import Status
from tests.cases import example
from tests.gui.evidence.papers import pdf
from tests.unit.builders import at, contact, due, letter, promise

DAY = date(2025, 5, 6)
CONFIRMATION = pdf("Uw bestelling TV-2025-0417", "Wij leveren op 17 maart 2025")


def walked(kept: StoredFile | None = None) -> Case:
    """Return the KPN case as it was on ``DAY``, a promise unconfirmed and a client's.

    *kept* is the file of the confirmation, where there is a store to keep it in.
    """
    whole = known_on(example("kpn-digital-tv"), DAY)
    exhibits = tuple(
        replace(one, file=kept) if kept and one.id == "x-confirmation" else one
        for one in whole.exhibits
        if one.id not in ("x-complaint", "x-reminder", "x-invoice", "x-payment", "x-objection")
    )
    return replace(
        whole,
        invented="",
        documents=(),
        exhibits=exhibits,
        first_complaint=FirstComplaint(),
        silences=tuple(one for one in whole.silences if one.about != "t5"),
        demands=tuple(replace(one, dropped=None) for one in whole.demands),
    )


def others() -> tuple[Case, ...]:
    """Return the other cases of a helper: of each standing one, of several clients."""
    sofa = _case(
        "kitchen", "Keukenhuis Voorbeeld", "Sanne Vermeer", "blad beschadigd geleverd", "home"
    )
    return (
        _sent("energy", "Energie Voorbeeld", "Amina Haddad", "eindafrekening klopt niet",
              sent="2025-04-17", answer_by=date(2025, 5, 2)),
        _sent("internet", "Glasnet Voorbeeld", "Joris Blok", "één van vier diensten ontbreekt",
              sent="2025-04-24", answer_by=date(2025, 5, 8)),
        _promised("washer", "Witgoed Voorbeeld", "Amina Haddad", "wasmachine, derde reparatie"),
        _sent("travel", "Reisbureau Voorbeeld", "Noor Hartman", "reissom terug na annulering",
              sent="2025-04-30", answer_by=date(2025, 5, 14)),
        replace(sofa, first_complaint=FirstComplaint(written=at("2024-05-18"))),
        _sent("bicycle", "Fietsen Voorbeeld", "Joris Blok", "accu begeeft het na 8 maanden",
              sent="2025-05-05", answer_by=date(2025, 5, 19)),
        replace(_case("sofa", "Meubels Voorbeeld", "Koos Wiegers", "bank drie keer te laat"),
                status=Status.PENDING_ELSEWHERE),
        _case("lamps", "Lampen Voorbeeld", "Sanne Vermeer", "ledlampen, garantie"),
        _case("sports", "Sportclub Voorbeeld", "Amina Haddad", "opzegging niet verwerkt"),
        replace(_case("bank", "Bank Voorbeeld", "Koos Wiegers", "dubbele afschrijving"),
                status=Status.SOLVED),
    )  # fmt: skip


def _case(name: str, firm: str, client: str, topic: str, sector: str = "") -> Case:
    trader = Party(PartyId("firm"), (Role.TRADER,), name=f"{firm} B.V.", short_name=firm)
    consumer = Party(PartyId("client"), (Role.CONSUMER,), name=client)
    bought = Agreement(AgreementId("bought"), topic, sector=sector, made=at("2024-11-04"))
    return Case(
        f"shown-{name}", topic, parties=(consumer, trader), agreements=(bought,), topic=topic
    )


def _sent(name: str, firm: str, client: str, topic: str, *, sent: str, answer_by: date) -> Case:
    papers = (letter("complaint", sent, answer_by, addressee=PartyId("firm")),)
    return replace(_case(name, firm, client, topic), documents=papers)


def _promised(name: str, firm: str, client: str, topic: str) -> Case:
    call = contact("call", "2025-04-29", with_whom=PartyId("firm"))
    repair = promise(
        "repair",
        due("2025-05-09", DueMode.BY),
        kind=PromiseKind.REPAIR,
        made=None,
        contact=call.id,
    )
    return replace(_case(name, firm, client, topic), contacts=(call,), promises=(repair,))
