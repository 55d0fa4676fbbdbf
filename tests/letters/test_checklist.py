"""The fourteen points before publication: what decides each, and what a tick settles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from app import production
from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.claims import Offer, OfferState
from app.core.events import Contact, Statement, StatementKind
from app.core.ids import ContactId, FactId, OfferId, PartyId, StatementId
from app.core.moment import When
from app.core.papers import Document, Edit, Redaction, Tick
from app.core.text import every_wording
from app.errors import UserError
from app.letters.overrides import words
from app.letters.redaction.checklist import NUMBERS, Point
from app.letters.redaction.finding import Kind
from app.letters.redaction.places import places
from app.letters.redaction.publishing import Publication, publish
from tests.cases import both, named, names
from tests.letters.every import day_for, sources

CASE = named("kpn-public")
DAY = date(2025, 6, 16)
SOURCES = production.sources(CASE)


def published(case: Case, language: str = "nl") -> Publication:
    return publish(case, "open-letter", language, DAY, SOURCES)


def point(case: Case, number: str) -> Point:
    """Return one point about the open letter of *case*."""
    return published(case).points[int(number) - 1]


def paper(**changes: object) -> Case:
    """Return the case with its open letter changed."""
    *others, last = CASE.documents
    changed: Document = replace(last, **changes)  # type: ignore[arg-type] - fields by name
    return replace(CASE, documents=(*others, changed))


def written(text: str, block: str = "well") -> Case:
    """Return the case with a block in the user's own words."""
    return paper(edits=(Edit(block, "", text),))


def ticked(*without: str) -> tuple[Tick, ...]:
    return tuple(one for one in CASE.documents[-1].checklist if one.point not in without)


def reaction(*, linked: bool) -> Case:
    """Return the case with a reaction of the firm that came after its day."""
    said = Statement(
        StatementId("soon"),
        StatementKind.INFORMATION,
        both("het komt snel", "it will come soon"),
    )
    contact = Contact(
        ContactId("late"),
        When(edtf="2025-06-13"),
        Channel.EMAIL,
        Direction.IN,
        PartyId("kpn"),
        statements=(said,),
        reply_to=FactId("summary-4-june") if linked else None,
    )
    return replace(CASE, contacts=(*CASE.contacts, contact))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_all_points_hold_for_a_letter_that_is_ready(language: str) -> None:
    found = published(CASE, language)
    assert [one.number for one in found.points] == list(NUMBERS)
    assert found.ready
    assert found.open == ()
    assert found.letter.concept == ""


def _kept(text: str) -> Case:
    case = written(text)
    finding = next(one for one in published(case).findings if one.block == "well")
    *others, last = case.documents
    kept = replace(last, redactions=(Redaction(finding.id, kept=True),))
    return replace(case, documents=(*others, kept))


def _until(day: str) -> Case:
    changed = tuple(
        replace(one, answer_by=date.fromisoformat(day)) if one.id == "summary-4-june" else one
        for one in CASE.documents
    )
    return replace(CASE, documents=changed)


def _settled() -> Case:
    offer = Offer(OfferId("bon"), both("een bon", "a voucher"), state=OfferState.ACCEPTED)
    return replace(paper(checklist=ticked("13")), offers=(offer,))


OPEN: dict[str, tuple[str, Callable[[], Case], str]] = {
    "a fact without paper": ("1", lambda: paper(checklist=ticked("1")), "no_paper"),
    "an own text": (
        "1",
        lambda: paper(checklist=ticked("1"), edits=(Edit("well", "", "Zo was het."),)),
        "own_text",
    ),
    "a bare judgement": ("2", lambda: written("Uw service is waardeloos."), "not_marked"),
    "an accusation": ("3", lambda: written("Dit is oplichting."), "accusation"),
    "a motive": ("3", lambda: written("U deed dit bewust."), "accusation"),
    "staff that is kept": ("4", lambda: _kept("De heer Bakker schreef mij."), "staff_kept"),
    "a trait": ("4", lambda: written("Een mevrouw hielp mij."), "trait"),
    "a number that is kept": ("5", lambda: _kept("Bel mij op 06 12 34 56 78."), "kept"),
    "nobody was asked": (
        "6",
        lambda: replace(CASE, documents=CASE.documents[-1:]),
        "not_asked",
    ),
    "the term runs": ("6", lambda: _until("2025-06-16"), "term_runs"),
    "silence nobody confirmed": (
        "7",
        lambda: replace(CASE, silences=CASE.silences[:-1]),
        "silence_not_confirmed",
    ),
    "a reaction to weigh": ("7", lambda: reaction(linked=True), "weigh_reaction"),
    "a threat": ("8", lambda: written("Dit wordt openbaar, tenzij u betaalt."), "threat"),
    "no check": ("9", lambda: paper(checklist=ticked("9")), "not_checked"),
    "sound": ("10", lambda: written("Luister naar gesprek.mp3 op mijn site."), "sound"),
    "no copy": ("12", lambda: paper(checklist=ticked("12")), "own_word"),
    "a settlement": ("13", _settled, "settled"),
    "no other reader": ("14", lambda: paper(checklist=ticked("14")), "own_word"),
}


