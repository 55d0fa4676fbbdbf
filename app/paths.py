"""Where the data files lie: beside the source tree, in the wheel, in a frozen program."""

from __future__ import annotations

import os
import sys
from pathlib import Path


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


def user_data() -> Path:
    """Return the folder of what is the user's own, which need not be there yet."""
    named = os.environ.get(DATA, "")
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("geachte", appauthor=False)


def user_templates() -> Path:
    """Return the folder of the user's own templates, which need not be there yet."""
    return user_data() / "templates"


def resources() -> Path:
    """Return the folder of rules, pages, fonts, examples and schema."""
    return data_root() / "resources"
