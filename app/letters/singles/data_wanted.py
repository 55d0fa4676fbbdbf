"""Which personal data a request names: those that the recorded contacts must have left."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from app.core.channel import Channel
from app.core.events import Contact, Outcome, PromiseKind
from app.core.moment import When
from app.core.party import ReferenceKind
from app.core.when import is_exact_day, order_key, span
from app.letters.head import number_of
from app.letters.scene import Scene
from app.letters.sentence import Sentence

MOST_DAYS = 5  # of calls that are named one by one
_UNHEARD = frozenset(
    {
        Outcome.NO_ANSWER,
        Outcome.CLOSED,
        Outcome.GAVE_UP_WAITING,
        Outcome.NO_PERSON,
        Outcome.ERROR,
        Outcome.NOT_DELIVERED,
    }
)
_WRITTEN = (Channel.CHAT, Channel.SOCIAL, Channel.MESSAGE, Channel.APP, Channel.WEB_FORM)


def wanted(scene: Scene) -> list[Sentence]:
    """Return what is asked for, as items that end in a semicolon, the last in a full stop."""
    found = [
        *_calls(scene),
        *_notes(scene),
        *_messages(scene),
        *_visits(scene),
        *_dates(scene),
        *_payments(scene),
        Sentence(scene.say("access.letters")),
        *_surveys(scene),
    ]
    ends = [";"] * (len(found) - 1) + ["."]
    return [Sentence(one.text + end, one.facts) for one, end in zip(found, ends, strict=True)]


def recorded(scene: Scene) -> bool:
    """Tell whether there are calls in which somebody was heard."""
    return bool(_talks(scene))


def _with_firm(scene: Scene, *channels: Channel) -> list[Contact]:
    """Return the contacts with the firm itself through *channels*, in order."""
    anchors = scene.facts.when
    found = [
        one
        for one in scene.case.contacts
        if one.channel in channels and scene.is_firm(scene.facts.party(one.with_whom))
    ]
    return sorted(found, key=lambda one: order_key(one.when, anchors))


def _talks(scene: Scene) -> list[Contact]:
    calls = _with_firm(scene, Channel.PHONE)
    return [one for one in calls if one.outcome not in _UNHEARD]


def _calls(scene: Scene) -> list[Sentence]:
    talks = _talks(scene)
    if not talks:
        return []
    ids = tuple(one.id for one in talks)
    when = _moments(scene, [one.when for one in talks])
    key = "calls_on" if when else "calls"
    return [Sentence(scene.say(f"access.{key}", when=when), ids)]


def _moments(scene: Scene, moments: list[When]) -> str:
    """Return the days of calls: each of a few, from the first to the last of many."""
    known = [found for one in moments if (found := _plain(scene, one)) is not None]
    days = list(dict.fromkeys(known))
    exact = [one for one in days if is_exact_day(one)]
    vague = [one for one in days if one not in exact and not _covered(scene, one, exact)]
    named = _days(scene, exact) if exact else ""
    months = scene.language.listed([scene.dates.bare(one, year=True) for one in vague])
    months = str(scene.say("access.of_months", months=months)) if months else ""
    if named and months:
        return str(scene.say("access.and_those", first=named, second=months))
    return named or months


def _days(scene: Scene, exact: list[When]) -> str:
    """Return exact days in words, from the first to the last where they are many."""
    if len(exact) <= MOST_DAYS:
        one = scene.dates.bare(exact[0], year=True, weekday=True)
        listed = one if len(exact) == 1 else _listed(scene, exact)
        return str(scene.say("access.of_days", days=listed))
    first, last = exact[0], exact[-1]
    slots = {
        "first": scene.dates.bare(first, year=first.edtf[:4] != last.edtf[:4]),
        "last": scene.dates.bare(last, year=True),
    }
    return str(scene.say("access.between", **slots))


def _covered(scene: Scene, vague: When, exact: list[When]) -> bool:
    """Tell whether a vague moment lies among many days, so that it says nothing new."""
    found = span(vague, scene.facts.when)
    ends = [one for each in exact if (one := span(each, scene.facts.when)) is not None]
    if found is None or len(exact) <= MOST_DAYS:
        return False
    return ends[0].earliest <= found.earliest and found.latest <= ends[-1].latest


def _listed(scene: Scene, days: list[When]) -> str:
    """Return ``3, 7 en 28 april 2025``: a year stands at the last day of that year."""
    text = []
    for place, one in enumerate(days):
        following = days[place + 1].edtf if place + 1 < len(days) else ""
        shown = scene.dates.bare(one, year=following[:4] != one.edtf[:4])
        same = following[:7] == one.edtf[:7]
        text.append(str(int(one.edtf[8:10])) if same else shown)
    return scene.language.listed(text)


def _plain(scene: Scene, when: When) -> When | None:
    """Return a moment as its day, month or year; None where nothing is known of it."""
    if when.edtf and when.relative_to is None:
        day = when.edtf[:10] if when.edtf[10:11] == "T" else when.edtf
        return When(edtf=day, qualifier=when.qualifier)
    found = span(when, scene.facts.when)
    if found is None or found.open_start or found.open_end:
        return None
    if found.exact:
        return When(edtf=found.earliest.isoformat())
    first, last = f"{found.earliest:%Y-%m}", f"{found.latest:%Y-%m}"
    return When(edtf=first if first == last else f"{first}/{last}")


def _months(scene: Scene, contacts: Iterable[Contact]) -> str:
    """Return the months of written contacts, ``april 2025``; empty where none is known."""
    spans = [span(one.when, scene.facts.when) for one in contacts]
    known = [one for one in spans if one and not (one.open_start or one.open_end)]
    if not known:
        return ""
    first = f"{min(one.earliest for one in known):%Y-%m}"
    last = f"{max(one.latest for one in known):%Y-%m}"
    when = When(edtf=first if first == last else f"{first}/{last}")
    return f", {scene.dates.bare(when, year=True)}"


def _notes(scene: Scene) -> list[Sentence]:
    about = []
    order = number_of(scene, ReferenceKind.ORDER)
    if order:
        about.append(str(scene.say("access.about_order", number=scene.line(order))))
    complaints = [one for one in scene.case.contacts if one.complaint]
    if complaints or scene.case.points or scene.case.documents:
        about.append(str(scene.say("access.about_complaint")))
    listed = "".join(f", {one}" for one in about[:-1])
    if about:
        listed = str(scene.say("access.about_last", first=listed, last=about[-1]))
    return [Sentence(scene.say("access.notes", about=listed))]


def _messages(scene: Scene) -> list[Sentence]:
    """Return the chats and messages of all channels as one item."""
    found = [(one, _with_firm(scene, one)) for one in _WRITTEN]
    names = [str(scene.say(f"access.data_{one.value}")) for one, contacts in found if contacts]
    if not names:
        return []
    contacts = [one for _, group in found for one in group]
    what = scene.language.listed(names)
    text: Markup = scene.say("access.messages", what=what, when=_months(scene, contacts))
    return [Sentence(text, tuple(one.id for one in contacts))]


def _visits(scene: Scene) -> list[Sentence]:
    visits = [
        one
        for one in scene.case.contacts
        if one.channel is Channel.VISIT and one.outcome is not Outcome.NO_SHOW
    ]
    if not visits:
        return []
    when = _months(scene, visits)
    return [Sentence(scene.say("access.visits", when=when), tuple(one.id for one in visits))]


def _dates(scene: Scene) -> list[Sentence]:
    kinds = (PromiseKind.DELIVER, PromiseKind.INSTALL)
    dated = [one for one in scene.case.promises if one.kind in kinds and one.due is not None]
    if not dated:
        return []
    return [Sentence(scene.say("access.dates"), tuple(one.id for one in dated))]


def _payments(scene: Scene) -> list[Sentence]:
    ids = tuple(one.id for one in scene.case.payments)
    return [Sentence(scene.say("access.payments"), ids)] if ids else []


def _surveys(scene: Scene) -> list[Sentence]:
    ids = tuple(one.id for one in scene.case.contacts if one.survey)
    return [Sentence(scene.say("access.surveys"), ids)] if ids else []
