"""What the letter that withdraws from a purchase may call."""

from __future__ import annotations

from datetime import timedelta

from markupsafe import Markup

from app.core.channel import Channel, Direction
from app.core.cooling_off import (
    CoolingOff,
    Standing,
    cooling_off,
    is_distant,
    is_goods,
    other_law,
    starts,
)
from app.core.events import PaymentKind
from app.core.moment import Unit
from app.core.money import Money, total
from app.core.pack import amount
from app.letters.asking import Panel
from app.letters.bench import Passage, passage
from app.letters.billing import grounds
from app.letters.billing.asks import bold, panel
from app.letters.billing.ending import EndingBench, sure
from app.letters.demanding import account
from app.letters.desk import Desk
from app.letters.sentence import Sentence

_DAYS, _EXTENSION = "withdrawal.days", "withdrawal.extension"
_REFUND = "withdrawal.refund"


class WithdrawalBench(EndingBench):
    """The functions of the letter that withdraws from a purchase."""

    def __init__(self, desk: Desk) -> None:
        """Reckon whether it is in time."""
        super().__init__(desk)
        scene = self.scene
        self.goods = self.agreement is not None and is_goods(self.agreement)
        self.term = self._term()
        what = scene.clause(self.agreement.what) if self.agreement is not None else ""
        key = "withdraw.subject" if what else "withdraw.subject_none"
        scene.title = scene.plain(key, what=what)

    def _term(self) -> CoolingOff:
        scene = self.scene
        days, longer = sure(scene, _DAYS), sure(scene, _EXTENSION)
        if self.agreement is None or days is None:
            return CoolingOff(Standing.UNKNOWN)
        uninformed = self.desk.do_option("informed") == "no" and longer is not None
        found = cooling_off(
            starts(self.agreement),
            scene.day,
            scene.calendar,
            scene.facts.when,
            int(amount(days)),
            int(amount(longer)) if longer is not None and uninformed else 0,
        )
        scene.reckoned |= {day for day in (found.first, found.last) if day is not None}
        return found

    def do_withdraw_opening(self) -> Passage:
        """Return the declaration, the purchase, and that it is in time."""
        scene = self.scene
        key = "declare" if self.goods else "declare_service"
        found = [Sentence(scene.say(f"withdraw.{key}"), self.facts), self.agreed()]
        found += self.identified()
        if self.agreement is not None:
            found += [*self._arrived(), *self._in_time()]
        return passage(found)

    def do_withdraw_asks(self) -> Panel:
        """Return the panel: confirm it, and pay everything back."""
        scene = self.scene
        paid = self._paid()
        held = account(scene, "ask.account")
        slots = {"amount": bold(scene, paid) if paid else "", "account": held}
        key = "amount" if paid else "all_goods" if self.goods else "all"
        keys = ["confirm", f"refund_{key}", *(["delivery"] if paid and self._apart() else [])]
        items = [Sentence(scene.say(f"withdraw.{one}", **slots), self.facts) for one in keys]
        return panel(scene, items, self.desk.term.due)

    def do_withdraw_means(self) -> Markup:
        """Return how to pay back where no account is given."""
        if account(self.scene, "ask.account"):
            return Markup("")
        return self.scene.say("withdraw.same_means")

    def do_withdraw_heading(self) -> Markup:
        """Return the heading above the law: with what goes back, where something came."""
        came = self.agreement is not None and self.agreement.received is not None
        return self.scene.say("withdraw.heading_back" if came else "withdraw.heading")

    def do_withdraw_law(self) -> Markup:
        """Return that everything is to be paid back within the days of the law."""
        row = sure(self.scene, _REFUND)
        if row is None or not self._may():
            return Markup("")
        days = self.scene.language.count(int(amount(row)), Unit.DAYS)
        back = self.agreement is not None and self.agreement.received is not None
        key = "law_back" if back else "law_goods" if self.goods else "law"
        article = self.desk.do_law("bw-6-230r")
        return self.scene.say(f"withdraw.{key}", days=days, article=article)

    def do_withdraw_goods(self) -> Passage | None:
        """Return what happens with what was received, None where nothing was bought."""
        scene = self.scene
        if not self.goods or self.agreement is None or not self._may():
            return None
        if self.agreement.received is None:
            key = "withdraw.send_nothing" if self._never_came() else ""
            return passage([Sentence(scene.say(key), self.facts)]) if key else None
        choice = self.desk.do_option("goods")
        day = scene.day + timedelta(days=14)
        scene.reckoned.add(day)
        slots = {"day": scene.language.day(day), "article": self.desk.do_law("bw-6-230s")}
        text = scene.say(f"withdraw.goods_{choice}", **slots)
        return passage([Sentence(text, self.facts), *self._sent_back()])

    # --- the sentences behind them --------------------------------------------------------

    def _may(self) -> bool:
        """Tell whether withdrawal is surely open: at a distance, and the term is running."""
        agreement = self.agreement
        if agreement is None or other_law(agreement) or not is_distant(agreement):
            return False
        coming = self.goods and agreement.received is None and self._never_came()
        return coming or self.term.standing is Standing.IN_TIME

    def _arrived(self) -> list[Sentence]:
        scene, agreement = self.scene, self.agreement
        if not self.goods or agreement is None:
            return []
        if agreement.received is None:
            if self._never_came():
                return [Sentence(scene.say("withdraw.not_arrived"), self.facts)]
            hole = scene.hole("received")
            return [Sentence(scene.say("withdraw.arrived", when=str(hole)), self.facts)]
        when = scene.dates.phrase(agreement.received, weekday=False)
        return [Sentence(scene.say("withdraw.arrived", when=when), self.facts)]

    def _never_came(self) -> bool:
        """Tell whether it is known that nothing arrived."""
        return grounds.lacking(self.scene, self.desk.ledger) is not None

    def _in_time(self) -> list[Sentence]:
        """Return that the term is still running; a hole where that is not so or not known."""
        scene, term, agreement = self.scene, self.term, self.agreement
        assert agreement is not None
        if other_law(agreement) or not is_distant(agreement):
            hole = scene.hole("distance")
            return [Sentence(scene.say("withdraw.why", hole=hole), self.facts)]
        if self.goods and agreement.received is None:
            article = self.desk.do_law("bw-6-230o")
            text = scene.say("withdraw.not_begun", article=article)
            return [Sentence(text, self.facts)] if self._never_came() else []
        if term.standing is not Standing.IN_TIME:
            late = term.standing is Standing.LATE
            hole = scene.hole("cooling_off" if late else "withdrawal_day")
            return [Sentence(scene.say("withdraw.why", hole=hole), self.facts)]
        article = self.desk.do_law("bw-6-230o-2" if term.extended else "bw-6-230o")
        key = "in_time_longer" if term.extended else "in_time"
        if term.last is None:
            return [Sentence(scene.say(f"withdraw.{key}_vague", article=article), self.facts)]
        slots = {"day": scene.language.day(term.last, year=True), "article": article}
        return [Sentence(scene.say(f"withdraw.{key}", **slots), self.facts)]

    def _paid(self) -> tuple[Money, ...]:
        """Return what was paid for it: all payments that are no answer to another bill."""
        case = self.scene.case
        kinds = {PaymentKind.PAID: 1, PaymentKind.REFUNDED: -1, PaymentKind.REVERSED: -1}
        if len(case.agreements) > 1:
            return ()
        moved = (one for one in case.payments if one.kind in kinds)
        sums = total(
            tuple(
                Money(one.amount.amount * kinds[one.kind], one.amount.currency) for one in moved
            )
        )
        return tuple(one for one in sums if one.amount > 0)

    def _apart(self) -> bool:
        """Tell whether the costs of delivery may lie beside what was paid.

        They do not where several prices, delivery among them, come to what was paid.
        """
        prices = self.agreement.prices if self.agreement is not None else ()
        listed = total(tuple(one.amount for one in prices))
        return self.goods and not (len(prices) > 1 and listed == self._paid())

    def _sent_back(self) -> list[Sentence]:
        """Return the parcel that went back, where one is recorded."""
        agreement = self.agreement
        sent = [
            one
            for one in self.scene.case.contacts
            if one.channel is Channel.PARCEL and one.direction is Direction.OUT
        ]
        wanted = self.desk.do_option("goods") == "returned" and agreement is not None
        return grounds.told_contacts(self.scene, sent[-1:]) if wanted else []
