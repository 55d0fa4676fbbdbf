"""What the store refuses, each with a code, so that the window can say it in its language."""

from __future__ import annotations

from enum import StrEnum

from app.errors import UserError


class Refusal(StrEnum):
    """Why the store refuses; the comment names the values that come with it."""

    NEWER = "newer"  # found, known: numbers of the form of the database
    NEWER_CASE = "newer_case"  # title
    FOREIGN = "foreign"  # name
    DAMAGED = "damaged"  # name
    LOST = "lost"  # name: there was a library here, and its database is gone
    TORN = "torn"  # what was saved last is missing; said as a notice
    IN_USE = "in_use"  # another window has the library open
    STALE = "stale"  # the case was changed elsewhere
    UNKNOWN_CASE = "unknown_case"
    UNKNOWN_REVISION = "unknown_revision"  # number
    DAMAGED_CASE = "damaged_case"  # number, good: the last revision that is whole, 0 for none
    EXISTS = "exists"  # title, case: its id
    TOO_LARGE = "too_large"
    LOCKED = "locked"  # since: HH:MM, empty when not known
    FULL = "full"
    READ_ONLY = "read_only"
    FAILING = "failing"  # the disk reports an error
    BUSY = "busy"
    GONE = "gone"  # the database was moved or removed while it was open
    CLOSED = "closed"
    EVIDENCE_MISSING = "evidence_missing"  # name
    EVIDENCE_CHANGED = "evidence_changed"  # name
    EMPTY_FILE = "empty_file"  # name
    LARGE_FILE = "large_file"  # name, most
    BAD_BACKUP = "bad_backup"  # name
    TARGET_NOT_EMPTY = "target_not_empty"  # name
    STOPPED = "stopped"  # a backup, by who asked for it
    # Of single files, always with their name: see `FileError`.
    FILE_FULL = "file_full"  # the disk is
    FILE_REFUSED = "file_refused"  # nothing may be written there
    FILE_THERE = "file_there"
    FILE_IS_FOLDER = "file_is_folder"
    NO_FOLDER = "no_folder"
    LONG_NAME = "long_name"
    FILE_FAILING = "file_failing"
    NO_FILE = "no_file"
    UNREADABLE = "unreadable"
    NO_CASE_FILE = "no_case_file"  # or a damaged one
    NEWER_FILE = "newer_file"


_SENTENCES = {
    Refusal.NEWER: "These cases were kept by a newer Geachte (form {found}; this program reads "
    "up to {known}). Nothing was changed.",
    Refusal.NEWER_CASE: "The case '{title}' cannot be read here: a newer Geachte kept it. "
    "Nothing in it was changed; your other cases are there.",
    Refusal.FOREIGN: "{name} belongs to another program. Nothing was changed.",
    Refusal.DAMAGED: "{name} is damaged: your cases cannot be read from it. Nothing was "
    "changed; they can be brought back from a backup.",
    Refusal.LOST: "Your cases are missing: {name} is not there any more. Nothing was changed; "
    "they can be brought back from a backup.",
    Refusal.TORN: "What was saved last may be missing: a file beside the database was taken "
    "away while the program was not running. A backup may hold more.",
    Refusal.IN_USE: "Your cases are open in another window; close that one first.",
    Refusal.STALE: "This case was changed in another window since it was opened here; open it "
    "again to go on with what stands there now.",
    Refusal.UNKNOWN_CASE: "There is no such case any more.",
    Refusal.UNKNOWN_REVISION: "There is no version {number} of this case any more.",
    Refusal.DAMAGED_CASE: "Version {number} of this case is damaged and was not opened; an "
    "earlier version or a backup may be whole.",
    Refusal.EXISTS: "The case '{title}' is among your cases already.",
    Refusal.TOO_LARGE: "This case holds more text than can be read back.",
    Refusal.LOCKED: "This case is open elsewhere{since}; here it can only be read.",
    Refusal.FULL: "The disk is full: nothing was saved.",
    Refusal.READ_ONLY: "Your cases can only be read: nothing can be written in {name}.",
    Refusal.FAILING: "The disk reports an error or is full: nothing was saved.",
    Refusal.BUSY: "Another window keeps your cases busy: nothing was saved. Try once more.",
    Refusal.GONE: "{name} was moved or removed while it was open: nothing is saved there now.",
    Refusal.CLOSED: "Your cases are closed.",
    Refusal.EVIDENCE_MISSING: "The file of '{name}' is not among your evidence any more.",
    Refusal.EVIDENCE_CHANGED: "The file of '{name}' has changed since it was added.",
    Refusal.EMPTY_FILE: "'{name}' is empty.",
    Refusal.LARGE_FILE: "'{name}' is larger than {most}, the most that is kept.",
    Refusal.BAD_BACKUP: "The backup {name} is damaged; nothing was brought back from it.",
    Refusal.TARGET_NOT_EMPTY: "{name} holds something already; choose an empty folder.",
    Refusal.STOPPED: "The backup was stopped; the ones before it are untouched.",
}


class StoreError(UserError):
    """A refusal of the store: a code with its values, and the sentence in English."""

    def __init__(self, code: Refusal, **values: object) -> None:
        """Keep the code and the values, and make the sentence of them."""
        super().__init__(_SENTENCES[code].format(**values), code=code)
        self.values = values


class FileError(UserError):
    """What is wrong with a file that somebody chose: a code, its name, a sentence in English.

    The sentence may say more than the code: where on the way, or which of many things.
    """

    def __init__(
        self,
        code: Refusal,
        sentence: str,
        problems: tuple[str, ...] = (),
        **values: object,
    ) -> None:
        """Keep the code with its values, the sentence, and the problems behind it."""
        super().__init__(sentence, problems, code=code)
        self.values = values


class StaleError(StoreError):
    """The case was changed elsewhere since it was loaded."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(Refusal.STALE)


class DamagedError(StoreError):
    """The database is damaged, or gone; a backup can bring it back."""
