"""What happens a second time is not said in the same words, nor what failed as if done."""

from __future__ import annotations

import pytest

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.events import Contact, Outcome, StatementKind
from tests.letters.scenes import both, called, case_of, each, one, sentence, tell

THING = both("de storing", "the outage")


TRIED = {
    "a form": (
        called(channel=Channel.WEB_FORM, outcome=Outcome.ERROR),
        "Op 3 maart 2025 wilde ik via uw formulier een bericht sturen. Dat lukte niet.",
        "On 3 March 2025 I tried to send you a message through your form. That did not work.",
    ),
    "a complaint through a form, three times": (
        called(
            channel=Channel.WEB_FORM,
            outcome=Outcome.ERROR,
            about=THING,
            complaint=True,
            attempts=3,
        ),
        (
            "Op 3 maart 2025 wilde ik via uw formulier een klacht sturen over de storing. Dat "
            "lukte drie keer niet."
        ),
        (
            "On 3 March 2025 I tried to send you a complaint through your form about the "
            "outage. That failed three times."
        ),
    ),
    "a call": (
        called(outcome=Outcome.ERROR),
        "Op 3 maart 2025 wilde ik uw klantenservice bellen. Dat lukte niet.",
        "On 3 March 2025 I tried to call your customer service. That did not work.",
    ),
    "the app": (
        called(channel=Channel.APP, outcome=Outcome.ERROR),
        "Op 3 maart 2025 wilde ik u online een bericht sturen. Dat lukte niet.",
        "On 3 March 2025 I tried to send you a message online. That did not work.",
    ),
    "the chat": (
        called(channel=Channel.CHAT, outcome=Outcome.ERROR),
        "Op 3 maart 2025 wilde ik contact opnemen via uw chat. Dat lukte niet.",
        "On 3 March 2025 I tried to make contact through your chat. That did not work.",
    ),
    "a shop with a question": (
        called(channel=Channel.SHOP, about=THING),
        "Op 3 maart 2025 ging ik naar uw winkel met een vraag over de storing.",
        "On 3 March 2025 I went to your shop with a question about the outage.",
    ),
    "a desk with a complaint": (
        called(channel=Channel.VISIT, direction=Direction.OUT, about=THING, complaint=True),
        "Op 3 maart 2025 ging ik bij u langs met een klacht over de storing.",
        "On 3 March 2025 I went to see you with a complaint about the outage.",
    ),
}


@each(TRIED)
def test_what_was_tried_or_asked(fact: Contact, dutch: str, english: str) -> None:
    assert one(fact, "nl") == dutch
    assert one(fact, "en") == english


def twice(kind: Channel, **more: object) -> Case:
    """Return two contacts of the same kind on two days, with something between them."""
    days = ("2025-03-03", "2025-03-10")
    contacts = [called(f"c{n}", day, channel=kind, **more) for n, day in enumerate(days)]
    between = called("b", "2025-03-05", channel=Channel.PLATFORM)
    return case_of(contacts=(contacts[0], between, contacts[1]))


SORRY = {"statements": (sentence("", "", StatementKind.APOLOGY),)}
AGAIN = {
    "refused, asked for something": (
        twice(Channel.PHONE, outcome=Outcome.REFUSED, asked=both("een bon", "a voucher")),
        ("Dat kon niet.", "Ook dat kon niet."),
        ("That was not possible.", "That was not possible either."),
    ),
    "refused": (
        twice(Channel.PHONE, outcome=Outcome.REFUSED),
        ("U wees mijn verzoek af.", "U wees ook dat verzoek af."),
        ("You refused my request.", "You refused that request too."),
    ),
    "refused in writing": (
        twice(Channel.EMAIL, direction=Direction.IN, outcome=Outcome.REFUSED),
        ("Daarin wees u mijn verzoek af.", "Ook daarin wees u mijn verzoek af."),
        ("In it you turned down my request.", "In it you turned down my request again."),
    ),
    "sorry": (
        twice(Channel.PHONE, **SORRY),
        ("U bood excuses aan.", "U bood opnieuw excuses aan."),
        ("You apologised.", "You apologised again."),
    ),
    "sorry in writing": (
        twice(Channel.LETTER, direction=Direction.IN, **SORRY),
        ("Daarin staan excuses.", "Ook daarin staan excuses."),
        ("It apologises.", "It apologises too."),
    ),
}


@pytest.mark.parametrize(("case", "dutch", "english"), AGAIN.values(), ids=AGAIN)
def test_the_second_time(case: Case, dutch: tuple[str, str], english: tuple[str, str]) -> None:
    for code, (first, second) in (("nl", dutch), ("en", english)):
        told = tell(case, code)
        assert told.count(first) == 1
        assert told.count(second) == 1
        assert told.index(first) < told.index(second)


def test_a_third_refusal_is_told() -> None:
    days = ("2025-03-03", "2025-03-10", "2025-03-17")
    contacts = [
        called(f"c{n}", day, outcome=Outcome.REFUSED, asked=both(f"bon {n}", f"voucher {n}"))
        for n, day in enumerate(days)
    ]
    assert tell(case_of(contacts=tuple(contacts)), "nl").count("Ook dat kon niet.") == 2
