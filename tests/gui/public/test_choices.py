"""What was found, and a choice for each: by mouse, by keyboard, and kept through edits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.papers import Choice, Edit, Redaction
from app.gui.public.passage import LONGEST
from tests.gui.public.conftest import SPILLED, Desk, spilled, with_paper

Make = Callable[..., Desk]


def press(qtbot: QtBot, desk: Desk, kind: str, value: str) -> None:
    card = desk.signature if kind == "signature" else desk.card(kind)
    qtbot.mouseClick(card.choices.button(value), Qt.MouseButton.LeftButton)


def test_both_texts_stand_side_by_side_with_the_same_numbers(make_desk: Make) -> None:
    desk = make_desk(spilled())
    rows = desk.page.view.sides.rows
    left, right = next(pair for pair in rows if pair[0].strokes)
    assert left.text() == SPILLED
    assert right.text() == (
        "Ik ben [naam] en belde [telefoonnummer]. Een medewerker deed slecht werk."
    )
    assert [one.number for one in left.strokes] == [1, 2, 3, 4]
    assert [one.number for one in right.strokes] == [1, 2, 3, 4]
    assert [one.struck for one in left.strokes] == [True, True, True, False]
    assert not any(one.struck for one in right.strokes)
    assert left.mapTo(desk.page, QPoint(0, 0)).y() == right.mapTo(desk.page, QPoint(0, 0)).y()
    assert desk.page.view.sides.changes.text() == "3 changes"


@pytest.mark.parametrize(
    ("kind", "value", "wanted"),
    [
        ("phone", "keep", "en belde 06 12 34 56 78."),
        ("phone", "leave_out", "en belde [telefoonnummer]."),
        ("staff", "keep", "De heer Bakker deed"),
        ("hard", "leave_out", "deed  werk"),
    ],
)
def test_each_choice_is_an_edit_and_shown_at_once(
    qtbot: QtBot, make_desk: Make, kind: str, value: str, wanted: str
) -> None:
    desk = make_desk(spilled())
    name = desk.card(kind).finding.id
    press(qtbot, desk, kind, value)
    assert desk.document.redactions == (Redaction(name, kept=value == "keep"),)
    assert wanted in desk.public_text
    assert desk.card(kind).choices.value() == value
    assert desk.card(kind).finding.decided
    assert len(desk.edits) == 1


def test_own_words_stand_there_instead(qtbot: QtBot, make_desk: Make) -> None:
    desk = make_desk(spilled())
    press(qtbot, desk, "hard", "words")
    card = desk.card("hard")
    assert card.own.isVisibleTo(card)
    assert "deed teleurstellend werk" in desk.public_text  # the softer word that is offered
    qtbot.keyClick(card.own.line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(card.own.line, "onduidelijk")
    card.own.flush()
    assert "deed onduidelijk werk" in desk.public_text
    assert desk.document.redactions == (Redaction(card.finding.id, words="onduidelijk"),)
    assert desk.edits == ["Other words in the public version"] * 2
    qtbot.keyClick(card.own.line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(card.own.line, Qt.Key.Key_Delete)
    desk.page.flush()
    assert card.finding.choice == "keep"
    assert "deed slecht werk" in desk.public_text


def test_words_without_any_leave_it_out(qtbot: QtBot, make_desk: Make) -> None:
    desk = make_desk(spilled())
    press(qtbot, desk, "phone", "words")
    qtbot.keyClicks(desk.card("phone").own.line, " ")
    desk.page.flush()
    assert "[telefoonnummer]" in desk.public_text
    press(qtbot, desk, "phone", "words")
    qtbot.keyClicks(desk.card("phone").own.line, "u")
    desk.show(desk.page.case)  # something else changed while the user types
    assert desk.card("phone").own.text() == "u"
    desk.page.flush()
    assert "en belde u." in desk.public_text


def test_every_choice_can_be_made_from_the_keyboard(qtbot: QtBot, make_desk: Make) -> None:
    desk = make_desk(spilled())
    page = desk.page
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(page, Qt.Key.Key_J, control)
    focus = desk.card("name").choices.button("leave_out")
    assert page.focusWidget() is focus
    qtbot.keyClick(focus, Qt.Key.Key_Space)  # as it is
    assert desk.card("name").finding.decided
    qtbot.keyClick(page, Qt.Key.Key_J, control)
    assert page.focusWidget() is desk.card("phone").choices.button("leave_out")
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    assert page.focusWidget() is desk.card("phone").choices.button("keep")
    assert "06 12 34 56 78" in desk.public_text
    for wanted in ("staff", "hard"):
        qtbot.keyClick(page, Qt.Key.Key_J, control)
        assert desk.card(wanted).choices.isAncestorOf(page.focusWidget())
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(page, Qt.Key.Key_J, control)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert page.view.findings.seen_all.isVisibleTo(page)
    assert len(desk.document.redactions) == 5


def test_a_click_on_a_mark_or_its_number_goes_to_its_card(
    qtbot: QtBot, make_desk: Make
) -> None:
    desk = make_desk(spilled())
    _, right = next(pair for pair in desk.page.view.sides.rows if pair[0].strokes)
    found = {
        right.stroke_at(right.rect().topLeft().toPointF() + QPoint(across, down).toPointF())
        for across in range(0, right.width(), 3)
        for down in range(0, right.height(), 3)
    }
    assert found == {0, 1, 2, 3, 4}
    right.chosen.emit(3)
    card = desk.card("staff")
    assert card.property("chosen")
    assert card.choices.isAncestorOf(desk.page.focusWidget())


def test_choices_stay_while_the_letter_changes(qtbot: QtBot, make_desk: Make) -> None:
    desk = make_desk(spilled())
    press(qtbot, desk, "phone", "keep")
    desk.apply("x", with_paper(desk.page.case, edits=(Edit("well", "", f"Kijk. {SPILLED}"),)))
    assert "06 12 34 56 78" in desk.public_text
    assert desk.card("phone").finding.choice == "keep"
    desk.apply("x", with_paper(desk.page.case, edits=()))
    assert len(desk.page.view.findings.cards) == 1
    desk.apply("x", with_paper(desk.page.case, edits=(Edit("well", "", SPILLED),)))
    assert desk.card("phone").finding.choice == "keep"


def test_the_writer_signs_by_name_by_initials_or_without(qtbot: QtBot, make_desk: Make) -> None:
    desk = make_desk(spilled())
    assert desk.signature.choices.value() == "keep"
    press(qtbot, desk, "signature", "words")
    assert desk.public_text.splitlines()[-3] == "N.H."
    press(qtbot, desk, "signature", "anonymous")
    assert Choice("signed", "anonymous") in desk.document.choices
    assert "Een klant uit Voorbeeldstad" in desk.public_text
    anonymous = desk.page.view.findings.anonymous
    assert anonymous.isVisibleTo(desk.page)
    qtbot.mouseClick(anonymous.choices.button("name"), Qt.MouseButton.LeftButton)
    assert Choice("signed", "name") in desk.document.choices
    assert Choice("image", "calendar") in desk.document.choices
    press(qtbot, desk, "signature", "keep")
    assert desk.public_text.splitlines()[-3] == "Noor Hartman"


def test_a_word_of_a_million_letters_is_cut_with_a_sentence(make_desk: Make) -> None:
    desk = make_desk(spilled("x" * 1_000_000))
    left, _ = next(pair for pair in desk.page.view.sides.rows if "xxx" in pair[0].text())
    assert len(left.text()) < LONGEST + 100
    assert "[980000 more characters are not shown here.]" in left.text()


def test_in_a_narrow_window_texts_and_choices_take_turns(qtbot: QtBot, make_desk: Make) -> None:
    desk = make_desk(spilled(), (774, 515))
    view = desk.page.view
    assert (view.sides.isVisibleTo(view), view.panel.isVisibleTo(view)) == (True, False)
    view.sides.chosen.emit(2)
    assert (view.sides.isVisibleTo(view), view.panel.isVisibleTo(view)) == (False, True)
    assert desk.card("phone").choices.isAncestorOf(desk.page.focusWidget())
    qtbot.mouseClick(view.turns.button("texts"), Qt.MouseButton.LeftButton)
    assert view.sides.isVisibleTo(view)
    desk.page.resize(1052, 744)
    QApplication.sendPostedEvents()
    assert view.sides.isVisibleTo(view)
    assert view.panel.isVisibleTo(view)


def test_every_control_has_a_name(make_desk: Make) -> None:
    desk = make_desk(spilled())
    for card in desk.page.view.findings.cards.values():
        for value in ("leave_out", "keep", "words"):
            if not card.finding.signature:
                assert card.title.text() in card.choices.button(value).accessibleName()
        assert card.number.accessibleName() == f"Number {card.finding.number}"
    for row in desk.page.view.checklist.rows.values():
        assert row.box.accessibleName() == row.title.text()
        assert row.mark.accessibleName() in ("In order", "Still open")


def test_a_fresh_document_is_kept_with_the_first_choice(qtbot: QtBot, make_desk: Make) -> None:
    case = with_paper()
    desk = make_desk(replace(case, documents=case.documents[:-1]))
    press(qtbot, desk, "signature", "words")
    made = desk.document
    assert (made.type, made.day, len(made.redactions)) == ("open-letter", None, 1)
    assert made.id == "open-letter-1"
