"""A volunteer at the window with two hundred clients: each case stays with its own client."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from app.core.case import Case
from app.core.events import PromiseKind
from app.core.ids import PartyId
from app.core.moment import DueMode, When
from app.core.party import Party, Role
from app.gui import theme
from app.gui.application import Application, pack_of
from app.gui.home.asked import View
from app.gui.home.frame import HomeFrame
from app.gui.home.views import Entry
from app.gui.tokens import LIGHT
from app.store.exchange import write_case
from app.store.settings import Settings, write_settings
from tests.gui.person import NOON, Person
from tests.unit.builders import contact, due, letter, promise

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

FIRST = ("Amina", "Joris", "Noor", "Koos", "Sanne", "José", "Özlem", "Willem", "Fatma", "Bram")
LAST = (
    *("Haddad", "Blok", "Hartman", "Wiegers", "Vermeer", "Gürsoy", "Çelik", "de Vries"),
    *("Aalders", "Jansen", "Müller", "Okafor", "Pietersen", "Kramer", "Bakker", "Visser"),
    *("Smit", "Meijer", "Postma", "Brandsma"),
)
TOPICS = ("internet werkt niet", "rekening klopt niet", "levering blijft uit")
CLIENTS = 200
TODAY = NOON.date()
MINE, OTHER = "client-66-1", "client-66-2"  # of Özlem Çelik


def client(number: int) -> str:
    return f"{FIRST[number % 10]} {LAST[number // 10]}"


def case(number: int, topic: int) -> Case:
    """One of three cases of a client: a term of a letter, a promise, or nothing yet."""
    firm = ("KPN", "Energie Voorbeeld")[(number + topic) % 2]
    parties = (
        Party(PartyId("client"), (Role.CONSUMER,), name=client(number)),
        Party(PartyId("firm"), (Role.TRADER,), name=f"{firm} B.V.", short_name=firm),
    )
    words = TOPICS[topic]
    made = Case(f"client-{number}-{topic}", f"{firm}: {words}", parties=parties, topic=words)
    if topic == 0:
        sent = date(2025, 4, 1) + timedelta(days=number % 30)
        paper = letter(
            "complaint", sent.isoformat(), sent + timedelta(14), addressee=PartyId("firm")
        )
        return replace(made, documents=(paper,))
    if topic == 1:
        call = contact("call", "2025-04-29", with_whom=PartyId("firm"))
        until = due((date(2025, 5, 1) + timedelta(days=number % 25)).isoformat(), DueMode.BY)
        told = promise("p", until, kind=PromiseKind.REPAIR, made=None, contact=call.id)
        return replace(made, contacts=(call,), promises=(told,))
    return made


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library of the volunteer, made once."""
    from app.core.digest import digest
    from app.store.library import Library

    folder = tmp_path_factory.mktemp("volunteer") / "library"
    library = Library.open(
        folder, digest=lambda one: digest(one, pack_of(one.jurisdiction)), now=lambda: NOON
    )
    for number in range(CLIENTS):
        for topic in range(3):
            library.create(case(number, topic))
    library.close(backup=False)
    write_settings(folder, Settings(helper_mode=True))
    return folder


CLOCK: list[datetime] = []


@pytest.fixture
def person(kept: Path, tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Person]:
    """The volunteer at the window with all clients."""
    shutil.copytree(kept, tmp_path / "library")
    CLOCK[:] = [NOON]
    made = Person(qtbot, qapp, tmp_path / "library", lambda: CLOCK[-1])
    home = made.application.window.start.home
    made.wait_for(home.reader.read, home.table.rows.rowCount)
    yield made
    made.close()


def home_of(person: Person) -> HomeFrame:
    return person.application.window.start.home


def shown(person: Person) -> list[str]:
    """The ids of the cases in the list."""
    return [row.id for row in home_of(person).table.rows.rows()]


def call_again(person: Person, words: str) -> None:
    """Record that the firm was called today, with the keys."""
    person.press("Ctrl+N")
    person.press("1")
    person.sheet.form.said.area.setFocus()
    person.write(words)
    person.press("Ctrl+Return")


