"""Whether a filing is in time and fits its body: the answers to the questions before a form."""

from __future__ import annotations

from datetime import date, timedelta

from app.core.admissibility import Admissibility, Standing, admissibility
from app.core.agreement import Agreement
from app.core.bodies import Body
from app.core.lookup import sent_on, term_end
from app.core.pack import amount as value_of
from app.core.pack import parameter
from app.core.procedure_steps import trader_abroad
from app.letters.filing.claiming import totals_of
from app.letters.scene import Scene

EURO = "EUR"


def admitted(scene: Scene, body: Body | None) -> Admissibility | None:
    """Return whether the body takes the case on the day, None where there is no body."""
    if body is None:
        return None
    return admissibility(scene.case, body, scene.day, scene.calendar)


def in_time(scene: Scene, body: Body | None) -> list[str]:
    """Return whether the filing is in time, with the day from or until which it is."""
    known = admitted(scene, body)
    if known is None:
        return []
    day = {
        Standing.OPEN: known.closes,
        Standing.NOT_YET: known.opens,
        Standing.TOO_LATE: known.closes,
    }.get(known.standing)
    if known.standing is Standing.OPEN and day is None:
        return [scene.plain("form.yes")]
    if day is None:
        return []
    key = f"form.time_{known.standing.value}"
    return [scene.plain(key, day=scene.language.day(day))]


def no_final(scene: Scene, body: Body | None) -> list[str]:
    """Return until or since when one waits for a final position that is not there."""
    known = admitted(scene, body)
    if known is None or known.opens is None:
        return []
    key = "form.no_final_until" if scene.day < known.opens else "form.no_final_since"
    return [scene.plain(key, day=scene.language.day(known.opens))]


def as_consumer(scene: Scene, agreement: Agreement | None) -> list[str]:
    """Return whether the agreement was made as a consumer; the user's to say without one."""
    if agreement is None:
        return [scene.plain("form.self")]
    return [scene.plain("form.yes" if agreement.consumer else "form.no")]


def is_cross_border(scene: Scene) -> bool:
    """Tell whether the trader is known to be in another country than the consumer."""
    return trader_abroad(scene.case)


def is_small(scene: Scene, key: str = "eu.escp.max") -> bool:
    """Tell whether all that is asked is money in euros, up to the most that *key* allows."""
    row = parameter(scene.pack, key, scene.day)
    sums = totals_of(scene).in_all
    if row is None or not sums:
        return not sums
    most = value_of(row)
    return all(one.currency == EURO and one.amount <= most for one in sums)


def default_day(scene: Scene) -> date | None:
    """Return the day after the term of the last notice, None where none has passed."""
    ends = [
        end
        for one in scene.case.documents
        if one.type.startswith("notice") and (end := term_end(one)) and sent_on(one) is not None
    ]
    passed = [day for day in ends if day < scene.day]
    return max(passed) + timedelta(days=1) if passed else None


def interest_lines(scene: Scene) -> list[str]:
    """Return from which day statutory interest is asked; no rate that is not sure."""
    day = default_day(scene)
    sums = totals_of(scene).in_all
    if day is None or not sums:
        return []
    amount = scene.language.listed([scene.language.money(one) for one in sums])
    return [scene.plain("filing.interest", amount=amount, day=scene.language.day(day))]
