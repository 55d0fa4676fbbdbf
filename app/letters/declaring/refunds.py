"""What is asked back after a dissolution, and how it was reckoned.

The amounts are those of the demands of the case, so that every letter asks the same.  Where a
demand names none it is reckoned from prices: months times the price of the part, or its share
of the package where the part has no price of its own.
"""

from __future__ import annotations

from app.core.agreement import Period, PriceItem
from app.core.bills import bill_totals
from app.core.claims import Demand, DemandKind
from app.core.money import Money
from app.core.reckoning import share_of_price
from app.core.record import record
from app.core.text import has_text
from app.core.totals import demand_amount
from app.letters.declaring.parts import LASTING, Part
from app.letters.sayings import own
from app.letters.scene import Scene
from app.letters.sentence import Sentence


@record
class Refund:
    """An amount to be paid back (None: unknown), for what, and how it was reckoned."""

    amount: Money | None
    what: str = ""
    how: tuple[Sentence, ...] = ()
    facts: tuple[str, ...] = ()
    about: bool = False


@record
class Prices:
    """The monthly prices of a package and of the part that is dissolved, None if unknown."""

    package: PriceItem | None = None
    part: PriceItem | None = None


def refund_of(scene: Scene, demand: Demand, part: Part) -> Refund:
    """Return what a demand for repayment comes to, and how."""
    what = scene.clause(demand.what)
    amount = demand_amount(demand)
    facts = (demand.id, *demand.facts)
    if amount is None:
        return _reckoned(scene, demand, part)
    how = []
    ex = scene.citations.reference(demand.exhibits)
    if demand.times != 1 and demand.amount is not None:
        count = _counted(scene, demand)
        slots = {
            "amount": scene.language.money(amount),
            "count": count,
            "one": scene.language.money(demand.amount),
            "ex": ex,
        }
        how.append(Sentence(scene.say("refund.sum", **slots), facts))
    elif ex:
        how.append(Sentence(scene.say("refund.shown", ex=ex), facts))
    return Refund(amount, what, tuple(how + _own(scene, demand)), facts, demand.about)


def paid_back(scene: Scene) -> Refund | None:
    """Return what was paid and not given back for a thing that is paid once.

    None for a contract that lasts, where much was delivered, and where nothing was paid.
    """
    bills = bill_totals(scene.case, scene.day)
    if not _paid_once(scene) or len(bills.paid.sums) != 1 or bills.reversed.lines:
        return None
    paid = bills.paid.sums[0]
    back = [one for one in bills.refunded.sums if one.currency == paid.currency]
    left = Money(paid.amount - sum(one.amount for one in back), paid.currency)
    if left.amount <= 0:
        return None
    scene.reckoned.add(left)
    facts = tuple(str(line.fact) for line in (*bills.paid.lines, *bills.refunded.lines))
    payments = [one for one in scene.case.payments if str(one.id) in facts]
    ex = scene.citations.reference([key for one in payments for key in one.exhibits])
    key = "refund.paid_less" if back else "refund.paid"
    slots = {
        "paid": scene.language.money(paid),
        "back": scene.language.listed([scene.language.money(one) for one in back]),
        "ex": ex,
    }
    return Refund(left, "", (Sentence(scene.say(key, **slots), facts),), facts)


def _paid_once(scene: Scene) -> bool:
    """Tell whether the agreement is about one thing, and every payment was for that."""
    agreement = scene.agreement
    if agreement is None or agreement.kind in LASTING or agreement.services:
        return False
    once = all(one.per in (Period.ONCE, Period.PIECE) for one in agreement.prices)
    return once and len(scene.case.agreements) == 1


