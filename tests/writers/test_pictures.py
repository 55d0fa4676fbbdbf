"""Pictures for letters: what is taken, how it comes out, and what is refused."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.writers.pictures import Fault, PictureError, prepared, printed_size
from tests.pictures import a_picture

PICTURE = a_picture()


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(prepared(data)))


@pytest.mark.parametrize("kind", ["PNG", "GIF", "TIFF", "WEBP"])
def test_margins_and_what_shows_through_go(kind: str) -> None:
    found = opened(a_picture(kind=kind))
    assert (found.format, found.mode, found.size) == ("PNG", "RGB", (200, 50))


def test_nothing_but_what_is_seen_goes_along() -> None:
    taken = a_picture(kind="JPEG", mode="RGB", note="Lindehof 27")
    assert b"Lindehof" in taken
    assert b"Lindehof" not in prepared(taken)


def test_a_photograph_becomes_as_small_as_it_is_printed() -> None:
    assert opened(a_picture(6000, 4000)).size == (900, 600)


def test_the_same_picture_gives_the_same_bytes() -> None:
    assert prepared(PICTURE) == prepared(PICTURE)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", Fault.BROKEN),
        (b"%PDF-1.7", Fault.BROKEN),
        (PICTURE[: len(PICTURE) // 2], Fault.BROKEN),
        (a_picture(drawn=False), Fault.EMPTY),
        (b"\x89PNG" * 5_000_001, Fault.LARGE),
        (PICTURE[:16] + b"\xff\xff\x00\x00" * 2 + PICTURE[24:], Fault.BROKEN),
        (a_picture(8000, 7000, drawn=False, mode="L"), Fault.DOTS),
    ],
    ids=["nothing", "a pdf", "cut off", "blank", "large", "a bomb", "dots"],
)
def test_what_is_refused(data: bytes, fault: Fault) -> None:
    with pytest.raises(PictureError) as error:
        prepared(data)
    assert error.value.fault is fault


@given(st.integers(0, len(PICTURE) - 1), st.binary(min_size=1, max_size=8))
def test_damage_is_refused_or_read(at: int, bytes_: bytes) -> None:
    try:
        assert prepared(PICTURE[:at] + bytes_ + PICTURE[at + len(bytes_) :])
    except PictureError as error:
        assert error.fault in Fault


def test_a_picture_fits_its_place_and_keeps_its_shape() -> None:
    tall, wide = prepared(a_picture(100, 400)), prepared(a_picture(4000, 100))
    assert printed_size(tall, (60, 16)) == (4, 16)
    assert printed_size(wide, (60, 16)) == pytest.approx((60, 1.5), abs=0.2)
