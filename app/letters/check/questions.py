"""The questions of the rubric as findings: each fault at the words that it is about."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.pack import by_id
from app.core.text import in_language
from app.letters.check.finding import Spot
from app.letters.reading import Fault, Passage, Subject, annexed, passages
from app.letters.rubric import examine

# The words of these are a fact, a step or a whole sentence, not something to say to the user.
SILENT = frozenset({"long-sentence", "no-facts", "dates-in-a-row", "three-alike", "wordy"})
FACTS = frozenset({"chain-open", "last-contact-untold"})
STEPS = frozenset({"consequence-too-late", "consequence-closed"})


def asked(subject: Subject) -> Iterator[Spot]:
    """Yield what the questions find, each at its place in the words of the block."""
    places: dict[str, list[Passage]] = {}
    for one in (*passages(subject), *annexed(subject)):
        places.setdefault(one.block, []).append(one)
    for fault in examine(subject):
        start, end = _place(fault, places.get(fault.block, []))
        fact = fault.instead if fault.code in FACTS else ""
        slots = {"what": _step(subject, fault)} if fault.code in STEPS else {}
        yield Spot(
            fault.code,
            fault.block,
            start,
            end,
            words=fault.text,
            fact=fact,
            instead=()
            if fault.code in FACTS | STEPS or not fault.instead
            else (fault.instead,),
            rests_on=(f"rubric-{fault.question}",),
            slots=slots,
        )


def _step(subject: Subject, fault: Fault) -> str:
    step = by_id(subject.pack.ladder, fault.instead)
    home = subject.case.language
    return in_language(step.title, subject.language.code, home).text if step else ""


def _place(fault: Fault, within: list[Passage]) -> tuple[int, int]:
    """Return where the words of a fault stand in their block; all of it where they do not."""
    if fault.start >= 0:
        return fault.start, fault.start + len(fault.text)
    for one in within:
        start = one.text.find(fault.text) if fault.text else -1
        if start >= 0:
            return one.start + start, one.start + start + len(fault.text)
    return 0, within[0].start + len(within[0].text) if within else 0
