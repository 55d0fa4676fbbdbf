"""A button that removes something, pressed again before it is gone, does nothing more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton

from app.core.edits import new_id, put_party
from app.core.ids import PartyId
from app.core.party import Party, Role
from app.gui.entry.promise import PromiseBlock
from app.gui.fields.basics import IconButton
from app.gui.fields.rows import REMOVE
from app.gui.parties.page import PartiesPage
from app.gui.points.page import PointsPage
from app.gui.wants.card import DemandCard
from app.gui.wants.page import WantsPage
from tests.cases import example
from tests.gui.person import Person
from tests.gui.tour import PAGES

CASE = example("kpn-digital-tv")
SECOND = Party(PartyId(new_id(CASE, "party-")), (Role.CONSUMER,), name="Noor Voorbeeld")
TWO = put_party(CASE, SECOND)


def parties(person: Person) -> PartiesPage:
    PAGES["parties"](person, TWO)
    assert isinstance(person.page, PartiesPage)
    return person.page


def second_person(person: Person) -> QAbstractButton:
    form = parties(person).whom.people[SECOND.id]
    frame = form.parentWidget()
    assert frame is not None
    return frame.findChild(IconButton)


def other_party(person: Person) -> QAbstractButton:
    row = next(iter(parties(person).others.rows.values()))
    row.begin()
    return row.remove


def reference(person: Person) -> QAbstractButton:
    page = parties(person)
    page.agreement.begin()
    return next(one for one in page.agreement.findChildren(IconButton, REMOVE))


def demand(person: Person) -> QAbstractButton:
    PAGES["wants"](person, CASE)
    assert isinstance(person.page, WantsPage)
    card = person.page.list.cards()[0]
    assert isinstance(card, DemandCard)
    return card.remove


def last_point(person: Person) -> QAbstractButton:
    PAGES["points"](person, replace(CASE, points=CASE.points[:1]))
    assert isinstance(person.page, PointsPage)
    return person.page.detail.words.remove


REMOVING: dict[str, Callable[[Person], QAbstractButton]] = {
    "second person": second_person,
    "other party": other_party,
    "reference": reference,
    "demand": demand,
    "the last point": last_point,
}


@pytest.mark.parametrize("what", REMOVING)
def test_what_is_gone_is_not_removed_again(person: Person, what: str) -> None:
    button = REMOVING[what](person)
    before = person.case
    button.click()
    once = person.case
    assert once != before
    button.click()
    assert person.case == once
    person.press("Ctrl+Z")
    assert person.case == before


def test_a_promise_in_the_sheet_goes_once(person: Person) -> None:
    person.open(CASE)
    person.press("Ctrl+N")
    person.press("J")
    person.sheet.form.add_promise()
    first = person.sheet.form.blocks[0]
    assert isinstance(first, PromiseBlock)
    first.away.click()
    first.away.click()
    assert len(person.sheet.form.blocks) == 1
    assert first not in person.sheet.form.blocks
