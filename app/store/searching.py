"""Finding cases by words: a few of the best hits, whatever was typed.

When very many cases hold the words there is no best one, and ranking them all would take
the time of several keystrokes: then the cases that changed last come first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.core.record import record

if TYPE_CHECKING:
    from app.store.database import Database

MOST = 50  # hits
MOST_RANKED = 1_000  # cases
_MOST_WORDS = 12
_LONGEST_WORD = 64
_BEGIN, _END = "\x02", "\x03"  # around what was found; no text in the index holds them
_SHOWN = 20  # words of a hit's text

_COUNT = "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)"
_FIND = f"""
SELECT found.id, snippet(search, -1, '{_BEGIN}', '{_END}', '…', {_SHOWN})
FROM (
    SELECT cases.id AS id, search.rowid AS row, {{rank}} AS rank
    FROM search JOIN cases ON cases.search_row = search.rowid
    WHERE search MATCH ?1 AND cases.removed_at IS NULL AND (?2 OR cases.open)
    ORDER BY {{order}} LIMIT {MOST}
) AS found JOIN search ON search.rowid = found.row
WHERE search MATCH ?1
ORDER BY found.rank, found.row DESC
"""  # noqa: S608 - nothing of the user's is in it
_RANKED = _FIND.format(rank="search.rank", order="search.rank")
_LATEST = _FIND.format(rank="0", order="search.rowid DESC")


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
    wanted = query(words)
    if not wanted:
        return ()
    counted = database.row(_COUNT, (wanted, MOST_RANKED + 1))
    many = counted is not None and counted[0] > MOST_RANKED
    found = database.rows(_LATEST if many else _RANKED, (wanted, closed))
    return tuple(_hit(case_id, text) for case_id, text in found)


def query(words: str) -> str:
    """Return *words* as the index wants them: each quoted, the last one open at its end."""
    plain = "".join(sign if sign.isprintable() else " " for sign in words)
    found = [word for word in plain.split() if any(map(str.isalnum, word))]
    terms = [_term(word[:_LONGEST_WORD]) for word in found[:_MOST_WORDS]]
    if terms and not plain.endswith(" "):
        terms[-1] = _term(found[len(terms) - 1][:_LONGEST_WORD], end="*")
    return " AND ".join(terms)


def _term(word: str, end: str = "") -> str:
    """Return one word; a number with dashes or dots is looked for without them too."""
    quoted = '"' + word.replace('"', " ") + '"' + end
    bare = "".join(filter(str.isalnum, word))
    if bare == word or not any(map(str.isdigit, bare)):
        return quoted
    return f'({quoted} OR "{bare}"{end})'


def _hit(case_id: str, marked: str) -> Hit:
    text = ""
    marks: list[tuple[int, int]] = []
    for part in marked.replace("\n", " ").split(_BEGIN):
        inside, end, after = part.partition(_END)
        if end:
            marks.append((len(text), len(text) + len(inside)))
        text += inside + after
    return Hit(case_id, text, tuple(marks))
