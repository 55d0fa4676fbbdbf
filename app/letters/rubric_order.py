"""The questions about the steps that a letter announces, and about how its story is told."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.bodies import BodyKind
from app.core.contact import Contact, StatementKind
from app.core.ladder import StepState
from app.core.lookup import facts
from app.core.pack_days import statutory_days
from app.core.serving import bodies_for, company_of, sector_of
from app.core.steps import Norms, steps
from app.core.text import in_language
from app.core.when import span
from app.letters.fitting import ROOM, enclosures, heading, items, paragraph
from app.letters.letter import Block, Items, Layout, Paragraph, Part, Table, plain
from app.letters.reading import Fault, Subject, masked, passages, sentence_around
from app.letters.rubric_style import worded

SLACK = 3  # lines by which the estimate may be wrong
AFTER_NOTICE = "declare"  # the step that ends the agreement
SHUT = {
    StepState.TOO_LATE: "consequence-too-late",
    StepState.CLOSED: "consequence-closed",
}


def announced(subject: Subject) -> Iterator[Fault]:
    """Question 14: what is announced is open to this consumer, in the order of the steps."""
    found = [
        (step, one.block, match[0], one.start + match.start())
        for one in worded(subject)
        for step, pattern in subject.vocabulary.announces.items()
        for match in pattern.finditer(masked(one.text))
    ]
    if found:
        case, pack, day = subject.case, subject.pack, subject.letter.day
        calendar = statutory_days(pack)
        norms = Norms((), pack.sectors)
        standings = steps(case, day, pack.ladder, bodies_for(case, pack), calendar, norms)
        shut = {one.step: SHUT[one.state] for one in standings if one.state in SHUT}
        for step, block, words, start in found:
            if step in shut and subject.step != step:
                yield Fault(14, shut[step], block, words, start, instead=step)
    yield from _strange_bodies(subject)
    yield from _too_soon(subject)


def _strange_bodies(subject: Subject) -> Iterator[Fault]:
    """Yield the committees in the text that do not deal with this trader."""
    case, pack = subject.case, subject.pack
    if company_of(case, pack) is None and not sector_of(case, pack):
        return
    code = subject.language.code
    serving = bodies_for(case, pack)
    over = {body.parent for body in serving}
    fine = [in_language(body.name, code, case.language).text for body in serving]
    whole = "\n".join(one.text for one in worded(subject))
    for body in pack.bodies:
        name = in_language(body.name, code, case.language).text
        if name not in whole:
            continue
        known = body in serving or body.id in over or any(name in other for other in fine)
        if body.kind is not BodyKind.ADR or known:
            continue
        for one in worded(subject):
            start = one.text.find(name)
            if start >= 0 and not any(other in one.text for other in fine if name in other):
                yield Fault(14, "body-not-theirs", one.block, name, one.start + start)


def _too_soon(subject: Subject) -> Iterator[Fault]:
    """Yield where a letter before the notice ends the agreement at once."""
    words = subject.vocabulary
    order = [one.id for one in subject.pack.ladder]
    if words.declares is None or words.conditions is None or AFTER_NOTICE not in order:
        return
    if subject.step not in order[: order.index(AFTER_NOTICE)]:
        return
    for one in worded(subject):
        text = masked(one.text)
        for match in words.declares.finditer(text):
            if not words.conditions.search(sentence_around(text, *match.span())):
                yield Fault(14, "skips-step", one.block, match[0], one.start + match.start())


def chained(subject: Subject) -> Iterator[Fault]:
    """Question 17: a promise that moved is told with what it became (a half)."""
    everything = passages(subject)
    if subject.letter.type not in [one.documents[0] for one in subject.pack.ladder[:1]]:
        return  # a later letter, or one about a single thing, need not tell it all
    known = {fact for one in everything for fact in one.facts}
    blocks = {
        fact: one.block
        for one in reversed(everything)
        if one.part is Part.STORY
        for fact in one.facts
    }
    for promise in subject.case.promises:
        after = {str(one.by_promise) for one in promise.results if one.by_promise}
        if promise.id in blocks and after and not after & known:
            yield Fault(17, "chain-open", blocks[promise.id], "", instead=promise.id)
    last = _last_contact(subject) if blocks else None
    if last is not None and not {str(last.id), *map(str, last_facts(last))} & known:
        yield Fault(17, "last-contact-untold", "", "", instead=str(last.id))


def last_facts(contact: Contact) -> list[str]:
    """Return the ids of what was said in a contact."""
    return [said.id for said in contact.statements]


def _last_contact(subject: Subject) -> Contact | None:
    """Return the contact that surely came last, None for none."""
    anchors = facts(subject.case).when
    dated = [
        (found.earliest, one)
        for one in subject.case.contacts
        if not one.survey and (found := span(one.when, anchors)) is not None
    ]
    return max(dated, key=lambda pair: pair[0])[1] if dated else None


def praised(subject: Subject) -> Iterator[Fault]:
    """Question 18: what went well stands before the complaints (a half)."""
    praise = {
        name
        for contact in subject.case.contacts
        for name in (
            *([str(contact.id)] if contact.friendly else ()),
            *(str(said.id) for said in contact.statements if said.kind is StatementKind.PRAISE),
        )
    }
    everything = passages(subject)
    points = next((n for n, one in enumerate(everything) if one.part is Part.POINTS), None)
    first = next(
        (n for n, one in enumerate(everything) if praise.intersection(one.facts)), None
    )
    if points is not None and first is not None and first > points:
        yield Fault(18, "praise-late", everything[first].block)


def fits(subject: Subject) -> Iterator[Fault]:
    """Question 23: a letter takes two pages at most; the estimate is that of the composer."""
    letter = subject.letter
    if letter.layout is not Layout.LETTER:
        return
    blocks = [block for section in letter.sections for block in section.blocks]
    if (
        sum(_lines(block) for block in blocks) + enclosures(len(letter.enclosures))
        > ROOM + SLACK
    ):
        yield Fault(23, "too-long")


def _lines(block: Block) -> float:
    match block:
        case Items():
            return items(plain(one.runs) for one in block.items)
        case Table():
            return float(len(block.rows)) + heading()
        case Paragraph():
            return paragraph(plain(block.runs))
        case _:
            return heading()


ORDER = (announced, chained, praised, fits)
