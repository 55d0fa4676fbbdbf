"""What the templates of a complaint and notice in one letter may call besides."""

from __future__ import annotations

from app.core.papers import Length
from app.core.performance import DefaultGround, defaults
from app.letters import noticing, pointing
from app.letters.bench import Bench, Passage, passage
from app.letters.desk import Desk
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.wanting import standing_points

MOST_POINTS = 3  # that stand in the letter beside the law
MOST_LISTED = 10  # points and enclosures; with more all points stand in an annex


class CombinedBench(Bench):
    """The reason why one letter does for the complaint and the notice of default."""

    def __init__(self, desk: Desk) -> None:
        """Leave room for the law: a full letter has few points and no cause."""
        super().__init__(desk)
        case, points = self.scene.case, len(standing_points(self.scene))
        self.full = points > MOST_POINTS and desk.length is not Length.LONG
        crowded = self.full and points + len(case.exhibits) > MOST_LISTED
        self.scene.mind.points = 0 if crowded else MOST_POINTS

    def do_one_letter(self) -> Passage:
        """Return why no second letter is waited for; a visible hole without a reason."""
        urgent = self.desk.do_option("reason") == "urgent"
        return passage([one_letter(self.scene, urgent=urgent)])

    def do_listed(self) -> Passage | None:
        """Return in which annex all points stand, None where the letter has some."""
        if self.scene.mind.points or self.scene.mind.referred:
            return None
        ids = tuple(str(one.id) for one in self.scene.case.points)
        return passage([Sentence(pointing.annex_sentence(self.scene), ids)])

    def do_cause_after(self, told: list[Passage]) -> Passage | None:
        """Return the cause that the firm gave, its words only where the story left them out.

        None where there is none, and in a full letter.
        """
        if self.full:
            return None
        found = noticing.cause(self.scene, self.desk.ledger)
        sources = {fact for part in told for fact in part.source.split()}
        if found and found[0].facts[0] in sources:
            found = found[1:]
        return passage(found) if found else None


def one_letter(scene: Scene, *, urgent: bool) -> Sentence:
    """Return why the complaint is a notice of default as well.

    The user says that it is *urgent*; else a day that the firm itself named has to have
    passed unfulfilled (LAW 2.1, step 3).
    """
    if urgent:
        return Sentence(scene.say("combined.urgent"))
    days = passed(scene)
    if not days:
        return Sentence(scene.say("combined.hole", hole=str(scene.hole("one_letter"))))
    key = "combined.day_passed" if len(days) == 1 else "combined.days_passed"
    return Sentence(scene.say(key, n=scene.language.number(len(days))), days)


def passed(scene: Scene) -> tuple[str, ...]:
    """Return the promises of the firm itself for a fixed day that passed unfulfilled."""
    found = []
    for ground in defaults(scene.case, scene.day):
        promise = scene.facts.promise(ground.fact)
        fixed = ground.ground is DefaultGround.FIXED_DATE
        if fixed and promise is not None and scene.is_firm(scene.facts.party(promise.by)):
            found.append(str(promise.id))
    return tuple(found)
