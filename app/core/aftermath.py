"""What the trader did after a letter: the edit that each answer makes, and what an offer is.

Nothing heard, an answer that is none, an offer, or solved.  An answer that evades what was
asked ends the silence and not the clock: the questions stay open and the term stays passed.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.claims import Demand, Offer, OfferState, Point, PointStanding, Round
from app.core.contact import Contact, Outcome
from app.core.edits import new_id, put_contact, put_offer, put_silence
from app.core.events import Silence
from app.core.figures import of_trader
from app.core.ids import ContactId, DocumentId, FactId, OfferId, SilenceId
from app.core.lookup import facts, sent_on, trader
from app.core.moment import When
from app.core.money import Money
from app.core.papers import Document
from app.core.rechecking import stands
from app.core.record import record
from app.core.status import Status
from app.core.text import Text
from app.core.totals import asked_totals
from app.core.when import day as exact_day
from app.core.when import span


def nothing_heard(case: Case, document_id: DocumentId, day: date) -> Case:
    """Return *case* with the silence: nothing came on a letter by *day*."""
    _letter(case, document_id)
    name = SilenceId(new_id(case, "silence-"))
    return put_silence(case, Silence(name, FactId(document_id), exact_day(day)))


def reply(
    case: Case,
    document_id: DocumentId,
    when: When,
    channel: Channel = Channel.EMAIL,
    outcome: Outcome = Outcome.ANSWERED,
) -> Contact:
    """Return the contact that answers a letter, not yet in *case*, for the user to add to.

    One that was noted on that day is it, else a new one from the trader with an id that is
    free.  Raises ``ValueError`` for a draft.
    """
    document = _letter(case, document_id)
    noted = came_since(case, document_id)
    if noted is not None and noted.when == when:
        return replace(noted, outcome=outcome, reply_to=FactId(document_id))
    firm = trader(case)
    return Contact(
        ContactId(new_id(case, "contact-")),
        when,
        channel,
        Direction.IN,
        with_whom=document.addressee or (None if firm is None else firm.id),
        outcome=outcome,
        reply_to=FactId(document_id),
    )


def came_since(case: Case, document_id: DocumentId) -> Contact | None:
    """Return the last contact that the trader sought after a letter and that answers none.

    Raises ``ValueError`` for a draft.
    """
    index = facts(case)
    when = sent_on(_letter(case, document_id))
    sent = None if when is None else span(when, index.when)
    found = [
        (noted.earliest, one)
        for one in case.contacts
        if one.direction is Direction.IN
        and one.reply_to is None
        and of_trader(one.with_whom, index)
        and (noted := span(one.when, index.when)) is not None
        and sent is not None
        and noted.earliest > sent.latest
    ]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def evaded(
    case: Case, document_id: DocumentId, when: When, channel: Channel = Channel.EMAIL
) -> Case:
    """Return *case* with an answer that does not answer; the open questions stay open."""
    return put_contact(case, reply(case, document_id, when, channel, Outcome.NO_SUBSTANCE))


def offered(
    case: Case,
    document_id: DocumentId,
    offer: Offer,
    when: When,
    channel: Channel = Channel.EMAIL,
) -> Case:
    """Return *case* with an answer and the *offer* in it; of its id and contact we see to."""
    contact = reply(case, document_id, when, channel)
    firm = trader(case)
    made = replace(
        offer,
        id=OfferId(new_id(case, "offer-")),
        by=offer.by or (None if firm is None else firm.id),
        contact=contact.id,
    )
    return put_offer(put_contact(case, contact), made)


def decide(
    case: Case, offer_id: OfferId, state: OfferState, when: When, reason: Text = ""
) -> Case:
    """Return *case* with what became of an offer; ``ValueError`` when there is none."""
    found = _offer(case, offer_id)
    told = reason or found.reason
    return put_offer(case, replace(found, state=state, decided=when, reason=told))


def solved(case: Case, when: When, document_id: DocumentId | None = None) -> Case:
    """Return *case* solved: what was asked is met and what was wrong is put right.

    *document_id* is the letter after which that was.
    """
    fact = None if document_id is None else FactId(_letter(case, document_id).id)
    ended = Round(PointStanding.SOLVED, when, fact)
    return replace(
        case,
        status=Status.SOLVED,
        demands=tuple(_met(demand, when) for demand in case.demands),
        points=tuple(_ended(point, ended) for point in case.points),
    )


@record
class Comparison:
    """An offer beside what was asked and what the user would settle for, in one currency.

    ``asked`` is what is asked in all, ``short`` how much the offer is less (negative: more),
    ``enough`` whether it reaches the bottom line.  None where an amount is not known or is in
    another currency.  ``things`` are the demands that are no money: no sum weighs them.
    """

    offered: Money | None
    asked: Money | None
    short: Money | None
    bottom_line: Money | None
    enough: bool | None
    things: tuple[FactId, ...] = ()
    final: bool | None = None


def compare(case: Case, offer_id: OfferId, day: date) -> Comparison:
    """Return how an offer compares on *day*; ``ValueError`` when there is no such offer."""
    found = _offer(case, offer_id)
    money = found.amount
    currency = "EUR" if money is None else money.currency
    sums = asked_totals(case, day).in_all
    asked = next((one for one in sums if one.currency == currency), None)
    line = case.bottom_line.amount
    least = line if line is not None and line.currency == currency else None
    return Comparison(
        offered=money,
        asked=asked,
        short=None
        if money is None or asked is None
        else Money(asked.amount - money.amount, currency),
        bottom_line=least,
        enough=None if money is None or least is None else money.amount >= least.amount,
        things=tuple(
            FactId(one.id)
            for one in case.demands
            if one.amount is None and one.met is None and one.dropped is None
        ),
        final=found.final,
    )


def _letter(case: Case, document_id: DocumentId) -> Document:
    found = facts(case).get(document_id)
    if not isinstance(found, Document) or sent_on(found) is None:
        raise ValueError(f"{document_id!r} is no letter that was sent")
    return found


def _offer(case: Case, offer_id: OfferId) -> Offer:
    found = next((one for one in case.offers if one.id == offer_id), None)
    if found is None:
        raise ValueError(f"no offer has the id {offer_id!r}")
    return found


def _met(demand: Demand, when: When) -> Demand:
    return demand if demand.met or demand.dropped else replace(demand, met=when)


def _ended(point: Point, ended: Round) -> Point:
    return replace(point, rounds=(*point.rounds, ended)) if stands(point) else point
