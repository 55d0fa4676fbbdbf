"""Finding cases by words: a few of the best hits, whatever was typed.

When very many cases hold the words there is no best one, and ranking them all would take
the time of several keystrokes: then the cases that changed last come first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.core.record import record
from app.store.showing import shown

if TYPE_CHECKING:
    from app.store.database import Database

MOST = 50  # hits
MOST_RANKED = 1_000  # cases
_MOST_WORDS = 12
_LONGEST_WORD = 64

_COUNT = "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)"
_FIND = """
SELECT cases.id, search.rowid FROM search JOIN cases ON cases.search_row = search.rowid
WHERE search MATCH ? AND cases.removed_at IS NULL AND (? OR cases.open)
ORDER BY {} LIMIT ?
"""
_TEXTS = "SELECT names, numbers, body FROM search WHERE rowid = ?"


@record
class Hit:
    """A case that was found: words around what was found, and where in them it stands."""

    case_id: str
    text: str
    marks: tuple[tuple[int, int], ...]  # from, to


def search(database: Database, words: str, *, closed: bool) -> tuple[Hit, ...]:
    """Return up to 50 cases that hold all of *words*, the last of them perhaps unfinished.

    Accents and capitals do not count; *closed* looks in cases that ended too.  Raises for
    nothing that can be typed.
    """
    terms = _terms(words)
    if not terms:
        return ()
    wanted = query(words)
    counted = database.row(_COUNT, (wanted, MOST_RANKED + 1))
    many = counted is not None and counted[0] > MOST_RANKED
    order = "search.rowid DESC" if many else "search.rank"
    found = database.rows(_FIND.format(order), (wanted, closed, MOST))
    hits = []
    for case_id, row in found:
        texts = database.row(_TEXTS, (row,)) or ("",)
        hits.append(Hit(case_id, *shown(texts, terms)))
    return tuple(hits)


def query(words: str) -> str:
    """Return *words* as the index wants them: each quoted, the last one open at its end."""
    terms = _terms(words)
    if not terms:
        return ""
    open_end = "" if _plain(words).endswith(" ") else "*"
    said = [*map(_quoted, terms[:-1]), _quoted(terms[-1], open_end)]
    return " AND ".join(said)


def _terms(words: str) -> tuple[str, ...]:
    found = [word for word in _plain(words).split() if any(map(str.isalnum, word))]
    return tuple(word[:_LONGEST_WORD].replace('"', " ") for word in found[:_MOST_WORDS])


def _plain(words: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in words)


def _quoted(word: str, end: str = "") -> str:
    """Return one word; a number with dashes or dots is looked for without them too."""
    bare = "".join(filter(str.isalnum, word))
    if bare == word or not any(map(str.isdigit, bare)):
        return f'"{word}"{end}'
    return f'("{word}"{end} OR "{bare}"{end})'
