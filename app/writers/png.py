"""The pages of a PDF as pictures: what can be seen, and nothing else.

A picture has no text, no author and no date: only its pixels and their density.
"""

from __future__ import annotations

from io import BytesIO

from app.writers.written import Written

DOTS_PER_INCH = 144
_POINTS = 72


def write(pdf: bytes) -> tuple[Written, ...]:
    """Return each page of *pdf* as a PNG in grey or colour, in order."""
    # Only here: without a picture to write, the libraries are not loaded.
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(Written(_picture(page)) for page in document)
    finally:
        document.close()


def _picture(page: object) -> bytes:
    bitmap = page.render(scale=DOTS_PER_INCH / _POINTS)  # type: ignore[attr-defined]  # the library has no types
    image = bitmap.to_pil().convert("RGB")
    out = BytesIO()
    image.save(out, "PNG", dpi=(DOTS_PER_INCH, DOTS_PER_INCH))
    return out.getvalue()
