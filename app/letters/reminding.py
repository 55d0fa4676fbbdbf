"""What a reminder and a notice say about the letters before them."""

from __future__ import annotations

from markupsafe import Markup

from app.core.channel import Direction
from app.core.claims import Point
from app.core.events import Contact
from app.core.lookup import sent_on
from app.core.papers import Document
from app.core.when import on_or_before, order_key
from app.letters.annex import document_noun
from app.letters.asking import IN_PANEL, Panel, grouped, has_own_day, listed
from app.letters.becoming import became
from app.letters.demanding import asked, phrase
from app.letters.head import earlier, sending_key
from app.letters.items import Ledger
from app.letters.phrases import small
from app.letters.promising import made
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.wanting import standing_points


def earlier_letters(scene: Scene) -> list[Sentence]:
    """Return when was written before, what was asked, and that nothing came."""
    letters = earlier(scene)
    ids = tuple(one.id for one in letters)
    if not letters:
        return _complained(scene)
    if len(letters) == 1:
        return [Sentence(text, ids) for text in _one(scene, letters[0])]
    ex = scene.citations.reference([one.exhibit for one in letters if one.exhibit])
    if len(letters) == 2:
        wrote = scene.say("reminder.earlier_two", dates=_both(scene, letters), ex=ex)
        none = "none_two"
    else:
        number = scene.language.number(len(letters))
        first = _sent(scene, letters[0])
        wrote = scene.say("reminder.earlier_many", first=first, n=number, ex=ex)
        none = "none_many"
    return [Sentence(wrote, ids), Sentence(_came(scene, none), ids)]


def complaints(scene: Scene) -> tuple[Contact, ...]:
    """Return the contacts in which was complained to the firm before this day, in order."""
    anchors = scene.facts.when
    found = [
        one
        for one in scene.case.contacts
        if one.complaint
        and one.direction is Direction.OUT
        and one.when.edtf
        and on_or_before(one.when, scene.day, anchors)
        and scene.is_firm(scene.facts.party(one.with_whom))
    ]
    return tuple(sorted(found, key=lambda one: order_key(one.when, anchors)))


def _complained(scene: Scene) -> list[Sentence]:
    """Return that was complained before, and when, where no letter was sent."""
    known = complaints(scene)
    if not known:
        return [Sentence(scene.say("reminder.no_letter"))]
    first = known[0]
    way = f"reminder.by_{first.channel.value}"
    slots = {
        "when": scene.dates.phrase(first.when, year=True, weekday=False),
        "how": scene.plain(way) if scene.knows(way) else "",
        "ex": scene.citations.reference([key for one in known for key in one.exhibits]),
        "n": scene.language.number(len(known)),
        "first": scene.dates.bare(first.when),
    }
    often = {1: "once", 2: "two"}.get(len(known), "many")
    text = scene.say(f"reminder.complained_{often}", **slots)
    return [Sentence(text, tuple(one.id for one in known)), Sentence(_came(scene, "unsolved"))]


def _came(scene: Scene, none: str) -> Markup:
    """Return what came on the letters; that nothing came is said only where that is so."""
    if reacted(scene):
        return scene.say("reminder.reacted")
    other = none == "nothing" and heard(scene)
    return scene.say("reminder.unanswered" if other else f"reminder.{none}")


def _both(scene: Scene, letters: tuple[Document, ...]) -> str:
    """Return the days of two letters, with the year at the last where it is the same."""
    sent = [when for one in letters if (when := sent_on(one)) is not None]
    same = len({when.edtf[:4] for when in sent}) == 1
    years = [not same, True][-len(sent) :]
    bare = [scene.dates.bare(when, year=year) for when, year in zip(sent, years, strict=True)]
    return scene.language.listed(bare)


def _one(scene: Scene, document: Document) -> list[Markup]:
    when = sent_on(document)
    how = str(scene.say(f"reminder.per_{sending_key(document) or 'other'}"))
    title = str(scene.say("reminder.article", title=document_noun(scene, document)))
    ex = scene.citations.reference([document.exhibit] if document.exhibit else [])
    found = [
        scene.say(
            "reminder.earlier",
            when=scene.dates.phrase(when, year=True, weekday=False) if when else "",
            title=title,
            how=f", {how}" if how else "",
            ex=ex,
        )
    ]
    if document.answer_by is not None:
        day = scene.dates.day(document.answer_by, year=None)
        found.append(scene.say("reminder.asked_by", day=day))
    if document.extensions:
        day = scene.dates.day(document.extensions[-1].until, year=None)
        found.append(scene.say("reminder.extended", day=day))
    found.append(_came(scene, "nothing"))
    return found


