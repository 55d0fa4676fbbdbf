"""Linking an exhibit, and taking it away wherever it was linked and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.case import Case
from app.core.exhibiting import link_exhibit, unlink_exhibit
from app.core.lookup import facts
from app.core.papers import Exhibit
from tests.cases import example
from tests.unit.builders import CHAIN, a_case, contact, outage, silence

LINKABLE = ("contacts", "promises", "incidents", "payments", "points", "demands", "silences")


@pytest.mark.parametrize(
    ("fact", "holder"),
    [("c", "contacts"), ("i", "incidents"), ("t1", "promises"), ("s", "supports")],
)
def test_linking_an_exhibit(fact: str, holder: str) -> None:
    case = a_case(
        contacts=(contact("c", "2025-01-01"),),
        incidents=(outage("i", "2025-01-01"),),
        promises=CHAIN,
        silences=(silence("s", "c", "2025-02-01"),),
        exhibits=(Exhibit("x", "Chat"),),
    )
    linked = link_exhibit(case, fact, "x")
    found = facts(linked)
    assert [one.id for one in found.exhibits_of(found.get(fact))] == ["x"]
    assert linked.exhibits[0].supports == (("s",) if holder == "supports" else ())
    assert link_exhibit(linked, fact, "x") is linked


@pytest.mark.parametrize("collection", LINKABLE)
def test_what_was_linked_can_be_unlinked(collection: str) -> None:
    case = replace(
        example("kpn-digital-tv"),
        exhibits=(*example("kpn-digital-tv").exhibits, Exhibit("x-new", "Foto")),
    )
    fact = getattr(case, collection)[0].id
    linked = link_exhibit(case, fact, "x-new")
    assert "x-new" in _exhibits(linked, fact)
    back = unlink_exhibit(linked, fact, "x-new")
    assert (_exhibits(back, fact), back.exhibits) == (_exhibits(case, fact), case.exhibits)


def test_an_exhibit_of_something_said_goes_with_its_contact() -> None:
    case = example("kpn-digital-tv")
    contact = next(one for one in case.contacts if one.statements)
    said = replace(contact.statements[0], exhibit="x-chat")
    case = replace(
        case,
        contacts=tuple(
            replace(one, statements=(said, *one.statements[1:])) if one is contact else one
            for one in case.contacts
        ),
    )
    assert "x-chat" not in _exhibits(unlink_exhibit(case, contact.id, "x-chat"), contact.id)


def test_what_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="there is no"):
        unlink_exhibit(example("kpn-digital-tv"), "nothing", "x-chat")


def _exhibits(case: Case, fact_id: str) -> set[str]:
    index = facts(case)
    fact = index.get(fact_id)
    assert fact is not None
    return {one.id for one in index.exhibits_of(fact)}
