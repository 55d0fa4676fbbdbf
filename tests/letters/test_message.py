"""The e-mail that carries a letter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.case import Case
from app.core.claims import DemandKind
from app.core.ids import ExhibitId
from app.core.papers import Exhibit
from app.core.party import ReferenceKind as Kind
from app.letters.compose import compose
from app.letters.letter import Letter
from app.letters.sources import Sources
from app.paths import templates
from tests.cases import both
from tests.letters.settings import (
    DAY,
    FIRM,
    asking,
    demand,
    number,
    pack,
    said,
)
from tests.unit.builders import (
    NOOR,
    at,
)


def made(case: Case, code: str, kind: str = "complaint") -> Letter:
    """Return a letter about *case*."""
    return compose(case, kind, code, DAY, Sources(templates(), pack())).letter


def mail_subject(case: Case, code: str) -> str:
    """Return the subject of the e-mail that carries a complaint."""
    found = made(case, code).message
    assert found is not None
    return said(found.subject)


def listed(case: Case, code: str) -> str:
    """Return the list of enclosures behind slashes."""
    letter_made = made(case, code)
    found = (f"{one.number} {one.title}" for one in letter_made.enclosures)
    return said(" / ".join((letter_made.enclosures_title, *found)))


PHOTO = Exhibit(ExhibitId("photo"), both("Foto van het modem", "Photograph of the modem"))
BILL = Exhibit(ExhibitId("bill"), both("Factuur", "Invoice"), dated=at("2025-04-02"))
BROKEN = demand(DemandKind.REPAIR, "het modem", "the modem")

MAILS: dict[str, tuple[Case, str, str]] = {
    "a complaint": (
        asking(BROKEN),
        "Klacht over digitale tv, antwoord graag uiterlijk 14 mei 2025",
        "Complaint about digital television, please reply by 14 May 2025",
    ),
    "with a number": (
        asking(
            BROKEN, parties=(replace(NOOR, references=(number(Kind.CUSTOMER, "1234"),)), FIRM)
        ),
        ("Klacht over digitale tv, klantnummer 1234, antwoord graag uiterlijk 14 mei 2025"),
        (
            "Complaint about digital television, customer number 1234, please reply by "
            "14 May 2025"
        ),
    ),
    "with a topic": (
        asking(BROKEN, topic=both("defect modem", "faulty modem")),
        "Klacht: defect modem, antwoord graag uiterlijk 14 mei 2025",
        "Complaint: faulty modem, please reply by 14 May 2025",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), MAILS.values(), ids=MAILS)
def test_the_subject_of_the_mail(given: Case, dutch: str, english: str) -> None:
    assert mail_subject(given, "nl") == dutch
    assert mail_subject(given, "en") == english


ENCLOSED: dict[str, tuple[Case, str, str]] = {
    "proof of a demand": (
        asking(replace(BROKEN, exhibits=("photo",)), exhibits=(PHOTO,)),
        "Bijlage / 1 Foto van het modem",
        "Enclosure / 1 Photograph of the modem",
    ),
    "two, as they are cited": (
        asking(
            replace(BROKEN, exhibits=("bill",)),
            demand(DemandKind.NAME_DATE, exhibits=("photo",)),
            exhibits=(PHOTO, BILL),
        ),
        "Bijlagen / 1 Factuur, 2 april 2025 / 2 Foto van het modem",
        "Enclosures / 1 Invoice, 2 April 2025 / 2 Photograph of the modem",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), ENCLOSED.values(), ids=ENCLOSED)
def test_the_list_of_enclosures(given: Case, dutch: str, english: str) -> None:
    assert listed(given, "nl") == dutch
    assert listed(given, "en") == english


@pytest.mark.parametrize("code", ["nl", "en"])
def test_to_and_from(code: str) -> None:
    found = made(asking(BROKEN), code).message
    assert found is not None
    assert (found.to, found.sender) == ("klacht@example.org", "noor.hartman@example.org")


@pytest.mark.parametrize("kind", ["webform", "chronology"])
def test_what_is_no_letter_has_no_mail(kind: str) -> None:
    assert made(asking(BROKEN), "nl", kind).message is None
