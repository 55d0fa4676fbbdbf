"""Which fields of records name other facts, read from the records themselves.

A new field of an id type is followed at once by everything here: finding what dangles,
removing a fact, cutting a case off at a day.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import is_dataclass, replace
from enum import Enum
from typing import Any, NewType, cast, get_args, get_origin, get_type_hints

from app.core.case import Case
from app.core.fact import records
from app.core.lookup import detached, facts
from app.core.moment import When
from app.core.record import record
from app.core.when import Anchors


class Shape(Enum):
    """How many a field holds."""

    NEEDED = "needed"  # one; a record is nothing without it
    OPTIONAL = "optional"  # one or None
    MANY = "many"  # a tuple


@record
class Slot:
    """A field that holds ids (of ``kind``: ``PartyId``), or (empty) records that do."""

    field: str
    shape: Shape
    kind: str = ""


@record
class Mention:
    """An id that is named at ``path`` (``contacts[2].by``).

    ``kind`` is the type of the id, ``within`` the id of the record around it, empty where that
    has none.
    """

    path: str
    target: str
    kind: str
    within: str


@record
class Place:
    """A record at ``path``; ``within`` is its id, or that of the record around it."""

    path: str
    value: object
    within: str


_SLOTS: dict[type, tuple[Slot, ...]] = {}


def mentions(case: Case) -> Iterator[Mention]:
    """Yield every id that a record of *case* names."""
    for place in walk(case):
        for slot in slots(type(place.value)):
            if slot.kind:
                for path, item in _items(place, slot):
                    yield Mention(path, item, slot.kind, place.within)


def without(case: Case, gone: Collection[str]) -> Case:
    """Return *case* without the records in *gone* and without any mention of them.

    What cannot be without one of them (a silence about a promise) goes too.  A moment told
    relative to one of them keeps the days that follow from it.
    """
    return cut(case, with_dependents(case, gone)) if gone else case


def cut(case: Case, gone: frozenset[str]) -> Case:
    """Do as ``without`` for what ``with_dependents`` found."""
    return cast(Case, _cleaned(case, gone, facts(case).when)) if gone else case


def slots(kind: type) -> tuple[Slot, ...]:
    """Return the fields of a record type that name facts, or hold records that do."""
    if kind not in _SLOTS:
        hints = get_type_hints(kind) if is_dataclass(kind) else {}
        found = (_slot(name, hint) for name, hint in hints.items())
        _SLOTS[kind] = tuple(slot for slot in found if slot is not None)
    return _SLOTS[kind]


def _slot(name: str, hint: object) -> Slot | None:
    parts = get_args(hint)
    inner: object
    if get_origin(hint) is tuple:
        shape, inner = Shape.MANY, parts[0]
    elif type(None) in parts:
        shape, inner = Shape.OPTIONAL, parts[0]
    else:
        shape, inner = Shape.NEEDED, hint
    if isinstance(inner, NewType):
        return None if name == "id" else Slot(name, shape, inner.__name__)
    nested = isinstance(inner, type) and bool(slots(inner))
    return Slot(name, shape) if nested else None


def walk(case: Case) -> Iterator[Place]:
    """Yield every record inside *case* that names facts or could, outer before inner."""
    yield from _walk(Place("", case, ""))


def _walk(place: Place) -> Iterator[Place]:
    for slot in slots(type(place.value)):
        if slot.kind:
            continue
        for path, item in _items(place, slot):
            inner = Place(path, item, getattr(item, "id", place.within))
            yield inner
            yield from _walk(inner)


def _items(place: Place, slot: Slot) -> list[tuple[str, Any]]:
    value = getattr(place.value, slot.field)
    path = f"{place.path}.{slot.field}" if place.path else slot.field
    if slot.shape is Shape.MANY:
        return [(f"{path}[{index}]", item) for index, item in enumerate(value)]
    return [] if value is None else [(path, value)]


def with_dependents(case: Case, gone: Collection[str]) -> frozenset[str]:
    """Return *gone*, what they hold and all that needs one of them, and so on."""
    dependents: dict[str, list[str]] = {}
    for contact in case.contacts:
        dependents.setdefault(contact.id, []).extend(said.id for said in contact.statements)
    for agreement in case.agreements:
        held = dependents.setdefault(agreement.id, [])
        held.extend(service.id for service in agreement.services)
        held.extend(claim.id for claim in agreement.claims)
    for fact in records(case):
        for slot in slots(type(fact)):
            if slot.kind and slot.shape is Shape.NEEDED:
                dependents.setdefault(getattr(fact, slot.field), []).append(fact.id)
    found, waiting = set(gone), list(gone)
    while waiting:
        for dependent in dependents.get(waiting.pop(), ()):
            if dependent not in found:
                found.add(dependent)
                waiting.append(dependent)
    return frozenset(found)


def _cleaned(holder: object, gone: frozenset[str], anchors: Anchors) -> object | None:
    """Return *holder*, a record, without the ids in *gone*; None when it needs one of them."""
    if isinstance(holder, When):
        return _freed(holder, anchors) if holder.relative_to in gone else holder
    changes: dict[str, object] = {}
    for slot in slots(type(holder)):
        old = getattr(holder, slot.field)
        if slot.shape is Shape.MANY:
            new: object = _cleaned_items(old, slot, gone, anchors)
        elif old is None or not slot.kind:
            new = old if old is None else _cleaned(old, gone, anchors)
        else:
            new = None if old in gone else old
        if new is not old:
            if new is None and slot.shape is Shape.NEEDED:
                return None
            changes[slot.field] = new
    return replace(cast(Any, holder), **changes) if changes else holder


def _cleaned_items(
    items: tuple[object, ...], slot: Slot, gone: frozenset[str], anchors: Anchors
) -> tuple[object, ...]:
    if slot.kind:
        kept = [item for item in items if item not in gone]
    else:
        alive = (item for item in items if getattr(item, "id", None) not in gone)
        cleaned = (_cleaned(item, gone, anchors) for item in alive)
        kept = [item for item in cleaned if item is not None]
    same = len(kept) == len(items) and all(a is b for a, b in zip(kept, items, strict=True))
    return items if same else tuple(kept)


def _freed(when: When, anchors: Anchors) -> When:
    """Return a relative moment as the days it came to, so that its anchor can go."""
    return detached(when, anchors) or When(words=when.words or "?")
