"""Demands that cannot be asked together: a table of what stands and what gives way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app import production
from app.core.case import Case
from app.core.claims import Demand, DemandKind
from app.core.excluding import declared, giving_way, passing_on, together
from app.core.ids import AgreementId, DemandId, FactId
from app.core.lookup import sent_on
from app.core.text import Wording
from tests.cases import example
from tests.unit.builders import a_case, at, letter

K = DemandKind
PHONE = (Wording("nl", "vaste telefonie"), Wording("en", "the telephone line"))


def asked(kind: DemandKind, what: object = PHONE, **more: object) -> Demand:
    return Demand(DemandId(kind.value), kind, what, **more)  # type: ignore[arg-type] - fields by name


PERFORM, REPAIR, REPLACE = asked(K.PERFORM), asked(K.REPAIR), asked(K.REPLACE)
END = asked(K.DISSOLVE)
PART = asked(K.DISSOLVE, keeps="de rest")
LOWER = asked(K.REDUCE_PRICE)
REFUND = asked(K.REFUND)
OTHER = replace(REPAIR, what="de televisie")
DATE = asked(K.NAME_DATE, "")

# What is asked, what gives way before default, and what once the agreement may be ended.
TABLE: dict[str, tuple[tuple[Demand, ...], set[str], set[str]]] = {
    "nothing": ((), set(), set()),
    "performance alone": ((PERFORM, REFUND), set(), set()),
    "the end alone": ((END, REFUND), set(), set()),
    "performance and the end": ((PERFORM, END), {"dissolve"}, {"perform"}),
    "in the other order": ((END, PERFORM), {"dissolve"}, {"perform"}),
    "a date and the end of a part": ((DATE, PART), {"dissolve"}, {"name_date"}),
    "repair of another thing, all ended": ((OTHER, END), {"dissolve"}, {"repair"}),
    "repair of another thing, a part ended": ((OTHER, PART), set(), set()),
    "a wording in one language is enough": (
        (replace(PERFORM, what="Vaste telefonie "), PART),
        {"dissolve"},
        {"perform"},
    ),
    "the same facts": (
        (replace(OTHER, facts=(FactId("f"),)), replace(PART, facts=(FactId("f"),))),
        {"dissolve"},
        {"repair"},
    ),
    "of another agreement": (
        (
            replace(PERFORM, agreement=AgreementId("a")),
            replace(END, agreement=AgreementId("b")),
        ),
        set(),
        set(),
    ),
    "performance and a lower price": ((PERFORM, LOWER), {"reduce_price"}, {"perform"}),
    "a lower price of something else": (
        (PERFORM, replace(LOWER, what="het pakket")),
        set(),
        set(),
    ),
    "all ended and a lower price": ((LOWER, END), {"reduce_price"}, {"reduce_price"}),
    "a part ended and a lower price": ((LOWER, PART), set(), set()),
    "all three": (
        (PERFORM, PART, LOWER),
        {"dissolve", "reduce_price"},
        {"perform"},
    ),
    "repair and replacement": ((REPAIR, REPLACE), {"replace"}, {"replace"}),
    "of different things": ((OTHER, REPLACE), set(), set()),
    "of nothing named": ((replace(REPAIR, what=""), replace(REPLACE, what="")), set(), set()),
    "alternatives": (
        (replace(PERFORM, alternative="a"), replace(END, alternative="a")),
        set(),
        set(),
    ),
    "other alternatives": (
        (replace(PERFORM, alternative="a"), replace(END, alternative="b")),
        {"dissolve"},
        {"perform"},
    ),
    "a fallback": ((replace(PERFORM, fallback=END.id), END), set(), set()),
    "a part of another": ((PERFORM, replace(END, part_of=REFUND.id), REFUND), set(), set()),
    "met": ((replace(PERFORM, met=at("2025-03-01")), END), set(), set()),
    "dropped": ((PERFORM, replace(END, dropped=at("2025-03-01"))), set(), set()),
}


@pytest.mark.parametrize(("demands", "before", "after"), TABLE.values(), ids=TABLE)
def test_what_gives_way(demands: tuple[Demand, ...], before: set[str], after: set[str]) -> None:
    assert giving_way(demands, free=False) == before
    assert giving_way(demands, free=True) == after


def test_of_what_goes_together_nothing_changes() -> None:
    case = a_case(demands=(PERFORM, REFUND))
    assert together(case, date(2025, 4, 30), production.sources(case).pack) is case


def dropped(case: Case, day: date, document: str = "") -> set[str]:
    """Return the demands that give way in a *document* of that day."""
    known = together(case, day, production.sources(case).pack, document)
    return {one.id for one in known.demands if one.dropped and one.dropped == at(f"{day}")}


def test_the_end_waits_for_default() -> None:
    case = example("xs4all-four-services")
    (notice,) = (one for one in case.documents if one.type == "notice")
    assert sent_on(notice) == at("2019-03-18")
    assert dropped(case, date(2019, 4, 1)) == set()  # the user drops performance later
    open_now = replace(case, demands=tuple(replace(one, dropped=None) for one in case.demands))
    assert dropped(open_now, date(2019, 4, 1)) == {"d-dissolve"}
    assert dropped(open_now, date(2019, 4, 2)) == {"d-perform"}


def test_a_letter_that_ends_it_needs_no_default_any_more() -> None:
    case = a_case(demands=(PERFORM, END))
    day = date(2025, 4, 30)
    assert dropped(case, day) == {"dissolve"}
    assert dropped(case, day, "dissolution") == {"perform"}
    sent = replace(case, documents=(letter("end", "2025-04-30", type="dissolution"),))
    assert declared(sent, day)
    assert not declared(sent, date(2025, 4, 29))
    assert not declared(sent, day, frozenset({"withdrawal"}))
    assert dropped(sent, day) == {"perform"}


STOP = asked(K.CANCEL, "de bestelling", keeps="de rest")
DATE_OR_STOP = replace(DATE, fallback=STOP.id)

# What is asked, and which demand has the end behind it then.
PASSED: dict[str, tuple[tuple[Demand, ...], dict[str, str]]] = {
    "alone": ((DATE_OR_STOP, STOP), {"name_date": "cancel"}),
    "beside performance": ((DATE_OR_STOP, STOP, PERFORM), {"perform": "cancel"}),
    "beside performance, which comes first": (
        (PERFORM, STOP, DATE_OR_STOP),
        {"perform": "cancel"},
    ),
    "to dissolve it": (
        (replace(DATE, fallback=END.id), END, PERFORM),
        {"perform": "dissolve"},
    ),
    "money instead": (
        (replace(DATE, fallback=REFUND.id), REFUND, PERFORM),
        {"name_date": "refund"},
    ),
    "performance of something else": (
        (replace(REPAIR, fallback=STOP.id), STOP, replace(PERFORM, what="de televisie")),
        {"repair": "cancel"},
    ),
    "of another agreement": (
        (
            replace(DATE_OR_STOP, agreement=AgreementId("a")),
            STOP,
            replace(PERFORM, agreement=AgreementId("b")),
        ),
        {"name_date": "cancel"},
    ),
    "alternatives": (
        (replace(DATE_OR_STOP, alternative="a"), STOP, replace(PERFORM, alternative="a")),
        {"name_date": "cancel"},
    ),
    "performance has a fallback already": (
        (DATE_OR_STOP, STOP, replace(PERFORM, fallback=REFUND.id), REFUND),
        {"name_date": "cancel", "perform": "refund"},
    ),
    "no date is asked any more": (
        (replace(DATE_OR_STOP, dropped=at("2025-03-01")), STOP, PERFORM),
        {"name_date": "cancel"},
    ),
    "one end behind two": (
        (DATE_OR_STOP, replace(REPAIR, fallback=STOP.id), STOP, PERFORM),
        {"name_date": "cancel", "perform": "cancel"},
    ),
}


@pytest.mark.parametrize(("demands", "behind"), PASSED.values(), ids=PASSED)
def test_who_has_the_end_behind_it(demands: tuple[Demand, ...], behind: dict[str, str]) -> None:
    case = passing_on(a_case(demands=demands))
    found = {one.id: one.fallback for one in case.demands if one.fallback}
    assert found == behind


def test_a_letter_passes_the_end_on() -> None:
    case = a_case(demands=(DATE_OR_STOP, STOP, PERFORM))
    known = together(case, date(2025, 4, 30), production.sources(case).pack)
    assert [one.fallback for one in known.demands] == [None, None, "cancel"]


def test_what_was_asked_instead_stands_by_itself() -> None:
    case = a_case(demands=(replace(PERFORM, fallback=REFUND.id), END, REFUND))
    known = together(case, date(2025, 4, 30), production.sources(case).pack, "dissolution")
    assert [one.fallback for one in known.demands] == [None, None, None]
