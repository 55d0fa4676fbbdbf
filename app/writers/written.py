"""What a writer hands back."""

from __future__ import annotations

from app.core.record import record


@record
class Place:
    """Where a block, or a part of it, stands: the page from 0, points from its top left."""

    block: str
    page: int
    left: float
    top: float
    right: float
    bottom: float


@record
class Written:
    """The bytes of a file, and what the user should know about them, a sentence each.

    ``places`` say where the blocks stand, in reading order, where the format has pages.
    """

    data: bytes
    warnings: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
