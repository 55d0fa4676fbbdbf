"""Consent for a private exhibit: recorded by hand and by keys, withdrawn, and undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.core import edits
from app.core.lookup import facts
from app.core.papers import Consent
from app.core.problem import Code
from app.core.problems import find
from app.core.walk_step import Step
from app.gui.evidence.page import EvidencePage
from app.gui.fields.basics import IconButton
from app.gui.page import CONSENT, Place
from tests.cases import example
from tests.gui.places import Drawer, seen
from tests.unit.builders import at

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.core.case import Case

KPN = example("kpn-digital-tv")
LEFT = Qt.MouseButton.LeftButton


class Private:
    """The page with a chat that shows a promise and is about to be marked private."""

    def __init__(self, qtbot: QtBot) -> None:
        chat = facts(KPN).exhibit("x-chat")
        assert chat is not None
        self.case = edits.put_exhibit(KPN, replace(chat, supports=("p-bill",)))
        self.labels: list[str] = []
        self.page = EvidencePage(Drawer().office())
        qtbot.addWidget(self.page)
        self.page.resize(1000, 800)
        self.page.edited.connect(self._follow)
        self.page.show_seen(seen(self.case))
        self.page.show()
        self.page.view.choose("x-chat")
        self.part = self.page.details.consent

    def _follow(self, label: str, case: Case) -> None:
        self.labels.append(label)
        self.case = case
        self.page.show_seen(seen(case))

    def asked(self) -> bool:
        """Whether the check asks for consent."""
        return any(one.code is Code.SENSITIVE_WITHOUT_CONSENT for one in find(self.case))


@pytest.fixture
def private(qtbot: QtBot) -> Private:
    made = Private(qtbot)
    made.page.details.sensitive.click()
    return made


def test_who_consented_is_asked_where_an_exhibit_is_private(private: Private) -> None:
    assert private.asked()
    assert private.part.isVisible()
    assert private.part.day.isVisible()
    private.page.details.sensitive.click()
    assert not private.part.isVisible()


def test_consent_is_recorded(private: Private, qtbot: QtBot) -> None:
    qtbot.keyClicks(private.part.day.line, "3 May 2025")
    qtbot.mouseClick(private.part.record, LEFT)
    consumer = private.part.who.combo.itemData(0)
    assert private.labels[-1] == "Consent recorded"
    assert private.case.consents == (Consent("x-chat", at("2025-05-03"), consumer),)
    assert not private.asked()
    assert not private.part.day.isVisible()


def test_consent_of_another_for_a_promise_is_recorded_by_keys(
    private: Private, qtbot: QtBot
) -> None:
    private.page.view.choose("x-confirmation")
    private.page.show_place(Place(Step.EVIDENCE, "x-chat", CONSENT))
    part = private.part
    assert private.page.focusWidget() is part.day.line
    part.who.combo.setFocus()
    qtbot.keyClick(part.who.combo, Qt.Key.Key_End)
    qtbot.keyClicks(part.day.line, "april 2025")
    part.fact.combo.setFocus()
    qtbot.keyClick(part.fact.combo, Qt.Key.Key_Down)
    qtbot.keyClick(part.day.line, Qt.Key.Key_Return)
    assert private.case.consents == (Consent("p-bill", at("2025-04"), None),)
    assert not private.asked()


@pytest.mark.parametrize("typed", ["", "ooit"])
def test_without_a_day_nothing_is_recorded(private: Private, qtbot: QtBot, typed: str) -> None:
    qtbot.keyClicks(private.part.day.line, typed)
    qtbot.mouseClick(private.part.record, LEFT)
    assert private.labels == ["Private exhibit changed"]
    assert private.part.day.caption.text() == "Write the day on which consent was given."


def test_what_was_typed_stays_when_the_page_is_shown_anew(
    private: Private, qtbot: QtBot
) -> None:
    qtbot.keyClicks(private.part.day.line, "3 May 2025")
    private.page.show_seen(seen(replace(private.case, title="Otherwise")))
    assert private.part.day.line.text() == "3 May 2025"
    private.page.view.choose("x-confirmation")
    private.page.view.choose("x-chat")
    assert private.part.day.line.text() == ""


def test_consent_is_withdrawn(private: Private, qtbot: QtBot) -> None:
    given = edits.put_consent(private.case, Consent("x-chat", at("2025-05-03")))
    private.page.edited.emit("Consent recorded", given)
    (away,) = private.part.findChildren(IconButton)
    assert away.accessibleName() == "Withdraw the consent for this exhibit"
    qtbot.mouseClick(away, LEFT)
    assert private.labels[-1] == "Consent withdrawn"
    assert (private.case.consents, private.asked()) == ((), True)


def test_consent_can_be_for_a_contact_that_cites_the_exhibit(
    private: Private, qtbot: QtBot
) -> None:
    part = private.part
    part.fact.combo.setFocus()
    qtbot.keyClick(part.fact.combo, Qt.Key.Key_End)
    assert part.fact.combo.currentText().startswith("Chat")
    qtbot.keyClicks(part.day.line, "3 May 2025")
    qtbot.mouseClick(part.record, LEFT)
    assert private.case.consents[-1].fact == "chat"
    assert not private.asked()
