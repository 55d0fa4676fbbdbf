"""Small cases, and the scene and desk that a document about them gets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

from app.core.agreement import Agreement
from app.core.case import Case
from app.core.claims import Demand, DemandKind, Point, Wanted
from app.core.ids import AgreementId, DemandId, FactId, PartyId, PointId
from app.core.money import Money
from app.core.pack import RulePack
from app.core.party import Address, BankAccount, Link, Party, PartyLink, Reference, Role
from app.core.party import ReferenceKind as Kind
from app.core.text import Text
from app.letters.compose import scene_for
from app.letters.desk_steps import StepsDesk
from app.letters.doctype import DocumentType, read_type
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.sources import Sources
from app.paths import resources, templates
from app.rules.reading import read_pack
from tests.cases import both
from tests.unit.builders import KPN, NOOR, a_case, due

DAY = date(2025, 4, 30)  # a Wednesday
TV = Agreement(AgreementId("tv"), both("digitale tv", "digital television"))
BOX = Address("Postbus 1", "1234 ZZ", "Voorbeeldstad")
FIRM = replace(KPN, short_name="KPN", addresses=(BOX,))
ACCOUNT = BankAccount("NL91 ABNA 0417 1643 00", "N. Hartman")
RICH = replace(NOOR, account=ACCOUNT)
WILLEM = Party(
    PartyId("willem"),
    (Role.CONSUMER,),
    name="Willem Aalders",
    addresses=NOOR.addresses,
)
ENGINEER = Party(PartyId("bouwman"), (Role.SUBCONTRACTOR,), name="Bouwman Installaties")
DIRECTOR = Party(
    PartyId("director"),
    (Role.EMPLOYEE,),
    name="R. van den Berg",
    function=both("directeur Klantenservice", "director of customer service"),
    links=(PartyLink(Link.EMPLOYEE_OF, PartyId("kpn")),),
)
DESKS = Party(
    PartyId("complaints"),
    (Role.DEPARTMENT,),
    name="Afdeling Klachten",
    function=both("afdeling Klachten", "complaints department"),
    links=(PartyLink(Link.DEPARTMENT_OF, PartyId("kpn")),),
)


@cache
def pack() -> RulePack:
    """Return the shipped law of the Netherlands."""
    return read_pack(resources() / "rules", "nl")


@cache
def kind_of(name: str) -> DocumentType:
    """Return a shipped document type."""
    return read_type(templates(), name)


def scene_of(
    case: Case,
    code: str = "nl",
    kind: str = "complaint",
    day: date = DAY,
    law: RulePack | None = None,
) -> Scene:
    """Return the scene of a document about *case*."""
    sources = Sources(templates(), law or pack())
    return scene_for(case, kind_of(kind), code, day, sources)


def desk_of(
    case: Case,
    code: str = "nl",
    kind: str = "notice",
    day: date = DAY,
    law: RulePack | None = None,
) -> StepsDesk:
    """Return the desk of a document about *case*; its scene knows the deadline."""
    return StepsDesk(scene_of(case, code, kind, day, law), kind_of(kind))


def about(**collections: object) -> Case:
    """Return a case about digital television with KPN."""
    return a_case(**{"parties": (RICH, FIRM), "agreements": (TV,), **collections})


def demand(kind: DemandKind, dutch: str = "", english: str = "", **more: object) -> Demand:
    """Return a demand; ``id`` and the other fields by name."""
    what: Text = both(dutch, english) if dutch else ""
    name = DemandId(str(more.pop("id", kind.value)))
    return Demand(name, kind, what, **more)  # type: ignore[arg-type] - fields by name


def asking(*demands: Demand, **more: object) -> Case:
    """Return a case in which these are asked."""
    return about(demands=demands, **more)


def euros(amount: str) -> Money:
    """Return an amount in euros."""
    return Money(Decimal(amount), "EUR")


def by(day: str) -> dict[str, object]:
    """Return the fields of a demand with a day of its own."""
    return {"by": due(day)}


def point(name: str, *wanted: Wanted, **more: object) -> Point:
    """Return a point with a title of its own."""
    title = both(f"Klacht {name}", f"Complaint {name}")
    return Point(PointId(name), title, wanted=wanted, **more)  # type: ignore[arg-type] - fields by name


def number(kind: Kind, value: str, **more: object) -> Reference:
    """Return a number that somebody gave."""
    return Reference(kind, value, **more)  # type: ignore[arg-type] - fields by name


def fact(name: str) -> FactId:
    """Return the id of a fact."""
    return FactId(name)


def said(text: object) -> str:
    """Return words as a reader sees them: no marks, plain spaces."""
    words = getattr(text, "unescape", lambda: text)()
    for mark in ("<strong>", "</strong>"):
        words = str(words).replace(mark, "")
    return str(words).replace("\u00a0", " ")


def together(sentences: list[Sentence]) -> str:
    """Return sentences as one paragraph."""
    return " ".join(said(one.text) for one in sentences)
