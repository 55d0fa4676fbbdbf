"""What somebody promised to do, from the words in which it is noted.

Asked "What would they do?", people answer with a verb: "mij terugbellen", "digitale tv
leveren", "call me back".  The verb tells the kind, the rest is its object.  Words that no kind
has stay as they are, for documents print them after "would" ("zou").
"""

from __future__ import annotations

import re
from datetime import date

from app.core.events import PromiseKind
from app.core.reading.dues import read_due
from app.core.reading.result import DoubtCode
from app.core.record import record

_K = PromiseKind

# What begins (English) or ends (Dutch) the words, whether an object must be left over, and
# the kind.  The longest comes first.
_DUTCH: tuple[tuple[str, bool, PromiseKind], ...] = (
    ("op de hoogte houden", False, _K.KEEP_INFORMED),
    ("een monteur sturen", False, _K.ENGINEER),
    ("een monteur langssturen", False, _K.ENGINEER),
    ("contact opnemen", False, _K.CONTACT),
    ("antwoord geven", False, _K.ANSWER),
    ("reactie geven", False, _K.ANSWER),
    ("korting geven", False, _K.DISCOUNT),
    ("terugbellen", False, _K.CALL_BACK),
    ("belt terug", False, _K.CALL_BACK),
    ("bellen mij terug", False, _K.CALL_BACK),
    ("bellen", False, _K.CALL_BACK),
    ("antwoorden", False, _K.ANSWER),
    ("reageren", False, _K.ANSWER),
    ("bevestigen", False, _K.CONFIRM),
    ("leveren", True, _K.DELIVER),
    ("bezorgen", True, _K.DELIVER),
    ("aansluiten", True, _K.INSTALL),
    ("installeren", True, _K.INSTALL),
    ("plaatsen", True, _K.INSTALL),
    ("terugbetalen", True, _K.REFUND),
    ("terugstorten", True, _K.REFUND),
    ("crediteren", True, _K.CREDIT),
    ("repareren", True, _K.REPAIR),
    ("vervangen", True, _K.REPLACE),
    ("omruilen", True, _K.REPLACE),
    ("uitzoeken", True, _K.LOOK_INTO),
)
_ENGLISH: tuple[tuple[str, bool, PromiseKind], ...] = (
    ("keep me informed", False, _K.KEEP_INFORMED),
    ("send an engineer", False, _K.ENGINEER),
    ("get in touch", False, _K.CONTACT),
    ("contact me", False, _K.CONTACT),
    ("call me back", False, _K.CALL_BACK),
    ("call back", False, _K.CALL_BACK),
    ("call me", False, _K.CALL_BACK),
    ("ring me back", False, _K.CALL_BACK),
    ("answer", False, _K.ANSWER),
    ("reply", False, _K.ANSWER),
    ("confirm", False, _K.CONFIRM),
    ("deliver", True, _K.DELIVER),
    ("install", True, _K.INSTALL),
    ("connect", True, _K.INSTALL),
    ("refund", True, _K.REFUND),
    ("credit", True, _K.CREDIT),
    ("repair", True, _K.REPAIR),
    ("replace", True, _K.REPLACE),
    ("look into", True, _K.LOOK_INTO),
)
# An object beside these makes another promise of them: calling the factory is no call back.
_TO_ME = frozenset(("bellen", "contact opnemen"))
_ALONE = _TO_ME | {"bevestigen", "confirm"}
_FOR_ME = re.compile(r"\b(?:mij|me|ons|zal|zou|zullen|zouden|gaat|gaan)$", re.IGNORECASE)
_ANY_DAY = date(2001, 1, 1)
_ME = re.compile(r"^(?:aan )?(?:mij|me|ons|us)\b\s*|\s*\b(?:to me|to us)$", re.IGNORECASE)
_INFINITIVE = re.compile(r"(?:en|an|aan|oen|ien|gaan|staan)$", re.IGNORECASE)
# "reageren op mijn klacht": what begins with a preposition may stand behind the verb.
_VERB_FIRST = re.compile(
    r"\w+en (?:aan|bij|binnen|door|in|met|naar|om|op|over|van|vanaf|voor|wat|wie|dat)\b",
    re.IGNORECASE,
)
_TWO_ACTS = re.compile(r"\w+en en ", re.IGNORECASE)  # "sturen en 145 euro terugstorten"
# Who gets it, and articles: they do not tell one promise from another.
_SMALL = frozenset(
    (
        *("mij", "me", "ons", "aan", "alsnog", "nog", "nu", "toch", "to", "us"),
        *("de", "het", "een", "mijn", "uw", "deze", "dit", "my", "our", "the", "a", "an"),
    )
)


@record
class Act:
    """A promise read from words; ``odd`` when they do not fit after "would" ("zou")."""

    kind: PromiseKind
    what: str = ""
    odd: bool = False


def read_act(text: str, language: str) -> Act:
    """Return what *text* says somebody would do; OTHER with the words when no kind fits."""
    words = " ".join(text.split()).rstrip(".!")
    if not words:
        return Act(_K.OTHER)
    lower = words.casefold()
    for phrase, needs_object, kind in _DUTCH if language == "nl" else _ENGLISH:
        rest = _rest(words, lower, phrase, language)
        if rest is None:
            continue
        what = _ME.sub("", rest).strip()
        if needs_object and what and not (language == "nl" and _TWO_ACTS.search(what)):
            return Act(kind, what)
        if not needs_object and (phrase not in _ALONE or _is_alone(phrase, what, language)):
            return Act(kind)
    return Act(_K.OTHER, words, odd=_is_odd(words, language))


def _rest(words: str, lower: str, phrase: str, language: str) -> str | None:
    """Return what stands beside *phrase*, None when it is not there where a verb stands."""
    if lower == phrase:
        return ""
    if language == "nl":
        return words[: -len(phrase)].strip() if lower.endswith(f" {phrase}") else None
    return words[len(phrase) :].strip() if lower.startswith(f"{phrase} ") else None


def _is_alone(phrase: str, beside: str, language: str) -> bool:
    """Tell whether what stands beside *phrase* is no object: nothing, who does it, or when."""
    if not beside or (phrase in _TO_ME and _FOR_ME.search(beside)):
        return True
    found = read_due(beside, language, _ANY_DAY)
    return found.doubt is None or found.doubt.code is not DoubtCode.NOT_READ


def _is_odd(words: str, language: str) -> bool:
    """Tell whether words are no verb with what belongs to it; English has no sign of one."""
    if language != "nl" or _VERB_FIRST.match(words):
        return False
    return not _INFINITIVE.search(words.rsplit(maxsplit=1)[-1])


def is_same(one: Act, other: Act) -> bool:
    """Tell whether two promises are about the same: one kind, for OTHER also the same words."""
    if one.kind is not _K.OTHER or other.kind is not _K.OTHER:
        return one.kind is other.kind
    return bool(_gist(one.what)) and _gist(one.what) == _gist(other.what)


def _gist(words: str) -> frozenset[str]:
    """Return the words that say what is done, without who gets it and without articles."""
    return frozenset(words.casefold().split()) - _SMALL
