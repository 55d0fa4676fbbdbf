"""What happened, as paragraphs: phases in order, no date twice, no row of equal openings.

The rules are those of the sentence catalogue: chains as one story, contacts of one kind in one
sentence, at most six contacts told one by one, the last one fully.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from app.core.channel import Channel, Direction
from app.core.claims import Offer
from app.core.events import Contact, Incident, Payment
from app.core.moment import When
from app.core.promises import Chain
from app.core.text import has_text
from app.core.when import span
from app.letters import happenings
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
from app.letters.moments import Start, time_words
from app.letters.promising import made
from app.letters.sayings import Memory
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.silences import silence_sentences
from app.letters.telling import closing_comment, contact_sentences

MOST_MOMENTS = 8  # of contacts told one by one; with more a count and the ones that matter
_LONG = 4  # sentences after which a paragraph ends


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


@dataclass
class Passage:
    """A paragraph in the making."""

    sentences: list[Sentence] = field(default_factory=list)
    last: When | None = None
    dated: bool = False

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts of its sentences, each once."""
        return tuple(dict.fromkeys(key for one in self.sentences for key in one.facts))


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
        self.passages: list[Passage] = []
        self.recent: set[str] = set()
        self._after_chain = False

    def tell(self, told: set[str], cut: Cut | None = None) -> list[Passage]:
        """Return the paragraphs that tell everything but the facts in *told*.

        With *cut* only contacts that carry the story are told, and the last one; the
        others are counted and stand in the annex.
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
        if self.thanks and not bare and not self.scene.mind.thanked:
            self._friendly()
        return [passage for passage in self.passages if passage.sentences]

    def _is_day(self, item: Item) -> bool:
        found = span(item.when, self.scene.facts.when)
        return found is not None and found.exact

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
            days = {self._moment(item) for item in chosen if self._is_day(item)}
        kept = {id(item) for item in chosen}
        kept |= {id(item) for item in contacts if self._moment(item) in days}
        passage = Passage([count_all(self.scene)])
        self.passages += [passage, Passage()]
        return [item for item in todo if not isinstance(item.what, Contact) or id(item) in kept]

    def _add(self, group: Group, *, last: bool) -> None:
        item = group.items[0]
        passage = self._passage(item, last=last)
        sentences = self._sentences(group, passage)
        passage.sentences += sentences
        self.recent = {key for one in sentences for key in one.facts}
        passage.last = last_told(group.items[-1])

    def _passage(self, item: Item, *, last: bool) -> Passage:
        current = self.passages[-1] if self.passages else None
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
            or (incoming and not self._same_day(current, item))
            or len(current.sentences) >= _LONG
        )
        self._after_chain = isinstance(item.what, Chain) and len(item.what.lines) > 1
        if current is None or (fresh and not (last and self._same_day(current, item))):
            current = Passage()
            self.passages.append(current)
        return current

    def _after_payment(self, passage: Passage) -> bool:
        last = passage.sentences[-1].facts if passage.sentences else ()
        return any(isinstance(self.scene.facts.get(key), Payment) for key in last)

    def _same_day(self, passage: Passage | None, item: Item) -> bool:
        if passage is None or passage.last is None:
            return False
        anchors = self.scene.facts.when
        one, two = span(passage.last, anchors), span(item.when, anchors)
        return one is not None and one.exact and one == two

    def _sentences(self, group: Group, passage: Passage) -> list[Sentence]:
        item = group.items[0]
        match item.what:
            case Chain() as chain:
                return chain_sentences(
                    self.scene, chain, opened=self.opened and self.ledger.main is chain
                )
            case Contact() as contact:
                return self._contact(group, contact, passage)
            case Incident() as incident:
                start = self._start(item, passage)
                return happenings.incident_sentences(self.scene, incident, start, passage.facts)
            case Payment() as payment:
                return self._payment(payment, passage, item)
            case Offer() as offer:
                return happenings.offer_sentences(self.scene, offer, self._start(item, passage))

    def _payment(self, payment: Payment, passage: Passage, item: Item) -> list[Sentence]:
        return [happenings.payment_sentence(self.scene, payment, self._start(item, passage))]

    def _contact(self, group: Group, contact: Contact, passage: Passage) -> list[Sentence]:
        with self.scene.acting(contact.by):
            return self._told(group, contact, passage)

    def _told(self, group: Group, contact: Contact, passage: Passage) -> list[Sentence]:
        if len(group.items) > 1:
            contacts = [item.what for item in group.items if isinstance(item.what, Contact)]
            found, contact = group_sentence(self.scene, contacts, self.memory)
        else:
            start = self._start(group.items[0], passage)
            again = start is Start.TIME and self._again(contact, passage)
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

    def _again(self, contact: Contact, passage: Passage) -> bool:
        previous = next(
            (
                fact
                for sentence in reversed(passage.sentences)
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

    def _start(self, item: Item, passage: Passage) -> Start:
        """Choose how to begin, so that no two sentences in a row begin alike."""
        relative = item.when.relative_to is not None and not item.when.edtf
        if relative and item.when.relative_to not in self.recent:
            return Start.LATER
        if not passage.sentences:
            passage.dated = True
            if len(self.passages) > 1 and self._same_day(self.passages[-2], item):
                return Start.TIME
            return Start.SAME if self._same_vague(item) else Start.DATE
        vague = passage.last == item.when and not relative and not self._same_day(passage, item)
        if vague:
            return Start.SAME
        if self._same_day(passage, item):
            words = time_words(self.scene, item.when)
            return Start.SUBJECT if self._began_with(passage, words) else Start.TIME
        if relative or not passage.dated:
            passage.dated = True
            return Start.DATE
        subject = self.scene.say("voice.i_start")
        if self._began_with(passage, str(subject)) or not isinstance(item.what, Contact):
            return Start.DATE
        return Start.SUBJECT

    def _same_vague(self, item: Item) -> bool:
        """Tell whether a new paragraph begins at the vague moment at which the last ended."""
        before = self.passages[-2].last if len(self.passages) > 1 else None
        relative = item.when.relative_to is not None
        return before == item.when and not relative and not self._is_day(item)

    def _began_with(self, passage: Passage, words: str) -> bool:
        last = str(passage.sentences[-1].text)
        return last.split(" ", 1)[0].casefold() == words.split(" ", 1)[0].casefold()

    def _friendly(self) -> None:
        """Say once that people were kind: all of them, some, or nothing where it was one."""
        spoken = (Channel.PHONE, Channel.CHAT, Channel.SHOP, Channel.VISIT, Channel.SOCIAL)
        met = [one for one in self.scene.case.contacts if one.channel in spoken]
        friendly = tuple(one.id for one in met if one.friendly)
        if not friendly or (len(friendly) == 1 and len(met) > 1):
            return
        key = "friendly.text" if len(friendly) * 2 >= len(met) else "friendly.some"
        self.passages.append(Passage([Sentence(self.scene.say(key), friendly)]))
