"""The lanes of the picture with their marks, made from the rows of the timeline."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from app.core.case import Case
from app.core.channel import Channel
from app.core.claims import Effort
from app.core.entry import Act, Entry, EntryKind
from app.core.events import Contact, Incident, Payment
from app.core.exhibit_order import exhibit_numbers
from app.core.lookup import facts
from app.core.moment import When
from app.core.papers import Document
from app.core.when import Span, sorting_time
from app.gui import naming
from app.gui.fields.channels import ICONS, channel_words
from app.gui.happened import kinds
from app.gui.happened.images import image_of
from app.gui.happened.placing import Stretches
from app.gui.words import _

NOON = 0.5
OPEN_DAYS = 10  # how far an end that nobody knows is drawn


class Per(StrEnum):
    """What a lane stands for."""

    CHANNEL = "channel"
    PARTY = "party"


@dataclass(frozen=True, slots=True)
class Dot:
    """A mark in a lane at the moment ``at``, which may be from ``first`` to ``last``.

    ``own`` says whether it was the consumer's act.  ``numbers`` are those of the exhibits.
    """

    fact: str
    lane: int
    at: float
    first: float
    last: float
    image: str
    own: bool
    kind: EntryKind
    label: str = ""
    numbers: str = ""

    @property
    def sure(self) -> bool:
        """Whether its day is known."""
        return self.last - self.first <= 1


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane with its marks in order; ``places`` are their moments, ``spans`` their ranges."""

    name: str
    image: str
    dots: tuple[Dot, ...]
    places: tuple[float, ...]
    spans: Stretches


class LaneMaker:
    """Puts the rows of one timeline into lanes."""

    def __init__(self, case: Case, per: Per) -> None:
        """Make lanes of *case*, for each channel or each party."""
        self.case = case
        self.per = per
        self.index = facts(case)
        self.numbers = exhibit_numbers(case)
        self.channels = channel_words()
        self.kinds = _kinds()
        self.found: dict[str, list[Dot]] = {}
        self.titles: dict[str, tuple[str, str]] = {}

    def lanes(self) -> tuple[Lane, ...]:
        """Return the lanes in the order in which they are first used."""
        made = []
        for number, (key, dots) in enumerate(self.found.items()):
            placed = tuple(
                replace(dot, lane=number) for dot in sorted(dots, key=lambda dot: dot.at)
            )
            spans = Stretches([(dot.first, dot.last) for dot in placed])
            places = tuple(dot.at for dot in placed)
            made.append(Lane(*self.titles[key], placed, places, spans))
        return tuple(made)

    def add(self, row: Entry, span: Span) -> None:
        """Put the mark of a row in its lane."""
        first, last = self.bounds(span)
        at = self.moment(row.when, first, last, span)
        key, title, image = self.lane(row)
        self.titles.setdefault(key, (title, image))
        dot = Dot(
            fact=row.fact,
            lane=0,
            at=at,
            first=first,
            last=last,
            image=image_of(row),
            own=row.side is Act.OWN,
            kind=row.kind,
            label=self.label(row),
            numbers=", ".join(
                str(number)
                for number in sorted(self.numbers.get(one, 0) for one in row.exhibits)
            ),
        )
        self.found.setdefault(key, []).append(dot)

    def bounds(self, span: Span) -> tuple[float, float]:
        """Return the ends of a range; an end that nobody knows lies a little further on."""
        first, last = float(span.earliest.toordinal()), float(span.latest.toordinal() + 1)
        if span.open_start:
            first = last - OPEN_DAYS
        if span.open_end:
            last = first + OPEN_DAYS
        return first, last

    def moment(self, when: When | None, first: float, last: float, span: Span) -> float:
        """Return where a mark stands: at its time, at noon, or halfway its range."""
        if when is not None and span.exact:
            at = sorting_time(when, self.index.when)
            if at is not None:
                return first + (at.hour * 60 + at.minute) / 1440
        if span.open_start:
            return last - NOON
        return first + NOON if span.open_end else (first + last) / 2

    def lane(self, row: Entry) -> tuple[str, str, str]:
        """Return the key, the name and the icon of the lane of a row."""
        fact = self.index.get(row.fact)
        if isinstance(fact, Contact):
            if self.per is Per.PARTY:
                name = naming.with_whom(self.case, fact)
                return f"party {name}", name, "headset"
            return self.of_channel(fact.channel)
        if row.kind in self.kinds:
            return self.kinds[row.kind]
        if row.kind is EntryKind.AGREEMENT and row.channel and self.per is Per.CHANNEL:
            return self.of_channel(row.channel)
        return "agreement", _("Agreement"), "handshake"

    def of_channel(self, channel: Channel) -> tuple[str, str, str]:
        """Return the lane of a channel."""
        return f"channel {channel}", self.channels[channel], ICONS[channel]

    def label(self, row: Entry) -> str:
        """Return a few words that stand behind the mark."""
        fact = self.index.get(row.fact)
        match fact:
            case Contact():
                return naming.summary(self.case, fact)
            case Incident() | Payment() | Effort():
                return kinds.event(self.case, fact)
            case Document() if row.kind is EntryKind.EXTENSION:
                return kinds.more_time(fact, row.when)
            case Document():
                return naming.plain(fact.title, self.case)
            case _:
                return ""


def _kinds() -> dict[EntryKind, tuple[str, str, str]]:
    """Return the key, the name and the icon of the lanes of what is no contact."""
    return {
        EntryKind.INCIDENT: ("incident", _("Events"), "triangle-alert"),
        EntryKind.PAYMENT: ("payment", _("Money"), "euro"),
        EntryKind.EFFORT: ("effort", _("Time and costs"), "clock"),
        EntryKind.DOCUMENT: ("document", _("Your letters"), "send"),
        EntryKind.EXTENSION: ("document", _("Your letters"), "send"),
        EntryKind.SILENCE: ("silence", _("Heard nothing"), "message-square-off"),
    }
