"""The first paragraph in words: what was paid, promised, and what is missing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from app.core.agreement import Agreement, AgreementKind, Claim, ClaimKind, Delivery, Service
from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.events import IncidentKind, Payment, PaymentKind, PromiseKind, Result
from app.core.ids import AgreementId, FactId, PaymentId
from app.core.money import Money
from app.letters.opening import opening, opens_with
from tests.letters.scenes import both, called, case_of, chained, each, ledger, said, scene
from tests.unit.builders import at, due, outage, promise, result

BOX = both("een kastje", "a box")


def deal(kind: AgreementKind = AgreementKind.ORDER, **more: object) -> Agreement:
    fields = {"what": BOX, "kind": kind, "made": at("2025-02-20"), **more}
    return Agreement(AgreementId("a"), **fields)  # type: ignore[arg-type] - fields by name


def about(**more: object) -> Case:
    """Return a case about the order of a box."""
    return case_of(**{"agreements": (deal(),), **more})


def begun(fact: Case, code: str) -> str:
    there = scene(fact, code)
    return said(opening(there, ledger(there), set()))


def paid(kind: PaymentKind = PaymentKind.PAID, **more: object) -> Payment:
    fields = {"amount": Money(Decimal("59.95")), "when": at("2025-02-20"), **more}
    return Payment(PaymentId("p"), kind, **fields)  # type: ignore[arg-type] - fields by name


def service(dutch: str, english: str, state: Delivery = Delivery.DELIVERED) -> Service:
    return Service(FactId(english), both(dutch, english), state)


INTERNET = service("internet", "internet")
TV = service("digitale tv", "digital TV", Delivery.NEVER)


BEGUN: dict[str, tuple[Case, str, str]] = {
    "no agreement, no topic": (
        case_of(),
        "Ik heb een klacht en vraag u om een oplossing.",
        "I have a complaint and ask you for a solution.",
    ),
    "a topic": (
        case_of(topic=both("de levering van een kastje", "the delivery of a box")),
        "Ik heb een klacht over de levering van een kastje.",
        "I have a complaint about the delivery of a box.",
    ),
    "paid": (
        about(payments=(paid(),)),
        "Op 20 februari 2025 heb ik een kastje besteld. Daarvoor heb ik € 59,95 betaald.",
        "On 20 February 2025 I ordered a box. I paid €59.95 for it.",
    ),
    "paid with a proof": (
        about(payments=(paid(exhibits=("x",)),)),
        (
            "Op 20 februari 2025 heb ik een kastje besteld. Daarvoor heb ik € 59,95 betaald "
            "(bijlage 1)."
        ),
        "On 20 February 2025 I ordered a box. I paid €59.95 for it (enclosure 1).",
    ),
    "an invoice only": (
        about(payments=(paid(PaymentKind.INVOICED),)),
        "Op 20 februari 2025 heb ik een kastje besteld.",
        "On 20 February 2025 I ordered a box.",
    ),
    "a subscription says no payment": (
        case_of(
            agreements=(deal(AgreementKind.SUBSCRIPTION, what=both("internet", "internet")),),
            payments=(paid(),),
        ),
        "Sinds 20 februari 2025 ben ik klant bij u voor internet.",
        "Since 20 February 2025 I have been your customer for internet.",
    ),
    "a date that passed": (
        about(
            promises=(
                promise(
                    "t",
                    due("2025-03-17"),
                    result(Result.BROKEN),
                    what=both("het kastje", "the box"),
                ),
            )
        ),
        (
            "Op 20 februari 2025 heb ik een kastje besteld. U zou het kastje op 17 maart "
            "leveren. Dat is nu zes weken en twee dagen geleden. Het kastje heb ik nog "
            "steeds niet."
        ),
        (
            "On 20 February 2025 I ordered a box. You were to deliver the box on 17 March. "
            "That was six weeks and two days ago. I still do not have the box."
        ),
    ),
    "an engineer that did not come": (
        about(
            promises=(
                promise(
                    "t", due("2025-03-17"), result(Result.BROKEN), kind=PromiseKind.ENGINEER
                ),
            )
        ),
        (
            "Op 20 februari 2025 heb ik een kastje besteld. U zou op 17 maart een monteur "
            "sturen. Dat is nu zes weken en twee dagen geleden."
        ),
        (
            "On 20 February 2025 I ordered a box. You were to send an engineer on 17 March. "
            "That was six weeks and two days ago."
        ),
    ),
    "a date that was kept": (
        about(promises=(promise("t", due("2025-03-17"), result(Result.KEPT, "2025-03-17")),)),
        "Op 20 februari 2025 heb ik een kastje besteld.",
        "On 20 February 2025 I ordered a box.",
    ),
    "a service that never came": (
        case_of(
            agreements=(
                deal(
                    AgreementKind.SUBSCRIPTION,
                    what=both("internet en digitale tv", "internet and digital TV"),
                    services=(INTERNET, TV),
                ),
            )
        ),
        (
            "Sinds 20 februari 2025 ben ik klant bij u voor internet en digitale tv. Dat "
            "zijn twee diensten. Digitale tv hebt u niet geleverd."
        ),
        (
            "Since 20 February 2025 I have been your customer for internet and digital TV. "
            "That is two services. You have not provided digital TV."
        ),
    ),
    "two services, one never came": (
        case_of(
            agreements=(
                deal(
                    AgreementKind.SUBSCRIPTION,
                    what=both("een pakket", "a package"),
                    services=(INTERNET, TV),
                ),
            )
        ),
        (
            "Sinds 20 februari 2025 heb ik bij u een pakket. U zou twee diensten leveren: "
            "internet en digitale tv. Digitale tv hebt u niet geleverd."
        ),
        (
            "Since 20 February 2025 I have had a package with you. You were to provide two "
            "services: internet and digital TV. You have not provided digital TV."
        ),
    ),
    "a service in part": (
        case_of(
            agreements=(
                deal(
                    AgreementKind.SUBSCRIPTION,
                    what=both("internet", "internet"),
                    services=(service("internet", "internet", Delivery.PARTLY),),
                ),
            )
        ),
        (
            "Sinds 20 februari 2025 ben ik klant bij u voor internet. Internet hebt u maar "
            "voor een deel geleverd."
        ),
        (
            "Since 20 February 2025 I have been your customer for internet. You have "
            "provided internet only in part."
        ),
    ),
    "a guarantee": (
        case_of(
            agreements=(
                deal(
                    claims=(
                        Claim(
                            "k",
                            ClaimKind.GUARANTEE,
                            both("het kastje werkt vijf jaar", "the box works for five years"),
                            exhibit="x",
                        ),
                    )
                ),
            )
        ),
        (
            "Op 20 februari 2025 heb ik een kastje besteld. Daarbij hoort deze belofte: het "
            "kastje werkt vijf jaar (bijlage 1)."
        ),
        (
            "On 20 February 2025 I ordered a box. This promise goes with it: the box works "
            "for five years (enclosure 1)."
        ),
    ),
    "a public claim": (
        case_of(
            agreements=(
                deal(
                    claims=(
                        Claim(
                            "k",
                            ClaimKind.PUBLIC_CLAIM,
                            both("morgen in huis", "at your door tomorrow"),
                            where=both("op uw website", "on your website"),
                            verbatim=True,
                        ),
                    )
                ),
            )
        ),
        (
            "Op 20 februari 2025 heb ik een kastje besteld. Op uw website staat: ‘morgen in "
            "huis’."
        ),
        (
            "On 20 February 2025 I ordered a box. On your website it says: ‘at your door "
            "tomorrow’."
        ),
    ),
    "a defect": (
        about(
            incidents=(
                outage(
                    "i",
                    "2025-03-05",
                    kind=IncidentKind.DEFECT,
                    affected=both("het kastje", "the box"),
                ),
            )
        ),
        "Op 20 februari 2025 heb ik een kastje besteld. Op 5 maart ging het kastje kapot.",
        "On 20 February 2025 I ordered a box. On 5 March the box broke down.",
    ),
    "two defects": (
        about(
            incidents=(
                outage(
                    "i",
                    "2025-03-05",
                    kind=IncidentKind.DEFECT,
                    affected=both("het kastje", "the box"),
                ),
                outage(
                    "j",
                    "2025-03-09",
                    kind=IncidentKind.DAMAGE,
                    affected=both("de kabel", "the cable"),
                ),
            )
        ),
        (
            "Op 20 februari 2025 heb ik een kastje besteld. Op 5 maart ging het kastje "
            "kapot. Op 9 maart raakte de kabel beschadigd."
        ),
        (
            "On 20 February 2025 I ordered a box. On 5 March the box broke down. On 9 March "
            "the cable was damaged."
        ),
    ),
    "an outage is for the story": (
        about(incidents=(outage("i", "2025-03-05", affected=both("het kastje", "the box")),)),
        "Op 20 februari 2025 heb ik een kastje besteld.",
        "On 20 February 2025 I ordered a box.",
    ),
}


@each(BEGUN)
def test_what_comes_with_it(fact: Case, dutch: str, english: str) -> None:
    assert begun(fact, "nl") == dutch
    assert begun(fact, "en") == english


def test_the_opening_tells_its_first_promise_and_the_story_does_not() -> None:
    there = scene(chained("2025-03-17", "2025-03-24"))
    assert opens_with(there, ledger(there))
    kept = scene(chained("2025-03-17", end=result(Result.KEPT, "2025-03-17")))
    assert not opens_with(kept, ledger(kept))


def test_a_promise_that_was_confirmed_in_writing() -> None:
    mail = called("c", "2025-03-01", channel=Channel.EMAIL, direction=Direction.IN)
    first, second = chained("2025-03-17", "2025-03-24").promises
    case = about(contacts=(mail,), promises=(replace(first, contact="c", made=None), second))
    assert "U bevestigde per e-mail dat u op 17 maart" in begun(case, "nl")
    assert "You confirmed by e-mail that you would deliver on 17 March" in begun(case, "en")


def test_a_payment_that_was_told_is_marked() -> None:
    there, told = scene(about(payments=(paid(),))), set()
    opening(there, ledger(there), told)
    assert told == {"p"}
