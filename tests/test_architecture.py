"""Who may import whom, and the other rules of the house that a reader of code can keep."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
APP = ROOT / "app"
FILES = sorted(APP.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
LONGEST_FILE = {"app": 300, "tests": 400}
LONGEST_FUNCTION = {"app": 40, "tests": 60}

# Ours: what each package may import beside itself and ``app.errors``.
OURS: dict[str, set[str]] = {
    "core": set(),
    "rules": {"app.core"},
    "letters": {"app.core", "app.rules"},
    "writers": {"app.letters.letter", "app.core.record"},
    "store": {"app.core"},
    "cli": {"app"},
    "workshop": {"app"},
    "gui": {"app"},
    "base": set(),
}

# What lies under everything, and what starts the command or, late, the window.
BASE = {
    "__init__.py": "base",
    "errors.py": "base",
    "mistakes.py": "base",
    "paths.py": "base",
    "__main__.py": "gui",
    "opening.py": "gui",
    "binding.py": "gui",
}

WITHOUT_WINDOW = {"cli", "workshop"}  # what may import all of ours, but never the window

# From outside, beside the standard library.
OUTSIDE: dict[str, set[str]] = {
    "core": {"holidays"},
    "rules": {"pydantic", "tomli"},
    "letters": {
        "pydantic",  # the document types are read like any other data
        "jinja2",
        "lxml",
        "babel",
        "stdnum",
        "tomli",
        "phonenumbers",
        "hunspell",  # the module of chunspell
        "markupsafe",
    },
    "writers": {"reportlab", "tomli", "pypdfium2", "icalendar", "PIL"},
    "store": {"sqlalchemy", "alembic", "pydantic"},
    "workshop": set(),
    "cli": set(),
    "base": {"platformdirs"},  # where the user's own things lie
    "gui": {"PySide6", "pypdfium2"},
}

# Parts of the standard library that a package has no business with.
KEPT_OUT: dict[str, set[str]] = {
    "core": {"io", "os", "pathlib", "sqlite3", "subprocess", "tempfile", "zipfile"},
    "gui": {"sqlite3"},
}

NETWORK = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "imaplib", "xmlrpc"}

# What costs start-up time: never at the top of a module that the command line loads first.
HEAVY = {
    "alembic",
    "babel",
    "holidays",
    "jinja2",
    "lxml",
    "PIL",
    "pydantic",
    "pypdfium2",
    "reportlab",
    "sqlalchemy",
}
LIGHT = [
    *("__init__.py", "__main__.py", "arguments.py", "cli.py", "commands.py", "errors.py"),
    *("paths.py", "terminal.py", "usage.py", "core", "store"),
]

# A silenced check names its code; the reason stands behind it or on the line before.
SILENCED = re.compile(
    r"# (?:noqa|type: ignore)"
    r"(?P<code>: ?[A-Z]+[0-9]+(?:, ?[A-Z]+[0-9]+)*|\[[a-z, -]+\])?(?P<reason>.*)"
)

# The clock and the wall are asked in one place each; everybody else is told.
CLOCK = re.compile(r"\b(date\.today|datetime\.(now|today|utcnow)|time\.(time|sleep))\(")
CLOCK_PLACES = {"app/cli.py": 1, "app/gui/application.py": 1}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def _package(path: Path) -> str:
    """The package of a file of ours; modules beside ``cli.py`` belong to the commands."""
    parts = path.relative_to(APP).parts
    if len(parts) > 1:
        return parts[0]
    return BASE.get(path.name, "cli")


def _imported(node: ast.AST) -> list[str]:
    """The full names in an import statement."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        assert node.level == 0, f"imports are written in full, not {'.' * node.level}"
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []


def _imports(path: Path) -> list[str]:
    return [name for node in ast.walk(_tree(path)) for name in _imported(node)]


def _within(name: str, allowed: set[str]) -> bool:
    return any(name == one or name.startswith(one + ".") for one in allowed)


