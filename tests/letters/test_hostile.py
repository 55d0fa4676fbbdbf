"""Hostile texts in every field, from the case to each format; what is private stays so."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml import html as lxml_html

from app import production
from app.core.case import Case
from app.core.claims import BottomLine
from app.core.money import Money
from app.errors import UserError
from app.letters.compose import Composed, compose
from app.letters.letter import Letter, Run
from app.writers.characters import plain_marks
from app.writers.words import words
from tests.cases import TYPED, hostile, many_events, many_points, names, overfull
from tests.command import program, refused, run
from tests.letters.every import day_for, documents, sources
from tests.letters.naughty import NAUGHTY
from tests.trials import trials
from tests.writers.readers import (
    R,
    docx_words,
    html_words,
    message_words,
    raw_mail,
    text_words,
    without_bars,
)
from tests.writers.reading import page_texts

DAY = date(2018, 7, 9)
PLAIN = "gewone tekst"
DOCUMENTS = documents()
SPREAD = [(key, *DOCUMENTS[place % len(DOCUMENTS)]) for place, key in enumerate(NAUGHTY)]


def made(
    case: Case, document: str, language: str, *wanted: str
) -> tuple[Composed, dict[str, bytes]]:
    found = compose(case, document, language, DAY, sources())
    files = production.written(found, "x", wanted)
    return found, {name.removeprefix("x."): data for name, data in files.files}


@cache
def harmless(document: str, language: str) -> dict[str, bytes]:
    """Return the same letter about a harmless text, to compare with."""
    return made(hostile(PLAIN), document, language, "html", "docx", "eml")[1]


def check_formats(text: str, document: str, language: str) -> None:
    """Assert that *text* is nothing but text in each format, and all of it there."""
    found, files = made(hostile(text), document, language, "txt", "html", "docx")
    letter = found.letter
    wanted, marked = list(words(letter)), without_bars(words(letter, marks=True))
    if letter.layout.value == "text":
        marked = [plain_marks(word) for word in marked]
    assert docx_words(files["docx"]) == wanted
    assert html_words(files["html"]) == wanted
    assert text_words(files["txt"]) == marked
    plain = harmless(document, language)
    assert elements(files["html"]) <= elements(plain["html"]) | {("br", ())}
    assert links(letter) <= {
        "",
        *links(compose(hostile(PLAIN), document, language, DAY, sources()).letter),
    }
    assert parts(files["docx"]) == parts(plain["docx"])
    assert_all_there(text, found)
    try:
        files = dict(production.written(found, "x", ("eml",)).files)
    except UserError as error:  # a window has room for six lines, which the sentence says
        assert error.sentence.startswith("The address takes ")
        return
    mail = raw_mail(files["x.eml"])
    assert mail["headers"] == raw_mail(plain["eml"])["headers"]
    if letter.message is not None:
        said = without_bars(message_words(letter.message, marks=True))
        assert text_words(mail["text"]) == said


def elements(data: bytes) -> set[tuple[str, tuple[str, ...]]]:
    """Return the kinds of elements in a page, each with the names of its attributes."""
    page = lxml_html.document_fromstring(data, parser=lxml_html.HTMLParser(encoding="utf-8"))
    return {
        (one.tag, tuple(sorted(set(one.keys()) - {"lang"}))) for one in page.iter(etree.Element)
    }


def links(letter: Letter) -> set[str]:
    return {run.link for run in held(letter, Run)}


def held(value: object, kind: type) -> list[Any]:
    if isinstance(value, kind):
        return [value]
    if isinstance(value, tuple):
        return [found for item in value for found in held(item, kind)]
    if not is_dataclass(value):
        return []
    return [one for field in fields(value) for one in held(getattr(value, field.name), kind)]


def parts(data: bytes) -> tuple[list[str], list[str], set[str]]:
    """Return the parts of a Word file, what it points to outside, and fields in it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        outside: list[str] = []
        for name in archive.namelist():
            if name.endswith(".rels"):
                tree = etree.fromstring(archive.read(name))
                outside += [str(one.get("Target")) for one in tree if one.get("TargetMode")]
        body = etree.fromstring(archive.read("word/document.xml"))
        loaded = {str(one.get(f"{R}id")) for one in body.iter() if one.get(f"{R}embed")}
        return sorted(archive.namelist()), sorted(outside), loaded


