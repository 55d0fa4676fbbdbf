"""What the templates of a dissolution and of a combined notice may call."""

from __future__ import annotations

from markupsafe import Markup

from app.core.channel import Channel
from app.core.events import PromiseKind
from app.core.sale import is_essential
from app.letters import asking, fitting, opening, telling_room, terming
from app.letters.bench import Bench, Passage, passage
from app.letters.consequences import articles
from app.letters.declaring import costs, grounds, panels, parts
from app.letters.desk import Desk
from app.letters.sale import sells_goods

LAW_LINES = 17.0  # of the law, the interest and the closing words of a dissolution


class DeclareBench(Bench):
    """A dissolution: what is ended, asked back and why that is allowed."""

    def __init__(self, desk: Desk) -> None:
        """Find out what is dissolved and whether the firm is in default."""
        super().__init__(desk)
        self.scene.mind.beside_story = False
        self.told: set[str] = set()
        self.used = 0.0
        self.part = parts.Part(whole=True)
        self.asked: panels.Asked | None = None
        if "declares" in desk.kind.options:
            self.part = parts.dissolved(self.scene, desk.do_option("declares"))
            self.scene.title = parts.titled(self.scene, self.part)
        chosen = "essential" in desk.kind.options and desk.do_option("essential") == "yes"
        essential = chosen or is_essential(self.scene.case)
        self.grounds = grounds.grounds(self.scene, desk.ledger, essential=essential)

    def _take(self, text: str) -> None:
        self.used += fitting.paragraph(text)

    def do_agreed_first(self) -> Passage:
        """Return the first paragraph of a declaration: what was agreed and never came."""
        found = passage(opening.opening(self.scene, self.desk.ledger, self.told))
        self._take(found.text)
        return found

    def do_declaration(self) -> Passage:
        """Return the sentence that dissolves."""
        found = passage([parts.declaration(self.scene, self.part)])
        self._take(found.text)
        self._warn()
        return found

    def do_beside(self) -> Passage | None:
        """Return what the user says about the dissolution and keeps, None for nothing."""
        keeps = self.part.whole or self.desk.do_option("rest") == "keep"
        found = parts.beside(self.scene, self.part, keeps=keeps)
        return passage(found) if found else None

    def do_claimed(self) -> asking.Panel:
        """Return the panel of a dissolution."""
        deadline = terming.shown(self.scene, self.desk.term.due)
        self.asked = panels.dissolution_panel(self.scene, self.part, deadline)
        self.used += fitting.heading() + fitting.items(
            one.text for one in self.asked.panel.items
        )
        return self.asked.panel

    def do_reckoned(self) -> Passage | None:
        """Return how the sum was made, None where there is nothing to reckon."""
        if self.asked is None or not self.asked.how:
            return None
        found = passage(list(self.asked.how))
        self._take(found.text)
        return found

    def do_told(self) -> list[Passage]:
        """Return what happened, in the room that the law leaves."""
        scene, wanted = self.scene, self.desk.length
        enclosed = fitting.enclosures(len(scene.case.exhibits))
        room = fitting.ROOM - self.used - LAW_LINES - fitting.heading() - enclosed
        found = telling_room.fitted(scene, self.desk.ledger, self.told, wanted, room)
        return [passage(one) for one in found]

    def do_default(self) -> Passage:
        """Return why the firm is in default, a visible hole where nothing says so."""
        what = self.part.what if parts.never_came(self.scene, self.part) else ""
        lacking = grounds.lacking(self.scene, self.desk.ledger, what)
        return passage(grounds.told(self.scene, self.grounds, lacking))

    def do_why_dissolve(self) -> Markup:
        """Return why the law allows it, and what that means for the money."""
        scene, whole = self.scene, self.part.whole
        dissolves = articles(scene, "bw-6-265")
        found = [
            scene.say("dissolve.law" if whole else "dissolve.law_part", article=dissolves),
            scene.say("dissolve.law_form", article=articles(scene, "bw-6-267")),
            self._money_law(),
        ]
        return Markup(" ").join(found)

    def _money_law(self) -> Markup:
        paid = self.asked is not None and self.asked.returns
        lasting = self.scene.agreement is not None and (
            self.scene.agreement.kind in parts.LASTING
        )
        if not self.part.whole:
            article = articles(self.scene, "bw-6-270", "bw-6-271")
            key = "money_part" if paid else "money_part_none"
        else:
            late = ("bw-7-19a-3",) if self._undelivered() else ()
            article = articles(self.scene, "bw-6-271", *late)
            key = "money_none" if not paid else "money_lasting" if lasting else "money"
        return self.scene.say(f"dissolve.{key}", article=article)

    def _undelivered(self) -> bool:
        """Tell whether a thing that was sold never came."""
        failed = grounds.broken_lines(self.desk.ledger)
        delivery = any(line.promise.kind is PromiseKind.DELIVER for line in failed)
        return delivery and sells_goods(self.scene)

    def do_rest(self) -> Markup:
        """Return that the rest is cancelled in the ordinary way, empty where it is kept."""
        if self.part.whole or self.desk.do_option("rest") != "cancel":
            return Markup("")
        return self.scene.say("dissolve.rest", kept=self.part.kept)

    def do_returned(self) -> Markup:
        """Return what happens to what was delivered, empty where nothing goes back."""
        way = self.desk.do_option("returns")
        return Markup("") if way == "nothing" else self.scene.say(f"dissolve.returns_{way}")

    def do_discount(self) -> Markup:
        """Return that the lower price leaves the discount on the rest as it is."""
        wished = not self.part.whole and self.desk.do_option("discount") == "keep"
        return self.scene.say("dissolve.discount") if wished else Markup("")

    def do_otherwise(self) -> Markup:
        """Return what is asked besides when the money does not come, and who can decide."""
        asked = self.asked
        pays = asked is not None and asked.pays
        found = []
        if asked is not None and pays:
            found.append(costs.interest(self.scene, self.desk.term, asked.single))
            if self.desk.do_option("costs") == "yes":
                found.append(costs.collection(self.scene, asked.returned))
        found.append(costs.body(self.scene, self.desk.term, money=pays))
        return Markup(" ").join(one for one in found if one)

    def do_settle(self) -> Markup:
        """Return what is enough to close the matter."""
        if self.asked is None or not self.asked.pays:
            return self.scene.say("dissolve.settle_confirm")
        return self.scene.say(
            "dissolve.settle" if self.asked.returns else "dissolve.settle_pay"
        )

    def _warn(self) -> None:
        """Tell the user that a contract made on paper is not dissolved by e-mail alone."""
        agreement, channels = self.scene.agreement, set(self.scene.document.channels)
        online = agreement is not None and agreement.channel in (Channel.ONLINE, Channel.EMAIL)
        if channels and channels <= {Channel.EMAIL, Channel.WEB_FORM} and not online:
            self.scene.mind.cautions.append(self.scene.plain("dissolve.by_post"))
