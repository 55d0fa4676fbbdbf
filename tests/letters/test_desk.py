"""How the writer is reached, and what follows without an answer."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.core.channel import Channel
from app.letters.reaching import reach
from tests.cases import both
from tests.letters.settings import (
    FIRM,
    about,
    desk_of,
    said,
    scene_of,
)
from tests.unit.builders import (
    NOOR,
)


def best(code: str, **fields: object) -> str:
    """Return how the writer is reached best."""
    return said(reach(scene_of(about(parties=(replace(NOOR, **fields), FIRM)), code)))  # type: ignore[arg-type] - fields by name


REACHED: dict[str, tuple[dict[str, Any], str, str]] = {
    "nothing known": (
        {},
        "",
        "",
    ),
    "by e-mail": (
        {"preferred": (Channel.EMAIL,)},
        "U bereikt mij het best per e-mail.",
        "E-mail is the best way to reach me.",
    ),
    "by letter": (
        {"preferred": (Channel.LETTER,)},
        "U bereikt mij het best per brief.",
        "A letter is the best way to reach me.",
    ),
    "the first that is known": (
        {"preferred": (Channel.CHAT, Channel.EMAIL)},
        "U bereikt mij het best per e-mail.",
        "E-mail is the best way to reach me.",
    ),
    "hours": (
        {
            "phone": "06 12 34 56 78",
            "phone_hours": both("op werkdagen na 17.00 uur", "on working days after 5 pm"),
        },
        "Bellen kan op werkdagen na 17.00 uur.",
        "You can call on working days after 5 pm.",
    ),
    "hours without a number": (
        {"phone_hours": both("na 17.00 uur", "after 5 pm")},
        "",
        "",
    ),
    "no calls, please": (
        {
            "phone": "06 12 34 56 78",
            "phone_hours": both("na 17.00 uur", "after 5 pm"),
            "refused": (Channel.PHONE,),
        },
        "",
        "",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), REACHED.values(), ids=REACHED)
def test_how_the_writer_is_reached(given: dict[str, Any], dutch: str, english: str) -> None:
    assert best("nl", **given) == dutch
    assert best("en", **given) == english


STEPS = {
    "reminder": ("Heb ik op 7 mei geen antwoord, dan stel ik u in gebreke.", "7 May"),
    "complaint": (
        (
            "Heb ik op 7 mei geen antwoord, dan stuur ik u nog één herinnering."
            " Daarna volgt een ingebrekestelling."
        ),
        "7 May",
    ),
}


@pytest.mark.parametrize(("step", "words"), STEPS.items(), ids=STEPS)
def test_what_follows_without_an_answer(step: str, words: tuple[str, str]) -> None:
    assert said(desk_of(about(), "nl", "reminder").do_next(step)) == words[0]
    assert words[1] in said(desk_of(about(), "en", "reminder").do_next(step))


@pytest.mark.parametrize("code", ["nl", "en"])
def test_templates_may_call_what_starts_with_do(code: str) -> None:
    desk = desk_of(about(), code)
    names = desk.names()
    functions = {name for name, one in names.items() if callable(one)}
    assert {"opening", "required", "remedies", "earlier", "versions"} <= functions
    assert all(getattr(names[name], "for_templates", False) for name in functions)
