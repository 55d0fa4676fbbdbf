"""A case that could not be shown is free again: here and in other windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cases import example
from tests.gui.mistakes import MadeError, Mistake, mistaken

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.person import Person

KPN = example("kpn-digital-tv")


@pytest.mark.parametrize(
    "of",
    [
        "open_case.py:OpenCase._locked",
        "session.py:Session.__init__",
        "case_view.py:CaseView.show",
        "case_view.py:CaseView.close",
        "case_view.py:CaseView._show",
    ],
)
def test_a_mistake_while_a_case_is_opened_leaves_it_free(
    person: Person, qtbot: QtBot, of: str
) -> None:
    person.open(KPN)
    window = person.application.window
    window.go_home()
    mistake = Mistake(of)
    with qtbot.captureExceptions() as mistakes, mistaken(mistake):
        window.open_case(KPN.id)
    assert [kind for kind, _error, _trace in mistakes] == [MadeError]
    window.go_home()
    window.open_case(KPN.id)
    assert window.opened is not None
    assert window.opened.reading == ""
