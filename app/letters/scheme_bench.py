"""What letters may call that come before a dispute scheme or a court claim."""

from __future__ import annotations

from markupsafe import Markup

from app.core.admissibility import Standing, admissibility
from app.core.bodies import Body, BodyKind
from app.core.duration import spoken
from app.core.events import IncidentKind
from app.core.first_complaint import first_complaint
from app.core.limitation import LimitationStanding, limitations
from app.core.lookup import sent_on
from app.core.moment import When
from app.core.serving import affiliated, bodies_for
from app.core.status import Status
from app.letters import asking, reminding
from app.letters.bench import Bench, Passage, passage
from app.letters.consequences import articles
from app.letters.demanding import asked
from app.letters.head import earlier
from app.letters.sale import sells_goods
from app.letters.sentence import Sentence

_ENDED = frozenset({Status.SOLVED, Status.SETTLED, Status.DECIDED, Status.PENDING_ELSEWHERE})
_FAULTS = frozenset({IncidentKind.DEFECT, IncidentKind.DAMAGE})


class SchemeBench(Bench):
    """A complaint that may go to a dispute scheme, and the letter before a claim."""

    def do_if_not(self, step: str) -> Markup:
        """Return what the writer asks for if there is no agreement: a scheme or another way."""
        day = self.scene.language.day(self.desk.term.due, year=False)
        key = step if self._schemes() else f"{step}_none"
        return self.scene.say(f"scheme.{key}", day=day)

    def do_first_complained(self) -> Passage:
        """Return when the writer first complained, and how long ago; a hole for no day."""
        scene = self.scene
        chosen = first_complaint(scene.case, scene.day).chosen
        if chosen is None:
            return passage(
                [Sentence(scene.say("scheme.first", when=scene.hole("first_complaint")))]
            )
        when = self._moment(chosen.fact) or When(edtf=chosen.span.earliest.isoformat())
        said = scene.dates.phrase(when, year=True, weekday=False)
        ids = (chosen.fact,) if chosen.fact else self._complaints()
        days = (scene.day - chosen.span.earliest).days
        if not chosen.span.exact or days < 14:
            return passage([Sentence(scene.say("scheme.first", when=said), ids)])
        duration = scene.language.duration(spoken(days, chosen.span.earliest, scene.day))
        text = scene.say("scheme.first_on", when=said, duration=duration)
        return passage([Sentence(text, ids)])

    def do_tried(self) -> Passage:
        """Return which letters went out since, and that nothing is settled."""
        scene = self.scene
        found = reminding.earlier_letters(scene) if earlier(scene) else []
        return passage([*found, Sentence(scene.say("scheme.unsettled"))])

    def do_settle(self) -> list[Sentence]:
        """Return the demands that would still settle the complaint; none where none stand."""
        groups = asking.grouped(asked(self.scene))
        return list(asking.listed(self.scene, groups, "ask")) if groups else []

    def do_waited(self) -> Markup:
        """Return whether a scheme can be asked already, by the waiting times of the rules."""
        scene = self.scene
        found = [
            admissibility(
                scene.case,
                body,
                scene.day,
                scene.calendar,
                affiliated(scene.case, scene.pack, body, scene.day),
            ).standing
            for body in self._schemes()
        ]
        ready = bool(found) and all(one is Standing.OPEN for one in found)
        return scene.say("scheme.open" if ready else "scheme.waiting")

    def do_why(self, said: str, quality: str) -> Passage:
        """Return on what the claim rests, as the writer's view, and that proof is enclosed.

        *said* and *quality* are the citations for what a trader said and for faulty goods.
        """
        scene = self.scene
        found = []
        broken = [one for one in self.desk.ledger.lines if one.counts_as_broken]
        faults = [one for one in scene.case.incidents if one.kind in _FAULTS]
        if broken:
            dated = any(one.promise.due and one.promise.due.when for one in broken)
            key = "said" if dated else "said_one"
            text = scene.say(f"claim_text.{key}", article=articles(scene, said))
            found.append(Sentence(text, tuple(one.promise.id for one in broken)))
        if faults and sells_goods(scene):
            what = scene.clause(scene.agreement.what) if scene.agreement else ""
            named = what and not what.lower().startswith(("a ", "an "))
            text = scene.say(
                "claim_text.goods" if named else "claim_text.goods_bare",
                what=what,
                article=articles(scene, quality),
            )
            found.append(Sentence(text, tuple(one.id for one in faults)))
        if not found:
            found.append(Sentence(scene.say("claim_text.contract", article="")))
        if scene.case.exhibits:
            found.append(Sentence(scene.say("claim_text.enclosed")))
        return passage(found)

    def do_court(self) -> Markup:
        """Return that a claim follows, where a court is open; else only that advice does."""
        scene = self.scene
        day = scene.language.day(self.desk.term.due, year=False)
        complained = first_complaint(scene.case, scene.day).chosen is not None
        expired = any(
            one.standing is LimitationStanding.PASSED
            for one in limitations(scene.case, scene.day, scene.pack.limitations)
        )
        if scene.case.status in _ENDED or expired or not complained:
            return scene.say("scheme.closed", day=day)
        found = (scene.say("scheme.court", day=day), scene.say("scheme.court_reply"))
        return Markup(" ").join(found)

    def _complaints(self) -> tuple[str, ...]:
        """Return what carries a first complaint of which the user gave the day only."""
        scene = self.scene
        found = tuple(str(one.id) for one in scene.case.contacts if one.complaint)
        return found or ((str(scene.agreement.id),) if scene.agreement else ())

    def _schemes(self) -> list[Body]:
        serving = bodies_for(self.scene.case, self.scene.pack)
        return [one for one in serving if one.kind is BodyKind.ADR]

    def _moment(self, fact: str | None) -> When | None:
        scene = self.scene
        contact = next((one.when for one in scene.case.contacts if one.id == fact), None)
        document = next((one for one in scene.case.documents if one.id == fact), None)
        return contact or (sent_on(document) if document else None)
