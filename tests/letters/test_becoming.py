"""Promises in words: what became of them."""

from __future__ import annotations

from decimal import Decimal

from app.core.events import Promise, PromiseKind, PromiseResult, Result, Side
from app.core.ids import PromiseId
from app.core.moment import Due, Term, Unit
from app.core.money import Money
from app.letters.becoming import became, varied
from tests.letters.scenes import both, case_of, each, ledger, said, scene
from tests.unit.builders import at, due, promise, replaced, result

BOX = both("het kastje", "the box")


def vow(kind: PromiseKind = PromiseKind.DELIVER, **more: object) -> Promise:
    """Return a promise of KPN for 17 March, made on 1 March."""
    fields = {"what": BOX, "made": at("2025-03-01"), "due": due("2025-03-17"), **more}
    return Promise(PromiseId("t"), kind, **fields)  # type: ignore[arg-type] - fields by name


def ended(
    *results: PromiseResult, kind: PromiseKind = PromiseKind.DELIVER, **more: object
) -> Promise:
    return vow(kind, results=results, **more)


def outcome(fact: Promise, code: str) -> str:
    new = Promise(PromiseId("t2"), fact.kind, due=due("2025-03-24"), made=at("2025-03-10"))
    moved = any(one.by_promise for one in fact.results)
    there = scene(case_of(promises=(fact, new) if moved else (fact,)), code)
    return said(became(there, ledger(there).lines[0], None))


LATE: dict[str, tuple[Promise, str, str]] = {
    "call back": (
        ended(result(Result.KEPT_LATE, "2025-03-20"), kind=PromiseKind.CALL_BACK, what=""),
        "Ik werd pas op 20 maart 2025 gebeld, drie dagen te laat.",
        "The return call came only on 20 March 2025, three days late.",
    ),
    "contact": (
        ended(result(Result.KEPT_LATE, "2025-03-20"), kind=PromiseKind.CONTACT, what=""),
        "Dat gebeurde pas op 20 maart 2025, drie dagen te laat.",
        "That happened only on 20 March 2025, three days late.",
    ),
    "deliver": (
        ended(result(Result.KEPT_LATE, "2025-03-20"), kind=PromiseKind.DELIVER),
        "Er werd pas op 20 maart 2025 geleverd, drie dagen te laat.",
        "Delivery came only on 20 March 2025, three days late.",
    ),
    "install": (
        ended(result(Result.KEPT_LATE, "2025-03-20"), kind=PromiseKind.INSTALL),
        "De aansluiting kwam pas op 20 maart 2025, drie dagen te laat.",
        "The connection came only on 20 March 2025, three days late.",
    ),
    "engineer": (
        ended(result(Result.KEPT_LATE, "2025-03-20"), kind=PromiseKind.ENGINEER, what=""),
        "De monteur kwam pas op 20 maart 2025, drie dagen te laat.",
        "The engineer came only on 20 March 2025, three days late.",
    ),
    "confirm": (
        ended(result(Result.KEPT_LATE, "2025-03-20"), kind=PromiseKind.CONFIRM, what=""),
        "De bevestiging kwam pas op 20 maart 2025, drie dagen te laat.",
        "The confirmation came only on 20 March 2025, three days late.",
    ),
    "answer": (
        ended(result(Result.KEPT_LATE, "2025-03-20"), kind=PromiseKind.ANSWER, what=""),
        "Het antwoord kwam pas op 20 maart 2025, drie dagen te laat.",
        "The answer came only on 20 March 2025, three days late.",
    ),
    "refund": (
        ended(
            result(Result.KEPT_LATE, "2025-03-20"),
            kind=PromiseKind.REFUND,
            what="",
            amount=Money(Decimal("59.95")),
        ),
        "Het geld kwam pas op 20 maart 2025, drie dagen te laat.",
        "The money came only on 20 March 2025, three days late.",
    ),
    "credit": (
        ended(result(Result.KEPT_LATE, "2025-03-20"), kind=PromiseKind.CREDIT, what=""),
        "De creditfactuur kwam pas op 20 maart 2025, drie dagen te laat.",
        "The credit note came only on 20 March 2025, three days late.",
    ),
    "discount": (
        ended(result(Result.KEPT_LATE, "2025-03-20"), kind=PromiseKind.DISCOUNT, what=""),
        "De korting is pas op 20 maart 2025 verwerkt, drie dagen te laat.",
        "The discount was applied only on 20 March 2025, three days late.",
    ),
    "repair": (
        ended(result(Result.KEPT_LATE, "2025-03-20"), kind=PromiseKind.REPAIR),
        "Pas op 20 maart 2025 is het hersteld, drie dagen te laat.",
        "It was repaired only on 20 March 2025, three days late.",
    ),
    "replace": (
        ended(result(Result.KEPT_LATE, "2025-03-20"), kind=PromiseKind.REPLACE),
        "Pas op 20 maart 2025 is het vervangen, drie dagen te laat.",
        "It was replaced only on 20 March 2025, three days late.",
    ),
    "send part": (
        ended(result(Result.KEPT_LATE, "2025-03-20"), kind=PromiseKind.SEND_PART, what=""),
        "Het onderdeel kwam pas op 20 maart 2025, drie dagen te laat.",
        "The part came only on 20 March 2025, three days late.",
    ),
    "send info": (
        ended(result(Result.KEPT_LATE, "2025-03-20"), kind=PromiseKind.SEND_INFO, what=""),
        "Dat kreeg ik pas op 20 maart 2025, drie dagen te laat.",
        "I received it only on 20 March 2025, three days late.",
    ),
    "look into": (
        ended(result(Result.KEPT_LATE, "2025-03-20"), kind=PromiseKind.LOOK_INTO, what=""),
        "Pas op 20 maart 2025 hoorde ik daar iets over, drie dagen te laat.",
        "News about it came only on 20 March 2025, three days late.",
    ),
    "keep informed": (
        ended(result(Result.KEPT_LATE, "2025-03-20"), kind=PromiseKind.KEEP_INFORMED, what=""),
        "Het eerste bericht kwam pas op 20 maart 2025, drie dagen te laat.",
        "The first news came only on 20 March 2025, three days late.",
    ),
    "stop charging": (
        ended(result(Result.KEPT_LATE, "2025-03-20"), kind=PromiseKind.STOP_CHARGING, what=""),
        "Dat gebeurde pas op 20 maart 2025, drie dagen te laat.",
        "That happened only on 20 March 2025, three days late.",
    ),
    "end contract": (
        ended(result(Result.KEPT_LATE, "2025-03-20"), kind=PromiseKind.END_CONTRACT, what=""),
        "Dat gebeurde pas op 20 maart 2025, drie dagen te laat.",
        "That happened only on 20 March 2025, three days late.",
    ),
    "other": (
        ended(result(Result.KEPT_LATE, "2025-03-20"), kind=PromiseKind.OTHER),
        "Dat gebeurde pas op 20 maart 2025, drie dagen te laat.",
        "That happened only on 20 March 2025, three days late.",
    ),
}

