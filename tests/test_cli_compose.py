"""``geachte compose``: what it writes, what it says, what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.paths import resources
from app.production import FORMATS
from app.writers.page import pages
from tests.cases import data_case
from tests.command import KPN, STEM, complaint, paths, program, refused, run

SIGNS = {
    "pdf": b"%PDF-1.7",
    "docx": b"PK\x03\x04",
    "eml": b"X-Unsent: 1\r\n",
    "txt": b"Noor Hartman",
    "html": b"<!DOCTYPE html>",
}


@pytest.mark.parametrize("suffix", FORMATS)
def test_one_format_gives_one_file_that_starts_as_its_kind_does(
    suffix: str, tmp_path: Path
) -> None:
    done = run(*complaint("--format", suffix, "--out", tmp_path / "new" / "folder"))
    assert done.exit_code == 0
    path = tmp_path / "new" / "folder" / f"{STEM}.{suffix}"
    assert done.stdout == f"{path}\n"
    assert done.stderr == ""
    assert SIGNS[suffix] in path.read_bytes()[:200]
    assert paths(tmp_path) == [f"new/folder/{STEM}.{suffix}"]


def test_all_formats_are_the_default_and_each_stands_on_a_line(tmp_path: Path) -> None:
    done = run(*complaint("--out", tmp_path))
    assert done.stdout.splitlines() == [str(tmp_path / f"{STEM}.{one}") for one in FORMATS]


def test_formats_may_be_spaced_and_stand_twice(tmp_path: Path) -> None:
    done = run(*complaint("--format", " txt, html ,txt", "--out", tmp_path))
    assert len(done.stdout.splitlines()) == 2


def test_several_documents_are_made_at_once_each_once(tmp_path: Path) -> None:
    done = run(
        *complaint("--document", "chronology", "--document", "webform"),
        *("--document", "complaint", "--format", "txt", "--out", tmp_path, "--language", "en"),
    )
    assert [Path(line).name for line in done.stdout.splitlines()] == [
        f"2025-04-30-{one}-kpn-en.txt" for one in ("complaint", "chronology", "webform")
    ]
    assert "Yours faithfully" in (tmp_path / "2025-04-30-complaint-kpn-en.txt").read_text()


def test_without_a_document_the_recommended_one_is_made(tmp_path: Path) -> None:
    done = run("compose", KPN, "--as-of", "2025-04-29", "--format", "txt", "--out", tmp_path)
    assert done.exit_code == 0, done.stderr
    assert paths(tmp_path) == ["2025-04-29-complaint-kpn-nl.txt"]


def test_while_a_term_runs_none_is_recommended_and_the_reason_told(tmp_path: Path) -> None:
    done = run("compose", KPN, "--as-of", "2025-05-01", "--out", tmp_path / "out")
    refused(done, "No document is due", "14 mei 2025")
    assert list(tmp_path.iterdir()) == []


def test_without_a_day_it_is_today(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import date

    monkeypatch.setattr("app.cli.today", lambda: date(2025, 4, 30))
    run("compose", KPN, "--document", "complaint", "--format", "txt", "--out", tmp_path)
    assert paths(tmp_path) == [f"{STEM}.txt"]


@pytest.mark.parametrize("page", pages(resources() / "pages"))
def test_every_page_is_laid_out(page: str, tmp_path: Path) -> None:
    done = run(*complaint("--page", page, "--format", "pdf,docx", "--out", tmp_path))
    assert done.exit_code == 0, done.stderr
    assert len(paths(tmp_path)) == 2


def test_pages_differ(tmp_path: Path) -> None:
    for page in ("nl-left", "nl-right"):
        run(*complaint("--page", page, "--format", "pdf", "--out", tmp_path / page))
    made = [path.read_bytes() for path in sorted(tmp_path.rglob("*.pdf"))]
    assert len(made) == 2
    assert made[0] != made[1]


def test_a_draft_with_holes_says_so_and_is_written(tmp_path: Path) -> None:
    case = tmp_path / "thin.json"
    from app.store.exchange import write_case

    write_case(case, data_case("thin"), {})
    done = run(*complaint("--format", "txt", "--out", tmp_path / "out", case=case))
    assert done.exit_code == 0
    assert "draft with holes" in done.stderr
    assert "agreement" in done.stderr
    (made,) = (tmp_path / "out").iterdir()
    assert made.stem.endswith("-concept")
    assert made.read_text("utf-8").startswith("CONCEPT")


WRONG = {
    "an unknown document": (("--document", "zz"), "There is no document 'zz'"),
    "a path as document": (("--document", "../rules"), "There is no document"),
    "an empty document": (("--document", ""), "There is no document ''"),
    "an unknown language": (("--language", "xx"), "has no text in 'xx'"),
    "a path as language": (("--language", "../../x"), "has no text in"),
    "an unknown format": (("--format", "pdf,exe"), "There is no format 'exe'"),
    "no format": (("--format", " , "), "There is no format"),
    "an unknown page": (("--page", "zz"), "There is no page 'zz'"),
    "a page that no format needs": (("--page", "zz", "--format", "txt"), "There is no page"),
    "a path as page": (("--page", "../pages/nl-left"), "There is no page"),
}


@pytest.mark.parametrize(("words", "sentence"), WRONG.values(), ids=WRONG.keys())
def test_what_there_is_not_is_refused_and_nothing_is_written(
    words: tuple[str, ...], sentence: str, tmp_path: Path
) -> None:
    refused(run(*complaint("--out", tmp_path / "out", *words)), sentence)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "day", ["2025-02-30", "9999-01-01", "1899-12-31", "20250430", "30-04-2025", "", "x" * 10]
)
def test_a_day_that_is_none_is_wrong_usage(day: str, tmp_path: Path) -> None:
    done = run(*complaint("--as-of", day, "--out", tmp_path / "out"))
    assert done.exit_code == 2
    assert "is no day" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("day", ["1900-01-01", "2024-02-29", "2199-12-31"])
def test_the_first_and_the_last_day_work(day: str, tmp_path: Path) -> None:
    done = run(*complaint("--as-of", day, "--format", "txt", "--out", tmp_path))
    assert done.exit_code == 0, done.stderr


def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    mine = tmp_path / f"{STEM}.html"
    mine.write_bytes(b"mine")
    refused(run(*complaint("--out", tmp_path)), "is there already; use --force")
    assert mine.read_bytes() == b"mine"
    assert paths(tmp_path) == [mine.name]


def test_force_replaces_it(tmp_path: Path) -> None:
    mine = tmp_path / f"{STEM}.txt"
    mine.write_bytes(b"mine")
    assert run(*complaint("--format", "txt", "--out", tmp_path, "--force")).exit_code == 0
    assert b"Hartman" in mine.read_bytes()


def test_force_does_not_write_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "mine").write_bytes(b"mine")
    (tmp_path / f"{STEM}.txt").symlink_to(tmp_path / "mine")
    assert run(*complaint("--format", "txt", "--out", tmp_path, "--force")).exit_code == 0
    assert (tmp_path / "mine").read_bytes() == b"mine"
    assert not (tmp_path / f"{STEM}.txt").is_symlink()


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / f"{STEM}.txt").mkdir()
    refused(run(*complaint("--format", "txt", "--out", tmp_path, "--force")), "is a folder")


def test_a_file_as_folder_is_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"mine")
    done = run(*complaint("--out", tmp_path / "out"))
    assert done.exit_code == 2
    assert "is a file" in done.stderr
    refused(run(*complaint("--out", tmp_path / "out" / "in")), "is not a folder")
    assert (tmp_path / "out").read_bytes() == b"mine"


@pytest.mark.parametrize("kilobytes", [0, 1, 20])
def test_a_full_disk_leaves_no_half_file(kilobytes: int, tmp_path: Path) -> None:
    limit = f"import resource as r; r.setrlimit(r.RLIMIT_FSIZE, ({kilobytes * 1024},) * 2)"
    done = program(*complaint("--out", "out"), folder=tmp_path, code=limit)
    assert done.returncode == 1, done.stderr
    assert done.stdout == ""
    assert done.stderr.startswith("The disk is full:")
    assert len(done.stderr.splitlines()) == 1
    assert paths(tmp_path) == []


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / f"{STEM}.pdf").write_bytes(b"mine")
    limit = "import resource as r; r.setrlimit(r.RLIMIT_FSIZE, (9000, 9000))"
    done = program(*complaint("--force"), folder=tmp_path, code=limit)
    assert done.returncode == 1
    assert (tmp_path / f"{STEM}.pdf").read_bytes() == b"mine"
    assert paths(tmp_path) == [f"{STEM}.pdf"]


def test_an_unknown_country_is_refused(tmp_path: Path) -> None:
    from dataclasses import replace

    from app.store.exchange import write_case

    case = tmp_path / "case.json"
    write_case(case, replace(data_case("thin"), jurisdiction="../nl"), {})
    refused(run(*complaint("--out", tmp_path / "out", case=case)))
    assert paths(tmp_path) == ["case.json"]
