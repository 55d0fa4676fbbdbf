"""After a promised date, "the same day" is that day alone on which something was told."""

from __future__ import annotations

from app.core.case import Case
from app.core.channel import Channel
from app.core.events import Outcome, Result
from tests.letters.scenes import called, case_of, each, tell
from tests.unit.builders import at, due, promise, replaced, result

FIRST = called("first", "2025-03-01", channel=Channel.LETTER)  # it has the year

STORIES: dict[str, tuple[Case, str, str]] = {
    "a promised date is not the day of what comes next": (
        case_of(
            promises=(
                promise(
                    "t1",
                    due("2025-03-20"),
                    replaced("t2", "2025-03-10"),
                    made=at("2025-03-03"),
                ),
                promise("t2", due("2025-03-25"), made=at("2025-03-10")),
            ),
            contacts=(FIRST, called("a", "2025-03-03", outcome=Outcome.DID_NOT_KNOW)),
        ),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. | U zou op 20 maart "
            "leveren. Daarna noemde u een nieuwe datum: 25 maart. | Op 3 maart belde ik uw "
            "klantenservice. Uw medewerker wist het niet."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. | You were to deliver on "
            "20 March. You then named a new date: 25 March. | On 3 March I called your "
            "customer service. Your adviser did not know."
        ),
    ),
    "a day on which nothing came is the day of what comes next": (
        case_of(
            promises=(
                promise("t1", due("2025-03-03"), result(Result.BROKEN), made=at("2025-03-01")),
            ),
            contacts=(FIRST, called("a", "2025-03-03", outcome=Outcome.DID_NOT_KNOW)),
        ),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. | U zou op 3 maart "
            "leveren. Er is niet geleverd. Dezelfde dag belde ik uw klantenservice. Uw "
            "medewerker wist het niet."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. | You were to deliver on "
            "3 March. Nothing was delivered. The same day I called your customer service. "
            "Your adviser did not know."
        ),
    ),
}


@each(STORIES)
def test_the_same_day(fact: Case, dutch: str, english: str) -> None:
    assert tell(fact, "nl") == dutch
    assert tell(fact, "en") == english
