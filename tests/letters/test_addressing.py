"""The address window and the salutation."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.case import Case
from app.core.channel import Channel
from app.core.ids import DocumentId, PartyId
from app.core.papers import Document
from app.core.party import (
    Address,
    AddressForm,
    ReferenceKind,
)
from app.letters.addressing import addressee_lines, only_mail
from app.letters.greeting import salutation, surname
from tests.cases import both
from tests.letters.settings import (
    DAY,
    DESKS,
    DIRECTOR,
    FIRM,
    about,
    said,
    scene_of,
)
from tests.unit.builders import KPN, NOOR

Kind = ReferenceKind


def to(name: str | None, **fields: object) -> tuple[Document, ...]:
    """Return a draft of a complaint to *name*."""
    party = PartyId(name) if name else None
    channels = (Channel.LETTER,)
    return (
        Document(
            DocumentId("d"),
            "complaint",
            "nl",
            DAY,
            party,
            **{"channels": channels, **fields},  # type: ignore[arg-type] - fields by name
        ),
    )


def with_director(**fields: object) -> Case:
    """Return a case with a letter to the director."""
    someone = replace(DIRECTOR, **fields)  # type: ignore[arg-type] - fields by name
    return about(parties=(NOOR, FIRM, someone), documents=to("director"))


def window(case: Case, code: str) -> str:
    """Return the lines of the address window behind slashes."""
    return said(" / ".join(addressee_lines(scene_of(case, code))))


WINDOWS: dict[str, tuple[Case, str, str]] = {
    "the firm": (
        about(),
        "KPN B.V. / Postbus 1 / 1234 ZZ  VOORBEELDSTAD",
        "KPN B.V. / Postbus 1 / 1234 ZZ  VOORBEELDSTAD",
    ),
    "the firm without an address": (
        about(parties=(NOOR, KPN)),
        "KPN B.V. / [straat en huisnummer] / [postcode]  [plaats]",
        "KPN B.V. / [street and number] / [postcode]  [town]",
    ),
    "nobody": (
        about(parties=(NOOR,)),
        "[naam van het bedrijf] / [straat en huisnummer] / [plaats]",
        "[name of the trader] / [street and number] / [town]",
    ),
    "an employee without a function": (
        with_director(function=""),
        "KPN B.V. / T.a.v. R. van den Berg / Postbus 1 / 1234 ZZ  VOORBEELDSTAD",
        (
            "KPN B.V. / For the attention of R. van den Berg / Postbus 1 / 1234 ZZ  "
            "VOORBEELDSTAD"
        ),
    ),
    "a department": (
        about(parties=(NOOR, FIRM, DESKS), documents=to("complaints")),
        "KPN B.V. / Afdeling Klachten / Postbus 1 / 1234 ZZ  VOORBEELDSTAD",
        "KPN B.V. / Afdeling Klachten / Postbus 1 / 1234 ZZ  VOORBEELDSTAD",
    ),
    "a department with an address": (
        about(
            parties=(
                NOOR,
                FIRM,
                replace(DESKS, addresses=(Address("Postbus 2", "1234 YY", "Voorbeeldstad"),)),
            ),
            documents=to("complaints"),
        ),
        "KPN B.V. / Afdeling Klachten / Postbus 2 / 1234 YY  VOORBEELDSTAD",
        "KPN B.V. / Afdeling Klachten / Postbus 2 / 1234 YY  VOORBEELDSTAD",
    ),
    "to the board": (
        about(documents=to("kpn", attention=both("de directie", "the board"))),
        "KPN B.V. / T.a.v. de directie / Postbus 1 / 1234 ZZ  VOORBEELDSTAD",
        ("KPN B.V. / For the attention of the board / Postbus 1 / 1234 ZZ  VOORBEELDSTAD"),
    ),
    "by e-mail only": (
        about(parties=(NOOR, KPN), documents=to("kpn", channels=(Channel.EMAIL,))),
        "KPN B.V.",
        "KPN B.V.",
    ),
    "abroad": (
        about(
            parties=(
                NOOR,
                replace(FIRM, addresses=(Address("Rue Longue 1", "1000", "Brussel", "be"),)),
            )
        ),
        "KPN B.V. / Rue Longue 1 / 1000  BRUSSEL / BELGIË",
        "KPN B.V. / Rue Longue 1 / 1000  BRUSSEL / BELGIUM",
    ),
    "in the same country": (
        about(
            parties=(
                NOOR,
                replace(
                    FIRM, addresses=(Address("Postbus 1", "1234 ZZ", "Voorbeeldstad", "nl"),)
                ),
            )
        ),
        "KPN B.V. / Postbus 1 / 1234 ZZ  VOORBEELDSTAD",
        "KPN B.V. / Postbus 1 / 1234 ZZ  VOORBEELDSTAD",
    ),
    "no postcode": (
        about(
            parties=(
                NOOR,
                replace(FIRM, addresses=(Address("Postbus 1", "", "Voorbeeldstad"),)),
            )
        ),
        "KPN B.V. / Postbus 1 / VOORBEELDSTAD",
        "KPN B.V. / Postbus 1 / VOORBEELDSTAD",
    ),
    "a street alone": (
        about(parties=(NOOR, replace(FIRM, addresses=(Address("Postbus 1"),)))),
        "KPN B.V. / Postbus 1 / [plaats]",
        "KPN B.V. / Postbus 1 / [town]",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), WINDOWS.values(), ids=WINDOWS)
def test_the_address_window(given: Case, dutch: str, english: str) -> None:
    assert window(given, "nl") == dutch
    assert window(given, "en") == english


GREETINGS: dict[str, tuple[Case, str, str]] = {
    "the firm": (
        about(),
        "Geachte heer of mevrouw,",
        "Dear Sir or Madam",
    ),
    "nobody": (
        about(parties=(NOOR,)),
        "Geachte heer of mevrouw,",
        "Dear Sir or Madam",
    ),
    "a director nobody knows": (
        with_director(),
        "Geachte R. van den Berg,",
        "Dear R. van den Berg",
    ),
    "a director, madam": (
        with_director(form=AddressForm.MADAM),
        "Geachte mevrouw Van den Berg,",
        "Dear Ms Van den Berg",
    ),
    "a director, sir": (
        with_director(form=AddressForm.SIR),
        "Geachte heer Van den Berg,",
        "Dear Mr Van den Berg",
    ),
    "a director without a name": (
        with_director(name=""),
        "Geachte directeur Klantenservice,",
        "Dear Director of Customer Service",
    ),
    "a short name": (
        with_director(name="Smit", form=AddressForm.SIR),
        "Geachte heer Smit,",
        "Dear Mr Smit",
    ),
    "a team": (
        about(documents=to("kpn", attention=both("het webcareteam", "the web care team"))),
        "Geacht webcareteam,",
        "Dear Web Care Team",
    ),
    "a team with a word before it": (
        about(documents=to("kpn", attention=both("het sociaal team", "the social team"))),
        "Geacht sociaal team,",
        "Dear Social Team",
    ),
    "a function whose article nobody knows": (
        about(documents=to("kpn", attention=both("de afhandelhoek", "the handling corner"))),
        "Geachte heer of mevrouw,",
        "Dear Handling Corner",
    ),
    "a department": (
        about(parties=(NOOR, FIRM, DESKS), documents=to("complaints")),
        "Geachte afdeling Klachten,",
        "Dear Complaints Department",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), GREETINGS.values(), ids=GREETINGS)
def test_the_salutation(given: Case, dutch: str, english: str) -> None:
    assert salutation(scene_of(given, "nl")) == dutch
    assert salutation(scene_of(given, "en")) == english


SURNAMES = {
    "Noor Hartman": "Hartman",
    "R. van den Berg": "van den Berg",
    "Willem de Boer": "de Boer",
    "Anna in 't Veld": "in 't Veld",
    "Jansen": "Jansen",
    "": "",
    "M. ter Horst-Bos": "ter Horst-Bos",
}


@pytest.mark.parametrize(("name", "expected"), SURNAMES.items(), ids=SURNAMES)
def test_surnames(name: str, expected: str) -> None:
    assert surname(name) == expected


MAIL = {
    "e-mail": ((Channel.EMAIL,), True),
    "a form": ((Channel.WEB_FORM,), True),
    "both": ((Channel.EMAIL, Channel.WEB_FORM), True),
    "post": ((Channel.LETTER,), False),
    "post and e-mail": ((Channel.LETTER, Channel.EMAIL), False),
    "registered": ((Channel.REGISTERED,), False),
    "nothing chosen": ((), False),
}


@pytest.mark.parametrize(("channels", "expected"), MAIL.values(), ids=MAIL)
def test_what_needs_no_address(channels: tuple[Channel, ...], *, expected: bool) -> None:
    assert (
        only_mail(Document(DocumentId("d"), "complaint", "nl", channels=channels)) is expected
    )
