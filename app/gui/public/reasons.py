"""What a reason of the checklist is about, in words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from app.core.case import Case
from app.core.lookup import facts
from app.gui.facts import told
from app.gui.public.wording import short
from app.gui.words import _
from app.workshop.public_wishes import FindingView, ReasonView

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def about(reason: ReasonView, findings: Iterable[FindingView], case: Case, today: date) -> str:
    """Return the words of what *reason* is about: a fact, a finding or a word of the text.

    Nothing for what has no words: the id of a fact without a place, a day.
    """
    fact = told(case, reason.about, today) if reason.about else None
    if fact is not None:
        return fact.words
    found = next((one for one in findings if one.id == reason.about), None)
    if found is not None:
        return _("number {n}, ‘{was}’").format(n=found.number, was=short(found.was))
    known = facts(case).get(reason.about) is not None
    if not reason.about or known or _DAY.fullmatch(reason.about):
        return ""
    return f"‘{short(reason.about)}’"
