"""What the list may change in its own cells: a day, a channel, the few words of a contact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from app.core import edits
from app.core.case import Case
from app.core.channel import Channel
from app.core.claims import Effort, Offer
from app.core.contact import Contact
from app.core.events import Incident, Payment
from app.core.ids import FactId
from app.core.lookup import facts
from app.core.moment import When
from app.core.text import Text, has_text, in_language, with_words
from app.gui.happened.rows import Column
from app.gui.words import language

SAID = "statements"
PLACES = ("asked", "about", "comment")  # of the words of a contact without a statement


def columns_to_change(case: Case, fact_id: str) -> tuple[Column, ...]:
    """Return the cells of a fact that can be changed where they stand."""
    match facts(case).get(fact_id):
        case Contact():
            return (Column.DATE, Column.CHANNEL, Column.WHAT)
        case Incident() | Payment() | Effort() | Offer():
            return (Column.DATE,)
        case _:
            return ()


def with_day(case: Case, fact_id: str, when: When) -> Case:
    """Return *case* with another moment for a fact."""
    match facts(case).get(fact_id):
        case Contact() as contact:
            return edits.put_contact(case, replace(contact, when=when))
        case Incident() as incident:
            return edits.put_incident(case, replace(incident, when=when))
        case Payment() as payment:
            return edits.put_payment(case, replace(payment, when=when))
        case Effort() as effort:
            return edits.put_effort(case, replace(effort, when=when))
        case Offer() as offer:
            return edits.put_offer(case, replace(offer, when=when))
        case _:
            return case


def with_channel(case: Case, fact_id: str, channel: Channel) -> Case:
    """Return *case* with another channel for a contact."""
    contact = facts(case).get(fact_id)
    if not isinstance(contact, Contact):
        return case
    return edits.put_contact(case, replace(contact, channel=channel))


def summary(case: Case, fact_id: str) -> str:
    """Return the words that the list shows of a contact, all of them."""
    contact = facts(case).get(fact_id)
    return _said(case, _place(contact)[1]) if isinstance(contact, Contact) else ""


def with_summary(case: Case, fact_id: str, words: str) -> Case:
    """Return *case* with other words of a contact, in the language of the window.

    A statement cannot lose its words here: then nothing changes.
    """
    contact = facts(case).get(fact_id)
    if not isinstance(contact, Contact):
        return case
    place, text = _place(contact)
    changed = with_words(text, words, language(), case.language)
    if place != SAID:
        given: dict[str, Any] = {place: changed}
        return edits.put_contact(case, replace(contact, **given))
    if not words:
        return case
    statements = tuple(
        replace(one, text=changed) if one.text is text else one for one in contact.statements
    )
    return edits.put_contact(case, replace(contact, statements=statements))


def in_point(case: Case, fact_ids: Iterable[str], point_id: str) -> Case:
    """Return *case* with facts in a complaint point, each once."""
    point = next((one for one in case.points if one.id == point_id), None)
    if point is None:
        return case
    held = dict.fromkeys((*point.facts, *(FactId(one) for one in fact_ids)))
    return edits.put_point(case, replace(point, facts=tuple(held)))


def _place(contact: Contact) -> tuple[str, Text]:
    """Return where the words stand that sum a contact up; its comment where there are none."""
    for one in contact.statements:
        if has_text(one.text):
            return SAID, one.text
    for name in PLACES:
        if has_text(getattr(contact, name)):
            return name, getattr(contact, name)
    return "comment", contact.comment


def _said(case: Case, text: Text) -> str:
    return " ".join(in_language(text, language(), case.language).text.split())
