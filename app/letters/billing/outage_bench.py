"""What the letter about outages may call."""

from __future__ import annotations

from markupsafe import Markup

from app.core.channel import Direction
from app.core.downtime import Downtime
from app.core.money import Money, total
from app.core.when import order_key
from app.letters import opening, terming
from app.letters.asking import Panel
from app.letters.bench import Bench, Passage, passage
from app.letters.billing import grounds
from app.letters.billing.asks import bold, panel, printed
from app.letters.billing.outages import (
    Compensated,
    compensated,
    is_telecom,
    monthly_fee,
)
from app.letters.cells import Cells
from app.letters.demanding import account
from app.letters.desk import Desk
from app.letters.moments import Start, times
from app.letters.sentence import Sentence


class OutageBench(Bench):
    """The functions of the letter that asks the statutory compensation for outages."""

    def __init__(self, desk: Desk) -> None:
        """Find the outages that count."""
        super().__init__(desk)
        self.found: tuple[Compensated, ...] = compensated(self.scene)
        self.fee = monthly_fee(self.scene, tuple(one.down for one in self.found))
        amounts = tuple(one.amount for one in self.found if one.amount is not None)
        reckoned = bool(self.found) and len(amounts) == len(self.found)
        self.sums: tuple[Money, ...] = total(amounts) if reckoned else ()
        rules = [one.rule for one in self.found if one.rule is not None]
        self.rule = rules[0] if len(rules) == len(self.found) and rules else None
        key = "subject_many" if len(self.found) > 1 else "subject_one"
        key = key if self.rule is not None else "subject_none"
        self.scene.title = self.scene.plain(f"outage.{key}", n=self._least())

    @property
    def facts(self) -> tuple[str, ...]:
        """The incidents that are compensated."""
        found = tuple(str(key) for one in self.found for key in one.down.incidents)
        return found or (self.scene.document.id,)

    # --- functions for templates ---------------------------------------------------------

    def do_outage_opening(self) -> Passage:
        """Return what failed, from when to when and for how many hours."""
        scene = self.scene
        if not self.found:
            name = "telecom" if not is_telecom(scene) else "outage"
            text = scene.say("outage.none", hole=scene.hole(name))
            return passage([Sentence(text, self.facts)])
        agreement = scene.agreement
        since = [opening.agreed(scene, agreement)] if agreement is not None else []
        if len(self.found) == 1:
            return passage([*since, *self._one(self.found[0].down), self._claim("one")])
        often = times(scene, len(self.found))
        slots = {"times": often, "affected": self._affected(), "ex": self._proof()}
        key = "outage.several" if self.rule is not None else "outage.several_plain"
        text = scene.say(key, hours=self._least(), **slots)
        return passage([*since, Sentence(text, self.facts), self._claim("many")])

    def do_outage_asks(self) -> Panel:
        """Return the panel: the amount off the next bill, or a calculation of it."""
        scene = self.scene
        ongoing = any(one.down.ongoing for one in self.found)
        if self.sums and not ongoing:
            slots = {"amount": bold(scene, self.sums)}
            deadline = terming.shown(scene, self.desk.term.due)
            text = scene.say("outage.confirm_by", deadline=deadline, **slots)
            return Panel(text, facts=self.facts)
        if self.sums:
            text = scene.say("outage.deduct", amount=bold(scene, self.sums))
            items = [Sentence(text, self.facts)]
        else:
            items = [
                Sentence(scene.say("outage.reckon"), self.facts),
                Sentence(scene.say("outage.deduct_that"), self.facts),
            ]
        if ongoing:
            items.insert(0, Sentence(scene.say("outage.repair"), self.facts))
        return panel(scene, items, self.desk.term.due)

    def do_outage_amount(self) -> str:
        """Return what the compensation comes to, empty where that cannot be reckoned."""
        return printed(self.scene, self.sums)

    def do_outage_pay(self) -> Markup:
        """Return where to pay when no bill follows; empty without an account."""
        found = account(self.scene, "ask.account")
        return self.scene.say("outage.no_bill", account=found) if found else Markup("")

    def do_outage_rule(self) -> Passage:
        """Return how the compensation is reckoned, and the monthly fee."""
        scene = self.scene
        text = list[Sentence]()
        if self.rule is not None and self.sums:
            slots = {"hours": self._least(), "share": self._share()}
            text.append(Sentence(scene.say("outage.rule", **slots), self.facts))
        if self.fee is not None and self.sums and scene.agreement is not None:
            price = scene.language.money(self.fee)
            text.append(Sentence(scene.say("outage.fee", fee=price), (scene.agreement.id,)))
        if any(one.down.at_least for one in self.found):
            text.append(Sentence(scene.say("outage.sure_hours"), self.facts))
        return passage(text)

    def do_outage_rows(self) -> list[Cells]:
        """Return the outages with their calculation, a row each."""
        return [self._row(one) for one in self.found]

    def do_outage_sum(self) -> Cells | None:
        """Return the last row of the table, None for one outage or without amounts."""
        if len(self.found) < 2 or not self.sums:
            return None
        cells = (self.scene.plain("outage.sum"), "", "", printed(self.scene, self.sums))
        return Cells(cells, self.facts)

    def do_outage_low(self) -> Markup:
        """Return the question for a lowest amount, where one may hold."""
        low = any(one.low for one in self.found)
        return self.scene.say("outage.low") if low else Markup("")

    def do_outage_reported(self) -> Passage | None:
        """Return the first contact that was sought in the first outage, None for none."""
        scene = self.scene
        if not self.found:
            return None
        anchors = scene.facts.when
        since = order_key(self.found[0].down.start, anchors)
        later = [
            one
            for one in scene.case.contacts
            if one.direction is Direction.OUT
            and scene.is_firm(scene.facts.party(one.with_whom))
            and order_key(one.when, anchors) >= since
        ]
        first = min(later, key=lambda one: order_key(one.when, anchors), default=None)
        if first is None:
            return None
        same = first.when == self.found[0].down.start
        start = Start.SAME if same else Start.DATE
        return passage(grounds.told_contacts(scene, [first], start))

    # --- the sentences behind them --------------------------------------------------------

    def _one(self, down: Downtime) -> list[Sentence]:
        scene = self.scene
        slots = {
            "affected": self._affected(),
            "from": scene.dates.bare(down.start, year=True),
            "since": scene.dates.bare(down.start, year=True),
            "until": scene.dates.until(down.end, scene.dates.bare(down.end))
            if down.end
            else "",
            "ex": self._proof(),
        }
        key = "from_to" if down.end and slots["from"] else "since" if down.ongoing else "from"
        if not slots["from"]:
            key = "undated"
        hours = self._hours(down)
        length = "at_least" if down.at_least else "exact"
        return [
            Sentence(scene.say(f"outage.{key}", **slots), self.facts),
            Sentence(scene.say(f"outage.{length}", hours=hours), self.facts),
        ]

    def _least(self) -> str:
        """Return the hours that an outage has to last."""
        return self.scene.language.number(self.rule.hours) if self.rule is not None else ""

    def _share(self) -> str:
        part = self.rule.share if self.rule is not None else None
        return f"{part.numerator}/{part.denominator}" if part is not None else ""

    def _claim(self, many: str) -> Sentence:
        return Sentence(self.scene.say(f"outage.claim_{many}"), self.facts)

    def _hours(self, down: Downtime) -> str:
        scene = self.scene
        whole = int(down.hours)
        minutes = int((down.hours - whole) * 60)
        hours = scene.plain("outage.hours", n=str(whole))
        return (
            scene.plain("outage.and_minutes", hours=hours, n=str(minutes)) if minutes else hours
        )

    def _affected(self) -> str:
        scene = self.scene
        chosen = {str(key) for one in self.found for key in one.down.incidents}
        found = [one for one in scene.case.incidents if one.id in chosen]
        names = dict.fromkeys(scene.clause(one.affected) for one in found)
        named = scene.language.listed([name for name in names if name])
        return named or str(scene.say("incident.it"))

    def _proof(self) -> str:
        chosen = {str(key) for one in self.found for key in one.down.incidents}
        found = [one for one in self.scene.case.incidents if one.id in chosen]
        return grounds.proof(self.scene, [key for one in found for key in one.exhibits])

    def _row(self, one: Compensated) -> Cells:
        scene, down = self.scene, one.down
        start = scene.dates.cell(down.start, year=True)
        end = scene.dates.until(down.end, scene.dates.cell(down.end)) if down.end else ""
        period = scene.plain("outage.period", start=start, until=end) if end else start
        hours = self._hours(down)
        length = scene.plain("outage.cell_at_least", hours=hours) if down.at_least else hours
        amount = scene.language.money(one.amount) if one.amount is not None else "–"
        cells = (period, length, self._sum_of(one), amount)
        if one.amount is not None:
            scene.reckoned.add(one.amount)
        return Cells(cells, tuple(str(key) for key in down.incidents))

    def _sum_of(self, one: Compensated) -> str:
        """Return ``2 × 1/30 × € 46,50``, or without the fee where none is known."""
        scene, slots = self.scene, {"n": str(one.days), "share": self._share()}
        if self.fee is None or one.amount is None:
            return scene.plain("outage.days", **slots) if one.days else "–"
        return scene.plain("outage.sum_of", fee=scene.language.money(self.fee), **slots)
