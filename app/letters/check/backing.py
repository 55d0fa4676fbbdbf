"""What the letter says without a record behind it: promises, sums, notes, contradictions."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.calendar import trader
from app.core.claims import DemandKind
from app.core.contact import Contact
from app.core.ids import PromiseId
from app.core.lookup import facts
from app.core.numbering import numbers
from app.core.problem import Code, Problem
from app.core.problems import find
from app.core.promises import ledger
from app.core.text import in_language
from app.letters.check.finding import Spot
from app.letters.compose import Composed
from app.letters.language import Language
from app.letters.letter import Layout
from app.letters.reading import Subject, annexed, passages
from app.letters.rubric import cited

SHORTEST_NOTE = 20  # characters: a shorter private note may stand in any text
# Problems of the case that a letter brings into the open when it tells of the record.
IN_LETTER = frozenset(
    {
        Code.PROMISE_UNSUPPORTED,
        Code.CONTRADICTION,
        Code.QUOTE_WITHOUT_EXHIBIT,
        Code.SENSITIVE_WITHOUT_CONSENT,
    }
)


def used_facts(subject: Subject) -> dict[str, str]:
    """Return the facts that the letter tells, each with the first block that does."""
    found: dict[str, str] = {}
    for one in (*passages(subject), *annexed(subject)):
        for fact in one.facts:
            found.setdefault(fact, one.block)
    return found


def unsupported(subject: Subject) -> Iterator[Spot]:
    """Yield the problems of records that this letter tells of."""
    told = used_facts(subject)
    numbered = numbers(subject.case.promises)
    exhibits = {one.exhibit: "" for one in subject.letter.enclosures if one.exhibit}
    index = facts(subject.case)
    for problem in find(subject.case):
        if problem.code not in IN_LETTER:
            continue
        block = _block(subject, problem, {**exhibits, **told})
        if block is None:
            continue
        found = index.get(problem.about)
        title = getattr(found, "title", "") if problem.about in exhibits else ""
        name = in_language(title, subject.language.code, subject.case.language).text
        rests = (problem.about,)
        number = numbered.get(PromiseId(problem.about), 0)
        slots = {"what": f"T{number}" if number else name or problem.about}
        yield Spot(problem.code.value, block, fact=problem.about, rests_on=rests, slots=slots)


def _block(subject: Subject, problem: Problem, told: dict[str, str]) -> str | None:
    """Return the block that tells of what a problem is about, None where none does."""
    pair = next((one for one in subject.case.contradictions if one.id == problem.about), None)
    if pair is None:
        return told.get(problem.about)
    index = facts(subject.case)
    for said in (pair.first, pair.second):
        statement = index.get(said)
        within = _contact_of(subject, said)
        if statement is not None and (said in told or within in told):
            return told.get(said, told.get(within, ""))
    return None


def _contact_of(subject: Subject, statement: str) -> str:
    holder = next(
        (
            one
            for one in subject.case.contacts
            if any(said.id == statement for said in one.statements)
        ),
        None,
    )
    return str(holder.id) if isinstance(holder, Contact) else ""


def demanded(subject: Subject, own: Language) -> Iterator[Spot]:
    """Yield demands for money to which no fact and no proof belongs; *own* is the user's."""
    if subject.letter.layout is not Layout.LETTER:
        return
    told = used_facts(subject)
    for demand in subject.case.demands:
        free = demand.goodwill or demand.own_money or demand.part_of is not None
        paid = demand.kind in (DemandKind.COMPENSATE, DemandKind.REFUND, DemandKind.CREDIT)
        if demand.id not in told or demand.amount is None or free or not paid:
            continue
        if demand.facts or demand.exhibits or demand.agreement or demand.text:
            continue
        what = in_language(demand.what, subject.language.code, subject.case.language).text
        amount = own.money(demand.amount)
        slots = {"what": what or amount}
        block = told[demand.id]
        yield Spot("unsupported-demand", block, fact=demand.id, slots=slots)


def private(subject: Subject) -> Iterator[Spot]:
    """Yield where a private note stands word for word in the letter."""
    notes = [one.private_note for one in subject.case.contacts]
    notes += [one.private_note for one in subject.case.points]
    notes += [subject.case.bottom_line.private_note, subject.case.note]
    lines = [line.strip() for note in notes for line in note.split("\n")]
    for line in lines:
        if len(line) < SHORTEST_NOTE:
            continue
        for one in (*passages(subject), *annexed(subject)):
            start = one.text.find(line)
            if start >= 0:
                first = one.start + start
                yield Spot("private-note", one.block, first, first + len(line), line)


def enclosed(subject: Subject) -> Iterator[Spot]:
    """Yield enclosures that no sentence names, and in one those without a file."""
    letter = subject.letter
    if letter.layout is Layout.ANNEX:
        return
    texts = (*passages(subject), *annexed(subject))
    named = {number for one in texts for number in cited(subject, one.text)}
    named |= {
        int(word) for one in annexed(subject) for word in one.text.split() if word.isdecimal()
    }
    index = facts(subject.case)
    lacking = []
    for one in letter.enclosures:
        if one.exhibit and one.number not in named:
            yield Spot("enclosure-not-named", words=str(one.number), fact=one.exhibit)
        exhibit = index.exhibit(one.exhibit or None)
        if exhibit is not None and exhibit.file is None:
            lacking.append(one.number)
    if lacking:
        # Numbers alone: who reads this may speak another language than the letter.
        listed = ", ".join(str(number) for number in lacking)
        yield Spot("exhibit_without_file", slots={"what": listed})


def edited(composed: Composed) -> Iterator[Spot]:
    """Yield the user's own texts whose facts have changed."""
    for one in composed.conflicts:
        yield Spot("edit-conflict", one.block, words=one.edited)


def unbroken(subject: Subject) -> Iterator[Spot]:
    """Yield promises that wait for the user's word and that the letter counts as broken."""
    lines = ledger(subject.case, subject.letter.day, trader(subject.case.jurisdiction))
    waiting = {str(line.promise.id) for line in lines if not line.counts_as_broken}
    silent = {str(one.about) for one in subject.case.silences}
    for one in passages(subject):
        for fact in one.facts if one.block == "breaches" else ():
            if fact in waiting - silent:
                yield Spot("not-broken", one.block, fact=fact)
                return
