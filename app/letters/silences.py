"""Sentences about what never came: no answer, no word, no result."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from app.core.channel import Channel, Direction
from app.core.events import Contact, Outcome
from app.core.lookup import SameCase, facts
from app.core.text import has_text
from app.core.when import span
from app.letters.items import Ledger
from app.letters.sayings import own
from app.letters.scene import Scene
from app.letters.sentence import Sentence


def silence_sentences(scene: Scene, ledger: Ledger, contact: Contact) -> list[Sentence]:
    """Return that nothing came after a contact, in the writer's own words where there are."""
    silence = ledger.silences.get(contact.id)
    quiet = (Outcome.NO_ANSWER, Outcome.NOT_DELIVERED)
    if silence is None or contact.outcome in quiet:
        return []
    if has_text(silence.comment):
        words = own(scene, scene.text(silence.comment))
        return [Sentence(words, (silence.id,))]
    outgoing = contact.direction is Direction.OUT
    key = "own" if outgoing and not contact.statements else _silence_key(contact)
    if _heard_later(scene, contact):
        if not outgoing:
            return []
        key = "no_reply"
    return [Sentence(scene.say(f"silence.{key}"), (silence.id,))]


def _heard_later(scene: Scene, contact: Contact) -> bool:
    """Tell whether the other side was surely heard from after *contact*."""
    found, last = span(contact.when, scene.facts.when), _last_heard(SameCase(scene.case))
    return found is not None and last is not None and last > found.latest


@lru_cache(maxsize=8)  # every contact asks for the same one
def _last_heard(key: SameCase) -> date | None:
    """Return the last day from which on something had surely come in; None for none."""
    anchors = facts(key.case).when
    heard = (
        span(one.when, anchors)
        for one in key.case.contacts
        if one.direction is Direction.IN and not one.survey
    )
    return max((one.earliest for one in heard if one is not None), default=None)


def _silence_key(contact: Contact) -> str:
    if contact.channel in (Channel.LETTER, Channel.REGISTERED):
        return "after_letter"
    return "after_email" if contact.channel is Channel.EMAIL else "after_contact"
