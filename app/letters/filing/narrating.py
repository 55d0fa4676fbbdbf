"""Each fact of a filing in its own sentences: what happened, who said it, what proves it."""

from __future__ import annotations

import re
from dataclasses import replace

from markupsafe import Markup

from app.core.agreement import Agreement
from app.core.entry import Entry, EntryKind
from app.core.events import Contact, Incident, Payment, PaymentKind
from app.core.line import LedgerLine
from app.core.lookup import extended_until, sent_on
from app.core.moment import When
from app.core.papers import Document
from app.core.text import has_text
from app.letters.annex import document_noun
from app.letters.filing.results import Results
from app.letters.happenings import (
    incident_sentences,
    offer_sentences,
    payment_sentence,
    tells,
)
from app.letters.head import sending_key
from app.letters.items import Ledger, makes_agreement
from app.letters.moments import Start
from app.letters.opening import agreed, cited, claimed, services
from app.letters.promising import made
from app.letters.sayings import Memory
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.telling import closing_comment, contact_sentences

_RESULTS = frozenset(
    {EntryKind.NOT_KEPT, EntryKind.KEPT, EntryKind.WITHDRAWN, EntryKind.SILENCE}
)
_OWN_WORDS = frozenset(
    {
        *(PaymentKind.PAID, PaymentKind.WITHHELD, PaymentKind.DISPUTED, PaymentKind.DEPOSITED),
        *(PaymentKind.CLAIMED, PaymentKind.COSTS),
    }
)


def moved_to(ledger: Ledger) -> dict[str, LedgerLine]:
    """Return by promise the first one whose day it replaced because the consumer asked."""
    found: dict[str, LedgerLine] = {}
    for old in ledger.lines:
        due = old.promise.due
        dated = due is not None and due.when is not None
        if dated and old.at_consumers_request and old.replaced_by_id is not None:
            found.setdefault(old.replaced_by_id, old)
    return found


