"""X3: a link is shown before it is opened, and only the web and e-mail ever are.

What stands in a case, a letter or a piece of evidence is never a link out: the places that open
something are listed here, and show addresses of the rule pack and of the help.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl

from app.gui.fields.web import LinkStrip
from app.gui.help.window import HelpWindow
from tests.command import ROOT
from tests.gui.browser import OTHERS, Opener

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton
SAFE = {
    "https://www.example.org/a?b=c#d": "https://www.example.org/a?b=c#d",
    "HTTP://EXAMPLE.ORG": "http://example.org",
    "mailto:a@example.org": "mailto:a@example.org",
    "https://k\u0440n.example": "https://xn--kn-lmc.example",  # a Cyrillic letter
    "https://example.org/\u202egpj.exe": "https://example.org/%E2%80%AEgpj.exe",
}
NOWHERE = ("", "x", "https:", "https:///etc/passwd", "mailto:", "/etc/passwd", "//host/share")
OPENERS = {
    "app/gui/fields/web.py",  # LinkStrip
    "app/gui/help/window.py",  # after it showed the address
    "app/gui/letters/exporting.py",  # the e-mail draft that was saved just now
    "app/gui/settings/about.py",  # the folder of the library
}


@pytest.fixture
def opener() -> Iterator[Opener]:
    made = Opener()
    yield made
    made.leave()


@pytest.fixture
def strip(qtbot: QtBot) -> LinkStrip:
    made = LinkStrip()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def window(qtbot: QtBot) -> HelpWindow:
    made = HelpWindow()
    qtbot.addWidget(made)
    made.show()
    return made


def _leading(scheme: str) -> tuple[str, ...]:
    return (f"{scheme}:x", f"{scheme}://example.org/x", f"{scheme.upper()}:///x", f" {scheme}:")


def test_x3_other_schemes_are_never_opened(
    strip: LinkStrip, window: HelpWindow, opener: Opener
) -> None:
    assert len(OTHERS) >= 100
    for address in (*NOWHERE, *(one for scheme in OTHERS for one in _leading(scheme))):
        strip.show_url(address)
        assert strip.isHidden(), address
        strip.go.click()
        window.text.anchorClicked.emit(QUrl(address))
        assert not window.asks(), address
        window.open_link.click()
    assert opener.opened == []


@pytest.mark.parametrize("address", SAFE)
def test_x3_what_is_shown_is_what_is_opened(
    strip: LinkStrip, window: HelpWindow, opener: Opener, qtbot: QtBot, address: str
) -> None:
    strip.show_url(address)
    window.text.anchorClicked.emit(QUrl(address))
    assert strip.words.text().endswith(f": {SAFE[address]}")
    assert window.asked.text().endswith(f": {SAFE[address]}")
    assert opener.opened == []
    qtbot.mouseClick(strip.go, LEFT)
    qtbot.mouseClick(window.open_link, LEFT)
    assert opener.opened == [QUrl(address).toString()] * 2
    assert not window.asks()


def test_x3_nothing_else_opens_anything() -> None:
    found = set()
    for path in (ROOT / "app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = node.attr if isinstance(node, ast.Attribute) else ""
            if name in ("openUrl", "startfile", "startDetached"):
                found.add(path.relative_to(ROOT).as_posix())
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                opens = node.func.attr in ("setOpenLinks", "setOpenExternalLinks")
                assert not opens or ast.unparse(node.args[0]) == "False", path
    assert found == OPENERS
