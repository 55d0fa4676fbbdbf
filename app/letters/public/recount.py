"""What happened, for readers who know nothing of it: what went well, then what carries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from app.core.agreement import Delivery
from app.core.events import (
    Contact,
    Outcome,
    Payment,
    PaymentKind,
    Statement,
    StatementKind,
)
from app.core.record import record
from app.core.text import has_text
from app.core.when import span
from app.letters import opening
from app.letters.chaining import IN_TEXT
from app.letters.items import Item, Ledger
from app.letters.merging import Group, resting, weightiest
from app.letters.paragraphs import Paragraph
from app.letters.public.imagery import Image
from app.letters.public.wishes import answered
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.story import Cut, Story

ROOM = 330  # words for what happened: the whole letter has 650 at most
MOST = 4  # contacts that are told, besides the last one


class PublicStory(Story):
    """The story of a public text: what carries it, uncounted, without payments.

    ``bare`` leaves out what the writer adds of their own.
    """

    bare = False

    def _told(self, group: Group, contact: Contact, paragraph: Paragraph) -> list[Sentence]:
        """Return a contact without small news and further advice."""
        light = Group(tuple(_light(item, bare=self.bare) for item in group.items))
        what = light.items[0].what
        told = super()._told(light, what if isinstance(what, Contact) else contact, paragraph)
        empty = self.bare and len(told) == 1 and all(map(_says_nothing, light.items))
        return [] if empty else told

    def _shortened(self, todo: list[Item], contacts: list[Item], cut: Cut) -> list[Item]:
        """Return what is told: the contacts that carry the story, and the last one."""
        chosen = weightiest(contacts[:-1], self.ledger, cut.most, resting(self.scene))
        kept = {id(item) for item in (*chosen, contacts[-1])}
        return [item for item in todo if not isinstance(item.what, Contact) or id(item) in kept]

    def _payment(self, payment: Payment, item: Item) -> list[Sentence]:
        """Return only what was paid back: bills are told where they are disputed."""
        if payment.kind is not PaymentKind.REFUNDED:
            return []
        return super()._payment(payment, item)


def fitted(scene: Scene, ledger: Ledger, found: Image, told: set[str]) -> list[list[Sentence]]:
    """Return the paragraphs of what happened, with fewer contacts where they grow too long."""
    before = scene.mark()
    story: list[list[Sentence]] = []
    for most in range(MOST, 0, -1):
        scene.restore(before)
        story = recount(scene, ledger, found, told, Scope(most))
        if sum(len(str(one.text).split()) for part in story for one in part) <= ROOM:
            break
    return story


def _says_nothing(item: Item) -> bool:
    """Tell whether no more is known of a contact than that there was one."""
    what = item.what
    return (
        isinstance(what, Contact)
        and what.outcome is Outcome.UNKNOWN
        and not (what.statements or has_text(what.asked) or has_text(what.about))
    )


def _light(item: Item, *, bare: bool) -> Item:
    if not isinstance(item.what, Contact):
        return item
    said = tuple(_weighty(item.what))
    if bare:
        said = tuple(replace(one, reply=()) for one in said)
        return replace(item, what=replace(item.what, statements=said, comment=()))
    return replace(item, what=replace(item.what, statements=said))


def _weighty(contact: Contact) -> Iterator[Statement]:
    """Yield what carries of what was said: the first advice, no news beside weightier ones."""
    kinds = [said.kind for said in contact.statements]
    small = StatementKind.INFORMATION
    told = contact.outcome is not Outcome.UNKNOWN or any(kind is not small for kind in kinds)
    told = told and StatementKind.ARGUMENT not in kinds  # which may answer the news
    for place, said in enumerate(contact.statements):
        again = said.kind is StatementKind.ADVICE and said.kind in kinds[:place]
        if not again and not (said.kind is small and told and not said.verbatim):
            yield said


@record
class Scope:
    """How much is told: at most ``most`` contacts besides the last one.

    With ``bare`` nothing is told but what happened and was said.
    """

    most: int = MOST
    bare: bool = False


WHOLE = Scope()


def recount(
    scene: Scene, ledger: Ledger, found: Image, told: set[str], scope: Scope = WHOLE
) -> list[list[Sentence]]:
    """Return the paragraphs of what happened, without the facts in *told*.

    The first promise of the main story stands in the opening, as a missed day or by itself.
    """
    told = set(told)
    told |= set(_left_out(scene, ledger))
    first = ledger.main.lines[0] if ledger.main and found.days else None
    contact = scene.facts.contact_of(first.promise) if first else None
    if contact is not None and not contact.statements:
        told.add(contact.id)
    opened = bool(found.days) or opening.opens_with(scene, ledger)
    story = PublicStory(scene, ledger, opened=opened, thanks=False)
    story.bare = scope.bare
    paragraphs = [one.sentences for one in story.tell(told, Cut(scope.most))]
    return [_with_days(scene, found, one) for one in paragraphs]


def _left_out(scene: Scene, ledger: Ledger) -> Iterator[str]:
    """Yield what a public text does not tell: surveys, and rows of dates that fill an annex."""
    yield from (one.id for one in scene.case.contacts if one.survey)
    yield from (one.id for one in answered(scene))  # told with the letters that they answer
    for chain in ledger.stories:
        if len(chain.lines) > 2 * IN_TEXT:
            yield from (line.promise.id for line in chain.lines)


def more_dates(scene: Scene, ledger: Ledger) -> list[Sentence]:
    """Return how many dates followed the first in a row too long to be told."""
    chain = ledger.main
    if chain is None or len(chain.lines) <= 2 * IN_TEXT:
        return []
    rest = chain.lines[1:]
    missed = "_missed" if all(one.counts_as_broken for one in rest) else ""
    text = scene.say(f"open_letter.more_dates{missed}", n=scene.language.number(len(rest)))
    return [Sentence(text, tuple(one.promise.id for one in rest))]


def first_words(scene: Scene, ledger: Ledger, told: set[str]) -> list[Sentence]:
    """Return the opening of a letter that no image opens: what was agreed, and how it is."""
    return [*opening.opening(scene, ledger, told), *more_dates(scene, ledger)]


def _with_days(scene: Scene, found: Image, sentences: list[Sentence]) -> list[Sentence]:
    """Add to the sentence that tells the cause how many dates had passed by then."""
    causes = {
        str(said.id): contact
        for contact in scene.case.contacts
        for said in contact.statements
        if said.kind is StatementKind.CAUSE
    }
    at = [place for place, one in enumerate(sentences) if causes.keys() & set(one.facts)]
    contact = next(
        (causes[key] for one in sentences for key in one.facts if key in causes), None
    )
    passed = _passed(scene, found, contact) if contact is not None else ()
    if not passed:
        return sentences
    number = scene.language.number(len(passed))
    key = "dates_gone_one" if len(passed) == 1 else "dates_gone"
    gone = Sentence(scene.say(f"open_letter.{key}", n=number), passed)
    return [*sentences[: at[-1] + 1], gone, *sentences[at[-1] + 1 :]]


def _passed(scene: Scene, found: Image, contact: Contact) -> tuple[str, ...]:
    """Return the promises whose day surely lay before *contact*."""
    when = span(contact.when, scene.facts.when)
    return tuple(
        line.promise.id
        for line in found.days
        if when is not None and line.due is not None and line.due.latest < when.earliest
    )


def cause_unknown(scene: Scene, found: Image) -> Markup:
    """Return that nobody said what the matter is; empty where somebody did, or may have."""
    kinds = {said.kind for one in scene.case.contacts for said in one.statements}
    known = kinds & {StatementKind.CAUSE, StatementKind.ADMISSION, StatementKind.ARGUMENT}
    prose = any(has_text(one.comment) for one in scene.case.contacts)
    return Markup("") if known or prose or not found.days else scene.say("open_letter.no_cause")


def went_well(scene: Scene) -> list[Sentence]:
    """Return what went well, as far as it is on record; nothing is praised that is not."""
    found: list[Sentence] = []
    services = scene.agreement.services if scene.agreement else ()
    works = [one for one in services if one.state is Delivery.DELIVERED]
    if works and len(works) < len(services):
        listed = scene.language.listed([scene.clause(one.name) for one in works])
        ids = tuple(one.id for one in works)
        found.append(Sentence(scene.say("open_letter.delivered", list=listed), ids))
    friendly = tuple(one.id for one in scene.case.contacts if one.friendly)
    if friendly:
        key = "friendly" if _mostly(scene, len(friendly)) else "friendly_some"
        found.append(Sentence(scene.say(f"open_letter.{key}"), friendly))
    return [Sentence(scene.say("open_letter.well")), *found] if found else []


def _mostly(scene: Scene, friendly: int) -> bool:
    met = [one for one in scene.case.contacts if one.statements and not one.survey]
    return friendly * 2 >= len(met)


def not_angry(scene: Scene) -> Markup:
    """Return that nobody on the phone is blamed; empty where nobody was friendly."""
    friendly = any(one.friendly for one in scene.case.contacts)
    return scene.say("open_letter.not_angry") if friendly else Markup("")


def never_called(scene: Scene, ledger: Ledger) -> list[Sentence]:
    """Return what was offered "not before a day" and, as the writer confirmed, never came."""
    found = []
    for line in ledger.lines:
        silence = ledger.silences.get(line.promise.id)
        if line.not_before is not None and silence is not None:
            key = f"open_letter.still_not_{line.promise.kind.value}"
            text = scene.say(key if scene.knows(key) else "promise.other.still_not")
            found.append(Sentence(text, (silence.id, line.promise.id)))
    return found
