"""What to mind before the next step of the ladder, as reasons of the steps it concerns.

Points to look at again; an offer that would end the claim; bills to keep paying; the
insurer to tell before court; the body that a trader must name when it rejects a complaint;
the choice between a committee and the court.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.core.bills import bill_totals
from app.core.bodies import Body, BodyKind
from app.core.case import Case
from app.core.channel import Direction
from app.core.claims import Offer, OfferState
from app.core.contact import Contact
from app.core.events import PaymentKind
from app.core.ids import FactId
from app.core.knowledge import known_on
from app.core.ladder import Because, StepReason, StepStanding, StepState, is_procedure
from app.core.law import Gate, LadderStep
from app.core.lookup import facts
from app.core.performance import refusal_in
from app.core.procedure_steps import Scene
from app.core.rechecking import to_recheck
from app.core.status import Status
from app.core.text import Text
from app.core.when import on_or_before, span

PASSED = frozenset({StepState.DONE, StepState.CLOSED, StepState.TOO_LATE})


def with_cautions(scene: Scene, found: tuple[StepStanding, ...]) -> tuple[StepStanding, ...]:
    """Return the standings with what to mind: at the next step, and at the court.

    Where a final settlement was accepted and not broken by the trader, every step that is
    left is closed; where it is not known whether it was final, none is recommended.
    """
    accepted = _accepted(known_on(scene.case, scene.day))
    settled = [offer for offer in accepted if offer.final]
    if settled:
        return tuple(_settled(scene, one, settled[-1]) for one in found)
    doubtful = [offer for offer in accepted if offer.final is None]
    if doubtful:
        found = tuple(_unrecommended(one) for one in found)
    place = _next_place(scene, found)
    more = {place: (*_accepted_reasons(scene, doubtful), *_next(scene))}
    court = next((n for n, one in enumerate(found) if _is_court(scene, one.step)), None)
    if court is not None and found[court].state not in PASSED:
        more[court] = (*more.get(court, ()), *legal_aid(scene.case))
    for number, reason in _choices(scene, found):
        more[number] = (*more.get(number, ()), reason)
    return tuple(
        replace(one, reasons=(*one.reasons, *more.get(number, ())))
        for number, one in enumerate(found)
    )


def _next_place(scene: Scene, found: tuple[StepStanding, ...]) -> int | None:
    """Return the place of the recommended step, else of the first that is left to take."""
    for number, one in enumerate(found):
        if one.state is StepState.RECOMMENDED:
            return number
    optional = {step.id for step in scene.ladder if step.optional}
    left = (
        number
        for number, one in enumerate(found)
        if one.state not in PASSED and one.step not in optional
    )
    return next(left, None)


def _next(scene: Scene) -> Iterator[StepReason]:
    case, day = known_on(scene.case, scene.day), scene.day
    again = to_recheck(case, day)
    answered = scene.made.letter is not None and scene.made.letter.answered.contact
    if again.points and (answered or not scene.made.running):
        ids = tuple(FactId(point) for point in again.points)
        yield StepReason(Because.RECHECK, again.since, ids, again.fact or "")
    for offer in case.offers:
        if offer.state is OfferState.OPEN and offer.final is not False:
            yield StepReason(Because.OPEN_OFFER, _day(case, offer), (FactId(offer.id),))
    yield from _bills(case, day)
    if case.status is Status.OPEN and rejected_without_body(case, day, scene.bodies):
        yield StepReason(Because.ASK_BODY)


def _accepted(case: Case) -> tuple[Offer, ...]:
    """Return the offers that were accepted and, as far as is known, carried out."""
    return tuple(
        offer
        for offer in case.offers
        if offer.state is OfferState.ACCEPTED
        and offer.final is not False
        and offer.kept is not False
    )


def _accepted_reasons(scene: Scene, offers: list[Offer]) -> Iterator[StepReason]:
    for offer in offers:
        yield StepReason(Because.OFFER_ACCEPTED, _day(scene.case, offer), (FactId(offer.id),))


def _settled(scene: Scene, one: StepStanding, offer: Offer) -> StepStanding:
    if one.state in PASSED:
        return one
    reason = StepReason(Because.SETTLED, _day(scene.case, offer), (FactId(offer.id),))
    return replace(one, state=StepState.CLOSED, reasons=(reason,))


def _unrecommended(one: StepStanding) -> StepStanding:
    return replace(one, state=StepState.OPEN) if one.state is StepState.RECOMMENDED else one


def _day(case: Case, offer: Offer) -> date | None:
    """Return when an offer was decided on, or made while it is open; None if that is vague."""
    index = facts(case)
    when = offer.decided or index.moment(offer.id)
    found = None if when is None else span(when, index.when)
    return found.earliest if found is not None and found.exact else None


def _bills(case: Case, day: date) -> Iterator[StepReason]:
    """Yield that what is not disputed is to be paid, and the bills of which that is not so."""
    disputing = (PaymentKind.WITHHELD, PaymentKind.DISPUTED)
    anchors = facts(case).when
    held = tuple(FactId(one.id) for one in case.payments if one.kind in disputing)
    if held:
        yield StepReason(Because.KEEP_PAYING, facts=held)
    invoices = {one.id: one for one in case.payments}
    for bill in bill_totals(case, day).invoices:
        due = invoices[bill.invoice].due
        passed = due is not None and on_or_before(due, day, anchors)
        if bill.undisputed.amount > 0 and passed:
            ids = (FactId(bill.invoice),)
            yield StepReason(Because.UNPAID, None, ids, bill.number, bill.undisputed)


def legal_aid(case: Case) -> Iterator[StepReason]:
    """Yield what an insurance for legal aid asks for before one goes to court."""
    if case.legal_aid is None:
        yield StepReason(Because.LEGAL_AID_ASK)
    elif case.legal_aid:
        yield StepReason(Because.LEGAL_AID_FIRST)


def rejected_without_body(case: Case, day: date, bodies: tuple[Body, ...]) -> bool:
    """Tell whether the trader rejected the complaint and never said to which body it belongs.

    It has to name one when it rejects (art. 13 of directive 2013/11); what it said counts as
    naming one when a disputes body's name stands in it.
    """
    anchors = facts(case).when
    known = [one for one in case.contacts if on_or_before(one.when, day, anchors)]
    incoming = [
        one
        for one in known
        if (one.final_position and one.direction is Direction.IN)
        or refusal_in(case, one) is not None
    ]
    return bool(incoming) and not any(names_body(one, bodies) for one in known)


def names_body(contact: Contact, bodies: tuple[Body, ...]) -> bool:
    """Tell whether a contact says to which disputes body the trader belongs."""
    if contact.names_body:
        return True
    names = [name for body in bodies if body.kind is BodyKind.ADR for name in _names(body.name)]
    said = " ".join(
        words.casefold() for one in contact.statements for words in _words(one.text)
    )
    return any(name in said for name in names)


def _words(text: Text) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(one.text for one in text)


def _names(text: Text) -> Iterator[str]:
    """Yield the names of a body without what stands in brackets behind them."""
    for words in _words(text):
        name = words.partition(" (")[0].casefold().removeprefix("de ").strip()
        if name:
            yield name


def _is_court(scene: Scene, step_id: str) -> bool:
    return any(one.id == step_id and Gate.FILE_COMPLETE in one.needs for one in scene.ladder)


def _choices(scene: Scene, found: tuple[StepStanding, ...]) -> Iterator[tuple[int, StepReason]]:
    """Yield that of two procedures only one can be taken, where both are still possible."""
    steps = {step.id: step for step in scene.ladder}
    one_of = [
        (number, one.step)
        for number, one in enumerate(found)
        if one.state not in PASSED and _excludes(steps[one.step])
    ]
    for number, step_id in one_of:
        for _, other in one_of:
            if other != step_id:
                yield number, StepReason(Because.CHOOSE_ONE, what=other)


def _excludes(step: LadderStep) -> bool:
    return is_procedure(step) and Gate.NO_OTHER_PROCEDURE in step.needs
