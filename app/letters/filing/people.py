"""The parties of a filing in short lines: names, addresses, numbers, countries."""

from __future__ import annotations

from app.core.lookup import trader as trader_of
from app.core.party import Party, Representation
from app.core.record import record
from app.letters.addressing import country_name
from app.letters.head import numbers, writer
from app.letters.scene import Scene


@record
class HeadRow:
    """A line of the table at the head of a statement."""

    label: str
    lines: tuple[str, ...]


def country_of(scene: Scene, party: Party | None) -> str:
    """Return the ISO code of the country of a party, that of the case where none is said."""
    if party is None:
        return ""
    own = party.country or next((one.country for one in party.addresses if one.country), "")
    return (own or scene.case.jurisdiction).upper()


def address(scene: Scene, party: Party | None) -> str:
    """Return street, postcode and town on one line, with a country abroad; else empty."""
    if party is None or not party.addresses:
        return ""
    first = party.addresses[0]
    town = f"{scene.line(first.postcode)} {scene.line(first.town)}".strip()
    code = first.country.upper()
    abroad = code and code != scene.case.jurisdiction.upper()
    parts = (scene.line(first.street), town, country_name(scene, code) if abroad else "")
    return ", ".join(part for part in parts if part)


def consumer_lines(scene: Scene) -> list[str]:
    """Return each consumer with the address; a hole for a name or address that is missing."""
    if not scene.consumers:
        return [str(scene.hole("sender"))]
    return [
        f"{scene.clean_name(one) or scene.hole('sender')}, "
        f"{address(scene, one) or address(scene, scene.consumers[0]) or scene.hole('street')}"
        for one in scene.consumers
    ]


def trader_name(scene: Scene) -> str:
    """Return the name of the trader, a hole where there is none."""
    party = trader_of(scene.case)
    return (scene.clean_name(party) if party else "") or str(scene.hole("addressee"))


def trader_lines(scene: Scene) -> list[str]:
    """Return the trader with its address and the numbers of the agreement with it."""
    found = [trader_name(scene), address(scene, scene.trader), *number_lines(scene)]
    return [one for one in found if one]


def number_lines(scene: Scene) -> list[str]:
    """Return the customer, order and other numbers, each with what it is."""
    theirs = scene.plain("head.case")
    return [
        scene.plain(
            "filing.number",
            label=scene.plain("filing.case_of")
            if one.label == theirs
            else one.label[:1].lower() + one.label[1:],
            value=one.value,
        )
        for one in numbers(scene)
    ]


def representation(scene: Scene) -> Representation | None:
    """Return on what ground the representative acts, None where there is no record of it."""
    if scene.agent is None:
        return None
    return next(
        (one for one in scene.case.representations if one.representative == scene.agent.id),
        None,
    )


def agent_line(scene: Scene) -> str:
    """Return the representative with the exhibit of the authorisation, empty for none."""
    if scene.agent is None:
        return ""
    known = representation(scene)
    ex = scene.citations.reference([known.exhibit]) if known and known.exhibit else ""
    return scene.plain("filing.agent", name=scene.clean_name(scene.agent), ex=ex)


def place(scene: Scene) -> str:
    """Return the town in which the filing is signed, a hole where it is unknown."""
    party = writer(scene)
    town = party.addresses[0].town if party and party.addresses else ""
    return scene.line(town) or str(scene.hole("town"))
