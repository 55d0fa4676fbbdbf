"""What was promised, read from the words in which people note it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.acts import Act, is_same, read_act
from app.core.events import PromiseKind as Kind

DUTCH = [
    ("mij terugbellen", Act(Kind.CALL_BACK)),
    ("Terugbellen.", Act(Kind.CALL_BACK)),
    ("Een collega belt terug", Act(Kind.CALL_BACK)),
    ("digitale tv leveren", Act(Kind.DELIVER, "digitale tv")),
    ("mij de nieuwe modem leveren", Act(Kind.DELIVER, "de nieuwe modem")),
    ("leveren", Act(Kind.OTHER, "leveren")),
    ("een monteur sturen", Act(Kind.ENGINEER)),
    ("contact opnemen", Act(Kind.CONTACT)),
    ("mij op de hoogte houden", Act(Kind.KEEP_INFORMED)),
    ("het bedrag terugbetalen", Act(Kind.REFUND, "het bedrag")),
    ("bevestigen", Act(Kind.CONFIRM)),
    ("mijn klacht bevestigen", Act(Kind.OTHER, "mijn klacht bevestigen")),
    ("vrijdag bellen", Act(Kind.CALL_BACK)),
    ("een collega zal mij bellen", Act(Kind.CALL_BACK)),
    ("de fabrikant bellen", Act(Kind.OTHER, "de fabrikant bellen")),
    ("binnen een week contact opnemen", Act(Kind.CONTACT)),
    ("met de monteur contact opnemen", Act(Kind.OTHER, "met de monteur contact opnemen")),
    ("de rekening aanpassen", Act(Kind.OTHER, "de rekening aanpassen")),
    ("nieuwe rekening", Act(Kind.OTHER, "nieuwe rekening", odd=True)),
    ("reageren op mijn klacht", Act(Kind.OTHER, "reageren op mijn klacht")),
    ("sturen de rekening", Act(Kind.OTHER, "sturen de rekening", odd=True)),
    (
        "de eindafrekening sturen en 145 euro terugstorten",
        Act(Kind.OTHER, "de eindafrekening sturen en 145 euro terugstorten"),
    ),
    ("de modem en de kabel leveren", Act(Kind.DELIVER, "de modem en de kabel")),
    ("uitleveren", Act(Kind.OTHER, "uitleveren")),
    ("", Act(Kind.OTHER)),
    ("   ", Act(Kind.OTHER)),
]
ENGLISH = [
    ("call me back", Act(Kind.CALL_BACK)),
    ("Call back within a day", Act(Kind.CALL_BACK)),
    ("confirm within a week", Act(Kind.CONFIRM)),
    ("confirm the new date", Act(Kind.OTHER, "confirm the new date")),
    ("deliver the new modem", Act(Kind.DELIVER, "the new modem")),
    ("deliver the modem to me", Act(Kind.DELIVER, "the modem")),
    ("refund 20 euros", Act(Kind.REFUND, "20 euros")),
    ("change the bill", Act(Kind.OTHER, "change the bill")),
    ("delivery of the modem", Act(Kind.OTHER, "delivery of the modem")),
]


@pytest.mark.parametrize(("text", "act"), DUTCH)
def test_dutch(text: str, act: Act) -> None:
    assert read_act(text, "nl") == act


@pytest.mark.parametrize(("text", "act"), ENGLISH)
def test_english(text: str, act: Act) -> None:
    assert read_act(text, "en") == act


@given(st.text(), st.sampled_from(["nl", "en", "de"]))
def test_no_words_are_lost_where_no_kind_fits(text: str, language: str) -> None:
    act = read_act(text, language)
    if act.kind is Kind.OTHER:
        assert act.what == " ".join(text.split()).rstrip(".!")


@pytest.mark.parametrize(
    ("first", "then", "same"),
    [
        ("mij de eindafrekening sturen", "de eindafrekening alsnog sturen", True),
        ("de eindafrekening sturen", "de jaarrekening sturen", False),
        ("terugbellen", "mij bellen", True),
        ("digitale tv leveren", "de kabel leveren", True),
        ("terugbellen", "de eindafrekening sturen", False),
        ("", "", False),
    ],
)
def test_what_is_promised_again(first: str, then: str, same: bool) -> None:
    assert is_same(read_act(first, "nl"), read_act(then, "nl")) is same
    assert is_same(read_act(then, "nl"), read_act(first, "nl")) is same
