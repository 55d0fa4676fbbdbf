"""The form of a body: every field of every form is answered, asked for, or left to the user."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.core.agreement import Agreement
from app.core.bodies import Body
from app.core.case import Case, FirstComplaint
from app.core.claims import DemandKind, Offer, OfferState
from app.core.events import Payment, PaymentKind
from app.core.ids import AgreementId, OfferId, PartyId, PaymentId
from app.core.pack import by_id
from app.core.party import AddressForm, Party, Role
from app.core.status import Status
from app.letters.filing.account import Account
from app.letters.filing.answers import Answers
from app.letters.filing.forum import forum, forum_name, is_foreign
from app.letters.filing.sheet import FieldRow, fitted, sheet
from app.letters.filing.standing import default_day, in_time, is_cross_border, is_small
from tests.cases import example, named, names
from tests.letters.every import sources
from tests.letters.filings import bench, choosing
from tests.letters.scenes import DAY, NOOR, PEOPLE, case_of, plain
from tests.letters.settings import euros
from tests.letters.test_filing_claim import demand
from tests.unit.builders import at, letter

FORMS = [one for one in sources().pack.bodies if one.form]
PATHS = sorted({path for body in FORMS for field in body.form for path in field.facts})
VOUCHER = Offer(OfferId("o"), "een bon", when=at("2025-03-03"), state=OfferState.REFUSED)
ABROAD = Party(PartyId("kpn"), (Role.TRADER,), name="Jacken Voorbeeld GmbH", country="DE")


def rows(case: Case, document: str = "filing-gc", code: str = "nl") -> list[FieldRow]:
    return bench(case, code, document).do_sheet()


def pay(name: str, kind: PaymentKind, amount: str, **more: Any) -> Payment:
    return Payment(PaymentId(name), kind, euros(amount), at("2025-03-01"), **more)


def answer(case: Case, field: str, document: str = "filing-gc") -> str:
    found = bench(case, document=document)
    assert found.body is not None
    place = [one.id for one in found.body.form].index(field)
    return plain(" | ".join(found.do_sheet()[place].lines))


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("name", ["thin", "money-items", "telfort-switch", "volunteer"])
def test_every_path_of_every_form_can_be_read(path: str, name: str) -> None:
    found = bench(named(name), day=date(2100, 1, 1))
    answers = Answers(found.scene, found.body, found.account)
    assert all(isinstance(line, str) and line for line in answers.read(path))


def test_a_path_that_nobody_knows_is_told() -> None:
    found = bench(case_of())
    with pytest.raises(KeyError, match=r"consumer\.shoes"):
        Answers(found.scene, found.body, Account()).read("consumer.shoes")


@pytest.mark.parametrize("body", FORMS, ids=lambda body: body.id)
@pytest.mark.parametrize("code", ["nl", "en"])
def test_every_field_has_a_label_and_an_answer(body: Body, code: str) -> None:
    found = bench(named("telfort-switch"), code)
    made = sheet(found.scene, body, found.account, lambda _: "unsaid")
    assert len(made) == len(body.form)
    assert all(row.number and row.label and row.lines for row in made)


def test_what_a_form_cannot_do_without_is_a_hole() -> None:
    found = bench(case_of(parties=()))
    found.do_sheet()
    wanted = {
        "addressee",
        "sender",
        "street",
        "agreement",
        "story",
        "first_complaint",
        "demand",
    }
    assert wanted <= set(found.scene.missing)


def test_own_choices_answer_what_no_fact_can() -> None:
    assert answer(case_of(), "hearing") == "Zelf invullen op het formulier."
    assert answer(choosing(case_of(), hearing="yes"), "hearing") == "Ja."
    assert answer(choosing(case_of(), expert="no"), "expert") == "Nee."
    assert answer(case_of(), "agreement") == "Zelf invullen op het formulier."


@pytest.mark.parametrize(
    ("consumer", "said"),
    [(None, "Zelf invullen op het formulier."), (True, "Ja."), (False, "Nee.")],
)
def test_a_consumer_is_not_guessed(consumer: bool | None, said: str) -> None:
    deal = Agreement(AgreementId("a"), "tv", consumer=bool(consumer))
    case = case_of(agreements=() if consumer is None else (deal,))
    assert answer(case, "is_consumer", "filing-kifid") == said


def test_a_dash_where_nothing_is_known() -> None:
    assert answer(case_of(), "representative") == "–"
    assert answer(case_of(), "offers") == "–"


ANSWERS: dict[str, tuple[Case, str, str]] = {
    "no other procedure": (case_of(), "other_procedures", "Nee."),
    "another procedure": (
        case_of(status=Status.PENDING_ELSEWHERE), "other_procedures", "Ja.",
    ),
    "a filing at another body": (
        case_of(documents=(letter("f", "2025-03-03", type="filing-kifid"),)),
        "other_procedures",
        "Ja.",
    ),
    "the day of the first complaint": (
        case_of(first_complaint=FirstComplaint(written=at("2025-03-03"))),
        "first_complaint",
        "3 maart 2025 (schriftelijk)",
    ),
    "an offer": (
        case_of(offers=(VOUCHER,)),
        "offers",
        "Een bon: niet aangenomen (feit 1).",
    ),
    "an amount that was not paid": (
        case_of(
            payments=(
                pay("i", PaymentKind.INVOICED, "50.00", number="F7"),
                pay("w", PaymentKind.WITHHELD, "25.00", what="tv", invoice=PaymentId("i")),
            )
        ),
        "open_amount",
        "€ 25,00 voor tv (factuur F7)",
    ),
    "an amount that is disputed, where the rest was paid": (
        case_of(
            payments=(
                pay("i", PaymentKind.INVOICED, "72.50", number="F7"),
                pay("d", PaymentKind.DISPUTED, "25.00", what="tv", invoice=PaymentId("i")),
                pay("p", PaymentKind.PAID, "47.50", invoice=PaymentId("i")),
            )
        ),
        "open_amount",
        "€ 25,00 voor tv (factuur F7)",
    ),
    "an amount that is disputed, and paid": (
        case_of(
            payments=(
                pay("i", PaymentKind.INVOICED, "72.50", number="F7"),
                pay("d", PaymentKind.DISPUTED, "25.00", what="tv", invoice=PaymentId("i")),
                pay("p", PaymentKind.PAID, "72.50", invoice=PaymentId("i")),
            )
        ),
        "open_amount",
        "–",
    ),
    "how a person is addressed": (
        case_of(parties=(replace(NOOR, form=AddressForm.MADAM), *PEOPLE[1:])),
        "consumer",
        (
            "mevrouw | Noor Hartman | Lindehof 27, 1234 AB Voorbeeldstad"
            " | noor.hartman@example.org"
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("case", "field", "said"), ANSWERS.values(), ids=ANSWERS)
def test_answers(case: Case, field: str, said: str) -> None:
    assert answer(case, field) == said


@pytest.mark.parametrize(
    ("lines", "most", "kept"),
    [
        (["een", "twee"], None, ("een", "twee")),
        (["een", "twee"], 8, ("een", "twee")),
        (["een", "twee"], 7, ("een",)),
        (["een heel lange zin."], 10, ("een heel…",)),
        (["aaaaaaaaaa"], 4, ("aaa…",)),
        (["ab"], 1, ("a",)),
        ([], 5, ()),
    ],
)
def test_no_answer_is_longer_than_its_field(
    lines: list[str], most: int | None, kept: tuple[str, ...]
) -> None:
    assert fitted(lines, most) == kept
    assert most is None or len("\n".join(kept)) <= most


def test_the_numbers_of_a_form_that_has_its_own() -> None:
    numbers = [row.number for row in rows(case_of(), "filing-escp")]
    assert numbers[:3] == ["1", "2", "3"]
    assert {"7.1", "7.4", "8.2", "12"} <= set(numbers)
    assert len(set(numbers)) == len(numbers)


# --- the body ----------------------------------------------------------------------------


def test_the_body_that_the_user_chose_has_its_name() -> None:
    found = bench(example("telfort-switch"), day=date(2018, 7, 9))
    assert forum_name(found.scene, found.body) == "Geschillencommissie Telecommunicatiediensten"
    assert found.body is not None
    assert found.body.id == "gc-telecom"


def test_a_committee_that_is_not_sure_is_not_named() -> None:
    found = bench(example("kpn-digital-tv"), day=date(2025, 6, 30))
    assert found.body is not None
    assert found.body.id == "gc-telecom"
    assert forum_name(found.scene, found.body) == "De Geschillencommissie"


def test_the_committee_of_a_closing_letter_comes_after_the_ombudsman() -> None:
    insurer = bench(case_of(), document="filing-skgz").body
    assert insurer is not None
    assert insurer.id == "skgz"


@pytest.mark.parametrize(
    ("document", "code", "foreign"),
    [("filing-gc", "en", True), ("filing-gc", "nl", False), ("filing-ecc", "en", False)],
)
def test_a_reading_copy_says_so(document: str, code: str, foreign: bool) -> None:
    found = bench(case_of(), code, document)
    assert is_foreign(found.scene, found.body) is foreign
    assert bool(found.do_courtesy()) is foreign
    assert forum(found.scene, "no-such-document") is None


# --- in time, across a border, small ----------------------------------------------------


@pytest.mark.parametrize(
    ("document", "complained", "said"),
    [
        ("filing-kifid", "2025-04-25", "Nog niet: het kan vanaf 20 juni 2025."),
        ("filing-kifid", "2025-01-02", "Ja: het kan tot en met 2 januari 2026."),
        ("filing-gc", "2023-01-02", "Nee: de laatste dag was 2 januari 2024."),
    ],
)
def test_whether_a_filing_is_in_time(document: str, complained: str, said: str) -> None:
    case = case_of(first_complaint=FirstComplaint(written=at(complained)))
    found = bench(case, document=document)
    assert [plain(one) for one in in_time(found.scene, found.body)] == [said]


def test_in_time_is_not_guessed_without_a_complaint() -> None:
    found = bench(case_of(), document="filing-kifid")
    assert in_time(found.scene, found.body) == []
    assert in_time(found.scene, None) == []


@pytest.mark.parametrize(
    ("trader", "abroad"),
    [(PEOPLE[1], False), (ABROAD, True), (replace(ABROAD, country="NL"), False)],
)
def test_a_border_must_be_known(trader: Party, abroad: bool) -> None:
    found = bench(case_of(parties=(NOOR, trader)), document="filing-ecc")
    assert is_cross_border(found.scene) is abroad
    assert bool(found.do_unfit()) is not abroad
    assert ("cross_border" in found.scene.missing) is not abroad


@pytest.mark.parametrize(
    ("amount", "currency", "small"),
    [
        ("5000.00", "EUR", True),
        ("5000.01", "EUR", False),
        ("10.00", "GBP", False),
        ("", "EUR", True),
    ],
)
def test_a_small_claim_is_five_thousand_euros(amount: str, currency: str, small: bool) -> None:
    asked = demand(DemandKind.REFUND, own_money=True)
    if amount:
        asked = replace(asked, amount=replace(euros(amount), currency=currency))
    found = bench(case_of(parties=(NOOR, ABROAD), demands=(asked,)), document="filing-escp")
    assert is_small(found.scene) is small
    assert bool(found.do_unfit()) is not small


def test_interest_runs_from_the_day_after_the_term_of_a_notice() -> None:
    asked = demand(DemandKind.REFUND, amount=euros("50.00"), own_money=True)
    notice = letter("n", "2025-03-18", date(2025, 4, 1), type="notice")
    case = case_of(demands=(asked,), documents=(notice,))
    found = bench(case, document="court-file")
    assert default_day(found.scene) == date(2025, 4, 2)
    assert any("vanaf 2 april 2025" in plain(one) for one in found.do_also("costs", "interest"))
    running = replace(notice, answer_by=date(2025, 5, 10))
    later = bench(replace(case, documents=(running,)), document="court-file")
    assert default_day(later.scene) is None
    assert len(later.do_also("costs", "interest")) == 1


def test_the_court_is_the_one_where_the_consumer_lives() -> None:
    said = answer(case_of(), "court", "court-file")
    assert said == "De kantonrechter van mijn woonplaats: Voorbeeldstad."


DUTCH = [name for name in names() if named(name).jurisdiction == "nl"]


@pytest.mark.parametrize("name", DUTCH)
def test_every_case_finds_its_body(name: str) -> None:
    case = named(name)
    for document in ("filing-gc", "filing-kifid", "filing-skgz", "filing-ecc", "court-file"):
        body = bench(case, document=document, day=DAY).body
        assert body is not None
        assert by_id(sources(name).pack.bodies, body.id) is not None
