"""Programs that are killed in the middle of something, and what is found afterwards.

Run as a program of its own: it loads everything once and forks a child for each trial, so
that a trial takes as long as it takes to kill it.  ``python -m tests.store.killing
NAME:TRIALS,... SEED`` ends with 0 when every trial passed.
"""

from __future__ import annotations

import os
import select
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path
from random import Random
from time import monotonic
from typing import NoReturn

from app.errors import UserError
from app.store.exchange import read_case, write_case
from app.store.files import write_all
from app.store.library import Library
from app.store.refusals import DamagedError, Refusal, StoreError
from tests.store import forms
from tests.store.samples import PHOTO, a_case, stored
from tests.store.shelf import kpn, library, opened, small

Say = Callable[[object], None]
LEFT = ("*.tmp*", "*-journal")


def killed(work: Callable[[Say], None], after: float) -> list[str]:
    """Run *work* in a child and kill it *after* some seconds; return what it had said.

    It may have ended before, by itself or by a signal that it brought about.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        in_child(work, writing)
    os.close(writing)
    said, end = b"", monotonic() + after
    while select.select([reading], [], [], max(0.0, end - monotonic()))[0]:
        heard = os.read(reading, 65_536)
        said += heard
        if not heard:
            break
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or status == 0, "the child failed by itself"
    with os.fdopen(reading, "rb") as rest:
        return (said + rest.read()).decode().splitlines()


def in_child(work: Callable[[Say], None], writing: int) -> NoReturn:
    """Do *work* and end the process, with a word about what went wrong."""
    status = 1
    try:
        work(lambda what: os.write(writing, f"{what}\n".encode()) and None)
        status = 0
    finally:
        if status:
            traceback.print_exc()
            sys.stderr.flush()
        os._exit(status)


def whole(folder: Path) -> Library:
    """Open the library; nothing is left over in its folder, and nothing in it is damaged."""
    shelf = library(folder)
    left = [path for pattern in LEFT for path in folder.rglob(pattern)]
    assert not left, left
    assert not shelf.notice
    assert not shelf.backup().damaged
    return shelf


def editing(folder: Path, random: Random) -> None:
    """D1: every edit that was confirmed is there, whole, with its evidence."""
    with opened(folder) as shelf:
        shelf.create(kpn(title="1"))

    def work(say: Say) -> None:
        shelf = library(folder)
        number = shelf.load(kpn().id).revision
        while True:
            file = shelf.add_evidence(f"{number}".encode() * 3_000, "x.txt")
            edited = kpn(title=str(number + 1), note=file.sha256)
            number = shelf.save(edited, number)
            say(number)
            if number % 3 == 0:
                shelf.settle()

    said = killed(work, random.uniform(0.002, 0.25))
    confirmed = int(said[-1]) if said else 1
    shelf = whole(folder)
    found = shelf.load(kpn().id)
    assert found.revision in (confirmed, confirmed + 1)
    for number in range(1, found.revision + 1):
        case = shelf.revision(kpn().id, number)
        assert case.title == str(number)
        assert number == 1 or shelf.evidence(case.note)
    (line,) = shelf.lines()
    assert line.digest.title == str(found.revision)
    assert [hit.case_id for hit in shelf.search(str(found.revision), closed=True)]
    shelf.close()


def migrating(folder: Path, random: Random) -> None:
    """D4: the library has the old form or the new one, the same cases, and a backup."""
    with opened(folder) as shelf:
        for number in range(6):
            shelf.create(small(f"{number}", "x" * 5_000))
        shelf.save(small("0", "Anders"), 1)
        before = shelf.lines()
    killed(lambda _: forms.entered(folder).leave(), random.uniform(0.001, 0.2))
    forms.entered(folder).leave()
    assert forms.form_of(folder) == 2
    assert [backup.kind for backup in Library.backups(folder)].count("migration") >= 1
    shelf = forms.library(folder)
    assert shelf.lines() == before
    assert shelf.load("0").case == small("0", "Anders")
    shelf.close()
    newest = Library.backups(folder)[-1]
    Library.restore(newest, folder.with_name("restored"))
    with opened(folder.with_name("restored")) as shelf:
        assert shelf.lines() == before


def backing_up(folder: Path, random: Random) -> None:
    """D5: a backup that was begun counts only when it is whole; the others stay."""
    with opened(folder) as shelf:
        shelf.create(kpn())
        shelf.add_evidence(PHOTO, "x.jpg")

    def work(_: Say) -> None:
        shelf = library(folder)
        for _number in range(50):
            shelf.backup()

    killed(work, random.uniform(0.001, 0.1))
    for backup in Library.backups(folder):
        assert Library.verify(backup) == ()
    with opened(folder):
        names = {path.stem for path in (folder / "backups").glob("*.db")}
        assert names == {path.stem for path in (folder / "backups").glob("*.json")}
    whole(folder).close()


def recovering(folder: Path, random: Random) -> None:
    """D5: bringing back a backup is done again, or was not begun; nothing is thrown away."""
    with opened(folder) as shelf:
        shelf.create(kpn())
        shelf.add_evidence(PHOTO, "x.jpg")
        before = shelf.lines()
    (backup,) = Library.backups(folder)
    with opened(folder) as shelf:
        shelf.save(kpn(title="Later"), 1)
        after = shelf.lines()
    killed(lambda _: Library.recover(folder, backup) and None, random.uniform(0.0005, 0.03))
    shelf = whole(folder)
    assert shelf.lines() in (before, after)
    assert shelf.evidence(stored(PHOTO).sha256) == PHOTO
    shelf.close()
    if (folder / "aside-1" / "geachte.db").exists():
        with opened(folder / "aside-1") as shelf:
            assert shelf.lines() == after


def importing(folder: Path, random: Random) -> None:
    """D5: a case that comes in is there with its evidence, or not at all."""
    folder.mkdir()
    path = folder.with_name("in.geachte")
    photo = PHOTO * 2_000
    exhibit = a_case().exhibits[0]
    case = a_case(exhibits=(type(exhibit)(exhibit.id, exhibit.title, file=stored(photo)),))
    write_case(path, case, {stored(photo).sha256: photo}, force=True)
    with opened(folder) as shelf:
        shelf.create(small("a"))
    said = killed(lambda say: say(bring(folder, path)), random.uniform(0.001, 0.06))
    shelf = whole(folder)
    ids = {line.id for line in shelf.lines()}
    assert ids == {"a", case.id} or (not said and ids == {"a"})
    if case.id in ids:
        assert shelf.load(case.id).case == case
        assert shelf.evidence(stored(photo).sha256) == photo
    shelf.close()


def exporting(folder: Path, random: Random) -> None:
    """D3: a file that is written over is the old one or the new one, whole, of any kind."""
    out = folder.with_name("out")
    out.mkdir()
    with opened(folder) as shelf:
        shelf.create(kpn(title="0"))
        shelf.export_case(kpn(title="0"), out / "case.geachte", force=True)
    letters = [out / f"letter.{suffix}" for suffix in ("pdf", "docx", "eml", "ics")]
    size = random.choice((10, 5_000, 3_000_000))
    for path in letters:
        path.write_bytes(b"0" * size)

    def work(say: Say) -> None:
        shelf = library(folder)
        for number in range(1, 10):
            new = f"{number}".encode() * size
            for path in letters:
                write_all({path: new}, force=True)  # as the window saves a letter
            shelf.export_case(kpn(title=f"{number}"), out / "case.geachte", force=True)
            say(number)

    said = killed(work, random.uniform(0.001, 0.08))
    done = int(said[-1]) if said else 0
    for path in letters:
        data = path.read_bytes()
        assert len(data) == size
        assert data.count(data[:1]) == size, "half of one and half of another"
        assert int(data[:1]) in (done, done + 1)
    assert read_case(out / "case.geachte").case.title in (f"{done}", f"{done + 1}")
    whole(folder).close()


def bring(folder: Path, path: Path) -> int:
    shelf = library(folder)
    return shelf.import_case(path).revision


def together(folder: Path, random: Random) -> None:
    """D9: two windows begin at once and edit the same case; no confirmed edit is lost."""
    rounds = random.randrange(5, 15)

    def work(name: str) -> Callable[[Say], None]:
        def edit(say: Say) -> None:
            shelf = library(folder)
            try:
                shelf.create(small("a", "begin"))
            except UserError:
                say("there")
            done = 0
            while done < rounds:
                found = shelf.load("a")
                try:
                    number = shelf.save(small("a", f"{name}{done}"), found.revision)
                except StoreError as error:
                    assert error.code in (Refusal.STALE, Refusal.BUSY)  # and so not saved
                    continue
                done += 1
                say(number)
            shelf.close()

        return edit

    said = both(work("een"), work("twee"))
    numbers = sorted(int(one) for lines in said for one in lines if one != "there")
    assert numbers == list(range(2, 2 * rounds + 2))
    shelf = whole(folder)
    assert shelf.load("a").revision == 2 * rounds + 1
    assert len({shelf.revision("a", n).title for n in numbers}) == 2 * rounds
    shelf.close()


def both(*works: Callable[[Say], None]) -> list[list[str]]:
    """Run *works* side by side to their ends; return what each said."""
    pipes = []
    for work in works:
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            in_child(work, writing)
        os.close(writing)
        pipes.append((child, reading))
    said = []
    for child, reading in pipes:
        with os.fdopen(reading) as handle:
            said.append(handle.read().splitlines())
        _, status = os.waitpid(child, 0)
        assert status == 0, "a child failed"
    return said


def locking(folder: Path, random: Random) -> None:
    """D9: who is killed holds no lock: the next one has it at once."""
    library(folder).close()

    def work(say: Say) -> None:
        lock = library(folder).lock("a")
        say(lock.mine)
        select.select([], [], [])

    said = killed(work, random.uniform(0.001, 0.02))
    assert said in ([], ["True"])
    with opened(folder) as shelf, shelf.lock("a") as lock:
        assert lock.mine
        try:
            shelf.lines()
        except DamagedError as error:
            raise AssertionError("an empty library is whole") from error


EVERY = (editing, exporting, migrating, backing_up, recovering, importing, together, locking)
SCENARIOS: dict[str, Callable[[Path, Random], None]] = {one.__name__: one for one in EVERY}


def main() -> None:
    """Run the trials that the command line asks for."""
    seed = sys.argv[2]
    trial(SCENARIOS["migrating"], Random(0))  # loads all that is loaded late
    for name, _, count in (one.partition(":") for one in sys.argv[1].split(",")):
        for number in range(int(count)):
            try:
                trial(SCENARIOS[name], Random(f"{name} {seed} {number}"))
            finally:
                if sys.exc_info()[0] is not None:
                    sys.stderr.write(f"{name}: trial {number} of seed {seed} failed\n")


def trial(scenario: Callable[[Path, Random], None], random: Random) -> None:
    """Run a scenario once, in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="geachte-trial-") as place:
        scenario(Path(place) / "data", random)


if __name__ == "__main__":
    main()
