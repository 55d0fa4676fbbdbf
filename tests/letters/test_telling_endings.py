"""Single contacts in words: ends that say more, and every sort of moment."""

from __future__ import annotations

from app.core.channel import Channel
from app.core.events import Contact, Outcome
from app.core.moment import Qualifier, When
from tests.letters.scenes import both, called, each, one, reached
from tests.unit.builders import at

DATE = both("een leverdatum", "a delivery date")


ENDED_WITH: dict[str, tuple[Contact, str, str]] = {
    "no substance email": (
        called(channel=Channel.EMAIL, outcome=Outcome.NO_SUBSTANCE),
        "Op 3 maart 2025 mailde ik uw klantenservice. Op mijn vraag gaf u geen antwoord.",
        "On 3 March 2025 I e-mailed your customer service. You did not answer my question.",
    ),
    "referred social": (
        called(channel=Channel.SOCIAL, outcome=Outcome.REFERRED),
        (
            "Op 3 maart 2025 stuurde ik uw webcareteam een bericht. Uw medewerker verwees "
            "mij door."
        ),
        (
            "On 3 March 2025 I sent your social media team a message. Your adviser sent me "
            "elsewhere."
        ),
    ),
    "referred email": (
        called(channel=Channel.EMAIL, outcome=Outcome.REFERRED),
        "Op 3 maart 2025 mailde ik uw klantenservice. Uw medewerker verwees mij door.",
        "On 3 March 2025 I e-mailed your customer service. Your adviser sent me elsewhere.",
    ),
    "not delivered parcel": (
        called(channel=Channel.PARCEL, outcome=Outcome.NOT_DELIVERED),
        "Op 3 maart 2025 stuurde ik u een pakje. Dat pakje kwam niet aan.",
        "On 3 March 2025 I sent you a parcel. That parcel did not arrive.",
    ),
    "not delivered registered": (
        called(channel=Channel.REGISTERED, outcome=Outcome.NOT_DELIVERED),
        (
            "Op 3 maart 2025 stuurde ik uw klantenservice een aangetekende brief. Die brief "
            "kwam terug."
        ),
        (
            "On 3 March 2025 I sent your customer service a registered letter. That letter "
            "came back."
        ),
    ),
    "answers without substance": (
        reached(Channel.EMAIL, outcome=Outcome.NO_SUBSTANCE),
        "Op 3 maart 2025 kreeg ik een e-mail van u. Op mijn klacht ging u niet in.",
        "On 3 March 2025 I received an e-mail from you. It did not address my complaint.",
    ),
    "refused in a letter": (
        reached(Channel.LETTER, outcome=Outcome.REFUSED),
        "Op 3 maart 2025 kreeg ik een brief van u. Daarin wees u mijn verzoek af.",
        "On 3 March 2025 I received a letter from you. In it you turned down my request.",
    ),
    "waited in vain": (
        called(outcome=Outcome.GAVE_UP_WAITING, hold_minutes=45),
        (
            "Op 3 maart 2025 belde ik uw klantenservice. Na 45 minuten wachten heb ik "
            "opgehangen."
        ),
        "On 3 March 2025 I called your customer service. I hung up after waiting 45 minutes.",
    ),
    "waited and was answered": (
        called(outcome=Outcome.DID_NOT_KNOW, hold_minutes=45),
        (
            "Op 3 maart 2025 belde ik uw klantenservice. Daarbij stond ik 45 minuten in de "
            "wacht. Uw medewerker wist het niet."
        ),
        (
            "On 3 March 2025 I called your customer service. I waited 45 minutes on hold. "
            "Your adviser did not know."
        ),
    ),
    "a short wait is not told": (
        called(hold_minutes=9),
        "Op 3 maart 2025 belde ik uw klantenservice.",
        "On 3 March 2025 I called your customer service.",
    ),
    "transferred twice": (
        called(outcome=Outcome.TRANSFERRED, transfers=2),
        "Op 3 maart 2025 belde ik uw klantenservice. Ik werd twee keer doorverbonden.",
        "On 3 March 2025 I called your customer service. I was transferred twice.",
    ),
    "transferred four times in vain": (
        called(outcome=Outcome.NOT_TRANSFERRED, transfers=4),
        (
            "Op 3 maart 2025 belde ik uw klantenservice. Ik werd vier keer doorverbonden, "
            "maar kreeg geen antwoord."
        ),
        (
            "On 3 March 2025 I called your customer service. I was transferred four times, "
            "but got no answer."
        ),
    ),
    "referred to somebody": (
        called(outcome=Outcome.REFERRED, referred_to=both("de winkel", "the shop")),
        (
            "Op 3 maart 2025 belde ik uw klantenservice. Uw medewerker verwees mij naar de "
            "winkel."
        ),
        (
            "On 3 March 2025 I called your customer service. Your adviser referred me to the "
            "shop."
        ),
    ),
    "referred in a chat": (
        called(
            channel=Channel.CHAT,
            outcome=Outcome.REFERRED,
            referred_to=both("de klantenservice", "customer service"),
        ),
        (
            "Op 3 maart 2025 had ik contact via uw chat. Daar werd ik verwezen naar de "
            "klantenservice."
        ),
        (
            "On 3 March 2025 I was in contact through your chat. There I was referred to "
            "customer service."
        ),
    ),
    "recorded with a number": (
        called(outcome=Outcome.RECORDED, reference="K-4711"),
        (
            "Op 3 maart 2025 belde ik uw klantenservice. Uw medewerker maakte er een "
            "officiële klacht van, met nummer K-4711."
        ),
        (
            "On 3 March 2025 I called your customer service. Your adviser recorded an "
            "official complaint, number K-4711."
        ),
    ),
    "nobody answered forty calls": (
        called(outcome=Outcome.NO_ANSWER, attempts=40),
        "Op 3 maart 2025 belde ik uw klantenservice 40 keer. Ik kreeg niemand te spreken.",
        (
            "On 3 March 2025 I called your customer service 40 times. I could not get "
            "through to anyone."
        ),
    ),
    "about forty calls": (
        called(attempts=40, attempts_about=True),
        "Op 3 maart 2025 belde ik uw klantenservice ongeveer 40 keer.",
        "On 3 March 2025 I called your customer service about 40 times.",
    ),
    "a few calls": (
        called(attempts=3, attempts_about=True),
        "Op 3 maart 2025 belde ik uw klantenservice een paar keer.",
        "On 3 March 2025 I called your customer service several times.",
    ),
    "three calls": (
        called(attempts=3),
        "Op 3 maart 2025 belde ik uw klantenservice drie keer.",
        "On 3 March 2025 I called your customer service three times.",
    ),
    "asked three times": (
        called(attempts=3, asked=DATE),
        (
            "Op 3 maart 2025 vroeg ik uw klantenservice drie keer per telefoon om een "
            "leverdatum."
        ),
        (
            "On 3 March 2025 I asked your customer service three times by phone for a "
            "delivery date."
        ),
    ),
    "a department": (
        called(with_whom="billing"),
        "Op 3 maart 2025 belde ik uw afdeling Facturen.",
        "On 3 March 2025 I called your billing department.",
    ),
    "a department did not know": (
        called(with_whom="billing", outcome=Outcome.DID_NOT_KNOW),
        "Op 3 maart 2025 belde ik uw afdeling Facturen. Uw medewerker wist het niet.",
        "On 3 March 2025 I called your billing department. Your adviser did not know.",
    ),
    "another firm": (
        called(with_whom="carrier", outcome=Outcome.DID_NOT_KNOW),
        "Op 3 maart 2025 belde ik Snelpost. Snelpost wist het niet.",
        "On 3 March 2025 I called Snelpost. Snelpost did not know.",
    ),
    "another firm writes": (
        reached(Channel.EMAIL, with_whom="carrier"),
        "Op 3 maart 2025 kreeg ik een e-mail van Snelpost.",
        "On 3 March 2025 I received an e-mail from Snelpost.",
    ),
    "a director writes": (
        reached(Channel.EMAIL, with_whom="director"),
        "Op 3 maart 2025 kreeg ik een e-mail van uw directeur Klantenservice.",
        "On 3 March 2025 I received an e-mail from your customer director.",
    ),
    "a director calls": (
        reached(Channel.PHONE, with_whom="director"),
        "Op 3 maart 2025 belde uw directeur Klantenservice mij.",
        "On 3 March 2025 your customer director called me.",
    ),
    "nobody named": (
        called(with_whom=None),
        "Op 3 maart 2025 belde ik uw klantenservice.",
        "On 3 March 2025 I called your customer service.",
    ),
    "the firm calls and is asked": (
        reached(Channel.PHONE, asked=DATE),
        "Op 3 maart 2025 belde u mij. Ik vroeg om een leverdatum.",
        "On 3 March 2025 you called me. I asked for a delivery date.",
    ),
    "a complaint through the form": (
        called(channel=Channel.WEB_FORM, complaint=True),
        "Op 3 maart 2025 stuurde ik via uw formulier een klacht.",
        "On 3 March 2025 I sent you a complaint through your form.",
    ),
    "a survey": (
        reached(Channel.EMAIL, survey=True),
        (
            "Op 3 maart 2025 kreeg ik een vragenlijst over uw service. Een antwoord had ik "
            "nog niet."
        ),
        (
            "On 3 March 2025 I received a survey about your service. I did not have an "
            "answer yet."
        ),
    ),
    "with a proof": (
        called(channel=Channel.EMAIL, exhibits=("x",)),
        "Op 3 maart 2025 mailde ik uw klantenservice (bijlage 1).",
        "On 3 March 2025 I e-mailed your customer service (enclosure 1).",
    ),
    "with two proofs": (
        called(channel=Channel.LETTER, exhibits=("x", "y"), asked=DATE),
        (
            "Op 3 maart 2025 vroeg ik uw klantenservice per brief om een leverdatum "
            "(bijlagen 1 en 2)."
        ),
        (
            "On 3 March 2025 I asked your customer service by letter for a delivery date "
            "(enclosures 1 and 2)."
        ),
    ),
    "undated": (
        called(when=When(words="ooit")),
        "Ik belde uw klantenservice.",
        "I called your customer service.",
    ),
    "refused what was asked": (
        called(asked=DATE, outcome=Outcome.REFUSED),
        (
            "Op 3 maart 2025 vroeg ik uw klantenservice per telefoon om een leverdatum. Dat "
            "kon niet."
        ),
        (
            "On 3 March 2025 I asked your customer service by phone for a delivery date. "
            "That was not possible."
        ),
    ),
    "refused in the shop": (
        called(
            channel=Channel.SHOP,
            asked=both("een nieuw kastje", "a new box"),
            outcome=Outcome.REFUSED,
        ),
        "Op 3 maart 2025 vroeg ik in uw winkel om een nieuw kastje. Dat kon niet.",
        "On 3 March 2025 I went to your shop to ask for a new box. That was not possible.",
    ),
    "nobody knew a date": (
        called(channel=Channel.SHOP, asked=DATE, outcome=Outcome.DID_NOT_KNOW),
        (
            "Op 3 maart 2025 vroeg ik in uw winkel om een leverdatum. Uw medewerker wist het "
            "niet."
        ),
        (
            "On 3 March 2025 I went to your shop to ask for a delivery date. Your adviser "
            "did not know."
        ),
    ),
    "a form asked in vain": (
        called(channel=Channel.WEB_FORM, asked=DATE, outcome=Outcome.ERROR),
        "Op 3 maart 2025 vroeg ik via uw formulier om een leverdatum. Dat lukte niet.",
        "On 3 March 2025 I used your form to ask for a delivery date. That did not work.",
    ),
    "a form asked in vain five times": (
        called(channel=Channel.WEB_FORM, asked=DATE, outcome=Outcome.ERROR, attempts=5),
        (
            "Op 3 maart 2025 vroeg ik via uw formulier om een leverdatum. Dat lukte vijf "
            "keer niet."
        ),
        (
            "On 3 March 2025 I used your form to ask for a delivery date. That failed five "
            "times."
        ),
    ),
    "a comment comes before the end": (
        called(
            channel=Channel.SHOP,
            comment=both("Ik had het kastje bij mij", "I had the box with me"),
            outcome=Outcome.NO_SOLUTION,
        ),
        (
            "Op 3 maart 2025 ging ik naar uw winkel. Ik had het kastje bij mij. Uw "
            "medewerker kon mij niet verder helpen."
        ),
        (
            "On 3 March 2025 I went to your shop. I had the box with me. Your adviser could "
            "not help me further."
        ),
    ),
}

