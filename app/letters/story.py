"""What happened, as paragraphs: phases in order, no date twice, no row of equal openings.

The rules are those of the sentence catalogue: chains as one story, contacts of one kind in one
sentence, at most six contacts told one by one, the last one fully.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from app.core.channel import Channel, Direction
from app.core.claims import Offer
from app.core.events import Contact, Incident, Payment
from app.core.promises import Chain
from app.core.text import has_text
from app.core.when import span
from app.letters import fitting, happenings
from app.letters.becoming import varied
from app.letters.chaining import chain_sentences
from app.letters.items import Item, Ledger, items, last_told, went_well
from app.letters.merging import (
    Group,
    briefly,
    count_all,
    group_sentence,
    groups,
    resting,
    weightiest,
)
from app.letters.moments import Start
from app.letters.paragraphs import Paragraph, beginning, is_day, same_day
from app.letters.promising import made
from app.letters.sayings import Memory
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.silences import silence_sentences
from app.letters.telling import closing_comment, contact_sentences

MOST_MOMENTS = 8  # of contacts told one by one; with more a count and the ones that matter
_LONG = 4  # sentences after which a paragraph ends


def size(paragraph: list[Sentence]) -> float:
    """Return the lines that a paragraph takes."""
    return fitting.paragraph(" ".join(sentence.text for sentence in paragraph))


@dataclass(frozen=True)
class Cut:
    """How a story is shortened: the contacts told at most, besides the last one.

    With ``whole_days`` everything that happened on their days is told too; ``bare`` leaves
    out promises that were kept and thanks; ``brief`` leaves out advice and news, in the last
    contact too where it is ``briefest``.
    """

    most: int
    whole_days: bool = False
    bare: bool = False
    brief: bool = False
    briefest: bool = False


class Story:
    """Writes the story of one document."""

    def __init__(
        self, scene: Scene, ledger: Ledger, *, opened: bool, thanks: bool = True
    ) -> None:
        """Prepare to tell the facts of *scene* with the promises of *ledger*.

        *opened* says that the opening told the first promise of the main chain, *thanks*
        that friendly people are named at the end.
        """
        self.thanks = thanks
        self.opened = opened
        self.scene = scene
        self.ledger = ledger
        self.memory = Memory()
        self.paragraphs: list[Paragraph] = []
        self.recent: set[str] = set()
        self._after_chain = False
        self._measured, self._taken = 0, 0.0

    def tell(
        self, told: set[str], cut: Cut | None = None, room: float = inf
    ) -> list[Paragraph]:
        """Return the paragraphs that tell everything but the facts in *told*.

        With *cut* only contacts that carry the story are told, and the last one; the
        others are counted and stand in the annex.  It breaks off once it takes more than
        *room* lines: then it is for nobody to read.
        """
        todo = items(self.scene, self.ledger, told)
        contacts = [item for item in todo if isinstance(item.what, Contact)]
        if cut is not None and len(contacts) > cut.most + 1:
            todo = self._shortened(todo, contacts, cut)
        bare = cut is not None and cut.bare
        if bare:
            todo = [item for item in todo if not went_well(item)]
        last = contacts[-1] if contacts else None
        if cut is not None and cut.brief:
            whole = None if cut.briefest else last
            told_so = {id(one): one if one is whole else briefly(one) for one in todo}
            last = told_so.get(id(last))
            todo = list(told_so.values())
        for group in groups(todo, self.ledger):
            self._add(group, last=len(contacts) > 2 and group.items[-1] is last)
            if room < inf and self._lines() > room:
                return self.paragraphs
        if self.thanks and not bare and not self.scene.mind.thanked:
            self._friendly()
        return [paragraph for paragraph in self.paragraphs if paragraph.sentences]

    def _lines(self) -> float:
        """Return the lines of the paragraphs that nothing is added to any more."""
        for one in self.paragraphs[self._measured : -1]:
            self._taken += size(one.sentences)
            self._measured += 1
        return self._taken

    def _moment(self, item: Item) -> object:
        """Return what makes a moment of its own: the day, or the vague words for it."""
        found = span(item.when, self.scene.facts.when)
        return found if found is not None and found.exact else item.when

    def moments(self, told: set[str]) -> int:
        """Return how many different moments the contacts have that are to be told."""
        todo = items(self.scene, self.ledger, told)
        return len({self._moment(item) for item in todo if isinstance(item.what, Contact)})

    def _shortened(self, todo: list[Item], contacts: list[Item], cut: Cut) -> list[Item]:
        """Replace all but the contacts that carry the story by one sentence that counts."""
        keys = weightiest(contacts[:-1], self.ledger, cut.most, resting(self.scene))
        chosen = [*keys, contacts[-1]]
        days = set()
        if cut.whole_days:
            days = {self._moment(item) for item in chosen if is_day(self.scene, item)}
        kept = {id(item) for item in chosen}
        kept |= {id(item) for item in contacts if self._moment(item) in days}
        self.paragraphs += [Paragraph([count_all(self.scene)]), Paragraph()]
        return [item for item in todo if not isinstance(item.what, Contact) or id(item) in kept]

    def _add(self, group: Group, *, last: bool) -> None:
        item = group.items[0]
        paragraph = self._paragraph(item, last=last)
        sentences = self._sentences(group, paragraph)
        paragraph.sentences += sentences
        self.recent = {key for one in sentences for key in one.facts}
        paragraph.last = last_told(group.items[-1])

    def _paragraph(self, item: Item, *, last: bool) -> Paragraph:
        current = self.paragraphs[-1] if self.paragraphs else None
        incoming = (
            isinstance(item.what, Contact)
            and item.what.direction is Direction.IN
            and item.what.channel in (Channel.LETTER, Channel.REGISTERED, Channel.EMAIL)
        )
        fresh = (
            current is None
            or last
            or isinstance(item.what, Chain | Offer)
            or self._after_chain
            or (isinstance(item.what, Payment) and not self._after_payment(current))
            or (incoming and not same_day(self.scene, current, item))
            or len(current.sentences) >= _LONG
        )
        self._after_chain = isinstance(item.what, Chain) and len(item.what.lines) > 1
        if current is None or (fresh and not (last and same_day(self.scene, current, item))):
            current = Paragraph()
            self.paragraphs.append(current)
        return current

    def _after_payment(self, paragraph: Paragraph) -> bool:
        last = paragraph.sentences[-1].facts if paragraph.sentences else ()
        return any(isinstance(self.scene.facts.get(key), Payment) for key in last)

    def _sentences(self, group: Group, paragraph: Paragraph) -> list[Sentence]:
        item = group.items[0]
        match item.what:
            case Chain() as chain:
                return chain_sentences(
                    self.scene, chain, opened=self.opened and self.ledger.main is chain
                )
            case Contact() as contact:
                return self._contact(group, contact, paragraph)
            case Incident() as incident:
                start = self._start(item)
                return happenings.incident_sentences(
                    self.scene, incident, start, paragraph.facts
                )
            case Payment() as payment:
                return self._payment(payment, item)
            case Offer() as offer:
                return happenings.offer_sentences(self.scene, offer, self._start(item))

    def _payment(self, payment: Payment, item: Item) -> list[Sentence]:
        return [happenings.payment_sentence(self.scene, payment, self._start(item))]

    def _contact(self, group: Group, contact: Contact, paragraph: Paragraph) -> list[Sentence]:
        with self.scene.acting(contact.by):
            return self._told(group, contact, paragraph)

    def _told(self, group: Group, contact: Contact, paragraph: Paragraph) -> list[Sentence]:
        if len(group.items) > 1:
            contacts = [item.what for item in group.items if isinstance(item.what, Contact)]
            found, contact = group_sentence(self.scene, contacts, self.memory)
        else:
            start = self._start(group.items[0])
            again = start is Start.TIME and self._again(contact, paragraph)
            found = contact_sentences(self.scene, contact, start, self.memory, again=again)
        return found + self._after(contact)

    def _after(self, contact: Contact) -> list[Sentence]:
        """Return what follows a contact: its promises, the offer made in it, the silence."""
        found: list[Sentence] = []
        for place, line in enumerate(self.ledger.with_contact.get(contact.id, ())):
            exhibits = [key for key in line.promise.exhibits if key not in contact.exhibits]
            ex = self.scene.citations.reference(exhibits)
            found.append(made(self.scene, line, contact, ex, too=place > 0))
            found += varied(self.scene, line, contact, self.memory.outcomes)
        for offer in self.scene.case.offers:
            if offer.contact == contact.id:
                told = happenings.tells(self.scene, contact, offer)
                found += happenings.offer_sentences(self.scene, offer, after=True, told=told)
        found += closing_comment(self.scene, contact)
        return found + silence_sentences(self.scene, self.ledger, contact)

    def _again(self, contact: Contact, paragraph: Paragraph) -> bool:
        previous = next(
            (
                fact
                for sentence in reversed(paragraph.sentences)
                for key in sentence.facts
                if isinstance(fact := self.scene.facts.get(key), Contact)
            ),
            None,
        )
        return (
            previous is not None
            and previous.channel is contact.channel
            and previous.with_whom == contact.with_whom
            and not has_text(contact.asked)
        )

    def _start(self, item: Item) -> Start:
        return beginning(self.scene, self.paragraphs, item, self.recent)

    def _friendly(self) -> None:
        """Say once that people were kind: all of them, some, or nothing where it was one."""
        spoken = (Channel.PHONE, Channel.CHAT, Channel.SHOP, Channel.VISIT, Channel.SOCIAL)
        met = [one for one in self.scene.case.contacts if one.channel in spoken]
        friendly = tuple(one.id for one in met if one.friendly)
        if not friendly or (len(friendly) == 1 and len(met) > 1):
            return
        key = "friendly.text" if len(friendly) * 2 >= len(met) else "friendly.some"
        self.paragraphs.append(Paragraph([Sentence(self.scene.say(key), friendly)]))
