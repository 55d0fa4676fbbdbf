"""The table of broken promises in a notice of default."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.case import Case
from app.core.channel import Channel
from app.core.events import (
    PromiseKind,
    Result,
)
from app.core.moment import DueMode
from app.letters.noticing import (
    breaches,
)
from tests.letters.broken import THING, apart, chain
from tests.letters.settings import (
    ENGINEER,
    FIRM,
    RICH,
    about,
    desk_of,
    said,
)
from tests.unit.builders import (
    at,
    contact,
    due,
    promise,
    result,
    silence,
)


def table(case: Case, code: str) -> str:
    """Return the table of broken promises, its rows behind a slash."""
    desk = desk_of(case, code)
    return " / ".join(said(" | ".join(row.cells)) for row in breaches(desk.scene, desk.ledger))


BREACHES: dict[str, tuple[Case, str, str]] = {
    "one date": (
        about(promises=(promise("p", due("2025-04-20"), result(Result.BROKEN), what=THING),)),
        "Levering van het modem | 20 april 2025 | Niet geleverd",
        "Delivery of the modem | 20 April 2025 | Not delivered",
    ),
    "two dates": (
        about(promises=chain("2025-03-17", "2025-04-14")),
        (
            "Levering | 17 maart 2025 | Niet geleverd / Levering, nieuwe datum | 14 "
            "april 2025 | Niet geleverd"
        ),
        (
            "Delivery | 17 March 2025 | Not delivered / Delivery, new date | 14 April "
            "2025 | Not delivered"
        ),
    ),
    "three dates": (
        about(promises=chain("2025-03-17", "2025-03-31", "2025-04-14")),
        (
            "Levering | 17 maart 2025 | Niet geleverd / Levering, eerste nieuwe datum | "
            "31 maart 2025 | Niet geleverd / Levering, tweede nieuwe datum | 14 april "
            "2025 | Niet geleverd"
        ),
        (
            "Delivery | 17 March 2025 | Not delivered / Delivery, first new date | 31 "
            "March 2025 | Not delivered / Delivery, second new date | 14 April 2025 | "
            "Not delivered"
        ),
    ),
    "seven dates": (
        about(
            promises=chain(
                "2025-02-10",
                "2025-02-17",
                "2025-02-24",
                "2025-03-10",
                "2025-03-17",
                "2025-03-31",
                "2025-04-14",
            )
        ),
        (
            "Levering | 10 februari 2025 | Niet geleverd / Daartussen noemde u vijf "
            "andere data | – | Ook toen niet (bijlage 1) / Levering, zesde nieuwe datum "
            "| 14 april 2025 | Niet geleverd"
        ),
        (
            "Delivery | 10 February 2025 | Not delivered / In between you named five "
            "other dates | – | Nothing happened then either (enclosure 1) / Delivery, "
            "sixth new date | 14 April 2025 | Not delivered"
        ),
    ),
    "a call and a date": (
        about(
            promises=(
                *apart(PromiseKind.CALL_BACK, "2025-04-14"),
                promise("p", due("2025-04-20"), result(Result.BROKEN), what=THING),
            )
        ),
        (
            "Terugbellen | 14 april 2025 | Niet gebeld / Levering van het modem | 20 "
            "april 2025 | Niet geleverd"
        ),
        (
            "Call back | 14 April 2025 | No call / Delivery of the modem | 20 April 2025 "
            "| Not delivered"
        ),
    ),
    "kept ones are no breach": (
        about(promises=(promise("p", due("2025-04-20"), result(Result.KEPT), what=THING),)),
        "",
        "",
    ),
    "of another firm": (
        about(
            parties=(RICH, FIRM, ENGINEER),
            promises=apart(PromiseKind.ENGINEER, "2025-04-14", by=ENGINEER.id),
        ),
        "",
        "",
    ),
    "confirmed in a chat": (
        about(
            contacts=(contact("c", "2025-03-01", Channel.CHAT, with_whom="kpn"),),
            promises=tuple(
                replace(p, made=None, contact="c") if p.id == "t0" else p
                for p in chain("2025-03-17", "2025-04-14")
            ),
        ),
        (
            "Levering, bevestigd via de chat | 17 maart 2025 | Niet geleverd / Levering, "
            "nieuwe datum | 14 april 2025 | Niet geleverd"
        ),
        (
            "Delivery, confirmed by chat | 17 March 2025 | Not delivered / Delivery, new "
            "date | 14 April 2025 | Not delivered"
        ),
    ),
    "confirmed by e-mail": (
        about(
            contacts=(contact("c", "2025-03-01", Channel.EMAIL, with_whom="kpn"),),
            promises=tuple(
                replace(p, made=None, contact="c") if p.id == "t0" else p
                for p in chain("2025-03-17", "2025-04-14")
            ),
        ),
        (
            "Levering, bevestigd per e-mail | 17 maart 2025 | Niet geleverd / Levering, "
            "nieuwe datum | 14 april 2025 | Niet geleverd"
        ),
        (
            "Delivery, confirmed by e-mail | 17 March 2025 | Not delivered / Delivery, "
            "new date | 14 April 2025 | Not delivered"
        ),
    ),
    "a call not before": (
        about(
            promises=(
                promise(
                    "p",
                    due("2025-04-17", DueMode.NOT_BEFORE),
                    kind=PromiseKind.CALL_BACK,
                    made=at("2025-04-15"),
                ),
            ),
            silences=(silence("s", "p", "2025-04-29"),),
        ),
        "Terugbellen | vanaf 17 april 2025 | Niet gebeld",
        "Call back | from 17 April 2025 | No call",
    ),
    "a broken contact promise": (
        about(promises=apart(PromiseKind.CONTACT, "2025-04-14")),
        "Bericht | 14 april 2025 | Geen bericht",
        "Contact | 14 April 2025 | No message",
    ),
    "a broken install promise": (
        about(promises=apart(PromiseKind.INSTALL, "2025-04-14")),
        "Aansluiting | 14 april 2025 | Niet aangesloten",
        "Connection | 14 April 2025 | Not connected",
    ),
    "a broken confirm promise": (
        about(promises=apart(PromiseKind.CONFIRM, "2025-04-14")),
        "Bevestiging per e-mail | 14 april 2025 | Geen bevestiging",
        "Confirmation by e-mail | 14 April 2025 | No confirmation",
    ),
    "a broken answer promise": (
        about(promises=apart(PromiseKind.ANSWER, "2025-04-14")),
        "Antwoord | 14 april 2025 | Geen antwoord",
        "Answer | 14 April 2025 | No answer",
    ),
    "a broken refund promise": (
        about(promises=apart(PromiseKind.REFUND, "2025-04-14")),
        "Terugbetaling | 14 april 2025 | Niet terugbetaald",
        "Refund | 14 April 2025 | Not paid back",
    ),
    "a broken credit promise": (
        about(promises=apart(PromiseKind.CREDIT, "2025-04-14")),
        "Creditfactuur | 14 april 2025 | Geen creditfactuur",
        "Credit note | 14 April 2025 | No credit note",
    ),
    "a broken discount promise": (
        about(promises=apart(PromiseKind.DISCOUNT, "2025-04-14")),
        "Korting | 14 april 2025 | Korting niet verwerkt",
        "Discount | 14 April 2025 | Discount not applied",
    ),
    "a broken repair promise": (
        about(promises=apart(PromiseKind.REPAIR, "2025-04-14")),
        "Herstel | 14 april 2025 | Niet hersteld",
        "Repair | 14 April 2025 | Not repaired",
    ),
    "a broken replace promise": (
        about(promises=apart(PromiseKind.REPLACE, "2025-04-14")),
        "Vervanging | 14 april 2025 | Niet vervangen",
        "Replacement | 14 April 2025 | Not replaced",
    ),
    "a broken send_part promise": (
        about(promises=apart(PromiseKind.SEND_PART, "2025-04-14")),
        "Onderdeel | 14 april 2025 | Onderdeel niet gekomen",
        "Part | 14 April 2025 | Part did not come",
    ),
    "a broken send_info promise": (
        about(promises=apart(PromiseKind.SEND_INFO, "2025-04-14")),
        "Informatie | 14 april 2025 | Niet gekregen",
        "Information | 14 April 2025 | Not received",
    ),
    "a broken look_into promise": (
        about(promises=apart(PromiseKind.LOOK_INTO, "2025-04-14")),
        "Uitzoeken | 14 april 2025 | Niets meer gehoord",
        "Looking into it | 14 April 2025 | Nothing more heard",
    ),
    "a broken keep_informed promise": (
        about(promises=apart(PromiseKind.KEEP_INFORMED, "2025-04-14")),
        "Bericht over de voortgang | 14 april 2025 | Geen bericht",
        "News on progress | 14 April 2025 | No news",
    ),
    "a broken stop_charging promise": (
        about(promises=apart(PromiseKind.STOP_CHARGING, "2025-04-14")),
        "Niets meer rekenen | 14 april 2025 | Toch gerekend",
        "No more charges | 14 April 2025 | Charged all the same",
    ),
    "a broken end_contract promise": (
        about(promises=apart(PromiseKind.END_CONTRACT, "2025-04-14")),
        "Beëindiging | 14 april 2025 | Niet beëindigd",
        "End of the contract | 14 April 2025 | Not ended",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), BREACHES.values(), ids=BREACHES)
def test_a_row_for_each_breach(given: Case, dutch: str, english: str) -> None:
    assert table(given, "nl") == dutch
    assert table(given, "en") == english


@pytest.mark.parametrize("count", range(2, 10))
def test_a_table_is_never_longer_than_six_rows(count: int) -> None:
    days = tuple(f"2025-03-{n + 10}" for n in range(count))
    desk = desk_of(about(promises=chain(*days)))
    rows = breaches(desk.scene, desk.ledger)
    assert len(rows) == (count if count <= 6 else 3)
    assert [fact for row in rows for fact in row.facts] == [f"t{n}" for n in range(count)]
