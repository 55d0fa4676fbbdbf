"""The same sentences from two people: we and us, and one of the two by name."""

from __future__ import annotations

from app.core.channel import Channel
from app.core.events import Contact, Outcome, StatementKind
from tests.letters.scenes import (
    PEOPLE,
    SAM,
    both,
    called,
    case_of,
    each,
    reached,
    sentence,
    tell,
)

DATE = both("een leverdatum", "a delivery date")


def ours(fact: Contact, code: str) -> str:
    return tell(case_of(parties=(*PEOPLE, SAM), contacts=(fact,)), code)


OURS: dict[str, tuple[Contact, str, str]] = {
    "a call": (
        called(),
        "Op 3 maart 2025 belden wij uw klantenservice.",
        "On 3 March 2025 we called your customer service.",
    ),
    "an e-mail": (
        called(channel=Channel.EMAIL),
        "Op 3 maart 2025 mailden wij uw klantenservice.",
        "On 3 March 2025 we e-mailed your customer service.",
    ),
    "a letter": (
        called(channel=Channel.LETTER),
        "Op 3 maart 2025 stuurden wij uw klantenservice een brief.",
        "On 3 March 2025 we sent your customer service a letter.",
    ),
    "a chat": (
        called(channel=Channel.CHAT),
        "Op 3 maart 2025 hadden wij contact via uw chat.",
        "On 3 March 2025 we were in contact through your chat.",
    ),
    "a form": (
        called(channel=Channel.WEB_FORM, asked=DATE),
        "Op 3 maart 2025 vroegen wij via uw formulier om een leverdatum.",
        "On 3 March 2025 we used your form to ask for a delivery date.",
    ),
    "a shop": (
        called(channel=Channel.SHOP),
        "Op 3 maart 2025 gingen wij naar uw winkel.",
        "On 3 March 2025 we went to your shop.",
    ),
    "something asked": (
        called(asked=DATE),
        "Op 3 maart 2025 vroegen wij uw klantenservice per telefoon om een leverdatum.",
        "On 3 March 2025 we asked your customer service by phone for a delivery date.",
    ),
    "a platform": (
        called(channel=Channel.PLATFORM, platform="Klachtenkompas"),
        "Op 3 maart 2025 plaatsten wij onze klacht op Klachtenkompas.",
        "On 3 March 2025 we posted our complaint on Klachtenkompas.",
    ),
    "a call received": (
        reached(Channel.PHONE),
        "Op 3 maart 2025 belde u ons.",
        "On 3 March 2025 you called us.",
    ),
    "a letter received": (
        reached(Channel.LETTER),
        "Op 3 maart 2025 kregen wij een brief van u.",
        "On 3 March 2025 we received a letter from you.",
    ),
    "asked in a call received": (
        reached(Channel.PHONE, asked=DATE),
        "Op 3 maart 2025 belde u ons. Wij vroegen om een leverdatum.",
        "On 3 March 2025 you called us. We asked for a delivery date.",
    ),
    "no help": (
        called(outcome=Outcome.NO_SOLUTION),
        (
            "Op 3 maart 2025 belden wij uw klantenservice. Uw medewerker kon ons niet verder "
            "helpen."
        ),
        (
            "On 3 March 2025 we called your customer service. Your adviser could not help us "
            "further."
        ),
    ),
    "hung up": (
        called(outcome=Outcome.GAVE_UP_WAITING),
        (
            "Op 3 maart 2025 belden wij uw klantenservice. Wij hebben opgehangen zonder "
            "iemand te spreken."
        ),
        (
            "On 3 March 2025 we called your customer service. We hung up without having "
            "spoken to anyone."
        ),
    ),
    "transferred in vain": (
        called(outcome=Outcome.NOT_TRANSFERRED),
        (
            "Op 3 maart 2025 belden wij uw klantenservice. Wij werden doorverbonden, maar "
            "kregen geen antwoord."
        ),
        (
            "On 3 March 2025 we called your customer service. We were transferred, but got "
            "no answer."
        ),
    ),
    "no person": (
        called(outcome=Outcome.NO_PERSON),
        (
            "Op 3 maart 2025 belden wij uw klantenservice. Wij kregen geen medewerker te "
            "spreken."
        ),
        "On 3 March 2025 we called your customer service. We did not reach a person.",
    ),
    "a chat that was closed": (
        called(channel=Channel.CHAT, outcome=Outcome.CUT_OFF),
        (
            "Op 3 maart 2025 hadden wij contact via uw chat. Het gesprek werd gesloten "
            "voordat wij antwoord hadden."
        ),
        (
            "On 3 March 2025 we were in contact through your chat. The conversation was "
            "closed before we had an answer."
        ),
    ),
    "refused in a letter": (
        reached(Channel.LETTER, outcome=Outcome.REFUSED),
        "Op 3 maart 2025 kregen wij een brief van u. Daarin wees u ons verzoek af.",
        "On 3 March 2025 we received a letter from you. In it you turned down our request.",
    ),
    "a complaint not addressed": (
        reached(Channel.LETTER, outcome=Outcome.NO_SUBSTANCE),
        "Op 3 maart 2025 kregen wij een brief van u. Op onze klacht ging u niet in.",
        "On 3 March 2025 we received a letter from you. It did not address our complaint.",
    ),
    "a reason": (
        called(
            statements=(
                sentence("er is geen voorraad", "there is no stock", StatementKind.CAUSE),
            )
        ),
        (
            "Op 3 maart 2025 belden wij uw klantenservice. Daar hoorden wij voor het eerst "
            "de oorzaak: er is geen voorraad."
        ),
        (
            "On 3 March 2025 we called your customer service. That is where we first heard "
            "the reason: there is no stock."
        ),
    ),
    "advice": (
        called(statements=(sentence("wacht een week", "wait a week", StatementKind.ADVICE),)),
        (
            "Op 3 maart 2025 belden wij uw klantenservice. Wij kregen dit advies: wacht een "
            "week."
        ),
        (
            "On 3 March 2025 we called your customer service. We were given this advice: "
            "wait a week."
        ),
    ),
    "one of the two": (
        called(by="sam"),
        "Op 3 maart 2025 belde Sam Hartman uw klantenservice.",
        "On 3 March 2025 Sam Hartman called your customer service.",
    ),
    "one of the two asked": (
        called(by="sam", asked=DATE),
        "Op 3 maart 2025 vroeg Sam Hartman uw klantenservice per telefoon om een leverdatum.",
        (
            "On 3 March 2025 Sam Hartman asked your customer service by phone for a delivery "
            "date."
        ),
    ),
    "one of the two, by e-mail": (
        called(by="sam", channel=Channel.EMAIL),
        "Op 3 maart 2025 mailde Sam Hartman uw klantenservice.",
        "On 3 March 2025 Sam Hartman e-mailed your customer service.",
    ),
    "friendly people": (
        called(friendly=True),
        (
            "Op 3 maart 2025 belden wij uw klantenservice. | De mensen die wij spraken waren "
            "vriendelijk en wilden helpen. Daar zijn wij blij mee."
        ),
        (
            "On 3 March 2025 we called your customer service. | The people we spoke to were "
            "friendly and wanted to help. We appreciate that."
        ),
    ),
    "a survey": (
        reached(Channel.EMAIL, survey=True),
        (
            "Op 3 maart 2025 kregen wij een vragenlijst over uw service. Een antwoord hadden "
            "wij nog niet."
        ),
        (
            "On 3 March 2025 we received a survey about your service. We did not have an "
            "answer yet."
        ),
    ),
}


@each(OURS)
def test_two_people(fact: Contact, dutch: str, english: str) -> None:
    assert ours(fact, "nl") == dutch
    assert ours(fact, "en") == english
