"""The colours: text is readable and marks are told apart on every ground they stand on."""

from __future__ import annotations

import re

import pytest

from app.gui.contrast import STRONG_DARK, STRONG_LIGHT
from app.gui.style import SHEET
from app.gui.tokens import DARK, LIGHT, Tokens

THEMES = {
    "light": LIGHT,
    "dark": DARK,
    "light, strong": STRONG_LIGHT,
    "dark, strong": STRONG_DARK,
}
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
    *((text, "raised") for text in ("text", "text2", "muted")),
    *((text, "selection") for text in ("text", "text2")),
    *((state, ground) for state in ("kept", "late", "broken") for ground in ("bg", "rail")),
    ("silence", "silence_soft"),
    *((text, "accent_soft") for text in ("text", "text2")),
    *(("text", f"{state}_soft") for state in ("late", "broken", "replaced")),
]
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
SET = re.compile(r"(?<![a-z-])(color|background|border(?:-color)?): [^;]*?\$([a-z]\w*)")
MARKS = [
    *(("line2", ground) for ground in ("bg", "surface", "rail")),
    *((state, "surface") for state in ("kept", "broken", "replaced", "accent", "brand")),
    # the ring around what has the focus, on each ground where something can have it
    *(("accent", ground) for ground in ("bg", "rail", "raised", "sunken", "accent_soft")),
    *(("text", ground) for ground in ("bg", "surface", "accent_soft")),
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


def rules() -> list[tuple[str, str, str]]:
    """The rules of the style sheet that set words on a ground; what is off may be fainter."""
    found = []
    for name, body in RULE.findall(SHEET):
        values = dict(SET.findall(body))
        both = values.get("color", ""), values.get("background", "")
        if all(both) and ":disabled" not in name:
            found.append((name.strip(), *both))
    return found


@pytest.mark.parametrize("theme", THEMES)
def test_every_rule_with_words_on_a_ground_can_be_read(theme: str) -> None:
    assert len(rules()) >= 10
    faint = [one for one in rules() if contrast(THEMES[theme], one[1], one[2]) < 4.5]
    assert faint == []


@pytest.mark.parametrize("theme", ["light, strong", "dark, strong"])
def test_high_contrast_reaches_seven_for_words_and_lines(theme: str) -> None:
    tokens = THEMES[theme]
    pairs = [*TEXTS, *((text, ground) for _name, text, ground in rules())]
    pairs += [(line, on) for line in ("line", "line2") for on in ("bg", "surface", "rail")]
    faint = [one for one in pairs if contrast(tokens, *one) < 7]
    assert faint == []
    assert [one for one in MARKS if contrast(tokens, *one) < 4.5] == []


@pytest.mark.parametrize(("usual", "strong"), [(LIGHT, STRONG_LIGHT), (DARK, STRONG_DARK)])
def test_high_contrast_never_has_less(usual: Tokens, strong: Tokens) -> None:
    for text, ground in (*TEXTS, *MARKS):
        assert contrast(strong, text, ground) >= min(contrast(usual, text, ground), 7)
