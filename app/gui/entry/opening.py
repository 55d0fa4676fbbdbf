"""Which record the sheet opens for an id: itself, or the contact in which it was said."""

from __future__ import annotations

from app.core.case import Case
from app.core.claims import Effort, Offer
from app.core.contact import Contact, Statement
from app.core.events import Incident, Payment, Promise, Silence
from app.core.lookup import facts

Opened = Contact | Incident | Silence | Payment | Effort


def opened_by(case: Case, fact_id: str) -> Opened | None:
    """Return what the sheet shows for *fact_id*; None for what is changed elsewhere."""
    index = facts(case)
    fact = index.get(fact_id)
    if isinstance(fact, Opened):
        return fact
    if isinstance(fact, Statement):
        return index.contact_of(fact)
    if isinstance(fact, Promise | Offer):
        contact = index.get(fact.contact)
        return contact if isinstance(contact, Contact) else None
    return None
