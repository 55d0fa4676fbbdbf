"""Files without a fact get one proposal at most; promises without a file get a way on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.core.claims import Demand, DemandKind, Point
from app.core.events import PromiseKind
from app.core.ids import DemandId, ExhibitId, PointId
from app.core.lookup import facts
from app.core.moment import When
from app.core.papers import Exhibit, StoredFile
from app.core.walk_step import Step
from app.gui.evidence.page import EvidencePage
from app.gui.evidence.proposing import proposed
from app.gui.facts import supported, told
from app.gui.fields.basics import Button
from app.gui.page import Place
from app.letters.language import NBSP
from tests.cases import example
from tests.gui.places import DAY, Drawer, seen
from tests.unit.builders import KPN, a_case, contact, promise

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.core.case import Case

CASE = a_case(
    contacts=(
        contact("c1", "2025-03-01"),
        contact("c2", "2025-03-10"),
        contact("c3", "2025-03-20"),
        contact("c4", "2025-03-20"),
        contact("c5", "2025-04"),
    ),
    points=(
        Point(PointId("p1"), "De rekening klopt niet"),
        Point(PointId("p2"), "Niemand belt terug"),
        Point(PointId("p3"), "De levering en de rekening"),
    ),
)


def test_promises_of_one_sort_are_told_apart_without_a_day() -> None:
    case = example("kpn-digital-tv")
    found = [told(case, one.id, DAY) for one in (*case.promises, *case.contacts)]
    words = [one.words.replace(NBSP, " ") for one in found if one is not None]
    assert words[:4] == [
        "Promise: Deliver digital TV, Tue 18 Feb",
        "Promise: Deliver digital TV, 22 March 2025",
        "Promise: Deliver digital TV, 31 March 2025",
        "Promise: Get in touch, the end of March",
    ]
    assert "Shop, around mid-February" in words
    bare = a_case(promises=(promise("t", None, by=KPN.id, made=None),), parties=(KPN,))
    nobody = told(bare, "t", DAY)
    assert nobody is not None
    assert nobody.words == "Promise: Deliver, KPN B.V."


@pytest.mark.parametrize(
    ("day", "title", "fact"),
    [
        ("2025-03-01", "", "c1"),
        ("2025-03-02", "", "c1"),
        ("2025-03-09", "", "c2"),
        ("2025-03-05", "", ""),
        ("2025-03-20", "", ""),
        ("2025-04", "", ""),
        ("", "schermafdruk LEVERING", "p3"),
        ("", "de rekening", ""),
        ("", "bel een app", ""),
        ("2025-03-20", "foto van de levering", "p3"),
        ("2025-03-01", "foto van de levering", "c1"),
    ],
)
def test_what_it_may_belong_to(day: str, title: str, fact: str) -> None:
    dated = When(edtf=day) if day else None
    assert proposed(CASE, Exhibit(ExhibitId("x"), title, dated=dated)) == fact


def test_the_name_of_the_file_counts_too() -> None:
    file = StoredFile("0" * 64, "levering_niet-gedaan.pdf", "application/pdf", 1)
    assert proposed(CASE, Exhibit(ExhibitId("x"), "Scan", file=file)) == "p3"


@pytest.fixture
def page(qtbot: QtBot) -> EvidencePage:
    made = EvidencePage(Drawer().office())
    qtbot.addWidget(made)
    made.resize(1000, 800)
    return made


def _click(page: EvidencePage, words: str) -> None:
    next(one for one in page.findChildren(Button) if one.text() == words).click()


def test_a_proposal_is_taken_with_one_click(page: EvidencePage) -> None:
    edits: list[tuple[str, Case]] = []
    page.edited.connect(lambda label, case: edits.append((label, case)))
    loose = Exhibit(ExhibitId("x"), "Scan", dated=When(edtf="2025-03-01"))
    page.show_seen(seen(replace(CASE, exhibits=(loose,))))
    _click(page, "Link")
    ((label, case),) = edits
    assert label == "Exhibit linked"
    assert facts(case).get("c1").exhibits == ("x",)  # type: ignore[union-attr] - a contact
    assert page.focusWidget() is page.view


def test_what_has_no_proposal_is_chosen_from_the_list(page: EvidencePage) -> None:
    page.show_seen(seen(replace(CASE, exhibits=(Exhibit(ExhibitId("x"), "Scan"),))))
    page.show()
    _click(page, "Link …")
    assert page.details.link_to.combo.view().isVisible()
    assert page.view.current() == "x"


def test_what_the_firm_keeps_is_asked_for_by_letter(page: EvidencePage) -> None:
    places: list[Place] = []
    page.go.connect(places.append)
    page.show_seen(seen(example("kpn-digital-tv")))
    _click(page, "Ask for them by letter")
    assert places == [Place(Step.LETTERS, part="access-request")]


def test_promises_without_a_paper_are_told_apart_by_their_day(page: EvidencePage) -> None:
    calls = tuple(
        promise(f"t{n}", None, kind=PromiseKind.CALL_BACK, contact=f"c{n}", made=None)
        for n in (1, 2)
    )
    page.show_seen(seen(replace(CASE, promises=calls)))
    words = [one.text() for one in page.findChildren(Button) if "Call back" in one.text()]
    assert words == ["Call back, Sat 1 Mar", "Call back, Mon 10 Mar"]


def test_a_paper_of_a_demand_shows_what_it_belongs_to(page: EvidencePage) -> None:
    paper = Exhibit(ExhibitId("x"), "Foto")
    paid = "het te veel betaalde"
    wish = Demand(DemandId("d"), DemandKind.REFUND, paid, exhibits=(paper.id,))
    page.show_seen(seen(replace(CASE, exhibits=(paper,), demands=(wish,))))
    assert [one.words for one in supported(page.case, paper, DAY)] == [f"Money back: {paid}"]
    assert any(one.text().startswith("Money back: het") for one in page.findChildren(Button))


@pytest.mark.parametrize("words", ["Link", "Ask for them by letter", "Call back, Sat 1 Mar"])
def test_another_edit_takes_the_focus_from_no_button(page: EvidencePage, words: str) -> None:
    loose = Exhibit(ExhibitId("x"), "Scan", dated=When(edtf="2025-03-01"))
    call = promise("t1", None, kind=PromiseKind.CALL_BACK, contact="c1", made=None)
    case = replace(CASE, exhibits=(loose,), promises=(call,))
    page.show_seen(seen(case))
    button = next(one for one in page.findChildren(Button) if one.text() == words)
    button.setFocus()
    page.show_seen(seen(replace(case, title="Another title")))
    assert page.focusWidget() is button
    assert button.isVisibleTo(page)
