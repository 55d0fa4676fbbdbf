"""Chains of promised dates, told as one story."""

from __future__ import annotations

import pytest

from app.core.case import Case
from app.core.events import (
    PromiseKind,
    Result,
)
from app.letters.chaining import chain_sentences
from tests.letters.scenes import CODES, chained, each, ledger, scene, tell
from tests.unit.builders import result

CHAINS: dict[str, tuple[Case, str, str]] = {
    "one date, broken": (
        chained("2025-03-17"),
        "U zou het kastje op 17 maart 2025 leveren. Er is niet geleverd.",
        "You were to deliver the box on 17 March 2025. Nothing was delivered.",
    ),
    "two dates, broken": (
        chained("2025-03-17", "2025-03-24"),
        (
            "U zou het kastje op 17 maart 2025 leveren. Op 17 maart is er niet geleverd. "
            "Daarna noemde u een nieuwe datum: 24 maart. Ook op die dag is er niet geleverd."
        ),
        (
            "You were to deliver the box on 17 March 2025. On 17 March nothing was "
            "delivered. You then named a new date: 24 March. Nothing was delivered on that "
            "day either."
        ),
    ),
    "three dates, broken": (
        chained("2025-03-17", "2025-03-31", "2025-04-07"),
        (
            "U zou het kastje op 17 maart 2025 leveren. Op 17 maart is er niet geleverd. "
            "Daarna noemde u nog twee data: 31 maart en 7 april. Ook op die dagen is er niet "
            "geleverd."
        ),
        (
            "You were to deliver the box on 17 March 2025. On 17 March nothing was "
            "delivered. You then named two more dates: 31 March and 7 April. Nothing was "
            "delivered on those days either."
        ),
    ),
    "three dates, the last to come": (
        chained("2025-03-17", "2025-03-24", "2025-06-02", end=None),
        (
            "U zou het kastje op 17 maart 2025 leveren. Op 17 maart is er niet geleverd. "
            "Daarna noemde u nog twee data: 24 maart en 2 juni. Ook op 24 maart is er niet "
            "geleverd."
        ),
        (
            "You were to deliver the box on 17 March 2025. On 17 March nothing was delivered. "
            "You then named two more dates: 24 March and 2 June. On 24 March nothing was "
            "delivered."
        ),
    ),
    "seven dates, broken": (
        chained(*(f"2025-03-{day}" for day in range(10, 17))),
        (
            "U zou het kastje op 10 maart 2025 leveren. Op 10 maart is er niet geleverd. "
            "Daarna noemde u nog zes data. Ook toen gebeurde het niet. In bijlage 1 staan ze "
            "op een rij."
        ),
        (
            "You were to deliver the box on 10 March 2025. On 10 March nothing was "
            "delivered. You then named six more dates. It did not happen then either. "
            "Enclosure 1 lists them."
        ),
    ),
    "two dates, the last late": (
        chained("2025-03-17", "2025-03-24", end=result(Result.KEPT_LATE, "2025-03-26")),
        (
            "U zou het kastje op 17 maart 2025 leveren. De datum schoof één keer op, naar 24 "
            "maart. Op 26 maart is er geleverd, negen dagen te laat."
        ),
        (
            "You were to deliver the box on 17 March 2025. The date moved once, to 24 March. "
            "On 26 March delivery took place, nine days late."
        ),
    ),
    "three dates, the last late": (
        chained(
            "2025-03-17", "2025-03-31", "2025-04-07", end=result(Result.KEPT_LATE, "2025-04-09")
        ),
        (
            "U zou het kastje op 17 maart 2025 leveren. De datum schoof twee keer op, naar "
            "31 maart en 7 april. Op 9 april is er geleverd, drie weken en twee dagen te "
            "laat."
        ),
        (
            "You were to deliver the box on 17 March 2025. The date moved twice, to 31 March "
            "and 7 April. On 9 April delivery took place, three weeks and two days late."
        ),
    ),
    "one date, late": (
        chained("2025-03-17", end=result(Result.KEPT_LATE, "2025-03-19")),
        (
            "U zou het kastje op 17 maart 2025 leveren. Er werd pas op 19 maart geleverd, "
            "twee dagen te laat."
        ),
        (
            "You were to deliver the box on 17 March 2025. Delivery came only on 19 March, "
            "two days late."
        ),
    ),
    "three dates in one month": (
        chained("2025-03-17", "2025-03-24", "2025-03-31"),
        (
            "U zou het kastje op 17 maart 2025 leveren. Op 17 maart is er niet geleverd. "
            "Daarna noemde u nog twee data: 24 en 31 maart. Ook op die dagen is er niet "
            "geleverd."
        ),
        (
            "You were to deliver the box on 17 March 2025. On 17 March nothing was delivered. "
            "You then named two more dates: 24 and 31 March. Nothing was delivered on those "
            "days either."
        ),
    ),
    "two dates in a new year": (
        chained("2024-12-17", "2025-01-07", "2025-01-14"),
        (
            "U zou het kastje op 17 december 2024 leveren. Op 17 december is er niet "
            "geleverd. Daarna noemde u nog twee data: 7 en 14 januari 2025. Ook op die dagen "
            "is er niet geleverd."
        ),
        (
            "You were to deliver the box on 17 December 2024. On 17 December nothing was "
            "delivered. You then named two more dates: 7 and 14 January 2025. Nothing was "
            "delivered on those days either."
        ),
    ),
    "one date, kept": (
        chained("2025-03-17", end=result(Result.KEPT, "2025-03-17")),
        "U zou het kastje op 17 maart 2025 leveren. Dat is ook gebeurd.",
        "You were to deliver the box on 17 March 2025. That was done.",
    ),
    "one date, untrue": (
        chained("2025-03-17", end=result(Result.UNTRUE)),
        (
            "U zou het kastje op 17 maart 2025 leveren. U liet weten dat het klaar was. Dat "
            "was niet zo."
        ),
        (
            "You were to deliver the box on 17 March 2025. You said that it was done. It was "
            "not."
        ),
    ),
    "an engineer, twice": (
        chained("2025-03-17", "2025-03-24", kind=PromiseKind.ENGINEER),
        (
            "U zou op 17 maart 2025 een monteur sturen. Op 17 maart kwam er geen monteur. "
            "Daarna noemde u een nieuwe datum: 24 maart. Ook op die dag kwam er geen "
            "monteur."
        ),
        (
            "You were to send an engineer on 17 March 2025. On 17 March no engineer came. "
            "You then named a new date: 24 March. No engineer came on that day either."
        ),
    ),
    "a repair, three times": (
        chained("2025-03-17", "2025-03-31", "2025-04-07", kind=PromiseKind.REPAIR),
        (
            "U zou het kastje op 17 maart 2025 herstellen. Op 17 maart is er niets hersteld. "
            "Daarna noemde u nog twee data: 31 maart en 7 april. Ook op die dagen is er "
            "niets hersteld."
        ),
        (
            "You were to repair the box on 17 March 2025. On 17 March nothing was repaired. "
            "You then named two more dates: 31 March and 7 April. Nothing was repaired on "
            "those days either."
        ),
    ),
    "a connection, twice": (
        chained("2025-03-17", "2025-03-24", kind=PromiseKind.INSTALL),
        (
            "U zou het kastje op 17 maart 2025 aansluiten. Op 17 maart is er niets "
            "aangesloten. Daarna noemde u een nieuwe datum: 24 maart. Ook op die dag is er "
            "niets aangesloten."
        ),
        (
            "You were to connect the box on 17 March 2025. On 17 March nothing was "
            "connected. You then named a new date: 24 March. Nothing was connected on that "
            "day either."
        ),
    ),
    "money, twice": (
        chained("2025-03-17", "2025-03-24", kind=PromiseKind.REFUND),
        (
            "U zou mij op 17 maart 2025 terugbetalen. Op 17 maart was het geld er niet. "
            "Daarna noemde u een nieuwe datum: 24 maart. Ook op die dag was het geld er "
            "niet."
        ),
        (
            "You were to refund me on 17 March 2025. On 17 March the money had not come. You "
            "then named a new date: 24 March. The money had not come on that day either."
        ),
    ),
    "an answer, twice": (
        chained("2025-03-17", "2025-03-24", kind=PromiseKind.ANSWER),
        (
            "U zou mij op 17 maart 2025 antwoord geven. Op 17 maart was er geen antwoord. "
            "Daarna noemde u een nieuwe datum: 24 maart. Ook op die dag was er geen "
            "antwoord."
        ),
        (
            "You were to give me an answer on 17 March 2025. On 17 March there was no "
            "answer. You then named a new date: 24 March. There was no answer on that day "
            "either."
        ),
    ),
    "a call, twice": (
        chained("2025-03-17", "2025-03-24", kind=PromiseKind.CALL_BACK),
        (
            "U zou mij op 17 maart 2025 terugbellen. Op 17 maart ben ik niet teruggebeld. "
            "Daarna noemde u een nieuwe datum: 24 maart. Ook op die dag is het niet gebeurd."
        ),
        (
            "You were to call me back on 17 March 2025. On 17 March I was not called back. "
            "You then named a new date: 24 March. It did not happen on that day either."
        ),
    ),
    "an engineer, at last": (
        chained(
            "2025-03-17",
            "2025-03-24",
            kind=PromiseKind.ENGINEER,
            end=result(Result.KEPT_LATE, "2025-03-26"),
        ),
        (
            "U zou op 17 maart 2025 een monteur sturen. De datum schoof één keer op, naar 24 "
            "maart. Op 26 maart kwam de monteur, negen dagen te laat."
        ),
        (
            "You were to send an engineer on 17 March 2025. The date moved once, to 24 "
            "March. On 26 March the engineer came, nine days late."
        ),
    ),
    "a repair, at last": (
        chained(
            "2025-03-17",
            "2025-03-24",
            kind=PromiseKind.REPAIR,
            end=result(Result.KEPT_LATE, "2025-03-26"),
        ),
        (
            "U zou het kastje op 17 maart 2025 herstellen. De datum schoof één keer op, naar "
            "24 maart. Op 26 maart is het hersteld, negen dagen te laat."
        ),
        (
            "You were to repair the box on 17 March 2025. The date moved once, to 24 March. "
            "On 26 March it was repaired, nine days late."
        ),
    ),
    "a connection, at last": (
        chained(
            "2025-03-17",
            "2025-03-24",
            kind=PromiseKind.INSTALL,
            end=result(Result.KEPT_LATE, "2025-03-26"),
        ),
        (
            "U zou het kastje op 17 maart 2025 aansluiten. De datum schoof één keer op, naar "
            "24 maart. Op 26 maart is er aangesloten, negen dagen te laat."
        ),
        (
            "You were to connect the box on 17 March 2025. The date moved once, to 24 March. "
            "On 26 March the connection was made, nine days late."
        ),
    ),
    "still to come": (
        chained("2025-03-17", "2025-05-10", end=None),
        (
            "U zou het kastje op 17 maart 2025 leveren. Op 17 maart is er niet geleverd. "
            "Daarna noemde u een nieuwe datum: 10 mei."
        ),
        (
            "You were to deliver the box on 17 March 2025. On 17 March nothing was "
            "delivered. You then named a new date: 10 May."
        ),
    ),
    "two years": (
        chained("2024-12-17", "2025-01-24"),
        (
            "U zou het kastje op 17 december 2024 leveren. Op 17 december is er niet "
            "geleverd. Daarna noemde u een nieuwe datum: 24 januari 2025. Ook op die dag is "
            "er niet geleverd."
        ),
        (
            "You were to deliver the box on 17 December 2024. On 17 December nothing was "
            "delivered. You then named a new date: 24 January 2025. Nothing was delivered on "
            "that day either."
        ),
    ),
    "moved at the own request": (
        chained("2025-03-17", "2025-03-24", asked=True),
        (
            "U zou het kastje op 17 maart 2025 leveren. Op mijn verzoek is dat verzet naar "
            "24 maart. Er is niet geleverd."
        ),
        (
            "You were to deliver the box on 17 March 2025. At my request this was moved to "
            "24 March. Nothing was delivered."
        ),
    ),
    "another firm": (
        chained("2025-03-17", "2025-03-24", by="carrier"),
        (
            "Snelpost zou het kastje op 17 maart 2025 leveren. Op 17 maart is er niet "
            "geleverd. Daarna noemde Snelpost een nieuwe datum: 24 maart. Ook op die dag is "
            "er niet geleverd."
        ),
        (
            "Snelpost was to deliver the box on 17 March 2025. On 17 March nothing was "
            "delivered. Snelpost then named a new date: 24 March. Nothing was delivered on "
            "that day either."
        ),
    ),
}


@each(CHAINS)
def test_chains(fact: Case, dutch: str, english: str) -> None:
    assert tell(fact, "nl") == dutch
    assert tell(fact, "en") == english


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("kind", list(PromiseKind))
@pytest.mark.parametrize("count", range(1, 9))
def test_chains_of_every_kind_and_length(code: str, kind: PromiseKind, count: int) -> None:
    days = (f"2025-03-{day}" for day in range(10, 10 + 2 * count, 2))
    words = tell(chained(*days, kind=kind), code)
    assert words.endswith(".")
    assert "{" not in words
    assert "  " not in words
    starts = [one for one in words.split(". ") if "noemde" in one or "named" in one]
    assert len(starts) == (count > 1)


@pytest.mark.parametrize("code", CODES)
def test_a_chain_that_was_opened_starts_with_its_first_day(code: str) -> None:
    there = scene(chained("2025-03-17", "2025-03-24"), code)
    chain = ledger(there).stories[0]
    whole = chain_sentences(there, chain, opened=False)
    rest = chain_sentences(there, chain, opened=True)
    assert [one.facts for one in rest] == [one.facts for one in whole[1:]]
