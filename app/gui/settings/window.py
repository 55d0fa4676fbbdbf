"""The window of the settings: sections at the left, the chosen one beside it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.errors import UserError
from app.gui import theme
from app.gui.countries import country_choices
from app.gui.fields.basics import Button, Label, bounded, column, row
from app.gui.fields.field import QUIET
from app.gui.lists.rail_list import RailEntry, RailList
from app.gui.office import Office
from app.gui.reading_order import go_on
from app.gui.settings.about import AboutSection
from app.gui.settings.backup import BackupSection
from app.gui.settings.bin import Bin, BinSection
from app.gui.settings.letters import LettersSection
from app.gui.settings.picture import Keeper
from app.gui.settings.rules import RulesSection
from app.gui.settings.section import Section
from app.gui.settings.sections import (
    ClientsSection,
    DisplaySection,
    LanguageSection,
    RemindersSection,
    SenderSection,
)
from app.gui.settings.topics import ICONS, Topic
from app.gui.settings.vault import Vault
from app.gui.trouble import trouble
from app.gui.words import _
from app.paths import resources, user_data


class SettingsWindow(QDialog):
    """Stays beside the main window; what is changed is kept at once."""

    changed = Signal(object)  # the Settings, after they were kept
    moved = Signal()  # a case out of the bin
    help = Signal()

    def __init__(
        self,
        office: Office,
        vault: Vault | None = None,
        owner: QWidget | None = None,
        *,
        bin_: Bin | None = None,
        delay: int = QUIET,
    ) -> None:
        """Show the settings of *office*, the backups of *vault*, the cases in *bin_*."""
        super().__init__(owner)
        self._office = office
        self.setWindowTitle(_("Settings"))
        self.setModal(False)
        self.resize(bounded(owner, 860, 620))
        self.bin = BinSection(delay, bin_)
        self.bin.moved.connect(self.moved)
        self.sections = self._make_sections(vault, delay)
        outer = row(self, space=0)
        self._stack = QStackedWidget()
        for section in self.sections.values():
            section.edited.connect(self._keep)
            self._stack.addWidget(section)
        outer.addWidget(self._build_left())
        outer.addLayout(self._build_right(), 1)
        self._topic = Topic.SENDER
        self.show_topic(Topic.SENDER)
        self.show_settings()

    def _make_sections(self, vault: Vault | None, delay: int) -> dict[Topic, Section]:
        office = self._office
        keeper = Keeper(office.keep, office.kept)
        pages = tuple(sorted(one.stem for one in (resources() / "pages").glob("*.toml")))
        self.backup = BackupSection(delay, vault)
        self.rules = RulesSection(delay, office.pack_of, country_choices())
        return {
            Topic.SENDER: SenderSection(delay, keeper),
            Topic.LETTERS: LettersSection(delay, pages, keeper, self._today),
            Topic.LANGUAGE: LanguageSection(delay),
            Topic.DISPLAY: DisplaySection(delay),
            Topic.REMINDERS: RemindersSection(delay),
            Topic.CLIENTS: ClientsSection(delay),
            Topic.BACKUP: self.backup,
            Topic.BIN: self.bin,
            Topic.RULES: self.rules,
            Topic.ABOUT: AboutSection(delay, self._folder()),
        }

    @staticmethod
    def _folder() -> Path:
        return user_data()

    def _build_left(self) -> QWidget:
        made = QWidget()
        made.setFixedWidth(theme.now().px(220))
        inside = column(made, margins=(8, 12))
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Search the settings"))
        self.search.setAccessibleName(_("Search the settings"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self._filter())
        self.topics = RailList(_("Sections"), 40)
        self.topics.picked.connect(lambda value: self.show_topic(Topic(value)))
        self.topics.left.connect(self.close)
        inside.addWidget(self.search)
        inside.addWidget(self.topics, 1)
        return made

    def _build_right(self) -> QVBoxLayout:
        made = column(margins=(0, 8))
        made.addWidget(self._stack, 1)
        foot = row(margins=(24, 4))
        self.said = Label("", "trouble")
        self.reset = Button(_("Restore the usual values"), "link", "rotate-ccw")
        self.reset.clicked.connect(self._restore)
        close = Button(_("Close"))
        close.clicked.connect(self.close)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.reset)
        foot.addWidget(close)
        made.addLayout(foot)
        return made

    def show_library(self, vault: Vault, bin_: Bin) -> None:
        """Show the backups and the bin of the library that is open now."""
        self.backup.show_vault(vault)
        self.bin.show_bin(bin_)

    def show_settings(self) -> None:
        """Show the settings of now in every section."""
        for section in self.sections.values():
            section.show_settings(self._office.settings())

    def show_topic(self, topic: Topic) -> None:
        """Show a section."""
        self._topic = topic
        section = self.sections[topic]
        self._stack.setCurrentWidget(section)
        self.reset.setVisible(bool(section.paths))
        if topic is Topic.RULES:
            self.rules.show_rules(self._today())
        self._filter()

    def topic(self) -> Topic:
        """Return the section that is shown."""
        return self._topic

    def _today(self) -> date:
        return self._office.now().date()

    def _filter(self) -> None:
        asked = self.search.text().casefold().split()
        found = [
            topic
            for topic, section in self.sections.items()
            if all(word in section.words() for word in asked)
        ]
        entries = tuple(
            RailEntry(topic.value, self.sections[topic].title, icon=ICONS[topic])
            for topic in found
        )
        self.topics.show_entries(entries, self._topic.value)
        if found and self._topic not in found:
            self.show_topic(found[0])

    def _keep(self, settings: object) -> None:
        """Keep what a section made of the settings; show what is kept when it cannot be."""
        try:
            self._office.set_settings(settings)  # type: ignore[arg-type]  # a signal has no types
        except UserError as error:
            self.said.setText(trouble(error))
            self.show_settings()
            return
        self.said.setText("")
        self.show_settings()
        self.changed.emit(settings)

    def _restore(self) -> None:
        self._keep(self.sections[self._topic].defaults())

    def flush(self) -> None:
        """Keep now what was typed."""
        for section in self.sections.values():
            section.flush()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Lose nothing that was typed."""
        event.ignore()  # also when something fails on the way
        self.flush()
        event.accept()

    def reject(self) -> None:
        """Close by Esc as by the button."""
        self.flush()
        super().reject()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go through the window as it is read."""
        return go_on(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Find with Ctrl+F, ask for help with F1; Enter in a field closes nothing."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_F and control:
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif event.key() == Qt.Key.Key_F1:
            self.help.emit()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
