"""Where the data files lie: beside the source tree, in the wheel, in a frozen program."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path


@cache
def data_root() -> Path:
    """Return the folder that holds ``templates`` and ``resources``."""
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(str(frozen))
    wheel = package / "_data"
    return wheel if wheel.is_dir() else package.parent


def templates() -> Path:
    """Return the folder of the shipped templates."""
    return data_root() / "templates"


DATA = "GEACHTE_DATA"  # the variable that names the user's folder; --data sets it
PORTABLE = "geachte-data"  # a folder of this name beside the program is used before others


def beside_program() -> Path:
    """Return the folder that the program lies in: of a frozen one, else the source tree."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).resolve().parent
    return Path(__file__).resolve().parents[1]


def user_data() -> Path:
    """Return the folder of what is the user's own, which need not be there yet.

    That is the one that was named, else `PORTABLE` beside the program where it is there,
    such as on a stick, else that of the user's account.
    """
    named = os.environ.get(DATA, "")
    if named:
        return Path(named)
    portable = beside_program() / PORTABLE
    if portable.is_dir():
        return portable
    from platformdirs import user_data_path

    return user_data_path("geachte", appauthor=False)


def user_templates() -> Path:
    """Return the folder of the user's own templates, which need not be there yet."""
    return user_data() / "templates"


def resources() -> Path:
    """Return the folder of rules, pages, fonts, examples and schema."""
    return data_root() / "resources"
