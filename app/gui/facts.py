"""What any fact of a case is called on the screen, and where it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from app.core.agreement import Agreement
from app.core.case import Case
from app.core.claims import Demand, Effort, Offer, Point
from app.core.events import Contact, Incident, Payment, Promise, Silence, Statement
from app.core.fact import Fact
from app.core.lookup import SameCase, facts
from app.core.papers import Document, Exhibit
from app.core.party import Party
from app.core.text import Text
from app.core.walk_step import Step
from app.core.when import span
from app.gui import days, naming
from app.gui.document_names import document_name
from app.gui.fields.channels import ICONS
from app.gui.fields.due import due_words
from app.gui.happened import kinds
from app.gui.moments import brief_words
from app.gui.page import Place
from app.gui.wants.kinds import demand_words
from app.gui.words import _


@dataclass(frozen=True, slots=True)
class Told:
    """A fact in a few words, with the icon of its kind and where it is shown."""

    id: str
    image: str
    words: str
    place: Place


def told(case: Case, fact_id: str, today: date) -> Told | None:
    """Return how the screen speaks of a fact; None for one that has no place of its own."""
    fact = facts(case).get(fact_id)
    return _told(case, fact, today) if fact is not None else None


def supported(case: Case, exhibit: Exhibit, today: date) -> tuple[Told, ...]:
    """Return the facts that an exhibit shows, each once, statements as their contact."""
    index = facts(case)
    found: dict[str, Told] = {}
    for fact in _holding(case, exhibit):
        owner = index.contact_of(fact) if isinstance(fact, Statement) else fact
        one = _told(case, owner, today) if owner is not None else None
        if one is not None:
            found.setdefault(one.id, one)
    return tuple(found.values())


def _holding(case: Case, exhibit: Exhibit) -> Iterator[Fact]:
    index = facts(case)
    yield from _holders(SameCase(case)).get(exhibit.id, ())
    for fact_id in exhibit.supports:
        fact = index.get(fact_id)
        if fact is not None:
            yield fact


_HOLDERS_IN = (
    *("contacts", "promises", "incidents", "payments"),
    *("points", "demands", "efforts", "agreements"),
)


@lru_cache(maxsize=4)
def _holders(key: SameCase) -> dict[str, list[Fact]]:
    """Return the facts that hold each exhibit: all are read once, not for each exhibit."""
    index = facts(key.case)
    found: dict[str, list[Fact]] = {}
    for name in _HOLDERS_IN:
        for fact in getattr(key.case, name):
            for exhibit in index.exhibits_of(fact):
                found.setdefault(exhibit.id, []).append(fact)
    return found


def _told(case: Case, fact: Fact, today: date) -> Told | None:
    match fact:
        case Contact() | Incident() | Payment() | Silence() | Effort():
            image, words = _event(case, fact)
            return Told(fact.id, image, _dated(case, fact, words, today), _at(fact.id))
        case Promise():
            words = _("Promise: {what}").format(what=naming.promise(case, fact))
            dated = _dated(case, fact, words, today)
            return Told(fact.id, "handshake", dated, _at(fact.id, "promises"))
        case Party():
            place = Place(Step.PARTIES, fact.id)
            return Told(fact.id, "users", naming.party(case, fact.id), place)
        case _:
            return _titled(case, fact)


def _event(
    case: Case, fact: Contact | Incident | Payment | Silence | Effort
) -> tuple[str, str]:
    """Return the icon and the words of something that happened."""
    match fact:
        case Contact():
            return ICONS[fact.channel], naming.channel(fact.channel)
        case Incident():
            return "triangle-alert", naming.capital(kinds.event(case, fact))
        case Payment():
            return "receipt", kinds.event(case, fact)
        case Silence():
            return "message-square-off", _("Heard nothing")
        case Effort():
            return "clock", kinds.event(case, fact)


def _titled(case: Case, fact: Fact) -> Told | None:
    """Return what has a title of its own; None for what is shown nowhere by itself."""
    text: Text
    match fact:
        case Point():
            image, text, otherwise, step = "list-checks", fact.title, _("A point"), Step.POINTS
        case Demand():
            place = Place(Step.WANTS, fact.id)
            return Told(fact.id, "target", demand_words(case, fact), place)
        case Agreement():
            image, text, step = "file-check", fact.what, Step.PARTIES
            otherwise = _("The agreement")
        case Exhibit():
            image, text, step = "paperclip", fact.title, Step.EVIDENCE
            otherwise = _("An exhibit")
        case Offer():
            image, text, step = "hand-coins", fact.what, Step.FOLLOW_UP
            otherwise = _("An offer")
        case Document():
            image, text, step = "mail", fact.title, Step.LETTERS
            otherwise = document_name(fact.type)
        case _:
            return None
    return Told(fact.id, image, naming.plain(text, case) or otherwise, Place(step, fact.id))


def _at(fact_id: str, part: str = "") -> Place:
    return Place(Step.HAPPENED, fact_id, part)


def promised(case: Case, promise: Promise, today: date, longest: int) -> str:
    """Return what was promised and when that was said, in at most some characters and a day."""
    words = naming.promise(case, promise)
    cut = words if len(words) <= longest else f"{words[: longest - 1].rstrip()}…"
    return _dated(case, promise, cut, today)


def _dated(case: Case, fact: Fact, words: str, today: date) -> str:
    """Return *words* with what tells a fact from others of its sort: its day, as known."""
    index = facts(case)
    when = index.moment(fact.id)
    found = span(when, index.when) if when is not None else None
    if found is not None and found.exact:
        return f"{words.rstrip('.')}, {days.short_day(found.earliest, today)}"
    about = _due(case, fact, today) if isinstance(fact, Promise) else ""
    if not about and when is not None:
        about = brief_words(when, index.when, today)
    if not about and isinstance(fact, Promise):
        about = naming.party(case, fact.by)
    return f"{words}, {about}" if about else words


def _due(case: Case, promise: Promise, today: date) -> str:
    return due_words(promise.due, facts(case).when, today) if promise.due is not None else ""
