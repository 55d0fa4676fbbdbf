"""The promise ledger in words: groups, what came of it, links, and the table for elsewhere."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given

from app.core.case import Case
from app.core.channel import Channel
from app.core.events import PromiseKind, Result
from app.core.ids import ContactId
from app.core.line import Standing
from app.core.moment import Due, Term, Unit
from app.core.promised import firm_days
from app.core.promises import ledger
from app.gui.happened.copying import as_html, as_text, ledger_table
from app.gui.happened.ledger_rows import Group, groups, longest, ordered
from tests.cases import cases
from tests.unit.builders import CHAIN, a_case, contact, due, promise, result

DAY = date(2025, 5, 6)
CALL = promise(
    "t9",
    Due(term=Term(1, Unit.WORKING_DAYS)),
    kind=PromiseKind.CALL_BACK,
    contact=ContactId("c1"),
    made=None,
)
CASE = a_case(contacts=(contact("c1", "2025-04-28"),), promises=(*CHAIN, CALL))


def shown(case: Case = CASE) -> tuple[Group, ...]:
    return groups(case, DAY, ledger(case, DAY, firm_days(case)))


def test_a_chain_has_its_own_group_and_single_ones_share_one() -> None:
    chain, single = shown()
    assert (chain.title, chain.note) == ("Deliver", "chain of 3")
    assert [link.words for link in chain.links] == ["17 Mar", "22 Mar", "31 Mar"]
    assert [line.cells[0][0] for line in chain.lines] == [
        "Deliver",
        "New date 22 Mar",
        "New date 31 Mar",
    ]
    assert (single.title, single.note, single.links) == ("Getting in touch", "1 promise", ())


@pytest.mark.parametrize(
    ("column", "downwards", "dues"),
    [
        (0, False, ["29 Apr", "17 Mar", "22 Mar", "31 Mar"]),
        (3, False, ["17 Mar", "22 Mar", "31 Mar", "29 Apr"]),
        (3, True, ["29 Apr", "31 Mar", "22 Mar", "17 Mar"]),
        (4, True, ["29 Apr", "17 Mar", "22 Mar", "31 Mar"]),
    ],
)
def test_promises_are_ordered_in_their_group_and_groups_by_their_first(
    column: int, downwards: bool, dues: list[str]
) -> None:
    made = ordered(shown(), column, downwards=downwards)
    lines = [line for group in made for line in group.lines]
    assert [line.cells[3][0].split(" ", 1)[1] for line in lines] == dues
    assert sorted(group.title for group in made) == sorted(group.title for group in shown())


def test_a_row_says_who_how_when_and_what_came() -> None:
    line = shown()[1].lines[0]
    assert line.cells == (
        ("Call back", ""),
        ("KPN B.V.", "telephone, you called them"),
        ("Mon 28 Apr", "2025"),
        ("Tue 29 Apr", "within 1 working day"),
        ("To confirm", "7 days past"),
        ("–", ""),
    )
    assert (line.standing, line.proved) == (Standing.TO_CONFIRM, False)


RESULTS = [
    (promise("t1", due("2025-03-17"), result(Result.KEPT_LATE, "2025-03-20")), "3 days late"),
    (promise("t1", due("2025-05-08")), "2 days to go"),
    (promise("t1", due("2025-05-07")), "1 day to go"),
    (promise("t1", due("2025-05-06")), "due today"),
    (promise("t1", None, made=due("2025-05-01").when), "for 5 days now"),
    (promise("t1", None, made=due("2025-05-06").when), ""),
    (promise("t1", due("2025-03-17"), result(Result.BROKEN)), ""),
]


@pytest.mark.parametrize(("one", "words"), RESULTS)
def test_what_came_of_it(one: object, words: str) -> None:
    assert shown(a_case(promises=(one,)))[0].lines[0].cells[4][1] == words


def test_the_longest_chain_is_told() -> None:
    lines = ledger(CASE, DAY, firm_days(CASE))
    assert longest(lines) == "Longest chain: 3 dates in 14 days"
    assert longest(lines[-1:]) == ""


@given(cases())
def test_every_promise_stands_in_the_ledger_once(case: Case) -> None:
    lines = ledger(case, DAY, firm_days(case))
    told = [line.promise for group in groups(case, DAY, lines) for line in group.lines]
    assert sorted(told) == sorted(line.promise.id for line in lines)


def test_the_table_for_elsewhere_has_a_row_for_each_promise() -> None:
    rows = as_text(ledger_table(shown())).splitlines()
    assert rows[0].split("\t")[0] == "Promise"
    assert len(rows) == 5
    assert all(len(row.split("\t")) == 6 for row in rows)


def test_what_was_typed_is_text_in_the_table() -> None:
    hostile = promise("t1", None, kind=PromiseKind.OTHER, what="<b>a & b</b>\tc")
    html = as_html(ledger_table(shown(a_case(promises=(hostile,)))))
    assert "&lt;b&gt;a &amp; b&lt;/b&gt; c" in html
    assert html.count("<tr>") == 2


def test_a_shop_is_named_with_how_it_went() -> None:
    case = a_case(contacts=(contact("c1", "2025-04-28", Channel.SHOP),), promises=(CALL,))
    assert shown(case)[0].lines[0].cells[1][1] == "shop, you contacted them"


COPIES = """
from PySide6.QtGui import QGuiApplication
from app.gui.happened.copying import copy_table
window = QGuiApplication([])
copy_table([("Day",), ("a & b",)])
copied = QGuiApplication.clipboard().mimeData()
assert (copied.text(), "a &amp; b" in copied.html()) == ("Day\\na & b", True)
"""


def test_what_was_copied_does_not_upset_the_end_of_the_program() -> None:
    ended = subprocess.run([sys.executable, "-c", COPIES], check=False, timeout=60)
    assert ended.returncode == 0
