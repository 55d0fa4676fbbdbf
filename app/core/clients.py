"""Which cases of one name are of one person, as far as the cases tell."""

from __future__ import annotations

from collections.abc import Iterable

from app.core.dated import Reached


def persons(found: Iterable[Reached]) -> tuple[int, ...]:
    """Return for each case of one name whose it is: 0 for the first person, and so on.

    Cases are of one person when they share an address, an e-mail address or a telephone
    number, also by way of another case.  A case that names none of these is of the only
    person there is; beside several it is apart, as -1.  Nothing else in a case is a person's
    own (no day of birth, no number of a client): father and son of one name in one house
    stay one.
    """
    marks = [_marks(one) for one in found]
    above: dict[str, str] = {}
    for own in marks:
        tops = [_top(above, mark) for mark in own]
        above.update(dict.fromkeys(tops, tops[0]) if tops else {})
    firsts = [_top(above, own[0]) if own else "" for own in marks]
    order = {top: number for number, top in enumerate(dict.fromkeys(filter(None, firsts)))}
    nobody = -1 if len(order) > 1 else 0
    return tuple(order.get(top, nobody) for top in firsts)


def _marks(one: Reached) -> list[str]:
    """Return what a person shares with nobody else of the name, each in one writing."""
    known = (("at", one.street + one.town), ("mail", one.email), ("phone", one.phone))
    return [f"{kind} {_plain(words)}" for kind, words in known if _plain(words)]


def _top(above: dict[str, str], mark: str) -> str:
    """Return the mark that stands for all that belong to *mark*."""
    while above.setdefault(mark, mark) != mark:
        mark = above[mark]
    return mark


def _plain(words: str) -> str:
    return "".join(sign for sign in words.casefold() if sign.isalnum())
