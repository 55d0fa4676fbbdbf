"""Saying when somebody first complained: in which contacts, or on a day of one's own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.core.case import Case, FirstComplaint
from app.core.edits import put_contact
from app.core.events import Contact
from app.core.figures import sought
from app.core.first_complaint import ORAL, first_complaint
from app.core.lookup import facts
from app.core.when import on_or_before, order_key


def complaints(case: Case, day: date) -> tuple[Contact, ...]:
    """Return the contacts by *day* that can have been a complaint, the earliest first."""
    anchors = facts(case).when
    found = (one for one in sought(case) if on_or_before(one.when, day, anchors))
    return tuple(sorted(found, key=lambda one: order_key(one.when, anchors)))


def complained_in(case: Case, contact: Contact, day: date, *, complained: bool) -> Case:
    """Return *case* with *contact* marked as a complaint or not.

    A contact that is marked counts: a day that the user set for complaints of its manner gives
    way to the first one marked; one for the other manner stays.
    """
    marked = put_contact(case, replace(contact, complaint=complained))
    own, oral = case.first_complaint, contact.channel in ORAL
    mine, other = (own.oral, own.written) if oral else (own.written, own.oral)
    if not complained and mine != contact.when:
        return marked
    proposed = first_complaint(replace(marked, first_complaint=FirstComplaint()), day)
    first = proposed.oral if oral else proposed.written
    fact = None if other is None or first is None else first.fact
    mine = None if fact is None else facts(marked).moment(fact)
    now = FirstComplaint(mine, other) if oral else FirstComplaint(other, mine)
    return replace(marked, first_complaint=now)
