"""Facts found again in the words of a letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.events import Payment, PaymentKind
from app.core.ids import PaymentId
from app.core.money import Money
from app.letters.citations import Citations
from app.letters.language import read_language
from app.letters.letter import Enclosure
from app.letters.linking import Linker
from app.production import sources
from app.workshop.bench import Bench
from app.workshop.wishes import Compose, Draft
from tests.cases import example
from tests.unit.builders import KPN, NOOR, a_case, at, contact, due, promise

DAY = date(2025, 5, 26)
PAID = Payment(
    PaymentId("p"), PaymentKind.PAID, Money(Decimal("12.50"), "EUR"), at("2025-05-05")
)
CASE = a_case(
    parties=(NOOR, replace(KPN, short_name="KPN")),
    contacts=(contact("c", "2025-04-28"), contact("vague", "2025-02~")),
    promises=(promise("t", due("2025-05-02"), contact="c"),),
    payments=(PAID,),
)
ENCLOSED = (*(Enclosure(n, "", f"x{n}") for n in (1, 2, 3, 5)), Enclosure(4, "annex"))


def linker(code: str) -> Linker:
    language = read_language(sources(CASE).templates, code)
    return Linker(CASE, language, DAY, ENCLOSED, Citations(language).words)


@pytest.mark.parametrize(
    ("code", "text", "known", "wanted"),
    [
        ("nl", "Op 28 april belde ik.", "c", {"Op 28 april": "c"}),
        ("nl", "Op maandag 28 april 2025 belde ik.", "c", {"maandag 28 april 2025": "c"}),
        ("nl", "U zou vrijdag 2\u00a0mei bellen.", "t", {"vrijdag 2\u00a0mei": "t"}),
        ("nl", "Op 28 april zei u 2 mei.", "t c", {"Op 28 april": "c", "2 mei": "t"}),
        ("nl", "Op 28 april zei u 2 mei.", "", {}),
        ("nl", "Op 12 mei en 22 mei.", "t", {}),
        ("nl", "Ik betaalde €\u00a012,50.", "p", {"€\u00a012,50": "p"}),
        ("nl", "Ik betaalde € 112,50.", "p", {}),
        ("nl", "Dat staat er (bijlage 2).", "", {"bijlage 2": "x2"}),
        ("nl", "(bijlagen 1, 3 en 5)", "", {"bijlagen 1": "x1", "3": "x3", "5": "x5"}),
        ("nl", "(bijlagen 1 tot en met 5)", "", {"bijlagen 1": "x1", "5": "x5"}),
        ("nl", "(bijlage 4) en (bijlage 9)", "", {}),
        ("nl", "(bijlage 2) op 3 maart", "", {"bijlage 2": "x2"}),
        ("nl", "KPN zei dat KPN B.V. het doet.", "", {"KPN": "kpn"}),
        ("nl", "KPNet is een ander.", "", {}),
        ("nl", "Noor Hartman schrijft.", "", {"Noor Hartman": "noor"}),
        ("en", "On 28 April 2025 I called.", "c", {"On 28 April 2025": "c"}),
        ("en", "enclosures 1 and 3", "", {"enclosures 1": "x1", "3": "x3"}),
        ("en", "I paid €12.50 for it.", "p", {"€12.50": "p"}),
    ],
)
def test_what_is_a_link(code: str, text: str, known: str, wanted: dict[str, str]) -> None:
    found = linker(code).links(text, known.split())
    assert {text[one.start : one.end]: one.fact for one in found} == wanted


def test_a_vague_day_is_one_too() -> None:
    text = "Rond februari 2025 bestelde ik dit."
    (one,) = linker("nl").links(text, ["vague"])
    assert "februari" in text[one.start : one.end]


@given(st.text("28 april KPN bijlage(2)€,\u00a0😀\n", max_size=80))
def test_links_never_overlap_and_stay_inside(text: str) -> None:
    found = linker("nl").links(text, ("c", "t", "p", "gone"))
    ends = [0, *(one.end for one in found)]
    assert all(before <= one.start < one.end for before, one in zip(ends, found, strict=False))
    assert ends[-1] <= len(text)


@pytest.mark.parametrize(("document", "code"), [("notice", "nl"), ("chronology", "en")])
def test_a_composed_letter_brings_its_links_and_where_its_blocks_stand(
    document: str, code: str
) -> None:
    wish = Compose(example("kpn-digital-tv"), document, code, DAY, "nl")
    draft = Bench(lambda _progress: None).answer(wish)
    assert isinstance(draft, Draft)
    known = {one.id for one in draft.blocks if not one.left_out}
    for stretch in draft.stretches:
        assert stretch.block in known
        assert draft.text[stretch.start : stretch.end].strip()
        for link in stretch.links:
            assert stretch.start <= link.start < link.end <= stretch.end
    if document == "notice":
        assert [one.block for one in draft.stretches] == [one.id for one in draft.blocks]
        (agreed,) = (one for one in draft.blocks if one.id == "agreement")
        words = [agreed.text[one.start : one.end] for one in agreed.links]
        assert words == ["Rond half februari 2025", "KPN", "op 17 maart 2025", "bijlage 2"]
