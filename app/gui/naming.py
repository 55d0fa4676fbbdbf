"""What channels, people and promises are called in the window."""

from __future__ import annotations

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.contact import Outcome
from app.core.events import Contact, Promise, PromiseKind
from app.core.line import Standing
from app.core.lookup import consumers, facts, trader
from app.core.moment import Term, Unit
from app.core.party import Party, Role
from app.core.reading.speakers import ADVISER
from app.core.text import Text, in_language
from app.gui.entry.outcomes import outcome_words
from app.gui.fields.channels import channel_words
from app.gui.words import _, language, many, of
from app.store.settings import Settings

TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
LONGEST = 200  # characters of what was typed, on one line of the window


def channel(found: Channel | None) -> str:
    """Return the name of a channel."""
    return channel_words()[found or Channel.OTHER]


def plain(text: Text, case: Case) -> str:
    """Return what was typed on one line, in the language of the window where it is there.

    Signs that turn the direction of all that follows are left out: our own words follow.
    """
    said = in_language(text, language(), case.language).text
    line = " ".join(said[: 4 * LONGEST].translate(TURNING).split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def party(case: Case, party_id: str | None) -> str:
    """Return what somebody is called on the screen; empty when nobody is named."""
    found = facts(case).party(party_id)
    return "" if found is None else _named(case, found)


def client(case: Case, settings: Settings) -> str:
    """Return for whom a helper keeps *case*; empty where it is one's own."""
    found = next(iter(consumers(case)), None)
    return found.name if found is not None and settings.helper_mode else ""


def _named(case: Case, found: Party) -> str:
    firm = trader(case)
    if Role.DEPARTMENT in found.roles and firm is not None and found.id != firm.id:
        name = plain(found.function, case) or found.name
        whole = _("{firm}, {department}")
        return whole.format(firm=called(case, firm) or _("somebody"), department=name)
    return called(case, found) or _("somebody")


def called(case: Case, found: Party) -> str:
    """Return the name or function of a party, as it was typed; empty where there is none."""
    name = found.known_as
    if not name and found.function == ADVISER:
        name = plain(found.note, case)  # such as "een aardige mevrouw"
    return name or plain(found.function, case)


def with_whom(case: Case, contact: Contact) -> str:
    """Return the other side of a contact: whom it names, else the firm."""
    firm = trader(case)
    other = contact.with_whom or (firm.id if firm is not None else None)
    return party(case, other) or _("the company")


def direction(contact: Contact) -> str:
    """Return who sought the contact, as a short sentence."""
    out = contact.direction is Direction.OUT
    if contact.channel is Channel.PHONE:
        return _("you called them") if out else _("they called you")
    return _("you contacted them") if out else _("they contacted you")


def summary(case: Case, contact: Contact) -> str:
    """Return a contact in a few words: what was said, asked or about, or its end."""
    for said in contact.statements:
        text = plain(said.text, case)
        if text:
            return _("‘{words}’").format(words=text) if said.verbatim else text
    for typed in (contact.asked, contact.about, contact.comment):
        line = plain(typed, case)
        if line:
            return line
    return outcome(contact)


def outcome(contact: Contact) -> str:
    """Return how a contact ended, empty where nobody said."""
    noted = contact.outcome is not Outcome.UNKNOWN
    return dict(outcome_words())[contact.outcome] if noted else ""


def promise(case: Case, found: Promise) -> str:
    """Return what was promised, as a title."""
    return capital(act(case, found))


def act(case: Case, found: Promise) -> str:
    """Return what was promised, as it stands in a line."""
    what = plain(found.what, case)
    with_what, alone = _acts().get(found.kind, ("{what}", _("A promise")))
    if what and with_what:
        return with_what.format(what=what)
    return alone[:1].lower() + alone[1:]


def standing(found: Standing) -> str:
    """Return a standing in words."""
    return {
        Standing.OPEN: of("state", "Open"),
        Standing.TO_CONFIRM: of("state", "To confirm"),
        Standing.KEPT: of("state", "Kept"),
        Standing.KEPT_LATE: of("state", "Late"),
        Standing.NO_EFFECT: of("state", "Done, without effect"),
        Standing.PARTLY: of("state", "Partly kept"),
        Standing.BROKEN: of("state", "Broken"),
        Standing.UNTRUE: of("state", "Said to be done, not true"),
        Standing.WITHDRAWN: of("state", "Withdrawn"),
        Standing.REPLACED: of("state", "Replaced"),
        Standing.DISPUTED: of("state", "They deny it"),
    }[found]


def term(found: Term) -> str:
    """Return a term in words: ``within 5 working days``."""
    counted = {
        Unit.MINUTES: many("within {n} minute", "within {n} minutes", found.count),
        Unit.HOURS: many("within {n} hour", "within {n} hours", found.count),
        Unit.DAYS: many("within {n} day", "within {n} days", found.count),
        Unit.WORKING_DAYS: many(
            "within {n} working day", "within {n} working days", found.count
        ),
        Unit.WEEKS: many("within {n} week", "within {n} weeks", found.count),
        Unit.MONTHS: many("within {n} month", "within {n} months", found.count),
        Unit.YEARS: many("within {n} year", "within {n} years", found.count),
    }
    return counted[found.unit]


def capital(text: str) -> str:
    """Return *text* with a capital."""
    return text[:1].upper() + text[1:]


def _acts() -> dict[PromiseKind, tuple[str, str]]:
    """Return what is done about something (empty: nothing more is said), and by itself."""
    return {
        PromiseKind.CALL_BACK: ("", of("promise", "Call back")),
        PromiseKind.CONTACT: ("", of("promise", "Get in touch")),
        PromiseKind.DELIVER: (of("promise", "deliver {what}"), of("promise", "Deliver")),
        PromiseKind.INSTALL: (of("promise", "install {what}"), of("promise", "Install")),
        PromiseKind.ENGINEER: ("", of("promise", "An engineer comes")),
        PromiseKind.CONFIRM: ("", of("promise", "Confirm")),
        PromiseKind.ANSWER: ("", of("promise", "Answer")),
        PromiseKind.REFUND: (of("promise", "refund {what}"), of("promise", "Refund")),
        PromiseKind.CREDIT: (of("promise", "credit {what}"), of("promise", "Credit")),
        PromiseKind.DISCOUNT: (of("promise", "discount on {what}"), of("promise", "Discount")),
        PromiseKind.REPAIR: (of("promise", "repair {what}"), of("promise", "Repair")),
        PromiseKind.REPLACE: (of("promise", "replace {what}"), of("promise", "Replace")),
        PromiseKind.SEND_PART: (of("promise", "send {what}"), of("promise", "Send a part")),
        PromiseKind.SEND_INFO: (
            of("promise", "send {what}"),
            of("promise", "Send information"),
        ),
        PromiseKind.LOOK_INTO: (
            of("promise", "look into {what}"),
            of("promise", "Look into it"),
        ),
        PromiseKind.KEEP_INFORMED: ("", of("promise", "Keep you informed")),
        PromiseKind.STOP_CHARGING: (
            of("promise", "stop charging {what}"),
            of("promise", "Stop charging"),
        ),
        PromiseKind.END_CONTRACT: (
            of("promise", "end {what}"),
            of("promise", "End the contract"),
        ),
    }
