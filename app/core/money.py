"""Amounts of money: exact decimals with a currency, never floats."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from app.core.record import record

CENT = Decimal("0.01")


@record
class Money:
    """An amount with two decimals and its currency (ISO 4217).

    Written in a case file as ``{"amount": "12.50", "currency": "EUR"}``: a string with two
    decimals, no exponent.  Raises ``ValueError`` for anything finer than a cent, for NaN
    and for amounts of a billion or more either way.
    """

    amount: Decimal
    currency: str = "EUR"

    def __post_init__(self) -> None:
        """Refuse what is not an amount in cents."""
        if not self.amount.is_finite() or abs(self.amount) >= 1_000_000_000:
            message = "an amount is a finite number below a billion"
            raise ValueError(message)
        if self.amount != self.amount.quantize(CENT):
            message = "an amount has two decimals"
            raise ValueError(message)

    def __add__(self, other: Money) -> Money:
        """Return the sum; raises ``ValueError`` for two currencies."""
        if other.currency != self.currency:
            message = f"{self.currency} and {other.currency} cannot be added"
            raise ValueError(message)
        return Money(self.amount + other.amount, self.currency)

    def times(self, factor: Decimal | int) -> Money:
        """Return the amount times *factor*, rounded once to the cent (half up)."""
        return rounded(self.amount * factor, self.currency)


def rounded(amount: Decimal, currency: str = "EUR") -> Money:
    """Return *amount* rounded half up to the cent."""
    return Money(amount.quantize(CENT, ROUND_HALF_UP), currency)


def total(amounts: tuple[Money, ...]) -> tuple[Money, ...]:
    """Return one sum per currency, in the order in which the currencies first occur."""
    sums: dict[str, Decimal] = {}
    for money in amounts:
        sums[money.currency] = sums.get(money.currency, Decimal(0)) + money.amount
    return tuple(Money(amount, currency) for currency, amount in sums.items())
