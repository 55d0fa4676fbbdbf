"""Where the texts of documents come from, and the law that applies."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.core.pack import RulePack
from app.core.record import record
from app.errors import Reason, UserError
from app.letters.doctype import is_name, types
from app.letters.folders import Templates, inside, layered


@record
class Sources:
    """The templates and the rule pack; ``own`` is the user's folder of templates.

    ``resources`` is the folder of the lists of words and the dictionaries, the current one
    where there are none.
    """

    templates: Templates
    pack: RulePack
    own: Path | None = None
    resources: Path = Path()

    def of(self, type_id: str) -> Sources:
        """Return the sources of one type: with the user's folder where that has the type.

        Raises ``UserError`` naming the types there are for one that is in neither.
        """
        name = f"letters/{type_id}/document.toml"
        if not isinstance(self.templates, Path):
            return self
        known = is_name(type_id)
        if known and self.own is not None and inside(self.own, name) is not None:
            return replace(self, templates=layered(self.own, self.templates))
        if not known or inside(self.templates, name) is None:
            there = ", ".join(self.types())
            sentence = f"There is no document '{type_id}'; there are: {there}."
            raise UserError(sentence, code=Reason.NO_DOCUMENT, name=type_id)
        return self

    def types(self) -> tuple[str, ...]:
        """Return the ids of all document types, the user's among them, sorted."""
        own = types(self.own) if self.own is not None else ()
        return tuple(sorted({*types(self.templates), *own}))
