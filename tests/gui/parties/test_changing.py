"""What is known stands in cards; their fields open and fold as somebody asks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.core.agreement import Service
from app.core.case import Case
from app.core.ids import FactId
from app.core.lookup import consumers, representative, trader
from app.core.walk_step import Step
from app.gui.page import ADDRESS, AGREEMENT, FIRM, SENDER, Place
from app.gui.parties.page import PartiesPage
from app.store.settings import Sender, Settings
from tests.gui.places import seen
from tests.gui.seeing import Shown, example

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.gui.parties.changing import ChangeCard

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key
EMPTY = Case("new", "", language="en")
CARDS = ("company", "whom")
FIRST = {"company": "KPN B.V.", "whom": "Noor Hartman"}


def _cards(page: PartiesPage) -> list[ChangeCard]:
    return [getattr(page, name) for name in CARDS]


def _opened(page: PartiesPage) -> list[bool]:
    return [one.fields.isVisibleTo(page) for one in _cards(page)]


def test_fields_stand_open_only_where_something_is_missing(page: PartiesPage) -> None:
    shown = Shown(page, example())
    assert _opened(page) == [False, False]
    assert page.agreement.enough.isVisibleTo(page)
    firm, me = trader(shown.case), consumers(shown.case)[0]
    assert firm is not None
    nowhere = replace(firm, addresses=(), email="", web_form="")
    parties = tuple(
        {firm.id: nowhere, me.id: replace(me, name="")}.get(one.id, one)
        for one in shown.case.parties
    )
    undated = replace(shown.case.agreements[0], made=None)
    shown.back_to(replace(shown.case, parties=parties, agreements=(undated,)))
    assert _opened(page) == [True, True]
    assert not page.agreement.enough.isVisibleTo(page)


@pytest.mark.parametrize("name", CARDS)
def test_change_goes_to_the_first_field_and_done_comes_back(
    qtbot: QtBot, page: PartiesPage, shown: Shown, name: str
) -> None:
    card: ChangeCard = getattr(page, name)
    qtbot.mouseClick(card.change, LEFT)
    line = page.focusWidget()
    assert line.text() == FIRST[name]
    assert (card.summary.isHidden(), card.change.isHidden()) == (True, True)
    qtbot.keyClicks(line, " x")
    qtbot.mouseClick(card.done, LEFT)
    assert shown.labels[-1] in ("Company changed", "Person changed")
    assert len(shown.labels) == 1
    assert page.focusWidget() is card.change
    assert (card.opened, card.summary.isHidden()) == (False, False)


def test_nothing_folds_under_somebody_who_types(qtbot: QtBot, page: PartiesPage) -> None:
    shown = Shown(page, EMPTY)
    qtbot.keyClicks(page.company.name.line, "kpn")
    page.flush()
    form = page.company.form
    form.fields["town"].setFocus()
    qtbot.keyClicks(form.fields["street"].line, "Postbus 1")
    page.flush()
    qtbot.keyClicks(form.fields["town"].line, "Voorbeeldstad")
    page.flush()
    assert _opened(page)[0]
    assert page.focusWidget() is form.fields["town"].line
    page.company.done.click()
    assert not _opened(page)[0]
    assert page.company.address.lines.text() == "KPN B.V.\nPostbus 1\nVoorbeeldstad"
    shown.back_to(EMPTY)
    assert not page.company.known.isVisibleTo(page)


def test_what_misses_something_can_be_folded_until_the_page_is_left(
    qtbot: QtBot, page: PartiesPage
) -> None:
    shown = Shown(page, EMPTY)
    qtbot.keyClicks(page.whom.first().line, "Noor Hartman")
    page.whom.done.click()
    shown.back_to(shown.case)
    assert not page.whom.opened
    page.whom.leave()
    assert page.whom.opened


def test_the_fields_of_the_agreement_stand_open_with_what_is_known(
    page: PartiesPage, shown: Shown
) -> None:
    form = page.agreement.form
    assert page.agreement.enough.isVisibleTo(page)
    assert page.agreement.remove.isVisibleTo(page)
    for field in (form.what, form.made, form.promised):
        assert field.line.isVisibleTo(page)
        assert field.line.text()
    assert not form.more.opened
    shown.back_to(EMPTY)
    assert form.what.isVisibleTo(page)
    assert not page.agreement.remove.isVisibleTo(page)


def test_a_page_that_is_come_back_to_shows_what_is_known(
    page: PartiesPage, shown: Shown, qtbot: QtBot
) -> None:
    with qtbot.waitExposed(page):
        page.show()
    for card in _cards(page):
        card.begin()
    page.company.ask_firm()
    page.hide()
    page.show()
    assert _opened(page) == [False, False]
    assert not page.company.name.isVisibleTo(page)
    assert shown.labels == []


def test_fields_of_one_case_are_not_open_for_another(page: PartiesPage, shown: Shown) -> None:
    page.whom.begin()
    shown.back_to(replace(shown.case, id="another"))
    assert _opened(page) == [False, False]


def test_another_firm_is_asked_and_enter_goes_on(
    qtbot: QtBot, page: PartiesPage, shown: Shown
) -> None:
    qtbot.mouseClick(page.company.other, LEFT)
    line = page.company.name.line
    assert (page.focusWidget(), line.selectedText()) == (line, "KPN")
    qtbot.keyClicks(line, "Ziggo")
    qtbot.keyClick(line, KEY.Key_Return)
    firm = trader(shown.case)
    assert firm is not None
    assert firm.short_name == "Ziggo"
    assert page.focusWidget() is page.company.other
    assert page.company.name.isHidden()


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Place(Step.PARTIES, part=FIRM), "KPN"),
        (Place(Step.PARTIES, part=ADDRESS), "Postbus 1234"),
        (Place(Step.PARTIES, part=AGREEMENT), "digitale tv"),
        (Place(Step.PARTIES, part=SENDER), "Lindehof 27"),
        (Place(Step.PARTIES, "kpn"), "KPN B.V."),
        (Place(Step.PARTIES, "noor"), "Noor Hartman"),
        (Place(Step.PARTIES, "kpn-service"), "Afdeling Klantenservice"),
    ],
)
def test_a_jump_lands_in_the_very_field(
    page: PartiesPage, shown: Shown, place: Place, text: str
) -> None:
    page.show_place(place)
    assert page.focusWidget().text() == text
    assert page.focusWidget().isVisibleTo(page)
    assert shown.labels == []


def test_without_a_firm_its_address_asks_which_it_is(page: PartiesPage) -> None:
    Shown(page, EMPTY)
    page.show_place(Place(Step.PARTIES, part=ADDRESS))
    assert page.focusWidget() is page.company.name.line
    page.show_place(Place(Step.PARTIES, part=SENDER))
    assert page.focusWidget() is page.whom.people["party-1"].fields["name"].line


def test_a_service_leads_to_the_rest_of_its_agreement(page: PartiesPage) -> None:
    first = example().agreements[0]
    held = Service(FactId("s-held"), "internet")
    second = replace(first, id="second", what="internet", services=(held,))
    Shown(page, replace(example(), agreements=(first, second)))
    page.show_place(Place(Step.PARTIES, held.id))
    assert (page.agreement.which.value(), page.agreement.form.more.opened) == ("1", True)
    assert page.agreement.form.services.isVisibleTo(page)


def test_an_account_is_filled_in_from_what_is_known(page: PartiesPage, shown: Shown) -> None:
    me = consumers(shown.case)[0]
    view = page.whom.views[me.id]
    assert view.values["account"].text() == "for paying back: not filled in"
    view.fill.click()
    assert page.focusWidget() is page.whom.people[me.id].fields["iban"].line


def test_who_signed_before_is_brought_back(
    qtbot: QtBot, page: PartiesPage, shown: Shown
) -> None:
    signing = page.whom.signing
    signing.helper.click()
    assert page.focusWidget() is signing.form.fields["name"].line
    qtbot.keyClicks(signing.form.fields["name"].line, "Advice desk")
    page.whom.done.click()
    assert signing.helper.text() == "Advice desk signs for Noor Hartman"
    assert signing.ground_told.text() == "With an authorisation"
    signed = shown.case
    signing.alone.click()
    assert representative(shown.case) is None
    assert signing.alone.text() == "Noor Hartman signs"
    signing.helper.click()
    assert shown.case == signed
    signing.helper.click()  # once more says nothing new
    assert shown.labels.count("Who signs changed") == 3


def test_the_firm_tells_how_much_its_form_takes(page: PartiesPage, shown: Shown) -> None:
    firm = trader(shown.case)
    assert firm is not None
    told = replace(firm, web_limit=1500, email="", refused=(*firm.preferred,))
    parties = tuple(told if one.id == firm.id else one for one in shown.case.parties)
    shown.back_to(replace(shown.case, parties=parties))
    words = [chip.text() for chip in page.company.takes.chips.values()]
    assert words[1:3] == ["E-mail: no address yet", "Web form, 1,500 characters"]


@pytest.mark.parametrize(
    ("name", "helps", "told"),
    [
        ("Els Verhoeven", True, True),
        ("Els Verhoeven", False, False),
        ("Noor Hartman", True, False),  # who complains types herself
        ("", True, False),
    ],
)
def test_who_types_for_another_is_told_that_no_letter_names_them(
    page: PartiesPage, name: str, helps: bool, told: bool
) -> None:
    settings = Settings(helper_mode=helps, sender=Sender(name=name))
    page.show_seen(replace(seen(example()), settings=settings))
    words = "You type as Els Verhoeven. Your name does not come in the letter."
    typist = page.whom.signing.typist
    assert typist.isVisibleTo(page) is told
    assert not told or typist.text() == words


def test_what_sort_it_is_stands_among_more_fields_once_the_branch_is_known(
    qtbot: QtBot, page: PartiesPage
) -> None:
    shown = Shown(page, EMPTY)
    form = page.agreement.form
    assert form.sector.isVisibleTo(page)
    qtbot.keyClicks(form.what.line, "a lamp")
    shown.back_to(replace(shown.case, agreements=(example().agreements[0],)))
    assert not form.sector.isVisibleTo(page)
    qtbot.mouseClick(form.more.button, LEFT)
    assert form.sector.isVisibleTo(page)
    qtbot.mouseClick(form.more.button, LEFT)
    assert not form.sector.isVisibleTo(page)
