"""A contact in April, and how the overview of contacts tells it."""

from __future__ import annotations

from app.core.channel import Channel
from app.core.events import Contact, Statement, StatementKind
from app.letters.contact_cells import contact_cell, contact_how
from tests.cases import both
from tests.letters.settings import ENGINEER, FIRM, RICH, about, said, scene_of
from tests.unit.builders import contact


def one(channel: Channel = Channel.PHONE, *said_so: Statement, **more: object) -> Contact:
    """Return a contact with KPN in April."""
    fields = {"with_whom": "kpn", "statements": said_so, **more}
    return contact("c", "2025-04-10", channel, **fields)


def told(
    text: tuple[str, str], kind: StatementKind = StatementKind.INFORMATION, **more: object
) -> Statement:
    """Return what was said in a contact."""
    return Statement("s", kind, both(*text), **more)  # type: ignore[arg-type] - fields by name


def cell(given: Contact, code: str) -> str:
    """Return a contact in the words of the overview."""
    scene = scene_of(
        about(parties=(RICH, FIRM, ENGINEER), contacts=(given,)), code, "chronology"
    )
    scene.by_name = True
    return said(" ".join(contact_cell(scene, given)))


def how(given: Contact, code: str) -> str:
    """Return how a contact went."""
    scene = scene_of(
        about(parties=(RICH, FIRM, ENGINEER), contacts=(given,)), code, "chronology"
    )
    return said(contact_how(scene, given))


STOCK = ("er is te weinig voorraad", "there is too little stock")
