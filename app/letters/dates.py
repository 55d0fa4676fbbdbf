"""Moments in words: no weekday, time, day or year that nobody gave, and none printed twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from app.core.edtf import Precision, parse, week_start
from app.core.moment import Qualifier, When
from app.core.when import Anchors, clock, is_whole, precision, span
from app.letters.language import NBSP, Language

RECENT = timedelta(days=14)  # so close to a letter the weekday is said
_KNOWN_DAY = (Precision.DAY, Precision.MINUTE, Precision.TIMES)


class Dates:
    """Writes the moments of one document.

    It remembers the last year it printed: a year stands at the first date and at the first
    date of another year.  Nothing else about a document is remembered here.  With ``full`` a
    date has its year every time and, where it is a known day, its weekday.
    """

    def __init__(self, language: Language, anchors: Anchors, day: date) -> None:
        """Write in *language* for a document of *day*."""
        self.language = language
        self.anchors = anchors
        self.today = day
        self.full = False
        self._year: int | None = None

    def mark(self) -> object:
        """Return the last year printed, for ``restore``."""
        return self._year

    def restore(self, mark: object) -> None:
        """Forget the years printed since ``mark``."""
        self._year = mark if isinstance(mark, int) else None

    def phrase(self, when: When, *, year: bool | None = None, weekday: bool = True) -> str:
        """Return the moment with its preposition (``op 28 april``); empty when unknown."""
        return self._write(when, "when", year=year, weekday=weekday)

    def bare(self, when: When, *, year: bool | None = None, weekday: bool = False) -> str:
        """Return the moment as it stands after "of" (``28 april``, ``eind maart``)."""
        return self._write(when, "bare", year=year, weekday=weekday)

    def forms(
        self, when: When, *, year: bool | None = None, weekday: bool = True
    ) -> tuple[str, str]:
        """Return ``phrase`` and ``bare``, of which one is printed: both with the same year."""
        before = self.mark()
        phrase = self.phrase(when, year=year, weekday=weekday)
        self.restore(before)
        return phrase, self.bare(when, year=year)

    def label(self, when: When) -> str:
        """Return the moment as it stands behind a title: with its year, without an article."""
        return self._write(when, "label", year=True, weekday=False)

    def cell(self, when: When, *, year: bool = False) -> str:
        """Return the moment for a table, in figures and without a weekday."""
        return self._write(when, "cell", year=year, weekday=False)

    def resolved(self, when: When, *, year: bool = False) -> str:
        """Return the moment for a table; one counted from another fact as what it comes to."""
        if when.edtf or when.relative_to is None:
            return self.cell(when, year=year)
        found = span(when, self.anchors)
        if found is None or found.open_start or found.open_end:
            return ""
        first, last = found.earliest, found.latest
        if first == last:
            return self.cell(When(edtf=first.isoformat()), year=year)
        if (first.year, first.month) == (last.year, last.month):
            return self.cell(When(edtf=f"{first:%Y-%m}"), year=year)
        return self.cell(When(edtf=f"{first:%Y-%m}/{last:%Y-%m}"), year=year)

    def until(self, when: When, words: str) -> str:
        """Return when something ended, of which *words* are the moment; empty without any.

        A day, month or year is the last one ("tot en met"), a time or vague moment is not.
        """
        if not words:
            return ""
        key = "day" if is_whole(when) else "moment"
        return str(self.language.data["until"][key]).format(moment=words)

    def time_only(self, when: When) -> str:
        """Return only the time of day (``om 9.00 uur``), empty when none is known."""
        table = self.language.data["clock_only"]
        at = clock(when)
        if at is not None:
            key = "about_minute" if _is_about(when) else "minute"
            return str(table[key]).format(time=self.language.clock(at))
        if when.part_of_day is not None:
            part = self.language.data["parts"][when.part_of_day.value]
            return str(table["part_of_day"]).format(part=part)
        return ""

    def day(self, day: date, *, year: bool | None = True, weekday: bool = False) -> str:
        """Return an exact day as a bare date."""
        return self.language.day(day, year=self._with_year(day.year, year), weekday=weekday)

    def _with_year(self, year: int, wish: bool | None) -> bool:
        shown = wish if wish is not None else self.full or year != self._year
        if shown:
            self._year = year
        return shown

    def _write(self, when: When, table: str, *, year: bool | None, weekday: bool) -> str:
        kind = precision(when)
        if kind is Precision.UNKNOWN:
            return ""
        if kind is Precision.RELATIVE:
            return self._relative(when, table)
        writer: Callable[[When, bool | None, bool], tuple[str, dict[str, str]]] = {
            Precision.MINUTE: self._minute,
            Precision.TIMES: self._minute,
            Precision.DAY: self._one_day,
            Precision.WEEK: self._week,
            Precision.MONTH: self._month,
            Precision.SEASON: self._season,
            Precision.YEAR: self._whole_year,
        }.get(kind, self._range)
        key, slots = writer(when, year, weekday)
        text = self._pattern(table, key).format(**slots)
        if when.weekday is not None and kind not in _KNOWN_DAY:
            name = self.language.weekday(when.weekday)
            bare = str(self.language.data["when"][key]).format(**slots)
            pattern = self._pattern(table, "weekday_in")
            return pattern.format(weekday=name, **{"in": text if table == "cell" else bare})
        return text

    def _pattern(self, table: str, key: str) -> str:
        patterns = self.language.data[table]
        return str(patterns[key] if key in patterns else self.language.data["bare"][key])

    def _date(self, day: date, year: bool | None, weekday: bool) -> str:
        named = weekday and (self.full or abs(self.today - day) <= RECENT)
        return self.language.day(day, year=self._with_year(day.year, year), weekday=named)

    def _minute(
        self, when: When, year: bool | None, weekday: bool
    ) -> tuple[str, dict[str, str]]:
        reading = parse(when.edtf)
        text = self._date(reading.earliest, year, weekday)
        at = reading.time
        if at is None:
            return "day", {"date": text}
        if reading.until is not None:
            first, last = self.language.clock(at), self.language.clock(reading.until)
            return "times", {"date": text, "from": _without_shared(first, last), "to": last}
        key = "about_minute" if _is_about(when) else "minute"
        return key, {"date": text, "time": self.language.clock(at)}

    def _one_day(
        self, when: When, year: bool | None, weekday: bool
    ) -> tuple[str, dict[str, str]]:
        found = parse(when.edtf).earliest if when.edtf else self._only_day(when)
        about = _is_about(when)
        slots = {"date": self._date(found, year, weekday and not about)}
        if about:
            return "about_day", slots
        if when.part_of_day is not None:
            slots["part"] = self.language.data["parts"][when.part_of_day.value]
            return "part_of_day", slots
        return "day", slots

    def _only_day(self, when: When) -> date:
        found = span(when, self.anchors)
        return self.today if found is None else found.earliest

    def _week(self, when: When, year: bool | None, _: bool) -> tuple[str, dict[str, str]]:
        slots = {"date": self._date(week_start(when.week), year, weekday=False)}
        if when.qualifier is Qualifier.ABOUT:
            return "about_day", {"date": self._pattern("bare", "week").format(**slots)}
        return "week", slots

    def _month(self, when: When, year: bool | None, _: bool) -> tuple[str, dict[str, str]]:
        first = parse(when.edtf).earliest
        name = self._month_name(first, year)
        if when.qualifier is Qualifier.MID and parse(when.edtf).about:
            return "about_mid_month", {"month": name}
        return self._third(when, "month", name)

    def _third(self, when: When, unit: str, name: str) -> tuple[str, dict[str, str]]:
        """Return the pattern for a month or year, for a third of it, and for about it."""
        part = {Qualifier.BEGIN: "begin", Qualifier.MID: "mid", Qualifier.END: "end"}
        if when.qualifier not in part:
            return f"about_{unit}" if _is_about(when) else unit, {unit: name}
        key = f"{part[when.qualifier]}_{unit}"
        if not _is_about(when):
            return key, {unit: name}
        return "about_day", {"date": self._pattern("bare", key).format(**{unit: name})}

    def _month_name(self, first: date, year: bool | None) -> str:
        name = self.language.month(first.month)
        return f"{name} {first.year}" if self._with_year(first.year, year) else name

    def _season(self, when: When, _: bool | None, __: bool) -> tuple[str, dict[str, str]]:
        year, number = when.edtf[:4], when.edtf[5:7]
        slots = {"year": year, "next": str(int(year) + 1)}
        self._with_year(int(year), wish=True)
        bare = str(self.language.data["bare_seasons"][number]).format(**slots)
        if when.qualifier not in (Qualifier.EXACT, Qualifier.ABOUT):
            return self._third(when, "year", bare)
        if _is_about(when):
            return "about_day", {"date": bare}
        full = str(self.language.data["seasons"][number]).format(**slots)
        return "season", {"season": full, "bare_season": bare}

    def _whole_year(self, when: When, _: bool | None, __: bool) -> tuple[str, dict[str, str]]:
        year = parse(when.edtf).earliest.year
        self._with_year(year, wish=True)
        return self._third(when, "year", str(year))

    def _range(self, when: When, year: bool | None, _: bool) -> tuple[str, dict[str, str]]:
        reading = parse(when.edtf)
        if reading.precision is Precision.BEFORE:
            end = When(edtf=when.edtf.partition("/")[2])
            return "before", {"date": self.bare(end, year=year)}
        if reading.precision is Precision.AFTER:
            start = When(edtf=when.edtf.partition("/")[0])
            return "after", {"date": self.bare(start, year=year)}
        first, last = (When(edtf=part) for part in when.edtf.split("/"))
        if precision(first) is precision(last) is Precision.MONTH and not reading.about:
            months = (parse(last.edtf).earliest - parse(first.edtf).earliest).days
            return ("two_months" if months <= 31 else "months"), self._ends(first, last, year)
        one, two = parse(first.edtf), parse(last.edtf)
        if one.precision is two.precision is Precision.DAY:
            if (two.earliest - one.earliest).days == 1:
                ends = self._ends(first, last, year)
                return "either", {"first": ends["from"], "last": ends["to"]}
            if (one.earliest.year, one.earliest.month) == (
                two.earliest.year,
                two.earliest.month,
            ):
                return "between", {
                    "from": self.language.day_number(one.earliest.day),
                    "to": self.bare(last, year=year),
                }
        return "between", self._ends(first, last, year)

    def _ends(self, first: When, last: When, year: bool | None) -> dict[str, str]:
        start, end = parse(first.edtf), parse(last.edtf)
        days = start.precision is end.precision is Precision.DAY and not start.about
        same = start.earliest.year == end.earliest.year
        if days and same and start.earliest.month == end.earliest.month:
            return {
                "from": self.language.day_number(start.earliest.day),
                "to": self.bare(last, year=year),
            }
        return {
            "from": self.bare(first, year=False if same else True if year is None else year),
            "to": self.bare(last, year=year),
        }

    def _relative(self, when: When, table: str) -> str:
        offset = when.offset
        patterns = self.language.data["bare" if table == "label" else table]
        if offset is None:
            return str(self.language.data["clock_only"]["then"]) if table == "when" else ""
        if offset.count == 0:
            return str(patterns["same_day"])
        words = table != "cell"
        distance = self.language.distance(abs(offset.count), offset.unit, words=words)
        if offset.count > 0:
            key = "about_later" if offset.about else "later"
            return str(patterns[key]).format(distance=distance)
        earlier = str(patterns["earlier"]).format(distance=distance)
        if not offset.about:
            return earlier
        return str(self.language.data["duration"]["about"]).format(a=earlier)


def _is_about(when: When) -> bool:
    return when.qualifier is Qualifier.ABOUT or bool(when.edtf and parse(when.edtf).about)


def _without_shared(first: str, last: str) -> str:
    """Return *first* without its last word where *last* says the same: ``8.00`` to 12 uur."""
    clock, _, word = first.rpartition(NBSP)
    return clock if clock and last.endswith(f"{NBSP}{word}") else first
