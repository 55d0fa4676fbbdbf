"""The cases of the home screen on a day: what each line of the library says then."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from app.core.dated import Dated, Digest
from app.core.home import CaseState, WaitsFor, standing
from app.core.record import record

ENDED = (CaseState.SOLVED, CaseState.SETTLED, CaseState.STOPPED, CaseState.DECIDED)


class Line(Protocol):
    """What the library says of a case: `app.store.library.CaseLine` is one."""

    @property
    def id(self) -> str:
        """Which case it is."""

    @property
    def digest(self) -> Digest:
        """What it holds, whatever the day."""


@record
class Row:
    """A case on a day.

    ``open`` says that it has not ended, ``counts`` that it is counted: an example never is.
    ``apart`` tells its client from others of the same name, where there are any.
    """

    id: str
    digest: Digest
    state: CaseState
    awaited: WaitsFor
    dated: Dated | None
    near: Dated | None
    confirm: tuple[Dated, ...]
    terms: tuple[Dated, ...]
    open: bool
    counts: bool
    apart: str = ""

    @property
    def client(self) -> str:
        """Whose case it is, as nobody else is called; empty where that is not known."""
        return called(self.digest.client, self.apart)


@record
class Hit:
    """A case that a search found, and the sentence in which it was found."""

    case_id: str
    sentence: str = ""


def called(name: str, apart: str) -> str:
    """Return what a client is called, with what tells them *apart*."""
    return f"{name} · {apart}" if apart else name


def row_of(line: Line, today: date) -> Row:
    """Return a case as it stands on *today*."""
    digest = line.digest
    found = standing(digest, today)
    return Row(
        line.id,
        digest,
        found.state,
        found.awaited,
        found.dated,
        found.near,
        found.confirm,
        found.terms,
        found.state not in ENDED,
        not digest.example,
    )
