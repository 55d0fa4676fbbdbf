"""The points of the checklist that a program can decide, each as a function of the draft."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from app.core.agreement import Agreement
from app.core.case import Case
from app.core.channel import Channel
from app.core.claims import OfferState
from app.core.events import Contact, Incident, Payment, Promise, Statement
from app.core.lookup import Facts, facts
from app.core.text import Text, every_wording
from app.letters.letter import Items, Paragraph, Part, Quote
from app.letters.reading import found_words
from app.letters.redaction.checklist import Check, Draft, Reason
from app.letters.redaction.finding import Kind, folded
from app.letters.redaction.places import places
from app.letters.redaction.redact import SENTENCE, SIGNATURE

_NO_FACTS = frozenset(  # blocks that tell nothing that happened
    {
        *("title", "subtitle", "place", "salutation", "comparison", "update"),
        *("title-label", "story-label", "wish-label"),
    }
)
_TELLING = (Part.OPENING, Part.STORY)
_QUOTED = re.compile('[‘“„"«]([^‘’“”„"«»\n]{1,400})[’”"»]')
_SOUND = re.compile(r"\.(?:mp3|wav|m4a|ogg|aac|flac|mp4|mov)\b", re.IGNORECASE)
_NOT_PRIVATE = frozenset({Kind.STAFF, Kind.HARD})  # points of their own are about these
_PROVABLE = (Contact, Promise, Incident, Payment, Agreement)


def traced(draft: Draft) -> Iterator[Reason]:
    """Yield what tells something that no fact holds, or that only the writer can vouch for."""
    index = facts(draft.case)
    unproved: dict[str, str] = {}
    for section in draft.letter.sections:
        for block in section.blocks if section.part in _TELLING else ():
            if not isinstance(block, Paragraph | Items | Quote) or block.id in _NO_FACTS:
                continue
            items = block.items if isinstance(block, Items) else ()
            told = [*block.facts, *(fact for item in items for fact in item.facts)]
            own = getattr(block, "own", False)
            if own:
                yield Reason("own_text", block.id, settles=True)
            if not told and not own:
                yield Reason("no_fact", block.id)
            unproved |= {one: block.id for one in told if not _proved(index, one)}
    for fact, block_id in unproved.items():
        yield Reason("no_paper", block_id, fact, settles=True)


def unsourced(draft: Draft) -> Iterator[Reason]:
    """Yield words between quotation marks that nothing in the case holds word for word.

    Where a promise is told, its vague day stands between them, translated where need be.
    """
    known = [folded(words) for text in _recorded(draft.case) for words in every_wording(text)]
    vague = {str(one.id) for one in draft.case.promises if one.due and one.due.when}
    dated = {
        block.id
        for section in draft.letter.sections
        for block in section.blocks
        if vague & set(getattr(block, "facts", ())) and not getattr(block, "own", False)
    }
    for place in places(draft.letter):
        for found in _QUOTED.finditer(place.text) if place.block not in dated else ():
            quote = folded(found[1])
            if len(found[1].split()) > 1 and not any(quote in one for one in known):
                yield Reason("no_source", place.block, found[1], settles=True)


def _recorded(case: Case) -> Iterator[Text]:
    """Yield what others said, as far as the case tells where."""
    for contact in case.contacts:
        yield from (contact.comment, contact.asked)
        yield from (said.text for said in contact.statements)
    for agreement in case.agreements:
        yield from (claim.text for claim in agreement.claims)


def _facts_hold(draft: Draft) -> Iterator[Reason]:
    """Yield what no fact or source backs."""
    yield from traced(draft)
    yield from unsourced(draft)


def _proved(index: Facts, fact_id: str) -> bool:
    """Tell whether a fact has a paper: its own, or one that says it supports it."""
    fact = index.get(fact_id)
    if isinstance(fact, Statement):
        contact = index.contact_of(fact)
        return bool(fact.exhibit) or (contact is not None and _proved(index, contact.id))
    if not isinstance(fact, _PROVABLE):
        return True
    return bool(index.exhibits_of(fact))


def opinion(draft: Draft) -> Iterator[Reason]:
    """Yield judgements that are not marked as the writer's own."""
    for place in draft.texts:
        for sentence in SENTENCE.findall(place.text):
            judged = found_words(draft.listed("publication.judging"), sentence)
            if judged and not found_words(draft.listed("publication.marking"), sentence):
                yield Reason("not_marked", place.block, judged[0])


