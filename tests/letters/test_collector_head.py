"""What stands around a letter to a debt collector: its own numbers, and a copy to the firm."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.ids import DocumentId, PartyId
from app.core.papers import Document
from app.core.party import Party, ReferenceKind, Role
from app.letters.compose import compose
from app.letters.head import copies, references
from app.letters.sources import Sources
from app.paths import templates
from tests.letters.settings import DAY, FIRM, RICH, about, number, pack, said, scene_of
from tests.unit.builders import at, contact, letter

COLLECTOR = Party(
    PartyId("collect"),
    (Role.DEBT_COLLECTOR,),
    name="Incasso Voorbeeld B.V.",
    references=(number(ReferenceKind.CASE, "778899"),),
)
LETTER = contact(
    "asked", "2025-04-22", Channel.LETTER, direction=Direction.IN, with_whom="collect"
)
CUSTOMER = replace(RICH, references=(number(ReferenceKind.CUSTOMER, "123"),))
EARLIER = letter("earlier", "2025-04-02")


def case(**more: object) -> Case:
    draft = Document(DocumentId("d"), "complaint", "nl", DAY, addressee=COLLECTOR.id)
    fields = {
        "parties": (CUSTOMER, FIRM, COLLECTOR),
        "documents": (EARLIER, draft),
        "contacts": (LETTER,),
        **more,
    }
    return about(**fields)


def fields(found: Case, code: str) -> str:
    return said(
        " / ".join(f"{one.label}: {one.value}" for one in references(scene_of(found, code)))
    )


@pytest.mark.parametrize(
    ("found", "dutch", "english"),
    [
        (
            case(),
            "Datum: 30 april 2025 / Uw kenmerk: 778899 / Uw brief van: 22 april 2025",
            "Date: 30 April 2025 / Your reference: 778899 / Your letter of: 22 April 2025",
        ),
        (
            case(contacts=(replace(LETTER, written=at("2025-04-19")),)),
            "Datum: 30 april 2025 / Uw kenmerk: 778899 / Uw brief van: 19 april 2025",
            "Date: 30 April 2025 / Your reference: 778899 / Your letter of: 19 April 2025",
        ),
        (
            case(contacts=()),
            "Datum: 30 april 2025 / Uw kenmerk: 778899",
            "Date: 30 April 2025 / Your reference: 778899",
        ),
        (
            case(documents=(EARLIER,)),
            "Datum: 30 april 2025 / Klantnummer: 123 / Mijn brief van: 2 april 2025",
            "Date: 30 April 2025 / Customer number: 123 / My letter of: 2 April 2025",
        ),
    ],
)
def test_a_collector_reads_only_its_own_numbers(found: Case, dutch: str, english: str) -> None:
    assert fields(found, "nl") == dutch
    assert fields(found, "en") == english


def test_the_firm_gets_a_copy_unless_it_is_written_to() -> None:
    assert copies(scene_of(case())) == "Kopie: KPN B.V."
    assert copies(scene_of(case(), "en")) == "Copy to: KPN B.V."
    assert copies(scene_of(case(documents=()))) == ""
    assert copies(scene_of(case(parties=(CUSTOMER, COLLECTOR)))) == ""


@pytest.mark.parametrize(("email", "to"), [("", ""), ("post@example.org", "post@example.org")])
def test_a_mail_for_the_collector_never_goes_to_the_firm(email: str, to: str) -> None:
    parties = (CUSTOMER, FIRM, replace(COLLECTOR, email=email))
    sources = Sources(templates(), pack())
    found = compose(case(parties=parties), "complaint", "nl", DAY, sources)
    assert found.letter.message is not None
    assert found.letter.message.to == to
    assert "address" in found.missing
