"""Who plays a part in a case, and who acts for whom."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from app.core.channel import Channel
from app.core.ids import ExhibitId, PartyId
from app.core.moment import When
from app.core.record import record
from app.core.text import Text


class Role(StrEnum):
    """What a party is in the case."""

    CONSUMER = "consumer"
    CONTRACT_HOLDER = "contract_holder"
    CALLER = "caller"
    REPRESENTATIVE = "representative"
    TRADER = "trader"
    BRAND = "brand"
    LEGAL_ENTITY = "legal_entity"
    DEPARTMENT = "department"
    EMPLOYEE = "employee"
    SUBCONTRACTOR = "subcontractor"
    INSTALLER = "installer"
    NETWORK_OPERATOR = "network_operator"
    CARRIER = "carrier"
    PLATFORM = "platform"
    DEBT_COLLECTOR = "debt_collector"
    INSURER = "insurer"
    BODY = "body"
    WITNESS = "witness"
    THIRD_PARTY = "third_party"


OTHER_FIRMS = frozenset(  # roles of parties that are not the trader's own
    {
        Role.SUBCONTRACTOR,
        Role.INSTALLER,
        Role.NETWORK_OPERATOR,
        Role.CARRIER,
        Role.PLATFORM,
        Role.DEBT_COLLECTOR,
        Role.INSURER,
        Role.BODY,
        Role.WITNESS,
        Role.THIRD_PARTY,
    }
)


class AddressForm(StrEnum):
    """How a person is addressed; neutral when nobody said."""

    NEUTRAL = "neutral"
    MADAM = "madam"
    SIR = "sir"


class Link(StrEnum):
    """How a party belongs to another."""

    DEPARTMENT_OF = "department_of"
    EMPLOYEE_OF = "employee_of"
    BRAND_OF = "brand_of"
    SUCCESSOR_OF = "successor_of"
    SUBCONTRACTOR_OF = "subcontractor_of"


@record
class Address:
    """A postal address, with where it came from and when that was checked.

    ``street`` holds street and number or a post-office box; ``country`` is an ISO 3166 code,
    empty for the country of the case.
    """

    street: str
    postcode: str = ""
    town: str = ""
    country: str = ""
    source: str = ""
    checked_on: date | None = None


class ReferenceKind(StrEnum):
    """What a number identifies."""

    CUSTOMER = "customer"
    ORDER = "order"
    CONTRACT = "contract"
    INVOICE = "invoice"
    TICKET = "ticket"
    CASE = "case"  # the other side's own reference for the dispute
    POLICY = "policy"
    CONNECTION = "connection"
    OTHER = "other"


@record
class Reference:
    """A number that somebody gave; ``wrong`` marks one that turned out to be wrong."""

    kind: ReferenceKind
    value: str
    label: Text = ""
    wrong: bool = False


@record
class PartyLink:
    """What a party is of another."""

    kind: Link
    party: PartyId


@record
class BankAccount:
    """An account to pay to."""

    iban: str
    holder: str


@record
class Affiliation:
    """Whether a trader belongs to a body of the rule pack, as the user found on a day."""

    body: str
    member: bool
    checked_on: date


@record
class Party:
    """Anyone with a role in the case.

    ``short_name`` is what running text says (``KPN`` for ``KPN B.V.``); ``function`` is a
    noun phrase without article (``directeur Klantenservice``); for a department ``name``
    is how the address names it (``Afdeling Klantenservice``) and ``function`` how a
    salutation does (``klantenservice``).  ``initials`` may hold the initials for the
    return line.  ``company`` is an id of the rule pack.  ``phone_hours`` says when the
    consumer can be called (``op werkdagen na 17.00 uur``).  ``web_limit`` is how many
    characters the web form takes, 0 where that is not known.
    """

    id: PartyId
    roles: tuple[Role, ...]
    name: str = ""
    short_name: str = ""
    initials: str = ""
    function: Text = ""
    form: AddressForm = AddressForm.NEUTRAL
    addresses: tuple[Address, ...] = ()
    email: str = ""
    phone: str = ""
    web_form: str = ""
    preferred: tuple[Channel, ...] = ()
    refused: tuple[Channel, ...] = ()
    phone_hours: Text = ""
    country: str = ""
    references: tuple[Reference, ...] = ()
    links: tuple[PartyLink, ...] = ()
    company: str = ""
    account: BankAccount | None = None
    note: str = ""  # private; never reaches a document
    affiliations: tuple[Affiliation, ...] = ()
    web_limit: int = 0

    @property
    def known_as(self) -> str:
        """What it is called in a few words: the short name, else the name; may be empty."""
        return self.short_name or self.name


class RepresentationGround(StrEnum):
    """Why somebody may act for another."""

    AUTHORISATION = "authorisation"
    COURT_ORDER = "court_order"
    PARENT = "parent"
    SPOKESPERSON = "spokesperson"


class Permission(StrEnum):
    """What a representative may do without asking again."""

    WRITE = "write"
    TALK = "talk"
    RECEIVE = "receive"  # information and documents
    APPOINT = "appoint"  # a visit, on a day that suits the consumer
    DATA = "data"  # ask for and receive personal data
    ACCEPT = "accept"  # an offer or an amount
    CONTRACT = "contract"  # enter into, change or end one
    PUBLISH = "publish"
    FILE = "file"  # with a committee or court


USUAL = (Permission.WRITE, Permission.TALK, Permission.RECEIVE, Permission.APPOINT)


@record
class Representation:
    """Who acts for whom, on what ground, for what and since when.

    ``allowed`` is what the consumer ticked; nothing ticked stands for ``USUAL``.
    """

    representative: PartyId
    represented: tuple[PartyId, ...]
    ground: RepresentationGround
    scope: Text = ""
    made: When | None = None
    until: When | None = None
    exhibit: ExhibitId | None = None
    allowed: tuple[Permission, ...] = ()
