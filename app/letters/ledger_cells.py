"""The promise ledger as cells: what was promised, for when, and whether it was kept."""

from __future__ import annotations

from app.core.channel import Channel
from app.core.events import Contact
from app.core.line import LedgerLine, Standing
from app.core.moment import DueMode, When
from app.letters.becoming import late_by, lateness
from app.letters.cells import Cells
from app.letters.items import Ledger
from app.letters.phrases import capital
from app.letters.promising import kind_key, words
from app.letters.scene import Scene


def promise_rows(scene: Scene, ledger: Ledger, *, years: bool) -> list[Cells]:
    """Return the rows of the promise ledger, by the numbers that the other rows name."""
    return [_promise(scene, ledger, line, years=years) for line in by_number(ledger)]


def by_number(ledger: Ledger) -> list[LedgerLine]:
    """Return the lines in the order of their numbers."""
    return sorted(ledger.lines, key=lambda line: int(line.number.removeprefix("T")))


def _promise(scene: Scene, ledger: Ledger, line: LedgerLine, *, years: bool) -> Cells:
    contact = scene.facts.contact_of(line.promise)
    made = scene.dates.resolved(line.made, year=years) if line.made else ""
    how = _channel(scene, contact) if contact else scene.plain("ledger.not_noted")
    cells = (
        line.number,
        made or scene.plain("ledger.not_noted"),
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
    if line.promise.id in ledger.later and _dated(line):
        key = f"{kind_key(scene, line.promise)}.noun_bare"
        bare = scene.plain(key) if scene.knows(key) else noun
        return scene.plain("ledger.new_date", noun=bare)
    party = scene.facts.party(line.promise.doer or line.promise.by)
    if party is not None and not scene.is_firm(party):
        return f"{noun} ({scene.outsider(party)})"
    return noun


def _dated(line: LedgerLine) -> bool:
    due = line.promise.due
    return due is not None and (due.when is not None or due.term is not None)


def due_cell(scene: Scene, line: LedgerLine, *, years: bool) -> str:
    """Return when a promise was due, for a table."""
    due = line.promise.due
    if due is None or not _dated(line):
        return scene.plain("ledger.no_date")
    if due.term is not None:
        count = scene.language.count(due.term.count, due.term.unit, words=False)
        return scene.plain("ledger.within", term=count)
    when = scene.dates.cell(due.when or When(words="?"), year=years)
    if not when:
        return _own_words(scene, due.when)
    if due.mode is DueMode.NOT_BEFORE:
        return scene.plain("ledger.from_day", when=when)
    return scene.plain("ledger.by_day", when=when) if due.mode is DueMode.BY else when


def _own_words(scene: Scene, when: When | None) -> str:
    """Return the words of a due moment as they were said, where the reader can read them."""
    said = scene.own_words(when) if when is not None else ""
    return said or scene.plain("ledger.no_date")


def kept_cell(scene: Scene, ledger: Ledger, line: LedgerLine, *, years: bool) -> str:
    """Return whether a promise was kept, for a table."""
    result = line.result
    when = scene.dates.cell(result.when, year=years) if result and result.when else ""
    match line.standing:
        case Standing.KEPT:
            return scene.plain("ledger.yes_on" if when else "ledger.yes", when=when)
        case Standing.KEPT_LATE:
            key = "ledger.yes_late" if when else "ledger.yes_late_plain"
            return scene.plain(key, when=when, late=lateness(scene, line))
        case Standing.PARTLY:
            done = scene.clause(result.done) if result else ""
            return scene.plain("ledger.partly" if done else "ledger.partly_bare", done=done)
        case Standing.BROKEN:
            return _broken_cell(scene, line)
        case Standing.WITHDRAWN:
            key = "ledger.withdrawn" if when else "ledger.withdrawn_bare"
            return scene.plain(key, when=when)
        case Standing.REPLACED:
            key = "ledger.moved_own" if line.at_consumers_request else "ledger.moved_early"
            return scene.plain(key, number=line.replaced_by or "–")
        case Standing.OPEN | Standing.TO_CONFIRM:
            return scene.plain(_open_key(ledger, line))
        case _:
            return scene.plain(f"ledger.{line.standing.value}")


def _broken_cell(scene: Scene, line: LedgerLine) -> str:
    duration = late_by(scene, line, in_words=False) if line.still_late else ""
    return scene.plain("ledger.no_now" if duration else "ledger.no", duration=duration)


def _open_key(ledger: Ledger, line: LedgerLine) -> str:
    silent = line.promise.id in ledger.silences
    if line.standing is Standing.TO_CONFIRM:
        return "ledger.heard_nothing" if silent else "ledger.to_confirm"
    if silent:
        return "ledger.open_silent"
    due = line.promise.due
    dated = due is not None and (due.when is not None or due.term is not None)
    return "ledger.open" if dated else "ledger.open_undated"


def _channel(scene: Scene, contact: Contact) -> str:
    for key in (f"annex.how_{contact.channel.value}", f"annex.how_{contact.channel.value}_in"):
        if scene.knows(key):
            return scene.plain(key)
    names = {Channel.EMAIL: "how_email_in", Channel.LETTER: "how_letter_in"}
    return scene.plain(f"annex.{names.get(contact.channel, 'how_other')}")
