"""Days as the window says them: "Fri 2 May", "Tuesday 6 May 2025", "in 3 days"."""

from __future__ import annotations

from datetime import date

from app.gui.words import _, many, of

_DAYS_UNTIL = 21  # from here on weeks are said
_WEEKS_UNTIL = 70  # and from here on months
_MONTHS_UNTIL = 730
_MONTH = 30.44
_YEAR = 365.25


def short_day(day: date, today: date) -> str:
    """Return "Fri 2 May", with the year instead of the weekday when it is not this year."""
    month = month_name(day, short=True)
    if day.year != today.year:
        return f"{day.day} {month} {day.year}"
    return f"{weekday_name(day, short=True)} {day.day} {month}"


def long_day(day: date) -> str:
    """Return "Tuesday 6 May 2025"."""
    return f"{weekday_name(day)} {plain_day(day)}"


def plain_day(day: date) -> str:
    """Return "6 May 2025"."""
    return f"{day.day} {month_name(day)} {day.year}"


def month_name(day: date, *, short: bool = False) -> str:
    """Return the month of a day: "May", or as short as on a leaf of a calendar."""
    return (_short_months() if short else _months())[day.month - 1]


def weekday_name(day: date, *, short: bool = False) -> str:
    """Return the weekday of a day: "Friday", or "Fri" where it is to be *short*."""
    return (_short_weekdays() if short else _weekdays())[day.weekday()]


def relative(day: date, today: date) -> str:
    """Return how far *day* is from *today*: "today", "in 3 days", "4 weeks ago"."""
    apart = (day - today).days
    near = {0: _("today"), 1: _("tomorrow"), -1: _("yesterday")}
    if apart in near:
        return near[apart]
    far = abs(apart)
    coming = apart > 0
    if far < _DAYS_UNTIL:
        return (
            many("in {n} day", "in {n} days", far)
            if coming
            else many("{n} day ago", "{n} days ago", far)
        )
    if far < _WEEKS_UNTIL:
        weeks = round(far / 7)
        return (
            many("in {n} week", "in {n} weeks", weeks)
            if coming
            else many("{n} week ago", "{n} weeks ago", weeks)
        )
    return _relative_far(far, coming=coming)


def _relative_far(far: int, *, coming: bool) -> str:
    if far < _MONTHS_UNTIL:
        months = round(far / _MONTH)
        if coming:
            return many("in {n} month", "in {n} months", months)
        return many("{n} month ago", "{n} months ago", months)
    years = round(far / _YEAR)
    if coming:
        return many("in {n} year", "in {n} years", years)
    return many("{n} year ago", "{n} years ago", years)


def _weekdays() -> tuple[str, ...]:
    return (
        *(_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday")),
        *(_("Saturday"), _("Sunday")),
    )


def _short_weekdays() -> tuple[str, ...]:
    return (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))


def _months() -> tuple[str, ...]:
    return (
        *(_("January"), _("February"), _("March"), _("April"), of("month", "May"), _("June")),
        *(_("July"), _("August"), _("September"), _("October"), _("November")),
        _("December"),
    )


def _short_months() -> tuple[str, ...]:
    return (
        *(_("Jan"), _("Feb"), _("Mar"), _("Apr"), of("short month", "May"), _("Jun")),
        *(_("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"), _("Dec")),
    )
