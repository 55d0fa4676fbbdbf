"""The page "What happened": four tabs over the same facts, with one selected fact."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.core.agreement import Agreement
from app.core.channel import Channel
from app.core.happened import happened
from app.core.lookup import facts
from app.core.moment import When
from app.core.papers import Document
from app.core.removing import removed
from app.core.walk_step import Step
from app.core.when import span
from app.gui import naming, theme
from app.gui.fields.basics import column, row
from app.gui.happened.answers import Answers
from app.gui.happened.asking import of_gap
from app.gui.happened.ledger_tab import LedgerTab
from app.gui.happened.listing import Listing
from app.gui.happened.picture_tab import PictureTab
from app.gui.happened.questions_tab import QuestionsTab
from app.gui.happened.rows import rows
from app.gui.happened.tabs import LIST, PICTURE, PROMISES, QUESTIONS, Tabs
from app.gui.office import Office
from app.gui.page import Page, Place
from app.gui.words import _, many

SAVE = "save"  # a part of a place: the question where the picture goes
ICONS_FROM = 640  # pixels at 100 % of the page from which tabs have icons
ASKS_FROM = 700  # pixels at 100 % of the window's height from which it asks at first look
SPACE = 12  # pixels at 100 % between the tabs and their tools
PARTY = "party"  # a part of a place: the list, with the rows of the party it names


class HappenedPage(Page):
    """What happened: picture, list, promises and questions."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._fact = ""
        self._looked_at = ""  # the id of the case
        self._stale: set[str] = set()
        self._cited: frozenset[str] | None = None
        self._answers = Answers(self)
        inside = self._inside = column(self, margins=(24, 8), space=10)
        self.tabs = Tabs()
        self.tabs.chosen.connect(self.show_tab)
        self.picture = PictureTab(office)
        self.listing = Listing()
        self.promises = LedgerTab()
        self.questions = QuestionsTab()
        self._top = row(space=SPACE)
        self._top.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        self._tools = {PICTURE: self.picture.tools, PROMISES: self.promises.tools}
        for tools in self._tools.values():
            self._top.addWidget(tools, 1)
        inside.addLayout(self._top)
        self._stack = QStackedWidget()
        self._pages: dict[str, QWidget] = {
            PICTURE: self.picture,
            LIST: self.listing,
            PROMISES: self.promises,
            QUESTIONS: self.questions,
        }
        for page in self._pages.values():
            self._stack.addWidget(page)
        inside.addWidget(self._stack, 1)
        self.show_tab(PICTURE)
        self._connect()

    def _connect(self) -> None:
        for part in (self.picture, self.listing, self.promises):
            part.chosen.connect(self.select)
            part.wanted.connect(self._edit)
        self.picture.gone.connect(lambda fact: self._remove((fact,)))
        self.listing.gone.connect(self._remove)
        self.listing.edited.connect(self.edited)
        self.listing.told.connect(self.told)
        self.promises.gone.connect(self._remove)
        self.picture.answered.connect(self._answers.answer)
        self.promises.said.connect(self._answers.answer)
        self.promises.silent.connect(self._answers.add_silence)
        self.promises.adjusted.connect(self._answers.adjust_silence)
        self.promises.linked.connect(self._answers.link)
        self.promises.settled.connect(self._answers.settle)
        self.promises.entry.connect(self.entry)
        self.promises.told.connect(self.told)
        self.questions.edited.connect(self.edited)
        self.picture.point_wanted.connect(self._go_to_point)
        self.picture.promise_wanted.connect(self._edit)
        self.picture.silence_wanted.connect(lambda gap: self._answers.add_silence(of_gap(gap)))
        self.picture.evidence_wanted.connect(
            lambda fact: self.go.emit(Place(Step.EVIDENCE, fact))
        )
        self.picture.entry.connect(self.entry)
        self.picture.told.connect(self.told)
        self.promises.listen(self)
        switch = QShortcut(QKeySequence("Ctrl+Shift+L"), self)
        switch.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        switch.activated.connect(self._switch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the tools the room that there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.tabs.show_images(shown=self.width() >= theme.now().px(ICONS_FROM))
        margins = self.contentsMargins() + self._inside.contentsMargins()
        taken = margins.left() + margins.right() + self.tabs.sizeHint().width()
        room = self.width() - taken - theme.now().px(SPACE)
        self.picture.show_room(room)
        self.promises.show_room(room)

    # What is shown

    def refresh(self) -> None:
        """Show the case anew; a tab that is not in view is filled when it comes into view."""
        if self._fact and facts(self.case).get(self._fact) is None:
            following = self.picture.after((self._fact,))
            self._fact = following if facts(self.case).get(following) is not None else ""
        room = self.window().height() >= theme.now().px(ASKS_FROM)
        if room and not self._fact and self._looked_at != self.case.id:
            self._fact = next((one.about for one in self._answers.asked()), "")
        self._looked_at = self.case.id
        self._stale = set(self._pages)
        self._fill()

    def show_tab(self, name: str) -> None:
        """Bring a tab into view."""
        if name not in self._pages:
            return
        self.tabs.show_value(name)
        self._stack.setCurrentWidget(self._pages[name])
        for key, tools in self._tools.items():
            tools.setVisible(key == name)
        self._fill()
        self.turned.emit()

    @property
    def open_part(self) -> str:
        """The tab in view."""
        return self.tabs.value()

    def _fill(self) -> None:
        self._fill_tab()
        self._fit()

    def _fill_tab(self) -> None:
        name = self.open_part
        if name not in self._stale or self._seen is None:
            return
        self._stale.discard(name)
        seen = self.seen
        if name == QUESTIONS:
            self.questions.show_case(seen.case)
            return
        if name == PROMISES:
            self.promises.show_seen(seen, self._fact)
            return
        found = happened(seen.case, seen.day)
        if name == PICTURE:
            asked: set[str] = {one.about for one in self._answers.asked()}
            lines = tuple(line for line in seen.ledger if line.promise.id in asked)
            self.picture.show_case(seen, found, lines, self._fact)
        else:
            self.listing.show_case(seen.case, seen.day)
            made = rows(seen.case, found, seen.ledger, self._cited or frozenset())
            self.listing.show_rows(made, self._fact, cited=self._cited is not None)

    def flush(self) -> None:
        """Tell now what was typed."""
        self.questions.flush()
        self.listing.in_place.flush()

    def show_place(self, place: Place) -> None:
        """Bring a fact or tab into view; ``new`` asks for the sheet, ``party`` for its rows."""
        if place.part == PARTY:
            self.show_tab(LIST)
            self.listing.show_words(naming.party(self.case, place.fact))
            return
        if place.part == SAVE:
            self.show_tab(PICTURE)
            self.picture.save()
        elif place.part == "new":
            self.add_contact()
        elif place.part in self._pages:
            self.show_tab(place.part)
        elif place.fact and self.open_part == QUESTIONS:
            self.show_tab(PICTURE)  # what happened does not stand among the questions
        if place.fact:
            self.select(place.fact)

    def show_ghost(self, when: When | None, channel: Channel = Channel.PHONE) -> None:
        """Show in the picture where a contact that is being entered lands; None for nowhere."""
        found = None if when is None else span(when, facts(self.case).when)
        if found is None or found.open_start or found.open_end:
            self.picture.show_ghost(None)
        else:
            self.picture.show_ghost(found.earliest, found.latest, channel)

    def show_cited(self, cited: frozenset[str] | None) -> None:
        """Say in the list which facts stand in a letter; None when that is not known."""
        self._cited = cited
        self._stale.add(LIST)
        self._fill()

    def select(self, fact: str) -> None:
        """Select *fact* in every tab."""
        self._fact = fact
        self.picture.show_selected(fact)
        self.listing.show_selected(fact)
        self.promises.show_selected(fact)

    @property
    def selected(self) -> str:
        """The selected fact, empty when there is none."""
        return self._fact

    # What the user did

    def focus_search(self) -> bool:
        """Go to the words that filter the list."""
        self.show_tab(LIST)
        self.listing.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.listing.search.selectAll()
        return True

    def _switch(self) -> None:
        self.show_tab(PICTURE if self.open_part == LIST else LIST)
        (self.listing.view if self.open_part == LIST else self.picture.view).setFocus()

    def _edit(self, fact: str) -> None:
        """Ask for the sheet of what happened, or for the page where it is changed."""
        found = facts(self.case).get(fact)
        if isinstance(found, Document):
            self.go.emit(Place(Step.LETTERS, fact))
        elif isinstance(found, Agreement):
            self.go.emit(Place(Step.PARTIES, fact))
        elif found is not None:
            self.entry.emit(fact)

    def _go_to_point(self, fact: str) -> None:
        """Go to the point of a fact; one that is in none asks for a new point."""
        there = any(fact in point.facts for point in self.case.points)
        self.go.emit(Place(Step.POINTS, fact, "" if there else "new"))

    def _remove(self, gone: tuple[str, ...]) -> None:
        """Remove facts, as one step that can be undone; letters that were sent stay."""
        following = self.picture.after(gone)
        case, count = removed(self.case, gone)
        if count == 0:
            self.told.emit(_("A letter that was sent stays."))
            return
        self._fact = following
        self.edited.emit(many("Removed", "{n} facts removed", count), case)
