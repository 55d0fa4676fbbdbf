"""What is asked back, how it was reckoned, and that it agrees with the totals of the case."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from app.core.agreement import Agreement, Period
from app.core.case import Case
from app.core.events import Payment, PaymentKind
from app.core.ids import ExhibitId, PaymentId
from app.core.papers import Exhibit
from app.core.totals import asked_totals
from app.letters.declare_bench import DeclareBench
from app.letters.declaring.refunds import lowered, paid_back
from tests.cases import both
from tests.letters.declarations import (
    DAY,
    PACKAGE,
    PART_PRICE,
    SERVICES,
    WHOLE_PRICE,
    K,
    bench_of,
    months,
    packaged,
    price,
    priced,
)
from tests.letters.settings import (
    FIRM,
    TV,
    about,
    asking,
    by,
    demand,
    euros,
    said,
    scene_of,
)
from tests.unit.builders import NOOR, at

BOTH = priced(WHOLE_PRICE, PART_PRICE)
ALONE = priced(WHOLE_PRICE)


def bench(case: Case, code: str = "nl", **options: str) -> DeclareBench:
    found = bench_of(case, "dissolution", code, **options)
    assert isinstance(found, DeclareBench)
    return found


def panel(case: Case, code: str = "nl", **options: str) -> str:
    """Return what a dissolution asks and how its sums were made, as it is read."""
    there = bench(case, code, **options)
    asked = there.do_claimed()
    items = (said(one.text) for one in asked.items)
    lines = [said(asked.intro), *items, said(asked.notes)]
    sums = there.do_reckoned()
    return " / ".join(one for one in (*lines, said(sums.text) if sums else "") if one)


ACCOUNT = " op rekening NL91 ABNA 0417 1643 00, op naam van N. Hartman"
TOLD = {"text": both("Het zijn de maanden vanaf mei.", "These are the months from May.")}
REFUNDS: dict[str, tuple[Case, dict[str, str], str]] = {
    "an amount by the month": (
        packaged(months("5", amount=euros("10"), **TOLD), agreement=BOTH),
        {},
        (
            f"€ 50,00 terug te betalen{ACCOUNT}; / het maandbedrag te verlagen van € 62,50 "
            "naar € 52,50; / dit schriftelijk te bevestigen. / Zo kom ik aan € 50,00: vijf "
            "maanden × € 10,00. Het zijn de maanden vanaf mei."
        ),
    ),
    "months at the price of the part": (
        packaged(months("5"), agreement=BOTH),
        {},
        (
            f"€ 50,00 terug te betalen{ACCOUNT}; / het maandbedrag te verlagen van € 62,50 "
            "naar € 52,50; / dit schriftelijk te bevestigen. / Zo kom ik aan € 50,00: vijf "
            "maanden × € 10,00."
        ),
    ),
    "months at a share of the package": (
        packaged(months("5"), agreement=ALONE),
        {},
        (
            f"€ 78,15 terug te betalen{ACCOUNT}; / voor vaste telefonie niets meer te rekenen; "
            "/ dit schriftelijk te bevestigen. / U hebt geen losse prijs voor vaste telefonie "
            "genoemd. Het gaat om één van de vier diensten. Dat deel van € 62,50 is € 15,63 "
            "per maand. Over vijf maanden is dat € 78,15. Rekent u anders, laat mij dan uw "
            "berekening zien."
        ),
    ),
    "an amount that nobody knows": (
        packaged(months("1"), agreement=ALONE),
        {},
        (
            f"terug te betalen wat u voor vaste telefonie hebt gerekend{ACCOUNT}; / voor vaste "
            "telefonie niets meer te rekenen; / dit schriftelijk te bevestigen. / Ik weet "
            "niet precies welke bedragen u voor vaste telefonie hebt gerekend. Wilt u dat "
            "nakijken en mij laten weten?"
        ),
    ),
    "half a month": (
        packaged(months("1.5", amount=euros("10")), agreement=PACKAGE),
        {},
        (
            f"€ 15,00 terug te betalen{ACCOUNT}; / dit schriftelijk te bevestigen. / Zo kom ik "
            "aan € 15,00: 1,5 maanden × € 10,00."
        ),
    ),
    "an estimate": (
        packaged(months("1", amount=euros("10"), about=True), agreement=PACKAGE),
        {},
        f"ongeveer € 10,00 terug te betalen{ACCOUNT}; / dit schriftelijk te bevestigen.",
    ),
    "a lower price in the user's words": (
        packaged(
            months("5", amount=euros("10")),
            demand(K.REDUCE_PRICE, "mijn pakket", "my package", amount=euros("10")),
            agreement=BOTH,
        ),
        {},
        (
            f"€ 50,00 terug te betalen{ACCOUNT}; / de prijs van mijn pakket met € 10,00 te "
            "verlagen; / dit schriftelijk te bevestigen. / Zo kom ik aan € 50,00: vijf "
            "maanden × € 10,00."
        ),
    ),
    "two refunds": (
        packaged(
            months("5", amount=euros("10")),
            demand(K.REFUND, "de borg", "the deposit", amount=euros("20"), id="deposit"),
            agreement=PACKAGE,
        ),
        {},
        (
            "€ 50,00 terug te betalen voor vaste telefonie; / € 20,00 terug te betalen voor "
            "de borg; / dit schriftelijk te bevestigen. / U kunt het geld overmaken op "
            "rekening NL91 ABNA 0417 1643 00, op naam van N. Hartman. / Zo kom ik aan € "
            "50,00: vijf maanden × € 10,00."
        ),
    ),
    "nothing but the confirmation": (
        about(),
        {},
        (
            "Ik verzoek u om uiterlijk op woensdag 14 mei 2025 schriftelijk te bevestigen dat "
            "de overeenkomst is beëindigd."
        ),
    ),
    "no account": (
        about(
            parties=(NOOR, FIRM),
            demands=(demand(K.REFUND, amount=euros("9")),),
        ),
        {},
        (
            "€ 9,00 terug te betalen op de rekening waarmee is betaald; / schriftelijk te "
            "bevestigen dat de overeenkomst is beëindigd."
        ),
    ),
    "no account of a subscription": (
        packaged(demand(K.REFUND, amount=euros("9")), parties=(NOOR, FIRM)),
        {},
        (
            "€ 9,00 terug te betalen op de rekening waarvan u afschrijft; / dit schriftelijk "
            "te bevestigen."
        ),
    ),
    "what a dissolution replaces or cannot ask": (
        asking(
            demand(K.PERFORM, "het modem", "the modem"),
            demand(K.EXPLAIN, "de fout", "the fault"),
            demand(K.STOP_CHARGING, "tv", "TV"),
            demand(K.COMPENSATE, amount=euros("5"), goodwill=True),
        ),
        {},
        (
            "Ik verzoek u om uiterlijk op woensdag 14 mei 2025 schriftelijk te bevestigen dat "
            "de overeenkomst is beëindigd."
        ),
    ),
    "money that was only a fallback": (
        asking(
            demand(K.PERFORM, "het modem", "the modem", fallback="back", **by("2025-05-30")),
            demand(K.REFUND, amount=euros("99"), id="back"),
        ),
        {},
        (
            f"€ 99,00 terug te betalen{ACCOUNT}; / schriftelijk te bevestigen dat de "
            "overeenkomst is beëindigd."
        ),
    ),
}


@pytest.mark.parametrize(("case", "options", "dutch"), REFUNDS.values(), ids=REFUNDS)
def test_what_is_asked_and_how_it_was_reckoned(
    case: Case, options: dict[str, str], dutch: str
) -> None:
    words = panel(case, **options)
    assert words.removeprefix("Ik verzoek u om uiterlijk op woensdag 14 mei 2025: / ") == dutch


def test_the_same_in_english() -> None:
    case = packaged(months("5"), agreement=ALONE)
    assert panel(case, "en") == (
        "I ask you to do the following by Wednesday 14 May 2025: / pay back €78.15 to account "
        "NL91 ABNA 0417 1643 00 in the name of N. Hartman; / charge nothing more for the "
        "telephone line; / confirm this in writing. / You have given no separate price for "
        "the telephone line. It is one of four services. That share of €62.50 is €15.63 a "
        "month. Over five months that is €78.15. If you calculate differently, please show me "
        "how."
    )


PRICE = {"alternative": "price"}
LESS = demand(K.REDUCE_PRICE, "de reis", "the trip", amount=euros("480"), **PRICE)
ALL = demand(K.REFUND, "de reis", "the trip", amount=euros("2400"), **PRICE)


@pytest.mark.parametrize(
    ("choice", "asked", "left_out"), [("whole", "2.400", "480"), ("part", "480", "2.400")]
)
def test_of_alternatives_the_fitting_one_stays(choice: str, asked: str, left_out: str) -> None:
    words = panel(packaged(LESS, ALL), declares=choice)
    assert asked in words
    assert left_out not in words


EXACT = [
    packaged(months("5", amount=euros("10")), agreement=BOTH),
    packaged(months("7", amount=euros("12.35")), agreement=BOTH),
    asking(demand(K.REFUND, amount=euros("399"), own_money=True)),
]


@pytest.mark.parametrize("case", EXACT)
def test_the_sum_is_that_of_the_totals(case: Case) -> None:
    there = bench(case)
    there.do_claimed()
    assert there.asked is not None
    assert there.asked.returned == asked_totals(case, DAY).own_money.sums


# --- what was paid for one thing --------------------------------------------------------------

TABLE = priced(price("399", "een tafel", "a table", Period.ONCE), agreement=TV)
PROOF = Exhibit(ExhibitId("x"), both("Bankafschrift", "Bank statement"))


def payment(kind: PaymentKind, amount: str, **more: object) -> Payment:
    """Return a payment in April."""
    name = PaymentId(f"{kind.value}-{amount}")
    return Payment(name, kind, euros(amount), at("2025-04-02"), **more)  # type: ignore[arg-type] - fields by name


PAID = payment(PaymentKind.PAID, "399", exhibits=(PROOF.id,))


def bought(*payments: Payment, agreement: Agreement = TABLE, **more: object) -> Case:
    return about(agreements=(agreement,), payments=payments, exhibits=(PROOF,), **more)


BACK: dict[str, tuple[Case, str | None, str]] = {
    "paid": (bought(PAID), "399.00", "Dat bedrag is betaald (bijlage 1)."),
    "partly given back": (
        bought(PAID, payment(PaymentKind.REFUNDED, "99")),
        "300.00",
        "Er is € 399,00 betaald, en u betaalde € 99,00 terug (bijlage 1).",
    ),
    "all given back": (bought(PAID, payment(PaymentKind.REFUNDED, "399")), None, ""),
    "reversed": (bought(PAID, payment(PaymentKind.REVERSED, "399")), None, ""),
    "nothing paid": (bought(), None, ""),
    "a contract that lasts": (bought(PAID, agreement=PACKAGE), None, ""),
    "a price by the month": (
        bought(PAID, agreement=priced(PART_PRICE, agreement=TV)),
        None,
        "",
    ),
    "another agreement beside it": (
        about(agreements=(TABLE, PACKAGE), payments=(PAID,), exhibits=(PROOF,)),
        None,
        "",
    ),
}


@pytest.mark.parametrize(("case", "amount", "how"), BACK.values(), ids=BACK)
def test_what_was_paid_for_one_thing_comes_back(
    case: Case, amount: str | None, how: str
) -> None:
    found = paid_back(scene_of(case, kind="dissolution"))
    assert (found is None) == (amount is None)
    if found is not None and found.amount is not None and amount is not None:
        assert found.amount.amount == Decimal(amount)
        assert said(found.how[0].text) == how


def test_a_demand_goes_before_what_was_paid() -> None:
    words = panel(bought(PAID, demands=(demand(K.REFUND, amount=euros("150")),)))
    assert "€ 150,00" in words
    assert "399" not in words


@pytest.mark.parametrize(
    ("prices", "expected"),
    [
        ((WHOLE_PRICE, PART_PRICE), ("62.50", "52.50")),
        ((WHOLE_PRICE,), None),
        ((PART_PRICE,), None),
        ((PART_PRICE, replace(WHOLE_PRICE, amount=euros("10"))), None),
        ((WHOLE_PRICE, replace(PART_PRICE, about=True)), None),
        ((WHOLE_PRICE, PART_PRICE, price("1", "iets anders", "another thing")), None),
    ],
)
def test_the_new_monthly_price(
    prices: tuple[object, ...], expected: tuple[str, str] | None
) -> None:
    there = bench(packaged(agreement=replace(PACKAGE, prices=prices)))
    found = lowered(there.scene, there.part)
    assert (found and tuple(str(one.amount) for one in found)) == expected


def test_the_share_of_two_services() -> None:
    gone = tuple(replace(one, state=SERVICES[2].state) for one in SERVICES[:2])
    case = packaged(months("2"), agreement=replace(ALONE, services=(*gone, SERVICES[3])))
    assert "Het gaat om twee van de drie diensten." in panel(case)
