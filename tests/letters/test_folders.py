"""Templates of the user's own: found before the shipped ones, and only for their own types."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import UserError
from app.letters.compose import compose
from app.letters.doctype import languages, read_type, types
from app.letters.folders import find, inside, layered, listed, read
from app.letters.phrases import read_phrases
from app.letters.sources import Sources
from app.paths import templates
from app.writers.words import words
from tests.cases import named
from tests.letters.every import day_for, sources

TYPE = 'id = "{id}"\nsubject = "complaint"\n[title]\nnl = "Eigen brief"\nen = "Own letter"\n'
TEXT = '<section class="opening"><p id="own">{{ say("eigen.hallo") }}</p></section>'
KPN = named("kpn-digital-tv")


def own_type(folder: Path, type_id: str, text: str = TEXT) -> Path:
    home = folder / "letters" / type_id
    home.mkdir(parents=True, exist_ok=True)
    (home / "document.toml").write_text(TYPE.format(id=type_id), encoding="utf-8")
    (home / "nl.html").write_text(text, encoding="utf-8")
    phrases = folder / "phrases" / "nl"
    phrases.mkdir(parents=True, exist_ok=True)
    (phrases / "eigen.toml").write_text('[eigen]\nhallo = "Hallo {firm}."\n', encoding="utf-8")
    return folder


def own_sources(folder: Path) -> Sources:
    return Sources(templates(), sources().pack, folder)


def said(folder: Path, type_id: str) -> str:
    composed = compose(KPN, type_id, "nl", day_for(KPN, type_id), own_sources(folder))
    return " ".join(words(composed.letter))


def test_a_type_of_ones_own_is_composed_with_its_own_sentences(tmp_path: Path) -> None:
    assert "Hallo KPN." in said(own_type(tmp_path, "eigen"), "eigen")


def test_it_may_replace_a_shipped_type(tmp_path: Path) -> None:
    assert "Hallo KPN." not in said(tmp_path, "complaint")
    assert "Hallo KPN." in said(own_type(tmp_path, "complaint"), "complaint")
    assert "Hallo KPN." not in said(tmp_path, "reminder")


def test_it_may_include_shipped_parts(tmp_path: Path) -> None:
    text = (
        '{% set asks = panel() %}{% set questions = "" %}<section class="demands">'
        '{% include "letters/parts/panel.html" %}</section>'
    )
    assert "uiterlijk op" in said(own_type(tmp_path, "eigen", text), "eigen")


def test_a_change_is_seen_at_once(tmp_path: Path) -> None:
    own_type(tmp_path, "eigen")
    assert "Hallo" in said(tmp_path, "eigen")
    (tmp_path / "phrases/nl/eigen.toml").write_text('[eigen]\nhallo = "Dag, u daar."\n')
    assert "Dag, u daar." in said(tmp_path, "eigen")
    own_type(tmp_path, "eigen", TEXT.replace("own", "mine").replace("say", "say "))
    assert "Hallo" in said(tmp_path, "eigen")


BROKEN = {
    "a document that is no TOML": ("letters/eigen/document.toml", "id = "),
    "sentences that are no TOML": ("phrases/nl/eigen.toml", "[eigen\n"),
    "a template with an unknown name": ("letters/eigen/nl.html", "<p>{{ luck }}</p>"),
    "a template that is no XHTML": ("letters/eigen/nl.html", "<p>"),
    "a template that calls nothing": ("letters/eigen/nl.html", "{{ say('no.such') }}"),
    "a template without an end": (
        "letters/eigen/nl.html",
        "{% for a in contact_rows() %}" * 4 + "{{ say('head.page') }}" + "{% endfor %}" * 4,
    ),
    "ten megabytes": ("letters/eigen/nl.html", "x" * 10_000_000),
    "sentences of ten megabytes": ("phrases/nl/eigen.toml", "# " + "x" * 10_000_000),
    "deep nesting": ("letters/eigen/nl.html", "<p>" * 5_000),
    "a list without an end": ("letters/eigen/nl.html", "{{ range(10 ** 12) }}"),
    "a large number": ("letters/eigen/nl.html", "{{ 9 ** 9 ** 9 }}"),
    "a long text": ("letters/eigen/nl.html", "{{ 'a' * 10 ** 10 }}"),
    "the inside of Python": ("letters/eigen/nl.html", "{{ say.__globals__ }}"),
    "a format": ("letters/eigen/nl.html", "{{ '{0.__class__}'.format(1) }}"),
    "an element it does not know": ("letters/eigen/nl.html", "<script>1</script>"),
    "an attribute it does not know": ("letters/eigen/nl.html", TEXT.replace("id=", "onclick=")),
    "a file from outside": ("letters/eigen/nl.html", '{% include "../../secret.html" %}'),
}


@pytest.mark.parametrize(("name", "text"), BROKEN.values(), ids=BROKEN)
def test_a_broken_one_is_told_and_breaks_no_other(tmp_path: Path, name: str, text: str) -> None:
    own_type(tmp_path, "eigen")
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as told:
        said(tmp_path, "eigen")
    shown = " ".join((told.value.sentence, *told.value.problems))
    assert "eigen" in shown
    assert len(told.value.sentence) < 300
    assert "Wat ik u vraag" in said(tmp_path, "complaint")


def test_a_mark_at_the_start_and_line_ends_of_windows_are_read(tmp_path: Path) -> None:
    own_type(tmp_path, "eigen")
    for path in tmp_path.rglob("*.*"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert "Hallo KPN." in said(tmp_path, "eigen")


def test_what_is_no_utf_8_is_told(tmp_path: Path) -> None:
    own_type(tmp_path, "eigen")
    (tmp_path / "letters/eigen/nl.html").write_bytes("<p>é</p>".encode("latin-1"))
    with pytest.raises(UserError, match="not written in UTF-8"):
        said(tmp_path, "eigen")


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    own, secret = own_type(tmp_path / "own", "eigen"), tmp_path / "secret.toml"
    secret.write_text("[eigen]\nhallo = 'geheim'\n", encoding="utf-8")
    link = own / "phrases/nl/geheim.toml"
    link.symlink_to(secret)
    assert find(own, "phrases/nl/geheim.toml") is None
    assert link not in listed(own, "phrases/nl/*.toml")
    assert "geheim" not in said(own, "eigen")


@pytest.mark.parametrize("name", ["../secret", "/etc/passwd", "a\0b", "x" * 5_000, ".", ""])
def test_a_name_that_leads_out_is_not_found(tmp_path: Path, name: str) -> None:
    assert inside(tmp_path, name) is None


def test_the_first_folder_wins_and_all_are_listed(tmp_path: Path) -> None:
    both = layered(own_type(tmp_path, "complaint"), templates())
    assert read_type(both, "complaint").title["nl"] == "Eigen brief"
    assert set(languages(both, "complaint")) >= {"nl", "en"}
    assert set(types(both)) == set(types(templates()))
    assert read_phrases(both, "nl")["eigen.hallo"] == "Hallo {firm}."


def test_an_unknown_type_names_the_users_too(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"complaint.* eigen"):
        own_sources(own_type(tmp_path, "eigen")).of("gift")


def test_a_long_data_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"#" * 1_000_001)
    with pytest.raises(UserError, match=r"a\.toml is too long"):
        read(path, "a.toml")
