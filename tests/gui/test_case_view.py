"""The open case in the window: the sheet for all that happened, and what a letter tells."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from app.core.walk_step import Step
from app.gui.entry.kinds import Kind
from app.gui.entry.payment import PaymentForm
from app.gui.entry.sheet import EntrySheet
from app.gui.fields.basics import Button
from app.gui.happened.page import HappenedPage
from app.gui.happened.rows import Column
from app.gui.happened.tabs import LIST, PICTURE, QUESTIONS
from app.gui.letters.page import LettersPage
from app.gui.main_window import MainWindow
from app.gui.page import Place
from app.store.library import Library
from app.workshop.wishes import Draft, Offered, Offers
from tests.gui import showcase
from tests.gui.test_closing import window_on
from tests.gui.test_main_window import KPN, House
from tests.store.shelf import Clock, small, summed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.core.case import Case


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    house = House(tmp_path / "library", qtbot)
    made = house.window()
    made.start.open_example(KPN)
    made.finish()
    yield made
    house.library.close(backup=False)


def _case(window: MainWindow) -> Case:
    assert window.view.open is not None
    return window.view.open.session.case


def _is_draft(answer: object) -> bool:
    return isinstance(answer, Draft)


def test_a_case_is_opened_without_the_pages_that_nobody_asked_for(window: MainWindow) -> None:
    frame = window.view.frame
    assert [step for step in Step if frame.made(step) is not None] == [Step.HAPPENED]
    window.open_case(_case(window).id, Step.LETTERS)
    assert frame.step is Step.LETTERS
    assert frame.page.isVisibleTo(frame)
    made = [step for step in Step if frame.made(step) is not None]
    assert made == [Step.HAPPENED, Step.LETTERS]


def test_a_case_can_be_seen_before_its_first_edit_is_prepared(
    tmp_path: Path, qtbot: QtBot
) -> None:
    before = Library.open(tmp_path, digest=summed, now=Clock())
    before.create(small("a"))
    before.close(backup=False)
    library = Library.open(tmp_path, digest=summed, now=Clock())
    opened = window_on(library, qtbot)
    opened.open_case("a")
    assert _case(opened).id == "a"
    assert "a" not in library._encoder._seen
    with qtbot.waitSignal(opened.view.shown.timeout):
        pass
    assert "a" in library._encoder._seen
    library.close(backup=False)


@pytest.mark.parametrize("fact", ["disputed-tv", "not-22-march", "t5", "chat"])
def test_the_sheet_opens_what_happened(window: MainWindow, fact: str) -> None:
    window.view.recording.edit(fact)
    sheet = window.view.frame.sheet
    assert isinstance(sheet, EntrySheet)
    assert sheet.remove.isVisibleTo(sheet)
    assert window.view.frame.step is Step.HAPPENED


def test_what_the_sheet_does_not_hold_is_shown_where_it_is_changed(window: MainWindow) -> None:
    for fact, step in (("kpn", Step.PARTIES), ("nothing", Step.PARTIES)):
        window.view.recording.edit(fact)
        assert window.view.frame.sheet is None
        assert window.view.frame.step is step
    assert window.toast.words() == "This is changed where it was entered."


def test_an_amount_is_recorded_and_taken_back(window: MainWindow) -> None:
    before = _case(window)
    window.view.recording.add()
    sheet = window.view.frame.sheet
    assert isinstance(sheet, EntrySheet)
    sheet.instead.other.choose(Kind.PAYMENT)
    form = sheet.notes.forms[Kind.PAYMENT]
    assert isinstance(form, PaymentForm)
    QTest.keyClicks(form.money.line, "12.50")
    sheet.save()
    assert len(_case(window).payments) == len(before.payments) + 1
    window.view.steps.undo()
    assert _case(window).payments == before.payments


def test_the_next_step_is_not_told_where_it_is_done(window: MainWindow) -> None:
    view = window.view
    strip = view.frame.next_step
    view.apply("Nothing sent yet", replace(_case(window), documents=()))
    assert strip.isVisibleTo(window)
    strip.taken.emit()
    letters = view.frame.page
    assert isinstance(letters, LettersPage)
    assert not strip.isVisibleTo(window)
    letters.open_document("chronology")
    assert strip.isVisibleTo(window)
    letters.open_document(letters.open_part)
    view.frame.go(Place(Step.WANTS))
    assert strip.isVisibleTo(window)
    view.recording.add()
    assert not strip.isVisibleTo(window)  # one thing to do at a time
    view.recording.leave()
    assert strip.isVisibleTo(window)


def test_the_next_step_leaves_its_room_to_the_letter_that_is_next(window: MainWindow) -> None:
    view = window.view
    strip, short = view.frame.next_step, view.frame.header.next
    unheard = tuple(replace(one, results=()) for one in _case(window).promises)
    view.apply("Asked about", replace(_case(window), promises=unheard, silences=()))
    view.frame.go(Place(Step.LETTERS, part="notice"))
    letters = view.frame.page
    assert isinstance(letters, LettersPage)
    assert (strip.isVisibleTo(window), short.isVisibleTo(window)) == (True, False)
    why = Offered("notice", "Notice of default", "recommended", "notice", "")
    letters.press.answered.emit(Offers((why,)))
    assert (strip.isVisibleTo(window), short.isVisibleTo(window)) == (False, True)
    assert short.accessibleName() == f"Next step: {strip.words()}"
    short.click()
    assert view.frame.step is Step.HAPPENED
    assert (strip.isVisibleTo(window), short.isVisibleTo(window)) == (False, False)


def test_the_list_follows_the_letter_composed_last(window: MainWindow, qtbot: QtBot) -> None:
    view = window.view
    view.frame.go(Place(Step.LETTERS))
    letters = view.frame.page
    assert isinstance(letters, LettersPage)
    if letters.cited is None:
        with qtbot.waitSignal(
            letters.press.answered,
            timeout=20_000,
            check_params_cb=lambda a: isinstance(a, Draft),
        ):
            pass
    view.frame.go(Place(Step.HAPPENED, part=LIST))
    page = view.frame.page
    assert isinstance(page, HappenedPage)
    assert not page.listing.view.isColumnHidden(Column.LETTER)
    assert letters.cited


def test_what_was_removed_is_brought_back_with_the_toast(window: MainWindow) -> None:
    before = _case(window)
    window.view.frame.edited.emit("Point removed", replace(before, points=before.points[1:]))
    assert window.toast.words() == "Point removed"
    window.toast.findChild(Button).click()
    assert _case(window) == before


def test_the_toast_takes_back_its_own_step_or_is_gone(window: MainWindow) -> None:
    """After another edit, and in another case, the last step is not the one it told of."""
    view, before = window.view, _case(window)
    without = replace(before, points=before.points[1:])
    view.frame.edited.emit("Point removed", without)
    view.apply("Note changed", replace(without, note="one more"))
    assert window.toast.words() == ""
    view.frame.edited.emit("Point removed", before)
    view.frame.edited.emit("Point removed", without)
    window.go_home()
    assert window.toast.words() == ""


def test_words_typed_since_are_kept_by_the_toast(window: MainWindow) -> None:
    """They are told when it is pressed, as a step of their own."""
    view, before = window.view, _case(window)
    view.frame.go(Place(Step.HAPPENED, part=QUESTIONS))
    page = view.frame.page
    assert isinstance(page, HappenedPage)
    without = replace(before, points=before.points[:-1])
    view.frame.edited.emit("Point removed", without)
    QTest.keyClicks(page.questions.answer.area, "They did not say")
    window.toast.findChild(Button).click()
    case = _case(window)
    assert case.points != before.points
    assert "They did not say" in {one.answer for one in case.questions}


def test_a_promise_is_asked_about_once(window: MainWindow) -> None:
    """Beside the card that asks it, the strip would say it again."""
    view = window.view
    view.apply("As it was on 6 May", showcase.walked())
    view.frame.go(Place(Step.HAPPENED, part=PICTURE))
    assert view.frame.next_step.isVisibleTo(window)
    view.frame.next_step.taken.emit()
    assert not view.frame.next_step.isVisibleTo(window)
    view.frame.page.show_place(Place(Step.HAPPENED, part=LIST))
    assert view.frame.next_step.isVisibleTo(window)