@pytest.mark.parametrize("name", OPEN)
def test_a_point_is_open_and_says_why(name: str) -> None:
    number, made, code = OPEN[name]
    found = point(made(), number)
    assert not found.holds
    assert code in {one.code for one in found.reasons}
    assert point(CASE, number).holds


@pytest.mark.parametrize(
    "name", ["a fact without paper", "a settlement", "a number that is kept"]
)
def test_a_tick_settles_what_only_the_user_knows(name: str) -> None:
    number, made, _ = OPEN[name]
    case = made()
    *others, last = case.documents
    more = replace(last, checklist=(*last.checklist, Tick(number, DAY)))
    assert point(replace(case, documents=(*others, more)), number).holds


@pytest.mark.parametrize(
    "name", ["an accusation", "a threat", "staff that is kept", "the term runs"]
)
def test_no_tick_settles_what_has_to_go(name: str) -> None:
    number, made, _ = OPEN[name]
    case = made()
    *others, last = case.documents
    more = replace(last, checklist=(*last.checklist, Tick(number, DAY)))
    assert not point(replace(case, documents=(*others, more)), number).holds


def test_a_tick_of_a_later_day_does_not_count_yet() -> None:
    later = (*ticked("12"), Tick("12", date(2025, 6, 17)))
    assert not point(paper(checklist=later), "12").holds


def test_an_opinion_that_is_marked_as_one_stands() -> None:
    assert point(written("Ik vind uw service slecht."), "2").holds


@pytest.mark.parametrize(
    ("number", "text", "softer", "wanted"),
    [
        ("2", "Uw service is slecht.", "niet goed genoeg", "Uw service is niet goed genoeg."),
        ("3", "Dit is bedrog.", "niet wat u beloofde", "Dit is niet wat u beloofde."),
        ("8", "Anders publiceer ik.", "Daarna schrijf", "Daarna schrijf ik."),
    ],
)
def test_a_hard_word_stays_until_there_is_a_softer_one(
    number: str, text: str, softer: str, wanted: str
) -> None:
    case = written(text)
    (hard,) = [one for one in published(case).findings if one.kind is Kind.HARD]
    assert (hard.stands, hard.kept, point(case, number).holds) == (hard.was, True, False)
    *others, last = case.documents
    chosen = replace(last, redactions=(Redaction(hard.id, words=softer),))
    softened = replace(case, documents=(*others, chosen))
    assert point(softened, number).holds
    assert wanted in " ".join(one.text for one in places(published(softened).letter))


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Op uw website staat: ‘wij komen elke dag’.", "wij komen elke dag"),
        ('Op uw website staat: "wij komen elke dag".', "wij komen elke dag"),
        ("U noemt dat ‘service’.", ""),
        ("Uw medewerker zei: ‘{said}’.", ""),
        ("Dat was in het voorjaar van ’25, en in ’26 weer.", ""),
    ],
)
def test_a_quotation_needs_a_source(text: str, quote: str) -> None:
    said = next(
        words
        for contact in CASE.contacts
        for one in contact.statements
        for words in every_wording(one.text)
        if len(words.split()) > 1
    )
    case = paper(edits=(Edit("well", "", text.format(said=said)),), checklist=ticked("1"))
    reasons = [one for one in point(case, "1").reasons if one.code == "no_source"]
    assert [one.about for one in reasons] == ([quote] if quote else [])


@pytest.mark.parametrize("name", names())
def test_what_a_letter_quotes_itself_has_a_source(name: str) -> None:
    for document, language in (("open-letter", "nl"), ("platform-post", "en")):
        found = publish(
            named(name), document, language, day_for(named(name), document), sources(name)
        )
        assert not [one for one in found.points[0].reasons if one.code == "no_source"]


@pytest.mark.parametrize(
    ("text", "language", "softer"),
    [
        ("Uw service is slecht.", "nl", "teleurstellend"),
        ("Een Waardeloze brief.", "nl", "onbruikbare"),
        ("Dit is bedrog.", "nl", ""),
        ("Your service is bad.", "en", "disappointing"),
        ("You lied.", "en", ""),
    ],
)
def test_a_softer_word_is_offered_where_one_fits(text: str, language: str, softer: str) -> None:
    found = published(written(text), language).findings
    (hard,) = [one for one in found if one.kind is Kind.HARD]
    assert (hard.softer, hard.stands) == (softer, hard.was)


def test_a_reaction_is_told_under_the_letter() -> None:
    found = published(reaction(linked=False))
    told = " ".join(str(section) for section in found.letter.sections)
    assert "reageerde KPN: het komt snel." in told


@pytest.mark.parametrize("block", ["about", "about-title"])
@pytest.mark.parametrize("text", ["", "Iets anders."])
def test_nothing_takes_the_block_about_the_letter_away(block: str, text: str) -> None:
    case = paper(edits=(Edit(block, "", text),), parts_off=("closing", block))
    found, usual = published(case), published(CASE)
    last, told = (one.letter.sections[-1].blocks[-2:] for one in (found, usual))
    assert [words(one) for one in last] == [words(one) for one in told]
    assert words(told[0]) == "Over deze brief"


def test_only_texts_for_the_public_are_published() -> None:
    with pytest.raises(UserError, match="no document for the public"):
        publish(CASE, "complaint", "nl", DAY, SOURCES)
