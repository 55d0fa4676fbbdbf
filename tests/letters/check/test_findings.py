"""The check before sending: each finding where it belongs, and none about a sound letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.case import Case
from app.core.claims import BottomLine
from app.core.papers import Dismissal, Document, Edit
from app.letters.check.checking import check
from app.letters.check.finding import Finding, Severity
from app.letters.compose import Composed, compose
from app.letters.overrides import fingerprint, words
from tests.cases import example, named, names
from tests.letters.every import composed, everything, sources

DAY = date(2025, 4, 30)
TYPED = {
    "nl": "In maart belde ik u op een dag die ik niet meer weet.",
    "en": "I called in March.",
}


def found(name: str, document: str = "complaint", language: str = "nl") -> tuple[Finding, ...]:
    made = composed(name, document, language)
    return check(named(name), made, sources(name), made.letter.day)


def draft(case: Case, text: str, block: str = "story-p", language: str = "nl") -> Case:
    """Return the case with a draft of the complaint in which the user wrote *text*."""
    plain = compose(case, "complaint", language, DAY, sources())
    blocks = {one.id: one for part in plain.letter.sections for one in part.blocks}
    edit = Edit(block, fingerprint(blocks[block]), text)
    kept = tuple(one for one in case.documents if one.type != "complaint")
    made = Document("draft", "complaint", language, DAY, edits=(edit,))  # type: ignore[arg-type] - an id
    return replace(case, documents=(*kept, made))


def edited(text: str, language: str = "nl") -> tuple[tuple[Finding, ...], Composed]:
    case = draft(example("kpn-digital-tv"), text, language=language)
    made = compose(case, "complaint", language, DAY, sources())
    return check(case, made, sources(), DAY), made


def codes(text: str, language: str = "nl") -> set[str]:
    got, _ = edited(text, language)
    return {one.code for one in got if one.block == "story-p"}


WRITTEN = {
    "nl": {
        "Dit is een belachelijke gang van zaken.": "insult",
        "Jullie hebben mij gewoon opgelicht.": "crime",
        "U liegt al weken tegen mij.": "motive",
        "U doet dit met opzet.": "motive",
        "Betaal mij, anders zet ik het op internet.": "threat",
        "U belt nooit terug.": "absolute",
        "Ik wacht al WEKEN op u.": "capitals",
        "Ik wacht al weken!!!": "exclamation",
        "Waar blijft mijn televisie???": "question-marks",
        "U weigert om te leveren.": "refusal",
        "Dat is onacceptabel.": "opinion",
        "Derhalve wacht ik nog steeds.": "official-word",
        "Ik belde u op zaterdag 28 april 2025.": "wrong-weekday",
        "Ik belde u op dinsdag 28 april.": "wrong-weekday",
        "Ik belde u op zondag 28-4-2025.": "wrong-weekday",
        "Ik belde u op 3 februari 2025.": "own-day-not-recorded",
        "Ik belde u op 28 april om 9.05 uur.": "own-time-not-recorded",
        "Dat kostte mij € 99,99.": "own-amount-not-recorded",
        "Ik stuurde een herrinering.": "spelling-mistake",
        "Ik stuurde een brieef.": "spelling",
        "Wij wachten nog steeds.": "person-mixed",
        "Ik vraag jullie om een datum.": "you-mixed",
        "Dat staat in bijlage 19.": "exhibit-not-listed",
        "Dat staat in bijlage 2 en 3.": "exhibit-number-form",
        "Ik ontbind de overeenkomst.": "skips-step",
        "Waarom? Wanneer? Hoezo?": "questions-in-a-row",
        "Ik ga naar de Geschillencommissie Energie.": "body-not-theirs",
    },
    "en": {
        "This is a ridiculous way to act.": "insult",
        "You scammed me.": "crime",
        "You lied to me.": "motive",
        "Pay me, or else.": "threat",
        "You never call back.": "absolute",
        "I have been waiting for WEEKS.": "capitals",
        "You refused to deliver.": "refusal",
        "I called you on Saturday 28 April 2025.": "wrong-weekday",
        "I definately called you.": "spelling-mistake",
        "Hereby I complain.": "official-word",
        "We are still waiting.": "person-mixed",
    },
}
CASES = [(code, text, want) for code, rows in WRITTEN.items() for text, want in rows.items()]


@pytest.mark.parametrize(("language", "text", "want"), CASES)
def test_what_the_user_writes_is_read(language: str, text: str, want: str) -> None:
    assert want in codes(text, language)


FINE = {
    "nl": [
        "Ik ben mij ervan bewust dat het druk is.",
        "De monteur zei: ‘U liegt, dit is oplichting!’",
        "Mijn fiets is gestolen.",
        "Ik vind dit onacceptabel.",
        "Ik heb altijd op tijd betaald.",
        "Een volle centrale is geen schande.",
        "Ik belde u op maandag 28 april 2025.",
        "Ik belde KPN over mijn digitale tv en sprak over wijkcentrales.",
        "Als u niet levert, ontbind ik daarna de overeenkomst.",
        "Dat staat in bijlage 2.",
    ],
    "en": [
        "The engineer said: ‘You lied, this is a scam!’",
        "My bicycle was stolen.",
        "The fault lies in the exchange.",
        "I find this unacceptable.",
        "I called you on Monday 28 April 2025.",
    ],
}
HARSH = {
    *("insult", "crime", "motive", "threat", "absolute", "opinion", "exclamation", "capitals"),
    *("wrong-weekday", "spelling", "spelling-mistake", "skips-step", "exhibit-number-form"),
}


@pytest.mark.parametrize(
    ("language", "text"), [(code, text) for code, rows in FINE.items() for text in rows]
)
def test_what_is_fine_is_left_alone(language: str, text: str) -> None:
    assert not codes(text, language) & HARSH


def test_a_finding_says_where_it_is_and_what_to_write() -> None:
    got, made = edited("Ik belde. Dat is belachelijk. Derhalve wacht ik.")
    (block,) = [b for part in made.letter.sections for b in part.blocks if b.id == "story-p"]
    for code, word in (("insult", "belachelijk"), ("official-word", "Derhalve")):
        (one,) = [item for item in got if item.code == code and item.block == "story-p"]
        assert words(block)[one.start : one.end] == one.words == word
        assert one.instead
        assert word in one.sentence
        assert one.rests_on == ("rubric-10" if code == "insult" else "rubric-19",)


def test_the_same_words_keep_their_id_through_other_edits() -> None:
    def name(text: str) -> str:
        got, _ = edited(text)
        return next(one.id for one in got if one.code == "insult")

    first = name("Dat is belachelijk. Ik wacht.")
    assert name("Ik bel u al weken. Dat is belachelijk. Ik wacht niet meer.") == first
    assert name("Dit is belachelijk. Ik wacht.") != first
    got, _ = edited("Dat is belachelijk. Ik wacht. Dat is belachelijk.")
    assert len({one.id for one in got if one.code == "insult"}) == 2


def dismissed(text: str, code: str, reason: str) -> Finding:
    """Return the finding *code* after the user set it aside for *reason*."""
    case = draft(example("kpn-digital-tv"), text)
    made = compose(case, "complaint", "nl", DAY, sources())
    (one,) = [item for item in check(case, made, sources(), DAY) if item.code == code]
    aside = (Dismissal(one.id, reason),)
    papers = tuple(
        replace(item, dismissals=aside) if item.id == "draft" else item
        for item in case.documents
    )
    (after,) = [
        item
        for item in check(replace(case, documents=papers), made, sources(), DAY)
        if item.id == one.id
    ]
    return after


def test_a_finding_can_be_set_aside_with_a_reason() -> None:
    aside = dismissed("U belt nooit terug.", "absolute", "Dit is echt zo.")
    assert (aside.dismissed, aside.is_open) == ("Dit is echt zo.", False)
    assert dismissed("U belt nooit terug.", "absolute", "  ").is_open


def test_what_makes_a_letter_untrue_cannot_be_set_aside() -> None:
    aside = dismissed("Ik belde op zondag 28 april 2025.", "wrong-weekday", "Laat maar.")
    assert aside.final
    assert aside.is_open
    assert aside.blocks


def test_every_finding_is_sound() -> None:
    for name, document, language in everything()[::5]:
        got = found(name, document, language)
        assert len({one.id for one in got}) == len(got)
        for one in got:
            assert one.sentence.endswith((".", "?", "!", "’")), one.sentence
            assert one.sentence != one.code
            assert "{" not in one.sentence
            assert one.start <= one.end
        order = [list(Severity).index(one.severity) for one in got]
        assert order == sorted(order)


@pytest.mark.parametrize("letter", ["nl", "en"])
def test_a_finding_speaks_the_language_of_the_window(letter: str) -> None:
    name = "kpn-digital-tv"
    made = composed(name, "complaint", letter)
    for interface, begins in (
        ("nl", "Van bijlage 1, 2, 3, 4 zit het bestand niet in uw zaak."),
        ("en", "Your case holds no file for enclosure 1, 2, 3, 4."),
    ):
        got = check(named(name), made, sources(name), made.letter.day, interface)
        (told,) = [one.sentence for one in got if one.code == "exhibit_without_file"]
        assert told.startswith(begins)


# What a reader of the cases would also say: nothing else may be found in them.
TRUE_OF_CASES = {
    *("step-premature", "step-too-late", "step-closed", "step-done", "exhibit_without_file"),
    *("promise_unsupported", "contradiction", "enclosure-not-named", "unsupported-demand"),
    *(
        "spelling-unchecked",
        "long-sentence",
        "long-on-average",
        "address-unchecked",
        "address-old",
    ),
}


@pytest.mark.parametrize("name", names())
def test_no_case_raises_a_false_alarm(name: str) -> None:
    for case, document, language in everything():
        if case == name and not composed(name, document, language).missing:
            told = {one.code for one in found(name, document, language)}
            assert told <= TRUE_OF_CASES, (document, language)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_thin_case_is_told_what_it_needs(language: str) -> None:
    got = {one.code: one for one in found("thin", "complaint", language)}
    assert got["missing-agreement"].severity is Severity.MUST
    assert not [one for one in got.values() if one.code == "hole"]


def test_a_contradiction_and_a_promise_without_proof_are_told() -> None:
    assert "contradiction" in {one.code for one in found("conflicting-statements")}
    assert "promise_unsupported" in {one.code for one in found("kpn-digital-tv", "notice")}


def test_a_changed_fact_behind_an_own_text_is_told() -> None:
    case = draft(example("kpn-digital-tv"), "Mijn eigen tekst.")
    papers = tuple(
        replace(one, edits=tuple(replace(edit, replaced="0" * 64) for edit in one.edits))
        for one in case.documents
    )
    case = replace(case, documents=papers)
    made = compose(case, "complaint", "nl", DAY, sources())
    (one,) = [
        item for item in check(case, made, sources(), DAY) if item.code == "edit-conflict"
    ]
    assert (one.block, one.severity) == ("story-p", Severity.MUST)


@pytest.mark.parametrize("where", ["case", "point", "bottom line"])
def test_a_private_note_in_the_letter_is_told(where: str) -> None:
    note = "Dit mag niemand weten, ook KPN niet."
    case = draft(example("kpn-digital-tv"), note)
    if where == "case":
        case = replace(case, note=note)
    elif where == "point":
        first, *others = case.points
        case = replace(case, points=(replace(first, private_note=note), *others))
    else:
        case = replace(case, bottom_line=BottomLine(private_note=note))
    made = compose(case, "complaint", "nl", DAY, sources())
    assert "private-note" in {one.code for one in check(case, made, sources(), DAY)}


def test_a_step_at_the_wrong_time_says_why() -> None:
    (one,) = [item for item in found("xs4all-four-services") if item.code == "step-done"]
    assert "14 januari 2019" in one.sentence  # by telephone: no letter has to say it again
    late = found("xs4all-four-services", "reminder")
    (one,) = [item for item in late if item.code == "step-too-late"]
    assert "18 maart 2019" in one.sentence
    (one,) = [item for item in found("kpn-digital-tv", "filing-gc") if "step" in item.code]
    assert one.rests_on[0] == "adr"


def test_law_that_nobody_checked_for_a_year_is_told() -> None:
    made = composed("kpn-digital-tv", "notice", "nl")
    got = check(named("kpn-digital-tv"), made, sources(), date(2028, 1, 1))
    stale = [one for one in got if one.code == "law-stale"]
    assert stale
    assert all("2026" in one.sentence and one.block for one in stale)
