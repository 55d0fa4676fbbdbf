"""The term that a letter sets: its last day, and why it is that day."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from app.core.duration import Spoken
from app.core.moment import Unit
from app.core.pack import by_id
from app.core.terms import Deadline, StepCode, deadline
from app.core.wanting import LONGEST
from app.letters.doctype import DocumentType
from app.letters.phrases import capital
from app.letters.scene import Scene


def last_day(scene: Scene, kind: DocumentType) -> Deadline:
    """Return the term of the document: as the user chose, else the default of its kind.

    A chosen day is kept as it is, unless it is no day to come; a chosen number of days and
    the default are counted from the day of the letter and end on a working day.
    """
    chosen = None if has_passed(scene) else scene.document.answer_by
    own = scene.document.answer_days
    days = own or default_days(scene, kind)
    unit = Unit.WORKING_DAYS if kind.working_days and own is None else Unit.DAYS
    found = deadline(scene.day, days, unit, scene.calendar)
    if chosen is None or chosen == found.due:
        return found
    length = min((chosen - scene.day).days, 10_000)
    return deadline(scene.day, length, Unit.DAYS, scene.calendar, roll=False)


def chosen_day(scene: Scene) -> date | None:
    """Return the last day that the user chose, as a day or as days; None for neither."""
    document = scene.document
    if document.answer_by is not None or document.answer_days is None:
        return document.answer_by
    return deadline(scene.day, document.answer_days, Unit.DAYS, scene.calendar).due


def has_passed(scene: Scene) -> bool:
    """Tell whether the chosen last day is the day of the letter or lies before it."""
    chosen = scene.document.answer_by
    return chosen is not None and chosen <= scene.day


def default_days(scene: Scene, kind: DocumentType) -> int:
    """Return the days of the default term: the longest that a problem type asks for."""
    if kind.step not in LONGEST:
        return kind.term_days
    problems = (by_id(scene.pack.problem_types, point.problem) for point in scene.case.points)
    days = [one.default_term_days for one in problems if one and one.default_term_days]
    return max([kind.term_days, *days]) if days else kind.term_days


def reason(scene: Scene, term: Deadline) -> Markup:
    """Return why the last day moved, empty when counting alone gave it."""
    if not term.moved:
        return Markup("")
    number = scene.language.at_start(term.counted.count)
    count = capital(scene.language.counted(number, term.counted.count, term.counted.unit))
    step = next((one for one in term.steps if one.code is StepCode.HOLIDAY), None)
    due = scene.language.until(term.due, year=False)
    if step is not None and step.day == term.raw:
        day = scene.language.day(term.raw, year=False)
        holiday = scene.language.holiday(step.name)
        return scene.say("term.holiday", count=count, day=day, holiday=holiday, due=due)
    day = scene.language.day(term.raw, year=False, weekday=True)
    return scene.say("term.weekend", count=count, day=day, due=due)


def starting(scene: Scene, duration: Spoken) -> str:
    """Return a duration that may begin a sentence: never with a figure."""
    days = duration.weeks * 7 + duration.days
    if not days or days > 31:
        return scene.language.duration(duration)
    return scene.language.counted(scene.language.at_start(days), days, Unit.DAYS)


def shown(scene: Scene, day: date) -> Markup:
    """Return a deadline in full and in bold, for behind "until": ``woensdag 14 mei 2025``."""
    return Markup("<strong>%s</strong>") % scene.language.until(day)
