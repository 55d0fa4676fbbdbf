"""The pictures show every way that a case can stand on the home screen while it is open."""

from __future__ import annotations

from app.core.digest import digest
from app.core.home import CaseState, standing
from tests.gui import showcase
from tests.gui.places import pack_of


def test_the_pictures_hold_a_case_of_each_standing() -> None:
    pack = pack_of("nl")
    found = [
        standing(digest(case, pack), showcase.DAY)
        for case in (showcase.walked(), *showcase.others())
    ]
    open_ones = {CaseState.ACTION, CaseState.WAITING, CaseState.DRAFT, CaseState.COMMITTEE}
    assert {one.state for one in found} == open_ones | {CaseState.SOLVED}
    assert sum(one.near is not None for one in found) == 1
    assert {len(one.confirm + one.terms) for one in found} == {0, 1}
