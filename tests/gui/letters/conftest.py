"""The page "Letters" with a bench in the same process: each wish is answered at once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache

import pytest
from pytestqt.qtbot import QtBot

from app.core.case import Case
from app.core.pack import RulePack
from app.core.papers import StoredFile
from app.errors import UserError
from app.gui.letters.page import LettersPage
from app.gui.letters.press import Press
from app.gui.office import Office
from app.gui.page import Place
from app.gui.seen import Seen
from app.paths import resources
from app.rules.reading import read_pack
from app.store.exchange import read_case
from app.store.settings import Settings
from app.workshop.bench import Bench, offers
from app.workshop.wishes import Offer, Offers, Wish, refusal

DAY = date(2025, 5, 6)


@cache
def example(name: str) -> Case:
    return read_case(resources() / f"examples/{name}/case.json").case


_offers: dict[object, Offers] = {}


def offers_of(wish: Offer) -> Offers:
    """The offers for a case as it is but for the words in its drafts, worked out once."""
    sent = tuple((one.type, one.sending) for one in wish.case.documents)
    key = (wish.case.id, sent, wish.day, wish.interface)
    if key not in _offers:
        _offers[key] = offers(wish)
    return _offers[key]


class NearPress(Press):
    """Answers in the window itself, before ``ask`` returns."""

    def __init__(self) -> None:
        super().__init__()
        self._bench = Bench(self.answered.emit)
        self.asked: list[Wish] = []

    def start(self) -> None:
        self._bench = Bench(self.answered.emit)

    def ask(self, wish: Wish) -> None:
        self.asked.append(wish)
        if isinstance(wish, Offer):
            self.answered.emit(offers_of(wish))
            return
        try:
            self.answered.emit(self._bench.answer(wish))
        except UserError as error:
            self.answered.emit(refusal(error, type(wish).__name__))


@dataclass
class Shelf:
    """What the pages ask of the program, in memory."""

    settings: Settings = field(default_factory=Settings)
    held: dict[str, bytes] = field(default_factory=dict)
    moment: datetime = datetime(2025, 5, 6, 14, 30)  # noqa: DTZ001 - local, as records are

    def keep(self, name: str, data: bytes) -> StoredFile:
        sha256 = hashlib.sha256(data).hexdigest()
        self.held[sha256] = data
        return StoredFile(sha256, name, "application/pdf", len(data))

    def kept(self, sha256: str) -> bytes:
        if sha256 not in self.held:
            raise UserError("The file is gone.")
        return self.held[sha256]

    def set_settings(self, settings: Settings) -> None:
        self.settings = settings

    def office(self) -> Office:
        return Office(
            now=lambda: self.moment,
            pack_of=law,
            keep=self.keep,
            kept=self.kept,
            settings=lambda: self.settings,
            set_settings=self.set_settings,
            export=lambda _case, _path: (),
            drafts=tuple,
            set_drafts=lambda _drafts: None,
        )


def law(jurisdiction: str) -> RulePack:
    return read_pack(resources() / "rules", jurisdiction)


@dataclass
class Desk:
    """A page in use: what it told, and a case that follows its edits as a session does."""

    page: LettersPage
    shelf: Shelf
    edits: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    gone: list[Place] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.edited.connect(self.apply)
        self.page.told.connect(self.told.append)
        self.page.go.connect(self.gone.append)

    def show(self, case: Case, day: date = DAY) -> None:
        self.page.show_seen(Seen(case, day, law, self.shelf.settings))

    def apply(self, label: str, case: Case) -> None:
        self.edits.append(label)
        self.page.show_seen(self.page.seen.now_with(case))

    @property
    def case(self) -> Case:
        return self.page.case

    @property
    def press(self) -> NearPress:
        assert isinstance(self.page.press, NearPress)
        return self.page.press


@pytest.fixture
def make_desk(qtbot: QtBot) -> Callable[..., Desk]:
    def make(name: str = "kpn-digital-tv", **changes: object) -> Desk:
        shelf = Shelf()
        page = LettersPage(shelf.office(), NearPress(), delay=0, **changes)
        qtbot.addWidget(page)
        page.resize(1052, 742)
        desk = Desk(page, shelf)
        page.show()
        if name:
            desk.show(example(name))
        return desk

    return make


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk()
