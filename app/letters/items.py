"""What the story is made of: contacts, chains of promises, incidents, payments, offers.

Everything that another sentence tells already is left out here, so nothing is told twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from app.core.channel import Direction
from app.core.claims import DemandKind, Offer
from app.core.events import (
    Contact,
    Incident,
    Outcome,
    Payment,
    PaymentKind,
    PromiseResult,
    Result,
    Silence,
)
from app.core.moment import When
from app.core.promises import Chain, LedgerLine, chains
from app.core.record import record
from app.core.text import has_text
from app.core.when import is_exact_day, order_key, span
from app.letters.scene import Scene

_QUIET = frozenset({Outcome.UNKNOWN, Outcome.ANSWERED})


@record
class Item:
    """One thing to tell, and when it was."""

    when: When
    what: Contact | Chain | Incident | Payment | Offer


@dataclass
class Ledger:
    """The promises of a case, sorted by how they are told."""

    lines: tuple[LedgerLine, ...]
    stories: tuple[Chain, ...] = ()
    with_contact: dict[str, list[LedgerLine]] = field(default_factory=dict)
    silences: dict[str, Silence] = field(default_factory=dict)
    later: frozenset[str] = frozenset()  # promises that named a new date for an earlier one

    @property
    def main(self) -> Chain | None:
        """The story that a letter opens with: the longest chain, of equal ones the first."""
        return max(self.stories, key=lambda chain: len(chain.lines), default=None)


def sort_ledger(scene: Scene, lines: tuple[LedgerLine, ...]) -> Ledger:
    """Return the promises as stories of their own and as parts of their contacts.

    A chain of two or more is a story; so is the only promise about the agreement itself
    (delivery, repair ...), and a promise without a contact.
    """
    found = Ledger(lines)
    stories: list[Chain] = []
    for chain in chains(lines):
        first = chain.lines[0]
        contact = scene.facts.contact_of(first.promise)
        if len(chain.lines) > 1 or contact is None:
            stories.append(chain)
        else:
            found.with_contact.setdefault(contact.id, []).append(first)
    found.stories = tuple(stories)
    found.later = frozenset(line.promise.id for chain in stories for line in chain.lines[1:])
    found.silences = {silence.about: silence for silence in scene.case.silences}
    return found


def items(scene: Scene, ledger: Ledger, told: set[str]) -> list[Item]:
    """Return what is to be told, in order, without the facts in *told*."""
    index = scene.facts
    shown = {
        str(result.fact)
        for line in ledger.lines
        for result in line.promise.results
        if not _says_more(scene, result)
    }
    found = _contacts(scene, told, shown)
    for chain in ledger.stories:
        first = chain.lines[0]
        if first.promise.id in told:
            continue
        missed = first.due_when if first.counts_as_broken else None
        moment = missed or first.made or first.due_when or When(words="?")
        found.append(Item(moment, chain))
    found += [
        Item(incident.when, incident)
        for incident in scene.case.incidents
        if incident.id not in shown and incident.id not in told
    ]
    payments = [one for one in _payments(scene) if one.id not in told]
    found += [Item(_told_at(scene, one), one) for one in payments]
    found += [
        Item(offer.when or When(words="?"), offer)
        for offer in scene.case.offers
        if offer.contact is None and offer.id not in told
    ]
    return sorted(found, key=lambda item: (*order_key(item.when, index.when), _rank(item)))


def _contacts(scene: Scene, told: set[str], shown: set[str]) -> list[Item]:
    quiet = any(demand.kind is DemandKind.NO_SURVEYS for demand in scene.case.demands)
    return [
        Item(contact.when, contact)
        for contact in scene.case.contacts
        if contact.id not in told
        and not makes_agreement(scene, contact)
        and not (contact.id in shown and tells_nothing(contact))
        and not _told_by_point(scene, contact)
        and not (quiet and contact.survey)
    ]


def tells_nothing(contact: Contact) -> bool:
    """Tell whether a contact says nothing beside what came of a promise."""
    return not contact.statements and not has_text(contact.comment)


def _says_more(scene: Scene, result: PromiseResult) -> bool:
    """Tell whether an incident says why a kept promise had no effect, in words of its own."""
    fact = scene.facts.get(result.fact)
    told = isinstance(fact, Incident) and has_text(fact.text)
    return told and result.result is Result.NO_EFFECT


def _told_by_point(scene: Scene, contact: Contact) -> bool:
    """Tell whether a vague contact without proof is what a complaint point tells already."""
    if not scene.mind.beside_story:
        return False
    if is_exact_day(contact.when) or contact.exhibits or contact.outcome not in _QUIET:
        return False
    return any(
        str(contact.id) in point.facts and has_text(point.text) for point in scene.case.points
    )


def _payments(scene: Scene) -> list[Payment]:
    kinds = (
        PaymentKind.INVOICED,
        PaymentKind.REFUNDED,
        PaymentKind.REVERSED,
        PaymentKind.DISPUTED,
    )
    return [payment for payment in scene.case.payments if payment.kind in kinds]


def _told_at(scene: Scene, payment: Payment) -> When:
    """Return where a payment is told: what answers an invoice directly after it."""
    invoice = scene.facts.get(payment.invoice)
    return invoice.when if isinstance(invoice, Payment) else payment.when


def _rank(item: Item) -> int:
    """Return the order within a moment: what happened, then the own act, then the other's.

    An offer comes before the money that was paid on it.
    """
    if isinstance(item.what, Offer):
        return -1
    if not isinstance(item.what, Contact):
        return 0
    return 1 if item.what.direction is Direction.OUT else 2


def last_told(item: Item) -> When | None:
    """Return the moment that the telling of an item ends on; None for several or another."""
    if isinstance(item.what, Incident) and item.what.until and not has_text(item.what.text):
        return None  # both days were told: "the same day" would be the last
    if not isinstance(item.what, Chain):
        return item.when
    lines = item.what.lines
    return item.when if len(lines) == 1 and lines[0].due_when == item.when else None


def went_well(item: Item) -> bool:
    """Tell whether an item is a chain of promises that was kept or moved, never broken."""
    if not isinstance(item.what, Chain):
        return False
    return not any(line.counts_as_broken or line.late for line in item.what.lines)


def makes_agreement(scene: Scene, contact: Contact) -> bool:
    """Tell whether a contact is the making of the agreement, which the opening tells."""
    agreement = scene.agreement
    if agreement is None or agreement.made is None or agreement.channel is not contact.channel:
        return False
    quiet = not contact.statements and contact.outcome in (Outcome.UNKNOWN, Outcome.CONFIRMED)
    made, when = (span(one, scene.facts.when) for one in (agreement.made, contact.when))
    return quiet and made is not None and made == when
