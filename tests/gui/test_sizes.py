"""E3: texts and cases that are far too large: shown, kept and exported, or refused in words."""

from __future__ import annotations

from time import thread_time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from app.gui.fields.basics import Label
from app.gui.fields.typed import LONGEST_LINE, LONGEST_TEXT
from app.gui.page import Step
from app.gui.points.page import PointsPage
from tests.cases import example, many_events
from tests.gui.letters.conftest import Desk, make_desk  # noqa: F401 - a fixture
from tests.gui.person import Person
from tests.writers.readers import docx_words
from tests.writers.reading import page_texts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QPlainTextEdit

MEGABYTE = 1_000_000
LARGE = {
    "a megabyte of text": "Op maandag belde ik weer. " * (MEGABYTE // 26),
    "ten megabytes of text": "Op maandag belde ik weer. " * (MEGABYTE // 26 * 10),
    "a word of a megabyte": "w" * MEGABYTE,
    "ten thousand lines": "Op maandag belde ik weer.\n" * 10_000,
}
SLOW = 0.5  # seconds of work for a key: five times what is promised, on any machine


@pytest.fixture
def person(person: Person) -> Person:
    person.open(example("kpn-digital-tv"))
    return person


def _type(area: QPlainTextEdit, person: Person) -> None:
    """Type a few words at the end, with the pictures that a person sees of each key."""
    for key in ("BackSpace", "BackSpace", "X", "Y"):
        before = thread_time()
        person.press(key)
        assert not area.grab().isNull()
        assert thread_time() - before < SLOW


@pytest.mark.parametrize("name", LARGE)
def test_e3_what_fits_is_kept_and_the_rest_is_named(person: Person, name: str) -> None:
    text = LARGE[name]
    QApplication.clipboard().setText(text)
    person.press("Ctrl+N")
    person.write("2")
    said = person.sheet.form.said
    person.click(said.area)
    person.press("Ctrl+V")
    assert said.area.toPlainText() == text[:LONGEST_TEXT]
    assert said.caption.text().startswith("Only the first 100000 characters fit here")
    assert QApplication.clipboard().text() == text
    _type(said.area, person)
    person.press("Ctrl+Return")
    library = person.application.library
    assert library is not None
    assert library.load(person.case.id).case.contacts[-1].comment == said.text()
    assert person.application.window.view.frame.rail.saved.words().startswith("Saved at")
    for step, _ in enumerate(Step, 1):
        person.press(f"Ctrl+{step}")
        assert person.window.width() == 1280


def test_e3_a_line_takes_what_fits_and_names_the_rest(person: Person) -> None:
    person.press("Ctrl+4")
    page = person.page
    assert isinstance(page, PointsPage)
    QApplication.clipboard().setText(LARGE["a megabyte of text"])
    person.click(page.detail.first())
    person.press("Ctrl+A")
    person.press("Ctrl+V")
    page.flush()
    (title, *_) = person.case.points[0].title
    assert title.text == LARGE["a megabyte of text"][:LONGEST_LINE].strip()
    assert "Only the first 2000 characters fit here" in {
        one.text().partition(";")[0] for one in page.findChildren(Label)
    }


@pytest.mark.parametrize("name", LARGE)
def test_e3_a_large_text_in_a_letter_is_in_every_file_of_it(
    make_desk: Callable[[], Desk],  # noqa: F811 - the fixture
    tmp_path: Path,
    name: str,
) -> None:
    desk = make_desk()
    desk.page.writing.edit_block("cause")
    area = desk.page.view.editor.area.area
    area.selectAll()
    QApplication.clipboard().setText(LARGE[name])
    area.paste()
    before = thread_time()
    desk.page.flush()
    for suffix in ("txt", "docx", "pdf"):
        desk.page.exporting.save(tmp_path / f"letter.{suffix}")
    assert thread_time() - before < 20
    kept = "".join(LARGE[name][:LONGEST_TEXT].split())
    text = (tmp_path / "letter.txt").read_text(encoding="utf-8-sig")
    assert kept in "".join(text.split())
    assert kept in "".join(docx_words((tmp_path / "letter.docx").read_bytes()))
    pages = page_texts((tmp_path / "letter.pdf").read_bytes())
    letters = sum(page.count(kept[0]) for page in pages)
    assert letters >= kept.count(kept[0])


def test_e3_five_thousand_events_are_shown_and_typed_in(person: Person) -> None:
    person.open(many_events(5_000))
    for step, _ in enumerate(Step, 1):
        if step != 6:
            person.press(f"Ctrl+{step}")
    person.press("Ctrl+N")
    person.write("2")
    person.click(person.sheet.form.said.area)
    _type(person.sheet.form.said.area, person)
    person.press("Ctrl+Return")
    assert len(person.case.contacts) == 1_251
