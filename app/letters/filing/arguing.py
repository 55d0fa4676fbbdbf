"""Both positions: what the trader said in its defence, and the consumer's points."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from app.core.claims import Point, QuestionState
from app.core.events import Certainty, Contact, Statement, StatementKind
from app.core.text import has_text
from app.letters.filing.account import Account, reference
from app.letters.opening import cited
from app.letters.sayings import own
from app.letters.scene import Scene, Sentence
from app.letters.wanting import standing_points

_DEFENCE = frozenset({StatementKind.ARGUMENT, StatementKind.REFUSAL})


@dataclass(frozen=True)
class PointView:
    """A point of the consumer: its key word, its words, the facts it rests on."""

    title: str
    text: Markup
    facts: tuple[str, ...]


def defence(scene: Scene, account: Account) -> list[Sentence]:
    """Return what the trader itself said in its defence, each once; empty for nothing."""
    found: dict[str, Sentence] = {}
    for contact in scene.case.contacts:
        for said in contact.statements:
            if _defends(scene, contact, said):
                text = scene.quote(said.text, verbatim=said.verbatim)
                ref = reference(scene, account.of([contact.id])[:1])
                key = text.casefold()
                found.setdefault(key, Sentence(Markup("%s%s") % (text, ref), (said.id,)))
    return list(found.values())


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


def addresses_trader(scene: Scene, texts: Iterable[str]) -> bool:
    """Tell whether own words speak to the trader, who does not read a filing first."""
    words = {str(word) for word in scene.phrases["filing.you_words"]}
    return any(words & set(re.findall(r"\w+", text.casefold())) for text in texts)


def own_points(scene: Scene, account: Account) -> list[PointView]:
    """Return the points that stand, each with the facts and the exhibits that carry it."""
    return [
        PointView(
            scene.clause(point.title),
            cited(
                _words(scene, point.text, point.questions),
                _carried(scene, account, point),
            ),
            (point.id, *point.facts),
        )
        for point in standing_points(scene)
    ]


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


def _words(scene: Scene, text: object, questions: tuple[str, ...]) -> Markup:
    parts: list[Markup] = []
    asked = False
    if isinstance(text, str | tuple) and has_text(text):
        parts.append(own(scene, scene.text(text)))
    for question in scene.case.questions:
        if question.id in questions and question.state is not QuestionState.ANSWERED:
            words = scene.language.quoted(" ".join(scene.text(question.text).split()))
            key = "filing.unanswered_too" if asked else "filing.unanswered"
            parts.append(scene.say(key, text=words))
            asked = True
    return Markup(" ").join(parts)
