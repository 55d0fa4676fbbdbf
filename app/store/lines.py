"""What the list of cases shows of each, packed into one value with its own sum.

Ten thousand of them are read at once, so a line is unpacked when somebody looks at it.
"""

from __future__ import annotations

import json
import zlib
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from app.core.dated import NOWHERE, Dated, DatedKind, Digest, Reached
from app.core.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.store.database import Row

_FORM = 2  # of a line: one of an older form is summed up anew, as by older rules
_OLDEST = 11  # values of a line of the first form
_KINDS = {kind.value: kind for kind in DatedKind}
_STATUSES = {status.value: status for status in Status}
_decode = json.JSONDecoder().raw_decode
_day = date.fromisoformat


class CaseLine:
    """A case on the list: which it is, when it changed, and its digest without the texts."""

    __slots__ = ("_found", "_packed", "id", "revision")

    def __init__(self, case_id: str, revision: int, packed: bytes) -> None:
        """Keep what was read; *packed* was compared with its sum."""
        self.id = case_id
        self.revision = revision
        self._packed = packed
        self._found: tuple[datetime, Digest] | None = None

    @property
    def changed_at(self) -> datetime:
        """When the case was changed last."""
        return self._unpacked()[0]

    @property
    def digest(self) -> Digest:
        """What it holds, whatever the day; ``text`` and ``references`` are empty."""
        return self._unpacked()[1]

    def __eq__(self, other: object) -> bool:
        """Tell whether it says the same of the same case."""
        return (
            isinstance(other, CaseLine)
            and (self.id, self.revision) == (other.id, other.revision)
            and self._packed == other._packed
        )

    def __hash__(self) -> int:
        """Return the hash of the case and its revision."""
        return hash((self.id, self.revision))

    def __repr__(self) -> str:
        """Show which case it is."""
        return f"CaseLine({self.id!r}, revision={self.revision})"

    def _unpacked(self) -> tuple[datetime, Digest]:
        if self._found is None:
            self._found = _unpack(self._packed)
        return self._found


def pack(digest: Digest, changed_at: datetime, rules: str = "") -> bytes:
    """Return what `CaseLine` unpacks; it ends with the sum of the *rules* of the digest."""
    dated = [[d.kind, d.day.isoformat(), d.fact, d.what, d.about] for d in digest.dated]
    last, at = digest.last_contact, digest.reached
    values = [
        *(changed_at.isoformat(), digest.title, digest.trader, digest.client, digest.topic),
        *(digest.status, dated, digest.example, digest.sent),
        None if last is None else last.isoformat(),
        [] if at == NOWHERE else [at.street, at.town, at.email, at.phone],
        *(_FORM, rules),
    ]
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()


def ending(rules: str) -> bytes:
    """Return how a packed line ends whose digest follows *rules*."""
    return f",{_FORM},{json.dumps(rules, ensure_ascii=False)}]".encode()


def line_sum(case_id: str, revision: int, packed: bytes) -> int:
    """Return the sum by which a line is found out that changed, or is not of its case."""
    return zlib.crc32(packed, zlib.crc32(f"{case_id}\n{revision}".encode()))


def read(
    parts: Iterable[list[Row]], late: dict[str, Row] | None = None
) -> tuple[list[CaseLine], list[str]]:
    """Return the lines of rows, and the ids of those that are not what was put.

    A row has the case, its revision, that of the line, the line and its sum; one in *late*
    takes the place of that of its case.  All is done with one part before the next is read:
    going through ten thousand once more takes more than ten times as long as a thousand.
    """
    found: list[CaseLine] = []
    wrong: list[str] = []
    for part in parts:
        rows = [late.get(row[0], row) for row in part] if late else part
        wrong += [one for one, _, of, line, total in rows if line_sum(one, of, line) != total]
        found += [CaseLine(row[0], row[1], row[3]) for row in rows]
    return found, wrong


def title(packed: bytes) -> str:
    """Return the title of the case in a line."""
    return CaseLine("", 0, packed).digest.title


def _unpack(packed: bytes) -> tuple[datetime, Digest]:
    values: list[Any]
    values, _end = _decode(packed.decode())
    at = values.pop(10) if len(values) > _OLDEST else []
    changed, title, trader, client, topic, status, dated, example, sent, last, *_rules = values
    days = [
        Dated(_KINDS[kind], _day(day), fact, what, about)
        for kind, day, fact, what, about in dated
        if kind in _KINDS
    ]
    status = _STATUSES.get(status, Status.OPEN)  # that of a newer program
    last = None if last is None else _day(last)
    found = Digest(
        *(title, trader, client, topic, status, tuple(days), "", "", example, sent, last),
        reached=Reached(*at[:4]) if at else NOWHERE,
    )
    return datetime.fromisoformat(changed), found
