"""A library for tests: in a folder of its own, with a clock that is told the time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from app.core.case import Case
from app.core.dated import Digest
from app.core.digest import digest
from app.core.pack import RulePack
from app.production import sources
from app.store.library import Library
from tests.cases import example

START = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)


class Clock:
    """A clock that stands still until it is told otherwise."""

    def __init__(self, at: datetime = START) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def on(self, **gone: float) -> None:
        self.at += timedelta(**gone)


@cache
def pack() -> RulePack:
    """The Dutch rules."""
    return sources(example("kpn-digital-tv")).pack


def summed(case: Case) -> Digest:
    """The digest of a case under the Dutch rules."""
    return digest(case, pack())


def library(folder: Path, clock: Clock | None = None) -> Library:
    """Open the library in *folder*."""
    return Library.open(folder, digest=summed, now=clock or Clock())


@contextmanager
def opened(folder: Path, clock: Clock | None = None) -> Iterator[Library]:
    """Open the library in *folder* for a moment."""
    found = library(folder, clock)
    try:
        yield found
    finally:
        found.close()


def kpn(**fields: object) -> Case:
    """The example case."""
    return replace(example("kpn-digital-tv"), **fields)


def small(case_id: str, title: str = "Kapotte lamp", **fields: object) -> Case:
    """A case with hardly anything in it."""
    return Case(case_id, title, **fields)
