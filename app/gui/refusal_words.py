"""What each refusal is called in the language of the window."""

from __future__ import annotations

from app.errors import Reason
from app.gui.words import _
from app.store.refusals import Refusal


def said() -> dict[str, str]:
    """Return the sentence of each code, with places for what it tells."""
    return {**_of_the_library(), **_of_saving(), **_of_files(), **_of_documents()}


def _of_the_library() -> dict[str, str]:
    return {
        Refusal.NEWER: _(
            "These cases were kept by a newer Geachte (form {found}; this one reads up to "
            "{known}). Nothing was changed."
        ),
        Refusal.NEWER_CASE: _(
            "The case ‘{title}’ cannot be read here: a newer Geachte kept it. Nothing in it "
            "was changed; your other cases are there."
        ),
        Refusal.FOREIGN: _("{name} belongs to another program. Nothing was changed."),
        Refusal.DAMAGED: _(
            "{name} is damaged: your cases cannot be read from it. Nothing was changed; "
            "you can bring them back from a backup."
        ),
        Refusal.LOST: _(
            "Your cases are missing: {name} is not there any more. You can bring them back "
            "from a backup."
        ),
        Refusal.TORN: _(
            "What was saved last may be missing: a file beside your cases was taken away. A "
            "backup may hold more."
        ),
        Refusal.IN_USE: _("Your cases are open in another window. Close that one first."),
        Refusal.STALE: _(
            "This case was changed in another window. Open it again to go on with what "
            "stands there now."
        ),
        Refusal.UNKNOWN_CASE: _("This case is not there any more."),
        Refusal.UNKNOWN_REVISION: _("Version {number} of this case is not there any more."),
        Refusal.DAMAGED_CASE: _(
            "Version {number} of this case is damaged. An earlier version or a backup may "
            "be whole."
        ),
        Refusal.EXISTS: _("The case ‘{title}’ is among your cases already."),
    }


def _of_saving() -> dict[str, str]:
    return {
        Refusal.TOO_LARGE: _("This case holds more text than can be kept."),
        Refusal.FULL: _("The disk is full: nothing was saved. Your text still stands here."),
        Refusal.READ_ONLY: _("Your cases can only be read: {name} cannot be written."),
        Refusal.FAILING: _(
            "The disk reports an error: nothing was saved. Your text still stands here."
        ),
        Refusal.BUSY: _("Another window keeps your cases busy: nothing was saved. Try again."),
        Refusal.GONE: _(
            "{name} was moved or removed. Nothing is saved there now; your text still stands "
            "here."
        ),
        Refusal.CLOSED: _("Your cases are closed."),
        Refusal.EVIDENCE_MISSING: _(
            "The file of ‘{name}’ is not among your evidence any more."
        ),
        Refusal.EVIDENCE_CHANGED: _("The file of ‘{name}’ has changed since you added it."),
        Refusal.EMPTY_FILE: _("‘{name}’ is empty."),
        Refusal.LARGE_FILE: _("‘{name}’ is larger than {most}, the most that we keep."),
        Refusal.BAD_BACKUP: _("The backup {name} is damaged. Nothing was brought back."),
        Refusal.TARGET_NOT_EMPTY: _("{name} holds something already. Choose an empty folder."),
        Refusal.STOPPED: _("The backup was stopped. The ones before it are untouched."),
    }


def _of_files() -> dict[str, str]:
    return {
        Refusal.FILE_FULL: _("The disk is full: {name} was not saved."),
        Refusal.FILE_REFUSED: _("{name} cannot be saved: you may not write in that folder."),
        Refusal.FILE_THERE: _(
            "{name} is there already: nothing was saved. Choose another name."
        ),
        Refusal.FILE_IS_FOLDER: _("{name} is a folder: nothing was saved."),
        Refusal.NO_FOLDER: _("{name} cannot be saved: that folder is not there."),
        Refusal.LONG_NAME: _(
            "The name {name} is too long for this disk. Choose a shorter one."
        ),
        Refusal.FILE_FAILING: _("{name} cannot be saved: the disk reports an error."),
        Refusal.NO_FILE: _("{name} is not there any more."),
        Refusal.UNREADABLE: _("{name} cannot be read."),
        Refusal.NO_CASE_FILE: _(
            "{name} cannot be opened: it is damaged, or it is not a case file of Geachte."
        ),
        Refusal.NEWER_FILE: _(
            "{name} was made by a newer Geachte (format {found}) and cannot be opened here."
        ),
    }


def _of_documents() -> dict[str, str]:
    return {
        **_of_templates(),
        Reason.ADDRESS: _(
            "The address has {lines} lines, and the page has room for {most}. Shorten it or "
            "leave a line out."
        ),
        Reason.NO_DOCUMENT: _("There is no document ‘{name}’."),
        Reason.NO_RULES: _("There are no rules for the country of this case ({country})."),
        Reason.NO_TEXT: _("This document does not exist in that language."),
        Reason.PUBLIC_CHANGED: _("The public version has changed. Look at it once more."),
        Reason.PUBLIC_OPEN: _(
            "The public version is not ready: points of the list are still open."
        ),
    }


def _of_templates() -> dict[str, str]:
    return {
        Reason.TEMPLATE: _(
            "The template {name} does not make a whole letter. ‘geachte templates check’ names "
            "every mistake in it."
        ),
        Reason.TEMPLATE_DEEP: _(
            "The template {name} is nested too deeply, or does not come to an end."
        ),
        Reason.TEMPLATE_ELEMENT: _(
            "In the template {name}, ‘{element}’ is not known, or cannot stand there."
        ),
        Reason.TEMPLATE_GONE: _("The template {name} asks for {other}, and that is not there."),
        Reason.TEMPLATE_LINE: _("The template {name} cannot be read at line {line}."),
        Reason.TEMPLATE_NAME: _(
            "The template {name} uses a name that is not there, or in a wrong way."
        ),
        Reason.TEMPLATE_TABLE: _(
            "In the template {name}, a row of a table has other cells than its head."
        ),
        Reason.TEMPLATE_TEXT: _("In the template {name}, text stands outside a paragraph."),
    }
