"""What lists and tooltips say of facts of which little was noted: all that is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.core.case import Case
from app.core.channel import Channel
from app.core.claims import DemandKind
from app.core.contact import Contact, Outcome
from app.core.events import Incident, IncidentKind, Promise, PromiseKind
from app.core.ids import ContactId, FactId, IncidentId
from app.core.moment import Due, DueMode, Term, Unit, When
from app.core.pack_days import trader_days
from app.core.promises import ledger
from app.core.timeline import entries
from app.core.when import no_anchors, span
from app.gui import facts, words
from app.gui.happened import days, telling
from app.gui.happened.ledger_rows import groups
from app.gui.happened.rows import Column, rows
from tests.cases import example
from tests.gui import catalogue
from tests.gui.places import bare, pack_of
from tests.unit.builders import at, contact, letter, promise

DAY = date(2026, 11, 23)
KPN_DEMAND = example("kpn-digital-tv").demands[0]
CALENDAR = trader_days(pack_of("nl"))


def said_in_list(case: Case) -> list[str]:
    """Return what the list says happened."""
    made = rows(case, entries(case, DAY), ledger(case, DAY, CALENDAR), frozenset())
    return [row.cells[Column.WHAT] for row in made]


ENDED = {
    Outcome.NO_ANSWER: ("Nobody answered", "Niemand nam op"),
    Outcome.GAVE_UP_WAITING: ("I gave up waiting", "Ik wachtte niet langer"),
    Outcome.AUTO_REPLY: ("An automatic reply", "Een automatisch antwoord"),
}


@pytest.mark.parametrize("outcome", ENDED)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_of_a_contact_in_which_nothing_was_said_its_end_is_told(
    outcome: Outcome, language: str
) -> None:
    words.use(catalogue.LOCALE, language)
    wanted = ENDED[outcome][language == "nl"]
    one = contact("call", "2026-09-01", outcome=outcome)
    case = replace(bare(), agreements=(), documents=(), contacts=(one,))
    assert said_in_list(case) == [wanted]
    assert telling.tip(case, "call").endswith(f"\n{wanted}.")
    asked = replace(case, contacts=(replace(one, asked="my money back"),))
    assert said_in_list(asked) == ["my money back"]


def test_a_contact_of_which_nobody_said_how_it_ended_says_nothing() -> None:
    one = contact("call", "2026-09-01")
    case = replace(bare(), agreements=(), documents=(), contacts=(one,))
    assert said_in_list(case) == [""]


def test_a_letter_without_a_title_is_called_by_its_kind() -> None:
    sent = letter("doc", "2026-09-01", type="reminder")
    case = replace(bare(), agreements=(), documents=(sent,))
    assert said_in_list(case) == ["Reminder"]
    assert telling.tip(case, "doc").startswith("Reminder\n")
    told = facts.told(case, "doc", DAY)
    assert told is not None
    assert told.words == "Reminder"


def test_a_promise_within_a_term_counted_from_a_vague_day_keeps_its_days() -> None:
    form = Contact(ContactId("form"), When(edtf="2026-09"), Channel.WEB_FORM)
    due = Due(term=Term(2, Unit.WEEKS), mode=DueMode.BY)
    form_id = ContactId("form")
    made = promise("p", due, kind=PromiseKind.ANSWER, contact=form_id, made=None)
    case = replace(bare(), agreements=(), documents=(), contacts=(form,), promises=(made,))
    told = telling.promise_names(case, ledger(case, DAY, CALENDAR))["p"]
    assert "date unknown" not in told
    assert "promised for 15 Sep – 14 Oct 2026" in told


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (Due(When(week="2026-W38")), ""),
        (Due(at("2026-09-15")), "by the end of the day"),
        (Due(When(week="2026-W38"), mode=DueMode.BY), "at the latest"),
    ],
)
def test_only_a_day_has_an_end_of_the_day(due: Due, said: str) -> None:
    made: Promise = promise("p", due, made=at("2026-09-01"))
    case = replace(bare(), agreements=(), documents=(), promises=(made,))
    (group,) = groups(case, DAY, ledger(case, DAY, CALENDAR))
    assert group.lines[0].cells[3][1] == said


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (at("2026-05-02/.."), "from Sat 2 May 2026"),  # since 2 May
        (at("2026-05-03/.."), "from Sun 3 May 2026"),  # after 2 May
        (at("../2026-05-01"), "before Sat 2 May 2026"),
    ],
)
def test_an_open_range_has_the_day_that_was_meant(when: When, said: str) -> None:
    assert days.moment(when, span(when, no_anchors)) == said


def test_what_lies_after_a_letter_is_after_it() -> None:
    when = When(relative_to=FactId("doc"), words="after the letter")
    found = span(when, {FactId("doc"): at("2026-05-02")}.get)
    assert days.moment(when, found) == "after Sat 2 May 2026"


def test_a_sentence_of_the_user_is_no_sentence_before_its_day() -> None:
    own = Incident(IncidentId("i"), IncidentKind.OTHER, at("2026-09-01"), text="It broke.")
    case = replace(bare(), incidents=(own,))
    told = facts.told(case, "i", date(2026, 9, 3))
    assert told is not None
    assert told.words.startswith("It broke, ")


def test_a_demand_without_words_is_called_by_what_it_asks() -> None:
    case = bare()
    asked = replace(KPN_DEMAND, kind=DemandKind.COMPENSATE, what="", text="")
    told = facts.told(replace(case, demands=(asked,)), asked.id, DAY)
    assert told is not None
    assert told.words == "Pay my costs"
