"""The ways in which people reach each other."""

from __future__ import annotations

from enum import StrEnum


class Channel(StrEnum):
    """How a contact went, a contract was made or a letter was sent."""

    PHONE = "phone"
    EMAIL = "email"
    LETTER = "letter"
    REGISTERED = "registered"
    WEB_FORM = "web_form"
    CHAT = "chat"
    MESSAGE = "message"  # WhatsApp or SMS
    APP = "app"  # app, portal or account
    SOCIAL = "social"  # social media, web care
    SHOP = "shop"
    PARCEL = "parcel"  # something sent, without a letter
    VISIT = "visit"  # an engineer at the door
    PLATFORM = "platform"  # a public complaint platform
    BODY = "body"  # court or committee
    ONLINE = "online"  # a web shop: how a contract was made
    DOOR = "door"  # at the door: how a contract was made
    OTHER = "other"


class Direction(StrEnum):
    """Who sought the contact."""

    OUT = "out"  # the consumer
    IN = "in"  # the other side
