"""A problem in a case: a code with a place to jump to, never a sentence."""

from __future__ import annotations

from enum import StrEnum

from app.core.record import record


class Severity(StrEnum):
    """How much it matters: it cannot be so, it is probably not meant, it could be better."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Code(StrEnum):
    """What can be wrong; the comment names the parameters."""

    # ids and links
    DUPLICATE_ID = "duplicate_id"  # first: the path of the record that has it too
    EMPTY_ID = "empty_id"
    DANGLING = "dangling"  # target: an id that nothing has
    WRONG_KIND = "wrong_kind"  # target, kind: an id of another kind of record
    LOOP = "loop"  # relation: promises, parties, moments, parts, fallbacks, invoices
    NUMBER_TWICE = "number_twice"  # number: of two promises
    # who
    CONSUMER_MISSING = "consumer_missing"
    CONSUMER_WITHOUT_NAME = "consumer_without_name"
    CONSUMER_UNREACHABLE = "consumer_unreachable"  # no address and no e-mail at all
    TRADER_MISSING = "trader_missing"
    TRADER_UNREACHABLE = "trader_unreachable"  # no address, e-mail or web form
    SPOKESPERSON_MISSING = "spokesperson_missing"  # several consumers, nobody speaks for them
    AGREEMENT_MISSING = "agreement_missing"
    # moments
    ANCHOR_WITHOUT_MOMENT = "anchor_without_moment"  # target
    DATE_UNLIKELY = "date_unlikely"  # day
    IN_FUTURE = "in_future"  # day
    ENDS_BEFORE_START = "ends_before_start"
    DUE_BEFORE_MADE = "due_before_made"
    DUE_EMPTY = "due_empty"
    DUE_TWICE = "due_twice"  # a moment and a term
    RESULT_BEFORE_MADE = "result_before_made"
    KEPT_AFTER_DUE = "kept_after_due"
    LATE_IN_TIME = "late_in_time"  # marked as late, but on or before its day
    RECEIVED_BEFORE_SENT = "received_before_sent"
    ANSWERED_BEFORE_ASKED = "answered_before_asked"
    ANSWER_BY_TOO_EARLY = "answer_by_too_early"  # on or before the day of the letter
    # evidence
    CONTRADICTION = "contradiction"  # not settled
    CONTRADICTS_ITSELF = "contradicts_itself"
    PROMISE_UNSUPPORTED = "promise_unsupported"  # no contact and no exhibit
    REPLACED_BY_NOTHING = "replaced_by_nothing"
    QUOTE_WITHOUT_EXHIBIT = "quote_without_exhibit"
    SENSITIVE_WITHOUT_CONSENT = "sensitive_without_consent"
    EXHIBIT_WITHOUT_FILE = "exhibit_without_file"
    EXHIBIT_UNUSED = "exhibit_unused"
    POINT_EMPTY = "point_empty"  # no text and no facts
    # numbers
    AMOUNT_NEGATIVE = "amount_negative"
    COUNT_NEGATIVE = "count_negative"  # field
    CURRENCY_MIX = "currency_mix"  # currencies
    PART_EXCEEDS_WHOLE = "part_exceeds_whole"


@record
class Problem:
    """A problem: ``about`` is the id of the record, ``path`` where it stands in the file."""

    code: Code
    severity: Severity
    about: str = ""
    path: str = ""
    parameters: tuple[tuple[str, str], ...] = ()
