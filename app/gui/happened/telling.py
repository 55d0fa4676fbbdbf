"""A fact in words for the inspector: its title, when and how, what was said, what it has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.core.case import Case
from app.core.channel import Channel
from app.core.claims import Effort, Offer
from app.core.events import Contact, Incident, Payment, Promise, Silence
from app.core.exhibit_order import exhibit_numbers
from app.core.line import LedgerLine
from app.core.lookup import facts
from app.core.moment import When
from app.core.papers import Document
from app.core.promises import chains
from app.core.when import Span, clock, span
from app.gui import naming
from app.gui.days import long_day
from app.gui.document_names import document_name
from app.gui.happened import days, kinds
from app.gui.happened.gaps import Gap
from app.gui.words import _, many

TALKS = (Channel.PHONE, Channel.CHAT, Channel.VISIT)


@dataclass(frozen=True, slots=True)
class Told:
    """What the inspector says of a fact.

    ``day`` is for the date tile (None: not known to the day).  ``points`` are the numbers of
    complaint points; ``exhibits`` the titles of the evidence.
    """

    fact: str
    day: date | None
    title: str
    line: str
    text: str
    points: tuple[int, ...]
    exhibits: tuple[str, ...]


def told(case: Case, fact_id: str, line: LedgerLine | None = None) -> Told | None:
    """Return what to say of a fact, of a promise with how it stands in its *line*.

    None where there is no such fact.
    """
    index = facts(case)
    fact = index.get(fact_id)
    if fact is None:
        return None
    when = index.moment(fact_id)
    found = None if when is None else span(when, index.when)
    numbers = exhibit_numbers(case)
    exhibits = tuple(
        _("Exhibit {n}: {title}").format(n=numbers[one.id], title=naming.plain(one.title, case))
        for one in index.exhibits_of(fact)
    )
    title, how, text = _words(case, fact)
    if line is not None:
        text = " ".join(one for one in (_sentence(", ".join(_stands(line))), text) if one)
    return Told(
        fact=fact_id,
        day=found.middle if found is not None and found.days <= 10 else None,
        title=title,
        line=", ".join(part for part in (_moment(when, found), *how) if part),
        text=text,
        points=tuple(
            number for number, one in enumerate(case.points, start=1) if fact_id in one.facts
        ),
        exhibits=exhibits,
    )


def tip(case: Case, fact_id: str) -> str:
    """Return a fact in full on a few lines, for a tooltip and for a screen reader."""
    found = told(case, fact_id)
    if found is None:
        return ""
    return "\n".join(one for one in (found.title, found.line, found.text) if one)


def gap_names(gaps: Iterable[Gap]) -> dict[str, str]:
    """Return each silence that is no fact yet in words, by its name."""
    how = _("A double click or the key S puts this silence among the facts.")
    return {
        one.name: many("{n} day of silence", "{n} days of silence", one.days) + f"\n{how}"
        for one in gaps
        if not one.known
    }


class Tips(dict[str, str]):
    """The words of a tooltip by fact, made when they are asked for."""

    def __init__(self, case: Case, promises: dict[str, str]) -> None:
        super().__init__(promises)
        self._case = case

    def __missing__(self, fact: str) -> str:
        """Return the words of a fact that was not asked for yet."""
        return tip(self._case, fact)


def promise_names(case: Case, lines: Iterable[LedgerLine]) -> dict[str, str]:
    """Return each promise in full by its id, with its place in its chain."""
    return {
        line.promise.id: _promise_name(case, line, place, len(chain.lines))
        for chain in chains(lines)
        for place, line in enumerate(chain.lines, start=1)
    }


def _promise_name(case: Case, line: LedgerLine, place: int, count: int) -> str:
    made = line.made
    found = None if made is None else span(made, facts(case).when)
    parts = [naming.promise(case, line.promise)]
    if count > 1:
        parts.insert(0, _("Promise {n} of {all}").format(n=place, all=count))
    parts.append(_("said {day}").format(day=days.moment(made, found)))
    return ", ".join((*parts, *_stands(line)))


def _stands(line: LedgerLine) -> tuple[str, ...]:
    """Return for when a promise was made, where a day is known, and what became of it."""
    state = naming.standing(line.standing).lower()
    if line.due is None:
        return (state,)
    term = line.due_when is None  # a term has its days, and no moment that was said
    due = days.span_words(line.due) if term else days.moment(line.due_when, line.due)
    return _("promised for {day}").format(day=due), state


def _moment(when: When | None, found: Span | None) -> str:
    """Return a moment in full where it is one day."""
    if when is None or found is None or not found.exact:
        return days.moment(when, found)
    at = clock(when)
    day = long_day(found.earliest)
    if at is None:
        return _("around {day}").format(day=day) if days.is_about(when) else day
    time = (
        _("around {time}").format(time=days.hour(at)) if days.is_about(when) else days.hour(at)
    )
    return f"{day}, {time}"


def _words(case: Case, fact: object) -> tuple[str, list[str], str]:
    """Return the title, how it went, and what was said."""
    match fact:
        case Contact():
            return _of_contact(case, fact)
        case Promise():
            by = naming.party(case, fact.by)
            line = [_("promised by {who}").format(who=by)] if by else []
            return naming.promise(case, fact), line, naming.plain(fact.condition, case)
        case Incident() | Payment() | Effort():
            comment = fact.comment if isinstance(fact, Incident) else ""
            title = naming.capital(kinds.event(case, fact))
            return title, kinds.details(case, fact), naming.plain(comment, case)
        case Document():
            to = naming.party(case, fact.addressee)
            title = naming.capital(naming.plain(fact.title, case)) or document_name(fact.type)
            return title, [_("to {who}").format(who=to)] if to else [], ""
        case Silence():
            return _("Heard nothing"), [], naming.plain(fact.comment, case)
        case Offer():
            return _("Offer"), [], naming.plain(fact.what, case)
        case _:
            return _("Agreement"), [], ""


def _of_contact(case: Case, contact: Contact) -> tuple[str, list[str], str]:
    how, who = naming.channel(contact.channel), naming.with_whom(case, contact)
    out = _("{channel} with {who}") if contact.channel in TALKS else _("{channel}, {who}")
    line = [naming.direction(contact)]
    if contact.attempts > 1:
        about = _("about {n} times") if contact.attempts_about else _("{n} times")
        line.append(about.format(n=contact.attempts))
    if contact.minutes:
        line.append(many("{n} minute", "{n} minutes", contact.minutes))
    return out.format(channel=how, who=who), line, said(case, contact)


def said(case: Case, contact: Contact) -> str:
    """Return all that was said in a contact, a sentence for each thing."""
    parts = []
    for one in contact.statements:
        text = naming.plain(one.text, case)
        parts.append(_("‘{words}’").format(words=text) if one.verbatim else _sentence(text))
    parts.append(naming.plain(contact.comment, case))
    if not any(parts):
        about = naming.plain(contact.asked, case) or naming.plain(contact.about, case)
        return naming.capital(about) or _sentence(naming.outcome(contact))
    return " ".join(part for part in parts if part)


def _sentence(text: str) -> str:
    text = naming.capital(text)
    return text if text.endswith((".", "?", "!", "…")) or not text else f"{text}."
