"""What stands under the demands: sums, the account, goodwill, fallbacks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.case import Case
from app.core.claims import Demand, DemandKind
from app.letters.asking import NOTHING
from tests.cases import both
from tests.letters.panels import DEAL, EXPLAIN, MODEM, PAIR, REFUND, REPAIR, panel, printed
from tests.letters.settings import (
    FIRM,
    RICH,
    TV,
    asking,
    demand,
    euros,
)
from tests.unit.builders import NOOR, due

K = DemandKind


NOTES: dict[str, tuple[Case, str, str]] = {
    "the account behind one that has a day of its own": (
        asking(replace(REFUND, by=due("2025-07-01")), parties=(RICH, FIRM)),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025 schriftelijk te antwoorden, en om "
            "€ 25,00 terug te betalen, uiterlijk dinsdag 1 juli 2025. U kunt het geld "
            "overmaken op rekening NL91 ABNA 0417 1643 00, op naam van N. Hartman."
        ),
        (
            "Please reply in writing by Wednesday 14 May 2025, and please pay back €25.00, by "
            "Tuesday 1 July 2025. Please pay the money to account NL91 ABNA 0417 1643 00 in "
            "the name of N. Hartman."
        ),
    ),
    "text behind it": (
        asking(
            REPAIR,
            demand(
                K.REFUND,
                amount=euros("25"),
                text=both("Dat is één maand.", "That is one month."),
            ),
        ),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025: 1. het modem kosteloos te "
            "herstellen; 2. € 25,00 terug te betalen. Bij 2: dat is één maand. U kunt "
            "het geld overmaken op rekening NL91 ABNA 0417 1643 00, op naam van N. "
            "Hartman."
        ),
        (
            "By Wednesday 14 May 2025, please: 1. repair the modem free of charge; 2. "
            "pay back €25.00. On 2: that is one month. Please pay the money to account "
            "NL91 ABNA 0417 1643 00 in the name of N. Hartman."
        ),
    ),
    "text behind one": (
        asking(
            demand(K.REPAIR, *MODEM, text=both("Het is een ander type.", "It is another type."))
        ),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025 het modem kosteloos te "
            "herstellen. Het is een ander type."
        ),
        (
            "Please repair the modem free of charge by Wednesday 14 May 2025. It is "
            "another type."
        ),
    ),
    "accepts another": (
        asking(demand(K.REPAIR, *MODEM, accepts=both("een ander modem", "another modem"))),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025 het modem kosteloos te "
            "herstellen. Ook goed: een ander modem."
        ),
        (
            "Please repair the modem free of charge by Wednesday 14 May 2025. This would "
            "also do: another modem."
        ),
    ),
    "an amount that is not known yet": (
        asking(REPAIR, demand(K.REFUND, open_amount=True)),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025: 1. het modem kosteloos te "
            "herstellen; 2. terug te betalen wat ik heb betaald. Bij 2: het bedrag "
            "weet ik nog niet. Ik laat het u nog weten. U kunt het geld overmaken op "
            "rekening NL91 ABNA 0417 1643 00, op naam van N. Hartman."
        ),
        (
            "By Wednesday 14 May 2025, please: 1. repair the modem free of charge; 2. "
            "pay back what I paid. On 2: I do not know the amount yet. I will let "
            "you know. Please pay the money to account NL91 ABNA 0417 1643 00 in the name of "
            "N. Hartman."
        ),
    ),
    "goodwill of two": (
        asking(REPAIR, demand(K.REFUND, amount=euros("25"), goodwill=True), parties=PAIR),
        (
            "Wij vragen u om uiterlijk op woensdag 14 mei 2025: 1. het modem kosteloos "
            "te herstellen; 2. € 25,00 terug te betalen. Bij 2: wij weten dat u dit niet "
            "hoeft te doen. Wij zouden het wel waarderen. U kunt het geld overmaken op "
            "rekening NL91 ABNA 0417 1643 00, op naam van N. Hartman."
        ),
        (
            "By Wednesday 14 May 2025, please: 1. repair the modem free of charge; 2. "
            "pay back €25.00. On 2: we know that you are not obliged to do this. We "
            "would appreciate it. Please pay the money to account NL91 ABNA 0417 1643 00 "
            "in the name of N. Hartman."
        ),
    ),
    "goodwill second": (
        asking(REPAIR, demand(K.REFUND, amount=euros("25"), goodwill=True)),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025: 1. het modem kosteloos te "
            "herstellen; 2. € 25,00 terug te betalen. Bij 2: ik weet dat u dit niet "
            "hoeft te doen. Ik zou het wel waarderen. U kunt het geld overmaken op "
            "rekening NL91 ABNA 0417 1643 00, op naam van N. Hartman."
        ),
        (
            "By Wednesday 14 May 2025, please: 1. repair the modem free of charge; 2. "
            "pay back €25.00. On 2: I know that you are not obliged to do this. I would "
            "appreciate it. Please pay the money to account NL91 ABNA 0417 1643 00 in "
            "the name of N. Hartman."
        ),
    ),
    "three amounts": (
        asking(
            REFUND,
            demand(K.COMPENSATE, amount=euros("10")),
            demand(K.REFUND, amount=euros("5.50"), id="more"),
        ),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025: 1. € 25,00 terug te "
            "betalen; 2. € 10,00 als vergoeding te betalen; 3. € 5,50 terug te betalen. "
            "Samen is dat € 40,50. U kunt het geld overmaken op rekening NL91 ABNA 0417 "
            "1643 00, op naam van N. Hartman."
        ),
        (
            "By Wednesday 14 May 2025, please: 1. pay back €25.00; 2. pay me €10.00; 3. "
            "pay back €5.50. Together that is €40.50. Please pay the money to account "
            "NL91 ABNA 0417 1643 00 in the name of N. Hartman."
        ),
    ),
    "fallback to dissolve": (
        asking(demand(K.PERFORM, *MODEM, fallback=DEAL.id), DEAL),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025 het modem te leveren. Lukt "
            "dat niet? Dan wil ik de overeenkomst over digitale tv beëindigen."
        ),
        (
            "Please deliver the modem by Wednesday 14 May 2025. If that is not possible, "
            "then I want to end the contract for digital television."
        ),
    ),
    "fallback with a day": (
        asking(demand(K.PERFORM, *MODEM, fallback=DEAL.id, by=due("2025-06-02")), DEAL),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025 schriftelijk te antwoorden, "
            "en om het modem te leveren, uiterlijk maandag 2 juni 2025. Kunt u niet "
            "uiterlijk 2 juni leveren? Dan wil ik de overeenkomst over digitale tv "
            "beëindigen."
        ),
        (
            "Please reply in writing by Wednesday 14 May 2025, and please deliver the "
            "modem, by Monday 2 June 2025. If you cannot deliver by 2 June, then I want "
            "to end the contract for digital television."
        ),
    ),
    "fallback to dissolve of two people": (
        asking(demand(K.PERFORM, *MODEM, fallback=DEAL.id), DEAL, parties=PAIR),
        (
            "Wij vragen u om uiterlijk op woensdag 14 mei 2025 het modem te leveren. "
            "Lukt dat niet? Dan willen wij de overeenkomst over digitale tv beëindigen."
        ),
        (
            "Please deliver the modem by Wednesday 14 May 2025. If that is not possible, "
            "then we want to end the contract for digital television."
        ),
    ),
    "fallback to a refund": (
        asking(demand(K.REPAIR, *MODEM, fallback=REFUND.id), REFUND),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025 het modem kosteloos te "
            "herstellen. Lukt dat niet? Dan vraag ik u om € 25,00 terug te betalen op "
            "rekening NL91 ABNA 0417 1643 00, op naam van N. Hartman."
        ),
        (
            "Please repair the modem free of charge by Wednesday 14 May 2025. If that is "
            "not possible, please pay back €25.00 to account NL91 ABNA 0417 1643 00 in "
            "the name of N. Hartman."
        ),
    ),
    "fallback to a refund of two people": (
        asking(demand(K.REPAIR, *MODEM, fallback=REFUND.id), REFUND, parties=PAIR),
        (
            "Wij vragen u om uiterlijk op woensdag 14 mei 2025 het modem kosteloos te "
            "herstellen. Lukt dat niet? Dan vragen wij u om € 25,00 terug te betalen op "
            "rekening NL91 ABNA 0417 1643 00, op naam van N. Hartman."
        ),
        (
            "Please repair the modem free of charge by Wednesday 14 May 2025. If that is "
            "not possible, please pay back €25.00 to account NL91 ABNA 0417 1643 00 in "
            "the name of N. Hartman."
        ),
    ),
    "fallback of the second": (
        asking(EXPLAIN, demand(K.REPAIR, *MODEM, fallback=REFUND.id), REFUND),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025 schriftelijk te antwoorden, "
            "en daarbij: 1. uitleg te geven over de vertraging; 2. het modem kosteloos "
            "te herstellen. Lukt punt 2 niet? Dan vraag ik u om € 25,00 terug te betalen "
            "op rekening NL91 ABNA 0417 1643 00, op naam van N. Hartman."
        ),
        (
            "Please reply in writing by Wednesday 14 May 2025 and: 1. explain the delay; "
            "2. repair the modem free of charge. If point 2 is not possible, please pay "
            "back €25.00 to account NL91 ABNA 0417 1643 00 in the name of N. Hartman."
        ),
    ),
    "fallback to cancel, keeping": (
        asking(
            demand(K.PERFORM, *MODEM, fallback=K.CANCEL.value),
            demand(
                K.CANCEL,
                "de televisie",
                "the television",
                keeps=both("internet en telefoon", "internet and telephone"),
            ),
        ),
        (
            "Ik vraag u om uiterlijk op woensdag 14 mei 2025 het modem te leveren. Lukt "
            "dat niet? Dan wil ik alleen de televisie kosteloos stoppen. Internet en "
            "telefoon houd ik."
        ),
        (
            "Please deliver the modem by Wednesday 14 May 2025. If that is not possible, "
            "then I want to cancel only the television, free of charge. I am keeping "
            "internet and telephone."
        ),
    ),
}


@pytest.mark.parametrize(("given", "dutch", "english"), NOTES.values(), ids=NOTES)
def test_what_stands_under_the_demands(given: Case, dutch: str, english: str) -> None:
    assert printed(given, "nl") == dutch
    assert printed(given, "en") == english


def test_no_total_of_two_of_about_or_with_a_credit_note() -> None:
    about_ten = demand(K.COMPENSATE, amount=euros("10"), about=True)
    third = demand(K.REFUND, amount=euros("5"), id="more")
    either = replace(third, alternative="a")
    for others in (
        (third,),
        (about_ten, third),
        (demand(K.COMPENSATE, amount=euros("1")), either),
        (
            demand(K.COMPENSATE, amount=euros("1")),
            demand(K.CREDIT, amount=euros("2"), id="more"),
        ),
    ):
        assert "Samen" not in printed(asking(REFUND, *others), "nl")


def test_other_currencies_are_not_added() -> None:
    pounds = replace(euros("10"), currency="GBP")
    others = (
        demand(K.COMPENSATE, amount=pounds),
        demand(K.REFUND, amount=euros("5"), id="more"),
    )
    assert "Samen" not in printed(asking(REFUND, *others), "nl")


@pytest.mark.parametrize("code", ["nl", "en"])
def test_no_account_is_made_up(code: str) -> None:
    case = asking(REFUND, REPAIR, parties=(NOOR, FIRM))
    assert "NL91" not in printed(case, code)
    assert panel(case, code).notes == NOTHING


FALLEN: dict[str, tuple[tuple[Demand, ...], int]] = {
    "its fallback is not asked itself": ((replace(REPAIR, fallback=DEAL.id), DEAL), 1),
    "an unknown fallback": ((replace(REPAIR, fallback=TV.id),), 1),
}


@pytest.mark.parametrize(("given", "length"), FALLEN.values(), ids=FALLEN)
def test_fallbacks(given: tuple[Demand, ...], length: int) -> None:
    found = panel(asking(*given), "nl")
    assert len(found.facts) == length
    assert DEAL.id not in found.facts
