"""Single contacts in words: how a contact ended."""

from __future__ import annotations

from app.core.channel import Channel
from app.core.events import Contact, Outcome
from tests.letters.scenes import both, called, each, one, reached

DIGITAL = both("digitale tv", "digital TV")
BOX = both("het kastje", "the box")


ENDED: dict[str, tuple[Contact, str, str]] = {
    "unknown": (
        called(outcome=Outcome.UNKNOWN),
        "Op 3 maart 2025 belde ik uw klantenservice.",
        "On 3 March 2025 I called your customer service.",
    ),
    "answered": (
        called(outcome=Outcome.ANSWERED),
        "Op 3 maart 2025 belde ik uw klantenservice.",
        "On 3 March 2025 I called your customer service.",
    ),
    "did not know": (
        called(outcome=Outcome.DID_NOT_KNOW),
        "Op 3 maart 2025 belde ik uw klantenservice. Uw medewerker wist het niet.",
        "On 3 March 2025 I called your customer service. Your adviser did not know.",
    ),
    "no solution": (
        called(outcome=Outcome.NO_SOLUTION),
        (
            "Op 3 maart 2025 belde ik uw klantenservice. Uw medewerker kon mij niet verder "
            "helpen."
        ),
        (
            "On 3 March 2025 I called your customer service. Your adviser could not help me "
            "further."
        ),
    ),
    "no answer": (
        called(outcome=Outcome.NO_ANSWER),
        "Op 3 maart 2025 belde ik uw klantenservice. Er werd niet opgenomen.",
        "On 3 March 2025 I called your customer service. Nobody answered.",
    ),
    "gave up waiting": (
        called(outcome=Outcome.GAVE_UP_WAITING),
        (
            "Op 3 maart 2025 belde ik uw klantenservice. Ik heb opgehangen zonder iemand te "
            "spreken."
        ),
        (
            "On 3 March 2025 I called your customer service. I hung up without having spoken "
            "to anyone."
        ),
    ),
    "cut off": (
        called(outcome=Outcome.CUT_OFF),
        "Op 3 maart 2025 belde ik uw klantenservice. De verbinding werd verbroken.",
        "On 3 March 2025 I called your customer service. The line was cut.",
    ),
    "transferred": (
        called(outcome=Outcome.TRANSFERRED),
        "Op 3 maart 2025 belde ik uw klantenservice. Ik werd doorverbonden.",
        "On 3 March 2025 I called your customer service. I was transferred.",
    ),
    "not transferred": (
        called(outcome=Outcome.NOT_TRANSFERRED),
        (
            "Op 3 maart 2025 belde ik uw klantenservice. Ik werd doorverbonden, maar kreeg "
            "geen antwoord."
        ),
        (
            "On 3 March 2025 I called your customer service. I was transferred, but got no "
            "answer."
        ),
    ),
    "referred": (
        called(outcome=Outcome.REFERRED),
        "Op 3 maart 2025 belde ik uw klantenservice. Uw medewerker verwees mij door.",
        "On 3 March 2025 I called your customer service. Your adviser sent me elsewhere.",
    ),
    "closed": (
        called(outcome=Outcome.CLOSED),
        "Op 3 maart 2025 belde ik uw klantenservice. De klantenservice was gesloten.",
        "On 3 March 2025 I called your customer service. Customer service was closed.",
    ),
    "recorded": (
        called(outcome=Outcome.RECORDED),
        (
            "Op 3 maart 2025 belde ik uw klantenservice. Uw medewerker maakte er een "
            "officiële klacht van."
        ),
        (
            "On 3 March 2025 I called your customer service. Your adviser recorded an "
            "official complaint."
        ),
    ),
    "no person": (
        called(outcome=Outcome.NO_PERSON),
        "Op 3 maart 2025 belde ik uw klantenservice. Ik kreeg geen medewerker te spreken.",
        "On 3 March 2025 I called your customer service. I did not reach a person.",
    ),
    "auto reply email": (
        called(channel=Channel.EMAIL, outcome=Outcome.AUTO_REPLY),
        (
            "Op 3 maart 2025 mailde ik uw klantenservice. Ik kreeg alleen een automatische "
            "ontvangstbevestiging."
        ),
        (
            "On 3 March 2025 I e-mailed your customer service. Only an automatic "
            "confirmation followed."
        ),
    ),
    "no answer email": (
        called(channel=Channel.EMAIL, outcome=Outcome.NO_ANSWER),
        "Op 3 maart 2025 mailde ik uw klantenservice. Een antwoord kreeg ik niet.",
        "On 3 March 2025 I e-mailed your customer service. There was no answer.",
    ),
    "not delivered email": (
        called(channel=Channel.EMAIL, outcome=Outcome.NOT_DELIVERED),
        "Op 3 maart 2025 mailde ik uw klantenservice. Die e-mail kwam terug.",
        "On 3 March 2025 I e-mailed your customer service. That e-mail was returned.",
    ),
    "not delivered letter": (
        called(channel=Channel.LETTER, outcome=Outcome.NOT_DELIVERED),
        "Op 3 maart 2025 stuurde ik uw klantenservice een brief. Die brief kwam terug.",
        "On 3 March 2025 I sent your customer service a letter. That letter came back.",
    ),
    "no answer letter": (
        called(channel=Channel.LETTER, outcome=Outcome.NO_ANSWER),
        "Op 3 maart 2025 stuurde ik uw klantenservice een brief. Een antwoord kreeg ik niet.",
        "On 3 March 2025 I sent your customer service a letter. There was no answer.",
    ),
    "not delivered message": (
        called(channel=Channel.MESSAGE, outcome=Outcome.NOT_DELIVERED),
        (
            "Op 3 maart 2025 stuurde ik uw klantenservice een bericht. Dat bericht kwam niet "
            "aan."
        ),
        (
            "On 3 March 2025 I sent your customer service a message. That message did not "
            "arrive."
        ),
    ),
    "confirmed web form": (
        called(channel=Channel.WEB_FORM, outcome=Outcome.CONFIRMED),
        "Op 3 maart 2025 stuurde ik via uw formulier een bericht. Ik kreeg een bevestiging.",
        "On 3 March 2025 I sent you a message through your form. A confirmation followed.",
    ),
    "auto reply web form": (
        called(channel=Channel.WEB_FORM, outcome=Outcome.AUTO_REPLY),
        (
            "Op 3 maart 2025 stuurde ik via uw formulier een bericht. Ik kreeg alleen een "
            "automatische ontvangstbevestiging."
        ),
        (
            "On 3 March 2025 I sent you a message through your form. Only an "
            "automatic confirmation followed."
        ),
    ),
    "no answer chat": (
        called(channel=Channel.CHAT, outcome=Outcome.NO_ANSWER),
        "Op 3 maart 2025 had ik contact via uw chat. Er kwam geen antwoord.",
        "On 3 March 2025 I was in contact through your chat. There was no answer.",
    ),
    "no person chat": (
        called(channel=Channel.CHAT, outcome=Outcome.NO_PERSON),
        "Op 3 maart 2025 had ik contact via uw chat. Ik kreeg geen medewerker te spreken.",
        "On 3 March 2025 I was in contact through your chat. I did not reach a person.",
    ),
    "cut off chat": (
        called(channel=Channel.CHAT, outcome=Outcome.CUT_OFF),
        (
            "Op 3 maart 2025 had ik contact via uw chat. Het gesprek werd gesloten voordat "
            "ik antwoord had."
        ),
        (
            "On 3 March 2025 I was in contact through your chat. The conversation was closed "
            "before I had an answer."
        ),
    ),
    "referred chat": (
        called(channel=Channel.CHAT, outcome=Outcome.REFERRED),
        "Op 3 maart 2025 had ik contact via uw chat. Uw medewerker verwees mij door.",
        "On 3 March 2025 I was in contact through your chat. Your adviser sent me elsewhere.",
    ),
    "closed chat": (
        called(channel=Channel.CHAT, outcome=Outcome.CLOSED),
        "Op 3 maart 2025 had ik contact via uw chat. De afdeling was gesloten.",
        "On 3 March 2025 I was in contact through your chat. The department was closed.",
    ),
    "closed shop": (
        called(channel=Channel.SHOP, outcome=Outcome.CLOSED),
        "Op 3 maart 2025 ging ik naar uw winkel. De winkel was gesloten.",
        "On 3 March 2025 I went to your shop. The shop was closed.",
    ),
    "no solution shop": (
        called(channel=Channel.SHOP, outcome=Outcome.NO_SOLUTION),
        "Op 3 maart 2025 ging ik naar uw winkel. Uw medewerker kon mij niet verder helpen.",
        "On 3 March 2025 I went to your shop. Your adviser could not help me further.",
    ),
    "ticket closed app": (
        called(channel=Channel.APP, outcome=Outcome.TICKET_CLOSED),
        (
            "Op 3 maart 2025 stuurde ik u online een bericht. U sloot mijn vraag. Een "
            "oplossing was er nog niet."
        ),
        (
            "On 3 March 2025 I sent you a message online. You closed my request. There was "
            "no solution yet."
        ),
    ),
    "ticket closed email": (
        called(channel=Channel.EMAIL, outcome=Outcome.TICKET_CLOSED),
        (
            "Op 3 maart 2025 mailde ik uw klantenservice. U sloot mijn vraag. Een oplossing "
            "was er nog niet."
        ),
        (
            "On 3 March 2025 I e-mailed your customer service. You closed my request. There "
            "was no solution yet."
        ),
    ),
}

