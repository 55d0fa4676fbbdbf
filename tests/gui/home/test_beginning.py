"""The first run and the page of a new case, as a person uses them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.case import Case
from app.core.claims import DemandKind
from app.core.papers import StoredFile
from app.gui import theme
from app.gui.home.examples import examples
from app.gui.home.first_run import FirstRun
from app.gui.home.frame import HomeFrame
from app.gui.home.new_case import NewCase
from app.gui.office import Office
from app.gui.tokens import LIGHT
from app.paths import resources
from app.rules.reading import read_pack
from app.store.settings import LetterSettings, Sender, Settings
from tests.gui.home.lines import LINES, TODAY

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
ME = Sender(
    name="Noor Hartman",
    street="Lindehof 27",
    postcode="1234 XX",
    town="Voorbeeldstad",
    email="noor@example.org",
    iban="NL91ABNA0417164300",
)


class Desk:
    """An office with settings that a test changes."""

    def __init__(self) -> None:
        self.settings = Settings()

    def office(self) -> Office:
        return Office(
            now=lambda: datetime(2025, 5, 6, tzinfo=UTC),
            pack_of=lambda country: read_pack(resources() / "rules", country),
            keep=lambda name, _data: StoredFile(name=name, sha256="", size=0),
            kept=lambda _sha: b"",
            settings=lambda: self.settings,
            set_settings=lambda settings: setattr(self, "settings", settings),
            export=lambda _case, _path: (),
            drafts=tuple,
            set_drafts=lambda _drafts: None,
        )


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> NewCase:
    made = NewCase(desk.office())
    qtbot.addWidget(made)
    made.show()
    made.ask()
    return made


def _begun(page: NewCase, qtbot: QtBot) -> Case:
    with qtbot.waitSignal(page.begun) as told:
        qtbot.mouseClick(page.go_on, LEFT)
    return told.args[0]


def test_three_answers_make_a_case(page: NewCase, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.company, "kpn")
    qtbot.mouseClick(page.chip(DemandKind.REFUND), LEFT)
    qtbot.keyClicks(page.sentence, "De tv werkt niet.")
    case = _begun(page, qtbot)
    assert (case.title, case.parties[0].name) == ("De tv werkt niet", "KPN B.V.")
    assert [one.kind for one in case.demands] == [DemandKind.REFUND]


def test_nothing_is_required_and_every_case_has_its_own_id(page: NewCase, qtbot: QtBot) -> None:
    first, second = _begun(page, qtbot), _begun(page, qtbot)
    assert first.parties == ()
    assert first.id != second.id


def test_the_user_is_the_consumer_unless_they_help_others(
    page: NewCase, desk: Desk, qtbot: QtBot
) -> None:
    desk.settings = Settings(sender=ME, letters=LetterSettings(language="en"))
    case = _begun(page, qtbot)
    (me,) = case.parties
    assert (me.name, me.addresses[0].town, case.language) == (
        "Noor Hartman",
        "Voorbeeldstad",
        "en",
    )
    assert me.account is not None
    assert me.account.holder == "Noor Hartman"
    desk.settings = replace(desk.settings, helper_mode=True)
    assert _begun(page, qtbot).parties == ()


def test_the_rules_of_another_country_bring_its_companies_and_language(
    page: NewCase, qtbot: QtBot
) -> None:
    qtbot.keyClicks(page.company, "Currys")
    qtbot.keyClick(page.law, Qt.Key.Key_End)
    assert page.law.currentText() == "United Kingdom"
    assert page.company.currentText() == "Currys"
    case = _begun(page, qtbot)
    assert (case.jurisdiction, case.language) == ("uk", "en")
    page.drop()
    page.ask()
    assert _begun(page, qtbot).jurisdiction == "nl"
    qtbot.keyClick(page.law, Qt.Key.Key_Down)
    case = _begun(page, qtbot)
    assert (case.jurisdiction, case.language) == ("de", "de")


def test_keys_begin_and_leave(page: NewCase, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.begun):
        qtbot.keyClick(page.chip(DemandKind.REPAIR), Qt.Key.Key_Return, CTRL)
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.sentence, Qt.Key.Key_Escape)


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, CTRL])
def test_enter_in_the_last_field_begins_one_case(
    page: NewCase, qtbot: QtBot, held: Qt.KeyboardModifier
) -> None:
    begun: list[object] = []
    page.begun.connect(begun.append)
    page.sentence.setFocus()
    qtbot.keyClick(page.sentence, Qt.Key.Key_Return, held)
    assert len(begun) == 1


def test_after_a_case_was_begun_the_page_is_blank(page: NewCase, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.company, "Aster")
    qtbot.mouseClick(page.chip(DemandKind.REFUND), LEFT)
    page.drop()
    page.ask()
    case = _begun(page, qtbot)
    assert (case.parties, case.demands) == ((), ())


@pytest.fixture
def first(qtbot: QtBot) -> FirstRun:
    made = FirstRun()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


def test_the_first_run_begins_a_case_or_an_example(first: FirstRun, qtbot: QtBot) -> None:
    with qtbot.waitSignal(first.new_case):
        qtbot.mouseClick(first.begin, LEFT)
    told: list[str] = []
    first.example.connect(told.append)
    qtbot.mouseClick(first.try_out, LEFT)
    qtbot.keyClick(first.cards[1], Qt.Key.Key_Space)
    assert told == ["kpn-digital-tv", "telfort-switch"]


def test_every_example_that_is_offered_is_there() -> None:
    for example in examples():
        assert (resources() / "examples" / example.folder / "case.json").is_file()


def test_looks_are_told_when_they_are_chosen_and_not_when_shown(
    first: FirstRun, qtbot: QtBot
) -> None:
    told: list[object] = []
    for signal in (first.language, first.scale, first.look):
        signal.connect(told.append)
    first.show_looks("nl", 130, "light")
    assert told == []
    assert first.scales.currentData() == 125
    qtbot.keyClick(first.languages, Qt.Key.Key_Down)
    qtbot.keyClick(first.scales, Qt.Key.Key_Up)
    qtbot.mouseClick(first.looks.button("dark"), LEFT)
    assert told == ["en", 110, "dark"]


def test_helping_others_and_a_case_file_begin_from_here_too(
    first: FirstRun, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(first.helper):
        qtbot.mouseClick(first.helping, LEFT)
    with qtbot.waitSignal(first.import_file):
        qtbot.mouseClick(first.open_file, LEFT)


def test_little_room_leaves_the_explanation_out(first: FirstRun) -> None:
    assert first.cards[0].isVisible()
    first.resize(800, 600)
    assert not first.cards[0].isVisible()
    assert first.begin.isVisible()


@pytest.mark.parametrize("percent", [100, 125])
def test_it_all_fits_a_small_window(qapp: QApplication, desk: Desk, percent: int) -> None:
    theme.use(qapp, theme.Theme(LIGHT, percent))
    home = HomeFrame(lambda _text: (), TODAY)
    home.show_lines(LINES, TODAY)
    for made in (FirstRun(), NewCase(desk.office()), home):
        made.resize(1024, 700)
        made.show()
        assert made.width() == 1024, type(made).__name__
        made.close()
