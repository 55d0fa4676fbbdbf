"""What was typed and is not part of a case yet: it waits where it was typed."""

from __future__ import annotations

from collections.abc import Iterable

from app.core.case import Case
from app.core.lookup import facts
from app.core.papers import Exhibit
from app.core.record import record
from app.core.recording import ContactNote


@record
class Draft:
    """What stands in the sheet of a case and was not recorded.

    ``fact`` is the id of what it changes, empty for something new.  A contact is a note; of
    every other ``kind`` it is what was ``typed`` in the fields, in their order, for it may lack
    what a fact needs.
    """

    case: str
    kind: str
    fact: str = ""
    contact: ContactNote | None = None
    typed: tuple[str, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()

    def stands_for(self, other: Draft) -> bool:
        """Tell whether *other* is a draft of the same thing."""
        mine, theirs = (self.case, self.kind, self.fact), (other.case, other.kind, other.fact)
        return mine == theirs


def stands(draft: Draft, case: Case) -> bool:
    """Tell whether *draft* is of *case*, and what it changes is still there."""
    there = draft.fact in {"", *(one.id for one in case.reminders)}
    return draft.case == case.id and (there or facts(case).get(draft.fact) is not None)


def put_draft(drafts: Iterable[Draft], draft: Draft) -> tuple[Draft, ...]:
    """Return *drafts* with *draft* in the place of an earlier one of the same thing."""
    return (*drop_draft(drafts, draft), draft)


def drop_draft(drafts: Iterable[Draft], draft: Draft) -> tuple[Draft, ...]:
    """Return *drafts* without the one of the same thing: it was recorded, or is not wanted."""
    return tuple(one for one in drafts if not one.stands_for(draft))
