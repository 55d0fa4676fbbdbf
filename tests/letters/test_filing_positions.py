"""Both positions, what was done before, and the promises of a filing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.core.agreement import Agreement, AgreementKind, PriceItem
from app.core.case import Case, FirstComplaint
from app.core.claims import (
    Offer,
    OfferState,
    Point,
    PointStanding,
    Question,
    QuestionState,
    Round,
)
from app.core.events import Certainty, Payment, PaymentKind, PromiseKind, Result, StatementKind
from app.core.ids import (
    AgreementId,
    ExhibitId,
    FactId,
    OfferId,
    PartyId,
    PaymentId,
    PointId,
    QuestionId,
)
from app.core.papers import Exhibit
from app.core.party import Party, Role
from app.core.status import Status
from tests.letters.filings import bench, choosing
from tests.letters.scenes import CARRIER, PEOPLE, called, case_of, plain, sentence
from tests.letters.settings import euros
from tests.unit.builders import at, due, letter, promise, result, silence

REFUSAL = StatementKind.REFUSAL


def saying(kind: StatementKind = REFUSAL, **more: Any) -> Case:
    return case_of(contacts=(called("c", statements=(sentence("nee", "no", kind, **more),)),))


def defended(case: Case, code: str = "nl") -> list[str]:
    return [plain(one.text) for one in bench(case, code).do_defence()]


DEFENCE: dict[str, tuple[Case, list[str]]] = {
    "a refusal": (saying(), ["nee (feit 1)"]),
    "an argument": (saying(StatementKind.ARGUMENT), ["nee (feit 1)"]),
    "literal words": (saying(verbatim=True), ["‘nee’ (feit 1)"]),
    "information is no defence": (saying(StatementKind.INFORMATION), []),
    "advice is no defence": (saying(StatementKind.ADVICE), []),
    "hearsay is no defence": (saying(certainty=Certainty.HEARSAY), []),
    "about others": (saying(about_others=True), []),
    "of another firm": (saying(by=CARRIER.id), []),
}


@pytest.mark.parametrize(("case", "words"), DEFENCE.values(), ids=DEFENCE)
def test_only_what_the_trader_said_for_itself_is_its_position(
    case: Case, words: list[str]
) -> None:
    assert defended(case) == words


def test_a_position_is_told_once_and_silence_only_when_confirmed() -> None:
    twice = tuple(
        called(name, statements=(sentence("nee", "no", REFUSAL, f"s{name}"),)) for name in "ab"
    )
    assert defended(case_of(contacts=twice)) == ["nee (feit 1)"]
    found = bench(case_of(contacts=(called("c"),)))
    assert plain(found.do_no_defence()) == "Een standpunt van KPN ken ik niet."
    quiet = case_of(contacts=(called("c"),), silences=(silence("s", "c", "2025-04-01"),))
    assert plain(bench(quiet).do_no_defence()) == "KPN heeft geen standpunt gegeven."


def point(text: str = "Er kwam niets.", **more: Any) -> Point:
    return Point(PointId("p"), "Levering", text, **more)


def argued(case: Case, code: str = "nl") -> list[str]:
    return [plain(one.text) for one in bench(case, code).do_own_points()]


def test_a_point_names_its_facts_and_its_proof_in_one_pair_of_brackets() -> None:
    case = case_of(
        contacts=(called("c"),),
        points=(point(facts=(FactId("c"),), exhibits=(ExhibitId("x"),)),),
        exhibits=(Exhibit(ExhibitId("x"), "Foto"),),
    )
    assert argued(case) == ["Er kwam niets (feit 1, bewijs 1)."]


def test_a_statement_stands_for_the_fact_in_which_it_was_said() -> None:
    case = replace(saying(), points=(point(facts=(FactId("s"),)),))
    assert argued(case) == ["Er kwam niets (feit 1)."]


def test_solved_points_are_gone_and_open_questions_are_quoted() -> None:
    solved = point(rounds=(Round(PointStanding.SOLVED, at("2025-04-01")),))
    assert argued(case_of(points=(solved,))) == []
    asked = (
        Question(QuestionId("q"), "Wanneer?"),
        Question(QuestionId("r"), "Waarom?", state=QuestionState.ANSWERED),
        Question(QuestionId("s"), "Hoe lang?"),
    )
    case = case_of(points=(point(questions=tuple(one.id for one in asked)),), questions=asked)
    assert argued(case) == [
        (
            "Er kwam niets. Op deze vraag heb ik geen antwoord gekregen: ‘Wanneer?’ "
            "Ook op deze vraag niet: ‘Hoe lang?’"
        )
    ]


U_DID, UW_DID, FIRM_DID = "U beloofde dat.", "Uw monteur kwam niet.", "KPN belde. Uren."
LETTER = "U krijgt deze brief per post."
QUOTING: dict[str, tuple[tuple[str, ...], str, list[str]]] = {
    "none speaks to the firm": ((FIRM_DID,), "", ["KPN belde. Uren."]),
    "one does": (
        (FIRM_DID, U_DID),
        "",
        ["KPN belde. Uren.", "In mijn woorden aan KPN: ‘U beloofde dat’."],
    ),
    "more than one": (
        (UW_DID, U_DID),
        "Wat hieronder tussen aanhalingstekens staat, zijn mijn woorden aan KPN.",
        ["‘Uw monteur kwam niet’.", "‘U beloofde dat’."],
    ),
    "a question keeps its mark": (
        ("Kunt u dat?",),
        "",
        ["In mijn woorden aan KPN: ‘Kunt u dat?’."],
    ),
    "about the letter itself": (
        (U_DID, LETTER),
        "",
        ["In mijn woorden aan KPN: ‘U beloofde dat’."],
    ),
    "about a letter, to nobody": (
        ("In deze brief staat het.",),
        "",
        ["In deze brief staat het."],
    ),
}


@pytest.mark.parametrize(("texts", "whose", "points"), QUOTING.values(), ids=QUOTING)
def test_own_words_to_the_firm_are_quoted(
    texts: tuple[str, ...], whose: str, points: list[str]
) -> None:
    case = case_of(points=tuple(point(text) for text in texts))
    assert plain(bench(case).do_quoting()) == whose
    assert argued(case) == points


def test_a_point_without_words_names_its_facts() -> None:
    case = case_of(contacts=(called("c"),), points=(point("", facts=(FactId("c"),)),))
    assert argued(case) == ["Zie feit 1."]
    assert argued(case, "en") == ["See fact 1."]
    assert argued(case_of(points=(point(""),))) == [""]


def test_a_point_that_is_left_out_is_told() -> None:
    found = bench(case_of(points=(point(LETTER),)))
    assert found.do_own_points() == []
    assert found.scene.mind.cautions == [
        (
            "Het punt ‘Levering’ gaat over uw brief aan het bedrijf. Daarom staat het niet in "
            "dit stuk."
        )
    ]


def test_the_facts_stand_behind_the_own_words_or_the_last_question() -> None:
    question = Question(QuestionId("q"), "Wanneer?")
    asking = {"facts": (FactId("c"),), "questions": (question.id,)}
    case = case_of(contacts=(called("c"),), questions=(question,), points=(point(**asking),))
    unanswered = "Op deze vraag heb ik geen antwoord gekregen: ‘Wanneer?’"
    assert argued(case) == [f"Er kwam niets (feit 1). {unanswered}"]
    assert argued(replace(case, points=(point("", **asking),))) == [f"{unanswered} (feit 1)."]


# --- before ------------------------------------------------------------------------------


def before(case: Case, day: date = date(2025, 4, 30), deposit: str = "") -> str:
    return plain(bench(case, day=day).do_before(deposit).text)


def first(oral: str = "", written: str = "") -> Case:
    days = FirstComplaint(at(oral) if oral else None, at(written) if written else None)
    return case_of(first_complaint=days)


FIRST: dict[str, tuple[Case, str]] = {
    "written": (
        first(written="2025-04-02"),
        (
            "Ik heb eerst bij KPN geklaagd, op woensdag 2 april 2025 schriftelijk. "
            "Sinds die klacht zijn vier weken voorbij."
        ),
    ),
    "both, with the written one counted from": (
        first("2025-03-28", "2025-04-02"),
        (
            "Ik heb eerst bij KPN geklaagd, op vrijdag 28 maart 2025 mondeling en op woensdag "
            "2 april 2025 schriftelijk. Sinds de schriftelijke klacht zijn vier weken voorbij."
        ),
    ),
    "just over": (
        first(written="2025-03-31"),
        (
            "Ik heb eerst bij KPN geklaagd, op maandag 31 maart 2025 schriftelijk. "
            "Sinds die klacht zijn ruim vier weken voorbij."
        ),
    ),
    "one week": (
        first(written="2025-04-23"),
        (
            "Ik heb eerst bij KPN geklaagd, op woensdag 23 april 2025 schriftelijk. "
            "Sinds die klacht is één week voorbij."
        ),
    ),
    "a vague day": (
        first(written="2025-03"),
        (
            "Ik heb eerst bij KPN geklaagd, in maart 2025 schriftelijk. "
            "Sinds die klacht zijn ten minste vier weken voorbij."
        ),
    ),
    "this week": (
        first(written="2025-04-28"),
        "Ik heb eerst bij KPN geklaagd, op maandag 28 april 2025 schriftelijk.",
    ),
    "by phone": (
        case_of(contacts=(called("c", "2025-04-02T10:00", complaint=True),)),
        (
            "Ik heb eerst bij KPN geklaagd, op woensdag 2 april 2025 per telefoon. "
            "Sinds die klacht zijn vier weken voorbij."
        ),
    ),
    "not known": (
        case_of(),
        "Ik heb eerst bij KPN geklaagd, op [dag van de eerste klacht].",
    ),
}


@pytest.mark.parametrize(("case", "text"), FIRST.values(), ids=FIRST)
def test_the_first_complaint_and_the_weeks_since(case: Case, text: str) -> None:
    assert before(case).startswith(f"{text} Er loopt geen zaak")


def paid(kind: PaymentKind, amount: str = "25.00", **more: Any) -> Payment:
    return Payment(PaymentId(kind.value), kind, euros(amount), at("2025-03-03"), **more)


BILLS: dict[str, tuple[Case, str, str]] = {
    "nothing known": (case_of(), "", ""),
    "withheld": (
        case_of(payments=(paid(PaymentKind.WITHHELD),)),
        "",
        "Een bedrag van € 25,00 heb ik niet betaald.",
    ),
    "withheld, and a committee that takes deposits": (
        case_of(payments=(paid(PaymentKind.WITHHELD),)),
        "deposit",
        "Ik wil dat bedrag bij de commissie in depot geven.",
    ),
    "in deposit": (
        case_of(payments=(paid(PaymentKind.WITHHELD), paid(PaymentKind.DEPOSITED))),
        "deposit",
        "Een bedrag van € 25,00 heb ik in depot gegeven.",
    ),
    "all paid": (
        case_of(
            payments=(
                paid(PaymentKind.INVOICED),
                paid(PaymentKind.PAID, invoice=PaymentId("invoiced")),
            )
        ),
        "",
        "Mijn rekeningen heb ik betaald.",
    ),
}


@pytest.mark.parametrize(("case", "deposit", "text"), BILLS.values(), ids=BILLS)
def test_the_bills(case: Case, deposit: str, text: str) -> None:
    assert before(case, deposit=deposit).endswith(text or "instantie.")
    assert ("depot geven" in before(case, deposit=deposit)) is text.endswith("depot geven.")


def test_offers_hearing_and_witnesses() -> None:
    assert "aanbod" not in before(case_of())
    assert before(choosing(case_of(), offers="none", hearing="yes")).endswith(
        "Een aanbod heb ik niet gekregen. Ik kom graag naar een zitting."
    )
    offer = Offer(OfferId("o"), "een bon", when=at("2025-04-01"), state=OfferState.REFUSED)
    assert before(case_of(offers=(offer,))).endswith(
        "KPN deed een aanbod: een bon (feit 1). Dat heb ik niet aangenomen."
    )
    witness = Party(PartyId("w"), (Role.WITNESS,), name="Bo Vos")
    assert before(case_of(parties=(*PEOPLE, witness))).endswith("Als getuige noem ik: Bo Vos.")


def test_other_procedures_are_told() -> None:
    pending = before(case_of(status=Status.PENDING_ELSEWHERE))
    assert "Er loopt ook een zaak bij een rechter of een andere instantie." in pending
    filed = letter("f", "2025-04-01", type="court-file")
    told = before(case_of(documents=(filed,)))
    assert "Op dinsdag 1 april 2025 is deze zaak ook ingediend: dossier" in told
    assert "Er loopt geen zaak" not in told


# --- promises ----------------------------------------------------------------------------


def test_a_promise_of_which_nobody_knows_is_counted_as_the_ledger_does() -> None:
    kept = promise("a", due("2025-03-10"), result(Result.KEPT, "2025-03-10"))
    broken = promise("b", due("2025-03-11"), result(Result.BROKEN))
    unknown = promise("c", due("2025-03-12"))
    found = bench(case_of(promises=(kept, broken, unknown)))
    assert [(row.cells[0], row.cells[5]) for row in found.do_promise_table()] == [
        ("T1", "Ja, 10 maart 2025"),
        ("T2", "Nee"),
        ("T3", "Nog niet bekend"),
    ]
    assert plain(found.do_promises_counted()) == plain(found.desk.do_counted())
    assert plain(found.do_promises_counted()) == (
        "Van de drie toezeggingen is er één nagekomen en één niet. "
        "Van één is nog niet bekend of die is nagekomen."
    )
    assert found.do_promise_title() == "promises"


def test_who_promised_and_through_whom() -> None:
    by = called("c")
    own = promise("a", due("2025-03-10"), contact=by.id, made=None)
    via = promise("b", due("2025-03-10"), contact=by.id, made=None, doer=CARRIER.id, by="kpn")
    other = promise("c", due("2025-03-10"), by=CARRIER.id, kind=PromiseKind.CALL_BACK)
    found = bench(case_of(contacts=(by,), promises=(own, via, other)), day=date(2025, 3, 5))
    names = [row.cells[1] for row in found.do_promise_table()]
    assert names == ["KPN", "Snelpost, via KPN", "Snelpost"]
    assert found.do_promise_title() == "promises_several"


def test_one_promise_is_a_sentence_with_its_facts() -> None:
    broken = promise("b", due("2025-03-11"), result(Result.BROKEN))
    found = bench(case_of(promises=(broken,)))
    assert plain(found.do_promises_counted()) == (
        "KPN zegde één ding toe. Dat is niet gebeurd (feiten 1 en 2)."
    )
    assert plain(found.do_gist().text).split(". ")[-1] == "KPN kwam één toezegging niet na."


@pytest.mark.parametrize(
    ("ended", "told"), [(None, "De prijs is"), ("2025-03-01", "De prijs was")]
)
def test_a_price_is_told_as_long_as_the_contract_runs(ended: str | None, told: str) -> None:
    deal = Agreement(
        AgreementId("a"),
        "internet",
        AgreementKind.SUBSCRIPTION,
        prices=(PriceItem("internet", euros("40.00")),),
        ended=at(ended) if ended else None,
    )
    assert f"{told} € 40,00" in plain(bench(case_of(agreements=(deal,))).do_gist().text)
