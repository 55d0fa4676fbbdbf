"""What the workshop is asked to compose: a document of the case, as it would leave."""

from __future__ import annotations

from app.gui.letters import records
from app.gui.letters.dispatch import Dispatch
from app.gui.letters.history import History
from app.gui.letters.paper_tray import PaperTray
from app.gui.letters.press import Press
from app.gui.office import Office
from app.gui.seen import Seen
from app.gui.words import language
from app.workshop.wishes import Compose


class Wishing:
    """Asks *press* for the letter, as *dispatch* and *history* want it shown now."""

    def __init__(
        self, office: Office, press: Press, dispatch: Dispatch, history: History
    ) -> None:
        self._tray, self._press = PaperTray(office), press
        self._dispatch, self._history = dispatch, history
        self._asked_for: Compose | None = None

    def ask(self, seen: Seen, type_id: str) -> None:
        """Ask for the letter of a type, unless that was done for all that it says now."""
        wish = self._wish(seen, type_id)
        if wish != self._asked_for:
            self._asked_for = wish
            self._press.ask(wish)

    def ask_anew(self) -> None:
        """Let the next time ask whatever was asked before: no answer came, or is shown."""
        self._asked_for = None

    def _wish(self, seen: Seen, type_id: str) -> Compose:
        """Return the wish for the draft of a type, a fresh one where none was begun."""
        draft = records.draft_in(seen.case, type_id)
        code = draft.language if draft else seen.case.language
        adjusted = self._dispatch.adjusted(draft, records.day_of(draft, seen.day))
        case, document, day = self._history.adjusted(seen.case, *adjusted)
        page, paper = seen.settings.letters.page, self._tray.paper()
        return Compose(case, type_id, code, day, language(), document, page, paper)
