"""File names that three systems take, and that stay apart."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UserError
from app.store.files import write_whole
from app.store.names import file_name, slug

DAY = date(2025, 4, 30)


def test_the_parts_stand_in_their_order() -> None:
    name = file_name(DAY, "complaint", "KPN B.V.", "nl", "pdf")
    assert name == "2025-04-30-complaint-kpn-b-v-nl.pdf"


def test_a_draft_says_so() -> None:
    name = file_name(DAY, "notice-combined", "Ziggo", "en", ".DOCX", mark="Concept")
    assert name == "2025-04-30-notice-combined-ziggo-en-concept.docx"


@pytest.mark.parametrize(
    ("trader", "word"),
    [
        ("Crédit Süd & Söhne", "credit-sud-sohne"),
        ("Straße", "strasse"),
        ("Ørsted / Æble", "orsted-aeble"),
        ("Łódź", "lodz"),
        ("L'Oréal", "loreal"),
        ("  --KPN--  ", "kpn"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\evil", "c-evil"),
        ("a\x00b\nc", "a-b-c"),
        ("ＫＰＮ", "kpn"),
        ("ﬁrma", "firma"),
        ("", "unknown"),
        (" \t", "unknown"),
    ],
    ids=repr,
)
def test_a_trader_becomes_plain_words(trader: str, word: str) -> None:
    assert slug(trader) == word


@pytest.mark.parametrize("one", ["株式会社", "Газпром", "…", "\u202e", "\ud800"], ids=ascii)
def test_what_has_no_latin_letter_gets_a_sum(one: str) -> None:
    assert re.fullmatch(r"[0-9a-f]{8}", slug(one))
    assert slug(one) != slug(one + one)


def test_names_that_are_cut_stay_apart() -> None:
    one, other = slug("very long " * 20 + "one"), slug("very long " * 20 + "other")
    assert one != other
    assert len(one) == len(other) <= 60


@given(st.text(), st.text(max_size=300))
def test_any_name_is_valid_on_three_systems(document: str, trader: str) -> None:
    name = file_name(DAY, document, trader, "nl", "pdf")
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.pdf", name)
    assert len(name) <= 160
    assert name == unicodedata.normalize("NFD", name.casefold())


@pytest.mark.parametrize(
    "name", ["CON", "nul", "COM1", "lpt9", "aux.pdf", ".", "..", "~", "-rf"]
)
def test_a_reserved_name_never_stands_alone(name: str) -> None:
    assert file_name(DAY, "complaint", name, "nl", "pdf").startswith("2025-04-30-complaint-")


def test_five_hundred_names_share_a_folder(tmp_path: Path) -> None:
    """Different files, or a refusal: nothing is ever written over another."""
    dice = Random(9)
    letters = 'aAeÉéß .-_/\\:*?"<>|\x00\n\u202e株Ж' + "CON1"
    written: dict[str, str] = {}
    for trader in ("".join(dice.choices(letters, k=dice.randint(0, 90))) for _ in range(500)):
        name = file_name(DAY, "complaint", trader, "nl", "txt")
        try:
            write_whole(tmp_path / name, trader.encode())
        except UserError:
            assert name in written
        else:
            written[name] = trader
    assert len(written) > 400
    assert {p.name: p.read_bytes().decode() for p in tmp_path.iterdir()} == written
    assert len({name.casefold() for name in written}) == len(written)
