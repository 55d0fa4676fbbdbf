"""Letters of other countries: their page, their customs, their schemes, nothing in code."""

from __future__ import annotations

import ast
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import app
from app.core.case import Case
from app.core.channel import Channel
from app.core.ids import DocumentId
from app.core.moment import When
from app.core.papers import Document
from app.core.status import Status
from app.letters.checks import check_templates
from app.letters.compose import compose
from app.letters.letter import Letter
from app.letters.phrases import phrases_of
from app.paths import templates
from app.production import sources
from app.writers import text
from tests.cases import data_case, first_complained, named

DAY = date(2026, 11, 2)
# Where a code of a country or a language may stand: defaults of records, and the ways
# in which libraries write languages and countries.
CODES = frozenset({"uk", "gb", "de", "nl"})
KNOWN = {
    "letters/redaction/redact.py",
    "letters/check/level.py",
    "writers/languages.py",
    "core/case.py",
    "core/holiday.py",
    "core/holiday_table.py",
    # These know languages: how days and promises are written in them.
    "core/acts.py",
    "core/reading/amounts.py",
    "core/reading/moments.py",
    "core/reading/speakers.py",
    "store/settings.py",
    "core/wanting.py",  # a text in each language, as a record has it
    "core/point_proposals.py",  # likewise
    "core/reading/feasts.py",  # in which table the days of holidays are
    "core/clock_changes.py",  # where each country's clocks are kept
}
WINDOW = "gui/"  # speaks Dutch and English, and begins a case under Dutch law


def letter(case: Case, document: str, day: date = DAY, language: str = "en") -> Letter:
    return compose(case, document, language, day, sources(case)).letter


def said(case: Case, document: str, day: date = DAY) -> str:
    return text.write(letter(case, document, day)).data.decode()


def test_no_code_knows_a_country() -> None:
    root = Path(app.__file__).parent
    prefixes = {"letters/greeting.py": {"de"}}  # a part of surnames
    for path in root.rglob("*.py"):
        place = path.relative_to(root).as_posix()
        if place in KNOWN or place.startswith(WINDOW):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                own = prefixes.get(place, set())
                assert node.value.casefold() not in CODES - own, f"{path}: {node.value}"


def test_the_templates_have_no_problem() -> None:
    assert check_templates(templates()) == ()


def test_a_british_letter_has_its_page_and_customs() -> None:
    made = letter(data_case("uk-broadband"), "uk-claim")
    assert made.page == "uk-dl"
    assert (made.salutation, made.closing) == ("Dear Sir or Madam", "Yours faithfully")
    assert made.sending_line == "By Royal Mail Signed For and by e-mail"
    assert made.addressee[-2:] == ("EXAMPLETON", "AB1 9ZZ")
    assert made.sender.details[1] == "Exampleton AB1 2CD"
    assert made.references[0].value.replace("\u00a0", " ") == "2 November 2026"


def test_a_german_letter_has_its_page_and_customs() -> None:
    made = letter(data_case("de-internet"), "de-complaint", date(2026, 9, 19), "de")
    assert made.page == "de-b"
    assert made.salutation == "Sehr geehrte Damen und Herren,"
    assert made.closing == "Mit freundlichen Grüßen"
    assert made.sending_line == "Einwurf-Einschreiben und per E-Mail"
    printed = text.write(made).data.decode().replace("\u00a0", " ")
    assert "\nam 3. August 2026 habe ich" in printed
    assert "Montag, den 5. Oktober 2026" in printed
    assert "34,90 €" in printed
    assert "§" not in printed


def test_what_a_country_says_holds_for_it_alone() -> None:
    british = phrases_of(templates(), "en", "uk")
    others = phrases_of(templates(), "en", "nl")
    assert british["sending.registered"] == "By Royal Mail Signed For"
    assert others["sending.registered"] == "By registered post"
    assert letter(named("thin"), "complaint").page == "nl-left"


@pytest.mark.parametrize(
    ("channels", "page", "named_above"),
    [
        ((Channel.EMAIL,), "nl-mail", False),
        ((Channel.LETTER, Channel.EMAIL), "nl-left", True),
        ((), "nl-left", True),
    ],
)
def test_a_letter_by_email_alone_needs_no_envelope(
    channels: tuple[Channel, ...], page: str, named_above: bool
) -> None:
    draft = Document(DocumentId("d9"), "complaint", "nl", channels=channels, day=DAY)
    made = letter(replace(named("thin"), documents=(draft,)), "complaint", DAY, "nl")
    assert made.page == page
    assert bool(made.return_line) is named_above


def test_the_page_that_was_chosen_wins() -> None:
    case = data_case("uk-thin")
    made = compose(case, "uk-complaint", "en", DAY, sources(case), "uk-plain").letter
    assert made.page == "uk-plain"


def test_a_trade_with_a_scheme_is_asked_for_a_deadlock_letter() -> None:
    assert "deadlock letter" in said(data_case("uk-broadband"), "uk-complaint")
    assert "deadlock letter" not in said(data_case("uk-thin"), "uk-complaint")


@pytest.mark.parametrize(
    ("complained", "words"),
    [("2026-09-20", "can already take"), ("2026-09-22", "without waiting any longer")],
)
def test_the_scheme_is_open_by_the_rules(complained: str, words: str) -> None:
    case = first_complained(data_case("uk-broadband"), When(edtf=complained))
    assert words in said(case, "uk-deadlock")


@pytest.mark.parametrize(
    ("status", "open_to_court"),
    [(Status.OPEN, True), (Status.PENDING_ELSEWHERE, False), (Status.SETTLED, False)],
)
def test_a_court_is_named_only_where_it_is_open(status: Status, open_to_court: bool) -> None:
    case = replace(data_case("uk-broadband"), status=status)
    assert ("start a claim in court" in said(case, "uk-claim")) is open_to_court


def test_no_section_is_cited_that_nobody_saw() -> None:
    for document in ("uk-complaint", "uk-deadlock", "uk-claim"):
        for name in ("uk-broadband", "uk-thin"):
            found = said(data_case(name), document)
            assert "section" not in found
            assert " BW" not in found
