"""Small random cases that are valid: every id is unique and every reference leads somewhere."""

from __future__ import annotations

import string
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from app.core.agreement import Agreement, AgreementKind, Period, PriceItem
from app.core.case import Case, Contradiction, FirstComplaint
from app.core.channel import Channel, Direction
from app.core.claims import Demand, DemandKind, Point, Question, Wanted
from app.core.events import (
    Contact,
    Incident,
    IncidentKind,
    Outcome,
    Payment,
    PaymentKind,
    Promise,
    PromiseKind,
    PromiseResult,
    Result,
    Silence,
    Statement,
    StatementKind,
)
from app.core.moment import Offset, Unit, When
from app.core.papers import Document, Exhibit, Passage, Sending
from app.core.party import Address, Party, Role
from app.core.text import Text, Wording
from tests.random_moments import days, dues, moments, money

LETTERS = string.ascii_lowercase + "éëï’‘"


def plain() -> st.SearchStrategy[str]:
    """Return short lower-case words, as in a noun phrase; never empty."""
    word = st.text(LETTERS, min_size=1, max_size=9)
    return st.lists(word, min_size=1, max_size=5).map(" ".join)


def anything() -> st.SearchStrategy[str]:
    """Return any text that can be stored, control characters and all; it may be empty."""
    return st.text(st.characters(exclude_categories=("Cs",)), max_size=40)


def wordings(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Text]:
    """Return a text as a plain string or in two languages."""
    two = st.tuples(texts, texts).map(lambda t: (Wording("nl", t[0]), Wording("en", t[1])))
    return st.one_of(texts, two)


@st.composite
def cases(draw: st.DrawFn, texts: st.SearchStrategy[str] | None = None) -> Case:
    """Return a case of one or two consumers and a trader, with up to four of each record."""
    said = wordings(plain() if texts is None else texts)
    contacts = _many(draw, 4, lambda number: _contact(draw, said, number))
    incidents = _many(draw, 2, lambda number: _incident(draw, said, number))
    promises = _chained(draw, _many(draw, 4, lambda n: _promise(draw, said, n, contacts)))
    happened = tuple(item.id for item in (*contacts, *incidents, *promises))
    demands = _many(draw, 3, lambda number: _demand(draw, said, number))
    statements = [item for contact in contacts for item in contact.statements]
    written = draw(st.none() | moments())
    return Case(
        "random",
        "Toeval",
        language=draw(st.sampled_from(("nl", "en"))),
        parties=_parties(draw),
        agreements=_many(draw, 1, lambda _: _agreement(draw, said)),
        contacts=contacts,
        promises=promises,
        incidents=incidents,
        silences=_about(draw, happened),
        payments=_many(draw, 2, lambda number: _payment(draw, said, number)),
        questions=_many(draw, 1, lambda number: Question(f"question-{number}", draw(said))),
        points=_many(draw, 4, lambda number: _point(draw, said, number, happened)),
        demands=demands,
        exhibits=_many(draw, 2, lambda number: _exhibit(draw, said, number, happened)),
        documents=_many(draw, 1, lambda number: _document(draw, number)),
        contradictions=_contradiction(statements),
        first_complaint=FirstComplaint(written=written),
        topic=draw(said),
        note=draw(st.sampled_from(("", "eigen aantekening"))),
    )


def _many(draw: st.DrawFn, most: int, make: Any) -> tuple[Any, ...]:
    return tuple(make(number) for number in range(1, draw(st.integers(0, most)) + 1))


def _some(draw: st.DrawFn, ids: tuple[str, ...]) -> tuple[Any, ...]:
    chosen = st.lists(st.sampled_from(ids), max_size=3, unique=True) if ids else st.just([])
    return tuple(draw(chosen))


def _parties(draw: st.DrawFn) -> tuple[Party, ...]:
    home = (Address("Lindehof 27", "1234 AB", "Voorbeeldstad"),)
    names = ("Noor Hartman", "Piet Hartman")[: draw(st.integers(1, 2))]
    people = tuple(
        Party(
            f"consumer-{number}",
            (Role.CONSUMER,),
            name=name,
            addresses=home,
            email="hartman@example.org",
        )
        for number, name in enumerate(names, start=1)
    )
    box = (Address("Postbus 1234", "1234 ZZ", "Voorbeeldstad"),)
    firm = Party("trader", (Role.TRADER,), name="Voorbeeld B.V.", addresses=box)
    return (*people, firm)


def _agreement(draw: st.DrawFn, said: st.SearchStrategy[Text]) -> Agreement:
    price = PriceItem(draw(said), draw(money()), draw(st.sampled_from(Period)))
    return Agreement(
        "agreement",
        draw(said),
        draw(st.sampled_from(AgreementKind)),
        trader="trader",
        made=draw(st.none() | moments()),
        channel=draw(st.none() | st.sampled_from(Channel)),
        prices=(price,) if draw(st.booleans()) else (),
    )


