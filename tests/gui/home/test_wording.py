"""Every state, promise and day has words in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.core.dated import Dated, DatedKind
from app.core.events import PromiseKind
from app.core.home import CaseState, Waits, WaitsFor
from app.gui import words
from app.gui.home import columns, wording
from app.gui.home.asked import COUNTERS, Only, View, view_words
from app.gui.home.rows import row_of
from app.gui.home.views import summary
from tests.gui.catalogue import LOCALE
from tests.gui.home.lines import BODY, LINES, TODAY, line

ROWS = {one.id: row_of(one, TODAY) for one in LINES}
KINDS = [*PromiseKind, ""]


@pytest.fixture(params=["nl", "en"])
def language(request: pytest.FixtureRequest) -> str:
    words.use(LOCALE, request.param)
    return str(request.param)


def test_states_views_and_chips_are_told_apart(language: str) -> None:
    states = {wording.state_words(replace(ROWS["draft"], state=state)) for state in CaseState}
    assert len(states) == len(CaseState), language
    assert len({view_words(view) for view in View}) == len(View)
    assert len({wording.only_words(only) for only in Only}) == len(Only)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_promise_has_words(language: str, kind: str) -> None:
    dated = Dated(DatedKind.PROMISE_DUE, TODAY, "t1", kind)
    said = wording.waits_words(WaitsFor(Waits.CONFIRM_PROMISE, dated))
    assert said.rpartition(": ")[2], language
    assert wording.dated_words(dated)


def test_a_promise_without_a_kind_is_told_in_its_own_words(language: str) -> None:
    dated = Dated(DatedKind.PROMISE_DUE, TODAY, "t1", "de rekening\u202e sturen")
    assert wording.dated_words(dated).endswith(": de rekening sturen"), language


@pytest.mark.parametrize("code", list(Waits))
def test_what_a_case_waits_for_has_words(language: str, code: Waits) -> None:
    dated = Dated(DatedKind.TERM_END, TODAY, "d1", "complaint")
    assert wording.waits_words(WaitsFor(code, dated)), language


def test_dutch_as_the_picture_shows_it() -> None:
    words.use(LOCALE, "nl")
    assert wording.waits_words(ROWS["confirm"].awaited) == "Belofte bevestigen: terugbellen"
    assert wording.waits_words(ROWS["wait"].awaited) == "Antwoord op de klachtbrief"
    assert columns.deadline_cell(ROWS["near"], TODAY).below == "nog 12 dagen"
    assert columns.deadline_cell(ROWS["passed"], TODAY).words == "ma 5 mei"


def test_a_last_day_counts_down_within_a_month_only() -> None:
    def said(apart: int) -> str:
        return wording.when_words(
            Dated(DatedKind.LIMITATION, TODAY + timedelta(days=apart), "r"), TODAY
        )

    assert (said(0), said(1), said(2)) == ("today", "tomorrow", "2 days left")
    assert (said(30), said(31)) == ("30 days left", "in 4 weeks")


def test_counters_say_what_to_do_or_that_there_is_nothing() -> None:
    whole = summary(ROWS.values())
    assert {wording.counter_line(only, whole, TODAY) for only in COUNTERS} == {
        "Was it done, delivered, answered?",
        "Time for the next letter",
        "First (12 days left): Den",
    }
    assert wording.counter_line(Only.NEAR, summary(()), TODAY) == "Nothing to do now"


def test_what_presses_is_red_and_says_so_in_words() -> None:
    assert columns.deadline_cell(ROWS["confirm"], TODAY).tone == "broken"
    assert columns.deadline_cell(ROWS["wait"], TODAY).tone == "muted"
    assert columns.state_cell(ROWS["near"]).words == "Almost too late"


def test_an_example_and_a_case_without_a_name_say_what_they_are() -> None:
    assert columns.company_cell(ROWS["shown"]).below == "Example case: topic of shown"
    blank = line("x", "", (BODY, 3, ""))
    nameless = replace(blank, digest=replace(blank.digest, title="", topic=""))
    assert columns.company_cell(row_of(nameless, TODAY)).words == "New case"
