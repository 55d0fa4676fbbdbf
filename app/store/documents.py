"""The text of a case as the library keeps it: packed, summed, and made fast.

The list of cases is there before any of them is read: what reads them is loaded then.

It is the text of a case file without its line breaks.  Between two edits nearly all records
are the very same values, so the text of each is kept and only that of new ones is made.
"""

from __future__ import annotations

import json
import zlib
from hashlib import sha256
from typing import TYPE_CHECKING

from app.store import strict_json
from app.store.plain import plain, told_fields
from app.store.refusals import Refusal, StoreError

if TYPE_CHECKING:
    from app.core.case import Case
    from app.store.strict_json import Json

_FAST = 1  # a case of fifty events: 40 kB to 8 kB in a quarter of a millisecond
_REMEMBERED = 4  # cases


class Encoder:
    """Makes the text of cases; remembers the records of those it saw last."""

    def __init__(self) -> None:
        """Begin without memory."""
        self._seen: dict[str, dict[int, tuple[object, str]]] = {}

    def text(self, case: Case) -> bytes:
        """Return *case* as UTF-8 text that `decode` reads back to an equal case.

        Raises ``UserError`` for what could not be read back, with each place.
        """
        from app.store.casefile import FORMAT

        before = self._seen.pop(case.id, {})
        now: dict[int, tuple[object, str]] = {}
        parts: list[str] = []
        for name, value in told_fields(case):
            if isinstance(value, tuple):
                items = []
                for at, one in enumerate(value):
                    held = before.get(id(one))
                    text = held[1] if held else _json(plain(one), (name, at), case)
                    now[id(one)] = (one, text)
                    items.append(text)
                parts.append(f'"{name}":[{",".join(items)}]')
            else:
                parts.append(f'"{name}":{_json(plain(value), (name,), case)}')
        while len(self._seen) >= _REMEMBERED:
            del self._seen[next(iter(self._seen))]
        self._seen[case.id] = now
        found = f'{{"format":{FORMAT},"case":{{{",".join(parts)}}}}}'.encode()
        if len(found) > strict_json.LARGEST:
            raise StoreError(Refusal.TOO_LARGE)
        return found


def _json(tree: Json, path: strict_json.Path, case: Case) -> str:
    from app.store import findings

    wrong = [findings.line(place, what) for place, what in strict_json.faults(tree, path)]
    if wrong:
        raise findings.refuse(case.title.encode(errors="replace").decode(), wrong)
    return json.dumps(tree, ensure_ascii=False, separators=(",", ":"))


def packed(text: bytes) -> bytes:
    """Return the text of a case as the table keeps it."""
    return zlib.compress(text, _FAST)


def checksum(case_id: str, number: int, made_at: str, label: str, document: bytes) -> bytes:
    """Return the sum of a packed text and of all that is told of it in the table."""
    told = json.dumps((case_id, number, made_at, label)).encode()
    return sha256(told + b"\n" + document).digest()


def decode(case_id: str, document: bytes) -> Case:
    """Return the case that was packed and compared with its sum.

    Raises ``UserError`` when it was made by a newer program.  It is not checked whether its
    facts fit together: what was saved is opened again.
    """
    from app.store.casefile import records_in

    return records_in(zlib.decompress(document), case_id)
