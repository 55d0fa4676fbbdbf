"""What was said in a contact: answers, causes, refusals, advice, quotations, replies."""

from __future__ import annotations

import pytest

from app.core.events import Contact, StatementKind
from app.letters.sayings import Memory, own, statement_sentences
from tests.letters.scenes import case_of, each, said, scene
from tests.letters.statements import KIND, after, call, call_back, heard, mail

BY_PHONE: dict[str, tuple[Contact, str, str]] = {
    "information": (
        call(heard(KIND.INFORMATION)),
        "Het antwoord was: er is nog geen voorraad.",
        "The answer was: there is no stock yet.",
    ),
    "cause": (
        call(heard(KIND.CAUSE)),
        "Daar hoorde ik voor het eerst de oorzaak: de levering is uitgesteld.",
        "That is where I first heard the reason: the delivery was put off.",
    ),
    "admission": (
        call(heard(KIND.ADMISSION)),
        "Het antwoord was: er is een fout gemaakt.",
        "The answer was: a mistake was made.",
    ),
    "apology": (call(heard(KIND.APOLOGY)), "U bood excuses aan.", "You apologised."),
    "refusal": (
        call(heard(KIND.REFUSAL)),
        "U zei: een andere datum is niet mogelijk.",
        "You said: another date is not possible.",
    ),
    "advice": (
        call(heard(KIND.ADVICE)),
        "Ik kreeg dit advies: begin opnieuw met het menu.",
        "I was given this advice: start the menu again.",
    ),
    "argument": (
        call(heard(KIND.ARGUMENT)),
        "U vond: de overeenkomst loopt gewoon door.",
        "You said: the contract simply continues.",
    ),
    "praise": (
        call(heard(KIND.PRAISE)),
        "Het antwoord was: de melding was duidelijk.",
        "The answer was: the report was clear.",
    ),
}

IN_WRITING: dict[str, tuple[Contact, str, str]] = {
    "information": (
        mail(heard(KIND.INFORMATION)),
        "Daarin staat: er is nog geen voorraad.",
        "It says: there is no stock yet.",
    ),
    "cause": (
        mail(heard(KIND.CAUSE)),
        "Toen hoorde ik voor het eerst de oorzaak: de levering is uitgesteld.",
        "That was when I first heard the reason: the delivery was put off.",
    ),
    "admission": (
        mail(heard(KIND.ADMISSION)),
        "Daarin staat: er is een fout gemaakt.",
        "It says: a mistake was made.",
    ),
    "apology": (mail(heard(KIND.APOLOGY)), "Daarin staan excuses.", "It apologises."),
    "refusal": (
        mail(heard(KIND.REFUSAL)),
        "Daarin staat: een andere datum is niet mogelijk.",
        "It says: another date is not possible.",
    ),
    "advice": (
        mail(heard(KIND.ADVICE)),
        "Ik kreeg dit advies: begin opnieuw met het menu.",
        "I was given this advice: start the menu again.",
    ),
    "argument": (
        mail(heard(KIND.ARGUMENT)),
        "U vond: de overeenkomst loopt gewoon door.",
        "You said: the contract simply continues.",
    ),
    "praise": (
        mail(heard(KIND.PRAISE)),
        "Daarin staat: de melding was duidelijk.",
        "It says: the report was clear.",
    ),
}

CALLED_BACK: dict[str, tuple[Contact, str, str]] = {
    "information": (
        call_back(heard(KIND.INFORMATION)),
        "U liet weten: er is nog geen voorraad.",
        "You told me: there is no stock yet.",
    ),
    "cause": (
        call_back(heard(KIND.CAUSE)),
        "Toen hoorde ik voor het eerst de oorzaak: de levering is uitgesteld.",
        "That was when I first heard the reason: the delivery was put off.",
    ),
    "admission": (
        call_back(heard(KIND.ADMISSION)),
        "U liet weten: er is een fout gemaakt.",
        "You told me: a mistake was made.",
    ),
    "apology": (call_back(heard(KIND.APOLOGY)), "U bood excuses aan.", "You apologised."),
    "refusal": (
        call_back(heard(KIND.REFUSAL)),
        "U zei: een andere datum is niet mogelijk.",
        "You said: another date is not possible.",
    ),
    "advice": (
        call_back(heard(KIND.ADVICE)),
        "Ik kreeg dit advies: begin opnieuw met het menu.",
        "I was given this advice: start the menu again.",
    ),
    "argument": (
        call_back(heard(KIND.ARGUMENT)),
        "U vond: de overeenkomst loopt gewoon door.",
        "You said: the contract simply continues.",
    ),
    "praise": (
        call_back(heard(KIND.PRAISE)),
        "U liet weten: de melding was duidelijk.",
        "You told me: the report was clear.",
    ),
}

