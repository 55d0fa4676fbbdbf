"""The card at the top: which document, in which tone, length, language and on which page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QStandardItemModel
from PySide6.QtWidgets import QWidget

from app.core.case import Case
from app.core.text import in_language
from app.gui import theme
from app.gui.fields.basics import Button, Card, Label, Tag, column, row
from app.gui.fields.choices import Flow, Segment
from app.gui.fields.field import QUIET, Combo
from app.gui.fields.fold import make_fold
from app.gui.fields.typed import LineField
from app.gui.letters.document_names import (
    TELLS,
    groups,
    language_words,
    length_words,
    page_words,
    recipient_words,
    tone_words,
)
from app.gui.letters.options import OptionsFold
from app.gui.lists.cell_roles import OWN, TIP
from app.gui.plain import tip
from app.gui.words import _
from app.workshop.wishes import Draft, Offered

WHY = OWN + 1
LONG = 20  # letters of a kind of page


class ChoiceCard(Card):
    """Shows what the document is; every signal brings what the user chose instead."""

    document_chosen = Signal(str)
    tone_chosen = Signal(str)
    length_chosen = Signal(str)
    language_chosen = Signal(str)
    page_chosen = Signal(str)
    recipient_chosen = Signal(str)
    attention_typed = Signal(str)

    def __init__(self, delay: int = QUIET) -> None:
        """Tell what is typed after *delay* milliseconds of quiet."""
        super().__init__(margins=(12, 12))
        self.attention = LineField(_("For the attention of"), delay=delay)
        self.documents = Combo()
        self.documents.setAccessibleName(_("Document"))
        self.documents.activated.connect(self._choose_document)
        self.documents.view().setMinimumWidth(theme.now().px(340))
        self.column.addWidget(self.documents)
        self._folded = False
        self._parts: tuple[str, ...] = ()
        self._build_why()
        self._build_settings()
        self._build_rest()
        self._connect()

    def _build_short(self) -> QWidget:
        short = QWidget()
        inside = row(short)
        texts = column(space=0)
        self._name = Label("", "subhead")
        self._summary = Label("", "small")
        texts.addWidget(self._name)
        texts.addWidget(self._summary)
        self.change = Button(_("Change"), "compact")
        self.change.setAccessibleName(_("Change to whom, language and page"))
        make_fold(self.change)
        self.change.clicked.connect(self._show_settings)
        inside.addLayout(texts, 1)
        inside.addWidget(self.change)
        return short

    def _build_why(self) -> None:
        self._why = QWidget()
        inside = row(self._why, space=8)
        self._advised = Tag(_("Recommended now"), "accent", "signpost")
        self.reason = Label("", "small")
        inside.addWidget(self._advised, 0, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(self.reason, 1)
        self._why.hide()
        self.column.addWidget(self._why)

    def _build_settings(self) -> None:
        self._settings = QWidget()
        inside = column(self._settings, space=8)
        self.tones = Segment(_("Tone"), tone_words())
        self.lengths = Segment(_("Length"), length_words())
        for name, segment in ((_("Tone"), self.tones), (_("Length"), self.lengths)):
            inside.addLayout(_line(name, segment))
        self.column.addWidget(self._settings)
        self.column.addWidget(self._build_short())

    def _build_rest(self) -> None:
        """Build what is folded away until somebody wants to change it."""
        self._rest = QWidget()
        inside = column(self._rest, space=8)
        self.languages, self.pages, self.recipients = Combo(), Combo(), Combo()
        self.languages.setAccessibleName(_("Language of the letter"))
        self.pages.setAccessibleName(_("Page"))
        self.recipients.setAccessibleName(_("To whom the letter goes"))
        for one in (self.pages, self.recipients):
            one.setMinimumContentsLength(LONG)
        self._to = QWidget()
        self._to.setLayout(_line(_("To"), self.recipients))
        inside.addWidget(self._to)
        inside.addWidget(self.attention)
        for name, combo in ((_("Language"), self.languages), (_("Page"), self.pages)):
            inside.addLayout(_line(name, combo))
        self.column.addWidget(self._rest)
        self.options = OptionsFold()
        self._more = QWidget()
        column(self._more).addWidget(self.options)
        self.column.addWidget(self._more)

    def _connect(self) -> None:
        self.tones.chosen.connect(self.tone_chosen)
        self.lengths.chosen.connect(self.length_chosen)
        self.attention.edited.connect(self.attention_typed)
        for combo, told in (
            (self.languages, self.language_chosen),
            (self.recipients, self.recipient_chosen),
            (self.pages, self.page_chosen),
        ):
            combo.activated.connect(lambda _at, one=combo, to=told: to.emit(one.value()))

    def show_offers(
        self, offers: tuple[Offered, ...], chosen: str, past: tuple[tuple[str, str], ...] = ()
    ) -> None:
        """Offer the documents in their groups, the one with the id *chosen* among them.

        *past* are those that left, each with its value and words.
        """
        left = tuple(Offered(value, words, "sent", "", "") for value, words in past)
        named = (*groups(offers), (_("Sent"), left)) if left else groups(offers)
        rows = [(head, one) for head, some in named for one in (None, *some)]
        wanted = [(one.id if one else "", one.title if one else head) for head, one in rows]
        there = [
            (str(self.documents.itemData(at) or ""), self.documents.itemText(at))
            for at in range(self.documents.count())
        ]
        if there != wanted:
            self._fill(rows)
        self.documents.show_value(chosen)
        found = next((one for one in offers if one.id == chosen), None)
        self._advised.setVisible(found is not None and found.fit == "recommended")
        self.reason.setText(found.why if found else "")
        self._show_settings()

    def _fill(self, rows: list[tuple[str, Offered | None]]) -> None:
        self.documents.clear()
        model = self.documents.model()
        for at, (head, one) in enumerate(rows):
            if one is None:
                self.documents.addItem(head)
                item = model.item(at) if isinstance(model, QStandardItemModel) else None
                if item is not None:
                    item.setEnabled(False)
                continue
            self.documents.addItem(one.title, one.id)
            told = one.why if one.fit in TELLS else ""
            self.documents.setItemData(at, tip(told or one.why), TIP)
            self.documents.setItemData(at, told, WHY)

    def show_draft(self, draft: Draft) -> None:
        """Show the settings of the document that is on the page."""
        document = draft.document
        tone = document.tone.value if document.tone else draft.kind.tone
        length = document.length.value if document.length else draft.kind.length
        self.tones.show_value(tone)
        self.lengths.show_value(length)
        self.languages.offer([(one, language_words(one)) for one in draft.kind.languages])
        self.languages.show_value(draft.language)
        self.pages.offer(page_words())
        self.pages.show_value(draft.page)
        letter = draft.kind.layout == "letter"
        self.lengths.setEnabled(letter)
        self.pages.setEnabled(letter)
        chosen = (dict(tone_words()).get(tone, ""), dict(length_words()).get(length, ""))
        self._parts = tuple(one.lower() for one in chosen)
        self._show_summary()

    def show_recipients(self, case: Case, draft: Draft) -> None:
        """Offer to whom the letter on the page can go, where there is a choice."""
        choices = [(one.party or "", recipient_words(case, one)) for one in draft.recipients]
        attention = in_language(draft.document.attention, draft.language, case.language)
        self.attention.setVisible(bool(choices))
        self.attention.show_text(attention.text)
        self._to.setVisible(len(choices) > 1)
        if not choices:
            return
        self.recipients.offer(choices)
        known = {value for value, _words in choices}
        chosen = draft.document.addressee or ""
        self.recipients.show_value(chosen if chosen in known else choices[0][0])
        self._show_summary()

    def _show_summary(self) -> None:
        """Say what is folded away: to whom and on which page, or tone and length too."""
        to, page = self.recipients.currentText(), self.pages.currentText()
        code = self.languages.currentText()
        page = page if self.pages.isEnabled() else ""
        parts = (*self._parts, code) if self._folded else (to, code, page)
        self._name.setText(self.documents.currentText())
        self._summary.setText(", ".join(one for one in parts if one))

    def fold(self, *, folded: bool) -> None:
        """Show the settings in one line without the reason, where there is little room."""
        self._folded = folded
        self._show_summary()
        self._show_settings()

    def _show_settings(self) -> None:
        opened = self.change.isChecked()
        shown = opened or not self._folded
        self._rest.setVisible(opened)
        self.documents.setVisible(shown)
        self._name.setVisible(not shown)
        for one in (self._settings, self._more):
            one.setVisible(shown)
        self._why.setVisible(shown and bool(self.reason.text()))

    def _choose_document(self, _at: int) -> None:
        if self.documents.value():
            self.document_chosen.emit(self.documents.value())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the list of documents be as wide as the card."""
        super().resizeEvent(event)
        self.documents.view().setMinimumWidth(self.documents.width())


def _line(name: str, control: QWidget) -> Flow:
    made = Flow()
    label = Label(name, "small", wraps=False)
    label.setMinimumWidth(theme.now().px(52))
    label.setMinimumHeight(control.sizeHint().height())
    label.setBuddy(control)
    made.addWidget(label)
    made.addWidget(control)
    return made
