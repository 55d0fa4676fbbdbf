"""An agreement in fields: what, when, where, at what price, the numbers, and the rest."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.agreed_delivery import agreed_day
from app.core.agreement import Agreement, AgreementKind
from app.core.channel import Channel
from app.core.edits import new_id
from app.core.lookup import facts
from app.core.serving import sector_of
from app.core.text import in_language, with_words
from app.gui.fields.basics import column
from app.gui.fields.channels import channel_words
from app.gui.fields.choices import Flow
from app.gui.fields.columns import Pair
from app.gui.fields.field import PickField
from app.gui.fields.fold import Fold
from app.gui.fields.moment import DateField
from app.gui.fields.rows import Rows
from app.gui.fields.typed import LineField
from app.gui.parties.kinds import agreement_words, sector_words
from app.gui.parties.promised import ClaimRow, ServiceRow
from app.gui.parties.rows import PriceRow, reference_rows
from app.gui.parties.use import UseField
from app.gui.seen import Seen, Showing
from app.gui.words import _

MADE = (Channel.SHOP, Channel.ONLINE, Channel.PHONE, Channel.DOOR, Channel.EMAIL, Channel.APP)
_WORDS = ("what", "place", "addition")
_DAYS = ("made", "received", "ended")


class AgreementForm(QWidget, Showing):
    """Shows one agreement; ``edited`` brings it as the user made it.

    ``promised_for`` brings the day of delivery that was agreed, a promise of its own.
    """

    edited = Signal(object)  # Agreement
    promised_for = Signal(object)  # When, None for none

    def __init__(self, delay: int) -> None:
        super().__init__()
        self._agreement: Agreement | None = None
        self._shown = ("", "")
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
        self.sector = PickField(_("Branch of trade"))
        self.ended = DateField(_("When did it end?"), delay=delay)
        self._build_rest(delay)
        self._place_fields()
        self._connect()

    def _build_rest(self, delay: int) -> None:
        self.numbers = reference_rows(_("More numbers"), delay)
        self.prices = Rows(
            _("Price"),
            lambda: PriceRow(self._home(), self.seen.pack.currency, delay),
            _("Add a price"),
            _("Remove this price"),
            framed=False,
        )
        self.place = LineField(_("Place in words"), _("for example: in a shop"), delay=delay)
        self.addition = LineField(_("Added to what?"), aside=_("may stay empty"), delay=delay)
        self.services = Rows(
            _("Services"),
            lambda: ServiceRow(lambda: self.seen, lambda: self._id("s-"), delay),
            _("Add a service"),
            _("Remove this service"),
            framed=True,
        )
        self.claims = Rows(
            _("Guarantee, advertisement, conditions"),
            lambda: ClaimRow(lambda: self.seen, lambda: self._id("claim-"), delay),
            _("Add what was promised in general"),
            _("Remove this"),
            framed=True,
        )
        self.use = UseField(delay)

    def _place_fields(self) -> None:
        outer = column(self, space=10)
        self.more = Fold(_("More fields"))
        self.more.button.clicked.connect(lambda _on: self._show_sort())
        self.sort = QWidget()
        sort = column(self.sort, space=10)
        for picked in (self.kind, self.sector):
            sort.addWidget(picked)
        adds = QWidget()
        Flow(adds).fill((self.prices.add, self.numbers.add))
        for several in (self.prices, self.numbers):
            several.label.hide()  # its fields say what they are
        rows: tuple[QWidget, ...] = (
            self.what,
            Pair(self.made, self.channel),
            Pair(self.promised, self.received),
            self.prices,
            self.numbers,
            adds,
            self.sort,
            self.more,
        )
        for one in rows:
            outer.addWidget(one)
        self.more.column.addWidget(Pair(self.place, self.addition))
        for one in (self.ended, self.services, self.claims, self.use):
            self.more.column.addWidget(one)

    def _connect(self) -> None:
        for key in _WORDS:
            field = getattr(self, key)
            field.edited.connect(lambda text, key=key: self._typed(key, text))
        for key in _DAYS:
            getattr(self, key).edited.connect(lambda when, key=key: self._put(**{key: when}))
        self.promised.edited.connect(self.promised_for)
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

    def show_agreement(self, seen: Seen, found: Agreement) -> None:
        """Show an agreement, that the case may not have yet; this tells nobody."""
        self._seen, self._agreement = seen, found
        case, home, anchors = seen.case, seen.case.language, facts(seen.case).when
        for key in _WORDS:
            getattr(self, key).show_text(in_language(getattr(found, key), home, home).text)
        days = {key: getattr(found, key) for key in _DAYS}
        for key, when in {**days, "promised": agreed_day(case, found)}.items():
            country = case.jurisdiction
            getattr(self, key).show_moment(when, seen.day, anchors, country=country)
        self.channel.show_value(found.channel or "")
        self.kind.show_value(found.kind)
        self.sector.offer([("", _("Not known")), *sector_words(seen.pack).items()])
        self.sector.show_value(found.sector)
        self.numbers.show_values(found.references)
        self.prices.show_values(found.prices)
        self.services.show_values(found.services)
        self.claims.show_values(found.claims)
        self.use.show_use(found.use)
        if self._shown != (case.id, found.id):
            self._shown = (case.id, found.id)
            self.sort.hide()
        self._show_sort(kept=not self.sort.isHidden())

    def _show_sort(self, *, kept: bool = False) -> None:
        """Show what sort it is where somebody wants more, or the branch is not known."""
        own = "" if self._agreement is None else self._agreement.sector
        told = bool(own or sector_of(self.seen.case, self.seen.pack))
        self.sort.setVisible(kept or self.more.opened or not told)

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

    def _id(self, prefix: str) -> str:
        return new_id(self.seen.case, prefix)

    def _typed(self, key: str, text: str) -> None:
        if self._agreement is not None:
            old, home = getattr(self._agreement, key), self._home()
            self._put(**{key: with_words(old, text, home, home)})

    def _put(self, **changes: Any) -> None:  # noqa: ANN401 - fields of an agreement
        if self._agreement is not None:
            self.edited.emit(replace(self._agreement, **changes))
