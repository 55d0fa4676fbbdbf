"""What stands in the forms of the page and was not recorded is there when one comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.core.case import Reminder
from app.core.ids import DocumentId
from app.core.papers import Document, Sending
from app.core.reminders import put_reminder
from app.core.when import day as exact_day
from app.gui.follow_up.answers import Came
from app.gui.follow_up.page import FollowUpPage
from tests.cases import example
from tests.gui.places import Drawer, seen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.core.case import Case

SENT, PASSED = date(2025, 4, 1), date(2025, 5, 20)
LETTER = Document(
    id=DocumentId("letter-1"),
    type="complaint",
    language="nl",
    day=SENT,
    sending=Sending(exact_day(SENT), ()),
    answer_by=date(2025, 4, 15),
)
KPN = replace(example("kpn-digital-tv"), documents=(LETTER,), offers=())
OTHER = replace(KPN, id="other")


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


def page_of(drawer: Drawer, qtbot: QtBot, case: Case = KPN) -> FollowUpPage:
    page = FollowUpPage(drawer.office(PASSED), delay=0)
    qtbot.addWidget(page)
    page.show()
    page.show_seen(seen(case, PASSED))
    return page


def test_a_reminder_waits_when_the_page_is_left(drawer: Drawer, qtbot: QtBot) -> None:
    page = page_of(drawer, qtbot)
    page.terms.add.click()
    qtbot.keyClicks(page.terms.form.what.line, "ask again")
    qtbot.keyClicks(page.terms.form.when.line, "3 June")
    page.flush()
    again = page_of(drawer, qtbot)
    again.terms.add.click()
    form = again.terms.form
    assert (form.what.text(), form.when.line.text()) == ("ask again", "3 June")
    given: list[Reminder] = []
    form.given.connect(given.append)
    form.record.click()
    assert given == [Reminder("", date(2025, 6, 3), "ask again")]
    assert drawer.drafts == ()
    again.terms.add.click()
    assert form.what.text() == ""


def test_a_reminder_waits_beside_the_one_that_it_changes(drawer: Drawer, qtbot: QtBot) -> None:
    case = put_reminder(KPN, Reminder("reminder-1", date(2025, 6, 1), "call"))
    page = page_of(drawer, qtbot, case)
    page.terms.remind("reminder-1")
    page.terms.form.what.line.end(False)
    qtbot.keyClicks(page.terms.form.what.line, " them")
    page.terms.remind("")
    assert page.terms.form.what.text() == ""
    page.terms.remind("reminder-1")
    assert page.terms.form.what.text() == "call them"


def test_an_answer_waits_and_another_case_does_not_see_it(drawer: Drawer, qtbot: QtBot) -> None:
    page = page_of(drawer, qtbot)
    page.came.choices[Came.OFFER].click()
    qtbot.keyClicks(page.came.what.line, "a voucher")
    qtbot.keyClicks(page.came.amount.line, "25")
    page.show_seen(seen(OTHER, PASSED))
    assert (page.came.what.text(), page.came.amount.line.text()) == ("", "")
    assert not page.came.choices[Came.OFFER].isChecked()
    page.show_seen(seen(KPN, PASSED))
    came = page.came
    assert came.choices[Came.OFFER].isChecked()
    assert (came.what.text(), came.amount.line.text()) == ("a voucher", "25")
    answered: list[tuple[object, ...]] = []
    came.answered.connect(lambda *said: answered.append(said))
    came.record.click()
    assert [(one[0], one[2]) for one in answered] == [(Came.OFFER, "a voucher")]
    assert drawer.drafts == ()


def test_more_time_waits_unfolded(drawer: Drawer, qtbot: QtBot) -> None:
    page = page_of(drawer, qtbot)
    page.came.more.button.click()
    qtbot.keyClicks(page.came.more.until.line, "10 June")
    page.flush()
    again = page_of(drawer, qtbot).came.more
    assert again.opened
    assert again.until.line.text() == "10 June"


def test_what_was_only_looked_at_is_not_kept(drawer: Drawer, qtbot: QtBot) -> None:
    page = page_of(drawer, qtbot)
    page.terms.add.click()
    qtbot.keyClicks(page.terms.form.what.line, "x")
    qtbot.keyClicks(page.terms.form.what.line, "\b")
    page.flush()
    assert drawer.drafts == ()


def test_a_full_disk_is_told_and_the_window_keeps_it(drawer: Drawer, qtbot: QtBot) -> None:
    page = page_of(drawer, qtbot)
    told: list[str] = []
    page.told.connect(told.append)
    drawer.full = True
    page.terms.add.click()
    qtbot.keyClicks(page.terms.form.what.line, "call")
    page.terms.leave()
    assert len(told) == 1
    page.terms.add.click()
    assert page.terms.form.what.text() == "call"
