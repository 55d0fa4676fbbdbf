"""A reservation of rights: the words that interrupt, the claims, what the user has to know."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.case import Case
from app.core.events import Result
from app.letters.claim_bench import ClaimBench
from app.letters.declaring.reserving import cautions
from tests.letters.declarations import K, bench_of, notice
from tests.letters.settings import (
    asking,
    by,
    demand,
    euros,
    said,
    scene_of,
)
from tests.unit.builders import at, due, letter, promise, result

MODEM = demand(K.PERFORM, "het modem", "the modem", id="modem", **by("2025-09-01"))
BACK = demand(K.REFUND, "mei", "May", amount=euros("10"), own_money=True, id="back")
TAXI = demand(K.COMPENSATE, "de taxi", "the taxi", amount=euros("15"), id="taxi")


def bench(case: Case, code: str = "nl") -> ClaimBench:
    found = bench_of(case, "reservation", code)
    assert isinstance(found, ClaimBench)
    return found


def claimed(case: Case, code: str = "nl") -> str:
    """Return the claims as they are read."""
    panel = bench(case, code).do_reserved()
    parts = [said(panel.intro), *(said(one.text) for one in panel.items), said(panel.notes)]
    return " / ".join(one for one in parts if one)


ALSO = "Het geldt ook voor de schade die hieruit volgt en voor de wettelijke rente."
TOO = "It also covers the loss that follows from this and statutory interest."
CLAIMS: dict[str, tuple[Case, str, str]] = {
    "one": (
        asking(MODEM),
        f"Dit gaat over het recht op levering van het modem. / {ALSO}",
        f"This is about the right to delivery of the modem. / {TOO}",
    ),
    "several, with their sum": (
        asking(MODEM, BACK, TAXI),
        (
            "Dit gaat over het recht op: / levering van het modem; / terugbetaling van € 10,00 "
            "voor mei; / vergoeding van € 15,00 voor de taxi. / Samen gaat het om € 25,00. "
            f"{ALSO}"
        ),
        (
            "This is about the right to: / delivery of the modem; / repayment of €10.00 for "
            "May; / compensation of €15.00 for the taxi. / Together this comes to €25.00. "
            f"{TOO}"
        ),
    ),
    "a fallback": (
        asking(replace(MODEM, fallback="back"), BACK),
        (
            "Dit gaat over het recht op levering van het modem of, in plaats daarvan, "
            f"terugbetaling van € 10,00 voor mei. / {ALSO}"
        ),
        (
            "This is about the right to delivery of the modem or, instead, repayment of €10.00 "
            f"for May. / {TOO}"
        ),
    ),
    "alternatives have no sum": (
        asking(replace(BACK, alternative="a"), replace(TAXI, alternative="a")),
        (
            "Dit gaat over het recht op terugbetaling van € 10,00 voor mei of, in plaats "
            f"daarvan, vergoeding van € 15,00 voor de taxi. / {ALSO}"
        ),
        (
            "This is about the right to repayment of €10.00 for May or, instead, compensation "
            f"of €15.00 for the taxi. / {TOO}"
        ),
    ),
    "an estimate has no sum": (
        asking(BACK, replace(TAXI, about=True)),
        (
            "Dit gaat over het recht op: / terugbetaling van € 10,00 voor mei; / vergoeding "
            "van "
            f"ongeveer € 15,00 voor de taxi. / {ALSO}"
        ),
        (
            "This is about the right to: / repayment of €10.00 for May; / compensation of "
            f"about €15.00 for the taxi. / {TOO}"
        ),
    ),
    "a correction with its amount": (
        asking(demand(K.CORRECT, "de rekening", "the bill", amount=euros("640"))),
        f"Dit gaat over het recht op correctie van de rekening (€ 640,00). / {ALSO}",
        f"This is about the right to correction of the bill (€640.00). / {TOO}",
    ),
    "a lower price of something": (
        asking(demand(K.REDUCE_PRICE, "mijn pakket", "my package")),
        f"Dit gaat over het recht op een lagere prijs van mijn pakket. / {ALSO}",
        f"This is about the right to a lower price of my package. / {TOO}",
    ),
    "performance until it is ended": (
        asking(MODEM, demand(K.DISSOLVE, "het modem", "the modem"), BACK),
        (
            "Dit gaat over het recht op: / levering van het modem, zolang de overeenkomst "
            "daarover niet is ontbonden; / terugbetaling van € 10,00 voor mei. / " + ALSO
        ),
        (
            "This is about the right to: / delivery of the modem, as long as the agreement "
            "about it has not been dissolved; / repayment of €10.00 for May. / " + TOO
        ),
    ),
    "no performance of what was ended": (
        asking(
            MODEM,
            demand(K.DISSOLVE, "het modem", "the modem"),
            BACK,
            documents=(letter("end", "2025-04-01", type="dissolution"),),
        ),
        f"Dit gaat over het recht op terugbetaling van € 10,00 voor mei. / {ALSO}",
        f"This is about the right to repayment of €10.00 for May. / {TOO}",
    ),
    "no claims": (
        asking(
            demand(K.APOLOGISE),
            demand(K.DISSOLVE, "het modem", "the modem"),
            replace(TAXI, goodwill=True),
        ),
        "Dit gaat over het recht op [wat u wilt].",
        "This is about the right to [what you want].",
    ),
}


@pytest.mark.parametrize(("case", "dutch", "english"), CLAIMS.values(), ids=CLAIMS)
def test_the_claims(case: Case, dutch: str, english: str) -> None:
    assert claimed(case) == dutch
    assert claimed(case, "en") == english


def test_the_words_are_unambiguous() -> None:
    assert said(bench(asking(MODEM)).do_reservation()) == (
        "Met deze brief stuit ik de verjaring (artikel 3:317 lid 1 van het Burgerlijk Wetboek, "
        "BW). Ik behoud mij ondubbelzinnig het recht op nakoming voor."
    )
    assert said(bench(asking(MODEM), "en").do_reservation()) == (
        "This letter interrupts the limitation period (article 3:317(1) of the Dutch Civil "
        "Code, Burgerlijk Wetboek, BW). I unambiguously reserve my right to performance."
    )


ENDING = demand(K.DISSOLVE, "het modem", "the modem")


@pytest.mark.parametrize(
    ("case", "warned"),
    [
        (asking(ENDING), True),
        (asking(replace(ENDING, dropped=at("2025-04-01"))), False),
        (asking(demand(K.WITHDRAW, "de koop", "the purchase")), True),
        (asking(MODEM), False),
    ],
)
def test_six_months_are_a_warning_and_not_in_the_letter(case: Case, warned: bool) -> None:
    there = bench(case)
    words = said(there.do_reservation())
    assert any("zes maanden" in one for one in there.scene.mind.cautions) is warned
    assert "maanden" not in words


LATE = promise("p", due("2019-03-17"), result(Result.BROKEN), made=at("2019-03-01"))


@pytest.mark.parametrize(
    ("case", "over"),
    [
        (asking(MODEM, promises=(LATE,)), True),
        (
            asking(MODEM, promises=(LATE,), documents=(notice("2022-01-10", "2022-01-24"),)),
            False,
        ),
        (asking(MODEM), False),
    ],
)
def test_a_period_that_may_be_over_is_a_warning(case: Case, over: bool) -> None:
    there = scene_of(case, kind="reservation", day=date(2025, 4, 30))
    words = [one for one in cautions(there) if "nakoming van een overeenkomst" in one]
    assert bool(words) is over
    assert not over or "17 maart 2024 al voorbij" in words[0].replace("\u00a0", " ")


def test_earlier_letters_are_told_where_there_are_any() -> None:
    assert bench(asking(MODEM)).do_wrote() is None
    found = bench(asking(MODEM, documents=(notice("2025-03-18", "2025-04-01"),))).do_wrote()
    assert found is not None
    assert said(found.text).startswith("Op 18 maart 2025 stuurde ik u een ingebrekestelling")
