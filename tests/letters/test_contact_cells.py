"""A contact in short sentences for the overview."""

from __future__ import annotations

import pytest

from app.core.channel import Channel, Direction
from app.core.events import (
    Contact,
    Outcome,
    StatementKind,
)
from tests.cases import both
from tests.letters.contacts import STOCK, cell, one, told
from tests.letters.settings import (
    ENGINEER,
)

CELLS: dict[str, tuple[Contact, str, str]] = {
    "outcome unknown": (
        one(outcome=Outcome.UNKNOWN),
        "",
        "",
    ),
    "outcome answered": (
        one(outcome=Outcome.ANSWERED),
        "Antwoord gekregen.",
        "Answer received.",
    ),
    "outcome did_not_know": (
        one(outcome=Outcome.DID_NOT_KNOW),
        "Medewerker weet het niet.",
        "Adviser does not know.",
    ),
    "outcome no_solution": (
        one(outcome=Outcome.NO_SOLUTION),
        "Geen oplossing.",
        "No solution.",
    ),
    "outcome no_answer": (
        one(outcome=Outcome.NO_ANSWER),
        "Geen antwoord.",
        "No answer.",
    ),
    "outcome gave_up_waiting": (
        one(outcome=Outcome.GAVE_UP_WAITING),
        "Opgehangen na wachten.",
        "Hung up after waiting.",
    ),
    "outcome transferred": (
        one(outcome=Outcome.TRANSFERRED),
        "Doorverbonden.",
        "Transferred.",
    ),
    "outcome not_transferred": (
        one(outcome=Outcome.NOT_TRANSFERRED),
        "Doorverbonden, geen antwoord.",
        "Transferred, no answer.",
    ),
    "outcome referred": (
        one(outcome=Outcome.REFERRED),
        "Verwezen.",
        "Referred.",
    ),
    "outcome closed": (
        one(outcome=Outcome.CLOSED),
        "Gesloten.",
        "Closed.",
    ),
    "outcome recorded": (
        one(outcome=Outcome.RECORDED),
        "Klacht vastgelegd.",
        "Complaint recorded.",
    ),
    "outcome auto_reply": (
        one(outcome=Outcome.AUTO_REPLY),
        "Automatische bevestiging.",
        "Automatic confirmation.",
    ),
    "outcome no_substance": (
        one(outcome=Outcome.NO_SUBSTANCE),
        "Antwoord zonder inhoud.",
        "Answer without substance.",
    ),
    "outcome ticket_closed": (
        one(outcome=Outcome.TICKET_CLOSED),
        "Vraag gesloten zonder oplossing.",
        "Request closed without solution.",
    ),
    "outcome not_delivered": (
        one(outcome=Outcome.NOT_DELIVERED),
        "Niet aangekomen.",
        "Not delivered.",
    ),
    "outcome error": (
        one(outcome=Outcome.ERROR),
        "Werkte niet.",
        "Did not work.",
    ),
    "outcome confirmed": (
        one(outcome=Outcome.CONFIRMED),
        "Bevestigd.",
        "Confirmed.",
    ),
    "outcome on_time": (
        one(outcome=Outcome.ON_TIME),
        "Monteur op tijd.",
        "Engineer on time.",
    ),
    "outcome late": (
        one(outcome=Outcome.LATE),
        "Monteur te laat.",
        "Engineer late.",
    ),
    "outcome early": (
        one(outcome=Outcome.EARLY),
        "Monteur eerder dan afgesproken.",
        "Engineer earlier than agreed.",
    ),
    "outcome no_show": (
        one(outcome=Outcome.NO_SHOW),
        "Monteur niet gekomen.",
        "Engineer did not come.",
    ),
    "outcome moved": (
        one(outcome=Outcome.MOVED),
        "Afspraak verzet.",
        "Appointment moved.",
    ),
    "outcome unannounced": (
        one(outcome=Outcome.UNANNOUNCED),
        "Monteur zonder afspraak.",
        "Engineer without appointment.",
    ),
    "referred to another": (
        one(outcome=Outcome.REFERRED, referred_to=both("de winkel", "the shop")),
        "Verwezen naar de winkel.",
        "Referred to the shop.",
    ),
    "they call": (
        one(direction=Direction.IN),
        "KPN belt.",
        "KPN calls.",
    ),
    "about something": (
        one(about=both("de leverdatum", "the delivery date")),
        "Over de leverdatum.",
        "About the delivery date.",
    ),
    "asked for something": (
        one(asked=both("een leverdatum", "a delivery date")),
        "Gevraagd om een leverdatum.",
        "Asked for a delivery date.",
    ),
    "a complaint": (
        one(complaint=True),
        "Klacht ingediend.",
        "Complaint made.",
    ),
    "a complaint about something": (
        one(complaint=True, about=both("de levering", "the delivery")),
        "Klacht ingediend over de levering.",
        "Complaint made about the delivery.",
    ),
    "a survey": (
        one(Channel.EMAIL, direction=Direction.IN, survey=True),
        "Vragenlijst ontvangen.",
        "Survey received.",
    ),
    "information": (
        one(Channel.PHONE, told(STOCK)),
        "KPN: er is te weinig voorraad.",
        "KPN: there is too little stock.",
    ),
    "literally": (
        one(Channel.CHAT, told(STOCK, verbatim=True)),
        "‘er is te weinig voorraad’.",
        "‘there is too little stock’.",
    ),
    "a cause": (
        one(Channel.PHONE, told(STOCK, StatementKind.CAUSE)),
        "Oorzaak volgens KPN: er is te weinig voorraad.",
        "Reason according to KPN: there is too little stock.",
    ),
    "an apology": (
        one(Channel.EMAIL, told(STOCK, StatementKind.APOLOGY), direction=Direction.IN),
        "Excuses van KPN.",
        "Apology from KPN.",
    ),
    "advice": (
        one(
            Channel.PHONE,
            told(("koop een ander modem", "buy another modem"), StatementKind.ADVICE),
        ),
        "Advies: koop een ander modem.",
        "Advice: buy another modem.",
    ),
    "the cause of another firm": (
        one(Channel.PHONE, told(STOCK, StatementKind.CAUSE), with_whom=ENGINEER.id),
        "Oorzaak volgens Bouwman Installaties: er is te weinig voorraad.",
        "Reason according to Bouwman Installaties: there is too little stock.",
    ),
    "a long wait": (
        one(hold_minutes=45),
        "45 minuten gewacht.",
        "Waited 45 minutes.",
    ),
    "no answer after a wait": (
        one(hold_minutes=45, outcome=Outcome.GAVE_UP_WAITING),
        "Opgehangen na wachten. 45 minuten gewacht.",
        "Hung up after waiting. Waited 45 minutes.",
    ),
    "only own sentences": (
        one(comment=both("Ze wisten van niets", "They knew nothing.")),
        "Ze wisten van niets.",
        "They knew nothing.",
    ),
    "own sentences with what a page would escape": (
        one(comment=both('Hij zei: "nee" & <hing> op', 'He said: "no" & <hung> up')),
        'Hij zei: "nee" & <hing> op.',
        'He said: "no" & <hung> up.',
    ),
    "own sentences behind how it ended": (
        one(outcome=Outcome.NO_SOLUTION, comment=both("Ze lachten.", "They laughed.")),
        "Geen oplossing. Ze lachten.",
        "No solution. They laughed.",
    ),
    "own sentences beside what was asked": (
        one(asked=both("een leverdatum", "a date"), comment=both("Vreemd.", "Odd.")),
        "Gevraagd om een leverdatum.",
        "Asked for a date.",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), CELLS.values(), ids=CELLS)
def test_a_contact(given: Contact, dutch: str, english: str) -> None:
    assert cell(given, "nl") == dutch
    assert cell(given, "en") == english
