"""Clients of one name, told apart by where they live or how they are reached."""

from __future__ import annotations

from dataclasses import replace

from app.core.clients import persons
from app.core.dated import NOWHERE, Reached
from app.gui.home.rows import Row
from app.gui.words import _

# What tells them apart, shortest first: the first that does so for all of one name is used.
_WAYS = (("town",), ("street", "town"), ("street", "town", "email", "phone"))


def told_apart(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Return *rows*, the newest first, with what tells clients of one name apart.

    It follows the newest case of each in which anything of that is known.
    """
    named: dict[str, list[int]] = {}
    known: set[str] = set()
    for at, row in enumerate(rows):
        named.setdefault(row.digest.client, []).append(at)
        if row.digest.reached != NOWHERE:
            known.add(row.digest.client)
    made = list(rows)
    for name in known - {""}:
        own = named[name]
        for at, words in zip(own, _words([rows[at].digest.reached for at in own]), strict=True):
            if words:
                made[at] = replace(rows[at], apart=words)
    return tuple(made)


def _words(found: list[Reached]) -> list[str]:
    """Return for each case of one name what its client has and the others have not."""
    alike = len(set(found) - {NOWHERE}) < 2
    whose = () if alike else persons(found)
    if len(set(whose)) < 2:
        return ["" for _case in found]
    newest: dict[int, Reached] = {}
    for person, one in zip(whose, found, strict=True):
        if one != NOWHERE:
            newest.setdefault(person, one)
    for way in _WAYS:
        words = {person: _said(one, way) for person, one in newest.items()}
        if all(words.values()) and len(set(map(str.casefold, words.values()))) == len(words):
            break
    return [words.get(person, "") or _("address not known") for person in whose]


def _said(one: Reached, way: tuple[str, ...]) -> str:
    return ", ".join(filter(None, (getattr(one, name) for name in way)))