LITERALLY: dict[str, tuple[Contact, str, str]] = {
    "information": (
        call(heard(KIND.INFORMATION, verbatim=True)),
        "Uw medewerker zei: ‘er is nog geen voorraad’.",
        "Your adviser said: ‘there is no stock yet’.",
    ),
    "cause": (
        call(heard(KIND.CAUSE, verbatim=True)),
        "Daar hoorde ik voor het eerst de oorzaak: ‘de levering is uitgesteld’.",
        "That is where I first heard the reason: ‘the delivery was put off’.",
    ),
    "admission": (
        call(heard(KIND.ADMISSION, verbatim=True)),
        "Uw medewerker zei: ‘er is een fout gemaakt’.",
        "Your adviser said: ‘a mistake was made’.",
    ),
    "refusal": (
        call(heard(KIND.REFUSAL, verbatim=True)),
        "Uw medewerker zei: ‘een andere datum is niet mogelijk’.",
        "Your adviser said: ‘another date is not possible’.",
    ),
    "advice": (
        call(heard(KIND.ADVICE, verbatim=True)),
        "Ik kreeg dit advies: ‘begin opnieuw met het menu’.",
        "I was given this advice: ‘start the menu again’.",
    ),
    "information by mail": (
        mail(heard(KIND.INFORMATION, verbatim=True)),
        "U schreef: ‘er is nog geen voorraad’.",
        "You wrote: ‘there is no stock yet’.",
    ),
    "cause by mail": (
        mail(heard(KIND.CAUSE, verbatim=True)),
        "Toen hoorde ik voor het eerst de oorzaak: ‘de levering is uitgesteld’.",
        "That was when I first heard the reason: ‘the delivery was put off’.",
    ),
    "admission by mail": (
        mail(heard(KIND.ADMISSION, verbatim=True)),
        "U schreef: ‘er is een fout gemaakt’.",
        "You wrote: ‘a mistake was made’.",
    ),
    "refusal by mail": (
        mail(heard(KIND.REFUSAL, verbatim=True)),
        "U schreef: ‘een andere datum is niet mogelijk’.",
        "You wrote: ‘another date is not possible’.",
    ),
    "advice by mail": (
        mail(heard(KIND.ADVICE, verbatim=True)),
        "Ik kreeg dit advies: ‘begin opnieuw met het menu’.",
        "I was given this advice: ‘start the menu again’.",
    ),
}

TOLD_BEFORE: dict[str, tuple[Contact, str, str]] = {
    "call told before": (
        call(heard(KIND.CAUSE)),
        "De oorzaak is volgens u: de levering is uitgesteld.",
        "According to you the reason is: the delivery was put off.",
    ),
    "mail told before": (
        mail(heard(KIND.CAUSE)),
        "De oorzaak is volgens u: de levering is uitgesteld.",
        "According to you the reason is: the delivery was put off.",
    ),
    "literally": (
        call(heard(KIND.CAUSE, verbatim=True)),
        "Uw medewerker zei: ‘de levering is uitgesteld’.",
        "Your adviser said: ‘the delivery was put off’.",
    ),
    "literally, by mail": (
        mail(heard(KIND.CAUSE, verbatim=True)),
        "U schreef: ‘de levering is uitgesteld’.",
        "You wrote: ‘the delivery was put off’.",
    ),
    "by another firm": (
        call(heard(KIND.CAUSE, by="carrier")),
        "De oorzaak is volgens Snelpost: de levering is uitgesteld.",
        "According to Snelpost the reason is: the delivery was put off.",
    ),
}


@each(BY_PHONE)
def test_said_in_a_call(fact: Contact, dutch: str, english: str) -> None:
    assert after(fact, "nl") == dutch
    assert after(fact, "en") == english


@each(IN_WRITING)
def test_written(fact: Contact, dutch: str, english: str) -> None:
    assert after(fact, "nl") == dutch
    assert after(fact, "en") == english


@each(CALLED_BACK)
def test_said_when_the_firm_called(fact: Contact, dutch: str, english: str) -> None:
    assert after(fact, "nl") == dutch
    assert after(fact, "en") == english


@each(LITERALLY)
def test_quoted(fact: Contact, dutch: str, english: str) -> None:
    assert after(fact, "nl") == dutch
    assert after(fact, "en") == english


@each(TOLD_BEFORE)
def test_a_cause_that_was_told(fact: Contact, dutch: str, english: str) -> None:
    assert after(fact, "nl", cause=True) == dutch
    assert after(fact, "en", cause=True) == english


CLOSED = {
    "nothing": ("", ""),
    "a clause": ("ik wacht nog", "Ik wacht nog."),
    "a sentence": ("Ik wacht nog.", "Ik wacht nog."),
    "a question": ("waarom niet?", "Waarom niet?"),
    "a cry": ("nee!", "Nee!"),
    "a quotation": ("hij zei: “nee”", "Hij zei: “nee”"),
    "more lines": ("ik wacht\n  nog", "Ik wacht nog."),
    "a sign of markup": ("a < b", "A &lt; b."),
}


@pytest.mark.parametrize(("typed", "expected"), CLOSED.values(), ids=CLOSED)
def test_own_sentences_are_closed(typed: str, expected: str) -> None:
    assert own(scene(case_of()), typed) == expected


def test_a_cause_is_new_only_once() -> None:
    fact = call(heard(StatementKind.CAUSE))
    there, memory = scene(case_of(contacts=(fact,))), Memory()
    first, second = (said(statement_sentences(there, fact, memory)) for _ in range(2))
    assert "voor het eerst" in first
    assert "voor het eerst" not in second


def test_a_statement_names_itself_and_its_contact() -> None:
    fact = call(heard(StatementKind.REFUSAL, reply="Waarom?"))
    there = scene(case_of(contacts=(fact,)))
    facts = [one.facts for one in statement_sentences(there, fact, Memory())]
    assert facts == [("s", "c"), ("s",)]
