"""What the command palette offers, and what fits the words that were typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.core.case import Case
from app.core.dated import Digest
from app.gui.actions import Do, Known
from app.gui.facts import told
from app.gui.words import _

MOST = 60  # commands that are shown at once
LONGEST = 100  # letters that are looked at
BEHIND = 5  # how much worse it is to be found behind the words than in them


class Sort(StrEnum):
    """What a command brings, in the order in which they are shown."""

    ACTION = "action"
    FACT = "fact"
    CASE = "case"
    SETTING = "setting"


@dataclass(frozen=True, slots=True)
class Command:
    """Something to do or to go to.

    ``value`` is what is told when it is chosen: a ``Do``, a ``Place``, the id of a case, or a
    section of the settings.
    """

    sort: Sort
    words: str
    value: object
    below: str = ""
    keys: str = ""
    icon: str = "chevron-right"


def sort_words(sort: Sort) -> str:
    """Return what stands behind a command, to tell it from others."""
    return {
        Sort.ACTION: _("Action"),
        Sort.FACT: _("In this case"),
        Sort.CASE: _("Case"),
        Sort.SETTING: _("Setting"),
    }[sort]


def action_commands(actions: Iterable[Known], possible: Iterable[Do]) -> tuple[Command, ...]:
    """Return the actions that are *possible* now."""
    able = frozenset(possible)
    return tuple(
        Command(Sort.ACTION, one.words.removesuffix(" …"), one.do, one.menu, one.keys)
        for one in actions
        if one.do in able and one.do is not Do.SEARCH
    )


def case_commands(lines: Iterable[tuple[str, Digest]]) -> tuple[Command, ...]:
    """Return the cases, each a pair of its id and digest, in their order."""
    return tuple(
        Command(
            Sort.CASE,
            digest.trader or digest.title or _("New case"),
            case_id,
            " · ".join(filter(None, (digest.topic or digest.title, digest.client))),
            icon="folder-open",
        )
        for case_id, digest in lines
    )


def fact_commands(case: Case, today: date) -> tuple[Command, ...]:
    """Return the facts of the open case that have a place: the last recorded first."""
    names = ("contacts", "promises", "points", "exhibits", "documents", "demands", "parties")
    found = (
        told(case, fact.id, today) for name in names for fact in reversed(getattr(case, name))
    )
    return tuple(
        Command(Sort.FACT, one.words[:LONGEST], one.place, icon=one.image)
        for one in found
        if one is not None
    )


def setting_commands(topics: Iterable[tuple[str, str]]) -> tuple[Command, ...]:
    """Return the sections of the settings, each a pair of its value and title."""
    return tuple(
        Command(Sort.SETTING, title, value, _("Settings"), icon="settings")
        for value, title in topics
    )


def fitting(commands: Iterable[Command], typed: str) -> tuple[Command, ...]:
    """Return what fits *typed*, the best first: every word must be found somewhere.

    A word that begins a word fits better than one inside it, and that better than one whose
    letters only come in their order.  With nothing typed, all come in their order.
    """
    asked = typed[:LONGEST].casefold().split()
    ranked = sorted(_ranked(commands, asked), key=lambda one: one[0])
    return tuple(command for _rank, command in ranked[:MOST])


def _ranked(
    commands: Iterable[Command], asked: list[str]
) -> Iterator[tuple[tuple[int, int], Command]]:
    orders = {sort: at for at, sort in enumerate(Sort)}
    for command in commands:
        words = command.words[:LONGEST].casefold()
        below = command.below[:LONGEST].casefold()
        ranks = [_better(_rank(words, word), _rank(below, word)) for word in asked]
        if None not in ranks:
            yield (sum(rank or 0 for rank in ranks), orders[command.sort]), command


def _better(words: int | None, below: int | None) -> int | None:
    """Return the rank of what fits; in the words themselves it fits better than behind them."""
    if words is not None or below is None:
        return words
    return BEHIND + below


def _rank(text: str, word: str) -> int | None:
    """Return how well *word* fits *text*: 0 is best, None not at all."""
    if text.startswith(word) or f" {word}" in text:
        return 0
    if word in text:
        return 1
    return 4 if len(word) > 2 and _in_order(text, word) else None


def _in_order(text: str, word: str) -> bool:
    """Tell whether a word of *text* has the letters of *word* in their order."""
    return any(_is_within(one, word) for one in text.split())


def _is_within(text: str, word: str) -> bool:
    if text[:1] != word[:1]:
        return False
    rest = iter(text)
    return all(letter in rest for letter in word)
