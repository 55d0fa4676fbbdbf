"""What a body takes from its parent: a committee of a foundation says only what is its own."""

from __future__ import annotations

from dataclasses import fields, replace

from app.core.bodies import Body
from app.core.pack import RulePack, by_id

_INHERITED = frozenset(
    {
        "wait",
        "limits",
        "opens_on_final_position",
        "fee",
        "fee_parameters",
        "needs_affiliation",
        "binding",
        "document",
        "languages",
        "address",
        "phone",
        "url",
        "form",
    }
)


def with_parents(pack: RulePack) -> RulePack:
    """Return *pack* with every body filled in from its parent, one generation deep."""
    return replace(pack, bodies=tuple(_filled(body, pack) for body in pack.bodies))


def _filled(body: Body, pack: RulePack) -> Body:
    """Return *body* with what it leaves at its default taken from its parent."""
    parent = by_id(pack.bodies, body.parent) if body.parent else None
    if parent is None:
        return body
    taken = {
        field.name: getattr(parent, field.name)
        for field in fields(body)
        if field.name in _INHERITED and getattr(body, field.name) == field.default
    }
    return replace(body, **taken)
