"""A copy of a case says what it could not take along."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.core.papers import StoredFile
from tests.cases import example
from tests.gui.person import Person

if TYPE_CHECKING:
    from pathlib import Path


def test_a_copy_tells_which_evidence_it_lacks(person: Person, tmp_path: Path) -> None:
    person.open(example("kpn-digital-tv"))
    case, window = person.case, person.application.window
    gone = StoredFile("0" * 64, "gone.pdf", "application/pdf", 3)
    first = replace(case.exhibits[0], file=gone)
    window.view.apply("Exhibit", replace(case, exhibits=(first, *case.exhibits[1:])))
    window.files.save_copy(tmp_path / "copy.geachte")
    told = "Saved, but without the file of 1 exhibit: it is missing here."
    assert person.told == told
