"""Single contacts in words: how the first sentence begins."""

from __future__ import annotations

import pytest

from app.core.channel import Channel
from app.core.events import Contact
from app.core.moment import Offset, PartOfDay, Unit, When
from app.letters.moments import Start, time_words
from tests.letters.scenes import both, called, case_of, each, one, plain, reached, scene
from tests.unit.builders import at

DATE = both("een leverdatum", "a delivery date")


SUBJECT_FIRST: dict[str, tuple[Contact, str, str]] = {
    "phone": (
        called(channel=Channel.PHONE),
        "Ik belde uw klantenservice op 3 maart 2025.",
        "I called your customer service on 3 March 2025.",
    ),
    "email": (
        called(channel=Channel.EMAIL),
        "Ik mailde uw klantenservice op 3 maart 2025.",
        "I e-mailed your customer service on 3 March 2025.",
    ),
    "letter": (
        called(channel=Channel.LETTER),
        "Ik stuurde uw klantenservice op 3 maart 2025 een brief.",
        "I sent your customer service a letter on 3 March 2025.",
    ),
    "registered": (
        called(channel=Channel.REGISTERED),
        "Ik stuurde uw klantenservice op 3 maart 2025 een aangetekende brief.",
        "I sent your customer service a registered letter on 3 March 2025.",
    ),
    "web_form": (
        called(channel=Channel.WEB_FORM),
        "Ik stuurde op 3 maart 2025 via uw formulier een bericht.",
        "I sent you a message through your form on 3 March 2025.",
    ),
    "chat": (
        called(channel=Channel.CHAT),
        "Ik had op 3 maart 2025 contact via uw chat.",
        "I was in contact through your chat on 3 March 2025.",
    ),
    "message": (
        called(channel=Channel.MESSAGE),
        "Ik stuurde uw klantenservice op 3 maart 2025 een bericht.",
        "I sent your customer service a message on 3 March 2025.",
    ),
    "app": (
        called(channel=Channel.APP),
        "Ik stuurde u op 3 maart 2025 online een bericht.",
        "I sent you a message online on 3 March 2025.",
    ),
    "social": (
        called(channel=Channel.SOCIAL),
        "Ik stuurde uw webcareteam op 3 maart 2025 een bericht.",
        "I sent your social media team a message on 3 March 2025.",
    ),
    "shop": (
        called(channel=Channel.SHOP),
        "Ik ging op 3 maart 2025 naar uw winkel.",
        "I went to your shop on 3 March 2025.",
    ),
    "parcel": (
        called(channel=Channel.PARCEL),
        "Ik stuurde u op 3 maart 2025 een pakje.",
        "I sent you a parcel on 3 March 2025.",
    ),
    "visit": (
        called(channel=Channel.VISIT),
        "Ik ging op 3 maart 2025 bij u langs.",
        "I went to see you on 3 March 2025.",
    ),
    "platform": (
        called(channel=Channel.PLATFORM, platform="klachtenkompas"),
        "Ik plaatste mijn klacht op 3 maart 2025 op Klachtenkompas.",
        "I posted my complaint on Klachtenkompas on 3 March 2025.",
    ),
    "other": (
        called(channel=Channel.OTHER),
        "Ik nam op 3 maart 2025 contact op met uw klantenservice.",
        "I contacted your customer service on 3 March 2025.",
    ),
    "in phone": (
        reached(Channel.PHONE),
        "U belde mij op 3 maart 2025.",
        "You called me on 3 March 2025.",
    ),
    "in email": (
        reached(Channel.EMAIL),
        "Ik kreeg op 3 maart 2025 een e-mail van u.",
        "I received an e-mail from you on 3 March 2025.",
    ),
    "in letter": (
        reached(Channel.LETTER),
        "Ik kreeg op 3 maart 2025 een brief van u.",
        "I received a letter from you on 3 March 2025.",
    ),
    "in registered": (
        reached(Channel.REGISTERED),
        "Ik kreeg op 3 maart 2025 een aangetekende brief van u.",
        "I received a registered letter from you on 3 March 2025.",
    ),
    "in message": (
        reached(Channel.MESSAGE),
        "Ik kreeg op 3 maart 2025 een bericht van u.",
        "I received a message from you on 3 March 2025.",
    ),
    "in app": (
        reached(Channel.APP),
        "Ik kreeg op 3 maart 2025 online een bericht van u.",
        "I received a message online from you on 3 March 2025.",
    ),
    "in social": (
        reached(Channel.SOCIAL),
        "Uw webcareteam stuurde mij op 3 maart 2025 een bericht.",
        "Your social media team sent me a message on 3 March 2025.",
    ),
    "in parcel": (
        reached(Channel.PARCEL),
        "Ik kreeg op 3 maart 2025 een pakje van u.",
        "I received a parcel from you on 3 March 2025.",
    ),
    "in visit": (
        reached(Channel.VISIT),
        "De monteur kwam op 3 maart 2025.",
        "The engineer came on 3 March 2025.",
    ),
    "in platform": (
        reached(Channel.PLATFORM, platform="klachtenkompas"),
        "U reageerde op 3 maart 2025 op Klachtenkompas.",
        "You responded on Klachtenkompas on 3 March 2025.",
    ),
    "in other": (
        reached(Channel.OTHER),
        "U nam op 3 maart 2025 contact met mij op.",
        "You contacted me on 3 March 2025.",
    ),
}

