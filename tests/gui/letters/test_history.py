"""The versions of a letter: each looked at, compared, its words brought back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.core.papers import Document, Edit
from app.gui.letters.kept import differing, is_same, versions, with_words
from app.gui.letters.records import draft_in
from app.store.revisions import Revision
from tests.gui.letters.conftest import Desk, example

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from app.core.case import Case

FIRST, SECOND = "Dit schreef ik eerst.", "Dit schreef ik daarna."
NOON = datetime(2025, 5, 6, 12, 0)  # noqa: DTZ001 - local, as records are


class Past:
    """What a library keeps: each value of the case with the step that made it."""

    def __init__(self, case: Case) -> None:
        self.kept = [(Revision(1, NOON, "Case begun"), case)]

    def add(self, label: str, case: Case) -> None:
        number = len(self.kept) + 1
        made = NOON + timedelta(minutes=number)
        self.kept.append((Revision(number, made, label), case))

    def newest_first(self, _case_id: str) -> Iterator[tuple[Revision, Case]]:
        return iter(reversed(self.kept))


@pytest.fixture
def past() -> Past:
    return Past(example("kpn-digital-tv"))


@pytest.fixture
def desk(make_desk: Callable[..., Desk], past: Past) -> Desk:
    """A draft in which one paragraph was written twice."""
    made = make_desk()
    made.page.history._office = replace(made.shelf.office(), revisions=past.newest_first)
    made.page.edited.connect(past.add)
    for words in (FIRST, SECOND):
        made.page.writing.edit(made.page.writing.block, words)
    return made


def _listed(desk: Desk) -> list[str]:
    desk.page.show_history()
    while desk.page.history.reads:
        desk.page.history.read_one()
    return [one.text() for one in desk.page.view.history.rows]


def test_every_state_of_the_letter_is_listed_once(desk: Desk, past: Past) -> None:
    """A step that changed something else made no version of it."""
    past.add("Note changed", replace(desk.case, note="elsewhere"))
    first = "Tue 6 May, 12:02: Paragraph edited"
    assert _listed(desk)[:2] == ["The letter as it is now", first]
    begun = draft_in(past.kept[0][1], _type(desk)) is not None
    assert len(desk.page.history.found) == 1 + begun


def _type(desk: Desk) -> str:
    assert desk.page.draft is not None
    return desk.page.draft.kind.id


def _words(desk: Desk) -> str:
    return desk.page.view.desk.text.toPlainText()


def test_a_version_is_looked_at_and_nothing_changes(desk: Desk, qtbot: QtBot) -> None:
    _listed(desk)
    before = desk.case
    card = desk.page.view.history
    qtbot.mouseClick(card.rows[1], Qt.MouseButton.LeftButton)
    assert FIRST in _words(desk)
    assert SECOND not in _words(desk)
    assert not desk.page.view.bar.send.isEnabled()  # it is not what would go out
    qtbot.mouseClick(card.compare, Qt.MouseButton.LeftButton)
    assert FIRST in card.both.mine.toPlainText()
    assert SECOND in card.both.new.toPlainText()
    qtbot.mouseClick(card.rows[0], Qt.MouseButton.LeftButton)
    assert SECOND in _words(desk)
    assert not card.restore.isVisible()
    assert desk.page.view.bar.send.isEnabled()
    qtbot.keyClick(card.rows[0], Qt.Key.Key_Escape)
    assert desk.page.view.editor.isVisible()
    assert desk.case == before


def test_its_words_are_brought_back_as_a_step_of_their_own(desk: Desk, qtbot: QtBot) -> None:
    _listed(desk)
    card = desk.page.view.history
    qtbot.mouseClick(card.rows[1], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card.restore, Qt.MouseButton.LeftButton)
    assert desk.edits[-1] == "Words of a former version brought back"
    assert FIRST in _words(desk)
    assert desk.page.view.editor.isVisible()
    assert _listed(desk)[1].endswith("Paragraph edited")


def test_a_letter_that_left_is_among_the_versions(desk: Desk) -> None:
    kind = _type(desk)
    sent = [one for one in desk.case.documents if one.type == kind and one.sending]
    assert len(_listed(desk)) == 1 + len(sent) + len(desk.page.history.found)


@pytest.mark.parametrize(
    ("before", "now", "found"),
    [
        ("a\n\nb\n\nc", "a\n\nx\n\nc", ("b", "x")),
        ("a\n\nb", "a\n\nb", ("", "")),
        ("a", "a\n\nb", ("", "b")),
        ("a\n\nb\n\nc", "c", ("a\n\nb", "")),
    ],
)
def test_only_paragraphs_that_differ_are_compared(
    before: str, now: str, found: tuple[str, str]
) -> None:
    assert differing(before, now) == found


EDIT = Edit("b", "0" * 64, "Mine")
PLAIN = Document(id="d", type="complaint", language="nl")  # type: ignore[arg-type] - a plain id
MINE = replace(PLAIN, edits=(EDIT,))


@pytest.mark.parametrize(
    ("states", "found"),
    [
        ([], []),
        ([MINE], []),
        ([MINE, PLAIN], [2]),
        ([MINE, PLAIN, PLAIN], [3]),
        ([MINE, PLAIN, MINE, PLAIN], [2, 4]),
        ([MINE, None, PLAIN], [3]),
    ],
)
def test_a_state_is_told_of_by_what_made_it(
    states: list[Document | None], found: list[int]
) -> None:
    """The states are the newest first, and their number is how far back they lie."""
    case = example("kpn-digital-tv")
    kept = [
        (Revision(back, NOON), replace(case, documents=(one,) if one else ()))
        for back, one in enumerate(states, start=1)
    ]
    told = [one.revision.number for one in versions("complaint", MINE, kept) if one]
    assert told == found


def test_only_the_words_are_brought_back() -> None:
    """Where the letter goes, and what was set aside of its check, stays as it is now."""
    now = replace(PLAIN, attention="de directie")
    assert with_words(now, MINE) == replace(MINE, attention="de directie")
    assert is_same(with_words(PLAIN, MINE), MINE)
