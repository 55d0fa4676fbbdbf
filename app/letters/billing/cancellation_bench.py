"""What the letter that cancels a contract may call."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from app.core.agreement import AgreementKind
from app.core.moment import Unit
from app.core.pack import amount
from app.core.terms import deadline
from app.letters import terming
from app.letters.asking import Panel
from app.letters.bench import Passage, passage
from app.letters.billing import grounds
from app.letters.billing.asks import panel
from app.letters.billing.ending import EndingBench, sure
from app.letters.demanding import account
from app.letters.desk import Desk
from app.letters.sentence import Sentence

_NOTICE = "subscription.notice_max"


class CancellationBench(EndingBench):
    """The functions of the letter that cancels a contract that runs on."""

    def __init__(self, desk: Desk) -> None:
        """Reckon the last day on which the contract can end."""
        super().__init__(desk)
        scene = self.scene
        row = sure(scene, _NOTICE)
        self.last: date | None = None
        if row is not None and row.unit == "months" and not self._insured():
            months = int(amount(row))
            term = deadline(scene.day, months, Unit.MONTHS, scene.calendar, roll=False)
            self.last = term.due
            scene.reckoned.add(term.due)
        what = scene.clause(self.agreement.what) if self.agreement is not None else ""
        key = "cancel.subject" if what else "cancel.subject_none"
        scene.title = scene.plain(key, what=what)

    def do_cancel_opening(self) -> Passage:
        """Return the declaration, the contract, and when it ends."""
        scene = self.scene
        found = [Sentence(scene.say("cancel.declare"), self.facts), self.agreed()]
        found += self.identified()
        over = self.agreement is not None and self.agreement.ended is not None
        if self.agreement is not None and (over or not grounds.is_lasting(scene)):
            hole = scene.hole("lasting")
            found.append(Sentence(scene.say("cancel.lasting", hole=hole), self.facts))
        if self.last is None:
            found.append(Sentence(scene.say("cancel.first_day"), self.facts))
            return passage(found)
        day = terming.shown(scene, self.last)
        found.append(Sentence(scene.say("cancel.last_day", day=day), self.facts))
        return passage([*found, Sentence(scene.say("cancel.one_month"), self.facts)])

    def do_cancel_asks(self) -> Panel:
        """Return the panel: confirm the end, stop charging, settle the account."""
        scene = self.scene
        held = account(scene, "ask.account")
        keys = ("confirm", "stop", "final_to" if held else "final")
        items = [Sentence(scene.say(f"cancel.{key}", account=held), self.facts) for key in keys]
        return panel(scene, items, self.desk.term.due)

    def do_cancel_law(self) -> Markup:
        """Return why it can end so soon; empty unless the user says that it was renewed."""
        if self.desk.do_option("first_term") != "over" or self.last is None:
            return Markup("")
        article = self.desk.do_law("bw-6-236-j")
        return self.scene.say("cancel.renewed", article=article)

    def _insured(self) -> bool:
        """Tell whether it is an insurance, which has rules of its own."""
        return self.agreement is not None and self.agreement.kind is AgreementKind.POLICY
