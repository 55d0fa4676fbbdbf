"""A country, a language and a letter are data: made-up ones give every format, without code."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copytree

import docx
import pytest
from pypdf import PdfReader

from app.core.case import Case
from app.core.party import Party
from app.letters.checks import check_templates
from app.letters.compose import Composed, compose
from app.letters.sources import Sources
from app.paths import templates
from app.production import FORMATS, written
from app.rules.checks import check_packs
from app.writers.words import words
from tests.cases import example
from tests.rules.made_up import made_up

DAY = date(2025, 4, 30)
DOCUMENT = """
id = "ode"
subject = "ode"
needs = ["sender", "addressee", "story"]
term_days = 30
closing = "formal"
[options]
mood = ["gaja", "trista"]
[title]
zz = "Oda"
"""
TEXT = """
<section class="opening"><p id="hail">Zaluton! {{ say("ode.hail", n="tri") }}</p></section>
<section class="story">
<h2 id="tale">Kio [mi|ni|oni] vidis</h2>
{% for part in story() %}<p data-from="{{ part.source }}">{{ part.text }}</p>{% endfor %}
</section>
<section class="points"><p id="rest">{{ option("mood") }} {{ tone }} {{ length }}</p></section>
<section class="demands"><ol id="asks"><li>{{ deadline }}</li></ol></section>
"""
PHRASES = """
[ode]
hail = "[Mi|Ni] dankas al {firm} {n}-foje."
subject = "Oda pri {topic}"
subject_none = "Oda"
"""


@pytest.fixture(name="made")
def _made(tmp_path: Path) -> Composed:
    home = Path(copytree(templates(), tmp_path / "templates"))
    _make_language(home)
    ode = home / "letters" / "ode"
    ode.mkdir()
    (ode / "document.toml").write_text(DOCUMENT, encoding="utf-8")
    (ode / "zz.html").write_text(TEXT, encoding="utf-8")
    for name in ("chronology", "points"):
        text = (home / "letters" / name / "en.html").read_text(encoding="utf-8")
        (home / "letters" / name / "zz.html").write_text(text, encoding="utf-8")
    rules = tmp_path / "rules"
    rules.mkdir()
    pack = made_up(rules)
    assert check_packs(rules, date(2026, 6, 1)) == ()
    return compose(_case(), "ode", "zz", DAY, Sources(home, pack))


def _make_language(home: Path) -> None:
    """Write the language "zz": English with other words for days, numbers and months."""
    folder = Path(copytree(home / "phrases" / "en", home / "phrases" / "zz"))
    (folder / "ode.toml").write_text(PHRASES, encoding="utf-8")
    path = folder / "language.toml"
    text = path.read_text(encoding="utf-8")
    changes = (
        ('locale = "en_GB"', 'locale = "eo"'),
        ('day = "on {date}"', 'day = "la {date}"'),
        ('"zero", "one", "two", "three"', '"nul", "unu", "du", "tri"'),
        ('and = "{first} and {last}"', 'and = "{first} kaj {last}"'),
    )
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    head, tables = text.split("\n[", 1)
    own = ("months = ", "weekdays = ", "symbols = ")  # without them: those of the locale
    kept = [line for line in head.splitlines() if not line.startswith(own)]
    text = "\n".join(kept) + f"\n[{tables}"
    path.write_text(text, encoding="utf-8")


def _case() -> Case:
    """Return an example, moved to the country "zz"."""
    base = example("kpn-digital-tv")
    moved = tuple(_moved(party) for party in base.parties)
    return replace(base, id="zz", jurisdiction="zz", language="zz", parties=moved)


def _moved(party: Party) -> Party:
    places = tuple(replace(place, country="zz") for place in party.addresses)
    return replace(party, addresses=places)


def test_it_says_what_was_chosen_of_its_options(made: Composed) -> None:
    assert "gaja courteous regular" in " ".join(words(made.letter))


def test_it_is_a_whole_letter(made: Composed) -> None:
    letter = made.letter
    assert (letter.type, letter.language) == ("ode", "zz")
    assert letter.subject.startswith("Oda pri ")
    assert letter.sections[0].blocks[0].id == "hail"
    assert made.missing == ()
    assert letter.concept == ""
    assert letter.message is not None


@pytest.mark.parametrize("suffix", FORMATS)
def test_it_comes_in_every_format(made: Composed, suffix: str) -> None:
    found = written(made, "oda", (suffix,))
    ((name, data),) = found.files
    assert name == f"oda.{suffix}"
    text = _text(suffix, data)
    for said in ("Zaluton! Mi dankas al KPN tri-foje.", "Kio mi vidis", "30 Aprilo 2025"):
        assert said in text, text


def _text(suffix: str, data: bytes) -> str:
    match suffix:
        case "pdf":
            text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
        case "docx":
            text = " ".join(one.text for one in docx.Document(io.BytesIO(data)).paragraphs)
        case "eml":
            import email
            from email import policy

            message = email.message_from_bytes(data, policy=policy.default)
            attached = [part for part in message.walk() if part.get_content_type() == PDF]
            text = _text("pdf", attached[0].get_content())
        case _:
            text = data.decode()
    return " ".join(text.replace("\u00a0", " ").replace("&nbsp;", " ").split())


PDF = "application/pdf"


def test_the_days_are_written_in_the_language(made: Composed) -> None:
    text = _text("txt", written(made, "oda", ("txt",)).files[0][1])
    assert "La 17 Marto " in text
    assert "22 kaj 31 Marto" in text


def test_the_templates_pass_the_checks(tmp_path: Path) -> None:
    home = Path(copytree(templates(), tmp_path / "templates"))
    _make_language(home)
    assert check_templates(home) == ()
