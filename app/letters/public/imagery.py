"""The image that an open letter opens and closes with: chosen by the writer, never assumed.

An image is used only where the case holds what it shows; else the letter opens plainly.
"""

from __future__ import annotations

from markupsafe import Markup

from app.core.channel import Channel
from app.core.claims import DemandKind
from app.core.events import Outcome, PromiseKind
from app.core.line import LedgerLine
from app.core.moment import DueMode, Unit, When
from app.core.record import record
from app.letters.demanding import asked
from app.letters.items import Ledger
from app.letters.opening import ARTICLES
from app.letters.promising import kind_key, words
from app.letters.public.bills import told_to_look
from app.letters.public.voice import third_of_month
from app.letters.scene import Scene
from app.letters.sentence import Sentence

LISTED = 4  # days that are named one by one
_DATED = frozenset({DemandKind.NAME_DATE, DemandKind.PERFORM, DemandKind.REPAIR})


@record
class Image:
    """What the writer chose, as far as the case carries it: ``none`` where it does not."""

    name: str
    days: tuple[LedgerLine, ...] = ()  # the dates that were missed


def image(scene: Scene, ledger: Ledger, chosen: str) -> Image:
    """Return the image *chosen*, ``none`` where the case does not hold what it shows."""
    days = missed_days(ledger)
    holds = {
        "calendar": bool(days),
        "chair": bool(_no_shows(scene)),
        "line": waited(scene) > 0,
    }
    return Image(chosen if holds.get(chosen, False) else "none", days)


def missed_days(ledger: Ledger) -> tuple[LedgerLine, ...]:
    """Return the promises of the main story when each had a day, and all were broken."""
    chain = ledger.main
    if chain is None or not chain.last.counts_as_broken or not chain.last.still_late:
        return ()
    dated = [
        one
        for one in chain.lines
        if one.due_when is not None
        and one.due_when.edtf
        and one.promise.due is not None
        and one.promise.due.mode is not DueMode.NOT_BEFORE
    ]
    broken = all(one.counts_as_broken for one in chain.lines)
    return tuple(dated) if broken and len(dated) == len(chain.lines) else ()


def waited(scene: Scene) -> int:
    """Return how many minutes the writer waited on the phone, as far as noted."""
    return sum(one.hold_minutes or 0 for one in scene.case.contacts)


def _no_shows(scene: Scene) -> list[When]:
    return [
        one.when
        for one in scene.case.contacts
        if one.channel is Channel.VISIT and one.outcome is Outcome.NO_SHOW
    ]


def title(scene: Scene, found: Image) -> str:
    """Return the title of the letter: that of the image, else what is missing still."""
    count = len(found.days)
    ordinal = scene.language.ordinal(count + 1)
    if found.name == "calendar" and not ordinal.isdigit():
        return scene.plain("open_letter.calendar_title", ordinal=ordinal)
    if found.name in ("chair", "line"):
        return scene.plain(f"open_letter.{found.name}_title")
    promise = found.days[0].promise if found.days else None
    # The words of one without a kind are what was to be done, not a thing that is missing.
    named = promise if promise and promise.kind is not PromiseKind.OTHER else None
    what = scene.clause(named.what) if named else ""
    first = what.split(" ")[0].lower() if what else ""
    if what and first not in scene.phrases["grammar.definite"]:
        thing = _bare(what)
        number = scene.language.number(count)
        key = "title_dates" if count > 1 else "title_date"
        return scene.capital(scene.plain(f"open_letter.{key}", n=number, what=thing))
    topic = scene.clause(scene.case.topic)
    return scene.capital(topic) if topic else scene.plain("open_letter.title_bare")


def _bare(what: str) -> str:
    """Return a noun phrase without its article."""
    for article in ARTICLES:
        what = what.removeprefix(article)
    return what


def opening(scene: Scene, found: Image) -> list[Sentence]:
    """Return the first paragraph where it is told in days or in an image, else nothing."""
    if found.name == "calendar":
        return [*_crosses(scene, found), _now(scene, found)]
    if found.name == "chair":
        when = _no_shows(scene)
        days = scene.language.listed([scene.dates.bare(one, weekday=False) for one in when])
        key = "chair" if len(when) == 1 else "chair_many"
        told = [Sentence(scene.say(f"open_letter.{key}", days=days))]
    elif found.name == "line":
        minutes = scene.language.count(waited(scene), Unit.MINUTES)
        told = [Sentence(scene.say("open_letter.line", minutes=minutes))]
    else:
        told = []
    return [*told, *_plainly(scene, found)] if found.days else told


