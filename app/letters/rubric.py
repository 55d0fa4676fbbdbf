"""The questions that a letter answers yes to before it leaves: those a program can decide.

Each question is a small function that yields findings; a letter is ready when there are
none.  The numbers are those of the rubric of letters.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
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
from app.letters.language import read_language
from app.letters.letter import Heading, Items, Layout, Part, Section, Table, plain
from app.letters.phrases import read_phrases
from app.letters.reading import (
    Day,
    Finding,
    Subject,
    addressed_to,
    days,
    deadline,
    found_words,
    panel,
    passages,
    sentences,
)
from app.letters.rubric_facts import FACTS
from app.letters.rubric_style import STYLE
from app.letters.sources import Sources

Check = Callable[[Subject], Iterator[Finding]]


def subject_of(composed: Composed, case: Case, sources: Sources) -> Subject:
    """Return what there is to check about *composed*, made from *case*."""
    letter = composed.letter
    kind = read_type(sources.templates, letter.type)
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
    )


def examine(subject: Subject) -> tuple[Finding, ...]:
    """Return every finding, by question; a text or an annex by itself is not a letter."""
    if subject.letter.layout is not Layout.LETTER:
        return ()
    found = [one for check in (*FORM, *FACTS, *STYLE) for one in check(subject)]
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (one.question, one.block)))


def demands(subject: Subject) -> Iterator[Finding]:
    """Question 1: what is asked, by which day, and how much."""
    asked = panel(subject)
    if not asked:
        yield Finding(1, "no-panel")
        return
    if not any(days(subject, one) for one in asked) or deadline(subject) is None:
        yield Finding(1, "panel-without-day", asked[0].block)
    money = asked_totals(subject.case, subject.letter.day).in_all
    if subject.asks and money and not any(re.search(r"[€£$]\s?\d", one.text) for one in asked):
        yield Finding(1, "panel-without-amount", asked[0].block)


def last_day(subject: Subject) -> Iterator[Finding]:
    """Question 2: a working day to come, in full with its weekday and year."""
    tokens = [token for one in panel(subject) for token in days(subject, one) if token.year]
    if not tokens:
        return
    first = min(tokens, key=lambda token: not token.weekday)
    day = date(first.year, first.month, first.day)
    if not first.weekday:
        yield Finding(2, "last-day-without-weekday", first.block, first.text)
    if day <= subject.letter.day:
        yield Finding(2, "last-day-passed", first.block, first.text)
    if not is_working_day(statutory(subject.case.jurisdiction), day):
        yield Finding(2, "last-day-not-worked", first.block, first.text)
    for token in tokens:
        yield from _weekday(token)


def _weekday(token: Day) -> Iterator[Finding]:
    day = date(token.year, token.month, token.day)
    if token.weekday and day.isoweekday() != token.weekday:
        yield Finding(2, "wrong-weekday", token.block, token.text)


def traced(subject: Subject) -> Iterator[Finding]:
    """Question 3: every passage that tells a fact names its records, or is the user's own."""
    for one in passages(subject):
        tells = one.part in (Part.OPENING, Part.STORY, Part.POINTS) and one.kind != "heading"
        lead = one.kind == "paragraph" and one.text.endswith(":")
        if tells and not lead and not one.own and not one.facts:
            yield Finding(3, "no-facts", one.block, one.text)


def exhibits(subject: Subject) -> Iterator[Finding]:
    """Question 4: the numbers in the text are those of the list, in order of mention."""
    listed = [one.number for one in subject.letter.enclosures]
    if listed != list(range(1, len(listed) + 1)):
        yield Finding(4, "list-not-in-order", "", str(listed))
    highest = 0
    for one in passages(subject):
        for number in cited(subject, one.text):
            if number not in listed:
                yield Finding(4, "exhibit-not-listed", one.block, str(number))
            if number > highest + 1:
                yield Finding(4, "exhibit-out-of-order", one.block, str(number))
            highest = max(highest, number)


def cited(subject: Subject, text: str) -> list[int]:
    """Return the numbers of enclosures that *text* names."""
    joint = str(subject.language.data["and"]).format(first="", last="").strip()
    through = str(subject.language.data["exhibit"]["range"]).format(**{"from": "", "to": ""})
    names = "|".join(subject.listed("exhibit"))
    joints = rf"(?:, (?=\d)| {joint} | {through.strip()} )"
    found: list[int] = []
    for match in re.finditer(rf"\b(?:{names}) (\d+(?:{joints}\d+)*)", text):
        for part in re.split(rf", | {joint} ", match[1]):
            ends = [int(end) for end in re.findall(r"\d+", part)]
            found += range(ends[0], ends[-1] + 1)
    return found


