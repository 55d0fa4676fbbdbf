"""The days in which a purchase may be withdrawn from."""

from __future__ import annotations

from datetime import date

import pytest

from app.core.agreement import Agreement, AgreementKind, Period, PriceItem
from app.core.calendar import statutory
from app.core.channel import Channel
from app.core.cooling_off import (
    Standing,
    cooling_off,
    is_distant,
    is_goods,
    other_law,
    starts,
)
from app.core.ids import AgreementId
from app.core.moment import When
from app.core.when import no_anchors
from tests.letters.settings import euros
from tests.unit.builders import at

NL = statutory("nl")
IN, LATE, UNKNOWN = Standing.IN_TIME, Standing.LATE, Standing.UNKNOWN


def agreed(kind: AgreementKind = AgreementKind.PURCHASE, **more: object) -> Agreement:
    return Agreement(AgreementId("sofa"), "een bank", kind, **more)  # type: ignore[arg-type] - fields by name


TERMS = {
    "the last day": ("2026-12-10", date(2026, 12, 24), 0, IN, date(2026, 12, 24)),
    "a day late": ("2026-12-10", date(2026, 12, 25), 0, LATE, date(2026, 12, 24)),
    "Christmas and a Sunday": ("2026-12-11", date(2026, 12, 28), 0, IN, date(2026, 12, 28)),
    "the first day": ("2026-12-10", date(2026, 12, 10), 0, IN, date(2026, 12, 24)),
    "a month": ("2026-12", date(2026, 12, 15), 0, IN, None),
    "a month that may be too long ago": ("2026-12", date(2026, 12, 16), 0, LATE, None),
    "only words": ("", date(2026, 12, 16), 0, UNKNOWN, None),
    "before a day": ("../2026-12-01", date(2026, 12, 16), 0, UNKNOWN, None),
    "no information": ("2026-03-02", date(2026, 11, 22), 12, IN, date(2027, 3, 16)),
    "no information, too late": ("2025-03-03", date(2026, 11, 22), 12, LATE, date(2026, 3, 17)),
}


@pytest.mark.parametrize(
    ("start", "day", "extension", "standing", "last"), TERMS.values(), ids=TERMS
)
def test_the_term_runs_from_the_day_after(
    start: str, day: date, extension: int, standing: Standing, last: date | None
) -> None:
    when = at(start) if start else When(words="onlangs")
    found = cooling_off(when, day, NL, no_anchors, 14, extension)
    assert (found.standing, found.last) == (standing, last)
    assert found.extended is (extension > 0)


def test_within_the_first_days_nothing_is_extended() -> None:
    found = cooling_off(at("2026-12-10"), date(2026, 12, 20), NL, no_anchors, 14, 12)
    assert not found.extended
    assert found.first == date(2026, 12, 24)
    assert cooling_off(None, date(2026, 12, 20), NL, no_anchors, 14).standing is UNKNOWN


PRICES = (PriceItem("het pakket", euros("20"), Period.MONTH),)


@pytest.mark.parametrize(
    ("agreement", "goods"),
    [
        (agreed(), True),
        (agreed(AgreementKind.ORDER), True),
        (agreed(AgreementKind.ORDER, sector="telecom"), False),
        (agreed(AgreementKind.ORDER, prices=PRICES), False),
        (agreed(AgreementKind.SUBSCRIPTION), False),
        (agreed(AgreementKind.SUBSCRIPTION, received=at("2026-12-10")), True),
    ],
)
def test_goods_count_from_receipt(agreement: Agreement, goods: bool) -> None:
    assert is_goods(agreement) is goods


def test_what_it_counts_from() -> None:
    made, received = at("2026-12-01"), at("2026-12-10")
    assert starts(agreed(made=made, received=received)) == received
    assert starts(agreed(made=made)) is None
    assert starts(agreed(AgreementKind.ASSIGNMENT, made=made)) == made


@pytest.mark.parametrize(
    ("channel", "distant"),
    [(Channel.ONLINE, True), (Channel.DOOR, True), (Channel.SHOP, False), (None, None)],
)
def test_only_what_was_bought_at_a_distance(
    channel: Channel | None, distant: bool | None
) -> None:
    assert is_distant(agreed(channel=channel)) is distant


def test_insurance_and_bookings_have_rules_of_their_own() -> None:
    assert other_law(agreed(AgreementKind.POLICY))
    assert other_law(agreed(AgreementKind.BOOKING))
    assert not other_law(agreed(AgreementKind.SUBSCRIPTION))
