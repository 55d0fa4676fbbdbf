"""Reading a number of things as people write it: ``4``, ``2,5`` or ``2.5``."""

from __future__ import annotations

import re
from decimal import Decimal

_NUMBER = re.compile(r"(?P<whole>[0-9]{1,6})(?:[.,](?P<part>[0-9]{1,2}))?")


def read_number(text: str) -> Decimal | None:
    """Return the number in *text*, with two decimals at most; None where it is none.

    Three figures behind a dot or comma may be thousands: that is not read.  Never raises.
    """
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        return None
    return Decimal(
        f"{int(match['whole'])}.{match['part']}" if match["part"] else match["whole"]
    )


def plain_number(number: Decimal) -> str:
    """Return a number without a tail of zeros: ``2.5``, ``40``."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
