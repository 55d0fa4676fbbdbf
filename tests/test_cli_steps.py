"""``geachte steps`` and ``geachte documents``: sentences for people, data for programs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.core.fitting import Fit
from app.core.ladder import StepState
from app.letters.doctype import types
from app.paths import DATA, templates
from app.store.exchange import write_case
from tests.cases import data_case
from tests.command import KPN, data, refused, run


def steps(day: str, *words: str, case: Path = KPN) -> dict[str, dict[str, Any]]:
    done = run("steps", case, "--as-of", day, "--json", *words)
    assert done.exit_code == 0, done.stderr
    return {row["step"]: row for row in data(done)}


def documents(day: str, *words: str, case: Path = KPN) -> dict[str, dict[str, Any]]:
    done = run("documents", case, "--as-of", day, "--json", *words)
    assert done.exit_code == 0, done.stderr
    return {row["document"]: row for row in data(done)}


def test_the_committee_has_its_days() -> None:
    adr = steps("2025-05-20")["adr"]
    assert (adr["opens"], adr["closes"]) == ("2025-05-28", "2026-04-30")
    body = adr["bodies"][0]
    assert body["name"] == "Geschillencommissie Telecommunicatiediensten"
    assert body["warnings"] == ["2026-02-28", "2026-03-30", "2026-04-16"]
    assert body["certain"] is False
    assert any("28 mei 2025" in text for text in body["text"])


@pytest.mark.parametrize(
    ("language", "title", "text"),
    [
        (
            "nl",
            "Geschillencommissie",
            "van 28 mei 2025 tot en met 30 april 2026",
        ),
        (
            "en",
            "Disputes committee",
            "from 28 May 2025 until 30 April 2026",
        ),
    ],
)
def test_people_read_sentences_in_their_language(language: str, title: str, text: str) -> None:
    done = run("steps", KPN, "--as-of", "2025-05-20", "--language", language)
    said = done.stdout.replace("\u00a0", " ")
    assert done.exit_code == 0
    assert f"7. {title}: " in said
    assert text in said
    assert "--language" in run("steps", "--help").stdout
    assert all(line == line.rstrip() for line in said.splitlines())


def test_each_reason_has_its_code_day_facts_and_words() -> None:
    reminder = steps("2025-05-15")["reminder"]
    for row in steps("2025-05-20").values():
        assert {"code", "day", "facts", "what", "amount", "text"} == set(row["reasons"][0])
        assert StepState(row["state"])
    assert reminder["state"] == "done"
    assert reminder["reasons"][0]["text"].replace("\u00a0", " ") == (
        "Herinnering verstuurd op 15 mei 2025."
    )


def test_a_language_that_is_not_there_is_refused() -> None:
    for command in ("steps", "documents"):
        refused(run(command, KPN, "--as-of", "2025-05-20", "--language", "xx"), "xx")


def test_every_document_has_a_standing() -> None:
    found = documents("2025-05-20")
    assert set(found) == set(types(templates()))
    assert {row["fit"] for row in found.values()} <= {one.value for one in Fit}
    for name, row in found.items():
        assert row["reasons"] or row["fit"] == "fits", name
        said = [one["text"] for one in row["reasons"] if one["code"] != "body"]
        assert all(said), name


def test_what_is_missing_is_said_in_words(tmp_path: Path) -> None:
    thin = tmp_path / "case.json"
    write_case(thin, replace(data_case("thin"), demands=()), {})
    row = documents("2025-06-01", case=thin)["complaint"]
    assert "demand" in row["missing"]
    assert "wat u wilt" in row["missing_words"]
    english = documents("2025-06-01", "--language", "en", case=thin)["complaint"]
    assert "what you want" in english["missing_words"]


def test_a_notice_has_grounds_with_articles_and_a_complaint_has_not() -> None:
    found = documents("2025-05-20")
    grounds = {one["ground"]: one for one in found["notice"]["grounds"]}
    assert grounds["NL-PRM-01"]["carries"] == "holds"
    assert {"t1"} <= set(grounds["NL-PRM-01"]["facts"])
    assert "artikel 6:83 onder a BW" in grounds["NL-PRM-01"]["articles"]
    early = documents("2025-04-29")["complaint"]
    assert early["recommended"]
    assert early["grounds"]
    assert not any(one["articles"] for one in early["grounds"])


def test_templates_of_the_user_are_listed_and_a_broken_one_with_its_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(DATA, str(tmp_path))
    for name in ("mijn-klacht", "stuk", "half"):
        assert run("templates", "copy", "complaint", "--as", name).exit_code == 0
    home = tmp_path / "templates" / "letters"
    (home / "stuk" / "document.toml").write_text("id = ", encoding="utf-8")
    (home / "half" / "nl.html").write_text("<p>{{ nothing() }}</p>", encoding="utf-8")
    found = documents("2025-04-29")
    assert set(found) == {*types(templates()), "mijn-klacht", "stuk", "half"}
    assert found["mijn-klacht"]["missing"] == []
    assert found["mijn-klacht"]["fit"] != "broken"
    assert found["stuk"]["fit"] == "broken"
    assert "document.toml" in found["stuk"]["problem"]
    assert found["half"]["fit"] == "broken"
    assert "half/nl.html" in found["half"]["problem"]
    assert "werkt niet" in run("documents", KPN, "--as-of", "2025-04-29").stdout
