"""What every place in the window is: a page that shows a case and tells what the user did."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QMimeData, Qt, QTimer, Signal
from PySide6.QtWidgets import QLayout, QScrollArea, QVBoxLayout, QWidget

from app.core.record import record
from app.core.walk_step import Step
from app.gui.fields.basics import column, scrolling
from app.gui.seen import Seen, Showing

TERM = "term"  # the part of the wants where the last day for an answer is chosen
ANSWER = "answer"  # the part of the follow-up where is asked what came of a letter
COMPLAINED = "complained"  # the part of the follow-up where the first complaint is named
CONSENT = "consent"  # the part of the evidence where somebody's consent is recorded
FIRM, ADDRESS = "firm", "address"  # parts of people and agreement: which firm, and where
AGREEMENT, SENDER = "agreement", "sender"  # what was agreed, and who complains


@record
class Place:
    """Somewhere to go: a step, a part of it, and the fact to show there."""

    step: Step
    fact: str = ""
    part: str = ""


class Page(QWidget, Showing):
    """One step of the walk.

    ``edited`` carries the name of the edit ("Promise changed") and the new case; ``go`` asks
    to be taken somewhere else; ``told`` is a sentence for the user; ``entry`` asks for the
    sheet that records what happened: empty for a new contact, else the id of what to change;
    ``turned`` says that ``open_part`` and ``standing`` may be others.
    """

    edited = Signal(str, object)
    go = Signal(object)
    told = Signal(str)
    entry = Signal(str)
    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_seen(self, seen: Seen) -> None:
        """Show *seen*; this tells nobody anything."""
        self._seen = seen
        self.refresh()

    def refresh(self) -> None:
        """Fill the widgets anew from ``seen``: every page says how."""
        raise NotImplementedError

    def show_place(self, place: Place) -> None:
        """Bring the fact or part that *place* names into view; by default the whole page."""

    def flush(self) -> None:
        """Tell at once what was typed and not told yet: before leaving, undoing, closing."""

    def drop_files(self, found: QMimeData) -> None:
        """Take what was dropped on the window; only the page with evidence does."""

    @property
    def cited(self) -> frozenset[str] | None:
        """The facts that the document on the page tells; None where there is none."""
        return None

    @property
    def open_part(self) -> str:
        """The part of the page that is open, as a place names it; empty where it has none."""
        return ""

    def focus_search(self) -> bool:
        """Go to the field that searches on the page; False where it has none."""
        return False

    @property
    def standing(self) -> str:
        """How what is on the page stands, in a few words; empty where that says nothing."""
        return ""

    @property
    def needs_room(self) -> bool:
        """Whether the next step is to be told in the header, for the page needs its height."""
        return False

    @property
    def keeps_versions(self) -> bool:
        """Whether what is on the page has former versions."""
        return False

    def show_history(self) -> None:
        """Show the former versions of what is on the page, where there are."""

    def stop(self) -> None:
        """End what runs beside the page: the window closes."""

    def add_contact(self) -> None:
        """Ask for the sheet that records a contact."""
        self.entry.emit("")


def scrolled(owner: QWidget, *, space: int = 12) -> QVBoxLayout:
    """Return a column in *owner* that scrolls when it is longer than the window."""
    return _scrolled(owner, space)[1]


def aligned(owner: QWidget) -> QVBoxLayout:
    """Return a column that scrolls, as wide as the header whether it scrolls or not."""
    area, made = _scrolled(owner, 12)
    keep_width(area, made)
    return made


def _scrolled(owner: QWidget, space: int) -> tuple[QScrollArea, QVBoxLayout]:
    inside = QWidget()
    area = scrolling(inside)
    column(owner).addWidget(area)
    return area, column(inside, margins=(24, 12), space=space)


def bring(field: QWidget) -> None:
    """Go to *field*, and scroll what it stands in until it is seen, once it has its room."""
    field.setFocus()
    found = field.parentWidget()
    while found is not None and not isinstance(found, QScrollArea):
        found = found.parentWidget()
    if isinstance(found, QScrollArea):
        area = found
        QTimer.singleShot(1, field, lambda: area.ensureWidgetVisible(field))


def keep_width(area: QScrollArea, inside: QLayout) -> None:
    """Let the bar of *area* stand in the right margin of *inside*, whenever it scrolls."""
    bar, whole = area.verticalScrollBar(), inside.contentsMargins()

    def beside(least: int, most: int) -> None:
        taken = bar.sizeHint().width() if most > least else 0
        inside.setContentsMargins(whole - QMargins(0, 0, taken, 0))

    bar.rangeChanged.connect(beside)