def _late(tree: ast.Module) -> set[int]:
    """The nodes that do not run when the module is imported: functions and type checks."""
    late: set[int] = set()
    for node in ast.walk(tree):
        checking = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        if checking or isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            late |= {id(inner) for inner in ast.walk(node)} - {id(node)}
    return late


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_ours_are_imported_inward(path: Path) -> None:
    package = _package(path)
    if package not in OURS:
        return
    allowed = OURS[package] | {f"app.{package}", "app.errors"}
    for name in _imports(path):
        if name.split(".")[0] == "app":
            assert _within(name, allowed), f"{_name(path)} imports {name}"
        if package in WITHOUT_WINDOW:
            assert not _within(name, {"app.gui"}), f"{_name(path)} imports {name}"


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_outside_libraries_stay_in_their_packages(path: Path) -> None:
    package = _package(path)
    allowed = OUTSIDE.get(package, set()) | set(sys.stdlib_module_names) | {"app"}
    for name in _imports(path):
        assert name.split(".")[0] in allowed, f"{_name(path)} imports {name}"
        assert not _within(name, KEPT_OUT.get(package, set())), f"{_name(path)} imports {name}"
        assert not _within(name, NETWORK), f"{_name(path)} imports {name}: no network, ever"


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_start_up_loads_nothing_heavy(path: Path) -> None:
    if path.relative_to(APP).parts[0] not in LIGHT:
        return
    tree = _tree(path)
    late = _late(tree)
    for node in ast.walk(tree):
        for name in [] if id(node) in late else _imported(node):
            assert name.split(".")[0] not in HEAVY, f"{_name(path)} imports {name} at its top"


# Widgets that take what looks like markup for markup, and where they may be used all the same.
GUESSING = {
    "QLabel": {"app/gui/fields/basics.py"},  # Label
    "QMessageBox": set(),
    "QErrorMessage": set(),
    "QTextBrowser": {"app/gui/help/window.py"},  # pages of ours
    "QTextEdit": {  # the class of a selection, not a widget
        "app/gui/letters/conflict.py",
        "app/gui/letters/links.py",
        "app/gui/letters/reading.py",
    },
}
SAFE = {"_", "tip"}
TIP_ROLE = "app.gui.lists.cell_roles.TIP"
TIP_ROLE_FROM = "app/gui/lists/cell_roles.py"  # which names it, and gives none


def _is_safe_tip(node: ast.expr) -> bool:
    if isinstance(node, ast.BinOp):
        return _is_safe_tip(node.left) and _is_safe_tip(node.right)
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id in SAFE
    return isinstance(node, ast.Constant)


@pytest.mark.parametrize("path", sorted((APP / "gui").rglob("*.py")), ids=_name)
def test_typed_words_are_never_taken_for_markup(path: Path) -> None:
    """X2: no widget of the window guesses whether words are markup, and no tooltip does."""
    imports = _imports(path)
    names = {name.rpartition(".")[2] for name in imports}
    for widget, places in GUESSING.items():
        assert widget not in names or _name(path) in places, f"{_name(path)} uses {widget}"
    if TIP_ROLE in imports or "ToolTipRole" in path.read_text(encoding="utf-8"):
        said = f"{_name(path)} gives tooltips that are not made by tip()"
        assert "tip" in names or _name(path) == TIP_ROLE_FROM, said
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            at = {"setToolTip": 0, "showText": 1}.get(node.func.attr)
            told = at is None or _is_safe_tip(node.args[at])
            assert told, f"{_name(path)}:{node.lineno}: a tooltip that is not made by tip()"


# Rows that are objects of Python and of Qt at once: they were freed twice, and that ends us.
ITEMS = {"QListWidgetItem", "QTableWidgetItem", "QTreeWidgetItem"}


