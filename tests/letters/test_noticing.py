"""What a notice of default requires, and what was not done."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.case import Case
from app.core.claims import Demand, DemandKind
from app.core.events import (
    PromiseKind,
    Result,
)
from app.letters.noticing import (
    failure,
    notice_panel,
)
from app.letters.terming import shown
from tests.cases import both
from tests.letters.broken import MODEM, THING, apart, chain
from tests.letters.settings import (
    FIRM,
    RICH,
    WILLEM,
    about,
    asking,
    demand,
    desk_of,
    euros,
    said,
)
from tests.unit.builders import (
    at,
    due,
    promise,
    result,
)

K = DemandKind
PAIR = (RICH, WILLEM, FIRM)


def panel(case: Case, code: str) -> str:
    """Return the panel of a notice as a reader sees it."""
    desk = desk_of(case, code)
    found = notice_panel(desk.scene, shown(desk.scene, desk.term.due))
    items = [f"{n}. {said(one.text)}" for n, one in enumerate(found.items, 1)]
    return " ".join((said(found.intro), *items, said(found.notes))).strip()


def failed(case: Case, code: str) -> str:
    """Return the sentence about what was not done."""
    desk = desk_of(case, code)
    return said(failure(desk.scene, desk.ledger).text)


REQUIRED: dict[str, tuple[Case, str, str]] = {
    "nothing": (
        about(),
        "Uiterlijk op woensdag 14 mei 2025 [wat u wilt].",
        "By Wednesday 14 May 2025 at the latest, please [what you want].",
    ),
    "one": (
        asking(demand(K.REPAIR, *MODEM)),
        (
            "Uiterlijk op woensdag 14 mei 2025: 1. herstelt u het modem kosteloos; 2. "
            "bevestigt u mij dit schriftelijk."
        ),
        (
            "By Wednesday 14 May 2025 at the latest: 1. repair the modem free of charge; "
            "2. confirm this to me in writing."
        ),
    ),
    "a date": (
        asking(demand(K.NAME_DATE)),
        (
            "Uiterlijk op woensdag 14 mei 2025: 1. noemt u één vaste leverdatum; 2. "
            "bevestigt u mij dit schriftelijk."
        ),
        (
            "By Wednesday 14 May 2025 at the latest: 1. give me one firm delivery date; "
            "2. confirm this to me in writing."
        ),
    ),
    "money last": (
        asking(demand(K.REFUND, amount=euros("25")), demand(K.PERFORM, *MODEM)),
        (
            "Uiterlijk op woensdag 14 mei 2025: 1. levert u het modem; 2. betaalt u € "
            "25,00 terug; 3. bevestigt u mij dit schriftelijk. U kunt het geld overmaken "
            "op rekening NL91 ABNA 0417 1643 00, op naam van N. Hartman."
        ),
        (
            "By Wednesday 14 May 2025 at the latest: 1. deliver the modem; 2. pay back "
            "€25.00; 3. confirm this to me in writing. Please pay the money to account "
            "NL91 ABNA 0417 1643 00 in the name of N. Hartman."
        ),
    ),
    "the rest behind money": (
        asking(
            demand(K.SEND, "een kopie", "a copy"),
            demand(K.REFUND, amount=euros("25")),
            demand(K.REPLACE, *MODEM),
        ),
        (
            "Uiterlijk op woensdag 14 mei 2025: 1. vervangt u het modem kosteloos; 2. "
            "betaalt u € 25,00 terug; 3. stuurt u een kopie; 4. bevestigt u mij dit "
            "schriftelijk. U kunt het geld overmaken op rekening NL91 ABNA 0417 1643 00, "
            "op naam van N. Hartman."
        ),
        (
            "By Wednesday 14 May 2025 at the latest: 1. replace the modem free of "
            "charge; 2. pay back €25.00; 3. send me a copy; 4. confirm this to me in "
            "writing. Please pay the money to account NL91 ABNA 0417 1643 00 in the name "
            "of N. Hartman."
        ),
    ),
    "no explanation": (
        asking(demand(K.REPAIR, *MODEM), demand(K.EXPLAIN, "de vertraging", "the delay")),
        (
            "Uiterlijk op woensdag 14 mei 2025: 1. herstelt u het modem kosteloos; 2. "
            "bevestigt u mij dit schriftelijk."
        ),
        (
            "By Wednesday 14 May 2025 at the latest: 1. repair the modem free of charge; "
            "2. confirm this to me in writing."
        ),
    ),
    "no apology": (
        asking(demand(K.REPAIR, *MODEM), demand(K.APOLOGISE)),
        (
            "Uiterlijk op woensdag 14 mei 2025: 1. herstelt u het modem kosteloos; 2. "
            "bevestigt u mij dit schriftelijk."
        ),
        (
            "By Wednesday 14 May 2025 at the latest: 1. repair the modem free of charge; "
            "2. confirm this to me in writing."
        ),
    ),
    "no goodwill": (
        asking(demand(K.REPAIR, *MODEM), demand(K.REFUND, amount=euros("5"), goodwill=True)),
        (
            "Uiterlijk op woensdag 14 mei 2025: 1. herstelt u het modem kosteloos; 2. "
            "bevestigt u mij dit schriftelijk."
        ),
        (
            "By Wednesday 14 May 2025 at the latest: 1. repair the modem free of charge; "
            "2. confirm this to me in writing."
        ),
    ),
    "confirmed already": (
        asking(demand(K.PERFORM, *MODEM), demand(K.CONFIRM, "de einddatum", "the end date")),
        (
            "Uiterlijk op woensdag 14 mei 2025: 1. levert u het modem; 2. bevestigt u de "
            "einddatum schriftelijk."
        ),
        (
            "By Wednesday 14 May 2025 at the latest: 1. deliver the modem; 2. confirm "
            "the end date in writing."
        ),
    ),
    "two people": (
        asking(demand(K.REPAIR, *MODEM), parties=PAIR),
        (
            "Uiterlijk op woensdag 14 mei 2025: 1. herstelt u het modem kosteloos; 2. "
            "bevestigt u ons dit schriftelijk."
        ),
        (
            "By Wednesday 14 May 2025 at the latest: 1. repair the modem free of charge; "
            "2. confirm this to us in writing."
        ),
    ),
    "alternatives": (
        asking(
            replace(demand(K.REPAIR, *MODEM), alternative="a"),
            replace(demand(K.REPLACE, *MODEM), alternative="a"),
        ),
        (
            "Uiterlijk op woensdag 14 mei 2025: 1. herstelt u het modem kosteloos of, in "
            "plaats daarvan, vervangt u het modem kosteloos; 2. bevestigt u mij dit "
            "schriftelijk."
        ),
        (
            "By Wednesday 14 May 2025 at the latest: 1. repair the modem free of charge "
            "or, instead, replace the modem free of charge; 2. confirm this to me in "
            "writing."
        ),
    ),
    "stop charging": (
        asking(demand(K.STOP_CHARGING, "digitale tv", "digital television")),
        (
            "Uiterlijk op woensdag 14 mei 2025: 1. rekent u niets voor digitale tv tot "
            "de dag waarop het werkt; 2. bevestigt u mij dit schriftelijk."
        ),
        (
            "By Wednesday 14 May 2025 at the latest: 1. charge nothing for digital "
            "television until it works; 2. confirm this to me in writing."
        ),
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), REQUIRED.values(), ids=REQUIRED)
def test_the_panel_of_a_notice(given: Case, dutch: str, english: str) -> None:
    assert panel(given, "nl") == dutch
    assert panel(given, "en") == english


FAILED: dict[str, tuple[Case, str, str]] = {
    "not delivered": (
        about(promises=(promise("p", due("2025-04-20"), result(Result.BROKEN), what=THING),)),
        "U hebt het modem niet geleverd.",
        "You have not delivered the modem.",
    ),
    "a thing that was not named before": (
        about(
            promises=(
                promise(
                    "p",
                    due("2025-04-20"),
                    result(Result.BROKEN),
                    what=both("een modem", "a modem"),
                ),
            )
        ),
        "U hebt niet geleverd wat wij hebben afgesproken.",
        "You have not delivered what we agreed.",
    ),
    "a chain": (
        about(promises=chain("2025-03-17", "2025-04-14")),
        "U hebt het modem niet geleverd.",
        "You have not delivered the modem.",
    ),
    "called back": (
        about(promises=apart(PromiseKind.CALL_BACK, "2025-04-14")),
        "U bent een afspraak met mij niet nagekomen.",
        "You have not kept an agreement with me.",
    ),
    "a refund": (
        about(promises=apart(PromiseKind.REFUND, "2025-04-14")),
        "U bent een afspraak met mij niet nagekomen.",
        "You have not kept an agreement with me.",
    ),
    "nothing promised": (
        about(),
        "U hebt mijn klacht niet opgelost.",
        "You have not resolved my complaint.",
    ),
    "nothing promised, a topic": (
        about(topic=both("digitale tv niet geleverd", "digital television not delivered")),
        "U hebt mijn klacht niet opgelost.",
        "You have not resolved my complaint.",
    ),
    "kept": (
        about(promises=(promise("p", due("2025-04-20"), result(Result.KEPT), what=THING),)),
        "U hebt mijn klacht niet opgelost.",
        "You have not resolved my complaint.",
    ),
    "two people": (
        about(promises=apart(PromiseKind.REPAIR, "2025-04-14"), parties=PAIR),
        "U bent een afspraak met ons niet nagekomen.",
        "You have not kept an agreement with us.",
    ),
    "nothing promised to two people": (
        about(parties=PAIR),
        "U hebt onze klacht niet opgelost.",
        "You have not resolved our complaint.",
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), FAILED.values(), ids=FAILED)
def test_what_was_not_done(given: Case, dutch: str, english: str) -> None:
    assert failed(given, "nl") == dutch
    assert failed(given, "en") == english


LEFT_OUT = {
    "explain": demand(K.EXPLAIN, "de vertraging", "the delay"),
    "apologise": demand(K.APOLOGISE),
    "surveys": demand(K.NO_SURVEYS),
    "goodwill": demand(K.REFUND, amount=euros("5"), goodwill=True),
    "met": demand(K.REFUND, amount=euros("5"), met=at("2025-04-01")),
    "dropped": demand(K.REFUND, amount=euros("5"), dropped=at("2025-04-01")),
}


@pytest.mark.parametrize("wish", LEFT_OUT.values(), ids=LEFT_OUT)
@pytest.mark.parametrize("code", ["nl", "en"])
def test_wishes_are_no_obligations(wish: Demand, code: str) -> None:
    with_wish = asking(demand(K.REPAIR, *MODEM), wish)
    assert panel(with_wish, code) == panel(asking(demand(K.REPAIR, *MODEM)), code)


@pytest.mark.parametrize("wish", LEFT_OUT.values(), ids=LEFT_OUT)
def test_a_notice_about_wishes_alone_has_a_hole(wish: Demand) -> None:
    desk = desk_of(asking(wish))
    notice_panel(desk.scene, shown(desk.scene, desk.term.due))
    assert desk.scene.missing == ["demand"]
