"""The ladder and the grounds as plain data, for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from app.core.admissibility import Admissibility
from app.core.grounds import GroundStanding
from app.core.ladder import StepReason, StepStanding
from app.core.money import Money
from app.core.pack import by_id
from app.letters.advice.grounding import ground_words
from app.letters.advice.reasons import sentence
from app.letters.advice.speech import Speech
from app.letters.advice.stepping import StepWords
from app.letters.advice.windows import is_certain


def step_data(speech: Speech, one: StepStanding, words: StepWords) -> dict[str, Any]:
    """Return a step as plain data, with the words for it."""
    told = dict(words.bodies)
    return {
        "step": one.step,
        "title": words.title,
        "state": one.state.value,
        "standing": words.state,
        "opens": iso(one.opens),
        "closes": iso(one.closes),
        "body": one.body or None,
        "documents": list(one.documents),
        "sent": list(one.sent),
        "complained": one.complained,
        "reasons": [reason_data(speech, reason) for reason in one.reasons],
        "bodies": [body_data(speech, found, told.get(found.body, ())) for found in one.bodies],
    }


def reason_data(speech: Speech, reason: StepReason) -> dict[str, Any]:
    """Return a reason as plain data: its code, what it rests on, and its sentence."""
    return {
        "code": reason.code.value,
        "day": iso(reason.day),
        "facts": list(reason.facts),
        "what": reason.what or None,
        "amount": _amount(reason.amount) if reason.amount else None,
        "text": sentence(speech, reason),
    }


def body_data(speech: Speech, found: Admissibility, told: Sequence[str]) -> dict[str, Any]:
    """Return how a body stands as plain data, with what was told of it."""
    body = by_id(speech.scene.pack.bodies, found.body)
    return {
        "body": found.body,
        "name": speech.body(found.body),
        "standing": found.standing.value,
        "opens": iso(found.opens),
        "closes": iso(found.closes),
        "warnings": [day.isoformat() for day in found.warnings],
        "certain": body is not None and is_certain(speech, body),
        "reasons": [
            {"code": one.code.value, "day": iso(one.day), "facts": list(one.facts)}
            for one in found.reasons
        ],
        "text": list(told),
    }


def _amount(money: Money) -> dict[str, str]:
    return {"amount": f"{money.amount:.2f}", "currency": money.currency}


def _calculation(one: GroundStanding) -> list[dict[str, Any]]:
    lines = one.amount.lines if one.amount else ()
    return [
        {
            "what": line.what,
            "factors": [
                _amount(factor) if isinstance(factor, Money) else str(factor)
                for factor in line.factors
            ],
            "result": _amount(line.result),
        }
        for line in lines
    ]


def iso(day: date | None) -> str | None:
    """Return a day as ``2025-04-30``, None for none."""
    return day.isoformat() if day else None


def ground_data(speech: Speech, one: GroundStanding) -> dict[str, Any]:
    """Return a ground as plain data: how it stands, its facts, questions, articles and sums."""
    words = ground_words(speech, one)
    return {
        "ground": one.ground,
        "title": words.title,
        "carries": one.carries.value,
        "problem": one.problem or None,
        "facts": list(one.facts),
        "questions": list(words.questions),
        "articles": list(words.articles),
        "numbers": list(words.numbers),
        "unsure": list(one.unsure),
        "amount": _amount(one.amount.total) if one.amount else None,
        "calculation": _calculation(one),
    }
