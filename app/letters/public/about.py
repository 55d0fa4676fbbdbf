"""The block "about this letter": sources, last check, the firm's chance to react, corrections.

It stands under every public letter; no choice and no edit takes it away.
"""

from __future__ import annotations

from app.core.channel import Channel
from app.core.events import Contact
from app.core.lookup import sent_on
from app.core.party import Role
from app.letters.annex import document_noun
from app.letters.public.hearing import NOTICE, Hearing, hearing, last_check
from app.letters.scene import Scene
from app.letters.sentence import Sentence

_SOURCES = (  # in the order in which they are named
    ("emails", frozenset({Channel.EMAIL})),
    ("letters", frozenset({Channel.LETTER, Channel.REGISTERED})),
    ("chats", frozenset({Channel.CHAT, Channel.MESSAGE, Channel.APP, Channel.SOCIAL})),
)


def about_letter(scene: Scene, *, anonymous: bool) -> list[Sentence]:
    """Return the sentences about this letter, in their order."""
    firm = {"firm": scene.firm}
    key = "sources" if scene.case.payments else "sources_bare"
    found = [Sentence(scene.say(f"about_letter.{key}", list=_sources(scene)))]
    checked = last_check(scene.document, scene.day)
    day = scene.language.day(checked) if checked else scene.hole("checked")
    found.append(Sentence(scene.say("about_letter.checked", day=day)))
    if any(Role.EMPLOYEE in one.roles for one in scene.case.parties) or scene.case.contacts:
        found.append(Sentence(scene.say("about_letter.no_names")))
    found += right_of_reply(scene)
    found.append(Sentence(scene.say("about_letter.correct")))
    if anonymous:
        found.append(Sentence(scene.say("about_letter.anonymous", **firm)))
    return found


def _sources(scene: Scene) -> str:
    """Return what the facts come from: kinds of papers that there are, and own notes."""
    proved = {str(key) for one in scene.case.exhibits for key in one.supports}
    used = {
        one.channel
        for one in scene.case.contacts
        if one.exhibits or str(one.id) in proved or any(said.exhibit for said in one.statements)
    }
    used |= {way for one in scene.case.documents if one.exhibit for way in one.channels}
    names = [name for name, channels in _SOURCES if channels & used]
    names += ["bills"] if any(one.exhibits for one in scene.case.payments) else []
    return scene.language.listed(
        [str(scene.say(f"about_letter.{name}")) for name in (*names, "notes")]
    )


def right_of_reply(scene: Scene) -> list[Sentence]:
    """Return that the firm was asked to react, by which day, and what came of that."""
    heard = hearing(scene.case, scene.day, scene.calendar)
    if heard is None:
        return [Sentence(scene.say("about_letter.not_asked", hole=scene.hole("reaction")))]
    asked = _asked(scene, heard)
    if heard.replies:
        return [asked, *_replied(scene, heard.replies)]
    key = "none" if heard.until < scene.day else "waiting"
    ids = (str(heard.document.id),)
    return [asked, *(Sentence(scene.say(f"about_letter.{one}"), ids) for one in (key, "later"))]


def _asked(scene: Scene, heard: Hearing) -> Sentence:
    """Return which text the firm got, on which day, and by which day it was to react."""
    when = sent_on(heard.document)
    year = heard.asked.year != scene.day.year
    slots = {
        "when": scene.dates.phrase(when, year=year, weekday=False) if when else "",
        "by": scene.language.day(heard.until, year=year),
        "firm": scene.firm,
    }
    if heard.document.type == NOTICE:
        text = scene.say("about_letter.asked", **slots)
    else:
        letter = document_noun(scene, heard.document)
        text = scene.say("about_letter.asked_letter", letter=letter, **slots)
    return Sentence(text, (str(heard.document.id),))


def _replied(scene: Scene, replies: tuple[Contact, ...]) -> list[Sentence]:
    """Return the day of each reaction, and what it said in the firm's favour or against."""
    found = []
    for one in replies:
        said = [scene.quote(it.text, verbatim=it.verbatim) for it in one.statements]
        ids = (str(one.id), *(str(it.id) for it in one.statements))
        slots = {"when": scene.dates.phrase(one.when, weekday=False), "firm": scene.firm}
        key = "replied" if said else "replied_bare"
        text = scene.say(f"about_letter.{key}", said="; ".join(said), **slots)
        found.append(Sentence(text, ids))
    return found