ASKED_SUBJECT: dict[str, tuple[Contact, str, str]] = {
    "phone": (
        called(channel=Channel.PHONE, asked=DATE),
        "Ik vroeg uw klantenservice op 3 maart 2025 per telefoon om een leverdatum.",
        "I asked your customer service by phone on 3 March 2025 for a delivery date.",
    ),
    "email": (
        called(channel=Channel.EMAIL, asked=DATE),
        "Ik vroeg uw klantenservice op 3 maart 2025 per e-mail om een leverdatum.",
        "I asked your customer service by e-mail on 3 March 2025 for a delivery date.",
    ),
    "letter": (
        called(channel=Channel.LETTER, asked=DATE),
        "Ik vroeg uw klantenservice op 3 maart 2025 per brief om een leverdatum.",
        "I asked your customer service by letter on 3 March 2025 for a delivery date.",
    ),
    "registered": (
        called(channel=Channel.REGISTERED, asked=DATE),
        (
            "Ik vroeg uw klantenservice op 3 maart 2025 per aangetekende brief om een "
            "leverdatum."
        ),
        (
            "I asked your customer service by registered letter on 3 March 2025 for a "
            "delivery date."
        ),
    ),
    "web_form": (
        called(channel=Channel.WEB_FORM, asked=DATE),
        "Ik vroeg op 3 maart 2025 via uw formulier om een leverdatum.",
        "I used your form on 3 March 2025 to ask for a delivery date.",
    ),
    "chat": (
        called(channel=Channel.CHAT, asked=DATE),
        "Ik vroeg op 3 maart 2025 via uw chat om een leverdatum.",
        "I used your chat on 3 March 2025 to ask for a delivery date.",
    ),
    "message": (
        called(channel=Channel.MESSAGE, asked=DATE),
        "Ik vroeg uw klantenservice op 3 maart 2025 in een bericht om een leverdatum.",
        "I sent your customer service a message on 3 March 2025 to ask for a delivery date.",
    ),
    "app": (
        called(channel=Channel.APP, asked=DATE),
        "Ik vroeg u op 3 maart 2025 online om een leverdatum.",
        "I sent you a message online on 3 March 2025 to ask for a delivery date.",
    ),
    "social": (
        called(channel=Channel.SOCIAL, asked=DATE),
        "Ik vroeg uw webcareteam op 3 maart 2025 om een leverdatum.",
        "I sent your social media team a message on 3 March 2025 to ask for a delivery date.",
    ),
    "shop": (
        called(channel=Channel.SHOP, asked=DATE),
        "Ik vroeg op 3 maart 2025 in uw winkel om een leverdatum.",
        "I went to your shop on 3 March 2025 to ask for a delivery date.",
    ),
    "visit": (
        called(channel=Channel.VISIT, asked=DATE),
        "Ik ging op 3 maart 2025 bij u langs. Daar vroeg ik om een leverdatum.",
        "I went to see you on 3 March 2025. There I asked for a delivery date.",
    ),
    "platform": (
        called(channel=Channel.PLATFORM, asked=DATE, platform="klachtenkompas"),
        "Ik vroeg op 3 maart 2025 via Klachtenkompas om een leverdatum.",
        "I used Klachtenkompas on 3 March 2025 to ask for a delivery date.",
    ),
    "other": (
        called(channel=Channel.OTHER, asked=DATE),
        "Ik vroeg uw klantenservice op 3 maart 2025 om een leverdatum.",
        "I asked your customer service on 3 March 2025 for a delivery date.",
    ),
}

