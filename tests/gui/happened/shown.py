"""The page "What happened" on the screen, with what it told."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.core.case import Case
from app.core.claims import Question
from app.core.events import PromiseKind
from app.core.ids import ContactId, FactId, QuestionId
from app.core.line import Standing
from app.gui.happened.page import HappenedPage
from app.gui.page import Place
from app.gui.seen import Seen
from app.store.settings import Settings
from tests.gui.places import Drawer
from tests.unit.builders import CHAIN, a_case, contact, due, letter, promise

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

DAY = date(2025, 5, 6)
CALL = promise(
    "t9", due("2025-05-02"), kind=PromiseKind.CALL_BACK, contact=ContactId("c3"), made=None
)
CASE = a_case(
    contacts=(
        contact("c1", "2025-03-01", about="digitale tv"),
        contact("c2", "2025-03-18", comment="Nieuwe datum."),
        contact("c3", "2025-04-28", comment="Een collega belt terug."),
    ),
    promises=(*CHAIN, CALL),
    documents=(letter("d1", "2025-04-20", answer_by=date(2025, 5, 4)),),
    questions=(Question(QuestionId("q1"), "Waarom?", asked_in=(FactId("d1"),)),),
)


class Shown:
    """A page on the screen, with what it told."""

    def __init__(self, qtbot: QtBot, case: Case = CASE) -> None:
        self.page = HappenedPage(Drawer().office())
        qtbot.addWidget(self.page)
        self.edits: list[tuple[str, Case]] = []
        self.places: list[Place] = []
        self.entries: list[str] = []
        self.told: list[str] = []
        self.page.edited.connect(self._edited)
        self.page.go.connect(self.places.append)
        self.page.entry.connect(self.entries.append)
        self.page.told.connect(self.told.append)
        self.page.resize(1052, 740)
        self.seen = Seen(case, DAY, lambda _name: None, Settings())  # type: ignore[arg-type, return-value] - it is not asked
        self.page.show()
        qtbot.waitExposed(self.page)
        self.page.show_seen(self.seen)

    def _edited(self, label: str, case: Case) -> None:
        self.edits.append((label, case))
        self.page.show_seen(self.seen.now_with(case))

    def line(self, promise: str) -> Standing:
        return next(one.standing for one in self.page.seen.ledger if one.promise.id == promise)
