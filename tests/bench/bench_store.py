"""D2 to D5: searching, saving and the days to watch, in a library of 10,000 cases."""

from __future__ import annotations

import gc
import random
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import accumulate
from pathlib import Path
from statistics import median

from app import __version__
from app.__main__ import GARBAGE_AFTER
from app.core.case import Case
from app.core.dated import Dated, DatedKind, Digest
from app.core.digest import digest
from app.core.status import Status
from app.paths import resources
from app.production import sources
from app.rules.stamp import stamp
from app.store import rows
from app.store.library import Library
from app.store.opening import NAME
from app.store.summing import _DUE
from tests.bench.timing import Row, beside, fitted, seconds
from tests.cases import example, many_events

CASES = 10_000
SIZES = (1_000, 3_000)  # smaller ones, to tell how time grows
ROUNDS = 25
WORDS = 20_000  # different ones, as rare as those of a natural language
LENGTH = 1_300  # words of a case with fifty events
NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
DAYS = 14  # the days to watch that the home screen asks for
FRAME = 1 / 60


class Texts:
    """Digests of made-up cases, the same in every run."""

    def __init__(self) -> None:
        self.random = random.Random(6)
        letters = "abcdefghijklmnoprstuvwz"
        self.words = [
            "".join(self.random.choices(letters, k=self.random.randint(2, 11)))
            for _ in range(WORDS)
        ]
        self.weights = list(accumulate(1 / (rank + 1) for rank in range(WORDS)))

    def __call__(self, case: Case) -> Digest:
        text = " ".join(self.random.choices(self.words, cum_weights=self.weights, k=LENGTH))
        first = date(2026, 1, 1)
        dated = tuple(
            Dated(kind, first + timedelta(days=self.random.randrange(700)), "t1")
            for kind in DatedKind
        )
        return Digest(
            *(case.title, "KPN", f"Noor {case.id}", "digitale tv", Status.OPEN),
            *(dated, text, case.id, False, True, first),
        )


@contextmanager
def made(count: int) -> Iterator[tuple[Library, Texts]]:
    """Give a library of *count* cases, put in one transaction, and the words in it."""
    texts = Texts()
    with tempfile.TemporaryDirectory() as place:
        rules = stamp(resources() / "rules", __version__)  # else the window renews them all
        library = Library.open(Path(place) / "data", digest=texts, now=lambda: NOW, rules=rules)
        with library._database.writing() as connection:
            for number in range(count):
                case = Case(f"c{number}", f"Zaak {number}")
                rows.put(connection, library._change(case, 1, ""))
                rows.settle(connection, case.id, texts(case), NOW, rules)
        yield library, texts
        library.close(backup=False)


def run() -> list[Row]:
    """Return the rows of D2 to D5, with garbage looked for as seldom as in the program."""
    before = gc.get_threshold()
    gc.set_threshold(GARBAGE_AFTER)
    try:
        return _all()
    finally:
        gc.set_threshold(*before)


def _all() -> list[Row]:
    with ExitStack() as open_ones:
        library, texts = open_ones.enter_context(made(CASES))
        smaller = {size: open_ones.enter_context(made(size))[0] for size in SIZES}
        libraries = {**smaller, CASES: library}
        found = [
            *_searches(library, texts),
            _grown("days to watch", libraries, _due),
            _grown("home list", libraries, _lines),
            _indexed(library),
        ]
    return [*found, *_saving()]


def _due(library: Library) -> object:
    return library.due(NOW.date() - timedelta(days=330 - DAYS))


def _lines(library: Library) -> object:
    return library.lines()


def _grown(what: str, libraries: dict[int, Library], work: Callable[[Library], object]) -> Row:
    works = {size: partial(work, library) for size, library in libraries.items()}
    return fitted("D5", what, works, 1.0, ROUNDS)


def _searches(library: Library, texts: Texts) -> list[Row]:
    database = sqlite3.connect(library.folder / NAME)
    like = "SELECT id FROM search_content WHERE c2 LIKE ? LIMIT 50"

    def scan(word: str) -> Callable[[], object]:
        return lambda: database.execute(like, (f"%{word} zzz%",)).fetchall()

    def find(words: str) -> Callable[[], object]:
        return lambda: library.search(words, closed=True)

    seldom, middling = texts.words[WORDS - 5], texts.words[400]  # in 60 cases; in over 1,000
    common = (*texts.words[:5], texts.words[1][:3], texts.words[0][0], texts.words[2][:2])
    worst = max(median(seconds(find(one)) for _ in range(7)) for one in common)
    with closing(database):
        return [
            beside("D2", "search, one case / LIKE", find("c7777"), scan("c7777"), 1 / 50, 9),
            beside("D2", "search, rare word / LIKE", find(seldom), scan(seldom), 1 / 15, 9),
            beside("D2", "search, middling / LIKE", find(middling), scan(middling), 1 / 15, 9),
            _absolute("D3", "worst search, 10,000 cases / 50 ms", worst, 0.050),
        ]


def _absolute(name: str, what: str, ours: float, limit: float) -> Row:
    return {
        "id": name, "what": what, "ours": ours, "peer": limit, "ratio": ours / limit,
        "target": 1.0,
    }  # fmt: skip


def _indexed(library: Library) -> Row:
    """Say whether the days to watch are found through an index, not by reading all."""
    plan = library._database.rows(f"EXPLAIN QUERY PLAN {_DUE}", ("2026-01-05",))
    scans = [str(step[3]) for step in plan if str(step[3]).startswith("SCAN")]
    row = {"id": "D5", "what": "tables read from end to end", "ours": None, "peer": None}
    return row | {"ratio": float(len(scans)), "target": 0.0}


def _saving() -> list[Row]:
    """D4: an edit saved on the thread of the window, against a frame of it."""
    found: list[Row] = []
    with tempfile.TemporaryDirectory() as place:
        pack = sources(example("kpn-digital-tv")).pack
        library = Library.open(
            Path(place) / "data", digest=lambda case: digest(case, pack), now=lambda: NOW
        )
        for case in (example("kpn-digital-tv"), many_events(2_000)):
            library.create(case)
            edit = _edits(library, case)
            edit()
            times = sorted(seconds(edit) for _ in range(100))
            what = f"an edit of {len(case.contacts) + len(case.promises)} contacts and promises"
            found.append(_absolute("D4", f"{what}, p99 / a frame", times[98], FRAME))
        library.close(backup=False)
    return found


def _edits(library: Library, case: Case) -> Callable[[], object]:
    """Return a call that edits a contact, as typing in it does."""
    held = [case, library.load(case.id).revision]

    def edit() -> None:
        now, revision = held
        assert isinstance(now, Case)
        assert isinstance(revision, int)
        first = replace(now.contacts[0], comment=f"aantekening {revision}")
        edited = replace(now, contacts=(first, *now.contacts[1:]))
        held[:] = [edited, library.save(edited, revision, "contact")]

    return edit
