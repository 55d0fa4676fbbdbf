"""The questions about language: tone, length, rhythm, and the words that a letter avoids."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.core.contact import Outcome, StatementKind
from app.core.party import Role
from app.core.text import Text, in_language
from app.letters.letter import Layout, Part
from app.letters.printed_days import days
from app.letters.reading import (
    Fault,
    Passage,
    Subject,
    addressed_to,
    annexed,
    found_words,
    masked,
    passages,
    sentences,
)
from app.letters.vocabulary import fold

LONGEST = 25  # words in a sentence
LONGEST_IN_FILING = 28  # a numbered fact stands alone
AVERAGE = 12.5
FEWEST = 12  # sentences of which an average says something
MYSELF = 0.4  # share of sentences that start with I
MOST_BOLD = 2
_ASIDE = re.compile(
    r"\((?:[^()]|\([^()]*\))*\)"
)  # a reference in brackets is looked at, not read along
_ACCOUNT = re.compile(r"\b[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){2,}(?: ?\d{1,3})?\b")
_WORD = re.compile(r"[^\W_]+(?:[-'’.:/][^\W_]+)*")
_GAP = re.compile(r"\[[^\]]*\]")
_CAPITALS = re.compile(r"\b[A-ZÀ-Þ]{4,}\b(?![-\d])")
_MARKS = re.compile(r"\?{2,}|!+")
_POINT = re.compile(r": |; (?=\d+\) )")  # a list behind a colon is read by itself
HARSH = ("insult", "crime", "motive", "threat")


def worded(subject: Subject) -> tuple[Passage, ...]:
    """Return the passages of running text, of ours and of the user's."""
    return tuple(
        one
        for one in passages(subject)
        if one.kind in ("paragraph", "item") and one.text.strip()
    )


def told(subject: Subject) -> tuple[Passage, ...]:
    """Return the passages of running text that are ours to word."""
    return tuple(one for one in worded(subject) if not one.own)


def avoided(
    subject: Subject, within: Iterable[Passage], *kinds: str
) -> Iterator[tuple[Fault, Passage]]:
    """Yield the words to avoid; what the firm said or published is its own."""
    hidden = others_words(subject)
    folded = [(one, fold(one.text)) for one in within]
    for avoid in subject.vocabulary.of(*kinds):
        for one, text in folded:
            if not (avoid.may_be_in(text) and avoid.words.search(one.text)):
                continue
            for match in avoid.found(masked(one.text, hidden)):
                start = one.start + match.start()
                fault = Fault(10, avoid.kind, one.block, match[0], start, avoid.instead)
                yield fault, one


def others_words(subject: Subject) -> tuple[str, ...]:
    """Return what others said in contacts and published, in the language of the letter."""
    said = [said.text for contact in subject.case.contacts for said in contact.statements]
    said += [claim.text for one in subject.case.agreements for claim in one.claims]
    code, home = subject.language.code, subject.case.language
    return tuple(in_language(text, code, home).text.rstrip(".;,") for text in said)


def fair(subject: Subject) -> Iterator[Fault]:
    """Question 10: no motive, crime or character; nobody named beyond a function."""
    everywhere = (*passages(subject), *annexed(subject))
    yield from (fault for fault, _ in avoided(subject, everywhere, *HARSH))
    yield from (fault for fault, _ in avoided(subject, worded(subject), "absolute"))
    refused = any(
        one.outcome is Outcome.REFUSED
        or any(said.kind is StatementKind.REFUSAL for said in one.statements)
        for one in subject.case.contacts
    )
    if not refused:
        yield from (fault for fault, _ in avoided(subject, worded(subject), "refusal"))
    named = {addressed_to(subject), *_praised(subject)}
    names = [
        party.name
        for party in subject.case.parties
        if Role.EMPLOYEE in party.roles and party.name and party.id not in named
    ]
    for one in worded(subject):
        for name in (name for name in found_words(names, one.text) if name in names):
            yield Fault(10, "employee-named", one.block, name)


def _praised(subject: Subject) -> Iterator[str]:
    """Yield who did well by the user's own words: they may be named for it."""
    for one in subject.case.contacts:
        praise = (said for said in one.statements if said.kind is StatementKind.PRAISE)
        yield from (str(said.by) for said in praise)
        if one.friendly:
            yield str(one.with_whom)


def apart(subject: Subject) -> Iterator[Fault]:
    """Question 11: an opinion is told as one (a half: only words that are surely opinions)."""
    for fault, _ in avoided(subject, worded(subject), "opinion"):
        yield replace(fault, question=11)


