"""Pictures as people have them: a signature, a logo, and what is none."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw


def a_picture(
    wide: int = 400,
    high: int = 100,
    *,
    drawn: bool = True,
    kind: str = "PNG",
    mode: str = "RGBA",
    note: str = "",
) -> bytes:
    """Return a picture with a dark bar in its middle, on nothing, or on white."""
    image = Image.new(mode, (wide, high), (255, 255, 255, 0)[: len(mode)])
    if drawn:
        box = (wide // 4, high // 4, 3 * wide // 4 - 1, 3 * high // 4 - 1)
        ImageDraw.Draw(image).rectangle(box, fill=(20, 30, 120, 255)[: len(mode)])
    out = BytesIO()
    image.save(out, kind, **({"comment": note.encode()} if note else {}))
    return out.getvalue()
