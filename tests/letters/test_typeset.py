"""Spaces that must not break."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.letters.language import Language
from app.letters.letter import (
    Annex,
    Column,
    Heading,
    Item,
    Items,
    Letter,
    Message,
    Paragraph,
    Part,
    Quote,
    Row,
    Run,
    Section,
    Table,
)
from app.letters.typeset import typeset
from tests.letters.workshop import NBSP, language


def joined(text: str, code: str = "nl") -> str:
    return typeset(Run(text), language(code)).text.replace(NBSP, "_")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("op 28 april 2025", "op 28_april 2025"),
        ("maandag 28 april", "maandag_28_april"),
        ("28 aprilregen", "28 aprilregen"),
        ("om 9.00 uur", "om 9.00_uur"),
        ("binnen 14 dagen", "binnen 14_dagen"),
        ("bijlage 3 en artikel 6", "bijlage_3 en artikel_6"),
        ("nummers 3 en 4", "nummers_3 en 4"),
        ("€ 12,50", "€_12,50"),
        ("± 12.30 uur", "±_12.30_uur"),
        ("digitale tv.", "digitale_tv."),
        ("geen getal", "geen getal"),
        ("28_april", "28_april"),
        ("", ""),
    ],
)
def test_what_stays_together(text: str, expected: str) -> None:
    assert joined(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 28 April 2025", "on 28_April 2025"),
        ("by Friday 2 May", "by Friday_2_May"),
        ("at 9 am", "at 9_am"),
        ("enclosure 3", "enclosure_3"),
        ("28 april", "28 april"),
    ],
)
def test_each_language_has_its_own_words(text: str, expected: str) -> None:
    assert joined(text, "en") == expected


def test_a_language_may_join_nothing() -> None:
    dutch = language("nl")
    words = {"before_number": [], "after_number": [], "short_last": []}
    bare = Language("xx", {**dutch.data, "join": words})
    assert typeset(Run("een brief van 3 dagen op 3 mei"), bare).text == (
        f"een brief van 3 dagen op 3{NBSP}mei"
    )


def test_every_part_of_a_letter_is_set() -> None:
    loose, tight = (Run("op 28 april"),), (Run(f"op 28{NBSP}april"),)

    def letter(runs: tuple[Run, ...]) -> Letter:
        blocks = (
            Paragraph("p", runs),
            Heading("h", runs),
            Quote("q", runs),
            Items("i", (Item(runs, ("a",)),), ordered=True),
            Table("t", (Column(runs),), (Row((runs,), ("a",)),)),
        )
        return Letter(
            type="complaint",
            language="nl",
            day=date(2025, 4, 30),
            title="op 28 april",
            author="A",
            sections=(Section(Part.STORY, blocks),),
            annexes=(Annex("a", runs, runs, blocks, ("x", "y"), "z"),),
            message=Message("a", "b", "c", blocks, "d"),
        )

    assert typeset(letter(loose), language("nl")) == letter(tight)


def test_other_values_stay_as_they_are() -> None:
    run = Run("a 28 april", bold=True, language="en", link="https://example.org")
    assert typeset(run, language("nl")) == replace(run, text=f"a 28{NBSP}april")
    assert typeset((), language("nl")) == ()
    assert typeset(28, language("nl")) == 28
