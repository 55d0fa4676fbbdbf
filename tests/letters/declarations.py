"""Small cases about a package of services, and the benches of the letters that declare."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.core.agreement import Agreement, AgreementKind, Delivery, Period, PriceItem, Service
from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.claims import Demand, DemandKind
from app.core.events import Contact, Statement, StatementKind
from app.core.ids import DocumentId, FactId, StatementId
from app.core.papers import Choice, Document, Sending
from app.letters.bench import Bench
from app.letters.benches import LOADERS
from tests.cases import both
from tests.letters.settings import TV, about, demand, desk_of, euros, kind_of
from tests.unit.builders import at, contact

DAY = date(2025, 4, 30)
K = DemandKind
NAMES = (
    ("internet", "internet", Delivery.DELIVERED),
    ("televisie", "television", Delivery.DELIVERED),
    ("vaste telefonie", "the telephone line", Delivery.NEVER),
    ("een tweede tv-ontvanger", "a second TV receiver", Delivery.DELIVERED),
)
SERVICES = tuple(
    Service(FactId(f"s{place}"), both(dutch, english), state)
    for place, (dutch, english, state) in enumerate(NAMES)
)
PHONE = ("vaste telefonie", "the telephone line")
PACKAGE = replace(
    TV,
    what=both("het pakket", "the package"),
    kind=AgreementKind.SUBSCRIPTION,
    services=SERVICES,
)


def price(amount: str, dutch: str, english: str, per: Period = Period.MONTH) -> PriceItem:
    """Return a price of something, by the month unless *per* says otherwise."""
    return PriceItem(both(dutch, english), euros(amount), per)


def priced(*prices: PriceItem, agreement: Agreement = PACKAGE) -> Agreement:
    """Return the package at these prices."""
    return replace(agreement, prices=prices)


WHOLE_PRICE = price("62.50", "het hele pakket", "the whole package")
PART_PRICE = price("10.00", *PHONE)


def months(count: str, **more: object) -> Demand:
    """Return a demand to pay back what was paid for the telephone in so many months."""
    fields = {"times": Decimal(count), "times_what": both("maanden", "months"), **more}
    return demand(K.REFUND, *PHONE, own_money=True, **fields)


def notice(sent: str, until: str, kind: str = "notice", name: str = "notice") -> Document:
    """Return a notice of default that was sent."""
    sending = Sending(at(sent), (Channel.REGISTERED,))
    last = date.fromisoformat(until)
    return Document(DocumentId(name), kind, "nl", answer_by=last, sending=sending)


def refusal(name: str = "no", when: str = "2025-04-20", **more: object) -> Contact:
    """Return a letter in which the firm refused."""
    no = Statement(
        StatementId(name), StatementKind.REFUSAL, both("wij doen dit niet", "we will not do it")
    )
    fields = {"direction": Direction.IN, "with_whom": "kpn", "statements": (no,), **more}
    return contact(f"letter-{name}", when, Channel.LETTER, **fields)


def choosing(case: Case, kind: str, **options: str) -> Case:
    """Return *case* with a draft of *kind* in which these options were chosen."""
    choices = tuple(Choice(name, value) for name, value in options.items())
    draft = Document(DocumentId("draft"), kind, "nl", choices=choices)
    return replace(case, documents=(*case.documents, draft))


def bench_of(case: Case, kind: str, code: str = "nl", day: date = DAY, **options: str) -> Bench:
    """Return the bench that a document of *kind* about *case* works at."""
    desk = desk_of(choosing(case, kind, **options), code, kind, day)
    (name,) = kind_of(kind).benches
    return LOADERS[name]()(desk)


def packaged(*demands: Demand, agreement: Agreement = PACKAGE, **more: object) -> Case:
    """Return a case about the package in which these are asked."""
    return about(agreements=(agreement,), demands=demands, **more)
