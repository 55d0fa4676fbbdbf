"""What follows when a term passes: remedies, articles, bodies and payments."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.bodies import BodyKind
from app.core.case import Case
from app.core.claims import DemandKind
from app.core.events import (
    Payment,
    PaymentKind,
)
from app.core.ids import PaymentId
from app.core.law import Confidence
from app.core.pack import RulePack
from app.core.party import Party
from app.core.text import in_language
from app.letters.consequences import articles, committee, payments, remedies
from tests.letters.settings import (
    FIRM,
    RICH,
    WILLEM,
    about,
    asking,
    demand,
    desk_of,
    euros,
    pack,
    said,
    scene_of,
)
from tests.unit.builders import (
    NOOR,
    at,
)

K = DemandKind
MODEM = ("het modem", "the modem")
PAIR = (RICH, WILLEM, FIRM)


def opened(case: Case, code: str) -> str:
    """Return what is open after the term."""
    desk = desk_of(case, code)
    intro, found = remedies(desk.scene, desk.term)
    return " ".join((said(intro), *(said(one) for one in found)))


def paid(kind: PaymentKind, amount: str, **more: object) -> Payment:
    """Return a payment in April."""
    return Payment(PaymentId(kind.value), kind, euros(amount), at("2025-04-02"), **more)  # type: ignore[arg-type] - fields by name


def kept(case: Case, code: str) -> str:
    """Return what a notice says about payments."""
    return " ".join(said(one) for one in payments(scene_of(case, code, "notice")))


OPENED: dict[str, tuple[Case, str, str]] = {
    "repair": (
        asking(demand(K.REPAIR, *MODEM)),
        (
            "Vanaf 15 mei kan ik: de overeenkomst over digitale tv ontbinden (artikel "
            "6:265 van het Burgerlijk Wetboek, BW); mijn schade en de wettelijke rente "
            "van u vragen (artikelen 6:74 en 6:119 BW); mijn klacht voorleggen aan een "
            "geschillencommissie, als u daarbij bent aangesloten."
        ),
        (
            "From 15 May I can: dissolve the contract for digital television (article "
            "6:265 of the Dutch Civil Code, Burgerlijk Wetboek, BW); claim compensation "
            "for my loss and statutory interest (articles 6:74 and 6:119 BW); take my "
            "complaint to a disputes committee, if you belong to one."
        ),
    ),
    "performance": (
        asking(demand(K.PERFORM, *MODEM)),
        (
            "Vanaf 15 mei kan ik: de overeenkomst over digitale tv ontbinden (artikel "
            "6:265 van het Burgerlijk Wetboek, BW); mijn schade en de wettelijke rente "
            "van u vragen (artikelen 6:74 en 6:119 BW); mijn klacht voorleggen aan een "
            "geschillencommissie, als u daarbij bent aangesloten."
        ),
        (
            "From 15 May I can: dissolve the contract for digital television (article "
            "6:265 of the Dutch Civil Code, Burgerlijk Wetboek, BW); claim compensation "
            "for my loss and statutory interest (articles 6:74 and 6:119 BW); take my "
            "complaint to a disputes committee, if you belong to one."
        ),
    ),
    "a date": (
        asking(demand(K.NAME_DATE)),
        (
            "Vanaf 15 mei kan ik: de overeenkomst over digitale tv ontbinden (artikel "
            "6:265 van het Burgerlijk Wetboek, BW); mijn schade en de wettelijke rente "
            "van u vragen (artikelen 6:74 en 6:119 BW); mijn klacht voorleggen aan een "
            "geschillencommissie, als u daarbij bent aangesloten."
        ),
        (
            "From 15 May I can: dissolve the contract for digital television (article "
            "6:265 of the Dutch Civil Code, Burgerlijk Wetboek, BW); claim compensation "
            "for my loss and statutory interest (articles 6:74 and 6:119 BW); take my "
            "complaint to a disputes committee, if you belong to one."
        ),
    ),
    "a refund": (
        asking(demand(K.REFUND, amount=euros("25"))),
        (
            "Vanaf 15 mei kan ik: mijn schade en de wettelijke rente van u vragen "
            "(artikelen 6:74 en 6:119 van het Burgerlijk Wetboek, BW); mijn klacht "
            "voorleggen aan een geschillencommissie, als u daarbij bent aangesloten."
        ),
        (
            "From 15 May I can: claim compensation for my loss and statutory interest "
            "(articles 6:74 and 6:119 of the Dutch Civil Code, Burgerlijk Wetboek, BW); "
            "take my complaint to a disputes committee, if you belong to one."
        ),
    ),
    "nothing about the agreement": (
        asking(demand(K.REPAIR, *MODEM), agreements=()),
        (
            "Vanaf 15 mei kan ik: de overeenkomst ontbinden (artikel 6:265 van het "
            "Burgerlijk Wetboek, BW); mijn schade en de wettelijke rente van u vragen "
            "(artikelen 6:74 en 6:119 BW); mijn klacht voorleggen aan een "
            "geschillencommissie, als u daarbij bent aangesloten."
        ),
        (
            "From 15 May I can: dissolve the contract (article 6:265 of the Dutch Civil "
            "Code, Burgerlijk Wetboek, BW); claim compensation for my loss and statutory "
            "interest (articles 6:74 and 6:119 BW); take my complaint to a disputes "
            "committee, if you belong to one."
        ),
    ),
    "two people": (
        asking(demand(K.REPAIR, *MODEM), parties=PAIR),
        (
            "Vanaf 15 mei kunnen wij: de overeenkomst over digitale tv ontbinden "
            "(artikel 6:265 van het Burgerlijk Wetboek, BW); onze schade en de "
            "wettelijke rente van u vragen (artikelen 6:74 en 6:119 BW); onze klacht "
            "voorleggen aan een geschillencommissie, als u daarbij bent aangesloten."
        ),
        (
            "From 15 May we can: dissolve the contract for digital television (article "
            "6:265 of the Dutch Civil Code, Burgerlijk Wetboek, BW); claim compensation "
            "for our loss and statutory interest (articles 6:74 and 6:119 BW); take our "
            "complaint to a disputes committee, if you belong to one."
        ),
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), OPENED.values(), ids=OPENED)
def test_what_is_open_after_the_term(given: Case, dutch: str, english: str) -> None:
    assert opened(given, "nl") == dutch
    assert opened(given, "en") == english


PAYMENTS: dict[str, tuple[Case, str, str]] = {
    "nothing": (
        about(),
        "Ik geef met deze brief geen enkel recht op.",
        "I give up none of my rights with this letter.",
    ),
    "withheld": (
        about(payments=(paid(PaymentKind.WITHHELD, "25"),)),
        (
            "Een bedrag van € 25,00 betaal ik niet zolang u dit niet nakomt (artikel "
            "6:262 van het Burgerlijk Wetboek, BW). De rest van mijn rekeningen betaal "
            "ik gewoon. Ik geef met deze brief geen enkel recht op."
        ),
        (
            "I will not pay an amount of €25.00 as long as you have not done this "
            "(article 6:262 of the Dutch Civil Code, Burgerlijk Wetboek, BW). I will go "
            "on paying the rest of my bills as usual. I give up none of my rights with "
            "this letter."
        ),
    ),
    "withheld twice": (
        about(
            payments=(
                paid(PaymentKind.WITHHELD, "25"),
                replace(paid(PaymentKind.WITHHELD, "12.50"), id="other"),
            )
        ),
        (
            "Een bedrag van € 37,50 betaal ik niet zolang u dit niet nakomt (artikel "
            "6:262 van het Burgerlijk Wetboek, BW). De rest van mijn rekeningen betaal "
            "ik gewoon. Ik geef met deze brief geen enkel recht op."
        ),
        (
            "I will not pay an amount of €37.50 as long as you have not done this "
            "(article 6:262 of the Dutch Civil Code, Burgerlijk Wetboek, BW). I will go "
            "on paying the rest of my bills as usual. I give up none of my rights with "
            "this letter."
        ),
    ),
    "withheld by two people": (
        about(payments=(paid(PaymentKind.WITHHELD, "25"),), parties=PAIR),
        (
            "Een bedrag van € 25,00 betalen wij niet zolang u dit niet nakomt (artikel "
            "6:262 van het Burgerlijk Wetboek, BW). De rest van onze rekeningen betalen "
            "wij gewoon. Wij geven met deze brief geen enkel recht op."
        ),
        (
            "We will not pay an amount of €25.00 as long as you have not done this "
            "(article 6:262 of the Dutch Civil Code, Burgerlijk Wetboek, BW). We will go "
            "on paying the rest of our bills as usual. We give up none of our rights "
            "with this letter."
        ),
    ),
    "paid": (
        about(payments=(paid(PaymentKind.PAID, "25"),)),
        "Ik geef met deze brief geen enkel recht op.",
        "I give up none of my rights with this letter.",
    ),
    "disputed, not paid": (
        about(
            payments=(
                paid(PaymentKind.INVOICED, "80"),
                paid(PaymentKind.DISPUTED, "25", invoice="invoiced"),
            )
        ),
        "Ik geef met deze brief geen enkel recht op.",
        "I give up none of my rights with this letter.",
    ),
    "disputed, the rest paid": (
        about(
            payments=(
                paid(PaymentKind.INVOICED, "80"),
                paid(PaymentKind.DISPUTED, "25", invoice="invoiced"),
                paid(PaymentKind.PAID, "55", invoice="invoiced"),
            )
        ),
        (
            "Een bedrag van € 25,00 betaal ik niet zolang u dit niet nakomt (artikel "
            "6:262 van het Burgerlijk Wetboek, BW). De rest van mijn rekeningen betaal "
            "ik gewoon. Ik geef met deze brief geen enkel recht op."
        ),
        (
            "I will not pay an amount of €25.00 as long as you have not done this "
            "(article 6:262 of the Dutch Civil Code, Burgerlijk Wetboek, BW). I will go "
            "on paying the rest of my bills as usual. I give up none of my rights with "
            "this letter."
        ),
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), PAYMENTS.values(), ids=PAYMENTS)
def test_what_is_not_paid(given: Case, dutch: str, english: str) -> None:
    assert kept(given, "nl") == dutch
    assert kept(given, "en") == english


DISSOLVING = {K.PERFORM, K.REPAIR, K.REPLACE, K.NAME_DATE}


@pytest.mark.parametrize("kind", [one for one in K if one is not K.NO_SURVEYS])
def test_dissolution_is_open_where_performance_is_asked(kind: DemandKind) -> None:
    one = demand(kind, *MODEM)
    assert ("ontbinden" in opened(asking(one), "nl")) is (kind in DISSOLVING)
    assert ("dissolve" in opened(asking(one), "en")) is (kind in DISSOLVING)
    gone = replace(one, met=at("2025-04-20"))
    assert "ontbinden" not in opened(asking(gone), "nl")


def changed(citation: str, **fields: object) -> RulePack:
    """Return the law with a changed citation."""
    return replace(
        pack(),
        citations=tuple(
            replace(one, **fields) if one.id == citation else one
            for one in pack().citations  # type: ignore[arg-type] - fields by name
        ),
    )


CITED = ("bw-6-82-1", "bw-6-83-a", "bw-6-83-c", "bw-6-265", "bw-6-74", "bw-6-119", "bw-6-262")
NOT_SURE = [one for one in Confidence if one is not Confidence.HIGH]
CHECKED = date(2026, 11, 22)
FRESH = {
    "on that day": (CHECKED, True),
    "a year later": (date(2027, 11, 22), True),
    "a year and a day later": (date(2027, 11, 23), False),
    "years later": (date(2031, 1, 2), False),
    "before it was checked": (date(2025, 4, 30), True),
}


@pytest.mark.parametrize("one", CITED)
@pytest.mark.parametrize("code", ["nl", "en"])
def test_a_sure_citation_is_printed(one: str, code: str) -> None:
    found = said(articles(scene_of(about(), code, "notice"), one))
    assert found.startswith(" (artikel " if code == "nl" else " (article ")
    assert found.endswith("BW)")


@pytest.mark.parametrize("one", CITED)
@pytest.mark.parametrize("confidence", NOT_SURE)
def test_an_unsure_citation_is_not_printed(one: str, confidence: Confidence) -> None:
    law = changed(one, confidence=confidence)
    assert articles(scene_of(about(), "nl", "notice", law=law), one) == ""


@pytest.mark.parametrize(("day", "fresh"), FRESH.values(), ids=FRESH)
@pytest.mark.parametrize("one", CITED)
def test_a_stale_citation_is_not_printed(one: str, day: date, *, fresh: bool) -> None:
    law = changed(one, checked_on=CHECKED)
    scene = scene_of(about(), "nl", "notice", day=day, law=law)
    assert bool(articles(scene, one)) is fresh


@pytest.mark.parametrize("one", CITED)
def test_a_citation_out_of_force_is_not_printed(one: str) -> None:
    for fields in ({"valid_to": date(2025, 4, 29)}, {"valid_from": date(2025, 5, 1)}):
        scene = scene_of(about(), "nl", "notice", law=changed(one, **fields))
        assert articles(scene, one) == ""


def test_an_unknown_citation_is_not_printed() -> None:
    assert articles(scene_of(about(), "nl", "notice"), "bw-0-0") == ""


def test_an_unsure_citation_leaves_the_other() -> None:
    law = changed("bw-6-119", confidence=Confidence.MEDIUM)
    found = articles(scene_of(about(), "nl", "notice", law=law), "bw-6-74", "bw-6-119")
    assert "6:74" in found
    assert "6:119" not in found


# --- bodies ---------------------------------------------------------------------------------

COMPANY = next(
    company
    for company in pack().companies
    if any(body.id in company.bodies and body.kind is BodyKind.ADR for body in pack().bodies)
)
BODY = next(
    body for body in pack().bodies if body.id in COMPANY.bodies and body.kind is BodyKind.ADR
)


def known(company: dict[str, object], body: dict[str, object]) -> RulePack:
    """Return a law that knows one firm and one body, changed so."""
    firm = replace(COMPANY, **{"confidence": Confidence.HIGH, **company})  # type: ignore[arg-type] - fields by name
    high = {"confidence": Confidence.HIGH, "checked_on": CHECKED, **body}
    return replace(pack(), companies=(firm,), bodies=(replace(BODY, **high),))  # type: ignore[arg-type] - fields by name


SURE: dict[str, tuple[RulePack, bool]] = {
    "both are sure": (known({}, {}), True),
    "the firm is likely": (known({"confidence": Confidence.MEDIUM}, {}), False),
    "the firm is a guess": (known({"confidence": Confidence.LOW}, {}), False),
    "the body is likely": (known({}, {"confidence": Confidence.MEDIUM}), False),
    "the body is a regulator": (known({}, {"kind": BodyKind.REGULATOR}), False),
    "the body is a court": (known({}, {"kind": BodyKind.COURT}), False),
    "no body is named": (known({"bodies": ()}, {}), False),
    "an unknown body is named": (known({"bodies": ("nobody",)}, {}), False),
}
TOLD = replace(FIRM, company=COMPANY.id)


@pytest.mark.parametrize(("law", "sure"), SURE.values(), ids=SURE)
def test_a_body_is_named_where_the_firm_is_surely_known(law: RulePack, *, sure: bool) -> None:
    case = asking(demand(K.REPAIR, *MODEM), parties=(NOOR, TOLD))
    desk = desk_of(case, law=law)
    assert (committee(desk.scene) is not None) is sure
    words = said(remedies(desk.scene, desk.term)[1][-1])
    assert (in_language(BODY.name, "nl", "nl").text in words) is sure
    assert ("als u daarbij bent aangesloten" in words) is not sure


@pytest.mark.parametrize("firm", [FIRM, replace(FIRM, company="unheard-of")], ids=["", "other"])
def test_no_body_of_a_firm_that_nobody_chose(firm: Party) -> None:
    scene = scene_of(about(parties=(NOOR, firm)), "nl", "notice", law=known({}, {}))
    assert committee(scene) is None


@pytest.mark.parametrize(
    ("day", "fresh"), [(CHECKED, True), (date(2027, 11, 22), True), (date(2027, 11, 24), False)]
)
def test_a_body_that_was_not_checked_lately_is_not_named(day: date, *, fresh: bool) -> None:
    law = known({}, {})
    scene = scene_of(about(parties=(NOOR, TOLD)), "nl", "notice", day=day, law=law)
    assert (committee(scene) is not None) is fresh
