"""From when until when a body takes a case, what it costs, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.admissibility import Admissibility, DatedReason, Standing, Why
from app.core.amounts import is_sure
from app.core.bodies import Body
from app.core.law import Confidence, Measure, Parameter
from app.core.money import Money
from app.core.pack import amount, by_id, is_recent, parameter
from app.core.serving import affiliated
from app.core.when import spoken
from app.letters.advice.speech import Speech

TOLD = {
    Why.FIRST_COMPLAINT: "first_complaint",
    Why.ORAL_EARLIER: "oral_earlier",
    Why.COMPLAINT_VAGUE: "complaint_vague",
    Why.FINAL_POSITION: "final_position",
    Why.FINAL_POSITION_UNKNOWN: "final_position_unknown",
    Why.CLOSING_LETTER_UNKNOWN: "closing_letter_unknown",
    Why.LAST_LETTER_UNKNOWN: "last_letter_unknown",
}
_BELONGING = {True: "affiliated", False: "not_affiliated", None: "ask_affiliated"}
DATED = frozenset({Why.FIRST_COMPLAINT, Why.ORAL_EARLIER, Why.FINAL_POSITION})


def window(speech: Speech, found: Admissibility) -> tuple[str, ...]:
    """Return what there is to say about a body, its days first."""
    body = by_id(speech.scene.pack.bodies, found.body)
    if body is None:
        return ()
    told = [_days(speech, found, body)]
    if body.wait or body.limits:
        told += [text for one in found.reasons if (text := _reason(speech, one))]
    told += _warnings(speech, found)
    told += _belonging(speech, body)
    told += _cost(speech, body)
    if not is_certain(speech, body) and (body.wait or body.limits):
        told.append(speech.say("ladder.body.unsure"))
    return tuple(told)


def is_certain(speech: Speech, body: Body) -> bool:
    """Tell whether the rules of a body are sure, and were checked within a year."""
    recent = is_recent(body.checked_on, speech.scene.day)
    return body.confidence is Confidence.HIGH and recent


def _days(speech: Speech, found: Admissibility, body: Body) -> str:
    slots = {
        "name": speech.scene.clause(body.name),
        "opens": speech.day(found.opens),
        "closes": speech.day(found.closes),
    }
    return speech.say(f"ladder.body.{_days_key(found, body)}", **slots)


def _days_key(found: Admissibility, body: Body) -> str:
    if not (body.wait or body.limits):
        return "any_day"
    codes = {one.code for one in found.reasons}
    if Why.RULE_NOT_VALID in codes:
        return "not_valid"
    if Why.NO_COMPLAINT in codes:
        return "no_complaint"
    if found.standing is Standing.TOO_LATE:
        return "passed"
    if found.closes is not None:
        return "window" if found.opens is not None else "window_until"
    if found.opens is not None:
        return "window_from"
    return "not_known"


def _reason(speech: Speech, reason: DatedReason) -> str:
    key = TOLD.get(reason.code)
    if key is None or (reason.code in DATED and reason.day is None):
        return ""
    return speech.say(f"ladder.body.{key}", day=speech.day(reason.day))


def _warnings(speech: Speech, found: Admissibility) -> Iterator[str]:
    """Yield how long is left once a warning was due, else the days of the warnings."""
    day, last = speech.scene.day, found.closes
    if last is None or found.standing in (Standing.TOO_LATE, Standing.UNKNOWN):
        return
    if last == day:
        yield speech.say("ladder.body.last")
    elif found.warned:
        left = speech.language.duration(spoken((last - day).days, day, last), words=False)
        yield speech.say("ladder.body.near", left=left)
    else:
        days = [speech.day(one) for one in found.warnings if one > day]
        if days:
            yield speech.say("ladder.body.warn", days=speech.language.listed(days))


def _belonging(speech: Speech, body: Body) -> Iterator[str]:
    if body.needs_affiliation:
        scene = speech.scene
        sure = affiliated(scene.case, scene.pack, body, scene.day)
        yield speech.say(f"ladder.body.{_BELONGING[sure]}")


def _cost(speech: Speech, body: Body) -> Iterator[str]:
    """Yield the fee: amounts only where each is sure and fresh, else the words of the body."""
    sums = [found for key in body.fee_parameters if (found := fee(speech, key))]
    if body.fee_parameters and len(sums) == len(body.fee_parameters):
        shown = [speech.language.money(one) for one in sums]
        if len(shown) == 1:
            yield speech.say("ladder.body.fee", amount=shown[0])
        else:
            yield speech.say("ladder.body.fee_range", least=shown[0], most=shown[-1])
    if words := speech.scene.text(body.fee):
        yield words


def fee(speech: Speech, key: str) -> Money | None:
    """Return a fee of the law, None where it is not sure and fresh on the day."""
    row: Parameter | None = parameter(speech.scene.pack, key, speech.scene.day)
    sure = row is not None and row.unit is Measure.AMOUNT and is_sure(row, speech.scene.day)
    return Money(amount(row), row.currency) if row is not None and sure else None
