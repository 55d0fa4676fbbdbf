"""A report to an authority, and overviews of time and costs: facts only, nobody's name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.core.case import Case
from app.core.claims import Effort, EffortKind, Point
from app.core.events import Payment, PaymentKind, StatementKind
from app.core.ids import EffortId, ExhibitId, PaymentId, PointId
from app.core.papers import Exhibit
from app.letters.benches import desk_for
from app.letters.compose import compose, scene_for
from app.letters.doctype import read_type
from app.letters.filing.efforts import has_effort
from app.letters.filing.reporting import MOST
from app.letters.overview_bench import OverviewBench
from app.paths import templates
from app.writers.words import words
from tests.cases import named, names
from tests.letters.every import composed, day_for, sources
from tests.letters.scenes import (
    DAY,
    DIRECTOR,
    called,
    case_of,
    plain,
    sentence,
)
from tests.letters.settings import euros
from tests.unit.builders import at, outage


def overview(case: Case, document: str, code: str = "nl", day: date = DAY) -> OverviewBench:
    kind = read_type(templates(), document)
    scene = scene_for(case, kind, code, day, sources())
    scene.by_name = True
    found = [one for one in desk_for(scene, kind).benches if isinstance(one, OverviewBench)]
    return found[0]


def reported(case: Case, code: str = "nl") -> list[str]:
    return [plain(one.text) for one in overview(case, "report-acm", code).do_report().facts]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Marit Vos zei nee", "een medewerker zei nee"),
        ("mevrouw Vos zei nee", "een medewerker zei nee"),
        ("Marit zei nee", "een medewerker zei nee"),
        ("de vossen waren weg", "de vossen waren weg"),
    ],
)
def test_no_employee_is_named(typed: str, printed: str) -> None:
    talk = called("c", with_whom=DIRECTOR.id, statements=(sentence(typed, typed),))
    told = reported(case_of(contacts=(talk,)))
    assert told[0].endswith(f": {printed}.")
    assert "Marit" not in told[0]


def test_own_words_are_left_out() -> None:
    talk = called(
        "c",
        comment="Ik was erg boos.",
        statements=(sentence("nee", "no", reply="Dat klopt niet."),),
    )
    told = reported(case_of(contacts=(talk,)))
    assert told == [
        "Op maandag 3 maart 2025 belde ik de klantenservice van KPN. Het antwoord was: nee."
    ]


def test_what_carries_a_report_goes_before_plain_calls() -> None:
    calls = tuple(called(f"c{n}", f"2025-03-{n + 1:02}") for n in range(20))
    broken = outage("i", "2025-03-25", text="de tv was uit")
    found = overview(case_of(contacts=calls, incidents=(broken,)), "report-acm").do_report()
    assert len(found.facts) == MOST
    assert "de tv was uit" in found.facts[-1].text.casefold()
    assert plain(found.more) == "Er waren nog elf andere contacten en gebeurtenissen."


def test_no_exhibits_no_promise_numbers_and_nothing_for_oneself() -> None:
    proof = Exhibit(ExhibitId("x"), "Foto")
    talk = called("c", statements=(sentence("nee", "no", StatementKind.REFUSAL, exhibit="x"),))
    case = case_of(contacts=(talk,), exhibits=(proof,))
    letter = compose(case, "report-acm", "nl", DAY, sources()).letter
    text = " ".join(words(letter))
    assert "(bewijs" not in text
    assert not letter.enclosures
    assert not letter.signatures
    assert "Voor deze zaak zelf vraag ik niets." in text
    assert "Ik kan het sturen als ACM daarom vraagt." in text


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("code", ["nl", "en"])
def test_no_name_of_staff_in_any_report(name: str, code: str) -> None:
    case = named(name)
    text = " ".join(words(composed(name, "report-acm", code).letter))
    staff = [one.name for one in case.parties if "employee" in one.roles and one.name]
    assert not [one for one in staff if one in text]
    assert "(T" not in text
    assert sources(name)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (("2025-03-03",), "maart 2025"),
        (("2025-03-03", "2025-04-02"), "maart 2025 tot en met april 2025"),
        (("2024", "2025-04-02"), "2024 tot en met april 2025"),
    ],
)
def test_a_period_is_no_more_precise_than_known(days: tuple[str, ...], said: str) -> None:
    calls = tuple(called(f"c{n}", day) for n, day in enumerate(days))
    head = overview(case_of(contacts=calls), "report-acm").do_report().head
    assert head[-1].lines == (said,)


def test_the_head_names_the_points_once() -> None:
    points = tuple(Point(PointId(f"p{n}"), "Levering") for n in range(2))
    head = overview(case_of(points=points), "report-acm").do_report().head
    assert [row.lines for row in head] == [("KPN B.V.",), ("Levering",)]


# --- time and costs ----------------------------------------------------------------------


def cost(name: str = "e", kind: EffortKind = EffortKind.OTHER, **more: Any) -> Effort:
    return Effort(EffortId(name), kind, **more)


def efforts(*costs: Effort, code: str = "nl", **more: Any) -> list[tuple[str, ...]]:
    found = overview(case_of(efforts=costs, **more), "effort", code).do_effort_rows()
    return [tuple(plain(cell) for cell in row.cells) for row in found]


COSTS: dict[str, tuple[Effort, tuple[str, ...]]] = {
    "minutes": (
        cost(kind=EffortKind.MINUTES, quantity=Decimal(90), when=at("2025-03-03")),
        ("1", "3 maart 2025", "Tijd", "90 minuten", "geen", "–"),
    ),
    "one call": (
        cost(kind=EffortKind.CALLS, quantity=Decimal(1), what="bellen"),
        ("1", "datum niet genoteerd", "Bellen", "1 telefoontje", "geen", "–"),
    ),
    "half a day": (
        cost(kind=EffortKind.DAY_OFF, quantity=Decimal("0.5")),
        ("1", "datum niet genoteerd", "Vrije dag", "0,5 dagen", "geen", "–"),
    ),
    "travel has no unit of its own": (
        cost(kind=EffortKind.TRAVEL, quantity=Decimal(12)),
        ("1", "datum niet genoteerd", "Reis", "12", "geen", "–"),
    ),
}


@pytest.mark.parametrize(("effort", "row"), COSTS.values(), ids=COSTS)
def test_a_row_for_each_effort(effort: Effort, row: tuple[str, ...]) -> None:
    assert efforts(effort) == [row]


def test_amounts_are_added_for_each_currency_and_days_are_in_order() -> None:
    proof = Exhibit(ExhibitId("x"), "Bon")
    pounds = replace(euros("2.00"), currency="GBP")
    rows = efforts(
        cost("a", amount=euros("9.95"), when=at("2025-03-09"), exhibits=(ExhibitId("x"),)),
        cost("b", amount=euros("0.05"), when=at("2025-03-01")),
        cost("c", amount=pounds),
        exhibits=(proof,),
    )
    assert [row[5] for row in rows] == ["€ 0,05", "€ 9,95", "£ 2,00", "€ 10,00", "£ 2,00"]
    assert rows[1][4] == "Bon"
    assert [row[2] for row in rows[3:]] == ["Totaal", "Totaal"]


def test_minutes_that_were_noted_and_those_that_were_not() -> None:
    noted = called("a", minutes=10, hold_minutes=5)
    case = case_of(contacts=(noted,))
    assert plain(overview(case, "effort").do_spent()) == (
        "Ik zocht één keer contact met KPN. "
        "Gesprekken: tien minuten. In de wacht: vijf minuten."
    )
    more = case_of(contacts=(noted, called("b", "2025-03-04")))
    assert "Gesprekken: ten minste tien minuten." in plain(overview(more, "effort").do_spent())


def test_nothing_on_record_is_told_as_missing() -> None:
    bought = Payment(PaymentId("p"), PaymentKind.PAID, euros("1.00"), at("2025-03-03"))
    case = case_of(payments=(bought,))
    assert not has_effort(overview(case, "effort").scene)
    assert compose(case, "effort", "nl", DAY, sources()).missing == ("effort",)
    assert compose(case, "ledger", "nl", DAY, sources()).missing == ("promises",)


@pytest.mark.parametrize("name", names())
def test_the_ledger_alone_is_that_of_the_chronology(name: str) -> None:
    case = named(name)
    alone = composed(name, "ledger", "nl").letter.annexes[0]
    assert day_for(case, "ledger") == composed(name, "ledger", "nl").letter.day
    whole = compose(case, "chronology", "nl", day_for(case, "ledger"), sources(name))
    tables = {block.id: block for block in whole.letter.annexes[0].blocks}
    if case.promises:
        assert tables["promises"] == alone.blocks[0]
