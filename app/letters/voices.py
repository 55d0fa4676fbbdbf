"""How a client is told once more in a letter that a representative writes: as a pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.core.party import AddressForm, Party, Role
from app.letters.phrases import fill

if TYPE_CHECKING:
    from app.letters.scene import Scene


THIRD = 2  # the person of a sentence from which somebody else is told of


def once_more(scene: Scene) -> tuple[str, str]:
    """Return the client as the subject of a sentence and otherwise; empty for the own words.

    Where nobody said how to address a person it is the customer, for a committee the
    consumer; a debt collector has no customers, so it reads the name.
    """
    if scene.agent is None or not scene.consumers or scene.person < THIRD:
        return "", ""
    form = "many" if len(scene.consumers) > 1 else scene.consumers[0].form.value
    to = scene.facts.party(scene.document.addressee)
    if form == AddressForm.NEUTRAL and to is not None and Role.DEBT_COLLECTOR in to.roles:
        return "", ""
    subject, other = (
        str(fill(str(words), {}, scene.person, scene.by_name).unescape())
        for words in scene.phrases[f"voice.again_{form}"]
    )
    return subject, other


def caller(scene: Scene, party: Party | None) -> str:
    """Return who got in touch: the sayer, but one of many workers has no article."""
    worker = party is not None and scene.function(party) == scene.phrases["voice.worker"]
    return scene.words("voice.adviser") if worker else scene.sayer(party)
