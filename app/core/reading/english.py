"""How moments are written in English."""

from __future__ import annotations

from app.core.moment import PartOfDay, Qualifier, Unit
from app.core.reading.result import Anchor
from app.core.reading.vocabulary import (
    AM,
    HALF_PAST,
    LOOSE,
    NEAR,
    PM,
    Parts,
    Vocabulary,
    phrases,
)

_MONTHS = dict(
    enumerate(
        (
            *("january,jan", "february,feb", "march,mar", "april,apr", "may", "june,jun"),
            *("july,jul", "august,aug", "september,sep,sept", "october,oct"),
            *("november,nov", "december,dec"),
        ),
        1,
    )
)
_WEEKDAYS = {
    1: "monday,mon",
    2: "tuesday,tue,tues",
    3: "wednesday,wed,weds,wensday",
    4: "thursday,thu,thur,thurs",
    5: "friday,fri",
    6: "saturday,sat",
    7: "sunday,sun",
}
_ONES = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth", "twentieth"),
)
_PLAIN = phrases(
    ("m", _MONTHS),
    ("w", _WEEKDAYS),
    ("s", {21: "spring", 22: "summer", 23: "autumn,fall", 24: "winter"}),
    (
        "H",
        {
            "new_year": "new year’s day,new year's day,new years day",
            "good_friday": "good friday",
            "easter": "easter,the easter weekend",
            "easter_sunday": "easter sunday,easter day",
            "easter_monday": "easter monday",
            "royal": "king’s day,king's day",
            "ascension": "ascension day",
            "whitsun": "whitsun,pentecost",
            "whit_sunday": "whit sunday",
            "whit_monday": "whit monday",
            "christmas_eve": "christmas eve",
            "christmas": "christmas,xmas",
            "christmas_day": "christmas day",
            "boxing_day": "boxing day",
            "new_years_eve": "new year’s eve,new year's eve,new years eve",
        },
    ),
    (
        "u",
        {
            Unit.MINUTES: "minute,minutes,min,mins",
            Unit.DAYS: "day,days",
            Unit.WORKING_DAYS: "working day,working days,business day,business days,workday,"
            "workdays",
            Unit.WEEKS: "week,weeks",
            Unit.MONTHS: "month,months",
            Unit.YEARS: "year,years",
        },
    ),
    ("d", dict(enumerate(_ORDINALS, 1))),
    ("c", {None: "hour,hours,o'clock,o’clock,h"}),
    (
        "p",
        {
            PartOfDay.MORNING: "morning,in the morning",
            PartOfDay.AFTERNOON: "afternoon,in the afternoon",
            PartOfDay.EVENING: "evening,in the evening",
            PartOfDay.NIGHT: "night,at night",
        },
    ),
    ("T", {12: "noon,midday", 0: "midnight"}),
    ("A", {AM: "am,a.m.,a.m", PM: "pm,p.m.,p.m"}),
    ("a", {None: "around,about,approximately,circa,ca,roughly,±,~,?"}),
    (
        "q",
        {
            Qualifier.BEGIN: "early,beginning of,the beginning of,start of,the start of",
            Qualifier.MID: "mid,mid-,middle of,the middle of,halfway through",
            Qualifier.END: "late,end of,the end of,end",
        },
    ),
    ("h", {HALF_PAST: "half"}),
    ("k", {None: "quarter,a quarter"}),
    ("v", {None: "past"}),
    ("V", {None: "before"}),
    ("o", {None: "at"}),
    (
        "r",
        {
            -2: "the day before yesterday,day before yesterday",
            -1: "yesterday",
            0: "today,now",
            1: "tomorrow",
            2: "the day after tomorrow,day after tomorrow",
        },
    ),
    ("l", {NEAR: "the past,this past", LOOSE: "last,previous"}),
    ("x", {NEAR: "coming,this coming", LOOSE: "next"}),
    ("t", {None: "this"}),
    ("e", {None: "weekend"}),
    ("g", {None: "ago"}),
    ("L", {None: "later,afterwards,after that"}),
    ("E", {None: "earlier,before that"}),
    ("N", {None: "after"}),
    ("S", {None: "same,the same,that same,later that"}),
    ("F", {None: "a few,few,a couple of,several,some"}),
    (
        "X",
        {
            Anchor.LETTER: "the letter,my letter,letter,my complaint,the complaint",
            Anchor.EMAIL: "the e-mail,the email,my email,my e-mail,email,e-mail",
            Anchor.CALL: "the call,the phone call,my call,the conversation",
            Anchor.VISIT: "the visit",
            Anchor.PROMISE: "the promise",
            Anchor.AGREEMENT: "the order,the purchase,my order,ordering",
        },
    ),
    ("b", {None: "between,from"}),
    ("&", {None: "and,or,to,until,through,–,-"}),
    ("G", {None: "since,starting,as of,from"}),
    ("U", {None: "by,no later than,not later than,at the latest,until"}),
    ("W", {None: "within"}),
    ("!", {None: "not before,no earlier than,not earlier than"}),
    ("z", {None: "as soon as possible,asap,a.s.a.p.,soon,shortly"}),
    ("j", {None: "in"}),
    ("i", {None: "on,the,of,during,some time,sometime,in the course of"}),
)