def test_a_client_is_found_and_the_way_back_leads_to_the_same_row(person: Person) -> None:
    home = home_of(person)
    assert home.table.rows.rowCount() == 3 * CLIENTS
    person.write("ozlem celik", home.rail.search)
    assert [one.words for one in home.rail.clients.entries()] == ["Özlem Çelik"]
    person.press("Return")
    assert sorted(shown(person)) == ["client-66-0", MINE, OTHER]
    home.focus_list()
    while home.table.current().id != MINE:
        person.press("Down")
    person.press("Return")
    assert (
        person.window.windowTitle()
        == "Özlem Çelik – Energie Voorbeeld: rekening klopt niet – Geachte"
    )
    call_again(person, "De monteur komt morgen.")
    assert len(person.case.contacts) == 2
    person.press("Ctrl+0")
    assert sorted(shown(person)) == ["client-66-0", MINE, OTHER]
    assert home.table.current().id == MINE
    assert person.window.windowTitle() == "Geachte"


def test_a_search_says_that_there_are_more_and_finds_one_client(person: Person) -> None:
    home = home_of(person)
    person.write("ozlem", home.rail.search)
    person.press("Return")
    assert home.rail.clients.selectionModel().hasSelection()
    person.press("Ctrl+F")
    person.write("internet")
    person.press("Return")
    assert not home.rail.clients.selectionModel().hasSelection()  # it looks in all cases
    assert home.table.rows.rowCount() == 50
    assert home.middle.below.words() == "The first 50 cases; add a word to find fewer"
    person.press("Ctrl+F")
    person.write("internet ozlem celik")
    person.press("Return")
    assert shown(person) == ["client-66-0"]
    assert home.middle.below.words() == "1 case found"


def test_closed_cases_do_not_take_the_place_of_open_ones(person: Person) -> None:
    from app.core.status import Status

    window, home = person.application.window, home_of(person)
    ended = [f"client-{number}-2" for number in range(CLIENTS) if number != 66]
    window.start.whole.close(ended, Status.SOLVED)
    person.press("Ctrl+F")
    person.write("levering")
    person.press("Return")
    assert shown(person) == [OTHER]
    assert home.middle.below.words().startswith("1 case found · ")


def test_two_cases_of_one_client_are_not_mixed_up(person: Person) -> None:
    window = person.application.window
    window.open_case(MINE)
    call_again(person, "Dit hoort bij de rekening.")
    person.press("Ctrl+N")
    person.sheet.form.said.area.setFocus()
    person.write("Nog niet vastgelegd.")
    window.open_case(OTHER)
    assert person.case == case(66, 2)
    assert window.opened is not None
    assert window.opened.session.undo_label == ""
    person.press("Ctrl+Z")
    assert person.case == case(66, 2)
    assert person.window.windowTitle() == "Özlem Çelik – KPN: levering blijft uit – Geachte"
    assert window.view.frame.sheet is None or not window.view.frame.sheet.isVisible()
    person.press("Ctrl+N")
    assert person.sheet.form.said.area.toPlainText() == ""
    window.open_case(MINE)
    person.press("Ctrl+N")
    assert person.sheet.form.said.area.toPlainText() == "Nog niet vastgelegd."
    assert len(person.case.contacts) == 2


def test_the_calendar_opens_at_today_and_gives_back_its_row(person: Person) -> None:
    home = home_of(person)
    home.show_view(View.CALENDAR)
    table = home.table
    top = table.rows.row(table.rowAt(0) + 1)
    assert isinstance(top, Entry)
    assert top.dated.day == TODAY
    at = next(
        n
        for n, one in enumerate(table.rows.rows())
        if one.row.id == MINE and one.dated.day >= TODAY
    )
    table.selectRow(at)
    chosen = table.current()
    table.setFocus()
    person.press("Return")
    assert person.case.id == MINE
    person.press("Ctrl+0")
    assert home.table.current() == chosen
    assert home.table.hasFocus() or person.window.focusWidget() is home.table


