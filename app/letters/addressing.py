"""To whom a document goes: the lines of the address window."""

from __future__ import annotations

from app.core.channel import Channel
from app.core.papers import Document
from app.core.party import Address, Link, Party, Role
from app.letters.scene import Scene


def addressee(scene: Scene) -> Party | None:
    """Return to whom the document goes: as chosen, else a department of the trader."""
    chosen = scene.facts.party(scene.document.addressee)
    return chosen or scene.trader


def addressee_lines(scene: Scene) -> tuple[str, ...]:
    """Return the lines in the window: firm, department or person, street, town, country."""
    party = addressee(scene)
    if party is None:
        return (
            str(scene.hole("addressee")),
            str(scene.hole("street")),
            str(scene.hole("town")),
        )
    firm = _firm_of(scene, party)
    lines = [scene.clean_name(firm) or str(scene.hole("addressee"))]
    attention = scene.clause(scene.document.attention)
    if attention:
        lines.append(scene.plain("head.attention", who=attention))
    elif party is not firm:
        lines.append(_person_line(scene, party))
    address = next((one.addresses[0] for one in (party, firm) if one.addresses), None)
    if only_mail(scene.document) and address is None:
        return tuple(lines)
    return (*lines, *_address(scene, address))


def only_mail(document: Document) -> bool:
    """Tell whether a document goes by e-mail or form alone, so that it needs no address."""
    digital = {Channel.EMAIL, Channel.WEB_FORM, Channel.CHAT, Channel.APP, Channel.PLATFORM}
    return bool(document.channels) and set(document.channels) <= digital


def _firm_of(scene: Scene, party: Party) -> Party:
    inside = (Link.DEPARTMENT_OF, Link.EMPLOYEE_OF)
    owner = next((link.party for link in party.links if link.kind in inside), None)
    return scene.facts.party(owner) or party


def _person_line(scene: Scene, party: Party) -> str:
    if Role.EMPLOYEE in party.roles and party.name:
        who = scene.function(party) or scene.clean_name(party)
        return scene.plain("head.attention", who=who)
    return scene.clean_name(party)


def _address(scene: Scene, address: Address | None) -> tuple[str, ...]:
    if address is None or not address.street:
        street = str(scene.hole("street"))
        postcode = f"{scene.hole('postcode')}  {scene.hole('town')}"
        return (street, postcode) if address is None else (street, *_town(scene, address))
    lines = [scene.line(address.street), *_town(scene, address)]
    if address.country and address.country.lower() != scene.case.jurisdiction.lower():
        lines.append(country_name(scene, address.country).upper())
    return tuple(line for line in lines if line)


def _town(scene: Scene, address: Address) -> tuple[str, ...]:
    """Return the line of postcode and town, two where the country writes them apart."""
    postcode = scene.line(address.postcode)
    town = scene.line(address.town).upper()
    if not postcode and not town:
        return (str(scene.hole("town")),)
    text = str(scene.say("head.postcode_town", postcode=postcode, town=town).unescape())
    return tuple(text.strip().replace("  ", "\u00a0\u00a0").split("\n"))


def country_name(scene: Scene, code: str) -> str:
    """Return the name of a country in the language of the document, the code if unknown."""
    from babel import Locale

    names = Locale.parse(str(scene.language.data["locale"])).territories
    return str(names.get(code.upper(), code))
