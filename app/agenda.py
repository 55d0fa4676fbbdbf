"""The dated things of cases as a calendar file: all of them, or one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.core.dated import Dated, DatedKind, Digest
from app.core.pack import RulePack, by_id
from app.core.text import in_language
from app.letters.language import read_table
from app.paths import resources
from app.writers.calendar_file import Entry, calendar_file

ALARMS = {  # days before: what needs a letter or a form is said early
    DatedKind.PROMISE_DUE: (0,),
    DatedKind.PROMISE_FROM: (0,),
    DatedKind.TERM_END: (0,),
    DatedKind.BODY_FROM: (0,),
    DatedKind.BODY_UNTIL: (30, 14, 3),
    DatedKind.LIMITATION: (60, 14, 3),
    DatedKind.REMINDER: (0,),
}

ENDING = frozenset({DatedKind.PROMISE_DUE, DatedKind.TERM_END})


def agenda(
    cases: Iterable[tuple[str, Digest]],
    pack: RulePack,
    language: str,
    day: date,
    only: Dated | None = None,
    *,
    lead: int = 0,
) -> bytes:
    """Return the calendar file of *cases* (an id and a digest each), made on *day*.

    An alarm for the end of a term or promise sounds *lead* days early too.
    It holds what falls on *day* or later; with *only* that alone, whenever it is.  Of people
    and of what a case is about it says nothing: a calendar is often shared.
    """
    entries = [
        _entry(case_id, digest, one, pack, language, lead)
        for case_id, digest in cases
        for one in digest.dated
        if (one.day >= day if only is None else one == only)
    ]
    # Claims of one case that end on one day are one thing to watch.
    told = {(one.key[0], one.day, one.title): one for one in reversed(entries)}
    return calendar_file(sorted(told.values(), key=lambda one: (one.day, one.key)), day)


def _entry(
    case_id: str, digest: Digest, one: Dated, pack: RulePack, language: str, lead: int
) -> Entry:
    words = read_table(resources() / "words" / language / "agenda.toml")
    body = by_id(pack.bodies, one.fact)
    name = in_language(body.name, language, language).text if body else str(words["body"])
    title = str(words[one.kind.value]).format(
        trader=digest.trader or words["somebody"], body=name
    )
    alarms = ALARMS[one.kind]
    if lead and one.kind in ENDING:
        alarms = (lead, *alarms)
    return Entry((case_id, one.kind.value, one.fact), one.day, title, alarms)
