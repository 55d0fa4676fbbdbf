"""What a desktop reads of us: the menu entry, the metadata, the kind of file, the icon."""

from __future__ import annotations

import configparser
import re
import tomllib
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from app.paths import resources

FOLDER = resources() / "desktop"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
KNOWN = {
    *("Type", "Version", "Name", "GenericName", "Comment", "Exec", "Icon", "Terminal"),
    *("Categories", "Keywords", "MimeType", "StartupNotify", "StartupWMClass"),
}


def _entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys keep their capitals
    parser.read(FOLDER / "geachte.desktop", encoding="utf-8")
    assert parser.sections() == ["Desktop Entry"]
    return parser["Desktop Entry"]


def _metadata() -> ET.Element:
    return ET.parse(FOLDER / "geachte.metainfo.xml").getroot()


def _text(name: str) -> str:
    return (_metadata().findtext(name) or "").strip()


def test_the_entry_has_what_the_specification_asks() -> None:
    entry = _entry()
    assert (entry["Type"], entry["Terminal"]) == ("Application", "false")
    assert {key.partition("[")[0] for key in entry} <= KNOWN
    for key in ("Categories", "Keywords", "Keywords[nl]", "MimeType"):
        assert entry[key].endswith(";")
    assert "Office" in entry["Categories"].split(";")


def test_every_text_of_the_entry_is_there_in_dutch() -> None:
    entry = _entry()
    for key in ("GenericName", "Comment", "Keywords"):
        assert entry[f"{key}[nl]"] != entry[key]


def test_the_entry_starts_our_command_with_one_file() -> None:
    command, *rest = _entry()["Exec"].split()
    scripts = tomllib.loads((resources().parent / "pyproject.toml").read_text("utf-8"))
    assert command in scripts["project"]["scripts"]
    assert rest == ["%f"]


def test_the_kind_of_file_is_the_same_everywhere() -> None:
    (kind,) = ET.parse(FOLDER / "geachte-mime.xml").getroot()
    name = kind.attrib["type"]
    assert _entry()["MimeType"] == f"{name};"
    assert _metadata().findtext("provides/mediatype") == name
    glob = kind.find(f"{MIME}glob")
    assert glob is not None
    assert glob.attrib["pattern"] == "*.geachte"


def test_the_metadata_is_complete_and_names_the_entry() -> None:
    root = _metadata()
    assert root.attrib["type"] == "desktop-application"
    assert _text("launchable") == "geachte.desktop"
    for name in ("id", "name", "summary", "metadata_license", "project_license"):
        assert _text(name)
    licence = (resources().parent / "LICENSE").read_text(encoding="utf-8")
    assert _text("project_license") in licence


@pytest.mark.parametrize("tag", ["summary", "p", "li"])
def test_every_text_of_the_metadata_is_there_in_dutch(tag: str) -> None:
    found = list(_metadata().iter(tag))
    dutch = [one for one in found if one.get(LANG) == "nl"]
    assert len(dutch) * 2 == len(found) > 0


def test_a_summary_is_one_short_line_without_a_full_stop() -> None:
    for summary in _metadata().iter("summary"):
        text = summary.text or ""
        assert len(text) <= 70
        assert not text.endswith(".")


@pytest.mark.parametrize("size", [16, 32, 64, 128, 256, 512])
def test_the_icon_is_paper_with_ink_and_an_orange_comma(size: int) -> None:
    renderer = QSvgRenderer(str(FOLDER / "geachte.svg"))
    assert renderer.isValid()
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()

    def at(across: float, down: float) -> tuple[int, int, int]:
        colour = image.pixelColor(int(across * size / 256), int(down * size / 256))
        return colour.red(), colour.green(), colour.blue()

    paper, ink, comma = at(128, 30), at(50, 125), at(205, 184)
    assert min(paper) > 220
    assert max(ink) < 120
    assert comma[0] > comma[2] + 80
    assert image.pixelColor(0, 0).alpha() == 0


def test_the_icon_loads_nothing_from_elsewhere() -> None:
    text = (FOLDER / "geachte.svg").read_text(encoding="utf-8")
    assert not re.search(r"href|<script|<image|font-family|url\(", text)
    assert text.count("http") == 1
