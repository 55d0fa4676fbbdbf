"""Words for cases: how they stand, what they wait for, what falls on a day."""

from __future__ import annotations

from datetime import date

from app.core.dated import Dated, DatedKind
from app.core.home import CaseState, Waits, WaitsFor
from app.gui.days import relative
from app.gui.home.asked import Only
from app.gui.home.rows import Row
from app.gui.home.views import Summary
from app.gui.words import _, many, of


def only_words(only: Only) -> str:
    """Return what a chip or counter is called."""
    return {
        Only.OPEN: _("All open"),
        Only.ACTION: _("Action needed"),
        Only.WAITING: _("Waiting for company"),
        Only.DRAFT: _("Draft"),
        Only.COMMITTEE: _("With disputes body"),
        Only.NEAR: _("Almost too late"),
        Only.CONFIRM: _("Promises to confirm"),
        Only.TERMS: _("Terms passed"),
    }[only]


def counter_words(only: Only, count: int) -> str:
    """Return what a counter counts; the number itself stands before it."""
    return {
        Only.CONFIRM: many("promise to confirm", "promises to confirm", count),
        Only.TERMS: many("term passed", "terms passed", count),
        Only.NEAR: many("case almost too late", "cases almost too late", count),
    }[only]


def counter_line(only: Only, whole: Summary, today: date) -> str:
    """Return the line below what a counter counts."""
    if not whole.numbers[only]:
        return _("Nothing to do now")
    if only is Only.CONFIRM:
        return _("Was it done, delivered, answered?")
    if only is Only.TERMS or whole.nearest is None or whole.nearest.near is None:
        return _("Time for the next letter")
    digest = whole.nearest.digest
    left = when_words(whole.nearest.near, today)
    return _("First ({left}): {company}").format(
        company=digest.trader or digest.title, left=left
    )


def state_words(row: Row) -> str:
    """Return how a case stands; "almost too late" lies over the rest."""
    if row.near is not None:
        return _("Almost too late")
    return {
        CaseState.DRAFT: _("Draft"),
        CaseState.WAITING: _("Waiting for company"),
        CaseState.ACTION: _("Action needed"),
        CaseState.COMMITTEE: _("With disputes body"),
        CaseState.DECIDED: _("Decided"),
        CaseState.SOLVED: _("Solved"),
        CaseState.SETTLED: _("Settled"),
        CaseState.STOPPED: _("Stopped"),
    }[row.state]


def waits_words(awaited: WaitsFor) -> str:
    """Return what a case waits for."""
    what = awaited.dated.what if awaited.dated else ""
    if awaited.code is Waits.CONFIRM_PROMISE:
        return _("Confirm a promise: {what}").format(what=_promised(what))
    if awaited.code is Waits.PROMISE:
        return _("Promised: {what}").format(what=_promised(what))
    if awaited.code is Waits.REMINDER:
        return reminder_words(what)
    if awaited.code is Waits.ANSWER:
        return _answer(what)
    return {
        Waits.TERM_PASSED: _("The term of your letter has passed"),
        Waits.LAST_DAY_BODY: _("Last day for the disputes body"),
        Waits.LAST_DAY_CLAIM: _("Last day of your claim"),
        Waits.NO_LETTER: _("No letter yet"),
        Waits.NEXT_STEP: _("Choose the next step, or close the case"),
        Waits.DECISION: _("Decision of the disputes body or court"),
        Waits.NOTHING: _("Nothing more"),
    }[awaited.code]


def dated_words(dated: Dated) -> str:
    """Return what falls on a day."""
    if dated.kind in (DatedKind.PROMISE_DUE, DatedKind.PROMISE_FROM):
        return _("Promised: {what}").format(what=_promised(dated.what))
    if dated.kind is DatedKind.REMINDER:
        return reminder_words(dated.what)
    return {
        DatedKind.TERM_END: _("Last day of the term of your letter"),
        DatedKind.BODY_FROM: _("From this day the disputes body can be asked"),
        DatedKind.BODY_UNTIL: _("Last day for the disputes body"),
        DatedKind.LIMITATION: _("Last day of your claim"),
    }[dated.kind]


def reminder_words(what: str) -> str:
    """Return a reminder of the user's own, that may say nothing."""
    from app.gui.naming import TURNING

    said = what.translate(TURNING)
    return _("Reminder: {what}").format(what=said) if said else _("Your own reminder")


def when_words(dated: Dated, today: date) -> str:
    """Return how far its day is: "12 days left" where it is a last day."""
    left = (dated.day - today).days
    last = dated.kind in (DatedKind.BODY_UNTIL, DatedKind.LIMITATION)
    if last and 1 < left < 31:
        return many("{n} day left", "{n} days left", left)
    return relative(dated.day, today)


def _answer(document: str) -> str:
    return {
        "complaint": _("Answer to the complaint letter"),
        "reminder": _("Answer to the reminder"),
        "notice": _("Answer to the notice of default"),
        "notice-combined": _("Answer to the notice of default"),
    }.get(document, _("Answer to your letter"))


def _promised(what: str) -> str:
    """Return what was promised as it stands after a colon: a kind in words, else its words."""
    from app.core.events import PromiseKind
    from app.gui.naming import TURNING

    words: dict[str, str] = {
        PromiseKind.CALL_BACK: of("promised", "call back"),
        PromiseKind.CONTACT: of("promised", "get in touch"),
        PromiseKind.DELIVER: of("promised", "deliver"),
        PromiseKind.INSTALL: of("promised", "install"),
        PromiseKind.ENGINEER: of("promised", "engineer"),
        PromiseKind.CONFIRM: of("promised", "confirm in writing"),
        PromiseKind.ANSWER: of("promised", "answer"),
        PromiseKind.REFUND: of("promised", "pay back"),
        PromiseKind.CREDIT: of("promised", "credit"),
        PromiseKind.DISCOUNT: of("promised", "discount"),
        PromiseKind.REPAIR: of("promised", "repair"),
        PromiseKind.REPLACE: of("promised", "replace"),
        PromiseKind.SEND_PART: of("promised", "send a part"),
        PromiseKind.SEND_INFO: of("promised", "send information"),
        PromiseKind.LOOK_INTO: of("promised", "look into it"),
        PromiseKind.KEEP_INFORMED: of("promised", "keep you informed"),
        PromiseKind.STOP_CHARGING: of("promised", "stop charging"),
        PromiseKind.END_CONTRACT: of("promised", "end the contract"),
        PromiseKind.OTHER: of("promised", "other"),
    }
    return words.get(what) or what.translate(TURNING) or of("promised", "other")