@pytest.mark.parametrize("keys", [("Tab",), ("Ctrl+F", "Down"), ("Ctrl+F", "Return")])
def test_keys_go_to_where_the_calendar_opened(person: Person, keys: tuple[str, ...]) -> None:
    home = home_of(person)
    home.show_view(View.CALENDAR)
    table = home.table
    if keys == ("Tab",):
        home.middle.filters.order.setFocus()
    for key in keys:
        person.press(key)
    first = table.current()
    assert isinstance(first, Entry)
    assert first.dated.day == TODAY
    person.press("Up")
    assert table.current().dated.day < TODAY
    table.forget()
    table.sort_by(1)
    home.focus_list()
    assert table.currentIndex().row() == 0


@pytest.mark.parametrize("view", [View.TODAY, View.CALENDAR])
def test_little_room_leaves_the_client_in_the_list(
    person: Person, qapp: QApplication, view: View
) -> None:
    theme.use(qapp, theme.Theme(LIGHT, 125))
    person.window.resize(1024, 700)
    home = home_of(person)
    home.show_view(view)
    titles = [one.title for one in home.table.rows.columns()]
    assert not home.table.isColumnHidden(titles.index("Client"))


def test_a_case_file_comes_once_and_out_of_the_bin_with_a_word(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    path = tmp_path / "celik.geachte"
    write_case(path, case(66, 1), {})
    other = Person(qtbot, qapp, tmp_path / "elsewhere")
    window, library = other.application.window, other.application.library
    assert library is not None
    window.open_file(path)
    window.finish()
    assert other.case == case(66, 1)
    window.open_file(path)
    window.finish()
    assert other.told.startswith("You have this case already")
    assert [one.id for one in library.lines()] == [MINE]
    other.press("Ctrl+0")
    other.press("Del")
    assert library.lines() == ()
    window.open_file(path)
    window.finish()
    assert other.told.startswith("This case was in your bin.")
    assert [one.id for one in library.lines()] == [MINE]
    assert library.removed() == ()
    other.close()


def test_a_second_window_reads_and_says_so_in_one_sentence(
    person: Person, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    person.application.window.open_case(MINE)
    second = Application(qapp, tmp_path / "library")
    with qtbot.waitSignal(second.settled, timeout=20_000):
        second.window.show()
    second.window.open_case(MINE)
    told = "This case is open elsewhere since 12:00. Here you can only read it."
    assert second.window.toast.words() == told
    second.window.open_case(OTHER)
    assert second.window.opened is not None
    assert second.window.opened.reading == ""
    second.window.close()
    second.close()


# Days that end while a contact is typed: of the year, before and on 29 February, and the two
# nights in which the clock changes.
ENDING = ("2025-12-31", "2024-02-28", "2024-02-29", "2025-03-29", "2025-10-25")


@pytest.mark.parametrize("day", ENDING)
def test_midnight_passes_while_a_contact_is_typed(person: Person, day: str) -> None:
    window, before = person.application.window, datetime.fromisoformat(f"{day} 23:59")
    CLOCK.append(before)
    window.daybreak.look()
    window.open_case(OTHER)
    person.press("Ctrl+N")
    person.press("1")
    form = person.sheet.form
    form.said.area.setFocus()
    person.write("Ze bellen terug.")
    CLOCK.append(before + timedelta(minutes=2))
    window.daybreak.look()
    assert form.said.area.toPlainText() == "Ze bellen terug."
    form.when.line.setFocus()
    assert form.when.moment() == When(edtf=day)
    person.press("Ctrl+A")
    person.write("yesterday")
    person.press("Ctrl+Return")
    assert person.case.contacts[-1].when.edtf == day


def test_an_hour_that_did_not_exist_is_doubted_in_the_sheet(person: Person) -> None:
    person.application.window.open_case(OTHER)
    person.press("Ctrl+N")
    person.press("1")
    form = person.sheet.form
    form.when.line.setFocus()
    person.press("Ctrl+A")
    person.write("30 March 2025 at 02:30")
    form.when.flush()
    assert not form.when.sure
    assert form.when.moment() == When(edtf="2025-03-30")
