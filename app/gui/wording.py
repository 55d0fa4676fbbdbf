"""How far the steps are and what to do next, in sentences of the window."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.claims import QuestionState
from app.core.lookup import facts, trader
from app.core.next_step import Next, NextStep
from app.core.papers import Document
from app.core.totals import asked_totals
from app.core.walk import Hint, Mark, Reason, StepMark
from app.core.walk_step import Step
from app.core.wanting import standing_demands
from app.gui import marks, naming
from app.gui.days import long_day, short_day
from app.gui.document_names import document_name
from app.gui.frame.rail import RailItem
from app.gui.home.wording import reminder_words
from app.gui.moments import money_words
from app.gui.page import ANSWER, FIRM, Place
from app.gui.seen import Seen
from app.gui.words import _, many

_MARKS = {
    Mark.ENOUGH: marks.Mark.ENOUGH,
    Mark.ATTENTION: marks.Mark.ATTENTION,
    Mark.EMPTY: marks.Mark.EMPTY,
}

_COUNTED = frozenset(
    {
        *(Hint.AMOUNT_UNKNOWN, Hint.TO_CONFIRM, Hint.SILENCE, Hint.POINT_EMPTY),
        *(Hint.EXHIBIT_UNUSED, Hint.DRAFT, Hint.TERM_PASSED, Hint.OFFER_OPEN, Hint.PROBLEM),
    }
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The next step as the strip shows it; ``reason`` is what closing it remembers."""

    reason: str
    words: str
    button: str
    mark: marks.Mark
    place: Place


def rail_items(seen: Seen, steps: tuple[Step, ...]) -> tuple[RailItem, ...]:
    """Return how far each of *steps* is."""
    found = {one.step: one for one in seen.walk.marks}
    return tuple(
        RailItem(step, hint_words(seen, found[step]), _MARKS[found[step].mark])
        for step in steps
    )


def hint_words(seen: Seen, mark: StepMark) -> str:
    """Return in a few words why a step has its mark, or what it holds."""
    if mark.reasons:
        return _reason(seen, mark.reasons[0])
    return _held(seen, mark.step)


def _held(seen: Seen, step: Step) -> str:
    case = seen.case
    firm = trader(case)
    name = firm.known_as if firm else ""
    agreements = many("{n} agreement", "{n} agreements", len(case.agreements))
    contacts = many("{n} contact", "{n} contacts", len(case.contacts))
    promises = many("{n} promise", "{n} promises", len(case.promises))
    points = many("{n} point", "{n} points", len(case.points))
    asked = sum(1 for one in case.questions if one.state is not QuestionState.ANSWERED)
    questions = many("{n} open question", "{n} open questions", asked)
    left = len(standing_demands(case)) or len(case.demands)
    demands = many("{n} demand", "{n} demands", left)
    money = ", ".join(money_words(one) for one in asked_totals(case, seen.day).in_all)
    sent = sum(1 for one in case.documents if one.sending is not None)
    return {
        Step.PARTIES: _("{firm} and {agreements}").format(firm=name, agreements=agreements),
        Step.WANTS: _both(demands, money),
        Step.HAPPENED: _both(contacts, promises if case.promises else ""),
        Step.POINTS: _both(points, questions if asked else ""),
        Step.EVIDENCE: many("{n} exhibit", "{n} exhibits", len(case.exhibits)),
        Step.LETTERS: many("{n} letter sent", "{n} letters sent", sent),
        Step.FOLLOW_UP: _("No term is running"),
    }[step]


def _both(first: str, second: str) -> str:
    return _("{first}, {second}").format(first=first, second=second) if second else first


def _reason(seen: Seen, reason: Reason) -> str:
    draft = facts(seen.case).get(reason.about) if reason.count == 1 else None
    if reason.code is Hint.DRAFT and isinstance(draft, Document):
        return _("{document}: draft").format(document=document_name(draft.type))
    if reason.code in _COUNTED:
        return _counted(reason)
    if reason.code in (Hint.TERM_RUNS, Hint.LAST_DAY) and reason.day is not None:
        day = short_day(reason.day, seen.day)
        runs = reason.code is Hint.TERM_RUNS
        return (_("Term until {day}") if runs else _("Last day {day}")).format(day=day)
    return {
        Hint.NO_TRADER: _("Which company?"),
        Hint.NO_CONSUMER: _("Whose complaint is it?"),
        Hint.TRADER_UNREACHABLE: _("No address yet"),
        Hint.ADDRESS_TO_CHECK: _("Address to check"),
        Hint.NO_AGREEMENT: _("No agreement yet"),
        Hint.NO_DEMAND: _("Nothing chosen yet"),
        Hint.NOTHING_HAPPENED: _("No contacts yet"),
        Hint.NO_POINT: _("No points yet"),
        Hint.NO_EXHIBIT: _("No evidence yet"),
        Hint.NO_LETTER: _("No letter yet"),
        Hint.NOTHING_SENT: _("Begins after sending"),
    }.get(reason.code, "")