def _numbers() -> dict[str, Parts]:
    found = {"zero": 0, "a": 1, "an": 1}
    found |= {word: number for number, word in enumerate(_ONES) if word}
    found |= {word: number for number, word in enumerate(_TEENS, 10)}
    for tens, word in enumerate(_TENS, 2):
        found[word] = 10 * tens
        for ones, last in enumerate(_ONES):
            if last:
                found[f"{word}-{last}"] = found[f"{word} {last}"] = 10 * tens + ones
    return {word: (("n", number),) for word, number in found.items()}


_PARTS = {
    PartOfDay.MORNING: "morning",
    PartOfDay.AFTERNOON: "afternoon",
    PartOfDay.EVENING: "evening",
    PartOfDay.NIGHT: "night",
}
_NEXT_DAY: Parts = (("n", 1), ("u", Unit.DAYS), ("L", None))


def _told_before() -> dict[str, Parts]:
    """Return ``that evening``, ``the next morning``: parts of the day told of before."""
    found: dict[str, Parts] = {}
    for part, word in _PARTS.items():
        found[f"that {word}"] = (("S", None), ("p", part))
        for phrase in (f"next {word}", f"following {word}", f"{word} after"):
            found[phrase] = (*_NEXT_DAY, ("p", part))
    return found


_CLOSING: Parts = (("q", Qualifier.END), ("u", Unit.DAYS))

_LENGTHS: dict[str, Parts] = {
    **dict.fromkeys(("close of business", "end of business", "end of play", "cob"), _CLOSING),
    "eod": _CLOSING,
    "that day": (("S", None), ("u", Unit.DAYS)),
    "following day": _NEXT_DAY,
    "following week": (("n", 1), ("u", Unit.WEEKS), ("L", None)),
    "half a year": (("n", 6), ("u", Unit.MONTHS)),
    "half an hour": (("n", 30), ("u", Unit.MINUTES)),
    "a fortnight": (("n", 2), ("u", Unit.WEEKS)),
    "fortnight": (("n", 2), ("u", Unit.WEEKS)),
    "an hour": (("n", 1), ("c", None)),
    "this morning": (("r", 0), ("p", PartOfDay.MORNING)),
    "this afternoon": (("r", 0), ("p", PartOfDay.AFTERNOON)),
    "this evening": (("r", 0), ("p", PartOfDay.EVENING)),
    "tonight": (("r", 0), ("p", PartOfDay.EVENING)),
    "last night": (("r", -1), ("p", PartOfDay.EVENING)),
    "from now": (),
}

ENGLISH = Vocabulary(_numbers() | _told_before() | _PLAIN | _LENGTHS, month_first=True)
