"""What the trader did after a letter, and an offer beside what was asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

import pytest

from app.core.aftermath import (
    Comparison,
    came_since,
    compare,
    decide,
    evaded,
    nothing_heard,
    offered,
    reply,
    solved,
)
from app.core.answers import Answer, answer_to
from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.claims import (
    BottomLine,
    Demand,
    DemandKind,
    Offer,
    OfferState,
    Point,
    PointStanding,
    Question,
    QuestionState,
    Round,
)
from app.core.contact import Contact
from app.core.dated import DatedKind
from app.core.digest import dated
from app.core.events import Outcome
from app.core.ids import (
    DemandId,
    DocumentId,
    FactId,
    OfferId,
    PartyId,
    PointId,
    QuestionId,
)
from app.core.money import Money
from app.core.next_step import Next, walk
from app.core.pack import RulePack
from app.core.party import Party, Role
from app.core.status import Status
from app.paths import resources
from app.rules.reading import read_pack
from tests.unit.builders import KPN, a_case, at, contact, letter

D, OFFER = DocumentId("d"), OfferId("o")
DAY = date(2025, 5, 20)
WHEN = at("2025-05-19")
LETTER = letter("d", "2025-05-01", date(2025, 5, 15), addressee=KPN.id)
WANT = Demand(DemandId("w"), DemandKind.PERFORM, "digitale tv")
MONEY = Demand(DemandId("m"), DemandKind.COMPENSATE, amount=Money(Decimal(100)))
POINT = Point(PointId("p"), "Leverdatum", "te laat")
CASE = a_case(
    documents=(LETTER,),
    demands=(WANT, MONEY),
    points=(POINT,),
    questions=(Question(QuestionId("q"), "Wanneer?", (FactId("d"),)),),
    contacts=(contact("c", "2025-04-20", outcome=Outcome.ANSWERED),),
)


@cache
def pack() -> RulePack:
    """Return the Dutch rules."""
    return read_pack(resources() / "rules", "nl")


def answer(case: Case) -> Answer:
    """Return what came back on the letter."""
    return answer_to(case, case.documents[0], DAY).answer


def runs(case: Case) -> bool:
    """Tell whether the term of the letter is still counted."""
    return any(one.kind is DatedKind.TERM_END for one in dated(case, pack()))


def code(case: Case) -> Next | None:
    """Return the next step."""
    found = walk(case, DAY, pack()).following
    return None if found is None else found.code


def test_before_an_answer_the_term_is_asked_about() -> None:
    assert (answer(CASE), runs(CASE), code(CASE)) == (Answer.NONE, True, Next.TERM_PASSED)


def test_nothing_heard_is_a_silence_and_leads_on() -> None:
    case = nothing_heard(CASE, D, date(2025, 5, 15))
    assert [(one.about, one.when) for one in case.silences] == [("d", at("2025-05-15"))]
    assert (answer(case), runs(case), code(case)) == (Answer.NONE, True, Next.WRITE)


def test_an_answer_that_is_none_ends_the_silence_and_not_the_clock() -> None:
    case = evaded(CASE, D, WHEN, Channel.LETTER)
    added = case.contacts[-1]
    assert (added.direction, added.channel, added.with_whom) == (
        Direction.IN,
        Channel.LETTER,
        KPN.id,
    )
    assert (answer(case), runs(case)) == (Answer.EMPTY, True)
    assert case.questions[0].state is QuestionState.OPEN
    assert code(case) is not Next.TERM_PASSED


def test_what_was_noted_on_that_day_is_the_answer() -> None:
    noted = contact("r", "2025-05-19", direction=Direction.IN)
    case = replace(CASE, contacts=(*CASE.contacts, noted))
    assert came_since(case, D) == noted
    answered = evaded(case, D, WHEN)
    assert [one.id for one in answered.contacts] == ["c", "r"]
    assert answered.contacts[-1].outcome is Outcome.NO_SUBSTANCE
    assert answer(answered) is Answer.EMPTY
    assert came_since(answered, D) is None
    assert len(evaded(case, D, at("2025-05-18")).contacts) == 3


@pytest.mark.parametrize(
    "noted",
    [
        contact("r", "2025-05-01", direction=Direction.IN),
        contact("r", "2025-05-19", direction=Direction.OUT),
        contact("r", "2025-05-19", direction=Direction.IN, with_whom="bouwman"),
    ],
    ids=["before the letter arrived", "sought by the consumer", "from another"],
)
def test_what_is_no_answer_to_a_letter(noted: Contact) -> None:
    other = Party(PartyId("bouwman"), (Role.SUBCONTRACTOR,), name="Bouwman")
    case = replace(CASE, contacts=(noted,), parties=(*CASE.parties, other))
    assert came_since(case, D) is None


def test_an_offer_comes_in_an_answer() -> None:
    case = offered(CASE, D, Offer(OFFER, "een tegoed", amount=Money(Decimal(25))), WHEN)
    (made,) = case.offers
    assert made.id != OFFER
    assert (made.contact, made.by, made.state) == (
        case.contacts[-1].id,
        KPN.id,
        OfferState.OPEN,
    )
    assert (answer(case), runs(case)) == (Answer.GIVEN, False)


def test_solved_ends_the_case_and_what_was_open_in_it() -> None:
    dropped = replace(WANT, id=DemandId("x"), dropped=at("2025-05-02"))
    gone = replace(
        POINT, id=PointId("g"), rounds=(Round(PointStanding.DROPPED, at("2025-05-02")),)
    )
    before = replace(CASE, demands=(*CASE.demands, dropped), points=(POINT, gone))
    case = solved(before, WHEN, D)
    assert case.status is Status.SOLVED
    assert [one.met for one in case.demands] == [WHEN, WHEN, None]
    assert case.points[0].rounds == (Round(PointStanding.SOLVED, WHEN, FactId("d")),)
    assert case.points[1] == gone
    assert code(case) is None


def test_only_a_letter_that_was_sent_has_an_aftermath() -> None:
    draft = a_case(documents=(letter("d", ""),))
    for made in (
        lambda: nothing_heard(draft, D, DAY),
        lambda: evaded(draft, D, WHEN),
        lambda: reply(CASE, DocumentId("x"), WHEN),
        lambda: solved(draft, WHEN, D),
    ):
        with pytest.raises(ValueError, match="no letter that was sent"):
            made()


@pytest.mark.parametrize("state", [one for one in OfferState if one is not OfferState.OPEN])
def test_an_offer_is_decided(state: OfferState) -> None:
    case = replace(CASE, offers=(Offer(OFFER, "een tegoed", reason="te weinig"),))
    (found,) = decide(case, OFFER, state, WHEN).offers
    assert (found.state, found.decided, found.reason) == (state, WHEN, "te weinig")
    assert decide(case, OFFER, state, WHEN, "nog minder").offers[0].reason == "nog minder"


def compared(amount: str, line: str = "", currency: str = "EUR", **more: object) -> Comparison:
    """Return how an offer compares with 100 euros asked and a bottom line."""
    money = Money(Decimal(amount), currency) if amount else None
    least = BottomLine(Money(Decimal(line))) if line else BottomLine()
    offer = replace(Offer(OFFER, "een tegoed", amount=money), **more)  # type: ignore[arg-type] - fields by name
    return compare(replace(CASE, offers=(offer,), bottom_line=least), OFFER, DAY)


@pytest.mark.parametrize(
    ("amount", "line", "currency", "short", "enough"),
    [
        ("25", "50", "EUR", "75", False),
        ("50", "50", "EUR", "50", True),
        ("120", "", "EUR", "-20", None),
        ("", "50", "EUR", None, None),
        ("60", "50", "GBP", None, None),
    ],
)
def test_an_offer_beside_what_was_asked(
    amount: str, line: str, currency: str, short: str | None, enough: bool | None
) -> None:
    found = compared(amount, line, currency)
    assert found.short == (Money(Decimal(short)) if short else None)
    assert found.enough is enough
    assert found.things == (FactId("w"),)


def test_a_final_offer_says_so() -> None:
    assert compared("25", final=True).final is True
    assert compared("25").final is None


def test_what_is_no_offer_is_neither_decided_nor_compared() -> None:
    with pytest.raises(ValueError, match="no offer"):
        compare(CASE, OFFER, DAY)
    with pytest.raises(ValueError, match="no offer"):
        decide(CASE, OFFER, OfferState.REFUSED, WHEN)
