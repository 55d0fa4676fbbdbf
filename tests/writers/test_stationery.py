"""The paper of the one who writes: logo, signature, face and size in PDF and Word."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO

import page as page_validation
import pypdfium2
import pytest
from pypdf import PdfReader

from app.letters.letter import Letter, Signature, Stationery
from app.paths import resources
from app.production import paper_of
from app.writers import docx, pdf, test_sheet
from app.writers.page import pages, read_page
from app.writers.pictures import prepared
from tests.pictures import a_picture
from tests.writers.hand_made import a_letter, a_short_letter
from tests.writers.reading import PAGES, box_of, boxes, written

MM = 72 / 25.4
PICTURE = prepared(a_picture())  # four times as wide as high
OTHER = prepared(a_picture(300, 100))
PATH, IMAGE = 2, 3  # how the reader calls lines and pictures


def signed(letter: Letter, image: bytes = PICTURE) -> Letter:
    return replace(
        letter, signatures=tuple(replace(one, image=image) for one in letter.signatures)
    )


def pictures(data: bytes, number: int = 0) -> list[tuple[float, ...]]:
    """Return the pictures on a page: left, top, right, bottom in mm from the top left."""
    page = pypdfium2.PdfDocument(data)[number]
    found = []
    for one in page.get_objects(filter=(IMAGE,)):
        left, bottom, right, top = one.get_bounds()
        places = (left, page.get_height() - top, right, page.get_height() - bottom)
        found.append(tuple(round(each / MM, 1) for each in places))
    return found


def fonts_of(data: bytes) -> set[str]:
    held = PdfReader(BytesIO(data)).pages[0]["/Resources"]["/Font"].get_object()
    return {str(one.get_object()["/BaseFont"]).split("+")[1] for one in held.values()}


def test_the_signature_stands_above_the_name() -> None:
    data = written(signed(a_short_letter("Kort."))).data
    (place,) = pictures(data)
    name = boxes(data)[-1]
    assert name.text == a_short_letter().signatures[0].name
    assert place[0] == 33
    assert place[2] - place[0] == 60
    assert 0 < name.top - place[3] < 4


def test_each_of_two_signs_above_the_own_name() -> None:
    both = (Signature("Noor Hartman", image=PICTURE), Signature("Jan Bakker", image=OTHER))
    first, second = pictures(written(a_short_letter("Kort.", signatures=both)).data)
    assert (first[0], second[0]) == (33, 101)


@pytest.mark.parametrize("profile", pages(PAGES))
def test_the_logo_stands_at_its_place_and_touches_no_words(profile: str) -> None:
    letter = replace(a_letter(page=profile), stationery=Stationery(logo=PICTURE))
    data = written(letter, profile).data
    place = read_page(PAGES, profile).logo
    assert place is not None
    (found,) = pictures(data)
    assert found[:2] == (pytest.approx(place.x, abs=0.1), pytest.approx(place.y, abs=0.1))
    page = pypdfium2.PdfDocument(data)[0]
    high = page.get_height()
    left, top, right, bottom = (each * MM for each in found)
    words = page.get_textpage().get_text_bounded(left, high - bottom, right, high - top)
    assert words.strip() == ""
    assert page_validation.validate_pdf_bytes(data, profile="2b").failures == []


def test_a_long_name_moves_the_logo_down() -> None:
    letter = a_letter(sender=replace(a_letter().sender, name="Stichting Voorbeeld " * 3))
    letter = replace(letter, stationery=Stationery(logo=PICTURE))
    (found,) = pictures(written(letter).data)
    assert found[1] > 26.5
    assert found[3] <= 40.6


@pytest.mark.parametrize(
    ("face", "font"), [("", "SourceSerif4"), ("serif", "SourceSerif4"), ("sans", "SourceSans3")]
)
def test_the_text_is_set_in_the_face_of_the_letter(face: str, font: str) -> None:
    data = written(replace(a_letter(), stationery=Stationery(face))).data
    assert any(name.startswith(font) for name in fonts_of(data))
    serifs = any(name.startswith("SourceSerif4") for name in fonts_of(data))
    assert serifs == (face != "sans")


def test_a_larger_size_makes_larger_lines() -> None:
    heights = []
    for size in (0.0, 12.0):
        letter = replace(a_letter(), stationery=Stationery(size=size))
        box = box_of(written(letter).data, "Rond half februari")
        heights.append(box.bottom - box.top)
    assert heights[1] / heights[0] == pytest.approx(12 / 10.7, abs=0.05)


def word(letter: Letter) -> zipfile.ZipFile:
    page = read_page(resources() / "pages", "nl-left")
    return zipfile.ZipFile(BytesIO(docx.write(letter, page, resources()).data))


def test_word_holds_the_pictures_once_and_names_them() -> None:
    letter = replace(signed(a_letter()), stationery=Stationery(logo=OTHER))
    with word(letter) as file:
        names = [name for name in file.namelist() if "media" in name]
        held = {file.read(name) for name in names}
        related = file.read("word/_rels/document.xml.rels").decode()
        text = file.read("word/document.xml").decode()
        kinds = file.read("[Content_Types].xml").decode()
    assert held == {PICTURE, OTHER}
    for name in names:
        assert name.removeprefix("word/") in related
        assert f'PartName="/{name}" ContentType="image/png"' in kinds
    assert f'descr="{letter.signatures[0].name}"' in text
    assert text.count("<w:drawing>") == 1 + len(letter.signatures)


def test_word_has_no_room_to_sign_below_a_signature() -> None:
    with word(signed(a_letter())) as file:
        text = file.read("word/document.xml").decode()
    with word(a_letter()) as file:
        unsigned = file.read("word/document.xml").decode()
    room = '<w:spacing w:before="907"/>'
    assert (room in text, room in unsigned) == (False, True)


@pytest.mark.parametrize(
    ("stationery", "font", "size"),
    [
        (Stationery(), "Calibri", 22),
        (Stationery("sans", 10.5), "Calibri", 21),
        (Stationery("serif", 12.0), "Cambria", 24),
    ],
)
def test_word_has_the_face_and_the_size(stationery: Stationery, font: str, size: int) -> None:
    with word(replace(a_letter(), stationery=stationery)) as file:
        styles = file.read("word/styles.xml").decode()
        table = file.read("word/fontTable.xml").decode()
    assert f'w:ascii="{font}"' in styles
    assert f'w:name="{font}"' in table
    defaults = styles[: styles.index("</w:docDefaults>")]
    assert f'<w:sz w:val="{size}"/>' in defaults


@pytest.mark.parametrize("shift", [(0.0, 0.0), (3.0, -2.0), (-4.0, 5.0)])
def test_the_address_moves_with_the_envelopes_of_the_user(shift: tuple[float, float]) -> None:
    letter = replace(a_letter(), stationery=Stationery(shift=shift))
    data = pdf.write(letter, paper_of(letter), resources()).data
    first = box_of(written(a_letter()).data, "KPN B.V.")
    moved = box_of(data, "KPN B.V.")
    assert moved.left - first.left == pytest.approx(shift[0], abs=0.05)
    assert moved.top - first.top == pytest.approx(shift[1], abs=0.05)
    subject = box_of(data, "Klacht").left
    assert subject == box_of(written(a_letter()).data, "Klacht").left


@pytest.mark.parametrize("profile", pages(PAGES))
def test_a_test_sheet_shows_the_window_with_the_address_in_it(profile: str) -> None:
    page = read_page(PAGES, profile)
    data = test_sheet.write(a_letter(page=profile), page, resources()).data
    lines = pypdfium2.PdfDocument(data)[0].get_objects(filter=(PATH,))
    wide = [one for one in lines if _width(one) > 40]
    drawn = [one for one in wide if page.window and _is(one, page.window.width)]
    assert len(drawn) == (2 if page.window else 0)
    if page.window:
        address = box_of(data, "KPN B.V.")
        assert page.window.x <= address.left <= page.window.x + page.window.width
        assert page.window.y <= address.top <= page.window.y + page.window.height


def _width(line: pypdfium2.PdfObject) -> float:
    left, _bottom, right, _top = line.get_bounds()
    return (right - left) / MM


def _is(line: pypdfium2.PdfObject, width: float) -> bool:
    return abs(_width(line) - width) < 0.5
