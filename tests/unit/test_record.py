"""A record does what a frozen dataclass with slots does."""

from __future__ import annotations

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, fields, replace
from typing import Any, get_type_hints

import pytest

from app.core.record import record


@record
class Pair:
    """Two values."""

    first: int
    second: str = "b"

    def __post_init__(self) -> None:
        """Refuse what is negative."""
        if self.first < 0:
            raise ValueError("negative")


@dataclass(frozen=True, slots=True)
class Model:
    """What `Pair` is to be like."""

    first: int
    second: str = "b"


@record
class One:
    """One value."""

    only: tuple[int, ...] = ()


@record
class Nothing:
    """No values."""


def test_it_is_filled_as_a_dataclass_is() -> None:
    assert (Pair(1).first, Pair(1).second, Pair(1, "c").second) == (1, "b", "c")
    assert Pair(second="c", first=2) == Pair(2, "c")
    assert inspect.signature(Pair) == inspect.signature(Model)
    assert get_type_hints(Pair.__init__) == get_type_hints(Model.__init__)
    assert [(f.name, f.default) for f in fields(Pair)] == [
        (f.name, f.default) for f in fields(Model)
    ]
    assert Pair.__init__.__qualname__ == "Pair.__init__"


@pytest.mark.parametrize(
    ("values", "named"), [((1, "c"), {}), ((1,), {"second": "c"}), ((), {"first": 1})]
)
def test_the_first_one_is_filled_as_the_others_are(
    values: tuple[Any, ...], named: dict[str, Any]
) -> None:
    @record
    class Fresh:
        first: int
        second: str = "b"

    compiling = Fresh.__init__
    found = [Fresh(*values, **named) for _ in range(2)]
    assert found[0] == found[1]
    assert found[0].first == 1
    assert Fresh.__init__ is not compiling


def test_what_cannot_be_made_is_refused_the_first_time() -> None:
    @record
    class Fresh:
        first: int

    with pytest.raises(TypeError, match="missing 1 required positional argument: 'first'"):
        Fresh()
    assert Fresh(1) == Fresh(first=1)


@pytest.mark.parametrize("words", [(), (1, "b", 3)], ids=["too few", "too many"])
def test_it_refuses_what_does_not_fit(words: tuple[Any, ...]) -> None:
    with pytest.raises(TypeError, match=r"Pair\.__init__\(\)"):
        Pair(*words)
    with pytest.raises(TypeError, match="third"):
        Pair(1, third=3)


def test_what_it_checks_is_checked() -> None:
    with pytest.raises(ValueError, match="negative"):
        Pair(-1)
    with pytest.raises(ValueError, match="negative"):
        replace(Pair(1), first=-1)


def test_equal_values_of_one_kind_are_equal() -> None:
    assert Pair(1) == Pair(1, "b")
    assert Pair(1) != Pair(2)
    assert Pair(1) != Model(1)
    assert Pair(1) != (1, "b")
    assert len({Pair(1), Pair(1), Pair(2)}) == 2
    assert One((1,)) == One((1,)) != One()
    assert Nothing() == Nothing() != One()
    assert len({One(), One(), One((1,)), Nothing(), Nothing()}) == 3


def test_it_shows_its_values() -> None:
    assert repr(Pair(1)) == "Pair(first=1, second='b')"
    assert (repr(One((1,))), repr(Nothing())) == ("One(only=(1,))", "Nothing()")


def test_nothing_is_assigned_or_deleted() -> None:
    pair = Pair(1)
    for name in ("first", "third"):
        with pytest.raises(FrozenInstanceError, match=name):
            setattr(pair, name, 2)
        with pytest.raises(FrozenInstanceError, match=name):
            delattr(pair, name)
    assert pair == Pair(1)
    assert not hasattr(pair, "__dict__")


@pytest.mark.parametrize("value", [Pair(1, "c"), One((1, 2)), Nothing()])
def test_copies_are_equal(value: object) -> None:
    assert copy.copy(value) == copy.deepcopy(value) == value
    assert pickle.loads(pickle.dumps(value)) == value


def test_patterns_match() -> None:
    match Pair(1, "c"):
        case Pair(number, word):
            assert (number, word) == (1, "c")
