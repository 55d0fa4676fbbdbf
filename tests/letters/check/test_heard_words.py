"""Words of others in what was noted of a contact: whose they are, and that they are meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.party import Role
from app.letters.check.checking import check
from app.letters.compose import compose
from tests.cases import example
from tests.letters.check.test_findings import DAY
from tests.letters.every import sources


def codes(noted: str, language: str = "nl", people: int = 1) -> list[str]:
    """Return what the check finds once that was noted of the last contact of the example."""
    case = example("kpn-digital-tv")
    *rest, last = case.contacts
    case = replace(case, contacts=(*rest, replace(last, comment=noted)), documents=())
    (me,) = (one for one in case.parties if Role.CONSUMER in one.roles)
    more = tuple(replace(me, id=f"{me.id}{n}") for n in range(1, people))
    case = replace(case, parties=(*case.parties, *more))
    made = compose(case, "complaint", language, DAY, sources())
    return [one.code for one in check(case, made, sources(), DAY)]


@pytest.mark.parametrize(
    ("language", "noted", "people", "told"),
    [
        ("nl", "Wij zijn ermee bezig.", 1, 1),
        ("nl", "Dat duurt nog even. We bellen u terug.", 1, 1),
        ("nl", "Wij zijn ermee bezig.", 2, 0),  # two people write: it may be them
        ("nl", "Hij zei: \u2018Wij zijn ermee bezig.\u2019", 1, 0),
        ("nl", "Uw medewerker was ermee bezig.", 1, 0),
        ("en", "We are working on it.", 1, 1),
        ("en", "They were working on it.", 1, 0),
    ],
)
def test_we_of_one_person_is_the_firm(
    language: str, noted: str, people: int, told: int
) -> None:
    assert codes(noted, language, people).count("whose-words") == told


def test_a_word_for_nothing_that_somebody_said_is_meant() -> None:
    assert "empty-word" not in codes("Het was onbekend hoe lang het zou duren.")
