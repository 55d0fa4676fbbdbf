"""The notice before publication: what the letter will say, told so that it can be corrected."""

from __future__ import annotations

from markupsafe import Markup

from app.core.record import record
from app.letters import fitting, opening
from app.letters.bench import Passage, passage
from app.letters.items import Ledger
from app.letters.public.bills import billed
from app.letters.public.imagery import image, missed_days
from app.letters.public.imagery import opening as told_in_days
from app.letters.public.recount import Scope, first_words, recount
from app.letters.public.wishes import written
from app.letters.scene import Scene
from app.letters.sentence import Sentence

MOST = 6  # items of a summary
TOLD = 2  # contacts in it, besides the last one
ROOM = 16.5  # lines of a summary that leave the demands on the first page


@record
class Notice:
    """What the letter is about, and its facts as a list."""

    helper: Passage | None
    what: Markup
    source: str
    summary: list[Passage]


def announce(scene: Scene, ledger: Ledger) -> Notice:
    """Return the summary of the open letter to come: six items at most, on the first page."""
    helper = opening.represented(scene)
    topic = scene.clause(scene.case.topic)
    key = "about" if topic else "topic"
    what = scene.say(f"publication_notice.{key}", topic=topic)
    source = scene.agreement.id if scene.agreement else ""
    mark = scene.mark()
    kept = _kept(scene, ledger, TOLD)
    for told in reversed(range(TOLD)):
        if fitting.items(one.text for one in kept) <= ROOM:
            break
        scene.restore(mark)
        kept = _kept(scene, ledger, told)
    return Notice(passage(helper) if helper else None, what, source, kept)


def _kept(scene: Scene, ledger: Ledger, told: int) -> list[Passage]:
    items = [one for one in _summary(scene, ledger, told) if one]
    kept = items if len(items) <= MOST else [*items[: MOST - 1], items[-1]]
    return [passage(one) for one in kept]


def _summary(scene: Scene, ledger: Ledger, most: int) -> list[list[Sentence]]:
    found = image(scene, ledger, "none")
    told: set[str] = {line.promise.id for line in missed_days(ledger)}
    begun = told_in_days(scene, found)
    if not found.days:
        agent, scene.agent = scene.agent, None  # who writes for whom is said before
        begun = first_words(scene, ledger, told)
        scene.agent = agent
    happened = recount(scene, ledger, found, told, Scope(most, bare=True))
    return [begun, *happened, billed(scene, amounts=True), written(scene)]