BECAME: dict[str, tuple[Promise, str, str]] = {
    "kept": (ended(result(Result.KEPT)), "Dat is ook gebeurd.", "That was done."),
    "kept on the day": (
        ended(result(Result.KEPT, "2025-03-17")),
        "Dat is ook gebeurd.",
        "That was done.",
    ),
    "kept on a day of the month": (
        ended(result(Result.KEPT, "2025-03-17"), due=due("2025-03")),
        "Dat gebeurde op 17 maart 2025, zoals afgesproken.",
        "That happened on 17 March 2025, as agreed.",
    ),
    "kept late, no day": (
        ended(result(Result.KEPT_LATE)),
        "Dat gebeurde wel, later dan afgesproken.",
        "That was done, later than agreed.",
    ),
    "late in a month": (
        ended(result(Result.KEPT_LATE, "2025-04")),
        "Er werd pas in april 2025 geleverd, later dan afgesproken.",
        "Delivery came only in April 2025, later than agreed.",
    ),
    "one day late": (
        ended(result(Result.KEPT_LATE, "2025-03-18")),
        "Er werd pas op 18 maart 2025 geleverd, één dag te laat.",
        "Delivery came only on 18 March 2025, one day late.",
    ),
    "three weeks late": (
        ended(result(Result.KEPT_LATE, "2025-04-07")),
        "Er werd pas op 7 april 2025 geleverd, drie weken te laat.",
        "Delivery came only on 7 April 2025, three weeks late.",
    ),
    "working days late": (
        ended(
            result(Result.KEPT_LATE, "2025-03-06"),
            kind=PromiseKind.CALL_BACK,
            what="",
            due=Due(term=Term(1, Unit.WORKING_DAYS)),
        ),
        "Ik werd pas op 6 maart 2025 gebeld, drie werkdagen te laat.",
        "The return call came only on 6 March 2025, three working days late.",
    ),
    "no effect": (
        ended(result(Result.NO_EFFECT)),
        "Dat gebeurde wel, maar het probleem bleef.",
        "That was done, but the problem remained.",
    ),
    "no effect on a day": (
        ended(result(Result.NO_EFFECT, "2025-03-17")),
        "Dat gebeurde wel, maar het probleem bleef.",
        "That was done, but the problem remained.",
    ),
    "partly": (
        ended(result(Result.PARTLY)),
        "Dat gebeurde maar voor een deel.",
        "That was done only in part.",
    ),
    "partly, what was done": (
        ended(result(Result.PARTLY, done=both("het kastje kwam", "the box came"))),
        "Dat gebeurde voor een deel: het kastje kwam.",
        "Part of it was done: the box came.",
    ),
    "partly, what is missing": (
        ended(
            result(
                Result.PARTLY,
                done=both("het kastje kwam", "the box came"),
                missing=both("de afstandsbediening ontbrak", "the remote control was missing"),
            )
        ),
        "Dat gebeurde voor een deel: het kastje kwam. De afstandsbediening ontbrak.",
        "Part of it was done: the box came. The remote control was missing.",
    ),
    "broken without a word": (
        ended(result(Result.BROKEN, no_notice=True)),
        "Dat is niet gebeurd, en ik kreeg ook geen bericht.",
        "That did not happen, and I received no message either.",
    ),
    "untrue": (
        ended(result(Result.UNTRUE)),
        "U liet weten dat het klaar was. Dat was niet zo.",
        "You said that it was done. It was not.",
    ),
    "disputed": (
        ended(result(Result.DISPUTED)),
        "Volgens u is dat gebeurd. Ik heb daar niets van gemerkt.",
        "According to you this was done. I have seen nothing of it.",
    ),
    "withdrawn": (
        ended(result(Result.WITHDRAWN, "2025-03-10")),
        "Op 10 maart 2025 liet u weten dat dit niet doorging.",
        "On 10 March 2025 you let me know that this would not happen.",
    ),
    "withdrawn, no day": (
        ended(result(Result.WITHDRAWN)),
        "Later liet u weten dat dit niet doorging.",
        "Later you let me know that this would not happen.",
    ),
    "replaced": (
        ended(replaced("t2", "2025-03-17")),
        "Daarna noemde u een nieuwe datum: 24 maart.",
        "You then named a new date: 24 March.",
    ),
    "moved at the own request": (
        ended(replaced("t2", "2025-03-10", request_of=Side.CONSUMER)),
        "Op mijn verzoek is dat verzet naar 24 maart.",
        "At my request this was moved to 24 March.",
    ),
    "broken, with a proof": (
        ended(result(Result.BROKEN, exhibits=("x",))),
        "Er is niet geleverd (bijlage 1).",
        "Nothing was delivered (enclosure 1).",
    ),
    "late, with a proof": (
        ended(result(Result.KEPT_LATE, "2025-03-20", exhibits=("x",))),
        "Er werd pas op 20 maart 2025 geleverd, drie dagen te laat (bijlage 1).",
        "Delivery came only on 20 March 2025, three days late (enclosure 1).",
    ),
    "open": (vow(), "", ""),
}

