"""What the command palette offers, and what fits the words that were typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.core.accents import without_accents
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
    asked = [_Asked(word) for word in without_accents(typed[:LONGEST]).split()]
    ranked = sorted(_ranked(commands, asked), key=lambda one: one[0])
    return tuple(command for _rank, command in ranked[:MOST])


class _Asked:
    """A word that is looked for."""

    def __init__(self, word: str) -> None:
        self._word = word
        self._begun = f" {word}"
        self._letters = _in_order(word) if len(word) > 2 else None

    def rank(self, command: Command) -> int | None:
        """Return how well it fits: 0 is best, None not at all.

        In the words of a command it fits better than behind them.
        """
        rank = self._rank(command.words)
        if rank is None and command.below:
            rank = self._rank(command.below)
            return None if rank is None else BEHIND + rank
        return rank

    def _rank(self, words: str) -> int | None:
        text = without_accents(words[:LONGEST])
        if self._word in text:
            begins = text.startswith(self._word) or self._begun in text
            return 0 if begins else 1
        return 4 if self._letters is not None and self._letters.search(text) else None


def _in_order(word: str) -> re.Pattern[str]:
    """Return what finds a word that begins as *word* and has its letters in their order."""
    first, *rest = map(re.escape, word)
    return re.compile(rf"(?<!\S){first}" + "".join(rf"[^\s{one}]*{one}" for one in rest))


def _ranked(
    commands: Iterable[Command], asked: list[_Asked]
) -> Iterator[tuple[tuple[int, int], Command]]:
    orders = {sort: at for at, sort in enumerate(Sort)}
    for command in commands:
        total = 0
        for one in asked:
            rank = one.rank(command)
            if rank is None:
                break
            total += rank
        else:
            yield (total, orders[command.sort]), command
