"""A letter on the paper of the one who writes it: logo, signature, own greeting and closing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from app.core.record import record
from app.letters.letter import Letter, Message, Paragraph, Run, Stationery

_GREETING, _CLOSING = "mail-salutation", "mail-closing"  # blocks of an e-mail
_FRIENDLY = ("closing.friendly", "closing.friendly_named")


@record
class Greeting:
    """The words with which letters in a language begin and end, empty for the usual ones.

    ``salutation`` is for letters to nobody known, ``closing`` for those that are not formal.
    """

    language: str
    salutation: str = ""
    closing: str = ""


@record
class LetterPaper:
    """What the user set for all letters.

    ``signature`` and the logo of ``stationery`` belong to ``name`` and ``organisation``, and
    never stand on what somebody else signs.
    """

    stationery: Stationery = Stationery()
    signature: bytes = b""
    name: str = ""
    organisation: str = ""
    greetings: tuple[Greeting, ...] = ()


PLAIN = LetterPaper()


def on_paper(letter: Letter, paper: LetterPaper, phrases: Mapping[str, Any]) -> Letter:
    """Return *letter*, which *phrases* were composed of, on the *paper* of the user."""
    name, organisation = _folded(paper.name), _folded(paper.organisation)
    signatures = tuple(
        replace(one, image=paper.signature) if _folded(one.name) == name != "" else one
        for one in letter.signatures
    )
    who = {_folded(one) for one in (letter.sender.name, *(s.name for s in signatures))} - {""}
    stationery = paper.stationery
    if not who & {name, organisation}:
        stationery = replace(stationery, logo=b"")
    dressed = replace(letter, stationery=stationery, signatures=signatures)
    for one in paper.greetings:
        if one.language == letter.language:
            dressed = _greeted(dressed, one, phrases)
    return dressed


def _greeted(letter: Letter, words: Greeting, phrases: Mapping[str, Any]) -> Letter:
    usual = _folded(str(phrases["salutation.nobody"]))
    if words.salutation and _folded(letter.salutation) == usual:
        letter = replace(
            letter,
            salutation=words.salutation,
            message=_with(letter.message, _GREETING, words.salutation),
        )
    friendly = {_folded(str(phrases[key])) for key in _FRIENDLY if key in phrases}
    if words.closing and _folded(letter.closing) in friendly:
        letter = replace(
            letter,
            closing=words.closing,
            message=_with(letter.message, _CLOSING, words.closing),
        )
    return letter


def _with(message: Message | None, block: str, words: str) -> Message | None:
    if message is None:
        return None
    blocks = tuple(
        Paragraph(block, (Run(words),)) if one.id == block else one for one in message.blocks
    )
    return replace(message, blocks=blocks)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
