"""V1-V4: the list and the picture of 10,000 events, beside what Qt offers ready-made.

Filtering stands beside ``QSortFilterProxyModel``, scrolling beside a C++ item model, making
the picture beside ``QGraphicsView``.  Nothing is shown: the offscreen platform paints it all.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QTableView, QWidget

from app.core.case import Case
from app.core.channel import Channel
from app.core.digest import digest
from app.core.edtf import parse
from app.core.events import Contact
from app.core.ids import ContactId
from app.core.moment import When
from app.core.span import own_span
from app.core.timeline import entries
from app.gui import theme
from app.gui.happened.listing import Listing
from app.gui.happened.picture import build
from app.gui.happened.rows import Row, rows
from app.gui.happened.table import EventTable
from app.gui.happened.view import TimelineView
from app.paths import resources
from app.rules.reading import read_pack
from app.store.library import Library
from tests.bench.timing import beside, growth, seconds

DAY = date(2025, 5, 6)
NOW = datetime(2025, 5, 6, tzinfo=UTC)
START = date(2000, 1, 1)
CHANNELS = (Channel.PHONE, Channel.EMAIL, Channel.CHAT, Channel.LETTER)
WORDS = ("levering", "rekening", "storing", "monteur", "korting", "terugbellen", "excuses")
FILTERS = ("monteur", "monteur 99", "")
ROUNDS = 9
STEPS = 20


def run() -> list[dict[str, object]]:
    """Return the rows of V1 to V4."""
    application = QApplication.instance() or QApplication(["bench"])
    if isinstance(application, QApplication):
        theme.load_fonts()
        theme.use(application, theme.now())
    small, large = _rows(1_000), _rows(10_000)
    return [*_filter(large), *_scroll(small, large), *_pan(), *_open()]


def _case(count: int) -> Case:
    """Return a case with *count* contacts, one every day or so."""
    return Case(
        f"bench{count}", "Bench",
        contacts=tuple(
            Contact(
                ContactId(f"c{at}"),
                When(edtf=(START + timedelta(days=at * 9 // 10)).isoformat()),
                CHANNELS[at % len(CHANNELS)],
                comment=f"{WORDS[at % len(WORDS)]} {at}",
            )
            for at in range(count)
        ),
    )  # fmt: skip


def _rows(count: int) -> tuple[Row, ...]:
    case = _case(count)
    return rows(case, entries(case, DAY), (), frozenset())


def _filter(some: tuple[Row, ...]) -> list[dict[str, object]]:
    """Set own filter beside the proxy of Qt, over our model and over one in C++."""
    ours = Listing()
    ours.show_rows(some, "", cited=False)
    source = EventTable()
    source.show_rows(some)

    def own() -> None:
        for words in FILTERS:
            ours.model.filter(words)

    found = []
    for what, model in (("", source), (", over a C++ model", _items(some))):
        proxy = QSortFilterProxyModel()
        proxy.setSourceModel(model)
        proxy.setFilterKeyColumn(-1)
        proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        theirs = QTableView()
        theirs.setModel(proxy)
        _show(ours, theirs)

        def qt(proxy: QSortFilterProxyModel = proxy) -> None:
            for words in FILTERS:
                proxy.setFilterFixedString(words)

        said = f"filter {len(some):,} events / QSortFilterProxyModel{what}"
        found.append(beside("V1", said, own, qt, 1 / 10, ROUNDS))
    return found


def _show(*widgets: QWidget) -> None:
    """Bring widgets onto the screen, so that a repaint paints."""
    for widget in widgets:
        widget.resize(1000, 700)
        widget.show()
    QApplication.processEvents()


def _items(some: tuple[Row, ...]) -> QStandardItemModel:
    made = QStandardItemModel()
    for row in some:
        made.appendRow([QStandardItem(cell) for cell in row.cells])
    return made


def _scroll(small: tuple[Row, ...], large: tuple[Row, ...]) -> list[dict[str, object]]:
    """Set a step of scrolling beside a C++ model, and 10,000 rows beside 1,000."""
    lists = []
    for some in (small, large):
        made = Listing()
        made.show_rows(some, "", cited=False)
        lists.append(made)
    floor = QTableView()
    floor.setModel(_items(large))
    _show(*lists, floor)
    floor.verticalHeader().setDefaultSectionSize(44)

    def step(view: QTableView) -> None:
        bar = view.verticalScrollBar()
        for at in range(STEPS):
            bar.setValue(200 + at * 3)
            view.viewport().repaint()

    row = beside(
        "V2", "scroll step / C++ item model",
        lambda: step(lists[1].view), lambda: step(floor), 1.4, ROUNDS,
    )  # fmt: skip
    times = [
        min(seconds(lambda one=one: step(one.view)) for _ in range(ROUNDS)) for one in lists
    ]
    return [row, growth("V2", "scroll, 1,000 -> 10,000 rows", *times, 10, 0.05)]


def _view(count: int) -> TimelineView:
    case = _case(count)
    made = TimelineView()
    _show(made)
    made.show_picture(build(case, DAY, entries(case, DAY), ()))
    made.zoom(12 / made.scale.per_day)
    return made


def _pan() -> list[dict[str, object]]:
    """Set a step of panning in 10,000 events beside 100, and making it beside QGraphicsView."""
    views = [_view(count) for count in (100, 10_000)]

    def pan(view: TimelineView) -> None:
        bar = view.horizontalScrollBar()
        first = round(view.scale.across(START.toordinal() + 5.0))
        for at in range(STEPS):
            bar.setValue(first + at * 7)
            view.viewport().repaint()

    times = [min(seconds(partial(pan, one)) for _ in range(ROUNDS)) for one in views]
    case = _case(10_000)
    told = entries(case, DAY)
    picture = build(case, DAY, told, ())
    view = views[1]

    def own() -> None:
        view.show_picture(picture)
        view.viewport().repaint()

    what = "show 10,000 events / QGraphicsView"
    return [
        growth("V3", "pan, 100 -> 10,000 events", *times, 100, 0.1),
        beside("V3", what, own, lambda: _graphics(len(told)), 1 / 20, 5),
    ]


def _graphics(count: int) -> None:
    scene = QGraphicsScene()
    for at in range(count):
        scene.addRect(at * 30, at % 4 * 40, 26, 26)
        scene.addText(f"{WORDS[at % len(WORDS)]} {at}").setPos(at * 30 + 30, at % 4 * 40)
    view = QGraphicsView(scene)
    _show(view)
    view.viewport().repaint()


def _open() -> list[dict[str, object]]:
    """Set opening a case, until its first picture, beside reading its events as tuples."""
    works = []
    with TemporaryDirectory() as place:
        library = _library(Path(place))
        for count in (1_000, 10_000):
            library.create(_case(count))
            works.append(partial(_first_picture, library, f"bench{count}"))
        with closing(_events(_case(10_000))) as database:
            row = beside(
                "V4", "load and paint 10,000 events / fetchall",
                works[1], lambda: database.execute("SELECT * FROM events").fetchall(), 4.0, 5,
            )  # fmt: skip
        times = [min(seconds(work) for _ in range(3)) for work in works]
        library.close(backup=False)
    return [row, growth("V4", "load and paint, 1,000 -> 10,000 events", *times, 10, 1.2)]


def _library(folder: Path) -> Library:
    pack = read_pack(resources() / "rules", "nl")
    return Library.open(folder, digest=lambda case: digest(case, pack), now=lambda: NOW)


def _first_picture(library: Library, name: str) -> None:
    for known in (own_span, parse):  # as when a case is opened
        known.cache_clear()
    case = library.load(name).case
    view = TimelineView()
    view.resize(1000, 500)
    view.show_picture(build(case, DAY, entries(case, DAY), ()))
    view.grab()


def _events(case: Case) -> sqlite3.Connection:
    """Return the events of *case* as a table, as a program without records keeps them."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE events (id, day, channel, comment)")
    told = ((one.id, one.when.edtf, one.channel, one.comment) for one in case.contacts)
    database.executemany("INSERT INTO events VALUES (?, ?, ?, ?)", told)
    return database
