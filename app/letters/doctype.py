"""Document types: a folder of data each, read from ``document.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from app.core.channel import Channel
from app.core.papers import Length, Tone
from app.core.text import Text, Wording
from app.errors import UserError


@dataclass(frozen=True, slots=True)
class DocumentType:
    """What a kind of document is and needs.

    ``needs`` are the things without which it is only a concept: ``addressee``, ``address``,
    ``sender``, ``demand``, ``agreement``, ``story``, ``earlier``, ``deadline``.  ``subject``
    is the prefix of its subject lines in the sentence catalogue.  ``closing`` is friendly or
    formal.  ``uncited`` encloses what no sentence cites.  ``layout`` is letter, annex or
    text (a text to paste encloses nothing); ``term_days`` the default term in days.
    """

    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012 - a plain dict by design

    id: str
    title: dict[str, str]
    step: str = ""
    subject: str = ""
    needs: tuple[str, ...] = ()
    layout: str = "letter"
    closing: str = "friendly"
    channels: tuple[Channel, ...] = (Channel.LETTER, Channel.EMAIL)
    term_days: int = 14
    tone: Tone = Tone.COURTEOUS
    length: Length = Length.REGULAR
    articles: bool = False
    message: bool = True
    limits: tuple[int, ...] = ()
    uncited: bool = True

    def named(self) -> Text:
        """Return the title as text in its languages."""
        return tuple(Wording(code, words) for code, words in sorted(self.title.items()))


@lru_cache(maxsize=128)
def read_type(templates: Path, type_id: str) -> DocumentType:
    """Return the document type *type_id*; raises ``UserError`` naming those there are."""
    path = templates / "letters" / type_id / "document.toml"
    if not type_id.replace("-", "").isalnum() or not path.is_file():
        known = ", ".join(types(templates))
        raise UserError(f"There is no document '{type_id}'; there are: {known}.")
    return _read(path)


def _read(path: Path) -> DocumentType:
    from pydantic import TypeAdapter, ValidationError

    where = f"{path.parent.name}/{path.name}"
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        found = TypeAdapter(DocumentType).validate_python(data)
    except tomllib.TOMLDecodeError as error:
        raise UserError(f"{where}: {error}.") from error
    except ValidationError as error:
        problems = tuple(
            f"{where}: {'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors()
        )
        raise UserError(f"{where} is not a document type.", problems) from error
    if found.id != path.parent.name:
        raise UserError(f"{where}: its id is '{found.id}', its folder '{path.parent.name}'.")
    return found


def types(templates: Path) -> tuple[str, ...]:
    """Return the ids of all document types, sorted."""
    return tuple(sorted(path.parent.name for path in templates.glob("letters/*/document.toml")))


def languages(templates: Path, type_id: str) -> tuple[str, ...]:
    """Return the languages in which a document type has a text, sorted."""
    return tuple(sorted(path.stem for path in templates.glob(f"letters/{type_id}/??.html")))
