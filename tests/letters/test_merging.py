"""Contacts that are told together, in one sentence or in one paragraph."""

from __future__ import annotations

from app.core.case import Case
from app.core.channel import Channel
from app.core.events import (
    Contact,
    Outcome,
)
from tests.letters.scenes import both, called, case_of, each, tell

DATE = both("een leverdatum", "a delivery date")


FIRST = called("first", "2025-03-01", channel=Channel.LETTER)  # it has the year


def calls(*contacts: Contact) -> Case:
    return case_of(contacts=(FIRST, *contacts))


TOGETHER: dict[str, tuple[Case, str, str]] = {
    "two calls": (
        calls(called("a", "2025-03-03"), called("b", "2025-03-07")),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. | Op 3 en 7 maart belde "
            "ik uw klantenservice."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. | On 3 and 7 March I "
            "called your customer service."
        ),
    ),
    "two calls in vain": (
        calls(
            called("a", "2025-03-03", outcome=Outcome.NO_ANSWER),
            called("b", "2025-03-07", outcome=Outcome.NO_ANSWER),
        ),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. | Op 3 en 7 maart belde "
            "ik uw klantenservice. Er werd niet opgenomen."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. | On 3 and 7 March I "
            "called your customer service. Nobody answered."
        ),
    ),
    "three calls": (
        calls(called("a", "2025-03-03"), called("b", "2025-03-07"), called("d", "2025-03-11")),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. | Op 3, 7 en 11 maart "
            "belde ik uw klantenservice."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. | On 3, 7 and 11 March I "
            "called your customer service."
        ),
    ),
    "days in two months": (
        calls(called("a", "2025-03-03"), called("b", "2025-04-07")),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. | Op 3 maart en 7 april "
            "belde ik uw klantenservice."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. | On 3 March and 7 April "
            "I called your customer service."
        ),
    ),
    "asked twice": (
        calls(called("a", "2025-03-03", asked=DATE), called("b", "2025-03-07", asked=DATE)),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. | Op 3 en 7 maart vroeg "
            "ik uw klantenservice per telefoon om een leverdatum."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. | On 3 and 7 March I "
            "asked your customer service by phone for a delivery date."
        ),
    ),
    "asked for different things": (
        calls(
            called("a", "2025-03-03", asked=DATE),
            called("b", "2025-03-07", asked=both("een monteur", "an engineer")),
        ),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. Ik vroeg uw "
            "klantenservice op 3 maart per telefoon om een leverdatum. | Op 7 maart vroeg ik "
            "uw klantenservice per telefoon om een monteur."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. I asked your customer "
            "service by phone on 3 March for a delivery date. | On 7 March I asked your "
            "customer service by phone for an engineer."
        ),
    ),
    "two calls on one day": (
        calls(called("a", "2025-03-03T09:00"), called("b", "2025-03-03T12:30")),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. Ik belde uw "
            "klantenservice op 3 maart om 9.00 uur. Om 12.30 uur belde ik opnieuw."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. I called your customer "
            "service on 3 March at 9 am. At 12.30 pm I called again."
        ),
    ),
    "a third call on the second day": (
        calls(
            called("a", "2025-03-03T09:00"),
            called("b", "2025-03-07T09:30"),
            called("d", "2025-03-07T14:00"),
            called("e", "2025-03-11", channel=Channel.EMAIL),
        ),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. Op 3 maart om 9.00 uur "
            "en 7 maart om 9.30 uur belde ik uw klantenservice. Om 14.00 uur belde ik "
            "opnieuw. | Op 11 maart mailde ik uw klantenservice."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. On 3 March at 9 am and "
            "7 March at 9.30 am I called your customer service. At 2 pm I called again. | On "
            "11 March I e-mailed your customer service."
        ),
    ),
    "a day and a time": (
        calls(called("a", "2025-03-03"), called("b", "2025-03-07T12:30")),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. Ik belde uw "
            "klantenservice op 3 maart. | Op 7 maart om 12.30 uur belde ik uw klantenservice."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. I called your customer "
            "service on 3 March. | On 7 March at 12.30 pm I called your customer service."
        ),
    ),
    "two e-mails": (
        calls(
            called("a", "2025-03-03", channel=Channel.EMAIL),
            called("b", "2025-03-07", channel=Channel.EMAIL),
        ),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. | Op 3 en 7 maart "
            "mailde ik uw klantenservice."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. | On 3 and 7 March I "
            "e-mailed your customer service."
        ),
    ),
    "two e-mails enclosed": (
        calls(
            called("a", "2025-03-03", channel=Channel.EMAIL, exhibits=("x",)),
            called("b", "2025-03-07", channel=Channel.EMAIL, exhibits=("y",)),
        ),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. | Op 3 en 7 maart "
            "mailde ik uw klantenservice (bijlagen 1 en 2)."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. | On 3 and 7 March I "
            "e-mailed your customer service (enclosures 1 and 2)."
        ),
    ),
    "two visits to a shop": (
        calls(
            called("a", "2025-03-03", channel=Channel.SHOP),
            called("b", "2025-03-07", channel=Channel.SHOP),
        ),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. | Op 3 en 7 maart ging "
            "ik naar uw winkel."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. | On 3 and 7 March I "
            "went to your shop."
        ),
    ),
    "a vague moment, two ways": (
        calls(
            called("a", "2025-03", channel=Channel.CHAT),
            called("b", "2025-03", channel=Channel.SOCIAL),
        ),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. | In maart heb ik zelf "
            "contact gezocht, eerst via de chat en later via uw webcareteam."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. | In March I contacted "
            "you myself, first by chat and later through your social media team."
        ),
    ),
    "a vague moment, phone and mail": (
        calls(called("a", "2025-03"), called("b", "2025-03", channel=Channel.EMAIL)),
        (
            "Op 1 maart 2025 stuurde ik uw klantenservice een brief. | In maart heb ik zelf "
            "contact gezocht, eerst per telefoon en later per e-mail."
        ),
        (
            "On 1 March 2025 I sent your customer service a letter. | In March I contacted "
            "you myself, first by phone and later by e-mail."
        ),
    ),
}


@each(TOGETHER)
def test_contacts_together(fact: Case, dutch: str, english: str) -> None:
    assert tell(fact, "nl") == dutch
    assert tell(fact, "en") == english
