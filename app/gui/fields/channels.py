"""The ways to reach each other, with the words and the icon that stand for each."""

from __future__ import annotations

from app.core.channel import Channel
from app.gui.words import _, of

ICONS = {
    Channel.PHONE: "phone",
    Channel.EMAIL: "mail",
    Channel.LETTER: "file-text",
    Channel.REGISTERED: "stamp",
    Channel.WEB_FORM: "globe",
    Channel.CHAT: "message-circle",
    Channel.MESSAGE: "message-square-text",
    Channel.APP: "monitor",
    Channel.SOCIAL: "at-sign",
    Channel.SHOP: "store",
    Channel.PARCEL: "truck",
    Channel.VISIT: "wrench",
    Channel.PLATFORM: "megaphone",
    Channel.BODY: "scale",
    Channel.ONLINE: "globe",
    Channel.DOOR: "door-open",
    Channel.OTHER: "ellipsis",
}


def channel_words() -> dict[Channel, str]:
    """Return what each way is called."""
    return {
        Channel.PHONE: _("Telephone"),
        Channel.EMAIL: _("E-mail"),
        Channel.LETTER: _("Letter"),
        Channel.REGISTERED: _("Registered letter"),
        Channel.WEB_FORM: _("Web form"),
        Channel.CHAT: _("Chat"),
        Channel.MESSAGE: _("Text message"),
        Channel.APP: _("App or account"),
        Channel.SOCIAL: _("Social media"),
        Channel.SHOP: _("Shop"),
        Channel.PARCEL: _("Parcel"),
        Channel.VISIT: _("Visit"),
        Channel.PLATFORM: _("Complaint website"),
        Channel.BODY: _("Disputes body or court"),
        Channel.ONLINE: _("Web shop"),
        Channel.DOOR: _("At the door"),
        Channel.OTHER: of("channel", "Other"),
    }
