"""The picture as a file: light, whole, with its title and legend, whatever was typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.core.case import Case
from app.core.happened import happened
from app.core.promised import firm_days
from app.core.promises import ledger
from app.gui import theme
from app.gui.happened.drawing import MOST_POINTS, Sheet, image, svg
from app.gui.happened.lanes import Per
from app.gui.happened.picture import build
from app.gui.happened.picture_files import PictureFiles, sheet_of
from app.gui.png import png
from app.gui.theme import Theme
from app.gui.tokens import DARK
from tests.cases import example
from tests.gui.places import Drawer
from tests.unit.builders import a_case, contact

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

DAY = date(2025, 5, 6)
HOSTILE = "<b>&amp; ‘x’ \x01\x0b \u202e שלום 😀 \ufffe" + "x" * 300


def _sheet(case: Case, per_day: float = 12) -> Sheet:
    lines = ledger(case, DAY, firm_days(case))
    picture = build(case, DAY, happened(case, DAY), lines, Per.CHANNEL, 10)
    return sheet_of(case, DAY, picture, per_day)


def _words(data: bytes) -> str:
    return "\n".join(etree.fromstring(data).itertext())


@pytest.mark.usefixtures("qapp")
def test_the_drawing_says_what_the_picture_shows() -> None:
    words = _words(svg(_sheet(example("kpn-digital-tv"))))
    for said in (
        "KPN: digitale tv niet geleverd",
        "KPN, as it stood on Tuesday 6 May 2025",
        *("PROMISES", "CONTACTS", "Deliver digital TV", "22 Mar", "March 2025", "today"),
        *("kept", "broken", "to confirm", "silence", "● you to company"),
        *("Telephone", "the director apologises", "deadline 14 May"),
    ):
        assert said in words
    assert "night, drawn narrow" not in words


@pytest.mark.usefixtures("qapp")
def test_close_by_it_tells_of_the_nights() -> None:
    case = a_case(contacts=(contact("c1", "2025-05-05"),))
    assert "night, drawn narrow" in _words(svg(_sheet(case, 600)))


@pytest.mark.usefixtures("qapp")
def test_it_is_light_while_the_window_is_dark_and_large() -> None:
    before = theme.now()
    light = svg(_sheet(example("kpn-digital-tv")))
    with theme.painted_in(Theme(DARK, 150)):
        assert svg(_sheet(example("kpn-digital-tv"))) == light
        shown = image(_sheet(example("kpn-digital-tv")))
        assert theme.now().dark
    assert theme.now() is before
    assert shown.pixelColor(2, 2).name() == "#ffffff"


@pytest.mark.usefixtures("qapp")
def test_hostile_words_stay_words() -> None:
    hostile = contact("c1", "2025-03-01", about=HOSTILE, comment=HOSTILE)
    case = replace(a_case(contacts=(hostile,)), title=HOSTILE)
    data = svg(_sheet(case))
    root = etree.fromstring(data)
    assert not root.findall(".//{*}b")
    assert "<b>" in _words(data)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("count", [1, 40, 2000])
def test_few_and_many_contacts_fit_a_file(count: int) -> None:
    days = [date(2020, 1, 1).toordinal() + number for number in range(count)]
    contacts = tuple(
        contact(f"c{at}", date.fromordinal(day).isoformat()) for at, day in enumerate(days)
    )
    shown = image(_sheet(a_case(contacts=contacts), 2400))
    assert shown.width() > 900
    assert shown.width() * shown.height() <= MOST_POINTS


def test_the_suffix_decides_what_is_written(qtbot: QtBot, tmp_path: Path) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    files, told = PictureFiles(Drawer().office(), owner), []
    files.told.connect(told.append)
    sheet = _sheet(example("kpn-digital-tv"))
    for name, start in (("a.svg", b"<?xml"), ("a.SVG", b"<?xml"), ("a.png", b"\x89PNG")):
        files.save(tmp_path / name, sheet)
        assert (tmp_path / name).read_bytes().startswith(start)
    assert told == ["Saved: a.svg", "Saved: a.SVG", "Saved: a.png"]
    files.save(tmp_path / "no" / "a.png", sheet)
    assert len(told) == 4
    files.save(tmp_path / "KPN B.V.", sheet)
    assert (tmp_path / "KPN B.V..png").exists()
    files.copy(sheet)
    assert not QGuiApplication.clipboard().image().isNull()
    assert png(image(sheet)) == (tmp_path / "a.png").read_bytes()
