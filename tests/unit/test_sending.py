"""What can still be done with a document that was sent, and with a case that is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.edits import mark_sent
from app.core.events import Outcome
from app.core.ids import DocumentId, FactId
from app.core.lookup import facts, sent_on
from app.core.papers import Document, Edit, FrozenFile, Sending, StoredFile, Tick
from app.core.sending import (
    close,
    correct,
    draft_again,
    may_withdraw,
    note_delivery,
    reopen,
    withdraw,
)
from app.core.silence import answered_documents
from app.core.status import Status
from tests.unit.builders import a_case, at, contact, letter

D = DocumentId("d")
NOW = datetime(2025, 5, 1, 12, 0, tzinfo=UTC)
PDF = FrozenFile("pdf", StoredFile("0" * 64, "brief.pdf", "application/pdf", 9))
SENDING = Sending(at("2025-05-01"), (Channel.REGISTERED,), "Postbus 1", "3SABC1", files=(PDF,))
SENT: Case = mark_sent(a_case(documents=(letter("d", ""),)), D, SENDING)
REPLY = contact("r", "2025-05-09", direction=Direction.IN, reply_to=FactId("d"))


def document(case: Case, name: str = "d") -> Document:
    """Return a document of a case."""
    found = facts(case).get(name)
    assert isinstance(found, Document)
    return found


def test_it_is_taken_back_until_it_is_answered() -> None:
    assert may_withdraw(SENT, D)
    assert not may_withdraw(replace(SENT, contacts=(REPLY,)), D)
    machine = replace(REPLY, outcome=Outcome.AUTO_REPLY)
    assert may_withdraw(replace(SENT, contacts=(machine,)), D)


def test_only_what_was_sent_is_taken_back_and_once() -> None:
    assert not may_withdraw(a_case(documents=(letter("d", ""),)), D)
    assert not may_withdraw(SENT, DocumentId("x"))
    back = withdraw(SENT, D, NOW)
    assert document(back).sending == replace(SENDING, withdrawn=NOW)
    assert not may_withdraw(back, D)


def test_a_correction_keeps_both_versions_and_the_answers() -> None:
    answered = replace(SENT, contacts=(REPLY,))
    right = replace(SENDING, when=at("2025-05-02"), registered_number="3SABC2")
    case = correct(answered, D, right, NOW)
    before, after = case.documents
    assert after.id == D
    assert after.sending == right
    assert before.sending == replace(SENDING, withdrawn=NOW)
    assert before.id not in ("", D)
    assert [sent_on(one) for one in case.documents] == [None, at("2025-05-02")]
    assert answered_documents(case) == {"d"}


def test_a_correction_does_not_touch_the_bytes() -> None:
    with pytest.raises(ValueError, match="correction"):
        correct(SENT, D, replace(SENDING, files=()), NOW)
    with pytest.raises(ValueError, match="withdrawn"):
        correct(withdraw(SENT, D, NOW), D, SENDING, NOW)
    with pytest.raises(ValueError, match="not sent"):
        correct(a_case(documents=(letter("d", ""),)), D, SENDING, NOW)


def test_delivery_is_noted_later() -> None:
    case = note_delivery(SENT, D, at("2025-05-03"))
    assert document(case).sending == replace(SENDING, delivered=at("2025-05-03"))
    other = note_delivery(SENT, D, None, "3SXYZ9")
    assert document(other).sending == replace(SENDING, registered_number="3SXYZ9")


def test_a_draft_starts_from_what_was_sent() -> None:
    edited = letter(
        "d",
        "2025-05-01",
        date(2025, 5, 15),
        edits=(Edit("b", "0" * 64, "Mijn woorden"),),
        checklist=(Tick("p", date(2025, 5, 1)),),
    )
    case = draft_again(a_case(documents=(edited,)), D, DocumentId("d2"))
    draft = document(case, "d2")
    assert draft.edits == edited.edits
    assert (draft.sending, draft.answer_by, draft.checklist) == (None, None, ())
    assert document(case) == edited
    for name in ("d", "d2"):
        with pytest.raises(ValueError, match="drafted"):
            draft_again(case, D, DocumentId(name))
    with pytest.raises(ValueError, match="drafted"):
        draft_again(case, DocumentId("x"), DocumentId("d3"))


@pytest.mark.parametrize("status", [one for one in Status if one is not Status.OPEN])
def test_a_case_closes_and_opens_again(status: Status) -> None:
    closed = close(SENT, status, date(2027, 5, 1))
    assert (closed.status, closed.delete_on) == (status, date(2027, 5, 1))
    assert close(closed, status).delete_on == date(2027, 5, 1)
    assert reopen(closed) == SENT


def test_a_case_does_not_close_as_open() -> None:
    with pytest.raises(ValueError, match="closed"):
        close(SENT, Status.OPEN)
