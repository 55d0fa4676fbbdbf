"""What was charged for what never came, as an open letter tells it."""

from __future__ import annotations

from app.core.claims import DemandKind
from app.core.events import Payment, PaymentKind, StatementKind
from app.letters.scene import Scene
from app.letters.sentence import Sentence


def billed(scene: Scene, *, amounts: bool) -> list[Sentence]:
    """Return what was charged and is disputed, with its amount where the writer wants that."""
    found: list[Sentence] = []
    advised = "_advised" if told_to_look(scene) else ""
    for one in scene.case.payments:
        invoice = scene.facts.get(one.invoice)
        if one.kind is not PaymentKind.DISPUTED or not isinstance(invoice, Payment):
            continue
        what = scene.clause(one.what)
        if not what:
            continue
        day = scene.dates.bare(invoice.when, weekday=False)
        key = f"billed{advised}{'' if amounts else '_bare'}"
        amount = scene.language.money(one.amount)
        text = scene.say(f"open_letter.{key}", day=day, what=what, amount=amount)
        found.append(Sentence(text, (invoice.id, one.id)))
    return found


def told_to_look(scene: Scene) -> bool:
    """Tell whether the firm's advice was to look at the bill, as a demand about it says."""
    about_bills = (DemandKind.STOP_CHARGING, DemandKind.CREDIT, DemandKind.REFUND)
    under = {str(f) for one in scene.case.demands if one.kind in about_bills for f in one.facts}
    said = [said for one in scene.case.contacts for said in one.statements]
    return any(one.kind is StatementKind.ADVICE and str(one.id) in under for one in said)
