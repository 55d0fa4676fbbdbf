"""A demand with a later day of its own in a notice, and what that does to the term."""

from __future__ import annotations

import pytest

from app.core.claims import Demand, DemandKind
from app.letters.consequences import consequences, remedies
from app.letters.demanding import last_own_day
from app.letters.noticing import notice_panel
from tests.letters.settings import asking, by, demand, desk_of, said

K = DemandKind
MODEM = ("het modem", "the modem")
LATER = demand(K.PERFORM, *MODEM, **by("2025-06-02"))
SOONER = demand(K.PERFORM, *MODEM, **by("2025-05-06"))
DATE = demand(K.NAME_DATE, **by("2025-06-02"))
MONTH = demand(K.PERFORM, *MODEM, **by("2025-06"))


def required(one: Demand, code: str) -> str:
    desk = desk_of(asking(one), code)
    panel = notice_panel(desk.scene, desk.scene.language.day(desk.term.due))
    return said(f"{panel.intro} {panel.items[0].text}")


PANELS = {
    "a later day": (
        LATER,
        (
            "Uiterlijk op 14 mei 2025, of op de latere dag die erbij staat: levert u het "
            "modem, uiterlijk maandag 2 juni 2025;"
        ),
        (
            "By 14 May 2025 at the latest, or by the later day given: deliver the modem, by "
            "Monday 2 June 2025;"
        ),
    ),
    "an earlier day": (
        SOONER,
        "Uiterlijk op 14 mei 2025: levert u het modem;",
        "By 14 May 2025 at the latest: deliver the modem;",
    ),
    "a date before a later day": (
        DATE,
        (
            "Uiterlijk op 14 mei 2025: noemt u één vaste leverdatum, uiterlijk maandag 2 juni "
            "2025;"
        ),
        (
            "By 14 May 2025 at the latest: give me one firm delivery date, by Monday 2 June "
            "2025;"
        ),
    ),
}


@pytest.mark.parametrize(("one", "dutch", "english"), PANELS.values(), ids=PANELS)
def test_a_notice_names_the_own_day(one: Demand, dutch: str, english: str) -> None:
    assert required(one, "nl") == dutch
    assert required(one, "en") == english


def test_default_follows_the_later_day() -> None:
    desk = desk_of(asking(LATER))
    first = said(consequences(desk.scene, desk.term)[0])
    assert first.startswith("Doet u dit niet op tijd, dan bent u daarna in verzuim")
    assert said(remedies(desk.scene, desk.term)[0]) == "Vanaf 3 juni kan ik:"


@pytest.mark.parametrize("one", [SOONER, DATE, MONTH])
def test_without_a_later_day_the_term_counts(one: Demand) -> None:
    desk = desk_of(asking(one))
    assert last_own_day(desk.scene) is None
    assert "uiterlijk op 14 mei" in said(consequences(desk.scene, desk.term)[0])
    assert said(remedies(desk.scene, desk.term)[0]) == "Vanaf 15 mei kan ik:"
