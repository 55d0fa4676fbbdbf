"""Templates: what they may do, what they are kept from, and how a mistake is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.errors import UserError
from app.letters.environment import MOST_SIZE, compiles, render
from tests.letters.workshop import NAMES, rendered

GOOD = {
    "a name": ("<p>{{ word }}</p>", "<p>woord</p>"),
    "a number": ("<p>{{ number }}</p>", "<p>3</p>"),
    "typed text stays text": (
        "<p>{{ typed }}</p>",
        "<p>&lt;b&gt;{{ 7 }} &amp; [a|b]</p>",
    ),
    "a field": ("<p>{{ thing().text }}</p>", "<p>words</p>"),
    "a loop": ("{% for row in rows %}{{ row.text }}{% endfor %}", "xy"),
    "a loop knows its place": ("{% for row in rows %}{{ loop.index }}{% endfor %}", "12"),
    "a condition": ("{% if rows|length == 2 %}two{% else %}more{% endif %}", "two"),
    "a comparison of texts": ("{% if word == 'woord' and 'oo' in word %}a{% endif %}", "a"),
    "the ends": ("{{ (rows|first).text }}{{ (rows|last).text }}", "xy"),
    "a name given": ("{% set first = thing() %}{{ first.text }}", "words"),
    "a form": ("<p>Wat [ik|wij|hij] [vraag|vragen]</p>", "<p>Wat wij vragen</p>"),
    "a form with a quote": ("[it's|they're]", "they&#39;re"),
    "brackets without a bar": ("[…] {{ word }}", "[…] woord"),
    "a macro": (
        "{% macro twice(x) %}{{ x }}{{ x }}{% endmacro %}{{ twice(word) }}",
        "woord" * 2,
    ),
    "an inclusion": ('{% include "parts/one.html" %}', "one woord"),
    "a comment": ("{# not printed #}a", "a"),
}


@pytest.mark.parametrize(("text", "expected"), GOOD.values(), ids=GOOD)
def test_a_template_formats(tmp_path: Path, text: str, expected: str) -> None:
    assert rendered(tmp_path, text, parts__one="one {{ word }}") == expected


ESCAPES = (
    "{{ ''.__class__ }}",
    "{{ ''.__class__.__mro__ }}",
    "{{ word.__class__.__base__.__subclasses__() }}",
    "{{ ()|length.__class__ }}",
    "{{ word['__class__'] }}",
    "{{ word|attr('__class__') }}",
    "{{ rows|map(attribute='__class__')|list }}",
    "{{ rows|groupby('__class__') }}",
    "{{ '{0.__class__}'.format(word) }}",
    "{{ '{x.__class__}'.format_map(thing()) }}",
    "{{ '%s'|format(path) }}",
    "{{ word.format }}",
    "{{ word.upper() }}",
    "{{ word.join(rows) }}",
    "{{ word.encode() }}",
    "{{ thing }}",
    "{{ thing.__globals__ }}",
    "{{ thing.__code__ }}",
    "{{ thing.__init__.__globals__ }}",
    "{{ person.__closure__ }}",
    "{{ person.func_globals }}",
    "{{ thing().delete() }}",
    "{{ thing().delete }}",
    "{{ thing().__dict__ }}",
    "{{ thing().__dataclass_fields__ }}",
    "{{ thing() }}",
    "{{ forbidden() }}",
    "{{ path }}",
    "{{ path.read_text() }}",
    "{{ path.parent }}",
    "{% set open = path.open %}{{ open() }}",
    "{{ self }}",
    "{{ self.__init__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ loop }}",
    "{% for row in rows %}{{ loop.__init__.__globals__ }}{% endfor %}",
    "{% for row in rows %}{{ loop.cycle('a', 'b') }}{% endfor %}",
    "{% for row in rows %}{{ loop }}{% endfor %}",
    "{% macro m() %}{% endmacro %}{{ m._func.__globals__ }}",
    "{% macro m() %}{% endmacro %}{{ m }}",
    "{% macro m() %}{{ caller() }}{% endmacro %}{{ m() }}",
    "{% macro m() %}{{ varargs }}{% endmacro %}{{ m(1) }}",
    "{% macro m() %}{{ kwargs }}{% endmacro %}{{ m(a=1) }}",
    "{{ cycler.__init__.__globals__.os }}",
    "{{ lipsum.__globals__ }}",
    "{{ joiner }}",
    "{{ namespace() }}",
    "{{ dict() }}",
    "{{ range(3) }}",
    "{{ context }}",
    "{{ environment }}",
    "{{ get_flashed_messages.__globals__ }}",
    "{% import 'canary.txt' as x %}",
    "{% from 'canary.txt' import x %}",
    "{% extends 'canary.txt' %}",
    "{% block x %}{% endblock %}",
    "{% call thing() %}{% endcall %}",
    "{% filter upper %}a{% endfilter %}",
    "{% set ns.x = 1 %}",
    "{% set x %}{{ word }}{% endset %}",
    "{% autoescape false %}{{ typed }}{% endautoescape %}",
    "{{ typed|safe }}",
    "{{ typed|e }}",
    "{% do thing() %}",
    "{% debug %}",
    "{% for row in rows recursive %}{{ loop(rows) }}{% endfor %}",
    "{{ word is defined }}",
    "{{ rows[0].__class__ }}",
    "{{ {'a': 1} }}",
    "{{ (1, 2) }}",
    "{{ rows }}",
    "{{ word is callable }}",
    "{{ rows|counted }}",
    "{{ word|weighed }}",
)


@pytest.mark.parametrize("text", ESCAPES)
def test_a_template_gets_at_nothing_else(tmp_path: Path, text: str) -> None:
    with pytest.raises(UserError, match=r"main\.html, line \d+: "):
        rendered(tmp_path, text)


PATHS = (
    "../canary.txt",
    "parts/../../canary.txt",
    "/etc/passwd",
    "{root}/canary.txt",
    "link.html",
    "circle.html",
    "parts",
    "",
    ".",
    "..",
    "parts/one.html/",
    "file:///etc/passwd",
    "..\\\\canary.txt",
    "one\\x00.html",
    "x" * 5000,
    "%2e%2e/canary.txt",
    "~/canary.txt",
    "none.html",
)


@pytest.mark.parametrize("name", PATHS, ids=lambda name: name[:20] or "empty")
def test_an_inclusion_stays_in_the_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "canary.txt").write_text("tweet", encoding="utf-8")
    home = tmp_path / "home"
    (home / "parts" / "deep").mkdir(parents=True)
    (home / "link.html").symlink_to(tmp_path / "canary.txt")
    (home / "circle.html").symlink_to(home / "circle.html")
    asked = name.format(root=tmp_path) if name.startswith("{") else name
    (home / "main.html").write_text(f"a\n{{% include '{asked}' %}}", encoding="utf-8")
    with pytest.raises(UserError, match="no template") as told:
        render(home, "main.html", NAMES)
    assert "tweet" not in told.value.sentence
    assert told.value.sentence.startswith("main.html, line 2: ")


DOUBLE = "{% macro d(x) %}{{ x }}{{ x }}{% endmacro %}"
LETTERS = "[" + ", ".join("1" * 1000) + "]"
NESTED = "".join(f"{{% for {name} in {LETTERS} %}}" for name in "abc")
ENDS = "{% endfor %}" * 3
EXHAUSTION = {
    "nested loops": NESTED + ENDS,
    "nested loops that print": NESTED + "{{ word }}" + ENDS,
    "nested loops of plain text": NESTED + "long text " * 100 + ENDS,
    "nested loops that call": NESTED + "{{ thing().text }}" + ENDS,
    "nested loops that compare": (
        DOUBLE + "{% set s = " + "d(" * 18 + "word" + ")" * 18 + " %}"
        "{% set t = "
        + "d(" * 18
        + "word"
        + ")" * 18
        + " %}"
        + NESTED
        + "{% if s == t %}{% endif %}"
        + ENDS
    ),
    "nested loops that search": (
        DOUBLE
        + "{% set s = "
        + "d(" * 18
        + "word"
        + ")" * 18
        + " %}"
        + NESTED
        + "{% if 'x' in s %}{% endif %}"
        + ENDS
    ),
    "a loop over the letters of a long text": (
        DOUBLE + "{% set s = " + "d(" * 20 + "word" + ")" * 20 + " %}"
        "{% for letter in s %}{% endfor %}"
    ),
    "a macro that calls itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "two macros that call each other": (
        "{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}{{ a() }}"
    ),
    "a macro that calls itself twice": (
        "{% macro m(n) %}{% for x in n %}{{ m(n) }}{% endfor %}{% endmacro %}{{ m([1, 1]) }}"
    ),
    "macros that each call the next twice": "".join(
        f"{{% macro m{n}() %}}{{{{ m{n + 1}() }}}}{{{{ m{n + 1}() }}}}{{% endmacro %}}"
        for n in range(40)
    )
    + "{% macro m40() %}a{% endmacro %}{{ m0() }}",
    "a text doubled forty times": DOUBLE + "{{ " + "d(" * 40 + "word" + ")" * 40 + " }}",
    "a text doubled by names": DOUBLE
    + "{% set s0 = word %}"
    + "".join(f"{{% set s{n + 1} = d(s{n}) %}}" for n in range(40)),
    "a macro of much plain text, often": (
        "{% macro m() %}"
        + "long text " * 10_000
        + "{% endmacro %}"
        + NESTED
        + "{{ m() }}"
        + ENDS
    ),
    "a file that includes itself": "{% include 'main.html' %}",
    "files that each include the next twice": "{% include 'p0.html' %}",
    "a power": "{{ 9**9**9 }}",
    "a product of text": "{{ 'a' * 10**9 }}",
    "a sum of text": "{{ word ~ word }}",
    "a great range": "{% for n in range(99999999) %}{% endfor %}",
    "a padded text": "{{ 'x'.ljust(10**9) }}",
    "a wide format": "{{ '%1000000000d'|format(1) }}",
    "a number of many digits": "{{ " + "9" * 100_000 + " }}",
    "many brackets": "{{ " + "(" * 50_000 + "1" + ")" * 50_000 + " }}",
    "many lists": "{{ " + "[" * 5_000 + "]" * 5_000 + " }}",
    "many attributes": "{{ word" + ".a" * 50_000 + " }}",
    "many conditions": "{{ word" + " and word" * 20_000 + " }}",
    "deep conditions": "{% if word %}" * 150 + "{% endif %}" * 150,
    "deep loops": "{% for a in rows %}" * 30 + "{% endfor %}" * 30,
    "a file that is too long": "a" * (MOST_SIZE + 1),
    "a file that is far too long": "a" * (5 * MOST_SIZE),
}
CHAIN = {
    f"p{n}": f"{{% include 'p{n + 1}.html' %}}{{% include 'p{n + 1}.html' %}}"
    for n in range(30)
}


@pytest.mark.timeout(20)
@pytest.mark.parametrize("text", EXHAUSTION.values(), ids=EXHAUSTION)
def test_no_template_runs_away(tmp_path: Path, text: str) -> None:
    with pytest.raises(UserError) as told:
        rendered(tmp_path, text, **CHAIN, p30="a")
    assert "main.html" in told.value.sentence or re.search(r"p\d+\.html", told.value.sentence)
    assert len(told.value.sentence) < 300


MISTAKES = {
    "unknown name": ("{{ wrod }}", 3, "'wrod' is undefined"),
    "unknown name in a condition": ("{% if wrod %}a{% endif %}", 3, "'wrod' is undefined"),
    "unknown name in a loop": ("{% for a in wrod %}{% endfor %}", 3, "'wrod' is undefined"),
    "unknown field": ("{{ thing().txet }}", 3, "no attribute 'txet'"),
    "unknown function": ("{{ storry() }}", 3, "'storry' is undefined"),
    "unknown filter": ("{{ word|upper }}", 3, "upper"),
    "unknown tag": ("{% wehn word %}", 3, "unknown tag 'wehn'"),
    "unknown element": ("<p>a</p>\n<div>b</div>", 4, "<div> is not known"),
    "unknown element, closed": ("</center>", 3, "<center> is not known"),
    "unknown element in capitals": ("<P>a</P>", 3, "<P> is not known"),
    "a script": ("<script>alert(1)</script>", 3, "<script> is not known"),
    "a picture": ("<img src='x'/>", 3, "<img> is not known"),
    "unknown attribute": ("<p\n onclick='x'>a</p>", 3, "<p> takes no attribute 'onclick'"),
    "unknown attribute after a value": ("<p id='{{ word }}'>\n<ol styl='x'>", 4, "'styl'"),
    "unclosed if": ("{% if word %}a", 3, "end of template"),
    "unclosed for": ("{% for a in rows %}a", 3, "end of template"),
    "unclosed print": ("{{ word\n", 5, "unexpected '/'"),
    "unclosed comment": ("{# a", 3, "end of comment"),
    "closed twice": ("{% if word %}{% endif %}{% endif %}", 3, "unknown tag 'endif'"),
    "crossed": ("{% if word %}{% for a in rows %}{% endif %}{% endfor %}", 3, "endif"),
    "no condition": ("{% if %}a{% endif %}", 3, "expression"),
    "no quote at the end": ("{{ person('a) }}", 3, "unexpected char"),
    "an empty print": ("{{ }}", 3, "[Ee]xpected"),
    "include of a missing file": (
        '{% include "parts/none.html" %}',
        3,
        "no template parts/none",
    ),
    "include of what may be missing": ('{% include "x" ignore missing %}', 3, "may be missing"),
    "too many arguments": ("{{ nothing(1) }}", 3, "wrong way"),
    "an argument of another name": ("{{ thing(colour='red').text }}", 3, "wrong way"),
    "an argument given twice": ("{{ thing(text=1, text=2).text }}", 3, "given twice"),
    "a call of a word": ("{{ word() }}", 3, "not safely callable"),
    "a loop over a number": ("{% for a in number %}{% endfor %}", 3, "wrong way"),
    "a length of a number": ("{{ number|length }}", 3, "wrong way"),
    "a list as words": ("{{ rows }}", 3, "no words to print: tuple"),
    "nothing as words": ("{{ nothing() }}", 3, "no words to print: NoneType"),
    "a truth as words": ("{{ number == 3 }}", 3, "no words to print: bool"),
    "a comparison of word and number": ("{% if word < number %}{% endif %}", 3, "wrong way"),
    "reckoning": ("{{ number + 1 }}", 3, "cannot use 'add'"),
    "a name that is taken": ("{% for loop in rows %}{% endfor %}", 3, "loop"),
}


@pytest.mark.parametrize(("text", "line", "words"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_has_its_place(tmp_path: Path, text: str, line: int, words: str) -> None:
    with pytest.raises(UserError, match=words) as told:
        rendered(tmp_path, f"<p>first</p>\n\n{text}\n<p>last</p>")
    assert told.value.sentence.startswith(f"main.html, line {line}: "), told.value.sentence


@pytest.mark.parametrize(
    ("part", "place"),
    [
        pytest.param("a\n{{ wrod }}", "parts/one.html, line 2: ", id="while it runs"),
        pytest.param("a\n\n{% if %}", "parts/one.html, line 3: ", id="while it is read"),
        pytest.param("{% include 'x' %}", "parts/one.html, line 1: ", id="a file it includes"),
    ],
)
def test_a_mistake_in_an_inclusion_is_told_there(tmp_path: Path, part: str, place: str) -> None:
    with pytest.raises(UserError) as told:
        rendered(tmp_path, "a\n{% include 'parts/one.html' %}", parts__one=part)
    assert told.value.sentence.startswith(place)


def test_a_mistake_of_ours_is_not_laid_on_the_template(tmp_path: Path) -> None:
    with pytest.raises(AttributeError, match="words"):
        rendered(tmp_path, "{{ broken() }}")


def test_other_files_than_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "main.html").write_bytes(b"caf\xe9")
    with pytest.raises(UserError, match=r"main\.html is not written in UTF-8"):
        render(tmp_path, "main.html", NAMES)


def test_a_template_is_checked_without_data(tmp_path: Path) -> None:
    (tmp_path / "good.html").write_text("{{ anything.at_all }}", encoding="utf-8")
    (tmp_path / "bad.html").write_text("\n{{ 1 + 1 }}", encoding="utf-8")
    compiles(tmp_path, "good.html")
    with pytest.raises(UserError, match=r"bad\.html, line 2: .*'add'"):
        compiles(tmp_path, "bad.html")
    with pytest.raises(UserError, match=r"there is no template none\.html"):
        compiles(tmp_path, "none.html")


def test_a_budget_is_for_one_document(tmp_path: Path) -> None:
    text = (
        "{% for a in " + LETTERS + " %}{% for b in " + LETTERS + " %}{% endfor %}{% endfor %}"
    )
    for _ in range(2):
        with pytest.raises(UserError, match="come to an end"):
            rendered(tmp_path, text + text)
    assert rendered(tmp_path, "{{ word }}") == "woord"
