"""Why a step or document stands as it does, in sentences to the user."""

from __future__ import annotations

from app.core.ladder import Because, StepReason
from app.core.pack import by_id
from app.letters.advice.speech import Speech

STEPS = frozenset({Because.AFTER, Because.OTHER_PROCEDURE, Because.CHOOSE_ONE})
BODIES = frozenset({Because.WAITING, Because.LAST_DAY, Because.LAST_CHANCE})
FACTS = frozenset(
    {Because.RECHECK, Because.OPEN_OFFER, Because.OFFER_ACCEPTED, Because.SETTLED}
)
LIMITED = frozenset({Because.LIMITATION, Because.LIMITATION_PASSED})
MAYBE_UNDATED = frozenset({Because.COMPLAINED, Because.FIXED_DATE, Because.REFUSAL})
SILENT = frozenset({Because.BODY})  # told with the body itself


def sentences(speech: Speech, reasons: tuple[StepReason, ...]) -> tuple[str, ...]:
    """Return *reasons* in words, each sentence once and in their order."""
    fixed = [one for one in reasons if one.code is Because.FIXED_DATE and one.day]
    said: list[str] = []
    for one in reasons:
        if len(fixed) > 1 and one in fixed:
            said.append(_passed(speech, fixed))
        else:
            said.append(sentence(speech, one))
    return tuple(dict.fromkeys(text for text in said if text))


def _passed(speech: Speech, fixed: list[StepReason]) -> str:
    """Return the fixed days that passed in one sentence."""
    days = sorted({one.day for one in fixed if one.day is not None})
    listed = speech.language.listed([speech.day(day) for day in days])
    return speech.say("ladder.why.fixed_dates", days=listed)


def sentence(speech: Speech, reason: StepReason) -> str:
    """Return one reason in words, empty where it says nothing by itself."""
    if reason.code in SILENT:
        return ""
    if reason.code is Because.CHECK:
        return speech.say(f"ladder.check.{reason.what}")
    if reason.code in (Because.HOLDS, Because.LACKS):
        return circumstance(speech, reason.what, reason.code)
    if reason.code is Because.ASKS:
        return question(speech, reason.what)
    slots = {
        "day": speech.day(reason.day),
        "what": _what(speech, reason),
        "title": speech.named(reason.facts[:1]),
        "amount": speech.language.money(reason.amount) if reason.amount else "",
    }
    return speech.say(f"ladder.why.{_key(speech, reason)}", **slots)


def _key(speech: Speech, reason: StepReason) -> str:
    if reason.code in MAYBE_UNDATED and reason.day is None:
        return f"{reason.code.value}_bare"
    if reason.code is Because.LIMITATION and not speech.by_letter(reason.what):
        return "limitation_court"
    return reason.code.value


def _what(speech: Speech, reason: StepReason) -> str:
    if reason.code in STEPS:
        return speech.step(reason.what)
    if reason.code in BODIES:
        return speech.body(reason.what)
    if reason.code in LIMITED:
        return speech.claim(reason.what)
    if reason.code in FACTS:
        return speech.named(reason.facts)
    return reason.what


def circumstance(speech: Speech, name: str, code: Because) -> str:
    """Return that a circumstance holds, or that it does not; empty for one not in the pack."""
    found = by_id(speech.scene.pack.circumstances, name)
    if found is None:
        return ""
    return speech.scene.text(found.holds if code is Because.HOLDS else found.lacks)


def question(speech: Speech, name: str) -> str:
    """Return what to ask the user about a circumstance, empty where nothing is asked."""
    found = by_id(speech.scene.pack.circumstances, name)
    return speech.scene.text(found.asks) if found else ""
