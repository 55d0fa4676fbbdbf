"""Every row of the catalogue of dates: a moment and its words in both languages."""

from __future__ import annotations

from app.core.moment import Offset, PartOfDay, Qualifier, Unit, When

BEGIN, MID, END, ABOUT = Qualifier.BEGIN, Qualifier.MID, Qualifier.END, Qualifier.ABOUT


def away(count: int, unit: Unit, *, about: bool = False) -> When:
    return When(relative_to="x", offset=Offset(count, unit, about))


# name: moment, then in Dutch and in English: with its preposition, bare, for a table
ROWS = {
    "minute": (
        When(edtf="2018-05-02T09:00"),
        ("op 2_mei 2018 om 9.00_uur", "2_mei 2018 om 9.00_uur", "2_mei, 9.00_uur"),
        ("on 2_May 2018 at 9_am", "2_May 2018 at 9_am", "2_May, 9_am"),
    ),
    "about an hour": (
        When(edtf="2024-05-02T12:30~"),
        ("op 2_mei 2024 rond 12.30_uur", "2_mei 2024 rond 12.30_uur", "2_mei, ± 12.30_uur"),
        ("on 2_May 2024 around 12.30_pm", "2_May 2024 around 12.30_pm", "2_May, ± 12.30_pm"),
    ),
    "between two hours": (
        When(edtf="2024-05-02T08:00/2024-05-02T11:30"),
        ("op 2_mei 2024 tussen 8.00 en 11.30_uur", None, "2_mei, 8.00 tot 11.30_uur"),
        ("on 2_May 2024 between 8 and 11.30_am", None, "2_May, 8 to 11.30_am"),
    ),
    "between morning and afternoon": (
        When(edtf="2024-05-02T08:00/2024-05-02T13:00"),
        ("op 2_mei 2024 tussen 8.00 en 13.00_uur", None, "2_mei, 8.00 tot 13.00_uur"),
        ("on 2_May 2024 between 8_am and 1_pm", None, "2_May, 8_am to 1_pm"),
    ),
    "in the morning": (
        When(edtf="2024-05-02", part_of_day=PartOfDay.MORNING),
        ("op 2_mei 2024 in de ochtend", "2_mei 2024 in de ochtend", "2_mei, ochtend"),
        ("on the morning of 2_May 2024", "the morning of 2_May 2024", "2_May, morning"),
    ),
    "in the afternoon": (
        When(edtf="2024-05-02", part_of_day=PartOfDay.AFTERNOON),
        ("op 2_mei 2024 in de middag", None, "2_mei, middag"),
        ("on the afternoon of 2_May 2024", None, "2_May, afternoon"),
    ),
    "in the evening": (
        When(edtf="2024-05-02", part_of_day=PartOfDay.EVENING),
        ("op 2_mei 2024 in de avond", None, "2_mei, avond"),
        ("on the evening of 2_May 2024", None, "2_May, evening"),
    ),
    "day": (
        When(edtf="2025-02-28"),
        ("op 28_februari 2025", "28_februari 2025", "28_februari"),
        ("on 28_February 2025", "28_February 2025", "28_February"),
    ),
    "day with weekday": (
        When(edtf="2025-04-28"),
        ("op maandag_28_april 2025", "28_april 2025", "28_april"),
        ("on Monday_28_April 2025", "28_April 2025", "28_April"),
    ),
    "day of a week": (
        When(week="2025-W10", weekday=3),
        ("op 5_maart 2025", "5_maart 2025", "5_maart"),
        ("on 5_March 2025", "5_March 2025", "5_March"),
    ),
    "weekday in a season": (
        When(edtf="2018-21", weekday=6),
        ("op een zaterdag in het voorjaar van 2018", None, "voorjaar 2018, zaterdag"),
        ("on a Saturday in the spring of 2018", None, "spring 2018, Saturday"),
    ),
    "weekday in a month": (
        When(edtf="2018-04", weekday=6),
        ("op een zaterdag in april 2018", "een zaterdag in april 2018", "april, zaterdag"),
        ("on a Saturday in April 2018", "a Saturday in April 2018", "April, Saturday"),
    ),
    "weekday that a timed day has": (
        When(edtf="2024-05-02T08:00/2024-05-02T09:00", weekday=4),
        ("op 2_mei 2024 tussen 8.00 en 9.00_uur", None, None),
        ("on 2_May 2024 between 8 and 9_am", None, None),
    ),
    "about a day": (
        When(edtf="2025-04-15~"),
        ("rond 15_april 2025", "rond 15_april 2025", "rond 15_april"),
        ("around 15_April 2025", "around 15_April 2025", "around 15_April"),
    ),
    "week": (
        When(week="2025-W15"),
        ("in de week van 7_april 2025", "de week van 7_april 2025", "week van 7_april"),
        ("in the week of 7_April 2025", "the week of 7_April 2025", "week of 7_April"),
    ),
    "about a week": (
        When(week="2025-W15", qualifier=ABOUT),
        ("rond de week van 7_april 2025", None, "rond de week van 7_april"),
        ("around the week of 7_April 2025", None, "around the week of 7_April"),
    ),
    "begin of a month": (
        When(edtf="2025-04", qualifier=BEGIN),
        ("begin april 2025", "begin april 2025", "begin april"),
        ("at the beginning of April 2025", "the beginning of April 2025", "early April"),
    ),
    "about the begin of a month": (
        When(edtf="2025-04~", qualifier=BEGIN),
        ("rond begin april 2025", "rond begin april 2025", "rond begin april"),
        ("around the beginning of April 2025", None, "around the beginning of April"),
    ),
    "mid-month": (
        When(edtf="2025-04", qualifier=MID),
        ("half april 2025", "half april 2025", "half april"),
        ("in mid-April 2025", "mid-April 2025", "mid-April"),
    ),
    "around mid-month": (
        When(edtf="2025-04~", qualifier=MID),
        ("rond half april 2025", "rond half april 2025", "rond half april"),
        ("around mid-April 2025", "around mid-April 2025", "around mid-April"),
    ),
    "end of a month": (
        When(edtf="2025-04", qualifier=END),
        ("eind april 2025", "eind april 2025", "eind april"),
        ("at the end of April 2025", "the end of April 2025", "end of April"),
    ),
    "month": (
        When(edtf="2025-04"),
        ("in april 2025", "april 2025", "april"),
        ("in April 2025", "April 2025", "April"),
    ),
    "about a month": (
        When(edtf="2025-04~"),
        ("rond april 2025", "rond april 2025", "rond april"),
        ("around April 2025", "around April 2025", "around April"),
    ),
    "two months": (
        When(edtf="2025-03/2025-04"),
        ("in maart en april 2025", "maart en april 2025", "maart en april"),
        ("in March and April 2025", "March and April 2025", "March and April"),
    ),
    "two months of two years": (
        When(edtf="2024-12/2025-01"),
        ("in december 2024 en januari 2025", None, "december en januari"),
        ("in December 2024 and January 2025", None, "December and January"),
    ),
    "months": (
        When(edtf="2025-03/2025-06"),
        ("van maart tot en met juni 2025", None, "maart tot en met juni"),
        ("from March to June 2025", None, "March to June"),
    ),
    "about two months": (
        When(edtf="2025-03~/2025-04"),
        ("tussen rond maart en april 2025", None, None),
        ("between around March and April 2025", None, None),
    ),
    "between days of a month": (
        When(edtf="2025-04-03/2025-04-10"),
        ("tussen 3 en 10_april 2025", "tussen 3 en 10_april 2025", "3 tot 10_april"),
        ("between 3 and 10_April 2025", "between 3 and 10_April 2025", "3 to 10_April"),
    ),
    "between days of two months": (
        When(edtf="2025-03-30/2025-04-10"),
        ("tussen 30_maart en 10_april 2025", None, "30_maart tot 10_april"),
        ("between 30_March and 10_April 2025", None, "30_March to 10_April"),
    ),
    "between days of two years": (
        When(edtf="2024-12-30/2025-01-10"),
        ("tussen 30_december 2024 en 10_januari 2025", None, None),
        ("between 30_December 2024 and 10_January 2025", None, None),
    ),
    "between days of one month in two years": (
        When(edtf="2024-04-03/2025-04-10"),
        ("tussen 3_april 2024 en 10_april 2025", None, None),
        ("between 3_April 2024 and 10_April 2025", None, None),
    ),
    "spring": (
        When(edtf="2018-21"),
        ("in het voorjaar van 2018", "voorjaar 2018", "voorjaar 2018"),
        ("in the spring of 2018", "spring 2018", "spring 2018"),
    ),
    "summer": (
        When(edtf="2018-22"),
        ("in de zomer van 2018", "zomer 2018", "zomer 2018"),
        ("in the summer of 2018", "summer 2018", "summer 2018"),
    ),
    "autumn": (
        When(edtf="2018-23"),
        ("in het najaar van 2018", "najaar 2018", "najaar 2018"),
        ("in the autumn of 2018", "autumn 2018", "autumn 2018"),
    ),
    "winter": (
        When(edtf="2017-24"),
        ("in de winter van 2017 op 2018", "winter 2017-2018", "winter 2017-2018"),
        ("in the winter of 2017 to 2018", "winter 2017-2018", "winter 2017-2018"),
    ),
    "about a season": (
        When(edtf="2018-22~"),
        ("rond zomer 2018", "rond zomer 2018", "rond zomer 2018"),
        ("around summer 2018", "around summer 2018", "around summer 2018"),
    ),
    "begin of a season": (
        When(edtf="2018-21", qualifier=BEGIN),
        ("begin voorjaar 2018", "begin voorjaar 2018", "begin voorjaar 2018"),
        ("at the beginning of spring 2018", None, "early spring 2018"),
    ),
    "begin of a year": (
        When(edtf="2018", qualifier=BEGIN),
        ("begin 2018", "begin 2018", "begin 2018"),
        ("at the beginning of 2018", "the beginning of 2018", "early 2018"),
    ),
    "mid-year": (
        When(edtf="2018", qualifier=MID),
        ("halverwege 2018", "halverwege 2018", "halverwege 2018"),
        ("in mid-2018", "mid-2018", "mid-2018"),
    ),
    "end of a year": (
        When(edtf="2017", qualifier=END),
        ("eind 2017", "eind 2017", "eind 2017"),
        ("at the end of 2017", "the end of 2017", "end of 2017"),
    ),
    "about the end of a year": (
        When(edtf="2017~", qualifier=END),
        ("rond eind 2017", "rond eind 2017", "rond eind 2017"),
        ("around the end of 2017", "around the end of 2017", "around the end of 2017"),
    ),
    "year": (When(edtf="2011"), ("in 2011", "2011", "2011"), ("in 2011", "2011", "2011")),
    "years": (
        When(edtf="2011/2013"),
        ("tussen 2011 en 2013", None, "2011 tot 2013"),
        ("between 2011 and 2013", None, "2011 to 2013"),
    ),
    "up to a day": (
        When(edtf="../2025-05-01"),
        ("op of voor 1_mei 2025", "tot en met 1_mei 2025", "tot en met 1_mei"),
        ("on or before 1_May 2025", "up to 1_May 2025", "up to 1_May"),
    ),
    "up to a month": (
        When(edtf="../2018-11"),
        ("op of voor november 2018", None, "tot en met november"),
        ("on or before November 2018", None, "up to November"),
    ),
    "since a day": (
        When(edtf="2025-03-17/.."),
        ("sinds 17_maart 2025", "vanaf 17_maart 2025", "vanaf 17_maart"),
        ("since 17_March 2025", "from 17_March 2025", "from 17_March"),
    ),
    "since a month": (
        When(edtf="2018-11/.."),
        ("sinds november 2018", "vanaf november 2018", "vanaf november"),
        ("since November 2018", "from November 2018", "from November"),
    ),
    "same day": (
        away(0, Unit.DAYS),
        ("dezelfde dag", "dezelfde dag", "dezelfde dag"),
        ("the same day", "the same day", "same day"),
    ),
    "two days later": (
        away(2, Unit.DAYS),
        ("twee dagen later", "twee dagen later", "2 dagen later"),
        ("two days later", "two days later", "2 days later"),
    ),
    "a week later": (
        away(1, Unit.WEEKS),
        ("een week later", "een week later", "1 week later"),
        ("a week later", "a week later", "1 week later"),
    ),
    "an hour later": (
        away(1, Unit.HOURS),
        ("een uur later", None, "1 uur later"),
        ("an hour later", None, "1 hour later"),
    ),
    "about eight days later": (
        away(8, Unit.DAYS, about=True),
        ("ongeveer acht dagen later", None, "± 8 dagen later"),
        ("about eight days later", None, "± 8 days later"),
    ),
    "fourteen days later": (
        away(14, Unit.DAYS),
        ("14 dagen later", None, "14 dagen later"),
        ("14 days later", None, "14 days later"),
    ),
    "two weeks earlier": (
        away(-2, Unit.WEEKS),
        ("twee weken eerder", None, "2 weken eerder"),
        ("two weeks earlier", None, "2 weeks earlier"),
    ),
    "about two weeks earlier": (
        away(-2, Unit.WEEKS, about=True),
        ("ongeveer twee weken eerder", None, None),
        ("about two weeks earlier", None, None),
    ),
    "after something": (
        When(relative_to="x"),
        ("daarna", "", ""),
        ("after that", "", ""),
    ),
    "unknown": (When(words="ooit"), ("", "", ""), ("", "", "")),
}
