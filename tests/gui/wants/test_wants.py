"""The page of demands, as somebody uses it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.core.claims import DemandKind
from app.core.ids import DocumentId
from app.core.money import Money
from app.core.papers import Document
from app.core.walk_step import Step
from app.core.wanting import fallback_of, last_draft, standing_demands
from app.gui.fields.field import PickField
from app.gui.page import Place
from app.gui.wants.card import DemandCard
from app.gui.wants.page import WantsPage
from tests.gui.seeing import DAY, Shown, example, seen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot) -> WantsPage:
    made = WantsPage(delay=0)
    qtbot.addWidget(made)
    return made


def _card(page: WantsPage, key: str) -> DemandCard:
    card = page.list.card(key)
    assert isinstance(card, DemandCard)
    return card


def test_showing_tells_nobody(page: WantsPage, shown: Shown) -> None:
    page.flush()
    assert (shown.labels, shown.case) == ([], example())
    assert page.total.text() == "Total in money: €25.00"


def test_a_chip_adds_a_demand_to_fill_in(qtbot: QtBot, page: WantsPage, shown: Shown) -> None:
    page.chips[DemandKind.COMPENSATE].click()
    demand = shown.case.demands[-1]
    card = _card(page, demand.id)
    assert card.inside.isVisibleTo(card)
    assert page.total.text() == "Total in money: €25.00 · 1 amount unknown"
    qtbot.keyClicks(card.what.line, "three mornings")
    qtbot.keyClicks(card.money.line, "75")
    page.flush()
    demand = shown.case.demands[-1]
    assert (demand.what, demand.amount) == ("three mornings", Money(Decimal("75.00")))
    assert page.total.text() == "Total in money: €100.00"
    assert not card.missing.isVisibleTo(card)


def test_a_demand_of_their_own_is_added_below_the_list(page: WantsPage, shown: Shown) -> None:
    page.add.click()
    page.add.click()
    assert [one.kind for one in shown.case.demands[-2:]] == [DemandKind.OTHER] * 2
    card = _card(page, shown.case.demands[-1].id)
    assert page.focusWidget() is card.what.line
    assert page.chips[DemandKind.OTHER].isChecked()


def test_an_amount_can_be_not_known_yet(qtbot: QtBot, page: WantsPage, shown: Shown) -> None:
    page.chips[DemandKind.COMPENSATE].click()
    card = _card(page, shown.case.demands[-1].id)
    card.open(opened=False)
    assert card.missing.isVisibleTo(card)
    qtbot.mouseClick(card.later, LEFT)
    assert shown.case.demands[-1].open_amount
    visible = [one.isVisibleTo(card) for one in (card.missing, card.open_amount, card.later)]
    assert visible == [False, True, False]
    qtbot.mouseClick(card.fill, LEFT)
    qtbot.keyClicks(card.money.line, "75")
    page.flush()
    demand = shown.case.demands[-1]
    assert (demand.amount, demand.open_amount) == (Money(Decimal("75.00")), False)
    assert not card.unknown.isChecked()
    qtbot.mouseClick(card.unknown, LEFT)
    demand = shown.case.demands[-1]
    assert (demand.amount, demand.open_amount) == (None, True)


def test_what_is_no_money_has_no_amount_to_know(page: WantsPage, shown: Shown) -> None:
    card = _card(page, standing_demands(shown.case)[0].id)
    assert not card.unknown.isVisibleTo(card.inside)


def test_a_chip_takes_its_demand_away(page: WantsPage, shown: Shown) -> None:
    page.chips[DemandKind.NO_SURVEYS].click()
    assert shown.labels == ["Demand removed"]
    assert page.list.card("d-surveys") is None
    shown.back_to(example())
    assert page.chips[DemandKind.NO_SURVEYS].isChecked()


def test_the_order_is_that_of_the_page(qtbot: QtBot, page: WantsPage, shown: Shown) -> None:
    before = [one.id for one in standing_demands(shown.case)]
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(_card(page, before[1]).handle, Qt.Key.Key_Up, alt)
    after = [one.id for one in standing_demands(shown.case)]
    assert after == [before[1], before[0], *before[2:]]


def test_a_demand_has_a_term_and_a_point_of_its_own(
    qtbot: QtBot, page: WantsPage, shown: Shown
) -> None:
    page.show_place(Place(Step.WANTS, fact="d-deliver"))
    card = _card(page, "d-deliver")
    qtbot.keyClicks(card.by.line, "by 20 May 2025")
    page.flush()
    card._chips["p-sale"].click()
    demand = next(one for one in shown.case.demands if one.id == "d-deliver")
    assert demand.by is not None
    assert "p-sale" in demand.facts
    assert "Point 2" in card.below.text()


@pytest.mark.parametrize(("days", "kept"), [("7", 7), ("14", None)])
def test_a_usual_term_is_kept_in_the_letter_that_is_written(
    qtbot: QtBot, page: WantsPage, days: str, kept: int | None
) -> None:
    shown = Shown(page, replace(example(), documents=()))
    qtbot.mouseClick(page.term.choice.button("30"), LEFT)
    qtbot.mouseClick(page.term.choice.button(days), LEFT)
    draft = last_draft(shown.case)
    assert draft is not None
    assert (draft.answer_by, draft.answer_days, draft.sending) == (None, kept, None)
    assert page.term.choice.value() == days


def test_a_term_of_days_keeps_its_length_while_days_pass(qtbot: QtBot, page: WantsPage) -> None:
    shown = Shown(page, replace(example(), documents=()))
    qtbot.mouseClick(page.term.choice.button("7"), LEFT)
    assert page.term.day.text() == "Tuesday 13 May 2025"
    page.show_seen(seen(shown.case, date(2025, 5, 9)))
    assert page.term.choice.value() == "7"
    assert page.term.day.text() == "Friday 16 May 2025"


def test_a_day_of_ones_own_takes_the_place_of_a_length(qtbot: QtBot, page: WantsPage) -> None:
    shown = Shown(page, replace(example(), documents=()))
    qtbot.mouseClick(page.term.choice.button("7"), LEFT)
    qtbot.mouseClick(page.term.choice.button("own"), LEFT)
    qtbot.keyClicks(page.term.own.line, "20 May 2025")
    page.flush()
    draft = last_draft(shown.case)
    assert draft is not None
    assert (draft.answer_by, draft.answer_days) == (date(2025, 5, 20), None)


def test_the_usual_term_is_that_of_the_letter(qtbot: QtBot, page: WantsPage) -> None:
    draft = Document(DocumentId("r"), "reminder", "nl")
    shown = Shown(page, replace(example(), documents=(draft,)))
    assert page.term.choice.value() == "7"
    qtbot.mouseClick(page.term.choice.button("14"), LEFT)
    assert shown.case.documents[-1].answer_days == 14
    qtbot.mouseClick(page.term.choice.button("7"), LEFT)
    assert shown.case.documents[-1].answer_days is None


def test_a_chosen_day_that_passed_is_told_and_gives_way(qtbot: QtBot, page: WantsPage) -> None:
    late = Document(DocumentId("c"), "complaint", "nl", answer_by=date(2025, 5, 1))
    shown = Shown(page, replace(example(), documents=(late,)))
    assert page.term.choice.value() == "own"
    assert "has passed" in page.term.own.caption.text()
    assert page.term.day.text() == "Tuesday 20 May 2025"
    qtbot.mouseClick(page.term.choice.button("14"), LEFT)
    assert shown.case.documents[-1].answer_by is None
    assert not page.term.own.isVisible()


def test_a_last_day_on_a_holiday_moves_and_says_why(qtbot: QtBot, page: WantsPage) -> None:
    shown = Shown(page, replace(example(), documents=()), date(2025, 5, 22))
    qtbot.mouseClick(page.term.choice.button("7"), LEFT)
    assert page.term.day.text() == "Friday 30 May 2025"
    assert "Thursday 29 May 2025, Ascension Day" in page.term.reason.text()
    assert shown.labels == ["Term changed"]


def test_a_day_is_chosen_in_the_picture_by_keys(qtbot: QtBot, page: WantsPage) -> None:
    shown = Shown(page, replace(example(), documents=()))
    picture = page.term.picture
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(picture, key)
    draft = last_draft(shown.case)
    assert draft is not None
    assert draft.answer_by == date(2025, 5, 28)
    assert page.term.choice.value() == "own"
    assert "28 May 2025" in picture.accessibleName()
    picture.chosen.emit(DAY)  # not before tomorrow
    assert shown.labels == ["Term changed"]


def test_what_comes_if_it_fails(qtbot: QtBot, page: WantsPage) -> None:
    shown = Shown(page, replace(example(), demands=()))
    assert not page.fallback.answers[DemandKind.CANCEL].isEnabled()
    page.chips[DemandKind.PERFORM].click()
    page.fallback.answers[DemandKind.CANCEL].click()
    qtbot.keyClicks(page.fallback.what.line, "the order")
    page.flush()
    found = fallback_of(shown.case)
    assert found is not None
    assert (found.kind, found.what) == (DemandKind.CANCEL, "the order")
    assert [one.kind for one in standing_demands(shown.case)] == [DemandKind.PERFORM]
    page.fallback.answers[""].click()
    assert fallback_of(shown.case) is None
    assert len(shown.case.demands) == 1


def test_the_bottom_line_is_kept_apart(qtbot: QtBot, page: WantsPage, shown: Shown) -> None:
    qtbot.keyClicks(page.bottom_line.note.area, "Before June is fine.")
    qtbot.keyClicks(page.bottom_line.money.line, "60")
    page.flush()
    line = shown.case.bottom_line
    assert (line.private_note, line.amount) == ("Before June is fine.", Money(Decimal("60.00")))


def test_a_demand_that_was_met_can_be_asked_again(page: WantsPage, shown: Shown) -> None:
    key = standing_demands(shown.case)[0].id
    field = _card(page, key).besides.met
    QTest.keyClicks(field.line, "1 May")
    field.flush()
    assert key not in {one.id for one in standing_demands(shown.case)}
    page.settled.buttons[key].click()
    assert shown.case.demands == example().demands
    assert shown.labels == ["Demand changed", "Demand asked again"]
    assert key not in page.settled.buttons


def test_a_demand_is_an_alternative_and_a_part(page: WantsPage, shown: Shown) -> None:
    first, second = (one.id for one in standing_demands(shown.case)[:2])
    _choose(_card(page, second).besides.instead, first)
    now = {one.id: one for one in shown.case.demands}
    assert now[first].alternative == now[second].alternative != ""
    _choose(_card(page, second).besides.instead, "")
    assert {one.alternative for one in shown.case.demands} == {""}
    _choose(_card(page, second).besides.part_of, first)
    now = {one.id: one for one in shown.case.demands}
    assert now[second].part_of == first
    assert _card(page, first).besides.part_of.isHidden()  # a whole is no part


def test_a_demand_counts_several_times(page: WantsPage, shown: Shown) -> None:
    key = standing_demands(shown.case)[0].id
    besides = _card(page, key).besides
    QTest.keyClicks(besides.times.line, "2,5")
    QTest.keyClicks(besides.times_what.line, "months")
    page.flush()
    found = next(one for one in shown.case.demands if one.id == key)
    assert (found.times, found.times_what) == (Decimal("2.5"), "months")


def _choose(field: PickField, value: str) -> None:
    at = field.combo.findData(value)
    field.combo.setCurrentIndex(at)
    field.combo.activated.emit(at)


def test_who_does_not_know_yet_asks_for_a_proposal(page: WantsPage) -> None:
    shown = Shown(page, replace(example(), demands=()))
    page.unknown.click()
    asked = standing_demands(shown.case)
    assert [one.kind for one in asked] == [DemandKind.EXPLAIN, DemandKind.SEND]
    assert (
        _card(page, asked[1].id).title.text()
        == "Send something: een voorstel voor een oplossing"
    )
    assert page.unknown.isChecked()
    QTest.keyClicks(_card(page, asked[1].id).what.line, " in geld")
    page.flush()
    assert not page.unknown.isChecked()  # now it is a demand of their own
    shown.back_to(replace(shown.case, demands=asked))
    page.unknown.click()
    assert shown.case.demands == ()
    assert shown.labels == ["Asked for a proposal", "Demand changed", "Demand removed"]


def test_an_explanation_in_own_words_outlives_the_proposal(page: WantsPage) -> None:
    shown = Shown(page, replace(example(), demands=()))
    page.chips[DemandKind.EXPLAIN].click()
    QTest.keyClicks(_card(page, shown.case.demands[0].id).what.line, "the delay")
    page.flush()
    page.unknown.click()
    page.unknown.click()
    assert [one.what for one in shown.case.demands] == ["the delay"]


def test_the_usual_term_says_why_with_source_and_day(qtbot: QtBot, page: WantsPage) -> None:
    shown = Shown(page, replace(example(), documents=(), points=()))
    why = page.term.why
    assert (why.button.text(), why.inside.isVisibleTo(page)) == ("Why 14 days?", False)
    qtbot.mouseClick(why.button, LEFT)
    assert why.inside.isVisibleTo(page)
    assert "We suggest 14 days; 7 days if urgent" in why.rule.text()
    assert why.custom.text() == "This number of days is a custom, not a rule of the law."
    assert why.source.text().startswith("Source: article 6:82(1) BW; Burgerlijk Wetboek Boek 6")
    assert why.source.text().endswith("Checked on 22 November 2026.")
    shown.back_to(replace(shown.case, jurisdiction="uk"))
    assert why.isHidden()  # its rules have no such number
