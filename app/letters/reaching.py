"""How the writer of a letter is reached best."""

from __future__ import annotations

from markupsafe import Markup

from app.core.channel import Channel
from app.core.text import has_text
from app.letters.scene import Scene


def reach(scene: Scene) -> Markup:
    """Return how the writer is reached best, and when by phone; empty when nothing is known."""
    writer = scene.agent or (scene.consumers[0] if scene.consumers else None)
    if writer is None:
        return Markup("")
    ways = {Channel.EMAIL: "email", Channel.PHONE: "phone", Channel.LETTER: "letter"}
    way = next((ways[one] for one in writer.preferred if one in ways), "")
    found = [scene.say(f"next.{way}")] if way else []
    if writer.phone and has_text(writer.phone_hours) and Channel.PHONE not in writer.refused:
        found.append(scene.say("next.hours", hours=scene.clause(writer.phone_hours)))
    return Markup(" ").join(found)
