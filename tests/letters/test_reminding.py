"""What a reminder says about the letters before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.claims import DemandKind
from app.core.events import Contact
from app.core.ids import ExhibitId
from app.core.papers import Document, Exhibit, Extension, Sending
from app.letters.reminding import (
    earlier_letters,
    reacted,
)
from tests.letters.settings import (
    ENGINEER,
    FIRM,
    RICH,
    WILLEM,
    about,
    scene_of,
    together,
)
from tests.unit.builders import (
    at,
    contact,
    letter,
    silence,
)

K = DemandKind
PAIR = (RICH, WILLEM, FIRM)


def sent(name: str, day: str, *channels: Channel) -> Document:
    """Return a complaint that was sent in these ways."""
    return replace(letter(name, day), channels=channels, sending=Sending(at(day), channels))


def answer(day: str) -> object:
    """Return a letter that came from the firm."""
    return contact("in", day, Channel.LETTER, direction=Direction.IN, with_whom="kpn")


def complained(name: str, day: str, channel: Channel, **more: object) -> Contact:
    """Return a contact in which was complained to the firm."""
    fields = {"with_whom": "kpn", "complaint": True, **more}
    return contact(name, day, channel, **fields)


EARLIER: dict[str, tuple[Case, str, str]] = {
    "never wrote": (
        about(),
        "Ik heb eerder bij u geklaagd, maar een oplossing is er nog niet.",
        "I complained to you before, but there is no solution yet.",
    ),
    "an e-mail that complained": (
        about(contacts=(complained("c", "2025-04-02", Channel.EMAIL),)),
        "Op 2 april 2025 klaagde ik per e-mail bij u. Een oplossing is er nog niet.",
        "On 2 April 2025 I complained to you by e-mail. There is no solution yet.",
    ),
    "one that says no way, with proof": (
        about(
            contacts=(complained("c", "2025-04", Channel.OTHER, exhibits=("x",)),),
            exhibits=(Exhibit(ExhibitId("x"), "E-mail"),),
        ),
        "In april 2025 klaagde ik bij u (bijlage 1). Een oplossing is er nog niet.",
        "In April 2025 I complained to you (enclosure 1). There is no solution yet.",
    ),
    "two that complained, and a reaction": (
        about(
            contacts=(
                complained("b", "2025-04-10", Channel.PHONE),
                complained("a", "2025-04-02", Channel.EMAIL),
                contact("in", "2025-04-12", direction=Direction.IN, with_whom="kpn"),
            )
        ),
        "Sinds 2 april heb ik twee keer bij u geklaagd. Een oplossing is er nog niet.",
        "Since 2 April I have complained to you twice. There is no solution yet.",
    ),
    "a complaint to another firm is none": (
        about(
            contacts=(complained("c", "2025-04-02", Channel.EMAIL, with_whom="bouwman"),),
            parties=(RICH, FIRM, ENGINEER),
        ),
        "Ik heb eerder bij u geklaagd, maar een oplossing is er nog niet.",
        "I complained to you before, but there is no solution yet.",
    ),
    "one complaint": (
        about(documents=(letter("a", "2025-04-14"),)),
        ("Op 14 april 2025 stuurde ik u een klachtbrief. Ik heb niets van u ontvangen."),
        (
            "On 14 April 2025 I sent you a letter of complaint. I have received nothing "
            "from you."
        ),
    ),
    "one with a term": (
        about(documents=(letter("a", "2025-04-14", date(2025, 4, 28)),)),
        (
            "Op 14 april 2025 stuurde ik u een klachtbrief. Daarin vroeg ik om een "
            "antwoord uiterlijk op 28 april. Ik heb niets van u ontvangen."
        ),
        (
            "On 14 April 2025 I sent you a letter of complaint. In it I asked for an "
            "answer by 28 April. I have received nothing from you."
        ),
    ),
    "one with more time": (
        about(
            documents=(
                letter(
                    "a",
                    "2025-04-14",
                    date(2025, 4, 21),
                    extensions=(Extension(at("2025-04-18"), date(2025, 4, 28)),),
                ),
            )
        ),
        (
            "Op 14 april 2025 stuurde ik u een klachtbrief. Daarin vroeg ik om een "
            "antwoord uiterlijk op 21 april. Daarna gaf ik u uitstel tot en met 28 april. "
            "Ik heb niets van u ontvangen."
        ),
        (
            "On 14 April 2025 I sent you a letter of complaint. In it I asked for an "
            "answer by 21 April. After that I gave you until 28 April. I have received "
            "nothing from you."
        ),
    ),
    "a reminder": (
        about(documents=(replace(letter("a", "2025-04-14"), type="reminder"),)),
        ("Op 14 april 2025 stuurde ik u een herinnering. Ik heb niets van u ontvangen."),
        "On 14 April 2025 I sent you a reminder. I have received nothing from you.",
    ),
    "a notice": (
        about(documents=(replace(letter("a", "2025-04-14"), type="notice"),)),
        ("Op 14 april 2025 stuurde ik u een ingebrekestelling. Ik heb niets van u ontvangen."),
        ("On 14 April 2025 I sent you a notice of default. I have received nothing from you."),
    ),
    "another letter": (
        about(documents=(replace(letter("a", "2025-04-14"), type="mine"),)),
        "Op 14 april 2025 stuurde ik u een brief. Ik heb niets van u ontvangen.",
        "On 14 April 2025 I sent you a letter. I have received nothing from you.",
    ),
    "about an invoice": (
        about(documents=(replace(letter("a", "2025-04-14"), type="invoice-dispute"),)),
        (
            "Op 14 april 2025 stuurde ik u een bezwaar tegen de factuur. Ik heb niets "
            "van u ontvangen."
        ),
        (
            "On 14 April 2025 I sent you a letter disputing the invoice. I have received "
            "nothing from you."
        ),
    ),
    "of two people": (
        about(documents=(letter("a", "2025-04-14"),), parties=PAIR),
        ("Op 14 april 2025 stuurden wij u een klachtbrief. Wij hebben niets van u ontvangen."),
        (
            "On 14 April 2025 we sent you a letter of complaint. We have received "
            "nothing from you."
        ),
    ),
    "in another year": (
        about(documents=(letter("a", "2024-12-16"),)),
        ("Op 16 december 2024 stuurde ik u een klachtbrief. Ik heb niets van u ontvangen."),
        (
            "On 16 December 2024 I sent you a letter of complaint. I have received "
            "nothing from you."
        ),
    ),
    "in a month": (
        about(documents=(letter("a", "2025-03"),)),
        "In maart 2025 stuurde ik u een klachtbrief. Ik heb niets van u ontvangen.",
        ("In March 2025 I sent you a letter of complaint. I have received nothing from you."),
    ),
    "three": (
        about(
            documents=(
                letter("a", "2025-02-14"),
                letter("b", "2025-03-14"),
                letter("c", "2025-04-14"),
            )
        ),
        (
            "Sinds 14 februari 2025 heb ik u drie keer geschreven. Op geen van deze "
            "brieven heb ik antwoord gekregen."
        ),
        (
            "Since 14 February 2025 I have written to you three times. None of "
            "these letters has been answered."
        ),
    ),
    "they reacted": (
        about(documents=(letter("a", "2025-04-14"),), contacts=(answer("2025-04-20"),)),
        (
            "Op 14 april 2025 stuurde ik u een klachtbrief. U hebt daarna wel "
            "gereageerd, maar een oplossing is er niet."
        ),
        (
            "On 14 April 2025 I sent you a letter of complaint. You did react after "
            "that, but there is no solution."
        ),
    ),
    "they reacted before": (
        about(documents=(letter("a", "2025-04-14"),), contacts=(answer("2025-04-10"),)),
        ("Op 14 april 2025 stuurde ik u een klachtbrief. Ik heb niets van u ontvangen."),
        (
            "On 14 April 2025 I sent you a letter of complaint. I have received nothing "
            "from you."
        ),
    ),
    "with a copy": (
        about(documents=(replace(letter("a", "2025-04-14"), exhibit="copy"),)),
        (
            "Op 14 april 2025 stuurde ik u een klachtbrief (bijlage 1). Ik heb niets van "
            "u ontvangen."
        ),
        (
            "On 14 April 2025 I sent you a letter of complaint (enclosure 1). I have "
            "received nothing from you."
        ),
    ),
    "an aside does not count": (
        about(documents=(replace(letter("a", "2025-04-14"), type="access-request"),)),
        "Ik heb eerder bij u geklaagd, maar een oplossing is er nog niet.",
        "I complained to you before, but there is no solution yet.",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), EARLIER.values(), ids=EARLIER)
def test_what_was_written_before(given: Case, dutch: str, english: str) -> None:
    assert together(earlier_letters(scene_of(given, "nl", "reminder"))) == dutch
    assert together(earlier_letters(scene_of(given, "en", "reminder"))) == english


LATER = {
    "nothing": ((), "", False),
    "an answer": (("2025-04-20",), "", True),
    "an answer before": (("2025-04-10",), "", False),
    "an answer after today": (("2025-05-20",), "", False),
    "silence was confirmed": (("2025-04-20",), "a", False),
}


@pytest.mark.parametrize(("days", "about_what", "expected"), LATER.values(), ids=LATER)
def test_whether_they_reacted(
    days: tuple[str, ...], about_what: str, *, expected: bool
) -> None:
    silences = (silence("s", about_what, "2025-04-28"),) if about_what else ()
    case = about(
        documents=(letter("a", "2025-04-14"),),
        contacts=tuple(answer(day) for day in days),
        silences=silences,
    )
    assert reacted(scene_of(case, "nl", "reminder")) is expected


def test_another_firm_is_no_answer() -> None:
    other = replace(answer("2025-04-20"), with_whom=ENGINEER.id)
    case = about(
        parties=(RICH, FIRM, ENGINEER),
        documents=(letter("a", "2025-04-14"),),
        contacts=(other,),
    )
    assert not reacted(scene_of(case, "nl", "reminder"))


def test_a_call_of_ours_is_no_answer() -> None:
    case = about(documents=(letter("a", "2025-04-14"),), contacts=(contact("c", "2025-04-20"),))
    assert not reacted(scene_of(case, "nl", "reminder"))
