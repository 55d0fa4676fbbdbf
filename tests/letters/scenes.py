"""Small cases for tests of the story, and what a letter says about them in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.events import (
    Contact,
    PromiseKind,
    PromiseResult,
    Result,
    Side,
    Statement,
    StatementKind,
)
from app.core.ids import ContactId, PartyId, StatementId
from app.core.moment import When
from app.core.party import Link, Party, PartyLink, Role
from app.core.promises import ledger as lines_of
from app.core.text import Wording
from app.letters.items import Ledger, sort_ledger
from app.letters.moments import Start
from app.letters.sayings import Memory
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.story import Cut, Story
from app.letters.telling import contact_sentences
from tests.cases import both
from tests.letters.settings import DAY, scene_of
from tests.letters.settings import said as plain
from tests.unit.builders import KPN, NOOR, a_case, at, due, promise, replaced, result

BROKEN = result(Result.BROKEN)
CODES = ("nl", "en")

BILLING = Party(
    PartyId("billing"),
    (Role.DEPARTMENT,),
    name="Afdeling Facturen",
    function=(Wording("nl", "afdeling Facturen"), Wording("en", "billing department")),
    links=(PartyLink(Link.DEPARTMENT_OF, PartyId("kpn")),),
)
DIRECTOR = Party(
    PartyId("director"),
    (Role.EMPLOYEE,),
    name="Marit Vos",
    function=(Wording("nl", "directeur Klantenservice"), Wording("en", "customer director")),
    links=(PartyLink(Link.EMPLOYEE_OF, PartyId("kpn")),),
)
CARRIER = Party(
    PartyId("carrier"), (Role.CARRIER,), name="Snelpost B.V.", short_name="Snelpost"
)
SAM = Party(PartyId("sam"), (Role.CONSUMER,), name="Sam Hartman")
PEOPLE = (NOOR, replace(KPN, short_name="KPN"), BILLING, DIRECTOR, CARRIER)


def case_of(**collections: object) -> Case:
    """Return a case between Noor Hartman and KPN, with people of KPN and a carrier."""
    return a_case(**{"parties": PEOPLE, **collections})


def scene(case: Case, code: str = "nl", day: date = DAY) -> Scene:
    """Return the scene of a complaint about *case*."""
    return scene_of(case, code, day=day)


def ledger(there: Scene) -> Ledger:
    return sort_ledger(there, lines_of(there.case, there.day, there.working))


def said(sentences: Iterable[Sentence]) -> str:
    """Return sentences as they are read, one after another."""
    return plain(" ".join(str(sentence.text) for sentence in sentences))


def passages(
    case: Case, code: str, cut: Cut | None = None, *, opened: bool = False
) -> list[list[Sentence]]:
    """Return the story of *case* as paragraphs of sentences."""
    there = scene(case, code)
    story = Story(there, ledger(there), opened=opened)
    return [paragraph.sentences for paragraph in story.tell(set(), cut)]


def tell(case: Case, code: str, cut: Cut | None = None) -> str:
    """Return the story of *case* as it is read, a bar between paragraphs."""
    return " | ".join(said(one) for one in passages(case, code, cut))


def called(name: str = "c", when: str | When = "2025-03-03", **more: object) -> Contact:
    """Return a contact, by phone unless *more* says otherwise."""
    known = at(when) if isinstance(when, str) else when
    fields = {"channel": Channel.PHONE, "with_whom": "kpn", **more}
    return Contact(ContactId(name), known, **fields)  # type: ignore[arg-type] - fields by name


def reached(channel: Channel, when: str | When = "2025-03-03", **more: object) -> Contact:
    """Return a contact that the other side sought."""
    return called("c", when, channel=channel, direction=Direction.IN, **more)


def sentence(
    dutch: str,
    english: str,
    kind: StatementKind = StatementKind.INFORMATION,
    name: str = "s",
    **more: object,
) -> Statement:
    """Return something that was said."""
    return Statement(StatementId(name), kind, both(dutch, english), **more)  # type: ignore[arg-type] - fields by name


def each(table: dict[str, tuple[Any, ...]]) -> pytest.MarkDecorator:
    """Run a test for each row of a table: a fact, its Dutch and its English words."""
    return pytest.mark.parametrize(("fact", "dutch", "english"), table.values(), ids=table)


def one(fact: Contact, code: str, start: Start = Start.DATE, *, again: bool = False) -> str:
    """Return what is said about a single contact."""
    there = scene(case_of(contacts=(fact,)), code)
    return said(contact_sentences(there, fact, start, Memory(), again=again))


def chained(
    *days: str,
    end: PromiseResult | None = BROKEN,
    kind: PromiseKind = PromiseKind.DELIVER,
    asked: bool = False,
    **more: object,
) -> Case:
    """Return a chain of dates for the box, each replaced by the next a day after it was due.

    *end* is what became of the last one, *asked* that the consumer asked for the new dates.
    """
    made, promises = "2024-12-01" if days[0] < "2025" else "2025-03-01", []
    side = Side.CONSUMER if asked else Side.TRADER
    for place, day in enumerate(days):
        last = place == len(days) - 1
        after = (date.fromisoformat(day) + timedelta(days=0 if asked else 1)).isoformat()
        moved = replaced(f"t{place + 1}", after, request_of=side)
        results = ((end,) if end else ()) if last else (moved,)
        fields = {"made": at(made), "kind": kind, "what": both("het kastje", "the box"), **more}
        promises.append(promise(f"t{place}", due(day), *results, **fields))
        made = after
    return case_of(promises=tuple(promises))
