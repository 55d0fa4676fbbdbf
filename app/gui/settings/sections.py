"""The sections of the settings that are only fields."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from app.gui.fields.basics import Button
from app.gui.settings.picture import Keeper
from app.gui.settings.section import Section
from app.gui.words import _, many
from app.store.settings import LARGEST_TEXT, SMALLEST_TEXT
from app.store.settings import SIZES as POINTS

SIZES = range(SMALLEST_TEXT, LARGEST_TEXT + 1, 5)  # percent
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
        self.column.addStretch(1)


class LettersSection(Section):
    """How letters look."""

    def __init__(self, delay: int, pages: tuple[str, ...], keeper: Keeper) -> None:
        """Offer the page profiles *pages* by their ids; keep the logo with *keeper*."""
        super().__init__(_("Letter paper"), delay)
        self.logo = self.picture("letters.logo", _("Logo"), (62, 14), keeper)
        self.note(_("It stands on letters that you or your organisation sign."), "caption")
        self.pick("letters.face", _("Letter face"), face_words())
        usual = ("", _("As usual (10.7 points)"))
        points = tuple((one, _("{n} points").format(n=one)) for one in POINTS if one)
        self.pick("letters.size", _("Size of the text"), (usual, *points))
        self.note(_("In a larger size a letter can take more pages."), "caption")
        usual = ("", _("As the country of the case has it"))
        words = page_words()
        profiles = tuple((one, words.get(one, one)) for one in pages)
        self.pick("letters.page", _("Envelope and page"), (usual, *profiles))
        self.pick(
            "letters.language",
            _("Language of new letters"),
            (("", _("As the window")), ("nl", "Nederlands"), ("en", "English")),
        )
        self.note(_("You can choose otherwise in each letter."), "caption")
        self._greetings()
        self.column.addStretch(1)

    def _greetings(self) -> None:
        self.note(_("Salutation and closing"), "subhead")
        nobody = _("Salutation of Dutch letters, when you know no name")
        self.line("letters.salutation_nl", nobody, "Geachte heer of mevrouw,")
        self.line(
            "letters.closing_nl", _("Closing of Dutch letters"), "Met vriendelijke groet,"
        )
        self.note(_("A formal letter keeps ‘Hoogachtend’."), "caption")
        nobody = _("Salutation of English letters, when you know no name")
        self.line("letters.salutation_en", nobody, "Dear Sir or Madam")
        self.line("letters.closing_en", _("Closing of English letters"), "Yours faithfully")


def face_words() -> tuple[tuple[str, str], ...]:
    """Return the faces of letters and what they are called."""
    return (
        ("", _("As usual: with serifs in PDF, Calibri in Word")),
        ("serif", _("With serifs: Source Serif, in Word Cambria")),
        ("sans", _("Without serifs: Source Sans, in Word Calibri")),
    )


def page_words() -> dict[str, str]:
    """Return what the page profiles are called."""
    return {
        "nl-left": _("Dutch envelope C5/6, window at the left"),
        "nl-right": _("Dutch envelope C5/6, window at the right"),
        "nl-none": _("Envelope without a window"),
        "nl-mail": _("Dutch letter without an envelope"),
        "uk-dl": _("British envelope DL with a window"),
        "uk-plain": _("British envelope without a window"),
        "de-a": _("German envelope, form A"),
        "de-b": _("German envelope, form B"),
    }


class LanguageSection(Section):
    """The language of the window."""

    def __init__(self, delay: int) -> None:
        super().__init__(_("Language"), delay)
        self.pick(
            "language",
            _("Language of the window"),
            (("", _("As the system")), ("nl", "Nederlands"), ("en", "English")),
        )
        self.note(_("Letters have a language of their own: you choose it in each letter."))
        self.column.addStretch(1)


class DisplaySection(Section):
    """Colours, text size, movement."""

    def __init__(self, delay: int) -> None:
        super().__init__(_("Display"), delay)
        self.pick(
            "theme",
            _("Colours"),
            (("system", _("As the system")), ("light", _("Light")), ("dark", _("Dark"))),
        )
        sizes = tuple((str(one), f"{one}%") for one in SIZES)
        self.pick("text_scale", _("Text size"), sizes, int)
        self.tick("dense_lists", _("Rows of lists closer together"))
        self.tick("reduce_motion", _("Show no movement"))
        self.column.addStretch(1)


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
        self.column.addStretch(1)


class ClientsSection(Section):
    """Helping others."""

    def __init__(self, delay: int) -> None:
        super().__init__(_("Clients"), delay)
        self.tick("helper_mode", _("I help others: keep my cases by client"))
        self.note(_("You then get a list of clients, and a case never begins with your name."))
        self.line("sender.organisation", _("Organisation"))
        self.column.addStretch(1)