def _contact(draw: st.DrawFn, said: st.SearchStrategy[Text], number: int) -> Contact:
    later = When(relative_to=f"contact-{number - 1}", offset=Offset(number, Unit.DAYS))
    when = draw(moments() | st.just(later)) if number > 1 else draw(moments())
    statement = Statement(
        f"statement-{number}", draw(st.sampled_from(StatementKind)), draw(said), by="trader"
    )
    return Contact(
        f"contact-{number}",
        when,
        draw(st.sampled_from(Channel)),
        draw(st.sampled_from(Direction)),
        "trader",
        outcome=draw(st.sampled_from(Outcome)),
        about=draw(st.just("") | said),
        asked=draw(st.just("") | said),
        statements=(statement,) if draw(st.booleans()) else (),
        comment=draw(st.just("") | said),
        attempts=draw(st.integers(1, 40)),
        hold_minutes=draw(st.none() | st.integers(0, 90)),
        complaint=draw(st.booleans()),
        friendly=draw(st.booleans()),
    )


def _incident(draw: st.DrawFn, said: st.SearchStrategy[Text], number: int) -> Incident:
    kind = draw(st.sampled_from(IncidentKind))
    return Incident(f"incident-{number}", kind, draw(moments()), affected=draw(said))


def _promise(
    draw: st.DrawFn, said: st.SearchStrategy[Text], number: int, contacts: tuple[Contact, ...]
) -> Promise:
    ends = [result for result in Result if result is not Result.REPLACED]
    result = PromiseResult(draw(st.sampled_from(ends)), draw(st.none() | moments()))
    contact = draw(st.sampled_from(contacts)).id if contacts and draw(st.booleans()) else None
    return Promise(
        f"promise-{number}",
        draw(st.sampled_from(PromiseKind)),
        draw(said),
        by="trader",
        contact=contact,
        made=None if contact else draw(moments()),
        due=draw(st.none() | dues()),
        results=(result,) if draw(st.booleans()) else (),
    )


def _chained(draw: st.DrawFn, promises: tuple[Promise, ...]) -> tuple[Promise, ...]:
    """Return the promises, each but the last perhaps replaced by the next."""
    chained = list(promises)
    for index in range(len(promises) - 1):
        if draw(st.booleans()):
            following = promises[index + 1]
            result = PromiseResult(
                Result.REPLACED, draw(st.none() | moments()), by_promise=following.id
            )
            chained[index] = replace(chained[index], results=(result,))
    return tuple(chained)


def _about(draw: st.DrawFn, happened: tuple[str, ...]) -> tuple[Silence, ...]:
    chosen: tuple[Any, ...] = _some(draw, happened)
    return tuple(
        Silence(f"silence-{number}", fact, draw(moments()))
        for number, fact in enumerate(chosen, start=1)
    )


def _payment(draw: st.DrawFn, said: st.SearchStrategy[Text], number: int) -> Payment:
    kind = draw(st.sampled_from(PaymentKind))
    return Payment(f"payment-{number}", kind, draw(money()), draw(moments()), draw(said))


def _point(
    draw: st.DrawFn, said: st.SearchStrategy[Text], number: int, happened: tuple[str, ...]
) -> Point:
    wanted = draw(st.lists(st.sampled_from(Wanted), unique=True))
    return Point(
        f"point-{number}",
        draw(said),
        draw(said),
        _some(draw, happened),
        wanted=tuple(wanted),
        right=draw(st.booleans()),
    )


def _demand(draw: st.DrawFn, said: st.SearchStrategy[Text], number: int) -> Demand:
    return Demand(
        f"demand-{number}",
        draw(st.sampled_from(DemandKind)),
        draw(said),
        draw(st.none() | money()),
        by=draw(st.none() | dues()),
        fallback=f"demand-{number - 1}" if number > 1 and draw(st.booleans()) else None,
        alternative=draw(st.sampled_from(("", "a"))),
        own_money=draw(st.booleans()),
    )


def _exhibit(
    draw: st.DrawFn, said: st.SearchStrategy[Text], number: int, happened: tuple[str, ...]
) -> Exhibit:
    dated = draw(st.none() | moments())
    supports = _some(draw, happened)
    passages = tuple(draw(st.lists(_passages(), max_size=2)))
    return Exhibit(
        f"exhibit-{number}",
        draw(said),
        dated=dated,
        supports=supports,
        passages=passages,
        transcript=draw(said),
    )


@st.composite
def _passages(draw: st.DrawFn) -> Passage:
    left, top = draw(st.integers(0, 999)), draw(st.integers(0, 999))
    right, bottom = draw(st.integers(left + 1, 1000)), draw(st.integers(top + 1, 1000))
    return Passage(draw(st.integers(1, 9)), left, top, right, bottom, draw(st.booleans()))


def _document(draw: st.DrawFn, number: int) -> Document:
    day = draw(days())
    sending = Sending(When(edtf=day.isoformat()), (Channel.EMAIL,))
    kind = draw(st.sampled_from(("complaint", "reminder", "notice")))
    return Document(
        f"document-{number}",
        kind,
        "nl",
        day,
        "trader",
        sending=draw(st.none() | st.just(sending)),
    )


def _contradiction(statements: list[Statement]) -> tuple[Contradiction, ...]:
    if len(statements) < 2:
        return ()
    return (Contradiction("contradiction", statements[0].id, statements[1].id),)
