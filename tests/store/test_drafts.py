"""What was typed and not recorded comes back as it was; what is damaged is set aside."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.core.channel import Channel
from app.core.contact import Contact
from app.core.drafts import Draft, drop_draft, put_draft
from app.core.events import PromiseKind
from app.core.ids import ContactId, ExhibitId
from app.core.moment import Due
from app.core.papers import Exhibit, StoredFile
from app.core.recording import ContactNote, PromiseNote
from app.core.when import day
from app.errors import UserError
from app.store.drafts import ASIDE, NAME, read_drafts, write_drafts

CONTACT = Contact(ContactId(""), day(date(2025, 5, 6)), Channel.PHONE)
PROMISE = PromiseNote(PromiseKind.OTHER, "bellen", Due(day(date(2025, 5, 9))))
PAPER = Exhibit(ExhibitId(""), "foto", file=StoredFile("a" * 64, "f.jpg", "image/jpeg", 3))
NOTE = ContactNote(CONTACT, "monteur", "Hij wist “niets”.\n", True, (PROMISE,), (PAPER,))
SPOKEN = Draft("a", "contact", contact=NOTE)
PAID = Draft("a", "payment", "m1", typed=("invoiced", "12,x", "\udc80"), exhibits=(PAPER,))


def test_drafts_come_back_as_they_were_left(tmp_path: Path) -> None:
    write_drafts(tmp_path / "data", (SPOKEN, PAID))
    spoken, paid = read_drafts(tmp_path / "data")
    assert spoken == SPOKEN
    assert paid.typed == ("invoiced", "12,x", "?")


def test_one_draft_is_kept_of_one_thing() -> None:
    later = Draft("a", "payment", "m1", typed=("paid",))
    assert put_draft((PAID, SPOKEN), later) == (SPOKEN, later)
    assert drop_draft((PAID, SPOKEN), later) == (SPOKEN,)
    assert put_draft((PAID,), Draft("b", "payment", "m1"))[0] == PAID


def test_no_file_is_made_where_nothing_was_typed(tmp_path: Path) -> None:
    write_drafts(tmp_path / "data", ())
    assert not (tmp_path / "data").exists()
    assert read_drafts(tmp_path / "data") == ()


@pytest.mark.parametrize(
    "held",
    [b"", b"{", b"12", b'[{"kind": "contact"}]', b'[{"case": 1, "kind": "x"}]', b"[" * 9_000],
)
def test_what_is_no_draft_is_set_aside(tmp_path: Path, held: bytes) -> None:
    (tmp_path / NAME).write_bytes(held)
    assert read_drafts(tmp_path) == ()
    assert (tmp_path / ASIDE).read_bytes() == held
    write_drafts(tmp_path, (SPOKEN,))
    assert read_drafts(tmp_path) == (SPOKEN,)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"a file where a folder is wanted")
    with pytest.raises(UserError):
        write_drafts(tmp_path / "data", (SPOKEN,))
    assert [one.name for one in tmp_path.iterdir()] == ["data"]
