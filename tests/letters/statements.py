"""Statements of each kind, and what a letter tells of the contact in which they were made."""

from __future__ import annotations

from app.core.channel import Channel
from app.core.events import Contact, Statement, StatementKind
from app.letters.sayings import Memory, statement_sentences
from tests.letters.scenes import called, case_of, reached, said, scene, sentence

KIND = StatementKind

SAID = {
    KIND.INFORMATION: ("er is nog geen voorraad", "there is no stock yet"),
    KIND.CAUSE: ("de levering is uitgesteld", "the delivery was put off"),
    KIND.ADMISSION: ("er is een fout gemaakt", "a mistake was made"),
    KIND.APOLOGY: ("het spijt ons", "we are sorry"),
    KIND.REFUSAL: ("een andere datum is niet mogelijk", "another date is not possible"),
    KIND.ADVICE: ("begin opnieuw met het menu", "start the menu again"),
    KIND.ARGUMENT: ("de overeenkomst loopt gewoon door", "the contract simply continues"),
    KIND.PRAISE: ("de melding was duidelijk", "the report was clear"),
}


def heard(kind: StatementKind, name: str = "s", **more: object) -> Statement:
    """Return something that fits its *kind*."""
    return sentence(*SAID[kind], kind, name, **more)


def after(fact: Contact, code: str, *, cause: bool = False) -> str:
    there = scene(case_of(contacts=(fact,)), code)
    return said(statement_sentences(there, fact, Memory(cause=cause)))


def call(*statements: Statement, **more: object) -> Contact:
    return called(statements=statements, **more)


def mail(*statements: Statement, **more: object) -> Contact:
    return reached(Channel.EMAIL, statements=statements, **more)


def call_back(*statements: Statement, **more: object) -> Contact:
    return reached(Channel.PHONE, statements=statements, **more)
