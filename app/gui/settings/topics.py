"""The sections of the settings: what they are called, and their icons."""

from __future__ import annotations

from enum import StrEnum

from app.gui.words import _


class Topic(StrEnum):
    """The sections, in their order."""

    SENDER = "sender"
    LETTERS = "letters"
    LANGUAGE = "language"
    DISPLAY = "display"
    REMINDERS = "reminders"
    CLIENTS = "clients"
    BACKUP = "backup"
    BIN = "bin"
    RULES = "rules"
    ABOUT = "about"


ICONS = {
    Topic.SENDER: "user",
    Topic.LETTERS: "mail",
    Topic.LANGUAGE: "languages",
    Topic.DISPLAY: "monitor",
    Topic.REMINDERS: "clock",
    Topic.CLIENTS: "users",
    Topic.BACKUP: "save",
    Topic.BIN: "trash-2",
    Topic.RULES: "scale",
    Topic.ABOUT: "info",
}


def topic_words() -> tuple[tuple[Topic, str], ...]:
    """Return the sections with their titles."""
    return (
        (Topic.SENDER, _("Sender")),
        (Topic.LETTERS, _("Letter paper")),
        (Topic.LANGUAGE, _("Language")),
        (Topic.DISPLAY, _("Display")),
        (Topic.REMINDERS, _("Reminders")),
        (Topic.CLIENTS, _("Clients")),
        (Topic.BACKUP, _("Backup")),
        (Topic.BIN, _("Bin")),
        (Topic.RULES, _("Rules and sources")),
        (Topic.ABOUT, _("About")),
    )
