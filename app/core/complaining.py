"""Saying when somebody first complained: in which contacts, or on a day of one's own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.core.case import Case, FirstComplaint
from app.core.edits import put_contact
from app.core.events import Contact
from app.core.figures import sought
from app.core.lookup import facts
from app.core.when import on_or_before, order_key


def complaints(case: Case, day: date) -> tuple[Contact, ...]:
    """Return the contacts by *day* that can have been a complaint, the earliest first."""
    anchors = facts(case).when
    found = (one for one in sought(case) if on_or_before(one.when, day, anchors))
    return tuple(sorted(found, key=lambda one: order_key(one.when, anchors)))


def complained_in(case: Case, contact: Contact, *, complained: bool) -> Case:
    """Return *case* with *contact* marked as a complaint or not.

    A contact that is marked counts: days of the user's own give way to it.
    """
    marked = put_contact(case, replace(contact, complaint=complained))
    return replace(marked, first_complaint=FirstComplaint()) if complained else marked
