"""The facts of a filing: one to a number, in order, each date in full, each with its proof."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from app.core.agreement import Agreement, AgreementKind
from app.core.case import Case
from app.core.channel import Channel
from app.core.claims import Offer, OfferState
from app.core.events import (
    Incident,
    IncidentKind,
    Outcome,
    Payment,
    PaymentKind,
    Result,
    Side,
    StatementKind,
)
from app.core.ids import (
    AgreementId,
    ContactId,
    ExhibitId,
    FactId,
    IncidentId,
    OfferId,
    PaymentId,
)
from app.core.moment import DueMode
from app.core.papers import Exhibit
from app.letters.filing.account import MOST_IN_A_ROW
from tests.cases import cases
from tests.letters.filings import bench, facts
from tests.letters.scenes import PEOPLE, both, called, case_of, plain, reached, sentence
from tests.letters.settings import euros
from tests.unit.builders import at, due, letter, outage, promise, replaced, result, silence

KEPT, LATE = result(Result.KEPT, "2025-03-10"), result(Result.KEPT_LATE, "2025-03-12")
TO = due("2025-03-10")
VOUCHER = Offer(OfferId("o"), both("een bon", "a voucher"))


def paid(kind: PaymentKind, **more: Any) -> Payment:
    fields = {"what": both("het kastje", "the box"), **more}
    return Payment(PaymentId("p"), kind, euros("12.50"), at("2025-03-03"), **fields)


def one(**collections: Any) -> Case:
    return case_of(**{name: (fact,) for name, fact in collections.items()})


TOLD: dict[str, tuple[Case, str, str]] = {
    "a call": (
        one(contacts=called("c", "2025-03-03T09:15")),
        "Op maandag 3 maart 2025 om 9.15 uur belde ik de klantenservice van KPN.",
        "On Monday 3 March 2025 at 9.15 am I called customer service at KPN.",
    ),
    "a vague day stays vague": (
        one(contacts=called("c", "2025-03-03~")),
        "Rond 3 maart 2025 belde ik de klantenservice van KPN.",
        "Around 3 March 2025 I called customer service at KPN.",
    ),
    "an outage that ended": (
        one(
            incidents=outage(
                "i", "2025-03-01", "2025-03-04", text=both("de tv was uit", "the tv was off")
            )
        ),
        (
            "De tv was uit. Dat was op zaterdag 1 maart 2025. "
            "Dit duurde tot en met dinsdag 4 maart 2025."
        ),
        "On Saturday 1 March 2025 the tv was off. This lasted until Tuesday 4 March 2025.",
    ),
    "a letter": (
        one(documents=letter("d", "2025-03-03")),
        "Op maandag 3 maart 2025 stuurde ik KPN een klachtbrief, per e-mail.",
        "On Monday 3 March 2025 I sent KPN a letter of complaint, by e-mail.",
    ),
    "a payment": (
        one(payments=paid(PaymentKind.PAID)),
        "Op maandag 3 maart 2025 heb ik € 12,50 betaald voor het kastje.",
        "On Monday 3 March 2025 I paid €12.50 for the box.",
    ),
    "an amount that was withheld": (
        one(payments=paid(PaymentKind.WITHHELD)),
        "Op maandag 3 maart 2025 heb ik € 12,50 niet betaald voor het kastje.",
        "On Monday 3 March 2025 I did not pay €12.50 for the box.",
    ),
    "a disputed amount": (
        one(payments=paid(PaymentKind.DISPUTED)),
        "Op maandag 3 maart 2025 heb ik bezwaar gemaakt tegen € 12,50 voor het kastje.",
        "On Monday 3 March 2025 I disputed €12.50 for the box.",
    ),
    "an offer": (
        one(offers=replace(VOUCHER, when=at("2025-03-03"), state=OfferState.REFUSED)),
        "Op maandag 3 maart 2025 bood KPN een bon aan. Dat heb ik niet aangenomen.",
        "On Monday 3 March 2025 KPN offered a voucher. I did not accept it.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("case", "dutch", "english"), TOLD.values(), ids=TOLD)
def test_each_kind_of_fact(case: Case, dutch: str, english: str) -> None:
    assert facts(case, "nl") == [dutch]
    assert facts(case, "en") == [english]


RESULTS: dict[str, tuple[Case, str]] = {
    "not kept": (
        one(promises=promise("t", TO, result(Result.BROKEN))),
        "Op maandag 10 maart 2025 is een toezegging niet nagekomen: levering.",
    ),
    "kept": (
        one(promises=promise("t", TO, KEPT)),
        "Op maandag 10 maart 2025 is een toezegging nagekomen: levering.",
    ),
    "kept late": (
        one(promises=promise("t", TO, LATE)),
        "Op woensdag 12 maart 2025 is een toezegging nagekomen, twee dagen te laat: levering.",
    ),
    "partly kept": (
        one(promises=promise("t", TO, result(Result.PARTLY, "2025-03-10", done="er was iets"))),
        "Op maandag 10 maart 2025 is een toezegging deels nagekomen: levering. Er was iets.",
    ),
    "withdrawn": (
        one(promises=promise("t", TO, result(Result.WITHDRAWN, "2025-03-09"))),
        "Op zondag 9 maart 2025 is een toezegging ingetrokken: levering.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("case", "dutch"), RESULTS.values(), ids=RESULTS)
def test_what_became_of_a_promise_stands_by_itself(case: Case, dutch: str) -> None:
    told = facts(case)
    assert told[0] == (
        "KPN zou op 10 maart 2025 leveren. Die toezegging kreeg ik op zaterdag 1 maart 2025."
    )
    assert told[1] == dutch


def test_what_the_user_saw_says_what_was_not_kept() -> None:
    seen = Incident(
        IncidentId("i"), IncidentKind.NON_DELIVERY, at("2025-03-10"), text="tv is niet geleverd"
    )
    broken = result(Result.BROKEN, fact=FactId(seen.id))
    case = case_of(promises=(promise("t", TO, broken),), incidents=(seen,))
    assert facts(case)[1] == (
        "Op maandag 10 maart 2025 is een toezegging niet nagekomen: tv is niet geleverd."
    )


def test_a_chain_names_each_new_date_and_its_numbers() -> None:
    case = case_of(
        promises=(
            promise("t1", TO, replaced("t2", "2025-03-11")),
            promise("t2", due("2025-03-20"), result(Result.BROKEN), made=at("2025-03-11")),
        )
    )
    assert facts(case)[1:] == [
        (
            "Op maandag 10 maart 2025 is toezegging T1 niet nagekomen: levering. "
            "Daarna noemde KPN een nieuwe datum: donderdag 20 maart 2025."
        ),
        ("Op donderdag 20 maart 2025 is toezegging T2 niet nagekomen: levering, nieuwe datum."),
    ]


def test_a_date_moved_at_the_consumers_request_says_so() -> None:
    moved = replaced("t2", "2025-03-05", request_of=Side.CONSUMER)
    new = promise("t2", due("2025-03-20"), made=at("2025-03-05"))
    told = facts(case_of(promises=(promise("t1", TO, moved), new)))
    assert told[1].endswith(
        "Die datum kwam op mijn verzoek in plaats van maandag 10 maart 2025."
    )
    assert not any("niet nagekomen" in text for text in told)


def test_one_day_is_said_once_and_then_the_time() -> None:
    case = case_of(
        contacts=(
            called("a", "2025-03-03T09:00"),
            called("b", "2025-03-03T12:30~"),
            called("c", "2025-03-04T10:00"),
        )
    )
    assert facts(case) == [
        "Op maandag 3 maart 2025 om 9.00 uur belde ik de klantenservice van KPN.",
        "Rond 12.30 uur belde ik opnieuw.",
        "Op dinsdag 4 maart 2025 om 10.00 uur belde ik de klantenservice van KPN.",
    ]


def test_an_incident_on_the_day_of_the_fact_before_keeps_its_day() -> None:
    full = outage("i", "2025-03-03", text=both("het hotel was vol", "the hotel was full"))
    told = facts(case_of(contacts=(called("a", "2025-03-03"),), incidents=(full,)), "en")
    assert "On Monday 3 March 2025 the hotel was full." in told


def test_silences_of_one_moment_are_one_fact() -> None:
    mails = tuple(called(name, "2025-03-03", channel=Channel.EMAIL) for name in "mnk")
    quiet = tuple(silence(f"s{name}", name, "2025-03-17") for name in "nm")
    told = facts(case_of(contacts=mails, silences=quiet))
    assert told[3:] == ["Op maandag 17 maart 2025 had ik nog geen reactie (feiten 1 en 2)."]
    noted = (quiet[0], replace(quiet[1], comment=both("Echt niet.", "Really.")))
    assert len(facts(case_of(contacts=mails, silences=noted))) == 5
    later = (quiet[0], silence("sk", "k", "2025-03-18"))
    assert len(facts(case_of(contacts=mails, silences=later))) == 5


def test_a_silence_names_the_fact_it_is_about() -> None:
    mail = called("m", "2025-03-03", channel=Channel.EMAIL)
    quiet = silence("s", "m", "2025-03-17")
    told = facts(case_of(contacts=(mail,), silences=(quiet,)))
    assert told[1] == "Op maandag 17 maart 2025 had ik nog geen reactie (feit 1)."
    sent = case_of(
        documents=(letter("d", "2025-03-03"),), silences=(silence("s", "d", "2025-03-17"),)
    )
    assert (
        facts(sent)[1] == "Op maandag 17 maart 2025 had ik geen antwoord op mijn klachtbrief."
    )


def test_an_exhibit_that_only_supports_a_fact_is_cited_once() -> None:
    note = Exhibit(ExhibitId("x"), "Notitie", supports=(FactId("c"),))
    mail = Exhibit(ExhibitId("y"), "E-mail")
    case = case_of(
        contacts=(
            called("c", "2025-03-03"),
            called("e", "2025-03-04", channel=Channel.EMAIL, exhibits=("y",)),
        ),
        exhibits=(note, mail),
    )
    assert [text[-12:] for text in facts(case)] == [" (bewijs 1).", " (bewijs 2)."]
    assert facts(case, "en")[0].endswith("(exhibit 1).")


def test_the_agreement_comes_first_even_without_a_day() -> None:
    deal = Agreement(
        AgreementId("a"), both("een kastje", "a box"), AgreementKind.PURCHASE, made=None
    )
    case = case_of(agreements=(deal,), contacts=(called("c", "2025-03-03"),))
    assert facts(case)[0] == "Ik heb bij KPN een kastje gekocht."
    assert len(facts(case)) == 2


def test_every_agreement_is_told_once_as_what_it_is() -> None:
    first = Agreement(
        AgreementId("a"), both("een kastje", "a box"), AgreementKind.PURCHASE, made=None
    )
    second = Agreement(
        AgreementId("b"),
        both("een lamp", "a lamp"),
        AgreementKind.PURCHASE,
        made=at("2025-03-02"),
    )
    told = facts(case_of(agreements=(first, second)))
    assert len(told) == 2
    assert "een kastje" in told[0]
    assert "een lamp" in told[1]


def test_a_survey_and_the_filing_itself_are_no_facts() -> None:
    own = letter("draft", "", type="filing-gc")
    survey = reached(Channel.EMAIL, "2025-03-03", survey=True)
    assert facts(case_of(contacts=(survey,), documents=(own,))) == []


def test_what_was_said_and_offered_stays_with_its_contact() -> None:
    said = sentence("het kan niet", "it cannot be done", StatementKind.REFUSAL)
    offer = Offer(OfferId("o"), both("een bon", "a voucher"), contact=ContactId("c"))
    told = facts(case_of(contacts=(called("c", statements=(said,)),), offers=(offer,)))
    assert len(told) == 1
    assert "KPN zei: het kan niet." in told[0]


def test_a_day_by_which_is_not_said_as_the_day_itself() -> None:
    case = one(promises=promise("t", due("2025-03-10", DueMode.BY), result(Result.BROKEN)))
    assert facts(case)[0].startswith("KPN zou uiterlijk op 10 maart 2025 leveren.")


@pytest.mark.parametrize("count", [MOST_IN_A_ROW, MOST_IN_A_ROW + 1, 60])
def test_many_facts_stand_under_their_months_and_numbers_go_on(count: int) -> None:
    calls = tuple(
        called(f"c{n}", f"2025-{1 + n // 20:02}-{1 + n % 20:02}T10:00") for n in range(count)
    )
    groups = bench(case_of(contacts=calls)).do_facts()
    assert [fact.number for group in groups for fact in group.facts] == [*range(1, count + 1)]
    assert all(group.start == group.facts[0].number for group in groups)
    if count <= MOST_IN_A_ROW:
        assert [group.title for group in groups] == [""]
    else:
        assert groups[0].title == "Feiten 1 tot en met 20: januari 2025"
        assert len({group.title for group in groups}) == len(groups) > 1


@given(cases())
def test_numbers_run_on_and_every_row_is_told(case: Case) -> None:
    found = bench(case).account
    assert [one.number for one in found.facts] == [*range(1, len(found.facts) + 1)]
    assert all(one.text.text for one in found.facts)
    numbers = {number for group in found.numbers.values() for number in group}
    assert numbers <= {*range(1, len(found.facts) + 1)}
    contacts = {one.id for one in bench(case).scene.case.contacts if not one.survey}
    assert contacts <= set(found.numbers)


def test_signs_that_are_marks_elsewhere_are_printed_as_they_were_typed() -> None:
    firm = replace(PEOPLE[1], name="Bank & Stoel <B.V.>", short_name="Bank & Stoel")
    call = called("c", about=both("tafels & banken", "tables & benches"))
    case = case_of(
        parties=(PEOPLE[0], firm),
        contacts=(replace(call, outcome=Outcome.DID_NOT_KNOW),),
        payments=(paid(PaymentKind.PAID, what=both("stoel & bank", "chair & bench")),),
    )
    told = [text.text.text.unescape() for text in bench(case).account.facts]
    assert [plain(text) for text in told] == [
        (
            "Op maandag 3 maart 2025 belde ik de klantenservice van Bank & Stoel "
            "over tafels & banken. Een medewerker van Bank & Stoel wist het niet."
        ),
        "Op maandag 3 maart 2025 heb ik € 12,50 betaald voor stoel & bank.",
    ]
