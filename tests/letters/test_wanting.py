"""What the writer wants to hear about the points."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.claims import Point, PointStanding, Round, Wanted
from app.letters.wanting import standing_points, wanted
from tests.letters.panels import PAIR
from tests.letters.settings import (
    about,
    point,
    said,
    scene_of,
)
from tests.unit.builders import at

WANTED: dict[str, tuple[tuple[Point, ...], str, str]] = {
    "one, solution": (
        (point("1", Wanted.SOLUTION),),
        "Laat mij ook weten hoe u dit oplost.",
        "Please also tell me how you will put this right.",
    ),
    "one, prevention": (
        (point("1", Wanted.PREVENTION),),
        "Laat mij ook weten hoe u voorkomt dat dit opnieuw gebeurt.",
        "Please also tell me how you will stop this happening again.",
    ),
    "one, both": (
        (point("1", Wanted.SOLUTION, Wanted.PREVENTION),),
        ("Laat mij ook weten hoe u dit oplost, en hoe u voorkomt dat het opnieuw gebeurt."),
        (
            "Please also tell me how you will put this right, and how you will stop it "
            "happening again."
        ),
    ),
    "one, explanation": (
        (point("1", Wanted.EXPLANATION),),
        "Ik vraag u ook om uitleg.",
        "Please also explain how this happened.",
    ),
    "one, nothing": (
        (point("1"),),
        "",
        "",
    ),
    "none": (
        (),
        "",
        "",
    ),
    "one, solution and explanation": (
        (point("1", Wanted.SOLUTION, Wanted.EXPLANATION),),
        "Laat mij ook weten hoe u dit oplost. Ik vraag u ook om uitleg.",
        (
            "Please also tell me how you will put this right. Please also explain how "
            "this happened."
        ),
    ),
    "two, solution": (
        (point("1", Wanted.SOLUTION), point("2", Wanted.SOLUTION)),
        "Laat mij ook weten hoe u elke klacht hieronder oplost.",
        "Please also tell me how you will resolve each of the complaints below.",
    ),
    "two, both": (
        (
            point("1", Wanted.SOLUTION, Wanted.PREVENTION),
            point("2", Wanted.SOLUTION, Wanted.PREVENTION),
        ),
        (
            "Laat mij ook weten hoe u elke klacht hieronder oplost, en hoe u voorkomt "
            "dat het opnieuw gebeurt."
        ),
        (
            "Please also tell me how you will resolve each of the complaints below, and "
            "how you will stop it happening again."
        ),
    ),
    "two, prevention": (
        (point("1", Wanted.PREVENTION), point("2", Wanted.PREVENTION)),
        "Laat mij ook weten hoe u voorkomt dat dit opnieuw gebeurt.",
        "Please also tell me how you will stop this happening again.",
    ),
    "two, explanation": (
        (point("1", Wanted.EXPLANATION), point("2", Wanted.EXPLANATION)),
        "Ik vraag u ook om uitleg bij elke klacht.",
        "Please also give an explanation for each complaint.",
    ),
    "first solved, second explained": (
        (point("1", Wanted.SOLUTION), point("2", Wanted.EXPLANATION)),
        ("Laat mij weten hoe u klacht 1 oplost. Ik vraag u ook om uitleg bij klacht 2."),
        (
            "Please tell me how you will resolve complaint 1. Please also give an "
            "explanation for complaint 2."
        ),
    ),
    "two of three explained": (
        (
            point("1", Wanted.SOLUTION),
            point("2", Wanted.EXPLANATION),
            point("3", Wanted.EXPLANATION),
        ),
        (
            "Laat mij weten hoe u klacht 1 oplost. Ik vraag u ook om uitleg bij de "
            "klachten 2 en 3."
        ),
        (
            "Please tell me how you will resolve complaint 1. Please also give an "
            "explanation for complaints 2 and 3."
        ),
    ),
    "two of three solved": (
        (
            point("1", Wanted.SOLUTION),
            point("2", Wanted.EXPLANATION),
            point("3", Wanted.SOLUTION),
        ),
        (
            "Laat mij weten hoe u de klachten 1 en 3 oplost. Ik vraag u ook om uitleg "
            "bij klacht 2."
        ),
        (
            "Please tell me how you will resolve complaints 1 and 3. Please also give an "
            "explanation for complaint 2."
        ),
    ),
    "two of three prevented": (
        (point("1", Wanted.PREVENTION), point("2"), point("3", Wanted.PREVENTION)),
        "Laat mij ook weten hoe u de klachten 1 en 3 voortaan voorkomt.",
        ("Please also tell me how you will stop complaints 1 and 3 from happening again."),
    ),
    "three of four solved": (
        (*(point(n, Wanted.SOLUTION) for n in "123"), point("4")),
        "Laat mij weten hoe u de klachten 1, 2 en 3 oplost.",
        "Please tell me how you will resolve complaints 1, 2 and 3.",
    ),
    "one, all three": (
        (point("1", Wanted.SOLUTION, Wanted.PREVENTION, Wanted.EXPLANATION),),
        (
            "Laat mij ook weten hoe u dit oplost, en hoe u voorkomt dat het opnieuw gebeurt. "
            "Ik vraag u ook om uitleg."
        ),
        (
            "Please also tell me how you will put this right, and how you will stop it "
            "happening again. Please also explain how this happened."
        ),
    ),
    "two of three, both": (
        (
            point("1", Wanted.SOLUTION, Wanted.PREVENTION),
            point("2"),
            point("3", Wanted.SOLUTION, Wanted.PREVENTION),
        ),
        (
            "Laat mij weten hoe u de klachten 1 en 3 oplost, en hoe u voorkomt dat het "
            "opnieuw gebeurt."
        ),
        (
            "Please tell me how you will resolve complaints 1 and 3, and how you will stop "
            "it happening again."
        ),
    ),
    "one solved, all prevented": (
        (point("1", Wanted.PREVENTION), point("2", Wanted.SOLUTION, Wanted.PREVENTION)),
        (
            "Laat mij weten hoe u klacht 2 oplost. Ook hoor ik graag hoe u voorkomt dat dit "
            "opnieuw gebeurt."
        ),
        (
            "Please tell me how you will resolve complaint 2. I would also like to hear how "
            "you will stop this happening again."
        ),
    ),
    "all solved, one prevented": (
        (point("1", Wanted.SOLUTION), point("2", Wanted.SOLUTION, Wanted.PREVENTION)),
        (
            "Laat mij weten hoe u elke klacht hieronder oplost. Ook hoor ik graag hoe u "
            "klacht 2 voortaan voorkomt."
        ),
        (
            "Please tell me how you will resolve each of the complaints below. I would also "
            "like to hear how you will stop complaint 2 from happening again."
        ),
    ),
}


@pytest.mark.parametrize(("points", "dutch", "english"), WANTED.values(), ids=WANTED)
def test_what_the_writer_wants_to_hear(
    points: tuple[Point, ...], dutch: str, english: str
) -> None:
    assert said(wanted(scene_of(about(points=points), "nl"))) == dutch
    assert said(wanted(scene_of(about(points=points), "en"))) == english


OF_TWO: dict[str, tuple[tuple[Point, ...], str, str]] = {
    "one, solution": (
        (point("1", Wanted.SOLUTION),),
        "Laat ons ook weten hoe u dit oplost.",
        "Please also tell us how you will put this right.",
    ),
    "one, prevention": (
        (point("1", Wanted.PREVENTION),),
        "Laat ons ook weten hoe u voorkomt dat dit opnieuw gebeurt.",
        "Please also tell us how you will stop this happening again.",
    ),
    "one, both": (
        (point("1", Wanted.SOLUTION, Wanted.PREVENTION),),
        ("Laat ons ook weten hoe u dit oplost, en hoe u voorkomt dat het opnieuw gebeurt."),
        (
            "Please also tell us how you will put this right, and how you will stop it "
            "happening again."
        ),
    ),
    "one, explanation": (
        (point("1", Wanted.EXPLANATION),),
        "Wij vragen u ook om uitleg.",
        "Please also explain how this happened.",
    ),
    "two, solution": (
        (point("1", Wanted.SOLUTION), point("2", Wanted.SOLUTION)),
        "Laat ons ook weten hoe u elke klacht hieronder oplost.",
        "Please also tell us how you will resolve each of the complaints below.",
    ),
    "two, both": (
        (
            point("1", Wanted.SOLUTION, Wanted.PREVENTION),
            point("2", Wanted.SOLUTION, Wanted.PREVENTION),
        ),
        (
            "Laat ons ook weten hoe u elke klacht hieronder oplost, en hoe u voorkomt "
            "dat het opnieuw gebeurt."
        ),
        (
            "Please also tell us how you will resolve each of the complaints below, and "
            "how you will stop it happening again."
        ),
    ),
    "two, prevention": (
        (point("1", Wanted.PREVENTION), point("2", Wanted.PREVENTION)),
        "Laat ons ook weten hoe u voorkomt dat dit opnieuw gebeurt.",
        "Please also tell us how you will stop this happening again.",
    ),
    "two, explanation": (
        (point("1", Wanted.EXPLANATION), point("2", Wanted.EXPLANATION)),
        "Wij vragen u ook om uitleg bij elke klacht.",
        "Please also give an explanation for each complaint.",
    ),
}


@pytest.mark.parametrize("code", ["nl", "en"])
@given(wishes=st.lists(st.sets(st.sampled_from(Wanted)), max_size=5))
def test_no_sentence_begins_like_another(code: str, wishes: list[set[Wanted]]) -> None:
    points = tuple(point(str(n), *sorted(one)) for n, one in enumerate(wishes))
    text = said(wanted(scene_of(about(points=points), code)))
    begun = [sentence.split()[:5] for sentence in text.split(". ") if sentence]
    assert all(begun.count(one) == 1 for one in begun)


@pytest.mark.parametrize(("points", "dutch", "english"), OF_TWO.values(), ids=OF_TWO)
def test_what_two_people_want_to_hear(
    points: tuple[Point, ...], dutch: str, english: str
) -> None:
    assert said(wanted(scene_of(about(points=points, parties=PAIR), "nl"))) == dutch
    assert said(wanted(scene_of(about(points=points, parties=PAIR), "en"))) == english


GONE = {
    "never looked at": ((), True),
    "open": ((PointStanding.OPEN,), True),
    "persists": ((PointStanding.PERSISTS,), True),
    "changed": ((PointStanding.CHANGED,), True),
    "solved": ((PointStanding.SOLVED,), False),
    "dropped": ((PointStanding.DROPPED,), False),
    "solved, then back": ((PointStanding.SOLVED, PointStanding.PERSISTS), True),
    "back, then solved": ((PointStanding.PERSISTS, PointStanding.SOLVED), False),
}


@pytest.mark.parametrize(("standings", "stands"), GONE.values(), ids=GONE)
def test_points_that_stand(standings: tuple[PointStanding, ...], *, stands: bool) -> None:
    rounds = tuple(Round(one, at("2025-04-01")) for one in standings)
    one = point("1", Wanted.SOLUTION, rounds=rounds)
    scene = scene_of(about(points=(one,)))
    assert standing_points(scene) == ((one,) if stands else ())
    assert bool(wanted(scene)) is stands


def test_numbers_skip_what_is_solved() -> None:
    gone = (Round(PointStanding.SOLVED, at("2025-04-01")),)
    points = (
        point("1", Wanted.SOLUTION, rounds=gone),
        point("2", Wanted.EXPLANATION),
        point("3"),
    )
    assert "klacht 1" in said(wanted(scene_of(about(points=points))))
