"""The file around the Word document: what is in it, what is not, and always the same."""

from __future__ import annotations

import io
import zipfile

import pytest

from app.paths import resources
from app.writers import docx, docx_package
from app.writers.docx_base import build
from app.writers.page import read_page
from tests.writers.readers import docx_part
from tests.writers.samples import COMPLAINT, EMPTY, EVERY_BLOCK, SAMPLES, WITH_ANNEX

PAGE = read_page(resources() / "pages", "nl-left")

FIELDS = {"PAGE", "NUMPAGES", "SECTIONPAGES"}
TRACES = (
    b"python-docx", b"rsid", b"thumbnail", b"theme", b"attachedTemplate", b"Company",
    b"lastModifiedBy", b"dcterms", b"comments", b"customXml", b"macro", b"vbaProject",
    b"altChunk", b"oleObject", b"instrText", b"DDE", b"INCLUDE",
)  # fmt: skip


def written(letter):
    return docx.write(letter, PAGE, resources()).data


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("letter", SAMPLES.values(), ids=SAMPLES.keys())
def test_parts_are_named_once_typed_and_related(letter):
    data = written(letter)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
    assert len(set(names)) == len(names)
    assert names[0] == "[Content_Types].xml"
    typed = {
        each.get("PartName").lstrip("/")
        for each in docx_part(data, "[Content_Types].xml")
        if each.get("PartName")
    }
    assert typed == {name for name in names if not name.endswith(".rels")} - {names[0]}
    related = {
        f"word/{each.get('Target')}"
        for each in docx_part(data, "word/_rels/document.xml.rels")
        if not each.get("TargetMode")
    }
    assert related | {"word/document.xml", "docProps/core.xml"} == typed


@pytest.mark.parametrize("data", [written(EVERY_BLOCK), build()], ids=["letter", "base"])
def test_no_trace_of_a_program_a_machine_or_a_time(data):
    for name, part in parts(data).items():
        found = [trace for trace in TRACES if trace in part]
        assert not found, f"{name} holds {found}"
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_properties_are_title_author_and_language():
    core = docx_part(written(COMPLAINT), "docProps/core.xml")
    found = {each.tag.rpartition("}")[2]: each.text for each in core}
    assert found == {
        "title": "Klacht: digitale tv niet geleverd",
        "creator": "Noor Hartman",
        "language": "nl-NL",
    }
    assert [each.text for each in docx_part(written(EMPTY), "docProps/core.xml")] == ["en-GB"]


def test_only_page_numbers_are_fields():
    for name, part in parts(written(EVERY_BLOCK)).items():
        if name.endswith(".xml") and b"fldSimple" in part:
            fields = {piece.split(b'"')[1] for piece in part.split(b"fldSimple ")[1:]}
            assert {field.decode().strip() for field in fields} <= FIELDS
        assert b"fldChar" not in part


def test_only_links_lead_outside():
    for name, part in parts(written(EVERY_BLOCK)).items():
        if name.endswith(".rels"):
            outside = [each for each in part.split(b"<Relationship ") if b"TargetMode" in each]
            assert all(b"/hyperlink" in each for each in outside)


@pytest.mark.parametrize("letter", [COMPLAINT, WITH_ANNEX], ids=["letter", "with annex"])
def test_the_same_letter_gives_the_same_bytes(letter):
    first = written(letter)
    docx_package.stem.cache_clear()
    assert written(letter) == first


def test_settings_ask_for_no_hyphens_and_a_recent_word():
    settings = parts(written(COMPLAINT))["word/settings.xml"]
    assert b'<w:autoHyphenation w:val="0"/>' in settings
    assert b'w:name="compatibilityMode"' in settings
    assert b'w:val="15"' in settings
    assert b'<w:altName w:val="Carlito"/>' in parts(written(COMPLAINT))["word/fontTable.xml"]
