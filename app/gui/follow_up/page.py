"""The page "Follow-up": what came of the letters, the terms, the bodies and the next step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.core.aftermath import came_since, decide, evaded, nothing_heard, offered, solved
from app.core.case import Case
from app.core.claims import Offer, OfferState
from app.core.dated import Dated, DatedKind
from app.core.digest import dated, digest
from app.core.first_complaint import first_complaint_day
from app.core.ids import DocumentId, OfferId
from app.core.lookup import facts, trader
from app.core.moment import When
from app.core.money import Money
from app.core.papers import Document
from app.core.sending import extend
from app.core.silence import answered_documents
from app.core.status import Status
from app.core.steps import ENDED
from app.core.walk_step import Step
from app.core.when import day as exact_day
from app.errors import UserError
from app.gui import theme
from app.gui.calendar_file import CalendarFile
from app.gui.days import plain_day
from app.gui.fields.basics import Button, Card, Label, clear, column, row
from app.gui.fields.choices import Flow
from app.gui.fields.field import QUIET
from app.gui.follow_up.answers import Came
from app.gui.follow_up.asked import WhatCame
from app.gui.follow_up.bar import Window, WindowBar, words
from app.gui.follow_up.complained import ComplaintCard
from app.gui.follow_up.ladder import Ladder
from app.gui.follow_up.offers import OfferCard
from app.gui.follow_up.terms import Terms, told_once
from app.gui.home.wording import dated_words
from app.gui.moments import when_of
from app.gui.page import ANSWER, COMPLAINED, Page, Place, aligned
from app.gui.trouble import trouble
from app.gui.words import _, language

if TYPE_CHECKING:
    from app.advising import ToldStep
    from app.gui.office import Office

BESIDE = 820  # pixels at 100 % from which the ladder stands beside the terms
SIDE = 350
UNBOUND = 16_777_215  # what Qt has for "no maximum"


class FollowUpPage(Page):
    """Shows what follows; every answer is one edit."""

    def __init__(self, office: Office, delay: int = QUIET) -> None:
        super().__init__()
        self._calendar = CalendarFile(office, self)
        self._calendar.told.connect(self.told)
        self._dated: tuple[Dated, ...] = ()
        self.came = WhatCame(delay)
        self.offer = OfferCard()
        self.complained = ComplaintCard(delay)
        self.terms = Terms()
        self.ladder = Ladder()
        self._bodies = column(space=12)
        self._closing = Card()
        self._build()
        self._later = QTimer(self)  # the ladder takes a moment: the rest is shown before it
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.show_ladder)
        self.came.answered.connect(self._answer)
        self.came.more.given.connect(self._give_more)
        self.complained.edited.connect(self.edited)
        self.offer.decided.connect(self._decide)
        self.offer.write.connect(self._write)
        self.ladder.write.connect(self._write)
        self.terms.calendar.connect(self._choose_calendar)

    def _build(self) -> None:
        self._whole = row(space=14)
        aligned(self).addLayout(self._whole, 1)
        left = column(space=14)
        left.addWidget(self.came)
        left.addWidget(self.offer)
        left.addLayout(self._bodies)
        left.addWidget(self.complained)
        left.addWidget(self.terms)
        left.addStretch(1)
        self._whole.addLayout(left, 1)
        self._side = QWidget()
        right = column(self._side, space=14)
        right.addWidget(self.ladder)
        right.addWidget(self._closing)
        right.addStretch(1)
        self._whole.addWidget(self._side)

    def refresh(self) -> None:
        """Show what follows on the day of today."""
        seen = self.seen
        ended = seen.case.status in ENDED
        self._dated = () if ended else tuple(sorted(dated(seen.case, seen.pack), key=_day))
        shown = tuple(told_once(self._dated))
        self.terms.show_dated(tuple((one, dated_words(one)) for one in shown), seen.day)
        self.complained.setVisible(not ended)
        self.complained.show_seen(seen)
        asked = self._asked()
        self.came.setVisible(asked is not None)
        if asked is not None:
            noted = came_since(seen.case, DocumentId(asked.fact))
            when = exact_day(seen.day) if noted is None else noted.when
            firm, sent, currency = self._firm(), self._sent(asked), seen.pack.currency
            self.came.show_term(asked, firm, when, seen.day, sent, currency)
        offers = [one for one in seen.case.offers if one.state is OfferState.OPEN]
        self.offer.setVisible(bool(offers))
        if offers:
            self.offer.show_offer(seen, offers[0])
        self._show_closing()
        self._later.start()

    def show_place(self, place: Place) -> None:
        """Ask for the first complaint, where that is the part."""
        if place.part == COMPLAINED:
            self.complained.ask()

    def flush(self) -> None:
        """Tell at once what was typed of the first complaint."""
        self.complained.flush()

    def show_ladder(self) -> None:
        """Show the ladder and the bodies; they take a moment to work out."""
        from app.advising import told_ladder

        self._later.stop()
        try:
            steps = told_ladder(self.case, self.seen.day, language())
        except UserError as error:
            self.told.emit(trouble(error))
            return
        self.ladder.show_steps(steps)
        self._show_bodies(steps)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the ladder below where there is no room beside."""
        super().resizeEvent(event)
        look = theme.now()
        beside = self.width() > look.px(BESIDE)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._whole.setDirection(across if beside else down)
        self._whole.setStretch(0, int(beside))
        self._whole.setStretch(1, int(not beside))
        self._side.setMaximumWidth(look.px(SIDE) if beside else UNBOUND)
        self._side.setMinimumWidth(look.px(SIDE - 60) if beside else 0)

    def _asked(self) -> Dated | None:
        """Return the oldest term of a letter of which nobody said yet what came of it."""
        known: set[str] = {one.about for one in self.case.silences}
        known |= answered_documents(self.case)
        return next(
            (
                one
                for one in self._dated
                if one.kind is DatedKind.TERM_END
                and one.day < self.seen.day
                and one.fact not in known
            ),
            None,
        )

    def _sent(self, asked: Dated) -> str:
        """Return when the letter of a term left, in words."""
        letter = facts(self.case).get(asked.fact)
        sending = letter.sending if isinstance(letter, Document) else None
        when = sending.when if sending is not None else None
        return when_of(self.case, when, self.seen.day)

    @property
    def open_part(self) -> str:
        """The question what came of a letter, while that is asked."""
        return ANSWER if self.came.isVisibleTo(self) else ""

    def _firm(self) -> str:
        firm = trader(self.case)
        return firm.known_as if firm else _("the company")

    def _show_bodies(self, steps: tuple[ToldStep, ...]) -> None:
        clear(self._bodies)
        start = first_complaint_day(self.case, self.seen.day)
        for step in steps:
            for body in step.bodies:
                if body.at.opens is None or body.at.closes is None:
                    continue
                card = Card()
                window = Window(start, body.at.opens, body.at.closes, self.seen.day)
                head = row()
                title = _("{body}: can you go there?").format(body=body.name)
                head.addWidget(Label(title, "h2"), 1)
                head.addWidget(Label(words(window), "strong", wraps=False))
                card.column.addLayout(head)
                bar = WindowBar()
                bar.show_window(window, body.name)
                card.column.addWidget(bar)
                for text in body.words[1:]:
                    card.column.addWidget(Label(text, "small"))
                source = _("Rule of this body, looked up on {day}.").format(
                    day=plain_day(body.checked_on)
                )
                card.column.addWidget(Label(source, "caption"))
                self._bodies.addWidget(card)

    def _show_closing(self) -> None:
        clear(self._closing.column)
        ended = self.case.status in ENDED
        title = _("This case is closed") if ended else _("You may stop")
        self._closing.column.addWidget(Label(title, "subhead"))
        text = _("Solved, settled or done with it. Nothing is lost, and you can open it again.")
        self._closing.column.addWidget(Label(text, "small"))
        choices = (
            ((Status.OPEN, _("Open the case again")),)
            if ended
            else (
                (Status.SOLVED, _("Solved")),
                (Status.SETTLED, _("Settled")),
                (Status.STOPPED, _("Stopped")),
            )
        )
        holder = QWidget()
        made = []
        for status, name in choices:
            button = Button(name, "compact")
            button.setAccessibleName(_("Close the case: {how}").format(how=name))
            button.clicked.connect(lambda _on=False, one=status: self._close(one))
            made.append(button)
        Flow(holder).fill(made)
        self._closing.column.addWidget(holder)

    def _answer(self, came: Came, when: When | None, what: str, amount: Money | None) -> None:
        asked = self._asked()
        if asked is None:
            return
        letter = DocumentId(asked.fact)
        day = when or exact_day(self.seen.day)
        match came:
            case Came.NOTHING:
                case = nothing_heard(self.case, letter, asked.day)
                self.edited.emit(_("Silence recorded"), case)
            case Came.EVADED:
                self.edited.emit(_("Reply recorded"), evaded(self.case, letter, day))
            case Came.OFFER:
                offer = Offer(OfferId(""), what or _("An offer"), amount=amount)
                self.edited.emit(_("Offer recorded"), offered(self.case, letter, offer, day))
            case Came.SOLVED:
                self.edited.emit(_("Case solved"), solved(self.case, day, letter))

    def _give_more(self, until: date, given: When) -> None:
        asked = self._asked()
        if asked is not None:
            case = extend(self.case, DocumentId(asked.fact), until, given)
            self.edited.emit(_("More time given"), case)

    def _decide(self, offer_id: str, state: OfferState) -> None:
        today = exact_day(self.seen.day)
        case = decide(self.case, OfferId(offer_id), state, today)
        self.edited.emit(_("Offer answered"), case)

    def _close(self, status: Status) -> None:
        label = _("Case opened again") if status is Status.OPEN else _("Case closed")
        case: Case = replace(self.case, status=status)
        self.edited.emit(label, case)

    def _write(self, document: str) -> None:
        self.go.emit(Place(Step.LETTERS, part=document))

    def _choose_calendar(self) -> None:
        self._calendar.choose(self.save_calendar)

    def save_calendar(self, path: Path) -> None:
        """Write what falls on a day as a file for a calendar program."""
        seen = self.seen
        digests = [(seen.case.id, digest(seen.case, seen.pack))]
        self._calendar.save(path, digests, seen.day, seen.pack)


def _day(one: Dated) -> tuple[int, str]:
    return one.day.toordinal(), one.kind
