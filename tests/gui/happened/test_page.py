"""The page as a person uses it: keys, mouse and buttons, and the edits that come of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication

from app.core.claims import QuestionState
from app.core.events import Result
from app.core.line import Standing
from app.core.moment import When
from app.core.proposals import Said
from app.core.walk_step import Step
from app.gui.happened.asking import SilenceCard
from app.gui.happened.ledger_view import LedgerView
from app.gui.happened.rows import Column
from app.gui.happened.tabs import LIST, PICTURE, PROMISES, QUESTIONS
from app.gui.page import Place
from tests.cases import both, example
from tests.gui.happened.shown import Shown
from tests.unit.builders import a_case

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def test_the_first_look_asks_of_the_promise_to_confirm(shown: Shown, qtbot: QtBot) -> None:
    assert shown.page.selected == "t9"
    assert shown.page.picture.inspector.question.isVisible()
    qtbot.keyClick(shown.page.picture.view, Qt.Key.Key_Escape)
    shown.page.refresh()
    assert shown.page.selected == ""


def test_arrow_keys_walk_and_fill_the_inspector(shown: Shown, qtbot: QtBot) -> None:
    view = shown.page.picture.view
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    walked = []
    for _press in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Right)
        walked.append(shown.page.selected)
    assert walked == ["c1", "silence 2025-03-01", "t1"]
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert shown.page.selected == "t9"
    assert shown.page.picture.inspector.question.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert shown.page.selected == ""


def test_a_click_selects_the_mark_under_it(shown: Shown, qtbot: QtBot) -> None:
    view = shown.page.picture.view
    spot = next(one for one in view.stage().spots() if one.facts == ("c2",))
    place = QPoint(round(spot.across), round(spot.down))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shown.page.selected == "c2"
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shown.entries == ["c2"]


def test_a_drag_moves_the_picture_and_selects_nothing(shown: Shown, qtbot: QtBot) -> None:
    view = shown.page.picture.view
    shown.page.select("")
    view.zoom(6)
    port, before = view.viewport(), view.horizontalScrollBar().value()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=QPoint(600, 300))
    qtbot.mouseMove(port, QPoint(500, 300))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(500, 300))
    assert view.horizontalScrollBar().value() == before + 100
    assert shown.page.selected == ""


def test_zooming_keeps_the_moment_under_the_mouse(shown: Shown) -> None:
    view = shown.page.picture.view
    moment = view.stage().at(500)
    view.zoom(4, 500)
    assert view.stage().at(500) == pytest.approx(moment, abs=0.05)
    view.fit()
    first, last = view.stage().seen
    assert first < view.picture.first < view.picture.last < last  # type: ignore[union-attr] - it was shown


def test_keys_zoom(shown: Shown, qtbot: QtBot) -> None:
    view = shown.page.picture.view
    before = view.scale.per_day
    qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.scale.per_day > before
    qtbot.keyClick(view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert view.scale.per_day == pytest.approx(before)


def test_delete_removes_and_goes_on_to_the_next(shown: Shown, qtbot: QtBot) -> None:
    shown.page.select("c2")
    qtbot.keyClick(shown.page.picture.view, Qt.Key.Key_Delete)
    ((label, case),) = shown.edits
    assert (label, [one.id for one in case.contacts]) == ("Removed", ["c1", "c3"])
    assert shown.page.selected == "t2"


def test_a_sent_letter_is_not_removed(shown: Shown, qtbot: QtBot) -> None:
    shown.page.select("d1")
    qtbot.keyClick(shown.page.picture.view, Qt.Key.Key_Delete)
    assert (shown.edits, shown.told) == ([], ["A letter that was sent stays."])


KEYS = [
    (Qt.Key.Key_Return, "c2", [], ["c2"]),
    (Qt.Key.Key_Return, "t9", [], ["t9"]),
    (Qt.Key.Key_B, "c2", [], ["c2"]),
    (Qt.Key.Key_C, "c2", [Place(Step.POINTS, "c2", "new")], []),
    (Qt.Key.Key_Return, "d1", [Place(Step.LETTERS, "d1")], []),
]


@pytest.mark.parametrize(("key", "fact", "places", "entries"), KEYS)
def test_keys_do_something_with_the_selected_mark(
    shown: Shown, qtbot: QtBot, key: Qt.Key, fact: str, places: list[Place], entries: list[str]
) -> None:
    shown.page.select(fact)
    qtbot.keyClick(shown.page.picture.view, key)
    assert (shown.places, shown.entries) == (places, entries)


def test_the_question_below_the_picture_is_answered(shown: Shown, qtbot: QtBot) -> None:
    shown.page.select("c3")
    button = shown.page.picture.inspector.question.answers.buttons[Said.ON_TIME]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown.edits[0][0] == "Promise confirmed"
    assert shown.line("t9") is Standing.KEPT
    assert not shown.page.picture.inspector.question.isVisible()


def test_picture_and_list_share_what_is_selected(shown: Shown, qtbot: QtBot) -> None:
    shown.page.select("c2")
    qtbot.keyClick(
        shown.page.picture.view,
        Qt.Key.Key_L,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert shown.page.open_part == LIST
    assert shown.page.listing.facts() == ("c2",)
    qtbot.keyClick(shown.page.listing.view, Qt.Key.Key_Up)
    assert shown.page.selected == "t1"
    assert shown.page.picture.view.selected == "t1"


def test_the_list_is_filtered_and_sorted(shown: Shown, qtbot: QtBot) -> None:
    page = shown.page
    page.show_tab(LIST)
    qtbot.keyClicks(page.listing.search, "nieuwe datum")
    assert [page.listing.model.fact(at) for at in range(page.listing.model.rowCount())] == [
        "c2"
    ]
    assert page.listing.count.text() == "1 of 7"
    page.listing.search.clear()
    page.listing.search.textEdited.emit("")
    page.listing.view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert page.listing.model.fact(0) == "c3"


def test_several_rows_are_removed_as_one_step(shown: Shown, qtbot: QtBot) -> None:
    page = shown.page
    page.show_tab(LIST)
    page.listing.view.selectRow(0)
    qtbot.keyClick(page.listing.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.listing.view, Qt.Key.Key_Delete)
    assert [label for label, _case in shown.edits] == ["2 facts removed"]


ANSWERS = [("Y", Standing.KEPT), ("N", Standing.BROKEN)]


@pytest.mark.parametrize(("key", "standing"), ANSWERS)
def test_a_promise_is_confirmed_with_one_key(
    shown: Shown, qtbot: QtBot, key: str, standing: Standing
) -> None:
    shown.page.show_tab(PROMISES)
    shown.page.promises.view.setFocus()
    qtbot.keyClick(shown.page.promises.view, key)
    assert shown.line("t9") is standing
    assert not shown.page.promises.confirm.isVisible()


def test_yes_but_later_asks_when(shown: Shown, qtbot: QtBot) -> None:
    page = shown.page
    page.show_tab(PROMISES)
    answers = page.promises.confirm.answers
    qtbot.mouseClick(answers.buttons[Said.LATER], Qt.MouseButton.LeftButton)
    assert (answers.later.isVisible(), shown.edits) == (True, [])
    qtbot.keyClicks(answers.day.line, "5 May 2025")
    qtbot.mouseClick(answers.record, Qt.MouseButton.LeftButton)
    told = next(one for one in page.case.promises if one.id == "t9").results[0]
    assert told.result is Result.KEPT_LATE
    assert told.when is not None
    assert told.when.edtf == "2025-05-05"


def test_what_nobody_knows_is_set_aside(shown: Shown, qtbot: QtBot) -> None:
    shown.page.show_tab(PROMISES)
    qtbot.keyClick(shown.page.promises.view, "D")
    assert (shown.edits, shown.page.promises.confirm.isVisible()) == ([], False)


def test_a_silence_is_added_with_one_key(shown: Shown, qtbot: QtBot) -> None:
    shown.page.show_tab(PROMISES)
    qtbot.keyClick(shown.page.promises.view, "S")
    ((label, case),) = shown.edits
    assert (label, [one.about for one in case.silences]) == ("Silence added", ["d1"])
    assert case.silences[0].when == When(edtf="2025-05-04")


def test_a_silence_is_added_and_opened_to_adjust_it(shown: Shown) -> None:
    shown.page.show_tab(PROMISES)
    (card,) = shown.page.promises.findChildren(SilenceCard)
    card.adjust.click()
    added = shown.page.case.silences[-1]
    assert (added.about, shown.entries) == ("d1", [added.id])
    assert [label for label, _case in shown.edits] == ["Silence added"]


def test_a_promise_is_linked_from_its_menu(shown: Shown) -> None:
    page = shown.page
    page.show_tab(PROMISES)
    page.select("t9")
    menu = page.promises.view.menu()
    assert menu is not None
    replaces = next(one.menu() for one in menu.actions() if one.menu())
    next(one for one in replaces.actions() if "31 Mar" in one.text()).trigger()
    assert shown.edits[0][0] == "Promises linked"
    third = next(one for one in page.case.promises if one.id == "t3")
    assert third.results[-1].by_promise == "t9"


RESULTS = [("Kept", Standing.KEPT), ("Broken", Standing.BROKEN), ("No result", Standing.OPEN)]


@pytest.mark.parametrize(("words", "standing"), RESULTS)
def test_a_result_can_be_changed(shown: Shown, words: str, standing: Standing) -> None:
    shown.page.show_tab(PROMISES)
    shown.page.select("t3")
    menu = shown.page.promises.view.menu()
    assert menu is not None
    results = [one.menu() for one in menu.actions() if one.menu()][1]
    next(one for one in results.actions() if one.text() == words).trigger()
    found = shown.line("t3")
    assert found is (Standing.TO_CONFIRM if standing is Standing.OPEN else standing)


def test_a_promise_that_is_dropped_on_another_takes_its_place(shown: Shown) -> None:
    shown.page.show_tab(PROMISES)
    model = shown.page.promises.view.rows
    data = model.mimeData([model.index_of("t9")])
    model.dropMimeData(data, Qt.DropAction.LinkAction, -1, -1, model.index_of("t3"))
    assert shown.edits[0][0] == "Promises linked"
    assert shown.edits[0][1].promises[2].results[-1].by_promise == "t9"


def test_a_click_on_a_heading_orders_the_ledger(shown: Shown, qtbot: QtBot) -> None:
    shown.page.show_tab(PROMISES)
    view = shown.page.promises.view
    view.show_selected("t2")
    given = [view.rows.line(one) for one in _below(view)]
    heads = view.header()
    spot = QPoint(heads.sectionViewportPosition(3) + 30, heads.height() // 2)
    for turn in (False, True):  # once more turns it round
        qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        days = [line.keys[3] for line in map(view.rows.line, _below(view)) if line]
        assert days == sorted(days, reverse=turn)
        assert view.fact() == "t2"
    qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert [view.rows.line(one) for one in _below(view)] == given


def _below(view: LedgerView) -> list[QModelIndex]:
    """The promises of the first group, as they stand."""
    group = view.rows.index(0, 0)
    return [view.rows.index(at, 0, group) for at in range(view.rows.rowCount(group))]


def test_the_ledger_is_copied_as_text_and_html(shown: Shown, qtbot: QtBot) -> None:
    shown.page.show_tab(PROMISES)
    qtbot.mouseClick(shown.page.promises.copy, Qt.MouseButton.LeftButton)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().startswith("Promise\t")
    assert data.html().count("<tr>") == 5
    assert shown.told == ["The promises are copied as a table."]


def test_a_question_is_answered_on_its_tab(shown: Shown, qtbot: QtBot) -> None:
    page = shown.page
    page.show_tab(QUESTIONS)
    button = page.questions.state.button(QuestionState.EVADED)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.case.questions[0].state is QuestionState.EVADED
    qtbot.keyClicks(page.questions.answer.area, "Daarom.")
    page.flush()
    assert page.case.questions[0].answer == "Daarom."
    assert [label for label, _case in shown.edits] == ["Question changed", "Answer changed"]


def test_an_answer_in_two_languages_is_changed_in_that_of_the_case(shown: Shown) -> None:
    page = shown.page
    first, *others = page.case.questions
    told = replace(first, state=QuestionState.ANSWERED, answer=both("Ja.", "Yes."))
    page.show_seen(replace(page.seen, case=replace(page.case, questions=(told, *others))))
    page.show_tab(QUESTIONS)
    page.questions.select(first.id)
    answer = page.questions.answer
    assert answer.text() == "Ja."
    answer.edited.emit("Nee.")
    changed = next(one for one in page.case.questions if one.id == first.id)
    assert set(changed.answer) == set(both("Nee.", "Yes."))


def test_places_lead_to_a_tab_and_a_fact(shown: Shown) -> None:
    shown.page.show_place(Place(Step.HAPPENED, "t2", PROMISES))
    assert (shown.page.open_part, shown.page.promises.view.fact()) == (PROMISES, "t2")
    shown.page.show_place(Place(Step.HAPPENED, part=QUESTIONS))
    shown.page.show_place(Place(Step.HAPPENED, "t1"))
    assert (shown.page.open_part, shown.page.promises.view.fact()) == (PICTURE, "t1")
    shown.page.show_place(Place(Step.HAPPENED, part="new"))
    assert shown.entries == [""]


def test_an_empty_case_asks_for_the_first_contact(qtbot: QtBot) -> None:
    empty = Shown(qtbot, a_case())
    for name in (PICTURE, LIST, PROMISES, QUESTIONS):
        empty.page.show_tab(name)
    empty.page.add_contact()
    assert empty.entries == [""]
    assert not empty.page.promises.view.isVisible()


def test_a_place_shows_the_rows_of_a_party(qtbot: QtBot) -> None:
    shown = Shown(qtbot, example("kpn-digital-tv"))
    page = shown.page
    page.show_place(Place(Step.HAPPENED, "kpn-service", "party"))
    rows = [page.listing.model.fact(at) for at in range(page.listing.model.rowCount())]
    assert page.open_part == LIST
    assert rows
    mine = {one.id for one in page.case.contacts if one.with_whom == "kpn-service"}
    assert mine <= set(rows)
    assert len(rows) < page.listing.model.everything


def test_the_list_says_what_a_letter_tells(qtbot: QtBot) -> None:
    page = Shown(qtbot, example("kpn-digital-tv")).page
    page.show_tab(LIST)
    assert page.listing.view.isColumnHidden(Column.LETTER)
    page.show_cited(frozenset({"chat"}))
    assert not page.listing.view.isColumnHidden(Column.LETTER)


def test_costs_and_amounts_stand_in_picture_and_list(qtbot: QtBot) -> None:
    page = Shown(qtbot, example("telfort-switch")).page
    assert page.picture.view.picture is not None
    assert page.picture.view.picture.dot("four-calls") is not None
    assert page.picture.view.picture.dot("paid-april") is not None
    page.show_tab(LIST)
    at = page.listing.model.row_of("four-calls")
    assert at is not None
    words = page.listing.model.index(at, Column.WHAT).data()
    assert words == "Calls: 4 calls, calls about the switch"
