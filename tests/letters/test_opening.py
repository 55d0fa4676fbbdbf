"""The first paragraph in words: what was agreed, when and where."""

from __future__ import annotations

import pytest

from app.core.agreement import Agreement, AgreementKind
from app.core.case import Case
from app.core.channel import Channel
from app.core.events import PromiseKind, Result
from app.core.ids import AgreementId
from app.letters.opening import agreed as agreed_in
from app.letters.opening import opening
from tests.letters.scenes import both, case_of, each, ledger, said, scene
from tests.unit.builders import at, due, promise, result

BOX = both("een kastje", "a box")


def deal(kind: AgreementKind = AgreementKind.ORDER, **more: object) -> Agreement:
    fields = {"what": BOX, "kind": kind, "made": at("2025-02-20"), **more}
    return Agreement(AgreementId("a"), **fields)  # type: ignore[arg-type] - fields by name


def agreed(fact: Agreement, code: str) -> str:
    return begun(case_of(agreements=(fact,)), code)


def begun(fact: Case, code: str) -> str:
    there = scene(fact, code)
    return said(opening(there, ledger(there), set()))


AGREED: dict[str, tuple[Agreement, str, str]] = {
    "order": (
        deal(AgreementKind.ORDER, what=BOX),
        "Op 20 februari 2025 heb ik een kastje besteld.",
        "On 20 February 2025 I ordered a box.",
    ),
    "purchase": (
        deal(AgreementKind.PURCHASE, what=BOX),
        "Op 20 februari 2025 heb ik een kastje gekocht.",
        "On 20 February 2025 I bought a box.",
    ),
    "subscription": (
        deal(AgreementKind.SUBSCRIPTION, what=both("internet", "internet")),
        "Sinds 20 februari 2025 ben ik klant bij u voor internet.",
        "Since 20 February 2025 I have been your customer for internet.",
    ),
    "assignment": (
        deal(
            AgreementKind.ASSIGNMENT,
            what=both("de aanleg van internet", "the installation of internet"),
        ),
        "Op 20 februari 2025 heb ik u opdracht gegeven voor de aanleg van internet.",
        "On 20 February 2025 I engaged you for the installation of internet.",
    ),
    "booking": (
        deal(AgreementKind.BOOKING, what=both("een kamer", "a room")),
        "Op 20 februari 2025 heb ik een kamer geboekt.",
        "On 20 February 2025 I booked a room.",
    ),
    "order undated": (
        deal(AgreementKind.ORDER, what=BOX, made=None),
        "Ik heb een kastje besteld.",
        "I ordered a box.",
    ),
    "purchase undated": (
        deal(AgreementKind.PURCHASE, what=BOX, made=None),
        "Ik heb een kastje gekocht.",
        "I bought a box.",
    ),
    "subscription undated": (
        deal(AgreementKind.SUBSCRIPTION, what=both("internet", "internet"), made=None),
        "Ik ben klant bij u voor internet.",
        "I am your customer for internet.",
    ),
    "assignment undated": (
        deal(
            AgreementKind.ASSIGNMENT,
            what=both("de aanleg van internet", "the installation of internet"),
            made=None,
        ),
        "Ik heb u opdracht gegeven voor de aanleg van internet.",
        "I engaged you for the installation of internet.",
    ),
    "booking undated": (
        deal(AgreementKind.BOOKING, what=both("een kamer", "a room"), made=None),
        "Ik heb een kamer geboekt.",
        "I booked a room.",
    ),
    "a subscription with an article": (
        deal(
            AgreementKind.SUBSCRIPTION,
            what=both("een internetabonnement", "an internet subscription"),
        ),
        "Sinds 20 februari 2025 heb ik bij u een internetabonnement.",
        "Since 20 February 2025 I have had an internet subscription with you.",
    ),
    "a policy with an article": (
        deal(
            AgreementKind.POLICY, what=both("een reisverzekering", "a travel insurance policy")
        ),
        "Sinds 20 februari 2025 heb ik bij u een reisverzekering.",
        "Since 20 February 2025 I have had a travel insurance policy with you.",
    ),
    "a subscription with an article, undated": (
        deal(
            AgreementKind.SUBSCRIPTION,
            what=both("een internetabonnement", "an internet subscription"),
            made=None,
        ),
        "Ik heb bij u een internetabonnement.",
        "I have an internet subscription with you.",
    ),
    "a subscription that ended": (
        deal(
            AgreementKind.SUBSCRIPTION,
            what=both("internet", "internet"),
            ended=at("2025-04-01"),
        ),
        "Ik was van 20 februari 2025 tot 1 april 2025 klant bij u voor internet.",
        "I was your customer for internet from 20 February 2025 until 1 April 2025.",
    ),
    "a policy with an article that ended, undated": (
        deal(
            AgreementKind.POLICY,
            what=both("een reisverzekering", "a travel insurance policy"),
            made=None,
            ended=at("2025-04"),
        ),
        "Ik had tot april 2025 bij u een reisverzekering.",
        "I had a travel insurance policy with you until April 2025.",
    ),
    "a subscription that will end": (
        deal(
            AgreementKind.SUBSCRIPTION,
            what=both("internet", "internet"),
            ended=at("2027-01-01"),
        ),
        "Sinds 20 februari 2025 ben ik klant bij u voor internet.",
        "Since 20 February 2025 I have been your customer for internet.",
    ),
    "in the shop": (
        deal(channel=Channel.SHOP),
        "Op 20 februari 2025 heb ik in uw winkel een kastje besteld.",
        "On 20 February 2025 I ordered a box in your shop.",
    ),
    "online": (
        deal(channel=Channel.ONLINE),
        "Op 20 februari 2025 heb ik op uw website een kastje besteld.",
        "On 20 February 2025 I ordered a box on your website.",
    ),
    "by phone": (
        deal(channel=Channel.PHONE),
        "Op 20 februari 2025 heb ik per telefoon een kastje besteld.",
        "On 20 February 2025 I ordered a box by phone.",
    ),
    "at the door": (
        deal(channel=Channel.DOOR),
        "Op 20 februari 2025 heb ik aan de deur een kastje besteld.",
        "On 20 February 2025 I ordered a box at the door.",
    ),
    "by e-mail": (
        deal(channel=Channel.EMAIL),
        "Op 20 februari 2025 heb ik een kastje besteld.",
        "On 20 February 2025 I ordered a box.",
    ),
    "a place": (
        deal(place=both("in een winkel in Voorbeeldstad", "in a shop in Voorbeeldstad")),
        "Op 20 februari 2025 heb ik in een winkel in Voorbeeldstad een kastje besteld.",
        "On 20 February 2025 I ordered a box in a shop in Voorbeeldstad.",
    ),
    "an addition": (
        deal(
            addition=both(
                "als uitbreiding van mijn abonnement", "in addition to my subscription"
            )
        ),
        "Op 20 februari 2025 heb ik een kastje besteld, als uitbreiding van mijn abonnement.",
        "On 20 February 2025 I ordered a box, in addition to my subscription.",
    ),
    "a month": (
        deal(made=at("2025-02")),
        "In februari 2025 heb ik een kastje besteld.",
        "In February 2025 I ordered a box.",
    ),
    "a proof": (
        deal(exhibits=("x",)),
        "Op 20 februari 2025 heb ik een kastje besteld (bijlage 1).",
        "On 20 February 2025 I ordered a box (enclosure 1).",
    ),
    "at a time": (
        deal(made=at("2025-02-20T12:30")),
        "Op 20 februari 2025 heb ik een kastje besteld.",
        "On 20 February 2025 I ordered a box.",
    ),
    "a shop and a purchase": (
        deal(AgreementKind.PURCHASE, channel=Channel.SHOP),
        "Op 20 februari 2025 heb ik in uw winkel een kastje gekocht.",
        "On 20 February 2025 I bought a box in your shop.",
    ),
    "a booking by phone": (
        deal(AgreementKind.BOOKING, what=both("een kamer", "a room"), channel=Channel.PHONE),
        "Op 20 februari 2025 heb ik per telefoon een kamer geboekt.",
        "On 20 February 2025 I booked a room by phone.",
    ),
    "work agreed at the door": (
        deal(
            AgreementKind.ASSIGNMENT,
            what=both("de aanleg van internet", "the installation of internet"),
            channel=Channel.DOOR,
        ),
        (
            "Op 20 februari 2025 heb ik u aan de deur opdracht gegeven voor de aanleg van "
            "internet."
        ),
        "On 20 February 2025 I engaged you at the door for the installation of internet.",
    ),
}


