"""Texts without capitals and accents, as somebody types them in a hurry."""

from __future__ import annotations

import pytest

from app.core.accents import without_accents

TYPED = {
    "": "",
    "Amina Haddad": "amina haddad",
    "Özlem Gürsoy": "ozlem gursoy",
    "José Çelik": "jose celik",
    "I\u0307brahim Yıldız": "ibrahim yildiz",
    "Søren Łukasz Weiß": "soren lukasz weiss",
    "Noor O’Brien": "noor o’brien",
    "Дмитрий": "дмитрии",
}


@pytest.mark.parametrize("text", TYPED)
def test_a_text_without_capitals_and_accents(text: str) -> None:
    assert without_accents(text) == TYPED[text]
    assert without_accents(without_accents(text)) == TYPED[text]
