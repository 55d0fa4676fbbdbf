"""Answers to an offer: which one, what is taken of it, what stays open, what is warned of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from markupsafe import Markup

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.claims import DemandKind, Offer, OfferState
from app.core.events import Payment, PaymentKind
from app.core.ids import ContactId, DemandId, DocumentId, FactId, OfferId, PaymentId
from app.core.money import Money
from app.core.papers import Choice, Document
from app.core.party import Permission
from app.letters.compose import Composed, compose
from app.letters.singles.offers import (
    acceptance,
    difference,
    is_final,
    keeping,
    made,
    offer_of,
    refusal,
    rest,
)
from app.letters.sources import Sources
from app.paths import templates
from app.writers.words import words
from tests.cases import both, named
from tests.letters.scenes import called, sentence
from tests.letters.settings import about, demand, euros, pack, said, scene_of, together
from tests.unit.builders import at

VOUCHER = Offer(OfferId("voucher"), both("een tegoedbon", "a voucher"), when=at("2025-04-01"))
MONEY = replace(VOUCHER, id=OfferId("money"), what="een vergoeding", amount=euros("75.00"))
DAMAGE = demand(DemandKind.COMPENSATE, "de schade", "the damage", amount=euros("200.00"))


def offering(*offers: Offer, **more: Any) -> Case:
    return about(offers=offers, **more)


def chosen(case: Case, *states: OfferState, about_: str = "") -> str:
    scene = scene_of(case)
    if about_:
        scene.document = replace(scene.document, about=(FactId(about_),))
    found = offer_of(scene, *states)
    return found.id if found else ""


LATER = replace(VOUCHER, id=OfferId("later"), when=at("2025-04-20"))
GONE = replace(LATER, id=OfferId("gone"), state=OfferState.REFUSED)
WHICH = {
    "none": ((), (), "", ""),
    "the newest open one": ((LATER, VOUCHER), (), "", "later"),
    "one that was chosen": ((LATER, VOUCHER), (), "voucher", "voucher"),
    "an open one before a newer refused one": (
        (VOUCHER, GONE),
        (OfferState.REFUSED,),
        "",
        "voucher",
    ),
    "a refused one where none is open": ((GONE,), (OfferState.REFUSED,), "", "gone"),
    "no refused one to accept": ((GONE,), (OfferState.ACCEPTED,), "", ""),
    "one of unknown day": ((replace(VOUCHER, when=None),), (), "", "voucher"),
}


@pytest.mark.parametrize(("offers", "states", "about_", "name"), WHICH.values(), ids=WHICH)
def test_which_offer_is_answered(
    offers: tuple[Offer, ...], states: tuple[OfferState, ...], about_: str, name: str
) -> None:
    assert chosen(offering(*offers), *states, about_=about_) == name


def told(offer: Offer | None, **more: Any) -> str:
    case = offering(*([offer] if offer else []), **more)
    return together(made(scene_of(case), offer))


MAIL = called(
    "mail",
    "2025-04-02",
    channel=Channel.EMAIL,
    direction=Direction.IN,
    exhibits=("x",),
)
SAID = {
    "a thing": (VOUCHER, {}, "Op 1 april 2025 bood u een tegoedbon aan."),
    "a sum": (MONEY, {}, "Op 1 april 2025 bood u een vergoeding aan: € 75,00."),
    "a sum that its words name": (
        replace(MONEY, what="een bon van € 75,00"),
        {},
        "Op 1 april 2025 bood u een bon van € 75,00 aan.",
    ),
    "a sum in whole euros": (
        replace(MONEY, what="een bon van 75 euro"),
        {},
        "Op 1 april 2025 bood u een bon van 75 euro aan.",
    ),
    "only a sum": (replace(MONEY, what=""), {}, "Op 1 april 2025 bood u € 75,00 aan."),
    "in a letter": (
        replace(VOUCHER, when=None, contact=ContactId("mail")),
        {"contacts": (MAIL,)},
        "Op 2 april 2025 bood u een tegoedbon aan (bijlage 1).",
    ),
    "at no known time": (replace(VOUCHER, when=None), {}, "U bood een tegoedbon aan."),
    "nothing": (None, {}, "U bood [het aanbod] aan."),
    "nothing in words": (
        replace(VOUCHER, what=""),
        {},
        "Op 1 april 2025 bood u [het aanbod] aan.",
    ),
}


@pytest.mark.parametrize(("offer", "more", "dutch"), SAID.values(), ids=SAID)
def test_what_was_offered(offer: Offer | None, more: dict[str, Any], dutch: str) -> None:
    assert told(offer, **more).replace("\u00a0", " ") == dutch


def accepted(offer: Offer, *, keeps: bool = True) -> tuple[str, list[str]]:
    scene = scene_of(offering(offer))
    return said(Markup(" ").join(acceptance(scene, offer, keeps=keeps))), scene.mind.cautions


UNTIL = {
    "no last day": (None, "Ik neem uw aanbod aan, zonder andere rechten op te geven."),
    "a last day to come": ("2025-05-10", "Dat aanbod geldt tot en met 10 mei 2025. Ik neem"),
    "today": ("2025-04-30", "Dat aanbod geldt tot en met 30 april 2025. Ik neem"),
    "a last day that passed": ("2025-04-29", "op te geven. U noemde 29 april 2025 als laatste"),
}


@pytest.mark.parametrize(("last", "dutch"), UNTIL.values(), ids=UNTIL)
def test_the_last_day_of_an_offer(last: str | None, dutch: str) -> None:
    offer = replace(VOUCHER, until=at(last) if last else None)
    assert dutch in accepted(offer)[0]


FINAL = [
    both("€ 50,00 tegen finale kwijting", "€50 in full and final settlement"),
    "een Slotbetaling",
    "a full settlement of your claim",
]


@pytest.mark.parametrize("what", FINAL)
def test_final_settlement_is_seen_and_warned_of(what: Any) -> None:
    offer = replace(VOUCHER, what=what)
    assert is_final(scene_of(offering(offer)), offer)
    assert len(accepted(offer)[1]) == 1
    assert accepted(offer)[1] != accepted(offer, keeps=False)[1]
    assert "volledige afwikkeling" in " ".join(refusal(scene_of(offering(offer)), offer))


def test_final_settlement_is_seen_in_the_message_of_the_offer() -> None:
    words_of = sentence("dit is tegen finale kwijting", "this is final")
    offer = replace(VOUCHER, contact=ContactId("mail"))
    case = offering(offer, contacts=(replace(MAIL, statements=(words_of,)),))
    assert is_final(scene_of(case), offer)
    assert not is_final(scene_of(case), VOUCHER)
    assert not is_final(scene_of(case), None)
    assert accepted(VOUCHER)[1] == []


def test_what_the_firm_does_now() -> None:
    scene = scene_of(offering(MONEY))
    assert "€ 75,00 uiterlijk op x te betalen" in said(keeping(scene, MONEY, Markup("x")).intro)
    assert "te doen wat u hebt" in said(keeping(scene, VOUCHER, Markup("x")).intro)
    assert "te doen wat u hebt" in said(keeping(scene, None, Markup("x")).intro)


BACK = Payment(PaymentId("b"), PaymentKind.REFUNDED, euros("75.00"), at("2025-04-03"))
PAID = {
    "after the offer": (BACK, True),
    "before the offer": (replace(BACK, when=at("2025-03-03")), False),
    "another amount": (replace(BACK, amount=euros("70.00")), False),
    "no money from the firm": (replace(BACK, kind=PaymentKind.PAID), False),
}


@pytest.mark.parametrize(("payment", "came"), PAID.values(), ids=PAID)
def test_money_that_came_is_not_asked_again(payment: Payment, came: bool) -> None:
    scene = scene_of(offering(MONEY, payments=(payment,)))
    told = said(keeping(scene, MONEY, Markup("x")).intro)
    assert ("betaalde u € 75,00 terug" in told) is came
    assert ("te betalen" in told) is not came


LEFT = {
    "more was asked": ((DAMAGE,), MONEY, ("200.00", "125.00")),
    "as much was asked": ((replace(DAMAGE, amount=euros("75.00")),), MONEY, None),
    "about so much": ((replace(DAMAGE, about=True),), MONEY, None),
    "another currency": (
        (DAMAGE,),
        replace(MONEY, amount=Money(euros("75").amount, "GBP")),
        None,
    ),
    "alternatives": (
        (
            DAMAGE,
            replace(DAMAGE, id=DemandId("b"), alternative="a"),
            replace(DAMAGE, id=DemandId("c"), alternative="a"),
        ),
        MONEY,
        None,
    ),
    "no sum offered": ((DAMAGE,), VOUCHER, None),
    "no sum asked": ((demand(DemandKind.APOLOGISE),), MONEY, None),
}


@pytest.mark.parametrize(("demands", "offer", "sums"), LEFT.values(), ids=LEFT)
def test_the_rest_is_reckoned_only_where_it_is_sure(
    demands: tuple[Any, ...], offer: Offer, sums: tuple[str, str] | None
) -> None:
    found = difference(scene_of(offering(offer, demands=demands)), offer)
    assert (tuple(f"{one.amount}" for one in found) if found else None) == sums


def test_the_rest_in_words() -> None:
    def left(*demands: Any, offer: Offer = VOUCHER) -> str:
        text, items = rest(scene_of(offering(offer, demands=demands)), offer)
        return " ".join([said(text), *(said(one.text) for one in items)])

    assert left(DAMAGE, offer=MONEY).endswith("Dan blijft € 125,00 open.")
    assert left() == "Uw aanbod lost maar een deel op. De rest van mijn klacht blijft staan."
    assert left(DAMAGE) == "Dit blijft staan: vergoeding van € 200,00."
    two = left(DAMAGE, demand(DemandKind.APOLOGISE))
    assert two == "Dit blijft staan: vergoeding van € 200,00; excuses."


REASONS = {
    "a clause": ("een bon is geen geld", "De reden: een bon is geen geld."),
    "a sentence of one's own": ("Daar heb ik niets aan.", "niet aan. Daar heb ik niets aan."),
    "none": ("", "Ik neem dit aanbod niet aan."),
}


@pytest.mark.parametrize(("reason", "dutch"), REASONS.values(), ids=REASONS)
def test_why_an_offer_is_refused(reason: str, dutch: str) -> None:
    offer = replace(VOUCHER, reason=reason)
    found = said(Markup(" ").join(refusal(scene_of(offering(offer)), offer)))
    assert found.startswith("Dank u dat u meedenkt over een oplossing. Ik neem dit aanbod niet")
    assert found.endswith(dutch)


def letter(case: Case, document: str, day: date, *choices: Choice) -> Composed:
    draft = Document(DocumentId("answer"), document, "nl", day, choices=choices)
    known = replace(case, documents=(*case.documents, draft))
    return compose(known, document, "nl", day, Sources(templates(), pack()))


def test_options_settle_or_keep_the_rest() -> None:
    case, day = named("washing-machine"), date(2025, 4, 10)
    kept = letter(case, "offer-accept", day)
    assert "Dan blijft € 610,50 open." in " ".join(words(kept.letter)).replace("\u00a0", " ")
    settled = letter(case, "offer-accept", day, Choice("rights", "settled"))
    text = " ".join(words(settled.letter))
    assert "mijn klacht opgelost" in text
    assert "Wat nog open blijft" not in text
    proposal = letter(case, "offer-refuse", day, Choice("proposal", "without_prejudice"))
    assert "Dit voorstel doe ik" in " ".join(words(proposal.letter))
    assert "Dit voorstel doe ik" not in " ".join(
        words(letter(case, "offer-refuse", day).letter)
    )


def test_of_a_faulty_thing_the_seller_mends_it_first() -> None:
    text = " ".join(
        words(letter(named("washing-machine"), "offer-refuse", date(2025, 4, 10)).letter)
    )
    assert "dit product kosteloos te herstellen of te vervangen;" in text
    assert "Lukt dat niet? Dan vraag ik u om € 649,00 terug te betalen" in text.replace(
        "\u00a0", " "
    )
    assert "In totaal" not in text  # the price comes back only where mending fails


def test_a_helper_needs_permission_to_accept() -> None:
    case, day = named("volunteer"), date(2025, 11, 9)
    assert any("Riet Claassen" in one for one in letter(case, "offer-accept", day).warnings)
    assert letter(case, "offer-refuse", day).warnings == ()
    able = replace(case.representations[0], allowed=(Permission.WRITE, Permission.ACCEPT))
    case = replace(case, representations=(able,))
    assert letter(case, "offer-accept", day).warnings == ()
