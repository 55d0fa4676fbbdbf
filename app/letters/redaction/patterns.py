"""Private things that can be told by their form, with the validators that know the forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

import phonenumbers
from stdnum import iban, luhn
from stdnum.eu import vat
from stdnum.nl import bsn

from app.letters.redaction.finding import Hit, Kind

# A text may be one word of a million letters: nothing looks ahead without an end.
_EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_ACCOUNT = re.compile(r"\b[A-Z]{2}[ .]?\d{2}(?:[ .\u00a0-]?[A-Z0-9]){11,30}\b", re.IGNORECASE)
_LIKE_DUTCH = re.compile(r"NL\d{2}[A-Z]{4}\d{10}")
_DIGITS = re.compile(r"(?<![\w.,€$£])\d(?:[ .\u00a0/-]?\d){5,18}(?![\w])(?![.,]\d)")
_LOOSE = re.compile(r"(?:[(\[]\d{1,5}[)\]] ?)?\d(?:[ .\u00a0/-]{0,2}\d){24,}")
_DIALLED = re.compile(r"[+(\[]{0,2}\d(?:[^\w\n,;:€$£%!?'\"]{0,4}\d)*")
_FEWEST_DIGITS = 6  # of a phone number
_BESIDE = 3  # signs beside a number that tell whether it is one
_MIXED = re.compile(
    r"\b(?=[A-Z0-9-]{0,60}\d)[A-Z0-9]+(?:-[A-Z0-9]+)+\b|\b(?=\w*\d{4})[A-Z]+\d+\b"
)
_VAT = re.compile(r"\b[A-Z]{2}[A-Z0-9]{8,12}\b")
_POSTCODE = re.compile(
    r"\b[1-9]\d{3}[ \u00a0]{0,2}(?!(?:SA|SD|SS)\b)[A-Z]{2}\b"
    r"|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"
)
_STREET = re.compile(
    r"\b(?:[A-Z][\w’'.-]{1,40} ){0,3}[A-Z][\w’'-]{0,60}"
    r"(?:straat|laan|weg|plein|hof|pad|kade|gracht|singel|dreef|dijk|steeg|markt|plantsoen)"
    r" \d+ ?(?:[a-zA-Z]\b|-\d+)?"
    r"|\b\d+[a-z]? (?:[A-Z]\w+ ){1,3}(?:Street|Road|Avenue|Lane|Close|Drive|Way)\b"
)
_DATE = (
    r"(?:\d{1,2}[-/. ]\d{1,2}[-/. ](?:\d{4}|\d{2})"
    r"|\d{1,2}[ \u00a0][a-z]+[ \u00a0]\d{4}|[A-Z][a-z]+ \d{1,2}, \d{4})"
)
_BIRTH = re.compile(
    r"\b(?:geboren|geb\.|geboortedatum|geboortedag|born|date of birth|d\.o\.b\.)"
    rf"[^.!?\d]{{0,20}}({_DATE})",
    re.IGNORECASE,
)
_DAY = re.compile(rf"^(?:{_DATE}|\d{{4}}-\d{{2}}-\d{{2}})$")
_TITLED = re.compile(
    r"\b(?:(?:[Dd]e )?[Hh]eer|[Mm]evrouw|[Mm]eneer|[Dd]hr\.?|[Mm]w\.?|[Mm]evr\.?|Mrs?\.?|Ms\.?)"
    r" (?:(?:van|de|den|der|ter|ten|el|al)(?: de[nr]?)? )?[A-Z](?:[\w’'-]+|\.)"
    r"(?: (?:(?:van|de|den|der)(?: de[nr]?)? )?[A-Z][\w’'-]+){0,2}"
)


def by_form(text: str, region: str) -> Iterator[Hit]:
    """Yield what *text* holds that is private by its form; *region* reads phone numbers."""
    yield from _all(_EMAIL, Kind.EMAIL, text)
    yield from _accounts(text)
    yield from _phones(text, region)
    yield from _numbers(text)
    yield from _all(_POSTCODE, Kind.POSTCODE, text)
    yield from _all(_STREET, Kind.ADDRESS, text)
    yield from _all(_TITLED, Kind.STAFF, text)
    for found in _BIRTH.finditer(text):
        yield Hit(Kind.BIRTH, found.start(1), found.end(1))


def _all(pattern: re.Pattern[str], kind: Kind, text: str) -> Iterator[Hit]:
    for found in pattern.finditer(text):
        yield Hit(kind, found.start(), found.end())


def _accounts(text: str) -> Iterator[Hit]:
    """Yield account numbers: valid ones, and Dutch ones with a slip of the pen in them."""
    for found in _ACCOUNT.finditer(text):
        end = found.end()
        while end > found.start() + 14:  # a word behind the number may look like part of it
            bare = re.sub(r"[^A-Z0-9]", "", text[found.start() : end].upper())
            if text[end - 1].isalnum() and (iban.is_valid(bare) or _LIKE_DUTCH.fullmatch(bare)):
                yield Hit(Kind.ACCOUNT, found.start(), end)
                break
            end -= 1


def _phones(text: str, region: str) -> Iterator[Hit]:
    """Yield phone numbers, and whole what has more digits in a row than any of them.

    The matcher of the library is slow and gives up after many tries: it gets only the
    stretches in which there are digits enough, each by itself.
    """
    for found in _LOOSE.finditer(text):
        yield Hit(Kind.NUMBER, found.start(), found.end())
    shorter = _LOOSE.sub(lambda found: "\n" * len(found[0]), text)
    for found in _DIALLED.finditer(shorter):
        if sum(map(str.isdecimal, found[0])) >= _FEWEST_DIGITS:
            begun = max(found.start() - _BESIDE, 0)
            yield from _matched(shorter[begun : found.end() + _BESIDE], begun, region)


def _matched(text: str, begun: int, region: str) -> Iterator[Hit]:
    """Yield the phone numbers in a stretch of text that begins at *begun*."""
    leniency = phonenumbers.Leniency.VALID
    tries = len(text) + 1
    for found in phonenumbers.PhoneNumberMatcher(text, region, leniency, tries):
        if not _DAY.match(found.raw_string):
            yield Hit(Kind.PHONE, begun + found.start, begun + found.end)


def _numbers(text: str) -> Iterator[Hit]:
    """Yield numbers of six digits and more that are no day and no amount."""
    for found in _DIGITS.finditer(text):
        bare = re.sub(r"\D", "", found[0])
        if _DAY.match(found[0]) or re.fullmatch(r"\d{1,3}(?:\.\d{3})+", found[0]):
            continue
        personal = len(bare) in (8, 9) and bsn.is_valid(bare)
        card = len(bare) >= 13 and luhn.is_valid(bare)
        kind = Kind.PERSONAL_NUMBER if personal else Kind.ACCOUNT if card else Kind.NUMBER
        yield Hit(kind, found.start(), found.end())
    for found in _MIXED.finditer(text):
        if not _DAY.match(found[0]):
            yield Hit(Kind.NUMBER, found.start(), found.end())
    for found in _VAT.finditer(text):
        if vat.is_valid(found[0]):
            yield Hit(Kind.NUMBER, found.start(), found.end())
