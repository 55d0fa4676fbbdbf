"""What the answer to a debt collector may call."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from app.core.channel import Channel, Direction
from app.core.collecting import Claim, claim_of
from app.core.events import Payment, PaymentKind
from app.core.ids import ExhibitId
from app.core.money import Money
from app.core.party import ReferenceKind
from app.core.when import order_key
from app.letters.asking import Panel, ended
from app.letters.bench import Bench, Passage, passage
from app.letters.billing import grounds
from app.letters.billing.asks import printed
from app.letters.billing.disputing import Dispute
from app.letters.billing.invoices import Disputed, disputed_invoices, summed
from app.letters.desk import Desk
from app.letters.head import collector, number_of
from app.letters.sentence import Sentence
from app.letters.terming import shown

REGISTERED_SINCE = date(2024, 4, 1)  # collectors have a number in a register


class CollectorBench(Bench):
    """The functions of the answer to a debt collector; it speaks of the firm by its name."""

    def __init__(self, desk: Desk) -> None:
        """Find what the collector asks, and what of it is disputed or paid."""
        super().__init__(desk)
        scene = self.scene
        self.collector = collector(scene)
        self.claim: Claim | None = None
        if self.collector is not None:
            self.claim = claim_of(scene.case, self.collector.id)
        self.bills: tuple[Disputed, ...] = disputed_invoices(scene)
        self.lacking = grounds.lacking(scene, desk.ledger)
        self.dispute = Dispute(scene, self.claim, self.bills, self.lacking)
        self.unknown = desk.do_option("creditor") == "unknown"
        self.only_costs = desk.do_option("dispute") == "costs"
        number = number_of(scene, ReferenceKind.CASE)
        key = "collect.subject" if number else "collect.subject_none"
        scene.title = scene.plain(key, number=number)

    # --- functions for templates ---------------------------------------------------------

    def do_claim_opening(self) -> Passage:
        """Return what is asked, and that it is disputed."""
        found = [*self._asked(), *self._sums()]
        if not self.unknown:
            found += grounds.about(self.scene, found)
        if self.unknown:
            found.append(Sentence(self.scene.say("collect.which"), self.facts))
        return passage([*found, *self._disagreed()])

    def do_claim_reasons(self) -> Passage | None:
        """Return why it is not owed; None for an unknown creditor, and where only costs are."""
        if self.unknown or self.only_costs:
            return None
        return passage(self.dispute.sentences())

    def do_claim_costs(self) -> Passage | None:
        """Return why no costs are owed, None where the user did not say what came."""
        costs = None if self.unknown else self._costs()
        return passage([costs]) if costs is not None else None

    def do_claim_asks(self) -> Panel:
        """Return the panel: close the file, or send what proves the claim."""
        scene = self.scene
        deadline = shown(scene, self.desk.term.due)
        key = "collect.send" if self.unknown else "collect.close"
        return Panel(scene.say(key, deadline=deadline), items=ended(self._papers()))

    def do_claim_pause(self) -> Markup:
        """Return the requests that hold as long as it is disputed."""
        return self.scene.say("collect.pause")

    def do_claim_contact(self) -> Markup:
        """Return how the writer wants to hear, empty where nothing was said about it."""
        scene, found = self.scene, list[Markup]()
        refused = any(Channel.PHONE in one.refused for one in scene.consumers)
        if refused or self.desk.do_option("calls") == "no":
            found.append(scene.say("collect.write"))
        if self.desk.do_option("bailiff") == "yes":
            found.append(scene.say("collect.judgment"))
        return Markup(" ").join(found)

    # --- the sentences behind them --------------------------------------------------------

    @property
    def facts(self) -> tuple[str, ...]:
        """The records of the claim, else the document itself."""
        return self.claim.facts if self.claim is not None else (self.scene.document.id,)

    def _asked(self) -> list[Sentence]:
        scene, claim = self.scene, self.claim
        name = scene.say("collect.on_behalf") if self._known() else Markup("")
        ex = grounds.proof(scene, self._letters())
        if claim is None:
            slots = {"amount": str(scene.hole("claim")), "behalf": name, "ex": ex}
            return [Sentence(scene.say("collect.asks", **slots), self.facts)]
        parts = [self._part(one) for one in claim.parts]
        slots = {
            "amount": printed(scene, (claim.total,)),
            "behalf": name,
            "parts": scene.language.listed(parts),
            "ex": ex,
        }
        key = "asks_parts" if len(parts) > 1 and claim.adds_up else "asks"
        return [Sentence(scene.say(f"collect.{key}", **slots), self.facts)]

    def _known(self) -> bool:
        return not self.unknown and self.scene.trader is not None

    def _part(self, payment: Payment) -> str:
        scene = self.scene
        what = scene.clause(payment.what)
        amount = scene.language.money(payment.amount)
        if payment.kind is PaymentKind.COSTS:
            what = what or scene.plain("collect.costs")
            return scene.plain("collect.part_costs", amount=amount, what=what)
        return scene.plain("collect.part", amount=amount, what=what) if what else amount

    def _letters(self) -> list[ExhibitId]:
        """Return the exhibits that hold the claim: its own, else those of the last letter."""
        scene = self.scene
        claimed = [
            found for key in self.facts if isinstance(found := scene.facts.get(key), Payment)
        ]
        own = [key for one in claimed for key in one.exhibits]
        wrote = [
            one
            for one in scene.case.contacts
            if one.direction is Direction.IN
            and self.collector is not None
            and one.with_whom == self.collector.id
        ]
        last = max(wrote, key=lambda one: order_key(one.when, scene.facts.when), default=None)
        return own or [*(last.exhibits if last is not None else ())]

    def _sums(self) -> list[Sentence]:
        """Return that the parts do not come to the whole, where they do not."""
        scene, claim = self.scene, self.claim
        if claim is None or claim.adds_up:
            return []
        summed_up = printed(scene, (claim.summed,))
        return [Sentence(scene.say("collect.does_not_add_up", amount=summed_up), self.facts)]

    def _disagreed(self) -> list[Sentence]:
        """Return with how much of it the writer does not agree."""
        scene, claim = self.scene, self.claim
        if self.only_costs and claim is not None and claim.costs.amount:
            slots = {
                "debt": printed(scene, (claim.debt,)),
                "costs": printed(scene, (claim.costs,)),
            }
            return [Sentence(scene.say("collect.pays_debt", **slots), self.facts)]
        if self.unknown:
            return [Sentence(scene.say("collect.not_yet"), self.facts)]
        disputed = summed(self.bills, "unpaid")
        debt = claim.debt if claim is not None else None
        same = debt is not None and [one.currency for one in disputed] == [debt.currency]
        if debt is None or not same or disputed[0].amount >= debt.amount:
            return [Sentence(scene.say("collect.not_at_all"), self.facts)]
        rest = Money(debt.amount - disputed[0].amount, debt.currency)
        costs = printed(scene, (claim.costs,)) if claim is not None else ""
        key = "not_with_costs" if claim is not None and claim.costs.amount else "not_with"
        text = scene.say(f"collect.{key}", amount=printed(scene, disputed), costs=costs)
        found = [Sentence(text, self.facts)]
        paid = self.dispute.payment_of(rest)
        if paid is not None:
            when = scene.dates.phrase(paid.when, weekday=False)
            ex = grounds.proof(scene, paid.exhibits)
            slots = {"rest": printed(scene, (rest,)), "when": when, "ex": ex}
            found.append(Sentence(scene.say("collect.rest_paid", **slots), (paid.id,)))
        return found

    def _costs(self) -> Sentence | None:
        """Return why no costs are owed, where the user said what came; None otherwise."""
        claim, said = self.claim, self.desk.do_option("fourteen_days")
        if said == "unknown" or claim is None or not claim.costs.amount:
            return None
        article = self.desk.do_law("bw-6-96-6")
        key = f"collect.letter_{said}" if article else f"collect.letter_{said}_bare"
        return Sentence(self.scene.say(key, article=article), self.facts)

    def _papers(self) -> list[Sentence]:
        """Return the papers that are asked for."""
        scene, claim = self.scene, self.claim
        bill = "invoices" if len(self.bills) > 1 else "invoice"
        keys = ["client", "contract", "invoice"] if self.unknown else [bill]
        if not self.unknown and not self.only_costs:
            keys.append("delivered" if self.lacking is not None else "proof")
        costs = claim is not None and claim.costs.amount > 0
        if costs and self.desk.do_option("fourteen_days") in ("unknown", "none"):
            keys.append("letter")
        if self.desk.do_option("register") == "unknown" and scene.day >= REGISTERED_SINCE:
            keys.append("register")
        what = self.lacking.what if self.lacking is not None else ""
        return [
            Sentence(scene.say(f"collect.paper_{key}", what=what), self.facts) for key in keys
        ]
