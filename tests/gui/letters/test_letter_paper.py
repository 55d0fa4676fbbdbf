"""The letter on the page follows the paper that is set."""

from __future__ import annotations

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
