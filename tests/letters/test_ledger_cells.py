"""The promise ledger in cells: what, for when, and whether it was kept."""

from __future__ import annotations

import pytest

from app.core.case import Case
from app.core.events import (
    Result,
)
from app.core.moment import DueMode
from app.letters.ledger_cells import promise_rows
from tests.cases import both
from tests.letters.settings import (
    about,
    desk_of,
    said,
)
from tests.unit.builders import (
    at,
    due,
    promise,
    replaced,
    result,
)


def rows(case: Case, code: str) -> str:
    """Return the promise ledger, its cells between bars, its rows behind slashes."""
    desk = desk_of(case, code, "chronology")
    desk.scene.by_name = True
    found = promise_rows(desk.scene, desk.ledger, years=False)
    return said(" / ".join(" | ".join(row.cells[3:]) for row in found))


THING = both("het modem", "the modem")

ROWS: dict[str, tuple[Case, str, str]] = {
    "kept": (
        about(
            promises=(
                promise("p", due("2025-04-14"), result(Result.KEPT, "2025-04-14"), what=THING),
            )
        ),
        "Levering van het modem | 14 april | Ja, 14 april",
        "Delivery of the modem | 14 April | Yes, 14 April",
    ),
    "kept on an unknown day": (
        about(promises=(promise("p", due("2025-04-14"), result(Result.KEPT), what=THING),)),
        "Levering van het modem | 14 april | Ja",
        "Delivery of the modem | 14 April | Yes",
    ),
    "kept late": (
        about(
            promises=(
                promise(
                    "p", due("2025-04-14"), result(Result.KEPT_LATE, "2025-04-18"), what=THING
                ),
            )
        ),
        "Levering van het modem | 14 april | Ja, vier dagen te laat (18 april)",
        "Delivery of the modem | 14 April | Yes, four days late (18 April)",
    ),
    "without effect": (
        about(
            promises=(
                promise(
                    "p", due("2025-04-14"), result(Result.NO_EFFECT, "2025-04-14"), what=THING
                ),
            )
        ),
        "Levering van het modem | 14 april | Ja, maar zonder resultaat",
        "Delivery of the modem | 14 April | Yes, but without result",
    ),
    "partly": (
        about(
            promises=(
                promise(
                    "p",
                    due("2025-04-14"),
                    result(
                        Result.PARTLY,
                        "2025-04-14",
                        done=both("één van de twee", "one of the two"),
                    ),
                    what=THING,
                ),
            )
        ),
        "Levering van het modem | 14 april | Deels: één van de twee",
        "Delivery of the modem | 14 April | Partly: one of the two",
    ),
    "partly, no more known": (
        about(promises=(promise("p", due("2025-04-14"), result(Result.PARTLY), what=THING),)),
        "Levering van het modem | 14 april | Deels",
        "Delivery of the modem | 14 April | Partly",
    ),
    "broken": (
        about(promises=(promise("p", due("2025-04-14"), result(Result.BROKEN), what=THING),)),
        "Levering van het modem | 14 april | Nee, nu 2 weken en 2 dagen te laat",
        "Delivery of the modem | 14 April | No, now 2 weeks and 2 days late",
    ),
    "untrue": (
        about(promises=(promise("p", due("2025-04-14"), result(Result.UNTRUE), what=THING),)),
        "Levering van het modem | 14 april | Klopte niet",
        "Delivery of the modem | 14 April | Not true",
    ),
    "withdrawn": (
        about(
            promises=(
                promise(
                    "p", due("2025-04-14"), result(Result.WITHDRAWN, "2025-04-10"), what=THING
                ),
            )
        ),
        "Levering van het modem | 14 april | Ingetrokken 10 april",
        "Delivery of the modem | 14 April | Withdrawn 10 April",
    ),
    "withdrawn some day": (
        about(
            promises=(promise("p", due("2025-04-14"), result(Result.WITHDRAWN), what=THING),)
        ),
        "Levering van het modem | 14 april | Ingetrokken",
        "Delivery of the modem | 14 April | Withdrawn",
    ),
    "disputed": (
        about(promises=(promise("p", due("2025-04-14"), result(Result.DISPUTED), what=THING),)),
        "Levering van het modem | 14 april | Betwist",
        "Delivery of the modem | 14 April | Disputed",
    ),
    "open": (
        about(promises=(promise("p", due("2025-05-14"), what=THING),)),
        "Levering van het modem | 14 mei | Nog open",
        "Delivery of the modem | 14 May | Still open",
    ),
    "open without a day": (
        about(promises=(promise("p", None, what=THING),)),
        "Levering van het modem | Geen datum | Nog open, geen datum",
        "Delivery of the modem | No date | Still open, no date",
    ),
    "not yet known": (
        about(promises=(promise("p", due("2025-04-14"), what=THING),)),
        "Levering van het modem | 14 april | Nog niet bekend",
        "Delivery of the modem | 14 April | Not known yet",
    ),
    "by a day": (
        about(promises=(promise("p", due("2025-05-14", DueMode.BY), what=THING),)),
        "Levering van het modem | uiterlijk 14 mei | Nog open",
        "Delivery of the modem | by 14 May | Still open",
    ),
    "from a day": (
        about(promises=(promise("p", due("2025-05-14", DueMode.NOT_BEFORE), what=THING),)),
        "Levering van het modem | vanaf 14 mei | Nog open",
        "Delivery of the modem | from 14 May | Still open",
    ),
    "a new date": (
        about(
            promises=(
                promise("p", due("2025-03-17"), replaced("q", "2025-03-18"), what=THING),
                promise(
                    "q",
                    due("2025-04-14"),
                    result(Result.BROKEN),
                    what=THING,
                    made=at("2025-03-18"),
                ),
            )
        ),
        (
            "Levering van het modem | 17 maart | Nee, nu 6 weken en 2 dagen te laat / "
            "Levering, nieuwe datum | 14 april | Nee, nu 2 weken en 2 dagen te laat"
        ),
        (
            "Delivery of the modem | 17 March | No, now 6 weeks and 2 days late / "
            "Delivery, new date | 14 April | No, now 2 weeks and 2 days late"
        ),
    ),
    "moved in time": (
        about(
            promises=(
                promise("p", due("2025-03-17"), replaced("q", "2025-03-10"), what=THING),
                promise("q", due("2025-05-14"), what=THING, made=at("2025-03-10")),
            )
        ),
        (
            "Levering van het modem | 17 maart | Vooraf verzet (T2) / Levering, nieuwe "
            "datum | 14 mei | Nog open"
        ),
        (
            "Delivery of the modem | 17 March | Moved in advance (T2) / Delivery, new "
            "date | 14 May | Still open"
        ),
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), ROWS.values(), ids=ROWS)
def test_a_promise(given: Case, dutch: str, english: str) -> None:
    assert rows(given, "nl") == dutch
    assert rows(given, "en") == english
