"""A contact in short sentences for a table: who sought whom, what was said, how it ended."""

from __future__ import annotations

from app.core.channel import Channel, Direction
from app.core.events import Contact, Outcome, StatementKind
from app.core.text import has_text
from app.letters.items import makes_agreement
from app.letters.moments import times
from app.letters.phrases import capital
from app.letters.sayings import own_words
from app.letters.scene import Scene

_NAMED = frozenset({"annex.cause", "annex.apology", "annex.advice", "annex.quoted"})
_TALKS = frozenset({Channel.PHONE, Channel.CHAT})


def contact_cell(scene: Scene, contact: Contact) -> list[str]:
    """Return what happened in a contact, in short sentences for a table."""
    found: list[str] = []
    if contact.survey:
        return [scene.plain("annex.survey")]
    if makes_agreement(scene, contact) and scene.agreement is not None:
        what = capital(scene.clause(scene.agreement.what))
        return [scene.plain(f"annex.agreed_{scene.agreement.kind.value}", what=what)]
    if contact.channel is Channel.PHONE and contact.direction is Direction.IN:
        found.append(scene.plain("annex.phone_in", firm=_caller(scene, contact)))
    if contact.complaint and contact.direction is Direction.OUT:
        about = scene.clause(contact.about)
        over = scene.plain("about.text", text=about) if about else ""
        found.append(scene.plain("annex.complained", about=over))
    elif has_text(contact.asked):
        found.append(scene.plain("annex.asked", asked=scene.clause(contact.asked)))
    elif has_text(contact.about):
        found.append(scene.plain("annex.about", about=scene.clause(contact.about)))
    found += _outcome(scene, contact)
    found += _said(scene, contact) or _noted(scene, contact)
    if contact.hold_minutes:
        found.append(scene.plain("annex.minutes", n=str(contact.hold_minutes)))
    return found


def _noted(scene: Scene, contact: Contact) -> list[str]:
    """Return the consumer's own sentences where no more is known of a contact."""
    if has_text(contact.asked) or has_text(contact.about) or not has_text(contact.comment):
        return []
    return [own_words(scene, scene.text(contact.comment))]


def _said(scene: Scene, contact: Contact) -> list[str]:
    """Return what was said, with the speaker where the sentence would not tell it."""
    found: list[str] = []
    speaker = ""
    for said in contact.statements:
        party = scene.facts.party(said.by or contact.with_whom)
        text = scene.quote(said.text, verbatim=said.verbatim)
        slots = {"text": text, "who": _who(scene, said.by or contact.with_whom)}
        slots["firm"] = (
            scene.firm if scene.is_firm(party) else scene.outsider(party) if party else ""
        )
        key = {
            StatementKind.CAUSE: "annex.cause",
            StatementKind.APOLOGY: "annex.apology",
            StatementKind.ADVICE: "annex.advice",
        }.get(said.kind, "annex.quoted" if said.verbatim else "annex.stated")
        if key == "annex.stated" and speaker == slots["firm"]:
            key = "annex.said"  # the same voice goes on
        speaker = "" if key in _NAMED else slots["firm"]
        sentence = scene.plain(key, **slots)
        found.append(
            sentence if sentence.endswith((".", "’", "”", "!", "?")) else f"{sentence}."
        )
    return found


def _who(scene: Scene, party_id: str | None) -> str:
    party = scene.facts.party(party_id)
    if party is None or scene.trader is None or party.id == scene.trader.id:
        return scene.firm
    return scene.sayer(party)


def _outcome(scene: Scene, contact: Contact) -> list[str]:
    if contact.outcome is Outcome.UNKNOWN or (
        contact.outcome is Outcome.ANSWERED and contact.statements
    ):
        return []
    to = scene.clause(contact.referred_to)
    suffix = "_to" if contact.outcome is Outcome.REFERRED and to else ""
    return [scene.plain(f"annex.outcome_{contact.outcome.value}{suffix}", to=to)]


def _caller(scene: Scene, contact: Contact) -> str:
    """Return the firm at the other end: another one by its name, else the trader."""
    party = scene.facts.party(contact.with_whom)
    outside = party is not None and not scene.is_firm(party)
    return scene.outsider(party) if outside and party else scene.firm


def contact_how(scene: Scene, contact: Contact) -> str:
    """Return how a contact went and whose it was: ``Brief van KPN``, ``Mijn e-mail``."""
    side = "in" if contact.direction is Direction.IN else "out"
    firm = _caller(scene, contact)
    for key in (
        f"annex.how_{contact.channel.value}_{side}",
        f"annex.how_{contact.channel.value}",
    ):
        if scene.knows(key):
            text = scene.plain(key, firm=firm)
            break
    else:
        text = scene.plain("annex.how_other")
    if contact.channel in _TALKS and contact.direction is Direction.OUT and firm != scene.firm:
        text = scene.plain("annex.how_with", how=text, who=firm)
    if contact.attempts > 1:
        often = scene.plain("annex.times", n=str(contact.attempts))
        if contact.attempts_about:
            often = f"({times(scene, contact.attempts, about=True)})"
        text = f"{text} {often}"
    return text
