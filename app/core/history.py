"""Undo and redo: the values there have been, and which of them is now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class History(Generic[T]):
    """Values with the label of the edit that made each; the first has none.

    ``at`` is the place of the present value.  There is no bound.
    """

    values: tuple[T, ...]
    labels: tuple[str, ...] = ("",)
    at: int = 0

    @property
    def value(self) -> T:
        """The present value."""
        return self.values[self.at]

    @property
    def undo_label(self) -> str:
        """What undo would take back, empty when there is nothing."""
        return self.labels[self.at]

    @property
    def redo_label(self) -> str:
        """What redo would do again, empty when there is nothing."""
        return self.labels[self.at + 1] if self.at + 1 < len(self.labels) else ""

    def push(self, label: str, value: T) -> History[T]:
        """Return the history with an edit: what was undone before it is gone."""
        kept = self.at + 1
        return History((*self.values[:kept], value), (*self.labels[:kept], label), kept)

    def undo(self) -> History[T]:
        """Return the history one edit back; itself at the beginning."""
        return History(self.values, self.labels, max(0, self.at - 1))

    def redo(self) -> History[T]:
        """Return the history one edit on; itself at the end."""
        return History(self.values, self.labels, min(len(self.values) - 1, self.at + 1))


def begin(value: T) -> History[T]:
    """Return the history of a value that nothing has happened to."""
    return History((value,))
