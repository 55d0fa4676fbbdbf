"""What is private is found in any spelling, decided place by place, and gone from the text."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest

from app.core.case import Case
from app.core.ids import PartyId
from app.core.papers import Redaction
from app.core.party import BankAccount, Party, Role
from app.letters.letter import (
    Column,
    Item,
    Items,
    Letter,
    Paragraph,
    Part,
    Row,
    Run,
    Section,
    Table,
    plain,
)
from app.letters.phrases import read_phrases
from app.letters.redaction.finding import Finding, Kind
from app.letters.redaction.places import Change, changed, places
from app.letters.redaction.redact import find, public, words_of
from app.paths import templates
from tests.cases import named

OWN = BankAccount("NL00 BANK 0123 4567 89", "N. Hartman")
WITNESS = Party(PartyId("neighbour"), (Role.WITNESS,), name="Joost van der Meer")
BASE = named("kpn-public")
CASE: Case = replace(
    BASE,
    parties=(
        *(replace(one, account=OWN) if one.id == "noor" else one for one in BASE.parties),
        WITNESS,
    ),
)
PAPER = CASE.documents[-1]
WORDS = {code: words_of(read_phrases(templates(), code)) for code in ("nl", "en")}


def letter(*texts: str, block: str = "opening", code: str = "nl") -> Letter:
    """Return a letter that says *texts*, a paragraph each."""
    blocks = tuple(
        Paragraph(f"{block}-{n}" if n else block, (Run(text),)) for n, text in enumerate(texts)
    )
    sections = (Section(Part.STORY, blocks),)
    return Letter(
        "open-letter", code, date(2025, 6, 16), "T", "Noor Hartman", sections=sections
    )


def found(text: str, block: str = "opening", code: str = "nl") -> tuple[Finding, ...]:
    """Return what is found in *text*."""
    return find(letter(text, block=block, code=code), CASE, PAPER, WORDS[code])


def redacted(text: str, code: str = "nl") -> str:
    """Return what the public letter says for *text*."""
    one = letter(text, code=code)
    made = public(one, find(one, CASE, PAPER, WORDS[code]))
    return "".join(place.text for place in places(made))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ik ben Noor Hartman.", "Ik ben [naam]."),
        ("Ik ben noor  hartman.", "Ik ben [naam]."),
        ("Ik ben N. Hartman.", "Ik ben [naam]."),
        ("Ik ben N.Hartman.", "Ik ben [naam]."),
        ("Zij vroeg naar HARTMAN.", "Zij vroeg naar [naam]."),
        ("Hartman, Noor.", "[naam], [naam]."),
        ("Ik sprak de heer Bakker.", "Ik sprak een medewerker."),
        ("Meneer bakker belde.", "Een medewerker belde."),
        (
            "Stel dat een bakker u een taart belooft.",
            "Stel dat een bakker u een taart belooft.",
        ),
        ("Mevrouw Jansen hielp mij.", "Een medewerker hielp mij."),
        ("Mijn buurman Joost van der Meer zag het.", "Mijn buurman [naam] zag het."),
        ("Joost zag het, Van der Meer ook.", "[naam] zag het, [naam] ook."),
        ("Bel 06 12 34 56 78.", "Bel [telefoonnummer]."),
        ("Bel 06-12345678.", "Bel [telefoonnummer]."),
        ("Bel 0612345678 of 020 624 1111.", "Bel [telefoonnummer] of [telefoonnummer]."),
        ("Mail noor.hartman@example.org.", "Mail [e-mailadres]."),
        ("Mail naar klachten@example.org!", "Mail naar [e-mailadres]!"),
        ("Op NL91 ABNA 0417 1643 00 graag.", "Op [rekeningnummer] graag."),
        ("Op NL91ABNA0417164300.", "Op [rekeningnummer]."),
        ("Op nl00bank0123456789.", "Op [rekeningnummer]."),
        ("Mijn bsn is 111222333.", "Mijn bsn is [persoonsnummer]."),
        ("Klantnummer 123456789.", "Klantnummer [nummer]."),
        ("Klantnummer 123 456 789.", "Klantnummer [nummer]."),
        ("Bestelling tv 2025 0417.", "Bestelling [nummer]."),
        ("Factuur 2025-05-0098.", "Factuur [nummer]."),
        ("Pakket 3SABCD-1234567.", "Pakket [nummer]."),
        ("Ik woon op Lindehof 27.", "Ik woon op [adres]."),
        ("Ik woon op lindehof 27, 1234AB.", "Ik woon op [adres], [postcode]."),
        ("De buren wonen op Dorpsstraat 12a.", "De buren wonen op [adres]."),
        ("Postcode 1012 WX Amsterdam.", "Postcode [postcode] Amsterdam."),
        ("Ik ben geboren op 3 maart 1961.", "Ik ben geboren op [geboortedatum]."),
        ("Geboortedatum: 03-03-1961.", "Geboortedatum: [geboortedatum]."),
        ("Ik heb een longziekte.", "Ik heb een [weggelaten]."),
    ],
)
def test_what_is_private_goes(text: str, wanted: str) -> None:
    assert redacted(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Het is nu half juni, en er is niets geleverd.",
        "Op 17 maart 2025 en op 17-03-2025 gebeurde niets.",
        "Ik betaalde 1.234,56 euro, en € 25,00, in 2025.",
        "Ongeveer 1.100 uur per jaar, of 1.095 UUR.",
        "Ik belde KPN in Voorbeeldstad om 12.30 uur.",
        "De directie van KPN B.V. antwoordde niet.",
        "Noord-Holland is groot, en noordwaarts is koud.",
        "Geachte directie,",
    ],
)
def test_what_is_not_private_stays(text: str) -> None:
    assert redacted(text) == text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I spoke to Mr Bakker.", "I spoke to an adviser."),
        ("Ms Jones called me.", "An adviser called me."),
        ("I live at 12 Example Street.", "I live at [address]."),
        ("My name is Noor Hartman.", "My name is [name]."),
        ("I was born on 3 March 1961.", "I was born on [date of birth]."),
    ],
)
def test_english_texts_too(text: str, wanted: str) -> None:
    assert redacted(text, "en") == wanted


def test_a_finding_says_where_it_is_and_keeps_its_id() -> None:
    one = found("Ik ben Noor Hartman.")[0]
    other = found("Hier schrijf ik, Noor Hartman, het volgende.")[0]
    assert (one.kind, one.block, one.was) == (Kind.NAME, "opening", "Noor Hartman")
    assert "Ik ben Noor Hartman."[one.start : one.end] == one.was
    assert one.id == other.id
    assert "hartman" not in one.id.casefold()
    twice = found("Noor Hartman en Noor Hartman.")
    assert len({each.id for each in twice}) == 2


def test_every_choice_of_the_user_holds_and_can_be_undone() -> None:
    text = letter("Bel 06 12 34 56 78.")
    one = find(text, CASE, PAPER, WORDS["nl"])[0]
    for choice, stands in (
        (Redaction(one.id, kept=True), "06 12 34 56 78"),
        (Redaction(one.id, words="mijn nummer"), "mijn nummer"),
        (Redaction(one.id), "[telefoonnummer]"),
        (Redaction("phone-elsewhere-00000000", kept=True), "[telefoonnummer]"),
    ):
        paper = replace(PAPER, redactions=(choice,))
        made = public(text, find(text, CASE, paper, WORDS["nl"]))
        assert places(made)[0].text == f"Bel {stands}."


def test_the_own_name_stays_under_the_letter_until_the_user_says_no() -> None:
    one = found("Noor Hartman", block="signature")[0]
    assert one.kept
    gone = replace(PAPER, redactions=(Redaction(one.id),))
    signed = letter("Noor Hartman", block="signature")
    assert find(signed, CASE, gone, WORDS["nl"])[0].stands == "[naam]"
    assert not found("De heer Bakker", block="signature")[0].kept


def test_words_change_inside_styles_tables_and_lists() -> None:
    runs = (Run("Ik ben Noor ", bold=True), Run("Hartman", italic=True), Run(" uit de stad."))
    row = Row(((Run("Noor Hartman"),), (Run("06 12 34 56 78"),)))
    blocks = (
        Paragraph("a", runs, ("fact-1",)),
        Items("b", (Item((Run("Noor Hartman"),), ("fact-2",)),), facts=("fact-3",)),
        Table("c", (Column((Run("Wie"),)), Column((Run("Bel"),))), (row,), ("fact-4",)),
    )
    base = replace(letter("x"), sections=(Section(Part.STORY, blocks),))
    made = public(base, find(base, CASE, PAPER, WORDS["nl"]))
    texts = [place.text for place in places(made)]
    assert texts == [
        "Ik ben [naam] uit de stad.",
        "[naam]",
        "Wie",
        "Bel",
        "[naam]",
        "[telefoonnummer]",
    ]
    first = made.sections[0].blocks[0]
    assert isinstance(first, Paragraph)
    assert [(run.bold, run.italic) for run in first.runs] == [(True, False), (False, False)]
    assert "fact-" not in repr(made)
    assert "Hartman" not in repr(made)


def test_changes_keep_everything_else() -> None:
    runs = (Run("abc"), Run("def", bold=True))
    assert plain(changed(runs, [Change(1, 5, "XY")])) == "aXYf"
    assert plain(changed(runs, [])) == "abcdef"
    assert plain(changed(runs, [Change(0, 3, ""), Change(5, 6, "!")])) == "de!"


@pytest.mark.parametrize("piece", ["x", "X", "A-", "a.", "a@", "Aa ", "7 ", "06, "])
def test_the_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    def lasts(count: int) -> float:
        begun = time.process_time()
        found(piece * count)
        return time.process_time() - begun

    small = max(lasts(2_000), 0.005)
    assert lasts(20_000) < 40 * small  # it would be a hundred times where it is squared
