"""The overview of promises and contacts: the rows of its two tables, in words."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.channel import Channel, Direction
from app.core.events import (
    Contact,
    Incident,
    Outcome,
    Payment,
    PaymentKind,
    Silence,
    StatementKind,
)
from app.core.lookup import sent_on
from app.core.moment import DueMode, When
from app.core.papers import Document
from app.core.promises import LedgerLine, Standing
from app.core.text import has_text
from app.core.timeline import Entry, EntryKind
from app.letters.items import Ledger
from app.letters.phrases import capital
from app.letters.promising import late_by, lateness, words
from app.letters.scene import Scene


@dataclass(frozen=True)
class Cells:
    """A row of a table: its cells in words and the facts it tells."""

    cells: tuple[str, ...]
    facts: tuple[str, ...]


def several_years(scene: Scene, entries: tuple[Entry, ...]) -> bool:
    """Tell whether the rows lie in more than one year, so that each date needs its own."""
    return (
        len(_years(entries)) > 1 or not _years(entries) or scene.day.year not in _years(entries)
    )


def _years(entries: tuple[Entry, ...]) -> set[int]:
    found: set[int] = set()
    for entry in entries:
        if entry.span is not None and not entry.span.open_end and not entry.span.open_start:
            found |= {entry.span.earliest.year, entry.span.latest.year}
    return found


def promise_rows(scene: Scene, ledger: Ledger, *, years: bool) -> list[Cells]:
    """Return the rows of the promise ledger."""
    return [_promise(scene, ledger, line, years=years) for line in ledger.lines]


def _promise(scene: Scene, ledger: Ledger, line: LedgerLine, *, years: bool) -> Cells:
    contact = scene.facts.contact_of(line.promise)
    made = scene.dates.cell(line.made, year=years) if line.made else ""
    how = _channel(scene, contact) if contact else str(scene.say("ledger.not_noted"))
    cells = (
        line.number,
        made or str(scene.say("ledger.not_noted")),
        how,
        promise_noun(scene, ledger, line),
        due_cell(scene, line, years=years),
        kept_cell(scene, ledger, line, years=years),
    )
    return Cells(cells, (line.promise.id,))


def promise_noun(scene: Scene, ledger: Ledger, line: LedgerLine) -> str:
    """Return what was promised as a noun; a later date of a chain is called a new date."""
    forms = words(scene, line.promise)
    noun = capital(forms.noun)
    chain = next(
        (one for one in ledger.stories if len(one.lines) > 1 and line in one.lines[1:]), None
    )
    if chain is not None:
        key = f"promise.{line.promise.kind.value}.noun_bare"
        bare = str(scene.say(key)) if scene.knows(key) else noun
        return str(scene.say("ledger.new_date", noun=bare))
    party = scene.facts.party(line.promise.doer or line.promise.by)
    if party is not None and not scene.is_firm(party):
        return f"{noun} ({scene.outsider(party)})"
    return noun


def due_cell(scene: Scene, line: LedgerLine, *, years: bool) -> str:
    """Return when a promise was due, for a table."""
    due = line.promise.due
    if due is None or (due.when is None and due.term is None):
        return str(scene.say("ledger.no_date"))
    if due.term is not None:
        count = scene.language.count(due.term.count, due.term.unit, words=False)
        return str(scene.say("ledger.within", term=count))
    when = scene.dates.cell(due.when or When(words="?"), year=years)
    if due.mode is DueMode.NOT_BEFORE:
        return str(scene.say("ledger.from_day", when=when))
    return str(scene.say("ledger.by_day", when=when)) if due.mode is DueMode.BY else when


def kept_cell(scene: Scene, ledger: Ledger, line: LedgerLine, *, years: bool) -> str:
    """Return whether a promise was kept, for a table."""
    result = line.result
    when = scene.dates.cell(result.when, year=years) if result and result.when else ""
    match line.standing:
        case Standing.KEPT:
            return str(scene.say("ledger.yes_on" if when else "ledger.yes", when=when))
        case Standing.KEPT_LATE:
            key = "ledger.yes_late" if when else "ledger.yes_late_plain"
            return str(scene.say(key, when=when, late=lateness(scene, line)))
        case Standing.PARTLY:
            done = scene.clause(result.done) if result else ""
            return str(scene.say("ledger.partly" if done else "ledger.partly_bare", done=done))
        case Standing.BROKEN:
            return _broken_cell(scene, line)
        case Standing.WITHDRAWN:
            key = "ledger.withdrawn" if when else "ledger.withdrawn_bare"
            return str(scene.say(key, when=when))
        case Standing.REPLACED:
            key = "ledger.moved_own" if line.at_consumers_request else "ledger.moved_early"
            return str(scene.say(key, number=line.replaced_by or "–"))
        case Standing.OPEN:
            return str(scene.say(_open_key(ledger, line)))
        case _:
            return str(scene.say(f"ledger.{line.standing.value}"))


def _broken_cell(scene: Scene, line: LedgerLine) -> str:
    duration = late_by(scene, line, in_words=False) if line.still_late else ""
    return str(scene.say("ledger.no_now" if duration else "ledger.no", duration=duration))


def _open_key(ledger: Ledger, line: LedgerLine) -> str:
    if line.promise.id in ledger.silences:
        return "ledger.open_silent"
    due = line.promise.due
    dated = due is not None and (due.when is not None or due.term is not None)
    return "ledger.open" if dated else "ledger.open_undated"


def _channel(scene: Scene, contact: Contact) -> str:
    for key in (f"annex.how_{contact.channel.value}", f"annex.how_{contact.channel.value}_in"):
        if scene.knows(key):
            return str(scene.say(key))
    names = {Channel.EMAIL: "how_email_in", Channel.LETTER: "how_letter_in"}
    return str(scene.say(f"annex.{names.get(contact.channel, 'how_other')}"))


def contact_rows(
    scene: Scene, ledger: Ledger, entries: tuple[Entry, ...], *, years: bool
) -> list[Cells]:
    """Return the rows of contacts and events, numbered as *entries* are."""
    lines = {str(line.promise.id): line for line in ledger.lines}
    return [_row(scene, ledger, lines, entry, years=years) for entry in entries]


def _row(
    scene: Scene, ledger: Ledger, lines: dict[str, LedgerLine], entry: Entry, *, years: bool
) -> Cells:
    fact = scene.facts.get(entry.fact)
    dash = str(scene.say("annex.dash"))
    when = scene.dates.cell(entry.when, year=years) if entry.when else ""
    numbers = sorted({scene.citations.number(key) for key in entry.exhibits})
    proof = scene.citations.listed(numbers)
    if not proof:
        provable = entry.kind in (EntryKind.CONTACT, EntryKind.PAYMENT, EntryKind.DOCUMENT)
        proof = str(scene.say("annex.none")) if provable else dash
    cells = (
        str(entry.number),
        when or scene.language.data["cell"]["unknown"],
        _how(scene, fact) or dash,
        " ".join(_what(scene, ledger, lines, entry, fact)) or dash,
        proof,
    )
    also = tuple(str(one) for one in entry.also)
    return Cells(cells, (str(entry.fact), *also))


def _how(scene: Scene, fact: object) -> str:
    match fact:
        case Contact():
            return _contact_how(scene, fact)
        case Document():
            channels = set(fact.sending.channels if fact.sending else fact.channels)
            if {Channel.LETTER, Channel.EMAIL} <= channels:
                return str(scene.say("annex.how_letter_email_out"))
            first = next(iter(sorted(channels)), Channel.LETTER)
            key = f"annex.how_{first.value}_out"
            return str(scene.say(key if scene.knows(key) else "annex.how_letter_out"))
        case Payment():
            invoiced = fact.kind is PaymentKind.INVOICED
            return str(scene.say("annex.how_invoice" if invoiced else "annex.how_payment"))
        case _:
            return ""


def _contact_how(scene: Scene, contact: Contact) -> str:
    side = "in" if contact.direction is Direction.IN else "out"
    party = scene.facts.party(contact.with_whom)
    outside = party is not None and not scene.is_firm(party)
    firm = scene.outsider(party) if outside and party else scene.firm
    for key in (
        f"annex.how_{contact.channel.value}_{side}",
        f"annex.how_{contact.channel.value}",
    ):
        if scene.knows(key):
            text = str(scene.say(key, firm=firm))
            break
    else:
        text = str(scene.say("annex.how_other"))
    if contact.attempts > 1 and not contact.attempts_about:
        text = f"{text} {scene.say('annex.times', n=str(contact.attempts))}"
    return text


def _what(
    scene: Scene, ledger: Ledger, lines: dict[str, LedgerLine], entry: Entry, fact: object
) -> list[str]:
    if entry.kind in (EntryKind.NOT_KEPT, EntryKind.KEPT, EntryKind.WITHDRAWN):
        line = lines.get(str(entry.promise or entry.fact))
        return [_promise_row(scene, line, entry.kind)] if line else []
    found: list[str] = []
    match fact:
        case Contact():
            found = contact_cell(scene, fact)
        case Incident():
            found = [_incident(scene, fact)]
        case Payment():
            found = [_payment(scene, fact)]
        case Silence():
            found = [_silence(scene, lines, fact)]
        case Document():
            found = [_document(scene, fact)]
        case _:
            found = _other(scene, entry, fact)
    made = [lines[key] for key in entry.made if key in lines]
    found += [_promised(scene, ledger, line) for line in made]
    return found


def _promised(scene: Scene, ledger: Ledger, line: LedgerLine) -> str:
    noun = promise_noun(scene, ledger, line)
    lowered = noun[:1].lower() + noun[1:]
    due = due_cell(scene, line, years=False)
    timed = line.promise.due is not None
    promise = f"{lowered}, {due}" if timed else lowered
    return str(scene.say("annex.promised", promise=promise, number=line.number))


def _promise_row(scene: Scene, line: LedgerLine, kind: EntryKind) -> str:
    key = f"promise.{line.promise.kind.value}.cell"
    if kind is EntryKind.NOT_KEPT:
        return str(scene.say("annex.broken", cell=str(scene.say(key)), number=line.number))
    noun = capital(words(scene, line.promise).noun)
    state = str(
        scene.say("ledger.withdrawn_bare" if kind is EntryKind.WITHDRAWN else "ledger.yes")
    )
    return str(
        scene.say(
            "annex.broken", cell=f"{noun}: {state[:1].lower()}{state[1:]}", number=line.number
        )
    )


def contact_cell(scene: Scene, contact: Contact) -> list[str]:
    """Return what happened in a contact, in short sentences for a table."""
    found: list[str] = []
    if contact.survey:
        return [str(scene.say("annex.survey"))]
    if contact.channel is Channel.PHONE and contact.direction is Direction.IN:
        found.append(str(scene.say("annex.phone_in")))
    if has_text(contact.asked):
        found.append(str(scene.say("annex.asked", asked=scene.clause(contact.asked))))
    elif has_text(contact.about):
        found.append(str(scene.say("annex.about", about=scene.clause(contact.about))))
    found += _outcome(scene, contact)
    for said in contact.statements:
        party = scene.facts.party(said.by or contact.with_whom)
        text = scene.quote(said.text, verbatim=said.verbatim)
        slots = {"text": text, "who": _who(scene, said.by or contact.with_whom)}
        slots["firm"] = (
            scene.firm if scene.is_firm(party) else scene.outsider(party) if party else ""
        )
        key = {
            StatementKind.CAUSE: "annex.cause",
            StatementKind.APOLOGY: "annex.apology",
            StatementKind.ADVICE: "annex.advice",
        }.get(said.kind, "annex.quoted" if said.verbatim else "annex.said")
        sentence = str(scene.say(key, **slots))
        found.append(
            sentence if sentence.endswith((".", "’", "”", "!", "?")) else f"{sentence}."
        )
    if contact.hold_minutes:
        found.append(str(scene.say("annex.minutes", n=str(contact.hold_minutes))))
    return found


def _who(scene: Scene, party_id: str | None) -> str:
    party = scene.facts.party(party_id)
    if party is None or scene.trader is None or party.id == scene.trader.id:
        return scene.firm
    return scene.sayer(party)


def _outcome(scene: Scene, contact: Contact) -> list[str]:
    if contact.outcome is Outcome.UNKNOWN or (
        contact.outcome is Outcome.ANSWERED and contact.statements
    ):
        return []
    to = scene.clause(contact.referred_to)
    suffix = "_to" if contact.outcome is Outcome.REFERRED and to else ""
    return [str(scene.say(f"annex.outcome_{contact.outcome.value}{suffix}", to=to))]


def _incident(scene: Scene, incident: Incident) -> str:
    text = scene.clause(incident.text)
    if text:
        return str(scene.say("annex.said", text=text))
    affected = scene.clause(incident.affected) or str(scene.say("incident.it"))
    slots = {"when": "", "affected": affected, "from": "", "to": "", "times": ""}
    sentence = str(scene.say(f"incident_cell.{incident.kind.value}", **slots))
    if incident.until is not None:
        until = scene.dates.cell(incident.until)
        sentence += " " + str(scene.say("incident_cell.until", to=until))
    return sentence


def _payment(scene: Scene, payment: Payment) -> str:
    amount = scene.language.money(payment.amount)
    if payment.kind is not PaymentKind.INVOICED:
        return str(scene.say(f"annex.{payment.kind.value}", amount=amount))
    disputed = [
        one.amount
        for one in scene.case.payments
        if one.invoice == payment.id and one.kind is PaymentKind.DISPUTED
    ]
    if disputed:
        part = scene.language.money(disputed[0])
        return str(scene.say("annex.invoice_disputed", amount=amount, disputed=part))
    return str(scene.say("annex.invoice", amount=amount))


def _silence(scene: Scene, lines: dict[str, LedgerLine], silence: Silence) -> str:
    about = scene.facts.get(silence.about)
    if silence.about in lines:
        return str(scene.say("annex.silence_promise", number=lines[silence.about].number))
    if isinstance(about, Document):
        return str(scene.say("annex.silence_document", title=document_noun(scene, about)))
    return str(scene.say("annex.silence_contact"))


def document_noun(scene: Scene, document: Document) -> str:
    """Return what a letter is called in running text: ``klachtbrief``."""
    key = f"doc.{document.type}"
    return str(scene.say(key if scene.knows(key) else "doc.other"))


def _document(scene: Scene, document: Document) -> str:
    title = capital(document_noun(scene, document))
    if document.answer_by is None or sent_on(document) is None:
        return str(scene.say("annex.sent", title=title))
    key = "annex.notice_term" if document.type.startswith("notice") else "annex.sent_term"
    year = document.answer_by.year != scene.day.year
    day = scene.language.day(document.answer_by, year=year)
    return str(scene.say(key, title=title, day=day))


def _other(scene: Scene, entry: Entry, fact: object) -> list[str]:
    if entry.kind is EntryKind.AGREEMENT and scene.agreement is not None:
        what = capital(scene.clause(scene.agreement.what))
        return [str(scene.say(f"annex.agreed_{scene.agreement.kind.value}", what=what))]
    if entry.kind is EntryKind.OFFER:
        what = scene.clause(getattr(fact, "what", ""))
        return [str(scene.say("annex.offer", what=what))]
    return []
