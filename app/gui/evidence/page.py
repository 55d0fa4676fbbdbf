"""The page with the evidence: files come in, are linked to facts, and are looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QHideEvent, QImage, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core import edits
from app.core.exhibiting import link_exhibit, unlink_exhibit
from app.core.ids import ExhibitId, FactId
from app.core.lookup import facts
from app.core.papers import Exhibit, StoredFile
from app.errors import UserError
from app.gui import naming, theme
from app.gui.evidence.cards import Cards, CardView, ExhibitCard
from app.gui.evidence.described import described
from app.gui.evidence.details import Details
from app.gui.evidence.drop import DropZone
from app.gui.evidence.intake import Taken
from app.gui.evidence.looking import Looking
from app.gui.evidence.loose import REQUEST, BareCard, LooseStrip
from app.gui.evidence.ordering import OrderChoice, in_order
from app.gui.evidence.pictures import picture
from app.gui.facts import supported
from app.gui.fields.basics import Card, Label, column, row
from app.gui.fields.columns import place_side
from app.gui.page import CONSENT, Page, Place, aligned
from app.gui.trouble import trouble
from app.gui.words import _, many

if TYPE_CHECKING:
    from app.gui.office import Office

THUMBNAIL = QSize(400, 400)
BESIDE = 820  # pixels at 100 % from which the details stand beside the cards
LEAST, MOST = 300, 330  # of the details, there
_ICONS = (
    ("image/", "image"),
    ("audio/", "phone"),
    ("message/", "mail"),
    ("text/", "file-text"),
)


class EvidencePage(Page):
    """Exhibits as cards, what the chosen one shows, and what has no evidence yet."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self.cards = Cards(self._picture)
        self.view = CardView(self.cards)
        self.drop = DropZone(
            _("Drop files here, or paste a screenshot"),
            _("PDF, photo, e-mail, chat, sound. The original is kept as it is."),
        )
        self.details = Details(self._page_of)
        self.looking = Looking(office, self)
        self._count = Label("", "h2")
        self.order = OrderChoice()
        self.order.chosen.connect(self.refresh)
        self._loose = LooseStrip()
        self._bare = BareCard()
        self._build()
        self.drop.taken.connect(self.add)
        self.drop.refused.connect(self.told)
        self.view.chosen.connect(lambda _id: self._show_details())
        self.view.opened.connect(self.open)
        self._loose.asked.connect(self._choose_link)
        self._loose.linked.connect(self._accept_link)
        self._bare.go.connect(self.go)
        self.looking.edited.connect(self._put)
        self.looking.told.connect(self.told)
        self.details.cut_outs.told.connect(self.told)
        self.details.cut_outs.opened.connect(
            lambda found: self.looking.open(self.view.current(), found)
        )
        self.details.edited.connect(self._put)
        self.details.consent.edited.connect(self.edited)
        self.details.linked.connect(self._link)
        self.details.unlinked.connect(self._unlink)
        self.details.removed.connect(self.remove)
        self.details.opened.connect(self.open)
        self.details.go.connect(self.go)
        gone = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.view)
        gone.setContext(Qt.ShortcutContext.WidgetShortcut)
        gone.activated.connect(lambda: self.remove(self.view.current()))

    def _build(self) -> None:
        body = aligned(self)
        whole = self._whole = row(space=14)
        left = column(space=12)
        head = row()
        head.addWidget(self._count, 1)
        head.addWidget(self.order)
        left.addWidget(self.drop)
        left.addLayout(head)
        left.addWidget(self.view)
        left.addWidget(self._loose)
        left.addStretch(1)
        whole.addLayout(left, 1)
        side = self._side = QWidget()
        right: QVBoxLayout = column(side, space=12)
        right.addWidget(self.details)
        right.addWidget(self._bare)
        note = Card("sunken", margins=(14, 10))
        words = _("Numbers follow the date. Letters that were sent keep their own numbers.")
        note.column.addWidget(Label(words, "small"))
        right.addWidget(note)
        right.addStretch(1)
        whole.addWidget(side)
        body.addLayout(whole, 1)

    def hideEvent(self, event: QHideEvent) -> None:
        """Close the viewer when the page is left: what it marks belongs to this page."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.looking.close()

    def refresh(self) -> None:
        """Show the exhibits in the order that was chosen, and what has none."""
        case, today = self.case, self.seen.day
        found = in_order(case, self.order.order())
        shown = tuple(self._card(one, number) for number, one in found)
        chosen, place = self.view.current(), self.view.currentIndex().row()
        self.cards.show_records(shown)
        if all(one.id != chosen for one in shown):
            chosen = shown[min(max(place, 0), len(shown) - 1)].id if shown else ""
        if chosen != self.view.current():
            self.view.choose(chosen)
        pages = sum((one.file.pages or 0) for one in case.exhibits if one.file)
        count = many("{n} exhibit", "{n} exhibits", len(shown))
        if pages:
            count = _("{exhibits}, {pages}").format(
                exhibits=count, pages=many("{n} page", "{n} pages", pages)
            )
        empty = _("No evidence yet. A photo of a letter or a screenshot is enough.")
        self._count.setText(count if shown else empty)
        self.order.setVisible(len(shown) > 1)
        self._loose.show_case(case, today)
        letter = any(one.id == REQUEST for one in self.seen.pack.documents)
        self._bare.show_case(case, today, letter=letter)
        self._show_details()
        self.details.show_choices(case, today)
        self.looking.show_case(case)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the details below the cards where there is no room beside them."""
        super().resizeEvent(event)
        beside = self.width() > theme.now().px(BESIDE)
        place_side(self._whole, self._side, LEAST, MOST, beside=beside)

    def show_place(self, place: Place) -> None:
        """Choose the exhibit that is meant, and ask for consent where that is the part."""
        if place.fact:
            self.view.choose(place.fact)
        if place.part == CONSENT:
            self.details.consent.ask()

    def drop_files(self, found: QMimeData) -> None:
        """Keep what was dropped on the window."""
        self.drop.take_mime(found)

    def flush(self) -> None:
        """Tell what was typed."""
        self.details.flush()
        self.looking.flush()

    def stop(self) -> None:
        """Close the viewer."""
        self.looking.close()

    def add(self, files: tuple[Taken, ...]) -> None:
        """Keep files and make each an exhibit; one that is there already is chosen."""
        case, last = self.case, ""
        for one in files:
            try:
                kept = self._office.keep(one.name, one.data)
            except UserError as error:
                self.told.emit(trouble(error))
                continue
            there = next((e for e in case.exhibits if _same(e, kept)), None)
            if there is not None:
                last = there.id
                self.told.emit(_("{name} is among the evidence already.").format(name=one.name))
                continue
            pages = picture(one.media_type, one.data, THUMBNAIL).pages or None
            file = replace(kept, media_type=one.media_type, pages=pages)
            made = Exhibit(
                id=ExhibitId(edits.new_id(case, "x")), title=_title(one.name), file=file
            )
            case, last = edits.put_exhibit(case, made), made.id
        if case != self.case:
            added = len(case.exhibits) - len(self.case.exhibits)
            self.edited.emit(many("Exhibit added", "{n} exhibits added", added), case)
        self.view.choose(last)

    def remove(self, exhibit_id: str) -> None:
        """Take an exhibit out of the case; undo brings it back."""
        if exhibit_id:
            self.edited.emit(_("Exhibit removed"), edits.remove(self.case, exhibit_id))

    def open(self, exhibit_id: str) -> None:
        """Show an exhibit large."""
        self.looking.open(exhibit_id)

    def _card(self, exhibit: Exhibit, number: int) -> ExhibitCard:
        file = exhibit.file
        kind = file.media_type if file else ""
        shows = supported(self.case, exhibit, self.seen.day)
        image = next((name for start, name in _ICONS if kind.startswith(start)), "file-text")
        return ExhibitCard(
            id=exhibit.id,
            number=_("Exhibit {n}").format(n=number),
            title=naming.plain(exhibit.title, self.case) or _("Without a title"),
            dated=described(self.case, exhibit, self.seen.day),
            shows=", ".join(one.words for one in shows) or _("Linked to nothing yet"),
            sha256=file.sha256 if file else "",
            media_type=kind,
            image=image,
            linked=bool(shows),
            marked=tuple(one for one in exhibit.passages if one.page == 1),
        )

    def _picture(self, sha256: str, media_type: str) -> QImage:
        return self._drawn(sha256, media_type, THUMBNAIL, 0)

    def _page_of(self, exhibit: Exhibit, size: QSize, page: int) -> QImage:
        file = exhibit.file
        return self._drawn(file.sha256, file.media_type, size, page) if file else QImage()

    def _drawn(self, sha256: str, media_type: str, size: QSize, page: int) -> QImage:
        try:
            return picture(media_type, self._office.kept(sha256), size, page).image
        except UserError:
            return QImage()  # the card says by its icon that there is nothing to see

    def _show_details(self) -> None:
        exhibit = facts(self.case).exhibit(self.view.current())
        self.details.show_exhibit(self.case, exhibit, self.seen.day)

    def _choose_link(self, exhibit_id: str) -> None:
        self.view.choose(exhibit_id)
        self.details.ask_link()

    def _put(self, label: str, exhibit: Exhibit) -> None:
        self.edited.emit(label, edits.put_exhibit(self.case, exhibit))

    def _link(self, fact_id: str) -> None:
        self._link_to(self.view.current(), fact_id)

    def _link_to(self, exhibit_id: str, fact_id: str) -> None:
        case = link_exhibit(self.case, FactId(fact_id), ExhibitId(exhibit_id))
        self.edited.emit(_("Exhibit linked"), case)

    def _accept_link(self, exhibit_id: str, fact_id: str) -> None:
        """Link what was proposed, and go to the card: the line of the proposal is gone."""
        self._link_to(exhibit_id, fact_id)
        self.view.choose(exhibit_id)
        self.view.setFocus()

    def _unlink(self, fact_id: str) -> None:
        case = unlink_exhibit(self.case, FactId(fact_id), ExhibitId(self.view.current()))
        self.edited.emit(_("Link removed"), case)


def _same(exhibit: Exhibit, kept: StoredFile) -> bool:
    return exhibit.file is not None and exhibit.file.sha256 == kept.sha256


def _title(name: str) -> str:
    stem = name.rsplit(".", 1)[0]
    return " ".join(stem.replace("_", " ").split())[:200] or name[:200]
