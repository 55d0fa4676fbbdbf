"""A library whose cases were summed up by older rules than those of today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from app.core.case import Case
from app.core.dated import Dated, DatedKind, Digest
from app.store.library import Library
from tests.store.shelf import Clock, small, summed

LATER = Dated(DatedKind.LIMITATION, date(2030, 1, 1), "rule")


def by_new_rules(case: Case) -> Digest:
    return replace(summed(case), dated=(LATER,))


def by_old(folder: Path) -> Library:
    return Library.open(folder, digest=summed, now=Clock(), rules="old")


def by_new(folder: Path) -> Library:
    return Library.open(folder, digest=by_new_rules, now=Clock(), rules="new")


def two_cases(folder: Path) -> Library:
    shelf = by_old(folder)
    shelf.create(small("a"))
    shelf.create(small("b"))
    return shelf
