"""The overview of contacts and events: the rows of its table, in words."""

from __future__ import annotations

from app.core.agreement import Agreement
from app.core.channel import Channel
from app.core.entry import Entry, EntryKind
from app.core.events import Contact, Incident, Payment, PaymentKind, Silence
from app.core.line import LedgerLine, Standing
from app.core.lookup import extended_until, sent_on
from app.core.moment import When
from app.core.money import total
from app.core.papers import Document
from app.core.record import record
from app.letters.cells import Cells
from app.letters.contact_cells import contact_cell, contact_how
from app.letters.items import Ledger
from app.letters.ledger_cells import due_cell, promise_noun
from app.letters.phrases import capital
from app.letters.promising import kind_key, words
from app.letters.scene import Scene
from app.letters.terming import chosen_day

# How what was kept in part, or to no avail, stands in its row.
_HALF = {Standing.PARTLY: "ledger.partly_bare", Standing.NO_EFFECT: "ledger.no_effect"}


@record
class Book:
    """The promises by id, and the numbers of the rows by fact."""

    ledger: Ledger
    lines: dict[str, LedgerLine]
    numbers: dict[str, int]


def contact_rows(
    scene: Scene, ledger: Ledger, entries: tuple[Entry, ...], *, years: bool
) -> list[Cells]:
    """Return the rows of contacts and events, numbered as *entries* are."""
    lines = {str(line.promise.id): line for line in ledger.lines}
    book = Book(ledger, lines, {str(entry.fact): entry.number for entry in entries})
    return [_row(scene, book, entry, years=years) for entry in entries]


def _row(scene: Scene, book: Book, entry: Entry, *, years: bool) -> Cells:
    fact = scene.facts.get(entry.fact)
    dash = scene.plain("annex.dash")
    when = scene.dates.cell(entry.when, year=years) if entry.when else ""
    numbers = sorted({scene.citations.number(key) for key in entry.exhibits})
    proof = scene.citations.listed(numbers)
    if not proof:
        provable = entry.kind in (EntryKind.CONTACT, EntryKind.PAYMENT, EntryKind.DOCUMENT)
        proof = scene.plain("annex.none") if provable else dash
    cells = (
        str(entry.number),
        when or scene.language.data["cell"]["unknown"],
        ("" if entry.kind is EntryKind.EXTENSION else _how(scene, fact)) or dash,
        " ".join(_what(scene, book, entry, fact)) or dash,
        proof,
    )
    also = tuple(str(one) for one in entry.also)
    return Cells(cells, (str(entry.fact), *also))


def _how(scene: Scene, fact: object) -> str:
    match fact:
        case Contact():
            return contact_how(scene, fact)
        case Document():
            channels = set(fact.sending.channels if fact.sending else fact.channels)
            if {Channel.LETTER, Channel.EMAIL} <= channels:
                return scene.plain("annex.how_letter_email_out")
            order = (Channel.REGISTERED, Channel.LETTER, Channel.EMAIL, Channel.WEB_FORM)
            first = next((one for one in order if one in channels), Channel.LETTER)
            key = f"annex.how_{first.value}_out"
            return scene.plain(key if scene.knows(key) else "annex.how_letter_out")
        case Payment():
            if fact.kind in (PaymentKind.DISPUTED, PaymentKind.CLAIMED, PaymentKind.COSTS):
                return ""
            invoiced = fact.kind is PaymentKind.INVOICED
            return scene.plain("annex.how_invoice" if invoiced else "annex.how_payment")
        case _:
            return ""


def _what(scene: Scene, book: Book, entry: Entry, fact: object) -> list[str]:
    if entry.kind is EntryKind.EXTENSION and isinstance(fact, Document):
        return [_extension(scene, fact, entry.when)]
    if entry.kind in (EntryKind.NOT_KEPT, EntryKind.KEPT, EntryKind.WITHDRAWN):
        line = book.lines.get(str(entry.promise or entry.fact))
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
            found = [_silence(scene, book, fact)]
        case Document():
            found = [_document(scene, fact)]
        case _:
            found = _other(scene, entry, fact)
    made = [book.lines[key] for key in entry.made if key in book.lines]
    found += [_promised(scene, book.ledger, line) for line in made]
    return found


