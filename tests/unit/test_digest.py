"""What a case holds for the home screen, whatever the day is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache

import pytest
from hypothesis import given

from app.core.case import Case
from app.core.channel import Channel, Direction
from app.core.contact import Contact, Outcome
from app.core.dated import Dated, DatedKind, Digest
from app.core.digest import digest
from app.core.events import Promise, PromiseKind, PromiseResult, Result, Silence
from app.core.ids import ContactId, DocumentId, FactId, PartyId, PromiseId, SilenceId
from app.core.moment import Due, DueMode, Qualifier, When
from app.core.pack import RulePack
from app.core.papers import Document, Sending
from app.core.party import Party, Role
from app.core.status import Status
from app.core.when import day
from app.paths import resources
from app.rules.reading import read_pack
from tests import cases

MADE = day(date(2025, 4, 1))
DUE = day(date(2025, 5, 2))


@cache
def pack() -> RulePack:
    """Return the Dutch rules."""
    return read_pack(resources() / "rules", "nl")


def of(case: Case) -> Digest:
    """Return the digest under Dutch law."""
    return digest(case, pack())


def with_promise(due: Due | None, *results: PromiseResult, silent: bool = False) -> Case:
    """Return a case with one promise to call back."""
    promise = Promise(PromiseId("t1"), PromiseKind.CALL_BACK, made=MADE, due=due)
    silence = Silence(SilenceId("s1"), FactId("t1"), DUE)
    return Case(
        id="c",
        title="x",
        promises=(replace(promise, results=results),),
        silences=(silence,) if silent else (),
    )


def sent(name: str, when: When, kind: str = "complaint", by: date | None = None) -> Document:
    """Return a letter that was sent."""
    sending = Sending(when, (Channel.EMAIL,))
    return Document(DocumentId(name), kind, "nl", answer_by=by, sending=sending)


def kinds(case: Case) -> list[tuple[DatedKind, date]]:
    """Return what is dated in a case."""
    return [(one.kind, one.day) for one in of(case).dated]


@pytest.mark.parametrize(
    ("due", "wanted"),
    [
        (Due(DUE), (DatedKind.PROMISE_DUE, date(2025, 5, 2), False)),
        (
            Due(replace(DUE, qualifier=Qualifier.ABOUT)),
            (DatedKind.PROMISE_DUE, date(2025, 5, 5), True),
        ),
        (Due(DUE, mode=DueMode.NOT_BEFORE), (DatedKind.PROMISE_FROM, date(2025, 5, 2), False)),
        (None, None),
    ],
    ids=["exact", "about", "not before", "undated"],
)
def test_an_open_promise_is_dated(
    due: Due | None, wanted: tuple[DatedKind, date, bool] | None
) -> None:
    found = of(with_promise(due)).dated
    assert found == ((Dated(*wanted[:2], "t1", "call_back", wanted[2]),) if wanted else ())


@pytest.mark.parametrize(
    ("kind", "words", "told"),
    [
        (PromiseKind.CALL_BACK, "over de rekening", "call_back"),
        (PromiseKind.OTHER, "de  rekening\nsturen", "de rekening sturen"),
        (PromiseKind.OTHER, "", "other"),
        (PromiseKind.OTHER, "x" * 90, "x" * 79 + "…"),
    ],
)
def test_a_promise_without_a_kind_is_told_in_its_words(
    kind: PromiseKind, words: str, told: str
) -> None:
    case = with_promise(Due(DUE))
    promise = replace(case.promises[0], kind=kind, what=words)
    (found,) = of(replace(case, promises=(promise,))).dated
    assert found.what == told


def test_a_promise_of_which_something_is_known_is_not_dated() -> None:
    assert kinds(with_promise(Due(DUE), PromiseResult(Result.KEPT))) == []
    assert kinds(with_promise(Due(DUE), silent=True)) == []


def test_a_silence_before_its_day_leaves_a_promise_open() -> None:
    early = replace(with_promise(Due(DUE), silent=True))
    silence = replace(early.silences[0], when=day(date(2025, 4, 20)))
    assert len(kinds(replace(early, silences=(silence,)))) == 1


def test_the_term_of_a_letter_runs_until_an_answer_of_substance() -> None:
    letter = sent("d1", day(date(2025, 5, 1)), "access-request", date(2025, 5, 20))
    case = Case(id="c", title="x", documents=(letter,))
    term = [(DatedKind.TERM_END, date(2025, 5, 20))]
    assert kinds(case) == term
    reply = Contact(
        ContactId("k1"),
        day(date(2025, 5, 9)),
        Channel.EMAIL,
        Direction.IN,
        reply_to=FactId("d1"),
    )
    for outcome in (Outcome.AUTO_REPLY, Outcome.NO_SUBSTANCE, Outcome.TICKET_CLOSED):
        assert kinds(replace(case, contacts=(replace(reply, outcome=outcome),))) == term
    for outcome in (Outcome.ANSWERED, Outcome.REFUSED, Outcome.UNKNOWN):
        assert kinds(replace(case, contacts=(replace(reply, outcome=outcome),))) == []


def test_a_later_letter_takes_over_the_term() -> None:
    first = sent("d1", day(date(2025, 5, 1)), "complaint", date(2025, 5, 15))
    second = sent("d2", day(date(2025, 5, 16)), "notice", date(2025, 5, 30))
    aside = sent("d3", day(date(2025, 5, 16)), "access-request", date(2025, 6, 16))
    found = of(Case(id="c", title="x", documents=(first, second, aside))).dated
    ends = [one.fact for one in found if one.kind is DatedKind.TERM_END]
    assert ends == ["d2", "d3"]


def test_a_letter_without_a_last_day_has_that_of_its_step() -> None:
    found = kinds(Case(id="c", title="x", documents=(sent("d1", day(date(2025, 5, 1))),)))
    assert (DatedKind.TERM_END, date(2025, 5, 15)) in found


def test_drafts_and_withdrawn_letters_set_no_term() -> None:
    letter = sent("d1", day(date(2025, 5, 1)), "complaint", date(2025, 5, 15))
    assert letter.sending is not None
    taken_back = replace(letter.sending, withdrawn=datetime(2025, 5, 1, 12, 5, tzinfo=UTC))
    for sending in (None, taken_back):
        case = Case(id="c", title="x", documents=(replace(letter, sending=sending),))
        assert (kinds(case), of(case).sent) == ([], False)


def test_a_filing_puts_the_case_elsewhere_and_its_days_away() -> None:
    complaint = sent("d1", day(date(2025, 5, 1)))
    filed = Case(id="c", title="x", documents=(complaint,))
    assert DatedKind.BODY_UNTIL in [kind for kind, _ in kinds(filed)]
    both = replace(filed, documents=(complaint, sent("d2", day(date(2025, 6, 9)), "filing-gc")))
    assert of(both).status is Status.PENDING_ELSEWHERE
    assert DatedKind.BODY_UNTIL not in [kind for kind, _ in kinds(both)]


@pytest.mark.parametrize("status", [Status.SOLVED, Status.SETTLED, Status.STOPPED])
def test_nothing_is_dated_in_a_case_that_ended(status: Status) -> None:
    assert of(replace(with_promise(Due(DUE)), status=status)).dated == ()


def test_names_and_the_last_contact() -> None:
    found = of(cases.example("kpn-digital-tv"))
    assert (found.trader, found.client) == ("KPN", "Noor Hartman")
    assert (found.topic, found.last_contact) == ("digitale tv niet geleverd", date(2025, 4, 28))
    assert found.example
    assert "TV-2025-0417" in found.references


def test_a_bare_case_gives_a_bare_digest() -> None:
    assert of(Case(id="c", title="x")) == Digest(
        "x", "", "", "", Status.OPEN, (), "x", "", example=False, sent=False, last_contact=None
    )


def test_a_firm_without_a_short_name_is_called_by_its_name() -> None:
    firm = Party(PartyId("p"), (Role.TRADER,), name="Voorbeeld B.V.")
    assert of(Case(id="c", title="x", parties=(firm,))).trader == "Voorbeeld B.V."


@given(cases.cases())
def test_every_case_has_a_digest_in_the_order_of_days(case: Case) -> None:
    days = [one.day for one in of(case).dated]
    assert days == sorted(days)


def test_a_not_before_is_not_asked_about_again_once_nothing_came() -> None:
    told = with_promise(Due(DUE, mode=DueMode.NOT_BEFORE), silent=True)
    assert kinds(told) == []
    early = replace(told.silences[0], when=day(date(2025, 4, 20)))
    assert len(kinds(replace(told, silences=(early,)))) == 1
