"""Small cases about bills and contracts, and what a letter about them says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.core.agreement import Agreement, AgreementKind, Period, PriceItem
from app.core.case import Case
from app.core.events import Payment, PaymentKind
from app.core.ids import AgreementId, DocumentId, PartyId, PaymentId
from app.core.pack import RulePack
from app.core.papers import Choice, Document
from app.core.party import Party, ReferenceKind, Role
from app.letters.compose import Composed, Sources, compose
from app.letters.letter import Items, Paragraph, Table, plain
from app.paths import templates
from tests.cases import both
from tests.letters.settings import FIRM, RICH, euros, number, pack, said
from tests.unit.builders import a_case, at

DAY = date(2025, 5, 23)  # a Friday
TV = both("digitale tv", "digital TV")
PLAN = Agreement(
    AgreementId("plan"),
    TV,
    AgreementKind.SUBSCRIPTION,
    sector="telecom",
    prices=(PriceItem(TV, euros("12.50"), Period.MONTH),),
    references=(number(ReferenceKind.CUSTOMER, "123"),),
)
COLLECTOR = Party(
    PartyId("collector"),
    (Role.DEBT_COLLECTOR,),
    name="Incasso Voorbeeld B.V.",
    addresses=FIRM.addresses,
    references=(number(ReferenceKind.CASE, "778899"),),
)


def paid(kind: PaymentKind, amount: str, name: str = "", **more: object) -> Payment:
    """Return a payment; its invoice is ``bill`` unless it is one or *more* says otherwise."""
    free = (PaymentKind.INVOICED, PaymentKind.CLAIMED, PaymentKind.COSTS)
    fields = {
        "when": at("2025-05-20"),
        "invoice": None if kind in free else PaymentId("bill"),
        **more,
    }
    known = name or ("bill" if kind is PaymentKind.INVOICED else kind.value)
    return Payment(PaymentId(known), kind, euros(amount), **fields)  # type: ignore[arg-type] - fields by name


def money(*payments: Payment, **more: object) -> Case:
    """Return a case about digital television with these payments."""
    fields = {"parties": (RICH, FIRM, COLLECTOR), "agreements": (PLAN,), **more}
    return a_case(payments=payments, **fields)


def choosing(case: Case, kind: str, *about: str, day: date = DAY, **choices: str) -> Case:
    """Return *case* with a draft of *kind* in which the user chose."""
    chosen = tuple(Choice(option, value) for option, value in choices.items())
    to = COLLECTOR.id if kind == "collector-reply" else FIRM.id
    draft = Document(
        DocumentId("draft"), kind, "nl", day, addressee=to, about=about, choices=chosen
    )
    return replace(case, documents=(*case.documents, draft))


def made(
    case: Case, kind: str, code: str = "nl", day: date = DAY, law: RulePack | None = None
) -> Composed:
    """Return the document *kind* about *case*."""
    return compose(case, kind, code, day, Sources(templates(), law or pack()))


def blocks(found: Composed) -> dict[str, str]:
    """Return the text of each block by its id; rows behind bars, cells behind commas."""
    texts: dict[str, str] = {}
    for section in found.letter.sections:
        for block in section.blocks:
            match block:
                case Paragraph():
                    texts[block.id] = said(plain(block.runs))
                case Items():
                    texts[block.id] = " | ".join(said(plain(one.runs)) for one in block.items)
                case Table():
                    rows = ("; ".join(plain(cell) for cell in row.cells) for row in block.rows)
                    texts[block.id] = said(" | ".join(rows))
    return texts
