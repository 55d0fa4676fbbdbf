"""What templates of filings may call: the form, the statement, the claim, the overviews."""

from __future__ import annotations

from jinja2 import TemplateRuntimeError
from markupsafe import Markup

from app.core.moment import Unit
from app.core.outages import days_without
from app.core.party import Role
from app.letters.bench import Bench, Passage, passage
from app.letters.cells import Cells
from app.letters.consequences import articles
from app.letters.demanding import price, price_of
from app.letters.desk import Desk
from app.letters.filing import arguing, before, claiming, ending, outcomes, people, standing
from app.letters.filing.account import Account, Group, account, grouped
from app.letters.filing.forum import forum, forum_name, is_foreign, language_name
from app.letters.filing.people import HeadRow
from app.letters.filing.sheet import FieldRow, sheet
from app.letters.ledger_cells import by_number
from app.letters.opening import ended_on
from app.letters.sentence import Sentence


class FilingBench(Bench):
    """The functions for filings; facts and their numbers are made once."""

    def __init__(self, desk: Desk) -> None:
        """Prepare the bench: in a filing every date stands in full."""
        super().__init__(desk)
        self.scene.dates.full = True
        self.body = forum(self.scene, desk.kind.id)
        self._account: Account | None = None
        self._section = 0

    @property
    def account(self) -> Account:
        """The numbered facts."""
        if self._account is None:
            tags = len(by_number(self.desk.ledger)) > 1
            self._account = account(self.scene, self.desk.ledger, self.desk.entries, tags=tags)
        return self._account

    def _own(self, key: str, **slots: str) -> Markup:
        """Return the words of this document, else those that all filings have."""
        if f"{self.desk.kind.id}.{key}" not in self.scene.phrases:
            return self.scene.say(f"filing.{key}", **slots)
        return self.scene.say(f"{self.desk.kind.id}.{key}", **slots)

    def do_own(self, key: str) -> Markup:
        """Return the words of this document for *key*."""
        return self._own(key, body=forum_name(self.scene, self.body))

    def do_courtesy(self) -> Markup:
        """Return that this is a reading copy, empty in the language of the body."""
        if not is_foreign(self.scene, self.body):
            return Markup("")
        tongue = language_name(self.scene, self.body)
        return self.scene.say("filing.courtesy", tongue=tongue)

    def do_unfit(self) -> list[Markup]:
        """Return why the form is not meant for this case: a hole for each condition."""
        found = []
        for need, holds in (
            ("cross_border", standing.is_cross_border(self.scene)),
            ("small_claim", standing.is_small(self.scene)),
        ):
            if need in self.desk.kind.needs and not holds:
                key = "not_cross_border" if need == "cross_border" else "not_small"
                hole = str(self.scene.hole(need))
                found.append(self.scene.say(f"filing.{key}", hole=hole))
        return found

    def do_sheet(self) -> list[FieldRow]:
        """Return the fields of the body's form with their answers."""
        return sheet(self.scene, self.body, self.account, self._said)

    def _said(self, option: str) -> str:
        return self.desk.do_option(option) if option in self.desk.kind.options else "unsaid"

    def do_section(self, key: str, **slots: str) -> Markup:
        """Return the next numbered title: a common one, or that of this document."""
        self._section += 1
        if key == "ask":
            title = self._own("title_ask")
        else:
            title = self.scene.say(f"filing.title_{key}", **slots)
        return Markup("%s. %s") % (str(self._section), title)

    def do_head_rows(self) -> list[HeadRow]:
        """Return who, against whom, when, and the day of the first complaint."""
        scene = self.scene
        several = len(scene.consumers) > 1
        agent = people.agent_line(scene)
        rows = [
            (str(self._own("body")), [forum_name(scene, self.body)]),
            (
                str(self._own("claimants" if several else "claimant")),
                people.consumer_lines(scene),
            ),
            (scene.plain("filing.head_agent"), [agent] if agent else []),
            (str(self._own("defendant")), people.trader_lines(scene)),
            (scene.plain("filing.head_day"), [scene.language.day(scene.day)]),
            (
                scene.plain("filing.head_first"),
                [before.heads(scene) or str(scene.hole("first_complaint"))],
            ),
        ]
        found = [(label, [line for line in lines if line]) for label, lines in rows]
        return [HeadRow(label, tuple(lines)) for label, lines in found if lines]

    def do_gist(self) -> Passage:
        """Return what it is about, in five sentences at most."""
        scene = self.scene
        deal = scene.agreement
        what = scene.clause(deal.what) if deal else ""
        ids = (deal.id,) if deal else ()
        key = "gist" if what else "gist_bare"
        found = [Sentence(self._own(key, what=what), ids)]
        item = price_of(scene, what) if what else None
        if item is not None:
            was = "_was" if deal and ended_on(scene, deal) else ""
            text = scene.say(f"filing.gist_price{was}", price=price(scene, item))
            found.append(Sentence(text, ids))
        topic = scene.clause(scene.case.topic)
        if topic:
            found.append(Sentence(scene.say("filing.gist_topic", topic=topic)))
        return passage([*found, *self._without(), *self._broken(), *self._total()])

    def _without(self) -> list[Sentence]:
        """Return on how many days each service surely did not work, two services at most."""
        scene = self.scene
        found = []
        for one in days_without(scene.case, scene.day)[:2]:
            affected = scene.clause(one.affected)
            if affected:
                days = scene.language.count(one.days, Unit.DAYS)
                key = "filing.days_least" if one.at_least else "filing.days"
                slots = {"affected": affected, "days": scene.words(key, days=days)}
                text = scene.say("filing.gist_without", **slots)
                found.append(Sentence(text, tuple(one.incidents)))
        return found

    def _broken(self) -> list[Sentence]:
        """Return how many promises of the trader itself were broken."""
        scene = self.scene
        broken = [
            line
            for line in by_number(self.desk.ledger)
            if line.counts_as_broken and outcomes.who(scene, line) == scene.firm
        ]
        if not broken:
            return []
        key = "filing.gist_broken_one" if len(broken) == 1 else "filing.gist_broken_many"
        ids = tuple(line.promise.id for line in broken)
        return [Sentence(scene.say(key, n=scene.language.number(len(broken))), ids)]

    def _total(self) -> list[Sentence]:
        """Return the sums that are asked, and that more is asked; else the first demand."""
        scene = self.scene
        sums = claiming.sums(scene)
        if not sums:
            first = claiming.orders(scene)[:1]
            return [
                Sentence(scene.say("form.demand", order=one.text), one.facts) for one in first
            ]
        listed = scene.language.listed([claiming.sum_in_words(scene, one) for one in sums])
        ids = tuple(fact for one in sums for fact in one.facts)
        found = [Sentence(scene.say("filing.gist_total", amount=listed), ids)]
        if claiming.totals_of(scene).alternatives:
            found.append(Sentence(scene.say("filing.gist_also")))
        return found

    def do_facts(self) -> list[Group]:
        """Return the numbered facts, in groups where there are many."""
        return grouped(self.scene, self.account.facts)

    def do_promise_table(self) -> list[Cells]:
        """Return the promises with the facts about them."""
        return outcomes.promise_table(self.scene, self.desk.ledger, self.account)

    def do_promise_title(self) -> str:
        """Return which title the promises have: of the trader alone or of several."""
        lines = by_number(self.desk.ledger)
        own = all(outcomes.who(self.scene, line) == self.scene.firm for line in lines)
        return "promises" if own else "promises_several"

    def do_promises_counted(self) -> Markup:
        """Return how many of the promises in the table were kept."""
        return outcomes.counted(self.scene, self.desk.ledger, self.account)

    def do_defence(self) -> list[Sentence]:
        """Return what the trader said in its defence."""
        return arguing.defence(self.scene, self.account)

    def do_no_defence(self) -> Markup:
        """Return that the trader gave no position, or that none is known."""
        silent = arguing.is_silent(self.scene)
        return self.scene.say("filing.defence_silent" if silent else "filing.defence_unknown")

    def do_own_points(self) -> list[arguing.PointView]:
        """Return the position of the consumer."""
        return arguing.own_points(self.scene, self.account)

    def do_quoting(self) -> Markup:
        """Return whose words the quoted points are, empty where none needs it."""
        return arguing.quoting(self.scene)

    def do_claim_rows(self) -> list[claiming.ClaimRow]:
        """Return the amounts with their calculation and total."""
        return claiming.claim_rows(self.scene)

    def do_orders(self) -> list[Sentence]:
        """Return what the other side is to be told to do; a hole where nothing is asked.

        Empty where only the forum is asked for something.
        """
        found = claiming.orders(self.scene)
        if found or ending.judged(self.scene):
            return found
        return [Sentence(self.scene.hole("demand"))]

    def do_rulings(self) -> list[Sentence]:
        """Return what the forum is asked to rule about the agreement."""
        return ending.rulings(self.scene)

    def do_also(self, *keys: str) -> list[Markup]:
        """Return what is asked besides, by key; interest only where its day is known."""
        found = []
        for key in keys:
            if key == "interest":
                found += self._interest()
            elif key != "other_sum" or claiming.totals_of(self.scene).in_all:
                found.append(self.scene.say(f"order.{key}"))
        return found

    def _interest(self) -> list[Markup]:
        day = standing.default_day(self.scene)
        sums = claiming.totals_of(self.scene).in_all
        if day is None or not sums:
            return []
        scene = self.scene
        amount = scene.language.listed([scene.language.money(one) for one in sums])
        article = articles(scene, "bw-6-119") if self.desk.kind.articles else ""
        said = {"amount": amount, "day": scene.language.day(day), "article": article}
        return [scene.say("order.interest", **said)]

    def do_aside(self) -> Passage | None:
        """Return the money that is told and not added, None for none."""
        found = claiming.aside(self.scene)
        return passage(found) if found else None

    def do_before(self, deposit: str = "") -> Passage:
        """Return what was done before; *deposit* offers withheld money to the committee."""
        scene = self.scene
        found = [
            *before.complained(scene),
            *before.procedures(scene),
            *before.bills(scene, deposit=bool(deposit)),
            *before.offers(scene, self.account, self._said("offers")),
        ]
        found += [
            Sentence(scene.say(f"filing.{option}_{self._said(option)}"))
            for option in ("hearing", "expert")
            if self._said(option) != "unsaid"
        ]
        names = [
            scene.clean_name(one) for one in scene.case.parties if Role.WITNESS in one.roles
        ]
        if names:
            text = scene.say("filing.witnesses", list=scene.language.listed(names))
            found.append(Sentence(text))
        return passage(found)

    def do_place_day(self) -> Markup:
        """Return the town and the day of signing."""
        day = self.scene.language.day(self.scene.day)
        return self.scene.say("filing.place_day", town=people.place(self.scene), day=day)

    def do_hole(self, name: str) -> Markup:
        """Return the visible mark for something missing."""
        if f"missing.{name}" not in self.scene.phrases:
            raise TemplateRuntimeError(f"the catalogue knows no missing.{name}")
        return self.scene.hole(name)
