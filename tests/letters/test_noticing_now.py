"""Where a matter stands, why a term is enough, and the cause that was given."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.events import (
    Statement,
    StatementKind,
)
from app.letters.noticing import (
    cause,
    standing_now,
    why_term,
)
from tests.cases import both
from tests.letters.broken import chain
from tests.letters.settings import (
    ENGINEER,
    FIRM,
    RICH,
    WILLEM,
    about,
    desk_of,
    said,
    together,
)
from tests.unit.builders import (
    contact,
    letter,
)

PAIR = (RICH, WILLEM, FIRM)


def now(case: Case, code: str) -> str:
    """Return where the matter stands."""
    desk = desk_of(case, code)
    return together(standing_now(desk.scene, desk.ledger))


def why(case: Case, code: str) -> str:
    """Return why the term is reasonable."""
    desk = desk_of(case, code)
    return " ".join(
        said(one) for one in why_term(desk.scene, desk.ledger, desk.term, Markup(""))
    )


def because(case: Case, code: str) -> str:
    """Return the cause that the firm gave."""
    desk = desk_of(case, code)
    return together(cause(desk.scene, desk.ledger))


def statement(
    text: tuple[str, str], *, verbatim: bool = False, by: str | None = None
) -> object:
    """Return a cause that somebody gave."""
    return Statement("why", StatementKind.CAUSE, both(*text), verbatim=verbatim, by=by)


NOW: dict[str, tuple[Case, str, str]] = {
    "first letter": (
        about(),
        "Alle contacten staan in bijlage 1. Dit is mijn eerste brief hierover.",
        "All contacts are in enclosure 1. This is my first letter about this.",
    ),
    "complained before": (
        about(contacts=(contact("c", "2025-04-01", complaint=True),)),
        (
            "Alle contacten staan in bijlage 1. Eerder had ik hierover al contact met u. "
            "Een oplossing is er niet."
        ),
        (
            "All contacts are in enclosure 1. I contacted you about this before. There "
            "is no solution."
        ),
    ),
    "one letter": (
        about(documents=(letter("a", "2025-04-14"),)),
        (
            "Alle contacten staan in bijlage 1. Ik schreef u op 14 april. Tot vandaag "
            "heb ik geen antwoord."
        ),
        (
            "All contacts are in enclosure 1. I wrote to you on 14 April. To this day I "
            "have had no answer."
        ),
    ),
    "two letters": (
        about(documents=(letter("a", "2025-03-14"), letter("b", "2025-04-14"))),
        (
            "Alle contacten staan in bijlage 1. Ik schreef u op 14 maart en 14 april. "
            "Tot vandaag heb ik geen antwoord."
        ),
        (
            "All contacts are in enclosure 1. I wrote to you on 14 March and 14 April. "
            "To this day I have had no answer."
        ),
    ),
    "a letter and a reaction": (
        about(
            documents=(letter("a", "2025-04-14"),),
            contacts=(
                contact(
                    "in", "2025-04-20", Channel.LETTER, direction=Direction.IN, with_whom="kpn"
                ),
            ),
        ),
        "Alle contacten staan in bijlage 1. Ik schreef u op 14 april.",
        "All contacts are in enclosure 1. I wrote to you on 14 April.",
    ),
    "six weeks late": (
        about(promises=chain("2025-03-19")),
        (
            "Vandaag is het precies zes weken na 19 maart 2025. Alle contacten staan in "
            "bijlage 1. Dit is mijn eerste brief hierover."
        ),
        (
            "Today is exactly six weeks after 19 March 2025. All contacts are in enclosure 1. "
            "This is my first letter about this."
        ),
    ),
    "ten days late": (
        about(promises=chain("2025-04-20")),
        (
            "Vandaag is het tien dagen na 20 april 2025. Alle contacten staan in bijlage 1. "
            "Dit is mijn eerste brief hierover."
        ),
        (
            "Today is ten days after 20 April 2025. All contacts are in enclosure 1. This is "
            "my first letter about this."
        ),
    ),
    "two people": (
        about(documents=(letter("a", "2025-04-14"),), parties=PAIR),
        (
            "Alle contacten staan in bijlage 1. Wij schreven u op 14 april. Tot vandaag "
            "hebben wij geen antwoord."
        ),
        (
            "All contacts are in enclosure 1. We wrote to you on 14 April. To this day "
            "we have had no answer."
        ),
    ),
    "first letter of two people": (
        about(parties=PAIR),
        "Alle contacten staan in bijlage 1. Dit is onze eerste brief hierover.",
        "All contacts are in enclosure 1. This is our first letter about this.",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), NOW.values(), ids=NOW)
def test_where_it_stands(given: Case, dutch: str, english: str) -> None:
    assert now(given, "nl") == dutch
    assert now(given, "en") == english


WHY: dict[str, tuple[Case, str, str]] = {
    "nothing late": (
        about(),
        "Veertien dagen is genoeg om dit op te lossen.",
        "Fourteen days is enough to solve this.",
    ),
    "six weeks late": (
        about(promises=chain("2025-03-19")),
        (
            "U hebt sinds 19 maart 2025 al zes weken extra gehad. "
            "Veertien dagen is daarom genoeg."
        ),
        (
            "You have already had six weeks extra since 19 March 2025. Fourteen days is "
            "therefore enough."
        ),
    ),
    "ten days late": (
        about(promises=chain("2025-04-20")),
        (
            "U hebt sinds 20 april 2025 al tien dagen extra gehad. "
            "Veertien dagen is daarom genoeg."
        ),
        (
            "You have already had ten days extra since 20 April 2025. Fourteen days is "
            "therefore enough."
        ),
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), WHY.values(), ids=WHY)
def test_why_the_term_is_enough(given: Case, dutch: str, english: str) -> None:
    assert why(given, "nl") == dutch
    assert why(given, "en") == english


CAUSE: dict[str, tuple[Case, str, str]] = {
    "one date": (
        about(
            contacts=(
                contact(
                    "c",
                    "2025-04-01",
                    with_whom="kpn",
                    statements=(
                        statement(("er is te weinig voorraad", "there is too little stock")),
                    ),
                ),
            ),
            promises=chain("2025-03-19"),
        ),
        (
            "Volgens u is dit de oorzaak: er is te weinig voorraad. Ik begrijp dat een "
            "oplossing tijd kost. Maar u bent deze afspraak met mij aangegaan. Daarom "
            "mag ik verwachten dat u die nakomt."
        ),
        (
            "According to you the reason is: there is too little stock. I understand "
            "that a solution takes time. But you made this agreement with me. So I may "
            "expect you to keep it."
        ),
    ),
    "two dates": (
        about(
            contacts=(
                contact(
                    "c",
                    "2025-04-01",
                    with_whom="kpn",
                    statements=(
                        statement(("er is te weinig voorraad", "there is too little stock")),
                    ),
                ),
            ),
            promises=chain("2025-03-17", "2025-04-14"),
        ),
        (
            "Volgens u is dit de oorzaak: er is te weinig voorraad. Ik begrijp dat een "
            "oplossing tijd kost. Maar u bent deze afspraak met mij aangegaan, en u hebt "
            "twee keer een datum genoemd. Daarom mag ik verwachten dat u die nakomt."
        ),
        (
            "According to you the reason is: there is too little stock. I understand "
            "that a solution takes time. But you made this agreement with me, and you "
            "named a date twice. So I may expect you to keep it."
        ),
    ),
    "three dates": (
        about(
            contacts=(
                contact(
                    "c",
                    "2025-04-01",
                    with_whom="kpn",
                    statements=(
                        statement(("er is te weinig voorraad", "there is too little stock")),
                    ),
                ),
            ),
            promises=chain("2025-03-17", "2025-03-31", "2025-04-14"),
        ),
        (
            "Volgens u is dit de oorzaak: er is te weinig voorraad. Ik begrijp dat een "
            "oplossing tijd kost. Maar u bent deze afspraak met mij aangegaan, en u hebt "
            "drie keer een datum genoemd. Daarom mag ik verwachten dat u die nakomt."
        ),
        (
            "According to you the reason is: there is too little stock. I understand "
            "that a solution takes time. But you made this agreement with me, and you "
            "named a date three times. So I may expect you to keep it."
        ),
    ),
    "literally": (
        about(
            contacts=(
                contact(
                    "c",
                    "2025-04-01",
                    with_whom="kpn",
                    statements=(
                        statement(
                            ("er is te weinig voorraad", "there is too little stock"),
                            verbatim=True,
                        ),
                    ),
                ),
            ),
            promises=chain("2025-03-19"),
        ),
        (
            "Volgens u is dit de oorzaak: ‘er is te weinig voorraad’. Ik begrijp dat een "
            "oplossing tijd kost. Maar u bent deze afspraak met mij aangegaan. Daarom "
            "mag ik verwachten dat u die nakomt."
        ),
        (
            "According to you the reason is: ‘there is too little stock’. I understand "
            "that a solution takes time. But you made this agreement with me. So I may "
            "expect you to keep it."
        ),
    ),
    "two people": (
        about(
            contacts=(
                contact(
                    "c",
                    "2025-04-01",
                    with_whom="kpn",
                    statements=(
                        statement(("er is te weinig voorraad", "there is too little stock")),
                    ),
                ),
            ),
            promises=chain("2025-03-19"),
            parties=PAIR,
        ),
        (
            "Volgens u is dit de oorzaak: er is te weinig voorraad. Wij begrijpen dat "
            "een oplossing tijd kost. Maar u bent deze afspraak met ons aangegaan. "
            "Daarom mogen wij verwachten dat u die nakomt."
        ),
        (
            "According to you the reason is: there is too little stock. We understand "
            "that a solution takes time. But you made this agreement with us. So we may "
            "expect you to keep it."
        ),
    ),
    "nothing broken": (
        about(
            contacts=(
                contact(
                    "c",
                    "2025-04-01",
                    with_whom="kpn",
                    statements=(
                        statement(("er is te weinig voorraad", "there is too little stock")),
                    ),
                ),
            ),
            promises=(),
        ),
        "",
        "",
    ),
    "of another firm": (
        about(
            contacts=(
                contact(
                    "c",
                    "2025-04-01",
                    with_whom="kpn",
                    statements=(
                        statement(
                            ("er is te weinig voorraad", "there is too little stock"),
                            by=ENGINEER.id,
                        ),
                    ),
                ),
            ),
            promises=chain("2025-03-19"),
            parties=(RICH, FIRM, ENGINEER),
        ),
        "",
        "",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), CAUSE.values(), ids=CAUSE)
def test_the_cause(given: Case, dutch: str, english: str) -> None:
    assert because(given, "nl") == dutch
    assert because(given, "en") == english
