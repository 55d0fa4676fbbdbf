"""The rules of a pack as a list for people: what each is, its source, when it was checked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from app.core.law import Confidence
from app.core.pack import RulePack, is_recent
from app.core.record import record
from app.core.text import Text, in_language


class RuleKind(StrEnum):
    """What sort of rule it is."""

    GROUND = "ground"
    NUMBER = "number"
    ARTICLE = "article"
    LIMITATION = "limitation"
    BODY = "body"
    COMPANY = "company"


@record
class RuleLine:
    """A rule: ``stale`` when nobody looked for 12 months; None is always, or still."""

    kind: RuleKind
    id: str
    title: str
    value: str
    source: str
    checked_on: date
    stale: bool
    sure: bool
    valid_from: date | None = None
    valid_to: date | None = None


def rule_lines(pack: RulePack, language: str, today: date) -> tuple[RuleLine, ...]:
    """Return all rules of *pack* in *language*: stale ones first, then as the pack has them."""
    made = _Maker(pack, language, today)
    found = [*made.grounds(), *made.numbers(), *made.rest()]
    return tuple(sorted(found, key=lambda one: not one.stale))


class _Maker:
    """Makes the lines; knows the pack, the language and the day."""

    def __init__(self, pack: RulePack, language: str, today: date) -> None:
        self._pack, self._language, self._today = pack, language, today
        self._sources = {one.id: one.name for one in pack.sources}
        self._titles = {one.id: self._text(one.title) for one in pack.grounds}
        self._titles |= {one.id: self._text(one.name) for one in pack.bodies}

    def grounds(self) -> Iterator[RuleLine]:
        for one in self._pack.grounds:
            yield self._line(
                RuleKind.GROUND,
                one.id,
                self._text(one.title),
                "",
                (one.checked_on, one.confidence, one.sources),
                (one.valid_from, one.valid_to),
            )

    def numbers(self) -> Iterator[RuleLine]:
        for one in self._pack.parameters:
            yield self._line(
                RuleKind.NUMBER,
                one.key,
                self._titles.get(one.rule, one.key),
                f"{one.key} = {one.value}" if one.value else one.key,
                (one.checked_on, one.confidence, one.sources),
                (one.valid_from, one.valid_to),
            )
        for item in self._pack.citations:
            yield self._line(
                RuleKind.ARTICLE,
                item.id,
                self._text(item.text),
                "",
                (item.checked_on, item.confidence, item.sources),
                (item.valid_from, item.valid_to),
            )

    def rest(self) -> Iterator[RuleLine]:
        for one in self._pack.limitations:
            known = (one.checked_on, one.confidence, one.sources)
            yield self._line(RuleKind.LIMITATION, one.id, self._text(one.claim), "", known)
        for body in self._pack.bodies:
            known = (body.checked_on, body.confidence, body.sources)
            days = (body.valid_from, body.valid_to)
            yield self._line(
                RuleKind.BODY, body.id, self._text(body.name), body.url, known, days
            )
        for firm in self._pack.companies:
            known = (firm.checked_on, firm.confidence, firm.sources)
            yield self._line(RuleKind.COMPANY, firm.id, firm.brand, firm.legal_name, known)

    def _line(
        self,
        kind: RuleKind,
        name: str,
        title: str,
        value: str,
        known: tuple[date, Confidence, tuple[str, ...]],
        days: tuple[date | None, date | None] = (None, None),
    ) -> RuleLine:
        checked_on, confidence, sources = known
        return RuleLine(
            kind=kind,
            id=name,
            title=title or name,
            value=value,
            source="; ".join(self._sources.get(one, one) for one in sources),
            checked_on=checked_on,
            stale=not is_recent(checked_on, self._today),
            sure=confidence is Confidence.HIGH,
            valid_from=days[0],
            valid_to=days[1],
        )

    def _text(self, text: Text) -> str:
        return in_language(text, self._language, self._pack.languages[0]).text
