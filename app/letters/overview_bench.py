"""What templates of overviews may call: time and costs, and what an authority is told."""

from __future__ import annotations

from markupsafe import Markup

from app.core.record import record
from app.letters.bench import Bench, Passage
from app.letters.filing import claiming, efforts, people
from app.letters.filing.account import account
from app.letters.filing.forum import sector_name
from app.letters.filing.people import HeadRow
from app.letters.filing.reporting import discreet, period, problems, short_account
from app.letters.head import writer
from app.letters.phrases import capital


@record
class Report:
    """What an authority is told: a table, the facts, and how many more there are."""

    head: tuple[HeadRow, ...]
    facts: tuple[Passage, ...]
    more: Markup


class OverviewBench(Bench):
    """The functions for overviews and for a report to an authority."""

    def _own(self, key: str, **slots: str) -> Markup:
        """Return the words of this document."""
        return self.scene.say(f"{self.desk.kind.id}.{key}", **slots)

    def do_report(self) -> Report:
        """Return what an authority is told: short, and without the names of staff."""
        scene = discreet(self.scene)
        scene.citations.silent = True
        desk = self.desk
        found = short_account(scene, desk.ledger, desk.entries)
        told = account(scene, desk.ledger, desk.entries)
        left = len(told.facts) - len(found.facts)
        more = Markup("")
        if left:
            key = "report-acm.more_facts" if left > 1 else "report-acm.more_facts_one"
            more = scene.say(key, n=scene.language.number(left))
        deal = scene.agreement
        what = capital(scene.clause(deal.what)) if deal else ""
        rows = [
            ("head_company", people.trader_name(scene)),
            ("head_about", what),
            ("head_sector", sector_name(scene)),
            ("head_problem", "; ".join(problems(scene))),
            ("head_when", period(scene, told.facts)),
        ]
        head = [HeadRow(str(self._own(key)), (text,)) for key, text in rows if text]
        return Report(tuple(head), tuple(one.text for one in found.facts), more)

    def do_proof(self) -> Markup:
        """Return that there is evidence, empty where there is none."""
        return self._own("proof") if self.scene.case.exhibits else Markup("")

    def do_reached(self) -> Markup:
        """Return the address at which the writer can be reached, empty for none."""
        party = writer(self.scene)
        how = self.scene.line(party.email or party.phone) if party else ""
        return self._own("reach", how=how) if how else Markup("")

    def do_effort_rows(self) -> list[claiming.ClaimRow]:
        """Return what it cost, with the totals."""
        return efforts.effort_rows(self.scene)

    def do_noted(self) -> bool:
        """Tell whether any time or money is on record."""
        return efforts.has_effort(self.scene)

    def do_spent(self) -> Markup:
        """Return how often contact was sought and how long that took, as far as noted."""
        parts = (efforts.contacts_sought(self.scene), efforts.time_spent(self.scene))
        return Markup(" ").join(Markup("%s") % part for part in parts if part)
