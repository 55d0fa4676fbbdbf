"""``geachte templates``: templates of the user's own, from copying to setting aside."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from app.letters.doctype import types
from app.paths import DATA, templates, user_data, user_templates
from app.shelf import ORIGIN
from tests.command import DAY, KPN, data, run


@pytest.fixture(name="home")
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(DATA, str(tmp_path / "data"))
    return tmp_path / "data" / "templates"


def rows() -> dict[str, dict[str, object]]:
    return {str(row["id"]): row for row in data(run("templates", "--json"))}


def compose(*words: str | Path) -> str:
    done = run("compose", KPN, "--as-of", DAY, "--format", "txt", *words)
    assert done.exit_code == 0, done.output
    (path,) = done.stdout.splitlines()
    return Path(path).read_text(encoding="utf-8")


def test_without_an_action_all_are_listed(home: Path) -> None:
    assert not home.exists()
    assert set(rows()) == set(types(templates()))
    assert {row["origin"] for row in rows().values()} == {"shipped"}
    assert "complaint" in run("templates").stdout


def test_a_copy_replaces_the_shipped_one_until_it_is_restored(
    home: Path, tmp_path: Path
) -> None:
    made = run("templates", "copy", "complaint")
    assert made.exit_code == 0
    assert {Path(line).name for line in made.stdout.splitlines()} >= {"nl.html", ORIGIN}
    text = home / "letters" / "complaint" / "nl.html"
    before = text.read_text(encoding="utf-8")
    text.write_text(before.replace("Wat er is gebeurd", "Mijn verhaal"), encoding="utf-8")
    assert rows()["complaint"]["origin"] == "replacing"
    words = ("--document", "complaint", "--out", tmp_path / "out")
    assert "Mijn verhaal" in compose(*words)
    moved = run("templates", "restore", "complaint", "--as-of", "2026-11-22")
    assert moved.exit_code == 0
    aside = home / "aside" / "complaint-2026-11-22" / "nl.html"
    assert "Mijn verhaal" in aside.read_text(encoding="utf-8")
    assert "Wat er is gebeurd" in compose(*words, "--force")


def test_a_copy_under_another_name_stands_beside_it(home: Path, tmp_path: Path) -> None:
    run("templates", "copy", "complaint", "--as", "mijn-klacht")
    assert rows()["mijn-klacht"]["origin"] == "own"
    assert rows()["complaint"]["origin"] == "shipped"
    assert rows()["mijn-klacht"]["problems"] == []
    words = ("preview", "mijn-klacht", KPN, "--as-of", DAY, "--format", "txt")
    shown = run("templates", *words, "--out", tmp_path)
    assert shown.exit_code == 0, shown.output
    assert "KPN" in Path(shown.stdout.strip()).read_text(encoding="utf-8")


def test_restoring_twice_on_a_day_keeps_both(home: Path) -> None:
    for _ in range(2):
        run("templates", "copy", "notice")
        assert run("templates", "restore", "notice", "--as-of", "2026-11-22").exit_code == 0
    assert {path.name for path in (home / "aside").iterdir()} == {
        "notice-2026-11-22",
        "notice-2026-11-22-2",
    }


def test_mistakes_are_told_with_file_and_line(home: Path) -> None:
    run("templates", "copy", "complaint")
    assert run("templates", "check").output == "No problems.\n"
    text = home / "letters" / "complaint" / "nl.html"
    text.write_text("<section>\n\n{% if %}", encoding="utf-8")
    (home / "letters" / "complaint" / "en.html").unlink()
    told = run("templates", "check", "complaint")
    assert told.exit_code == 1
    assert "letters/complaint/nl.html, line 3:" in told.stdout
    assert "1 problem." in told.stdout
    (row,) = data(run("templates", "check", "--json"))
    assert row["template"] == "complaint"
    assert "letters/complaint/nl.html, line 3:" in row["problem"]
    assert "see 'geachte templates check'" in run("templates").stdout


def test_an_empty_folder_is_no_template(home: Path) -> None:
    (home / "letters" / "leeg").mkdir(parents=True)
    told = run("templates", "check")
    assert told.exit_code == 1
    assert "letters/leeg: there is no document.toml in it." in told.stdout


def test_a_change_of_the_shipped_one_is_told(home: Path) -> None:
    run("templates", "copy", "complaint")
    assert rows()["complaint"]["outdated"] is False
    (home / "letters" / "complaint" / ORIGIN).write_text("complaint 0\n", encoding="utf-8")
    assert rows()["complaint"]["outdated"] is True
    assert "has changed since you copied it" in run("templates").stdout


REFUSED = {
    "a copy of none": (("copy", "gift"), "There is no document 'gift'"),
    "a copy without a name": (("copy",), "Say which template to copy"),
    "a name that leads out": (("copy", "complaint", "--as", "../x"), "'../x' is no name"),
    "a check of none": (("check", "gift"), "You have no template 'gift'; yours are: none yet."),
    "restoring none": (("restore", "complaint"), "You have no template 'complaint'"),
    "a preview without a case": (("preview", "complaint"), "Say with which case"),
}


@pytest.mark.parametrize(("words", "sentence"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_is_refused(home: Path, words: tuple[str, ...], sentence: str) -> None:
    told = run("templates", *words)
    assert told.exit_code == 1
    assert sentence in told.stderr
    assert not home.exists()


def test_a_second_copy_is_refused(home: Path) -> None:
    run("templates", "copy", "complaint")
    again = run("templates", "copy", "complaint")
    assert again.exit_code == 1
    assert f"already, in {home / 'letters' / 'complaint'}" in again.stderr


def test_an_unknown_action_is_wrong_use() -> None:
    told = run("templates", "burn", "complaint")
    assert told.exit_code == 2
    assert "'burn' is none; there are: copy, check, preview, restore." in told.stderr


def test_the_folder_can_be_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATA, "elsewhere")
    given = tmp_path / "mine"
    assert run("templates", "copy", "reminder", "--data", given).exit_code == 0
    assert (given / "templates" / "letters" / "reminder" / "nl.html").is_file()


def test_a_folder_beside_the_program_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(DATA)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "geachte"))
    assert user_data() != tmp_path / "geachte-data"
    (tmp_path / "geachte-data").mkdir()
    assert user_data() == tmp_path / "geachte-data"


def test_without_it_the_folder_is_that_of_the_account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(DATA)
    assert user_data().is_absolute()
    assert "geachte" in user_data().name
    assert user_templates() == user_data() / "templates"
