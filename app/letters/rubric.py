"""The questions that a letter answers yes to before it leaves: those a program can decide.

Each question is a small function that yields findings; a letter is ready when there are
none.  The numbers are those of the rubric of letters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from app.core.calendar import is_working_day, statutory
from app.core.case import Case
from app.core.knowledge import known_on
from app.core.lookup import consumers, main_agreement, sent_on
from app.core.party import AddressForm, Role
from app.core.text import in_language
from app.core.totals import asked_totals
from app.letters.compose import Composed
from app.letters.doctype import read_type
from app.letters.head import MOST_EARLIER
from app.letters.language import read_language
from app.letters.letter import (
    Items,
    Layout,
    Part,
    plain,
)
from app.letters.phrases import read_phrases
from app.letters.printed_days import chosen, days, deadline
from app.letters.reading import Fault, Subject, addressed_to, panel, passages
from app.letters.rubric_facts import FACTS
from app.letters.rubric_forms import FORMS
from app.letters.rubric_order import ORDER
from app.letters.rubric_style import STYLE
from app.letters.rubric_weekdays import WEEKDAYS
from app.letters.rubric_whole import WHOLE
from app.letters.sources import Sources
from app.letters.vocabulary import read_vocabulary

_SUM = re.compile(r"[€£$]\s?\d|\d\s?[€£$]")
_FIGURE = re.compile(r"\d")
_ASIDE = re.compile(r"\([^)]*\)")
_BOTH = ("one", "many")
Check = Callable[[Subject], Iterator[Fault]]
# A filing answers a form, an annex is a table, a text goes into a field of somebody else's.
NOT_ASKED: Mapping[Layout, frozenset[int]] = {
    Layout.LETTER: frozenset(),
    Layout.STATEMENT: frozenset({1, 2, 3, 8, 9, 13, 14, 15, 16, 17, 18, 23}),
    Layout.ANNEX: frozenset({1, 2, 3, 4, 8, 9, 14, 15, 16, 17, 18, 23}),
    Layout.TEXT: frozenset({1, 2, 3, 4, 8, 9, 15, 16, 17, 18, 23}),
}


def subject_of(composed: Composed, case: Case, sources: Sources) -> Subject:
    """Return what there is to check about *composed*, made from *case*."""
    letter = composed.letter
    kind = read_type(sources.of(letter.type).templates, letter.type)
    return Subject(
        letter,
        known_on(case, letter.day),
        sources.pack,
        read_language(sources.templates, letter.language),
        read_phrases(sources.templates, letter.language),
        kind.articles,
        composed.missing,
        composed.reckoned,
        kind.asks,
        read_vocabulary(sources.resources, letter.language),
        frozenset(kind.exempt) | NOT_ASKED[letter.layout],
        kind.step,
    )


def examine(subject: Subject) -> tuple[Fault, ...]:
    """Return every fault, by question; those that a document is exempt from are not asked."""
    checks = (*FORM, *WHOLE, *FACTS, *WEEKDAYS, *ORDER, *STYLE, *FORMS)
    found = [one for check in checks for one in check(subject)]
    asked = (one for one in dict.fromkeys(found) if one.question not in subject.exempt)
    return tuple(sorted(asked, key=lambda one: (one.question, one.block)))


def demands(subject: Subject) -> Iterator[Fault]:
    """Question 1: what is asked, by which day, and how much."""
    asked = panel(subject)
    if not asked:
        yield Fault(1, "no-panel")
        return
    if not any(days(subject, one) for one in asked) or deadline(subject) is None:
        yield Fault(1, "panel-without-day", asked[0].block)
    money = asked_totals(subject.case, subject.letter.day).in_all
    gap = any("[" in one.text for one in asked)  # told by itself
    if subject.asks and money and not gap and not any(_SUM.search(one.text) for one in asked):
        yield Fault(1, "panel-without-amount", asked[0].block)


def last_day(subject: Subject) -> Iterator[Fault]:
    """Question 2: a working day to come, in full with its weekday and year."""
    tokens = [token for one in panel(subject) for token in days(subject, one) if token.year]
    if not tokens:
        return
    first = chosen(subject, tokens)
    day = first.whole()
    if day is None:
        return
    if not first.weekday:
        yield Fault(2, "last-day-without-weekday", first.block, first.text)
    if day <= subject.letter.day:
        yield Fault(2, "last-day-passed", first.block, first.text)
    if not is_working_day(statutory(subject.case.jurisdiction), day):
        yield Fault(2, "last-day-not-worked", first.block, first.text)


def traced(subject: Subject) -> Iterator[Fault]:
    """Question 3: every passage that tells a fact names its records, or is the user's own.

    Outside the story a passage tells one where it has a figure; the rest is fixed wording.
    """
    for one in passages(subject):
        told = one.part is Part.STORY and subject.letter.type == _first_letter(subject)
        within = one.part in (Part.OPENING, Part.STORY, Part.POINTS)
        figures = within and _FIGURE.search(_ASIDE.sub("", one.text))
        lead = one.kind == "heading" or (one.kind == "paragraph" and one.text.endswith(":"))
        if (told or figures) and not lead and not one.own and not one.facts:
            yield Fault(3, "no-facts", one.block, one.text)


def _first_letter(subject: Subject) -> str:
    return next((one.documents[0] for one in subject.pack.ladder if one.documents), "")


def exhibits(subject: Subject) -> Iterator[Fault]:
    """Question 4: the numbers in the text are those of the list, in order of mention."""
    listed = [one.number for one in subject.letter.enclosures]
    if listed != list(range(1, len(listed) + 1)):
        yield Fault(4, "list-not-in-order", "", str(listed))
    highest = 0
    for one in passages(subject):
        for number in cited(subject, one.text):
            if number not in listed:
                yield Fault(4, "exhibit-not-listed", one.block, str(number))
            if number > highest + 1:
                yield Fault(4, "exhibit-out-of-order", one.block, str(number))
            highest = max(highest, number)


def cited(subject: Subject, text: str) -> list[int]:
    """Return the numbers of enclosures that *text* names."""
    joint = str(subject.language.data["and"]).format(first="", last="").strip()
    through = str(subject.language.data["exhibit"]["range"]).format(**{"from": "", "to": ""})
    names = "|".join({*subject.listed("exhibit"), *_forum_words(subject)})
    joints = rf"(?:, (?=\d)| {joint} | {through.strip()} )"
    found: list[int] = []
    for match in re.finditer(rf"\b(?:{names}) (\d+(?:{joints}\d+)*)", text):
        for part in re.split(rf", | {joint} ", match[1]):
            ends = [int(end) for end in re.findall(r"\d+", part)]
            found += range(ends[0], ends[-1] + 1)
    return found


def _forum_words(subject: Subject) -> set[str]:
    """Return what committees and courts call their exhibits."""
    data = subject.language.data
    patterns = (data[key][form] for key in data if key.startswith("exhibit_") for form in _BOTH)
    return {match[1] for one in patterns if (match := re.search(r"(\w+) \{", one))}


def identified(subject: Subject) -> Iterator[Fault]:
    """Question 8: the agreement, the number and earlier letters are found at once."""
    letter, case = subject.letter, subject.case
    agreement = main_agreement(case)
    whole = " ".join(one.text for one in passages(subject))
    first = f"{letter.subject} {whole[: len(whole) // 4 + 200]}".casefold()
    if agreement is not None:
        what = in_language(agreement.what, subject.language.code, case.language).text
        topic = in_language(case.topic, subject.language.code, case.language).text
        named = any(word and word.casefold() in first for word in (what, topic))
        if subject.asks and not named:
            yield Fault(8, "agreement-late", "", what)
    values = [field.value.replace("\u00a0", " ") for field in letter.references]
    numbers = [one.value for party in case.parties for one in party.references if not one.wrong]
    if agreement is not None:
        numbers += [one.value for one in agreement.references if not one.wrong]
    known = [party.addresses for party in consumers(case)]
    if numbers and not any(number in values for number in numbers):
        yield Fault(8, "no-number", "", numbers[0])
    if not numbers and not any(known) and "sender" not in subject.missing:
        yield Fault(8, "no-number-and-no-address")
    for day in _earlier(subject) if subject.asks and not _to_collector(subject) else ():
        shown = subject.language.day(day).replace("\u00a0", " ")
        short = subject.language.day(day, year=False).replace("\u00a0", " ")
        if short.casefold() not in f"{' '.join(values)} {first}".casefold():
            yield Fault(8, "earlier-letter-late", "", shown)


def _earlier(subject: Subject) -> list[date]:
    """Return the days of earlier letters that have to be named: of many the first and last."""
    days = sorted(
        one.day
        for one in subject.case.documents
        if one.day is not None and one.day < subject.letter.day and sent_on(one) is not None
    )
    return days if len(days) <= MOST_EARLIER else [days[0], days[-1]]


def _to_collector(subject: Subject) -> bool:
    """Tell whether it goes to a debt collector, for whom letters to the firm are no earlier."""
    party = addressed_to(subject)
    return any(
        one.id == party and Role.DEBT_COLLECTOR in one.roles for one in subject.case.parties
    )


def addressed(subject: Subject) -> Iterator[Fault]:
    """Question 9: the addressee is complete; the salutation guesses no gender."""
    letter = subject.letter
    if not letter.addressee or not letter.addressee[0].strip():
        yield Fault(9, "no-addressee")
    if not letter.salutation.strip():
        yield Fault(9, "no-salutation")
    known = any(
        party.form is not AddressForm.NEUTRAL and party.name.split()[-1:] == [named]
        for party in subject.case.parties
        for named in re.findall(r"[\w'’-]+", letter.salutation)
    )
    words = letter.salutation.casefold()
    for both in subject.listed("both"):
        words = words.replace(both, "")
    guessed = set(re.findall(r"[\w.]+", words)) & set(subject.listed("gendered"))
    if guessed and not known:
        yield Fault(9, "gender-guessed", "", letter.salutation)


def keyed(subject: Subject) -> Iterator[Fault]:
    """Question 15: each point has a key word of its own, and points are numbered."""
    for section in subject.letter.sections:
        for block in section.blocks if section.part is Part.POINTS else ():
            if isinstance(block, Items) and block.id == "points":
                if not block.ordered:
                    yield Fault(15, "points-not-numbered", block.id)
                for item in block.items:
                    if not item.runs or not item.runs[0].bold:
                        yield Fault(15, "point-without-key-word", block.id, plain(item.runs))


FORM: tuple[Check, ...] = (
    *(demands, last_day, traced, exhibits, identified, addressed, keyed),
)
