"""The records of a rule pack: what the data files of a country say about the law.

A rule pack is data that somebody checked on a day: every amount, citation, body and company
carries its sources, the day it was checked and how sure that was.  Nothing here knows a
country.  Texts are wordings per language.  Bodies and companies are in ``app.core.bodies``,
the pack as a whole and how to ask it in ``app.core.pack``.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from app.core.record import record
from app.core.text import Text


class Confidence(StrEnum):
    """How sure a rule is; only ``high`` may be printed without being checked by the user."""

    HIGH = "high"  # statute text seen, or two independent sources
    MEDIUM = "medium"  # one secondary source, an older text, or well-known but not seen
    LOW = "low"
    PRACTICE = "practice"  # a custom of ours or of advisers, no rule


class Measure(StrEnum):
    """What the value of a parameter counts; the units of time are those of a term."""

    HOURS = "hours"
    MINUTES = "minutes"
    DAYS = "days"  # calendar days
    WORKING_DAYS = "working_days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    AMOUNT = "amount"  # money, in the currency of the parameter
    PERCENT = "percent"  # 25 is 25 %
    PERCENT_PER_YEAR = "percent_per_year"
    SHARE = "share"  # a fraction: 1/30
    KILOMETRES = "kilometres"
    SCALE = "scale"  # in ``brackets``


@record
class Source:
    """Where a rule was found.

    ``dated`` is an EDTF date of that text, empty if unknown; ``seen`` is False for general
    knowledge, which never makes a rule sure.
    """

    id: str
    name: str
    reference: str
    dated: str = ""
    seen: bool = True


@record
class Bracket:
    """A slice of a scale: ``percent`` of the next ``width``, None for all that remains."""

    percent: str
    width: str | None = None


@record
class Parameter:
    """A number of the law during a period; both days included, None is open.

    ``value`` is a decimal with a point, or a fraction for a share; empty for a scale.
    ``rule`` names the ground or body that it belongs to.
    """

    key: str
    unit: Measure
    checked_on: date
    confidence: Confidence
    value: str = ""
    brackets: tuple[Bracket, ...] = ()
    currency: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    sources: tuple[str, ...] = ()
    rule: str = ""
    note: str = ""


@record
class Citation:
    """An article as a letter prints it, per language (``artikel 6:82 lid 1 BW``)."""

    id: str
    text: Text
    checked_on: date
    confidence: Confidence
    sources: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    note: str = ""


class Reckoning(StrEnum):
    """How the amount is reckoned that a ground gives."""

    OUTAGE = "outage"
    COSTS = "costs"
    INTEREST = "interest"


@record
class Ground:
    """A legal ground or rule: what it gives, when, within which term, what to state.

    ``citations`` and ``parameters`` are ids.  ``coming`` marks a rule that is not yet law
    here: it is shown to the user and never printed.  All ``circumstances`` must hold.
    ``reckoning`` says how its amount is worked out, where it gives one.
    """

    id: str
    title: Text
    right: Text
    conditions: Text
    term: Text
    state: Text
    checked_on: date
    confidence: Confidence
    citations: tuple[str, ...] = ()
    parameters: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    coming: bool = False
    circumstances: tuple[str, ...] = ()
    reckoning: Reckoning | None = None
    note: str = ""


class LimitationStart(StrEnum):
    """What a limitation period is counted from."""

    DUE = "due"  # the day after the claim fell due
    KNOWLEDGE = "knowledge"  # the day after the creditor knew
    DISSOLUTION = "dissolution"  # the day after the dissolution
    AVAILABLE = "available"  # discovery, or when the ground could be invoked
    NOTICE = "notice"  # the notice of the defect
    PROTEST = "protest"  # the protest, or the end of the term for repair
    ARRIVAL = "arrival"  # the day of arrival


@record
class Limitation:
    """How long a kind of claim lives; ``longest_years`` counts from the event itself.

    ``by_letter``: a letter that claims performance or reserves the right interrupts it.  It
    is told of in cases that show one of ``circumstances``, in all where none is named.
    """

    id: str
    claim: Text
    years: int
    start: LimitationStart
    checked_on: date
    confidence: Confidence
    longest_years: int | None = None
    citations: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    parameter: str = ""
    by_letter: bool = True
    circumstances: tuple[str, ...] = ()
    note: str = ""


class AnswerKind(StrEnum):
    """What kind of answer a question expects."""

    YES_NO = "yes_no"  # answers "yes" and "no"
    TEXT = "text"
    DATE = "date"
    AMOUNT = "amount"
    NUMBER = "number"
    CHOICE = "choice"


@record
class Choice:
    """One of the answers that a question offers."""

    id: str
    label: Text


@record
class Condition:
    """Ask only when *question* was answered with *answer* (``yes``, ``no`` or a choice)."""

    question: str
    answer: str


@record
class QuestionItem:
    """A question of a problem type; all conditions in ``when`` must hold."""

    id: str
    text: Text
    kind: AnswerKind = AnswerKind.TEXT
    choices: tuple[Choice, ...] = ()
    when: tuple[Condition, ...] = ()


@record
class ProblemType:
    """A situation of consumers: what to ask, what to keep, which grounds in which order.

    ``default_term_days`` are calendar days, None where ``term_note`` or ``term_parameter``
    says otherwise; the short term is for urgent, the long one for large matters.  No sector
    means every sector.
    """

    id: str
    title: Text
    questions: tuple[QuestionItem, ...]
    evidence: tuple[Text, ...]
    grounds: tuple[str, ...]
    first_step: str
    default_term_days: int | None = None
    short_term_days: int | None = None
    long_term_days: int | None = None
    term_parameter: str = ""
    term_note: Text = ""
    sectors: tuple[str, ...] = ()


class Gate(StrEnum):
    """What must hold before a step of the ladder opens."""

    AGREEMENT = "agreement"  # a contract is known
    FAILURE = "failure"  # something went wrong, and what is known
    COMPLAINT_SENT = "complaint_sent"  # an earlier letter went out, with proof
    OBLIGATION_DUE = "obligation_due"
    IN_DEFAULT = "in_default"  # the term passed, or no notice was needed and that is stated
    CHECKLIST = "checklist"  # the checklist for publication passed
    FACTS_ONLY = "facts_only"
    WAITED = "waited"  # the waiting time of the body passed
    WITHIN_LIMIT = "within_limit"  # the last day of the body did not pass
    AFFILIATED = "affiliated"
    TRADER_ABROAD = "trader_abroad"
    FILE_COMPLETE = "file_complete"
    NO_OTHER_PROCEDURE = "no_other_procedure"  # no court or other body has the case


@record
class LadderStep:
    """A rung: its documents (ids), what it needs, and how long to wait before the next.

    ``wait_days`` are calendar days, None where the letter or the body sets the time.
    """

    id: str
    title: Text
    documents: tuple[str, ...]
    needs: tuple[Gate, ...] = ()
    wait_days: int | None = None
    optional: bool = False
    after: tuple[str, ...] = ()
    note: Text = ""
