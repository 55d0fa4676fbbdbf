"""Whose a contract is, where people leave the article out: ``sportabonnement``."""

from __future__ import annotations

from dataclasses import replace

from app.core.agreement import Agreement
from app.core.case import Case
from app.core.lookup import main_agreement
from app.core.text import in_language
from app.letters.language import Language
from app.letters.phrases import choose_person, small

LONGEST = 3  # words; longer descriptions are read as they stand


def own_agreement(case: Case, language: Language, person: int) -> Agreement | None:
    """Return the main agreement of *case*, with ``mijn`` before a bare contract or policy.

    The nouns stand in the data of the language under ``own``.  A text in another language, and
    one that begins with an article or a number, stays as it is.
    """
    agreement = main_agreement(case)
    if agreement is None:
        return None
    said = in_language(agreement.what, language.code, case.language)
    words = said.text.split()
    own = language.data.get("own", {})
    if said.language != language.code or not own or not 0 < len(words) <= LONGEST:
        return agreement
    if words[0].casefold() in own["determiners"] or words[0][0].isdigit():
        return agreement
    last = words[-1].casefold().rstrip(".")
    for kind in own["nouns"]:
        if last.endswith(tuple(kind["endings"])):
            noun = small(words[0]) if len(words) == 1 else " ".join(words)
            owner = choose_person(tuple(kind["forms"]), person)
            return replace(agreement, what=f"{owner} {noun}")
    return agreement
