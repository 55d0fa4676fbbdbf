"""What a person does seldom, done without any thought: the ways there that no key has."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from app.core.walk_step import Step
from app.gui.evidence.intake import Taken
from app.gui.evidence.page import EvidencePage
from app.gui.letters.page import LettersPage
from app.gui.page import Place
from app.gui.settings.topics import Topic
from tests.gui.evidence.papers import image, pdf
from tests.letters.hostile import HOSTILE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random

    from tests.gui.visitor import Visitor

SIZES = ((1280, 800), (1024, 700), (960, 640), (1600, 1000))
LOOKS = (
    *({"theme": name} for name in ("light", "dark", "system")),
    *({"language": code} for code in ("nl", "en")),
    *({"text_scale": scale} for scale in (90, 100, 125, 175)),
    *({"helper_mode": on} for on in (True, False)),
    *({"dense_lists": on} for on in (True, False)),
)
LINKS = ("https://example.org/a.pdf", "file:///", "javascript:alert(1)", "x" * 4_000, "")
RICH = '<h1 style="color:red">{0}</h1><img src="file:///etc/hostname"><a href="x:y">{0}</a>'
RTF = rb"{\rtf1\ansi{\b vet} {\field{\*\fldinst HYPERLINK x}}}"


def viewer(person: Visitor, dice: Random) -> None:
    """Look at a piece of evidence, and go through it."""
    page = _evidence(person)
    if len(page.case.exhibits) < 12:
        name, words = f"{len(page.case.exhibits)}.pdf", dice.choice(HOSTILE)
        page.add((Taken(name, pdf("Wij leveren", repr(words)), "application/pdf"),))
    page.open(dice.choice(page.case.exhibits).id)
    found = page.looking.viewer
    if found is not None:
        found.tools.words.setText(dice.choice(("leveren", *HOSTILE)))
        found.search()


def consent(person: Visitor, dice: Random) -> None:
    """Ask who consented to the use of an exhibit, which becomes private."""
    page = _evidence(person)
    if not page.case.exhibits:
        return
    chosen = dice.choice(page.case.exhibits)
    others = (one for one in page.case.exhibits if one.id != chosen.id)
    private = (*others, replace(chosen, sensitive=True))
    page.edited.emit("Exhibit changed", replace(page.case, exhibits=private))
    person.application.window.go(Place(Step.EVIDENCE, str(chosen.id), part="consent"))


def bin_(person: Visitor, _dice: Random) -> None:
    """Put the case into the bin, and look into that."""
    window, case = person.application.window, person.case
    window.go_home()
    if window.opened is None:
        window.start.whole.remove((case.id,))
        window.beside.show_settings(Topic.BIN)


def draft(person: Visitor, dice: Random) -> None:
    """Leave a case while something stands in the sheet that was not recorded."""
    person.application.window.view.recording.add()
    found = person.application.window.view.frame.sheet
    if found is not None and found.isVisible():
        QTest.keyClicks(found.form.said.area, dice.choice(("Zij belden.", "3 mei")))
    person.application.window.go_home()


def letter(person: Visitor, dice: Random) -> None:
    """Go to a document, to the list of what was sent, or to the public version."""
    name = dice.choice(("complaint", "notice", "webform", "open-letter", "chronology"))
    person.application.window.go(Place(Step.LETTERS, part=name))
    page = person.page
    if isinstance(page, LettersPage) and page.draft is not None:
        if dice.random() < 0.3:
            page.versions.show_public("open-letter")
        else:
            page.view.desk.show_view(dice.choice(("page", "text")))


def sending(person: Visitor, _dice: Random) -> None:
    """Record that the letter was sent; correct that where it was."""
    person.application.window.go(Place(Step.LETTERS))
    page = person.page
    if not isinstance(page, LettersPage) or page.draft is None:
        return
    if page.dispatch.shown:
        page.view.sent.corrected.emit()
    else:
        page.dispatch.begin()
        page.dispatch.record()


def looks(person: Visitor, dice: Random) -> None:
    """Change the theme, the language or the size: the window may be made anew."""
    person.application.window.start.set_looks(**dice.choice(LOOKS))


def size(person: Visitor, dice: Random) -> None:
    """Make the window larger or smaller."""
    person.window.resize(*dice.choice(SIZES))


def drop(person: Visitor, dice: Random) -> None:
    """Drop something on the window: files that are none, links, a picture, nothing."""
    held = QMimeData()
    urls = [QUrl.fromLocalFile(str(one)) for one in _files(_folder(person))]
    urls += [QUrl(one) for one in LINKS]
    if len(person.case.exhibits) < 24:  # not one more at each drop for ever
        held.setUrls(dice.sample(urls, dice.randrange(4)))
        if dice.random() < 0.3:
            held.setImageData(image())
    else:
        held.setUrls([QUrl(one) for one in LINKS])
    action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    place = QPointF(dice.randrange(900), dice.randrange(600))
    event = QDropEvent(place, action, held, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(person.window, event)


def paste(person: Visitor, dice: Random) -> None:
    """Paste what has a look of its own, where the cursor is."""
    held, words = QMimeData(), dice.choice(HOSTILE)
    held.setHtml(RICH.format(words))
    held.setData("text/rtf", RTF)
    held.setData("application/x-color", b"\x00" * 8)
    if dice.random() < 0.7:
        held.setText(words)
    if dice.random() < 0.3:
        held.setImageData(image())
    QApplication.clipboard().setMimeData(held)
    QTest.keyClick(person.where(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    where = person.where()
    if isinstance(where, QPlainTextEdit):
        assert "<" not in words or "<h1" not in where.toPlainText()


def _evidence(person: Visitor) -> EvidencePage:
    person.application.window.go(Place(Step.EVIDENCE))
    assert isinstance(person.page, EvidencePage)
    return person.page


def _folder(person: Visitor) -> Path:
    assert person.application.library is not None
    return person.application.library.folder.parent / "dropped"


def _files(folder: Path) -> list[Path]:
    """Return files that nobody should drop: empty, broken, a folder, one that is gone."""
    made = [folder / name for name in ("leeg.pdf", "kapot.geachte", "kapot.jpg", "é ☃.txt")]
    if not folder.exists():
        (folder / "map").mkdir(parents=True)
        for path, data in zip(made, (b"", b"PK\x03\x04", b"\xff\xd8\xff", b"x"), strict=True):
            path.write_bytes(data)
    return [*made, folder / "map", folder / "weg.pdf"]


WAYS: tuple[Callable[[Visitor, Random], None], ...] = (
    *(viewer, consent, bin_, draft, letter, letter, sending, sending),
    *(looks, size, drop, drop, paste, paste, paste),
)
