"""Templates rendered in a small, bounded language: they format, they never reckon.

A template may only use the kinds of nodes listed here, call only what it was handed, and walk
a bounded number of steps; a mistake in it is told with its file and line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextvars import ContextVar
from pathlib import Path
from types import TracebackType
from typing import Any

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
    nodes,
)
from jinja2.runtime import Macro
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from app.errors import UserError
from app.letters.markup import ELEMENTS

MOST_STEPS = 1_000_000  # loop rounds and calls of one document; 10,000 events take 200,000
MOST_SIZE = 200_000  # characters of a template file
_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.Getattr,
    nodes.If,
    nodes.CondExpr,
    nodes.For,
    nodes.Call,
    nodes.Keyword,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Assign,
    nodes.Include,
    nodes.Macro,
    nodes.List,
    nodes.Filter,
)
_FILTERS = frozenset({"length", "first", "last", "counted"})
_TAG = re.compile(r"</?\s*([A-Za-z][\w-]*)")
_FORMS = re.compile(r"\[([^\[\]{}<>|]*(?:\|[^\[\]{}<>|]*)+)\]")
_steps: ContextVar[list[int]] = ContextVar("steps")


def _step() -> None:
    left = _steps.get()
    left[0] -= 1
    if left[0] < 0:
        raise TemplateRuntimeError("this template does not come to an end")


def _counted(items: Iterable[object]) -> Iterator[object]:
    for item in items:
        _step()
        yield item


class _Folder(BaseLoader):
    """Finds templates in one folder; ``[ik|wij]`` becomes a call that chooses the form."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Return the text of *template*, its path, and that it does not change."""
        del environment
        path = (self.folder / template).resolve()
        if not path.is_relative_to(self.folder.resolve()) or not path.is_file():
            raise TemplateNotFound(template)
        text = path.read_text(encoding="utf-8")
        if len(text) > MOST_SIZE:
            raise UserError(f"{template} is too long for a template.")
        return _FORMS.sub(_choice, text), str(path), lambda: True


def _choice(match: re.Match[str]) -> str:
    forms = ", ".join(repr(form) for form in match.group(1).split("|"))
    return "{{ person(" + forms + ") }}"


class _Sandbox(SandboxedEnvironment):
    """The bounded language."""

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        _check(tree, name or "")
        for loop in tree.find_all(nodes.For):
            counted = nodes.Filter(loop.iter, "counted", [], [], None, None)
            counted.set_lineno(loop.lineno)
            loop.iter = counted.set_environment(self)
        return tree

    def call(self, /, context: Any, obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """Call what the template was handed, and count it as a step."""
        _step()
        return super().call(context, obj, *args, **kwargs)

    def is_safe_callable(self, obj: object) -> bool:
        """Allow macros and the functions that were handed in, nothing else."""
        return isinstance(obj, Macro) or getattr(obj, "for_templates", False) is True

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Allow the fields of what was handed in; no methods of texts and lists."""
        return super().is_safe_attribute(obj, attr, value) and not callable(value)


def _check(tree: nodes.Template, name: str) -> None:
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, _ALLOWED):
            kind = type(node).__name__.lower()
            raise TemplateSyntaxError(f"a template cannot use '{kind}'", node.lineno, name)
        if isinstance(node, nodes.Filter) and node.name not in _FILTERS:
            raise TemplateSyntaxError(f"there is no filter '{node.name}'", node.lineno, name)
        if isinstance(node, nodes.TemplateData):
            _check_tags(node, name)


def _check_tags(node: nodes.TemplateData, name: str) -> None:
    for match in _TAG.finditer(node.data):
        if match.group(1) not in ELEMENTS:
            line = node.lineno + node.data[: match.start()].count("\n")
            message = f"the element <{match.group(1)}> is not known"
            raise TemplateSyntaxError(message, line, name)


_environments: dict[Path, _Sandbox] = {}


def _environment(folder: Path) -> _Sandbox:
    if folder not in _environments:
        made = _Sandbox(
            loader=_Folder(folder),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            cache_size=200,
        )
        made.globals.clear()
        made.filters = {name: made.filters[name] for name in ("length", "first", "last")}
        made.filters["counted"] = _counted
        _environments[folder] = made
    return _environments[folder]


def render(folder: Path, template: str, names: Mapping[str, object]) -> Markup:
    """Return *template* of *folder* filled with *names*.

    Raises ``UserError`` with file and line for any mistake in the template.
    """
    token = _steps.set([MOST_STEPS])
    try:
        return Markup(_environment(folder).get_template(template).render(names))  # noqa: S704
    except TemplateNotFound as error:
        raise UserError(f"There is no template {error.name}.") from error
    except TemplateSyntaxError as error:
        name = error.name or template
        raise UserError(f"{name}, line {error.lineno}: {error.message}.") from error
    except TemplateError as error:
        line = _line(error.__traceback__, folder)
        raise UserError(f"{template}{line}: {error.message}.") from error
    except RecursionError as error:
        raise UserError(f"{template}: this template calls itself without end.") from error
    except (TypeError, AttributeError) as error:
        line = _line(error.__traceback__, folder)
        if not line:
            raise
        raise UserError(f"{template}{line}: a name is used in a wrong way.") from error
    finally:
        _steps.reset(token)


def compiles(folder: Path, template: str) -> None:
    """Raise ``UserError`` with file and line when *template* is not one."""
    try:
        _environment(folder).get_template(template)
    except TemplateSyntaxError as error:
        raise UserError(
            f"{error.name or template}, line {error.lineno}: {error.message}."
        ) from error


def _line(trace: TracebackType | None, folder: Path) -> str:
    """Return the innermost line of a template in a traceback; empty if it ends elsewhere."""
    found = ""
    while trace is not None:
        path = trace.tb_frame.f_code.co_filename
        if path.startswith(str(folder.resolve())):
            found = f", line {trace.tb_lineno}"
        trace = trace.tb_next
    return found
