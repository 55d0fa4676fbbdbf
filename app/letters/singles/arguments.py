"""The arguments of the firm, each with the answer that the facts give to it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from markupsafe import Markup

from app.core.contact import Certainty, Contact, Statement, StatementKind
from app.core.duration import Spoken, SpokenKind, SpokenShade
from app.core.moment import Unit
from app.core.record import record
from app.core.text import has_text
from app.core.usage import DAYS, Every, Use, yearly
from app.letters.sayings import own
from app.letters.scene import Scene
from app.letters.singles.purchase import age, defects, promises

MANY = 32  # hours from which they stand in figures with their thousands
_NEAR = Decimal("0.03")  # a difference of use that makes no difference


@record
class Argument:
    """What the firm said, and the answer to it, in words."""

    said: Markup
    answer: Markup
    facts: tuple[str, ...]


def arguments(scene: Scene) -> list[Argument]:
    """Return the firm's arguments that have an answer, in the order in which they came."""
    return [
        Argument(_said(scene, said, contact), answer, (said.id, contact.id))
        for contact in scene.case.contacts
        for said in contact.statements
        if _counts(scene, said, contact) and (answer := _answer(scene, said))
    ]


def answered(scene: Scene) -> set[str]:
    """Return the ids of the statements that ``arguments`` answers."""
    return {one.facts[0] for one in arguments(scene)}


def _counts(scene: Scene, said: Statement, contact: Contact) -> bool:
    ours = scene.is_firm(scene.facts.party(said.by or contact.with_whom))
    sure = said.certainty is Certainty.HEARD and not said.about_others
    return said.kind is StatementKind.ARGUMENT and ours and sure


def _said(scene: Scene, said: Statement, contact: Contact) -> Markup:
    text = scene.quote(said.text, verbatim=said.verbatim)
    # a proof that the whole contact has stands with the contact
    ex = scene.citations.reference([said.exhibit] if said.exhibit else [])
    del contact
    return scene.say("warranty.argument", text=text, ex=ex)


def _answer(scene: Scene, said: Statement) -> Markup:
    """Return the writer's own answer, and the sums that it does not hold already."""
    reply = own(scene, scene.text(said.reply)) if has_text(said.reply) else Markup("")
    sums = [text for figure, text in _sums(scene, said) if figure not in reply]
    return Markup(" ").join([*([reply] if reply else []), *sums])


def _sums(scene: Scene, said: Statement) -> Iterator[tuple[str, Markup]]:
    """Yield what the recorded hours come to, each with the figure that it gives."""
    theirs = said.use
    if theirs is None:
        return
    yield _per_year(scene, theirs)
    agreement = scene.agreement
    mine = agreement.use if agreement is not None else None
    if mine is not None:
        yield from _compared(scene, mine, theirs)
    years = max((one.years for one in promises(scene)), default=0)
    used = _used(scene, mine) if mine is not None else None
    if years and (used is None or used[1] < yearly(theirs) * years):
        if mine is not None and used is not None:
            yield _so_far(scene, *used)
        yield _in_all(scene, theirs, years)


def _per_year(scene: Scene, use: Use) -> tuple[str, Markup]:
    figure = hours(scene, yearly(use))
    if use.every is Every.YEAR:
        return figure, scene.say("warranty.use_year", hours=figure)
    slots = {"n": _in_words(scene, use.hours, start=True), "hours": hours(scene, use.hours)}
    days = str(DAYS)
    return figure, scene.say("warranty.use_day", total=figure, days=days, **slots)


def _compared(scene: Scene, mine: Use, theirs: Use) -> Iterator[tuple[str, Markup]]:
    """Yield the writer's own use, and how it stands to that of the argument."""
    figure = hours(scene, yearly(mine))
    shown = str(scene.say("warranty.about", hours=figure)) if mine.about else figure
    mark = figure
    comparison = _comparison(mine, theirs)
    text = scene.say("warranty.use_mine", hours=shown)
    if comparison:
        text += Markup(" ") + scene.say(f"warranty.{comparison}")
    yield mark, text


def _comparison(mine: Use, theirs: Use) -> str:
    """Return the key of the comparison, empty where the own use is clearly more."""
    one, two = yearly(mine), yearly(theirs)
    if abs(one - two) <= two * _NEAR:
        return "use_same" if mine.about or one != two else "use_equal"
    return "use_less" if one < two else ""


def _used(scene: Scene, mine: Use) -> tuple[str, Decimal] | None:
    """Return the whole years until the thing broke in words, and the hours used by then."""
    broke = defects(scene)
    after = age(scene, broke[0]) if broke else None
    if after is None or after.kind is not SpokenKind.YEARS:
        return None
    count = after.years
    spoken = Spoken(SpokenKind.YEARS, years=count, shade=SpokenShade.EXACT)
    return scene.language.duration(spoken), yearly(mine) * count


def _so_far(scene: Scene, duration: str, total: Decimal) -> tuple[str, Markup]:
    figure = hours(scene, total)
    return figure, scene.say("warranty.use_so_far", duration=duration, hours=figure)


def _in_all(scene: Scene, theirs: Use, years: int) -> tuple[str, Markup]:
    figure = hours(scene, yearly(theirs) * years)
    key = "use_in_all" if theirs.every is Every.DAY else "use_in_all_year"
    n = scene.language.at_start(years)
    each = _in_words(scene, theirs.hours, start=False)
    return figure, scene.say(f"warranty.{key}", years=n, n=each, hours=figure)


def hours(scene: Scene, value: Decimal) -> str:
    """Return a number of hours in figures."""
    return scene.language.decimal(value)


def _in_words(scene: Scene, value: Decimal, *, start: bool) -> str:
    """Return hours with their unit: ``drie uur``; in words at the *start* of a sentence."""
    count = int(value)
    if value != count or count >= MANY:
        return scene.language.counted(hours(scene, value), 2, Unit.HOURS)
    number = scene.language.at_start(count) if start else scene.language.number(count)
    return scene.language.counted(number, count, Unit.HOURS)