@pytest.mark.parametrize("path", sorted((APP / "gui").rglob("*.py")), ids=_name)
def test_rows_of_lists_come_from_models(path: Path) -> None:
    names = {name.rpartition(".")[2] for name in _imports(path)}
    assert not names & ITEMS, f"{_name(path)} makes rows that are objects"


def test_imports_make_no_circle() -> None:
    """At import time; a name that only a type checker needs makes no circle."""
    modules = {
        _name(p).removesuffix(".py").removesuffix("/__init__").replace("/", "."): p
        for p in FILES
    }
    graph: dict[str, set[str]] = {}
    for module, path in modules.items():
        tree = _tree(path)
        late = _late(tree)
        names = [n for node in ast.walk(tree) if id(node) not in late for n in _imported(node)]
        graph[module] = {m for n in names for m in (n, n.rpartition(".")[0]) if m in modules}
        graph[module].discard(module)
    while free := [m for m, wanted in graph.items() if not wanted & graph.keys()]:
        for module in free:
            del graph[module]
    assert not graph, f"these import each other: {sorted(graph)}"


@pytest.mark.parametrize("path", [*FILES, *TESTS], ids=_name)
def test_files_and_functions_stay_short(path: Path) -> None:
    top = path.relative_to(ROOT).parts[0]
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST_FILE[top], f"{_name(path)} has {lines} lines"
    for node in ast.walk(_tree(path)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            said = f"{_name(path)}: {node.name} has {length} lines"
            assert length <= LONGEST_FUNCTION[top], said


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_the_clock_is_asked_in_one_place(path: Path) -> None:
    asked = len(CLOCK.findall(path.read_text(encoding="utf-8")))
    assert asked <= CLOCK_PLACES.get(_name(path), 0), f"{_name(path)} asks the clock"


@pytest.mark.parametrize("path", [*FILES, *TESTS], ids=_name)
def test_nothing_sleeps_or_is_skipped(path: Path) -> None:
    if path == Path(__file__).resolve():
        return
    found = re.findall(
        r"time\.sleep|mark\.skip|mark\.xfail|pytest\.skip", path.read_text("utf-8")
    )
    assert not found, f"{_name(path)}: {found}"


@pytest.mark.parametrize("path", [*FILES, *TESTS], ids=_name)
def test_silenced_checks_say_which_and_why(path: Path) -> None:
    if path == Path(__file__).resolve():
        return
    before = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if found := SILENCED.search(line):
            assert found["code"], f"{_name(path)} silences without a code: {line.strip()}"
            explained = (
                found["reason"] or before.strip().startswith("#") or before.endswith('"""')
            )
            assert explained, f"{_name(path)} silences without a reason: {line.strip()}"
        before = line


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_no_error_is_swallowed(path: Path) -> None:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.ExceptHandler):
            caught = ast.unparse(node.type) if node.type else "everything"
            assert caught not in {"everything", "Exception", "BaseException"}, (
                f"{_name(path)}:{node.lineno} catches {caught}"
            )


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_modules_say_what_they_are_for(path: Path) -> None:
    said = ast.get_docstring(_tree(path)) or ""
    assert said, f"{_name(path)} has no docstring"
    if path.name == "__init__.py" and path.parent != APP:
        assert len(said.splitlines()) >= 3, f"{_name(path)} says too little about its package"


def test_the_top_level_holds_what_was_agreed() -> None:
    agreed = {
        ".ci",
        ".gitignore",
        "CHANGELOG.md",
        "LICENSE",
        "Makefile",
        "README.md",
        "app",
        "pyproject.toml",
        "requirements.lock",
        "resources",
        "templates",
        "tests",
    }
    made = {
        ".git",
        ".hypothesis",
        ".mypy_cache",
        ".pytest_cache",
        ".ruff_cache",
        ".venv",
        ".venv-bench",
        "out",
        "build",
        "dist",
        "screenshots",
        "geachte-data",
    }
    assert {path.name for path in ROOT.iterdir()} - made == agreed
