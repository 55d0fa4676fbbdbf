"""The e-mail that carries a letter: short, complete in itself, the letter attached."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.additions import PREFIX
from app.core.channel import Channel
from app.core.entry import EntryKind
from app.core.party import ReferenceKind
from app.letters.addressing import addressee
from app.letters.cells import Cells
from app.letters.desk import Desk
from app.letters.doctype import DocumentType
from app.letters.head import number_of, writer
from app.letters.letter import (
    Block,
    Heading,
    Item,
    Items,
    Letter,
    Message,
    Paragraph,
    Part,
    Run,
)
from app.letters.phrases import capital
from app.letters.scene import Scene

MOST_EVENTS = 6
_NUMBER = re.compile(r" \(T\d+\)")  # of a promise in the annex


def message(scene: Scene, desk: Desk, kind: DocumentType, letter: Letter) -> Message:
    """Return the e-mail: opening, demands, what happened in short lines, where the rest is.

    What the writer added anywhere in the letter stands in it too.
    """
    blocks: list[Block] = [Paragraph("mail-salutation", (Run(letter.salutation),))]
    for section in letter.sections:
        if section.part in (Part.OPENING, Part.DEMANDS):
            blocks += [block for block in section.blocks if not isinstance(block, Heading)]
    events = _events(scene, desk) if kind.events else ()
    if len(events) > 1:
        blocks.append(Paragraph("mail-events-title", _runs(scene, "mail.events")))
        blocks.append(Items("mail-events", events))
    blocks += [one for one in _added(letter) if one not in blocks]
    blocks.append(Paragraph("mail-attached", _runs(scene, _attached(scene))))
    blocks.append(Paragraph("mail-confirm", _runs(scene, _own_key(scene, kind, "confirm"))))
    blocks.append(Paragraph("mail-closing", (Run(letter.closing),)))
    blocks.append(Paragraph("mail-sender", (Run("\n".join(_sender(scene, letter))),)))
    party, me = addressee(scene), writer(scene)
    firm = scene.trader if scene.is_firm(party) else None
    to = (party.email if party else "") or (firm.email if firm else "")
    return Message(
        to=to,
        sender=me.email if me else "",
        subject=_subject(scene, desk, kind, letter),
        blocks=tuple(blocks),
        attachment="",
    )


def _added(letter: Letter) -> Iterator[Block]:
    return (
        block
        for section in letter.sections
        for block in section.blocks
        if block.id.startswith(PREFIX)
    )


def _runs(scene: Scene, key: str) -> tuple[Run, ...]:
    return (Run(str(scene.say(key).unescape())),)


def _own_key(scene: Scene, kind: DocumentType, name: str) -> str:
    """Return the sentence *name* of this type, else the one that all have."""
    own = f"mail.{name}_{kind.id}"
    return own if scene.knows(own) else f"mail.{name}"


def _attached(scene: Scene) -> str:
    channels = set(scene.document.channels)
    if Channel.REGISTERED in channels:
        return "mail.attached_registered"
    return "mail.attached_post" if Channel.LETTER in channels else "mail.attached"


def _subject(scene: Scene, desk: Desk, kind: DocumentType, letter: Letter) -> str:
    deadline = _own_key(scene, kind, "deadline")
    number = number_of(scene, ReferenceKind.CUSTOMER)
    parts = {
        "subject": letter.subject,
        "number": str(scene.say("mail.number", number=number).unescape()) if number else "",
        "deadline": str(scene.say(deadline, day=scene.language.day(desk.term.due)).unescape()),
    }
    return str(scene.say("mail.subject", **parts).unescape()).replace("\u00a0", " ")


def _events(scene: Scene, desk: Desk) -> tuple[Item, ...]:
    """Return the chronology in short lines: its first two and last ones where it is long."""
    by_name, scene.by_name = scene.by_name, True
    told = {scene.document.id, scene.agreement.id if scene.agreement else ""}
    entries = tuple(
        one
        for one in desk.entries
        if str(one.fact) not in told and one.kind is not EntryKind.SILENCE
    )
    rows = desk.contact_rows(entries)
    scene.by_name = by_name
    if len(rows) > MOST_EVENTS:
        rows = [*rows[:2], *rows[-(MOST_EVENTS - 2) :]]
    return tuple(
        Item((Run(_event(row)),), row.facts)
        for row in rows
        if any(character.isalpha() for character in row.cells[3])
    )


def _event(row: Cells) -> str:
    """Return a row as a line: when, how and what, without the numbers of the annex."""
    when, how, what = row.cells[1:4]
    if how[:2] == how[:2].capitalize() and len(how) > 1:
        how = how[:1].lower() + how[1:]
    start = capital(when) + (f", {how}" if len(how) > 1 else "")
    return f"{start}: {_NUMBER.sub('', what)}"


def _sender(scene: Scene, letter: Letter) -> list[str]:
    lines = [signature.name for signature in letter.signatures]
    lines += [signature.line for signature in letter.signatures if signature.line]
    lines += [line for line in letter.sender.details if "@" not in line]
    number = number_of(scene, ReferenceKind.CUSTOMER)
    if number:
        lines.append(str(scene.say("mail.number_line", number=number).unescape()))
    return lines
