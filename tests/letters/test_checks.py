"""The checks of the letter texts: silent about ours, loud about every made-up defect."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from app import letters
from app.letters.checks import check_templates
from app.letters.language import read_table
from app.letters.phrases import flat, read_phrases
from app.paths import templates


def test_ours_have_no_problem() -> None:
    assert check_templates(templates()) == ()


LETTER = "letters/complaint/nl.html"
TYPE = "letters/complaint/document.toml"
PHRASES = "phrases/nl/letter.toml"
WORDS = "phrases/nl/language.toml"
TITLE = 'nl = "Klachtbrief"'
DEFECTS = {
    "an unknown element": (LETTER, "<p ", "<div ", "complaint/nl.html, line "),
    "an unknown attribute": (LETTER, 'id="opening"', 'style="x"', "'style'"),
    "a tag that is not closed": (LETTER, "{% endif %}", "", "complaint/nl.html, line "),
    "an unknown filter": (LETTER, "|length", "|upper", "upper"),
    "a sentence nobody wrote": (LETTER, 'say("next.hand")', 'say("next.foot")', "'next.foot'"),
    "a step nobody wrote": (LETTER, 'next("complaint")', 'next("dance")', "'next.dance'"),
    "an inclusion nobody wrote": (LETTER, "parts/panel", "parts/pan", "parts/pan.html"),
    "a mistake in an inclusion": ("letters/parts/panel.html", "<p ", "<q ", "panel.html, line"),
    "a type with a mistake": (TYPE, "term_days = 14", 'term_days = "x"', "term_days: "),
    "a type that is no table": (TYPE, "id = ", "id : ", "complaint/document.toml: "),
    "no title": (TYPE, TITLE, "", "complaint: it has no title in 'nl'"),
    "a closing nobody wrote": (TYPE, '"friendly"', '"rude"', "'nl' has no closing 'rude'"),
    "a subject nobody wrote": (
        TYPE,
        'subject = "complaint"',
        'subject = "x"',
        "no subject 'x'",
    ),
    "a catalogue that is no table": (PHRASES, "= ", ": ", "phrases/nl/letter.toml: "),
    "a language that is no table": (WORDS, "= ", ": ", "phrases/nl/language.toml: "),
    "a locale nobody knows": (WORDS, 'locale = "nl"', 'locale = "xx"', "no locale 'xx'"),
    "a habit that is missing": (WORDS, "same_day = ", "some_day = ", "'when.same_day' is miss"),
}


@pytest.mark.parametrize(("name", "old", "new", "words"), DEFECTS.values(), ids=DEFECTS)
def test_each_defect_is_told(tmp_path: Path, name: str, old: str, new: str, words: str) -> None:
    home = copied(tmp_path)
    text = (home / name).read_text(encoding="utf-8")
    assert old in text
    (home / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    found = check_templates(home)
    assert any(words in problem for problem in found), found


def copied(folder: Path) -> Path:
    return Path(copytree(templates(), folder / "templates"))


@pytest.mark.parametrize(
    "pattern", ["{a", "a}", "{a b}", "{}", "[ik|wij", "ik|wij]", "<u|KPN", "a [b] c", "{__a}"]
)
def test_a_broken_pattern_is_told(tmp_path: Path, pattern: str) -> None:
    home = copied(tmp_path)
    for code in ("nl", "en"):
        (home / "phrases" / code / "more.toml").write_text(f'[more]\na = "{pattern}"\n')
    assert check_templates(home) == tuple(
        f"phrases/{code}: the sentence 'more.a' has a broken slot or form"
        for code in ("en", "nl")
    )


@pytest.mark.parametrize(("with_it", "without"), [("nl", "en"), ("en", "nl")])
def test_a_sentence_in_one_language_is_told(tmp_path: Path, with_it: str, without: str) -> None:
    home = copied(tmp_path)
    (home / "phrases" / with_it / "more.toml").write_text('[more]\na = "A"\n')
    assert check_templates(home) == ()  # a file of one language alone is its own matter
    (home / "phrases" / without / "more.toml").write_text("")
    assert check_templates(home) == (
        f"phrases/{without}: the sentence 'more.a' is missing ({with_it} has it)",
    )


def test_forms_of_verbs_may_differ(tmp_path: Path) -> None:
    home = copied(tmp_path)
    (home / "phrases" / "nl" / "more.toml").write_text('[promise.dance]\nodd = "A"\n')
    assert check_templates(home) == ()


def test_a_type_without_a_text_or_a_language_is_told(tmp_path: Path) -> None:
    home = copied(tmp_path)
    empty = home / "letters" / "empty"
    empty.mkdir()
    (empty / "document.toml").write_text('id = "empty"\n[title]\nnl = "Leeg"\n')
    (home / "letters" / "complaint" / "xx.html").write_text("")
    assert check_templates(home) == (
        "complaint/xx.html: there is no sentence catalogue for 'xx'",
        "empty: it has no text in any language",
    )


# --- every sentence that the program names is there ---------------------------------------

_KEY = re.compile(r"""\b(?:say|knows|_plain|phrases)[(\[]\s*(?:scene,\s*)?(f?)"([^"]+)\"""")
_PATTERN = re.compile(r"\{[^{}]*\}")


def named() -> Iterator[tuple[str, str]]:
    """Yield every key that the code names, with ``{…}`` where it is put together."""
    for path in sorted(Path(letters.__file__).parent.glob("*.py")):
        for made, key in _KEY.findall(path.read_text(encoding="utf-8")):
            yield f"{path.stem} {key}", _PATTERN.sub("{}", key) if made else key


NAMED = dict(named())


@cache
def catalogue(code: str) -> Mapping[str, Any]:
    return read_phrases(templates(), code)


def test_keys_are_found_in_the_code() -> None:
    assert len(NAMED) > 100


@pytest.mark.parametrize("key", NAMED.values(), ids=NAMED)
@pytest.mark.parametrize("code", ["nl", "en"])
def test_every_key_in_the_code_is_in_the_catalogue(code: str, key: str) -> None:
    book = catalogue(code)
    pattern = re.compile(".+".join(re.escape(part) for part in key.split("{}")))
    assert any(map(pattern.fullmatch, (*book, *elsewhere(code)))), key


@cache
def elsewhere(code: str) -> tuple[str, ...]:
    """Return the keys of files that only other languages have: for letters of their own."""
    own = {path.name for path in templates().glob(f"phrases/{code}/*.toml")}
    files = [path for path in templates().glob("phrases/*/*.toml") if path.name not in own]
    return tuple(key for path in files for key in flat(read_table(path)))


@pytest.mark.parametrize("code", ["nl", "en"])
def test_every_hole_in_the_code_has_a_name(code: str) -> None:
    files = Path(letters.__file__).parent.glob("*.py")
    texts = [path.read_text(encoding="utf-8") for path in files]
    holes = {name for text in texts for name in re.findall(r'\bhole\("(\w+)"', text)}
    assert holes
    assert {f"missing.{name}" for name in holes} <= set(catalogue(code))
