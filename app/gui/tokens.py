"""The colours and measures of the window: one table for light, one for dark.

Every text colour reaches 4.5:1 and every mark 3:1 on the grounds where it is used; a test
computes it.  State never rests on colour alone: see `app.gui.marks`.
"""

from __future__ import annotations

from app.core.record import record


@record
class Tokens:
    """The colours of a theme, as ``#RRGGBB``."""

    bg: str
    surface: str
    raised: str
    rail: str
    sunken: str
    desk: str
    text: str
    text2: str
    muted: str
    line: str
    line2: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    accent_line: str
    selection: str
    kept: str
    kept_soft: str
    late: str
    late_soft: str
    late_fill: str
    late_glyph: str
    broken: str
    broken_soft: str
    replaced: str
    replaced_soft: str
    silence: str
    silence_soft: str
    edited: str
    edited_soft: str
    brand: str
    on_brand: str
    paper: str = "#FBFAF7"
    ink: str = "#1B2330"


LIGHT = Tokens(
    bg="#F4F1EA",
    surface="#FFFFFF",
    raised="#FFFFFF",
    rail="#ECE8DE",
    sunken="#EBE7DD",
    desk="#DDD8CC",
    text="#1B2330",
    text2="#434C5A",
    muted="#5C6470",
    line="#DAD5C9",
    line2="#7C8086",
    accent="#1D4C96",
    accent_hover="#163C78",
    on_accent="#FFFFFF",
    accent_soft="#E3EBF7",
    accent_line="#9DB6DE",
    selection="#CFDDF3",
    kept="#00695F",
    kept_soft="#DCF0EC",
    late="#8A5200",
    late_soft="#FBEED2",
    late_fill="#F2B632",
    late_glyph="#2A1B00",
    broken="#B3231C",
    broken_soft="#FBE5E2",
    replaced="#6A3B9E",
    replaced_soft="#EEE6F7",
    silence="#5C6470",
    silence_soft="#E6E2D8",
    edited="#7A4100",
    edited_soft="#FAEBDD",
    brand="#C2411C",
    on_brand="#FFFFFF",
)

DARK = Tokens(
    bg="#14181E",
    surface="#1C222A",
    raised="#252C36",
    rail="#181D24",
    sunken="#10141A",
    desk="#0C0F14",
    text="#ECEFF3",
    text2="#C0C8D2",
    muted="#9AA4B0",
    line="#333B46",
    line2="#77818E",
    accent="#9BBCF5",
    accent_hover="#B9D1FA",
    on_accent="#0D1522",
    accent_soft="#22334F",
    accent_line="#4A6796",
    selection="#2F4A75",
    kept="#58C9B4",
    kept_soft="#14372F",
    late="#EAB54E",
    late_soft="#3D2F10",
    late_fill="#EAB54E",
    late_glyph="#2A1B00",
    broken="#FF8E83",
    broken_soft="#46201D",
    replaced="#C9A9F5",
    replaced_soft="#34264A",
    silence="#9AA4B0",
    silence_soft="#232A33",
    edited="#F0B284",
    edited_soft="#3F2A18",
    brand="#FF8A5C",
    on_brand="#14181E",
)
