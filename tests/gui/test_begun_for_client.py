"""A case begun from the list of a client is theirs, unless who begins it says otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.core.case import Case
from app.core.ids import PartyId
from app.core.party import Address, Party, Role
from app.gui.home.new_case import NewCase
from app.gui.home.views import View
from app.store.settings import Sender, Settings, write_settings
from tests.gui.person import Person

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

HOME = Address("Dorpsstraat 1", "1234 XX", "Utrecht")
JAN = Party(PartyId("p1"), (Role.CONSUMER,), name="Jan Smit", email="jan@example.org")
HERE, THERE = Address("Laan 9", "1234 XX", "Zeist"), Address("Kade 3", "1234 XX", "Utrecht")
FIRM = Party(PartyId("firm"), (Role.TRADER,), name="Aster B.V.")


def of(name: str, *people: Party) -> Case:
    return Case(name, f"Zaak {name}", parties=(*people, FIRM))


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Person]:
    """A helper with two clients of one name, one of whom moved, and one of another name."""
    settings = Settings(helper_mode=True, sender=Sender(name="Els Verhoeven"))
    write_settings(tmp_path / "library", settings)
    made = Person(qtbot, qapp, tmp_path / "library")
    other = Party(PartyId("p3"), (Role.CONSUMER,), name="Jan Smit", addresses=(THERE,))
    moved = Party(
        *(PartyId("p2"), (Role.CONSUMER,), "Jan Smit"), addresses=(HERE,), email=JAN.email
    )
    made.own(of("old", Party(JAN.id, JAN.roles, JAN.name, addresses=(HOME,), email=JAN.email)))
    made.own(of("other", other))
    made.own(of("new", moved))
    made.own(of("bo", Party(PartyId("p1"), (Role.CONSUMER,), name="Bo Mol")))
    made.application.window.go_home()
    yield made
    made.close()


def ask_for(person: Person, words: str) -> NewCase:
    """Choose a client in the rail, and begin a case."""
    home = person.application.window.start.home
    person.replace(words, home.rail.search)
    person.press("Return")
    person.press("Ctrl+Shift+N")
    return person.application.window.start.new


def said(page: NewCase) -> str:
    """What the page says of whose case it is; nothing where it says nothing."""
    return page.whose.box.text() if page.whose.isVisible() else ""


def begun(person: Person) -> list[Party]:
    person.press("Ctrl+Return")
    return [one for one in person.case.parties if Role.CONSUMER in one.roles]


def test_a_case_from_the_list_of_a_client_has_their_newest_particulars(person: Person) -> None:
    page = ask_for(person, "smit zeist")
    assert said(page) == "A case for Jan Smit"
    told = "Taken over from their newest case: Laan 9, 1234 XX Zeist, jan@example.org"
    assert told in [one.text() for one in page.whose.findChildren(type(page.whose.told))]
    (jan,) = begun(person)
    assert (jan.name, jan.addresses, jan.email) == ("Jan Smit", (HERE,), JAN.email)
    made = person.case.id
    person.press("Ctrl+0")
    shown = {row.id for row in person.application.window.start.home.table.rows.rows()}
    assert shown == {"old", "new", made}


def test_the_client_is_taken_out_by_the_keys_and_comes_back(person: Person) -> None:
    page = ask_for(person, "mol")
    assert said(page) == "A case for Bo Mol"
    assert page.whose.told.text() == "So far only the name is known."
    page.whose.box.setFocus()
    person.press("Space")
    assert begun(person) == []
    assert said(ask_again(person, "mol")) == "A case for Bo Mol"
    assert [one.name for one in begun(person)] == ["Bo Mol"]


def ask_again(person: Person, words: str) -> NewCase:
    person.press("Ctrl+0")
    return ask_for(person, words)


@pytest.mark.parametrize("view", list(View))
def test_no_client_is_taken_over_from_any_other_list(person: Person, view: View) -> None:
    window = person.application.window
    window.start.home.show_view(view)
    person.press("Ctrl+Shift+N")
    assert said(window.start.new) == ""
    assert begun(person) == []


def test_nobody_is_taken_over_from_a_company_a_search_or_an_open_case(person: Person) -> None:
    window = person.application.window
    home = window.start.home
    home.show_view(View.COMPANIES)
    home.table.choose_first()
    home.table.opened.emit(home.table.current())
    person.press("Ctrl+Shift+N")
    assert said(window.start.new) == ""
    person.press("Esc")
    assert said(ask_for(person, "mol")) != ""
    person.press("Esc")
    person.press("Ctrl+F")
    person.write("smit")
    person.press("Return")
    person.press("Ctrl+Shift+N")
    assert said(window.start.new) == ""
    person.press("Esc")
    home.show_view(View.TODAY)
    assert said(ask_for(person, "mol")) != ""
    person.press("Esc")
    window.open_case("other")  # of another client than the list below it
    person.press("Ctrl+Shift+N")
    assert said(window.start.new) == ""
