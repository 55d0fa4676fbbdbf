"""A reminder of one's own: typed, changed, done, and put in a calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.core.case import Reminder
from app.core.dated import DatedKind
from app.core.reminders import put_reminder
from app.core.status import Status
from app.gui.follow_up.page import FollowUpPage
from app.gui.page import Place, Step
from app.gui.wording import next_step
from tests.cases import example
from tests.gui.places import seen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from app.core.case import Case

KPN = example("kpn-digital-tv")
TODAY = date(2025, 5, 20)
CALL = Reminder("reminder-1", date(2025, 5, 19), "ask for the repair")


@pytest.fixture
def page(open_page: Callable[[Case, date], FollowUpPage]) -> FollowUpPage:
    return open_page(KPN, TODAY)


@pytest.fixture
def edits(page: FollowUpPage) -> list[tuple[str, Case]]:
    found: list[tuple[str, Case]] = []
    page.edited.connect(lambda label, case: found.append((label, case)))
    return found


def _with_one(page: FollowUpPage) -> None:
    page.show_seen(seen(put_reminder(KPN, CALL), TODAY))


def _menu(page: FollowUpPage, words: str) -> dict[str, QAction]:
    button = next(one for one in page.terms.menus if words in one.accessibleName())
    return {one.text(): one for one in button.menu().actions()}


def test_the_next_step_says_it_and_leads_to_it(page: FollowUpPage) -> None:
    wanted = replace(example("kpn-digital-tv"), documents=(), promises=(), reminders=(CALL,))
    shown = seen(wanted, TODAY)
    found = next_step(shown)
    assert found is not None
    assert (found.words, found.button) == ("Reminder: ask for the repair", "Look")
    page.show_seen(shown)
    page.show()
    page.activateWindow()
    page.show_place(found.place)
    assert "ask for the repair" in page.focusWidget().accessibleName()


def test_one_is_typed_and_recorded_by_keys(
    page: FollowUpPage, edits: list[tuple[str, Case]], qtbot: QtBot
) -> None:
    page.terms.add.click()
    form = page.terms.form
    qtbot.keyClicks(form.what.line, "ask for the repair")
    qtbot.keyClicks(form.when.line, "3 June")
    qtbot.keyClick(form.when.line, Qt.Key.Key_Return)
    label, case = edits[0]
    assert label == "Reminder added"
    assert case.reminders == (replace(CALL, day=date(2025, 6, 3)),)
    assert form.isHidden()


def test_a_day_that_is_none_is_asked_about_and_nothing_is_lost(
    page: FollowUpPage, edits: list[tuple[str, Case]], qtbot: QtBot
) -> None:
    page.terms.add.click()
    form = page.terms.form
    qtbot.keyClicks(form.what.line, "call")
    for typed in ("", "June"):
        qtbot.keyClicks(form.when.line, typed)
        form.record.click()
        assert (edits, form.when.caption.text()) == ([], "Choose one day.")
    assert form.what.text() == "call"


@pytest.mark.parametrize(("keys", "left"), [(True, "call"), (False, "")])
def test_what_was_typed_waits_after_escape_and_goes_with_cancel(
    page: FollowUpPage, edits: list[tuple[str, Case]], qtbot: QtBot, keys: bool, left: str
) -> None:
    form = page.terms.form
    page.terms.add.click()
    qtbot.keyClicks(form.what.line, "call")
    if keys:
        qtbot.keyClick(form.what.line, Qt.Key.Key_Escape)
    else:
        form.cancel.click()
    assert (edits, form.isHidden()) == ([], True)
    page.terms.add.click()
    assert form.what.text() == left


def test_one_is_changed_from_its_menu(
    page: FollowUpPage, edits: list[tuple[str, Case]], qtbot: QtBot
) -> None:
    _with_one(page)
    _menu(page, "ask for the repair")["Change"].trigger()
    form = page.terms.form
    assert (form.what.text(), form.when.line.text()) == (CALL.what, "19 May 2025")
    form.when.line.clear()
    qtbot.keyClicks(form.when.line, "1 July 2025")
    form.record.click()
    label, case = edits[0]
    assert label == "Reminder changed"
    assert case.reminders == (replace(CALL, day=date(2025, 7, 1)),)


def test_one_that_is_done_is_gone_and_the_next_has_the_keys(
    page: FollowUpPage, edits: list[tuple[str, Case]]
) -> None:
    _with_one(page)
    at = next(n for n, one in enumerate(page.terms.menus) if CALL.what in one.accessibleName())
    page.terms.menus[at].setFocus()
    following = page.terms.menus[at + 1].accessibleName()
    _menu(page, "ask for the repair")["Done"].trigger()
    assert edits[0] == ("Reminder done", KPN)
    page.show_seen(seen(KPN, TODAY))
    held = page.focusWidget()
    assert held is not None
    assert held.accessibleName() == following


def test_a_term_leads_to_its_letter(page: FollowUpPage) -> None:
    places: list[Place] = []
    page.go.connect(places.append)
    term = next(one for one in page._dated if one.kind is DatedKind.TERM_END)
    _menu(page, "Last day of the term of your letter")["Look at it"].trigger()
    assert places == [Place(Step.LETTERS, fact=term.fact)]


def test_a_calendar_gets_one_alone_without_its_words(
    page: FollowUpPage, tmp_path: Path
) -> None:
    _with_one(page)
    path = tmp_path / "one.ics"
    one = next(found for found in page._dated if found.fact == CALL.id)
    page.save_calendar(path, one)
    text = path.read_text(encoding="utf-8")
    assert text.count("BEGIN:VEVENT") == 1
    assert "KPN: your own reminder" in text
    assert CALL.what not in text


def test_a_case_that_ended_asks_for_none(page: FollowUpPage) -> None:
    page.show_seen(seen(replace(KPN, status=Status.SOLVED), TODAY))
    assert not page.terms.add.isVisibleTo(page)
