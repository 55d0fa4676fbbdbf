"""From a folder of TOML files to a rule pack."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from app.core.bodies import Company
from app.core.building import DoubtError, build
from app.core.pack import RulePack, by_id
from app.core.record import record
from app.errors import Reason, UserError
from app.rules.inheriting import with_parents

HEAD = "pack.toml"  # country, languages, currency, regions; makes a folder a pack
_LISTS = (
    "sources",
    "parameters",
    "citations",
    "grounds",
    "limitations",
    "problem_types",
    "ladder",
    "bodies",
    "sectors",
    "companies",
    "circumstances",
    "documents",
)
_TABLES = ("holidays",)


@record
class _Place:
    """Where an item of a list was read."""

    file: str
    index: int


def packs(folder: Path) -> tuple[str, ...]:
    """Return the countries that have a pack under *folder*, sorted."""
    return tuple(sorted(head.parent.name for head in folder.glob(f"*/{HEAD}")))


def company(pack: RulePack, company_id: str) -> Company | None:
    """Return the company with that id, or None."""
    return by_id(pack.companies, company_id)


@cache
def only_elsewhere(folder: Path, country: str) -> frozenset[str]:
    """Return the documents that ladders of other countries list and *country* does not know.

    Raises ``UserError`` for rules of another country that cannot be read.
    """
    home = read_pack(folder, country)
    own = {name for step in home.ladder for name in step.documents}
    own |= {rule.id for rule in home.documents}
    others = (read_pack(folder, other) for other in packs(folder) if other != country)
    listed = {name for pack in others for step in pack.ladder for name in step.documents}
    return frozenset(listed - own)


@cache
def read_pack(folder: Path, country: str, *, fully: bool = False) -> RulePack:
    """Return the pack of *country* (lower case) under *folder*, with that of its regions.

    Raises ``UserError`` when there is none, and with every problem, each with its file
    and path, when it cannot be read.  Read once per folder and country.  *fully* has even a
    pack that is plainly right read by the checker, which takes longer and says the same.
    """
    if country not in packs(folder):
        sentence = f"There are no rules for the country {country!r} in {folder}."
        raise UserError(sentence, code=Reason.NO_RULES, country=country)
    problems: list[str] = []
    head = _load(folder / country / HEAD, problems)
    whole: dict[str, Any] = {name: [] for name in _LISTS} | head
    places: dict[str, list[_Place]] = {name: [] for name in _LISTS}
    regions = [str(name) for name in head.get("regions", [])]
    for place in (country, *regions):
        if not (folder / place).is_dir() or Path(place).name != place:
            problems.append(f"{country}/{HEAD}: regions: there is no folder {place!r}")
            continue
        for path in sorted((folder / place).glob("*.toml")):
            if path.name != HEAD:
                _merge(path, whole, places, problems)
    pack = None if fully else _built(whole)
    pack = pack or _validated(whole, places, country, problems)
    if pack is None or problems:
        sentence = f"The rules of {country!r} cannot be read: {len(problems)} problems."
        raise UserError(sentence, tuple(problems))
    return with_parents(pack)


def _load(path: Path, problems: list[str]) -> dict[str, Any]:
    """Return the tables of a file, or nothing and a problem."""
    import tomli

    name = f"{path.parent.name}/{path.name}"
    try:
        return tomli.loads(path.read_text(encoding="utf-8"))
    except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        problems.append(f"{name}: {error}")
    except OSError as error:
        problems.append(f"{name}: cannot be read: {error.strerror}")
    return {}


def _merge(
    path: Path, whole: dict[str, Any], places: dict[str, list[_Place]], problems: list[str]
) -> None:
    """Add the lists and tables of a file to the whole, and remember where they stood."""
    name = f"{path.parent.name}/{path.name}"
    for key, value in _load(path, problems).items():
        if key in _TABLES and key not in whole:
            whole[key] = _worded(value)
        elif key in _LISTS and isinstance(value, list):
            whole[key].extend(_worded(value))
            places[key].extend(_Place(name, index) for index in range(len(value)))
        else:
            problems.append(f"{name}: {key}: not expected here")


def _worded(value: Any) -> Any:  # noqa: ANN401 - whatever TOML can hold
    """Return *value* with each table of languages (``nl = , en = ``) as a list of wordings."""
    if isinstance(value, list):
        return [_worded(item) for item in value]
    if not isinstance(value, dict):
        return value
    if value and all(_is_language(key) for key in value):
        return [{"language": key, "text": text} for key, text in value.items()]
    return {key: _worded(item) for key, item in value.items()}


def _is_language(key: str) -> bool:
    """Tell whether a key looks like an ISO 639-1 code; ``id`` is a field everywhere."""
    return len(key) == 2 and key.isascii() and key.islower() and key != "id"


def _built(whole: dict[str, Any]) -> RulePack | None:
    """Return a pack that is plainly right; None says nothing about it."""
    try:
        return build(RulePack, whole)
    except DoubtError:
        return None


def _validated(
    whole: dict[str, Any], places: dict[str, list[_Place]], country: str, problems: list[str]
) -> RulePack | None:
    """Return the pack, or None and every problem with its file and path."""
    from pydantic import TypeAdapter, ValidationError

    try:
        return TypeAdapter(RulePack).validate_python(whole)
    except ValidationError as error:
        for found in error.errors(include_url=False, include_input=False):
            problem = f"{_where(found['loc'], places, country)}: {found['msg']}"
            problems.append(problem)
    return None


def _where(loc: tuple[int | str, ...], places: dict[str, list[_Place]], country: str) -> str:
    """Return the file and the path inside it of a place in the whole."""
    steps = list(loc)
    file = f"{country}/{HEAD}"
    if len(steps) > 1 and steps[0] in places and isinstance(steps[1], int):
        place = places[str(steps[0])][steps[1]]
        file, steps[1] = place.file, place.index
    elif steps[0] in _TABLES:
        file = f"{country}: {steps[0]}"
    return file + ": " + ".".join(str(step) for step in steps)
