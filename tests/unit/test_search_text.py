"""What a search looks through: everything that a person typed, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.core.case import Case
from app.core.channel import Channel
from app.core.events import Contact, Payment, PaymentKind
from app.core.ids import ContactId, DocumentId, PartyId, PaymentId
from app.core.moment import When
from app.core.money import Money
from app.core.papers import Choice, Document, Edit, Sending
from app.core.party import Party, Reference, ReferenceKind, Role
from app.core.search_text import reference_text, search_text
from app.core.text import Wording
from app.core.when import day
from tests import cases

SOME_DAY = day(date(2025, 5, 6))
BARE = Case(id="c1", title="Wasmachine")


def test_a_bare_case_has_its_title_only() -> None:
    assert search_text(BARE) == "Wasmachine"
    assert reference_text(BARE) == ""


def test_private_notes_brands_and_both_languages_are_found() -> None:
    party = Party(PartyId("p1"), (Role.TRADER,), name="Witgoed B.V.", note="norse receptie")
    contact = Contact(
        ContactId("c2"),
        When(words="ergens in de lente"),
        Channel.PHONE,
        comment=(Wording("nl", "het lekte"), Wording("en", "it leaked")),
        private_note="ik was boos",
    )
    text = search_text(replace(BARE, parties=(party,), contacts=(contact,), note="geheim"))
    for wanted in ("Witgoed B.V.", "norse receptie", "het lekte", "it leaked", "ik was boos"):
        assert wanted in text.splitlines()
    assert {"geheim", "ergens in de lente"} <= set(text.splitlines())


def test_the_own_words_in_a_letter_are_found() -> None:
    letter = Document(DocumentId("d1"), "complaint", "nl", edits=(Edit("b", "0" * 64, "Bah!"),))
    assert "Bah!" in search_text(replace(BARE, documents=(letter,))).splitlines()


def test_ids_codes_and_choices_are_not_text() -> None:
    letter = Document(
        DocumentId("d-77"), "complaint", "nl", choices=(Choice("declares", "x1"),)
    )
    lines = search_text(replace(BARE, documents=(letter,))).splitlines()
    assert lines == ["Wasmachine"]


def test_every_number_stands_as_typed_and_without_its_spaces() -> None:
    number = Reference(ReferenceKind.CUSTOMER, "12 34-567")
    sending = Sending(SOME_DAY, (Channel.REGISTERED,), registered_number="3S ABC 1")
    case = replace(
        BARE,
        parties=(Party(PartyId("p1"), (Role.TRADER,), references=(number,)),),
        documents=(Document(DocumentId("d1"), "complaint", "nl", sending=sending),),
        payments=(
            Payment(
                PaymentId("b1"),
                PaymentKind.PAID,
                Money(Decimal("1.00")),
                SOME_DAY,
                number="F-9",
            ),
        ),
    )
    found = reference_text(case).splitlines()
    assert found == ["12 34-567", "1234567", "F-9", "F9", "3S ABC 1", "3SABC1"]


def test_every_example_gives_its_contacts() -> None:
    for name in cases.names():
        case = cases.named(name)
        text = search_text(case)
        for contact in case.contacts:
            assert not isinstance(contact.comment, str) or contact.comment in text
