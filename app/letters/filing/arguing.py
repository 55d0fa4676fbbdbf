"""Both positions: what the trader said in its defence, and the consumer's points."""

from __future__ import annotations

import re

from markupsafe import Markup

from app.core.claims import Point, QuestionState
from app.core.events import Certainty, Contact, Statement, StatementKind
from app.core.record import record
from app.core.text import has_text
from app.letters.filing.account import Account, reference
from app.letters.opening import cited
from app.letters.pointing import heading
from app.letters.sayings import own
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.wanting import standing_points

_DEFENCE = frozenset({StatementKind.ARGUMENT, StatementKind.REFUSAL})


@record
class PointView:
    """A point of the consumer: its key word, its words, the facts it rests on."""

    title: str
    text: Markup
    facts: tuple[str, ...]


def defence(scene: Scene, account: Account) -> list[Sentence]:
    """Return what the trader itself said in its defence, each once; empty for nothing."""
    found: dict[str, Sentence] = {}
    for contact, said in defending(scene):
        text = scene.quote(said.text, verbatim=said.verbatim)
        ref = reference(scene, account.of([contact.id])[:1])
        key = text.casefold()
        found.setdefault(key, Sentence(Markup("%s%s") % (text, ref), (said.id,)))
    return list(found.values())


def defending(scene: Scene) -> list[tuple[Contact, Statement]]:
    """Return what the trader itself said in its defence, with the contacts."""
    return [
        (contact, said)
        for contact in scene.case.contacts
        for said in contact.statements
        if _defends(scene, contact, said)
    ]


def _defends(scene: Scene, contact: Contact, said: Statement) -> bool:
    """Tell whether the trader said it in this case; not what others heard or were told."""
    surely = said.certainty is not Certainty.HEARSAY and not said.about_others
    firm = scene.is_firm(scene.facts.party(said.by or contact.with_whom))
    return said.kind in _DEFENCE and surely and firm and has_text(said.text)


def is_silent(scene: Scene) -> bool:
    """Tell whether the user confirmed that no answer came to a letter or contact."""
    own_acts: set[str] = {one.id for one in scene.case.documents}
    own_acts |= {one.id for one in scene.case.contacts}
    return any(silence.about in own_acts for silence in scene.case.silences)


def addresses_trader(scene: Scene, text: str) -> bool:
    """Tell whether own words speak to the trader, who does not read a filing first."""
    words = {str(word) for word in scene.phrases["filing.you_words"]}
    return bool(words & set(re.findall(r"\w+", text.casefold())))


def argued_points(scene: Scene) -> tuple[Point, ...]:
    """Return the points that stand, without those about the letter in which they stood."""
    return tuple(one for one in standing_points(scene) if not _is_about_letter(scene, one))


def own_points(scene: Scene, account: Account) -> list[PointView]:
    """Return the points that stand, each with the facts and the exhibits that carry it.

    Words that speak to the trader are quoted: alone with whose they are, else ``quoting``
    says so once.  A point about the letter in which it stood is left out, and told.
    """
    points = argued_points(scene)
    for point in standing_points(scene):
        if point not in points:
            title = scene.clause(point.title)
            scene.mind.cautions.append(scene.plain("filing.left_out_point", title=title))
    lead = len(_quoted(scene)) == 1
    return [
        PointView(
            heading(scene, point),
            _text(scene, point, _carried(scene, account, point), lead=lead),
            (point.id, *point.facts),
        )
        for point in points
    ]


def quoting(scene: Scene) -> Markup:
    """Return whose words the quoted points are, empty for fewer than two of them."""
    several = len(_quoted(scene)) > 1
    return scene.say("filing.quoted_points") if several else Markup("")


def _quoted(scene: Scene) -> list[Point]:
    """Return the points whose own words speak to the trader."""
    return [
        point
        for point in argued_points(scene)
        if has_text(point.text) and addresses_trader(scene, scene.text(point.text))
    ]


def _is_about_letter(scene: Scene, point: Point) -> bool:
    """Tell whether a point speaks to the trader about the letter that it was written for."""
    text = scene.text(point.text).casefold()
    named = any(str(words) in text for words in scene.phrases["filing.letter_words"])
    return named and addresses_trader(scene, text)


def _text(scene: Scene, point: Point, ref: str, *, lead: bool) -> Markup:
    """Return the words of a point, its facts behind the writer's own, and open questions."""
    own_words = _own_words(scene, point, lead=lead)
    questions = _questions(scene, point.questions)
    if own_words:
        own_words = cited(own_words, ref)
    elif not questions and ref:
        return scene.say("filing.point_facts", facts=ref.strip(" ()"))
    elif questions and ref:
        questions[-1] += Markup("%s.") % ref
    return Markup(" ").join(one for one in (own_words, *questions) if one)


def _own_words(scene: Scene, point: Point, *, lead: bool) -> Markup:
    if not has_text(point.text):
        return Markup("")
    words = own(scene, scene.text(point.text))
    if not addresses_trader(scene, str(words)):
        return words
    said = scene.language.quoted(str(words.unescape()).removesuffix("."))
    return scene.say("filing.in_my_words" if lead else "filing.in_quotes", text=said)


def _carried(scene: Scene, account: Account, point: Point) -> str:
    """Return the facts and the exhibits of a point in one pair of brackets."""
    told = reference(scene, account.of(_told(scene, point.facts)))
    proof = scene.citations.reference(point.exhibits)
    return f"{told[:-1]}, {proof[2:]}" if told and proof else told + proof


def _told(scene: Scene, facts: tuple[str, ...]) -> list[str]:
    """Return the facts of a point, statements with the contact in which they were made."""
    found: list[str] = []
    for key in facts:
        fact = scene.facts.get(key)
        contact = scene.facts.contact_of(fact) if isinstance(fact, Statement) else None
        found.append(contact.id if contact is not None else key)
    return found


def _questions(scene: Scene, questions: tuple[str, ...]) -> list[Markup]:
    """Return the questions of a point to which no answer came."""
    found: list[Markup] = []
    for question in scene.case.questions:
        if question.id in questions and question.state is not QuestionState.ANSWERED:
            words = scene.language.quoted(" ".join(scene.text(question.text).split()))
            key = "filing.unanswered_too" if found else "filing.unanswered"
            found.append(scene.say(key, text=words))
    return found
