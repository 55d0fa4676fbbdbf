"""Cases for tests: the examples, those of ``data/cases``, large, hostile and random ones."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.claims import (
    BottomLine,
    Demand,
    DemandKind,
    Offer,
    Point,
    PointStanding,
    Question,
    Round,
    Wanted,
)
from app.core.events import (
    Contact,
    Incident,
    IncidentKind,
    Outcome,
    Promise,
    PromiseKind,
    PromiseResult,
    Result,
    Silence,
    Statement,
    StatementKind,
)
from app.core.moment import Due, When
from app.core.money import Money
from app.core.papers import Consent
from app.core.party import Party, Representation, RepresentationGround, Role
from app.core.text import Text, Wording
from app.core.usage import Use
from tests.random_cases import cases as cases  # noqa: PLC0414 - tests take it from here

EXAMPLES = Path(__file__).resolve().parents[1] / "resources" / "examples"
DATA = Path(__file__).resolve().parent / "data" / "cases"
CASE: TypeAdapter[Case] = TypeAdapter(Case)

# What a person types; other plain strings of a record are codes, numbers in a notation, paths.
TYPED = frozenset(
    (
        *("title", "name", "short_name", "initials", "phone", "holder", "words", "reason"),
        *("street", "postcode", "town", "source", "address", "note", "private_note"),
        *("value", "number", "reference", "registered_number", "platform"),
    )
)


def example_names() -> tuple[str, ...]:
    """Return the names of the shipped examples, sorted."""
    return tuple(sorted(path.parent.name for path in EXAMPLES.glob("*/case.json")))


def data_names() -> tuple[str, ...]:
    """Return the names of the cases under ``data/cases``, sorted."""
    return tuple(sorted(path.stem for path in DATA.glob("*.json")))


def names() -> tuple[str, ...]:
    """Return every name that ``named`` knows, the examples first."""
    return example_names() + data_names()


@cache
def example(name: str) -> Case:
    """Return a shipped example."""
    return CASE.validate_json((EXAMPLES / name / "case.json").read_bytes())


@cache
def data_case(name: str) -> Case:
    """Return a case of ``data/cases``."""
    return CASE.validate_json((DATA / f"{name}.json").read_bytes())


def named(name: str) -> Case:
    """Return the example or, if there is none of that name, the data case."""
    return example(name) if name in example_names() else data_case(name)


def both(dutch: str, english: str) -> Text:
    """Return a text in two languages."""
    return (Wording("nl", dutch), Wording("en", english))


def many_events(count: int) -> Case:
    """Return a case with *count* events: contacts, promises, incidents, silences in turn."""
    base = example("kpn-digital-tv")
    made = [_event(number) for number in range(count)]
    return replace(
        base,
        id=f"events-{count}",
        contacts=tuple(event for event in made if isinstance(event, Contact)),
        promises=tuple(event for event in made if isinstance(event, Promise)),
        incidents=tuple(event for event in made if isinstance(event, Incident)),
        silences=tuple(event for event in made if isinstance(event, Silence)),
        payments=(),
        questions=(),
        points=tuple(replace(point, facts=(), questions=()) for point in base.points),
        demands=tuple(replace(demand, facts=(), exhibits=()) for demand in base.demands),
        exhibits=(),
        documents=(),
        agreements=tuple(replace(item, exhibits=()) for item in base.agreements),
    )


def _event(number: int) -> Contact | Promise | Incident | Silence:
    day = When(edtf=(date(2024, 1, 1) + timedelta(days=number)).isoformat())
    contact = f"event-{number - number % 4}"
    if number % 4 == 1:
        due = Due(When(edtf=(date(2024, 1, 4) + timedelta(days=number)).isoformat()))
        results = (PromiseResult(Result.BROKEN),) if number % 3 else ()
        return Promise(
            f"event-{number}", PromiseKind.CALL_BACK, contact=contact, due=due, results=results
        )
    if number % 4 == 2:
        text = both(f"het beeld viel uit, keer {number}", f"the picture failed, time {number}")
        return Incident(f"event-{number}", IncidentKind.OUTAGE, day, text=text)
    if number % 4 == 3:
        return Silence(f"event-{number}", contact, day)
    said = both(f"er is nog geen datum, vraag {number}", f"there is no date yet, {number}")
    statement = Statement(f"said-{number}", StatementKind.INFORMATION, said)
    channel = (Channel.PHONE, Channel.CHAT, Channel.EMAIL)[number % 3]
    way = Direction.OUT if number % 5 else Direction.IN
    outcome = (Outcome.DID_NOT_KNOW, Outcome.NO_ANSWER, Outcome.ANSWERED)[number % 3]
    return Contact(
        f"event-{number}", day, channel, way, "kpn", outcome=outcome, statements=(statement,)
    )


def many_points(count: int) -> Case:
    """Return the KPN example with *count* points instead of six."""
    points = tuple(
        Point(
            f"point-{number}",
            both(f"Klacht {number}", f"Complaint {number}"),
            both(f"Dit is de klacht met nummer {number}.", f"This is complaint {number}."),
            ("t1",) if number % 2 else (),
            wanted=(Wanted.SOLUTION, Wanted.PREVENTION),
        )
        for number in range(1, count + 1)
    )
    return replace(example("kpn-digital-tv"), id=f"points-{count}", points=points)


def overfull(points: int = 60, events: int = 200) -> Case:
    """Return a case that no letter can hold."""
    many = replace(many_events(events), id="overfull")
    return replace(
        many, points=tuple(replace(item, facts=()) for item in many_points(points).points)
    )


def rich() -> Case:
    """Return a case that holds a record of every kind."""
    base, money = example("telfort-switch"), data_case("money-items")
    helper = Party("helper", (Role.REPRESENTATIVE,), name="Willem Aalders")
    acting = Representation("helper", ("terpstra",), RepresentationGround.AUTHORISATION)
    question = Question("q-when", both("Wanneer?", "When?"), ("call-9",))
    looked_at = Round(PointStanding.OPEN, When(edtf="2018-05-07"), "call-9")
    other = Demand("d-other", DemandKind.OTHER, text=both("Los het op.", "Solve it."))
    offer = Offer("offer", both("een bon", "a voucher"), "telfort", "complaints-call")
    used = replace(base.agreements[0], use=Use(Decimal("2.5"), about=True))
    return replace(
        base,
        id="rich",
        agreements=(used, *base.agreements[1:]),
        parties=(*base.parties, helper),
        representations=(acting,),
        questions=(question,),
        points=(*base.points[:-1], replace(base.points[-1], rounds=(looked_at,))),
        demands=(*base.demands, other),
        offers=(offer, *(replace(item, by=None, contact=None) for item in money.offers)),
        consents=(Consent("gap", When(edtf="2018-05-07")),),
        bottom_line=BottomLine(Money(Decimal("50.00"), "EUR"), "liever snel klaar"),
    )


def hostile(text: str) -> Case:
    """Return the rich case with *text* in every field that a person types, empty ones too.

    Structured fields (ids, dates, amounts, codes, e-mail and web addresses, account numbers)
    stay as they are: what is wrong in those is refused, not printed.
    """
    filled = _filled(rich(), text)
    assert isinstance(filled, Case)
    return replace(filled, id="hostile")


def _filled(value: object, text: str) -> object:
    if isinstance(value, tuple):
        return tuple(_filled(item, text) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes: dict[str, Any] = {}
    for name, hint in _hints(type(value)).items():
        old = getattr(value, name)
        if hint == Text:
            changes[name] = both(text, text)
        elif hint is str:
            typed = name in TYPED and (name != "words" or old)
            changes[name] = text if typed else old
        else:
            changes[name] = _filled(old, text)
    return replace(value, **changes)


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def texts_of(case: Case) -> list[tuple[str, Text]]:
    """Return every text field that is not empty, with its path."""
    return [(path, value) for path, value, hint in walk(case) if hint == Text and value]


def walk(holder: object, path: str = "") -> list[tuple[str, Any, Any]]:
    """Return path, value and declared type of every field of a record and those inside it."""
    found: list[tuple[str, Any, Any]] = []
    for name, hint in _hints(type(holder)).items():
        value, here = getattr(holder, name), f"{path}.{name}" if path else name
        found.append((here, value, hint))
        if hint == Text:
            continue
        items = value if isinstance(value, tuple) else (value,)
        for index, item in enumerate(items):
            if is_dataclass(item):
                inner = f"{here}[{index}]" if isinstance(value, tuple) else here
                found += walk(item, inner)
    return found


def record_types(kind: type = Case) -> set[type]:
    """Return every record type that a case is made of."""
    found = {kind}
    for hint in _hints(kind).values():
        for inner in _parts(hint):
            if is_dataclass(inner) and isinstance(inner, type) and inner not in found:
                found |= record_types(inner)
    return found


def _parts(hint: Any) -> list[Any]:
    if get_origin(hint) in (tuple, Union, UnionType):
        return [part for inner in get_args(hint) for part in _parts(inner)]
    return [hint]


def first_complained(case: Case, when: When) -> Case:
    """Return *case* with the day of its first complaint set, in writing."""
    return replace(case, first_complaint=replace(case.first_complaint, written=when, oral=None))
