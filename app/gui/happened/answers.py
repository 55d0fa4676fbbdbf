"""What the user says became of a promise, as an edit of the case."""

from __future__ import annotations

from enum import StrEnum

from app.core.case import Case
from app.core.edits import add_result, new_id, put_silence
from app.core.events import Promise, PromiseKind, PromiseResult, Result, Silence
from app.core.ids import FactId, PromiseId, SilenceId
from app.core.line import LedgerLine
from app.core.moment import When
from app.core.when import day as exact_day

HEARD = (  # promises of which nothing is heard when they are not kept
    PromiseKind.CALL_BACK,
    PromiseKind.CONTACT,
    PromiseKind.CONFIRM,
    PromiseKind.ANSWER,
    PromiseKind.SEND_INFO,
    PromiseKind.KEEP_INFORMED,
)


class Answer(StrEnum):
    """Whether a promise was kept."""

    ON_TIME = "on_time"
    LATER = "later"
    NO = "no"
    UNKNOWN = "unknown"


def is_heard(promise: Promise) -> bool:
    """Tell whether nothing is heard when the promise is not kept; else nothing happens."""
    return promise.kind in HEARD


def answered(case: Case, line: LedgerLine, answer: Answer, when: When | None = None) -> Case:
    """Return *case* with an answer about a promise; the same case for one nobody knows.

    *when* is when it was done later, None where that is not known.  "No" about a promise to
    be heard from is a silence on its last day; about another it is a broken promise.
    """
    name = PromiseId(line.promise.id)
    match answer:
        case Answer.ON_TIME:
            return add_result(case, name, PromiseResult(Result.KEPT))
        case Answer.LATER:
            return add_result(case, name, PromiseResult(Result.KEPT_LATE, when=when))
        case Answer.NO:
            return _not_kept(case, line)
        case Answer.UNKNOWN:
            return case


def _not_kept(case: Case, line: LedgerLine) -> Case:
    promise = line.promise
    if line.due is None or not is_heard(promise) or line.due.open_end:
        return add_result(case, PromiseId(promise.id), PromiseResult(Result.BROKEN))
    silence = Silence(
        SilenceId(new_id(case, "s")), FactId(promise.id), exact_day(line.due.latest)
    )
    return put_silence(case, silence)
