"""What follows a letter: each answer is one edit, and every day is shown with its words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel, QPushButton

from app.core.aftermath import offered
from app.core.channel import Channel, Direction
from app.core.claims import Offer, OfferState
from app.core.contact import Outcome
from app.core.money import Money
from app.core.status import Status
from app.core.walk_step import Step
from app.core.when import day as exact_day
from app.gui.fields.basics import Button
from app.gui.follow_up.answers import Came
from app.gui.follow_up.bar import Window, words, write_day
from app.gui.follow_up.page import FollowUpPage
from app.gui.follow_up.terms import DateTile
from app.gui.page import Place
from tests.cases import example
from tests.gui.places import seen
from tests.unit.builders import contact

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.core.case import Case

KPN = example("kpn-digital-tv")
COMPLAINT = KPN.documents[0].id
# Only the complaint was sent, and its term passed.
WAITED = replace(
    KPN,
    documents=KPN.documents[:1],
    silences=tuple(one for one in KPN.silences if one.about != COMPLAINT),
)
LATER = date(2025, 5, 20)
TEN = Money(Decimal("10.00"), "EUR")


@pytest.fixture
def page(open_page: Callable[[Case, date], FollowUpPage]) -> FollowUpPage:
    return open_page(WAITED, LATER)


@pytest.fixture
def edits(page: FollowUpPage) -> list[tuple[str, Case]]:
    found: list[tuple[str, Case]] = []
    page.edited.connect(lambda label, case: found.append((label, case)))
    return found


def _answer(page: FollowUpPage, came: Came) -> None:
    page.came.choices[came].click()
    page.came.record.click()


def test_nothing_is_chosen_beforehand(page: FollowUpPage) -> None:
    assert page.came.isVisibleTo(page)
    assert not any(button.isChecked() for button in page.came.choices.values())
    assert not page.came.record.isEnabled()


def test_nothing_heard_becomes_a_silence(
    page: FollowUpPage, edits: list[tuple[str, Case]]
) -> None:
    _answer(page, Came.NOTHING)
    label, case = edits[0]
    assert (label, case.silences[-1].about) == ("Silence recorded", COMPLAINT)
    page.show_seen(seen(case, LATER))
    assert not page.came.isVisibleTo(page)


def test_a_reply_without_an_answer_keeps_the_questions_open(
    page: FollowUpPage, edits: list[tuple[str, Case]]
) -> None:
    _answer(page, Came.EVADED)
    contact = edits[0][1].contacts[-1]
    assert (contact.outcome, contact.reply_to) == (Outcome.NO_SUBSTANCE, COMPLAINT)


def test_a_reply_that_was_noted_is_the_one_that_is_asked_about(
    page: FollowUpPage, edits: list[tuple[str, Case]]
) -> None:
    noted = contact("r", "2025-05-20", Channel.EMAIL, direction=Direction.IN, with_whom="kpn")
    page.show_seen(seen(replace(WAITED, contacts=(*WAITED.contacts, noted)), LATER))
    _answer(page, Came.EVADED)
    case = edits[0][1]
    assert case.contacts[-1] == replace(noted, outcome=Outcome.NO_SUBSTANCE, reply_to=COMPLAINT)


def test_more_time_moves_the_term_and_the_question(
    page: FollowUpPage, edits: list[tuple[str, Case]], qtbot: QtBot
) -> None:
    more = page.came.more
    more.button.click()
    qtbot.keyClicks(more.until.line, "30 May 2025")
    more.until.flush()
    more.record.click()
    label, case = edits[0]
    assert (label, case.documents[0].extensions[-1].until) == (
        "More time given",
        date(2025, 5, 30),
    )
    page.show_seen(seen(case, LATER))
    assert not page.came.isVisibleTo(page)


def test_an_offer_is_kept_with_its_amount(
    page: FollowUpPage, edits: list[tuple[str, Case]]
) -> None:
    page.came.choices[Came.OFFER].click()
    page.came.what.line.setText("een maand gratis")
    page.came.amount.choose(TEN)
    page.came.record.click()
    offer = edits[0][1].offers[-1]
    assert (offer.what, offer.amount) == ("een maand gratis", TEN)


def test_solved_ends_the_case(page: FollowUpPage, edits: list[tuple[str, Case]]) -> None:
    _answer(page, Came.SOLVED)
    assert edits[0][1].status is Status.SOLVED


@pytest.mark.parametrize("state", [OfferState.ACCEPTED, OfferState.REFUSED])
def test_an_offer_is_compared_and_decided(
    page: FollowUpPage, edits: list[tuple[str, Case]], state: OfferState
) -> None:
    case = offered(WAITED, COMPLAINT, Offer("", "een bon", amount=TEN), exact_day(LATER))
    page.show_seen(seen(case, LATER))
    assert page.offer.isVisibleTo(page)
    page.offer.decided.emit(case.offers[-1].id, state)
    assert edits[0][1].offers[-1].state is state


def test_the_ladder_leads_to_the_letters(page: FollowUpPage) -> None:
    places: list[Place] = []
    page.go.connect(places.append)
    page.show_ladder()
    page.ladder.write.emit("reminder")
    assert places == [Place(Step.LETTERS, part="reminder")]


def test_every_button_of_the_ladder_says_what_it_does(page: FollowUpPage) -> None:
    page.show_seen(seen(WAITED, date(2025, 7, 1)))
    page.show_ladder()
    made = [(one.text(), one.accessibleName()) for one in page.ladder.findChildren(Button)]
    assert made[0] == ("Make: Reminder", "")
    assert {name for _text, name in made if name} == {
        "Make the letter: Notice of default",
        "Make the letter: Dissolution of the contract",
        "Make the file: Complaint to De Geschillencommissie",
    }
    assert all(text.startswith(("Make", "Not possible")) for text, _name in made)


def test_more_time_stands_beside_what_is_recorded(page: FollowUpPage) -> None:
    page.came.layout().activate()
    more, record = page.came.more.button, page.came.record
    assert more.geometry().center().y() == pytest.approx(record.geometry().center().y(), abs=1)
    assert more.geometry().right() < record.geometry().left()


def test_a_day_of_another_year_says_its_year(page: FollowUpPage) -> None:
    tiles = page.terms.findChildren(DateTile)
    assert {(one.accessibleName()[-4:], one.year) for one in tiles} == {
        ("2025", ""),
        ("2026", "2026"),
        ("2028", "2028"),
    }


def _close(page: FollowUpPage, name: str) -> None:
    """Push the button that a listener hears as *name* on the card that closes the case."""
    buttons = page.closing.findChildren(QPushButton)
    found = {one.accessibleName() or one.text(): one for one in buttons}
    found[name].click()


def test_closing_and_opening_again(page: FollowUpPage, edits: list[tuple[str, Case]]) -> None:
    _close(page, "Close the case: Stopped")
    assert edits[-1] == ("Case closed", replace(WAITED, status=Status.STOPPED))
    page.show_seen(seen(edits[-1][1], LATER))
    assert not page.came.isVisibleTo(page)
    _close(page, "Open the case again")
    assert edits[-1] == ("Case opened again", WAITED)


def test_a_body_is_shown_with_its_days_and_the_rule_behind_them(page: FollowUpPage) -> None:
    page.show_ladder()
    told = [one.text() for one in page.bodies.findChildren(QLabel)]
    assert any(one.endswith(": can you go there?") for one in told), told
    assert any(one.startswith("Rule of this body, looked up on ") for one in told), told
    page.bodies.show_steps((), None, LATER)
    assert not page.bodies.isVisibleTo(page)


def test_the_calendar_file_holds_the_term(page: FollowUpPage, tmp_path: Path) -> None:
    told: list[str] = []
    page.told.connect(told.append)
    path = tmp_path / "kpn.ics"
    page.show_seen(seen(WAITED, date(2025, 5, 2)))
    page.save_calendar(path)
    text = path.read_text(encoding="utf-8")
    assert text.count("BEGIN:VEVENT") >= 1
    assert "Hartman" not in text
    assert told == ["Saved: kpn.ics"]


def test_a_calendar_named_after_a_firm_is_a_calendar_and_replaces_none(
    page: FollowUpPage, tmp_path: Path
) -> None:
    told: list[str] = []
    page.told.connect(told.append)
    for _ in range(2):
        page.save_calendar(tmp_path / "KPN B.V.")
    assert [one.name for one in tmp_path.iterdir()] == ["KPN B.V..ics"]
    assert told[0] == "Saved: KPN B.V..ics"
    assert told[1].startswith("KPN B.V..ics is there already")


def test_a_file_that_cannot_be_written_is_told(page: FollowUpPage, tmp_path: Path) -> None:
    told: list[str] = []
    page.told.connect(told.append)
    (tmp_path / "file").touch()
    page.save_calendar(tmp_path / "file" / "kpn.ics")
    assert len(told) == 1
    assert "Saved" not in told[0]


DAY = date(2025, 5, 20)
WINDOWS = [
    (Window(DAY, date(2025, 6, 3), date(2026, 5, 6), DAY), "wait until Tue 3 Jun"),
    (Window(DAY, date(2025, 5, 1), date(2026, 5, 6), DAY), "possible until 6 May 2026"),
    (Window(DAY, date(2025, 5, 20), date(2025, 5, 20), DAY), "possible until Tue 20 May"),
    (Window(DAY, None, date(2025, 5, 19), DAY), "too late since Mon 19 May"),
    (Window(DAY, date(2025, 5, 20), None, DAY), "possible"),
]


@pytest.mark.parametrize(("window", "said"), WINDOWS)
def test_a_window_in_words(window: Window, said: str) -> None:
    assert words(window) == said


@pytest.mark.usefixtures("qapp")
def test_days_near_each_other_are_written_beside_each_other() -> None:
    image = QImage(600, 60, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    first = write_day(painter, "6 May", QPointF(4, 0), "first complaint", 0)
    then = write_day(painter, "6 May", QPointF(30, 0), "from then on", first)
    alone = write_day(painter, "6 May", QPointF(30, 0), "from then on", 0)
    last = write_day(painter, "6 May", QPointF(596, 0), "last day", then)
    painter.end()
    assert 60 < first < first + 40 < then < last < 620
    assert alone < then


def test_an_answer_says_what_follows_from_it(page: FollowUpPage) -> None:
    """It stands in the button: as large as both lines need, and heard with it."""
    page.resize(700, 800)
    for came, button in page.came.choices.items():
        told = [one.text() for one in button.findChildren(QLabel)]
        assert told == [button.accessibleName(), button.accessibleDescription()], came
        assert button.height() >= button.heightForWidth(button.width())


def test_the_question_names_the_letter_and_its_day(page: FollowUpPage) -> None:
    told = [one.text() for one in page.came.findChildren(QLabel)]
    assert any(one.startswith("Letter of complaint, sent ") for one in told), told
