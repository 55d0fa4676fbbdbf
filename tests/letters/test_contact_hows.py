"""How a contact went, and whose it was."""

from __future__ import annotations

import pytest

from app.core.channel import Channel, Direction
from app.core.events import (
    Contact,
)
from tests.letters.contacts import how, one
from tests.letters.settings import (
    ENGINEER,
)

HOWS: dict[str, tuple[Contact, str, str]] = {
    "phone out": (
        one(Channel.PHONE, direction=Direction.OUT),
        "Telefoon",
        "Phone",
    ),
    "phone in": (
        one(Channel.PHONE, direction=Direction.IN),
        "Telefoon",
        "Phone",
    ),
    "email out": (
        one(Channel.EMAIL, direction=Direction.OUT),
        "Mijn e-mail",
        "My e-mail",
    ),
    "email in": (
        one(Channel.EMAIL, direction=Direction.IN),
        "E-mail van KPN",
        "E-mail from KPN",
    ),
    "letter out": (
        one(Channel.LETTER, direction=Direction.OUT),
        "Mijn brief",
        "My letter",
    ),
    "letter in": (
        one(Channel.LETTER, direction=Direction.IN),
        "Brief van KPN",
        "Letter from KPN",
    ),
    "registered out": (
        one(Channel.REGISTERED, direction=Direction.OUT),
        "Mijn aangetekende brief",
        "My registered letter",
    ),
    "registered in": (
        one(Channel.REGISTERED, direction=Direction.IN),
        "Aangetekende brief van KPN",
        "Registered letter from KPN",
    ),
    "web_form out": (
        one(Channel.WEB_FORM, direction=Direction.OUT),
        "Mijn formulier",
        "My form",
    ),
    "web_form in": (
        one(Channel.WEB_FORM, direction=Direction.IN),
        "Formulier",
        "Form",
    ),
    "chat out": (
        one(Channel.CHAT, direction=Direction.OUT),
        "Chat",
        "Chat",
    ),
    "chat in": (
        one(Channel.CHAT, direction=Direction.IN),
        "Chat",
        "Chat",
    ),
    "message out": (
        one(Channel.MESSAGE, direction=Direction.OUT),
        "Bericht",
        "Message",
    ),
    "message in": (
        one(Channel.MESSAGE, direction=Direction.IN),
        "Bericht",
        "Message",
    ),
    "app out": (
        one(Channel.APP, direction=Direction.OUT),
        "App of website",
        "App or website",
    ),
    "app in": (
        one(Channel.APP, direction=Direction.IN),
        "App of website",
        "App or website",
    ),
    "social out": (
        one(Channel.SOCIAL, direction=Direction.OUT),
        "Webcare",
        "Social media",
    ),
    "social in": (
        one(Channel.SOCIAL, direction=Direction.IN),
        "Webcare",
        "Social media",
    ),
    "shop out": (
        one(Channel.SHOP, direction=Direction.OUT),
        "Winkel",
        "Shop",
    ),
    "shop in": (
        one(Channel.SHOP, direction=Direction.IN),
        "Winkel",
        "Shop",
    ),
    "parcel out": (
        one(Channel.PARCEL, direction=Direction.OUT),
        "Mijn pakje",
        "My parcel",
    ),
    "parcel in": (
        one(Channel.PARCEL, direction=Direction.IN),
        "Pakje van KPN",
        "Parcel from KPN",
    ),
    "visit out": (
        one(Channel.VISIT, direction=Direction.OUT),
        "Bezoek",
        "Visit",
    ),
    "visit in": (
        one(Channel.VISIT, direction=Direction.IN),
        "Bezoek",
        "Visit",
    ),
    "platform out": (
        one(Channel.PLATFORM, direction=Direction.OUT),
        "Klachtenplatform",
        "Complaint platform",
    ),
    "platform in": (
        one(Channel.PLATFORM, direction=Direction.IN),
        "Klachtenplatform",
        "Complaint platform",
    ),
    "other out": (
        one(Channel.OTHER, direction=Direction.OUT),
        "Contact",
        "Contact",
    ),
    "other in": (
        one(Channel.OTHER, direction=Direction.IN),
        "Contact",
        "Contact",
    ),
    "five calls": (
        one(attempts=5),
        "Telefoon (5 keer)",
        "Phone (5 times)",
    ),
    "a letter of another firm": (
        one(Channel.LETTER, direction=Direction.IN, with_whom=ENGINEER.id),
        "Brief van Bouwman Installaties",
        "Letter from Bouwman Installaties",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), HOWS.values(), ids=HOWS)
def test_how_a_contact_went(given: Contact, dutch: str, english: str) -> None:
    assert how(given, "nl") == dutch
    assert how(given, "en") == english
