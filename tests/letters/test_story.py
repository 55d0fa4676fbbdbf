"""Whole stories: what follows what, in paragraphs."""

from __future__ import annotations

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.claims import Offer, OfferState
from app.core.events import (
    Contact,
    Outcome,
    PromiseKind,
    Result,
)
from app.core.moment import Offset, Unit, When
from tests.letters.scenes import both, called, case_of, each, tell
from tests.unit.builders import due, outage, promise, result, silence

TV = both("de televisie", "the television")
DATE = both("een leverdatum", "a delivery date")

LONG = both("Ik wachtte. Ik wachtte.", "I waited. I waited.")

FIRST = called("first", "2025-03-01", channel=Channel.LETTER)  # it has the year


def calls(*contacts: Contact) -> Case:
    return case_of(contacts=(FIRST, *contacts))


STORIES: dict[str, tuple[Case, str, str]] = {
    "a call on the first day of an outage": (
        case_of(
            contacts=(called("a", "2025-03-01"),),
            incidents=(outage("o", "2025-03-01", "2025-03-05", affected=TV),),
        ),
        (
            "Van 1 maart 2025 tot en met 5 maart werkte de televisie niet. Ik belde uw "
            "klantenservice op 1 maart."
        ),
        (
            "From 1 March 2025 until 5 March the television did not work. I called your "
            "customer service on 1 March."
        ),
    ),
    "different ends": (
        calls(
            called("a", "2025-03-03", outcome=Outcome.DID_NOT_KNOW),
            called("b", "2025-03-07", outcome=Outcome.NO_ANSWER),
        ),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. Ik belde uw "
            "klantenservice op 3 maart. Uw medewerker wist het niet. | Op 7 maart belde ik "
            "uw klantenservice. Er werd niet opgenomen."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. I called your customer "
            "service on 3 March. Your adviser did not know. | On 7 March I called your "
            "customer service. Nobody answered."
        ),
    ),
    "the same end twice": (
        calls(
            called("a", "2025-03-03", outcome=Outcome.DID_NOT_KNOW),
            called("b", "2025-03-07", outcome=Outcome.DID_NOT_KNOW),
        ),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. | Op 3 en 7 maart belde "
            "ik uw klantenservice. Uw medewerker wist het niet."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. | On 3 and 7 March I "
            "called your customer service. Your adviser did not know."
        ),
    ),
    "a second paragraph of one day": (
        calls(
            called("a", "2025-03-03T09:00", outcome=Outcome.DID_NOT_KNOW, comment=LONG),
            called("b", "2025-03-03T12:30", outcome=Outcome.NO_ANSWER),
            called("c", "2025-03-07", channel=Channel.EMAIL),
        ),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. Ik belde uw "
            "klantenservice op 3 maart om 9.00 uur. Ik wachtte. Ik wachtte. Uw medewerker "
            "wist het niet. | Om 12.30 uur belde ik uw klantenservice. Er werd niet opgenomen. "
            "| Op 7 maart mailde ik uw klantenservice."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. I called your customer "
            "service on 3 March at 9 am. I waited. I waited. Your adviser did not know. | "
            "At 12.30 pm I called your customer service. Nobody answered. | On 7 March I "
            "e-mailed your customer service."
        ),
    ),
    "different people": (
        calls(called("a", "2025-03-03"), called("b", "2025-03-07", with_whom="billing")),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. Ik belde uw "
            "klantenservice op 3 maart. | Op 7 maart belde ik uw afdeling Facturen."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. I called your customer "
            "service on 3 March. | On 7 March I called your billing department."
        ),
    ),
    "different channels": (
        calls(called("a", "2025-03-03"), called("b", "2025-03-07", channel=Channel.EMAIL)),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. Ik belde uw "
            "klantenservice op 3 maart. | Op 7 maart mailde ik uw klantenservice."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. I called your customer "
            "service on 3 March. | On 7 March I e-mailed your customer service."
        ),
    ),
    "the same day, another way": (
        calls(
            called("a", "2025-03-03T09:00"),
            called("b", "2025-03-03T14:30", channel=Channel.EMAIL),
        ),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. Ik belde uw "
            "klantenservice op 3 maart om 9.00 uur. Om 14.30 uur mailde ik uw "
            "klantenservice."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. I called your customer "
            "service on 3 March at 9 am. At 2.30 pm I e-mailed your customer service."
        ),
    ),
    "the same day, no time": (
        calls(called("a", "2025-03-03"), called("b", "2025-03-03", channel=Channel.EMAIL)),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. Ik belde uw "
            "klantenservice op 3 maart. Dezelfde dag mailde ik uw klantenservice."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. I called your customer "
            "service on 3 March. The same day I e-mailed your customer service."
        ),
    ),
    "a call and an answer": (
        calls(
            called("a", "2025-03-03", asked=DATE),
            called("b", "2025-03-07", channel=Channel.EMAIL, direction=Direction.IN),
        ),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. Ik vroeg uw "
            "klantenservice op 3 maart per telefoon om een leverdatum. | Op 7 maart kreeg ik "
            "een e-mail van u."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. I asked your customer "
            "service by phone on 3 March for a delivery date. | On 7 March I received an "
            "e-mail from you."
        ),
    ),
    "not answered and silent": (
        case_of(
            contacts=(called("a", "2025-03-03", channel=Channel.LETTER),),
            silences=(silence("q", "a", "2025-03-20"),),
        ),
        (
            "Op 3 maart 2025 stuurde ik uw klantenservice een brief. Daarop heb ik geen "
            "antwoord gekregen."
        ),
        (
            "On 3 March 2025 I sent your customer service a letter. I have received no "
            "answer to that."
        ),
    ),
    "a letter, then a reminder": (
        case_of(
            contacts=(
                called("a", "2025-03-03", channel=Channel.LETTER),
                called("b", "2025-03-20", channel=Channel.LETTER),
            ),
            silences=(silence("q", "a", "2025-03-18"),),
        ),
        (
            "Op 3 maart 2025 stuurde ik uw klantenservice een brief. Daarop heb ik geen "
            "antwoord gekregen. Ik stuurde uw klantenservice op 20 maart een brief."
        ),
        (
            "On 3 March 2025 I sent your customer service a letter. I have received no "
            "answer to that. On 20 March I sent your customer service a letter."
        ),
    ),
    "out of order": (
        calls(called("b", "2025-03-07", channel=Channel.EMAIL), called("a", "2025-03-03")),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. Ik belde uw "
            "klantenservice op 3 maart. | Op 7 maart mailde ik uw klantenservice."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. I called your customer "
            "service on 3 March. | On 7 March I e-mailed your customer service."
        ),
    ),
    "a second year": (
        calls(called("a", "2024-12-30"), called("b", "2025-01-03", channel=Channel.EMAIL)),
        (
            "Op 30 december 2024 belde ik uw klantenservice. Ik mailde uw klantenservice op "
            "3 januari 2025. | Op 1 maart stuurde ik uw klantenservice een brief."
        ),
        (
            "On 30 December 2024 I called your customer service. I e-mailed your customer "
            "service on 3 January 2025. | On 1 March I sent your customer service a letter."
        ),
    ),
    "friendly": (
        calls(called("a", "2025-03-03", friendly=True)),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. Ik belde uw "
            "klantenservice op 3 maart. | De mensen die ik sprak waren vriendelijk en wilden "
            "helpen. Daar ben ik blij mee."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. I called your customer "
            "service on 3 March. | The people I spoke to were friendly and wanted to help. I "
            "appreciate that."
        ),
    ),
    "some were friendly": (
        calls(
            *(
                called(f"k{day}", f"2025-03-0{day}", friendly=day < 3, asked=DATE)
                for day in range(1, 7)
            )
        ),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. Op 1, 2, 3, 4, 5 en 6 "
            "maart vroeg ik uw klantenservice per telefoon om een leverdatum. | Een paar "
            "mensen die ik sprak waren vriendelijk en wilden helpen. Daar ben ik blij mee."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. On 1, 2, 3, 4, 5 and 6 "
            "March I asked your customer service by phone for a delivery date. | Some of the "
            "people I spoke to were friendly and wanted to help. I appreciate that."
        ),
    ),
    "a week later": (
        calls(
            called("a", "2025-03-03"),
            called(
                "b", When(relative_to="a", offset=Offset(1, Unit.WEEKS)), channel=Channel.EMAIL
            ),
        ),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. Ik belde uw "
            "klantenservice op 3 maart. | Een week later mailde ik uw klantenservice."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. I called your customer "
            "service on 3 March. | A week later I e-mailed your customer service."
        ),
    ),
    "an outage between": (
        case_of(
            contacts=(called("a", "2025-03-03"), called("b", "2025-03-07")),
            incidents=(
                outage("i", "2025-03-05", affected=both("de televisie", "the television")),
            ),
        ),
        (
            "Op 3 maart 2025 belde ik uw klantenservice. Op 5 maart viel de televisie uit. "
            "Ik belde uw klantenservice op 7 maart."
        ),
        (
            "On 3 March 2025 I called your customer service. On 5 March the television "
            "failed. I called your customer service on 7 March."
        ),
    ),
    "a promise in a call": (
        case_of(
            contacts=(called("a", "2025-03-03"),),
            promises=(
                promise(
                    "t",
                    due("2025-03-05"),
                    result(Result.BROKEN),
                    kind=PromiseKind.CALL_BACK,
                    contact="a",
                    made=None,
                ),
            ),
        ),
        (
            "Op 3 maart 2025 belde ik uw klantenservice. U zou mij op 5 maart terugbellen. "
            "Ik ben niet teruggebeld."
        ),
        (
            "On 3 March 2025 I called your customer service. You were to call me back on 5 "
            "March. I was not called back."
        ),
    ),
    "a promise kept": (
        case_of(
            contacts=(called("a", "2025-03-03"),),
            promises=(
                promise(
                    "t",
                    due("2025-03-05"),
                    result(Result.KEPT, "2025-03-05"),
                    kind=PromiseKind.CALL_BACK,
                    contact="a",
                    made=None,
                ),
            ),
        ),
        (
            "Op 3 maart 2025 belde ik uw klantenservice. U zou mij op 5 maart terugbellen. "
            "Dat is ook gebeurd."
        ),
        (
            "On 3 March 2025 I called your customer service. You were to call me back on 5 "
            "March. That was done."
        ),
    ),
    "two promises in a call": (
        case_of(
            contacts=(called("a", "2025-03-03"),),
            promises=(
                promise(
                    "t",
                    due("2025-03-05"),
                    result(Result.BROKEN),
                    kind=PromiseKind.CALL_BACK,
                    contact="a",
                    made=None,
                ),
                promise(
                    "u",
                    due("2025-03-10"),
                    result(Result.BROKEN),
                    kind=PromiseKind.ENGINEER,
                    contact="a",
                    made=None,
                ),
            ),
        ),
        (
            "Op 3 maart 2025 belde ik uw klantenservice. U zou mij op 5 maart terugbellen. "
            "Ik ben niet teruggebeld. Ook zou u op 10 maart een monteur sturen. Er kwam geen "
            "monteur."
        ),
        (
            "On 3 March 2025 I called your customer service. You were to call me back on 5 "
            "March. I was not called back. You were also to send an engineer on 10 March. No "
            "engineer came."
        ),
    ),
    "an offer in a call": (
        case_of(
            contacts=(called("a", "2025-03-03"),),
            offers=(
                Offer(
                    "o",
                    both("een bon van € 10", "a voucher of €10"),
                    contact="a",
                    state=OfferState.REFUSED,
                ),
            ),
        ),
        (
            "Op 3 maart 2025 belde ik uw klantenservice. U bood een bon van € 10 aan. Dat "
            "aanbod heb ik niet aangenomen."
        ),
        (
            "On 3 March 2025 I called your customer service. You offered a voucher of €10. I "
            "did not accept that offer."
        ),
    ),
}


@each(STORIES)
def test_stories(fact: Case, dutch: str, english: str) -> None:
    assert tell(fact, "nl") == dutch
    assert tell(fact, "en") == english
