"""The case: one dispute of one consumer (or household) with one trader.

Everything else is worked out from this value and a day.
"""

from __future__ import annotations

from datetime import date

from app.core.agreement import Agreement
from app.core.claims import BottomLine, Demand, Effort, Offer, Point, Question
from app.core.events import Contact, Incident, Payment, Promise, Silence
from app.core.ids import FactId, StatementId
from app.core.moment import When
from app.core.papers import Consent, Document, Exhibit
from app.core.party import Party, Representation
from app.core.record import record
from app.core.status import Status
from app.core.text import Text


@record
class Contradiction:
    """Two statements that cannot both be right; documents set them side by side."""

    id: FactId
    first: StatementId
    second: StatementId
    settled: Text = ""


@record
class FirstComplaint:
    """The days of the first complaint, oral and written kept apart; set by the user."""

    oral: When | None = None
    written: When | None = None


@record
class Reminder:
    """A day on which the user wants to be reminded of something; no fact of the dispute.

    ``what`` is for the user alone: no document and no calendar file says it.
    """

    id: str
    day: date
    what: str = ""


@record
class Case:
    """All that is known of one dispute.

    ``jurisdiction`` names the rule pack (the law), ``language`` the user's language,
    ``forum_language`` that of the body that may decide.  ``invented`` lists what was made
    up for an example; ``note`` and ``bottom_line`` are private and never reach a document.
    ``legal_aid`` says whether a legal-aid insurance may pay for help; None: not asked yet.
    """

    id: str
    title: str
    jurisdiction: str = "nl"
    language: str = "nl"
    forum_language: str = ""
    status: Status = Status.OPEN
    parties: tuple[Party, ...] = ()
    representations: tuple[Representation, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    contacts: tuple[Contact, ...] = ()
    promises: tuple[Promise, ...] = ()
    incidents: tuple[Incident, ...] = ()
    silences: tuple[Silence, ...] = ()
    payments: tuple[Payment, ...] = ()
    questions: tuple[Question, ...] = ()
    points: tuple[Point, ...] = ()
    demands: tuple[Demand, ...] = ()
    efforts: tuple[Effort, ...] = ()
    offers: tuple[Offer, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    documents: tuple[Document, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    consents: tuple[Consent, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    first_complaint: FirstComplaint = FirstComplaint()
    topic: Text = ""  # what the subject line says it is about: "digitale tv niet geleverd"
    invented: Text = ""
    delete_on: date | None = None
    legal_aid: bool | None = None
    bottom_line: BottomLine = BottomLine()
    note: str = ""