def identified(subject: Subject) -> Iterator[Finding]:
    """Question 8: the agreement, the number and earlier letters are found at once."""
    letter, case = subject.letter, subject.case
    agreement = main_agreement(case)
    whole = " ".join(one.text for one in passages(subject))
    first = f"{letter.subject} {whole[: len(whole) // 4 + 200]}".casefold()
    if agreement is not None:
        what = in_language(agreement.what, subject.language.code, case.language).text
        topic = in_language(case.topic, subject.language.code, case.language).text
        if not any(word and word.casefold() in first for word in (what, topic)):
            yield Finding(8, "agreement-late", "", what)
    values = [field.value.replace("\u00a0", " ") for field in letter.references]
    numbers = [one.value for party in case.parties for one in party.references if not one.wrong]
    if agreement is not None:
        numbers += [one.value for one in agreement.references if not one.wrong]
    known = [party.addresses for party in consumers(case)]
    if numbers and not any(number in values for number in numbers):
        yield Finding(8, "no-number", "", numbers[0])
    if not numbers and not any(known) and "sender" not in subject.missing:
        yield Finding(8, "no-number-and-no-address")
    for document in case.documents:
        when = sent_on(document)
        own = document.day is not None and document.day < letter.day
        if when is not None and document.day is not None and own and not _to_collector(subject):
            shown = subject.language.day(document.day).replace("\u00a0", " ")
            short = subject.language.day(document.day, year=False).replace("\u00a0", " ")
            if short not in f"{' '.join(values)} {first}":
                yield Finding(8, "earlier-letter-late", "", shown)


def _to_collector(subject: Subject) -> bool:
    """Tell whether it goes to a debt collector, for whom letters to the firm are no earlier."""
    party = addressed_to(subject)
    return any(
        one.id == party and Role.DEBT_COLLECTOR in one.roles for one in subject.case.parties
    )


def addressed(subject: Subject) -> Iterator[Finding]:
    """Question 9: the addressee is complete; the salutation guesses no gender."""
    letter = subject.letter
    if not letter.addressee or not letter.addressee[0].strip():
        yield Finding(9, "no-addressee")
    if not letter.salutation.strip():
        yield Finding(9, "no-salutation")
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
        yield Finding(9, "gender-guessed", "", letter.salutation)


def keyed(subject: Subject) -> Iterator[Finding]:
    """Question 15: each point has a key word of its own, and points are numbered."""
    for section in subject.letter.sections:
        for block in section.blocks if section.part is Part.POINTS else ():
            if isinstance(block, Items) and block.id == "points":
                if not block.ordered:
                    yield Finding(15, "points-not-numbered", block.id)
                for item in block.items:
                    if not item.runs or not item.runs[0].bold:
                        yield Finding(15, "point-without-key-word", block.id, plain(item.runs))


_HOLE = re.compile(r"\[[^\]]*\]|\{|\}|\(\s*\)|…\]|<\w|&\w+;")


def whole(subject: Subject) -> Iterator[Finding]:
    """Question 22: no hole, no bracket, no double space, nothing said twice."""
    letter, said = subject.letter, Counter[str]()
    lines = [("", text) for text in (letter.subject, letter.salutation, *letter.addressee[:-1])]
    own = {one.block for one in passages(subject) if one.own}
    for block, text in [*lines, *((one.block, one.text) for one in passages(subject))]:
        if _HOLE.search(text) and block not in own:
            yield Finding(22, "hole", block, text)
        if "  " in text and block:
            yield Finding(22, "double-space", block, text)
        if found_words(subject.listed("empty"), text):
            yield Finding(22, "empty-word", block, text)
        for sentence in sentences(subject, text):
            said[sentence] += len(sentence.split()) > 3 and sentence.endswith((".", "?"))
            if said[sentence] == 2:
                yield Finding(22, "said-twice", block, sentence)


def readable(subject: Subject) -> Iterator[Finding]:
    """Question 24: title, language, headings and table heads are there to be read aloud."""
    letter = subject.letter
    for name in ("title", "language", "subject", "author"):
        if not getattr(letter, name).strip():
            yield Finding(24, f"no-{name}")
    for section in letter.sections:
        yield from _headed(section)


def _headed(section: Section) -> Iterator[Finding]:
    needs = section.part in (Part.DEMANDS, Part.STORY, Part.POINTS, Part.LAW)
    if needs and not (section.blocks and isinstance(section.blocks[0], Heading)):
        yield Finding(24, "no-heading", section.blocks[0].id if section.blocks else "")
    for block in section.blocks:
        if isinstance(block, Table) and not all(
            plain(one.head).strip() for one in block.columns
        ):
            yield Finding(24, "no-table-head", block.id)


FORM: tuple[Check, ...] = (
    *(demands, last_day, traced, exhibits, identified, addressed, keyed, whole, readable),
)
