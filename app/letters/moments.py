"""The words for when something was, and how often."""

from __future__ import annotations

from enum import Enum

from app.core.edtf import Precision, parse
from app.core.events import Contact
from app.core.moment import Qualifier, When
from app.core.when import precision, span
from app.letters.scene import Scene


class Start(Enum):
    """How the first sentence about an event begins."""

    DATE = "date"
    TIME = "time"  # the same day as the event before: only the time, or "after that"
    SUBJECT = "subject"
    LATER = "later"  # at a distance from something that was not told just before
    SAME = "same"  # the same vague moment as the event before
    ALSO = "also"  # that moment once more


def times(scene: Scene, count: int, *, about: bool = False) -> str:
    """Return how often: ``één keer``, ``vier keer``, ``een paar keer``."""
    if about and count <= 4:
        return scene.words("merged.couple")
    word = scene.language.number(count)
    if about:
        return scene.words("merged.about_times", n=word)
    key = {1: "merged.times_one", 2: "merged.times_two"}.get(count, "merged.times")
    return scene.words(key, n=word)


def on_days(scene: Scene, moments: list[When]) -> str:
    """Return ``op 3, 7 en 11 april``; days in several months each with their own."""
    listed = listed_days(scene, moments)
    return str(scene.language.data["when"]["day"]).format(date=listed)


def listed_days(scene: Scene, moments: list[When], *, year: bool | None = None) -> str:
    """Return ``3, 7 en 11 april``; days in several months each with their own."""
    days = [one.edtf for one in moments]
    plain = all(
        precision(one) is Precision.DAY
        and one.qualifier is Qualifier.EXACT
        and one.part_of_day is None
        and not parse(one.edtf).about
        for one in moments
    )
    if plain and len({day[:7] for day in days}) == 1:
        last = scene.dates.bare(moments[-1], year=year)
        return scene.language.listed([*(str(int(day[8:10])) for day in days[:-1]), last])
    return scene.language.listed([scene.dates.bare(one, year=year) for one in moments])


def moment(scene: Scene, contact: Contact, start: Start) -> str:
    """Return the words for when a contact was, as *start* asks for."""
    if start is Start.TIME:
        return time_words(scene, contact.when)
    if start is Start.SAME:
        return str(scene.language.data["clock_only"]["meanwhile"])
    if start is Start.ALSO:
        return str(scene.language.data["clock_only"]["meanwhile_too"])
    if start is Start.LATER:
        return later_words(scene, contact.when)
    return scene.dates.phrase(contact.when)


def later_words(scene: Scene, when: When) -> str:
    """Return the words for a moment at a distance from a fact that was not told just before."""
    found = span(when, scene.facts.when)
    if found is not None and found.exact:
        return scene.dates.phrase(When(edtf=found.earliest.isoformat()))
    return str(scene.language.data["clock_only"]["later"])


def time_words(scene: Scene, when: When) -> str:
    """Return the words for a later moment of the same day: its time, "then", "the same day".

    "Then" claims an order, so it needs a moment that was counted from the one before.
    """
    found = scene.dates.time_only(when)
    key = "then" if when.relative_to is not None else "same_day"
    return found or str(scene.language.data["clock_only"][key])


def letter_days(scene: Scene, moments: list[When]) -> str:
    """Return several days in a row: without a year where all lie in the year of the letter.

    Else the year stands behind the last day of each year.
    """
    found = [span(when, scene.facts.when) for when in moments]
    years = [one.earliest.year if one is not None else None for one in found]
    told = any(year != scene.day.year for year in years)
    words = [
        scene.dates.bare(when, year=told and (years[place + 1 : place + 2] != [years[place]]))
        for place, when in enumerate(moments)
    ]
    return scene.language.listed(words)
