"""What a document needs and misses, as codes that say where to go."""

from __future__ import annotations

from app.core.first_complaint import first_complaint
from app.core.lookup import representative
from app.core.text import has_text
from app.letters.addressing import addressee, only_mail
from app.letters.demanding import asked
from app.letters.desk import Desk
from app.letters.doctype import DocumentType
from app.letters.filing.efforts import has_effort
from app.letters.filing.standing import is_cross_border, is_small
from app.letters.head import earlier, writer
from app.letters.public.hearing import had_chance, last_check
from app.letters.scene import Scene
from app.letters.singles.access import is_chosen
from app.letters.singles.praise import is_praise


def missing(scene: Scene, desk: Desk, kind: DocumentType) -> tuple[str, ...]:
    """Return the codes of what *kind* needs and this case lacks; empty when it is ready."""
    lacks = {
        "sender": _no_sender(scene),
        "addressee": addressee(scene) is None,
        "address": _no_address(scene),
        "agreement": scene.agreement is None or not has_text(scene.agreement.what),
        "demand": not asked(scene),
        "story": not (scene.case.contacts or scene.case.promises or scene.case.incidents),
        "earlier": not earlier(scene),
        "deadline": desk.term.due <= scene.day,
        "points": not scene.case.points,
        "first_complaint": first_complaint(scene.case, scene.day).chosen is None,
        "cross_border": not is_cross_border(scene),
        "small_claim": not is_small(scene),
        "effort": not has_effort(scene),
        "promises": not scene.case.promises,
        "representative": representative(scene.case) is None,
        "person": not is_chosen(scene),
        "offer": not scene.case.offers,
        "praise": not is_praise(scene, desk.ledger),
        "reaction": not had_chance(scene.case, scene.day, scene.calendar),
        "checked": last_check(scene.document, scene.day) is None,
    }
    return tuple(need for need in kind.needs if lacks.get(need, False))


def _no_sender(scene: Scene) -> bool:
    party = writer(scene)
    return party is None or not party.name or not party.addresses


def _no_address(scene: Scene) -> bool:
    party = addressee(scene)
    firm = scene.trader if scene.is_firm(party) else None
    if only_mail(scene.document):
        return not (party and party.email) and not (firm and firm.email)
    parties = [party, firm]
    return not any(
        one and any(place.street and place.town for place in one.addresses) for one in parties
    )
