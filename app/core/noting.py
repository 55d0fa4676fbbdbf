"""Something that is no contact, as somebody notes it: one edit with the papers that show it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.core import edits
from app.core.case import Case
from app.core.claims import Effort
from app.core.events import Incident, Payment, PaymentKind, Silence
from app.core.ids import EffortId, FactId, IncidentId, PaymentId, SilenceId
from app.core.papers import Exhibit
from app.core.recording import with_papers

Note = Incident | Silence | Payment | Effort

DEBTS = (PaymentKind.CLAIMED, PaymentKind.COSTS)
ANSWERS: dict[PaymentKind, tuple[PaymentKind, ...]] = {
    PaymentKind.PAID: (PaymentKind.INVOICED, PaymentKind.CLAIMED),
    PaymentKind.WITHHELD: (PaymentKind.INVOICED,),
    PaymentKind.OWED: (PaymentKind.INVOICED,),
    PaymentKind.DEPOSITED: (PaymentKind.INVOICED,),
    PaymentKind.DISPUTED: (PaymentKind.INVOICED, *DEBTS),
    PaymentKind.REFUNDED: (PaymentKind.INVOICED,),
    PaymentKind.REVERSED: (PaymentKind.INVOICED,),
    PaymentKind.CLAIMED: (PaymentKind.INVOICED, PaymentKind.CLAIMED),
    PaymentKind.COSTS: (PaymentKind.CLAIMED,),
}  # what each kind of amount can belong to; an invoice and a debt stand by themselves


def record_note(case: Case, note: Note, papers: Sequence[Exhibit] = ()) -> tuple[Case, FactId]:
    """Return *case* with *note* added, or in place of the one with its id, and that id.

    A note with an empty id is new.  *papers* are exhibits that come with it; a silence, which
    nothing shows, takes none.
    """
    if isinstance(note, Silence):
        silence = replace(note, id=SilenceId(note.id or edits.new_id(case, "s")))
        return edits.put_silence(case, silence), FactId(silence.id)
    case, added = with_papers(case, tuple(papers))
    exhibits = (*note.exhibits, *added)
    if isinstance(note, Incident):
        made = IncidentId(note.id or edits.new_id(case, "i"))
        incident = replace(note, id=made, exhibits=exhibits)
        return edits.put_incident(case, incident), FactId(made)
    if isinstance(note, Payment):
        paid = PaymentId(note.id or edits.new_id(case, "m"))
        return edits.put_payment(case, replace(note, id=paid, exhibits=exhibits)), FactId(paid)
    spent = EffortId(note.id or edits.new_id(case, "e"))
    return edits.put_effort(case, replace(note, id=spent, exhibits=exhibits)), FactId(spent)


def belongs_to(case: Case, kind: PaymentKind, itself: str = "") -> tuple[Payment, ...]:
    """Return the amounts to which one of *kind* can belong, the last first; not *itself*."""
    wanted = ANSWERS.get(kind, ())
    found = (one for one in reversed(case.payments) if one.kind in wanted)
    return tuple(one for one in found if not itself or itself not in (one.id, one.invoice))
