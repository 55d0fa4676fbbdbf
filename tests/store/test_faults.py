"""D6, D7, D19: when the disk refuses, it is said at once, and nothing of the old is lost.

A full disk (D6) is a real one to who writes: the system lets no file grow.  For D7 the calls
of ``os`` are replaced.  No limit, right or quota of a user makes the n-th call alone fail, nor
one fail with EIO or EINTR; that takes a device or a library below us that a test cannot have.
"""

from __future__ import annotations

import errno
import os
import resource
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest

from app.errors import UserError
from app.store.exchange import write_case
from app.store.library import Library
from app.store.settings import Settings, read_settings, write_settings
from tests.store.samples import PHOTO, a_case, stored
from tests.store.shelf import kpn, library, small
from tests.trials import trials

LONG = PHOTO * 40
Act = Callable[[Library, Path], object]


def save(shelf: Library, _: Path) -> object:
    return shelf.save(kpn(title="Nieuw", note="x" * 9_000), 1)


def create(shelf: Library, _: Path) -> object:
    return shelf.create(small("new", "Nieuw", note="x" * 9_000))


def remove(shelf: Library, _: Path) -> object:
    return shelf.remove(kpn().id)


def add_evidence(shelf: Library, _: Path) -> object:
    return shelf.add_evidence(LONG, "lang.jpg")


def back_up(shelf: Library, _: Path) -> object:
    return shelf.backup()


def bring_in(shelf: Library, place: Path) -> object:
    return shelf.import_case(place / "in.geachte")


def hand_out(shelf: Library, place: Path) -> object:
    return shelf.export_case(kpn(), place / "out.geachte", force=True)


def set_up(shelf: Library, _: Path) -> object:
    return write_settings(shelf.folder, Settings(theme="light", window="x" * 9_000))


ACTS: tuple[Act, ...] = (
    *(save, create, remove, add_evidence, back_up, bring_in, hand_out, set_up),
)


@contextmanager
def limited(size: int) -> Iterator[None]:
    """Let no file grow beyond *size*: what a disk that is full does to one that writes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def prepared(place: Path) -> Library:
    """A library with a case, and a file to bring in."""
    shelf = library(place / "data")
    shelf.create(kpn())
    shelf.settle()
    write_settings(shelf.folder, Settings(theme="dark"))
    write_case(place / "in.geachte", a_case(), {stored(PHOTO).sha256: PHOTO}, force=True)
    write_case(place / "out.geachte", a_case(), {}, force=True)
    return shelf


def state(shelf: Library, place: Path) -> tuple[Any, ...]:
    """All that a person has there."""
    cases = [shelf.load(line.id) for line in shelf.lines()]
    sums = {one.path.name: Library.verify(one) for one in Library.backups(shelf.folder)}
    evidence = sorted(
        path.name
        for path in (shelf.folder / "evidence").glob("*/*")
        if shelf.evidence(path.name)
    )
    handed = (place / "out.geachte").read_bytes()
    return cases, sums, evidence, handed, read_settings(shelf.folder)


def check(
    act: Act,
    place: Path,
    fault: Callable[[], AbstractContextManager[object]],
    *,
    fault_is_size: bool = True,
) -> bool:
    """Act under *fault*; return whether it failed, after everything else was looked at."""
    shelf = prepared(place)
    before = state(shelf, place)
    failed = False
    with fault():
        try:
            act(shelf, place)
        except UserError as error:
            assert str(error).endswith(".")
            failed = True
        except sqlite3.OperationalError as error:
            assert "interrupted" in str(error)
            failed = True
    after = state(shelf, place)
    empty = [one for one in shelf.folder.rglob("*") if one.is_file() and not one.stat().st_size]
    names = {path.name for path in empty if path.suffix not in (".lock", ".mark")}
    assert names <= {"geachte.db-wal"}
    if failed:
        assert after[0] == before[0]  # no case changed
        assert after[1].items() >= before[1].items()  # every backup is still whole
        if fault_is_size:
            assert after[3:] == before[3:]
        else:  # the disk may refuse to settle what stands there whole
            assert (place / "out.geachte").stat().st_size > 100
            assert after[4].theme in ("dark", "light")
        act(shelf, place)  # there is room again, and the same succeeds
    else:
        assert after != before
    shelf.close()
    return failed


@pytest.mark.parametrize("act", ACTS)
def test_a_full_disk_is_told_and_harms_nothing(act: Act, tmp_path: Path) -> None:
    sizes = [(1 << step) * 1_024 for step in range(9)]
    failed = [
        check(act, tmp_path / str(size), lambda size=size: limited(size)) for size in sizes
    ]
    assert failed[0]
    assert not failed[-1]


@pytest.mark.stress
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("act", ACTS)
def test_a_full_disk_in_steps_of_a_kilobyte(act: Act, tmp_path: Path) -> None:
    for size in range(1, trials(300)):
        check(act, tmp_path / str(size), lambda size=size: limited(size * 1_024))


CALLS = ("open", "fsync", "replace", "link", "mkdir", "write")
ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES)


@contextmanager
def refusing(
    at: int, number: int, made: list[str], patch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Let the call of the system that comes after *at* others fail with *number*."""

    def refuse(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(*given: object, **named: object) -> object:
            made.append(name)
            if len(made) == at + 1:
                raise OSError(number, os.strerror(number))
            return real(*given, **named)

        return call

    with patch.context() as inside:
        for name in CALLS:
            inside.setattr(os, name, refuse(name, getattr(os, name)))
        yield


@pytest.mark.parametrize("act", [add_evidence, back_up, bring_in, hand_out, set_up])
def test_every_call_of_the_system_may_fail(
    act: Act, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached, at = True, 0
    while reached:
        made: list[str] = []
        fault = partial(refusing, at, ERRORS[at % len(ERRORS)], made, monkeypatch)
        check(act, tmp_path / str(at), fault, fault_is_size=False)
        reached = len(made) > at
        at += 1
    assert at > 4


@contextmanager
def interrupted(shelf_of: list[Library], after: int) -> Iterator[None]:
    """Break the work of the database off after so many of its steps."""
    connection = shelf_of[0]._database._connection
    steps = iter(range(1_000_000))
    connection.set_progress_handler(lambda: next(steps) >= after, 1)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)


def broken_off(place: Path, after: int) -> bool:
    """Break a save off; return whether it failed, after looking what stands there."""
    shelf = prepared(place)
    edited = kpn(title="Nieuw", note="x" * 500)
    with interrupted([shelf], after):
        try:
            shelf.save(edited, 1)
            saved = True
        except (UserError, sqlite3.OperationalError):
            saved = False
    found = shelf.load(kpn().id)
    assert (found.case, found.revision) == ((edited, 2) if saved else (kpn(), 1))
    if not saved:
        assert shelf.save(edited, 1) == 2
    shelf.close()
    return not saved


def test_saved_is_never_said_of_what_is_not(tmp_path: Path) -> None:
    failed = [broken_off(tmp_path / str(after), after) for after in (0, 3, 10, 30, 60, 5_000)]
    assert failed[:2] == [True, True]
    assert not failed[-1]


@pytest.mark.stress
def test_saved_is_never_said_wherever_it_breaks(tmp_path: Path) -> None:
    random = Random(1)
    for trial in range(trials(200)):
        broken_off(tmp_path / str(trial), random.randrange(120))
