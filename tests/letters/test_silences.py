"""What never came: silence after a contact, in the words that fit its channel."""

from __future__ import annotations

from app.core.channel import Channel, Direction
from app.core.events import (
    Contact,
    Outcome,
    Silence,
)
from app.core.ids import ContactId, SilenceId
from app.core.text import Text
from app.letters.silences import silence_sentences
from tests.letters.scenes import (
    both,
    called,
    case_of,
    each,
    ledger,
    reached,
    said,
    scene,
    sentence,
)
from tests.unit.builders import at, silence


def quiet(code: str, *contacts: Contact, comment: Text = "") -> str:
    nothing = Silence(SilenceId("q"), ContactId("c"), at("2025-03-20"), comment)
    there = scene(case_of(contacts=contacts, silences=(nothing,)), code)
    return said(silence_sentences(there, ledger(there), contacts[0]))


SILENCES: dict[str, tuple[tuple[Contact, ...], str, str]] = {
    "a call": (
        (called(),),
        "Daarop heb ik geen antwoord gekregen.",
        "I have received no answer to that.",
    ),
    "an e-mail": (
        (called(channel=Channel.EMAIL),),
        "Daarop heb ik geen antwoord gekregen.",
        "I have received no answer to that.",
    ),
    "a letter": (
        (called(channel=Channel.LETTER),),
        "Daarop heb ik geen antwoord gekregen.",
        "I have received no answer to that.",
    ),
    "a letter received": (
        (reached(Channel.LETTER),),
        "Na die brief hoorde ik niets meer.",
        "After that letter I heard nothing more.",
    ),
    "an e-mail received": (
        (reached(Channel.EMAIL),),
        "Na die e-mail hoorde ik niets meer.",
        "After that e-mail I heard nothing more.",
    ),
    "a call received": (
        (reached(Channel.PHONE),),
        "Daarna hoorde ik niets meer.",
        "After that I heard nothing more.",
    ),
    "a call with an answer": (
        (called(statements=(sentence("wij kijken ernaar", "we will look at it"),)),),
        "Daarna hoorde ik niets meer.",
        "After that I heard nothing more.",
    ),
    "a letter answered later": (
        (
            called(channel=Channel.LETTER),
            called("d", "2025-04-01", channel=Channel.EMAIL, direction=Direction.IN),
        ),
        "Een antwoord kwam er toen niet.",
        "There was no answer at that time.",
    ),
    "no answer is said already": ((called(outcome=Outcome.NO_ANSWER),), "", ""),
    "a survey is no answer": (
        (
            called(channel=Channel.LETTER),
            called(
                "d", "2025-04-01", channel=Channel.EMAIL, direction=Direction.IN, survey=True
            ),
        ),
        "Daarop heb ik geen antwoord gekregen.",
        "I have received no answer to that.",
    ),
    "heard before only": (
        (
            called(channel=Channel.LETTER),
            called("d", "2025-02-01", channel=Channel.EMAIL, direction=Direction.IN),
        ),
        "Daarop heb ik geen antwoord gekregen.",
        "I have received no answer to that.",
    ),
}


@each(SILENCES)
def test_silence_after_a_contact(fact: tuple[Contact, ...], dutch: str, english: str) -> None:
    assert quiet("nl", *fact) == dutch
    assert quiet("en", *fact) == english


def test_silence_in_own_words() -> None:
    words = both("ik wacht nog steeds", "I am still waiting")
    assert quiet("nl", called(), comment=words) == "Ik wacht nog steeds."
    assert quiet("en", called(), comment=words) == "I am still waiting."


def test_only_the_contact_that_it_is_about_was_followed_by_silence() -> None:
    other = called("other", "2025-03-04")
    there = scene(
        case_of(contacts=(called(), other), silences=(silence("q", "c", "2025-03-20"),))
    )
    assert silence_sentences(there, ledger(there), other) == []
    assert silence_sentences(there, ledger(there), called())[0].facts == ("q",)
