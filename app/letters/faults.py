"""What is wrong in a template of the user: a code for the window, and a sentence in English."""

from __future__ import annotations

from app.errors import Reason, UserError

_LINE = ", line "


def at(name: str, line: int | None) -> str:
    """Return the place of a *line* in the file *name*."""
    return f"{name}{_LINE}{line}"


def fault(place: str, sentence: str, code: str = Reason.TEMPLATE, **values: str) -> UserError:
    """Return the refusal of a template; *place* is its name, or a line in it (`at`)."""
    name, _comma, line = place.partition(_LINE)
    error = UserError(f"{place}: {sentence}", code=code)
    error.values = {"name": name, "line": line, **values}
    return error


def alien(place: str, element: str, sentence: str) -> UserError:
    """Return the refusal of an *element* that is unknown, or cannot stand there as it is."""
    return fault(place, sentence, Reason.TEMPLATE_ELEMENT, element=element)


def stray(place: str, text: str | None) -> UserError:
    """Return the refusal of *text* that stands in no paragraph."""
    sentence = f"text stands outside a paragraph: “{text!s:.40}”."
    return fault(place, sentence, Reason.TEMPLATE_TEXT)


def uneven(place: str, sentence: str) -> UserError:
    """Return the refusal of a row that does not fit its table."""
    return fault(place, sentence, Reason.TEMPLATE_TABLE)
