"""The voice in which the user is told things: sentences, names of steps and bodies, facts."""

from __future__ import annotations

from datetime import date

from app.core.bodies import Body
from app.core.claims import Offer, Point
from app.core.ids import FactId
from app.core.law import LadderStep
from app.core.pack import by_id
from app.core.papers import Document
from app.letters.annex import document_noun
from app.letters.scene import Scene


class Speech:
    """Says things about the case of *scene* to the user."""

    def __init__(self, scene: Scene) -> None:
        """Speak about the case, in the language and under the law of *scene*."""
        self.scene = scene
        self.language = scene.language
        self.firm = scene.firm if scene.trader else scene.plain("ladder.the_firm")

    def say(self, key: str, **slots: str) -> str:
        """Return the sentence *key* as plain text; the trader goes by its name."""
        return self.scene.plain(key, **{"firm": self.firm, **slots})

    def day(self, day: date | None) -> str:
        """Return a day with its year, empty for none."""
        return "" if day is None else self.language.day(day)

    def body(self, body_id: str) -> str:
        """Return the name of a body, the id where the pack has none."""
        found: Body | None = by_id(self.scene.pack.bodies, body_id)
        return self.scene.clause(found.name) if found else body_id

    def step(self, step_id: str) -> str:
        """Return the title of a step, the id where the ladder has none."""
        found: LadderStep | None = by_id(self.scene.pack.ladder, step_id)
        return self.scene.clause(found.title) if found else step_id

    def claim(self, rule: str) -> str:
        """Return what a limitation period is about (``nakoming van een overeenkomst``)."""
        found = by_id(self.scene.pack.limitations, rule)
        return self.scene.clause(found.claim) if found else rule

    def by_letter(self, rule: str) -> bool:
        """Tell whether a letter is enough to interrupt a limitation period."""
        found = by_id(self.scene.pack.limitations, rule)
        return found is None or found.by_letter

    def named(self, ids: tuple[FactId, ...]) -> str:
        """Return how facts are named in a sentence: points, offers and letters, listed."""
        return self.language.listed([name for one in ids if (name := self._name(one))])

    def _name(self, fact_id: FactId) -> str:
        found = self.scene.facts.get(fact_id)
        match found:
            case Point():
                title = self.scene.clause(found.title)
                return self.language.quoted(title) if title else ""
            case Offer():
                return self.scene.clause(found.what)
            case Document():
                return document_noun(self.scene, found)
            case _:
                return ""
