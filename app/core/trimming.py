"""Taking off the records of a case what came after a day; no record goes here."""

from __future__ import annotations

import operator
from dataclasses import replace
from datetime import date
from typing import Any

from app.core.agreement import Agreement, Delivery, Service
from app.core.case import Case, FirstComplaint
from app.core.claims import Demand, Offer, OfferState, Point, Question, QuestionState
from app.core.counting import end_of
from app.core.events import Contact, Incident, Promise
from app.core.lookup import Facts
from app.core.moment import When
from app.core.papers import Document
from app.core.promised import came, firm_days
from app.core.when import on_or_before, span


def trimmed(case: Case, index: Facts, day: date) -> Case:
    """Return *case* with the results, answers, ends and rounds of after *day* taken off.

    Authority to act and consents that were given later go whole.
    """
    knife = _Knife(case, index, day)
    first = case.first_complaint
    kept = FirstComplaint(knife.kept(first.oral), knife.kept(first.written))
    changed: dict[str, Any] = {
        "representations": tuple(
            one for one in case.representations if not knife.late(one.made)
        ),
        "agreements": tuple(knife.agreement(one) for one in case.agreements),
        "contacts": tuple(knife.contact(one) for one in case.contacts),
        "promises": tuple(knife.promise(one) for one in case.promises),
        "incidents": tuple(knife.incident(one) for one in case.incidents),
        "questions": tuple(knife.question(one) for one in case.questions),
        "points": tuple(knife.point(one) for one in case.points),
        "demands": tuple(knife.demand(one) for one in case.demands),
        "offers": tuple(knife.offer(one) for one in case.offers),
        "documents": tuple(knife.document(one) for one in case.documents),
        "consents": tuple(one for one in case.consents if not knife.late(one.given)),
    }
    same = kept == first and all(_same(getattr(case, name), changed[name]) for name in changed)
    return case if same else replace(case, first_complaint=kept, **changed)


def _same(before: tuple[object, ...], after: tuple[object, ...]) -> bool:
    return len(before) == len(after) and all(map(operator.is_, before, after))


class _Knife:
    """What is cut, for one case and day; each method returns the same record if nothing is."""

    def __init__(self, case: Case, index: Facts, day: date) -> None:
        self.case = case
        self.index = index
        self.day = day

    def late(self, when: When | None) -> bool:
        return when is not None and not on_or_before(when, self.day, self.index.when)

    def kept(self, when: When | None) -> When | None:
        return None if self.late(when) else when

    def agreement(self, agreement: Agreement) -> Agreement:
        services = tuple(self.service(service) for service in agreement.services)
        ended, received = self.kept(agreement.ended), self.kept(agreement.received)
        same = ended is agreement.ended and received is agreement.received
        if services == agreement.services and same:
            return agreement
        return replace(agreement, services=services, ended=ended, received=received)

    def service(self, service: Service) -> Service:
        """Return the service as it stood: what is delivered since later, was not there yet."""
        if not self.late(service.since):
            return service
        before = (
            Delivery.DELIVERED if service.state is not Delivery.DELIVERED else Delivery.NEVER
        )
        return replace(service, state=before, since=None)

    def contact(self, contact: Contact) -> Contact:
        moments = (contact.written, contact.sent, contact.received)
        if not any(self.late(moment) for moment in moments):
            return contact
        written, sent, received = (self.kept(moment) for moment in moments)
        return replace(contact, written=written, sent=sent, received=received)

    def promise(self, promise: Promise) -> Promise:
        if not promise.results:
            return promise
        calendar = firm_days(self.case)
        kept = []
        for result in promise.results:
            found = came(result, promise, self.index, calendar)
            if found is None or found.earliest <= self.day:
                kept.append(result)
        same = len(kept) == len(promise.results)
        return promise if same else replace(promise, results=tuple(kept))

    def incident(self, incident: Incident) -> Incident:
        sure = incident.at_least
        began = span(incident.when, self.index.when)
        if sure is not None and began is not None:
            reached = end_of(began.earliest, sure, firm_days(self.case))
            if reached > self.day:
                incident = replace(incident, at_least=None)
        if self.late(incident.until):
            return replace(incident, until=None, ongoing=True)
        return incident

    def question(self, question: Question) -> Question:
        if not self.late(question.answered):
            return question
        return replace(question, state=QuestionState.OPEN, answer="", answered=None)

    def point(self, point: Point) -> Point:
        rounds = tuple(one for one in point.rounds if not self.late(one.when))
        return point if rounds == point.rounds else replace(point, rounds=rounds)

    def demand(self, demand: Demand) -> Demand:
        met, dropped = self.kept(demand.met), self.kept(demand.dropped)
        if met is demand.met and dropped is demand.dropped:
            return demand
        return replace(demand, met=met, dropped=dropped)

    def offer(self, offer: Offer) -> Offer:
        if not self.late(offer.decided):
            return offer
        return replace(offer, state=OfferState.OPEN, decided=None, kept=None, reason="")

    def document(self, document: Document) -> Document:
        sending = document.sending
        if sending is None:
            return document
        if self.late(sending.when):
            draft = replace(document, sending=None, answered_in=None, exhibit=None)
            return replace(draft, extensions=())
        given = tuple(one for one in document.extensions if not self.late(one.given))
        if given != document.extensions:
            document = replace(document, extensions=given)
        if self.late(sending.delivered):
            return replace(document, sending=replace(sending, delivered=None))
        return document