REACHED_ABOUT: dict[str, tuple[Contact, str, str]] = {
    "phone": (
        reached(Channel.PHONE, about=DIGITAL),
        "Op 3 maart 2025 belde u mij over digitale tv.",
        "On 3 March 2025 you called me about digital TV.",
    ),
    "email": (
        reached(Channel.EMAIL, about=DIGITAL),
        "Op 3 maart 2025 kreeg ik een e-mail van u over digitale tv.",
        "On 3 March 2025 I received an e-mail from you about digital TV.",
    ),
    "letter": (
        reached(Channel.LETTER, about=DIGITAL),
        "Op 3 maart 2025 kreeg ik een brief van u over digitale tv.",
        "On 3 March 2025 I received a letter from you about digital TV.",
    ),
    "registered": (
        reached(Channel.REGISTERED, about=DIGITAL),
        "Op 3 maart 2025 kreeg ik een aangetekende brief van u over digitale tv.",
        "On 3 March 2025 I received a registered letter from you about digital TV.",
    ),
    "message": (
        reached(Channel.MESSAGE, about=DIGITAL),
        "Op 3 maart 2025 kreeg ik een bericht van u over digitale tv.",
        "On 3 March 2025 I received a message from you about digital TV.",
    ),
    "app": (
        reached(Channel.APP, about=DIGITAL),
        "Op 3 maart 2025 kreeg ik online een bericht van u over digitale tv.",
        "On 3 March 2025 I received a message online from you about digital TV.",
    ),
    "social": (
        reached(Channel.SOCIAL, about=DIGITAL),
        "Op 3 maart 2025 kreeg ik een bericht van uw webcareteam over digitale tv.",
        "On 3 March 2025 I received a message from your social media team about digital TV.",
    ),
    "parcel": (
        reached(Channel.PARCEL, about=BOX),
        "Op 3 maart 2025 kreeg ik een pakje van u met het kastje.",
        "On 3 March 2025 I received a parcel from you with the box.",
    ),
    "other": (
        reached(Channel.OTHER, about=DIGITAL),
        "Op 3 maart 2025 nam u contact met mij op over digitale tv.",
        "On 3 March 2025 you contacted me about digital TV.",
    ),
}


@each(ENDED)
def test_how_a_contact_ended(fact: Contact, dutch: str, english: str) -> None:
    assert one(fact, "nl") == dutch
    assert one(fact, "en") == english


@each(REACHED_ABOUT)
def test_what_the_other_side_wrote_about(fact: Contact, dutch: str, english: str) -> None:
    assert one(fact, "nl") == dutch
    assert one(fact, "en") == english
