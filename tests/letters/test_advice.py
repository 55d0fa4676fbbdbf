"""What the user is told: every reason, body and ground in both languages."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.advising import ladder, speech_for, standings, told_ladder
from app.core.admissibility import Admissibility, admissibility
from app.core.case import FirstComplaint
from app.core.grounds import Carries, GroundStanding
from app.core.holding import Held, Holding, sight
from app.core.ids import FactId
from app.core.ladder import Because, StepReason, StepState
from app.core.law import Confidence, Measure
from app.core.moment import When
from app.core.money import Money
from app.core.pack import by_id
from app.core.pack_days import statutory_days
from app.core.text import in_language
from app.errors import UserError
from app.letters.advice.grounding import ground_words, number
from app.letters.advice.reasons import SILENT, circumstance, question, sentence, sentences
from app.letters.advice.speech import Speech
from app.letters.advice.windows import fee, window
from tests.cases import named, names, rich
from tests.letters.settings import pack

DAY = date(2025, 5, 20)
KPN = named("kpn-digital-tv")
PLAIN = re.compile(r"[{}\[\]<>|]|  |\.\.|None")
RULES = {Because.LIMITATION: "performance", Because.LIMITATION_PASSED: "dissolution"}
STEPS = {Because.AFTER: "reminder", Because.OTHER_PROCEDURE: "court", Because.CHOOSE_ONE: "adr"}

NAMES = {
    Because.CHECK: "affiliated",
    Because.HOLDS: "offer",
    Because.LACKS: "offer",
    Because.ASKS: "paid",
}


def speech(code: str, day: date = DAY) -> Speech:
    return speech_for(KPN, day, code)


def reason(code: Because) -> StepReason:
    """Return a reason that has all that its sentence may need."""
    what = RULES.get(code) or STEPS.get(code) or "gc-telecom"
    what = {
        Because.CHECK: "affiliated",
        Because.HOLDS: "offer",
        Because.LACKS: "offer",
        Because.ASKS: "paid",
    }.get(code, what)
    points = tuple(FactId(point.id) for point in KPN.points[:2])
    letter = (FactId(KPN.documents[0].id),)
    facts = letter if code is Because.SENT else points
    return StepReason(code, DAY, facts, what, Money(Decimal("12.50")))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("code", [code for code in Because if code not in SILENT])
def test_every_reason_is_a_sentence(code: Because, language: str) -> None:
    text = sentence(speech(language), reason(code))
    assert text[:1].isupper() or text.startswith("‘"), text
    assert text.endswith((".", "?")), text
    assert not PLAIN.search(text), text


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("gate", ["affiliated", "checklist", "facts_only", "file_complete"])
def test_every_gate_is_a_sentence(gate: str, language: str) -> None:
    assert sentence(speech(language), StepReason(Because.CHECK, what=gate)).endswith(".")


SAID = {
    "fixed days in one sentence": (
        (
            StepReason(Because.FIXED_DATE, date(2025, 3, 22)),
            StepReason(Because.FIXED_DATE, date(2025, 3, 17)),
        ),
        "Vaste dagen gingen voorbij: 17 maart 2025 en 22 maart 2025.",
    ),
    "a fixed day without a date": (
        (StepReason(Because.FIXED_DATE),),
        "Een vaste dag ging voorbij.",
    ),
    "a refusal": ((StepReason(Because.REFUSAL, DAY),), "KPN weigerde op 20 mei 2025."),
    "a refusal of an unknown day": ((StepReason(Because.REFUSAL),), "KPN weigerde."),
    "said once": (
        (StepReason(Because.NO_ANSWER, DAY), StepReason(Because.NO_ANSWER)),
        "Er kwam geen antwoord.",
    ),
    "a claim that a letter keeps alive": (
        (StepReason(Because.LIMITATION, DAY, what="damages"),),
        (
            "Uw recht op schadevergoeding verjaart op 20 mei 2025. "
            "Een brief waarin u dat recht voorbehoudt, stopt dat."
        ),
    ),
    "a claim that only the court keeps alive": (
        (StepReason(Because.LIMITATION, DAY, what="annulment"),),
        (
            "Uw recht op vernietiging verjaart op 20 mei 2025. "
            "Een brief stopt dat alleen als u binnen zes maanden naar de rechter gaat."
        ),
    ),
    "what the body says itself": ((StepReason(Because.BODY, what="gc"),), ""),
}


@pytest.mark.parametrize(("reasons", "expected"), SAID.values(), ids=SAID)
def test_reasons_in_words(reasons: tuple[StepReason, ...], expected: str) -> None:
    told = " ".join(sentences(speech("nl"), reasons))
    assert told.replace("\u00a0", " ") == expected


def test_points_are_named_as_they_were_typed() -> None:
    (point, *_rest) = speech("nl").scene.case.points
    title = in_language(point.title, "nl", "nl").text
    assert speech("nl").named((point.id,)).casefold() == f"‘{title}’".casefold()


def test_without_a_trader_it_has_no_name() -> None:
    nobody = replace(KPN, parties=KPN.parties[:1], agreements=())
    there = speech_for(nobody, DAY, "nl")
    assert sentence(there, StepReason(Because.REFUSAL)) == "Het bedrijf weigerde."


# --- bodies --------------------------------------------------------------------------------

WINDOWS = {
    "before the complaint": ("2025-04-01", "gc-telecom", "klaag eerst bij KPN"),
    "waiting": (
        "2025-05-20",
        "gc-telecom",
        "neemt uw klacht aan van 28 mei 2025 tot en met 30 april 2026.",
    ),
    "warnings to come": (
        "2025-05-20",
        "gc-telecom",
        "waarschuwing op 28 februari 2026, 30 maart 2026 en 16 april 2026.",
    ),
    "ten months": ("2026-02-28", "gc-telecom", "tot de laatste dag"),
    "the last day": ("2026-04-30", "gc-telecom", "Vandaag is de laatste dag."),
    "too late": ("2026-05-01", "gc-telecom", "nam uw klacht aan tot en met 30 april 2026."),
    "counted from": ("2025-05-20", "gc-telecom", "vanaf uw eerste klacht: 30 april 2025."),
    "to ask": ("2025-05-20", "gc-telecom", "Vraag eerst of KPN hier is aangesloten."),
    "a sure body": ("2025-07-20", "kifid", "Gratis voor consumenten."),
    "no clocks": ("2025-05-20", "acm", "ACM ConsuWijzer. Gratis."),
    "a court": ("2025-05-20", "kantonrechter", "Kantonrechter. Griffierecht"),
}


@pytest.mark.parametrize(("day", "body", "part"), WINDOWS.values(), ids=WINDOWS)
def test_windows_of_bodies(day: str, body: str, part: str) -> None:
    on = date.fromisoformat(day)
    told = " ".join(window(speech("nl", on), _at(body, on))).replace("\u00a0", " ")
    assert part in told
    assert not PLAIN.search(told)


def _at(name: str, day: date) -> Admissibility:
    body = by_id(pack().bodies, name)
    assert body is not None
    return admissibility(KPN, body, day, statutory_days(pack()))


def test_fees_are_named_only_where_they_are_sure() -> None:
    told = speech("nl", date(2026, 11, 30))
    sure = {
        row.key
        for row in pack().parameters
        if row.unit is Measure.AMOUNT and row.confidence is Confidence.HIGH
    }
    keys = {key for body in pack().bodies for key in body.fee_parameters}
    for key in keys:
        assert (fee(told, key) is not None) == (key in sure), key
    assert "nl.skgz.fee" in keys
    later = speech("nl", date(2028, 1, 1))
    assert not any(fee(later, key) for key in keys)


# --- grounds -------------------------------------------------------------------------------


def test_a_ground_in_words() -> None:
    asked = (Held("paid", Holding.UNKNOWN), Held("no_ground", Holding.YES, (FactId("i"),)))
    standing = GroundStanding(
        "NL-UND-01", Carries.UNKNOWN, "wrong_bill", asked, ("bw-6-203-2",), (), ()
    )
    found = ground_words(speech("nl"), standing)
    assert found.questions == ("Wanneer betaalde u, en hoeveel?",)
    assert found.articles == ("artikel 6:203 lid 2 BW",)
    failing = replace(standing, carries=Carries.FAILS)
    assert ground_words(speech("en"), failing).questions == ()


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("nl.withdrawal.days", "14 days"),
        ("nl.conformity.limitation", "2 years"),
        ("nl.bik.min", "€40.00"),
        ("nl.telecom.outage.share", "1/30"),
        ("nl.interest", "6%"),
        ("nl.bik.scale", ""),
    ],
)
def test_numbers_of_the_law(key: str, expected: str) -> None:
    rows = [row for row in pack().parameters if row.key == key]
    row = next((one for one in rows if one.value in ("6", "1/30")), rows[0])
    assert number(speech("en"), row).replace("\u00a0", " ") == expected


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_circumstance_is_said_and_asked(language: str) -> None:
    there = speech(language)
    for one in pack().circumstances:
        for code in (Because.HOLDS, Because.LACKS):
            text = circumstance(there, one.id, code)
            assert text.endswith("."), text
        asked = question(there, one.id)
        assert not asked or asked.endswith("?"), asked


def test_what_the_pack_lacks_is_not_said() -> None:
    assert circumstance(speech("nl"), "no_such", Because.HOLDS) == ""
    assert question(speech("nl"), "no_such") == ""


# --- whole ladders -------------------------------------------------------------------------


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_ladder_of_every_case_reads_well(name: str, language: str) -> None:
    for day in (date(2025, 5, 20), date(2026, 3, 1)):
        lines = list(ladder(named(name), day, language).lines())
        assert lines[0].endswith(str(day.year))
        for line in lines[1:]:
            assert not PLAIN.search(line.strip()), line


def test_the_ladder_of_a_rich_case_says_what_to_mind() -> None:
    day = date(2018, 7, 9)
    case = rich()
    found = standings(case, sight(case, day, pack()))
    told = {reason.code for one in found for reason in one.reasons}
    assert {Because.OPEN_OFFER, Because.LEGAL_AID_ASK} <= told
    assert all(one.state is not StepState.RECOMMENDED or one.reasons for one in found)


def test_a_language_without_sentences_is_refused_or_replaced() -> None:
    with pytest.raises(UserError):
        speech_for(KPN, DAY, "xx")
    assert speech_for(replace(KPN, language="de"), DAY).language.code == "en"


def test_what_comes_after_a_complaint_may_follow_one_without_a_letter() -> None:
    called = replace(KPN, contacts=(), documents=())
    for own, state in ((None, StepState.PREMATURE), (When(edtf="2025-04-02"), StepState.OPEN)):
        case = replace(called, first_complaint=FirstComplaint(oral=own))
        found = {one.step: one for one in standings(case, sight(case, DAY, pack()))}
        assert found["report"].state is state
        assert found["complaint"].taken is (own is not None)


@pytest.mark.parametrize(
    ("code", "state"), [("nl", "nog niet compleet"), ("en", "not complete yet")]
)
def test_a_letter_that_lacks_facts_does_not_come_too_early(code: str, state: str) -> None:
    bare = replace(KPN, agreements=(), documents=(), first_complaint=FirstComplaint())
    first = told_ladder(bare, DAY, code)[0]
    assert (first.standing.step, first.words.state) == ("complaint", state)
