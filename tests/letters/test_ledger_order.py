"""The order of the ledger in a document, and what it counts as not heard of."""

from __future__ import annotations

import pytest

from app.core.channel import Channel
from app.letters.ledger_cells import by_number, promise_rows
from tests.letters.golden import printed
from tests.letters.scenes import called, case_of, ledger, one, scene, tell
from tests.unit.builders import due, promise


def test_promises_stand_by_the_numbers_that_the_rows_name() -> None:
    late, soon = promise("a", due("2025-05-04")), promise("b", due("2025-05-02"))
    there = scene(case_of(promises=(late, soon)))
    assert [line.promise.id for line in ledger(there).lines] == ["b", "a"]
    assert [line.number for line in by_number(ledger(there))] == ["T1", "T2"]
    rows = promise_rows(there, ledger(there), years=False)
    assert [row.cells[0] for row in rows] == ["T1", "T2"]


@pytest.mark.parametrize(
    ("code", "expected"),
    [("nl", "Over één is niets meer gehoord."), ("en", "Of one nothing more was heard.")],
)
def test_a_call_that_never_came_is_not_called_unknown(code: str, expected: str) -> None:
    text = printed("kpn-digital-tv", "notice", code)
    assert expected in text
    assert "nog niet bekend" not in text
    assert "not yet known" not in text


@pytest.mark.parametrize(
    ("code", "expected"),
    [("nl", " een klachtenplatform."), ("en", " a complaints platform.")],
)
def test_an_unnamed_platform_is_not_the_firm(code: str, expected: str) -> None:
    assert expected in one(called(channel=Channel.PLATFORM), code)


def test_several_posts_on_an_unnamed_platform_do_not_name_the_firm_either() -> None:
    posts = tuple(
        called(name, day, channel=Channel.PLATFORM)
        for name, day in (("a", "2025-03-03"), ("b", "2025-03-05"))
    )
    assert "een klachtenplatform" in tell(case_of(contacts=posts), "nl")
    assert "op KPN" not in tell(case_of(contacts=posts), "nl")
