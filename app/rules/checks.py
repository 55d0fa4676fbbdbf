"""Checks the data files about the law: every problem found, each with the check's id."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from app.core.pack import RulePack
from app.errors import UserError
from app.rules import link_checks, text_checks, value_checks
from app.rules.reading import packs, read_pack

Check = Callable[[RulePack, date], Iterator[str]]

CHECKS: tuple[tuple[str, Check], ...] = (
    ("ladder", text_checks.empty_ladder),
    ("language", text_checks.languages),
    ("questions", text_checks.questions),
    ("duplicate", link_checks.duplicates),
    ("unknown", link_checks.unknown_ids),
    ("loop", link_checks.loops),
    ("source", value_checks.sources),
    ("checked", value_checks.checked_later),
    ("confidence", value_checks.unseen),
    ("validity", value_checks.validity),
    ("number", value_checks.numbers),
    ("term", value_checks.terms),
    ("span", value_checks.spans),
    ("address", value_checks.addresses),
)


def check_packs(folder: Path, day: date) -> tuple[str, ...]:
    """Return every problem of every pack under *folder*, as ``country: check: sentence``.

    *day* is today: nothing can have been checked after it.  A pack that cannot be read gives
    its reading problems (check ``read``) and no others.
    """
    found: list[str] = []
    for country in packs(folder):
        try:
            pack = read_pack(folder, country, fully=True)
        except UserError as error:
            found.extend(f"{country}: read: {problem}" for problem in error.problems)
        else:
            found.extend(_check_pack(pack, country, day))
    return tuple(found)


def _check_pack(pack: RulePack, country: str, day: date) -> Iterator[str]:
    """Yield what is wrong in one pack."""
    if pack.country != country:
        yield f"{country}: country: the folder is {country!r}, the pack says {pack.country!r}"
    for name, check in CHECKS:
        for sentence in check(pack, day):
            yield f"{country}: {name}: {sentence}"
