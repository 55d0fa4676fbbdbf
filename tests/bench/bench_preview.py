"""P1, P5 and P6: the letter while it is typed, beside the floor and beside an export.

The floor of P1 is what any program needs to show a page: load a ready file, render one page.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from statistics import median, quantiles
from threading import Thread
from typing import TYPE_CHECKING

from app.core.papers import Edit
from app.gui.letters.pictures import Pictures
from app.workshop.process import Workshop
from app.workshop.wishes import Answer, Compose, Draft, Export, Progress, Retype, Typed, Wish
from tests.bench.timing import Row, seconds
from tests.cases import example, example_names

if TYPE_CHECKING:
    from app.gui.letters.view import LettersView

SCALE = 794 / 595.28  # a page as wide as on a screen of 96 dots to the inch
SIZES = ((0, 2.5), (30, 2.5), (170, 4.0))  # passages for 2, 10 and 50 pages; target
PASSAGE = "Op die dag belde ik weer, en weer wist niemand wanneer er iemand zou komen. " * 12
ROUNDS = 25
KEYS, TURNS, LONG = 60, 5, 15
DAY = date(2025, 5, 20)


def run() -> list[Row]:
    """Return the rows of P1, P5 and P6."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with _workshop() as ask:
        rows = [_typed(ask, passages, target) for passages, target in SIZES]
        rows.append(_beside_export())
        rows.append(_breaks(ask))
    return rows


@contextmanager
def _workshop() -> Iterator[Callable[[Wish], Answer]]:
    workshop = Workshop()
    connection = workshop.start()

    def ask(wish: Wish) -> Answer:
        workshop.ask(wish)
        answer: Answer = connection.recv()
        while isinstance(answer, Progress):
            answer = connection.recv()
        workshop.settle()
        return answer

    yield ask
    workshop.stop()


def _typed(ask: Callable[[Wish], Answer], passages: int, target: float) -> Row:
    """Time a key in a paragraph of the first page until that page is a picture."""
    draft = _draft(ask, passages)
    block = next(one for one in draft.blocks if one.kind == "paragraph")
    ours, floor = [], []
    for number in range(ROUNDS):
        wish = Retype(block.id, f"{block.text} {number}", 0)

        def key(wish: Retype = wish) -> None:
            typed = ask(wish)
            assert isinstance(typed, Typed)
            Pictures(typed.pdf).picture(0, SCALE)

        ours.append(seconds(key))
        floor.append(seconds(lambda: Pictures(draft.pdf).picture(0, SCALE)))
    pages = len(Pictures(draft.pdf).sizes)
    pairs = zip(ours[2:], floor[2:], strict=True)
    return {
        "id": "P1",
        "what": f"key to the true page / load and render, {pages} pages",
        "ours": median(ours[2:]),
        "peer": median(floor[2:]),
        "ratio": median(mine / other for mine, other in pairs),
        "target": target,
    }


def _draft(ask: Callable[[Wish], Answer], passages: int) -> Draft:
    """Return a letter with so many *passages* that the user wrote in its last paragraph."""
    wish = Compose(example("kpn-digital-tv"), "reminder", "nl", DAY, "en")
    draft = ask(wish)
    assert isinstance(draft, Draft)
    if not passages:
        return draft
    last = [one for one in draft.blocks if one.kind == "paragraph"][-1]
    edit = Edit(last.id, "", "\n".join([PASSAGE] * passages))
    longer = ask(replace(wish, document=replace(draft.document, edits=(edit,))))
    assert isinstance(longer, Draft)
    return longer


def _beside_export() -> Row:
    """Time keys in a paragraph while the workshop writes a long letter, and while it rests."""
    from PySide6.QtWidgets import QApplication

    from app.gui.letters.view import LettersView

    application = QApplication.instance() or QApplication(["bench"])
    view = LettersView(delay=0)
    view.resize(1052, 742)
    view.editor.show()
    view.show()
    view.grab()
    idle: list[float] = []
    busy: list[float] = []
    with _workshop() as ask:
        _draft(ask, SIZES[-1][0])
        for _ in range(TURNS):
            idle += _keys(view)
            with _exporting(ask):
                busy += _keys(view)
    del application
    ours, peer = (quantiles(times, n=20)[-1] for times in (busy, idle))
    return {
        "id": "P5",
        "what": "p95 of a key while 50 pages are written / while nothing is",
        "ours": ours,
        "peer": peer,
        "ratio": ours / peer,
        "target": 1.3,
    }


@contextmanager
def _exporting(ask: Callable[[Wish], Answer]) -> Iterator[None]:
    """Have the letter written often; a thread waits for it, as in the window."""
    writing = Thread(target=lambda: ask(Export(("pdf", "docx") * LONG, "save")))
    writing.start()
    yield
    assert writing.is_alive(), "the export ended before the typing did"
    writing.join()


def _keys(view: LettersView) -> list[float]:
    from PySide6.QtTest import QTest

    area = view.editor.area.area
    area.clear()

    def key() -> None:
        QTest.keyClicks(area, "a")
        view.editor.grab()

    for _ in range(10):
        key()
    return [seconds(key) for _ in range(KEYS)]


def _breaks(ask: Callable[[Wish], Answer]) -> Row:
    """Count the pages whose lines break otherwise in the window than in the file."""
    wrong = pages = 0
    for name in example_names():
        case = example(name)
        for kind in ("complaint", "notice", "open-letter"):
            draft = ask(Compose(case, kind, "nl", DAY, "en"))
            assert isinstance(draft, Draft)
            block = next(one for one in draft.blocks if one.kind == "paragraph")
            written = _lines(draft.pdf)
            for number, lines in enumerate(written):
                typed = ask(Retype(block.id, block.text, number))
                assert isinstance(typed, Typed)
                wrong += _lines(typed.pdf) != [lines]
                pages += 1
    return {
        "id": "P6",
        "what": f"pages of {pages} that break lines otherwise than the file",
        "ours": float(wrong),
        "peer": float(pages),
        "ratio": wrong / pages,
        "target": 0.0,
    }


def _lines(data: bytes) -> list[str]:
    return Pictures(data).text().split("\n\n")


if __name__ == "__main__":
    for row in run():
        print(row)
