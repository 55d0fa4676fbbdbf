"""When the first complaint was: the contacts in which it was made, or a day of one's own."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from app.core.complaining import complained_in, complaints
from app.core.contact import Contact
from app.core.figures import Since, since_first_complaint
from app.core.first_complaint import Complained, first_complaint
from app.core.lookup import facts
from app.core.moment import When
from app.gui import naming
from app.gui.days import long_day, plain_day
from app.gui.fields.basics import Button, Card, Label, clear, column
from app.gui.fields.columns import Pair
from app.gui.fields.field import QUIET
from app.gui.fields.fold import Fold
from app.gui.fields.iconed import Heading
from app.gui.fields.moment import DateField
from app.gui.moments import when_of
from app.gui.page import bring
from app.gui.plain import caption, tip
from app.gui.seen import Seen, Showing
from app.gui.words import _, many

FEW = 5  # contacts that are offered until all are asked for
LONGEST = 40  # letters of what a contact was about


class ComplaintCard(Card, Showing):
    """Says since when was complained, and asks it; ``edited`` brings the edit and the case."""

    edited = Signal(str, object)

    def __init__(self, delay: int = QUIET) -> None:
        super().__init__()
        self._shown: tuple[tuple[str, str], ...] | None = None
        self._case, self._whole = "", False
        self.since = Label("", "strong")
        self.known = Label("", "small")
        self.fold = Fold(_("When did you first complain?"))
        self.boxes: dict[str, QCheckBox] = {}
        self._boxes = column(space=2)
        self._which = Label(_("In which contacts did you complain?"), "strong")
        self.all = Button("", "link")
        self.oral = DateField(_("By telephone or in person"), delay=delay)
        self.written = DateField(_("In writing: letter, e-mail, form or chat"), delay=delay)
        self._build()
        self.all.clicked.connect(self._show_all)
        self.oral.edited.connect(lambda when: self._own(when, written=False))
        self.written.edited.connect(lambda when: self._own(when, written=True))

    def _build(self) -> None:
        self.column.addWidget(Heading(_("Your first complaint"), "flag"))
        for one in (self.since, self.known, self.fold):
            self.column.addWidget(one)
        inside = self.fold.column
        inside.addWidget(self._which)
        inside.addLayout(self._boxes)
        inside.addWidget(self.all)
        inside.addWidget(Label(_("Or on a day that is not noted here"), "strong"))
        inside.addWidget(Pair(self.oral, self.written, narrow=460))

    def show_seen(self, seen: Seen) -> None:
        """Show what is known of the first complaint; this tells nobody."""
        self._seen = seen
        found = first_complaint(seen.case, seen.day)
        since = since_first_complaint(seen.case, seen.day)
        self.since.setVisible(since is not None)
        self.since.setText("" if since is None else since_words(since))
        lines = [
            words.format(day=_day(one))
            for words, one in (
                (_("By telephone or in person: {day}."), found.oral),
                (_("In writing: {day}."), found.written),
            )
            if one is not None
        ]
        if found.oral is not None and found.written is not None:
            lines.append(_("The written one counts: it can be shown."))
        if not lines:
            lines.append(_("The time of a disputes body counts from the day you complained."))
        self.known.setText(" ".join(lines))
        if seen.case.id != self._case:
            self._case, self._whole = seen.case.id, False
            self.fold.open(since is None)
        self._show_boxes()
        for field, when in (
            (self.oral, seen.case.first_complaint.oral),
            (self.written, seen.case.first_complaint.written),
        ):
            anchors, country = facts(seen.case).when, seen.case.jurisdiction
            field.show_moment(when, seen.day, anchors, country=country)

    def flush(self) -> None:
        """Tell now what was typed."""
        self.oral.flush()
        self.written.flush()

    def ask(self) -> None:
        """Go to where the first complaint is named."""
        self.fold.open(opened=True)
        bring(next(iter(self.boxes.values()), self.oral.line))

    def _show_boxes(self) -> None:
        seen = self.seen
        found = complaints(seen.case, seen.day)
        offered = (
            found
            if self._whole
            else tuple(one for at, one in enumerate(found) if at < FEW or one.complaint)
        )
        shown = tuple((one.id, self._words(one)) for one in offered)
        self._which.setVisible(bool(found))
        self.all.setVisible(len(offered) < len(found))
        self.all.setText(many("Show {n} contact", "Show all {n} contacts", len(found)))
        if shown != self._shown:
            self._shown = shown
            self._make_boxes(shown)
        for one in offered:
            self.boxes[one.id].setChecked(one.complaint)

    def _make_boxes(self, shown: tuple[tuple[str, str], ...]) -> None:
        clear(self._boxes)
        self.boxes = {}
        for key, words in shown:
            box = QCheckBox(caption(words))
            box.setToolTip(tip(_("I complained here")))
            box.setAccessibleName(_("I complained here: {contact}").format(contact=words))
            box.clicked.connect(lambda on, key=key: self._mark(key, on=on))
            self.boxes[key] = box
            self._boxes.addWidget(box)

    def _words(self, contact: Contact) -> str:
        """Return a contact in a few words: how, on which day, and about what."""
        case = self.seen.case
        name = naming.channel(contact.channel)
        day = when_of(case, contact.when, self.seen.day)
        if day:
            name = _("{contact}, {day}").format(contact=name, day=day)
        what = naming.summary(case, contact)
        if not what:
            return name
        cut = what if len(what) <= LONGEST else what[:LONGEST].rstrip(" ,;:") + "…"
        return _("{contact}: {what}").format(contact=name, what=cut)

    def _show_all(self) -> None:
        self._whole = True
        self._show_boxes()
        bring(next(iter(self.boxes.values())))

    def _mark(self, key: str, *, on: bool) -> None:
        contact = facts(self.seen.case).get(key)
        if isinstance(contact, Contact):
            case = complained_in(self.seen.case, contact, self.seen.day, complained=on)
            self.edited.emit(_("First complaint changed"), case)

    def _own(self, when: When | None, *, written: bool) -> None:
        case = self.seen.case
        own = case.first_complaint
        own = replace(own, written=when) if written else replace(own, oral=when)
        self.edited.emit(_("First complaint changed"), replace(case, first_complaint=own))


def since_words(since: Since) -> str:
    """Return how long ago the first complaint was, in a sentence."""
    if since.days == 0:
        today = _("You first complained today")
        return today if since.exact else _("You first complained a short time ago")
    if since.exact:
        return many(
            "{n} day since your first complaint",
            "{n} days since your first complaint",
            since.days,
        )
    return many(
        "About {n} day since your first complaint",
        "About {n} days since your first complaint",
        since.days,
    )


def _day(one: Complained) -> str:
    """Return the day of a complaint, or the days between which it was made."""
    if one.span.exact:
        return long_day(one.span.earliest)
    first, last = plain_day(one.span.earliest), plain_day(one.span.latest)
    return _("between {first} and {last}").format(first=first, last=last)
