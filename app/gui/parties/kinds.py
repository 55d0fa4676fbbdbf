"""The words for roles, periods, and the kinds of numbers and agreements."""

from __future__ import annotations

from app.core.agreement import AgreementKind, ClaimKind, Delivery, Period
from app.core.pack import RulePack
from app.core.party import AddressForm, ReferenceKind, RepresentationGround, Role
from app.core.text import in_language
from app.gui.words import _, language, of


def role_words() -> dict[Role, str]:
    """Return what each other party can be."""
    return {
        Role.DEPARTMENT: _("Department"),
        Role.EMPLOYEE: _("Employee"),
        Role.BRAND: _("Brand"),
        Role.LEGAL_ENTITY: _("Legal entity behind the brand"),
        Role.SUBCONTRACTOR: _("Subcontractor"),
        Role.INSTALLER: _("Installer"),
        Role.NETWORK_OPERATOR: _("Network operator"),
        Role.CARRIER: _("Carrier"),
        Role.PLATFORM: _("Platform"),
        Role.DEBT_COLLECTOR: _("Debt collector"),
        Role.INSURER: _("Insurer"),
        Role.BODY: _("Disputes body or regulator"),
        Role.WITNESS: _("Witness"),
        Role.THIRD_PARTY: _("Somebody else"),
    }


def reference_words() -> dict[ReferenceKind, str]:
    """Return what each number is called."""
    return {
        ReferenceKind.CUSTOMER: _("Customer number"),
        ReferenceKind.ORDER: _("Order number"),
        ReferenceKind.CONTRACT: _("Contract number"),
        ReferenceKind.INVOICE: _("Invoice number"),
        ReferenceKind.TICKET: _("Ticket or report number"),
        ReferenceKind.CASE: _("Their case number"),
        ReferenceKind.POLICY: _("Policy number"),
        ReferenceKind.CONNECTION: _("Connection or phone number"),
        ReferenceKind.OTHER: _("Other number"),
    }


def period_words() -> dict[Period, str]:
    """Return what a price is paid per."""
    return {
        Period.ONCE: of("price", "once"),
        Period.DAY: _("per day"),
        Period.MONTH: _("per month"),
        Period.QUARTER: _("per quarter"),
        Period.YEAR: _("per year"),
        Period.PIECE: _("each"),
    }


def agreement_words() -> dict[AgreementKind, str]:
    """Return what each sort of agreement is called."""
    return {
        AgreementKind.ORDER: _("Order"),
        AgreementKind.PURCHASE: _("Purchase"),
        AgreementKind.SUBSCRIPTION: _("Subscription"),
        AgreementKind.ASSIGNMENT: _("Work or service, once"),
        AgreementKind.POLICY: _("Insurance policy"),
        AgreementKind.BOOKING: _("Booking"),
    }


def form_words() -> dict[AddressForm, str]:
    """Return how somebody is addressed."""
    return {
        AddressForm.NEUTRAL: _("Not known"),
        AddressForm.MADAM: _("Madam"),
        AddressForm.SIR: _("Sir"),
    }


def sector_words(pack: RulePack) -> dict[str, str]:
    """Return what each branch of trade of *pack* is called, by its id."""
    spoken = language()
    return {one.id: in_language(one.title, spoken, spoken).text for one in pack.sectors}


def ground_words() -> dict[RepresentationGround, str]:
    """Return why somebody may act for another."""
    return {
        RepresentationGround.AUTHORISATION: _("With an authorisation"),
        RepresentationGround.PARENT: _("As a parent"),
        RepresentationGround.COURT_ORDER: _("By order of the court"),
        RepresentationGround.SPOKESPERSON: _("As spokesperson of all"),
    }


def delivery_words() -> dict[Delivery, str]:
    """Return how far a service is there."""
    return {
        Delivery.DELIVERED: _("It works"),
        Delivery.PARTLY: _("Works in part"),
        Delivery.NEVER: _("Never delivered"),
        Delivery.ENDED: _("Ended"),
    }


def claim_words() -> dict[ClaimKind, str]:
    """Return what can be relied on."""
    return {
        ClaimKind.GUARANTEE: _("Guarantee"),
        ClaimKind.PUBLIC_CLAIM: _("Advertisement or packaging"),
        ClaimKind.TERMS: _("Terms and conditions"),
    }
