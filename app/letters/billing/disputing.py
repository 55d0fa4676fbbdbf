"""Why a claim of a collector is not owed: what went wrong, what was written, what was paid."""

from __future__ import annotations

from app.core.channel import Direction
from app.core.collecting import Claim
from app.core.events import Contact, Payment, PaymentKind
from app.core.lookup import sent_on
from app.core.money import Money, total
from app.core.papers import Document
from app.core.record import record
from app.core.when import order_key
from app.letters.billing import grounds
from app.letters.billing.invoices import Disputed
from app.letters.head import earlier
from app.letters.reminding import reacted
from app.letters.scene import Scene
from app.letters.sentence import Sentence

_MENTIONED = ("invoice-dispute", "notice", "notice-combined", "dissolution", "cancellation")


@record
class Dispute:
    """What stands against a claim: the disputed invoices, and what never came."""

    scene: Scene
    claim: Claim | None
    bills: tuple[Disputed, ...]
    lacking: grounds.Lacking | None

    @property
    def facts(self) -> tuple[str, ...]:
        """The records of the claim, else the document itself."""
        return self.claim.facts if self.claim is not None else (self.scene.document.id,)

    def sentences(self) -> list[Sentence]:
        """Return why: what went wrong, the letters, what was paid, that no answer came."""
        scene, found = self.scene, list[Sentence]()
        if self.lacking is not None:
            found.append(grounds.not_delivered(scene, self.lacking))
        end = grounds.ended(scene)
        found += [end] if end is not None else []
        for incident in grounds.charged_wrongly(scene):
            found += grounds.wrong_charge(scene, incident)
        found += self._already_paid()
        if not found:
            hole = scene.hole("reason")
            found.append(Sentence(scene.say("billing.because", hole=hole), self.facts))
        return [*found, *self._wrote(), *self._answer()]

    def _already_paid(self) -> list[Sentence]:
        """Return that the very amount was paid, where a payment says so."""
        claim = self.claim
        if claim is None or self.bills:
            return []
        paid = [one for one in self.scene.case.payments if one.kind is PaymentKind.PAID]
        whole = total(tuple(one.amount for one in paid))
        if whole != (claim.debt,) and not any(one.amount == claim.debt for one in paid):
            return []
        same = next((one for one in paid if one.amount == claim.debt), paid[-1])
        when = self.scene.dates.phrase(same.when, weekday=False)
        ex = grounds.proof(self.scene, same.exhibits)
        return [Sentence(self.scene.say("collect.paid", when=when, ex=ex), (same.id,))]

    def _wrote(self) -> list[Sentence]:
        """Return the letters to the firm about it, and what was paid of the invoice."""
        scene, found = self.scene, list[Sentence]()
        for one in self._written():
            when = sent_on(one)
            phrase = scene.dates.phrase(when, weekday=False) if when else ""
            many = "_many" if len(self.bills) > 1 and one.type == "invoice-dispute" else ""
            key = f"collect.wrote_{one.type}{many}"
            key = key if scene.knows(key) else "collect.wrote_other"
            ex = grounds.proof(scene, [one.exhibit])
            found.append(Sentence(scene.say(key, when=phrase, ex=ex), (one.id,)))
            if one.type == "invoice-dispute":
                found += self._rest(one)
        return found

    def _written(self) -> list[Document]:
        """Return the objection and the last notice; without them the last letter."""
        letters = list(earlier(self.scene))
        last = {one.type: one for one in letters if one.type in _MENTIONED}
        return [one for one in letters if one in last.values()] or letters[-1:]

    def _rest(self, objection: Document) -> list[Sentence]:
        """Return that the rest of the invoice was paid."""
        scene = self.scene
        if len(self.bills) != 1:
            return []
        bill = self.bills[0]
        settled = bill.standing.paid.amount == bill.standing.amount.amount - bill.amount.amount
        paid = [
            one
            for one in scene.case.payments
            if one.invoice == bill.invoice.id and one.kind is PaymentKind.PAID
        ]
        if not settled or len(paid) != 1:
            return []
        same = sent_on(objection) == paid[0].when
        when = scene.dates.phrase(paid[0].when, weekday=False)
        slots = {
            "amount": scene.language.money(paid[0].amount),
            "when": str(scene.language.data["clock_only"]["same_day"]) if same else when,
            "ex": grounds.proof(scene, paid[0].exhibits),
        }
        return [Sentence(scene.say("collect.rest", **slots), (paid[0].id,))]

    def _answer(self) -> list[Sentence]:
        """Return that the firm did not answer, or what it answered."""
        scene = self.scene
        letters = earlier(scene)
        if not letters:
            return []
        facts = tuple(one.id for one in letters)
        if not reacted(scene):
            key = "no_answer_one" if len(self._written()) == 1 else "no_answer"
            return [Sentence(scene.say(f"collect.{key}"), facts)]
        return grounds.told_contacts(scene, self._reactions()[-1:])

    def _reactions(self) -> list[Contact]:
        scene = self.scene
        found = [
            one
            for one in scene.case.contacts
            if one.direction is Direction.IN and scene.is_firm(scene.facts.party(one.with_whom))
        ]
        return sorted(found, key=lambda one: order_key(one.when, scene.facts.when))

    def payment_of(self, amount: Money) -> Payment | None:
        """Return the payment of exactly that amount on a disputed invoice."""
        invoices = {one.invoice.id for one in self.bills}
        return next(
            (
                one
                for one in self.scene.case.payments
                if one.kind is PaymentKind.PAID
                and one.invoice in invoices
                and one.amount == amount
            ),
            None,
        )
