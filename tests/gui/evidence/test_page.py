"""Evidence on its page: taken, named, linked, unlinked, removed and looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QSize, QUrl
from PySide6.QtGui import QImage

from app.core.case import Case
from app.core.lookup import facts
from app.core.walk_step import Step
from app.gui.evidence.intake import Taken
from app.gui.evidence.page import EvidencePage
from app.gui.evidence.pictures import MOST_POINTS, picture
from app.gui.page import Place
from tests.cases import example
from tests.gui.evidence.papers import image, png
from tests.gui.places import Drawer, seen

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

KPN = example("kpn-digital-tv")
BOX = QSize(200, 200)


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


@pytest.fixture
def page(qtbot: QtBot, drawer: Drawer) -> EvidencePage:
    made = EvidencePage(drawer.office())
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show_seen(seen(KPN))
    return made


@pytest.fixture
def edits(page: EvidencePage) -> list[tuple[str, Case]]:
    """The edits of the page, each shown to it as the window does."""
    found: list[tuple[str, Case]] = []

    def follow(label: str, case: Case) -> None:
        found.append((label, case))
        page.show_seen(seen(case))

    page.edited.connect(follow)
    return found


@pytest.fixture
def told(page: EvidencePage) -> list[str]:
    found: list[str] = []
    page.told.connect(found.append)
    return found


def _of(case: Case, fact_id: str) -> set[str]:
    fact = facts(case).get(fact_id)
    assert fact is not None
    return {one.id for one in facts(case).exhibits_of(fact)}


def test_the_numbers_follow_the_days(page: EvidencePage) -> None:
    assert [card.number for card in page.cards.records][:2] == ["Exhibit 1", "Exhibit 2"]
    assert page.cards.records[0].id == "x-confirmation"


def test_a_dropped_file_becomes_an_exhibit(
    page: EvidencePage, edits: list[tuple[str, Case]], drawer: Drawer, tmp_path: Path
) -> None:
    path = tmp_path / "bon_van_de_winkel.png"
    path.write_bytes(png(image()))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    assert page.drop.take_mime(mime)
    label, case = edits[0]
    exhibit = case.exhibits[-1]
    assert (label, exhibit.title) == ("Exhibit added", "bon van de winkel")
    assert exhibit.file is not None
    assert drawer.files[exhibit.file.sha256] == path.read_bytes()
    assert (exhibit.file.media_type, exhibit.file.pages) == ("image/png", 1)
    assert page.view.current() == exhibit.id


def test_a_pasted_screenshot_becomes_an_exhibit(
    page: EvidencePage, edits: list[tuple[str, Case]]
) -> None:
    mime = QMimeData()
    mime.setImageData(image("blue"))
    assert page.drop.take_mime(mime)
    assert edits[0][1].exhibits[-1].title == "Screenshot"


def test_the_same_file_twice_is_one_exhibit(
    page: EvidencePage, edits: list[tuple[str, Case]], told: list[str]
) -> None:
    taken = (Taken("a.png", png(image()), "image/png"),)
    page.add(taken)
    page.add(taken)
    assert len(edits) == 1
    assert told == ["a.png is among the evidence already."]


def test_what_cannot_be_kept_is_told(
    page: EvidencePage, drawer: Drawer, edits: list[tuple[str, Case]], told: list[str]
) -> None:
    drawer.full = True
    page.add((Taken("a.png", b"x", "image/png"),))
    assert (told, edits) == (["The disk is full."], [])


def test_linking_and_unlinking(page: EvidencePage, edits: list[tuple[str, Case]]) -> None:
    page.view.choose("x-chat")
    page.details.linked.emit("p-bill")
    assert "x-chat" in _of(edits[-1][1], "p-bill")
    page.details.unlinked.emit("p-bill")
    assert "x-chat" not in _of(edits[-1][1], "p-bill")


def test_what_is_linked_to_nothing_is_pointed_out(page: EvidencePage) -> None:
    alone = replace(KPN.exhibits[0], id="x-alone", supports=())
    page.show_seen(seen(replace(KPN, exhibits=(*KPN.exhibits, alone))))
    assert page._loose.isVisibleTo(page)


def test_an_exhibit_is_renamed_in_the_language_of_the_window(
    page: EvidencePage, edits: list[tuple[str, Case]]
) -> None:
    page.show_place(Place(Step.EVIDENCE, "x-chat"))
    page.details.title.edited.emit("Chat of 22 April")
    exhibit = facts(edits[0][1]).exhibit("x-chat")
    assert exhibit is not None
    titles = {one.language: one.text for one in exhibit.title if not isinstance(one, str)}
    assert titles == {"nl": "Chatgesprek", "en": "Chat of 22 April"}


def test_removing_is_one_step(page: EvidencePage, edits: list[tuple[str, Case]]) -> None:
    page.remove("x-chat")
    assert [label for label, _case in edits] == ["Exhibit removed"]
    assert facts(edits[0][1]).exhibit("x-chat") is None


def test_an_exhibit_without_its_file_is_told(page: EvidencePage, told: list[str]) -> None:
    page.open("x-chat")
    assert told == ["There is no file for this exhibit."]


def test_a_picture_is_upright_and_small() -> None:
    found = picture("image/png", png(image(size=(400, 100))), BOX)
    assert (found.image.width(), found.pages) == (200, 1)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("image/jpeg", b"<svg xmlns='http://www.w3.org/2000/svg'><image href='/x'/></svg>"),
        ("image/png", b"no picture"),
        ("image/png", b""),
        ("application/pdf", b"%PDF-1.4 broken"),
        ("audio/mpeg", b"ID3"),
    ],
)
def test_what_is_no_picture_is_shown_as_none(kind: str, data: bytes) -> None:
    assert picture(kind, data, BOX).pages == 0


def test_a_picture_of_too_many_points_is_not_read() -> None:
    side = int(MOST_POINTS**0.5) + 100
    large = QImage(side, side, QImage.Format.Format_Mono)
    large.fill(0)
    assert picture("image/png", png(large), BOX).pages == 0
