"""What the screen says of what was found."""

from __future__ import annotations

from app.gui.words import _
from app.workshop.public_wishes import FindingView

HARD = "hard"
LONGEST = 80  # characters of a finding that a card shows


def title_of(finding: FindingView) -> str:
    """Return what was found, in a few words."""
    if finding.signature:
        return _("Your own name")
    return {
        "name": _("Name of a private person"),
        "staff": _("Name of an employee"),
        "email": _("E-mail address"),
        "phone": _("Phone number"),
        "account": _("Account number"),
        "personal_number": _("Citizen service number"),
        "number": _("Customer number or other number"),
        "address": _("Street and house number"),
        "postcode": _("Postcode"),
        "birth": _("Date of birth"),
        "health": _("Something about health"),
        HARD: _("A hard word"),
    }.get(finding.kind, _("Private detail"))


def told_of(finding: FindingView) -> str:
    """Return what happens with it, in a sentence."""
    was, stands = short(finding.was), short(finding.words or finding.proposed)
    if finding.signature:
        return _("You choose: name, initials or anonymous.")
    if finding.choice == "keep":
        if finding.kind == HARD:
            return _("‘{was}’ judges, accuses or threatens. Say what happened instead.").format(
                was=was
            )
        return _("‘{was}’ stays for everybody to read.").format(was=was)
    if not stands:
        return _("‘{was}’ is left out.").format(was=was)
    return _("‘{was}’ becomes ‘{stands}’.").format(was=was, stands=stands)


def short(text: str) -> str:
    """Return *text* as a card has room for it."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def tone_of(finding: FindingView, *, public: bool) -> str:
    """Return the name of the colour of a finding, in the letter or in its public version."""
    if finding.choice == "keep":
        return "late" if finding.kind == HARD else "accent"
    if public:
        return "kept"
    return "late" if finding.kind == HARD else "replaced"
