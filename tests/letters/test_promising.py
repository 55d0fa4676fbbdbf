"""Promises in words: how they were made and when they were due."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.core.agreement import Period
from app.core.events import Certainty, Promise, PromiseKind
from app.core.ids import PartyId, PromiseId
from app.core.moment import Due, DueMode, Term, Unit
from app.core.money import Money
from app.letters.promising import made
from tests.letters.scenes import both, called, case_of, each, ledger, said, scene
from tests.unit.builders import at, due

BOX = both("het kastje", "the box")


def vow(kind: PromiseKind = PromiseKind.DELIVER, **more: object) -> Promise:
    """Return a promise of KPN for 17 March, made on 1 March."""
    fields = {"what": BOX, "made": at("2025-03-01"), "due": due("2025-03-17"), **more}
    return Promise(PromiseId("t"), kind, **fields)  # type: ignore[arg-type] - fields by name


def promised(fact: Promise, code: str, *, too: bool = False) -> str:
    call = called("c", "2025-03-01")
    there = scene(case_of(contacts=(call,), promises=(fact,)), code)
    contact = call if fact.contact else None
    return said([made(there, ledger(there).lines[0], contact, too=too)])


MADE: dict[str, tuple[Promise, str, str]] = {
    "call back": (
        vow(PromiseKind.CALL_BACK, what=""),
        "U zou mij op 17 maart 2025 terugbellen.",
        "You were to call me back on 17 March 2025.",
    ),
    "contact": (
        vow(PromiseKind.CONTACT, what=""),
        "U zou op 17 maart 2025 contact opnemen.",
        "You were to contact me on 17 March 2025.",
    ),
    "deliver": (
        vow(PromiseKind.DELIVER),
        "U zou het kastje op 17 maart 2025 leveren.",
        "You were to deliver the box on 17 March 2025.",
    ),
    "install": (
        vow(PromiseKind.INSTALL),
        "U zou het kastje op 17 maart 2025 aansluiten.",
        "You were to connect the box on 17 March 2025.",
    ),
    "engineer": (
        vow(PromiseKind.ENGINEER, what=""),
        "U zou op 17 maart 2025 een monteur sturen.",
        "You were to send an engineer on 17 March 2025.",
    ),
    "confirm": (
        vow(PromiseKind.CONFIRM, what=""),
        "U zou dit op 17 maart 2025 per e-mail bevestigen.",
        "You were to confirm this by e-mail on 17 March 2025.",
    ),
    "answer": (
        vow(PromiseKind.ANSWER, what=""),
        "U zou mij op 17 maart 2025 antwoord geven.",
        "You were to give me an answer on 17 March 2025.",
    ),
    "refund": (
        vow(PromiseKind.REFUND, what="", amount=Money(Decimal("59.95"))),
        "U zou mij op 17 maart 2025 € 59,95 terugbetalen.",
        "You were to refund me €59.95 on 17 March 2025.",
    ),
    "credit": (
        vow(PromiseKind.CREDIT, what=""),
        "U zou mij op 17 maart 2025 een creditfactuur sturen.",
        "You were to send me a credit note on 17 March 2025.",
    ),
    "discount": (
        vow(PromiseKind.DISCOUNT, what=""),
        "U zou de korting op 17 maart 2025 verwerken.",
        "You were to apply the discount on 17 March 2025.",
    ),
    "repair": (
        vow(PromiseKind.REPAIR),
        "U zou het kastje op 17 maart 2025 herstellen.",
        "You were to repair the box on 17 March 2025.",
    ),
    "replace": (
        vow(PromiseKind.REPLACE),
        "U zou het kastje op 17 maart 2025 vervangen.",
        "You were to replace the box on 17 March 2025.",
    ),
    "send part": (
        vow(PromiseKind.SEND_PART, what=""),
        "U zou mij op 17 maart 2025 een onderdeel sturen.",
        "You were to send me a part on 17 March 2025.",
    ),
    "send info": (
        vow(PromiseKind.SEND_INFO, what=""),
        "U zou mij op 17 maart 2025 informatie sturen.",
        "You were to send me information on 17 March 2025.",
    ),
    "look into": (
        vow(PromiseKind.LOOK_INTO, what=""),
        "U zou dit op 17 maart 2025 uitzoeken.",
        "You were to look into this on 17 March 2025.",
    ),
    "keep informed": (
        vow(PromiseKind.KEEP_INFORMED, what=""),
        "U zou mij op 17 maart 2025 op de hoogte houden.",
        "You were to keep me informed on 17 March 2025.",
    ),
    "stop charging": (
        vow(PromiseKind.STOP_CHARGING, what=""),
        "U zou op 17 maart 2025 hiervoor niets meer rekenen.",
        "You were to stop charging for this on 17 March 2025.",
    ),
    "end contract": (
        vow(PromiseKind.END_CONTRACT, what=""),
        "U zou de overeenkomst op 17 maart 2025 beëindigen.",
        "You were to end the contract on 17 March 2025.",
    ),
    "end of a contract named": (
        vow(PromiseKind.END_CONTRACT, what=both("het abonnement", "the subscription")),
        "U zou het abonnement op 17 maart 2025 beëindigen.",
        "You were to end the subscription on 17 March 2025.",
    ),
    "a part named": (
        vow(
            PromiseKind.SEND_PART,
            what=both("een nieuwe afstandsbediening", "a new remote control"),
        ),
        "U zou mij op 17 maart 2025 een nieuwe afstandsbediening sturen.",
        "You were to send me a new remote control on 17 March 2025.",
    ),
    "information named": (
        vow(
            PromiseKind.SEND_INFO,
            what=both("een kopie van het contract", "a copy of the contract"),
        ),
        "U zou mij op 17 maart 2025 een kopie van het contract sturen.",
        "You were to send me a copy of the contract on 17 March 2025.",
    ),
    "something without an article": (
        vow(what=both("digitale tv", "digital TV")),
        "U zou op 17 maart 2025 digitale tv leveren.",
        "You were to deliver digital TV on 17 March 2025.",
    ),
    "something else": (
        vow(PromiseKind.OTHER, what=both("de rekening aanpassen", "correct the bill")),
        "U zou op 17 maart 2025 de rekening aanpassen.",
        "You were to correct the bill on 17 March 2025.",
    ),
    "something else for me": (
        vow(PromiseKind.OTHER, what=both("mij de rekening sturen", "send me the bill")),
        "U zou mij op 17 maart 2025 de rekening sturen.",
        "You were to send me the bill on 17 March 2025.",
    ),
    "a refund of nothing named": (
        vow(PromiseKind.REFUND, what=""),
        "U zou mij op 17 maart 2025 terugbetalen.",
        "You were to refund me on 17 March 2025.",
    ),
    "not before": (
        vow(due=due("2025-03-17", DueMode.NOT_BEFORE)),
        "U kon het kastje leveren, maar niet eerder dan 17 maart.",
        "You could deliver the box, but not before 17 March.",
    ),
    "without a date": (
        vow(due=None),
        "U zou het kastje leveren.",
        "You were to deliver the box.",
    ),
    "within a working day": (
        vow(PromiseKind.CALL_BACK, what="", due=Due(term=Term(1, Unit.WORKING_DAYS))),
        "U zou mij binnen één werkdag terugbellen, dus uiterlijk op 3 maart.",
        "You were to call me back within one working day, so by 3 March.",
    ),
    "within three working days": (
        vow(PromiseKind.CALL_BACK, what="", due=Due(term=Term(3, Unit.WORKING_DAYS))),
        "U zou mij binnen drie werkdagen terugbellen, dus uiterlijk op 5 maart.",
        "You were to call me back within three working days, so by 5 March.",
    ),
    "within two weeks": (
        vow(due=Due(term=Term(2, Unit.WEEKS))),
        "U zou het kastje binnen twee weken leveren, dus uiterlijk op 15 maart.",
        "You were to deliver the box within two weeks, so by 15 March.",
    ),
    "the same day, in a call": (
        vow(PromiseKind.CALL_BACK, what="", contact="c", made=None, due=due("2025-03-01")),
        "U zou mij dezelfde dag terugbellen.",
        "You were to call me back the same day.",
    ),
    "in a month": (
        vow(due=due("2025-03")),
        "U zou het kastje in maart 2025 leveren.",
        "You were to deliver the box in March 2025.",
    ),
    "in a range": (
        vow(due=due("2025-03-17/2025-03-21")),
        "U zou het kastje tussen 17 en 21 maart 2025 leveren.",
        "You were to deliver the box between 17 and 21 March 2025.",
    ),
    "at a time": (
        vow(PromiseKind.ENGINEER, what="", due=due("2025-03-17T09:00")),
        "U zou op 17 maart 2025 om 9.00 uur een monteur sturen.",
        "You were to send an engineer on 17 March 2025 at 9 am.",
    ),
    "every month": (
        vow(PromiseKind.DISCOUNT, what="", every=Period.MONTH, due=None),
        "U zou de korting elke maand verwerken.",
        "You were to apply the discount every month.",
    ),
    "every day": (
        vow(PromiseKind.KEEP_INFORMED, what="", every=Period.DAY, due=None),
        "U zou mij elke dag op de hoogte houden.",
        "You were to keep me informed every day.",
    ),
    "on a condition": (
        vow(condition=both("ik moet thuis zijn", "I have to be at home")),
        "U zou het kastje op 17 maart 2025 leveren. De voorwaarde was: ik moet thuis zijn.",
        (
            "You were to deliver the box on 17 March 2025. The condition was: I have to be "
            "at home."
        ),
    ),
    "undated on a condition": (
        vow(due=None, condition=both("het oude kastje is terug", "the old box is back")),
        "U zou het kastje leveren, onder één voorwaarde: het oude kastje is terug.",
        "You were to deliver the box, on one condition: the old box is back.",
    ),
    "as remembered": (
        vow(certainty=Certainty.RECALLED),
        "Volgens mijn herinnering zou u het kastje op 17 maart 2025 leveren.",
        "As I remember it, you were to deliver the box on 17 March 2025.",
    ),
    "an outsider": (
        vow(doer=PartyId("carrier")),
        "Snelpost zou het kastje op 17 maart 2025 leveren.",
        "Snelpost was to deliver the box on 17 March 2025.",
    ),
    "another year": (
        vow(due=due("2024-12-17"), made=at("2024-12-01")),
        "U zou het kastje op 17 december 2024 leveren.",
        "You were to deliver the box on 17 December 2024.",
    ),
}

MADE_TOO: dict[str, tuple[Promise, str, str]] = {
    "call back": (
        vow(PromiseKind.CALL_BACK, what=""),
        "Ook zou u mij op 17 maart 2025 terugbellen.",
        "You were also to call me back on 17 March 2025.",
    ),
    "contact": (
        vow(PromiseKind.CONTACT, what=""),
        "Ook zou u op 17 maart 2025 contact opnemen.",
        "You were also to contact me on 17 March 2025.",
    ),
    "deliver": (
        vow(PromiseKind.DELIVER),
        "Ook zou u het kastje op 17 maart 2025 leveren.",
        "You were also to deliver the box on 17 March 2025.",
    ),
    "install": (
        vow(PromiseKind.INSTALL),
        "Ook zou u het kastje op 17 maart 2025 aansluiten.",
        "You were also to connect the box on 17 March 2025.",
    ),
    "engineer": (
        vow(PromiseKind.ENGINEER, what=""),
        "Ook zou u op 17 maart 2025 een monteur sturen.",
        "You were also to send an engineer on 17 March 2025.",
    ),
    "confirm": (
        vow(PromiseKind.CONFIRM, what=""),
        "Ook zou u dit op 17 maart 2025 per e-mail bevestigen.",
        "You were also to confirm this by e-mail on 17 March 2025.",
    ),
    "answer": (
        vow(PromiseKind.ANSWER, what=""),
        "Ook zou u mij op 17 maart 2025 antwoord geven.",
        "You were also to give me an answer on 17 March 2025.",
    ),
    "refund": (
        vow(PromiseKind.REFUND, what="", amount=Money(Decimal("59.95"))),
        "Ook zou u mij op 17 maart 2025 € 59,95 terugbetalen.",
        "You were also to refund me €59.95 on 17 March 2025.",
    ),
    "credit": (
        vow(PromiseKind.CREDIT, what=""),
        "Ook zou u mij op 17 maart 2025 een creditfactuur sturen.",
        "You were also to send me a credit note on 17 March 2025.",
    ),
    "discount": (
        vow(PromiseKind.DISCOUNT, what=""),
        "Ook zou u de korting op 17 maart 2025 verwerken.",
        "You were also to apply the discount on 17 March 2025.",
    ),
    "repair": (
        vow(PromiseKind.REPAIR),
        "Ook zou u het kastje op 17 maart 2025 herstellen.",
        "You were also to repair the box on 17 March 2025.",
    ),
    "replace": (
        vow(PromiseKind.REPLACE),
        "Ook zou u het kastje op 17 maart 2025 vervangen.",
        "You were also to replace the box on 17 March 2025.",
    ),
    "send part": (
        vow(PromiseKind.SEND_PART, what=""),
        "Ook zou u mij op 17 maart 2025 een onderdeel sturen.",
        "You were also to send me a part on 17 March 2025.",
    ),
    "send info": (
        vow(PromiseKind.SEND_INFO, what=""),
        "Ook zou u mij op 17 maart 2025 informatie sturen.",
        "You were also to send me information on 17 March 2025.",
    ),
    "look into": (
        vow(PromiseKind.LOOK_INTO, what=""),
        "Ook zou u dit op 17 maart 2025 uitzoeken.",
        "You were also to look into this on 17 March 2025.",
    ),
    "keep informed": (
        vow(PromiseKind.KEEP_INFORMED, what=""),
        "Ook zou u mij op 17 maart 2025 op de hoogte houden.",
        "You were also to keep me informed on 17 March 2025.",
    ),
    "stop charging": (
        vow(PromiseKind.STOP_CHARGING, what=""),
        "Ook zou u op 17 maart 2025 hiervoor niets meer rekenen.",
        "You were also to stop charging for this on 17 March 2025.",
    ),
    "end contract": (
        vow(PromiseKind.END_CONTRACT, what=""),
        "Ook zou u de overeenkomst op 17 maart 2025 beëindigen.",
        "You were also to end the contract on 17 March 2025.",
    ),
    "within three working days": (
        vow(PromiseKind.CALL_BACK, what="", due=Due(term=Term(3, Unit.WORKING_DAYS))),
        "Ook zou u mij binnen drie werkdagen terugbellen, dus uiterlijk op 5 maart.",
        "You were also to call me back within three working days, so by 5 March.",
    ),
}


@each(MADE)
def test_making_a_promise(fact: Promise, dutch: str, english: str) -> None:
    assert promised(fact, "nl") == dutch
    assert promised(fact, "en") == english


@each(MADE_TOO)
def test_another_promise(fact: Promise, dutch: str, english: str) -> None:
    assert promised(fact, "nl", too=True) == dutch
    assert promised(fact, "en", too=True) == english


@pytest.mark.parametrize("kind", list(PromiseKind))
@pytest.mark.parametrize("code", ["nl", "en"])
def test_every_kind_can_be_made_without_more(kind: PromiseKind, code: str) -> None:
    words = promised(vow(kind, due=None), code)
    assert words.endswith(".")
    assert "{" not in words
    assert "  " not in words
