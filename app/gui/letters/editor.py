"""The card in which one paragraph is read, edited, left out or given back to the facts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QToolButton, QWidget

from app.gui.fields.basics import Button, Card, IconButton, Label, Tag, row
from app.gui.fields.choices import Flow
from app.gui.fields.typed import TextArea
from app.gui.letters.conflict import ConflictCard
from app.gui.letters.fact_views import FactView
from app.gui.letters.links import FactLinks, TextLink
from app.gui.plain import tip
from app.gui.words import _
from app.workshop.wishes import BlockView

MOST_FACTS = 8  # chips below a paragraph


class EditorCard(Card):
    """Shows one block.

    ``typing`` brings its words at each key, ``edited`` when typing stopped; ``stepped`` asks
    for the next (1) or former (-1) block, ``left`` for the page.
    """

    typing = Signal(str, str)
    edited = Signal(str, str)
    restored = Signal(str)
    left_out = Signal(str)
    kept = Signal(str)
    stepped = Signal(int)
    left = Signal()
    go = Signal(object)

    def __init__(self, delay: int) -> None:
        super().__init__(margins=(12, 12))
        self._view: BlockView | None = None
        self.facts: tuple[FactView, ...] = ()
        self._build_head()
        self.area = TextArea("", least=2, most=12, delay=delay)
        self.area.area.setAccessibleName(_("Text of the paragraph"))
        self.area.edited.connect(self._tell)
        self.area.area.textChanged.connect(self._type)
        self.area.area.installEventFilter(self)
        self.links = FactLinks(self.area.area)
        self.links.went.connect(self.go)
        self.note = Label("", "small")
        self.conflict = ConflictCard()
        self.conflict.used.connect(lambda: self._emit(self.restored))
        self.conflict.kept.connect(lambda: self._emit(self.kept))
        self._facts = QWidget()
        self._flow = Flow(self._facts, space=6)
        for one in (self.area, self.note, self.conflict, self._facts):
            self.column.addWidget(one)

    def _build_head(self) -> None:
        head = row(space=6)
        self._title = Label(_("Paragraph"), "subhead", wraps=False)
        self._own = Tag(_("Edited by you"), "edited", "pencil")
        self.restore = IconButton("rotate-ccw", _("Restore the words of the template"))
        self.restore.clicked.connect(lambda: self._emit(self.restored))
        self.more = IconButton("ellipsis", _("Add, move or remove a paragraph"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.back = IconButton("chevron-up", _("Former paragraph"))
        self.forth = IconButton("chevron-down", _("Next paragraph"))
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.forth.clicked.connect(lambda: self.stepped.emit(1))
        named = QWidget()
        flow = Flow(named, space=6)
        flow.addWidget(self._title)
        flow.addWidget(self._own)
        head.addWidget(named, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.restore, self.more, self.back, self.forth):
            head.addWidget(button)
        self.column.addLayout(head)

    def show_block(
        self,
        view: BlockView,
        name: str,
        facts: tuple[FactView, ...],
        links: tuple[TextLink, ...] = (),
    ) -> None:
        """Show a block, the facts it is made from and those in its words; tells nobody."""
        other = self._view is None or self._view.id != view.id
        if other:
            self.area.flush()
        self._view = view
        self._title.setText(name)
        added = view.kind == "own"
        self._own.setVisible(view.own and not added)
        self.restore.setVisible(view.own and not added)
        self.area.area.setPlaceholderText(_("Your own words, in a paragraph") if added else "")
        editable = view.kind != "table" and not view.fixed and view.kind != "gone"
        self.area.setVisible(editable and not view.left_out)
        self.area.show_text(view.text)
        if self.area.area.toPlainText() == view.text:  # else somebody types
            drawn = self.links.show_links(links)
            self.area.area.setExtraSelections(drawn)
        self.note.setText(_note(view))
        self.note.setVisible(bool(self.note.text()))
        self._show_facts(facts)

    def _show_facts(self, facts: tuple[FactView, ...]) -> None:
        if facts == self.facts:
            return
        self.facts = facts
        chips: list[QWidget] = []
        if facts:
            chips.append(Label(_("Based on"), "caption", wraps=False))
        for one in facts[:MOST_FACTS]:
            chip = Button(one.name, "compact", one.icon)
            chip.setAccessibleName(_("Go to {fact}").format(fact=one.name))
            chip.setToolTip(tip("\n".join(one.lines)))
            chip.clicked.connect(lambda _on=False, place=one.place: self.go.emit(place))
            chips.append(chip)
        self._flow.fill(chips)
        self._facts.setVisible(bool(chips))

    def edit(self, start: int = -1, end: int = -1) -> None:
        """Put the cursor into the text, around the characters from *start* to *end*."""
        area = self.area.area
        if not area.isVisibleTo(self):
            self.forth.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        cursor = area.textCursor()
        if 0 <= start < end <= len(area.toPlainText()):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        else:
            cursor.movePosition(QTextCursor.MoveOperation.End)
        area.setTextCursor(cursor)
        area.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def block(self) -> str:
        """The id of the block that is shown, empty when there is none."""
        return self._view.id if self._view else ""

    def flush(self) -> None:
        """Tell now what was typed."""
        self.area.flush()

    def leave_out(self) -> None:
        """Ask for a letter without the block that is shown."""
        self._emit(self.left_out)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the text with Escape."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QKeyEvent.Type.KeyPress:
                self.flush()
                self.left.emit()
            return True
        return bool(super().eventFilter(watched, event))

    def _type(self) -> None:
        if self._view is not None and self.area.quiet.waits:
            self.typing.emit(self._view.id, self.area.text())

    def _tell(self, text: str) -> None:
        if self._view is not None:
            self.edited.emit(self._view.id, text)

    def _emit(self, signal: SignalInstance) -> None:
        if self._view is not None:
            self.area.quiet.forget()
            signal.emit(self._view.id)


def _note(view: BlockView) -> str:
    if view.kind == "gone":
        return _("This paragraph is no longer in the letter. Your text was: {text}").format(
            text=view.text
        )
    if view.left_out:
        return _("You left this paragraph out. Its words were: {text}").format(
            text=view.generated
        )
    if view.fixed:
        return _("This paragraph has to be in the document; it follows the facts.")
    if view.kind == "table":
        return _("This table follows the facts. Change a fact, and it changes.")
    return ""
