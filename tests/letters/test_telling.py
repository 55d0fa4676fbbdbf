"""Single contacts in words: what was sought, asked and received, by channel."""

from __future__ import annotations

import pytest

from app.core.channel import Channel
from app.core.events import Contact, Outcome
from app.letters.moments import on_days, times
from tests.letters.scenes import both, called, case_of, each, one, plain, reached, scene
from tests.unit.builders import at

DIGITAL = both("digitale tv", "digital TV")
BOX = both("het kastje", "the box")
DATE = both("een leverdatum", "a delivery date")


SOUGHT: dict[str, tuple[Contact, str, str]] = {
    "phone": (
        called(channel=Channel.PHONE),
        "Op 3 maart 2025 belde ik uw klantenservice.",
        "On 3 March 2025 I called your customer service.",
    ),
    "email": (
        called(channel=Channel.EMAIL),
        "Op 3 maart 2025 mailde ik uw klantenservice.",
        "On 3 March 2025 I e-mailed your customer service.",
    ),
    "letter": (
        called(channel=Channel.LETTER),
        "Op 3 maart 2025 stuurde ik uw klantenservice een brief.",
        "On 3 March 2025 I sent your customer service a letter.",
    ),
    "registered": (
        called(channel=Channel.REGISTERED),
        "Op 3 maart 2025 stuurde ik uw klantenservice een aangetekende brief.",
        "On 3 March 2025 I sent your customer service a registered letter.",
    ),
    "web_form": (
        called(channel=Channel.WEB_FORM),
        "Op 3 maart 2025 stuurde ik via uw formulier een bericht.",
        "On 3 March 2025 I sent you a message through your form.",
    ),
    "chat": (
        called(channel=Channel.CHAT),
        "Op 3 maart 2025 had ik contact via uw chat.",
        "On 3 March 2025 I was in contact through your chat.",
    ),
    "message": (
        called(channel=Channel.MESSAGE),
        "Op 3 maart 2025 stuurde ik uw klantenservice een bericht.",
        "On 3 March 2025 I sent your customer service a message.",
    ),
    "app": (
        called(channel=Channel.APP),
        "Op 3 maart 2025 stuurde ik u online een bericht.",
        "On 3 March 2025 I sent you a message online.",
    ),
    "social": (
        called(channel=Channel.SOCIAL),
        "Op 3 maart 2025 stuurde ik uw webcareteam een bericht.",
        "On 3 March 2025 I sent your social media team a message.",
    ),
    "shop": (
        called(channel=Channel.SHOP),
        "Op 3 maart 2025 ging ik naar uw winkel.",
        "On 3 March 2025 I went to your shop.",
    ),
    "parcel": (
        called(channel=Channel.PARCEL),
        "Op 3 maart 2025 stuurde ik u een pakje.",
        "On 3 March 2025 I sent you a parcel.",
    ),
    "visit": (
        called(channel=Channel.VISIT),
        "Op 3 maart 2025 ging ik bij u langs.",
        "On 3 March 2025 I went to see you.",
    ),
    "platform": (
        called(channel=Channel.PLATFORM, platform="klachtenkompas"),
        "Op 3 maart 2025 plaatste ik mijn klacht op Klachtenkompas.",
        "On 3 March 2025 I posted my complaint on Klachtenkompas.",
    ),
    "other": (
        called(channel=Channel.OTHER),
        "Op 3 maart 2025 nam ik contact op met uw klantenservice.",
        "On 3 March 2025 I contacted your customer service.",
    ),
}

