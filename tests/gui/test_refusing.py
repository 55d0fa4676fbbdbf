"""Every code of what is refused has a sentence in both languages, and all have a code."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.errors import Reason, UserError
from app.gui import trouble, words
from app.letters.environment import render
from app.letters.markup import read_sections
from app.store.refusals import Refusal
from app.workshop.wishes import refusal
from tests.gui import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

APP = Path(trouble.__file__).resolve().parents[1]
REASONS = [value for name, value in vars(Reason).items() if name.isupper()]
ENGLISH = "A sentence in English."
VALUES = {
    **dict.fromkeys(("name", "title", "country", "since", "most", "element", "other"), "X"),
    **dict.fromkeys(("found", "known", "number", "good", "lines", "line"), 3),
}
# Only the commands meet these; they are about a template that the user wrote; what reads a
# case file gives them a code; or no copy of the program lacks what they miss.
OUTSIDE = (
    *("cli.py", "commands.py", "opening.py", "production.py", "shelf.py", "terminal.py"),
    *("watching.py", "folders.py", "language.py"),
    *("archive.py", "casefile.py", "strict_json.py", "findings.py", "exchange.py"),
    *("docx_package.py", "page.py", "publishing.py", "doctype.py", "bench.py"),
)
WORDED = ("application.py", "ask_where.py", "open_case.py")  # in the words of the window
BROKEN_RULES = ["reading.py"]


def _uncoded() -> Iterator[str]:
    """The files in which something is refused without a code, once for each time."""
    for path in APP.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            made = isinstance(node, ast.Call) and ast.unparse(node.func) == "UserError"
            if made and all(one.arg != "code" for one in node.keywords):
                yield path.name


def test_whatever_is_refused_in_the_window_has_a_code() -> None:
    assert [one for one in _uncoded() if one not in (*OUTSIDE, *WORDED)] == BROKEN_RULES


@pytest.mark.parametrize("code", [*REASONS, *Refusal])
def test_every_code_has_a_sentence_in_both_languages(code: str) -> None:
    error = UserError(ENGLISH, code=code)
    error.values = VALUES
    said = []
    for language in ("en", "nl"):
        words.use(catalogue.LOCALE, language)
        said.append(trouble.trouble(error))
    assert len({*said, ENGLISH}) == 3
    assert all(one.endswith(".") for one in said)


def test_what_the_workshop_refuses_comes_over_with_its_values() -> None:
    words.use(catalogue.LOCALE, "nl")
    error = UserError(ENGLISH, code=Reason.ADDRESS, lines=9, most=6)
    said = trouble.refused(refusal(error, "Compose"))
    assert said.startswith("Het adres heeft 9 regels en er passen er 6")


BROKEN = {  # what is wrong in a template, and what the window says of it
    "<section class='story'><td>x</td></section>": "‘td’ onbekend",
    "<blink>x</blink>": "niet te lezen bij regel 1",
    "<section class='story'>loose</section>": "staat tekst buiten een alinea",
    "<section class='story'><p><a href='ftp://x'>x</a></p></section>": "‘href’ onbekend",
    "<section class='story'><table><tr><th>a</th></tr><tr><td>1</td><td>2</td></tr></table>"
    "</section>": "een rij van een tabel",
    "<section><p>x</p></section>": "‘section’ onbekend",
    "<p>x": "levert geen hele brief op",
    "{{ nobody }}": "gebruikt een naam die er niet is",
    "{% if %}": "niet te lezen bij regel 1",
    "{% include 'none.html' %}": "vraagt om none.html",
    "{{ 'x'.upper() }}": "regel|naam|levert",
}


@pytest.mark.parametrize("text", BROKEN)
def test_a_mistake_in_a_template_is_told_in_the_language_of_the_window(
    text: str, tmp_path: Path
) -> None:
    words.use(catalogue.LOCALE, "nl")
    (tmp_path / "mine.html").write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as found:
        read_sections(render(tmp_path, "mine.html", {}), "mine.html")
    said = trouble.refused(refusal(found.value, "Compose"))
    assert "sjabloon mine.html" in said
    assert re.search(BROKEN[text], said), said
    assert str(found.value).startswith("mine.html")


def test_words_of_a_template_stand_behind_words_of_the_window() -> None:
    words.use(catalogue.LOCALE, "nl")
    said = trouble.refused(refusal(UserError("nl.html: <b> is not known."), "Compose"))
    assert said == "Dat is niet gelukt. Het programma zegt: nl.html: <b> is not known."
