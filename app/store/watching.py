"""Who made something that takes long is told how far it is, and may stop it."""

from __future__ import annotations

from collections.abc import Callable

from app.store.refusals import Refusal, StoreError

Watch = Callable[[int, int], bool]  # told how much is done, of how much; whether to go on


def unwatched(_done: int, _whole: int) -> bool:
    """Let it go on to its end."""
    return True


def go_on(watch: Watch, done: int, whole: int) -> None:
    """Tell *watch* how far it is; ``StoreError`` when it is to stop."""
    if not watch(done, whole):
        raise StoreError(Refusal.STOPPED)
