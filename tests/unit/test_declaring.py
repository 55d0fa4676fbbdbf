"""Declarations in a case of which the contract is over: nothing is dissolved twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.agreement import Agreement, AgreementKind
from app.core.case import Case
from app.core.claims import Demand, DemandKind
from app.core.declaring import declarations
from app.core.ids import AgreementId, DemandId
from app.core.ladder import Because
from app.core.steps import recommended_document
from tests.unit.builders import at
from tests.unit.ladders import (
    CALENDAR,
    COMPLAINT,
    GC,
    LADDER,
    NOTICE,
    REMINDER,
    codes,
    standings,
    states,
    with_letters,
)

BOTH = ("dissolution", "damages")
DAY = "2025-06-11"  # after the term of the notice


def case(
    *wanted: DemandKind,
    ended: str = "2025-04-01",
    kind: AgreementKind = AgreementKind.SUBSCRIPTION,
) -> Case:
    agreement = Agreement(
        AgreementId("tv"), "digitale tv", kind, ended=at(ended) if ended else None
    )
    demands = tuple(Demand(DemandId(one.value), one, "het") for one in wanted)
    letters = with_letters(COMPLAINT, REMINDER, NOTICE)
    return replace(letters, agreements=(agreement,), demands=demands)


K = DemandKind


@pytest.mark.parametrize(
    ("found", "fit"),
    [
        pytest.param(case(K.CORRECT), (), id="over, and no money asked"),
        pytest.param(case(K.CANCEL), (), id="the end that was asked is there"),
        pytest.param(case(K.REFUND), ("damages",), id="over, money asked"),
        pytest.param(case(K.DISSOLVE), BOTH, id="asked all the same"),
        pytest.param(case(K.REDUCE_PRICE), BOTH, id="a lower price for the past"),
        pytest.param(case(K.CORRECT, ended=""), BOTH, id="it goes on"),
        pytest.param(case(K.CORRECT, ended=DAY), (), id="it ends today"),
        pytest.param(case(K.CORRECT, ended="2025-06-12"), BOTH, id="it ends tomorrow"),
        pytest.param(case(K.REFUND, ended=""), ("damages", "dissolution"), id="money first"),
        pytest.param(
            case(K.CORRECT, kind=AgreementKind.PURCHASE), BOTH, id="a purchase does not end"
        ),
        pytest.param(replace(case(K.CORRECT), agreements=()), BOTH, id="no agreement"),
    ],
)
def test_what_fits_a_contract_that_is_over(found: Case, fit: tuple[str, ...]) -> None:
    day = date.fromisoformat(DAY)
    assert declarations(found, day, BOTH) == fit
    assert declarations(found, day, ("complaint", "webform")) == ()


@pytest.mark.parametrize(
    ("found", "ladder", "document"),
    [
        (case(K.CORRECT, ended=""), "dddR oo o-o", "dissolution"),
        (case(K.REFUND), "dddR oo o-o", "damages"),
        (case(K.CORRECT), "ddd- oo R-o", "filing-gc"),
    ],
)
def test_a_step_that_does_not_fit_is_passed(found: Case, ladder: str, document: str) -> None:
    assert states(found, DAY) == ladder.replace(" ", "")
    day = date.fromisoformat(DAY)
    assert recommended_document(found, day, LADDER, (GC,), CALENDAR).document == document


def test_why_the_step_does_not_fit() -> None:
    assert codes(standings(case(K.CORRECT), DAY)["declare"]) == {Because.AGREEMENT_OVER}