ABOUT: dict[str, tuple[Contact, str, str]] = {
    "phone": (
        called(channel=Channel.PHONE, about=DIGITAL),
        "Op 3 maart 2025 belde ik uw klantenservice over digitale tv.",
        "On 3 March 2025 I called your customer service about digital TV.",
    ),
    "email": (
        called(channel=Channel.EMAIL, about=DIGITAL),
        "Op 3 maart 2025 mailde ik uw klantenservice over digitale tv.",
        "On 3 March 2025 I e-mailed your customer service about digital TV.",
    ),
    "letter": (
        called(channel=Channel.LETTER, about=DIGITAL),
        "Op 3 maart 2025 stuurde ik uw klantenservice een brief over digitale tv.",
        "On 3 March 2025 I sent your customer service a letter about digital TV.",
    ),
    "registered": (
        called(channel=Channel.REGISTERED, about=DIGITAL),
        (
            "Op 3 maart 2025 stuurde ik uw klantenservice een aangetekende brief over "
            "digitale tv."
        ),
        "On 3 March 2025 I sent your customer service a registered letter about digital TV.",
    ),
    "web_form": (
        called(channel=Channel.WEB_FORM, about=DIGITAL),
        "Op 3 maart 2025 stuurde ik via uw formulier een bericht over digitale tv.",
        "On 3 March 2025 I sent you a message through your form about digital TV.",
    ),
    "chat": (
        called(channel=Channel.CHAT, about=DIGITAL),
        "Op 3 maart 2025 had ik contact via uw chat over digitale tv.",
        "On 3 March 2025 I was in contact through your chat about digital TV.",
    ),
    "message": (
        called(channel=Channel.MESSAGE, about=DIGITAL),
        "Op 3 maart 2025 stuurde ik uw klantenservice een bericht over digitale tv.",
        "On 3 March 2025 I sent your customer service a message about digital TV.",
    ),
    "app": (
        called(channel=Channel.APP, about=DIGITAL),
        "Op 3 maart 2025 stuurde ik u online een bericht over digitale tv.",
        "On 3 March 2025 I sent you a message online about digital TV.",
    ),
    "social": (
        called(channel=Channel.SOCIAL, about=DIGITAL),
        "Op 3 maart 2025 stuurde ik uw webcareteam een bericht over digitale tv.",
        "On 3 March 2025 I sent your social media team a message about digital TV.",
    ),
    "parcel": (
        called(channel=Channel.PARCEL, about=BOX),
        "Op 3 maart 2025 stuurde ik u een pakje met het kastje.",
        "On 3 March 2025 I sent you a parcel with the box.",
    ),
    "other": (
        called(channel=Channel.OTHER, about=DIGITAL),
        "Op 3 maart 2025 nam ik contact op met uw klantenservice over digitale tv.",
        "On 3 March 2025 I contacted your customer service about digital TV.",
    ),
}

