"""The shape of a sheet of writing paper: where the parts of a letter stand on A4.

All positions are millimetres from the top left corner; sizes of type are points.  The
profiles are data (``resources/pages``), for window envelopes differ and are measured.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import tomli

from app.core.record import record
from app.errors import UserError


class Side(StrEnum):
    """The edge of the sheet at which a mark stands."""

    LEFT = "left"
    RIGHT = "right"


@record
class TextArea:
    """The body: ``width`` for running text, ``wide`` for tables and running lines."""

    x: float
    width: float
    wide: float
    first_top: float
    next_top: float
    bottom: float


@record
class SenderPlace:
    """The letterhead; ``details`` is ``right`` (ending at ``details_right``) or ``under``."""

    x: float
    baseline: float
    details_right: float = 0.0
    details: str = "right"


@record
class Spot:
    """Where one line starts."""

    x: float
    baseline: float


@record
class Window:
    """The zone that shows through the envelope, where it was read, when it was checked."""

    x: float
    y: float
    width: float
    height: float
    source: str = ""
    checked: str = ""


@record
class ReturnLine:
    """The sender's address in small print above the addressee."""

    baseline: float
    size_pt: float


@record
class AddressPlace:
    """The addressee: at most ``max_lines`` lines, ``step`` apart."""

    x: float
    first_baseline: float
    step: float
    max_lines: int
    size_pt: float
    min_size_pt: float


@record
class ReferencePlace:
    """The row of references: labels above values, in columns."""

    label: float
    value: float
    column: float
    max: int


@record
class Running:
    """The line at the top of following pages, and the rule under it."""

    baseline: float
    rule: float


@record
class Footer:
    """The page label, ending at ``right``."""

    baseline: float
    right: float


@record
class EdgeMark:
    """A short mark for folding or punching."""

    y: float
    side: Side


@record
class LogoPlace:
    """The room for a logo, which stands at its top left corner."""

    x: float
    y: float
    width: float
    height: float


@record
class Offset:
    """By how much the address moves to suit the user's box of envelopes."""

    x: float = 0.0
    y: float = 0.0


@record
class Page:
    """One profile.  ``window`` is ``None`` for plain envelopes."""

    id: str
    paper: tuple[float, float]
    text: TextArea
    sender: SenderPlace
    mode_line: Spot
    return_line: ReturnLine
    address: AddressPlace
    references: ReferencePlace
    running: Running
    footer: Footer
    window: Window | None = None
    logo: LogoPlace | None = None
    fold: tuple[EdgeMark, ...] = ()
    punch: EdgeMark | None = None
    offset: Offset = Offset()


def shifted(page: Page, by: tuple[float, float]) -> Page:
    """Return *page* with its address moved to the right and down by so many millimetres."""
    right, down = by
    offset = page.offset
    return replace(page, offset=Offset(offset.x + right, offset.y + down))


def pages(folder: Path) -> tuple[str, ...]:
    """Return the ids of the profiles in *folder*, in alphabetical order."""
    return tuple(sorted(path.stem for path in folder.glob("*.toml")))


def read_page(folder: Path, id: str) -> Page:  # noqa: A002 - the word for it everywhere
    """Return the profile *id* of *folder*; a UserError lists the known ones."""
    known = pages(folder)
    if id not in known:
        raise UserError(f"There is no page {id!r}. Known pages: {', '.join(known)}.")
    path = folder / f"{id}.toml"
    try:
        return _page(tomli.loads(path.read_text(encoding="utf-8")))
    except (
        tomli.TOMLDecodeError,
        UnicodeDecodeError,
        KeyError,
        TypeError,
        ValueError,
    ) as error:
        raise UserError(f"The page {id!r} cannot be read: {error}.") from error


def _page(data: Mapping[str, Any]) -> Page:
    width, height = data["paper"]
    window = data.get("window")
    punch = data.get("punch")
    logo = data.get("logo")
    return Page(
        id=data["id"],
        paper=(width, height),
        text=TextArea(**data["text"]),
        sender=SenderPlace(**data["sender"]),
        mode_line=Spot(**data["mode_line"]),
        return_line=ReturnLine(**data["return_line"]),
        address=AddressPlace(**data["address"]),
        references=ReferencePlace(**data["references"]),
        running=Running(**data["running"]),
        footer=Footer(**data["footer"]),
        window=Window(**window) if window else None,
        logo=LogoPlace(**logo) if logo else None,
        fold=tuple(_mark(mark) for mark in data.get("fold", ())),
        punch=_mark(punch) if punch else None,
        offset=Offset(**data.get("offset", {})),
    )


def _mark(data: Mapping[str, Any]) -> EdgeMark:
    return EdgeMark(float(data["y"]), Side(data["side"]))
