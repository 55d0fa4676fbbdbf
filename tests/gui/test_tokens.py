"""The colours: text is readable and marks are told apart on every ground they stand on."""

from __future__ import annotations

import pytest

from app.gui.tokens import DARK, LIGHT, Tokens

THEMES = {"light": LIGHT, "dark": DARK}
TEXTS = [
    *(
        (text, ground)
        for text in ("text", "text2")
        for ground in ("bg", "surface", "rail", "desk")
    ),
    *(("muted", ground) for ground in ("bg", "surface", "rail")),
    *(("accent", ground) for ground in ("bg", "surface", "rail", "accent_soft", "selection")),
    *(
        (state, "surface")
        for state in ("kept", "late", "broken", "replaced", "silence", "edited")
    ),
    *((state, f"{state}_soft") for state in ("kept", "late", "broken", "replaced", "edited")),
    ("text", "selection"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("late_glyph", "late_fill"),
    ("on_brand", "brand"),
    ("ink", "paper"),
    ("bg", "text"),  # the toast
    ("text", "sunken"),
    ("text2", "sunken"),
]
MARKS = [
    *(("line2", ground) for ground in ("bg", "surface", "rail")),
    *((state, "surface") for state in ("kept", "broken", "replaced", "accent", "brand")),
]


def _light(colour: str) -> float:
    """The relative luminance of WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(tokens: Tokens, first: str, second: str) -> float:
    one, other = sorted(_light(getattr(tokens, name)) for name in (first, second))
    return (other + 0.05) / (one + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_reaches_four_and_a_half(theme: str, text: str, ground: str) -> None:
    assert contrast(THEMES[theme], text, ground) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_marks_and_borders_reach_three(theme: str, mark: str, ground: str) -> None:
    assert contrast(THEMES[theme], mark, ground) >= 3
