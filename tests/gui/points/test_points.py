"""The page of complaint points, as somebody uses it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QScrollArea

from app.core.case import Case
from app.core.claims import PointStanding, QuestionState, Wanted
from app.core.pointing import answer_of, linked_demands
from app.core.walk_step import Step
from app.gui import naming
from app.gui.fields.basics import Label
from app.gui.happened.states import mark
from app.gui.page import Place
from app.gui.pages import makers
from app.gui.points.card import PointCard
from app.gui.points.chip import FactChip
from app.gui.points.facts import fact_words
from app.gui.points.page import PointsPage
from tests.gui.cuts import settle
from tests.gui.places import Drawer
from tests.gui.seeing import Shown, example, seen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot) -> PointsPage:
    made = PointsPage(delay=0)
    qtbot.addWidget(made)
    return made


def _card(page: PointsPage, key: str) -> PointCard:
    card = page.list.card(key)
    assert isinstance(card, PointCard)
    return card


def test_showing_tells_nobody(page: PointsPage, shown: Shown) -> None:
    page.flush()
    shown.back_to(shown.case)
    assert (shown.labels, shown.case) == ([], example())
    assert page.count.text() == "6 points"
    said = [one.text() for one in _card(page, "p-sale").findChildren(Label)]
    assert {"3 facts", "1 question"} <= set(said)


def test_a_new_point_is_typed_and_kept(qtbot: QtBot, page: PointsPage, shown: Shown) -> None:
    qtbot.mouseClick(page.add, LEFT)
    qtbot.keyClicks(page.detail.words.title.line, "Not called back")
    qtbot.keyClicks(page.detail.meaning.text.area, "I waited all day.")
    page.flush()
    point = shown.case.points[-1]
    assert (point.title, point.text) == ("Not called back", "I waited all day.")
    assert shown.labels == ["Point added", "Point changed", "Point changed"]
    assert "Not called back" in _card(page, point.id).accessibleName()


def test_words_in_one_language_leave_the_others(
    qtbot: QtBot, page: PointsPage, shown: Shown
) -> None:
    line = page.detail.words.title.line
    line.selectAll()
    qtbot.keyClicks(line, "Drie data")
    page.flush()
    title = shown.case.points[0].title
    assert not isinstance(title, str)
    assert [one.text for one in title] == ["Drie data", "Delivery date"]


def test_another_point_is_chosen_by_key_after_telling_what_was_typed(
    qtbot: QtBot, page: PointsPage, shown: Shown
) -> None:
    qtbot.keyClicks(page.detail.meaning.text.area, "!")
    qtbot.keyClick(_card(page, "p-sale"), Qt.Key.Key_Return)
    assert shown.labels == ["Point changed"]
    assert page.detail.words.title.text() == "Verkoop"
    assert _card(page, "p-sale").property("chosen") is True


def test_alt_and_down_changes_the_order(qtbot: QtBot, page: PointsPage, shown: Shown) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(_card(page, "p-delivery"), Qt.Key.Key_Down, alt)
    assert [one.id for one in shown.case.points][:2] == ["p-sale", "p-delivery"]
    assert shown.labels == ["Point moved"]
    assert page.list.cards()[1] is _card(page, "p-delivery")


def test_removing_shows_the_next_one(qtbot: QtBot, page: PointsPage, shown: Shown) -> None:
    qtbot.mouseClick(page.detail.words.remove, LEFT)
    assert shown.labels == ["Point removed"]
    assert page.detail.words.title.text() == "Verkoop"
    shown.back_to(example())
    assert page.count.text() == "6 points"


def test_a_fact_leads_to_the_timeline_and_can_be_unlinked(
    qtbot: QtBot, page: PointsPage, shown: Shown
) -> None:
    chips = page.detail.findChildren(FactChip)
    qtbot.mouseClick(chips[0].button, LEFT)
    assert shown.places == [Place(Step.HAPPENED, fact="t1")]
    assert "broken" in chips[0].button.accessibleName()
    qtbot.mouseClick(chips[0].remove, LEFT)
    assert "t1" not in shown.case.points[0].facts
    assert shown.labels == ["Fact unlinked"]


def test_a_fact_is_found_by_a_word_and_linked(
    qtbot: QtBot, page: PointsPage, shown: Shown
) -> None:
    facts = page.detail.facts
    facts.link.click()
    everything = len(facts.list.links.records)
    qtbot.keyClicks(facts.search.line, "chat")
    assert 0 < len(facts.list.links.records) < everything
    before = shown.case.points[0].facts
    qtbot.keyClick(facts.list, Qt.Key.Key_Return)
    assert (shown.labels, len(shown.case.points[0].facts)) == (["Fact linked"], len(before) + 1)


def test_a_loose_fact_goes_to_the_point_that_is_shown(page: PointsPage, shown: Shown) -> None:
    page.loose.open.click()
    chip = page.loose.chips.itemAt(0)
    assert chip is not None
    button = chip.widget()
    assert isinstance(button, QAbstractButton)
    before = page.loose.count.text()
    button.click()
    assert (shown.labels, page.loose.count.text()) == (
        ["Fact linked"],
        "3 facts belong nowhere yet",
    )
    assert before != page.loose.count.text()


def test_what_is_wanted_is_a_chip_each(page: PointsPage, shown: Shown) -> None:
    aims = page.detail.aims
    aims.wanted[Wanted.EXPLANATION].click()
    aims.wanted[Wanted.SOLUTION].click()
    aims.wish.click()
    point = shown.case.points[0]
    assert point.wanted == (Wanted.PREVENTION, Wanted.EXPLANATION)
    assert not point.right


def test_a_demand_is_linked(page: PointsPage, shown: Shown) -> None:
    page.detail.aims.demands["d-deliver"].click()
    linked = linked_demands(shown.case, shown.case.points[0])
    assert "d-deliver" in [one.id for one in linked]
    page.detail.aims.demands["d-deliver"].click()
    assert shown.labels == ["Demand linked", "Demand unlinked"]


def test_how_it_is_solved_and_prevented_stand_side_by_side(
    qtbot: QtBot, page: PointsPage, shown: Shown
) -> None:
    page.resize(1010, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    aims = page.detail.aims
    aims.demands["d-deliver"].setFocus()
    qtbot.keyClick(aims.demands["d-deliver"], Qt.Key.Key_Space)
    settle()
    solved, prevented, linked, other = (
        one.mapTo(page, QPoint())
        for one in (
            *(aims.wanted[Wanted.SOLUTION], aims.wanted[Wanted.PREVENTION]),
            *(aims.demands["d-deliver"], aims.demands["d-surveys"]),
        )
    )
    assert shown.labels == ["Demand linked"]
    assert solved.y() == prevented.y()
    assert solved.x() < prevented.x()
    assert solved.x() == linked.x()
    assert solved.y() < linked.y() < other.y()
    assert aims.demands["d-deliver"].hasFocus()


def test_a_question_is_asked_and_followed(qtbot: QtBot, page: PointsPage, shown: Shown) -> None:
    questions = page.detail.questions
    qtbot.mouseClick(questions.add, LEFT)
    [(key, row)] = questions.rows.items()
    qtbot.keyClicks(row.line.line, "Why was nobody told?")
    page.flush()
    row.state.button(QuestionState.EVADED).click()
    question = shown.case.questions[-1]
    assert (question.text, question.state) == ("Why was nobody told?", QuestionState.EVADED)
    assert questions.rows[key] is row
    qtbot.mouseClick(row.remove, LEFT)
    assert shown.case.questions == example().questions


def test_a_question_that_a_letter_asked_stays(page: PointsPage, shown: Shown) -> None:
    page.choose("p-sale")
    row = page.detail.questions.rows["q-checked"]
    assert not row.remove.isEnabled()
    assert shown.labels == []


def test_questions_of_the_problem_come_after_the_answers_they_need(
    qtbot: QtBot, page: PointsPage, shown: Shown
) -> None:
    asked = page.detail.asked
    assert "billed_amount" not in asked.fields
    yes = [b for b in asked.fields["billed"].findChildren(QAbstractButton) if b.text() == "Yes"]
    qtbot.mouseClick(yes[0], LEFT)
    assert answer_of(shown.case.points[0], "billed") == "yes"
    line = asked.fields["billed_amount"].findChild(QLineEdit)
    qtbot.keyClicks(line, "12.50")
    page.flush()
    assert answer_of(shown.case.points[0], "billed_amount") == "12.50"
    line = asked.fields["ordered_on"].findChild(QLineEdit)
    qtbot.keyClicks(line, "3 March 2025")
    page.flush()
    assert answer_of(shown.case.points[0], "ordered_on") == "2025-03-03"


def test_the_kind_of_problem_is_chosen(qtbot: QtBot, page: PointsPage, shown: Shown) -> None:
    page.choose("p-by-letter")
    assert not page.detail.asked.fold.isVisibleTo(page)
    qtbot.keyClick(page.detail.asked.pick.combo, Qt.Key.Key_Down)
    assert shown.case.points[-1].problem == "not_delivered_goods"
    assert page.detail.asked.fold.isVisibleTo(page)


def test_points_are_looked_at_again_when_something_came(qtbot: QtBot, page: PointsPage) -> None:
    shown = Shown(page, example(), date(2025, 5, 20))
    recheck = page.detail.recheck
    assert recheck.isVisibleTo(page)
    assert recheck.answers.value() == ""
    qtbot.mouseClick(recheck.answers.button(PointStanding.CHANGED), LEFT)
    qtbot.keyClicks(recheck.note.line, "Now in June.")
    page.flush()
    last = shown.case.points[0].rounds[-1]
    assert (last.standing, last.note) == (PointStanding.CHANGED, "Now in June.")
    assert recheck.answers.value() == PointStanding.CHANGED
    assert shown.labels == ["Point looked at again", "Point changed"]


def test_an_empty_case_says_what_a_point_is(qtbot: QtBot, page: PointsPage) -> None:
    shown = Shown(page, replace(example(), points=()))
    assert not page.detail.isVisibleTo(page)
    page.loose.linked.emit("t1")
    assert shown.told == ["Add a point first, then link the fact to it."]
    page.show_place(Place(Step.POINTS, part="new"))
    assert shown.labels == ["Point added"]
    assert page.detail.isVisibleTo(page)


def test_a_place_shows_its_point(page: PointsPage, shown: Shown) -> None:
    page.show_place(Place(Step.POINTS, fact="p-bill"))
    assert page.detail.words.title.text() == "Rekening"
    assert shown.labels == []


def test_a_place_makes_a_point_of_a_fact(page: PointsPage, shown: Shown) -> None:
    page.show_place(Place(Step.POINTS, "chat", "new"))
    assert shown.labels == ["Point added"]
    assert shown.case.points[-1].facts == ("chat",)
    page.choose(shown.case.points[0].id)
    page.show_place(Place(Step.POINTS, "chat"))
    assert page.detail.words.title.text() == ""


def test_a_note_is_kept_apart(page: PointsPage, shown: Shown) -> None:
    page.choose("p-bill")
    page.detail.note.text.area.insertPlainText("ask my neighbour")
    page.flush()
    point = next(one for one in shown.case.points if one.id == "p-bill")
    assert point.private_note == "ask my neighbour"


def test_in_a_narrow_window_the_chosen_point_comes_into_view(
    qtbot: QtBot, page: PointsPage, shown: Shown
) -> None:
    page.resize(560, 400)
    with qtbot.waitExposed(page):
        page.show()
    assert page.columns.stacked
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    page.choose("p-sale")
    assert area.verticalScrollBar().value() > 0
    page.resize(1052, 740)
    assert not page.columns.stacked
    assert shown.labels == []


def test_a_promise_without_an_object_says_what_it_was(shown: Shown) -> None:
    found = fact_words(shown.page.seen, "t5")
    assert found is not None
    assert found.text.endswith(", call back")


def test_a_promise_stands_on_a_chip_as_it_does_in_the_ledger(shown: Shown) -> None:
    seen_now = shown.page.seen
    for line in seen_now.ledger:
        found = fact_words(seen_now, line.promise.id)
        assert found is not None
        assert found.mark is mark(line.standing, broken=line.counts_as_broken)
        assert found.state == naming.standing(line.standing).lower()


def _surveyed() -> Case:
    case = example()
    first, *others = case.contacts
    return replace(case, points=(), contacts=(replace(first, survey=True), *others))


def test_one_quiet_question_at_a_time_becomes_a_point(qtbot: QtBot, page: PointsPage) -> None:
    shown = Shown(page, _surveyed())
    asked = page.suggestion.words.text()
    assert "promises were not kept and belong to no point" in asked
    qtbot.mouseClick(page.suggestion.yes, LEFT)
    assert shown.labels == ["Point added"]
    assert page.focusWidget() is page.detail.first()
    assert page.detail.words.title.text() == "Toezeggingen niet nagekomen"
    assert page.suggestion.words.text() != asked


def test_a_no_is_not_asked_again(qtbot: QtBot, page: PointsPage) -> None:
    shown, declined, asked = Shown(page, _surveyed()), [], []
    page.declined.connect(declined.append)
    while not page.suggestion.isHidden():
        asked.append(page.suggestion.words.text())
        qtbot.mouseClick(page.suggestion.no, LEFT)
    assert len(set(asked)) == len(declined) >= 2
    assert page.focusWidget() is page.add
    assert shown.labels == []
    shown.back_to(shown.case)
    assert page.suggestion.isHidden()


def test_what_was_declined_before_is_kept_in_the_settings(page: PointsPage) -> None:
    office = Drawer()
    made = makers(office.office())[Step.POINTS]()
    assert isinstance(made, PointsPage)
    Shown(made, _surveyed())
    first = made.suggestion.words.text()
    made.suggestion.no.click()
    later = replace(seen(_surveyed()), settings=office.settings)
    page.show_seen(later)
    assert page.suggestion.words.text() not in ("", first)


def test_a_chosen_point_keeps_its_words_where_they_were(qtbot: QtBot) -> None:
    plain, chosen = PointCard(), PointCard()
    chosen.set_chosen(chosen=True)
    for card in (plain, chosen):
        qtbot.addWidget(card)
        card.resize(300, 60)
        card.show()
    assert plain.contentsRect() == chosen.contentsRect()
