"""Backups: make one now, test one, and bring one back into a new folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from app.gui.days import long_day
from app.gui.errand import Errand
from app.gui.fields.basics import Button, row
from app.gui.fields.field import PickField
from app.gui.settings.section import Section
from app.gui.settings.vault import Kept, Vault
from app.gui.trouble import trouble
from app.gui.words import _, many
from app.store.settings import Settings

_MEGA = 1_000_000
NAMED = 10  # cases that are named


class BackupSection(Section):
    """Shows the last backups, and says what came of what was asked."""

    def __init__(self, delay: int, vault: Vault | None) -> None:
        """Make it over *vault*; None while the library is not open."""
        super().__init__(_("Backup"), delay)
        self._vault = vault
        self.errand = Errand(self)
        self._listed: tuple[Kept, ...] = ()  # what is chosen from: another window makes more
        self.note(_("A backup is made when you close the program, if anything changed."))
        times = (
            (0, _("After each session")),
            (1, _("Once a day")),
            (7, _("Once a week")),
        )
        named = tuple((str(days), words) for days, words in times)
        self.pick("backup_days", _("How often?"), named, int)
        self._last = self.note("", "strong")
        self.make = Button(_("Make a backup now"), "primary", "save")
        self.make.clicked.connect(self._make)
        self.stop = Button(_("Stop"))
        self._add_stop()
        self.which = PickField(_("Earlier backups"))
        self.column.addWidget(self.which)
        buttons = row()
        self.test = Button(_("Test this backup"), "", "shield-check")
        self.test.clicked.connect(self._test)
        self.restore = Button(_("Bring back into a new folder …"), "", "history")
        self.restore.clicked.connect(self.ask_folder)
        buttons.addWidget(self.test)
        buttons.addWidget(self.restore)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        self.said = self.note("")
        self.line(
            "folders.backups", _("Folder of the backups"), _("In the folder of your cases")
        )
        self.note(
            _("A folder on another disk keeps your cases when this computer breaks down."),
            "caption",
        )

    def _add_stop(self) -> None:
        """Let the backup be stopped that is being made."""
        self.stop.hide()
        self.stop.clicked.connect(self.errand.stop)
        self.errand.moved.connect(self._show_moved)
        self.errand.ended.connect(self._hide_stop)
        making = row()
        making.addWidget(self.make)
        making.addWidget(self.stop)
        making.addStretch(1)
        self.column.addLayout(making)

    def show_vault(self, vault: Vault | None) -> None:
        """Show the backups of the library that is open now."""
        self._vault = vault
        self._fill()

    def show_settings(self, settings: Settings) -> None:
        """Show the settings, and which backups there are."""
        super().show_settings(settings)
        self._fill()

    def _fill(self) -> None:
        kept = self._listed = self._vault.backups() if self._vault else ()
        self.which.offer(tuple((str(at), _named(one)) for at, one in enumerate(kept)))
        if kept and not self.which.value():
            self.which.show_value("0")
        last = _("Last backup: {named}").format(named=_named(kept[0])) if kept else ""
        self._last.setText(last or _("There is no backup yet."))
        self.make.setEnabled(self._vault is not None)
        for widget in (self.which, self.test, self.restore):
            widget.setEnabled(bool(kept))
            widget.setVisible(bool(kept))

    def _chosen(self) -> Kept | None:
        at = int(self.which.value() or 0)
        return self._listed[at] if at < len(self._listed) else None

    def _make(self) -> None:
        vault, words = self._vault, _("The backup is being made …")
        if vault is not None and self._begin(
            words, lambda: vault.make(self.errand.watch), self._show_made
        ):
            self.stop.show()

    def _show_moved(self, done: int, whole: int) -> None:
        if whole:
            words = _("{done} of {whole} files of your evidence")
            self._say(words.format(done=done, whole=whole), "caption")

    def _hide_stop(self) -> None:
        if self.stop.hasFocus():
            self.make.setFocus(Qt.FocusReason.OtherFocusReason)
        self.stop.hide()

    def _show_made(self, _made: object) -> None:
        self._fill()
        self.which.show_value("0")
        self._say(_("The backup is made and read back: it is good."), "reading")

    def _test(self) -> None:
        chosen, vault = self._chosen(), self._vault
        if vault is None or chosen is None:
            return

        def read() -> tuple[tuple[str, ...], tuple[str, ...]]:
            return vault.test(chosen), vault.titles(chosen)

        def show(found: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
            damaged, titles = found
            if damaged:
                self._say(_damaged(damaged), "trouble")
            else:
                self._say(_contents(chosen, titles), "reading")

        self._begin(_("The backup is being read …"), read, show)

    def _begin(
        self, words: str, act: Callable[[], object], then: Callable[[Any], None]
    ) -> bool:
        """Do what takes long beside the window, and say so; False while something else is."""
        if not self.errand.begin(act, then, lambda error: self._say(trouble(error), "trouble")):
            return False
        self._say(words, "caption")
        return True

    def ask_folder(self) -> None:
        """Ask for the folder to bring a backup back into."""
        dialog = QFileDialog(self, _("A new, empty folder for the backup"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.restore_into)
        dialog.open()

    def restore_into(self, name: str) -> None:
        """Bring the chosen backup back into the folder *name*, which holds nothing yet."""
        chosen, vault, folder = self._chosen(), self._vault, Path(name)
        if vault is None or chosen is None:
            return

        def show(damaged: tuple[str, ...]) -> None:
            said = _("The backup stands in {folder}. Your cases of now are untouched.")
            self._say(said.format(folder=folder), "reading")
            if damaged:
                self._say(f"{self.said.text()} {_damaged(damaged)}", "doubt")

        words = _("The backup is being brought back …")
        self._begin(words, lambda: vault.restore(chosen, folder), show)

    def _say(self, words: str, kind: str) -> None:
        self.said.set_kind(kind)
        self.said.setText(words)


def _contents(kept: Kept, titles: tuple[str, ...]) -> str:
    """Return that a backup is whole, and what is in it."""
    nameless = _("Case without a title")
    listed = "\n".join(f"• {one or nameless}" for one in titles[:NAMED])
    more = len(titles) - NAMED
    parts = (
        _("This backup is whole: every case in it can be read."),
        many(
            "It holds {n} piece of evidence.",
            "It holds {n} pieces of evidence.",
            len(kept.evidence),
        ),
        listed,
        many("and {n} more case", "and {n} more cases", more) if more > 0 else "",
    )
    return "\n".join(part for part in parts if part)


def _damaged(sums: tuple[str, ...]) -> str:
    return many(
        "{n} piece of evidence in it is not whole.",
        "{n} pieces of evidence in it are not whole.",
        len(sums),
    )


def _named(kept: Kept) -> str:
    """Return a backup as "Tuesday 6 May 2025, 14:32, 12 cases, 3.4 MB"."""
    cases = many("{n} case", "{n} cases", kept.cases)
    size = f"{kept.size / _MEGA:.1f} MB".replace(".", _decimal())
    return f"{long_day(kept.made_at.date())}, {kept.made_at:%H:%M}, {cases}, {size}"


def _decimal() -> str:
    from app.gui.words import language

    return "," if language() == "nl" else "."
