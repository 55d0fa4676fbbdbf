"""What a public text says of answers, and what it is called after."""

from __future__ import annotations

import pytest

from app.core.channel import Channel, Direction
from app.core.events import PromiseKind, Result
from app.letters.public import imagery
from app.letters.public.wishes import letters_sent
from tests.cases import both
from tests.letters.settings import about, desk_of, together
from tests.unit.builders import contact, due, letter, promise, result

LETTERS = (letter("a", "2025-03-14"), letter("b", "2025-04-14"))


@pytest.mark.parametrize(
    ("day", "dutch"),
    [
        ("2025-03-01", "Tot vandaag kreeg ik geen antwoord."),
        ("2025-04-01", "Op mijn laatste brief kreeg ik geen antwoord."),
        ("2025-04-20", "op 14 maart 2025 en 14 april."),
    ],
    ids=["before both", "to the first", "to the last"],
)
@pytest.mark.parametrize("table", ["open_letter", "platform_post"])
def test_no_answer_is_said_of_the_letters_that_had_none(
    table: str, day: str, dutch: str
) -> None:
    came = contact("c", day, Channel.EMAIL, direction=Direction.IN)
    scene = desk_of(about(documents=LETTERS, contacts=(came,)), "nl").scene
    assert together(letters_sent(scene, table)).endswith(dutch)


@pytest.mark.parametrize(
    ("kind", "what", "title"),
    [
        (PromiseKind.DELIVER, both("digitale tv", "digital TV"), "Nog steeds geen digitale tv"),
        (PromiseKind.OTHER, both("mij bellen over tv", "call me"), "Mijn klacht over KPN"),
    ],
)
def test_a_title_names_a_thing_and_not_what_was_to_be_done(
    kind: PromiseKind, what: object, title: str
) -> None:
    late = promise("t", due("2025-03-01"), result(Result.BROKEN), kind=kind, what=what)
    desk = desk_of(about(promises=(late,)), "nl")
    found = imagery.image(desk.scene, desk.ledger, "none")
    assert imagery.title(desk.scene, found).startswith(title)
