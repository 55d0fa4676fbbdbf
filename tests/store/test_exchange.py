"""The portable case file, out and in again."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings

from app.core.case import Case
from app.core.ids import DocumentId
from app.core.moment import When
from app.core.papers import Document, FrozenFile, Sending
from app.errors import UserError
from app.store import archive
from app.store.exchange import read_case, stored_files, write_case
from tests.cases import many_events, named, names
from tests.random_cases import anything, cases
from tests.store.samples import PHOTO, a_case, stored, unpacked
from tests.trials import trials

SUM = sha256(PHOTO).hexdigest()
ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "resources" / "examples").glob("*/case.json"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A case with its photo, written."""
    write_case(tmp_path / "case.geachte", a_case(), {SUM: PHOTO})
    return tmp_path / "case.geachte"


def test_a_case_comes_back_with_its_evidence(path: Path) -> None:
    opened = read_case(path)
    assert opened.case == a_case()
    assert opened.held == (SUM,)
    assert unpacked(opened) == {SUM: PHOTO}
    assert opened.missing() == ()


def test_evidence_that_is_not_there_is_told(tmp_path: Path) -> None:
    write_case(tmp_path / "case.geachte", a_case(), {})
    opened = read_case(tmp_path / "case.geachte")
    assert opened.missing() == (stored(PHOTO),)
    assert unpacked(opened) == {}


def test_the_bare_text_holds_no_evidence(tmp_path: Path) -> None:
    write_case(tmp_path / "case.json", a_case(), {SUM: PHOTO})
    assert (
        (tmp_path / "case.json").read_text("utf-8").startswith('{\n  "format": 1,\n  "case": {')
    )
    opened = read_case(tmp_path / "case.json")
    assert (opened.case, opened.missing()) == (a_case(), (stored(PHOTO),))


def test_evidence_that_the_case_does_not_name_stays_at_home(tmp_path: Path) -> None:
    other = b"of another client"
    files = {sha256(other).hexdigest(): other, SUM: PHOTO}
    write_case(tmp_path / "case.geachte", a_case(), files)
    assert other not in (tmp_path / "case.geachte").read_bytes()
    assert read_case(tmp_path / "case.geachte").held == (SUM,)


def test_changed_evidence_is_not_handed_on(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="has changed since it was added"):
        write_case(tmp_path / "case.geachte", a_case(), {SUM: PHOTO[::-1]})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("limit", "said"),
    [("LARGEST_EVIDENCE", "Evidence is larger"), ("LARGEST_ARCHIVE", "more evidence than")],
)
def test_too_much_evidence_is_refused_before_writing(
    limit: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, limit, len(PHOTO) - 1)
    with pytest.raises(UserError, match=said):
        write_case(tmp_path / "case.geachte", a_case(), {SUM: PHOTO})
    assert list(tmp_path.iterdir()) == []


def test_a_case_file_is_not_replaced_unasked(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(UserError, match="is there already"):
        write_case(path, a_case(title="other"), {})
    assert path.read_bytes() == before
    write_case(path, a_case(title="other"), {}, force=True)
    assert read_case(path).case.title == "other"


def test_the_archive_holds_known_names_and_no_clock(path: Path) -> None:
    with zipfile.ZipFile(path) as members:
        infos = members.infolist()
    assert [info.filename for info in infos] == ["case.json", f"evidence/{SUM}"]
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}


def test_the_order_of_the_evidence_changes_nothing(tmp_path: Path) -> None:
    files = {sha256(data).hexdigest(): data for data in (b"1", b"2", b"3")}
    sent = Sending(
        When(edtf="2025-03-20"),
        (),
        files=tuple(FrozenFile("pdf", stored(d)) for d in (b"1", b"2", b"3")),
    )
    case = a_case(documents=(Document(DocumentId("d"), "complaint", "nl", sending=sent),))
    write_case(tmp_path / "a.geachte", case, files)
    write_case(tmp_path / "b.geachte", case, dict(reversed(files.items())))
    assert (tmp_path / "a.geachte").read_bytes() == (tmp_path / "b.geachte").read_bytes()
    assert len(read_case(tmp_path / "a.geachte").held) == 3


def test_a_file_named_twice_is_kept_once() -> None:
    exhibit = a_case().exhibits[0]
    assert stored_files(a_case(exhibits=(exhibit, exhibit))) == (stored(PHOTO),)


def test_equal_cases_give_equal_bytes_in_any_process(tmp_path: Path) -> None:
    program = (
        "from pathlib import Path; from app.store.exchange import *\n"
        f"write_case(Path('copy.geachte'), read_case(Path({str(EXAMPLES[0])!r})).case, {{}})\n"
    )
    copies = []
    for seed in ("0", "1"):
        (tmp_path / seed).mkdir()
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=tmp_path / seed,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed},
            check=True,
        )
        copies.append((tmp_path / seed / "copy.geachte").read_bytes())
    assert copies[0] == copies[1]


def check_round_trip(case: Case, folder: Path) -> None:
    """Out, in, out again: the same case, the same evidence, the same bytes."""
    files = {sha256(data).hexdigest(): data for data in (PHOTO, b"")}
    exhibits = tuple(
        replace(exhibit, file=stored(data), redacted=None)
        for exhibit, data in zip(case.exhibits, (PHOTO, b""), strict=False)
    )
    case = replace(case, exhibits=exhibits + case.exhibits[len(exhibits) :])
    case = replace(case, documents=tuple(replace(d, sending=None) for d in case.documents))
    write_case(folder / "a.geachte", case, files, force=True)
    opened = read_case(folder / "a.geachte")
    assert opened.case == case
    assert unpacked(opened) == {name: files[name] for name in opened.held}
    write_case(folder / "b.geachte", opened.case, files, force=True)
    assert (folder / "a.geachte").read_bytes() == (folder / "b.geachte").read_bytes()


@settings(max_examples=100)
@given(case=cases())
def test_random_cases_go_out_and_come_back(
    case: Case, tmp_path_factory: pytest.TempPathFactory
) -> None:
    check_round_trip(case, tmp_path_factory.getbasetemp())


@pytest.mark.stress
@settings(max_examples=trials(500))
@given(case=cases(anything()))
def test_many_random_cases_go_out_and_come_back(
    case: Case, tmp_path_factory: pytest.TempPathFactory
) -> None:
    check_round_trip(case, tmp_path_factory.getbasetemp())


@pytest.mark.parametrize("name", names())
def test_every_named_case_goes_out_and_comes_back(name: str, tmp_path: Path) -> None:
    case = named(name)
    write_case(tmp_path / "copy.geachte", case, {})
    assert read_case(tmp_path / "copy.geachte").case == case


def test_ten_thousand_events_are_within_the_limits(tmp_path: Path) -> None:
    case = many_events(10_000)
    write_case(tmp_path / "large.geachte", case, {})
    assert read_case(tmp_path / "large.geachte").case == case
