"""What declarations ask of the parts that all letters share."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.agreement import Agreement, AgreementKind, Delivery, Service
from app.core.channel import Channel, Direction
from app.core.claims import Point
from app.core.events import Payment, PaymentKind
from app.core.ids import ExhibitId, FactId, PaymentId, PointId
from app.core.papers import Exhibit
from app.letters.items import items
from app.letters.merging import MOST_WORDS, count_contacts
from app.letters.opening import opening
from app.letters.pointing import annex_sentence, left_over, points
from app.letters.story import Story
from tests.cases import both
from tests.letters.scenes import called, case_of, ledger, reached, said, scene
from tests.letters.settings import about, euros, point, scene_of
from tests.unit.builders import at, contact

SPAN = "2025-02-25/2025-03-18"


@pytest.mark.parametrize("beside", [True, False])
def test_a_vague_contact_that_a_point_tells_is_told_where_no_points_stand(beside: bool) -> None:
    call = called("c", SPAN)
    told = Point(PointId("p"), both("Bellen", "Call"), both("U belde.", "You called."), ("c",))
    there = scene(case_of(contacts=(call,), points=(told,)))
    there.mind.beside_story = beside
    assert [item.what for item in items(there, ledger(there), set())] == (
        [] if beside else [call]
    )


@pytest.mark.parametrize(
    ("code", "starts"),
    [
        ("nl", ("Tussen 25 februari", "In die tijd kreeg", "Ook in die tijd kreeg")),
        ("en", ("Between 25 February", "Around that time I", "Also around that time I")),
    ],
)
def test_the_same_vague_moment_is_named_in_three_ways(
    code: str, starts: tuple[str, str, str]
) -> None:
    mails = tuple(replace(reached(Channel.EMAIL, SPAN), id=f"m{place}") for place in range(3))
    there = scene(case_of(contacts=mails), code)
    story = Story(there, ledger(there), opened=False)
    told = [said(one.sentences) for one in story.tell(set())]
    assert [one.startswith(start) for one, start in zip(told, starts, strict=True)] == [
        True
    ] * 3


CHANNELS = (Channel.PHONE, Channel.CHAT, Channel.EMAIL, Channel.SHOP, Channel.LETTER)


@pytest.mark.parametrize(("number", "listed"), [(2, True), (5, False)])
def test_a_count_of_contacts_is_never_a_long_sentence(number: int, listed: bool) -> None:
    sought = [contact(f"c{n}", f"2025-03-0{n + 1}", CHANNELS[n]) for n in range(number)]
    sought = [replace(one, direction=Direction.OUT) for one in sought]
    words = said([count_contacts(scene(case_of(contacts=tuple(sought))), sought)])
    assert ("één keer per telefoon" in words) is listed
    assert len(words.split(". ")[0].split()) <= MOST_WORDS


@pytest.mark.parametrize(
    ("most", "key"), [(6, "De andere klachten staan"), (0, "De klachten staan")]
)
def test_points_may_all_stand_in_an_annex(most: int, key: str) -> None:
    there = scene_of(about(points=tuple(point(str(n)) for n in range(7))))
    there.mind.points = most
    found = ledger(there)
    assert len(points(there, found, {})) == most
    assert len(left_over(there, found)) == 7
    assert str(annex_sentence(there)).startswith(key)


def test_services_are_not_listed_twice_for_their_articles() -> None:
    pairs = (("internet", "internet"), ("de telefonie", "the telephone line"))
    services = tuple(
        Service(FactId(dutch), both(dutch, english), state)
        for (dutch, english), state in zip(
            pairs, (Delivery.DELIVERED, Delivery.NEVER), strict=True
        )
    )
    what = both("internet en telefonie", "internet and a telephone line")
    deal = Agreement("a", what, AgreementKind.SUBSCRIPTION, services=services)
    for code, words in (("nl", "Dat zijn twee diensten."), ("en", "That is two services.")):
        there = scene(case_of(agreements=(deal,)), code)
        assert words in said(opening(there, ledger(there), set()))


def test_an_exhibit_of_a_disputed_amount_is_cited_where_it_is_numbered() -> None:
    paper = Exhibit(ExhibitId("x"), both("Mijn bezwaar", "My objection"))
    when = at("2025-04-02")
    paid = Payment(
        PaymentId("d"), PaymentKind.DISPUTED, euros("25"), when, exhibits=(paper.id,)
    )
    there = scene(case_of(payments=(paid,), exhibits=(paper,)))
    story = Story(there, ledger(there), opened=False)
    told = " ".join(said(one.sentences) for one in story.tell(set()))
    assert "ben ik het niet eens (bijlage 1)." in told
