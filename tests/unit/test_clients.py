"""Which cases of one name are of one person."""

from __future__ import annotations

import pytest

from app.core.clients import persons
from app.core.dated import NOWHERE, Reached

ANNA = Reached("Dorpsstraat 1", "Utrecht", "anna@example.org")
MOVED = Reached("Laan 9", "Zeist", "Anna@Example.org")
OTHER = Reached("Kade 3", "Zeist", phone="06 12 34 56 78")
CALLED = Reached(phone="0612345678")
TABLE = [
    ("nothing is known of any", (NOWHERE, NOWHERE), (0, 0)),
    ("one address, written otherwise", (ANNA, Reached("dorpsstraat 1", "UTRECHT")), (0, 0)),
    ("another address, the same e-mail", (ANNA, MOVED), (0, 0)),
    ("another address", (ANNA, OTHER), (0, 1)),
    ("the same telephone without an address", (ANNA, OTHER, CALLED), (0, 1, 1)),
    ("by way of a third", (Reached("Laan 9", "Zeist"), ANNA, MOVED), (0, 0, 0)),
    ("unknown beside one", (ANNA, NOWHERE, MOVED), (0, 0, 0)),
    ("unknown beside two", (ANNA, NOWHERE, OTHER), (0, -1, 1)),
    ("one town alone and a street in it", (ANNA, Reached(town="Utrecht")), (0, 1)),
]


@pytest.mark.parametrize(
    ("found", "whose"), [row[1:] for row in TABLE], ids=[r[0] for r in TABLE]
)
def test_whose_a_case_is(found: tuple[Reached, ...], whose: tuple[int, ...]) -> None:
    assert persons(found) == whose
    marked = [one for one in zip(found, whose, strict=True) if one[1] >= 0]
    turned = persons([one for one, _number in reversed(marked)])
    assert len(set(turned)) == len({number for _one, number in marked})
