"""What a document asks besides: every option has words, and an answer is kept with it."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.core.papers import Choice, Document
from app.gui import words
from app.gui.letters.options import ABOUT, OptionsFold, options_of, with_choice
from app.paths import resources, templates
from tests.cases import example, named, names
from tests.gui.places import DAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TYPES = sorted(path.parent.name for path in templates().glob("letters/*/document.toml"))
KPN = example("kpn-digital-tv")


def _declared(document: str) -> dict[str, list[str]]:
    path = templates() / "letters" / document / "document.toml"
    found: dict[str, list[str]] = tomllib.loads(path.read_text()).get("options", {})
    return found


@pytest.mark.parametrize("code", words.LANGUAGES)
@pytest.mark.parametrize("document", TYPES)
def test_every_option_and_answer_has_words(document: str, code: str) -> None:
    words.use(resources() / "locale", code)
    for option in options_of(document):
        values = [value for value, _words in option.answers]
        assert values == _declared(document)[option.name]
        assert option.question not in ("", option.name)
        assert all(said != value for value, said in option.answers), option.name


def test_no_words_are_kept_for_options_that_nothing_asks() -> None:
    declared = {
        (name.partition("-")[0] if name.startswith("filing-") else name, option)
        for name in TYPES
        for option in _declared(name)
    }
    for code in words.LANGUAGES:
        path = resources() / "words" / code / "options.toml"
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        assert {(name, option) for name, some in table.items() for option in some} == declared


def test_the_documents_that_are_about_a_fact_exist() -> None:
    assert set(ABOUT) <= set(TYPES)


def test_the_usual_answer_is_shown_until_one_is_chosen(qtbot: QtBot) -> None:
    fold = OptionsFold()
    qtbot.addWidget(fold)
    document = Document("d", "dissolution", "nl")  # type: ignore[arg-type]  # an id is a word
    fold.show_document(KPN, document, DAY)
    assert fold.fields["declares"].value() == "fitting"
    fold.show_document(KPN, replace(document, choices=(Choice("declares", "whole"),)), DAY)
    assert fold.fields["declares"].value() == "whole"


def test_an_answer_replaces_the_one_before() -> None:
    document = Document("d", "dissolution", "nl")  # type: ignore[arg-type]  # as above
    once = with_choice("declares", "whole", document)
    again = with_choice("declares", "part", with_choice("rest", "cancel", once))
    assert again.choices == (Choice("rest", "cancel"), Choice("declares", "part"))


def test_one_of_several_facts_is_chosen_by_its_box(qtbot: QtBot) -> None:
    case = next(named(name) for name in names() if sum(1 for _ in named(name).payments) > 1)
    fold = OptionsFold()
    qtbot.addWidget(fold)
    told: list[tuple[str, ...]] = []
    fold.about_chosen.connect(told.append)
    document = Document("d", "invoice-dispute", "nl")  # type: ignore[arg-type]  # as above
    fold.show_document(case, document, DAY)
    first = next(iter(fold.boxes))
    fold.boxes[first].click()
    assert told == [(first,)]
    fold.show_document(case, replace(document, about=(first,)), DAY)
    assert fold.boxes[first].isChecked()


def test_a_document_without_options_shows_none(qtbot: QtBot) -> None:
    fold = OptionsFold()
    qtbot.addWidget(fold)
    fold.show_document(KPN, Document("d", "complaint", "nl"), DAY)  # type: ignore[arg-type]  # as above
    assert fold.isHidden()
