"""Files that were dropped on the sheet become exhibits, stored at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from app.core.ids import ExhibitId
from app.core.papers import Exhibit
from app.errors import UserError
from app.gui.evidence.intake import Taken
from app.gui.trouble import trouble

if TYPE_CHECKING:
    from app.gui.office import Office


def kept(
    office: Office, files: tuple[object, ...], tell: Callable[[str], None]
) -> tuple[Exhibit, ...]:
    """Return *files* as exhibits without an id, stored; *tell* of those that cannot be."""
    made = []
    for one in files:
        if not isinstance(one, Taken):
            continue
        try:
            stored = office.keep(one.name, one.data)
        except UserError as error:
            tell(trouble(error))
            continue
        file = replace(stored, media_type=one.media_type)
        made.append(Exhibit(ExhibitId(""), title=one.name.rsplit(".", 1)[0], file=file))
    return tuple(made)