def _sent(scene: Scene, document: Document) -> str:
    when = sent_on(document)
    return scene.dates.bare(when) if when is not None else ""


def reacted(scene: Scene) -> bool:
    """Tell whether the other side reacted to the last own letter."""
    letters = earlier(scene)
    if letters and any(str(one.about) == letters[-1].id for one in scene.case.silences):
        return False
    return heard(scene)


def heard(scene: Scene, *, since: int = -1) -> bool:
    """Tell whether the other side was heard from after the last own letter, or another one."""
    letters = earlier(scene)
    sent = sent_on(letters[since]) if letters else None
    if sent is None:
        return False
    anchors = scene.facts.when
    after = order_key(sent, anchors)
    return any(
        one.direction is Direction.IN
        and order_key(one.when, anchors) > after
        and on_or_before(one.when, scene.day, anchors)
        and scene.is_firm(scene.facts.party(one.with_whom))
        for one in scene.case.contacts
    )


def broken_since(scene: Scene, ledger: Ledger) -> list[Sentence]:
    """Return the promises that were broken after the last own letter."""
    letters = earlier(scene)
    last = sent_on(letters[-1]) if letters else None
    if last is None:
        return []
    since = order_key(last, scene.facts.when)
    found: list[Sentence] = []
    for line in ledger.lines:
        if line.counts_as_broken and line.due_when is not None:
            if order_key(line.due_when, scene.facts.when) <= since:
                continue
            contact = scene.facts.contact_of(line.promise)
            found.append(made(scene, line, contact))
            found += became(scene, line, contact)
    return found


def unanswered_calls(scene: Scene, ledger: Ledger) -> list[Sentence]:
    """Return the promises "not before a day" on which the user confirmed that nothing came."""
    found: list[Sentence] = []
    for line in ledger.lines:
        silence = ledger.silences.get(line.promise.id)
        if line.not_before is not None and silence is not None:
            contact = scene.facts.contact_of(line.promise)
            found.append(made(scene, line, contact))
            day = scene.dates.phrase(silence.when, weekday=False)
            key = f"promise.{line.promise.kind.value}.still_not"
            text = scene.say(key if scene.knows(key) else "promise.other.still_not", when=day)
            found.append(Sentence(text, (silence.id, line.promise.id)))
    return found


def reminder_panel(scene: Scene, deadline: Markup) -> Panel:
    """Return the panel of a reminder: the demands that are still open, and an answer."""
    demands = asked(scene)
    points = standing_points(scene)
    if not demands:
        return Panel(scene.say("reminder.again_bare", deadline=deadline))
    facts = tuple(one.id for one in demands)
    if len(demands) == 1 and not points:
        ask = phrase(scene, demands[0], "ask", alone=True)
        key = "again_one_later" if has_own_day(scene, demands[0]) else "again_one"
        return Panel(scene.say(f"reminder.{key}", deadline=deadline, ask=ask), facts=facts)
    items = listed(scene, grouped(demands)[:IN_PANEL], "ask")
    if points:
        last = items[-1]
        ended = Sentence(last.text[:-1] + ";", last.facts)
        answer = Sentence(_answer(scene, points) + ".", tuple(one.id for one in points))
        items = (*items[:-1], ended, answer)
    intro = scene.say("reminder.again", deadline=deadline)
    return Panel(intro, items=items, facts=facts)


def _answer(scene: Scene, points: tuple[Point, ...]) -> Markup:
    """Return the wish for an answer to the points: those of the letter, else named here."""
    number = scene.language.number(len(points))
    if len(points) == 1:
        return scene.say("reminder.answer_point")
    if earlier(scene):
        return scene.say("reminder.answer_points", n=number)
    titles = [small(scene.clause(point.title)) for point in points]
    return scene.say("reminder.answer_named", n=number, titles=scene.language.listed(titles))
