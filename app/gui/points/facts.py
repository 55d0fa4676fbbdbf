"""A fact in a few words, for a chip: when, what sort, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.claims import Effort, Offer
from app.core.contact import Contact, Statement
from app.core.events import Incident, Payment, Promise, Silence
from app.core.fact import Fact
from app.core.lookup import Facts, facts
from app.core.moment import When
from app.core.papers import Document
from app.core.text import Text, in_language
from app.gui import naming
from app.gui.fields.channels import ICONS, channel_words
from app.gui.happened.kinds import incident_words
from app.gui.happened.states import mark
from app.gui.marks import Mark
from app.gui.moments import brief_words, money_words
from app.gui.seen import Seen
from app.gui.words import _

LONGEST = 44  # characters on a chip


@dataclass(frozen=True)
class FactWords:
    """A fact on a chip: its icon and words, and the mark of a promise with its meaning."""

    icon: str
    text: str
    mark: Mark | None = None
    state: str = ""


def fact_words(seen: Seen, fact_id: str) -> FactWords | None:
    """Return the words for a fact of the case, None where there is none with that id."""
    index = facts(seen.case)
    fact = index.get(fact_id)
    when = index.moment(fact_id)
    if isinstance(fact, Promise):
        return _promise(seen, index, fact)
    found = _sort(seen, fact)
    return None if found is None else _dated(seen, index, found[0], when, found[1])


def _sort(seen: Seen, fact: Fact | None) -> tuple[str, str] | None:
    """Return the icon and the words for a record that is no promise."""
    match fact:
        case Contact():
            return ICONS[fact.channel], channel_words()[fact.channel]
        case Statement():
            return "message-square-text", _said(seen, fact.text)
        case Incident():
            told = _said(seen, fact.text) or _said(seen, fact.affected)
            return "triangle-alert", told or incident_words()[fact.kind].lower()
        case Silence():
            return "message-square-off", _("heard nothing")
        case Payment():
            return "receipt", money_words(fact.amount)
        case Offer() | Effort():
            return "hand-coins", _said(seen, fact.what)
        case Document():
            return "mail", _said(seen, fact.title) or _("letter")
        case _:
            return None


def _promise(seen: Seen, index: Facts, fact: Promise) -> FactWords:
    line = next((one for one in seen.ledger if one.promise.id == fact.id), None)
    due = None if line is None else line.due_when
    when = due or index.made(fact)
    words = _dated(seen, index, "handshake", when, naming.act(seen.case, fact))
    if line is None:
        return words
    state = naming.standing(line.standing).lower()
    shown = mark(line.standing, broken=line.counts_as_broken)
    return FactWords(words.icon, words.text, shown, state)


def _dated(seen: Seen, index: Facts, icon: str, when: When | None, what: str) -> FactWords:
    moment = "" if when is None else brief_words(when, index.when, seen.day)
    if not moment or not what:
        return FactWords(icon, _cut(moment or what))
    return FactWords(icon, _cut(_("{day}, {what}").format(day=moment, what=what)))


def _said(seen: Seen, text: Text) -> str:
    return in_language(text, seen.case.language, seen.case.language).text


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"
