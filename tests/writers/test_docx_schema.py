"""The order of elements that the schema of Word documents asks for.

Word refuses, or repairs, files whose properties stand in another order; LibreOffice does not
mind, so only this test sees it.
"""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from lxml import etree

from app.paths import resources
from app.writers import docx
from app.writers.docx_base import build
from app.writers.page import read_page
from tests.writers.random_letters import letters
from tests.writers.readers import W
from tests.writers.samples import SAMPLES

PAGE = read_page(resources() / "pages", "nl-left")

ORDER = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs "
        "spacing ind jc outlineLvl rPr sectPr"
    ),
    "rPr": "rStyle rFonts b bCs i iCs color kern sz szCs lang",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "tc": "tcPr p",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType titlePg",
    "style": "name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr tblStylePr",
    "styles": "docDefaults style",
    "abstractNum": "nsid multiLevelType lvl",
    "lvl": "start numFmt lvlText lvlJc pPr",
    "num": "abstractNumId lvlOverride",
    "numbering": "abstractNum num",
    "font": "altName panose1 charset family pitch",
    "settings": "zoom defaultTabStop autoHyphenation characterSpacingControl compat",
}
ONCE = {"pPr", "rPr", "tblPr", "tblBorders", "tblCellMar", "lvl", "font", "settings"}
IN_BODY = {"p", "tbl", "sectPr"}
IN_PARAGRAPH = {"pPr", "r", "hyperlink", "fldSimple", "bookmarkStart", "bookmarkEnd"}


def check(data):
    """Fail where an element stands in the wrong place."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            for element in etree.fromstring(archive.read(name)).iter(f"{W}*"):
                children = [etree.QName(child).localname for child in element]
                check_element(etree.QName(element).localname, children)


def check_element(name, children):
    if name == "body":
        assert set(children) <= IN_BODY
        assert children[-1] == "sectPr"
        assert children.count("sectPr") == 1
        assert children[-2] == "p"
    elif name == "p":
        assert set(children) <= IN_PARAGRAPH
        assert "pPr" not in children[1:]
    elif name in ORDER:
        order = ORDER[name].split()
        places = [order.index(child) for child in children]
        if name == "sectPr":  # headers and footers may be mixed
            places = [max(place, 1) for place in places]
        assert places == sorted(places), f"{name}: {children}"
        if name in ONCE:
            assert len(set(children)) == len(children), f"{name}: {children}"


@pytest.mark.parametrize("letter", SAMPLES.values(), ids=SAMPLES.keys())
def test_elements_stand_in_order(letter):
    check(docx.write(letter, PAGE, resources()).data)


@given(letters)
@settings(max_examples=40)
def test_elements_of_any_letter_stand_in_order(letter):
    check(docx.write(letter, PAGE, resources()).data)


def test_elements_of_the_base_stand_in_order():
    check(build())


@pytest.mark.parametrize(
    ("name", "children"),
    [
        ("pPr", ["keepNext", "pStyle"]),
        ("pPr", ["ind", "ind"]),
        ("body", ["p", "tbl", "sectPr"]),
    ],
    ids=["order", "twice", "ends in a table"],
)
def test_the_check_itself_can_fail(name, children):
    with pytest.raises(AssertionError):
        check_element(name, children)