def _counted(reason: Reason) -> str:
    """Return how many things there are to see to."""
    n = reason.count
    return {
        Hint.AMOUNT_UNKNOWN: many("{n} amount missing", "{n} amounts missing", n),
        Hint.TO_CONFIRM: many("{n} promise to confirm", "{n} promises to confirm", n),
        Hint.SILENCE: many("{n} silence to confirm", "{n} silences to confirm", n),
        Hint.POINT_EMPTY: many("{n} point without facts", "{n} points without facts", n),
        Hint.EXHIBIT_UNUSED: many(
            "{n} exhibit linked to nothing", "{n} exhibits linked to nothing", n
        ),
        Hint.DRAFT: many("{n} draft", "{n} drafts", n),
        Hint.TERM_PASSED: many("{n} term has passed", "{n} terms have passed", n),
        Hint.OFFER_OPEN: many("{n} offer to answer", "{n} offers to answer", n),
    }.get(reason.code, many("{n} thing to look at", "{n} things to look at", n))


def next_step(seen: Seen) -> Suggestion | None:
    """Return the one thing to do next; None in a case that ended."""
    found = seen.walk.following
    if found is None:
        return None
    words, button, mark = _next_words(seen, found)
    if not words:
        return None
    day = found.day.isoformat() if found.day else ""
    reason = f"{found.code.value}/{found.about}/{found.document}/{day}"
    return Suggestion(reason, words, button, mark, _place(found))


def _place(found: NextStep) -> Place:
    parts = {
        Next.CONFIRM_PROMISE: "promises",
        Next.TERM_PASSED: ANSWER,
        Next.NAME_TRADER: FIRM,
        Next.WRITE: found.document,
        Next.FINISH: found.document,
    }
    return Place(found.step, found.about, parts.get(found.code, ""))


def _next_words(seen: Seen, found: NextStep) -> tuple[str, str, marks.Mark]:
    day = long_day(found.day) if found.day else ""
    firm = _firm(seen)
    match found.code:
        case Next.NAME_TRADER:
            return _("Say which company it is about."), _("Fill in"), marks.Mark.EMPTY
        case Next.SAY_WANT:
            return _("Say what the company must do."), _("Choose"), marks.Mark.EMPTY
        case Next.RECORD:
            return _("Tell what happened."), _("Record a contact"), marks.Mark.EMPTY
        case Next.CONFIRM_PROMISE:
            promise = facts(seen.case).promise(found.about)
            what = naming.promise(seen.case, promise) if promise else ""
            text = _("Did they keep this promise: ‘{what}’, {day}?")
            return text.format(what=what, day=day), _("Confirm"), marks.Mark.CONFIRM
        case Next.TERM_PASSED:
            text = _("The term of your letter ended on {day}. What did {firm} do?")
            return text.format(day=day, firm=firm), _("Tell"), marks.Mark.BROKEN
        case Next.LAST_DAY:
            text = _("{day} is the last day for a next step.")
            return text.format(day=naming.capital(day)), _("Look"), marks.Mark.WARNING
        case Next.REMINDER:
            own = (one.what for one in seen.case.reminders if one.id == found.about)
            return reminder_words(next(own, "")), _("Look"), marks.Mark.ATTENTION
        case _:
            return _further(found, day, firm)


def _further(found: NextStep, day: str, firm: str) -> tuple[str, str, marks.Mark]:
    match found.code:
        case Next.WRITE:
            text = _("Write this now: {document}.")
            words = text.format(document=document_name(found.document))
            return words, _("Make the letter"), marks.Mark.OPEN
        case Next.FINISH:
            text = _("Finish your draft: {document}.")
            words = text.format(document=document_name(found.document))
            return words, _("Go on"), marks.Mark.OPEN
        case Next.CONFIRM_SILENCE:
            text = _("Did {firm} not answer since? Then that is a fact too.")
            return text.format(firm=firm), _("Look"), marks.Mark.SILENCE
        case Next.WAIT:
            text = _("Wait for the answer of {firm} until {day}.")
            return text.format(firm=firm, day=day), _("Look"), marks.Mark.OPEN
        case Next.GO_ON:
            text = _("Nothing is running now. Choose a next step, or close the case.")
            return text, _("Look"), marks.Mark.OPEN
        case _:
            return _("A disputes body or court has the case."), _("Look"), marks.Mark.OPEN


def _firm(seen: Seen) -> str:
    firm = trader(seen.case)
    return firm.known_as if firm else _("the company")
