"""Demands of which only the kind was chosen: each is a whole demand in every language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.agreement import AgreementKind
from app.core.claims import DemandKind
from app.letters.demanding import phrase
from tests.letters.settings import TV, asking, demand, desk_of, said
from tests.letters.test_demanding import worded

K = DemandKind

# What these are about nobody can say but who asks.
OPEN = (K.STOP, K.SEND, K.OTHER)
WISHES = (K.NO_SURVEYS,)  # asked in a sentence of its own


@pytest.mark.parametrize("code", ["nl", "en", "de"])
@pytest.mark.parametrize("kind", [kind for kind in K if kind not in (*OPEN, *WISHES)])
def test_a_kind_alone_is_a_demand(kind: DemandKind, code: str) -> None:
    for form in ("ask", "require", "short"):
        words = worded(code, demand(kind), form)
        assert words
        assert "[" not in words
        assert "  " not in words


@pytest.mark.parametrize(
    ("kind", "dutch", "english"),
    [
        (K.CANCEL, "de overeenkomst kosteloos te stoppen", "end the contract free of charge"),
        (K.COMPENSATE, "de schade te vergoeden", "pay for the damage"),
        (
            K.DATA,
            "een kopie te sturen van de gegevens die u over mij hebt",
            "send me a copy of the data that you hold about me",
        ),
    ],
)
def test_what_is_asked_then(kind: DemandKind, dutch: str, english: str) -> None:
    assert worded("nl", demand(kind), "ask") == dutch
    assert worded("en", demand(kind), "ask") == english


@pytest.mark.parametrize("kind", [AgreementKind.SUBSCRIPTION, AgreementKind.POLICY])
def test_of_what_goes_on_only_the_excess_is_paid_back(kind: AgreementKind) -> None:
    lasting = replace(asking(demand(K.REFUND)), agreements=(replace(TV, kind=kind),))
    scene = desk_of(lasting, "nl").scene
    found = said(phrase(scene, demand(K.REFUND), "ask"))
    assert found == "terug te betalen wat u te veel hebt gerekend"
