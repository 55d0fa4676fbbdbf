"""The colours for who asked the system for high contrast.

All text and the lines around what can be used reach 7:1 on the grounds where they are used; a
test computes it.
"""

from __future__ import annotations

from dataclasses import replace

from app.gui.tokens import DARK, LIGHT

STRONG_LIGHT = replace(
    LIGHT,
    text2="#3A424E",
    muted="#464C55",
    line="#524B38",
    line2="#484B4E",
    accent="#194283",
    accent_hover="#10305F",
    accent_line="#4575C0",
    kept="#00554D",
    late="#6E4100",
    broken="#921D17",
    replaced="#613691",
    silence="#434851",
    edited="#774000",
    brand="#9E3517",
)

STRONG_DARK = replace(
    DARK,
    text2="#E2E6EA",
    muted="#B1B9C2",
    line="#B0B9C5",
    line2="#B3B8C0",
    accent="#DAE6FB",
    accent_hover="#FFFFFF",
    accent_line="#6E8AB7",
    kept="#6DD0BE",
    late="#EBB753",
    broken="#FF9E95",
    replaced="#CCAEF6",
    silence="#AEB6C0",
)
