"""Ctrl+K reads the cases once, and anew when one of them has changed, wherever."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.core.digest import digest
from app.store.library import Library
from tests.cases import example
from tests.gui.person import NOON, Person
from tests.gui.places import pack_of

CASE = example("kpn-digital-tv")


def test_the_cases_are_read_once_until_one_changes(person: Person, tmp_path: Path) -> None:
    person.open(CASE)
    start = person.application.window.start
    start.digests()  # what follows from the last edit is made by who looks first
    before = start.digests()
    person.press("Ctrl+K")
    assert start.digests() is before
    person.application.window.beside.window("palette").close()

    person.press("F2")
    person.replace("Another title", person.where())
    person.press("Return")
    assert [one.title for _id, one in start.digests()] == ["Another title"]

    start.digests()
    before = start.digests()
    other = Library.open(
        tmp_path / "library",
        digest=lambda case: digest(case, pack_of(case.jurisdiction)),
        now=lambda: NOON,
    )
    assert start.digests() is before
    other.create(replace(CASE, id="other", title="In another window"))
    assert [one.title for _id, one in start.digests()] == ["In another window", "Another title"]
    other.close(backup=False)
