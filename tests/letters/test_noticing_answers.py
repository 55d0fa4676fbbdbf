"""What a notice says of the answers to the letters before it."""

from __future__ import annotations

import pytest

from app.core.channel import Channel, Direction
from app.letters.noticing import standing_now
from tests.letters.settings import about, desk_of, together
from tests.unit.builders import contact, letter

LETTERS = (letter("a", "2025-03-14"), letter("b", "2025-04-14"))


@pytest.mark.parametrize(
    ("day", "dutch", "english"),
    [
        (
            "2025-03-01",
            "Tot vandaag heb ik geen antwoord.",
            "To this day I have had no answer.",
        ),
        (
            "2025-04-01",
            "Op mijn laatste brief heb ik geen antwoord.",
            "I have had no answer to my last letter.",
        ),
        ("2025-04-20", "Ik schreef u op 14 maart en 14 april.", "14 March and 14 April."),
    ],
    ids=["before both", "to the first", "to the last"],
)
def test_no_answer_is_said_of_the_letters_that_had_none(
    day: str, dutch: str, english: str
) -> None:
    came = contact("c", day, Channel.EMAIL, direction=Direction.IN)
    case = about(documents=LETTERS, contacts=(came,))
    for code, expected in (("nl", dutch), ("en", english)):
        desk = desk_of(case, code)
        assert together(standing_now(desk.scene, desk.ledger)).endswith(expected)
