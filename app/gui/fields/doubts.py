"""Why a moment was not simply read, in a sentence with what to do."""

from __future__ import annotations

from app.core.reading.result import DoubtCode
from app.gui.words import _


def doubt_words(code: DoubtCode) -> str:
    """Return the sentence for a doubt; its proposals stand below it as buttons."""
    return {
        DoubtCode.NOT_READ: _("We could not read a date in this. It is kept as you wrote it."),
        DoubtCode.NO_SUCH_DAY: _("That day does not exist. Which one do you mean?"),
        DoubtCode.NO_SUCH_TIME: _("That time does not exist. Write it as 9.15."),
        DoubtCode.WEEKDAY: _("The weekday does not go with the date. Which one do you mean?"),
        DoubtCode.ORDER: _("Is the day or the month first?"),
        DoubtCode.YEAR: _("Is that year right?"),
        DoubtCode.WHICH: _("Which one do you mean?"),
        DoubtCode.SKIPPED_TIME: _(
            "The clock was set forward that night: this time did not exist. Which one do you"
            " mean?"
        ),
        DoubtCode.EARLY_HOUR: _("In the afternoon, or at night?"),
        DoubtCode.DAY_OR_TIME: _("Is that a day or a time?"),
        DoubtCode.BEFORE: _("Is that day itself still in time?"),
        DoubtCode.NO_ANCHOR: _("Counted from what? Write the date instead."),
        DoubtCode.BACKWARDS: _("The end lies before the beginning. Did you mean this?"),
        DoubtCode.TOO_FINE: _("The time does not go with a day that is not sure."),
    }[code]
