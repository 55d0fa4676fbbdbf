"""Naming the first complaint on the page with what follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.core.case import FirstComplaint
from app.core.channel import Channel, Direction
from app.core.figures import Since
from app.core.first_complaint import first_complaint_day
from app.core.moment import Qualifier, When
from app.core.status import Status
from app.core.walk_step import Step
from app.gui import theme
from app.gui.follow_up.bar import WindowBar
from app.gui.follow_up.complained import FEW, ComplaintCard, since_words
from app.gui.follow_up.page import FollowUpPage
from app.gui.page import COMPLAINED, Place
from tests.cases import example
from tests.gui.places import bare, seen
from tests.unit.builders import at, contact

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.core.case import Case

KPN = example("kpn-digital-tv")
DAY = date(2025, 5, 6)
CALL = contact("call", "2025-04-02")
FORM = contact("form", "2025-04-10", Channel.WEB_FORM, asked="Waar blijft mijn tv & kastje?")
THEIRS = contact("theirs", "2025-04-01", direction=Direction.IN)
CASE = replace(bare(), contacts=(FORM, CALL, THEIRS), first_complaint=FirstComplaint())


@pytest.fixture
def page(open_page: Callable[[Case, date], FollowUpPage]) -> FollowUpPage:
    return open_page(CASE, DAY)


@pytest.fixture
def card(page: FollowUpPage) -> ComplaintCard:
    return page.complained


@pytest.fixture
def edits(page: FollowUpPage) -> list[tuple[str, Case]]:
    """Take every edit, and show the case again as the window does."""
    found: list[tuple[str, Case]] = []

    def take(label: str, case: Case) -> None:
        found.append((label, case))
        page.show_seen(seen(case, DAY))

    page.edited.connect(take)
    return found


def test_it_asks_while_no_complaint_is_known(card: ComplaintCard) -> None:
    assert card.fold.opened
    assert not card.since.isVisibleTo(card)
    told = [box.accessibleName().replace("\xa0", " ") for box in card.boxes.values()]
    assert told == [
        "I complained here: Telephone, 2 April 2025",
        "I complained here: Web form, 10 April 2025: Waar blijft mijn tv & kastje?",
    ]


def test_a_contact_is_named_as_the_first_complaint_with_the_keyboard(
    card: ComplaintCard, edits: list[tuple[str, Case]], qtbot: QtBot
) -> None:
    box = card.boxes["form"]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    label, case = edits[0]
    assert (label, first_complaint_day(case, DAY)) == (
        "First complaint changed",
        date(2025, 4, 10),
    )
    assert card.boxes["form"] is box
    assert box.isChecked()
    assert card.fold.opened
    assert card.since.text() == "26 days since your first complaint"
    assert card.known.text() == "In writing: Thursday 10 April 2025."
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert first_complaint_day(edits[1][1], DAY) is None


def test_a_day_of_ones_own_counts(
    page: FollowUpPage, edits: list[tuple[str, Case]], qtbot: QtBot
) -> None:
    card = page.complained
    qtbot.keyClicks(card.oral.line, "3 March 2025")
    qtbot.keyClicks(card.written.line, "5 March 2025")
    page.flush()
    case = edits[-1][1]
    assert case.first_complaint == FirstComplaint(at("2025-03-03"), at("2025-03-05"))
    assert card.known.text() == (
        "By telephone or in person: Monday 3 March 2025. In writing: Wednesday 5 March 2025. "
        "The written one counts: it can be shown."
    )
    card.boxes["call"].click()
    assert edits[-1][1].first_complaint == FirstComplaint(at("2025-04-02"), at("2025-03-05"))
    assert card.oral.line.text() == "2 April 2025"


def test_it_is_led_to_when_it_is_asked_for(card: ComplaintCard, page: FollowUpPage) -> None:
    case = replace(CASE, first_complaint=FirstComplaint(written=at("2025-04")))
    page.show_seen(seen(case, DAY))
    assert card.known.text() == "In writing: between 1 April 2025 and 30 April 2025."
    page.show_place(Place(Step.FOLLOW_UP, part=COMPLAINED))
    assert card.boxes["call"].hasFocus()


def test_only_a_few_contacts_stand_there_until_all_are_asked_for(
    card: ComplaintCard, page: FollowUpPage
) -> None:
    many = tuple(contact(f"c{n}", f"2025-04-{n:02}") for n in range(1, 21))
    marked = replace(many[-1], complaint=True)
    page.show_seen(seen(replace(CASE, contacts=(*many[:-1], marked)), DAY))
    assert [*card.boxes] == [*(f"c{n}" for n in range(1, FEW + 1)), "c20"]
    assert card.all.text() == "Show all 20 contacts"
    card.all.click()
    assert len(card.boxes) == 20
    assert not card.all.isVisibleTo(card)


def test_what_a_contact_was_about_is_cut(card: ComplaintCard, page: FollowUpPage) -> None:
    said = replace(CALL, asked="Wanneer komt het kastje voor de grotere, beloofde tv?")
    page.show_seen(seen(replace(CASE, contacts=(said,)), DAY))
    assert card.boxes["call"].text().endswith(": Wanneer komt het kastje voor de grotere…")


def test_a_case_that_ended_asks_nothing(page: FollowUpPage) -> None:
    page.show_seen(seen(replace(CASE, status=Status.SOLVED), DAY))
    assert not page.complained.isVisibleTo(page)


SAID = [
    (Since(0, exact=True), "You first complained today"),
    (Since(1, exact=True), "1 day since your first complaint"),
    (Since(0, exact=False), "You first complained a short time ago"),
    (Since(21, exact=False), "About 21 days since your first complaint"),
]


@pytest.mark.parametrize(("since", "words"), SAID)
def test_how_long_ago_in_words(since: Since, words: str) -> None:
    assert since_words(since) == words


def test_a_complaint_without_a_letter_ticks_the_first_step(
    page: FollowUpPage, edits: list[tuple[str, Case]]
) -> None:
    page.show_ladder()
    assert "done, not yet in a letter" not in _names(page)
    page.complained.boxes["form"].click()
    page.show_ladder()
    assert "done, not yet in a letter" in _names(page)
    assert [label for label, _case in edits] == ["First complaint changed"]


def test_a_day_that_is_not_sure_has_its_wait_from_the_latest_day(page: FollowUpPage) -> None:
    about = When(edtf="2025-04-10", qualifier=Qualifier.ABOUT)
    case = replace(
        KPN, contacts=(), documents=(), first_complaint=FirstComplaint(written=about)
    )
    page.show_seen(seen(case, DAY))
    page.show_ladder()
    bar = page.bodies.findChildren(WindowBar)[0]
    window = bar.shown
    assert window is not None
    assert window.about
    assert window.start is not None
    assert date(2025, 4, 10) < window.start < DAY
    assert window.opens is not None
    assert (window.opens - window.start).days == 28
    assert "about then" in bar.accessibleName()
    image = bar.grab().toImage()
    waiting = theme.now().colour("silence_soft").name()
    assert waiting in {image.pixelColor(x, image.height() // 2).name() for x in range(40)}
    exact = replace(case, first_complaint=FirstComplaint(written=at("2025-04-10")))
    page.show_seen(seen(exact, DAY))
    page.show_ladder()
    assert "about then" not in page.bodies.findChildren(WindowBar)[0].accessibleName()


def _names(page: FollowUpPage) -> set[str]:
    return {one.accessibleName() or _text(one) for one in page.ladder.findChildren(QWidget)}


def _text(one: QWidget) -> str:
    return one.text() if isinstance(one, QAbstractButton) else ""