def assert_all_there(text: str, found: Composed) -> None:
    """Assert that each character of *text* is printed, or named in a warning."""
    letter = found.letter
    printed = set("".join(words(letter)).casefold()) | set(letter.running)
    told = "\n".join(found.warnings)
    signs = {sign for sign in text if not sign.isspace() and sign not in ".;,"}
    if len(text.strip(" \n.;,")) < 1:
        return  # nothing to print
    lost = {
        sign
        for sign in signs
        if not set(sign.casefold()) <= printed and f"U+{ord(sign):04X}" not in told
    }
    assert not lost, {hex(ord(sign)) for sign in lost}


@pytest.mark.parametrize(("key", "document", "language"), SPREAD, ids=NAUGHTY)
def test_a_naughty_text_is_a_text(key: str, document: str, language: str) -> None:
    check_formats(NAUGHTY[key], document, language)


LONGEST = {"word": "x" * 10_000, "line": "woord " * 2_000, "signs": "<&{'" * 2_500}


@pytest.mark.parametrize("text", LONGEST.values(), ids=LONGEST.keys())
@pytest.mark.parametrize(("document", "language"), DOCUMENTS)
def test_ten_thousand_characters_in_a_field(text: str, document: str, language: str) -> None:
    from tests.cases import example

    case = example("kpn-digital-tv")
    point, *others = case.points
    case = replace(case, points=(replace(point, text=text), *others), topic=text)
    found = compose(case, document, language, date(2025, 4, 30), sources())
    files = dict(production.written(found, "x", ("docx", "html", "pdf")).files)
    assert (
        docx_words(files["x.docx"]) == html_words(files["x.html"]) == list(words(found.letter))
    )


@pytest.mark.stress
@pytest.mark.parametrize(("document", "language"), DOCUMENTS)
@pytest.mark.parametrize("key", NAUGHTY)
def test_a_naughty_text_is_a_text_anywhere(key: str, document: str, language: str) -> None:
    check_formats(NAUGHTY[key], document, language)


SHORT = [key for key, text in NAUGHTY.items() if len(text) < 200]


@pytest.mark.parametrize("key", SHORT[::6])
def test_a_naughty_text_is_a_text_on_pages(key: str) -> None:
    case = replace(hostile(NAUGHTY[key]), documents=())
    short = tuple(replace(one, addresses=(), function="") for one in case.parties)
    found, files = made(replace(case, parties=short), "complaint", "nl", "pdf")
    assert b"/URI (" not in files["pdf"].replace(b"/URI (mailto:", b"")
    for word in (b"/JavaScript", b"/Launch", b"/OpenAction", b"/EmbeddedFile"):
        assert word not in files["pdf"]
    text = "".join("".join(page_texts(files["pdf"])).split())
    assert found.letter.enclosures_title in text
    assert found.letter.closing.split()[0] in text


def test_there_are_enough_naughty_texts() -> None:
    assert len(NAUGHTY) >= 120
    assert len(set(NAUGHTY.values())) == len(NAUGHTY)


def any_text(most: int) -> st.SearchStrategy[str]:
    return st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=most)


@settings(max_examples=15)
@given(any_text(12))
def test_any_text_is_a_text(text: str) -> None:
    check_formats(text, "complaint", "nl")


@pytest.mark.stress
def test_any_text_is_a_text_many_times() -> None:
    @settings(max_examples=trials(20_000))
    @given(any_text(60), st.sampled_from(DOCUMENTS))
    def check(text: str, document: tuple[str, str]) -> None:
        check_formats(text, *document)

    check()


# --- size -----------------------------------------------------------------------------------

LARGE = {"events": many_events(200), "points": many_points(60), "both": overfull()}


@pytest.mark.parametrize("case", LARGE.values(), ids=LARGE.keys())
@pytest.mark.parametrize(("document", "language"), DOCUMENTS)
def test_a_large_case_is_written_whole(case: Case, document: str, language: str) -> None:
    found = compose(case, document, language, day_for(case, "chronology"), sources())
    files = dict(production.written(found, "x", ("txt", "docx")).files)
    assert docx_words(files["x.docx"]) == list(words(found.letter))


def test_the_pages_of_a_large_case_are_made() -> None:
    case = many_events(200)
    found = compose(case, "complaint", "nl", day_for(case, "chronology"), sources())
    (made_one,) = production.written(found, "x", ("pdf",)).files
    assert len(page_texts(made_one[1])) > 5


def test_ten_megabytes_in_a_field_are_refused_or_written(tmp_path: Any) -> None:
    from app.store.exchange import write_case

    case = replace(hostile("x"), topic="woord " * 1_700_000)
    with pytest.raises(UserError, match="1 problem"):
        write_case(tmp_path / "case.json", case, {})
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "case.json").write_text('{"id": "x", "title": "' + "x" * 10_000_000 + '"}')
    refused(run("compose", tmp_path / "case.json"), "longer than 1,000,000 characters")


