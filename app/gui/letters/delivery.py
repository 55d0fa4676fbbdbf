"""From a button of the bar to a file, the clipboard or the form that sends."""

from __future__ import annotations

from collections.abc import Callable

from app.gui.letters import records
from app.gui.letters.dispatch import Dispatch
from app.gui.letters.exporting import Exporting
from app.gui.letters.view import LettersView
from app.gui.letters.writing import Writing
from app.workshop.wishes import Files, Progress

SEND = "send"  # what is wanted, beside a format
KEYS = {
    "Ctrl+P": "pdf",
    "Ctrl+Shift+W": "docx",
    "Ctrl+E": "eml",
    "Ctrl+Shift+C": "copy",
    "Ctrl+Shift+V": SEND,
}


class Delivery:
    """Does what was wanted with the letter; asks once in place while errors are left.

    *ready* sees to it that the workshop has the letter that is on the page.
    """

    def __init__(
        self,
        view: LettersView,
        writing: Writing,
        exporting: Exporting,
        dispatch: Dispatch,
        ready: Callable[[], None],
    ) -> None:
        self._view, self._writing = view, writing
        self._exporting, self._dispatch, self._ready = exporting, dispatch, ready
        self._wanted = ""
        view.bar.asking.agreed.connect(lambda: self.deliver(self._wanted))
        view.bar.limited.connect(self.count)
        view.bar.stopped.connect(exporting.press.give_up)

    def want(self, wanted: str) -> None:
        """Deliver the letter as *wanted*: a format, print, copy or send; ask about errors."""
        self._wanted = wanted
        if self._writing.draft is None:
            return
        errors = self._view.checks.errors
        if errors:
            self._view.bar.asking.ask(errors, sending=wanted == SEND)
        else:
            self.deliver(wanted)

    def deliver(self, wanted: str) -> None:
        """Deliver the letter as *wanted*, whatever is left to settle."""
        self._view.bar.asking.hide()
        draft = self._writing.draft
        if draft is None:
            return
        self._ready()
        if wanted == SEND:
            self._dispatch.begin()
        elif wanted == "copy":
            self._exporting.copy(records.pasted(draft, self._view.bar.limit))
        else:
            self._exporting.choose(draft, wanted)

    def count(self) -> None:
        """Say how long the letter is for a web form."""
        draft, bar = self._writing.draft, self._view.bar
        if draft is not None:
            bar.show_count(len(records.pasted(draft, bar.limit)))
            self._view.desk.show_length(bar.counter.text())

    def show_progress(self, progress: Progress) -> None:
        """Show how far the files are, where they are those of the letter."""
        if self._exporting.busy or self._dispatch.open:
            self._view.bar.gauge.show_progress(progress.done, progress.all)

    def receive(self, files: Files) -> None:
        """Take the files to where they were wanted: to be frozen, or to a place on the disk."""
        self._view.bar.gauge.show_progress(1, 1)
        keeper = self._dispatch if files.purpose == "freeze" else self._exporting
        keeper.receive(files)

    def end(self) -> None:
        """Wait for no files any more."""
        self._exporting.forget()
        self._view.bar.gauge.show_progress(1, 1)
