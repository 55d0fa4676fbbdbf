"""A contact with a promise in the place of another, noted by keyboard in under 20 seconds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.core.lookup import facts
from app.core.when import span
from app.gui import words
from app.gui.entry.sheet import EntrySheet
from app.gui.words import language
from tests.gui import catalogue
from tests.gui.entry.test_sheet import CTRL, KEY, Typist
from tests.gui.places import Drawer, bare, seen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.core.case import Case

# The language, when it was, which day that is, what was promised, and by when.
TOLD = [
    ("nl", "gisteren", date(2025, 5, 5), "terugbellen", "vrijdag"),
    ("nl", "3 mei", date(2025, 5, 3), "terugbellen", "maandag"),
    ("nl", "vorige week dinsdag", date(2025, 4, 29), "terugbellen", "12 mei"),
    ("nl", "3-5 om 9 uur", date(2025, 5, 3), "terugbellen", "vrijdag"),
    ("en", "yesterday", date(2025, 5, 5), "call back", "Friday"),
    ("en", "3 May", date(2025, 5, 3), "call back", "Monday"),
    ("en", "Tuesday last week", date(2025, 4, 29), "call back", "12 May"),
    ("en", "3 May at 9 am", date(2025, 5, 3), "call back", "Friday"),
]


def note(sheet: EntrySheet, case: Case, when: str, what: str, until: str) -> tuple[Case, float]:
    """Note a call with the keys alone; return the case after it, and the seconds it takes.

    A key takes a practised typist 0.25 s and a move of the focus one more thought of 1.2 s.
    """
    found: list[Case] = []
    sheet.recorded.connect(lambda _label, after, _id: found.append(after))
    sheet.begin(seen(case))
    typist = Typist(sheet)
    typist.press(KEY.Key_1)
    typist.tab_to(sheet.form.when.line)
    typist.press(KEY.Key_A, CTRL)
    typist.write(when)
    typist.leave()  # so that a letter is a key
    typist.press(KEY.Key_J if language() == "nl" else KEY.Key_Y)
    typist.write(what)
    typist.tab_to(sheet.form.blocks[0].due.line)
    typist.write(until)
    typist.press(KEY.Key_Return, CTRL)
    return found[-1], typist.keys * 0.25 + typist.moves * 1.2


@pytest.mark.parametrize(("spoken", "when", "day", "what", "until"), TOLD)
def test_a_promise_in_the_place_of_another_is_noted_in_time(
    qtbot: QtBot, spoken: str, when: str, day: date, what: str, until: str
) -> None:
    words.use(catalogue.LOCALE, spoken)
    sheet = EntrySheet(Drawer().office(), delay=0)
    qtbot.addWidget(sheet)
    sheet.resize(520, 900)
    with qtbot.waitExposed(sheet):
        sheet.show()
    early = {"nl": "28 april", "en": "28 April"}[spoken]
    case, _first = note(sheet, bare(), early, what, {"nl": "1 mei", "en": "1 May"}[spoken])
    case, seconds = note(sheet, case, when, what, until)
    assert seconds < 20
    (before, after), (_old, contact) = case.promises, case.contacts
    assert after.contact == contact.id
    lines = {line.promise.id: line for line in seen(case).ledger}
    assert lines[before.id].replaced_by_id == after.id
    found = span(contact.when, facts(case).when)
    assert found is not None
    assert (found.earliest, found.latest) == (day, day)
