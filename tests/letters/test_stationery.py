"""Whose paper a letter stands on, and the user's own words at its ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.letters.letter import Layout, Letter, Message, Paragraph, Run, Sender, Signature
from app.letters.letter import Stationery as Look
from app.letters.phrases import read_phrases
from app.letters.stationery import Greeting, LetterPaper, on_paper
from app.paths import templates

NOBODY, FRIENDLY = "Geachte heer of mevrouw,", "Met vriendelijke groet,"
MINE = LetterPaper(
    Look("sans", 11.0, b"logo"),
    b"signed",
    "Noor Hartman",
    "Buurthulp Voorbeeldstad",
    (Greeting("nl", "Goedendag,", "Hartelijke groet,"), Greeting("en", "Hello", "")),
)


def a_letter(*signers: str, **changes: object) -> Letter:
    blocks = (
        Paragraph("mail-salutation", (Run(NOBODY),)),
        Paragraph("mail-closing", (Run(FRIENDLY),)),
    )
    made = Letter(
        "complaint",
        "nl",
        date(2025, 5, 6),
        "",
        "",
        sender=Sender(signers[0] if signers else "", ()),
        salutation=NOBODY,
        closing=FRIENDLY,
        signatures=tuple(map(Signature, signers)),
        message=Message("", "", "", blocks, ""),
    )
    return replace(made, **changes)


def dressed(letter: Letter, paper: LetterPaper = MINE) -> Letter:
    return on_paper(letter, paper, read_phrases(templates(), letter.language))


def test_the_signature_stands_above_the_own_name_alone() -> None:
    both = dressed(a_letter("Jan Bakker", "noor  Hartman"))
    assert [one.image for one in both.signatures] == [b"", b"signed"]


@pytest.mark.parametrize(
    ("signers", "logo"),
    [
        (("Noor Hartman",), b"logo"),
        (("Buurthulp Voorbeeldstad",), b"logo"),
        (("Jan Bakker", "Noor Hartman"), b"logo"),
        (("Jan Bakker",), b""),
        ((), b""),
    ],
)
def test_the_logo_stands_where_its_owner_signs(signers: tuple[str, ...], logo: bytes) -> None:
    assert dressed(a_letter(*signers)).stationery == Look("sans", 11.0, logo)


def test_who_gave_no_name_signs_nothing() -> None:
    nameless = replace(MINE, name="", organisation="")
    found = dressed(a_letter(""), nameless)
    assert (found.signatures[0].image, found.stationery.logo) == (b"", b"")


def test_own_words_stand_in_the_letter_and_its_mail() -> None:
    found = dressed(a_letter())
    assert (found.salutation, found.closing) == ("Goedendag,", "Hartelijke groet,")
    assert found.message is not None
    assert [one.runs[0].text for one in found.message.blocks] == [
        "Goedendag,",
        "Hartelijke groet,",
    ]


@pytest.mark.parametrize(
    ("changes", "salutation", "closing"),
    [
        ({"salutation": "Geachte heer Bakker,"}, "Geachte heer Bakker,", "Hartelijke groet,"),
        ({"closing": "Hoogachtend,"}, "Goedendag,", "Hoogachtend,"),
        ({"language": "en", "salutation": "Dear Sir or Madam", "closing": "Yours faithfully"},
         "Hello", "Yours faithfully"),
        ({"salutation": "", "closing": "", "layout": Layout.STATEMENT, "message": None},
         "", ""),
    ],
    ids=["a name", "formal", "another language", "a statement"],
)  # fmt: skip
def test_what_keeps_its_own_words(changes: dict, salutation: str, closing: str) -> None:
    found = dressed(a_letter(**changes))
    assert (found.salutation, found.closing) == (salutation, closing)


def test_plain_paper_changes_nothing() -> None:
    letter = a_letter("Noor Hartman")
    assert dressed(letter, LetterPaper()) == letter