def accusing(draft: Draft) -> Iterator[Reason]:
    """Yield words that accuse of a crime, of intent or of a motive."""
    yield from _worded(draft, "publication.accusing", "accusation")


def staff(draft: Draft) -> Iterator[Reason]:
    """Yield names and traits of staff."""
    for one in draft.findings:
        if one.kind is Kind.STAFF and one.kept:
            yield Reason("staff_kept", one.block, one.id)
    for one in draft.left:
        if one.kind is Kind.STAFF and not _is_kept(draft, one.was):
            yield Reason("staff_left", one.block, one.was)
    polite = draft.listed("words.both")
    for place in draft.texts:
        text = place.text.casefold()
        for both in polite:
            text = text.replace(both, "")
        for word in found_words(draft.listed("publication.traits"), text):
            yield Reason("trait", place.block, word)


def private(draft: Draft) -> Iterator[Reason]:
    """Yield private things that the user keeps, or that the public text still holds."""
    for one in draft.findings:
        signed = one.block == SIGNATURE and one.kind is Kind.NAME
        if one.kept and one.kind not in _NOT_PRIVATE and not signed:
            yield Reason("kept", one.block, one.id, settles=True)
    for one in draft.left:
        if one.kind not in _NOT_PRIVATE and not _is_kept(draft, one.was):
            yield Reason("left", one.block, one.was)


def _is_kept(draft: Draft, words: str) -> bool:
    return any(one.was == words for one in draft.findings if one.kept)


def chance(draft: Draft) -> Iterator[Reason]:
    """Yield why the firm has not had its chance to react."""
    heard = draft.heard
    if heard is None:
        yield Reason("not_asked")
    elif heard.until >= draft.letter.day and not heard.replies:
        yield Reason("term_runs", about=heard.until.isoformat())


def answer(draft: Draft) -> Iterator[Reason]:
    """Yield reactions of the firm that the text leaves out, or whose summary nobody weighed."""
    heard = draft.heard
    if heard is None:
        return
    told = {
        fact
        for section in draft.letter.sections
        for block in section.blocks
        for fact in getattr(block, "facts", ())
    }
    for one in heard.replies:
        if one.id in told:
            yield Reason("weigh_reaction", about=one.id, settles=True)
        else:
            yield Reason("reaction_left_out", about=one.id)
    if not heard.replies and not heard.confirmed_silent:
        yield Reason("silence_not_confirmed", about=heard.document.id, settles=True)


def threats(draft: Draft) -> Iterator[Reason]:
    """Yield threats, and money asked in the same breath as publication."""
    yield from _worded(draft, "publication.threatening", "threat")


def closing(draft: Draft) -> Iterator[Reason]:
    """Yield that the block about the letter is not there."""
    there = {block.id for one in draft.letter.sections for block in one.blocks}
    for block in draft.fixed:
        if block not in there:
            yield Reason("no_about", block)


def recordings(draft: Draft) -> Iterator[Reason]:
    """Yield links to sound, and words that were quoted from a call."""
    for place in draft.texts:
        if _SOUND.search(place.text):
            yield Reason("sound", place.block, settles=False)
    spoken = {
        str(said.id): contact
        for contact in draft.case.contacts
        if contact.channel is Channel.PHONE
        for said in contact.statements
        if said.verbatim
    }
    for section in draft.letter.sections:
        for block in section.blocks:
            for fact in getattr(block, "facts", ()):
                if fact in spoken:
                    yield Reason("quoted_call", block.id, fact, settles=True)


def settlement(draft: Draft) -> Iterator[Reason]:
    """Yield offers that the user accepted: the terms may forbid publication."""
    for one in draft.case.offers:
        if one.state is OfferState.ACCEPTED:
            yield Reason("settled", about=one.id, settles=True)


def _worded(draft: Draft, words: str, code: str) -> Iterator[Reason]:
    for place in draft.texts:
        for word in found_words(draft.listed(words), place.text):
            yield Reason(code, place.block, word)


CHECKS: Mapping[str, Check] = {
    "1": _facts_hold,
    "2": opinion,
    "3": accusing,
    "4": staff,
    "5": private,
    "6": chance,
    "7": answer,
    "8": threats,
    "9": closing,
    "10": recordings,
    "13": settlement,
}