def _promised(scene: Scene, ledger: Ledger, line: LedgerLine) -> str:
    noun = promise_noun(scene, ledger, line)
    lowered = noun[:1].lower() + noun[1:]
    due = due_cell(scene, line, years=False)
    timed = line.promise.due is not None
    promise = f"{lowered}, {due}" if timed else lowered
    return scene.plain("annex.promised", promise=promise, number=line.number)


def _promise_row(scene: Scene, line: LedgerLine, kind: EntryKind) -> str:
    key = f"{kind_key(scene, line.promise)}.cell"
    if kind is EntryKind.NOT_KEPT:
        return scene.plain("annex.broken", cell=scene.plain(key), number=line.number)
    noun = capital(words(scene, line.promise).noun)
    withdrawn = kind is EntryKind.WITHDRAWN
    key = "ledger.withdrawn_bare" if withdrawn else _HALF.get(line.standing, "ledger.yes")
    state = scene.plain(key)
    return scene.plain(
        "annex.broken", cell=f"{noun}: {state[:1].lower()}{state[1:]}", number=line.number
    )


def _incident(scene: Scene, incident: Incident) -> str:
    text = scene.clause(incident.text)
    if text:
        return scene.plain("annex.said", text=text)
    affected = scene.clause(incident.affected) or scene.plain("incident.it")
    slots = {"when": "", "affected": affected, "from": "", "to": "", "times": ""}
    sentence = scene.plain(f"incident_cell.{incident.kind.value}", **slots)
    if incident.until is not None:
        until = scene.dates.until(incident.until, scene.dates.cell(incident.until))
        sentence += " " + scene.plain("incident_cell.until", until=until) if until else ""
    return sentence


def _payment(scene: Scene, payment: Payment) -> str:
    amount = scene.language.money(payment.amount)
    if payment.kind is not PaymentKind.INVOICED:
        what = scene.clause(payment.what)
        purpose = {"for": scene.words("payment.for", what=what) if what else ""}
        return scene.plain(f"annex.{payment.kind.value}", amount=amount, **purpose)
    disputed = total(
        tuple(
            one.amount
            for one in scene.case.payments
            if one.invoice == payment.id and one.kind is PaymentKind.DISPUTED
        )
    )
    if disputed:
        scene.reckoned |= set(disputed)
        part = scene.language.listed([scene.language.money(one) for one in disputed])
        return scene.plain("annex.invoice_disputed", amount=amount, disputed=part)
    return scene.plain("annex.invoice", amount=amount)


def _silence(scene: Scene, book: Book, silence: Silence) -> str:
    about = scene.facts.get(silence.about)
    if silence.about in book.lines:
        number = book.lines[silence.about].number
        return scene.plain("annex.silence_promise", number=number)
    if isinstance(about, Document):
        return scene.plain("annex.silence_document", title=document_noun(scene, about))
    row = book.numbers.get(silence.about)
    if row is not None:
        return scene.plain("annex.silence_row", n=str(row))
    return scene.plain("annex.silence_contact")


def document_noun(scene: Scene, document: Document) -> str:
    """Return what a letter is called in running text: ``klachtbrief``."""
    key = f"doc.{document.type}"
    return scene.plain(key if scene.knows(key) else "doc.other")


def _document(scene: Scene, document: Document) -> str:
    title = capital(document_noun(scene, document))
    composing = document.id == scene.document.id
    until = chosen_day(scene) if composing else document.answer_by
    if until is None or (sent_on(document) is None and not composing):
        return scene.plain("annex.sent", title=title)
    key = "annex.notice_term" if document.type.startswith("notice") else "annex.sent_term"
    day = scene.language.day(until, year=until.year != scene.day.year)
    return scene.plain(key, title=title, day=day)


def _extension(scene: Scene, document: Document, given: When | None) -> str:
    until = extended_until(document, given)
    day = scene.language.day(until, year=until.year != scene.day.year)
    return scene.plain("annex.extension", day=day)


def _other(scene: Scene, entry: Entry, fact: object) -> list[str]:
    if isinstance(fact, Agreement):
        what = capital(scene.clause(fact.what))
        return [scene.plain(f"annex.agreed_{fact.kind.value}", what=what)]
    if entry.kind is EntryKind.OFFER:
        what = scene.clause(getattr(fact, "what", ""))
        return [scene.plain("annex.offer", what=what)]
    return []
