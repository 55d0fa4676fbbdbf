"""What the templates of a damages claim and of a reservation of rights may call."""

from __future__ import annotations

from markupsafe import Markup

from app.core.sale import is_essential
from app.letters import asking, fitting, opening, reminding, telling_room, terming
from app.letters.bench import Bench, Passage, passage
from app.letters.consequences import articles
from app.letters.declaring import costs, grounds, insured, losses, reserving
from app.letters.desk import Desk
from app.letters.head import earlier
from app.letters.sentence import Sentence

LAW_LINES = 22.0  # of the law, the interest and the closing words of a claim
TABLE_LINES = 4.0  # of the head of a table, its sum and the space around it
SHORT_STORY = 22.0  # lines that a reservation tells at most


class ClaimBench(Bench):
    """A claim for damages, and the reservation of claims."""

    def __init__(self, desk: Desk) -> None:
        """Find out what is claimed and whether the firm is in default."""
        super().__init__(desk)
        self.scene.mind.beside_story = False
        self.told: set[str] = set()
        self.used = 0.0
        self.losses = losses.Losses()

    def do_failed_first(self) -> Passage:
        """Return the first paragraph of a claim: what was agreed and what went wrong."""
        found = passage(opening.opening(self.scene, self.desk.ledger, self.told))
        self.used += fitting.paragraph(found.text)
        return found

    def do_short_story(self) -> list[Passage]:
        """Return what happened, in few lines."""
        return self._story(SHORT_STORY)

    def _story(self, room: float) -> list[Passage]:
        scene, wanted = self.scene, self.desk.length
        found = telling_room.fitted(scene, self.desk.ledger, self.told, wanted, room)
        return [passage(one) for one in found]

    # --- damages -----------------------------------------------------------------------

    def do_liable(self) -> Markup:
        """Return that the firm is held liable, for damage beside or instead of performance."""
        insurer = insured.held_to(self.scene)
        if insurer is not None:
            return insurer
        instead = self.desk.do_option("claims") == "instead"
        key, law = ("instead", "bw-6-87") if instead else ("liable", "bw-6-74")
        return self.scene.say(f"damages.{key}", article=articles(self.scene, law))

    def do_lost(self) -> losses.Losses:
        """Return the losses for a table."""
        self.losses = losses.losses(self.scene)
        rows = (" ".join(one.cells) for one in self.losses.rows)
        self.used += fitting.heading() + fitting.items(rows) + TABLE_LINES
        return self.losses

    def do_sums(self) -> list[str]:
        """Return the sums of several losses, one per currency."""
        if len(self.losses.rows) == 1:
            return []
        return [str(losses.summed(self.scene, self.losses, one)) for one in self.losses.sums]

    def do_loss_notes(self) -> Passage | None:
        """Return the user's own words about the losses and how they follow; None for none."""
        if not self.losses.rows:
            return None
        follows = insured.follows(self.scene, self.losses)
        found = [*losses.notes(self.scene, self.losses), *follows]
        told = passage([*found, Sentence(self.scene.say("damages.limited"))])
        self.used += fitting.paragraph(told.text)
        return told

    def do_damages(self) -> asking.Panel:
        """Return the panel of a claim for damages."""
        deadline = terming.shown(self.scene, self.desk.term.due)
        lost = losses.losses(self.scene)
        key = "insured.amount" if insured.covered(self.scene, lost) else "damages.pay"
        found = losses.damages_panel(self.scene, lost, deadline, key)
        self.used += fitting.heading() + fitting.items(one.text for one in found.items)
        return found

    def do_claim_story(self) -> list[Passage]:
        """Return what happened, in the room that the table and the law leave."""
        enclosed = fitting.enclosures(len(self.scene.case.exhibits))
        return self._story(fitting.ROOM - self.used - LAW_LINES - enclosed)

    def do_why_liable(self) -> Passage:
        """Return why the firm owes it: default, or that it cannot be undone any more."""
        if self.desk.do_option("default") == "too-late":
            article = articles(self.scene, "bw-6-74")
            return passage([Sentence(self.scene.say("damages.too_late", article=article))])
        essential = is_essential(self.scene.case)
        found = grounds.grounds(self.scene, self.desk.ledger, essential=essential)
        lacking = grounds.lacking(self.scene, self.desk.ledger, "")
        told = grounds.told(self.scene, found, lacking)
        # without a ground the hole says default already
        owed = insured.owed(self.scene, self.losses, default=bool(found))
        return passage([*told, *owed])

    def do_unpaid(self) -> Markup:
        """Return what is asked besides when the money does not come, and who can decide."""
        scene, term, found = self.scene, self.desk.term, self.losses
        own = losses.own_money(scene)
        exact = not own and not found.estimated and len(found.sums) == 1
        single = found.sums if exact else ()
        told = [costs.interest(scene, term, single)]
        if self.desk.do_option("costs") == "yes":
            told.append(costs.collection(scene, own))
        told.append(costs.body(scene, term, money=True))
        return Markup(" ").join(one for one in told if one)

    def do_apart(self) -> Passage | None:
        """Return what is asked as a gesture and not as damage, None for nothing."""
        found = losses.goodwill(self.scene)
        return passage(found) if found else None

    # --- reservation -------------------------------------------------------------------

    def do_reservation(self) -> Markup:
        """Return the words that interrupt the limitation."""
        self.scene.mind.cautions += reserving.cautions(self.scene)
        article = articles(self.scene, "bw-3-317-1")
        return self.scene.say("reserve.words", article=article)

    def do_reserved(self) -> asking.Panel:
        """Return the claims that the reservation is about."""
        return reserving.reserved(self.scene)

    def do_wrote(self) -> Passage | None:
        """Return what was written before, None where nothing was."""
        if not earlier(self.scene):
            return None
        return passage(reminding.earlier_letters(self.scene))
