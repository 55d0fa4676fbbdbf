"""What a case with many events is not worked out twice for, and what is never told in full."""

from __future__ import annotations

from datetime import date
from math import inf

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from app.core.knowledge import known_on
from app.core.promises import ledger
from app.letters.compose import draft_of, unsent
from app.letters.doctype import read_type
from app.letters.field_text import length, plain
from app.letters.story import Story, size
from app.paths import templates
from tests.cases import example, many_events
from tests.letters.scenes import ledger as ledger_of
from tests.letters.scenes import scene
from tests.unit.builders import FIRM

DAY = date(2025, 4, 30)
KPN = example("kpn-digital-tv")
SIGNS = "ab ’“&;<>\u00a0\u202f\n"


def test_what_follows_from_a_case_is_worked_out_once() -> None:
    draft = draft_of(KPN, read_type(templates(), "notice"), "nl", DAY)
    assert unsent(KPN, draft) is KPN
    assert ledger(KPN, DAY, FIRM) is ledger(known_on(KPN, DAY), DAY, FIRM)


def test_a_letter_that_was_sent_is_still_taken_out_of_its_own_case() -> None:
    sent = next(one for one in KPN.documents if one.sending)
    before = unsent(KPN, sent)
    assert before is not KPN
    assert all(one.sending is None for one in before.documents if one.id == sent.id)
    assert unsent(before, before.documents[0]) is before


def paragraphs(room: float) -> list[float]:
    """The lines of each paragraph of a long story."""
    there = scene(many_events(200))
    story = Story(there, ledger_of(there), opened=False)
    return [size(one.sentences) for one in story.tell(set(), room=room)]


def test_a_story_without_room_is_broken_off() -> None:
    whole, short = paragraphs(inf), paragraphs(5)
    assert sum(short[:-2]) <= 5 < sum(short[:-1])
    assert short[:-1] == whole[: len(short) - 1]
    assert len(short) < len(whole) / 4
    assert paragraphs(sum(whole)) == whole


@given(st.lists(st.text(SIGNS), max_size=6))
def test_what_sentences_take_apart_they_take_together(texts: list[str]) -> None:
    marked: list[str] = [escape(text) for text in texts[::2]] + texts[1::2]
    joined = Markup(" ").join(one for one in marked if one)
    taken = [found for found in map(length, marked) if found]
    assert sum(taken) + max(len(taken) - 1, 0) == len(plain(str(joined.unescape())))
