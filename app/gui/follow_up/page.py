"""The page "Follow-up": what came of the letters, the terms, the bodies and the next step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.advising import told_ladder
from app.core.aftermath import came_since, decide, evaded, nothing_heard, offered, solved
from app.core.case import Reminder
from app.core.claims import Offer, OfferState
from app.core.dated import Dated, DatedKind
from app.core.digest import dated, digest
from app.core.first_complaint import first_complaint
from app.core.ids import DocumentId, OfferId
from app.core.lookup import facts, trader
from app.core.moment import When
from app.core.money import Money
from app.core.papers import Document
from app.core.reminders import fresh_id, put_reminder, without_reminder
from app.core.sending import extend
from app.core.silence import term_to_ask_about
from app.core.status import Status
from app.core.steps import ENDED
from app.core.walk_step import Step
from app.core.when import day as exact_day
from app.errors import UserError
from app.gui import theme
from app.gui.calendar_file import CalendarFile
from app.gui.fields.basics import column, row
from app.gui.fields.columns import place_side
from app.gui.fields.field import QUIET
from app.gui.fields.unrecorded import Unrecorded
from app.gui.follow_up.answers import Came
from app.gui.follow_up.asked import WhatCame
from app.gui.follow_up.bodies import Bodies
from app.gui.follow_up.closing import ClosingCard
from app.gui.follow_up.complained import ComplaintCard
from app.gui.follow_up.ladder import Ladder
from app.gui.follow_up.offers import OfferCard
from app.gui.follow_up.terms import Terms
from app.gui.home.views import told_once
from app.gui.home.wording import dated_words
from app.gui.moments import when_of
from app.gui.office import Office
from app.gui.page import ANSWER, COMPLAINED, Page, Place, aligned
from app.gui.trouble import trouble
from app.gui.words import _, language

BESIDE = 820  # pixels at 100 % from which the ladder stands beside the terms
LEAST, MOST = 290, 350  # of the ladder, there


class FollowUpPage(Page):
    """Shows what follows; every answer is one edit."""

    def __init__(self, office: Office, delay: int = QUIET) -> None:
        super().__init__()
        self._calendar = CalendarFile(office, self)
        self._calendar.told.connect(self.told)
        self._dated: tuple[Dated, ...] = ()
        self._case_id = ""
        self.came = WhatCame(delay)
        self.offer = OfferCard()
        self.complained = ComplaintCard(delay)
        self.terms = Terms(delay)
        self.ladder = Ladder()
        self.bodies = Bodies()
        self.closing = ClosingCard()
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
        self.closing.chosen.connect(self._close)
        form, tell = self.terms.form, self.told.emit
        self._noting = Unrecorded(form, "reminder", (form.what, form.when), office, tell)
        form.begun.connect(lambda key: self._noting.begin(self.case.id, key))
        form.dropped.connect(self._noting.drop)
        self._answering = Unrecorded(self.came, "answer", self.came.fields, office, tell)
        self.came.begun.connect(lambda key: self._answering.begin(self.case.id, key))
        self.terms.calendar.connect(self._choose_calendar)
        self.terms.one.connect(self._choose_one)
        self.terms.opened.connect(self._open)
        self.terms.form.given.connect(self._remind)
        self.terms.done.connect(self._done)

    def _build(self) -> None:
        self._whole = row(space=14)
        aligned(self).addLayout(self._whole, 1)
        left = column(space=14)
        left.addWidget(self.came)
        left.addWidget(self.offer)
        left.addWidget(self.bodies)
        left.addWidget(self.complained)
        left.addWidget(self.terms)
        left.addStretch(1)
        self._whole.addLayout(left, 1)
        self._side = QWidget()
        right = column(self._side, space=14)
        right.addWidget(self.ladder)
        right.addWidget(self.closing)
        right.addStretch(1)
        self._whole.addWidget(self._side)

    def refresh(self) -> None:
        """Show what follows on the day of today."""
        seen = self.seen
        ended = seen.case.status in ENDED
        self._dated = () if ended else dated(seen.case, seen.pack)
        shown = tuple((one, dated_words(one)) for one in told_once(self._dated))
        if self._case_id != seen.case.id:
            self._case_id = seen.case.id
            self.terms.leave()
        self.terms.show_dated(shown, seen.case.reminders, seen.day, ended=ended)
        self.complained.setVisible(not ended)
        self.complained.show_seen(seen)
        asked = self._asked()
        self._answering.keep()
        self.came.setVisible(asked is not None)
        if asked is not None:
            noted = came_since(seen.case, DocumentId(asked.fact))
            when = exact_day(seen.day) if noted is None else noted.when
            self.came.show_term(asked, self._firm(), when, seen, self._sent(asked))
        offers = [one for one in seen.case.offers if one.state is OfferState.OPEN]
        self.offer.setVisible(bool(offers))
        if offers:
            self.offer.show_offer(seen, offers[0])
        self.closing.show_status(seen.case.status)
        self._later.start()

    def show_place(self, place: Place) -> None:
        """Ask for the first complaint, where that is the part; go to a reminder."""
        if place.part == COMPLAINED:
            self.complained.ask()
        elif place.fact:
            self.terms.show_reminder(place.fact)

    def flush(self) -> None:
        """Tell at once what was typed of the first complaint, and keep what is not recorded."""
        self.complained.flush()
        self._noting.keep()
        self._answering.keep()

    def show_ladder(self) -> None:
        """Show the ladder and the bodies; they take a moment to work out."""
        self._later.stop()
        try:
            steps = told_ladder(self.case, self.seen.day, language())
        except UserError as error:
            self.told.emit(trouble(error))
            return
        self.ladder.show_steps(steps, self.seen.pack)
        known = first_complaint(self.case, self.seen.day).chosen
        start = None if known is None else known.span
        self.bodies.show_steps(steps, start, self.seen.day)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the ladder below where there is no room beside."""
        super().resizeEvent(event)
        beside = self.width() > theme.now().px(BESIDE)
        place_side(self._whole, self._side, LEAST, MOST, beside=beside)

    def _asked(self) -> Dated | None:
        return term_to_ask_about(self.case, self._dated, self.seen.day)

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

    def _answer(self, came: Came, when: When | None, what: str, amount: Money | None) -> None:
        asked = self._asked()
        if asked is None:
            return
        self._answering.drop()
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
            self._answering.drop()
            case = extend(self.case, DocumentId(asked.fact), until, given)
            self.edited.emit(_("More time given"), case)

    def _decide(self, offer_id: str, state: OfferState) -> None:
        today = exact_day(self.seen.day)
        case = decide(self.case, OfferId(offer_id), state, today)
        self.edited.emit(_("Offer answered"), case)

    def _close(self, status: Status) -> None:
        label = _("Case opened again") if status is Status.OPEN else _("Case closed")
        self.edited.emit(label, replace(self.case, status=status))

    def _write(self, document: str) -> None:
        self.go.emit(Place(Step.LETTERS, part=document))

    def _remind(self, given: Reminder) -> None:
        self._noting.drop()
        self.terms.leave()
        made = replace(given, id=given.id or fresh_id(self.case))
        label = _("Reminder changed") if given.id else _("Reminder added")
        self.edited.emit(label, put_reminder(self.case, made))

    def _done(self, key: str) -> None:
        self.edited.emit(_("Reminder done"), without_reminder(self.case, key))

    def _open(self, one: Dated) -> None:
        step = Step.LETTERS if one.kind is DatedKind.TERM_END else Step.HAPPENED
        self.go.emit(Place(step, fact=one.fact))

    def _choose_calendar(self) -> None:
        self._calendar.choose(self.save_calendar)

    def _choose_one(self, one: Dated) -> None:
        self._calendar.choose(lambda path: self.save_calendar(path, one))

    def save_calendar(self, path: Path, only: Dated | None = None) -> None:
        """Write what falls on a day as a file for a calendar program: all, or *only* one."""
        seen, day = self.seen, self.seen.day
        found = digest(seen.case, seen.pack)
        if only is not None:
            found, day = replace(found, dated=(only,)), min(day, only.day)
        self._calendar.save(path, [(seen.case.id, found)], day, seen.pack)
