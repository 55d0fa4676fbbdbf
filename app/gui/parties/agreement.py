"""What was agreed: what, when, where, at what price, and the numbers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.agreed_delivery import agreed_day, with_agreed_day, with_agreement
from app.core.agreement import Agreement, AgreementKind
from app.core.channel import Channel
from app.core.edits import new_id, put_agreement, remove
from app.core.lookup import consumers, facts, trader
from app.core.moment import When
from app.core.naming import new_agreement_id
from app.core.text import Text, in_language, with_words
from app.gui.fields.basics import Button, Card, IconButton, row
from app.gui.fields.channels import channel_words
from app.gui.fields.columns import Pair
from app.gui.fields.field import QUIET, PickField
from app.gui.fields.fold import Fold
from app.gui.fields.iconed import Heading
from app.gui.fields.moment import DateField
from app.gui.fields.rows import Rows
from app.gui.fields.typed import LineField
from app.gui.parties.kinds import agreement_words
from app.gui.parties.promised import ClaimRow, ServiceRow
from app.gui.parties.rows import PriceRow, ReferenceRow
from app.gui.parties.use import UseField
from app.gui.seen import Seen
from app.gui.words import _, language

MADE = (Channel.SHOP, Channel.ONLINE, Channel.PHONE, Channel.DOOR, Channel.EMAIL, Channel.APP)


class AgreementCard(Card):
    """One agreement; ``edited`` brings the name of an edit and the new case."""

    edited = Signal(str, object)

    def __init__(self, delay: int = QUIET) -> None:
        super().__init__()
        self._seen: Seen | None = None
        self._at = 0
        head = row()
        self.setAccessibleName(_("The agreement"))
        head.addWidget(Heading(_("The agreement"), "file-check"), 1)
        self.remove = IconButton("trash-2", _("Remove this agreement"))
        self.remove.clicked.connect(self._remove)
        self.add = Button(_("Another agreement"), "compact", "plus")
        self.add.clicked.connect(self._add)
        head.addWidget(self.add)
        head.addWidget(self.remove)
        self.column.addLayout(head)
        self.which = PickField(_("Which agreement?"))
        self.which.chosen.connect(self._choose)
        self.what = LineField(
            _("What did you agree?"), _("for example: digital TV"), delay=delay
        )
        self.made = DateField(_("When?"), delay=delay)
        words = channel_words()
        self.channel = PickField(
            _("Where?"), [("", _("Not known")), *((str(one), words[one]) for one in MADE)]
        )
        self.promised = DateField(_("Promised delivery"), delay=delay)
        self.received = DateField(_("When did it come, or start?"), delay=delay)
        self.kind = PickField(
            _("What sort is it?"), [(str(k), w) for k, w in agreement_words().items()]
        )
        self._build_rest(delay)
        self._place_fields()
        self._connect()

    def _build_rest(self, delay: int) -> None:
        self.numbers = Rows(
            _("Numbers"),
            lambda: ReferenceRow(delay),
            _("More numbers"),
            _("Remove this number"),
            framed=False,
        )
        self.prices = Rows(
            _("Price"),
            lambda: PriceRow(self._home(), delay),
            _("Add a price"),
            _("Remove this price"),
            framed=False,
        )
        self.place = LineField(_("Place in words"), _("for example: in a shop"), delay=delay)
        self.addition = LineField(_("Added to what?"), aside=_("may stay empty"), delay=delay)
        self.sector = PickField(_("Branch of trade"))
        self.ended = DateField(_("When did it end?"), delay=delay)
        self.services = Rows(
            _("Services"),
            lambda: ServiceRow(self._shown, lambda: self._id("s-"), delay),
            _("Add a service"),
            _("Remove this service"),
            framed=True,
        )
        self.claims = Rows(
            _("Guarantee, advertisement, conditions"),
            lambda: ClaimRow(self._shown, lambda: self._id("claim-"), delay),
            _("Add what was promised in general"),
            _("Remove this"),
            framed=True,
        )
        self.use = UseField(delay)

    def _place_fields(self) -> None:
        self.more = Fold(_("More fields"))
        rows: tuple[QWidget, ...] = (
            self.which,
            self.what,
            Pair(self.made, self.channel),
            Pair(self.promised, self.received),
            Pair(self.kind, self.sector),
            self.prices,
            self.numbers,
            self.more,
        )
        for one in rows:
            self.column.addWidget(one)
        self.more.column.addWidget(Pair(self.place, self.addition))
        self.more.column.addWidget(self.ended)
        for one in (self.services, self.claims, self.use):
            self.more.column.addWidget(one)

    def _connect(self) -> None:
        for key in ("what", "place", "addition"):
            field = getattr(self, key)
            field.edited.connect(lambda text, key=key: self._words(key, text))
        for key in ("made", "received", "ended"):
            getattr(self, key).edited.connect(lambda when, key=key: self._put(**{key: when}))
        self.promised.edited.connect(self._promise)
        self.channel.chosen.connect(
            lambda value: self._put(channel=Channel(value) if value else None)
        )
        self.kind.chosen.connect(lambda value: self._put(kind=AgreementKind(value)))
        self.sector.chosen.connect(lambda value: self._put(sector=value))
        self.numbers.edited.connect(lambda values: self._put(references=values))
        self.prices.edited.connect(lambda values: self._put(prices=values))
        self.services.edited.connect(lambda values: self._put(services=values))
        self.claims.edited.connect(lambda values: self._put(claims=values))
        self.use.edited.connect(lambda use: self._put(use=use))

    def show_seen(self, seen: Seen) -> None:
        """Show the agreement that was chosen, else the first; this tells nobody."""
        self._seen = seen
        case, home = seen.case, seen.case.language
        self._at = min(self._at, max(0, len(case.agreements) - 1))
        found = self._agreement() or Agreement(new_agreement_id(case), "")
        names = [in_language(one.what, home, home).text for one in case.agreements]
        self.which.offer([(str(at), name or _("No name")) for at, name in enumerate(names)])
        self.which.show_value(str(self._at))
        self.which.setVisible(len(names) > 1)
        self.remove.setVisible(bool(names))
        for key in ("what", "place", "addition"):
            getattr(self, key).show_text(in_language(getattr(found, key), home, home).text)
        for key in ("made", "received", "ended"):
            anchors = facts(case).when
            getattr(self, key).show_moment(getattr(found, key), seen.day, anchors)
        promised = agreed_day(case, found)
        self.promised.show_moment(promised, seen.day, facts(case).when)
        self.channel.show_value(found.channel or "")
        self.kind.show_value(found.kind)
        sectors = [
            (one.id, in_language(one.title, language(), language()).text)
            for one in seen.pack.sectors
        ]
        self.sector.offer([("", _("Not known")), *sectors])
        self.sector.show_value(found.sector)
        self.numbers.show_values(found.references)
        self.prices.show_values(found.prices)
        self.services.show_values(found.services)
        self.claims.show_values(found.claims)
        self.use.show_use(found.use)

    def flush(self) -> None:
        """Tell now what was typed."""
        for one in (self.what, self.place, self.addition):
            one.flush()
        for date in (self.made, self.promised, self.received, self.ended):
            date.flush()
        for part in (self.numbers, self.prices, self.services, self.claims, self.use):
            part.flush()

    def _home(self) -> str:
        return "nl" if self._seen is None else self._seen.case.language

    def _agreement(self) -> Agreement | None:
        found = () if self._seen is None else self._seen.case.agreements
        return found[self._at] if self._at < len(found) else None

    def _words(self, key: str, text: str) -> None:
        found = self._agreement()
        old: Text = "" if found is None else getattr(found, key)
        self._put(**{key: with_words(old, text, self._home(), self._home())})

    def _put(self, **changes: Any) -> None:  # noqa: ANN401 - fields of an agreement
        if self._seen is None:
            return
        case = self._seen.case
        found = self._agreement() or self._fresh()
        label = _("Agreement changed")
        self.edited.emit(label, with_agreement(case, replace(found, **changes)))

    def _promise(self, when: When | None) -> None:
        if self._seen is None:
            return
        found = self._agreement() or self._fresh()
        case = with_agreed_day(with_agreement(self._seen.case, found), found, when)
        self.edited.emit(_("Promised delivery changed"), case)

    def _shown(self) -> Seen:
        if self._seen is None:
            raise ValueError("nothing was shown yet")
        return self._seen

    def _id(self, prefix: str) -> str:
        return new_id(self._shown().case, prefix)

    def _fresh(self) -> Agreement:
        case = self._shown().case
        firm, holders = trader(case), consumers(case)
        return Agreement(
            new_agreement_id(case),
            "",
            trader=firm.id if firm else None,
            holder=holders[0].id if holders else None,
        )

    def _choose(self, value: str) -> None:
        self.flush()
        self._at = int(value)
        if self._seen is not None:
            self.show_seen(self._seen)

    def _add(self) -> None:
        self.flush()
        if self._seen is not None:
            self._at = len(self._seen.case.agreements)
            label = _("Agreement added")
            self.edited.emit(label, put_agreement(self._seen.case, self._fresh()))
            self.what.setFocus()

    def _remove(self) -> None:
        found = self._agreement()
        if self._seen is not None and found is not None:
            self.edited.emit(_("Agreement removed"), remove(self._seen.case, found.id))
