"""The parts of a Word package that say what the others are, and those all letters share."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from app.core.record import record
from app.errors import UserError
from app.writers.docx_styles import half_points, with_serifs
from app.writers.docx_text import attribute
from app.writers.docx_zip import Archive

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE_KIND = "application/vnd.openxmlformats-package.core-properties+xml"

# The parts that a letter takes over from the base, and nothing else of it.
_SHARED = ("styles", "settings", "fontTable")
_SIZE = re.compile(r'<w:sz w:val="22"/><w:szCs w:val="22"/>')
_LANGUAGE = re.compile(r"<w:lang\b[^>]*/>")


@record
class Shared:
    """What many letters have in common, beside the base.

    ``pairs`` of headers and footers, ``images``; ``face`` and ``size`` (points) as a letter's
    stationery has them.
    """

    language: str
    pairs: int = 0
    images: int = 0
    face: str = ""
    size: float = 0.0


@lru_cache(maxsize=32)
def stem(base: Path, letter: Shared) -> Archive:
    """Return the beginning of a zip: what letters like *letter* share."""
    try:
        with zipfile.ZipFile(base) as archive:
            shared = {
                name: archive.read(f"word/{name}.xml").decode("utf-8") for name in _SHARED
            }
    except (OSError, KeyError, zipfile.BadZipFile, UnicodeDecodeError) as error:
        raise UserError(f"The base for Word documents cannot be read: {error}.") from error
    tag = f'<w:lang w:val="{letter.language}" w:eastAsia="{letter.language}" w:bidi="ar-SA"/>'
    shared["styles"] = _sized(_LANGUAGE.sub(tag, shared["styles"], count=1), letter.size)
    if letter.face == "serif":
        for name in ("styles", "fontTable"):
            shared[name] = with_serifs(shared[name])
    names = ("document", "numbering", *_SHARED)
    return Archive().with_parts(
        {
            "[Content_Types].xml": content_types(names, letter.pairs, letter.images, core=True),
            "_rels/.rels": package_relations(core=True),
            **{f"word/{name}.xml": text for name, text in shared.items()},
        }
    )


def _sized(styles: str, size: float) -> str:
    """Return *styles* with the text in *size* points, the usual ones where it is 0."""
    return _SIZE.sub(half_points(size), styles, count=1) if size else styles


def content_types(
    names: Iterable[str], pairs: int = 0, images: int = 0, *, core: bool = False
) -> str:
    """Return the list of parts: *names*, *pairs* of headers and footers, and *images*."""
    kinds = {name: "document.main" if name == "document" else name for name in names}
    for number in range(1, pairs + 1):
        kinds |= {f"header{number}": "header", f"footer{number}": "footer"}
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_KIND}.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    parts += "".join(
        f'<Override PartName="/word/media/image{number}.png" ContentType="image/png"/>'
        for number in range(1, images + 1)
    )
    if core:
        parts += f'<Override PartName="/docProps/core.xml" ContentType="{_CORE_KIND}"/>'
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
    )


def package_relations(*, core: bool) -> str:
    """Return where the document and its properties lie."""
    found = _relation("rDocument", f"{_OFFICE}/officeDocument", "word/document.xml")
    if core:
        kind = f"{_PACKAGE}/relationships/metadata/core-properties"
        found += _relation("rCore", kind, "docProps/core.xml")
    return _relations(found)


def relations(
    names: Iterable[str],
    pairs: int = 0,
    links: Mapping[str, str] | None = None,
    images: int = 0,
) -> str:
    """Return what the document refers to; *links* are addresses by relationship id."""
    found = [_relation(f"r{name}", f"{_OFFICE}/{name}", f"{name}.xml") for name in names]
    for number in range(1, pairs + 1):
        found += [
            _relation(f"r{kind.title()}{number}", f"{_OFFICE}/{kind}", f"{kind}{number}.xml")
            for kind in ("header", "footer")
        ]
    for id_, address in (links or {}).items():
        target = f'{attribute(address)}" TargetMode="External'
        found.append(_relation(id_, f"{_OFFICE}/hyperlink", target))
    found += [
        _relation(f"rImage{number}", f"{_OFFICE}/image", f"media/image{number}.png")
        for number in range(1, images + 1)
    ]
    return _relations("".join(found))


def _relation(id_: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{id_}" Type="{kind}" Target="{target}"/>'


def _relations(found: str) -> str:
    return (
        f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{found}</Relationships>'
    )