@each(AGREED)
def test_what_was_agreed(fact: Agreement, dutch: str, english: str) -> None:
    assert agreed(fact, "nl") == dutch
    assert agreed(fact, "en") == english


NAMED: dict[str, tuple[Agreement, str, str]] = {
    "order": (
        deal(AgreementKind.ORDER),
        "Op 20 februari 2025 heb ik bij KPN een kastje besteld.",
        "On 20 February 2025 I ordered a box from KPN.",
    ),
    "subscription": (
        deal(AgreementKind.SUBSCRIPTION, what=both("internet", "internet")),
        "Sinds 20 februari 2025 ben ik klant bij KPN voor internet.",
        "Since 20 February 2025 I have been a customer of KPN for internet.",
    ),
    "in a shop": (
        deal(AgreementKind.PURCHASE, channel=Channel.SHOP),
        "Op 20 februari 2025 heb ik in een winkel van KPN een kastje gekocht.",
        "On 20 February 2025 I bought a box in a shop of KPN.",
    ),
}


LACKING = {
    "what was promised": (
        deal(),
        {"what": both("het kastje", "the box")},
        "Het kastje heb ik nog steeds niet.",
        "I still do not have the box.",
    ),
    "what was ordered": (
        deal(what=both("digitale tv", "digital television")),
        {},
        "Digitale tv heb ik nog steeds niet.",
        "I still do not have digital television.",
    ),
    "a thing not named before": (
        deal(),
        {},
        "Tot vandaag is er niets geleverd.",
        "To this day nothing has been delivered.",
    ),
    "not all that a subscription is for": (
        deal(AgreementKind.SUBSCRIPTION, what=both("internet", "internet")),
        {},
        "Tot vandaag is er niets geleverd.",
        "To this day nothing has been delivered.",
    ),
    "a connection": (
        deal(AgreementKind.SUBSCRIPTION, what=both("internet", "internet")),
        {"kind": PromiseKind.INSTALL},
        "Tot vandaag is er niets aangesloten.",
        "To this day nothing has been connected.",
    ),
}


@each(NAMED)
def test_what_was_agreed_for_a_reader_outside(
    fact: Agreement, dutch: str, english: str
) -> None:
    for code, expected in (("nl", dutch), ("en", english)):
        there = scene(case_of(agreements=(fact,)), code)
        there.by_name = True
        assert said([agreed_in(there, fact)]) == expected


@pytest.mark.parametrize(("agreement", "fields", "dutch", "english"), LACKING.values())
def test_what_is_still_not_there(
    agreement: Agreement, fields: dict[str, object], dutch: str, english: str
) -> None:
    broken = promise(
        "t",
        due("2025-03-17"),
        result(Result.BROKEN),
        **{"kind": PromiseKind.DELIVER, "made": at("2025-02-21"), "contact": None, **fields},
    )
    fact = case_of(agreements=(agreement,), promises=(broken,))
    assert begun(fact, "nl").endswith(f" {dutch}")
    assert begun(fact, "en").endswith(f" {english}")