ASKED: dict[str, tuple[Contact, str, str]] = {
    "phone": (
        called(channel=Channel.PHONE, asked=DATE),
        "Op 3 maart 2025 vroeg ik uw klantenservice per telefoon om een leverdatum.",
        "On 3 March 2025 I asked your customer service by phone for a delivery date.",
    ),
    "email": (
        called(channel=Channel.EMAIL, asked=DATE),
        "Op 3 maart 2025 vroeg ik uw klantenservice per e-mail om een leverdatum.",
        "On 3 March 2025 I asked your customer service by e-mail for a delivery date.",
    ),
    "letter": (
        called(channel=Channel.LETTER, asked=DATE),
        "Op 3 maart 2025 vroeg ik uw klantenservice per brief om een leverdatum.",
        "On 3 March 2025 I asked your customer service by letter for a delivery date.",
    ),
    "registered": (
        called(channel=Channel.REGISTERED, asked=DATE),
        (
            "Op 3 maart 2025 vroeg ik uw klantenservice per aangetekende brief om een "
            "leverdatum."
        ),
        (
            "On 3 March 2025 I asked your customer service by registered letter for a "
            "delivery date."
        ),
    ),
    "web_form": (
        called(channel=Channel.WEB_FORM, asked=DATE),
        "Op 3 maart 2025 vroeg ik via uw formulier om een leverdatum.",
        "On 3 March 2025 I used your form to ask for a delivery date.",
    ),
    "chat": (
        called(channel=Channel.CHAT, asked=DATE),
        "Op 3 maart 2025 vroeg ik via uw chat om een leverdatum.",
        "On 3 March 2025 I used your chat to ask for a delivery date.",
    ),
    "message": (
        called(channel=Channel.MESSAGE, asked=DATE),
        "Op 3 maart 2025 vroeg ik uw klantenservice in een bericht om een leverdatum.",
        "On 3 March 2025 I sent your customer service a message to ask for a delivery date.",
    ),
    "app": (
        called(channel=Channel.APP, asked=DATE),
        "Op 3 maart 2025 vroeg ik u online om een leverdatum.",
        "On 3 March 2025 I sent you a message online to ask for a delivery date.",
    ),
    "social": (
        called(channel=Channel.SOCIAL, asked=DATE),
        "Op 3 maart 2025 vroeg ik uw webcareteam om een leverdatum.",
        "On 3 March 2025 I sent your social media team a message to ask for a delivery date.",
    ),
    "shop": (
        called(channel=Channel.SHOP, asked=DATE),
        "Op 3 maart 2025 vroeg ik in uw winkel om een leverdatum.",
        "On 3 March 2025 I went to your shop to ask for a delivery date.",
    ),
    "visit": (
        called(channel=Channel.VISIT, asked=DATE),
        "Op 3 maart 2025 ging ik bij u langs. Daar vroeg ik om een leverdatum.",
        "On 3 March 2025 I went to see you. There I asked for a delivery date.",
    ),
    "platform": (
        called(channel=Channel.PLATFORM, asked=DATE, platform="klachtenkompas"),
        "Op 3 maart 2025 vroeg ik via Klachtenkompas om een leverdatum.",
        "On 3 March 2025 I used Klachtenkompas to ask for a delivery date.",
    ),
    "other": (
        called(channel=Channel.OTHER, asked=DATE),
        "Op 3 maart 2025 vroeg ik uw klantenservice om een leverdatum.",
        "On 3 March 2025 I asked your customer service for a delivery date.",
    ),
}

REACHED: dict[str, tuple[Contact, str, str]] = {
    "phone": (
        reached(Channel.PHONE),
        "Op 3 maart 2025 belde u mij.",
        "On 3 March 2025 you called me.",
    ),
    "email": (
        reached(Channel.EMAIL),
        "Op 3 maart 2025 kreeg ik een e-mail van u.",
        "On 3 March 2025 I received an e-mail from you.",
    ),
    "letter": (
        reached(Channel.LETTER),
        "Op 3 maart 2025 kreeg ik een brief van u.",
        "On 3 March 2025 I received a letter from you.",
    ),
    "registered": (
        reached(Channel.REGISTERED),
        "Op 3 maart 2025 kreeg ik een aangetekende brief van u.",
        "On 3 March 2025 I received a registered letter from you.",
    ),
    "message": (
        reached(Channel.MESSAGE),
        "Op 3 maart 2025 kreeg ik een bericht van u.",
        "On 3 March 2025 I received a message from you.",
    ),
    "app": (
        reached(Channel.APP),
        "Op 3 maart 2025 kreeg ik online een bericht van u.",
        "On 3 March 2025 I received a message online from you.",
    ),
    "social": (
        reached(Channel.SOCIAL),
        "Op 3 maart 2025 kreeg ik een bericht van uw webcareteam.",
        "On 3 March 2025 I received a message from your social media team.",
    ),
    "parcel": (
        reached(Channel.PARCEL),
        "Op 3 maart 2025 kreeg ik een pakje van u.",
        "On 3 March 2025 I received a parcel from you.",
    ),
    "visit": (
        reached(Channel.VISIT),
        "Op 3 maart 2025 kwam de monteur.",
        "On 3 March 2025 the engineer came.",
    ),
    "platform": (
        reached(Channel.PLATFORM, platform="klachtenkompas"),
        "Op 3 maart 2025 reageerde u op Klachtenkompas.",
        "On 3 March 2025 you responded on Klachtenkompas.",
    ),
    "other": (
        reached(Channel.OTHER),
        "Op 3 maart 2025 nam u contact met mij op.",
        "On 3 March 2025 you contacted me.",
    ),
}

