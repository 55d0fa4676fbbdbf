"""Sentences about what never came: no answer, no word, no result."""

from __future__ import annotations

from app.core.channel import Channel, Direction
from app.core.events import Contact, Outcome
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
    anchors = scene.facts.when
    found = span(contact.when, anchors)
    later = (
        span(one.when, anchors)
        for one in scene.case.contacts
        if one.direction is Direction.IN and one.id != contact.id and not one.survey
    )
    return found is not None and any(
        other is not None and other.earliest > found.latest for other in later
    )


def _silence_key(contact: Contact) -> str:
    if contact.channel in (Channel.LETTER, Channel.REGISTERED):
        return "after_letter"
    return "after_email" if contact.channel is Channel.EMAIL else "after_contact"
