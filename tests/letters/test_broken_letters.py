"""Letters that are broken in one place: each question of the rubric finds its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from app.letters.letter import (
    Heading,
    Item,
    Items,
    Letter,
    Paragraph,
    Part,
    Run,
    Section,
)
from app.letters.printed_days import deadline
from app.letters.reading import Subject, passages, sentences
from app.letters.rubric import examine, subject_of
from app.writers.words import words
from tests.cases import named
from tests.letters.every import composed, sources


def subject(name: str, document: str = "complaint", language: str = "nl") -> Subject:
    return subject_of(composed(name, document, language), named(name), sources())


def kpn(document: str = "complaint", language: str = "nl") -> Subject:
    return subject("kpn-digital-tv", document, language)


def with_letter(base: Subject, change: Callable[[Letter], Letter]) -> Subject:
    return replace(base, letter=change(base.letter))


def with_text(part: Part, text: str, facts: tuple[str, ...] = ("t1",)) -> Subject:
    """Return the model letter with one more paragraph in a part of it."""
    added = Paragraph("added", (Run(text),), facts)

    def change(letter: Letter) -> Letter:
        return replace(
            letter,
            sections=tuple(
                replace(one, blocks=(*one.blocks, added)) if one.part is part else one
                for one in letter.sections
            ),
        )

    return with_letter(kpn(), change)


def without(part: Part) -> Callable[[Letter], Letter]:
    return lambda letter: replace(
        letter, sections=tuple(one for one in letter.sections if one.part is not part)
    )


def panel_of(text: str) -> Callable[[Letter], Letter]:
    section = Section(
        Part.DEMANDS, (Heading("h", (Run("Wat ik vraag"),)), Paragraph("ask", (Run(text),)))
    )
    return lambda letter: replace(
        letter, sections=(section, *without(section.part)(letter).sections)
    )


def unheaded(letter: Letter) -> Letter:
    return replace(
        letter,
        sections=tuple(
            replace(one, blocks=tuple(b for b in one.blocks if not isinstance(b, Heading)))
            for one in letter.sections
        ),
    )


def unkeyed(letter: Letter) -> Letter:
    points = Items("points", (Item((Run("Geen vet."),), ("p1",)),), ordered=False)
    head = Heading("h", (Run("Mijn klachten"),))
    return replace(
        letter,
        sections=(*without(Part.POINTS)(letter).sections, Section(Part.POINTS, (head, points))),
    )


def fewer_enclosures(letter: Letter) -> Letter:
    return replace(letter, enclosures=letter.enclosures[:1])


STORY = Part.STORY
BROKEN: dict[str, tuple[Callable[[], Subject], int, str]] = {
    "no panel": (lambda: with_letter(kpn(), without(Part.DEMANDS)), 1, "no-panel"),
    "no day": (lambda: with_letter(kpn(), panel_of("Ik wil snel tv.")), 1, "panel-without-day"),
    "no amount": (
        lambda: with_letter(subject("telfort-switch"), panel_of("Uiterlijk 22 mei 2018.")),
        1,
        "panel-without-amount",
    ),
    "a Sunday": (
        lambda: with_letter(kpn(), panel_of("Uiterlijk zondag 18 mei 2025.")),
        2,
        "last-day-not-worked",
    ),
    "a holiday": (
        lambda: with_letter(kpn(), panel_of("Uiterlijk donderdag 29 mei 2025.")),
        2,
        "last-day-not-worked",
    ),
    "yesterday": (
        lambda: with_letter(kpn(), panel_of("Uiterlijk dinsdag 29 april 2025.")),
        2,
        "last-day-passed",
    ),
    "no weekday": (
        lambda: with_letter(kpn(), panel_of("Uiterlijk 14 mei 2025.")),
        2,
        "last-day-without-weekday",
    ),
    "a wrong weekday": (
        lambda: with_letter(kpn(), panel_of("Uiterlijk donderdag 14 mei 2025.")),
        5,
        "wrong-weekday",
    ),
    "no facts": (lambda: with_text(STORY, "Er kwam niemand.", ()), 3, "no-facts"),
    "a strange exhibit": (
        lambda: with_text(STORY, "Dat staat in mijn brief (bijlage 19)."),
        4,
        "exhibit-not-listed",
    ),
    "a strange exhibit in a range": (
        lambda: with_text(STORY, "Dat staat er (bijlagen 2 tot en met 7)."),
        4,
        "exhibit-not-listed",
    ),
    "a short list": (lambda: with_letter(kpn(), fewer_enclosures), 4, "exhibit-not-listed"),
    "a jump": (
        lambda: with_letter(kpn(), without(Part.OPENING)),
        4,
        "exhibit-out-of-order",
    ),
    "an invented day": (
        lambda: with_text(STORY, "Op 15 februari bestelde ik."),
        5,
        "day-not-recorded",
    ),
    "another year": (
        lambda: with_text(STORY, "Op 17 maart 2024 bestelde ik."),
        5,
        "day-not-recorded",
    ),
    "another weekday": (
        lambda: with_text(STORY, "Op dinsdag 28 april belde ik."),
        5,
        "wrong-weekday",
    ),
    "an invented time": (
        lambda: with_text(STORY, "Op 28 april om 9.05 uur belde ik."),
        5,
        "time-not-recorded",
    ),
    "a wrong count": (
        lambda: with_text(STORY, "Ik heb twaalf keer contact met u gezocht."),
        7,
        "count-sought",
    ),
    "a wrong count of points": (
        lambda: with_text(STORY, "Ik wacht op antwoord op de vier klachten uit mijn brief."),
        7,
        "count-points",
    ),
    "a wrong amount": (lambda: with_text(STORY, "Dat kost € 12,51."), 7, "amount-not-recorded"),
    "no references": (
        lambda: with_letter(kpn(), lambda letter: replace(letter, references=())),
        8,
        "no-number",
    ),
    "no addressee": (
        lambda: with_letter(kpn(), lambda letter: replace(letter, addressee=())),
        9,
        "no-addressee",
    ),
    "a guess": (
        lambda: with_letter(kpn(), lambda one: replace(one, salutation="Geachte heer Bos,")),
        9,
        "gender-guessed",
    ),
    "a motive": (lambda: with_text(STORY, "U liegt daar bewust over."), 10, "motive"),
    "an absolute": (lambda: with_text(STORY, "U belt nooit terug."), 10, "absolute"),
    "law in a complaint": (
        lambda: with_text(STORY, "Dat is verzuim (artikel 6:82 BW)."),
        13,
        "law-not-here",
    ),
    "unsure law": (
        lambda: replace(with_text(STORY, "Zie artikel 7:999 BW."), articles=True),
        12,
        "article-not-sure",
    ),
    "a lawyer": (
        lambda: replace(
            with_text(STORY, "Artikelen 6:1, 6:2, 6:3, 6:4, 6:5, 6:6 en 6:7 BW."), articles=True
        ),
        13,
        "too-many-articles",
    ),
    "no key words": (lambda: with_letter(kpn(), unkeyed), 15, "point-without-key-word"),
    "no numbers": (lambda: with_letter(kpn(), unkeyed), 15, "points-not-numbered"),
    "three alike": (
        lambda: with_text(STORY, "U belde. U zweeg. U hing op."),
        16,
        "three-alike",
    ),
    "I, I, I": (
        lambda: with_text(STORY, "Ik bel. Ik mail. Nu wacht ik. " * 30),
        16,
        "too-often-i",
    ),
    "a diary": (
        lambda: with_text(
            STORY, "Op 17 maart wachtte ik. Op 22 maart ook. Op 31 maart nog steeds."
        ),
        16,
        "dates-in-a-row",
    ),
    "an office": (
        lambda: with_text(STORY, "Derhalve verzoek ik u."),
        19,
        "official-word",
    ),
    "a long breath": (lambda: with_text(STORY, "en toen " * 13 + "."), 19, "long-sentence"),
    "long on average": (
        lambda: with_text(STORY, f"{'woord ' * 24}eind. " * 40),
        19,
        "long-on-average",
    ),
    "a shout": (lambda: with_text(STORY, "Dat kan niet!"), 20, "exclamation"),
    "capitals": (lambda: with_text(STORY, "Dat kan NIET."), 20, "capitals"),
    "a strong word": (lambda: with_text(STORY, "Dat is echt laat."), 20, "strong"),
    "a hole": (lambda: with_text(STORY, "Op [datum] belde ik."), 22, "hole"),
    "empty brackets": (lambda: with_text(STORY, "Ik belde u ()."), 22, "hole"),
    "a template mark": (lambda: with_text(STORY, "Ik belde {firm}."), 22, "hole"),
    "two spaces": (lambda: with_text(STORY, "Ik  belde u."), 22, "double-space"),
    "unknown": (lambda: with_text(STORY, "De datum is onbekend."), 22, "empty-word"),
    "twice the same": (
        lambda: with_text(STORY, "Er kwam toen niemand. Er kwam toen niemand."),
        22,
        "said-twice",
    ),
    "no title": (
        lambda: with_letter(kpn(), lambda letter: replace(letter, title=" ")),
        24,
        "no-title",
    ),
    "no heading": (lambda: with_letter(kpn(), unheaded), 24, "no-heading"),
}


@pytest.mark.parametrize(("make", "question", "code"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_letter_is_found_out(
    make: Callable[[], Subject], question: int, code: str
) -> None:
    found = {(one.question, one.code) for one in examine(make())}
    whole = {(one.question, one.code) for one in examine(kpn())}
    assert (question, code) in found - whole


def test_a_kept_promise_in_the_table_of_breaches_is_found_out() -> None:
    base = subject("kpn-digital-tv", "notice")
    kept = tuple(replace(one, results=()) for one in base.case.promises)
    changed = replace(base, case=replace(base.case, promises=kept))
    assert "not-broken" in {one.code for one in examine(changed)}


def test_an_employee_with_a_name_is_found_out() -> None:
    from app.core.ids import PartyId
    from app.core.party import Party, Role

    base = with_text(STORY, "Daarna sprak ik Sanne Visser.")
    adviser = Party(PartyId("sanne"), (Role.EMPLOYEE,), name="Sanne Visser")
    changed = replace(base, case=replace(base.case, parties=(*base.case.parties, adviser)))
    assert "employee-named" in {one.code for one in examine(changed)}


def test_what_somebody_said_is_not_our_tone() -> None:
    found = examine(with_text(STORY, "U schreef: ‘dat gebeurt NOOIT!’"))
    assert not {one.code for one in found} & {"accusing", "capitals", "exclamation"}


def test_edited_text_needs_no_facts() -> None:
    base = with_text(STORY, "Er kwam niemand.", ())

    def owned(letter: Letter) -> Letter:
        return replace(
            letter,
            sections=tuple(
                replace(
                    one,
                    blocks=tuple(
                        replace(b, own=True) if isinstance(b, Paragraph) else b
                        for b in one.blocks
                    ),
                )
                for one in letter.sections
            ),
        )

    assert "no-facts" in {one.code for one in examine(base)}
    changed = with_letter(base, owned)
    assert not [one for one in examine(changed) if one.block == "added" and one.question == 3]


def test_a_stale_law_pack_silences_the_law() -> None:
    base = subject("xs4all-four-services", "notice")
    late = base.letter.day + timedelta(days=365 * 12)
    codes = {one.code for one in examine(replace(base, letter=replace(base.letter, day=late)))}
    assert "article-not-sure" in codes


@pytest.mark.parametrize("document", ["chronology", "webform"])
def test_what_is_no_letter_has_no_findings(document: str) -> None:
    assert examine(kpn(document)) == ()


def test_sentences_end_where_they_end() -> None:
    found = sentences(
        kpn(), "Ik belde KPN B.V. Dat was t.a.v. de baas. ‘Nee.’ Kost het € 1.5? Ja."
    )
    assert found[0].startswith("Ik belde KPN B.V.")
    assert "Dat was t.a.v. de baas." in " ".join(found)
    assert found[-1] == "Ja."


def test_the_last_day_is_read_from_the_panel() -> None:
    found = deadline(kpn())
    assert found is not None
    assert found.isoformat() == "2025-05-14"
    assert deadline(with_letter(kpn(), without(Part.DEMANDS))) is None


def test_passages_are_the_words_of_the_sections() -> None:
    base = kpn()
    text = " ".join(one.text for one in passages(base))
    there = set(" ".join(words(base.letter)).split())
    assert set(text.split()) <= there
    assert text.count("17 maart 2025") == 1
