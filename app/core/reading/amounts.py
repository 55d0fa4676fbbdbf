"""Reading an amount of money: one value, a doubt with what may be meant, or a refusal.

Only the figures 0 to 9 are read, at most nine before the cents, no exponent and no name such
as NaN: what a number parser takes may be no amount that a person meant.
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum

from app.core.money import Money
from app.core.record import record

_SIGNS = {"€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "gbp": "GBP"}
_SIGN = r"(?:€|£|(?:euros?|eur|gbp)(?![a-z]))"
_WHOLE = re.compile(
    rf"(?P<minus>[-−]? ?)(?P<before>{_SIGN}?) ?(?P<inner>[-−]? ?)"
    rf"(?P<number>[0-9][0-9.,'’ ]*?)(?:[,.](?:--?|–|=))? ?(?P<after>{_SIGN}?)"
)
_PLAIN = re.compile(r"(?P<whole>[0-9]{1,9})(?:[.,](?P<cents>[0-9]{1,2}))?")
_GROUPED = re.compile(
    r"(?P<whole>[1-9][0-9]{0,2}(?P<group>[.,'’ ])[0-9]{3}(?:(?P=group)[0-9]{3})?)"
    r"(?:(?!(?P=group))(?P<point>[.,])(?P<cents>[0-9]{1,2}))?"
)
_FINE = re.compile(r"[0-9]{1,9}[.,][0-9]{3,}")
_POINTS = {"nl": ",", "de": ","}  # the sign before the cents; elsewhere a full stop
LONGEST = 40


class MoneyDoubt(StrEnum):
    """Why a text was not read as one amount."""

    NOT_READ = "not_read"
    OTHER_ORDER = "other_order"  # 1,299.95 in Dutch: dot and comma the other way round
    CENTS = "cents"  # finer than a cent: 0.125
    TWO_CURRENCIES = "two_currencies"


@record
class MoneyReading:
    """An amount, or a doubt with the amount that may be meant; neither for an empty text."""

    money: Money | None = None
    doubt: MoneyDoubt | None = None
    proposals: tuple[Money, ...] = ()


def read_money(text: str, language: str, currency: str = "EUR") -> MoneyReading:
    """Return the amount in *text*, in *currency* unless a sign says another.

    Two figures behind a dot or comma are always cents; three are thousands where *language*
    parts them so, and asked about where it does not.  Never raises.
    """
    line = " ".join(text.split()).lower()
    if not line:
        return MoneyReading()
    match = _WHOLE.fullmatch(line) if len(line) <= LONGEST else None
    if match is None or (match["minus"].strip() and match["inner"].strip()):
        return MoneyReading(doubt=MoneyDoubt.NOT_READ)
    signs = {_SIGNS[sign] for sign in (match["before"], match["after"]) if sign}
    if len(signs) > 1:
        return MoneyReading(doubt=MoneyDoubt.TWO_CURRENCIES)
    minus = bool(match["minus"].strip() or match["inner"].strip())
    return _number(match["number"], language, signs.pop() if signs else currency, minus)


def _number(written: str, language: str, currency: str, minus: bool) -> MoneyReading:
    plain, grouped = _PLAIN.fullmatch(written), _GROUPED.fullmatch(written)
    if plain is not None:
        return MoneyReading(_money(plain, currency, minus))
    if grouped is None:
        fine = MoneyDoubt.CENTS if _FINE.fullmatch(written) else MoneyDoubt.NOT_READ
        return MoneyReading(doubt=fine)
    money = _money(grouped, currency, minus)
    if grouped["group"] == _POINTS.get(language, "."):
        return MoneyReading(doubt=MoneyDoubt.OTHER_ORDER, proposals=(money,))
    return MoneyReading(money)


def _money(match: re.Match[str], currency: str, minus: bool) -> Money:
    whole = re.sub("[^0-9]", "", match["whole"])
    cents = (match["cents"] or "").ljust(2, "0")
    return Money(Decimal(f"{'-' if minus else ''}{whole}.{cents}"), currency)
