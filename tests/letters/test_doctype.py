"""Document types: what a file may say, and how each mistake in it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.core.channel import Channel
from app.core.papers import Length, Tone
from app.core.text import in_language
from app.errors import UserError
from app.letters.bench import Bench
from app.letters.benches import LOADERS
from app.letters.doctype import BENCHES, NEEDS, languages, read_type, types
from app.letters.letter import Layout
from app.letters.needs import LACKS
from app.paths import templates

FULL = """
id = "praise"
step = "complaint"
subject = "complaint"
needs = ["sender", "story"]
layout = "letter"
closing = "formal"
channels = ["registered", "email"]
term_days = 21
tone = "firm"
length = "short"
articles = true
message = false
limits = [250]
uncited = false

[title]
nl = "Pluim"
en = "Praise"
"""


def written(folder: Path, text: str, name: str = "praise") -> Path:
    path = folder / "letters" / name / "document.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return folder


def test_every_field_is_read(tmp_path: Path) -> None:
    kind = read_type(written(tmp_path, FULL), "praise")
    assert (kind.id, kind.step, kind.subject) == ("praise", "complaint", "complaint")
    assert kind.needs == ("sender", "story")
    assert (kind.layout, kind.closing, kind.term_days) == (Layout.LETTER, "formal", 21)
    assert kind.channels == (Channel.REGISTERED, Channel.EMAIL)
    assert (kind.tone, kind.length) == (Tone.FIRM, Length.SHORT)
    assert (kind.articles, kind.message, kind.uncited) == (True, False, False)
    assert kind.limits == (250,)
    assert in_language(kind.named(), "nl", "en").text == "Pluim"


def test_an_id_and_a_title_are_enough(tmp_path: Path) -> None:
    kind = read_type(written(tmp_path, 'id = "praise"\n[title]\nnl = "Pluim"'), "praise")
    assert (kind.layout, kind.term_days, kind.needs) == (Layout.LETTER, 14, ())


WRONG = {
    "no id": ('id = "praise"', "", "id: "),
    "another id": ('id = "praise"', 'id = "prize"', "the folder 'praise'"),
    "no title": ('[title]\nnl = "Pluim"\nen = "Praise"', "", "title: "),
    "a title that is a number": ('nl = "Pluim"', "nl = 1", "title.nl: "),
    "a need that is none": ('"story"', '"luck"', "needs: there is no 'luck'; there are: addr"),
    "a need that is a number": ('"story"', "1", "needs.1: "),
    "a layout that is none": ('layout = "letter"', 'layout = "poster"', "layout: "),
    "a channel that is none": ('"registered"', '"pigeon"', "channels.0: "),
    "a term in words": ("term_days = 21", 'term_days = "three weeks"', "term_days: "),
    "a term of nothing": ("term_days = 21", "term_days = 0", "term_days: 0 does not lie"),
    "a term into the past": ("term_days = 21", "term_days = -7", "term_days: -7 does not"),
    "a term of years": ("term_days = 21", "term_days = 366", "between 1 and 365"),
    "a tone that is none": ('tone = "firm"', 'tone = "angry"', "tone: "),
    "a length that is none": ('length = "short"', 'length = "endless"', "length: "),
    "articles that are neither": ("articles = true", 'articles = "some"', "articles: "),
    "a message that is neither": ("message = false", "message = 7", "message: "),
    "a limit that is none": ("limits = [250]", 'limits = ["few"]', "limits.0: "),
    "a limit of nothing": ("limits = [250]", "limits = [250, 0]", "limits: 0 is no number"),
    "enclosing that is neither": ("uncited = false", 'uncited = "x"', "uncited: "),
    "a bench that is none": ("uncited = false", 'benches = ["luck"]', "no 'luck'; there are"),
    "an addressee that is none": ("uncited = false", 'addressee = "moon"', "addressee: "),
    "an option of nothing": (
        "uncited = false",
        "[options]\nimage = []",
        "'image' has no values",
    ),
    "signing that is neither": ("uncited = false", 'signed = "x"', "signed: "),
    "a word it does not know": ("term_days = 21", "days = 21", "days: "),
    "a step that is a number": ('step = "complaint"', "step = 1", "step: "),
    "a subject that is a number": ('subject = "complaint"', "subject = 1", "subject: "),
    "a closing that is a number": ('closing = "formal"', "closing = 1", "closing: "),
}


@pytest.mark.parametrize(("old", "new", "words"), WRONG.values(), ids=WRONG)
def test_each_mistake_has_its_path(tmp_path: Path, old: str, new: str, words: str) -> None:
    assert old in FULL
    with pytest.raises(UserError) as told:
        read_type(written(tmp_path, FULL.replace(old, new)), "praise")
    assert "praise/document.toml" in told.value.sentence
    assert any(words in problem for problem in told.value.problems), told.value.problems
    assert all("praise/document.toml: " in problem for problem in told.value.problems)


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    text = FULL.replace('tone = "firm"', "tone = 1").replace('"email"', '"owl"')
    with pytest.raises(UserError) as told:
        read_type(written(tmp_path, text), "praise")
    assert len(told.value.problems) == 2


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"letters/praise/document\.toml: .*line 2"):
        read_type(written(tmp_path, 'id = "praise"\nstep = complaint'), "praise")


@pytest.mark.parametrize("name", ["letter-of-love", "", "..", "../phrases", "complaint/", "-"])
def test_an_unknown_type_names_the_known(name: str) -> None:
    with pytest.raises(UserError, match="There is no document") as told:
        read_type(templates(), name)
    for known in types(templates()):
        assert known in told.value.sentence


def test_languages_are_the_texts_there_are(tmp_path: Path) -> None:
    folder = written(tmp_path, FULL) / "letters" / "praise"
    for name in ("nl.html", "zz.html", "notes.txt", "other.html"):
        (folder / name).write_text("", encoding="utf-8")
    assert languages(tmp_path, "praise") == ("nl", "zz")
    assert languages(tmp_path, "none") == ()
    assert types(tmp_path) == ("praise",)


@pytest.mark.parametrize("name", types(templates()))
def test_the_shipped_types(name: str) -> None:
    kind = read_type(templates(), name)
    assert set(kind.needs) <= NEEDS
    country = name.partition("-")[0]
    wanted = {"uk": {"en"}, "de": {"de"}}.get(country, {"nl", "en"})
    assert set(languages(templates(), name)) >= wanted
    assert set(kind.title) >= wanted


def test_every_bench_that_a_type_may_name_can_be_loaded() -> None:
    assert set(LOADERS) == BENCHES
    assert all(issubclass(load(), Bench) for load in LOADERS.values())


def test_each_need_has_its_check() -> None:
    assert set(LACKS) == NEEDS
