"""Private things that the case itself holds, found in any spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.case import Case
from app.core.party import Party, Role
from app.core.record import record
from app.letters.greeting import surname
from app.letters.redaction.finding import Hit, Kind, folded

_STAFF = frozenset({Role.EMPLOYEE})
_PEOPLE = frozenset(
    {
        Role.CONSUMER,
        Role.CONTRACT_HOLDER,
        Role.CALLER,
        Role.REPRESENTATIVE,
        Role.WITNESS,
        Role.THIRD_PARTY,
    }
)
_TITLES = r"(?:\b(?:(?:de )?heer|mevrouw|meneer|dhr\.?|mw\.?|mevr\.?|mr\.?|mrs\.?|ms\.?)\s+)?"
_GAP = r"[\s.\u00a0/\-]*"  # what people put between the signs of a number
_LEAST = 4  # letters and digits of a number that is looked for
_ONLY_WORD = 3  # letters of a name that is looked for by itself


@record
class Known:
    """Something private in a case, as a pattern; ``word`` is set for a single name."""

    kind: Kind
    pattern: re.Pattern[str]
    word: str = ""


def known(case: Case) -> tuple[Known, ...]:
    """Return what to look for: names, addresses and numbers of *case*."""
    return (*_people(case), *_places(case), *_numbers(case))


def by_case(text: str, found: tuple[Known, ...], ordinary: frozenset[str]) -> Iterator[Hit]:
    """Yield where *text* holds what the case holds.

    A name that is also one of the *ordinary* words counts only with a capital.
    """
    for one in found:
        for match in one.pattern.finditer(text):
            words = match[0].split()
            bare = len(words) == 1 and words[0] == words[0].casefold()
            if one.word and bare and one.word in ordinary:
                continue
            yield Hit(one.kind, match.start(), match.end())


def is_person(party: Party) -> bool:
    """Tell whether a party is a private person or one of the staff, not a firm or a body."""
    return bool((_STAFF | _PEOPLE) & set(party.roles))


def _people(case: Case) -> Iterator[Known]:
    for party in case.parties:
        if not is_person(party) or not party.name.strip():
            continue
        kind = Kind.STAFF if _STAFF & set(party.roles) else Kind.NAME
        titles = _TITLES if kind is Kind.STAFF else ""
        for spelling in dict.fromkeys(_spellings(party)):
            words = spelling.split()
            signs = r"[\s.\u00a0\-]*".join(re.escape(word.rstrip(".")) for word in words)
            pattern = re.compile(rf"{titles}(?<!\w){signs}(?!\w)", re.IGNORECASE)
            yield Known(kind, pattern, spelling.casefold() if len(words) == 1 else "")
    for party in case.parties:
        if party.account is not None and party.account.holder:
            signs = r"[\s.\u00a0]*".join(map(re.escape, _words(party.account.holder)))
            yield Known(Kind.NAME, re.compile(rf"(?<!\w){signs}(?!\w)", re.IGNORECASE))


def _words(name: str) -> list[str]:
    return [word for word in re.split(r"[\s.\u00a0]+", name) if word]


def _spellings(party: Party) -> Iterator[str]:
    """Yield how a name may be written: whole, with initials, or a part of it alone."""
    words = party.name.split()
    last = surname(party.name)
    yield party.name
    if party.short_name and party.short_name != party.name:
        yield party.short_name
    given = words[: len(words) - len(last.split())]
    if given:
        yield f"{' '.join(word[0] for word in given)} {last}"
        yield f"{last} {given[0]}"
    if party.initials:
        yield f"{' '.join(_words(party.initials))} {last}"
    if len(last) >= _ONLY_WORD:
        yield last
        yield last.split()[-1]
    if given and len(given[0].rstrip(".")) >= _ONLY_WORD:
        yield given[0]


def _places(case: Case) -> Iterator[Known]:
    for party in case.parties:
        for place in party.addresses if is_person(party) else ():
            if len(folded(place.street)) >= _LEAST:
                yield Known(Kind.ADDRESS, _spaced(place.street))
            if len(folded(place.postcode)) >= _LEAST:
                yield Known(Kind.POSTCODE, _spaced(place.postcode))


def _numbers(case: Case) -> Iterator[Known]:
    own = [party for party in case.parties if is_person(party)]
    for party in own:
        yield from _spelled(Kind.PHONE, party.phone)
        yield from _spelled(Kind.EMAIL, party.email)
        if party.account is not None:
            yield from _spelled(Kind.ACCOUNT, party.account.iban)
    for value in _references(case):
        yield from _spelled(Kind.NUMBER, value)


def _references(case: Case) -> Iterator[str]:
    for party in case.parties:
        yield from (one.value for one in party.references)
    for agreement in case.agreements:
        yield from (one.value for one in agreement.references)
    yield from (one.number for one in case.payments)
    yield from (one.reference for one in case.contacts)
    yield from (one.sending.registered_number for one in case.documents if one.sending)


def _spelled(kind: Kind, value: str) -> Iterator[Known]:
    if len(folded(value)) >= _LEAST:
        yield Known(kind, _spaced(value))


def _spaced(value: str) -> re.Pattern[str]:
    """Return what finds *value* whatever stands between its signs, in any case."""
    signs = _GAP.join(re.escape(sign) for sign in value if sign.isalnum() or sign == "@")
    return re.compile(rf"(?<!\w){signs}(?!\w)", re.IGNORECASE)
