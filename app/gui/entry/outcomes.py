"""How a contact can end, in the words in which it is noted."""

from __future__ import annotations

from app.core.contact import Outcome
from app.gui.words import _


def outcome_words() -> tuple[tuple[Outcome, str], ...]:
    """Return how a contact can end, in the order in which people look for it."""
    return (
        (Outcome.UNKNOWN, _("Not noted")),
        (Outcome.ANSWERED, _("I got an answer")),
        (Outcome.DID_NOT_KNOW, _("They did not know")),
        (Outcome.NO_SOLUTION, _("No solution")),
        (Outcome.REFUSED, _("They refused")),
        (Outcome.RECORDED, _("My complaint was noted")),
        (Outcome.CONFIRMED, _("It was confirmed")),
        (Outcome.REFERRED, _("I was sent elsewhere")),
        (Outcome.TRANSFERRED, _("I was put through")),
        (Outcome.NOT_TRANSFERRED, _("I was put through, and nobody answered")),
        (Outcome.NO_ANSWER, _("Nobody answered")),
        (Outcome.GAVE_UP_WAITING, _("I gave up waiting")),
        (Outcome.CUT_OFF, _("The line was cut off")),
        (Outcome.NO_PERSON, _("Only a machine answered")),
        (Outcome.AUTO_REPLY, _("An automatic reply")),
        (Outcome.NO_SUBSTANCE, _("A reply, but no answer")),
        (Outcome.TICKET_CLOSED, _("They closed my complaint")),
        (Outcome.NOT_DELIVERED, _("It did not arrive")),
        (Outcome.ERROR, _("The page or form did not work")),
        (Outcome.CLOSED, _("It was closed")),
        (Outcome.ON_TIME, _("They came on time")),
        (Outcome.LATE, _("They came late")),
        (Outcome.EARLY, _("They came early")),
        (Outcome.NO_SHOW, _("Nobody came")),
        (Outcome.NO_FIX, _("They came, and it was not solved")),
        (Outcome.MOVED, _("The appointment was moved")),
        (Outcome.UNANNOUNCED, _("They came unannounced")),
    )
