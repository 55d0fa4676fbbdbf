"""A request for personal data: whose, by what right, which data, by when, how to be sure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from markupsafe import Markup

from app.core.agreement import Agreement, AgreementKind
from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.events import Outcome, PromiseKind
from app.core.ids import AgreementId, DocumentId, FactId
from app.core.moment import Qualifier, When
from app.core.papers import Choice, Document
from app.core.party import ReferenceKind
from app.letters.compose import Composed, compose
from app.letters.singles.access import (
    answer_by,
    by_when,
    identity,
    is_chosen,
    is_law,
    otherwise,
    person,
    received,
    request,
)
from app.letters.singles.data_wanted import recorded, wanted
from app.letters.sources import Sources
from app.paths import templates
from app.writers.words import words
from tests.cases import named
from tests.letters.scenes import called
from tests.letters.settings import (
    FIRM,
    RICH,
    WILLEM,
    about,
    number,
    pack,
    said,
    scene_of,
    together,
)
from tests.letters.test_warranty import WASHER
from tests.unit.builders import at, due, promise

BEFORE = date(2018, 5, 24)
HOUSE = about(parties=(RICH, WILLEM, FIRM))


def asking(case: Case, day: date = date(2025, 6, 2), **more: Any) -> Composed:
    """Return the request about *case*, its document with the fields *more*."""
    draft = Document(DocumentId("ask"), "access-request", "nl", day, **more)
    known = replace(case, documents=(*case.documents, draft))
    return compose(known, "access-request", "nl", day, Sources(templates(), pack()))


def text(found: Composed) -> str:
    return " ".join(words(found.letter))


def test_a_household_asks_one_by_one() -> None:
    assert not is_chosen(scene_of(HOUSE))
    assert person(scene_of(HOUSE)) == RICH
    assert asking(HOUSE).missing == ("person",)
    of_willem = asking(HOUSE, about=(FactId("willem"),))
    assert of_willem.missing == ()
    assert [one.name for one in of_willem.letter.signatures] == ["Willem Aalders"]
    assert of_willem.letter.sender.name == "Willem Aalders"
    assert "Ik vraag u om inzage in mijn persoonsgegevens" in text(of_willem)


def test_nobody_asks_where_nobody_is() -> None:
    assert person(scene_of(about(parties=(FIRM,)))) is None
    assert "sender" in asking(about(parties=(FIRM,))).missing


PLAN = Agreement(AgreementId("plan"), "internet", AgreementKind.SUBSCRIPTION)
CALLED_ME = called("in", direction=Direction.IN)
RELATIONS = {
    "a customer": ({"agreements": (PLAN,)}, "Ik ben klant bij u."),
    "a former customer": (
        {"agreements": (replace(PLAN, ended=at("2025-03-01")),)},
        "Ik was klant bij u, tot 1 maart 2025.",
    ),
    "a customer who will leave": (
        {"agreements": (replace(PLAN, ended=at("2025-12-01")),)},
        "Ik ben klant bij u.",
    ),
    "no customer, but called": (
        {"agreements": (), "contacts": (CALLED_ME,)},
        "U hebt contact met mij opgenomen.",
    ),
    "nothing on record": ({"agreements": ()}, "Ik vraag u om inzage"),
}


@pytest.mark.parametrize(("more", "first"), RELATIONS.values(), ids=RELATIONS)
def test_what_the_writer_has_to_do_with_the_firm(more: dict[str, Any], first: str) -> None:
    assert together(request(scene_of(about(**more)))).startswith(first)


def test_the_address_stands_in_for_a_number() -> None:
    assert "op dit adres: Lindehof 27" in together(request(scene_of(about())))
    known = replace(PLAN, references=(number(ReferenceKind.CUSTOMER, "12"),))
    assert "op dit adres" not in together(request(scene_of(about(agreements=(known,)))))


def test_before_the_regulation_no_right_is_claimed() -> None:
    scene = scene_of(about(), day=BEFORE)
    assert not is_law(scene)
    found = together(request(scene)) + " ".join(by_when(scene, answer_by(scene), Markup("x")))
    found += " ".join(identity(scene, "writing")) + otherwise(scene)
    assert "AVG" not in found
    assert "gratis" not in found
    assert otherwise(scene) == ""
    assert is_law(scene_of(about(), day=date(2018, 5, 25)))


ARRIVES = {
    "by e-mail on the day": ((Channel.EMAIL,), "2025-06-02", "2025-07-02"),
    "by both on the day": ((Channel.LETTER, Channel.EMAIL), "2025-06-02", "2025-07-02"),
    "by post two working days later": ((Channel.LETTER,), "2025-06-04", "2025-07-04"),
    "registered too": ((Channel.REGISTERED,), "2025-06-04", "2025-07-04"),
}


@pytest.mark.parametrize(("channels", "arrives", "due_day"), ARRIVES.values(), ids=ARRIVES)
def test_a_month_runs_from_receipt(
    channels: tuple[Channel, ...], arrives: str, due_day: str
) -> None:
    scene = scene_of(about(), day=date(2025, 6, 2))
    scene.document = replace(scene.document, channels=channels)
    assert received(scene).isoformat() == arrives
    assert answer_by(scene).due.isoformat() == due_day


TERMS = {
    "the month has no such day": ("2025-01-31", None, "2025-02-28"),
    "a Saturday before Easter": ("2025-03-19", None, "2025-04-22"),
    "a day too early is not asked": ("2025-06-02", date(2025, 6, 10), "2025-07-02"),
    "a later day is": ("2025-06-02", date(2025, 8, 1), "2025-08-01"),
}


@pytest.mark.parametrize(("day", "chosen", "last"), TERMS.values(), ids=TERMS)
def test_the_last_day(day: str, chosen: date | None, last: str) -> None:
    scene = scene_of(about(), day=date.fromisoformat(day))
    scene.document = replace(scene.document, channels=(Channel.EMAIL,), answer_by=chosen)
    term = answer_by(scene)
    assert term.due.isoformat() == last
    told = said(Markup(" ").join(by_when(scene, term, Markup("x"))))
    month = chosen is None or chosen.month == 6
    assert ("binnen één maand" in told) is month
    assert ("artikel 12 lid 3 AVG" in told) is month


def test_the_writer_can_be_called_only_where_a_number_is_known() -> None:
    mute, loud = about(), about(parties=(replace(RICH, phone="06 12 34 56 78"), FIRM))
    assert "bellen" not in " ".join(identity(scene_of(mute), "phone"))
    assert "bellen: 06 12" in said(" ".join(identity(scene_of(loud), "phone")))
    assert "bellen" not in " ".join(identity(scene_of(loud), "writing"))
    assert "berichtenvak" in " ".join(identity(scene_of(loud), "account"))


def items(*contacts: Any, **more: Any) -> str:
    case = about(contacts=contacts, **more)
    return " ".join(said(one.text) for one in wanted(scene_of(case, day=date(2025, 9, 1))))


def calls(*days: str) -> str:
    found = items(*(called(f"c{n}", day) for n, day in enumerate(days)))
    return found.partition(" de notities")[0]


HEARD = "de opnamen van mijn telefoongesprekken met u"
CALLS = {
    "one day": (("2025-03-03",), f"{HEARD}, ook die van 3 maart 2025;"),
    "three days of a month": (
        ("2025-04-03", "2025-04-07", "2025-04-28"),
        f"{HEARD}, ook die van 3, 7 en 28 april 2025;",
    ),
    "days of two months": (
        ("2025-04-03", "2025-05-07"),
        f"{HEARD}, ook die van 3 april en 7 mei 2025;",
    ),
    "days of two years": (
        ("2024-12-30", "2025-01-02"),
        f"{HEARD}, ook die van 30 december 2024 en 2 januari 2025;",
    ),
    "twice on a day": (
        ("2025-03-03T09:00", "2025-03-03T15:00"),
        f"{HEARD}, ook die van 3 maart",
    ),
    "six days": (
        tuple(f"2025-04-{day:02}" for day in range(1, 7)),
        f"{HEARD}, ook die van 1 april tot en met 6 april 2025;",
    ),
    "a month": (("2025-04",), f"{HEARD}, ook die uit april 2025;"),
    "a day and a month": (
        ("2025-03-03", "2025-04"),
        f"{HEARD}, ook die van 3 maart 2025 en die uit april 2025;",
    ),
}


@pytest.mark.parametrize(("days", "dutch"), CALLS.values(), ids=CALLS)
def test_the_calls_that_are_named(days: tuple[str, ...], dutch: str) -> None:
    assert calls(*days).startswith(dutch)


def test_vague_and_unknown_days_stay_so() -> None:
    half = When(edtf="2025-04", qualifier=Qualifier.MID)
    assert "die uit half april 2025;" in items(called("a", half))
    assert items(called("a", When(words="ooit"))).startswith(f"{HEARD};")


UNHEARD = [
    Outcome.NO_ANSWER,
    Outcome.CLOSED,
    Outcome.GAVE_UP_WAITING,
    Outcome.NO_PERSON,
    Outcome.ERROR,
]


@pytest.mark.parametrize("outcome", UNHEARD)
def test_calls_in_which_nobody_spoke_have_no_recording(outcome: Outcome) -> None:
    case = about(contacts=(called("c", outcome=outcome),))
    assert not recorded(scene_of(case))
    assert "opnamen" not in items(called("c", outcome=outcome))


LINES: dict[str, tuple[dict[str, Any], str]] = {
    "a chat": (
        {"channel": Channel.CHAT},
        "de chatgesprekken met uw klantenservice, maart 2025;",
    ),
    "a form": ({"channel": Channel.WEB_FORM}, "mijn berichten via uw formulier, maart 2025;"),
    "a visit": ({"channel": Channel.VISIT}, "de verslagen van de monteurs, maart 2025;"),
    "a complaint": ({"complaint": True}, "over mij en over mijn klacht;"),
    "a survey": (
        {"survey": True, "channel": Channel.EMAIL},
        "mijn antwoorden op vragenlijsten",
    ),
}


@pytest.mark.parametrize(("more", "dutch"), LINES.values(), ids=LINES)
def test_each_channel_has_its_line(more: dict[str, Any], dutch: str) -> None:
    assert dutch in items(called("c", **more))
    assert dutch not in items()


def test_messages_of_several_channels_are_one_item() -> None:
    found = items(
        called("a", "2025-03-03", channel=Channel.CHAT),
        called("b", "2025-05", channel=Channel.SOCIAL),
    )
    assert (
        "de chatgesprekken met uw klantenservice en de berichten met uw webcareteam,"
        " maart tot en met mei 2025;"
    ) in found


def test_orders_and_dates_that_were_recorded_are_asked_for() -> None:
    order = replace(WASHER, references=(number(ReferenceKind.ORDER, "A-1"),))
    dated = promise("p", due("2025-03-17"), kind=PromiseKind.DELIVER)
    found = items(agreements=(order,), promises=(dated,))
    assert "over mij en over bestelling A-1;" in found
    assert "alle leverdata die u hebt vastgelegd" in found
    assert found.endswith("voor zover daarin iets over mij staat.")


def test_options_change_the_form_of_the_answer() -> None:
    case = about(contacts=(called("c"),))
    assert "de rest als pdf" in text(asking(case))
    paper = asking(case, choices=(Choice("form", "paper"), Choice("sound", "transcript")))
    assert "de rest op papier" in text(paper)
    assert "volledige schriftelijke weergave" in text(paper)
    assert "Wis geen opnamen" in text(paper)
    assert "Wis geen opnamen" not in text(asking(about()))


def test_a_helper_without_that_permission_is_warned() -> None:
    found = asking(named("volunteer"), date(2025, 11, 9))
    assert any("persoonsgegevens" in one for one in found.warnings)
    assert "De machtiging vindt u in bijlage 1." in text(found)
