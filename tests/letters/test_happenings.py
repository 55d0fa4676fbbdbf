"""What is no contact in words: incidents, with the grammar of a clause behind a date."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.events import (
    Incident,
    IncidentKind,
)
from app.core.ids import IncidentId
from app.core.moment import Term, Unit
from app.letters.happenings import again, incident_sentences, turned
from app.letters.moments import Start
from tests.letters.scenes import (
    both,
    case_of,
    each,
    said,
    scene,
)
from tests.unit.builders import at

LINE = both("de internetverbinding", "the internet connection")
TV = both("de televisie", "the television")


def event(kind: IncidentKind, when: str = "2025-03-03", **more: object) -> Incident:
    fields = {"affected": TV, **more}
    return Incident(IncidentId("i"), kind, at(when), **fields)  # type: ignore[arg-type] - fields by name


def own_words(dutch: str, english: str, **more: object) -> Incident:
    return event(IncidentKind.OTHER, text=both(dutch, english), **more)


def happened(fact: Incident, code: str, start: Start = Start.DATE) -> str:
    return said(incident_sentences(scene(case_of(incidents=(fact,)), code), fact, start))


INCIDENTS: dict[str, tuple[Incident, str, str]] = {
    "outage": (
        event(IncidentKind.OUTAGE),
        "Op 3 maart 2025 viel de televisie uit.",
        "On 3 March 2025 the television failed.",
    ),
    "gap": (
        event(IncidentKind.GAP),
        "Op 3 maart 2025 werkte de televisie niet.",
        "On 3 March 2025 the television did not work.",
    ),
    "non delivery": (
        event(IncidentKind.NON_DELIVERY),
        "Op 3 maart 2025 is er niet geleverd.",
        "On 3 March 2025 nothing was delivered.",
    ),
    "defect": (
        event(IncidentKind.DEFECT),
        "Op 3 maart 2025 ging de televisie kapot.",
        "On 3 March 2025 the television broke down.",
    ),
    "damage": (
        event(IncidentKind.DAMAGE),
        "Op 3 maart 2025 raakte de televisie beschadigd.",
        "On 3 March 2025 the television was damaged.",
    ),
    "wrong charge": (
        event(IncidentKind.WRONG_CHARGE),
        "Op 3 maart 2025 rekende u een bedrag dat niet klopt.",
        "On 3 March 2025 you charged an amount that is not right.",
    ),
    "missed appointment": (
        event(IncidentKind.MISSED_APPOINTMENT),
        "Op 3 maart 2025 ging de afspraak niet door.",
        "On 3 March 2025 the appointment did not take place.",
    ),
    "failed visit": (
        event(IncidentKind.FAILED_VISIT),
        "Op 3 maart 2025 kwam de monteur, maar het probleem bleef.",
        "On 3 March 2025 the engineer came, but the problem remained.",
    ),
    "restored": (
        event(IncidentKind.RESTORED),
        "Op 3 maart 2025 werkte de televisie weer.",
        "On 3 March 2025 the television worked again.",
    ),
    "several outages": (
        event(IncidentKind.OUTAGE, times=0),
        "Op 3 maart 2025 viel de televisie een aantal keren uit.",
        "On 3 March 2025 the television failed several times.",
    ),
    "three outages": (
        event(IncidentKind.OUTAGE, times=3),
        "Op 3 maart 2025 viel de televisie drie keer uit.",
        "On 3 March 2025 the television failed three times.",
    ),
    "twice in a month": (
        event(IncidentKind.OUTAGE, "2025-03", times=2),
        "In maart 2025 viel de televisie twee keer uit.",
        "In March 2025 the television failed twice.",
    ),
    "at least two days": (
        event(IncidentKind.OUTAGE, at_least=Term(2, Unit.DAYS)),
        "Op 3 maart 2025 viel de televisie uit. Dit duurde ten minste twee dagen.",
        "On 3 March 2025 the television failed. This lasted at least two days.",
    ),
    "at least an hour": (
        event(IncidentKind.OUTAGE, at_least=Term(1, Unit.HOURS)),
        "Op 3 maart 2025 viel de televisie uit. Dit duurde ten minste één uur.",
        "On 3 March 2025 the television failed. This lasted at least one hour.",
    ),
    "learned later": (
        event(IncidentKind.DISCONNECTION, affected=LINE, learned=at("2025-03-06")),
        "Op 3 maart 2025 werd de internetverbinding afgesloten. Dat ontdekte ik op 6 maart.",
        "On 3 March 2025 the internet connection was cut off. I found out on 6 March.",
    ),
    "learned the same day": (
        event(IncidentKind.DISCONNECTION, affected=LINE, learned=at("2025-03-03")),
        "Op 3 maart 2025 werd de internetverbinding afgesloten.",
        "On 3 March 2025 the internet connection was cut off.",
    ),
    "with a proof": (
        event(IncidentKind.DAMAGE, exhibits=("x",)),
        "Op 3 maart 2025 raakte de televisie beschadigd (bijlage 1).",
        "On 3 March 2025 the television was damaged (enclosure 1).",
    ),
    "nothing named": (
        event(IncidentKind.DEFECT, affected=""),
        "Op 3 maart 2025 ging het kapot.",
        "On 3 March 2025 it broke down.",
    ),
    "a comment": (
        event(
            IncidentKind.DEFECT,
            comment=both("het scherm bleef zwart", "the screen stayed black"),
        ),
        "Op 3 maart 2025 ging de televisie kapot. Het scherm bleef zwart.",
        "On 3 March 2025 the television broke down. The screen stayed black.",
    ),
    "at a time": (
        event(IncidentKind.OUTAGE, "2025-03-03T20:15"),
        "Op 3 maart 2025 om 20.15 uur viel de televisie uit.",
        "On 3 March 2025 at 8.15 pm the television failed.",
    ),
    "own words": (
        own_words("de televisie viel steeds uit", "the television kept failing"),
        "Op 3 maart 2025 viel de televisie steeds uit.",
        "On 3 March 2025 the television kept failing.",
    ),
    "own words, not turned": (
        own_words(
            "het beeld viel uit en het geluid bleef weg",
            "the picture failed and there was no sound",
        ),
        "Het beeld viel uit en het geluid bleef weg. Dat was op 3 maart 2025.",
        "On 3 March 2025 the picture failed and there was no sound.",
    ),
    "own words about me": (
        own_words("ik heb zelf een kabel gekocht", "I bought a cable myself"),
        "Op 3 maart 2025 heb ik zelf een kabel gekocht.",
        "On 3 March 2025 I bought a cable myself.",
    ),
    "own words about nobody": (
        own_words("er kwam een rekening van € 60", "a bill of €60 came"),
        "Op 3 maart 2025 kwam er een rekening van € 60.",
        "On 3 March 2025 a bill of €60 came.",
    ),
    "own words, proof": (
        own_words(
            "de televisie viel steeds uit", "the television kept failing", exhibits=("x",)
        ),
        "Op 3 maart 2025 viel de televisie steeds uit (bijlage 1).",
        "On 3 March 2025 the television kept failing (enclosure 1).",
    ),
    "own words, not delivered": (
        event(
            IncidentKind.NON_DELIVERY,
            text=both("op 3 maart bleef de bezorger weg", "the driver did not come on 3 March"),
        ),
        "Op 3 maart bleef de bezorger weg.",
        "The driver did not come on 3 March.",
    ),
    "own words, vague": (
        own_words("de rekening klopt niet", "the bill is not right", when="2025"),
        "De rekening klopt niet.",
        "The bill is not right.",
    ),
    "own words, other subject": (
        own_words("mijn buren hadden geen last", "my neighbours had no trouble"),
        "Mijn buren hadden geen last. Dat was op 3 maart 2025.",
        "On 3 March 2025 my neighbours had no trouble.",
    ),
}


@each(INCIDENTS)
def test_incidents(fact: Incident, dutch: str, english: str) -> None:
    assert happened(fact, "nl") == dutch
    assert happened(fact, "en") == english


GRAMMAR = {
    "what is affected": ("de televisie viel uit", "de televisie", "viel de televisie uit"),
    "a plain word": ("ik belde de winkel", "", "belde ik de winkel"),
    "nothing but a verb": ("niets werkte", "", "werkte niets"),
    "two clauses": ("de televisie viel uit en bleef weg", "de televisie", ""),
    "a reason": ("ik belde, want het was stil", "", ""),
    "a subject that nobody knows": ("mijn buren belden", "", ""),
    "only a word that starts alike": ("erwten vielen op de vloer", "", ""),
}


@pytest.mark.parametrize(("text", "affected", "expected"), GRAMMAR.values(), ids=GRAMMAR)
def test_turning_a_dutch_clause(text: str, affected: str, expected: str) -> None:
    assert turned(scene(case_of()), text, affected) == expected
    assert turned(scene(case_of(), "en"), text, affected) == ""


@pytest.mark.parametrize("start", [Start.TIME, Start.SAME], ids=["same day", "same moment"])
def test_no_second_date_for_own_words(start: Start) -> None:
    fact = own_words("de televisie viel uit", "the television failed")
    assert happened(fact, "nl", start) == "De televisie viel uit."
    assert happened(fact, "en", start) == "The television failed."


@pytest.mark.parametrize("kind", list(IncidentKind))
@pytest.mark.parametrize("code", ["nl", "en"])
def test_every_kind_makes_a_sentence(kind: IncidentKind, code: str) -> None:
    words = happened(event(kind), code)
    assert words.endswith(".")
    assert "{" not in words
    assert "  " not in words


WITHIN: dict[str, tuple[Incident, str, str]] = {
    "within a day": (
        event(IncidentKind.OUTAGE, "2025-03-03T08:00", until=at("2025-03-03T18:00")),
        "Op 3 maart 2025 werkte de televisie niet van 8.00 uur tot 18.00 uur.",
        "On 3 March 2025 the television did not work from 8 am to 6 pm.",
    ),
    "over two days": (
        event(IncidentKind.OUTAGE, "2025-03-03T08:00", until=at("2025-03-04T18:00")),
        ("Van 3 maart 2025 om 8.00 uur tot 4 maart om 18.00 uur werkte de televisie niet."),
        "From 3 March 2025 at 8 am until 4 March at 6 pm the television did not work.",
    ),
}


@each(WITHIN)
def test_how_long_it_failed(fact: Incident, dutch: str, english: str) -> None:
    assert happened(fact, "nl") == dutch
    assert happened(fact, "en") == english


def test_the_same_failure_again_begins_otherwise() -> None:
    first = event(IncidentKind.OUTAGE, "2025-03-03T08:00", until=at("2025-03-03T18:00"))
    later = replace(
        first,
        id=IncidentId("j"),
        when=at("2025-03-05T08:00"),
        until=at("2025-03-05T10:00"),
    )
    other = replace(later, affected=LINE)
    there = scene(case_of(incidents=(first, later)), "nl")
    assert again(there, later, Start.DATE, ("i",)) is Start.ALSO
    assert again(there, other, Start.DATE, ("i",)) is Start.DATE
    assert again(there, later, Start.TIME, ("i",)) is Start.TIME
    assert again(there, later, Start.DATE, ()) is Start.DATE
    assert happened(later, "nl", Start.ALSO) == (
        "Ook op 5 maart 2025 werkte de televisie niet, van 8.00 uur tot 10.00 uur."
    )
    assert happened(later, "en", Start.ALSO) == (
        "The television failed again on 5 March 2025, from 8 am to 10 am."
    )
