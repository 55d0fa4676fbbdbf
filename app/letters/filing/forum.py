"""The body that a filing goes to: its record, its name, and its language."""

from __future__ import annotations

from app.core.bodies import Body, BodyKind, Since
from app.core.clock_starts import clock_starts
from app.core.pack import by_id
from app.core.party import Role
from app.core.text import has_text
from app.letters.scene import Scene


def forum(scene: Scene, document: str) -> Body | None:
    """Return the body for which *document* is the filing, None where the pack has none.

    The one that the document is addressed to, else the one of the trader or of its sector,
    else the first.  After the letter that closes an earlier stage it is the next stage.
    """
    bodies = [body for body in scene.pack.bodies if body.document == document]
    chosen = [body for body in bodies if _is_addressed(scene, body)]
    if chosen:
        return chosen[0]
    if Since.CLOSING_LETTER in clock_starts(scene.case, scene.day):
        later = [body for body in bodies if _counts_from_closing(body)]
        if later:
            return later[0]
    known = _of_trader(scene, bodies)
    return known if known is not None else bodies[0] if bodies else None


def _counts_from_closing(body: Body) -> bool:
    return any(limit.since is Since.CLOSING_LETTER for limit in body.limits)


def _is_addressed(scene: Scene, body: Body) -> bool:
    party = scene.facts.party(scene.document.addressee)
    if party is None or Role.BODY not in party.roles:
        return False
    names = {wording.text for wording in body.name} if isinstance(body.name, tuple) else set()
    return party.name in names or party.company == body.id


def _of_trader(scene: Scene, bodies: list[Body]) -> Body | None:
    company = by_id(scene.pack.companies, scene.trader.company if scene.trader else "")
    sector = by_id(scene.pack.sectors, scene.agreement.sector if scene.agreement else "")
    for ids in (company.bodies if company else (), sector.bodies if sector else ()):
        found = [body for body in bodies if body.id in ids]
        if len(found) == 1 or (found and company):
            return found[0]
    return None


def forum_name(scene: Scene, body: Body | None) -> str:
    """Return the name of the body: as the user addressed it, else as far as it is sure.

    Which committee serves a trader is often not sure: then it is the name of them all.
    """
    party = scene.facts.party(scene.document.addressee)
    if party is not None and Role.BODY in party.roles and party.name:
        return scene.clean_name(party)
    if body is None:
        return ""
    parent = by_id(scene.pack.bodies, body.parent)
    known = body if body.confidence.value == "high" or parent is None else parent
    return scene.clause(known.name)


def sector_name(scene: Scene) -> str:
    """Return the branch of trade as the pack names it, empty where none is known."""
    sector = by_id(scene.pack.sectors, scene.agreement.sector if scene.agreement else "")
    return scene.clause(sector.title) if sector and has_text(sector.title) else ""


def is_foreign(scene: Scene, body: Body | None) -> bool:
    """Tell whether the body works in other languages than that of this document."""
    return bool(body and body.languages and scene.language.code not in body.languages)


def is_court(body: Body | None) -> bool:
    """Tell whether the body is a court."""
    return body is not None and body.kind is BodyKind.COURT


def language_name(scene: Scene, body: Body | None) -> str:
    """Return the name of the language that the body works in, empty where none is known."""
    from babel import Locale

    codes = body.languages if body else ()
    names = Locale.parse(str(scene.language.data["locale"])).languages
    return str(names.get(codes[0], codes[0])) if codes else ""
