"""The chosen exhibit: what it is called, from when, what it shows, and to what it is linked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.core.case import Case
from app.core.lookup import facts
from app.core.moment import When
from app.core.papers import Exhibit, Passage
from app.core.text import in_language, with_words
from app.gui import theme
from app.gui.evidence.consenting import ConsentPart
from app.gui.evidence.cut_outs import CutOuts, PageOf
from app.gui.facts import Told, supported, told
from app.gui.fields.basics import Button, Card, IconButton, Label, row
from app.gui.fields.choices import Flow
from app.gui.fields.field import PickField
from app.gui.fields.moment import DateField
from app.gui.fields.typed import LineField
from app.gui.plain import tip
from app.gui.words import _, language, of

WIDEST = 186  # pixels at 100 % of the words of a fact
_LINKABLE = ("contacts", "promises", "incidents", "payments", "points", "demands", "agreements")


class Details(Card):
    """A form for one exhibit; each signal brings what the user did with it."""

    edited = Signal(str, object)  # the name of the edit, the Exhibit
    linked = Signal(str)
    unlinked = Signal(str)
    removed = Signal(str)
    opened = Signal(str)
    go = Signal(object)

    def __init__(self, page_of: PageOf) -> None:
        super().__init__()
        self.cut_outs = CutOuts(page_of)
        self._case: Case | None = None
        self._exhibit: Exhibit | None = None
        self.title = LineField(_("What is it?"), _("for example: e-mail with delivery date"))
        self.dated_field = DateField(_("From when?"))
        self.shows = LineField(_("What does it show?"))
        self.sensitive = QCheckBox(_("Private: not in public versions"))
        self.consent = ConsentPart()
        self._links = QWidget()
        self._flow = Flow(self._links, space=6)
        self.link_to = PickField(_("Link to"))
        self._hash = Label("", "caption")
        self._build()

    def _build(self) -> None:
        fields = (self.title, self.dated_field, self.shows, self.sensitive, self.consent)
        for widget in fields:
            self.column.addWidget(widget)
        self.column.addWidget(Label(_("Belongs to"), "strong"))
        self.column.addWidget(self._links)
        self.column.addWidget(self.link_to)
        line = row()
        self._open = Button(of("look", "View"), "compact", "eye")
        self._remove = Button(_("Remove"), "compact", "trash-2")
        line.addWidget(self._open)
        line.addWidget(self._remove)
        line.addStretch(1)
        self.column.addLayout(line)
        self.column.addWidget(self.cut_outs)
        self.column.addWidget(self._hash)
        self.title.edited.connect(self._set_title)
        self.dated_field.edited.connect(self._set_dated)
        self.shows.edited.connect(self._set_shows)
        self.sensitive.clicked.connect(self._set_sensitive)
        self.link_to.chosen.connect(self._link)
        self._open.clicked.connect(lambda: self._with_id(self.opened.emit))
        self.cut_outs.removed.connect(self._unmark)
        self._remove.clicked.connect(lambda: self._with_id(self.removed.emit))

    def show_exhibit(self, case: Case, exhibit: Exhibit | None, today: date) -> None:
        """Fill the form; this tells nobody anything."""
        other = exhibit is None or self._exhibit is None or exhibit.id != self._exhibit.id
        if other:
            self.flush()
        self._case, self._exhibit = case, exhibit
        self.setVisible(exhibit is not None)
        self.cut_outs.show_exhibit(exhibit)
        self.consent.show_exhibit(case, exhibit, today)
        if exhibit is None:
            return
        self.title.show_text(in_language(exhibit.title, language(), case.language).text)
        self.dated_field.show_moment(
            exhibit.dated, today, facts(case).when, country=case.jurisdiction
        )
        self.shows.show_text(in_language(exhibit.shows, language(), case.language).text)
        self.sensitive.setChecked(exhibit.sensitive)
        self._flow.fill(self._chip(one) for one in supported(case, exhibit, today))
        file = exhibit.file
        self._open.setEnabled(file is not None)
        self._hash.setText(
            _("{name}, {size} kB, SHA-256 {sum}…").format(
                name=file.name, size=max(1, file.size // 1000), sum=file.sha256[:12]
            )
            if file
            else _("There is no file for this exhibit.")
        )

    def show_choices(self, case: Case, today: date) -> None:
        """Offer the facts that an exhibit can be linked to."""
        found = [("", _("Choose what it belongs to …"))]
        for name in _LINKABLE:
            for fact in getattr(case, name):
                one = told(case, fact.id, today)
                if one is not None:
                    found.append((one.id, one.words))
        self.link_to.offer(found)
        self.link_to.show_value("")

    def ask_link(self) -> None:
        """Open the list of what it can be linked to."""
        self.link_to.combo.setFocus(Qt.FocusReason.OtherFocusReason)
        self.link_to.combo.showPopup()

    def flush(self) -> None:
        """Tell what was typed."""
        for field in (self.title, self.shows):
            field.flush()
        self.dated_field.flush()

    def _chip(self, one: Told) -> QWidget:
        whole = QWidget()
        line = row(whole, space=0)
        button = Button("", "chip", one.image)
        button.setProperty("small", True)
        room, right = theme.now().px(WIDEST), Qt.TextElideMode.ElideRight
        button.setText(button.fontMetrics().elidedText(one.words, right, room))
        button.setAccessibleName(one.words)
        button.setToolTip(tip(one.words))
        button.clicked.connect(lambda: self.go.emit(one.place))
        away = IconButton("unlink", _("Unlink from {what}").format(what=one.words))
        away.clicked.connect(lambda: self.unlinked.emit(one.id))
        line.addWidget(button)
        line.addWidget(away)
        return whole

    def _set_title(self, words: str) -> None:
        exhibit = self._exhibit
        if exhibit and self._case:
            text = with_words(exhibit.title, words, language(), self._case.language)
            self.edited.emit(_("Exhibit renamed"), replace(exhibit, title=text))

    def _set_shows(self, words: str) -> None:
        exhibit = self._exhibit
        if exhibit and self._case:
            text = with_words(exhibit.shows, words, language(), self._case.language)
            self.edited.emit(_("What the exhibit shows changed"), replace(exhibit, shows=text))

    def _set_dated(self, when: When | None) -> None:
        if self._exhibit:
            changed = replace(self._exhibit, dated=when)
            self.edited.emit(_("Date of the exhibit changed"), changed)

    def _set_sensitive(self, on: bool) -> None:
        if self._exhibit:
            changed = replace(self._exhibit, sensitive=on)
            self.edited.emit(_("Private exhibit changed"), changed)

    def _unmark(self, found: Passage) -> None:
        if self._exhibit:
            kept = tuple(one for one in self._exhibit.passages if one != found)
            self.edited.emit(_("Mark removed"), replace(self._exhibit, passages=kept))

    def _link(self, fact_id: str) -> None:
        if fact_id:
            self.linked.emit(fact_id)

    def _with_id(self, act: Callable[[str], None]) -> None:
        if self._exhibit is not None:
            act(self._exhibit.id)