def _plainly(scene: Scene, found: Image) -> list[Sentence]:
    """Return the days in words: one as it was promised, more as a list."""
    if len(found.days) == 1:
        when = scene.dates.phrase(_due(found.days[0]), weekday=False)
        return [_would(scene, found, when), _now(scene, found)]
    promise = found.days[0].promise
    what = scene.clause(promise.what)
    key = "dates_for" if what and promise.kind is PromiseKind.DELIVER else "dates"
    number = scene.language.number(len(found.days))
    text = scene.say(f"open_letter.{key}", n=number, what=what, dates=_listed(scene, found))
    told = [Sentence(text, _ids(found))]
    if key == "dates":
        told.append(_would(scene, found, str(scene.say("open_letter.those_days"))))
    return [*told, _now(scene, found)]


def _crosses(scene: Scene, found: Image) -> list[Sentence]:
    count = len(found.days)
    if count == 1:
        day = scene.dates.bare(_due(found.days[0]), weekday=False)
        crosses = scene.say("open_letter.cross", day=day)
    elif count <= LISTED:
        number = scene.language.number(count)
        days = _listed(scene, found)
        crosses = scene.say("open_letter.crosses", n=number, days=days)
    else:
        ends = [scene.dates.bare(_due(found.days[n]), weekday=False) for n in (0, -1)]
        number = scene.language.number(count)
        slots = {"first": ends[0], "last": ends[1]}
        crosses = scene.say("open_letter.crosses_many", n=number, **slots)
    days = scene.say(f"open_letter.{'that_day' if count == 1 else 'those_days'}")
    return [Sentence(crosses, _ids(found)), _would(scene, found, str(days))]


def _due(line: LedgerLine) -> When:
    assert line.due_when is not None  # an image has dated promises only
    return line.due_when


def _listed(scene: Scene, found: Image) -> str:
    return scene.language.listed(
        [scene.dates.bare(_due(one), weekday=False) for one in found.days]
    )


def _ids(found: Image) -> tuple[str, ...]:
    return tuple(one.promise.id for one in found.days)


def _would(scene: Scene, found: Image, when: str) -> Sentence:
    """Return what was to be done on the days in *when*."""
    promise = found.days[0].promise
    forms = words(scene, promise)
    doer = scene.doer(promise, scene.facts.contact_of(promise))
    you = doer == scene.say("voice.u")
    text = scene.say(
        "open_letter.would",
        when=when,
        doer=doer,
        was=str(scene.say("plain.were" if you else "plain.was")),
        verb=forms.verb,
        the=forms.the,
        object=forms.object,
        after=forms.after,
        mij=forms.to_me,
    )
    return Sentence(text, _ids(found))


def _now(scene: Scene, found: Image) -> Sentence:
    """Return that it is so much later now, and that nothing came of it."""
    now = scene.dates.bare(third_of_month(scene.day), year=False)
    kind = kind_key(scene, found.days[0].promise).removeprefix("promise.")
    key = f"open_letter.nothing_{kind}"
    nothing = scene.say(key if scene.knows(key) else "open_letter.nothing")
    return Sentence(scene.say("open_letter.now", now=now, nothing=nothing), _ids(found))


def ending(scene: Scene, found: Image) -> Markup:
    """Return the last words: the image once more, or what would close the matter."""
    count = len(found.days)
    ordinal = scene.language.ordinal(count + 1)
    if found.name == "calendar" and not ordinal.isdigit():
        return scene.say("open_letter.calendar_end", ordinal=ordinal)
    if found.name in ("chair", "line"):
        return scene.say(f"open_letter.{found.name}_end")
    dated = bool(found.days) and any(one.kind in _DATED for one in asked(scene))
    return scene.say("open_letter.end_date" if dated else "open_letter.end")


def comparison(scene: Scene, found: Image, chosen: str) -> Markup:
    """Return the comparison that the writer chose, marked as one; empty where none fits.

    It says no more than the case does: a sentence about what the case lacks is left out.
    """
    promise = found.days[0].promise if found.days else None
    if chosen != "baker" or promise is None or promise.kind is not PromiseKind.DELIVER:
        return Markup("")
    count = len(found.days)
    more = "baker_once" if count == 1 else "baker_twice" if count == 2 else "baker_more"
    number = scene.language.number(count - 1)
    parts = [scene.say("open_letter.baker"), scene.say(f"open_letter.{more}", n=number)]
    if any(one.friendly for one in scene.case.contacts):
        parts.append(scene.say("open_letter.baker_friendly"))
    said = {str(kind.kind) for one in scene.case.contacts for kind in one.statements}
    if "cause" in said:
        parts.append(scene.say("open_letter.baker_cause"))
    if told_to_look(scene):
        parts.append(scene.say("open_letter.baker_bill"))
    return Markup(" ").join(parts)
