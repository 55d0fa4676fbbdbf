"""What a moment counts from: the last of its kind, and never in a circle."""

from __future__ import annotations

from datetime import date

from app.core.agreement import Agreement
from app.core.case import Case
from app.core.channel import Channel
from app.core.edits import put_contact
from app.core.ids import AgreementId, ContactId, FactId
from app.core.lookup import facts
from app.core.moment import Offset, Unit, When
from app.core.reading.anchoring import anchors_of
from app.core.reading.moments import read_moment
from app.core.reading.result import Anchor
from app.core.when import span
from tests.unit.builders import a_case, at, contact, letter, outage, promise

DAY = date(2025, 5, 6)
CASE: Case = a_case(
    agreements=(Agreement(AgreementId("tv"), "tv", made=at("2025-02-01")),),
    contacts=(
        contact("second", "2025-04-10"),
        contact("first", "2025-04-01"),
        contact("mail", "2025-04-05", Channel.EMAIL),
        contact("visit", "2025-04-20", Channel.VISIT),
    ),
    promises=(promise("t1", None, made=at("2025-04-21")),),
    documents=(letter("sent", "2025-04-15"), letter("draft", "")),
    incidents=(outage("o", "2025-03-01"),),
)


def test_a_new_moment_counts_from_the_last_of_each_kind() -> None:
    assert anchors_of(CASE, DAY) == {
        Anchor.PREVIOUS: "visit",
        Anchor.CALL: "second",
        Anchor.EMAIL: "mail",
        Anchor.VISIT: "visit",
        Anchor.LETTER: "sent",
        Anchor.PROMISE: "t1",
        Anchor.AGREEMENT: "tv",
    }
    assert anchors_of(Case(id="c", title=""), DAY) == {}


def test_a_fact_counts_from_what_came_before_it() -> None:
    found = anchors_of(CASE, DAY, "second")
    assert found[Anchor.PREVIOUS] == "mail"
    assert found[Anchor.CALL] == "first"
    assert Anchor.LETTER not in found


def test_nothing_counts_from_what_is_to_come() -> None:
    found = anchors_of(CASE, date(2025, 4, 12))
    assert (found[Anchor.PREVIOUS], found[Anchor.CALL]) == ("second", "second")
    assert not {Anchor.VISIT, Anchor.LETTER, Anchor.PROMISE} & found.keys()


def test_nothing_counts_in_a_circle() -> None:
    same_day = When(relative_to=FactId("visit"), offset=Offset(0, Unit.DAYS))
    row = contact("row", "2025-01-01")
    linked = put_contact(CASE, type(row)(ContactId("row"), same_day, Channel.PHONE))
    assert anchors_of(linked, DAY)[Anchor.PREVIOUS] == "row"
    assert anchors_of(linked, DAY, "visit")[Anchor.PREVIOUS] == "sent"


def test_a_week_later_moves_with_its_anchor() -> None:
    found = read_moment("drie dagen later", "nl", DAY, anchors=anchors_of(CASE, DAY))
    assert found.when is not None
    days = span(found.when, facts(CASE).when)
    assert days is not None
    assert (days.earliest, days.exact) == (date(2025, 4, 23), True)
