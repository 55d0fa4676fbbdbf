"""What an exhibit that is linked to nothing may belong to: by its day, else by its words."""

from __future__ import annotations

import re

from app.core.case import Case
from app.core.events import Contact, Incident, Payment
from app.core.lookup import facts
from app.core.papers import Exhibit
from app.core.when import span
from app.gui import naming

NEAR = 1  # days apart that may still be the same thing
SHORTEST = 5  # letters of a word that says enough


def proposed(case: Case, exhibit: Exhibit) -> str:
    """Return the id of the one fact that an exhibit may show, empty where none stands out.

    That is what happened on its day, or a day off; else the complaint point with a word of its
    title or of the name of its file.  Two that fit as well are no proposal.
    """
    return _of_the_day(case, exhibit) or _of_the_words(case, exhibit)


def _of_the_day(case: Case, exhibit: Exhibit) -> str:
    index = facts(case)
    dated = span(exhibit.dated, index.when) if exhibit.dated is not None else None
    if dated is None or not dated.exact:
        return ""
    found: dict[int, list[str]] = {}
    happened: tuple[Contact | Incident | Payment, ...] = (
        *case.contacts,
        *case.incidents,
        *case.payments,
    )
    for fact in happened:
        when = span(fact.when, index.when)
        if when is not None and when.exact:
            apart = abs((when.earliest - dated.earliest).days)
            found.setdefault(apart, []).append(fact.id)
    for apart in range(NEAR + 1):
        if apart in found:
            return found[apart][0] if len(found[apart]) == 1 else ""
    return ""


def _of_the_words(case: Case, exhibit: Exhibit) -> str:
    name = exhibit.file.name if exhibit.file is not None else ""
    asked = _words(f"{naming.plain(exhibit.title, case)} {name}")
    found = [
        point.id for point in case.points if asked & _words(naming.plain(point.title, case))
    ]
    return found[0] if len(found) == 1 else ""


def _words(text: str) -> set[str]:
    return {one for one in re.findall(r"[^\W\d_]+", text.casefold()) if len(one) >= SHORTEST}
