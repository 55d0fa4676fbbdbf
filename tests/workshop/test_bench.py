"""The bench: a letter as the window shows it, the same as the one that is written."""

from __future__ import annotations

import base64
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from app.core.case import Case
from app.core.ids import DocumentId
from app.core.papers import Document, Edit
from app.errors import UserError
from app.letters.letter import Stationery
from app.letters.stationery import LetterPaper
from app.paths import resources
from app.production import make
from app.store.exchange import read_case
from app.workshop.bench import Bench
from app.workshop.wishes import (
    Check,
    Checked,
    Compose,
    Draft,
    Export,
    Files,
    Offer,
    Offers,
    Progress,
    Retype,
    Typed,
    Wish,
)
from app.writers.pictures import prepared
from tests.pictures import a_picture

DAY = date(2025, 5, 6)


@cache
def kpn() -> Case:
    return read_case(resources() / "examples/kpn-digital-tv/case.json").case


def a_wish(document: Document | None = None, type_id: str = "notice", **changes) -> Compose:
    return replace(Compose(kpn(), type_id, "nl", DAY, "en", document), **changes)


def a_document(*edits: Edit, **changes) -> Document:
    made = Document(DocumentId("mine"), "notice", "nl", addressee=kpn().parties[1].id)
    return replace(made, edits=edits, **changes)


def the_draft(wish: Compose) -> Draft:
    answer = Bench(lambda _: None).answer(wish)
    assert isinstance(answer, Draft)
    return answer


def test_the_pages_are_those_that_are_written() -> None:
    draft = the_draft(a_wish())
    made = make(kpn(), "notice", "nl", DAY, ["pdf", "txt"])
    (name, pdf), (_, text) = made.files
    assert draft.pdf == pdf
    assert draft.text == text.decode()
    assert name == f"{draft.stem}.pdf"


def test_every_block_of_the_text_has_a_place_on_the_pages() -> None:
    draft = the_draft(a_wish())
    placed = {one.block for one in draft.places}
    assert {one.id for one in draft.blocks} <= placed
    assert all(0 <= one.top < one.bottom <= 842 for one in draft.places)
    assert all(0 <= one.left < one.right <= 596 for one in draft.places)


def test_a_block_tells_its_words_its_facts_and_that_it_is_the_users() -> None:
    plain = the_draft(a_wish())
    cause = next(one for one in plain.blocks if one.id == "cause")
    assert cause.facts == ("cause",)
    assert not cause.own
    edit = Edit("cause", "0" * 64, "Mijn eigen zin.")
    mine = next(one for one in the_draft(a_wish(a_document(edit))).blocks if one.id == "cause")
    assert (mine.text, mine.own, mine.generated) == ("Mijn eigen zin.", True, cause.generated)


def test_what_is_left_out_and_what_has_no_place_stays_to_be_seen() -> None:
    edits = (Edit("cause", "0" * 64, ""), Edit("no-such-block", "0" * 64, "Bewaard."))
    draft = the_draft(a_wish(a_document(*edits)))
    views = {one.id: one for one in draft.blocks}
    assert views["cause"].left_out
    assert views["cause"].generated
    assert (views["no-such-block"].kind, views["no-such-block"].text) == ("gone", "Bewaard.")
    assert "cause" not in {one.block for one in draft.places}


def test_the_document_that_is_wished_is_composed_whatever_else_is_of_that_day() -> None:
    other = a_document(
        Edit("cause", "0" * 64, "Van de ander."), id=DocumentId("other"), day=DAY
    )
    case = replace(kpn(), documents=(*kpn().documents, other))
    mine = a_document(Edit("cause", "0" * 64, "Van mij."))
    draft = the_draft(a_wish(mine, case=case))
    assert "Van mij." in draft.text
    assert "Van de ander." not in draft.text


def test_a_language_without_a_text_gives_way_to_one_with() -> None:
    assert the_draft(a_wish(language="de")).language == "nl"


def test_words_that_are_typed_stand_on_the_page_as_they_will() -> None:
    bench = Bench(lambda _: None)
    bench.answer(a_wish())
    words = "Een zin die er nog niet stond en die langer is dan een regel, tot 20 mei 2025."
    typed = bench.answer(Retype("cause", words, 1))
    after = the_draft(a_wish(a_document(Edit("cause", "0" * 64, words))))
    assert isinstance(typed, Typed)
    assert (typed.page, typed.pages) == (1, 4)
    assert [one for one in typed.places if one.block == "cause"] == [
        one for one in after.places if one.block == "cause"
    ]


def test_a_page_that_is_gone_gives_the_last() -> None:
    bench = Bench(lambda _: None)
    bench.answer(a_wish())
    typed = bench.answer(Retype("cause", "Kort.", 99))
    assert isinstance(typed, Typed)
    assert typed.page == typed.pages - 1


def test_the_check_is_of_the_letter_composed_last() -> None:
    bench = Bench(lambda _: None)
    bench.answer(a_wish(a_document(Edit("cause", "0" * 64, "U bent een oplichter."))))
    checked = bench.answer(Check())
    assert isinstance(checked, Checked)
    codes = {one.code for one in checked.findings if one.block == "cause"}
    assert "edit-conflict" in codes


def test_documents_are_offered_with_their_reasons_in_the_language_of_the_window() -> None:
    offers = Bench(lambda _: None).answer(Offer(kpn(), DAY, "en"))
    assert isinstance(offers, Offers)
    notice = next(one for one in offers.found if one.id == "notice")
    assert (notice.title, notice.fit, notice.step) == ("Notice of default", "fits", "notice")
    assert "14 May" in notice.why


def test_files_come_with_progress() -> None:
    told: list[Progress] = []
    bench = Bench(told.append)
    draft = bench.answer(a_wish())
    files = bench.answer(Export(("pdf", "docx"), "save"))
    assert isinstance(draft, Draft)
    assert isinstance(files, Files)
    assert [name for name, _ in files.files] == [f"{draft.stem}.pdf", f"{draft.stem}.docx"]
    assert files.files[0][1] == draft.pdf
    assert told == [Progress(0, 2), Progress(1, 2)]


def test_an_address_that_fits_no_envelope_leaves_the_text_to_be_seen() -> None:
    parties = tuple(
        replace(one, name="Een naam " * 40) if one.id == "kpn" else one for one in kpn().parties
    )
    draft = the_draft(a_wish(case=replace(kpn(), parties=parties)))
    assert draft.trouble
    assert draft.pdf == b""
    assert draft.blocks


@pytest.mark.parametrize("wish", [Check(), Retype("a", "b", 0), Export(("pdf",), "save")])
def test_an_empty_bench_says_so(wish: Wish) -> None:
    with pytest.raises(UserError, match="no letter"):
        Bench(lambda _: None).answer(wish)


def test_the_paper_reaches_every_format() -> None:
    picture = prepared(a_picture())
    paper = LetterPaper(Stationery("sans", 12.0, picture), picture, "Noor Hartman")
    bench = Bench(lambda _: None)
    draft = bench.answer(a_wish(paper=paper))
    assert isinstance(draft, Draft)
    assert draft.pdf.count(b"/Subtype /Image") == 1  # held once, drawn twice
    files = bench.answer(Export(("pdf", "docx", "eml"), ""))
    assert isinstance(files, Files)
    (_, pdf), (_, word), (_, mail) = files.files
    assert pdf == draft.pdf
    assert b"word/media/image1.png" in word
    assert base64.b64encode(pdf)[:200] in mail.replace(b"\r\n", b"")
