"""A new case, from the three things that are asked first; none of them is needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.core.bodies import Company
from app.core.case import Case
from app.core.claims import Demand, DemandKind
from app.core.ids import DemandId, PartyId
from app.core.lookup import consumers as consumers_of
from app.core.pack import RulePack
from app.core.party import Party, Role
from app.core.record import record

LONGEST_TITLE = 120
FIRM, ME = PartyId("trader"), PartyId("consumer")


@record
class Beginning:
    """What somebody says first: which company, what it must do, and what went wrong."""

    company: str = ""
    wants: tuple[DemandKind, ...] = ()
    sentence: str = ""


def begin_case(
    case_id: str,
    said: Beginning,
    pack: RulePack,
    language: str,
    consumers: Sequence[Party] = (),
) -> Case:
    """Return a case with what was *said*; letters are in *language*.

    A company of the rule pack, named by its brand or its legal name, brings its legal name,
    and its addresses with their source.  *consumers* are those who complain, as far as they
    are known; they get ids of their own.  The sentence is the title, cut after 120 letters.
    """
    name = _line(said.company)
    known = company_named(pack, name)
    parties = (_firm(name, known),) if name else ()
    ids = (ME, *(PartyId(f"{ME}-{number}") for number in range(2, len(consumers) + 1)))
    people = [
        replace(one, id=key, roles=(Role.CONSUMER,))
        for key, one in zip(ids, consumers, strict=False)
    ]
    wants = dict.fromkeys(said.wants)
    return Case(
        id=case_id,
        title=_title(_line(said.sentence)),
        jurisdiction=pack.country,
        language=language,
        parties=(*people, *parties),
        demands=tuple(
            Demand(id=DemandId(f"d{number}"), kind=kind)
            for number, kind in enumerate(wants, start=1)
        ),
    )


def clients_of(case: Case) -> tuple[Party, ...]:
    """Return the consumers of *case* for another one: their names, and how to reach them.

    What belongs to this case stays in it: numbers that a company gave, notes, the account.
    """
    return tuple(
        Party(
            id=one.id,
            roles=one.roles,
            name=one.name,
            initials=one.initials,
            form=one.form,
            addresses=one.addresses,
            email=one.email,
            phone=one.phone,
            preferred=one.preferred,
            refused=one.refused,
            phone_hours=one.phone_hours,
            country=one.country,
        )
        for one in consumers_of(case)
    )


def company_named(pack: RulePack, name: str) -> Company | None:
    """Return the company of *pack* whose brand or legal name is *name*; None for none.

    Capitals and spaces make no difference; a brand goes before a legal name.
    """
    wanted = _plain(name)
    if not wanted:
        return None
    by_brand = (one for one in pack.companies if _plain(one.brand) == wanted)
    by_law = (one for one in pack.companies if _plain(one.legal_name) == wanted)
    return next(by_brand, None) or next(by_law, None)


def _firm(name: str, known: Company | None) -> Party:
    if known is None:
        return Party(id=FIRM, roles=(Role.TRADER,), name=name)
    return Party(
        id=FIRM,
        roles=(Role.TRADER,),
        name=known.legal_name or known.brand,
        short_name=known.brand,
        addresses=known.addresses,
        company=known.id,
    )


def _title(sentence: str) -> str:
    """Return *sentence* without its full stop, cut between words where it is long."""
    whole = sentence.removesuffix(".")
    if len(whole) <= LONGEST_TITLE:
        return whole
    cut = whole[:LONGEST_TITLE].rpartition(" ")[0] or whole[: LONGEST_TITLE - 1]
    return f"{cut}…"


def _line(text: str) -> str:
    return " ".join(text.split())


def _plain(text: str) -> str:
    return "".join(text.casefold().split())
