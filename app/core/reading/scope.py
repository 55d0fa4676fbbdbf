"""What a text is read against: the day it is read on, and what it may count from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from app.core.edtf import FIRST_DAY, LAST_DAY
from app.core.ids import FactId
from app.core.moment import When
from app.core.reading.result import Anchor, Anchors, Direction, DoubtCode, DoubtfulError
from app.core.reading.vocabulary import Vocabulary
from app.core.record import record


@record
class Scope:
    """The day on which a text is read, the way it looks, its anchors, words and country."""

    today: date
    direction: Direction
    anchors: Anchors
    vocabulary: Vocabulary
    text: str
    country: str = ""  # whose clocks are meant

    @property
    def past(self) -> bool:
        """Whether what has no year lies behind today."""
        return self.direction is Direction.PAST

    def anchor(self, kind: Anchor) -> FactId:
        """Return the fact that is meant; raises ``DoubtfulError`` where there is none."""
        found = self.anchors.get(kind)
        if found is None:
            raise DoubtfulError(DoubtCode.NO_ANCHOR)
        return found

    def nearest(self, days: Iterator[date]) -> date | None:
        """Return the last of *days* up to today, or the first from today on."""
        if self.past:
            return max((day for day in days if day <= self.today), default=None)
        return min((day for day in days if day >= self.today), default=None)

    def years(self) -> range:
        """Return the years that may be meant where none is said: the nearest of each kind."""
        return range(self.today.year - 8, self.today.year + 9)

    def monday(self, weeks: int = 0) -> date:
        """Return the Monday of the week that lies *weeks* after this one."""
        return self.today + timedelta(days=7 * weeks + 1 - self.today.isoweekday())


def exact(day: date) -> When:
    """Return the moment of a day; raises ``ValueError`` outside 1900 to 2199."""
    return When(edtf=day.isoformat())


def between(first: date, last: date) -> When:
    """Return the days from *first* to *last*; ``DoubtfulError`` if they stand backwards."""
    if last < first:
        ends = [exact(day).edtf for day in (last, first)]
        raise DoubtfulError(DoubtCode.BACKWARDS, When(edtf="/".join(ends)))
    return exact(first) if first == last else When(edtf=f"{first}/{last}")


def week(monday: date) -> When:
    """Return the week of a day."""
    year, number, _ = monday.isocalendar()
    return When(week=f"{year}-W{number:02}")


def in_bounds(year: int) -> bool:
    """Tell whether a moment can lie in *year*."""
    return FIRST_DAY.year <= year <= LAST_DAY.year
