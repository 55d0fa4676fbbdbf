"""The pictures of a letter: logo and signature, and how large they are printed."""

from __future__ import annotations

import struct
from enum import StrEnum
from io import BytesIO

from app.errors import UserError

LARGEST = 20_000_000  # bytes of a picture that is taken
_BROKEN = (OSError, ValueError, SyntaxError, EOFError, struct.error)  # what the library raises
_FORMATS = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP")
_MOST_PIXELS = 50_000_000
_MOST_DOTS = (1200, 600)  # of what is printed: 62 mm wide is some 500 dots an inch
_SIZES = struct.Struct(">II")
_AT = 16  # where a PNG says how wide and high it is
SIGNATURE = (60.0, 16.0)  # millimetres at most: the room that is left to sign in


class Fault(StrEnum):
    """Why a picture is not taken."""

    LARGE = "The picture is larger than 20 MB."
    DOTS = "The picture has too many dots."
    BROKEN = "This is no picture, or it is damaged."
    EMPTY = "There is nothing to be seen in the picture."


class PictureError(UserError):
    """A picture that is not taken; ``fault`` is the reason."""

    def __init__(self, fault: Fault) -> None:
        """Say what is wrong with it."""
        super().__init__(fault.value)
        self.fault = fault


def printed_size(data: bytes, most: tuple[float, float]) -> tuple[float, float]:
    """Return how wide and high the PNG *data* is printed to fit in *most*, in its unit."""
    width, height = _SIZES.unpack_from(data, _AT)
    scale = min(most[0] / width, most[1] / height)
    return width * scale, height * scale


def prepared(data: bytes) -> bytes:
    """Return the picture *data* as a PNG for letters: upright, on white, without its margins.

    Nothing of the file but what can be seen goes along.  Raises ``PictureError`` for what is no
    picture, cannot be read, is empty or too large.
    """
    from PIL import Image, ImageChops, ImageOps

    if len(data) > LARGEST:
        raise PictureError(Fault.LARGE)
    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                raise PictureError(Fault.DOTS)
            image = ImageOps.exif_transpose(opened).convert("RGBA")
    except (*_BROKEN, Image.DecompressionBombError) as error:
        raise PictureError(Fault.BROKEN) from error
    white = Image.new("RGBA", image.size, "white")
    flat = Image.alpha_composite(white, image).convert("RGB")
    seen = ImageChops.difference(flat, Image.new("RGB", flat.size, "white")).getbbox()
    if seen is None:
        raise PictureError(Fault.EMPTY)
    flat = flat.crop(seen)
    flat.thumbnail(_MOST_DOTS)
    out = BytesIO()
    flat.save(out, "PNG", optimize=True)
    return out.getvalue()
