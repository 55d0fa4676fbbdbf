"""What the document needs and the case lacks, with the place where the gap shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from app.letters.check.finding import Spot
from app.letters.compose import Composed
from app.letters.reading import Subject, passages


def lacking(
    subject: Subject, composed: Composed, own_words: Mapping[str, Any]
) -> Iterator[Spot]:
    """Yield each need that is not met, at the gap that the text shows for it.

    The need is called as in *own_words*, those of the user, who may read another language.
    """
    for need in composed.missing:
        name = str(subject.words.get(f"missing.{need}", need))
        block, start, end = _gap(subject, name)
        known = f"missing-{need}" in subject.vocabulary.sentences
        code = f"missing-{need}" if known else "missing"
        slots = {"what": str(own_words.get(f"missing.{need}", name))}
        yield Spot(code, block, start, end, fact="", words=need, slots=slots)


def _gap(subject: Subject, name: str) -> tuple[str, int, int]:
    gap = subject.language.hole(name).replace("\u00a0", " ")
    for one in passages(subject):
        start = one.text.find(gap)
        if start >= 0:
            return one.block, one.start + start, one.start + start + len(gap)
    return "", 0, 0


def is_told(subject: Subject, composed: Composed, hole: str) -> bool:
    """Tell whether a gap in the text is that of a need which is told already."""
    names = {str(subject.words.get(f"missing.{need}", need)) for need in composed.missing}
    return (
        bool(composed.missing)
        and bool(re.fullmatch(r"\[[^\]]*\]", hole))
        and any(subject.language.hole(name).replace("\u00a0", " ") == hole for name in names)
    )


def foreign(subject: Subject) -> Iterator[Spot]:
    """Yield the stretches that are in another language than the letter."""
    for one in passages(subject):
        for start, end in one.foreign if one.kind != "cell" else ():
            words = one.text[start:end]
            if len(words.split()) > 2:
                first = one.start + start
                yield Spot("other-language", one.block, first, one.start + end, words)


def invisible(composed: Composed) -> Iterator[Spot]:
    """Yield, once, that characters were left out that nobody can see."""
    if any(one.startswith("invisible") for one in composed.warnings):
        yield Spot("invisible-characters")
