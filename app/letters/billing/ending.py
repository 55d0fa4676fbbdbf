"""What the letters that end a contract share: which one, and how the firm finds it."""

from __future__ import annotations

from app.core.agreement import Agreement
from app.core.amounts import is_sure
from app.core.law import Parameter
from app.core.pack import parameter
from app.core.text import has_text
from app.letters import opening
from app.letters.bench import Bench
from app.letters.desk import Desk
from app.letters.head import numbers
from app.letters.scene import Scene
from app.letters.sentence import Sentence


class EndingBench(Bench):
    """What both letters share: which agreement, and how the firm finds it."""

    def __init__(self, desk: Desk) -> None:
        """Take the agreement that the document names for the one that it is about."""
        super().__init__(desk)
        named = {str(key) for key in self.scene.document.about}
        chosen = [one for one in self.scene.case.agreements if one.id in named]
        if chosen:
            self.scene.agreement = chosen[0]

    @property
    def agreement(self) -> Agreement | None:
        """The agreement that is ended, None where none is known."""
        found = self.scene.agreement
        return found if found is not None and has_text(found.what) else None

    @property
    def facts(self) -> tuple[str, ...]:
        """The agreement, else the document itself."""
        return (self.agreement.id if self.agreement is not None else self.scene.document.id,)

    def agreed(self) -> Sentence:
        """Return what was agreed and since when; a hole where nothing is known."""
        if self.agreement is None:
            hole = self.scene.hole("agreement")
            return Sentence(self.scene.say("billing.about", what=hole), self.facts)
        return opening.agreed(self.scene, self.agreement)

    def identified(self) -> list[Sentence]:
        """Return where the writer lives, when no number tells the firm who it is."""
        scene = self.scene
        place = next((one.addresses[0] for one in scene.consumers if one.addresses), None)
        if place is None or next(iter(numbers(scene)), None) is not None:
            return []
        slots = {"street": scene.line(place.street), "postcode": scene.line(place.postcode)}
        slots["town"] = scene.line(place.town)
        return [Sentence(scene.say("ending.address", **slots), self.facts)]


def sure(scene: Scene, key: str) -> Parameter | None:
    """Return the row of *key* on the document's day, None where it is not sure and fresh."""
    row = parameter(scene.pack, key, scene.day)
    return row if is_sure(row, scene.day) else None
