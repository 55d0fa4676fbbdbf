"""What was bought, what was promised of it, and what broke when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from markupsafe import Markup

from app.core.agreement import Agreement, AgreementKind, Claim, ClaimKind
from app.core.duration import Distance, Spoken, SpokenKind, say
from app.core.events import Incident, IncidentKind
from app.core.span import Span
from app.core.text import has_text
from app.core.when import span
from app.letters.demanding import price, price_of
from app.letters.happenings import incident_sentences
from app.letters.moments import Start
from app.letters.opening import agreed, cited, represented
from app.letters.sayings import own
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.wanting import standing_points

SALES = frozenset({AgreementKind.PURCHASE, AgreementKind.ORDER})
GOODS = frozenset(
    {"goods", "electronics", "webshop", "home", "diy", "groceries", "bicycles", "optician"}
)
_PROMISES = frozenset({ClaimKind.GUARANTEE, ClaimKind.PUBLIC_CLAIM})
_BROKEN = (IncidentKind.DEFECT, IncidentKind.DAMAGE)
_MOST = 4  # defects that the opening tells


def is_sale(agreement: Agreement | None) -> bool:
    """Tell whether a consumer bought a thing, so that the law of sale holds."""
    if agreement is None or not agreement.consumer:
        return False
    bought = agreement.kind is AgreementKind.PURCHASE
    return bought or (agreement.kind is AgreementKind.ORDER and agreement.sector in GOODS)


def promises(scene: Scene) -> tuple[Claim, ...]:
    """Return the guarantees and public statements that were relied on."""
    claims = scene.agreement.claims if scene.agreement else ()
    return tuple(one for one in claims if one.kind in _PROMISES)


def purchase(scene: Scene, *, of_seller: bool) -> list[Sentence]:
    """Return who writes, what was bought when, its price and what was promised of it."""
    agreement = scene.agreement
    if agreement is None or not has_text(agreement.what):
        text = scene.say(
            "warranty.bought_undated", what=scene.hole("agreement"), place="", addition=""
        )
        return [*represented(scene), Sentence(text)]
    found = [*represented(scene), _bought(scene, agreement, of_seller=of_seller)]
    item = price_of(scene, scene.clause(agreement.what))
    if item is not None:
        text = scene.say("warranty.price", price=price(scene, item))
        found.append(Sentence(text, (agreement.id,)))
    found += [_promised(scene, one, of_seller=of_seller) for one in promises(scene)]
    if not of_seller and not promises(scene):
        hole = scene.hole("promise")
        found.append(Sentence(scene.say("warranty.promised", text=hole)))
    return found


def _bought(scene: Scene, agreement: Agreement, *, of_seller: bool) -> Sentence:
    if agreement.kind not in SALES:
        return agreed(scene, agreement)
    made = agreement.made
    if made is not None and made.edtf[10:11] == "T":
        made = replace(made, edtf=made.edtf[:10])
    when = scene.dates.phrase(made, year=True) if made else ""
    place = scene.clause(agreement.place)
    if not place and of_seller:
        place = str(scene.say("warranty.from_you"))
    addition = scene.clause(agreement.addition)
    text = scene.say(
        "warranty.bought" if when else "warranty.bought_undated",
        when=when,
        place=place,
        what=scene.clause(agreement.what),
        addition=f", {addition}" if addition else "",
    )
    return Sentence(cited(text, scene.citations.reference(agreement.exhibits)), (agreement.id,))


def _promised(scene: Scene, claim: Claim, *, of_seller: bool) -> Sentence:
    where = scene.clause(claim.where)
    text = scene.quote(claim.text, verbatim=claim.verbatim)
    ex = scene.citations.reference([claim.exhibit] if claim.exhibit else [])
    key = "promised_where" if where else "promised_seller" if of_seller else "promised"
    said = scene.say(f"warranty.{key}", where=where, text=text, ex=ex)
    if claim.exhibit is None:
        said += Markup(" ") + scene.say("warranty.look_up")
    return Sentence(said, (claim.id,))


def defects(scene: Scene) -> list[Incident]:
    """Return what broke or was damaged, in the order of the case."""
    return [one for one in scene.case.incidents if one.kind in _BROKEN]


def broken(scene: Scene) -> list[Sentence]:
    """Return what broke, when that was found and how old the thing was.

    Where no defect was noted the points about one tell it; without any there is a hole.
    """
    found = defects(scene)[:_MOST]
    if not found:
        return _wrong(scene)
    sentences: list[Sentence] = []
    for place, one in enumerate(found):
        same = place > 0 and found[place - 1].when == one.when
        start = Start.SAME if same else Start.DATE
        # that it still is so goes without saying
        sentences += incident_sentences(scene, replace(one, ongoing=False), start)
    years = age(scene, found[0])
    if years is not None:
        duration = scene.language.duration(years)
        sentences.append(Sentence(scene.say("warranty.age", duration=duration), (found[0].id,)))
    return sentences


def _wrong(scene: Scene) -> list[Sentence]:
    named = next((one for one in scene.pack.circumstances if one.id == "defect"), None)
    kinds = named.problems if named is not None else ()
    points = [one for one in standing_points(scene) if one.problem in kinds][:_MOST]
    if not points:
        return [Sentence(scene.say("warranty.defect", what=scene.hole("defect")))]
    said = [Sentence(scene.say("warranty.wrong"))]
    for point in points:
        words = scene.text(point.text) or scene.text(point.title)
        said.append(Sentence(own(scene, words), (point.id,)))
    return said


def age(scene: Scene, incident: Incident) -> Spoken | None:
    """Return how long after the purchase a thing broke, None where no number is honest.

    Years stand for both ends where nothing more is known: from two on they say about how old.
    """
    bought, broke = bought_on(scene), span(incident.when, scene.facts.when)
    if bought is None or broke is None or bought.open_start or broke.open_end:
        return None
    least = (broke.earliest - bought.latest).days
    most = (broke.latest - bought.earliest).days
    if least <= 0 or (most - least) * 2 > most:
        return None
    exact = bought.exact and broke.exact
    days, half = (least + most) // 2, (least + most + 14) // 28
    found = Distance(
        start=bought.earliest,
        end=broke.latest if exact else _middle(bought, days),
        least=least,
        most=most,
        days=days,
        weeks=half,
        months=0,
        exact=exact,
    )
    told = say(found)
    return told if told.kind is not SpokenKind.SAME_DAY else None


def _middle(bought: Span, days: int) -> date:
    return date.fromordinal(bought.earliest.toordinal() + days)


def bought_on(scene: Scene) -> Span | None:
    """Return the days on which the agreement may have been made."""
    made = scene.agreement.made if scene.agreement else None
    return span(made, scene.facts.when) if made is not None else None


def delivered_on(scene: Scene) -> Span | None:
    """Return the days on which the thing may have arrived, None where that is not recorded."""
    arrived = scene.agreement.received if scene.agreement else None
    return span(arrived, scene.facts.when) if arrived is not None else None
