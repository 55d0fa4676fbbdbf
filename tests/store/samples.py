"""Small cases and hostile archives for the tests of the store."""

from __future__ import annotations

import dataclasses
import io
import json
import typing
import zipfile
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from hashlib import sha256
from types import NoneType, UnionType

from hypothesis import strategies as st

from app.core.case import Case
from app.core.channel import Channel
from app.core.events import Contact
from app.core.ids import ContactId, ExhibitId, FactId
from app.core.moment import Offset, Term, Unit, When
from app.core.money import Money
from app.core.papers import LONGEST_TERM, Document, Exhibit, Passage, StoredFile
from app.core.usage import Every, Use
from app.store.exchange import Opened

BARE = {"id": "case-1", "title": "Kapotte lamp"}
PHOTO = b"\xff\xd8 a photo of a lamp " * 50


def stored(data: bytes, name: str = "lamp.jpg") -> StoredFile:
    """The record of a file that is kept with the case."""
    return StoredFile(sha256(data).hexdigest(), name, "image/jpeg", len(data))


def a_case(**fields: object) -> Case:
    """A case with one call and one photo."""
    call = Contact(ContactId("call"), When(edtf="2025-03-17"), Channel.PHONE, about="de lamp")
    photo = Exhibit(ExhibitId("photo"), "Foto van de lamp", file=stored(PHOTO))
    return dataclasses.replace(
        Case("case-1", "Kapotte lamp", contacts=(call,), exhibits=(photo,)), **fields
    )


def unpacked(opened: Opened) -> dict[str, bytes]:
    """All the evidence that comes with a case."""
    with opened.unpacking() as files:
        return {one: b"".join(blocks) for one, blocks in files.items()}


def text_of(tree: object) -> bytes:
    """A tree as the JSON of a case file."""
    return json.dumps(tree, ensure_ascii=False).encode()


def zipped(
    *members: tuple[str | zipfile.ZipInfo, bytes], packing: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """An archive of just these members, whatever they are called."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", packing) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return buffer.getvalue()


_MOMENTS = st.builds(
    When,
    edtf=st.sampled_from(["2025", "2025-03", "2025-03-17", "2025-03-17T09:30", "2025-03~"]),
    part_of_day=st.none(),
    words=st.text(max_size=5),
) | st.builds(
    When,
    relative_to=st.just(FactId("call")),
    offset=st.builds(Offset, st.integers(-9, 9), st.sampled_from(Unit), st.booleans()),
)
_OWN: dict[object, st.SearchStrategy[object]] = {
    str: st.text(max_size=8),
    bool: st.booleans(),
    int: st.integers(-999, 999),
    Decimal: st.decimals(-1000, 1000, places=3),
    date: st.dates(),
    datetime: st.datetimes(),
    Money: st.builds(
        Money, st.decimals(-99999, 99999, places=2), st.sampled_from(["EUR", "GBP"])
    ),
    When: _MOMENTS,
    Use: st.builds(
        Use, st.decimals("0.01", 24, places=2), st.sampled_from(Every), st.booleans()
    ),
    Passage: st.builds(
        Passage,
        st.integers(1, 9),
        *(st.integers(0, 400), st.integers(0, 400)),
        *(st.integers(500, 1000), st.integers(500, 1000)),
        st.booleans(),
    ),
    Term: st.builds(Term, st.integers(0, 60), st.sampled_from(Unit), st.none() | _MOMENTS),
}


def values(kind: object) -> st.SearchStrategy[object]:
    """Values of a field's type, whether or not they make sense together."""
    kind = getattr(kind, "__supertype__", kind)
    if kind in _OWN:
        return _OWN[kind]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(list(kind))
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        fields = {field.name: values(hints[field.name]) for field in dataclasses.fields(kind)}
        if kind is Document:
            fields["answer_days"] = st.none() | st.integers(1, LONGEST_TERM)
        return st.builds(kind, **fields)
    if typing.get_origin(kind) in (UnionType, typing.Union):
        return st.one_of([values(one) for one in typing.get_args(kind)])
    if typing.get_origin(kind) is tuple:
        return st.lists(values(typing.get_args(kind)[0]), max_size=2).map(tuple)
    assert kind is NoneType, f"no values for {kind}"
    return st.none()
