"""The user's own reminders of a case: a day, and words that never reach a document."""

from __future__ import annotations

from dataclasses import replace

from app.core.case import Case, Reminder


def put_reminder(case: Case, reminder: Reminder) -> Case:
    """Return *case* with *reminder* added, or in place of the one with its id."""
    others = case.reminders
    if any(one.id == reminder.id for one in others):
        changed = tuple(reminder if one.id == reminder.id else one for one in others)
        return replace(case, reminders=changed)
    return replace(case, reminders=(*others, reminder))


def without_reminder(case: Case, key: str) -> Case:
    """Return *case* without the reminder with the id *key*: it was done."""
    return replace(case, reminders=tuple(one for one in case.reminders if one.id != key))


def fresh_id(case: Case) -> str:
    """Return an id that no reminder of *case* has."""
    taken = {one.id for one in case.reminders}
    number = next(n for n in range(1, len(taken) + 2) if f"reminder-{n}" not in taken)
    return f"reminder-{number}"
