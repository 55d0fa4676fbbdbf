"""D20, D12: whatever is done in whatever order, the library is what a plain dict would be."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from app.core.case import Case
from app.store.library import Library
from app.store.refusals import StoreError
from tests.store.shelf import Clock, library, small
from tests.trials import trials

IDS = ("a", "b", "c")


class Model:
    """What should be there: the versions of each case, and which lie in the bin."""

    def __init__(self) -> None:
        self.versions: dict[str, list[Case]] = {}
        self.bin: set[str] = set()

    def compare(self, shelf: Library) -> None:
        there = self.versions.keys() - self.bin
        lines = {line.id: line for line in shelf.lines()}
        assert lines.keys() == there
        assert {line.id for line in shelf.removed()} == self.bin
        for case_id in there:
            found = shelf.load(case_id)
            assert found.case == self.versions[case_id][-1]
            assert found.revision == len(self.versions[case_id]) == lines[case_id].revision
            assert lines[case_id].digest.title == found.case.title
            hits = shelf.search(found.case.title, closed=True)
            assert case_id in {hit.case_id for hit in hits}
        for case_id, versions in self.versions.items():
            numbers = [one.number for one in shelf.revisions(case_id)]
            assert numbers == list(range(len(versions), 0, -1))
            for number in numbers:
                assert shelf.revision(case_id, number) == versions[number - 1]


def step(shelf: Library, model: Model, random: Random, number: int) -> None:
    """Do one thing to both; what the model cannot do, the library refuses."""
    case_id = random.choice(IDS)
    there = case_id in model.versions and case_id not in model.bin
    case = small(case_id, f"Titel{number}")
    versions = model.versions.get(case_id, [])
    action = random.choice(("create", "save", "stale", "undo", "remove", "restore", "wipe"))
    try:
        if action == "create":
            shelf.create(case)
            assert case_id not in model.versions
            model.versions[case_id] = [case]
        elif action == "save":
            shelf.save(case, len(versions))
            assert there
            versions.append(case)
        elif action == "stale":
            shelf.save(case, len(versions) - 1)
            pytest.fail("a stale edit was taken")
        elif action == "undo":
            older = shelf.revision(case_id, max(1, len(versions) - 1))
            shelf.save(older, len(versions))
            assert there
            versions.append(older)
        elif action == "remove":
            shelf.remove(case_id)
            assert there
            model.bin.add(case_id)
        elif action == "restore":
            shelf.restore_removed(case_id)
            model.bin.remove(case_id)
        else:
            shelf.wipe(case_id)
            model.bin.remove(case_id)
            del model.versions[case_id]
    except StoreError:
        assert (
            action == "stale"
            or action == "create"
            or not there
            or action in ("restore", "wipe")
        )
        assert not (action == "save" and there)


def run(folder: Path, random: Random, steps: int) -> None:
    clock = Clock()
    shelf, model = library(folder / "data", clock), Model()
    for number in range(steps):
        step(shelf, model, random, number)
        if random.random() < 0.1:
            shelf.close()
            shelf = library(folder / "data", clock)
    model.compare(shelf)
    backup = shelf.backup()
    shelf.close()
    Library.restore(backup, folder / "restored")
    shelf = library(folder / "restored", clock)
    model.compare(shelf)
    shelf.close()


@pytest.mark.parametrize("seed", range(12))
def test_any_sequence_of_edits_gives_what_it_should(tmp_path: Path, seed: int) -> None:
    run(tmp_path, Random(seed), 40)


@pytest.mark.stress
@pytest.mark.timeout(3_600)
def test_very_many_sequences_give_what_they_should(tmp_path: Path) -> None:
    for seed in range(trials(500)):
        run(tmp_path / str(seed), Random(1_000 + seed), 60)
