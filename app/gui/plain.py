"""Typed words where Qt would read more into them: markup in a tooltip, a key in a button."""

from __future__ import annotations

LONGEST = 500  # letters of a tooltip


def tip(text: str) -> str:
    """Return a tooltip that shows *text* as it is, cut where it is long.

    Qt takes what looks like markup for markup, so that is escaped.
    """
    cut = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    if "<" not in cut and "&" not in cut:
        return cut
    from html import escape

    return "<qt>{}</qt>".format(escape(cut).replace("\n", "<br>"))


def caption(text: str) -> str:
    """Return the words of a button or a menu that show *text*, with every "&" in it."""
    return text.replace("&", "&&")