AGAIN: dict[str, tuple[Contact, str, str]] = {
    "phone": (
        called("c", "2025-03-03T14:30", channel=Channel.PHONE),
        "Om 14.30 uur belde ik opnieuw.",
        "At 2.30 pm I called again.",
    ),
    "email": (
        called("c", "2025-03-03T14:30", channel=Channel.EMAIL),
        "Om 14.30 uur mailde ik opnieuw.",
        "At 2.30 pm I e-mailed again.",
    ),
    "letter": (
        called("c", "2025-03-03T14:30", channel=Channel.LETTER),
        "Om 14.30 uur schreef ik opnieuw.",
        "At 2.30 pm I wrote again.",
    ),
    "registered": (
        called("c", "2025-03-03T14:30", channel=Channel.REGISTERED),
        "Om 14.30 uur stuurde ik opnieuw een aangetekende brief.",
        "At 2.30 pm I sent another registered letter.",
    ),
    "web_form": (
        called("c", "2025-03-03T14:30", channel=Channel.WEB_FORM),
        "Om 14.30 uur vulde ik het formulier opnieuw in.",
        "At 2.30 pm I filled in the form again.",
    ),
    "chat": (
        called("c", "2025-03-03T14:30", channel=Channel.CHAT),
        "Om 14.30 uur had ik opnieuw contact via de chat.",
        "At 2.30 pm I used the chat again.",
    ),
    "message": (
        called("c", "2025-03-03T14:30", channel=Channel.MESSAGE),
        "Om 14.30 uur stuurde ik opnieuw een bericht.",
        "At 2.30 pm I sent another message.",
    ),
    "app": (
        called("c", "2025-03-03T14:30", channel=Channel.APP),
        "Om 14.30 uur stuurde ik opnieuw online een bericht.",
        "At 2.30 pm I sent another message online.",
    ),
    "social": (
        called("c", "2025-03-03T14:30", channel=Channel.SOCIAL),
        "Om 14.30 uur vroeg ik het opnieuw aan het webcareteam.",
        "At 2.30 pm I asked the social media team again.",
    ),
    "shop": (
        called("c", "2025-03-03T14:30", channel=Channel.SHOP),
        "Om 14.30 uur ging ik opnieuw naar de winkel.",
        "At 2.30 pm I went to the shop again.",
    ),
    "parcel": (
        called("c", "2025-03-03T14:30", channel=Channel.PARCEL),
        "Om 14.30 uur stuurde ik opnieuw een pakje.",
        "At 2.30 pm I sent another parcel.",
    ),
    "visit": (
        called("c", "2025-03-03T14:30", channel=Channel.VISIT),
        "Om 14.30 uur ging ik opnieuw langs.",
        "At 2.30 pm I went there again.",
    ),
    "platform": (
        called("c", "2025-03-03T14:30", channel=Channel.PLATFORM, platform="klachtenkompas"),
        "Om 14.30 uur plaatste ik opnieuw een bericht op Klachtenkompas.",
        "At 2.30 pm I posted another message on Klachtenkompas.",
    ),
    "other": (
        called("c", "2025-03-03T14:30", channel=Channel.OTHER),
        "Om 14.30 uur nam ik opnieuw contact op.",
        "At 2.30 pm I made contact again.",
    ),
}


@each(SUBJECT_FIRST)
def test_subject_first(fact: Contact, dutch: str, english: str) -> None:
    assert one(fact, "nl", Start.SUBJECT) == dutch
    assert one(fact, "en", Start.SUBJECT) == english


@each(ASKED_SUBJECT)
def test_asked_with_the_subject_first(fact: Contact, dutch: str, english: str) -> None:
    assert one(fact, "nl", Start.SUBJECT) == dutch
    assert one(fact, "en", Start.SUBJECT) == english


@each(AGAIN)
def test_again_on_the_same_day(fact: Contact, dutch: str, english: str) -> None:
    assert one(fact, "nl", Start.TIME, again=True) == dutch
    assert one(fact, "en", Start.TIME, again=True) == english


@pytest.mark.parametrize(
    ("when", "dutch", "english"),
    [
        (at("2025-03-03T14:30"), "om 14.30 uur", "at 2.30 pm"),
        (at("2025-03-03"), "dezelfde dag", "the same day"),
        (
            When(edtf="2025-03-03", part_of_day=PartOfDay.AFTERNOON),
            "in de middag",
            "in the afternoon",
        ),
        (When(relative_to="c", offset=Offset(0, Unit.DAYS)), "daarna", "after that"),
    ],
    ids=["a time", "no time", "a part of the day", "counted from another"],
)
def test_later_on_the_same_day(when: When, dutch: str, english: str) -> None:
    case = case_of(contacts=(called(),))
    assert plain(time_words(scene(case), when)) == dutch
    assert plain(time_words(scene(case, "en"), when)) == english
