"""What of a case fills a field of a form: one small reader for every path that forms name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.core.bodies import Body
from app.core.channel import Direction
from app.core.party import AddressForm, Role
from app.core.serving import answered
from app.core.status import Status
from app.core.text import has_text
from app.letters.addressing import country_name
from app.letters.demanding import price
from app.letters.filing import before, claiming, ending, people, standing, unpaid
from app.letters.filing.account import Account, reference
from app.letters.filing.arguing import argued_points, defending
from app.letters.filing.forum import forum_name, is_court, sector_name
from app.letters.phrases import capital
from app.letters.pointing import heading
from app.letters.scene import Scene

Lines = list[str]


class Answers:
    """Reads a case for the form of a body: each path gives lines, none where it is unknown.

    What the form cannot do without leaves a hole that is told as missing.
    """

    def __init__(self, scene: Scene, body: Body | None, account: Account) -> None:
        """Prepare to answer for *body* about the facts of *account*."""
        self.scene = scene
        self.body = body
        self.account = account
        readers: Mapping[str, Callable[[], Lines]] = {
            **self._parties(),
            **self._agreement(),
            **self._matter(),
            **self._money(),
        }
        self.readers = readers

    def read(self, path: str) -> Lines:
        """Return what the case has for *path*; raises ``KeyError`` for one nobody knows."""
        return [line for line in self.readers[path]() if line]

    def _parties(self) -> Mapping[str, Callable[[], Lines]]:
        scene = self.scene
        consumer = scene.consumers[0] if scene.consumers else None
        trader, agent = scene.trader, scene.agent

        def form() -> Lines:
            if consumer is None or consumer.form is AddressForm.NEUTRAL:
                return []
            return [scene.plain(f"filing.form_{consumer.form.value}")]

        def scope() -> Lines:
            known = people.representation(scene)
            return [scene.clause(known.scope)] if known and has_text(known.scope) else []

        return {
            "body.name": self._body,
            "consumer.form": form,
            "consumer.name": lambda: (
                [scene.clean_name(one) for one in scene.consumers]
                or [str(scene.hole("sender"))]
            ),
            "consumer.addresses": lambda: [
                people.address(scene, consumer) or str(scene.hole("street"))
            ],
            "consumer.phone": lambda: [scene.line(consumer.phone)] if consumer else [],
            "consumer.email": lambda: [scene.line(consumer.email)] if consumer else [],
            "consumer.country": lambda: self._country("consumer", consumer is not None),
            "consumer.account": self._account,
            "representative.name": lambda: [scene.clean_name(agent)] if agent else [],
            "representation.scope": scope,
            "trader.name": lambda: [people.trader_name(scene)],
            "trader.addresses": lambda: [people.address(scene, trader)],
            "trader.phone": lambda: [scene.line(trader.phone)] if trader else [],
            "trader.email": lambda: [scene.line(trader.email)] if trader else [],
            "trader.country": lambda: self._country("trader", trader is not None),
            "trader.company": self._affiliated,
            "witnesses": lambda: [
                scene.clean_name(one) for one in scene.case.parties if Role.WITNESS in one.roles
            ],
        }

    def _body(self) -> Lines:
        """Return the body; for a court the one where the consumer lives."""
        if is_court(self.body):
            return [self.scene.plain("form.court_of", town=people.place(self.scene))]
        return [forum_name(self.scene, self.body)]

    def _affiliated(self) -> Lines:
        """Return whether the trader belongs to the body, as far as the user found it."""
        scene = self.scene
        found = answered(scene.case, self.body.id, scene.day) if self.body else None
        if found is None or not found.member:
            return [scene.plain("form.ask_affiliated")]
        day = scene.language.day(found.checked_on)
        return [scene.plain("form.is_affiliated", day=day)]

    def _country(self, who: str, known: bool) -> Lines:
        scene = self.scene
        party = scene.trader if who == "trader" else scene.consumers[0] if known else None
        code = people.country_of(scene, party)
        name = country_name(scene, code)
        return [scene.plain(f"form.country_{who}", country=name)] if code else []

    def _account(self) -> Lines:
        found = next((one.account for one in self.scene.consumers if one.account), None)
        if found is None:
            return []
        slots = {"iban": self.scene.line(found.iban), "holder": self.scene.line(found.holder)}
        return [capital(self.scene.plain("ask.account", **slots))]

    def _agreement(self) -> Mapping[str, Callable[[], Lines]]:
        scene = self.scene
        deal = scene.agreement

        def what() -> Lines:
            words = scene.clause(deal.what) if deal else ""
            return [capital(words) or str(scene.hole("agreement"))]

        def made() -> Lines:
            return [scene.dates.label(deal.made)] if deal and deal.made else []

        def prices() -> Lines:
            items = deal.prices if deal else ()
            named = [(capital(scene.clause(one.what)), price(scene, one)) for one in items]
            return [f"{what}: {amount}" if what else amount for what, amount in named]

        def channel() -> Lines:
            place = scene.clause(deal.place) if deal else ""
            way = deal.channel.value if deal and deal.channel else ""
            key = f"opening.channel_{way}"
            return [capital(place or (scene.plain(key) if scene.knows(key) else ""))]

        return {
            "agreement.what": what,
            "agreement.made": made,
            "agreement.prices": prices,
            "agreement.channel": channel,
            "agreement.references": lambda: [
                capital(one) for one in people.number_lines(scene)
            ],
            "agreement.sector": lambda: [sector_name(scene)],
            "references": lambda: [capital(one) for one in people.number_lines(scene)],
            "references.customer": lambda: [
                capital(one) for one in people.number_lines(scene)[:1]
            ],
        }

    def _matter(self) -> Mapping[str, Callable[[], Lines]]:
        scene = self.scene
        return {
            "timeline": self._timeline,
            "points": self._points,
            "first_complaint": self._first,
            "contacts": self._contacts,
            "answers": lambda: self._answered(final=False),
            "defence": self._defended,
            "answers.final": lambda: self._answered(final=True),
            "offers": lambda: [
                scene.plain(
                    "form.offer",
                    what=capital(scene.clause(one.what)),
                    state=scene.plain(f"form.offer_{one.state.value}"),
                    fact=reference(scene, self.account.of([one.id, one.contact])[:1]),
                )
                for one in scene.case.offers
            ],
            "exhibits": lambda: [scene.plain("form.exhibits")] if scene.case.exhibits else [],
            "other_procedures": self._procedures,
            "hearing": list,
            "grounds": list,
        }

    def _points(self) -> Lines:
        titles = [f"{heading(self.scene, one)}." for one in argued_points(self.scene)]
        return [*titles, self.scene.plain("form.points")] if titles else []

    def _timeline(self) -> Lines:
        scene, facts = self.scene, self.account.facts
        if not (scene.case.contacts or scene.case.promises or scene.case.incidents):
            return [str(scene.hole("story"))]
        numbers = scene.citations.listed([one.number for one in facts])
        key = "form.facts_one" if len(facts) == 1 else "form.facts"
        return [scene.plain(key, list=numbers)]

    def _first(self) -> Lines:
        found = before.heads(self.scene)
        return [found or str(self.scene.hole("first_complaint"))]

    def _contacts(self) -> Lines:
        scene = self.scene
        ids = [one.id for one in scene.case.contacts] + [one.id for one in scene.case.documents]
        return self._see(self.account.of(ids), "form.contacts")

    def _answered(self, *, final: bool) -> Lines:
        """Return the facts that tell what the trader answered; the last word with its day."""
        scene = self.scene
        found = [
            one
            for one in scene.case.contacts
            if one.direction is Direction.IN
            and not one.survey
            and scene.is_firm(scene.facts.party(one.with_whom))
            and (one.final_position or not final)
            and (one.statements or one.reply_to or one.final_position)
        ]
        if final:
            return [
                capital(scene.dates.label(one.received or one.when))
                + reference(scene, self.account.of([one.id])[:1])
                for one in found
            ]
        return self._see(self.account.of([one.id for one in found]), "form.answers")

    def _defended(self) -> Lines:
        """Return the facts that tell what the trader said in its defence."""
        found = defending(self.scene)
        return self._see(self.account.of([one.id for one, _ in found]), "form.answers")

    def _see(self, numbers: list[int], key: str) -> Lines:
        if not numbers:
            return []
        size = "one" if len(numbers) == 1 else "many"
        scene = self.scene
        where = scene.plain(f"filing.fact_{size}", n=scene.citations.listed(numbers))
        return [scene.plain(key, facts=where)]

    def _procedures(self) -> Lines:
        scene = self.scene
        running = scene.case.status is Status.PENDING_ELSEWHERE
        return [
            scene.plain("form.yes" if running or before.filed_elsewhere(scene) else "form.no")
        ]

    def _money(self) -> Mapping[str, Callable[[], Lines]]:
        scene = self.scene

        return {
            "demands": self._demands,
            "demands.items": self._items,
            "demands.total": lambda: [
                scene.plain("form.total", amount=scene.language.money(one))
                for one in claiming.totals_of(scene).in_all
            ],
            "payments.withheld": lambda: unpaid.lines(scene),
            "interest": lambda: standing.interest_lines(scene),
            "collection_costs": list,
        }

    def _demands(self) -> Lines:
        scene = self.scene
        found = [scene.plain("form.demand", order=one.text) for one in claiming.orders(scene)]
        found += self._ruled()
        return found or [str(self.scene.hole("demand"))]

    def _ruled(self) -> Lines:
        """Return what the forum itself is asked for."""
        ruled = ending.rulings(self.scene)
        lead = self.scene.plain(f"{self.scene.document.type}.only") if ruled else ""
        return [f"{lead} {one.text}." for one in ruled]

    def others(self) -> Lines:
        """Return what is asked besides the amounts that are to be paid."""
        paid = claiming.paid_out_ids(self.scene)
        return [
            self.scene.plain("form.demand", order=one.text)
            for one in claiming.orders(self.scene)
            if not paid.issuperset(one.facts)
        ] + self._ruled()

    def _items(self) -> Lines:
        rows = [row for row in claiming.claim_rows(self.scene) if not row.strong]
        return [
            self.scene.plain("form.item", what=row.cells[1], amount=row.cells[3])
            for row in rows
        ]