class Narrator:
    """Tells one row of the timeline at a time."""

    def __init__(self, scene: Scene, ledger: Ledger) -> None:
        """Prepare to tell the rows of *scene* with the promises of *ledger*."""
        self.scene = scene
        self.lines = {str(line.promise.id): line for line in ledger.lines}
        self._moved_to = moved_to(ledger)
        self.results = Results(scene, ledger)
        self._cause = False

    def tell(self, entry: Entry, start: Start, *, again: bool = False) -> list[Sentence]:
        """Return the sentences of a row, with every exhibit of it; empty for none."""
        found = [one for one in self._told(entry, start, again=again) if one.text]
        return self._proved(found, entry) if found else []

    def agreement(self) -> list[Sentence]:
        """Return what was agreed, what of it was never provided, and what was advertised."""
        main = self.scene.agreement
        return [] if main is None else self._agreed(main)

    def _agreed(self, agreement: Agreement) -> list[Sentence]:
        found = [agreed(self.scene, agreement), *services(self.scene, agreement)]
        return found + [claimed(self.scene, claim) for claim in agreement.claims]

    def promise(self, line: LedgerLine) -> list[Sentence]:
        """Return a promise that no contact tells, and when it was made."""
        scene = self.scene
        ex = scene.citations.reference(line.promise.exhibits)
        found = [made(scene, line, None, ex)]
        when = scene.dates.phrase(line.made) if line.made else ""
        if when:
            found.append(Sentence(scene.say("filing.made_when", when=when), (line.promise.id,)))
        return found + self._moved(line)

    def _moved(self, line: LedgerLine) -> list[Sentence]:
        """Return which date a new one replaced where the consumer had asked for that."""
        scene, old = self.scene, self._moved_to.get(line.promise.id)
        due = old.promise.due if old is not None else None
        if old is None or due is None or due.when is None:
            return []
        day = scene.dates.bare(due.when, weekday=True)
        text = scene.say("filing.moved_own", old=day)
        return [Sentence(text, (line.promise.id, old.promise.id))] if day else []

    def _told(self, entry: Entry, start: Start, *, again: bool) -> list[Sentence]:
        scene = self.scene
        if entry.kind in _RESULTS:
            return self.results.tell(entry, start)
        fact = scene.facts.get(entry.fact)
        match fact:
            case Contact():
                with scene.acting(fact.by):
                    return self._contact(fact, entry, start, again=again)
            case Agreement():
                return self._agreed(fact)
            case Incident():
                return [*self._incident(fact, start), *self._until(fact)]
            case Payment():
                return [self._payment(fact, start)]
            case Document():
                more = entry.kind is EntryKind.EXTENSION
                return self._extension(fact, entry.when) if more else self._document(fact)
        for offer in scene.case.offers:
            if str(offer.id) == entry.fact:
                return offer_sentences(scene, offer)
        return []

    def _incident(self, incident: Incident, start: Start) -> list[Sentence]:
        """Return what happened, with its day where no time tells it from the fact before."""
        timed = bool(self.scene.dates.time_only(incident.when))
        own = start is Start.TIME and not timed and has_text(incident.text)
        return incident_sentences(self.scene, incident, Start.DATE if own else start)

    def _until(self, incident: Incident) -> list[Sentence]:
        """Return when it ended, where the user's own words told what it was."""
        scene = self.scene
        if incident.until is None or not has_text(incident.text):
            return []
        end = scene.dates.until(incident.until, scene.dates.bare(incident.until, weekday=True))
        return [Sentence(scene.say("filing.until", until=end), (incident.id,))] if end else []

    def _contact(
        self, contact: Contact, entry: Entry, start: Start, *, again: bool
    ) -> list[Sentence]:
        scene = self.scene
        if makes_agreement(scene, contact):
            found = self.agreement()
        else:
            memory = Memory(cause=self._cause)
            found = contact_sentences(scene, contact, start, memory, again=again)
            self._cause = memory.cause
        for place, key in enumerate(entry.made):
            line = self.lines.get(key)
            if line is not None:
                own = [one for one in line.promise.exhibits if one not in contact.exhibits]
                ex = scene.citations.reference(own)
                found.append(made(scene, line, contact, ex, too=place > 0))
                found += self._moved(line)
        for offer in scene.case.offers:
            if offer.contact == contact.id:
                told = tells(scene, contact, offer)
                found += offer_sentences(scene, offer, after=True, told=told)
        return found + closing_comment(scene, contact)

    def _payment(self, payment: Payment, start: Start) -> Sentence:
        scene = self.scene
        if payment.kind not in _OWN_WORDS:
            return payment_sentence(scene, payment, start)
        what = scene.clause(payment.what)
        slots = {
            "when": scene.dates.phrase(payment.when),
            "amount": scene.language.money(payment.amount),
            "who": scene.sayer(scene.facts.party(payment.party)),
            "for": scene.words("payment.for", what=what) if what else "",
            "ex": scene.citations.reference(payment.exhibits),
        }
        key = f"filing.{payment.kind.value}"
        text = scene.say(key if slots["when"] else f"{key}_undated", **slots)
        return Sentence(text, (payment.id,))

    def _extension(self, document: Document, given: When | None) -> list[Sentence]:
        scene = self.scene
        text = scene.say(
            "filing.extended",
            when=scene.dates.phrase(given or When(words="?")),
            who=self._whom(document),
            day=scene.language.day(extended_until(document, given)),
        )
        return [Sentence(text, (document.id,))]

    def _whom(self, document: Document) -> str:
        scene = self.scene
        party = scene.facts.party(document.addressee)
        return scene.whom(party) if party not in (None, scene.trader) else scene.firm

    def _document(self, document: Document) -> list[Sentence]:
        scene = self.scene
        when = sent_on(document) or When(words="?")
        went = document.sending.channels if document.sending else document.channels
        way = sending_key(replace(document, channels=went)) or "other"
        how = scene.words(f"filing.how_{way}")
        title = scene.words("reminder.article", title=document_noun(scene, document))
        text = scene.say(
            "filing.sent",
            when=scene.dates.phrase(when),
            who=self._whom(document),
            title=title,
            how=f", {how}" if how else "",
            ex=scene.citations.reference([document.exhibit] if document.exhibit else []),
        )
        found = [Sentence(text, (document.id,))]
        if document.answer_by is not None:
            term = document.type.startswith("notice")
            day = scene.language.day(document.answer_by)
            key = "filing.asked_term" if term else "filing.asked_by"
            found.append(Sentence(scene.say(key, day=day), (document.id,)))
        return found

    def _proved(self, found: list[Sentence], entry: Entry) -> list[Sentence]:
        """Return the sentences with the exhibits of the row that none of them names yet."""
        citations = self.scene.citations
        told = _numbers(" ".join(str(one.text) for one in found), citations.words["title_one"])
        rest = [
            key
            for key in entry.exhibits
            if not citations.cited(key) or citations.number(key) not in told
        ]
        ex = citations.reference(rest)
        if not ex:
            return found
        place = next(
            (at for at in reversed(range(len(found))) if str(found[at].text).endswith(".")), -1
        )
        last = found[place]
        text = last.text + Markup("%s") % ex if place < 0 else cited(last.text, ex)
        return [*found[:place], Sentence(text, last.facts), *found[place:][1:]]


def _numbers(text: str, word: str) -> set[int]:
    """Return the numbers of exhibits that *text* names in brackets."""
    groups = re.findall(rf"\({re.escape(word.lower())}\w* ([^()]*)\)", text)
    return {int(number) for group in groups for number in re.findall(r"\d+", group)}
