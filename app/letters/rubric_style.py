"""The questions about language: tone, length, rhythm, and the words that a letter avoids."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.party import Role
from app.letters.letter import Part
from app.letters.reading import (
    Finding,
    Passage,
    Subject,
    addressed_to,
    days,
    found_words,
    passages,
    sentences,
    unquoted,
)

LONGEST = 25  # words in a sentence
AVERAGE = 12.5
MYSELF = 0.4  # share of sentences that start with I
MOST_BOLD = 2
_ASIDE = re.compile(
    r"\((?:[^()]|\([^()]*\))*\)"
)  # a reference in brackets is looked at, not read along
_ACCOUNT = re.compile(r"\b[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){2,}(?: ?\d{1,3})?\b")
_WORD = re.compile(r"[^\W_]+(?:[-'’.:/][^\W_]+)*")


def told(subject: Subject) -> tuple[Passage, ...]:
    """Return the passages of running text that are ours to word."""
    return tuple(
        one
        for one in passages(subject)
        if not one.own and one.kind in ("paragraph", "item") and one.text.strip()
    )


def fair(subject: Subject) -> Iterator[Finding]:
    """Question 10: no motive, crime or character; nobody named beyond a function."""
    names = [
        party.name
        for party in subject.case.parties
        if Role.EMPLOYEE in party.roles and party.name and party.id != addressed_to(subject)
    ]
    for one in told(subject):
        for word in found_words(subject.listed("accusing"), unquoted(one.text)):
            yield Finding(10, "accusing", one.block, f"{word}: {one.text}")
        for name in found_words(names, one.text):
            yield Finding(10, "employee-named", one.block, name)


def rhythm(subject: Subject) -> Iterator[Finding]:
    """Question 16: sentences open in different ways."""
    mine = set(subject.listed("myself"))
    openings: list[str] = []
    for one in told(subject):
        if one.kind == "item" or one.part not in (Part.OPENING, Part.STORY):
            continue
        found = [_words(sentence)[:1] for sentence in sentences(subject, one.text)]
        first = [words[0].lower() for words in found if words]
        yield from _in_a_row(one, first)
        yield from _dated(subject, one)
        openings += first
    share = sum(word in mine for word in openings) / len(openings) if openings else 0
    if len(openings) > 4 and share > MYSELF:
        yield Finding(16, "too-often-i", "", f"{share:.0%} of {len(openings)}")


def _in_a_row(one: Passage, first: list[str]) -> Iterator[Finding]:
    for three in zip(first, first[1:], first[2:], strict=False):
        if len(set(three)) == 1:
            yield Finding(16, "three-alike", one.block, one.text)


def _dated(subject: Subject, one: Passage) -> Iterator[Finding]:
    """Yield a finding where two sentences of a paragraph start with a date."""
    starts = 0
    for sentence in sentences(subject, one.text):
        head = Passage(one.block, one.part, one.kind, " ".join(sentence.split()[:5]))
        token = next(days(subject, head), None)
        starts += token is not None and head.text.find(token.text) < 5
    if starts > 2:
        yield Finding(16, "dates-in-a-row", one.block, one.text)


def short(subject: Subject) -> Iterator[Finding]:
    """Question 19: short sentences, and no word of officials."""
    lengths = []
    for one in told(subject):
        for word in found_words(subject.listed("plain"), unquoted(one.text)):
            yield Finding(19, "official-word", one.block, f"{word}: {one.text}")
        for sentence in sentences(subject, one.text):
            length = len(_words(sentence))
            if one.part is not Part.DEMANDS or one.kind != "item":
                lengths.append(length)
            if length > LONGEST:
                yield Finding(19, "long-sentence", one.block, sentence)
    mean = sum(lengths) / len(lengths) if lengths else 0
    if mean > AVERAGE:
        yield Finding(19, "long-on-average", "", f"{mean:.1f}")


def even(subject: Subject) -> Iterator[Finding]:
    """Question 20: no exclamation mark, no capitals, nothing stressed more than twice."""
    names = " ".join(
        f"{one.name} {one.short_name} {one.account.iban if one.account else ''}"
        for one in subject.case.parties
    )
    for one in told(subject):
        text = unquoted(one.text)
        if "!" in text:
            yield Finding(20, "exclamation", one.block, one.text)
        for word in re.findall(r"\b[A-ZÀ-Þ]{4,}\b(?![-\d])", text):
            if word not in names:
                yield Finding(20, "capitals", one.block, word)
        for word in found_words(subject.listed("strong"), text):
            yield Finding(20, "strong-word", one.block, f"{word}: {one.text}")
        if one.bold > MOST_BOLD:
            yield Finding(20, "too-much-bold", one.block, one.text)


def _words(sentence: str) -> list[str]:
    return _WORD.findall(_ACCOUNT.sub("IBAN", _ASIDE.sub("", sentence)))


STYLE = (fair, rhythm, short, even)
