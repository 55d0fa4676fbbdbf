"""Our Word documents in another program: LibreOffice lays them out in one run."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from dataclasses import replace

import pytest
from lxml import etree

from app.letters.letter import Paragraph, Part, Run, Section
from app.paths import resources
from app.writers import docx
from app.writers.page import pages, read_page
from app.writers.words import words
from tests.writers.samples import COMPLAINT, OVERVIEW, SAMPLES, TWO_SIGNERS

pytestmark = pytest.mark.timeout(300)

PROFILES = pages(resources() / "pages")
NAUGHTY = replace(
    COMPLAINT,
    subject="<b>&amp; ]]> \x00 \ud800",
    sections=(
        Section(
            Part.STORY,
            (
                Paragraph("x", (Run("مرحبا עולם 漢字 👩‍👩‍👧 é e\u0301 \u202ertl\u202c"),)),
                Paragraph("y", (Run("lang" * 500),)),
                Paragraph("z", (Run("regel\n" * 100 + "tab\t" * 100),)),
            ),
        ),
    ),
)
LETTERS = (
    SAMPLES
    | {"naughty": NAUGHTY}
    | {f"page {name}": replace(COMPLAINT, page=name) for name in PROFILES}
)
POINT = 25.4 / 72
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """Return the PDF of each letter as LibreOffice makes it."""
    for program, package in (
        ("soffice", "libreoffice-writer-nogui"),
        ("pdftotext", "poppler-utils"),
    ):
        assert shutil.which(program), f"this test needs {program}: install {package}"
    folder = tmp_path_factory.mktemp("office")
    files = {}
    for name, letter in LETTERS.items():
        page = read_page(resources() / "pages", letter.page)
        files[name] = folder / f"{name.replace(' ', '-')}.docx"
        files[name].write_bytes(docx.write(letter, page, resources()).data)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{folder}/profile",
            *("--headless", "--convert-to", "pdf", "--outdir", str(folder)),
            *map(str, files.values()),
        ],
        check=True,
        capture_output=True,
        timeout=240,
    )
    return {name: file.with_suffix(".pdf") for name, file in files.items()}


def text(pdf, *options):
    done = subprocess.run(
        ["pdftotext", *options, str(pdf), "-"], check=True, capture_output=True, timeout=30
    )
    return done.stdout.decode()


def places(pdf, word):
    """Return the pages and places (mm from the top left) of *word*."""
    tree = etree.fromstring(text(pdf, "-bbox").encode())
    return [
        (number, float(each.get("xMin")) * POINT, float(each.get("yMax")) * POINT)
        for number, page in enumerate(tree.iter(f"{XHTML}page"), 1)
        for each in page.iter(f"{XHTML}word")
        if each.text == word
    ]


@pytest.mark.parametrize("name", sorted(set(LETTERS) - {"naughty"}))
def test_every_character_is_printed(printed, name):
    # Lines may break at a hyphen, which the reader then takes for a break in a word.
    wanted = Counter("".join(words(LETTERS[name])).replace("-", ""))
    assert not wanted - Counter(text(printed[name]))


def test_strange_characters_do_not_hurt(printed):
    found = text(printed["naughty"])
    assert "<b>&amp; ]]> [U+0000] [U+D800]" in found
    assert found.count("regel") == 100


@pytest.mark.parametrize(
    ("name", "count"),
    [("complaint", 2), ("with annex", 3), ("overview alone", 1), ("empty", 1)],
)
def test_letters_have_the_pages_of_their_models(printed, name, count):
    fonts = subprocess.run(["pdffonts", str(printed[name])], check=True, capture_output=True)
    hint = "this test needs the font Carlito: install fonts-crosextra-carlito"
    assert b"Carlito" in fonts.stdout or name == "empty", hint
    assert text(printed[name]).count("\f") == count


@pytest.mark.parametrize("name", PROFILES)
def test_the_address_stands_where_the_page_says(printed, name):
    page = read_page(resources() / "pages", name)
    spots = places(printed[f"page {name}"], "Postbus")
    (where,) = spots
    third = page.address.first_baseline + 2 * page.address.step
    assert where[0] == 1
    assert abs(where[1] - page.address.x) < 1
    assert abs(where[2] - third) < 3
    if page.window:
        assert page.window.x <= where[1] <= page.window.x + page.window.width
        assert page.window.y <= where[2] <= page.window.y + page.window.height


def test_the_letterhead_stands_on_its_grid(printed):
    page = read_page(resources() / "pages", "nl-left")
    (label,) = places(printed["complaint"], "Klantnummer")
    (value,) = places(printed["complaint"], "123456789")
    assert abs(label[1] - page.text.x - page.references.column) < 1
    assert label[1] == pytest.approx(value[1], abs=0.5)
    assert abs(value[2] - page.references.value) < 2
    subject = min(place[2] for place in places(printed["complaint"], "Klacht:"))
    assert page.text.first_top < subject < page.text.first_top + 9


def test_following_pages_have_the_running_line_and_a_number(printed):
    one, two = text(printed["complaint"], "-layout").split("\f")[:2]
    assert COMPLAINT.running not in one
    assert two.strip().startswith(COMPLAINT.running)
    assert "Pagina 1 van 2" in one
    assert "Pagina 2 van 2" in two


def test_annexes_number_their_own_pages(printed):
    for name in ("with annex", "overview alone"):
        last = text(printed[name], "-layout").split("\f")[-2]
        assert "Bijlage 5, pagina 1 van 1" in last
        left, right = OVERVIEW.annexes[0].running
        assert last.index(left) < last.index(right) < last.index("Toezeggingen")


def test_signers_stand_side_by_side(printed):
    hartmans = [place for place in places(printed["two signers"], "Piet") if place[0] == 2]
    (piet,) = hartmans
    assert abs(piet[1] - 33 - 68) < 1
    assert len(TWO_SIGNERS.signatures) == 2
