"""What holds for every story: nothing twice, whole sentences, a cut never longer."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.events import Contact, IncidentKind, Outcome, PromiseKind, Result, StatementKind
from app.core.papers import Length
from app.letters.story import Cut
from app.letters.telling_room import fitted, size
from tests.letters.scenes import (
    CODES,
    both,
    called,
    case_of,
    ledger,
    passages,
    scene,
    sentence,
    tell,
)
from tests.unit.builders import due, outage, promise, result

START = date(2025, 3, 1)
CHANNELS = (Channel.PHONE, Channel.EMAIL, Channel.LETTER, Channel.CHAT, Channel.SHOP)
OUTCOMES = (Outcome.UNKNOWN, Outcome.DID_NOT_KNOW, Outcome.NO_ANSWER, Outcome.REFUSED)
ENDS = tuple(
    """
.?!’”""".strip()
)


def day(number: int) -> str:
    return (START + timedelta(days=number)).isoformat()


@st.composite
def talks(draw: st.DrawFn) -> tuple[Contact, ...]:
    """Return contacts on rising days, some with a statement."""
    days = sorted(draw(st.sets(st.integers(0, 55), min_size=1, max_size=14)))
    found = []
    for number in days:
        kind = draw(st.sampled_from([None, *StatementKind]))
        said = sentence(
            f"dit is bericht {number}", f"this is message {number}", name=f"s{number}"
        )
        found.append(
            called(
                f"c{number}",
                day(number),
                channel=draw(st.sampled_from(CHANNELS)),
                direction=Direction.OUT,
                outcome=draw(st.sampled_from(OUTCOMES)),
                statements=() if kind is None else (said,),
            )
        )
    return tuple(found)


@st.composite
def stories(draw: st.DrawFn) -> Case:
    """Return contacts with promises, broken or kept, and outages between them."""
    contacts = draw(talks())
    kinds = st.sampled_from(list(PromiseKind))
    promises = tuple(
        promise(
            f"p{one.id}",
            due(day(58)),
            result(draw(st.sampled_from([Result.BROKEN, Result.KEPT, Result.UNTRUE]))),
            kind=draw(kinds),
            what=both("het kastje", "the box"),
            contact=one.id,
            made=None,
        )
        for one in contacts
        if draw(st.booleans())
    )
    affected = both("de televisie", "the television")
    incidents = tuple(
        outage(f"i{number}", day(number), kind=IncidentKind.OUTAGE, affected=affected)
        for number in draw(st.sets(st.integers(0, 55), max_size=3))
    )
    return case_of(contacts=contacts, promises=promises, incidents=incidents)


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=40)
@given(case=stories())
def test_whole_sentences(case: Case, code: str) -> None:
    for passage in passages(case, code):
        assert passage
        for one in passage:
            text = str(one.text)
            assert text.endswith(ENDS)
            assert text[0] == text[0].upper()
            assert not {"{", "}", "[", "]", "<", ">"} & set(text)
            assert "  " not in text
            assert " ." not in text
            assert one.facts


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=40)
@given(case=stories())
def test_every_contact_is_told_in_one_place(case: Case, code: str) -> None:
    places = Counter(
        key
        for passage in passages(case, code)
        for key in {key for one in passage for key in one.facts}
    )
    for one in (*case.contacts, *case.incidents, *case.promises):
        assert places[one.id] == 1


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=40)
@given(case=stories())
def test_a_statement_is_said_once(case: Case, code: str) -> None:
    words = tell(case, code)
    for contact in case.contacts:
        for said in contact.statements:
            assert words.count(f"{said.text[0 if code == 'nl' else 1].text}.") <= 1  # type: ignore[union-attr] - a text in two languages


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=30)
@given(case=stories(), most=st.integers(0, 4))
def test_a_smaller_cut_tells_no_more_contacts(case: Case, code: str, most: int) -> None:
    own = {str(one.id) for one in case.contacts}

    def contacts(cut: Cut) -> set[str]:
        told = [one for passage in passages(case, code, cut) for one in passage]
        counts = len(own) > cut.most + 1  # then the first sentence counts them all
        return own & {key for one in told[int(counts) :] for key in one.facts}

    fewer, more = contacts(Cut(most, bare=True)), contacts(Cut(most + 1, bare=True))
    assert fewer <= more
    assert len(fewer) <= most + 1 or fewer == own


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=30)
@given(case=stories(), room=st.floats(1, 60))
def test_room_is_kept_where_a_cut_allows_it(case: Case, code: str, room: float) -> None:
    there = scene(case, code)
    told = fitted(there, ledger(there), set(), Length.REGULAR, room)
    there = scene(case, code)
    least = fitted(there, ledger(there), set(), Length.REGULAR, 0.0)
    assert size(told) <= room or size(told) == size(least)


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=30)
@given(case=stories())
def test_a_long_letter_tells_all_whatever_the_room(case: Case, code: str) -> None:
    there = scene(case, code)
    told = fitted(there, ledger(there), set(), Length.LONG, 0.0)
    keys = {key for passage in told for one in passage for key in one.facts}
    assert keys >= {str(one.id) for one in (*case.contacts, *case.incidents)}


@settings(max_examples=30)
@given(case=stories())
def test_the_same_case_gives_the_same_story(case: Case) -> None:
    assert tell(case, "nl") == tell(case, "nl")
