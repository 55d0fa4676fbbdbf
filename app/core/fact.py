"""Any record of a case that has an id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from app.core.agreement import Agreement, Claim, Service
from app.core.case import Case, Contradiction
from app.core.claims import Demand, Effort, Offer, Point, Question
from app.core.events import Contact, Incident, Payment, Promise, Silence, Statement
from app.core.papers import Document, Exhibit
from app.core.party import Party

Fact = (
    Party
    | Agreement
    | Service
    | Claim
    | Contact
    | Statement
    | Promise
    | Incident
    | Silence
    | Payment
    | Question
    | Point
    | Demand
    | Effort
    | Offer
    | Exhibit
    | Document
    | Contradiction
)

COLLECTIONS = (  # the fields of a case that hold records with an id
    "parties",
    "agreements",
    "contacts",
    "promises",
    "incidents",
    "silences",
    "payments",
    "questions",
    "points",
    "demands",
    "efforts",
    "offers",
    "exhibits",
    "documents",
    "contradictions",
)


def records(case: Case) -> Iterator[Fact]:
    """Yield every record that has an id, each before the records inside it."""
    for name in COLLECTIONS:
        for fact in cast("tuple[Fact, ...]", getattr(case, name)):
            yield fact
            if isinstance(fact, Contact):
                yield from fact.statements
            elif isinstance(fact, Agreement):
                yield from fact.services
                yield from fact.claims
