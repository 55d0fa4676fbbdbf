"""What a reader would stumble over: a name again and again, the same start, a wrong desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.case import Case
from app.core.party import AddressForm, Party, Role
from app.letters.asking import one_demand
from app.letters.compose import draft_of
from app.letters.doctype import read_type
from app.letters.sayings import Memory, statement_sentences
from app.letters.voices import caller, once_more
from app.paths import templates
from tests.cases import example, named
from tests.letters.scenes import CODES, called, case_of, scene, sentence
from tests.letters.settings import said as plain
from tests.unit.builders import NOOR


def addressed(form: AddressForm, many: bool = False) -> Case:
    """Return a case in which somebody else writes for one consumer, or for two."""
    case = named("volunteer")
    parties = [
        replace(one, form=form) if Role.CONSUMER in one.roles else one for one in case.parties
    ]
    other = [replace(NOOR, name="Piet Claassen")] if many else []
    return replace(case, parties=(*parties, *other))


VOICES = {
    "madam": (addressed(AddressForm.MADAM), ("zij", "haar"), ("she", "her")),
    "sir": (addressed(AddressForm.SIR), ("hij", "hem"), ("he", "him")),
    "not said": (
        addressed(AddressForm.NEUTRAL),
        ("de klant", "de klant"),
        ("the customer", "the customer"),
    ),
    "two": (
        addressed(AddressForm.MADAM, many=True),
        ("zij", "de klanten"),
        ("they", "them"),
    ),
    "the own words": (case_of(), ("", ""), ("", "")),
}


@pytest.mark.parametrize(("case", "dutch", "english"), VOICES.values(), ids=VOICES)
def test_a_client_is_told_once_more(
    case: Case, dutch: tuple[str, str], english: tuple[str, str]
) -> None:
    assert once_more(scene(case, "nl")) == dutch
    assert once_more(scene(case, "en")) == english


def test_a_sentence_names_a_client_once() -> None:
    there = scene(addressed(AddressForm.MADAM))
    text = str(there.say("access.complain", body="AP", article=""))
    assert text.startswith(
        "Krijgt Riet Claassen geen volledig antwoord, dan kan zij een klacht"
    )


def test_one_of_many_workers_has_no_article_of_its_own() -> None:
    there = scene(case_of())
    there.by_name = True
    assert caller(there, Party(NOOR.id, (Role.EMPLOYEE,), function="medewerker")) == (
        "een medewerker van KPN"
    )


@pytest.mark.parametrize(
    ("code", "starts"),
    [
        ("nl", ["Het antwoord was", "Ook hoorde ik", "Verder hoorde ik", "Ook hoorde ik"]),
        ("en", ["The answer was", "I also heard", "I was then told", "I also heard"]),
    ],
)
def test_no_two_sayings_in_a_row_begin_alike(code: str, starts: list[str]) -> None:
    told = tuple(sentence(f"dit is {n}", f"this is {n}", name=f"s{n}") for n in range(4))
    contact = called(statements=told)
    there = scene(case_of(contacts=(contact,)), code)
    found = statement_sentences(there, contact, Memory())
    assert [plain(one.text).split(":")[0] for one in found] == starts


@pytest.mark.parametrize("code", CODES)
def test_who_gets_it_stands_before_the_day(code: str) -> None:
    asked = "mij geld te sturen" if code == "nl" else "send me money"
    text = plain(one_demand(scene(case_of(), code), "3 mei", asked))
    assert (
        text
        == {
            "nl": "Ik vraag u om mij uiterlijk op 3 mei geld te sturen.",
            "en": "Please send me money by 3 mei.",
        }[code]
    )


@pytest.mark.parametrize(
    ("document", "desk"),
    [("compliment", "kpn-service"), ("mixed", "kpn-service"), ("undue-payment", "kpn-billing")],
)
def test_only_what_is_about_bills_goes_to_the_billing_desk(document: str, desk: str) -> None:
    kind = read_type(templates(), document)
    found = draft_of(example("kpn-digital-tv"), kind, "nl", date(2025, 5, 27))
    assert found.addressee == desk
