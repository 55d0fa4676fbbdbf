"""What the user set: one record in one small file, read before the first window is painted.

A field that holds what it cannot hold falls back to its default, and a file that cannot be
read at all is set aside: nothing in it ever keeps the program from starting.  What a newer
version wrote there is kept.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, fields, is_dataclass, replace
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar, cast

from app.core.record import record

if TYPE_CHECKING:
    from pathlib import Path

NAME = "settings.json"
THEMES = ("system", "light", "dark")
LANGUAGES = ("", "nl", "en")  # empty: that of the system
FACES = ("", "serif", "sans")
FARTHEST = 10  # millimetres that an address can be moved
SIZES = ("", "10", "10.5", "11", "11.5", "12")  # points of a letter
BACKUP_DAYS = (0, 1, 7)
SMALLEST_TEXT, LARGEST_TEXT = 90, 175  # per cent
_LARGEST = 1_000_000  # bytes
_T = TypeVar("_T")


@record
class Sender:
    """The user's own particulars, for the head of every letter."""

    name: str = ""
    initials: str = ""
    street: str = ""
    postcode: str = ""
    town: str = ""
    email: str = ""
    phone: str = ""
    iban: str = ""
    account_holder: str = ""
    organisation: str = ""
    signature: str = ""  # the SHA-256 of a picture among the evidence


@record
class LetterSettings:
    """How letters look; empty stands for what the document and its country have.

    ``face`` and ``size`` (points) are those of the text, ``logo`` is the SHA-256 of a picture
    among the evidence.  The address stands so many millimetres more to the ``right`` and
    ``down``.  ``salutation_nl`` and its like are the user's own words.
    """

    page: str = ""
    language: str = ""
    face: str = ""
    size: str = ""
    logo: str = ""
    right: int = 0
    down: int = 0
    salutation_nl: str = ""
    closing_nl: str = ""
    salutation_en: str = ""
    closing_en: str = ""

    def __post_init__(self) -> None:
        """Refuse a face and a size that no letter has."""
        moved = max(abs(self.right), abs(self.down))
        if self.face not in FACES or self.size not in SIZES or moved > FARTHEST:
            raise ValueError("a setting of the letters is out of its range")


@record
class Folders:
    """The folders that were chosen last, each for its purpose; empty where none was."""

    cases: str = ""
    letters: str = ""
    evidence: str = ""
    backups: str = ""  # empty: inside the folder of the library


@record
class Settings:
    """All settings.  ``notice`` says what could not be read, and is never written.

    ``silence_days`` is after how many days without an answer a silence is proposed.
    ``lead_days`` is how many days early a calendar warns of the end of a term or promise.
    ``retention_years`` is how long closed cases are kept before they are proposed for the
    bin, 0 for always.  ``backup_days`` is how many days lie between two backups at closing.
    ``window`` is the window's own note of its place.  ``closed_hints`` are the ids of hints
    that the user closed for good.
    """

    language: str = ""
    theme: str = "system"
    text_scale: int = 100
    reduce_motion: bool = False
    dense_lists: bool = False
    sender: Sender = Sender()
    letters: LetterSettings = LetterSettings()
    folders: Folders = Folders()
    silence_days: int = 10
    lead_days: int = 0
    retention_years: int = 0
    backup_days: int = 0
    helper_mode: bool = False
    recent: tuple[str, ...] = ()
    window: str = ""
    closed_hints: tuple[str, ...] = ()
    notice: str = ""

    def __post_init__(self) -> None:
        """Refuse what no window can show and no clock can tell."""
        if (
            self.language not in LANGUAGES
            or self.theme not in THEMES
            or not SMALLEST_TEXT <= self.text_scale <= LARGEST_TEXT
            or not 1 <= self.silence_days <= 365
            or not 0 <= self.lead_days <= 30
            or not 0 <= self.retention_years <= 100
            or self.backup_days not in BACKUP_DAYS
        ):
            raise ValueError("a setting is out of its range")


def read_settings(folder: Path) -> Settings:
    """Return the settings in *folder*, the defaults where there are none; never raises.

    A damaged file is set aside and ``notice`` says where it went.
    """
    try:
        held = _held(folder / NAME)
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        why = error.strerror or "the disk reports an error"
        return Settings(notice=f"Your settings cannot be read ({why}); the usual ones apply.")
    except ValueError:
        return Settings(notice=_set_aside(folder / NAME))
    wrong: list[str] = []
    held.pop("notice", None)
    found = _lenient(Settings(), held, "", wrong)
    if wrong:
        names = ", ".join(wrong)
        return replace(found, notice=f"These settings could not be read: {names}.")
    return found


def write_settings(folder: Path, settings: Settings) -> None:
    """Write *settings* into *folder*, made where it is not there, whole or not at all.

    What stands in the file under names that this version does not know stays there.  Raises
    ``UserError`` when the disk refuses.
    """
    import json

    from app.store.files import make_folder, write_whole
    from app.store.plain import plain

    known = plain(replace(settings, notice=""))
    try:
        before = _held(folder / NAME)
    except (OSError, ValueError):
        before = {}
    tree = _merged(settings, known, before)
    make_folder(folder)
    text = json.dumps(tree, ensure_ascii=False, indent=2).encode(errors="replace") + b"\n"
    write_whole(folder / NAME, text, force=True)


def _held(path: Path) -> dict[str, Any]:
    """Return what the file holds; raises ``ValueError`` for what is no object of JSON."""
    with path.open("rb") as handle:
        data = handle.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise ValueError("too large")
    import json

    try:
        found = json.loads(data.decode("utf-8-sig"))
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    if not isinstance(found, dict):
        raise ValueError("no object")  # noqa: TRY004 - for the caller one kind of damage
    return found


def _lenient(default: _T, held: dict[str, Any], path: str, wrong: list[str]) -> _T:
    """Return *default* with every field of *held* that it can hold; name the others."""
    from app.core.building import DoubtError, build

    found: dict[str, Any] = {}
    kind = type(default)
    for field in _fields(default):
        value = held.get(field.name, MISSING)
        if value is MISSING:
            continue
        usual = getattr(default, field.name)
        if is_dataclass(usual) and isinstance(value, dict):
            found[field.name] = _lenient(usual, value, f"{path}{field.name}.", wrong)
            continue
        try:
            found[field.name] = getattr(build(kind, {field.name: value}), field.name)
        except DoubtError:
            wrong.append(path + field.name)
    held_now = {field.name: getattr(default, field.name) for field in _fields(default)}
    return kind(**{**held_now, **found})


def _fields(held: object) -> tuple[Field[Any], ...]:
    return fields(cast("Any", held))  # every record is a dataclass, which its type does not say


def _merged(settings: object, known: Any, before: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 - JSON
    """Return *known* with what *before* holds beside the fields of *settings*."""
    names = {field.name for field in _fields(settings)}
    tree = {name: value for name, value in before.items() if name not in names}
    for name in names:
        inner, old = getattr(settings, name), before.get(name)
        if is_dataclass(inner) and isinstance(old, dict):
            merged = _merged(inner, known.get(name, {}), old)
            if merged:
                tree[name] = merged
        elif name in known:
            tree[name] = known[name]
    return dict(sorted(tree.items()))


def _set_aside(path: Path) -> str:
    for number in count(1):
        aside = path.with_name(f"settings-damaged-{number}.json")
        if not aside.exists():
            break
    try:
        path.replace(aside)
    except OSError:
        return f"{path} is damaged; the usual settings apply."
    return f"Your settings were damaged and set aside as {aside}; the usual ones apply."
