"""The demand panel of a document that asks a few fixed things."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from app.core.money import Money
from app.letters.asking import IN_PANEL, Panel, ended, one_demand
from app.letters.demanding import account
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.terming import shown


def panel(scene: Scene, items: list[Sentence], day: date) -> Panel:
    """Return the panel that asks *items* by *day*, three of them first; one in a sentence."""
    deadline = shown(scene, day)
    if len(items) == 1:
        text = one_demand(scene, deadline, items[0].text)
        return Panel(text, facts=items[0].facts)
    more = ended(items[IN_PANEL:])
    return Panel(
        scene.say("ask.do", deadline=deadline),
        items=ended(items[:IN_PANEL]),
        more_intro=scene.say("ask.also") if more else Markup(""),
        more=more,
        more_from=IN_PANEL + 1,
    )


def printed(scene: Scene, sums: tuple[Money, ...]) -> str:
    """Return sums, one per currency, as text; they may be sums that no record holds."""
    scene.reckoned |= set(sums)
    return scene.language.listed([scene.language.money(one) for one in sums])


def bold(scene: Scene, sums: tuple[Money, ...]) -> Markup:
    """Return sums in bold."""
    return Markup("<strong>%s</strong>") % printed(scene, sums)


def to_account(scene: Scene) -> str:
    """Return the account to pay to; a hole where the case has none."""
    found = account(scene, "ask.account")
    return found or str(scene.say("billing.to_account", hole=scene.hole("account")))
