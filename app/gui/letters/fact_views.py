"""How a fact is named in a chip or on a card, and where in the window it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from app.core.agreement import Agreement, Claim, Service
from app.core.case import Case, Contradiction
from app.core.claims import Demand, Effort, Offer, Point, Question
from app.core.events import Contact, Incident, Payment, Promise, Silence, Statement
from app.core.fact import Fact
from app.core.lookup import facts
from app.core.papers import Document, Exhibit
from app.core.party import Party
from app.core.text import Text, in_language
from app.core.walk_step import Step
from app.core.when import span
from app.gui import naming, words
from app.gui.days import short_day
from app.gui.facts import told
from app.gui.fields.channels import ICONS
from app.gui.marks import Mark
from app.gui.moments import brief_words
from app.gui.page import Place
from app.gui.points.facts import fact_words
from app.gui.seen import Seen
from app.gui.wants.kinds import demand_words
from app.gui.words import _

LONGEST = 40  # characters of a chip

_ICONS: dict[type, str] = {
    Party: "user",
    Agreement: "file-text",
    Service: "file-text",
    Claim: "file-text",
    Statement: "message-circle",
    Promise: "handshake",
    Incident: "flag",
    Silence: "message-square-off",
    Payment: "receipt",
    Question: "message-circle-question-mark",
    Point: "list-checks",
    Demand: "target",
    Effort: "clock",
    Offer: "hand-coins",
    Exhibit: "paperclip",
    Document: "mail",
    Contradiction: "info",
}
_STEPS: dict[type, Step] = {
    Party: Step.PARTIES,
    Agreement: Step.PARTIES,
    Service: Step.PARTIES,
    Claim: Step.PARTIES,
    Point: Step.POINTS,
    Question: Step.POINTS,
    Demand: Step.WANTS,
    Effort: Step.WANTS,
    Offer: Step.FOLLOW_UP,
    Exhibit: Step.EVIDENCE,
    Document: Step.LETTERS,
}


@dataclass(frozen=True)
class FactView:
    """A fact as the window names it; ``lines`` say more of it on its card.

    ``mark`` and ``state`` are what became of a promise.
    """

    icon: str
    name: str
    lines: tuple[str, ...]
    place: Place
    mark: Mark | None = None
    state: str = ""


def fact_view(case: Case, fact_id: str, day: date) -> FactView | None:
    """Return how the fact is named, None where the case has no such fact."""
    fact = facts(case).get(fact_id)
    if fact is None:
        return None
    said = _said(case, fact)
    when = _when(case, fact, day)
    name = _name(case, fact, when, said) or _called(case, fact_id, day)
    more = (one for one in (said, *_exhibits(case, fact)) if one not in ("", name))
    lines = tuple(dict.fromkeys(more))
    icon = ICONS[fact.channel] if isinstance(fact, Contact) else _ICONS[type(fact)]
    step = _STEPS.get(type(fact), Step.HAPPENED)
    return FactView(icon, _cut(name), lines, Place(step, fact_id))


def stated(view: FactView, seen: Seen) -> FactView:
    """Return *view* with what became of it, where it is a promise."""
    found = fact_words(seen, view.place.fact)
    return view if found is None else replace(view, mark=found.mark, state=found.state)


def _name(case: Case, fact: Fact, when: str, said: str) -> str:
    match fact:
        case Demand():
            return demand_words(case, fact)
        case Party():
            return fact.known_as or said or _("Person")
        case Contact():
            channel = naming.channel(fact.channel).lower()
            return _("{day}, {how}").format(day=when, how=channel) if when else channel
        case Promise():
            return _("promise {day}").format(day=when) if when else _("promise")
        case Silence():
            return _("silence {day}").format(day=when)
        case Incident() | Payment():
            return _("{day}, {how}").format(day=when, how=said) if said else when
        case _:
            return said or when


def _called(case: Case, fact_id: str, day: date) -> str:
    """Return what a fact is called that says nothing of itself."""
    found = told(case, fact_id, day)
    return _("fact") if found is None else found.words


def _said(case: Case, fact: Fact) -> str:
    """Return what a record says of itself in words."""
    for name in ("title", "what", "name", "about", "asked", "affected", "text"):
        said: Text | bool = getattr(fact, name, "")
        if isinstance(said, bool):  # "about" is a mark on an amount, and words of a contact
            continue
        found = in_language(said, words.language(), case.language).text
        if found:
            return " ".join(found.split())
    return ""


def _when(case: Case, fact: Fact, day: date) -> str:
    """Return the day of a fact: of a promise the day for which it was made."""
    index = facts(case)
    when = index.moment(fact.id)
    if isinstance(fact, Promise) and fact.due is not None and fact.due.when is not None:
        when = fact.due.when
    if when is None:
        return ""
    found = span(when, index.when)
    if found is not None and found.exact:
        return short_day(found.earliest, day)
    return brief_words(when, index.when, day)


def _exhibits(case: Case, fact: Fact) -> tuple[str, ...]:
    found = facts(case).exhibits_of(fact)
    names = (in_language(one.title, words.language(), case.language).text for one in found)
    return tuple(_("Evidence: {name}").format(name=name) for name in names if name)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
