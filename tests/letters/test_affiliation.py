"""What letters and forms say when the user looked up whether the firm belongs to a body."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from app.core.party import Affiliation
from app.core.serving import with_answer
from app.letters.compose import compose
from app.letters.consequences import body_name
from app.production import sources
from app.writers import text
from tests.cases import named
from tests.letters.filings import bench
from tests.letters.scenes import plain
from tests.letters.settings import about, scene_of

DAY = date(2025, 5, 20)
NOBODY_KNOWN = {
    "nl": "een geschillencommissie, als u daarbij bent aangesloten",
    "en": "a disputes committee, if you belong to one",
}
NAMED = {"nl": "voorleggen aan de Geschillencommissie", "en": "Geschillencommissie"}


@cache
def told(document: str, code: str, member: bool | None) -> str:
    case = named("kpn-digital-tv")
    if member is not None:
        case = with_answer(case, Affiliation("gc-telecom", member, date(2025, 5, 1)))
    letter = compose(case, document, code, DAY, sources(case)).letter
    return " ".join(text.write(letter).data.decode().split())


@pytest.mark.parametrize("code", ["nl", "en"])
@pytest.mark.parametrize("document", ["reminder", "notice", "damages", "dissolution"])
def test_a_letter_names_the_committee_only_where_it_may_take_the_case(
    document: str, code: str
) -> None:
    unknown, member, stranger = (told(document, code, each) for each in (None, True, False))
    assert NOBODY_KNOWN[code] in unknown
    assert NOBODY_KNOWN[code] not in member
    assert NAMED[code] in member
    assert NOBODY_KNOWN[code] not in stranger
    assert NAMED[code] not in stranger
    assert ";." not in stranger
    assert " ." not in stranger.replace(" ...", "")


@pytest.mark.parametrize(
    ("body", "dutch", "english"),
    [
        (
            "gc",
            "de Geschillencommissie",
            "De Geschillencommissie (consumer disputes committees)",
        ),
        (
            "gc-energy",
            "de Geschillencommissie Energie",
            "the Geschillencommissie Energie (Energy)",
        ),
        ("kifid", "Kifid", "Kifid"),
    ],
)
def test_a_body_has_its_article_inside_a_sentence(body: str, dutch: str, english: str) -> None:
    for code, expected in (("nl", dutch), ("en", english)):
        scene = scene_of(about(), code, "reminder")
        found = next(one for one in scene.pack.bodies if one.id == body)
        assert body_name(scene, found).startswith(expected)


def test_the_list_of_a_notice_ends_with_a_full_stop_all_the_same() -> None:
    lines = told("notice", "nl", member=False)
    assert "(artikelen 6:74 en 6:119 BW). Ik geef" in lines


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ((), "Dit is nog na te vragen bij de aanbieder of bij de instantie."),
        ((True,), "Ja. Dat is nagekeken op 1 mei 2025."),
        ((False,), "Dit is nog na te vragen bij de aanbieder of bij de instantie."),
    ],
)
def test_a_form_says_that_it_was_looked_up(answers: tuple[bool, ...], said: str) -> None:
    case = named("kpn-digital-tv")
    for member in answers:
        case = with_answer(case, Affiliation("kifid", member, date(2025, 5, 1)))
    found = bench(case, document="filing-kifid", day=DAY)
    assert found.body is not None
    place = [one.id for one in found.body.form].index("affiliated")
    assert plain(" ".join(found.do_sheet()[place].lines)) == said
