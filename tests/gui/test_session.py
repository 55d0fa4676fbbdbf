"""The open case: saved first, adopted after, announced last."""

from __future__ import annotations

from dataclasses import replace

from app.core.case import Case
from app.core.claims import Point
from app.core.ids import PointId
from app.errors import UserError
from app.gui.session import Session

CASE = Case(id="c1", title="A")


class Shelf:
    """Keeps what it is given, until the disk is full."""

    def __init__(self) -> None:
        self.kept: list[Case] = []
        self.full = False

    def save(self, case: Case, _label: str) -> None:
        if self.full:
            raise UserError("The disk is full.")
        self.kept.append(case)


def _renamed(title: str) -> Case:
    return replace(CASE, title=title)


def test_an_edit_is_saved_before_it_is_shown() -> None:
    shelf, order = Shelf(), []
    session = Session(
        CASE, lambda case, label: (order.append("saved"), shelf.save(case, label))[1]
    )
    session.changed.connect(lambda _case: order.append("shown"))
    assert session.apply("Title changed", _renamed("B"))
    assert order == ["saved", "shown"]
    assert session.case.title == "B"


def test_what_cannot_be_saved_is_not_lost_and_can_be_tried_again() -> None:
    shelf, told = Shelf(), []
    session = Session(CASE, shelf.save)
    session.failed.connect(told.append)
    session.saved.connect(lambda: told.append("saved"))
    shelf.full = True
    assert not session.apply("Title changed", _renamed("B"))
    assert (session.case.title, session.unsaved, told) == ("B", True, ["The disk is full."])
    assert not session.apply("Land changed", replace(session.case, jurisdiction="be"))
    shelf.full = False
    assert session.retry()
    assert (shelf.kept[-1].title, shelf.kept[-1].jurisdiction) == ("B", "be")
    assert (session.unsaved, told[-1]) == (False, "saved")
    assert session.undo_label == "Land changed"


def test_undoing_what_could_not_be_saved_saves_what_was_before() -> None:
    shelf = Shelf()
    session = Session(CASE, shelf.save)
    shelf.full = True
    session.apply("Title changed", _renamed("B"))
    shelf.full = False
    assert session.undo()
    assert (shelf.kept[-1], session.unsaved) == (CASE, False)


def test_a_case_that_is_open_for_reading_stays_what_it_was() -> None:
    shelf, told = Shelf(), []
    shelf.full = True
    session = Session(CASE, shelf.save, reading=True)
    session.failed.connect(told.append)
    assert not session.apply("Title changed", _renamed("B"))
    assert (session.case, session.unsaved, told) == (CASE, False, ["The disk is full."])


def test_undo_and_redo_are_saved_too_and_named() -> None:
    shelf = Shelf()
    session = Session(CASE, shelf.save)
    for title in ("B", "C"):
        session.apply(f"to {title}", _renamed(title))
    session.undo()
    assert (session.case.title, session.undo_label, session.redo_label) == ("B", "to B", "to C")
    session.redo()
    assert [case.title for case in shelf.kept] == ["B", "C", "B", "C"]


def test_the_same_value_is_no_step() -> None:
    shelf = Shelf()
    session = Session(CASE, shelf.save)
    session.apply("Nothing", CASE)
    assert (shelf.kept, session.undo_label) == ([], "")


def test_what_is_taken_away_is_told_and_no_more() -> None:
    full = replace(CASE, points=(Point(PointId("p1"), "Te laat"), Point(PointId("p2"), "Duur")))
    session, told = Session(full, Shelf().save), []
    session.removed.connect(told.append)
    session.apply("Point renamed", replace(full, points=(full.points[1], full.points[0])))
    session.apply("Point removed", replace(full, points=full.points[:1]))
    assert told == ["Point removed"]
    session.undo()
    assert session.case.points[1:] == full.points[:1]
    assert told == ["Point removed"]
