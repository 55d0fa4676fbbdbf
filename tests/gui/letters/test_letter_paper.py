"""The letter on the page follows the paper that is set, and no file on it stays open."""

from __future__ import annotations

from app.gui.letters.pictures import Pictures
from app.store.settings import Sender, Settings
from app.writers.pictures import prepared
from tests.gui.letters.conftest import Desk
from tests.pictures import a_picture


def test_a_signature_that_is_set_is_on_the_page_at_once(desk: Desk) -> None:
    kept = desk.shelf.keep("x.png", prepared(a_picture()))
    assert b"/Subtype /Image" not in desk.page.draft.pdf
    sender = Sender(name="Noor Hartman", signature=kept.sha256)
    desk.shelf.set_settings(Settings(sender=sender))
    desk.page.show_seen(desk.page.seen)
    assert b"/Subtype /Image" in desk.page.draft.pdf


def test_files_that_are_no_longer_on_the_page_are_closed(desk: Desk) -> None:
    paper, pdf = desk.page.view.desk.paper, desk.page.draft.pdf
    first, typed, more, other = (Pictures(pdf) for _number in range(4))
    paper.show_pages(first, ())
    paper.show_typed(1, 4, typed, ())
    paper.grab()
    assert (first.closed, typed.closed) == (False, False)
    paper.show_typed(1, 4, more, ())
    assert (first.closed, typed.closed) == (False, True)
    paper.show_pages(other, ())
    assert (first.closed, more.closed, other.closed) == (True, True, False)
    paper.grab()
    desk.page.stop()
    assert other.closed
    paper.grab()
