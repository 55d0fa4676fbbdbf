"""Random moments, due moments and amounts, all of them valid."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from app.core.moment import Due, DueMode, PartOfDay, Qualifier, Term, Unit, When
from app.core.money import Money

FIRST, LAST = date(2017, 1, 1), date(2026, 12, 31)


def days() -> st.SearchStrategy[date]:
    """Return days from 2017 to 2026."""
    return st.dates(FIRST, LAST)


def moments() -> st.SearchStrategy[When]:
    """Return moments that stand alone, of every precision."""
    day = days()
    clock = st.times().map(lambda time: f"{time.hour:02}:{time.minute:02}")
    pair = st.tuples(day, day).map(sorted)
    return st.one_of(
        day.map(lambda found: When(edtf=found.isoformat())),
        st.builds(lambda on, at: When(edtf=f"{on.isoformat()}T{at}"), day, clock),
        st.builds(_part, day, st.sampled_from(PartOfDay)),
        st.builds(_month, day, st.sampled_from(Qualifier)),
        st.builds(
            lambda on, season: When(edtf=f"{on.year}-{season}"), day, st.integers(21, 24)
        ),
        day.map(lambda found: When(edtf=str(found.year))),
        pair.map(lambda ends: When(edtf=f"{ends[0].isoformat()}/{ends[1].isoformat()}")),
        day.map(lambda found: When(edtf=f"../{found.isoformat()}")),
        day.map(lambda found: When(edtf=f"{found.isoformat()}/..")),
        day.map(lambda found: When(week="{}-W{:02}".format(*found.isocalendar()))),
        st.just(When(words="op een dag die ik niet heb genoteerd")),
    )


def _part(day: date, part: PartOfDay) -> When:
    return When(edtf=day.isoformat(), part_of_day=part)


def _month(day: date, qualifier: Qualifier) -> When:
    return When(edtf=f"{day.year}-{day.month:02}", qualifier=qualifier)


def money() -> st.SearchStrategy[Money]:
    """Return amounts from nothing to 99,999.99."""
    return st.integers(0, 9_999_999).map(lambda cents: Money(Decimal(cents).scaleb(-2)))


def dues() -> st.SearchStrategy[Due]:
    """Return due moments and terms."""
    terms = st.builds(Term, st.integers(1, 40), st.sampled_from(Unit))
    return st.one_of(
        st.builds(Due, when=moments(), mode=st.sampled_from(DueMode)),
        terms.map(lambda term: Due(term=term)),
    )
