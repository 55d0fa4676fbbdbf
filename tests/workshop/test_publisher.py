"""The public version as the window shows it: the same as the one that is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from app import publication
from app.core.case import Case
from app.core.papers import Choice, Document, Edit, Redaction, Tick
from app.errors import UserError
from app.letters.letter import Stationery
from app.letters.redaction.places import places
from app.letters.stationery import LetterPaper
from app.workshop.bench import Bench
from app.workshop.public_wishes import (
    ExportPublic,
    FindingView,
    PublicDraft,
    PublicFiles,
    Publish,
)
from app.workshop.wishes import Answer, Compose, Draft, Progress
from app.writers.pictures import prepared
from tests.cases import named
from tests.pictures import a_picture

DAY = date(2025, 6, 16)
CASE = named("kpn-public")
SPILLED = "Ik ben Noor Hartman en belde 06 12 34 56 78. De heer Bakker deed slecht werk."


def with_paper(**changes: object) -> Case:
    *others, last = CASE.documents
    made: Document = replace(last, **changes)  # type: ignore[arg-type] - fields by name
    return replace(CASE, documents=(*others, made))


def a_wish(case: Case = CASE, day: date = DAY) -> Publish:
    return Publish(case, "open-letter", "nl", day, "en", case.documents[-1])


def the_draft(case: Case = CASE, bench: Bench | None = None, day: date = DAY) -> PublicDraft:
    answer = (bench or Bench(lambda _: None)).answer(a_wish(case, day))
    assert isinstance(answer, PublicDraft)
    return answer


def spilled(*redactions: Redaction) -> Case:
    return with_paper(edits=(Edit("well", "", SPILLED),), redactions=redactions)


def by_kind(draft: PublicDraft) -> dict[str, FindingView]:
    return {one.kind: one for one in draft.findings if not one.signature}


def test_both_texts_are_shown_place_by_place_with_their_spots() -> None:
    draft = the_draft(spilled())
    found = publication.prepare(spilled(), "open-letter", "nl", DAY).publication
    said = [one.text for one in places(found.letter) if one.text]
    assert [one.after for one in draft.passages if not one.gone] == said
    views = {one.number: one for one in draft.findings}
    spots = 0
    for passage in draft.passages:
        for was, stands in zip(passage.was, passage.stands, strict=True):
            one = views[was.number]
            assert passage.before[was.start : was.end] == one.was
            wanted = {"keep": one.was, "leave_out": one.proposed, "words": one.words}
            assert passage.after[stands.start : stands.end] == wanted[one.choice]
            spots += 1
    assert spots == len(views) >= 5


def test_what_was_decided_is_shown() -> None:
    before = by_kind(the_draft(spilled()))
    assert {kind: one.choice for kind, one in before.items()} == {
        "name": "leave_out",
        "phone": "leave_out",
        "staff": "leave_out",
        "hard": "keep",
    }
    case = spilled(
        Redaction(before["phone"].id, kept=True),
        Redaction(before["hard"].id, words="half"),
    )
    after = by_kind(the_draft(case))
    assert (after["phone"].choice, after["phone"].decided) == ("keep", True)
    assert (after["hard"].choice, after["hard"].words) == ("words", "half")
    assert not after["name"].decided
    draft = the_draft(case)
    assert "Ik ben [naam] en belde 06 12 34 56 78. Een medewerker deed half werk." in draft.text


def test_the_points_say_why_they_are_open_and_what_a_tick_is_for() -> None:
    draft = the_draft(with_paper(checklist=(Tick("12", DAY),)))
    points = {one.number: one for one in draft.points}
    assert [one.number for one in draft.points] == [str(n) for n in range(1, 15)]
    assert not draft.holds
    assert (points["12"].holds, points["12"].ticked, points["12"].tickable) == (
        True,
        True,
        True,
    )
    assert (points["14"].holds, points["14"].tickable) == (False, True)
    assert points["9"].tickable
    assert points["9"].reasons[0].words.startswith("you have not checked")
    assert (points["8"].holds, points["8"].tickable) == (True, False)
    assert the_draft().holds


def test_the_seal_follows_both_texts_but_not_the_day() -> None:
    first = the_draft()
    assert the_draft(day=DAY).seal == first.seal
    assert the_draft(spilled()).seal != first.seal
    kept = Redaction(by_kind(the_draft(spilled()))["phone"].id, kept=True)
    assert the_draft(spilled(kept)).seal != the_draft(spilled()).seal
    later = the_draft(with_paper(day=None), day=DAY + timedelta(days=1))
    assert later.text != first.text
    assert later.seal == first.seal


def test_how_the_writer_signs_is_a_choice() -> None:
    assert the_draft().signed == "name"
    assert [one.was for one in the_draft().findings if one.signature] == ["Noor Hartman"]
    choices = (Choice("image", "calendar"), Choice("signed", "anonymous"))
    anonymous = the_draft(with_paper(choices=choices))
    assert anonymous.signed == "anonymous"
    assert not [one for one in anonymous.findings if one.signature]


def test_what_only_the_firm_gets_is_gone_as_a_whole() -> None:
    wish = Publish(CASE, "platform-post", "nl", DAY, "nl")
    draft = Bench(lambda _: None).answer(wish)
    assert isinstance(draft, PublicDraft)
    gone = [one for one in draft.passages if one.gone]
    assert gone
    assert not any(one.after for one in gone)
    assert draft.signed == ""


def test_files_are_those_of_the_version_that_was_shown() -> None:
    told: list[Progress] = []
    bench = Bench(told.append)
    draft = the_draft(bench=bench)
    answer: Answer = bench.answer(ExportPublic(("pdf", "txt", "png"), draft.seal))
    assert isinstance(answer, PublicFiles)
    names = [name for name, _ in answer.files]
    assert names[:3] == [f"{draft.stem}.pdf", f"{draft.stem}.txt", f"{draft.stem}-1.png"]
    assert answer.files[1][1].decode() == draft.text
    told_pdf = PdfReader(BytesIO(answer.files[0][1])).pages[0].extract_text()
    assert "Het vierde kruisje" in told_pdf
    assert told == [Progress(0, 3), Progress(1, 3), Progress(2, 3)]


def test_the_signature_and_the_logo_stay_on_the_letter_itself() -> None:
    picture = prepared(a_picture())
    paper = LetterPaper(Stationery(logo=picture), picture, "Noor Hartman")
    bench = Bench(lambda _: None)
    letter = bench.answer(Compose(CASE, "complaint", "nl", DAY, "en", None, "", paper))
    assert isinstance(letter, Draft)
    assert b"/Subtype /Image" in letter.pdf
    answer = bench.answer(ExportPublic(("pdf",), the_draft(bench=bench).seal))
    assert isinstance(answer, PublicFiles)
    assert b"/Subtype /Image" not in answer.files[0][1]


@pytest.mark.parametrize("seal", ["", "0" * 64])
def test_another_version_is_not_written(seal: str) -> None:
    bench = Bench(lambda _: None)
    with pytest.raises(UserError, match="has changed"):
        bench.answer(ExportPublic(("txt",), seal))
    the_draft(bench=bench)
    with pytest.raises(UserError, match="has changed"):
        bench.answer(ExportPublic(("txt",), seal))


def test_nothing_is_written_while_a_point_is_open() -> None:
    bench = Bench(lambda _: None)
    draft = the_draft(with_paper(checklist=()), bench)
    with pytest.raises(UserError, match="not ready"):
        bench.answer(ExportPublic(("txt",), draft.seal))