def rhythm(subject: Subject) -> Iterator[Fault]:
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
    if len(openings) >= FEWEST and share > MYSELF:
        yield Fault(16, "too-often-i", "", f"{share:.0%} of {len(openings)}")


def _in_a_row(one: Passage, first: list[str]) -> Iterator[Fault]:
    for three in zip(first, first[1:], first[2:], strict=False):
        if len(set(three)) == 1:
            yield Fault(16, "three-alike", one.block, one.text)


def _dated(subject: Subject, one: Passage) -> Iterator[Fault]:
    """Yield a finding where two sentences of a paragraph start with a date."""
    starts = 0
    for sentence in sentences(subject, one.text):
        head = Passage(one.block, one.part, one.kind, " ".join(sentence.split()[:5]))
        token = next(days(subject, head), None)
        starts += token is not None and head.text.find(token.text) < 5
    if starts > 2:
        yield Fault(16, "dates-in-a-row", one.block, one.text)


def short(subject: Subject) -> Iterator[Fault]:
    """Question 19: short sentences, and no word of officials."""
    filing = subject.letter.layout is not Layout.LETTER
    longest = LONGEST_IN_FILING if filing else LONGEST
    for fault, _ in avoided(subject, worded(subject), "official-word"):
        yield replace(fault, question=19)
    lengths = []
    for one in worded(subject):
        for sentence in _parts(subject, one.text):
            length = len(_words(sentence))
            if not one.own and (one.part is not Part.DEMANDS or one.kind != "item"):
                lengths.append(length)
            if length > longest:
                yield Fault(19, "long-sentence", one.block, sentence)
    mean = sum(lengths) / len(lengths) if lengths else 0
    if mean > AVERAGE and not filing and len(lengths) >= FEWEST:
        yield Fault(19, "long-on-average", "", f"{mean:.1f}")


def _parts(subject: Subject, text: str) -> list[str]:
    """Return the sentences of *text*, each point of a list in running text by itself."""
    found = sentences(subject, text)
    return [part for one in found for part in _POINT.split(one) if part]


def even(subject: Subject) -> Iterator[Fault]:
    """Question 20: no exclamation mark, no capitals, nothing stressed more than twice."""
    names, hidden = _names(subject), others_words(subject)
    for one in worded(subject):
        text = masked(one.text, hidden)
        for match in _MARKS.finditer(text):
            code = "exclamation" if "!" in match[0] else "question-marks"
            yield Fault(20, code, one.block, match[0], one.start + match.start())
        for match in _CAPITALS.finditer(text):
            if match[0] not in names:
                start = one.start + match.start()
                yield Fault(20, "capitals", one.block, match[0], start)
        if one.bold > MOST_BOLD and subject.letter.layout is Layout.LETTER:
            yield Fault(20, "too-much-bold", one.block, one.text)
        asked = [sentence.endswith("?") for sentence in sentences(subject, text)]
        if one.own and any(map(all, zip(asked, asked[1:], asked[2:], strict=False))):
            yield Fault(20, "questions-in-a-row", one.block, one.text)
    yield from _strong(subject)


def _strong(subject: Subject) -> Iterator[Fault]:
    for fault, _ in avoided(subject, worded(subject), "strong"):
        yield replace(fault, question=20)


def _names(subject: Subject) -> str:
    """Return the names and numbers of the case, which may be in capitals."""
    case, code = subject.case, subject.language.code
    typed: list[Text] = [one.title for one in case.exhibits]
    typed += [one.what for one in case.agreements]
    typed += [service.name for one in case.agreements for service in one.services]
    numbers = [one.value for party in case.parties for one in party.references]
    numbers += [one.value for agreement in case.agreements for one in agreement.references]
    parties = [
        f"{one.name} {one.short_name} {one.account.iban if one.account else ''}"
        for one in case.parties
    ]
    bodies = [in_language(one.name, code, case.language).text for one in subject.pack.bodies]
    words = [in_language(text, code, case.language).text for text in typed]
    allowed = subject.vocabulary.allowed
    return " ".join((*parties, *words, *numbers, *bodies, *sorted(allowed)))


def _words(sentence: str) -> list[str]:
    sentence = _GAP.sub("…", sentence)
    return _WORD.findall(_ACCOUNT.sub("IBAN", _ASIDE.sub("", sentence)))


STYLE = (fair, apart, rhythm, short, even)
