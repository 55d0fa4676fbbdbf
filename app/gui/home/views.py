"""Which cases a view shows, narrowed by a chip or a counter, and how many each has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from app.core.dated import Dated, DatedKind
from app.core.home import CaseState
from app.core.record import record
from app.gui.home.asked import Only, View
from app.gui.home.rows import Row, called

# What bodies take is told by its day, without their names.
BODIES = frozenset({DatedKind.BODY_FROM, DatedKind.BODY_UNTIL})


_STATES = {
    Only.ACTION: CaseState.ACTION,
    Only.WAITING: CaseState.WAITING,
    Only.DRAFT: CaseState.DRAFT,
    Only.COMMITTEE: CaseState.COMMITTEE,
}


@record
class Group:
    """The cases of one client or of one company.

    ``name`` is theirs alone: ``words``, with what tells a client *apart* from others.
    """

    name: str
    words: str
    apart: str
    open: int
    closed: int
    dated: Dated | None  # the first day to come in any of them


@record
class Entry:
    """One dated thing of one case."""

    row: Row
    dated: Dated

    @property
    def id(self) -> str:
        """What tells it from the others of its case."""
        return f"{self.row.id} {self.dated.kind} {self.dated.fact}"

    @property
    def owner(self) -> str:
        """Which case it is of."""
        return self.row.id


def row_shown(shown: object) -> Row | None:
    """Return the case of a row of any table; a client or a company has none."""
    if isinstance(shown, Entry):
        return shown.row
    return shown if isinstance(shown, Row) else None


def fits(row: Row, only: Only) -> bool:
    """Tell whether a case is among those that *only* names."""
    if only is Only.CONFIRM:
        return bool(row.confirm)
    if only is Only.TERMS:
        return bool(row.terms)
    if only is Only.NEAR:
        return row.near is not None
    return row.open if only is Only.OPEN else row.state is _STATES[only]


def cases(rows: Iterable[Row], view: View, only: Only, name: str = "") -> tuple[Row, ...]:
    """Return the cases of a view: today's by *only*, all or closed; of a client or company.

    A client who is called as a company is not mixed up with it.  The bare name of clients
    who are told apart, as before there were two, is that of each of them.
    """
    if name and view is View.CLIENTS:
        return tuple(row for row in rows if name in (row.client, row.digest.client))
    if name:
        return tuple(row for row in rows if _grouped(row, view) == name)
    found = list(rows)
    if view is View.CLOSED:
        found = [row for row in found if not row.open]
    elif view is not View.ALL and only is Only.OPEN:
        found = [row for row in found if row.open]
    elif view is not View.ALL:
        found = [row for row in found if fits(row, only)]
    return tuple(found)


def _grouped(row: Row, view: View) -> str:
    """Return the client or company below which a case stands in *view*."""
    return row.client if view is View.CLIENTS else row.digest.trader


@record
class Client:
    """A client in the rail: how many of their cases are open, and the one changed last."""

    name: str
    apart: str
    open: int
    newest: str

    @property
    def called(self) -> str:
        """What they are called, and nobody else is."""
        return called(self.name, self.apart)


@record
class Summary:
    """What is said about all cases together; examples are not counted.

    ``numbers`` are those of the chips, and for two counters of promises and terms;
    ``counts`` stand in the rail; of the ``clients`` that of the last change comes first;
    ``nearest`` is the case that is soonest too late; ``cases`` is how many.
    """

    numbers: dict[Only, int]
    counts: dict[View, int]
    clients: tuple[Client, ...]
    nearest: Row | None
    cases: int


def summary(rows: Iterable[Row]) -> Summary:
    """Return what is said about *rows* together."""
    counted = [row for row in rows if row.counts]
    states = Counter([row.state for row in counted])
    near = [row for row in counted if row.near is not None]
    numbers = {only: states[state] for only, state in _STATES.items()}
    numbers[Only.OPEN] = sum([row.open for row in counted])
    numbers[Only.NEAR] = len(near)
    numbers[Only.CONFIRM] = sum([len(row.confirm) for row in counted if row.confirm])
    numbers[Only.TERMS] = sum([len(row.terms) for row in counted if row.terms])
    acting = CaseState.ACTION
    todays = [row for row in counted if row.near is not None or row.state is acting]
    clients = _clients(counted)
    return Summary(
        numbers=numbers,
        counts={
            View.TODAY: len(todays),
            View.ALL: len(counted),
            View.CLIENTS: len(clients),
            View.COMPANIES: len({row.digest.trader for row in counted} - {""}),
            View.CLOSED: len(counted) - numbers[Only.OPEN],
        },
        clients=clients,
        nearest=min(near, key=_near_day, default=None),
        cases=len(counted),
    )


def _clients(rows: Iterable[Row]) -> tuple[Client, ...]:
    opened: dict[str, int] = {}
    newest: dict[str, Row] = {}
    for row in rows:
        if row.digest.client:
            opened[row.client] = opened.get(row.client, 0) + row.open
            newest.setdefault(row.client, row)
    return tuple(
        Client(row.digest.client, row.apart, opened[name], row.id)
        for name, row in newest.items()
    )


def _near_day(row: Row) -> date:
    return row.near.day if row.near else date.max


def groups(rows: Iterable[Row], view: View) -> tuple[Group, ...]:
    """Return the clients, or the companies, by name."""
    members: dict[str, list[Row]] = {}
    for row in rows:
        name = _grouped(row, view)
        if name and row.counts:
            members.setdefault(name, []).append(row)
    return tuple(
        Group(
            name=name,
            words=own[0].digest.client if view is View.CLIENTS else name,
            apart=own[0].apart if view is View.CLIENTS else "",
            open=sum(row.open for row in own),
            closed=sum(not row.open for row in own),
            dated=_first(own),
        )
        for name, own in sorted(members.items(), key=lambda item: item[0].casefold())
    )


def _first(rows: Iterable[Row]) -> Dated | None:
    days = [row.dated for row in rows if row.dated is not None]
    return min(days, key=lambda one: one.day, default=None)


def told_once(dated: Iterable[Dated]) -> tuple[Dated, ...]:
    """Return what falls on a day, in order, and of lines that read alike the first.

    Of several last days of a claim the first is the one to keep; committees with the same
    terms begin and end on the same days.
    """
    first: dict[object, Dated] = {}
    for one in sorted(dated, key=lambda one: one.day):
        first.setdefault(_alike(one), one)
    return tuple(first.values())


def _alike(one: Dated) -> object:
    if one.kind is DatedKind.LIMITATION:
        return one.kind
    return (one.kind, one.day) if one.kind in BODIES else one


def _own(dated: Dated) -> bool:
    """Tell whether it waits until the user says that it was done, whatever the day."""
    return dated.kind is DatedKind.REMINDER


def passed(shown: Iterable[object], today: date) -> int:
    """Return how many of the rows *shown* in the order of their days lie before *today*."""
    return sum(isinstance(one, Entry) and one.dated.day < today for one in shown)


def entries(rows: Iterable[Row], today: date) -> tuple[Entry, ...]:
    """Return what falls on a day in the open cases: what passed and waits, and what comes."""
    found = [
        Entry(row, dated)
        for row in rows
        if row.open
        for dated in told_once(row.digest.dated)
        if dated.day >= today or dated in row.confirm or dated in row.terms or _own(dated)
    ]
    return tuple(sorted(found, key=lambda one: one.dated.day))
