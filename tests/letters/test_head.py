"""What stands around the text: how it goes, references, sender, signatures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.events import Statement, StatementKind
from app.core.ids import DocumentId, PartyId
from app.core.papers import Document
from app.core.party import (
    Party,
    ReferenceKind,
    Representation,
    RepresentationGround,
    Role,
)
from app.letters.head import (
    references,
    sender,
    sending_line,
    signatures,
)
from tests.cases import both
from tests.letters.settings import (
    DAY,
    FIRM,
    WILLEM,
    about,
    number,
    said,
    scene_of,
)
from tests.unit.builders import NOOR, contact, letter

Kind = ReferenceKind


def going(*channels: Channel) -> Case:
    """Return a case with a letter that goes in these ways."""
    return about(
        documents=(Document(DocumentId("d"), "complaint", "nl", DAY, channels=channels),)
    )


def fields(case: Case, code: str) -> str:
    """Return the references, their labels before a colon."""
    return said(
        " / ".join(f"{one.label}: {one.value}" for one in references(scene_of(case, code)))
    )


def known(*found: object, **more: object) -> Case:
    """Return a case whose consumer has these numbers."""
    return about(parties=(replace(NOOR, references=found), FIRM), **more)


def head(case: Case, code: str) -> str:
    """Return the letterhead behind slashes."""
    found = sender(scene_of(case, code))
    return said(" / ".join((found.name, *found.details)))


def signed(case: Case, code: str) -> str:
    """Return who signs."""
    return said(
        " / ".join(f"{s.name} {s.line}".strip() for s in signatures(scene_of(case, code)))
    )


def helped(*others: Party) -> Case:
    """Return a case in which Willem writes for Noor and *others*."""
    helper = replace(WILLEM, roles=(Role.REPRESENTATIVE,))
    clients = tuple(one.id for one in (NOOR, *others))
    acting = Representation(helper.id, clients, RepresentationGround.AUTHORISATION)
    return about(parties=(NOOR, *others, helper, FIRM), representations=(acting,))


LENA = replace(NOOR, id=PartyId("lena"), name="Lena Hartman")

SENDING: dict[str, tuple[Case, str, str]] = {
    "post": (
        going(Channel.LETTER),
        "",
        "",
    ),
    "e-mail": (
        going(Channel.EMAIL),
        "Per e-mail",
        "By e-mail",
    ),
    "post and e-mail": (
        going(Channel.LETTER, Channel.EMAIL),
        "Per post en per e-mail",
        "By post and by e-mail",
    ),
    "registered": (
        going(Channel.REGISTERED),
        "Aangetekend",
        "By registered post",
    ),
    "registered and e-mail": (
        going(Channel.REGISTERED, Channel.EMAIL),
        "Aangetekend en per e-mail",
        "By registered post and by e-mail",
    ),
    "the form": (
        going(Channel.WEB_FORM),
        "Via het formulier op uw website",
        "Through the form on your website",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), SENDING.values(), ids=SENDING)
def test_how_it_goes(given: Case, dutch: str, english: str) -> None:
    assert sending_line(scene_of(given, "nl")) == dutch
    assert sending_line(scene_of(given, "en")) == english


FIELDS: dict[str, tuple[Case, str, str]] = {
    "the day alone": (
        about(),
        "Datum: 30 april 2025",
        "Date: 30 April 2025",
    ),
    "a customer number": (
        known(number(Kind.CUSTOMER, "1234")),
        "Datum: 30 april 2025 / Klantnummer: 1234",
        "Date: 30 April 2025 / Customer number: 1234",
    ),
    "a order number": (
        known(number(Kind.ORDER, "1234")),
        "Datum: 30 april 2025 / Bestelnummer: 1234",
        "Date: 30 April 2025 / Order number: 1234",
    ),
    "a contract number": (
        known(number(Kind.CONTRACT, "1234")),
        "Datum: 30 april 2025 / Contractnummer: 1234",
        "Date: 30 April 2025 / Contract number: 1234",
    ),
    "a invoice number": (
        known(number(Kind.INVOICE, "1234")),
        "Datum: 30 april 2025 / Factuurnummer: 1234",
        "Date: 30 April 2025 / Invoice number: 1234",
    ),
    "a ticket number": (
        known(number(Kind.TICKET, "1234")),
        "Datum: 30 april 2025 / Meldingsnummer: 1234",
        "Date: 30 April 2025 / Ticket number: 1234",
    ),
    "a case number": (
        known(number(Kind.CASE, "1234")),
        "Datum: 30 april 2025 / Uw kenmerk: 1234",
        "Date: 30 April 2025 / Your reference: 1234",
    ),
    "a policy number": (
        known(number(Kind.POLICY, "1234")),
        "Datum: 30 april 2025 / Polisnummer: 1234",
        "Date: 30 April 2025 / Policy number: 1234",
    ),
    "a connection number": (
        known(number(Kind.CONNECTION, "1234")),
        "Datum: 30 april 2025 / Aansluiting: 1234",
        "Date: 30 April 2025 / Connection: 1234",
    ),
    "a other number": (
        known(number(Kind.OTHER, "1234")),
        "Datum: 30 april 2025 / Kenmerk: 1234",
        "Date: 30 April 2025 / Reference: 1234",
    ),
    "a wrong number": (
        known(number(Kind.CUSTOMER, "1234", wrong=True)),
        "Datum: 30 april 2025",
        "Date: 30 April 2025",
    ),
    "twice the same": (
        known(number(Kind.CUSTOMER, "1234"), number(Kind.ORDER, "1234")),
        "Datum: 30 april 2025 / Klantnummer: 1234",
        "Date: 30 April 2025 / Customer number: 1234",
    ),
    "its own label": (
        known(number(Kind.OTHER, "1234", label=both("dossiernummer", "file number"))),
        "Datum: 30 april 2025 / Dossiernummer: 1234",
        "Date: 30 April 2025 / File number: 1234",
    ),
    "in their order": (
        known(number(Kind.TICKET, "3"), number(Kind.ORDER, "2"), number(Kind.CUSTOMER, "1")),
        ("Datum: 30 april 2025 / Klantnummer: 1 / Bestelnummer: 2 / Meldingsnummer: 3"),
        ("Date: 30 April 2025 / Customer number: 1 / Order number: 2 / Ticket number: 3"),
    ),
    "four at most": (
        known(*(number(kind, str(n)) for n, kind in enumerate(Kind))),
        ("Datum: 30 april 2025 / Klantnummer: 0 / Bestelnummer: 1 / Contractnummer: 2"),
        ("Date: 30 April 2025 / Customer number: 0 / Order number: 1 / Contract number: 2"),
    ),
    "an earlier letter": (
        about(documents=(letter("a", "2025-04-14"),)),
        "Datum: 30 april 2025 / Mijn brief van: 14 april 2025",
        "Date: 30 April 2025 / My letter of: 14 April 2025",
    ),
    "two earlier letters": (
        about(documents=(letter("a", "2025-03-14"), letter("b", "2025-04-14"))),
        "Datum: 30 april 2025 / Mijn brieven van: 14 maart en 14 april",
        "Date: 30 April 2025 / My letters of: 14 March and 14 April",
    ),
    "four earlier letters": (
        about(documents=tuple(letter(f"a{n}", f"2025-04-1{n}") for n in range(4))),
        "Datum: 30 april 2025 / Mijn brieven van: 10 april, 11 april, 12 april en 13 april",
        "Date: 30 April 2025 / My letters of: 10 April, 11 April, 12 April and 13 April",
    ),
    "five earlier letters": (
        about(documents=tuple(letter(f"a{n}", f"2025-04-1{n}") for n in range(5))),
        "Datum: 30 april 2025 / Mijn brieven van: 10 april en 14 april",
        "Date: 30 April 2025 / My letters of: 10 April and 14 April",
    ),
    "an earlier letter before a fourth number": (
        known(
            *(number(kind, str(n)) for n, kind in enumerate(Kind)),
            documents=(letter("a", "2025-04-14"),),
        ),
        (
            "Datum: 30 april 2025 / Klantnummer: 0 / Bestelnummer: 1 / Mijn brief van: "
            "14 april 2025"
        ),
        (
            "Date: 30 April 2025 / Customer number: 0 / Order number: 1 / My letter of: "
            "14 April 2025"
        ),
    ),
    "a letter of theirs": (
        about(
            contacts=(
                contact(
                    "c",
                    "2025-04-10",
                    Channel.LETTER,
                    direction=Direction.IN,
                    with_whom="kpn",
                    statements=(Statement("s", StatementKind.INFORMATION, both("ja", "yes")),),
                ),
            )
        ),
        "Datum: 30 april 2025 / Uw brief van: 10 april 2025",
        "Date: 30 April 2025 / Your letter of: 10 April 2025",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), FIELDS.values(), ids=FIELDS)
def test_the_references(given: Case, dutch: str, english: str) -> None:
    assert fields(given, "nl") == dutch
    assert fields(given, "en") == english


HEADS: dict[str, tuple[Case, str, str]] = {
    "one": (
        about(parties=(NOOR, FIRM)),
        ("Noor Hartman / Lindehof 27 / 1234 AB Voorbeeldstad / noor.hartman@example.org"),
        ("Noor Hartman / Lindehof 27 / 1234 AB Voorbeeldstad / noor.hartman@example.org"),
    ),
    "two": (
        about(parties=(NOOR, WILLEM, FIRM)),
        (
            "Noor Hartman en Willem Aalders / Lindehof 27 / 1234 AB Voorbeeldstad / "
            "noor.hartman@example.org"
        ),
        (
            "Noor Hartman and Willem Aalders / Lindehof 27 / 1234 AB Voorbeeldstad / "
            "noor.hartman@example.org"
        ),
    ),
    "nobody": (
        about(parties=(FIRM,)),
        "[naam]",
        "[name]",
    ),
    "no address": (
        about(parties=(replace(NOOR, addresses=()), FIRM)),
        "Noor Hartman / [straat en huisnummer] / noor.hartman@example.org",
        "Noor Hartman / [street and number] / noor.hartman@example.org",
    ),
    "with a phone": (
        about(parties=(replace(NOOR, phone="06 12 34 56 78"), FIRM)),
        (
            "Noor Hartman / Lindehof 27 / 1234 AB Voorbeeldstad / "
            "noor.hartman@example.org / 06 12 34 56 78"
        ),
        (
            "Noor Hartman / Lindehof 27 / 1234 AB Voorbeeldstad / "
            "noor.hartman@example.org / 06 12 34 56 78"
        ),
    ),
    "for another": (
        helped(),
        "Willem Aalders / Lindehof 27 / 1234 AB Voorbeeldstad",
        "Willem Aalders / Lindehof 27 / 1234 AB Voorbeeldstad",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), HEADS.values(), ids=HEADS)
def test_the_letterhead(given: Case, dutch: str, english: str) -> None:
    assert head(given, "nl") == dutch
    assert head(given, "en") == english


SIGNED: dict[str, tuple[Case, str, str]] = {
    "one": (
        about(parties=(NOOR, FIRM)),
        "Noor Hartman",
        "Noor Hartman",
    ),
    "two": (
        about(parties=(NOOR, WILLEM, FIRM)),
        "Noor Hartman / Willem Aalders",
        "Noor Hartman / Willem Aalders",
    ),
    "for another": (
        helped(),
        "Willem Aalders namens Noor Hartman",
        "Willem Aalders on behalf of Noor Hartman",
    ),
    "for two": (
        helped(LENA),
        "Willem Aalders namens Noor Hartman en Lena Hartman",
        "Willem Aalders on behalf of Noor Hartman and Lena Hartman",
    ),
    "nobody": (
        about(parties=(FIRM,)),
        "[naam]",
        "[name]",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), SIGNED.values(), ids=SIGNED)
def test_who_signs(given: Case, dutch: str, english: str) -> None:
    assert signed(given, "nl") == dutch
    assert signed(given, "en") == english
