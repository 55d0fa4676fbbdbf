"""What was said in a contact: by whom, how surely, and what else."""

from __future__ import annotations

from app.core.channel import Channel
from app.core.events import Certainty, Contact, Outcome, Statement, StatementKind
from tests.letters.scenes import both, called, each, reached, sentence
from tests.letters.statements import KIND, after, call, call_back, heard, mail

MORE = {
    KIND.INFORMATION: ("het duurt langer", "it takes longer"),
    KIND.ADMISSION: ("er is niet gebeld", "nobody called"),
    KIND.ADVICE: ("vervang de kabel", "replace the cable"),
    KIND.ARGUMENT: ("het kastje is in orde", "the box is in order"),
}


def also(kind: StatementKind) -> Statement:
    """Return a second statement of the same *kind*."""
    return sentence(*MORE[kind], kind, "s2")


SPECIAL: dict[str, tuple[Contact, str, str]] = {
    "as remembered": (
        call(heard(KIND.INFORMATION, certainty=Certainty.RECALLED)),
        "Volgens mijn herinnering was het antwoord: er is nog geen voorraad.",
        "As I remember it, the answer was: there is no stock yet.",
    ),
    "hearsay": (
        call(heard(KIND.INFORMATION, certainty=Certainty.HEARSAY)),
        "Van anderen hoorde ik: er is nog geen voorraad.",
        "I heard from others: there is no stock yet.",
    ),
    "about others": (
        call(
            sentence(
                "de buren hebben wel een aansluiting",
                "the neighbours do have a connection",
                about_others=True,
            )
        ),
        "Over anderen zei u: de buren hebben wel een aansluiting.",
        "About others you said: the neighbours do have a connection.",
    ),
    "by another firm": (
        call(heard(KIND.ARGUMENT), with_whom="carrier"),
        "Het standpunt van Snelpost is: de overeenkomst loopt gewoon door.",
        "The position of Snelpost is: the contract simply continues.",
    ),
    "another firm answers": (
        call(heard(KIND.INFORMATION), with_whom="carrier"),
        "Het antwoord was: er is nog geen voorraad.",
        "The answer was: there is no stock yet.",
    ),
    "another firm writes": (
        mail(heard(KIND.INFORMATION), with_whom="carrier"),
        "Daarin staat: er is nog geen voorraad.",
        "It says: there is no stock yet.",
    ),
    "another firm says it literally": (
        call(heard(KIND.INFORMATION, verbatim=True), with_whom="carrier"),
        "Snelpost zei: ‘er is nog geen voorraad’.",
        "Snelpost said: ‘there is no stock yet’.",
    ),
    "a director apologises": (
        call_back(heard(KIND.APOLOGY), with_whom="director"),
        "Uw directeur Klantenservice bood excuses aan.",
        "Your customer director apologised.",
    ),
    "a director tells": (
        call_back(heard(KIND.INFORMATION), with_whom="director"),
        "Uw directeur Klantenservice liet weten: er is nog geen voorraad.",
        "Your customer director told me: there is no stock yet.",
    ),
    "a carrier apologises": (
        call_back(heard(KIND.APOLOGY), with_whom="carrier"),
        "Snelpost bood excuses aan.",
        "Snelpost apologised.",
    ),
    "said by somebody else": (
        call(heard(KIND.CAUSE, by="carrier")),
        "Daar hoorde ik voor het eerst de oorzaak: de levering is uitgesteld.",
        "That is where I first heard the reason: the delivery was put off.",
    ),
    "with a proof": (
        mail(heard(KIND.INFORMATION, exhibit="x")),
        "Daarin staat: er is nog geen voorraad (bijlage 1).",
        "It says: there is no stock yet (enclosure 1).",
    ),
    "a reply": (
        call(heard(KIND.REFUSAL, reply=both("ik vond dat vreemd", "I found that strange"))),
        "U zei: een andere datum is niet mogelijk. Ik vond dat vreemd.",
        "You said: another date is not possible. I found that strange.",
    ),
    "a reply that asks": (
        call(heard(KIND.REFUSAL, reply=both("Waarom niet?", "Why not?"))),
        "U zei: een andere datum is niet mogelijk. Waarom niet?",
        "You said: another date is not possible. Why not?",
    ),
    "after an outcome": (
        call(heard(KIND.INFORMATION), outcome=Outcome.DID_NOT_KNOW),
        "Ook hoorde ik: er is nog geen voorraad.",
        "I also heard: there is no stock yet.",
    ),
    "advice after an outcome": (
        call(heard(KIND.ADVICE), outcome=Outcome.NO_SOLUTION),
        "Ook kreeg ik een advies: begin opnieuw met het menu.",
        "There was also this advice: start the menu again.",
    ),
    "an error message": (
        called(
            channel=Channel.WEB_FORM,
            outcome=Outcome.ERROR,
            statements=(sentence("de pagina bestaat niet", "the page does not exist"),),
        ),
        "De melding was: de pagina bestaat niet.",
        "The message was: the page does not exist.",
    ),
    "a refusal said, and refused": (
        call(heard(KIND.REFUSAL), outcome=Outcome.REFUSED),
        "U zei: een andere datum is niet mogelijk.",
        "You said: another date is not possible.",
    ),
    "a letter that refuses": (
        reached(Channel.LETTER, outcome=Outcome.REFUSED, statements=(heard(KIND.INFORMATION),)),
        "Daarin staat: er is nog geen voorraad.",
        "It says: there is no stock yet.",
    ),
    "in the shop, literally": (
        called(channel=Channel.SHOP, statements=(heard(KIND.INFORMATION, verbatim=True),)),
        "Uw medewerker zei: ‘er is nog geen voorraad’.",
        "Your adviser said: ‘there is no stock yet’.",
    ),
    "in the chat": (
        called(channel=Channel.CHAT, statements=(heard(KIND.INFORMATION),)),
        "Het antwoord was: er is nog geen voorraad.",
        "The answer was: there is no stock yet.",
    ),
    "in the chat, literally": (
        called(channel=Channel.CHAT, statements=(heard(KIND.INFORMATION, verbatim=True),)),
        "U schreef: ‘er is nog geen voorraad’.",
        "You wrote: ‘there is no stock yet’.",
    ),
    "answer by e-mail to mine": (
        called(channel=Channel.EMAIL, statements=(heard(KIND.INFORMATION),)),
        "Het antwoord was: er is nog geen voorraad.",
        "The answer was: there is no stock yet.",
    ),
    "a visit": (
        reached(Channel.VISIT, statements=(heard(KIND.INFORMATION),)),
        "U liet weten: er is nog geen voorraad.",
        "You told me: there is no stock yet.",
    ),
    "a visit, literally": (
        reached(Channel.VISIT, statements=(heard(KIND.INFORMATION, verbatim=True),)),
        "Uw medewerker zei: ‘er is nog geen voorraad’.",
        "Your adviser said: ‘there is no stock yet’.",
    ),
    "a message": (
        reached(Channel.MESSAGE, statements=(heard(KIND.INFORMATION),)),
        "Daarin staat: er is nog geen voorraad.",
        "It says: there is no stock yet.",
    ),
    "a platform": (
        reached(Channel.PLATFORM, statements=(heard(KIND.INFORMATION),)),
        "U liet weten: er is nog geen voorraad.",
        "You told me: there is no stock yet.",
    ),
    "an answer and a cause": (
        call(heard(KIND.INFORMATION), heard(KIND.CAUSE, "s2")),
        (
            "Het antwoord was: er is nog geen voorraad. Daar hoorde ik voor het eerst de "
            "oorzaak: de levering is uitgesteld."
        ),
        (
            "The answer was: there is no stock yet. That is where I first heard the reason: "
            "the delivery was put off."
        ),
    ),
    "an apology and a cause": (
        mail(heard(KIND.APOLOGY), heard(KIND.CAUSE, "s2")),
        (
            "Daarin staan excuses. Toen hoorde ik voor het eerst de oorzaak: de levering is "
            "uitgesteld."
        ),
        "It apologises. That was when I first heard the reason: the delivery was put off.",
    ),
    "an apology and news": (
        mail(heard(KIND.APOLOGY), also(KIND.INFORMATION)),
        "Daarin staan excuses. Ook staat daarin: het duurt langer.",
        "It apologises. It also says: it takes longer.",
    ),
}