def _reckoned(scene: Scene, demand: Demand, part: Part) -> Refund:
    """Return the months times the price of the part, or of its share of the package."""
    facts = (demand.id, *demand.facts)
    what = scene.clause(demand.what) or part.what
    months = _months(demand)
    found = prices(scene, what)
    own_words = _own(scene, demand)
    ex = scene.citations.reference(demand.exhibits)
    if months and found.part is not None:
        whole = found.part.amount.times(months)
        scene.reckoned.add(whole)
        slots = {
            "amount": scene.language.money(whole),
            "count": _counted(scene, demand),
            "one": scene.language.money(found.part.amount),
            "ex": ex,
        }
        how = [Sentence(scene.say("refund.sum", **slots), facts)]
        return Refund(whole, what, (*how, *own_words), facts)
    services = scene.agreement.services if scene.agreement else ()
    if months and found.package is not None and 0 < len(part.services) < len(services):
        how, whole = _shared(scene, part, found.package, months, ex, facts)
        return Refund(whole, what, (*how, *own_words), facts)
    key = "refund.unknown" if what else "refund.unknown_bare"
    unknown = Sentence(scene.say(key, what=what, ex=ex), facts)
    return Refund(None, what, (*own_words, unknown), facts)


def _shared(
    scene: Scene,
    part: Part,
    package: PriceItem,
    months: int,
    ex: str,
    facts: tuple[str, ...],
) -> tuple[list[Sentence], Money]:
    """Return the share of a package, by the number of its services, in words."""
    services = len(scene.agreement.services) if scene.agreement else 1
    found = share_of_price(
        package.amount, len(part.services), services, months, each_printed=True
    )
    each = found.lines[0].factors[2]
    assert isinstance(each, Money)
    scene.reckoned |= {each, found.total}
    slots = {
        "what": part.what,
        "n": scene.language.number(len(part.services)),
        "of": scene.language.number(services),
        "each": scene.language.money(each),
        "count": scene.language.number(months),
        "package": scene.language.money(package.amount),
        "amount": scene.language.money(found.total),
        "ex": ex,
    }
    keys = ("no_price", "share" if len(part.services) == 1 else "share_many", "other_sum")
    return [Sentence(scene.say(f"refund.{key}", **slots), facts) for key in keys], found.total


def prices(scene: Scene, what: str) -> Prices:
    """Return the monthly prices of the package and of *what*, where each is known.

    The package is the price that names no service; with a single price it is that one.
    """
    agreement = scene.agreement
    if agreement is None:
        return Prices()
    monthly = tuple(
        one for one in agreement.prices if one.per is Period.MONTH and not one.about
    )
    names = {scene.clause(one.name) for one in agreement.services} | {what}
    part = next((one for one in monthly if what and scene.clause(one.what) == what), None)
    others = [one for one in monthly if scene.clause(one.what) not in names]
    package = others[0] if len(others) == 1 else None
    return Prices(package, part)


def lowered(scene: Scene, part: Part) -> tuple[Money, Money] | None:
    """Return the monthly price before and after the part is gone, None where unknown."""
    found = prices(scene, part.what)
    if part.whole or found.package is None or found.part is None:
        return None
    before, less = found.package.amount, found.part.amount
    if before.currency != less.currency or before.amount <= less.amount:
        return None
    after = Money(before.amount - less.amount, before.currency)
    scene.reckoned.add(after)
    return before, after


def _months(demand: Demand) -> int:
    """Return the months that a demand names, 0 where it names no whole number of them."""
    whole = demand.times == demand.times.to_integral_value()
    return int(demand.times) if whole and demand.times > 1 else 0


def _counted(scene: Scene, demand: Demand) -> str:
    """Return ``vijf maanden``, or the bare number where nothing says of what."""
    months = _months(demand)
    number = scene.language.number(months) if months else scene.language.decimal(demand.times)
    return f"{number} {scene.clause(demand.times_what)}".strip()


def _own(scene: Scene, demand: Demand) -> list[Sentence]:
    if demand.kind is DemandKind.OTHER or not has_text(demand.text):
        return []
    return [Sentence(own(scene, scene.text(demand.text)), (demand.id,))]
