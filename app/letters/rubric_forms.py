"""The questions about grammatical form: person, address, number, and who did what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.lookup import consumers, representative
from app.core.text import Wording, in_language
from app.letters.letter import Layout
from app.letters.reading import Fault, Passage, Subject, masked, sentences
from app.letters.rubric_facts import held
from app.letters.rubric_style import FEWEST, told, worded


def formed(subject: Subject) -> Iterator[Fault]:
    """Question 21: I or we, how the firm is addressed, and number agree everywhere."""
    yield from _persons(subject)
    yield from _misheard(subject)
    yield from _addressed(subject)
    yield from _numbered(subject)


def _persons(subject: Subject) -> Iterator[Fault]:
    """Yield the other person where the user's own text changes from the letter's."""
    words = subject.vocabulary
    if words.singular is None or words.plural is None or representative(subject.case):
        return
    several = len(consumers(subject.case)) > 1
    wrong, right = (words.singular, words.plural) if several else (words.plural, words.singular)
    for one in worded(subject):
        if not one.own or right.search(one.text):
            continue  # in ours the person is a form of the sentence
        match = wrong.search(together(subject, masked(one.text)))
        if match:
            yield Fault(21, "person-mixed", one.block, match[0], one.start + match.start())


def _misheard(subject: Subject) -> Iterator[Fault]:
    """Yield "we" in what was noted of a contact, where one person writes: it is the firm's."""
    plural = subject.vocabulary.plural
    alone = len(consumers(subject.case)) < 2 and not representative(subject.case)
    if plural is None or not alone:
        return
    code, home = subject.language.code, subject.case.language
    for contact in subject.case.contacts:
        noted = in_language(contact.comment, code, home).text
        match = plural.search(together(subject, masked(noted)))
        for one in worded(subject) if match else ():
            start = one.text.find(noted)
            if match and noted and start >= 0 and not one.own:
                place = one.start + start + match.start()
                yield Fault(21, "whose-words", one.block, match[0], place)
                break


def together(subject: Subject, text: str) -> str:
    """Return *text*, as long, without what is of both sides: *onze overeenkomst*."""
    shared = subject.vocabulary.shared
    return shared.sub(lambda match: "·" * len(match[0]), text) if shared else text


def typed_texts(subject: Subject) -> tuple[str, ...]:
    """Return what was typed into the case, longest first: it stands in sentences of ours."""
    texts = {one.text.rstrip(".;,") for one in held(subject.case, Wording)}
    texts |= {one.rstrip(".;,") for one in held(subject.case, str) if " " in one}
    return tuple(sorted((text for text in texts if text), key=len, reverse=True))


def _addressed(subject: Subject) -> Iterator[Fault]:
    """Yield the familiar form of address in a text that is formal."""
    if subject.vocabulary.informal is None:
        return
    for one in worded(subject):
        if not subject.vocabulary.informal.search(one.text):
            continue
        text = masked(one.text, () if one.own else typed_texts(subject))
        for match in subject.vocabulary.informal.finditer(text):
            yield Fault(21, "you-mixed", one.block, match[0], one.start + match.start())


def _numbered(subject: Subject) -> Iterator[Fault]:
    """Yield *bijlage 3 en 4* and *bijlagen 3*."""
    names = subject.listed("exhibit")
    if len(names) != 2:
        return
    joint = str(subject.language.data["and"]).format(first="", last="").strip()
    one_only = rf"\b{names[0]} \d+ {joint} \d+\b"
    several = rf"\b{names[1]} \d+\b(?! ?[,\d]| {joint} | \w+ \w+ \d)"
    for passage in worded(subject):
        for match in re.finditer(f"{one_only}|{several}", passage.text):
            start = passage.start + match.start()
            yield Fault(21, "exhibit-number-form", passage.block, match[0], start)


def active(subject: Subject) -> Iterator[Fault]:
    """Question 19: most sentences say who did what."""
    pattern = subject.vocabulary.passive
    if pattern is None or subject.letter.layout is not Layout.LETTER:
        return
    said = [sentence for one in _running(subject) for sentence in sentences(subject, one.text)]
    passive = [sentence for sentence in said if pattern.search(sentence)]
    if len(said) >= FEWEST and len(passive) / len(said) > subject.vocabulary.most_passive:
        yield Fault(19, "passive-often", "", f"{len(passive) / len(said):.0%}")


def _running(subject: Subject) -> Iterator[Passage]:
    return (one for one in told(subject) if one.kind == "paragraph")


FORMS = (formed, active)
