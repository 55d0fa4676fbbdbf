"""What is no contact in words: payments, and what was offered."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.core.claims import Offer, OfferState
from app.core.events import (
    Payment,
    PaymentKind,
)
from app.core.ids import OfferId, PaymentId
from app.core.moment import When
from app.core.money import Money
from app.letters.happenings import offer_sentences, payment_sentence, tells
from app.letters.moments import Start
from tests.letters.scenes import (
    both,
    called,
    case_of,
    each,
    said,
    scene,
    sentence,
    tell,
)
from tests.unit.builders import at


def amount(kind: PaymentKind, **more: object) -> Payment:
    fields = {"amount": Money(Decimal("59.95")), "when": at("2025-03-03"), **more}
    return Payment(PaymentId("p"), kind, **fields)  # type: ignore[arg-type] - fields by name


def paid(fact: Payment, code: str) -> str:
    return said([payment_sentence(scene(case_of(payments=(fact,)), code), fact, Start.DATE)])


def offered(state: OfferState, **more: object) -> Offer:
    fields = {
        "what": both("een bon van € 10", "a voucher of €10"),
        "when": at("2025-03-03"),
        **more,
    }
    return Offer(OfferId("o"), state=state, **fields)  # type: ignore[arg-type] - fields by name


def answered(fact: Offer, code: str, *, after: bool = False, told: bool = False) -> str:
    there = scene(case_of(offers=(fact,)), code)
    return said(offer_sentences(there, fact, after=after, told=told))


PAYMENTS: dict[str, tuple[Payment, str, str]] = {
    "paid": (
        amount(PaymentKind.PAID),
        "Op 3 maart 2025 heb ik € 59,95 betaald.",
        "On 3 March 2025 I paid €59.95.",
    ),
    "withheld": (
        amount(PaymentKind.WITHHELD),
        "Een bedrag van € 59,95 heb ik nog niet betaald.",
        "I have not yet paid an amount of €59.95.",
    ),
    "owed": (
        amount(PaymentKind.OWED),
        "€ 59,95 moet nog worden betaald.",
        "€59.95 is still to be paid.",
    ),
    "disputed": (
        amount(PaymentKind.DISPUTED),
        "Met € 59,95 daarvan ben ik het niet eens.",
        "I do not agree with €59.95 of that.",
    ),
    "refunded": (
        amount(PaymentKind.REFUNDED),
        "Op 3 maart 2025 betaalde u € 59,95 terug.",
        "On 3 March 2025 you paid back €59.95.",
    ),
    "reversed": (
        amount(PaymentKind.REVERSED),
        "Op 3 maart 2025 heb ik € 59,95 laten terugboeken.",
        "On 3 March 2025 I had €59.95 reversed by the bank.",
    ),
    "refund in a month": (
        amount(PaymentKind.REFUNDED, when=at("2025-03")),
        "In maart 2025 betaalde u € 59,95 terug.",
        "In March 2025 you paid back €59.95.",
    ),
    "no cents": (
        amount(PaymentKind.REFUNDED, amount=Money(Decimal(1250))),
        "Op 3 maart 2025 betaalde u € 1.250,00 terug.",
        "On 3 March 2025 you paid back €1,250.00.",
    ),
    "refund at an unknown time": (
        amount(PaymentKind.REFUNDED, when=When(words="ooit")),
        "Daarna betaalde u € 59,95 terug.",
        "After that you paid back €59.95.",
    ),
    "refund enclosed": (
        amount(PaymentKind.REFUNDED, exhibits=("x",)),
        "Op 3 maart 2025 betaalde u € 59,95 terug (bijlage 1).",
        "On 3 March 2025 you paid back €59.95 (enclosure 1).",
    ),
}

OFFERS: dict[str, tuple[Offer, str, str]] = {
    "open": (
        offered(OfferState.OPEN),
        "Op 3 maart 2025 bood u een bon van € 10 aan. Daar heb ik nog niet op geantwoord.",
        "On 3 March 2025 you offered a voucher of €10. I have not answered it yet.",
    ),
    "accepted": (
        offered(OfferState.ACCEPTED),
        "Op 3 maart 2025 bood u een bon van € 10 aan. Dat heb ik aangenomen.",
        "On 3 March 2025 you offered a voucher of €10. I accepted it.",
    ),
    "accepted without prejudice": (
        offered(OfferState.ACCEPTED_WITHOUT_PREJUDICE),
        (
            "Op 3 maart 2025 bood u een bon van € 10 aan. Dat heb ik aangenomen, zonder "
            "andere rechten op te geven."
        ),
        (
            "On 3 March 2025 you offered a voucher of €10. I accepted it, without giving up "
            "any other right."
        ),
    ),
    "refused": (
        offered(OfferState.REFUSED),
        "Op 3 maart 2025 bood u een bon van € 10 aan. Dat heb ik niet aangenomen.",
        "On 3 March 2025 you offered a voucher of €10. I did not accept it.",
    ),
    "lapsed": (
        offered(OfferState.LAPSED),
        "Op 3 maart 2025 bood u een bon van € 10 aan. Dat aanbod geldt niet meer.",
        "On 3 March 2025 you offered a voucher of €10. That offer no longer stands.",
    ),
    "an amount only": (
        offered(OfferState.OPEN, what="", amount=Money(Decimal(25))),
        "Op 3 maart 2025 bood u € 25,00 aan. Daar heb ik nog niet op geantwoord.",
        "On 3 March 2025 you offered €25.00. I have not answered it yet.",
    ),
    "refused for a reason": (
        offered(
            OfferState.REFUSED,
            reason=both("de bon geldt maar een week", "the voucher is valid for a week only"),
        ),
        (
            "Op 3 maart 2025 bood u een bon van € 10 aan. Dat heb ik niet aangenomen. De "
            "reden: de bon geldt maar een week."
        ),
        (
            "On 3 March 2025 you offered a voucher of €10. I did not accept it. The reason: "
            "the voucher is valid for a week only."
        ),
    ),
    "refused in own sentences": (
        offered(
            OfferState.REFUSED, reason=both("Ik wil geen bon.", "I do not want a voucher.")
        ),
        (
            "Op 3 maart 2025 bood u een bon van € 10 aan. Dat heb ik niet aangenomen. Ik wil "
            "geen bon."
        ),
        (
            "On 3 March 2025 you offered a voucher of €10. I did not accept it. I do not "
            "want a voucher."
        ),
    ),
    "accepted, no reason told": (
        offered(OfferState.ACCEPTED, reason=both("het was genoeg", "it was enough")),
        "Op 3 maart 2025 bood u een bon van € 10 aan. Dat heb ik aangenomen.",
        "On 3 March 2025 you offered a voucher of €10. I accepted it.",
    ),
    "no date known": (
        offered(OfferState.REFUSED, when=None),
        "Daarna bood u een bon van € 10 aan. Dat heb ik niet aangenomen.",
        "After that you offered a voucher of €10. I did not accept it.",
    ),
}

OFFERS_AFTER: dict[str, tuple[Offer, str, str]] = {
    "open": (
        offered(OfferState.OPEN),
        "Daar heb ik nog niet op geantwoord.",
        "I have not answered it yet.",
    ),
    "accepted": (offered(OfferState.ACCEPTED), "Dat heb ik aangenomen.", "I accepted it."),
    "accepted without prejudice": (
        offered(OfferState.ACCEPTED_WITHOUT_PREJUDICE),
        "Dat heb ik aangenomen, zonder andere rechten op te geven.",
        "I accepted it, without giving up any other right.",
    ),
    "refused": (
        offered(OfferState.REFUSED),
        "Dat aanbod heb ik niet aangenomen.",
        "I did not accept that offer.",
    ),
    "lapsed": (
        offered(OfferState.LAPSED),
        "Dat aanbod geldt niet meer.",
        "That offer no longer stands.",
    ),
    "refused for a reason": (
        offered(
            OfferState.REFUSED,
            reason=both("de bon geldt maar een week", "the voucher is valid for a week only"),
        ),
        "Dat aanbod heb ik niet aangenomen. De reden: de bon geldt maar een week.",
        "I did not accept that offer. The reason: the voucher is valid for a week only.",
    ),
    "by another firm": (
        offered(OfferState.OPEN, by="carrier"),
        "Daar heb ik nog niet op geantwoord.",
        "I have not answered it yet.",
    ),
}

OFFERS_THERE: dict[str, tuple[Offer, str, str]] = {
    "open": (
        offered(OfferState.OPEN),
        "U bood een bon van € 10 aan. Daar heb ik nog niet op geantwoord.",
        "You offered a voucher of €10. I have not answered it yet.",
    ),
    "accepted": (
        offered(OfferState.ACCEPTED),
        "U bood een bon van € 10 aan. Dat heb ik aangenomen.",
        "You offered a voucher of €10. I accepted it.",
    ),
    "accepted without prejudice": (
        offered(OfferState.ACCEPTED_WITHOUT_PREJUDICE),
        (
            "U bood een bon van € 10 aan. Dat heb ik aangenomen, zonder andere rechten op te "
            "geven."
        ),
        "You offered a voucher of €10. I accepted it, without giving up any other right.",
    ),
    "refused": (
        offered(OfferState.REFUSED),
        "U bood een bon van € 10 aan. Dat aanbod heb ik niet aangenomen.",
        "You offered a voucher of €10. I did not accept that offer.",
    ),
    "lapsed": (
        offered(OfferState.LAPSED),
        "U bood een bon van € 10 aan. Dat aanbod geldt niet meer.",
        "You offered a voucher of €10. That offer no longer stands.",
    ),
    "refused for a reason": (
        offered(
            OfferState.REFUSED,
            reason=both("de bon geldt maar een week", "the voucher is valid for a week only"),
        ),
        (
            "U bood een bon van € 10 aan. Dat aanbod heb ik niet aangenomen. De reden: de "
            "bon geldt maar een week."
        ),
        (
            "You offered a voucher of €10. I did not accept that offer. The reason: the "
            "voucher is valid for a week only."
        ),
    ),
    "by another firm": (
        offered(OfferState.OPEN, by="carrier"),
        "Snelpost bood een bon van € 10 aan. Daar heb ik nog niet op geantwoord.",
        "Snelpost offered a voucher of €10. I have not answered it yet.",
    ),
}


@each(PAYMENTS)
def test_payments(fact: Payment, dutch: str, english: str) -> None:
    assert paid(fact, "nl") == dutch
    assert paid(fact, "en") == english


@each(OFFERS)
def test_offers(fact: Offer, dutch: str, english: str) -> None:
    assert answered(fact, "nl") == dutch
    assert answered(fact, "en") == english


@each(OFFERS_AFTER)
def test_offers_that_were_told(fact: Offer, dutch: str, english: str) -> None:
    assert answered(fact, "nl", after=True, told=True) == dutch
    assert answered(fact, "en", after=True, told=True) == english


@each(OFFERS_THERE)
def test_offers_made_in_a_contact(fact: Offer, dutch: str, english: str) -> None:
    assert answered(fact, "nl", after=True) == dutch
    assert answered(fact, "en", after=True) == english


def test_what_was_paid_on_an_offer_comes_after_it_on_the_same_day() -> None:
    offer = offered(OfferState.ACCEPTED, amount=Money(Decimal(10)))
    money = amount(PaymentKind.REFUNDED)
    case = case_of(offers=(offer,), payments=(money,))
    text = tell(case, "nl")
    assert text.index("bood u") < text.index("betaalde u")
    assert text.count("3 maart") == 1
    assert "Dezelfde dag betaalde u € 59,95 terug." in text


TELLING = {
    "nothing was said": ("", "een bon", None, False),
    "something else was said": ("het dak is oud", "€ 900,00 voor het dak", "900.00", False),
    "what it is": ("u krijgt een bon", "een bon", None, True),
    "how much it is": ("wij betalen € 75,00", "een vergoeding", "75.00", True),
    "an offer without words": ("wij betalen", "", None, True),
}


@pytest.mark.parametrize(("words", "what", "sum_", "told"), TELLING.values(), ids=TELLING)
def test_whether_what_was_said_tells_the_offer(
    words: str, what: str, sum_: str | None, told: bool
) -> None:
    statements = (sentence(words, words),) if words else ()
    money = Money(Decimal(sum_)) if sum_ else None
    offer = offered(OfferState.REFUSED, what=what, amount=money)
    assert tells(scene(case_of()), called(statements=statements), offer) is told
