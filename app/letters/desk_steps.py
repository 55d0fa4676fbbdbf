"""What templates of the later steps may call: reminders and notices of default."""

from __future__ import annotations

from markupsafe import Markup

from app.letters import asking, consequences, fitting, noticing, rechecking, reminding, terming
from app.letters.bench import Passage, passage
from app.letters.desk import Desk


class StepsDesk(Desk):
    """The desk with the functions that look back on earlier letters and name what follows."""

    def do_earlier(self) -> Passage:
        """Return what was written before."""
        return passage(reminding.earlier_letters(self.scene))

    def do_since(self) -> Passage | None:
        """Return what happened since the last letter, None for nothing.

        Promises that were broken, and points that were solved or not.
        """
        found = reminding.broken_since(self.scene, self.ledger)
        found += reminding.unanswered_calls(self.scene, self.ledger)
        found += [*rechecking.rechecked(self.scene), *rechecking.notes(self.scene)]
        return passage(found) if found else None

    def do_again(self) -> asking.Panel:
        """Return the panel of a reminder."""
        return reminding.reminder_panel(self.scene, terming.shown(self.scene, self.term.due))

    def do_failure(self) -> Passage:
        """Return what was not done."""
        return passage([noticing.failure(self.scene, self.ledger)])

    def do_required(self) -> asking.Panel:
        """Return the panel of a notice."""
        found = noticing.notice_panel(self.scene, terming.shown(self.scene, self.term.due))
        self._used += fitting.heading() + fitting.items(one.text for one in found.items)
        self._used += fitting.LAW
        return found

    def do_breaches(self) -> list[noticing.Breach]:
        """Return the broken promises for a table."""
        return noticing.breaches(self.scene, self.ledger)

    def do_now(self) -> Passage:
        """Return where the matter stands."""
        found = noticing.standing_now(self.scene, self.ledger)
        return passage(found + rechecking.rechecked(self.scene))

    def do_cause(self) -> Passage | None:
        """Return the cause that the firm gave, None for none."""
        found = noticing.cause(self.scene, self.ledger)
        return passage(found) if found else None

    def do_why_term(self) -> Markup:
        """Return why the term is reasonable."""
        moved = terming.reason(self.scene, self.term)
        return Markup(" ").join(noticing.why_term(self.scene, self.ledger, self.term, moved))

    def do_consequences(self) -> Markup:
        """Return that default follows."""
        return Markup(" ").join(consequences.consequences(self.scene, self.term))

    def do_remedies(self) -> list[Markup]:
        """Return what is open after the term; ``from_day`` introduces it."""
        return consequences.remedies(self.scene, self.term)[1]

    def do_ask_body(self) -> Markup:
        """Return the question for the disputes body, empty where it is known or not due."""
        return consequences.ask_body(self.scene)

    def do_from_day(self) -> Markup:
        """Return the words before the remedies."""
        return consequences.remedies(self.scene, self.term)[0]

    def do_payments(self) -> Markup:
        """Return what is withheld and that no right is given up."""
        return Markup(" ").join(consequences.payments(self.scene))

    def do_next(self, step: str) -> Markup:
        """Return what happens if no answer comes."""
        day = self.scene.language.day(self.term.due, year=False)
        return self.scene.say(f"next.{step}", day=day)

    def do_to_body(self) -> Markup:
        """Return to which body the complaint can go next; empty where there is none."""
        body = consequences.committee(self.scene)
        if consequences.no_committee(self.scene):
            return Markup("")
        if body is None:
            return self.scene.say("next.body_unknown")
        return self.scene.say("next.body", body=consequences.body_name(self.scene, body))
