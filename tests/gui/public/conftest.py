"""The page of the public version with a bench in the same process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.core.case import Case
from app.core.papers import Document, Edit
from app.gui.page import Place
from app.gui.public.cards import FindingCard
from app.gui.public.page import PublicPage
from app.gui.seen import Seen
from app.store.settings import Settings
from tests.cases import named
from tests.gui.letters.conftest import NearPress
from tests.gui.places import Drawer, pack_of

DAY = date(2025, 6, 16)
READY = named("kpn-public")
SPILLED = "Ik ben Noor Hartman en belde 06 12 34 56 78. De heer Bakker deed slecht werk."


def with_paper(case: Case = READY, **changes: object) -> Case:
    """The case with its open letter changed."""
    *others, last = case.documents
    made: Document = replace(last, **changes)  # type: ignore[arg-type] - fields by name
    return replace(case, documents=(*others, made))


def spilled(text: str = SPILLED) -> Case:
    return with_paper(edits=(Edit("well", "", text),))


@dataclass
class Desk:
    """A page in use: what it told, and a case that follows its edits as a session does."""

    page: PublicPage
    drawer: Drawer
    edits: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    gone: list[Place] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.edited.connect(self.apply)
        self.page.told.connect(self.told.append)
        self.page.go.connect(self.gone.append)

    def show(self, case: Case, day: date = DAY) -> None:
        self.page.show_seen(Seen(case, day, pack_of, Settings()))

    def apply(self, label: str, case: Case) -> None:
        self.edits.append(label)
        self.page.show_seen(self.page.seen.now_with(case))

    @property
    def document(self) -> Document:
        return self.page.case.documents[-1]

    @property
    def public_text(self) -> str:
        return "\n".join(right.text() for _, right in self.page.view.sides.rows)

    def card(self, kind: str) -> FindingCard:
        cards = self.page.view.findings.cards.values()
        return next(one for one in cards if one.finding.kind == kind)

    @property
    def signature(self) -> FindingCard:
        cards = self.page.view.findings.cards.values()
        return next(one for one in cards if one.finding.signature)


@pytest.fixture
def make_desk(qtbot: QtBot) -> Callable[..., Desk]:
    def make(case: Case = READY, size: tuple[int, int] = (1052, 744)) -> Desk:
        drawer = Drawer()
        page = PublicPage(drawer.office(DAY), NearPress(), delay=0)
        qtbot.addWidget(page)
        page.resize(*size)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.setFocus()
        desk = Desk(page, drawer)
        desk.show(case)
        return desk

    return make