VISITS: dict[str, tuple[Contact, str, str]] = {
    "on_time": (
        reached(Channel.VISIT, outcome=Outcome.ON_TIME),
        "Op 3 maart 2025 kwam de monteur op de afgesproken tijd.",
        "On 3 March 2025 the engineer came at the agreed time.",
    ),
    "early": (
        reached(Channel.VISIT, outcome=Outcome.EARLY),
        "Op 3 maart 2025 kwam de monteur, eerder dan afgesproken.",
        "On 3 March 2025 the engineer came, earlier than agreed.",
    ),
    "late": (
        reached(Channel.VISIT, outcome=Outcome.LATE),
        "Op 3 maart 2025 kwam de monteur, later dan afgesproken.",
        "On 3 March 2025 the engineer came, later than agreed.",
    ),
    "no_show": (
        reached(Channel.VISIT, outcome=Outcome.NO_SHOW),
        "Op 3 maart 2025 zou de monteur komen. Er kwam niemand.",
        "On 3 March 2025 the engineer was to come. Nobody came.",
    ),
    "no_fix": (
        reached(Channel.VISIT, outcome=Outcome.NO_FIX),
        "Op 3 maart 2025 kwam de monteur. Daarna werkte het nog niet.",
        "On 3 March 2025 the engineer came. It still did not work after that.",
    ),
    "moved": (
        reached(Channel.VISIT, outcome=Outcome.MOVED),
        "Op 3 maart 2025 verzette u de afspraak.",
        "On 3 March 2025 you moved the appointment.",
    ),
    "unannounced": (
        reached(Channel.VISIT, outcome=Outcome.UNANNOUNCED),
        "Op 3 maart 2025 stond er een monteur voor de deur. Dat was niet afgesproken.",
        "On 3 March 2025 an engineer came to the door. That had not been agreed.",
    ),
}


@each(SOUGHT)
def test_contact_that_was_sought(fact: Contact, dutch: str, english: str) -> None:
    assert one(fact, "nl") == dutch
    assert one(fact, "en") == english


@each(ABOUT)
def test_what_it_was_about(fact: Contact, dutch: str, english: str) -> None:
    assert one(fact, "nl") == dutch
    assert one(fact, "en") == english


@each(ASKED)
def test_what_was_asked(fact: Contact, dutch: str, english: str) -> None:
    assert one(fact, "nl") == dutch
    assert one(fact, "en") == english


@each(REACHED)
def test_contact_from_the_other_side(fact: Contact, dutch: str, english: str) -> None:
    assert one(fact, "nl") == dutch
    assert one(fact, "en") == english


@each(VISITS)
def test_visits(fact: Contact, dutch: str, english: str) -> None:
    assert one(fact, "nl") == dutch
    assert one(fact, "en") == english


@pytest.mark.parametrize(
    ("count", "about", "dutch", "english"),
    [
        (1, False, "één keer", "once"),
        (2, False, "twee keer", "twice"),
        (3, False, "drie keer", "three times"),
        (12, False, "twaalf keer", "twelve times"),
        (13, False, "13 keer", "13 times"),
        (3, True, "een paar keer", "several times"),
        (4, True, "een paar keer", "several times"),
        (5, True, "ongeveer vijf keer", "about five times"),
        (40, True, "ongeveer 40 keer", "about 40 times"),
    ],
)
def test_how_often(count: int, about: bool, dutch: str, english: str) -> None:
    assert times(scene(case_of()), count, about=about) == dutch
    assert times(scene(case_of(), "en"), count, about=about) == english


@pytest.mark.parametrize(
    ("days", "dutch", "english"),
    [
        (("2025-03-03",), "op 3 maart 2025", "on 3 March 2025"),
        (("2025-03-31", "2025-04-07"), "op 31 maart 2025 en 7 april", None),
    ],
)
def test_several_days(days: tuple[str, ...], dutch: str, english: str | None) -> None:
    moments = [at(day) for day in days]
    assert plain(on_days(scene(case_of()), moments)) == dutch
    assert english is None or plain(on_days(scene(case_of(), "en"), moments)) == english
