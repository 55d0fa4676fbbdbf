"""The numbers of exhibits: by first mention in the document, or as frozen when it was sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from app.core.ids import ExhibitId
from app.letters.language import Language

CHRONOLOGY = "chronology"  # the annexes are numbered among the exhibits
POINTS = "points"
LEDGER = "ledger"
EFFORT = "effort"


class Citations:
    """Numbers what a document cites, in the order in which it is first cited."""

    def __init__(self, language: Language, frozen: Sequence[str] = ()) -> None:
        """Start with the numbers that a sent document has.

        ``silent`` is set for a document that encloses nothing: it prints no references.
        ``forum`` is what the forum calls its exhibits, empty for the word of letters.
        """
        self.silent = False
        self.forum = ""
        self._language = language
        self._numbers: dict[str, int] = {key: n for n, key in enumerate(frozen, start=1)}

    @property
    def words(self) -> Mapping[str, str]:
        """The words of the forum for exhibits; those of letters where it has none."""
        data = self._language.data
        found: Mapping[str, str] = data.get(f"exhibit_{self.forum}", data["exhibit"])
        return found

    def mark(self) -> object:
        """Return the numbers given so far, for ``restore``."""
        return dict(self._numbers)

    def restore(self, mark: object) -> None:
        """Take back the numbers given since ``mark``."""
        if isinstance(mark, dict):
            self._numbers = dict(mark)

    def number(self, key: str) -> int:
        """Return the number of an exhibit or annex, the next free one at first mention."""
        return self._numbers.setdefault(key, len(self._numbers) + 1)

    def order(self) -> tuple[str, ...]:
        """Return what was cited, in the order of the numbers."""
        return tuple(self._numbers)

    def cited(self, key: str) -> bool:
        """Tell whether something has a number already."""
        return key in self._numbers

    def reference(self, exhibits: Iterable[ExhibitId | str]) -> str:
        """Return `` (bijlagen 3 en 4)`` with its leading space, empty for no exhibits."""
        numbers = [] if self.silent else sorted({self.number(key) for key in exhibits})
        if not numbers:
            return ""
        if len(numbers) == 1:
            return str(self.words["one"]).format(n=numbers[0])
        return str(self.words["many"]).format(list=self.listed(numbers))

    def rows(self, annex: str, rows: Sequence[int]) -> str:
        """Return `` (bijlage 5, nummers 3 en 4)``, the rows of an annex."""
        number = self.number(annex)
        if not rows:
            return self.reference([annex])
        key = "rows_one" if len(rows) == 1 else "rows_many"
        return str(self.words[key]).format(n=number, rows=self.listed(sorted(rows)))

    def listed(self, numbers: Sequence[int]) -> str:
        """Return ``3, 4 en 5``; four or more in a row become ``3 tot en met 6``."""
        parts: list[str] = []
        for first, last in _runs(numbers):
            if last - first >= 3:
                parts.append(str(self.words["range"]).format(**{"from": first, "to": last}))
            else:
                parts += [str(number) for number in range(first, last + 1)]
        return self._language.listed(parts)


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs
