"""The settings, as a person changes them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.core.papers import StoredFile
from app.errors import UserError
from app.gui import words
from app.gui.fields.field import PickField
from app.gui.fields.typed import LineField
from app.gui.letters.document_names import page_words
from app.gui.office import Office
from app.gui.settings.section import held, put
from app.gui.settings.vault import Vault
from app.gui.settings.window import SettingsWindow, Topic
from app.paths import resources
from app.rules.reading import read_pack
from app.store.settings import Sender, Settings
from tests.gui.catalogue import LOCALE

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton


@dataclass(frozen=True)
class Made:
    """A backup."""

    made_at: datetime
    cases: int = 3
    size: int = 2_400_000
    evidence: tuple[str, ...] = ("a", "b")


@dataclass
class Desk:
    """Keeps settings and backups until it refuses."""

    settings: Settings = field(default_factory=Settings)
    refuses: str = ""
    damaged: tuple[str, ...] = ()
    made: list[Made] = field(default_factory=list)
    restored: list[Path] = field(default_factory=list)
    titles: tuple[str, ...] = ("KPN: digital TV", "")

    def office(self) -> Office:
        return Office(
            now=lambda: datetime(2026, 11, 22, tzinfo=UTC),
            pack_of=lambda country: read_pack(resources() / "rules", country),
            keep=lambda name, _data: StoredFile(name=name, sha256="", size=0),
            kept=lambda _sha: b"",
            settings=lambda: self.settings,
            set_settings=self._set,
            export=lambda _case, _path: (),
            drafts=tuple,
            set_drafts=lambda _drafts: None,
        )

    def vault(self) -> Vault:
        return Vault(
            backups=lambda: tuple(reversed(self.made)),
            make=self._make,
            test=lambda _backup: self.damaged,
            restore=self._restore,
            titles=lambda _backup: self.titles,
        )

    def _set(self, settings: Settings) -> None:
        self._refuse()
        self.settings = settings

    def _make(self, _watch: object) -> None:
        self._refuse()
        self.made.append(Made(datetime(2026, 11, 20, 14, 32, tzinfo=UTC)))

    def _restore(self, _backup: object, folder: Path) -> tuple[str, ...]:
        self._refuse()
        self.restored.append(folder)
        return self.damaged

    def _refuse(self) -> None:
        if self.refuses:
            raise UserError(self.refuses)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> SettingsWindow:
    made = SettingsWindow(desk.office(), desk.vault(), delay=0)
    qtbot.addWidget(made)
    made.show()
    return made


def _line(window: SettingsWindow, topic: Topic, name: str) -> LineField:
    (found,) = [
        one
        for one in window.sections[topic].findChildren(LineField)
        if one.line.accessibleName() == name
    ]
    return found


def _pick(window: SettingsWindow, topic: Topic, name: str) -> PickField:
    (found,) = [
        one
        for one in window.sections[topic].findChildren(PickField)
        if one.combo.accessibleName() == name
    ]
    return found


def test_what_is_typed_is_kept_at_once(
    window: SettingsWindow, desk: Desk, qtbot: QtBot
) -> None:
    name = _line(window, Topic.SENDER, "Name")
    qtbot.keyClicks(name.line, "Noor")
    name.flush()
    assert desk.settings.sender.name == "Noor"


def test_closing_loses_nothing(qtbot: QtBot, desk: Desk) -> None:
    window = SettingsWindow(desk.office(), delay=100_000)
    qtbot.addWidget(window)
    qtbot.keyClicks(_line(window, Topic.SENDER, "Town").line, "Voorbeeldstad")
    assert desk.settings.sender.town == ""
    window.close()
    assert desk.settings.sender.town == "Voorbeeldstad"


def test_a_choice_a_number_and_a_tick_are_kept(
    window: SettingsWindow, desk: Desk, qtbot: QtBot
) -> None:
    window.show_topic(Topic.DISPLAY)
    qtbot.keyClick(_pick(window, Topic.DISPLAY, "Colours").combo, KEY.Key_End)
    qtbot.keyClick(_pick(window, Topic.DISPLAY, "Text size").combo, KEY.Key_End)
    for box in window.sections[Topic.DISPLAY].findChildren(QCheckBox):
        qtbot.keyClick(box, KEY.Key_Space)
    now = desk.settings
    assert (now.theme, now.text_scale, now.reduce_motion) == ("dark", 175, True)
    assert now.dense_lists
    qtbot.keyClick(_pick(window, Topic.REMINDERS, "Alarm in your calendar").combo, KEY.Key_End)
    assert desk.settings.lead_days == 7


def test_usual_values_come_back_in_one_section_only(
    window: SettingsWindow, desk: Desk, qtbot: QtBot
) -> None:
    desk.settings = Settings(theme="dark", sender=Sender(name="Noor"))
    window.show_settings()
    window.show_topic(Topic.DISPLAY)
    qtbot.mouseClick(window.reset, LEFT)
    assert (desk.settings.theme, desk.settings.sender.name) == ("system", "Noor")


def test_a_refusal_is_told_and_nothing_is_shown_as_kept(
    window: SettingsWindow, desk: Desk, qtbot: QtBot
) -> None:
    desk.refuses = "The disk is full."
    name = _line(window, Topic.SENDER, "Name")
    qtbot.keyClicks(name.line, "Noor")
    name.flush()
    assert (window.said.text(), name.text()) == ("The disk is full.", "")


def test_the_account_is_hidden_until_asked_for(window: SettingsWindow, qtbot: QtBot) -> None:
    account = _line(window, Topic.SENDER, "Bank account (IBAN)").line
    assert account.echoMode() is QLineEdit.EchoMode.Password
    qtbot.mouseClick(window.sections[Topic.SENDER].reveal, LEFT)  # type: ignore[attr-defined]  # of SenderSection
    assert account.echoMode() is QLineEdit.EchoMode.Normal


def test_a_search_shows_the_sections_that_have_it(window: SettingsWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.search, "movement")
    assert [one.value for one in window.topics.entries()] == ["display"]
    assert window.topic() is Topic.DISPLAY


def test_a_search_finds_buttons_too(window: SettingsWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.search, "test sheet")
    assert [one.value for one in window.topics.entries()] == ["letters"]


def test_closed_cases_can_be_kept_for_some_years(
    window: SettingsWindow, desk: Desk, qtbot: QtBot
) -> None:
    window.show_topic(Topic.CLIENTS)
    qtbot.keyClick(_pick(window, Topic.CLIENTS, "Keep closed cases").combo, KEY.Key_End)
    assert desk.settings.retention_years == 10
    qtbot.mouseClick(window.reset, LEFT)
    assert desk.settings.retention_years == 0


def test_a_backup_is_made_tested_and_brought_back(
    window: SettingsWindow, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    window.show_topic(Topic.BACKUP)
    backup = window.backup

    def waited(act: Callable[[], object]) -> str:
        with qtbot.waitSignal(backup.errand.ended):
            act()
        return backup.said.text()

    def clicked(button: QWidget) -> str:
        return waited(lambda: qtbot.mouseClick(button, LEFT))

    assert not backup.test.isEnabled()
    clicked(backup.make)
    assert backup.which.combo.currentText() == "Friday 20 November 2026, 14:32, 3 cases, 2.4 MB"
    assert clicked(backup.test) == (
        "This backup is whole: every case in it can be read.\nIt holds 2 pieces of evidence.\n"
        "• KPN: digital TV\n• Case without a title"
    )
    desk.titles = tuple(f"Case {n}" for n in range(14))
    assert clicked(backup.test).endswith("• Case 9\nand 4 more cases")
    desk.damaged = ("a" * 64,)
    assert clicked(backup.test) == "1 piece of evidence in it is not whole."
    said = waited(lambda: backup.restore_into(str(tmp_path)))
    assert desk.restored == [tmp_path]
    assert "untouched" in said
    assert "not whole" in said
    desk.refuses = "This folder is not empty."
    waited(lambda: backup.restore_into(str(tmp_path)))
    assert clicked(backup.make) == "This folder is not empty."


def test_rules_can_be_searched_in_every_country(window: SettingsWindow, qtbot: QtBot) -> None:
    window.show_topic(Topic.RULES)
    everything = window.rules.table.rows.rowCount()
    qtbot.keyClicks(window.rules.search, "delivery.max_days")
    assert 0 < window.rules.table.rows.rowCount() < everything
    window.rules.search.clear()
    for country in ("uk", "de"):
        window.rules.show_country(country)
        assert window.rules.table.rows.rowCount() > 0


def test_every_page_profile_has_words() -> None:
    assert set(dict(page_words())) == {
        one.stem for one in (resources() / "pages").glob("*.toml")
    }


def test_a_path_leads_to_a_value_and_a_wrong_one_is_refused() -> None:
    assert held(put(Settings(), "sender.name", "Noor"), "sender.name") == "Noor"
    with pytest.raises(ValueError, match="range"):
        put(Settings(), "theme", "pink")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_control_of_every_section_has_a_name(
    qtbot: QtBot, desk: Desk, language: str
) -> None:
    words.use(LOCALE, language)
    window = SettingsWindow(desk.office(), desk.vault())
    qtbot.addWidget(window)
    for section in window.sections.values():
        assert section.title
        for field_ in section.findChildren(LineField):
            assert field_.line.accessibleName()
        for combo in section.findChildren(PickField):
            assert combo.combo.accessibleName()
