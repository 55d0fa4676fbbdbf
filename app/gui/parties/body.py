"""Which committee serves the firm: what the rules know, and what the user found."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from app.core.bodies import Body
from app.core.lookup import trader
from app.core.party import Affiliation
from app.core.serving import affiliated, answered, bodies_for, with_answer, without_answer
from app.core.text import in_language
from app.gui.days import plain_day
from app.gui.fields.basics import Button, Card, Label, column, row
from app.gui.fields.choices import Segment
from app.gui.fields.web import LinkStrip
from app.gui.seen import Seen
from app.gui.words import _, language, of

YES, NO, UNKNOWN = "yes", "no", "unknown"


class BodyStrip(Card):
    """The first committee that may take the case; ``edited`` brings what the user found.

    "Check" shows where it can be looked up, and asks what was found.
    """

    edited = Signal(str, object)

    def __init__(self) -> None:
        super().__init__("soft", margins=(14, 10))
        self._seen: Seen | None = None
        self._body: Body | None = None
        self.title = Label("", "strong")
        self.below = Label("", "small")
        self.check = Button(of("affiliation", "Check"), "compact", "globe")
        self.check.clicked.connect(self._check)
        self.link = LinkStrip()
        self.link.hide()
        words = column(space=2)
        words.addWidget(self.title)
        words.addWidget(self.below)
        inside = row()
        inside.addLayout(words, 1)
        inside.addWidget(self.check)
        self.column.addLayout(inside)
        self.column.addWidget(self.link)
        self.member = Segment(
            _("Is the company affiliated?"),
            ((YES, _("Affiliated")), (NO, _("Not affiliated")), (UNKNOWN, _("Not known"))),
        )
        self.member.chosen.connect(self._answer)
        self.member.hide()
        self.column.addWidget(self.member, 0, Qt.AlignmentFlag.AlignLeft)

    def show_seen(self, seen: Seen) -> None:
        """Show the committee; hidden where there is none, or no firm yet."""
        self._seen = seen
        found = [one for one in bodies_for(seen.case, seen.pack) if one.needs_affiliation]
        body = found[0] if found and trader(seen.case) is not None else None
        if body != self._body:
            self.fold()
        self._body = body
        self.setVisible(body is not None)
        if self._body is not None:
            self._show(seen, self._body)

    def _show(self, seen: Seen, body: Body) -> None:
        name = in_language(body.name, language(), language()).text
        member = affiliated(seen.case, seen.pack, body, seen.day)
        own = answered(seen.case, body.id, seen.day)
        titles = {
            True: _("{body}: affiliated"),
            False: _("{body}: not affiliated"),
            None: _("{body}: not checked whether the company is affiliated"),
        }
        self.title.setText(titles[member].format(body=name))
        self.below.setText(_below(body, own, member=member))
        values = {True: YES, False: NO, None: UNKNOWN}
        self.member.show_value(values[member])
        self.check.setText(of("affiliation", "Check") if member is None else _("Check again"))

    def fold(self) -> None:
        """Fold away the question, and where the answer is found."""
        self.link.hide()
        self.member.hide()

    def _check(self) -> None:
        self.link.show_url(self._body.url if self._body else "")
        self.member.show()

    def _answer(self, value: str) -> None:
        if self._seen is None or self._body is None:
            return
        case, body = self._seen.case, self._body.id
        if value == UNKNOWN:
            changed = without_answer(case, body)
        else:
            changed = with_answer(case, Affiliation(body, value == YES, self._seen.day))
        self.edited.emit(_("Affiliation changed"), changed)


def _below(body: Body, own: Affiliation | None, *, member: bool | None) -> str:
    if own is not None:
        return _("You checked this on {day}.").format(day=plain_day(own.checked_on))
    if member:
        day = plain_day(body.checked_on)
        return _("According to the rules, checked on {day}.").format(day=day)
    return _("See whether the company is affiliated. That decides the last step.")
