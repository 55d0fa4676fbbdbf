"""An amount without a sign is in the money of the country of the case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from app.core.law import AnswerKind, QuestionItem
from app.core.money import Money
from app.gui.fields.money import MoneyField
from app.gui.follow_up.answers import Came
from app.gui.follow_up.page import FollowUpPage
from app.gui.parties.page import PartiesPage
from app.gui.parties.rows import PriceRow
from app.gui.points.answers import AnswerField
from app.gui.wants.aside import BottomLineCard
from tests.cases import example
from tests.gui.places import DAY, Drawer, bare, seen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.core.case import Case

BRITISH = replace(bare(), jurisdiction="uk")
POUNDS = Money(Decimal("12.50"), "GBP")


def _typed(qtbot: QtBot, field: MoneyField) -> Money | None:
    qtbot.keyClicks(field.line, "12.50")
    field.flush()
    return field.money()


def test_a_price_that_was_agreed(qtbot: QtBot) -> None:
    page = PartiesPage(delay=0)
    qtbot.addWidget(page)
    page.show_seen(seen(BRITISH))
    page.agreement.form.prices.add.click()
    row = page.agreement.form.prices.forms[-1]
    assert isinstance(row, PriceRow)
    assert _typed(qtbot, row.money) == POUNDS


@pytest.mark.parametrize(("currency", "sign"), [("GBP", "£"), ("EUR", "€")])
def test_an_answer_of_a_problem_type(qtbot: QtBot, currency: str, sign: str) -> None:
    field = AnswerField(QuestionItem("q", "How much?", AnswerKind.AMOUNT), DAY, 0)
    qtbot.addWidget(field)
    field.show_answer("12.50", currency)
    [line] = field.findChildren(MoneyField)
    assert sign in line.caption.text()


def test_what_they_offer(qtbot: QtBot) -> None:
    edits: list[Case] = []
    kpn = example("kpn-digital-tv")
    waited = replace(kpn, jurisdiction="uk", documents=kpn.documents[:1], silences=())
    page = FollowUpPage(Drawer().office(), delay=0)
    qtbot.addWidget(page)
    page.edited.connect(lambda _label, case: edits.append(case))
    page.show_seen(seen(waited, date(2025, 5, 20)))
    page.came.choices[Came.OFFER].click()
    _typed(qtbot, page.came.amount)
    page.came.record.click()
    assert edits[-1].offers[-1].amount == POUNDS


def test_what_one_would_settle_for(qtbot: QtBot) -> None:
    edits: list[Case] = []
    card = BottomLineCard(delay=0)
    qtbot.addWidget(card)
    card.edited.connect(lambda _label, case: edits.append(case))
    card.show_seen(seen(BRITISH))
    _typed(qtbot, card.money)
    assert edits[-1].bottom_line.amount == POUNDS