BROKEN: dict[str, tuple[Promise, str, str]] = {
    "call back": (
        ended(result(Result.BROKEN), kind=PromiseKind.CALL_BACK, what=""),
        "Ik ben niet teruggebeld.",
        "I was not called back.",
    ),
    "contact": (
        ended(result(Result.BROKEN), kind=PromiseKind.CONTACT, what=""),
        "Dat is niet gebeurd.",
        "That did not happen.",
    ),
    "deliver": (
        ended(result(Result.BROKEN), kind=PromiseKind.DELIVER),
        "Er is niet geleverd.",
        "Nothing was delivered.",
    ),
    "install": (
        ended(result(Result.BROKEN), kind=PromiseKind.INSTALL),
        "Er is niets aangesloten.",
        "Nothing was connected.",
    ),
    "engineer": (
        ended(result(Result.BROKEN), kind=PromiseKind.ENGINEER, what=""),
        "Er kwam geen monteur.",
        "No engineer came.",
    ),
    "confirm": (
        ended(result(Result.BROKEN), kind=PromiseKind.CONFIRM, what=""),
        "De bevestiging kwam niet.",
        "The confirmation did not come.",
    ),
    "answer": (
        ended(result(Result.BROKEN), kind=PromiseKind.ANSWER, what=""),
        "Een antwoord kreeg ik niet.",
        "I received no answer.",
    ),
    "refund": (
        ended(
            result(Result.BROKEN),
            kind=PromiseKind.REFUND,
            what="",
            amount=Money(Decimal("59.95")),
        ),
        "Het geld is niet teruggestort.",
        "The money has not been paid back.",
    ),
    "credit": (
        ended(result(Result.BROKEN), kind=PromiseKind.CREDIT, what=""),
        "De creditfactuur kwam niet.",
        "The credit note did not come.",
    ),
    "discount": (
        ended(result(Result.BROKEN), kind=PromiseKind.DISCOUNT, what=""),
        "De korting is niet verwerkt.",
        "The discount was not applied.",
    ),
    "repair": (
        ended(result(Result.BROKEN), kind=PromiseKind.REPAIR),
        "Er is niets hersteld.",
        "Nothing was repaired.",
    ),
    "replace": (
        ended(result(Result.BROKEN), kind=PromiseKind.REPLACE),
        "Er is niets vervangen.",
        "Nothing was replaced.",
    ),
    "send part": (
        ended(result(Result.BROKEN), kind=PromiseKind.SEND_PART, what=""),
        "Het onderdeel kwam niet.",
        "The part did not come.",
    ),
    "send info": (
        ended(result(Result.BROKEN), kind=PromiseKind.SEND_INFO, what=""),
        "Dat heb ik niet gekregen.",
        "I did not receive it.",
    ),
    "look into": (
        ended(result(Result.BROKEN), kind=PromiseKind.LOOK_INTO, what=""),
        "Daarover heb ik niets meer gehoord.",
        "I heard nothing more about it.",
    ),
    "keep informed": (
        ended(result(Result.BROKEN), kind=PromiseKind.KEEP_INFORMED, what=""),
        "Ik kreeg geen bericht.",
        "I received no news.",
    ),
    "stop charging": (
        ended(result(Result.BROKEN), kind=PromiseKind.STOP_CHARGING, what=""),
        "Het bedrag is toch gerekend.",
        "The amount was charged all the same.",
    ),
    "end contract": (
        ended(result(Result.BROKEN), kind=PromiseKind.END_CONTRACT, what=""),
        "Dat is niet gebeurd.",
        "That did not happen.",
    ),
    "other": (
        ended(result(Result.BROKEN), kind=PromiseKind.OTHER),
        "Dat is niet gebeurd.",
        "That did not happen.",
    ),
}


@each(LATE)
def test_kept_late(fact: Promise, dutch: str, english: str) -> None:
    assert outcome(fact, "nl") == dutch
    assert outcome(fact, "en") == english


@each(BECAME)
def test_what_became_of_it(fact: Promise, dutch: str, english: str) -> None:
    assert outcome(fact, "nl") == dutch
    assert outcome(fact, "en") == english


@each(BROKEN)
def test_broken(fact: Promise, dutch: str, english: str) -> None:
    assert outcome(fact, "nl") == dutch
    assert outcome(fact, "en") == english


def test_a_second_breach_is_told_in_other_words() -> None:
    calls = tuple(
        promise(name, due(day), result(Result.BROKEN), kind=PromiseKind.CALL_BACK)
        for name, day in (("a", "2025-03-10"), ("b", "2025-03-12"))
    )
    there = scene(case_of(promises=calls))
    said: set[str] = set()
    first, second = (varied(there, line, None, said) for line in ledger(there).lines)
    assert [str(one.text) for one in first] == ["Ik ben niet teruggebeld."]
    assert [str(one.text) for one in second] == ["Ook dat is niet gebeurd."]
    assert second[0].facts == ("b",)
