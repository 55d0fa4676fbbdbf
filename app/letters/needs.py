"""What a document needs and misses, as codes that say where to go."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.core.first_complaint import first_complaint
from app.core.lookup import representative
from app.core.text import has_text
from app.letters.addressing import addressee, only_mail
from app.letters.demanding import asked
from app.letters.desk import Desk
from app.letters.doctype import DocumentType
from app.letters.head import earlier, writer
from app.letters.reminding import complaints
from app.letters.scene import Scene
from app.letters.terming import has_passed


def missing(scene: Scene, desk: Desk, kind: DocumentType) -> tuple[str, ...]:
    """Return the codes of what *kind* needs and this case lacks; empty when it is ready."""
    return tuple(need for need in kind.needs if LACKS[need](scene, desk))


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


# What few documents need is loaded, and looked at, for those alone.


def _in_one_country(scene: Scene) -> bool:
    from app.letters.filing.standing import is_cross_border

    return not is_cross_border(scene)


def _not_small(scene: Scene) -> bool:
    from app.letters.filing.standing import is_small

    return not is_small(scene)


def _no_effort(scene: Scene) -> bool:
    from app.letters.filing.efforts import has_effort

    return not has_effort(scene)


def _no_person(scene: Scene) -> bool:
    from app.letters.singles.access import is_chosen

    return not is_chosen(scene)


def _no_praise(scene: Scene, desk: Desk) -> bool:
    from app.letters.singles.praise import is_praise

    return not is_praise(scene, desk.ledger)


def _no_chance(scene: Scene) -> bool:
    from app.letters.public.hearing import had_chance

    return not had_chance(scene.case, scene.day, scene.calendar)


def _unchecked(scene: Scene) -> bool:
    from app.letters.public.hearing import last_check

    return last_check(scene.document, scene.day) is None


LACKS: Mapping[str, Callable[[Scene, Desk], bool]] = {
    "sender": lambda scene, _: _no_sender(scene),
    "addressee": lambda scene, _: addressee(scene) is None,
    "address": lambda scene, _: _no_address(scene),
    "agreement": lambda scene, _: scene.agreement is None or not has_text(scene.agreement.what),
    "demand": lambda scene, _: not asked(scene),
    "story": lambda scene, _: (
        not (scene.case.contacts or scene.case.promises or scene.case.incidents)
    ),
    "earlier": lambda scene, _: not (earlier(scene) or complaints(scene)),
    "deadline": lambda scene, _: has_passed(scene),
    "points": lambda scene, _: not scene.case.points,
    "first_complaint": lambda scene, _: first_complaint(scene.case, scene.day).chosen is None,
    "cross_border": lambda scene, _: _in_one_country(scene),
    "small_claim": lambda scene, _: _not_small(scene),
    "effort": lambda scene, _: _no_effort(scene),
    "promises": lambda scene, _: not scene.case.promises,
    "representative": lambda scene, _: representative(scene.case) is None,
    "person": lambda scene, _: _no_person(scene),
    "offer": lambda scene, _: not scene.case.offers,
    "praise": _no_praise,
    "reaction": lambda scene, _: _no_chance(scene),
    "checked": lambda scene, _: _unchecked(scene),
}
