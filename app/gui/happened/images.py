"""The icon of what happened: of its channel, or of the kind of thing that it is."""

from __future__ import annotations

from app.core.channel import Channel
from app.core.entry import Entry, EntryKind
from app.gui.fields.channels import ICONS

KINDS = {
    EntryKind.AGREEMENT: "handshake",
    EntryKind.INCIDENT: "triangle-alert",
    EntryKind.NOT_KEPT: "handshake",
    EntryKind.KEPT: "handshake",
    EntryKind.WITHDRAWN: "handshake",
    EntryKind.OFFER: "hand-coins",
    EntryKind.PAYMENT: "euro",
    EntryKind.EFFORT: "clock",
    EntryKind.DOCUMENT: "send",
    EntryKind.EXTENSION: "calendar-plus",
    EntryKind.SILENCE: "message-square-off",
}


def image_of(entry: Entry) -> str:
    """Return the name of the icon of an entry of the timeline."""
    return KINDS.get(entry.kind) or ICONS[entry.channel or Channel.OTHER]
