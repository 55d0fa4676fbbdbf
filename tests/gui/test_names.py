"""No two controls of a screen sound the same, and none sounds like a thing of the program."""

from __future__ import annotations

import re
from collections import Counter

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from tests.cases import example
from tests.gui.person import Person
from tests.gui.test_accessibility import _controls
from tests.gui.tour import SCREENS

CASE = example("kpn-digital-tv")
IDS = re.compile(r"\b(?:[a-z]+-){1,4}\d+\b|\b[0-9a-f]{12,}\b|\bt\d+\b|None\b|<[a-z.]+")

ALIKE = "Deliver digital TV"  # promised twice in the example, on days that are not known


def name(widget: QWidget) -> str:
    """What a control is called; Qt calls a list by what is chosen, beside its label."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def group(widget: QWidget) -> str:
    """The group that is heard before a control: the nearest one with a name."""
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        spoken = QAccessible.queryAccessibleInterface(above)
        if above.accessibleName() and spoken.role() is QAccessible.Role.Grouping:
            return above.accessibleName()
        above = above.parentWidget()
    return ""


def test_every_control_has_a_name_of_its_own(person: Person) -> None:
    found = []
    for screen, visit in SCREENS.items():
        root = visit(person, CASE)
        controls = [
            one
            for one in _controls(root)
            if isinstance(one, QAbstractButton | QLineEdit | QComboBox)
        ]
        heard = Counter(
            (name(one), QAccessible.queryAccessibleInterface(one).role(), group(one))
            for one in controls
        )
        found += [
            f"{screen}: {key[0]} x {n} in {key[2]}"
            for key, n in heard.items()
            if n > 1 and not key[0].endswith(ALIKE)
        ]
        found += [f"{screen}: {one[0]}" for one in heard if IDS.search(one[0])]
        if root.window() is not person.window:
            root.window().close()
    assert not found, "\n".join(found)
