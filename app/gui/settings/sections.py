"""The sections of the settings that are only fields."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from app.gui.fields.basics import Button
from app.gui.settings.picture import Keeper
from app.gui.settings.section import Section
from app.gui.words import _, many
from app.store.settings import LARGEST_TEXT, SMALLEST_TEXT

SIZES = range(SMALLEST_TEXT, LARGEST_TEXT + 1, 5)  # percent
RETENTIONS = (1, 2, 5, 7, 10)  # years
LEADS = (1, 2, 3, 7)  # days
SILENCES = (3, 5, 7, 10, 14, 21, 30, 60)  # days


class SenderSection(Section):
    """The user's own particulars."""

    def __init__(self, delay: int, keeper: Keeper) -> None:
        """Keep the picture of the signature with *keeper*."""
        super().__init__(_("Sender"), delay)
        self.note(_("This stands at the head of your letters. You may leave anything empty."))
        self.line("sender.name", _("Name"))
        self.line("sender.initials", _("Initials"))
        self.line("sender.street", _("Street and number"))
        self.line("sender.postcode", _("Postcode"), "1234 XX")
        self.line("sender.town", _("Town"))
        self.line("sender.email", _("E-mail"))
        self.line("sender.phone", _("Telephone"))
        account = self.line("sender.iban", _("Bank account (IBAN)"))
        account.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.reveal = Button(_("Show the account number"), "link", "eye")
        self.reveal.setCheckable(True)
        self.reveal.clicked.connect(
            lambda on: account.line.setEchoMode(
                QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password
            )
        )
        self.column.addWidget(self.reveal)
        self.line("sender.account_holder", _("Account in the name of"))
        self.signature = self.picture("sender.signature", _("Your signature"), (60, 16), keeper)
        self.note(
            _("It stands above your name on your own letters, never on a public version."),
            "caption",
        )


class LanguageSection(Section):
    """The language of the window and of new letters."""

    def __init__(self, delay: int) -> None:
        super().__init__(_("Language"), delay)
        self.pick(
            "language",
            _("Language of the window"),
            (("", _("System")), ("nl", "Nederlands"), ("en", "English")),
        )
        self.pick(
            "letters.language",
            _("Language of new letters"),
            (("", _("Same as the window")), ("nl", "Nederlands"), ("en", "English")),
        )
        self.note(_("You can choose otherwise in each letter."), "caption")


class DisplaySection(Section):
    """Colours, text size, movement."""

    def __init__(self, delay: int) -> None:
        super().__init__(_("Display"), delay)
        self.pick(
            "theme",
            _("Colours"),
            (("system", _("System")), ("light", _("Light")), ("dark", _("Dark"))),
        )
        sizes = tuple((str(one), f"{one}%") for one in SIZES)
        self.pick("text_scale", _("Text size"), sizes, int)
        self.tick("dense_lists", _("Rows of lists closer together"))
        self.tick("reduce_motion", _("Show no movement"))


class RemindersSection(Section):
    """When the program asks."""

    def __init__(self, delay: int) -> None:
        super().__init__(_("Reminders"), delay)
        days = tuple((str(one), many("{n} day", "{n} days", one)) for one in SILENCES)
        self.pick("silence_days", _("Ask about silence after"), days, int)
        early = tuple(
            (str(one), many("{n} day early too", "{n} days early too", one)) for one in LEADS
        )
        on_day = ("0", _("On the day itself"))
        self.pick("lead_days", _("Alarm in your calendar"), (on_day, *early), int)
        self.note(
            _("For the terms and promises in the calendar files that you save from now on."),
            "caption",
        )


class ClientsSection(Section):
    """Helping others."""

    def __init__(self, delay: int) -> None:
        super().__init__(_("Clients"), delay)
        self.tick("helper_mode", _("I help others: keep my cases by client"))
        self.note(_("You then get a list of clients, and a case never begins with your name."))
        self.line("sender.organisation", _("Organisation"))
        always = ("0", _("Always"))
        years = tuple((str(one), many("{n} year", "{n} years", one)) for one in RETENTIONS)
        self.pick("retention_years", _("Keep closed cases"), (always, *years), int)
        self.note(
            _(
                "Older ones are proposed for the bin in the list of closed cases. Nothing goes "
                "by itself."
            ),
            "caption",
        )