TWICE: dict[str, tuple[Contact, str, str]] = {
    "information twice": (
        call(heard(KIND.INFORMATION), also(KIND.INFORMATION)),
        "Het antwoord was: er is nog geen voorraad. Ook hoorde ik: het duurt langer.",
        "The answer was: there is no stock yet. I also heard: it takes longer.",
    ),
    "admission twice": (
        call(heard(KIND.ADMISSION), also(KIND.ADMISSION)),
        "Het antwoord was: er is een fout gemaakt. Ook hoorde ik: er is niet gebeld.",
        "The answer was: a mistake was made. I also heard: nobody called.",
    ),
    "advice twice": (
        call(heard(KIND.ADVICE), also(KIND.ADVICE)),
        (
            "Ik kreeg dit advies: begin opnieuw met het menu. Het andere advies was: vervang "
            "de kabel."
        ),
        (
            "I was given this advice: start the menu again. The other advice was: replace "
            "the cable."
        ),
    ),
    "argument twice": (
        call(heard(KIND.ARGUMENT), also(KIND.ARGUMENT)),
        "U vond: de overeenkomst loopt gewoon door. U vond ook: het kastje is in orde.",
        "You said: the contract simply continues. You also said: the box is in order.",
    ),
    "information twice in writing": (
        mail(heard(KIND.INFORMATION), also(KIND.INFORMATION)),
        "Daarin staat: er is nog geen voorraad. Ook staat daarin: het duurt langer.",
        "It says: there is no stock yet. It also says: it takes longer.",
    ),
    "admission twice in writing": (
        mail(heard(KIND.ADMISSION), also(KIND.ADMISSION)),
        "Daarin staat: er is een fout gemaakt. Ook staat daarin: er is niet gebeld.",
        "It says: a mistake was made. It also says: nobody called.",
    ),
    "advice twice in writing": (
        mail(heard(KIND.ADVICE), also(KIND.ADVICE)),
        (
            "Ik kreeg dit advies: begin opnieuw met het menu. Het andere advies was: vervang "
            "de kabel."
        ),
        (
            "I was given this advice: start the menu again. The other advice was: replace "
            "the cable."
        ),
    ),
    "argument twice in writing": (
        mail(heard(KIND.ARGUMENT), also(KIND.ARGUMENT)),
        "U vond: de overeenkomst loopt gewoon door. U vond ook: het kastje is in orde.",
        "You said: the contract simply continues. You also said: the box is in order.",
    ),
}


@each(SPECIAL)
def test_who_and_how(fact: Contact, dutch: str, english: str) -> None:
    assert after(fact, "nl") == dutch
    assert after(fact, "en") == english


@each(TWICE)
def test_two_statements(fact: Contact, dutch: str, english: str) -> None:
    assert after(fact, "nl") == dutch
    assert after(fact, "en") == english
