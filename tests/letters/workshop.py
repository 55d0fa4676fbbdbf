"""A folder of templates for tests, with what a template may be handed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from app.letters.environment import render
from app.letters.language import Language, read_language
from app.letters.phrases import choose_person
from app.paths import templates

NBSP = "\u00a0"
_numbers = count()


def language(code: str) -> Language:
    """Return a shipped language."""
    return read_language(templates(), code)


@dataclass(frozen=True)
class Thing:
    """What a function of the desk returns: fields, and a method that must not be called."""

    text: str = "words"
    facts: tuple[str, ...] = ("a", "b")

    def delete(self) -> str:
        """Must never be called by a template."""
        raise AssertionError("a template called a method")


def handed(function: Callable[..., object]) -> Callable[..., object]:
    """Mark a function as one that templates may call."""
    function.for_templates = True  # type: ignore[attr-defined] # the sandbox reads the mark
    return function


def _forbidden() -> str:
    raise AssertionError("a template called what it was not handed")


def _broken() -> str:
    return _deeper(None)


def _deeper(nothing: object) -> str:
    return nothing.words  # type: ignore[attr-defined, no-any-return] # a mistake of ours


NAMES: dict[str, object] = {
    "person": handed(lambda *forms: choose_person(forms, 1)),
    "thing": handed(Thing),
    "nothing": handed(lambda: None),
    "broken": handed(_broken),
    "forbidden": _forbidden,
    "word": "woord",
    "typed": "<b>{{ 7 }} & [a|b]",
    "path": Path(__file__),
    "rows": (Thing("x"), Thing("y")),
    "number": 3,
}


def rendered(folder: Path, text: str, **others: str) -> str:
    """Return *text* rendered as a template of a folder of its own, beside *others*.

    ``parts__x`` among these becomes the file ``parts/x.html``.
    """
    home = folder / f"templates-{next(_numbers)}"
    for name, content in {"main": text, **others}.items():
        path = home / f"{name.replace('__', '/')}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return str(render(home, "main.html", NAMES))
