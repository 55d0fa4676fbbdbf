"""Nothing leaves before all points hold and everything was read; what leaves is public."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.core.papers import Edit, Tick
from app.core.walk_step import Step
from app.gui.fields.basics import Button, Label
from app.gui.page import Place
from app.gui.public.checklist import PointRow
from app.workshop.public_wishes import ExportPublic, PointView, ReasonView
from app.workshop.wishes import Refusal
from tests.gui.letters.conftest import NearPress
from tests.gui.public.conftest import DAY, SPILLED, Desk, spilled, with_paper

Make = Callable[..., Desk]


def click(qtbot: QtBot, widget: object) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def finish(qtbot: QtBot, desk: Desk) -> None:
    foot = desk.page.view.foot
    foot.box.click()
    click(qtbot, foot.done)


def lasting(*points: str) -> tuple[Tick, ...]:
    return tuple(Tick(one, DAY) for one in points)


def test_points_are_ticked_and_say_why_they_are_open(make_desk: Make) -> None:
    desk = make_desk(with_paper(checklist=lasting("1", "9", "12")))
    view = desk.page.view
    rows = view.checklist.rows
    assert view.checklist.title.text() == "2 points open"
    assert "2 points of the list are still open" in view.foot.strip.words.text()
    assert not rows["2"].box.isVisibleTo(rows["2"])
    rows["14"].box.click()
    assert desk.edits == ["Point 14 ticked"]
    assert desk.document.checklist[-1] == Tick("14", DAY)
    rows["13"].box.click()
    assert view.checklist.title.text() == "All points are in order"
    assert view.foot.strip.isHidden()
    rows["13"].box.click()
    assert "13" not in {one.point for one in desk.document.checklist}
    assert desk.edits[-1] == "Point 13 not ticked any more"


def test_a_reason_shows_what_it_is_about(make_desk: Make) -> None:
    desk = make_desk(with_paper(spilled(), checklist=()))
    sides = desk.page.view.sides
    rows = desk.page.view.checklist.rows
    told = [one.text() for one in rows["2"].findChildren(Label)]
    assert told[-1].endswith(": ‘slecht’")
    assert any("Promise" in one.text() for one in rows["1"].findChildren(Label))
    before = sides.area.verticalScrollBar().value()
    (own, *_) = [one for one in rows["1"].findChildren(Button) if "own" in one.accessibleName()]
    own.click()
    assert sides.area.verticalScrollBar().value() >= before
    reason = ReasonView("is this right?", about=desk.page.case.contacts[0].id)
    desk.page.view.checklist.looked.emit(reason)
    assert desk.gone == [Place(Step.HAPPENED, desk.page.case.contacts[0].id)]


def test_the_strip_leads_to_the_list(qtbot: QtBot, make_desk: Make) -> None:
    desk = make_desk(with_paper(checklist=()))
    click(qtbot, desk.page.view.foot.strip.look)
    assert desk.page.view.stack.currentIndex() == 1
    assert desk.page.view.foot.strip.isHidden()  # the list says so itself
    desk.page.view.show_part("findings")
    assert not desk.page.view.foot.strip.isHidden()


def test_what_several_reasons_say_is_said_once(qtbot: QtBot) -> None:
    """Each is heard in full from its button."""
    row = PointRow("1")
    qtbot.addWidget(row)
    why = "only your own note"
    reasons = (
        *(ReasonView(why, about=one) for one in ("a call", "a letter")),
        ReasonView("no"),
    )
    point = PointView("1", "Facts", holds=False, ticked=False, tickable=True, reasons=reasons)
    row.show_point(point, lambda one: one.about)
    told = [one.text() for one in row.findChildren(Label)]
    assert told[1:] == [why, "a call", "a letter", "no"]
    heard = [one.accessibleName() for one in row.findChildren(Button)]
    assert heard == [f"Show: {why}: a call", f"Show: {why}: a letter"]


def test_ready_needs_all_points_and_all_read(qtbot: QtBot, make_desk: Make) -> None:
    desk = make_desk(with_paper(checklist=lasting("1", "9", "12", "13")))
    foot, rows = desk.page.view.foot, desk.page.view.checklist.rows
    foot.box.click()
    assert not foot.done.isEnabled()
    foot.box.click()
    rows["14"].box.click()
    assert not foot.done.isEnabled()
    foot.box.click()
    assert foot.done.isEnabled()
    assert not foot.pdf.isEnabled()
    click(qtbot, foot.done)
    assert desk.document.read_over == desk.page.draft.seal
    assert all(one.isEnabled() for one in (foot.pdf, foot.copy, foot.more))
    assert desk.page.view.sides.ready.isVisibleTo(desk.page)
    assert desk.edits[-1] == "Public version ready"


def test_a_change_of_the_letter_makes_it_outdated(qtbot: QtBot, make_desk: Make) -> None:
    desk = make_desk()
    finish(qtbot, desk)
    ready = desk.page.case
    foot, sides = desk.page.view.foot, desk.page.view.sides
    desk.show(with_paper(ready, edits=(Edit("well", "", "Het was een fijne dag."),)))
    assert sides.outdated.isVisibleTo(desk.page)
    assert not sides.ready.isVisibleTo(desk.page)
    assert not foot.box.isChecked()
    assert not foot.pdf.isEnabled()
    assert "has changed since you read it" in foot.strip.words.text()
    desk.page._export("copy")
    assert desk.told == ["First say that the public version is ready."]
    desk.show(ready)  # undone
    assert sides.ready.isVisibleTo(desk.page)
    assert foot.pdf.isEnabled()


def test_another_day_alone_outdates_nothing(qtbot: QtBot, make_desk: Make) -> None:
    desk = make_desk(with_paper(day=None))
    finish(qtbot, desk)
    desk.show(desk.page.case, DAY.replace(day=17))
    assert desk.page.view.sides.ready.isVisibleTo(desk.page)


def test_what_is_ready_can_be_taken_back(qtbot: QtBot, make_desk: Make) -> None:
    desk = make_desk()
    finish(qtbot, desk)
    desk.page.view.foot.box.click()
    assert desk.document.read_over == ""
    assert not desk.page.view.foot.pdf.isEnabled()
    assert desk.edits[-1] == "Public version not ready any more"


@pytest.mark.parametrize("suffix", ["pdf", "docx", "html", "txt", "png"])
def test_every_format_is_written_where_it_was_wanted(
    qtbot: QtBot, make_desk: Make, tmp_path: Path, suffix: str
) -> None:
    desk = make_desk(with_paper(spilled("Ik ben Noor Hartman. Het was een fijne dag.")))
    finish(qtbot, desk)
    desk.page.saving.save(desk.page.draft, tmp_path / f"brief.{suffix}")
    (made, *_) = sorted(tmp_path.iterdir())
    assert made.suffix == f".{suffix}"
    assert desk.told[-1].startswith("Saved")
    assert desk.drawer.settings.folders.letters == str(tmp_path)
    if suffix == "pdf":
        told = PdfReader(BytesIO(made.read_bytes())).pages[0].extract_text()
        assert "Ik ben [naam]." in told
    if suffix == "txt":
        assert made.read_text("utf-8") == desk.page.draft.text


def test_a_name_with_dots_gets_the_suffix_of_what_was_asked(
    make_desk: Make, tmp_path: Path
) -> None:
    desk = make_desk()
    desk.page.saving.save(desk.page.draft, tmp_path / "brief 1.2", "txt")
    assert (tmp_path / "brief 1.2.txt").read_text("utf-8") == desk.page.draft.text


def test_more_pages_are_numbered_and_replace_nothing(make_desk: Make, tmp_path: Path) -> None:
    desk = make_desk(spilled("Het was een fijne dag. " * 150))
    desk.page.saving.save(desk.page.draft, tmp_path / "brief.png")
    assert sorted(one.name for one in tmp_path.iterdir())[:2] == ["brief-1.png", "brief-2.png"]
    assert desk.told[-1].startswith("Saved: ")
    desk.page.saving.save(desk.page.draft, tmp_path / "brief.png")
    assert "brief-1.png" in desk.told[-1]
    assert not desk.told[-1].startswith("Saved")


def test_a_folder_that_takes_nothing_is_told(make_desk: Make, tmp_path: Path) -> None:
    desk = make_desk()
    desk.page.saving.save(desk.page.draft, tmp_path / "gone" / "brief.txt")
    assert desk.told
    assert not desk.told[-1].startswith("Saved")
    assert not desk.page.saving.busy


def test_the_public_text_alone_is_copied(qtbot: QtBot, make_desk: Make) -> None:
    desk = make_desk(spilled("Ik ben Noor Hartman. Het was een fijne dag."))
    finish(qtbot, desk)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(desk.page, Qt.Key.Key_C, keys)
    copied = QGuiApplication.clipboard().text()
    assert copied == desk.page.draft.text
    assert "Ik ben [naam]." in copied


def test_another_version_than_the_one_shown_is_not_written(
    make_desk: Make, tmp_path: Path
) -> None:
    desk = make_desk()
    old = desk.page.draft
    desk.show(spilled(SPILLED))
    desk.page.saving.save(old, tmp_path / "brief.txt")
    assert list(tmp_path.iterdir()) == []
    assert desk.told == ["The public version has changed. Look at it once more."]


def test_why_there_is_no_public_version_is_said(make_desk: Make) -> None:
    desk = make_desk()
    desk.page.press.answered.emit(Refusal("Not now.", "Publish"))
    assert desk.page.view.foot.strip.words.text().endswith("The program says: Not now.")
    assert not desk.page.view.foot.pdf.isEnabled()
    desk.page._export("pdf")
    press = desk.page.press
    assert isinstance(press, NearPress)
    assert not [one for one in press.asked if isinstance(one, ExportPublic)]


def test_back_to_the_letter(qtbot: QtBot, make_desk: Make) -> None:
    desk = make_desk()
    click(qtbot, desk.page.view.versions.button("letter"))
    assert desk.gone == [Place(Step.LETTERS, part="open-letter")]
    assert desk.page.view.versions.value() == "public"
