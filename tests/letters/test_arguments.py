"""The arguments of the firm: which are answered, and the sums that the recorded hours give."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.core.agreement import Agreement, AgreementKind, Claim, ClaimKind
from app.core.case import Case
from app.core.contact import Certainty, StatementKind
from app.core.events import Incident, IncidentKind
from app.core.ids import AgreementId, FactId, IncidentId, PartyId
from app.core.usage import Every, Use
from app.letters.singles.arguments import answered, arguments
from tests.cases import both
from tests.letters.scenes import CARRIER, called, sentence
from tests.letters.settings import FIRM, RICH, about, said, scene_of
from tests.unit.builders import at

THREE = Use(Decimal(3))
LIFE = Claim(FactId("life"), ClaimKind.GUARANTEE, "twintig jaar", years=20)
LAMPS = Agreement(
    AgreementId("lamps"),
    both("zes lampen", "six lamps"),
    AgreementKind.PURCHASE,
    made=at("2011"),
    claims=(LIFE,),
    use=Use(Decimal(1100), Every.YEAR, about=True),
)
DEAD = Incident(IncidentId("dead"), IncidentKind.DEFECT, at("2014"), affected="één lamp")


def use(hours: str, every: Every = Every.YEAR, *, about: bool = False) -> Use:
    return Use(Decimal(hours), every, about)


def argued(agreement: Agreement = LAMPS, **more: Any) -> Case:
    """Return a case in which the firm argued with the use of the lamps."""
    fields: dict[str, Any] = {"kind": StatementKind.ARGUMENT, "use": THREE, **more}
    one = sentence("drie uur per dag is normaal", "three hours a day is normal", **fields)
    contact = called("c", "2014-11-03", statements=(one,))
    return about(agreements=(agreement,), contacts=(contact,), incidents=(DEAD,))


def answer(case: Case, code: str = "nl") -> str:
    return " ".join(said(one.answer) for one in arguments(scene_of(case, code)))


YEAR = "Drie uur per dag is 1.095 uur per jaar (365 × 3)."
ALL = "Twintig jaar met drie uur per dag is 21.900 uur."
SUMS = {
    "practically the same": (
        LAMPS,
        {},
        (
            f"{YEAR} Mijn eigen gebruik is ongeveer 1.100 uur per jaar."
            f" Dat is vrijwel hetzelfde. In drie jaar is dat ongeveer 3.300 uur. {ALL}"
        ),
    ),
    "less": (
        replace(LAMPS, use=use("400")),
        {},
        (
            f"{YEAR} Mijn eigen gebruik is 400 uur per jaar. Dat is minder."
            f" In drie jaar is dat ongeveer 1.200 uur. {ALL}"
        ),
    ),
    "exactly the same": (
        replace(LAMPS, use=use("3", Every.DAY), claims=()),
        {},
        f"{YEAR} Mijn eigen gebruik is 1.095 uur per jaar. Dat is hetzelfde.",
    ),
    "more: no comparison, but far below the promise": (
        replace(LAMPS, use=use("2000")),
        {},
        (
            f"{YEAR} Mijn eigen gebruik is 2.000 uur per jaar."
            f" In drie jaar is dat ongeveer 6.000 uur. {ALL}"
        ),
    ),
    "more than was promised in all: the sum is left out": (
        replace(LAMPS, use=use("8000"), claims=(replace(LIFE, years=4),)),
        {},
        f"{YEAR} Mijn eigen gebruik is 8.000 uur per jaar.",
    ),
    "own use unknown": (replace(LAMPS, use=None), {}, f"{YEAR} {ALL}"),
    "no lifetime promised": (replace(LAMPS, use=None, claims=()), {}, YEAR),
    "hours a year": (
        replace(LAMPS, use=None),
        {"use": use("1000")},
        "U gaat uit van 1.000 uur per jaar. Twintig jaar met 1.000 uur per jaar is 20.000 uur.",
    ),
    "half hours": (
        replace(LAMPS, use=None, claims=()),
        {"use": use("2.5", Every.DAY)},
        "2,5 uur per dag is 912,5 uur per jaar (365 × 2,5).",
    ),
    "figures of the reply are not said again": (
        LAMPS,
        {"reply": "Dat is 1.095 uur per jaar, en ik kom op 1.100."},
        (
            "Dat is 1.095 uur per jaar, en ik kom op 1.100."
            f" In drie jaar is dat ongeveer 3.300 uur. {ALL}"
        ),
    ),
    "a reply without sums": (
        LAMPS,
        {"use": None, "reply": "waar staat dat?"},
        "Waar staat dat?",
    ),
}


@pytest.mark.parametrize(("agreement", "more", "dutch"), SUMS.values(), ids=SUMS)
def test_sums_come_from_what_is_recorded(
    agreement: Agreement, more: dict[str, Any], dutch: str
) -> None:
    assert answer(argued(agreement, **more)) == dutch


def test_one_hour_is_singular_in_english() -> None:
    case = argued(use=use("1", Every.DAY))
    assert answer(case, "en").startswith("One hour a day is 365 hours a year (365 × 1).")
    assert "Twenty years at one hour a day is 7,300 hours." in answer(case, "en")


UNANSWERED = {
    "no reply and no hours": {"use": None},
    "no argument": {"kind": StatementKind.INFORMATION},
    "from hearsay": {"certainty": Certainty.HEARSAY},
    "about others": {"about_others": True},
    "of another firm": {"by": PartyId("carrier")},
}


@pytest.mark.parametrize("more", UNANSWERED.values(), ids=UNANSWERED)
def test_what_has_no_answer_stays_in_the_story(more: dict[str, Any]) -> None:
    case = replace(argued(**more), parties=(RICH, FIRM, CARRIER))
    assert not arguments(scene_of(case))
    assert not answered(scene_of(case))


def test_an_answered_argument_is_known_by_its_statement() -> None:
    assert answered(scene_of(argued())) == {"s"}
    found = arguments(scene_of(argued()))[0]
    assert said(found.said) == "U vond: drie uur per dag is normaal."
    assert found.facts == ("s", "c")