def test_a_megabyte_in_a_field_is_written() -> None:
    from tests.cases import example

    case = replace(example("kpn-digital-tv"), topic="woord " * 160_000)
    found = compose(case, "complaint", "nl", date(2025, 4, 30), sources())
    files = dict(production.written(found, "x", ("txt", "html", "docx")).files)
    assert files["x.txt"].count(b"woord") >= 160_000
    assert docx_words(files["x.docx"]) == list(words(found.letter))


# --- what is private ------------------------------------------------------------------------

SECRET = "GEHEIM7391"
SECRET_AMOUNT = Money(Decimal("7391.73"))
PRIVATE = ("note", "private_note")


def with_secrets(value: Any) -> Any:
    """Return a record with a secret in each private field, at any depth."""
    if isinstance(value, tuple):
        return tuple(with_secrets(item) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {}
    for field in fields(value):
        old = getattr(value, field.name)
        public = field.name in PRIVATE and type(value).__name__ == "Round"
        if field.name in PRIVATE and isinstance(old, str) and not public:
            changes[field.name] = SECRET
        else:
            changes[field.name] = with_secrets(old)
    return replace(value, **changes)


@pytest.mark.parametrize("name", names())
def test_a_private_note_reaches_no_document(name: str) -> None:
    from tests.cases import named

    case = with_secrets(named(name))
    case = replace(case, bottom_line=BottomLine(SECRET_AMOUNT, SECRET))
    assert case.note == SECRET
    for document, language in DOCUMENTS:
        day = day_for(case, document)
        found = compose(case, document, language, day, sources())
        files = dict(production.written(found, "x", ("txt", "html", "docx", "eml")).files)
        assert SECRET not in repr(found)
        assert SECRET not in files["x.txt"].decode()
        assert "7391" not in re.sub("[.,\\s]", "", files["x.txt"].decode())
        assert SECRET not in " ".join(docx_words(files["x.docx"]))
        assert SECRET.encode() not in files["x.html"] + files["x.eml"]


def test_the_private_fields_are_among_the_typed_ones() -> None:
    assert set(PRIVATE) <= TYPED


PDF_KEYS = {
    *("/Title", "/Author", "/Subject", "/Keywords", "/Creator", "/Producer"),
    *("/CreationDate", "/ModDate", "/Trapped"),
}


@pytest.mark.parametrize(("document", "language"), DOCUMENTS)
def test_metadata_hold_nothing_but_what_is_allowed(document: str, language: str) -> None:
    from pypdf import PdfReader

    found, files = made(hostile("Zomaar"), document, language, "pdf", "docx", "html", "eml")
    letter = found.letter
    kept = {letter.title, letter.author, "Geachte", ""}
    info = PdfReader(io.BytesIO(files["pdf"])).metadata
    assert info is not None
    assert set(info) <= PDF_KEYS
    for key in ("/Title", "/Author", "/Subject", "/Keywords"):
        assert str(info.get(key, "")).replace("\u00a0", " ") in {
            one.replace("\u00a0", " ") for one in kept
        }
    with zipfile.ZipFile(io.BytesIO(files["docx"])) as archive:
        core = etree.fromstring(archive.read("docProps/core.xml"))
        tags = {etree.QName(one).localname for one in core}
        assert tags <= {"title", "creator", "language", "created", "modified", "subject"}
        assert "docProps/custom.xml" not in archive.namelist()
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    page = lxml_html.document_fromstring(files["html"])
    assert {one.get("name") for one in page.iter("meta")} <= {
        None,
        "viewport",
        "author",
        "date",
    }
    for name in ("Date", "Message-ID", "X-Mailer", "User-Agent", "Received"):
        assert name not in raw_mail(files["eml"])["headers"]


def test_nothing_is_printed_but_the_promised_lines(tmp_path: Any) -> None:
    from app.store.exchange import write_case

    write_case(tmp_path / "case.json", with_secrets(hostile("Zomaar")), {})
    words = ("compose", "case.json", "--document", "complaint", "--as-of", "2018-05-07")
    done = program(*words, "--out", "out", folder=tmp_path)
    assert done.returncode == 0
    assert re.fullmatch(
        r"complaint is a draft with holes; it misses: [a-z, ]+\.\n", done.stderr
    )
    names = r"out/2018-05-07-complaint-[\w-]+\.\w+"
    assert all(re.fullmatch(names, line) for line in done.stdout.splitlines())
    assert len(done.stdout.splitlines()) == 5
    assert SECRET not in done.stdout
