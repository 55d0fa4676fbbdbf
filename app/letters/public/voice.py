"""The voice of a public text: the consumer's own, amounts in words, the year said once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.core.moment import Qualifier, When
from app.core.money import Money
from app.letters.language import NBSP, Language
from app.letters.scene import Scene

_FIGURES = re.compile(r"[\d.,]*\d")


@dataclass(frozen=True)
class PublicLanguage(Language):
    """A language that writes amounts as running text does: ``25 euro``."""

    currencies: Mapping[str, Any] = field(default_factory=dict)

    def money(self, money: Money) -> str:
        """Return the amount with the name of its currency, whole amounts without cents."""
        written = super().money(money)
        figures = _FIGURES.search(written)
        names = self.currencies.get(f"currencies.{money.currency}")
        if figures is None or names is None or money.amount < 0:
            return written
        whole = money.amount == money.amount.to_integral_value()
        number = figures[0][:-3] if whole else figures[0]
        return f"{number}{NBSP}{names[0 if number == '1' else 1]}"


def speak_in_public(scene: Scene) -> None:
    """Let *scene* speak as the consumer does, whoever helps, and cite no enclosures."""
    scene.person = 1 if len(scene.consumers) > 1 else 0
    scene.agent = None
    scene.helper = scene.plain("open_letter.helper")
    scene.citations.silent = True
    known = scene.language
    scene.language = PublicLanguage(known.code, known.data, scene.phrases)
    scene.dates.day(scene.day)  # the year of the letter stands above it


def third_of_month(day: date) -> When:
    """Return the beginning, middle or end of the month of *day*, as people say it."""
    third = (Qualifier.BEGIN, Qualifier.MID, Qualifier.END)[min((day.day - 1) // 10, 2)]
    return When(edtf=f"{day:%Y-%m}", qualifier=third)
