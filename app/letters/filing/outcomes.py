"""The promises of a filing: who promised what, what became of it, and which facts show it."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from app.core.line import LedgerLine, Standing
from app.letters.cells import Cells
from app.letters.counts import count
from app.letters.filing.account import Account, reference
from app.letters.items import Ledger
from app.letters.ledger_cells import by_number, due_cell, kept_cell, promise_noun
from app.letters.phrases import capital
from app.letters.scene import Scene


def promise_table(scene: Scene, ledger: Ledger, account: Account) -> list[Cells]:
    """Return a row for each promise: who, what, made, due, outcome, the facts about it."""
    return [_row(scene, ledger, account, line) for line in by_number(ledger)]


def _row(scene: Scene, ledger: Ledger, account: Account, line: LedgerLine) -> Cells:
    promise = replace(line.promise, doer=None, by=None)
    made = scene.dates.resolved(line.made, year=True) if line.made else ""
    numbers = account.of(_about(line))
    cells = (
        line.number,
        who(scene, line),
        promise_noun(scene, ledger, replace(line, promise=promise)),
        made or scene.plain("ledger.not_noted"),
        due_cell(scene, line, years=True),
        _outcome(scene, ledger, line),
        scene.citations.listed(numbers) or scene.plain("annex.dash"),
    )
    return Cells(cells, (line.promise.id,))


def _outcome(scene: Scene, ledger: Ledger, line: LedgerLine) -> str:
    """Return whether it was kept; how late a broken one is by now decides nothing here."""
    if line.standing is Standing.BROKEN:
        return scene.plain("ledger.no")
    return kept_cell(scene, ledger, line, years=True)


def _about(line: LedgerLine) -> list[str]:
    """Return the ids under which facts tell a promise: itself, and what shows the outcome."""
    shows = [str(result.fact) for result in line.promise.results if result.fact]
    return [str(line.promise.id), *shows]


def who(scene: Scene, line: LedgerLine) -> str:
    """Return who promised: the firm, or another one, through the firm where that said so."""
    contact = scene.facts.contact_of(line.promise)
    by = scene.facts.party(line.promise.by or (contact.with_whom if contact else None))
    doer = scene.facts.party(line.promise.doer)
    if doer is not None and not scene.is_firm(doer):
        other = capital(scene.outsider(doer))
        return scene.plain("filing.via", doer=other) if scene.is_firm(by) else other
    if by is None or scene.is_firm(by):
        return scene.firm
    return capital(scene.outsider(by))


def counted(scene: Scene, ledger: Ledger, account: Account) -> Markup:
    """Return the sentences that count all promises; one promise names its facts."""
    lines = by_number(ledger)
    text = count(scene, tuple(lines))
    if len(lines) == 1 and text.endswith("."):
        ref = reference(scene, account.of(_about(lines[0])))
        return text[:-1] + Markup("%s.") % ref
    return text