WHEN: dict[str, tuple[When, str, str]] = {
    "a day": (
        at("2025-03-03"),
        "Op 3 maart 2025 belde ik uw klantenservice.",
        "On 3 March 2025 I called your customer service.",
    ),
    "a time": (
        at("2025-03-03T09:00"),
        "Op 3 maart 2025 om 9.00 uur belde ik uw klantenservice.",
        "On 3 March 2025 at 9 am I called your customer service.",
    ),
    "recent": (
        at("2025-04-28"),
        "Op maandag 28 april 2025 belde ik uw klantenservice.",
        "On Monday 28 April 2025 I called your customer service.",
    ),
    "a month": (
        at("2025-03"),
        "In maart 2025 belde ik uw klantenservice.",
        "In March 2025 I called your customer service.",
    ),
    "a year": (
        at("2024"),
        "In 2024 belde ik uw klantenservice.",
        "In 2024 I called your customer service.",
    ),
    "about a day": (
        at("2025-03-03~"),
        "Rond 3 maart 2025 belde ik uw klantenservice.",
        "Around 3 March 2025 I called your customer service.",
    ),
    "a range": (
        at("2025-03-03/2025-03-07"),
        "Tussen 3 en 7 maart 2025 belde ik uw klantenservice.",
        "Between 3 and 7 March 2025 I called your customer service.",
    ),
    "mid-month": (
        When(edtf="2025-03~", qualifier=Qualifier.MID),
        "Rond half maart 2025 belde ik uw klantenservice.",
        "Around mid-March 2025 I called your customer service.",
    ),
    "end of a month": (
        When(edtf="2025-03", qualifier=Qualifier.END),
        "Eind maart 2025 belde ik uw klantenservice.",
        "At the end of March 2025 I called your customer service.",
    ),
    "a season": (
        at("2025-21"),
        "In het voorjaar van 2025 belde ik uw klantenservice.",
        "In the spring of 2025 I called your customer service.",
    ),
    "a week": (
        When(week="2025-W11"),
        "In de week van 10 maart 2025 belde ik uw klantenservice.",
        "In the week of 10 March 2025 I called your customer service.",
    ),
    "another year": (
        at("2023-12-31"),
        "Op 31 december 2023 belde ik uw klantenservice.",
        "On 31 December 2023 I called your customer service.",
    ),
    "before": (
        at("../2025-03-03"),
        "Op of voor 3 maart 2025 belde ik uw klantenservice.",
        "On or before 3 March 2025 I called your customer service.",
    ),
}


@each(ENDED_WITH)
def test_ends_with_more_to_say(fact: Contact, dutch: str, english: str) -> None:
    assert one(fact, "nl") == dutch
    assert one(fact, "en") == english


@each(WHEN)
def test_moments(fact: When, dutch: str, english: str) -> None:
    assert one(called(when=fact), "nl") == dutch
    assert one(called(when=fact), "en") == english
