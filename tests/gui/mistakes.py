"""Mistakes of ours, made on purpose: a call inside the window fails, whichever it is."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import app.gui
from app.gui.crash import catch
from tests.gui.person import NOON

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

    from tests.gui.person import Person

GUI = str(Path(app.gui.__file__).parent)
# What Qt asks for itself, where an error ends the program, and what makes half a page.
ASKED = ("<genexpr>", "count", "data", "index", "paint", "parent", "pixmap", "__init__")
SECRET = "Words that no log may hold"


class MadeError(Exception):
    """A mistake that was made on purpose; what it says is never written down."""


@dataclass
class Mistake:
    """Fails the call that comes after *at* others; ``where`` says which that was."""

    at: int
    calls: int = 0
    where: str = ""
    told: list[str] = field(default_factory=list)

    def watch(self, frame: FrameType, event: str, _given: object) -> None:
        """Count the calls of functions of the window, and fail one of them."""
        if event != "call" or not _of_a_slot(frame):
            return
        self.calls += 1
        if self.calls == self.at + 1:
            self.where = f"{Path(frame.f_code.co_filename).stem}.{frame.f_code.co_name}"
            raise MadeError(SECRET)


def _of_a_slot(frame: FrameType | None) -> bool:
    """Whether a slot runs, or what it calls; painting and measuring is what Qt asks for."""
    ours = False
    while frame is not None and frame.f_code.co_filename.startswith(GUI):
        name = frame.f_code.co_name
        if name != name.lower() or name in ASKED:
            return False
        ours, frame = True, frame.f_back
    return ours


@contextmanager
def mistaken(person: Person, folder: Path, at: int) -> Iterator[Mistake]:
    """Work in the window of *person* with a mistake in it, caught as the program does."""
    made = Mistake(at)
    hook, application = sys.excepthook, person.application

    def tell() -> None:
        sys.settrace(None)
        application.tell_mistake()
        made.told.append(person.told)

    catch(folder, lambda: NOON, tell, application.refuse)
    sys.settrace(made.watch)
    try:
        yield made
    except MadeError as error:  # what fails in painting comes out of the click that painted
        sys.excepthook(type(error), error, error.__traceback__)
    finally:
        sys.settrace(None)
        sys.excepthook = hook
