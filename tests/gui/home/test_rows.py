"""Which cases each view, chip and counter holds, and what is said about all together."""

from __future__ import annotations

import pytest

from app.gui.home.asked import Asked, Only, View
from app.gui.home.listing import listing
from app.gui.home.rows import Hit, Row, row_of
from app.gui.home.views import Client, cases, entries, groups, summary
from tests.gui.home.lines import LINES, TODAY

ROWS = tuple(row_of(line, TODAY) for line in LINES)
NARROWED = [
    (Only.OPEN, ["wait", "confirm", "passed", "near", "draft", "filed", "shown"]),
    (Only.ACTION, ["confirm", "passed", "near", "shown"]),
    (Only.WAITING, ["wait"]),
    (Only.DRAFT, ["draft"]),
    (Only.COMMITTEE, ["filed"]),
    (Only.NEAR, ["near"]),
    (Only.CONFIRM, ["confirm", "shown"]),
    (Only.TERMS, ["passed"]),
]


def _ids(rows: tuple[Row, ...]) -> list[str]:
    return [row.id for row in rows]


@pytest.mark.parametrize(("only", "expected"), NARROWED)
def test_what_a_chip_or_counter_leaves(only: Only, expected: list[str]) -> None:
    assert _ids(cases(ROWS, View.TODAY, only)) == expected


def test_closed_cases_stand_apart_and_among_all() -> None:
    assert _ids(cases(ROWS, View.CLOSED, Only.OPEN)) == ["done"]
    assert len(cases(ROWS, View.ALL, Only.ACTION)) == len(ROWS)


def test_the_cases_of_a_client_are_open_and_closed_ones() -> None:
    assert _ids(cases(ROWS, View.CLIENTS, Only.OPEN, "Anna Boer")) == [
        "wait",
        "confirm",
        "done",
    ]
    assert cases(ROWS, View.COMPANIES, Only.OPEN, "Anna Boer") == ()


def test_an_example_is_never_counted() -> None:
    whole = summary(ROWS)
    assert whole.cases == len(ROWS) - 1
    assert whole.numbers[Only.CONFIRM] == 1
    assert whole.counts == {
        View.TODAY: 3,
        View.ALL: 7,
        View.CLIENTS: 3,
        View.COMPANIES: 6,
        View.CLOSED: 1,
    }


def test_clients_come_in_the_order_of_the_last_change() -> None:
    assert summary(ROWS).clients == (
        Client("Anna Boer", "", 2, "wait"),
        Client("Bo de Wit", "", 2, "passed"),
        Client("Cas Mol", "", 2, "draft"),
    )


def test_the_nearest_last_day_is_named() -> None:
    assert (summary(ROWS).nearest or ROWS[0]).id == "near"
    assert summary(()).nearest is None


def test_a_company_has_its_open_and_closed_cases() -> None:
    first = groups(ROWS, View.COMPANIES)[0]
    assert (first.name, first.open, first.closed) == ("Aster", 1, 1)
    assert first.dated is not None
    assert (first.dated.day - TODAY).days == 3


def test_the_calendar_holds_what_passed_and_waits_and_what_comes() -> None:
    found = [(entry.row.id, (entry.dated.day - TODAY).days) for entry in entries(ROWS, TODAY)]
    assert found == [("shown", -3), ("confirm", -2), ("passed", -1), ("wait", 3), ("near", 12)]


def test_a_search_shows_each_case_once_and_closed_ones_when_asked() -> None:
    hits = (Hit("draft", "first"), Hit("draft", "second"), Hit("done", "x"), Hit("gone", "y"))
    found = listing(ROWS, Asked(text="x", hits=hits), TODAY, clients=True)
    assert _ids(found.rows) == ["draft"]
    assert found.columns[1].cell(found.rows[0]).words == "first"
    assert "1 more in closed cases" in found.count
    wider = listing(ROWS, Asked(text="x", hits=hits, closed_too=True), TODAY, clients=True)
    assert _ids(wider.rows) == ["draft", "done"]
    assert wider.offer == ""


def test_columns_follow_the_mode() -> None:
    alone = listing(ROWS, Asked(), TODAY, clients=False)
    assert "Client" not in [column.title for column in alone.columns]
    helping = listing(ROWS, Asked(), TODAY, clients=True)
    assert "Client" in [column.title for column in helping.columns]


@pytest.mark.parametrize("view", list(View))
def test_every_view_of_no_cases_says_so(view: View) -> None:
    found = listing((), Asked(view=view), TODAY, clients=True)
    assert (found.rows, bool(found.nothing)) == ((), True)
