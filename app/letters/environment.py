"""Templates rendered in a small, bounded language: they format, they never reckon.

A template may only use what ``grammar`` lists, call only what it was handed, walk a bounded
number of steps and print a bounded number of characters; a mistake in it is told with its
file and line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

import jinja2
from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
    Undefined,
    UndefinedError,
    nodes,
)
from jinja2.runtime import Macro
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from app.errors import Reason, UserError
from app.letters.faults import at, fault
from app.letters.folders import Templates, find, read, roots
from app.letters.grammar import FILTERS, check, every_node, with_forms

MOST_STEPS = 500_000  # loop rounds and calls of one document; 10,000 events take 200,000
CALL_STEPS = 5  # a call takes that much more time than a round
MOST_CHARACTERS = 50_000_000  # printed by one document; 10,000 events print 3,000,000
MOST_SIZE = 200_000  # characters of a template file


@dataclass
class _Budget:
    """What one rendering may still do."""

    steps: int = MOST_STEPS
    characters: int = MOST_CHARACTERS

    def spend(self, steps: int, characters: int) -> None:
        self.steps -= steps
        self.characters -= characters
        if self.steps < 0:
            raise TemplateRuntimeError("this template does not come to an end")
        if self.characters < 0:
            raise TemplateRuntimeError("this template prints more than a letter can hold")


_budget: ContextVar[_Budget | None] = ContextVar("budget", default=None)


def _spend(steps: int = 0, characters: int = 0) -> None:
    budget = _budget.get()
    if budget is not None:  # None while a template is compiled outside a rendering
        budget.spend(steps, characters)


def _counted(items: Iterable[object], characters: int) -> Iterator[object]:
    """Yield *items*, each at the cost of a step and of what a round prints by itself."""
    for item in items:
        _spend(1, characters)
        yield item


def _weighed(value: object) -> object:
    """Return *value*; a long text costs steps, for it takes time to compare."""
    if isinstance(value, str):
        _spend(len(value) // 1_000)
    return value


def _printed(value: object) -> object:
    """Return *value* if it has words: a text or a whole number."""
    if isinstance(value, Undefined):
        return str(value)  # raises, saying what is not defined
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise TemplateRuntimeError(f"this has no words to print: {type(value).__name__}")
    _spend(characters=len(value) if isinstance(value, str) else 0)
    return value


class _Files(BaseLoader):
    """Finds templates in one folder, or in the user's and then the shipped one."""

    def __init__(self, templates: Templates) -> None:
        self.templates = templates

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Return the text of *template*, its path, and that it does not change."""
        del environment
        path = find(self.templates, template)
        if path is None:
            raise TemplateNotFound(template)
        text = read(path, template)
        if len(text) > MOST_SIZE:
            raise fault(template, "this is too long for a template.")
        return with_forms(text), str(path), lambda: True


class _Sandbox(SandboxedEnvironment):
    """The bounded language."""

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        try:
            tree = super()._parse(source, name, filename)
        except ValueError as error:  # a number of thousands of digits
            raise TemplateSyntaxError("this cannot be read", 1, name) from error
        every = every_node(tree)
        check(every, name or "")
        for node in every:
            if isinstance(node, nodes.For):
                inside = (
                    data for one in node.body for data in one.find_all(nodes.TemplateData)
                )
                weight = nodes.Const(sum(len(data.data) for data in inside))
                node.iter = self._filtered(node.iter, "counted", weight)
            elif isinstance(node, nodes.Compare | nodes.Operand):
                node.expr = self._filtered(node.expr, "weighed")
        return tree

    def _filtered(self, expr: nodes.Node, name: str, *args: nodes.Expr) -> nodes.Filter:
        made = nodes.Filter(expr, name, list(args), [], None, None)
        made.set_lineno(expr.lineno)
        made.set_environment(self)
        return made

    def _compile(self, source: str, filename: str) -> Any:  # noqa: ANN401 - as in Jinja
        try:
            return super()._compile(source, filename)
        except (SyntaxError, ValueError) as error:  # Python's own bounds on nesting
            raise TemplateSyntaxError("this is nested too deeply", 1, None, filename) from error

    def _load_template(self, name: str, globals: Any) -> Template:  # noqa: A002, ANN401 - as in Jinja
        """Return a template; each include is a step and costs what it prints."""
        found = super()._load_template(name, globals)
        _spend(1, MOST_SIZE // 100)
        return found

    def call(self, /, context: Any, obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as in Jinja
        """Call what the template was handed; that costs steps, and a text its length."""
        _spend(CALL_STEPS)
        found = super().call(context, obj, *args, **kwargs)
        if isinstance(found, str):
            _spend(characters=len(found))
        return found

    def is_safe_callable(self, obj: object) -> bool:
        """Allow macros and the functions that were handed in, nothing else."""
        return isinstance(obj, Macro) or getattr(obj, "for_templates", False) is True

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Allow the fields of what was handed in; no methods of texts and lists."""
        return super().is_safe_attribute(obj, attr, value) and not callable(value)


_environments: dict[tuple[Path, ...], tuple[Templates, _Sandbox]] = {}


def _environment(templates: Templates) -> _Sandbox:
    """Return the environment for *templates*, a new one when a file of the user's changed."""
    key = roots(templates)
    known = _environments.get(key)
    if known is None or known[0] != templates:
        made = _Sandbox(
            loader=_Files(templates),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            cache_size=200,
            finalize=_printed,
        )
        made.globals.clear()
        made.filters = {name: made.filters[name] for name in FILTERS}
        made.filters |= {"counted": _counted, "weighed": _weighed}
        known = _environments[key] = (templates, made)
    return known[1]


def render(templates: Templates, template: str, names: Mapping[str, object]) -> Markup:
    """Return *template* of *templates* filled with *names*.

    Raises ``UserError`` with file and line for any mistake in the template.
    """
    token = _budget.set(_Budget())
    try:
        return Markup(_environment(templates).get_template(template).render(names))  # noqa: S704 - every value was escaped
    except (TemplateError, RecursionError) as error:
        raise _told(error, templates, template) from error
    except UserError as error:
        place = _place(error.__traceback__, templates)[0]
        if not place:
            raise
        raise fault(place, error.sentence) from error
    except (TypeError, AttributeError) as error:
        place, ours = _place(error.__traceback__, templates)
        if not place or ours > 1:
            raise  # not the template's mistake
        sentence = f"a name is used in a wrong way: {error}."
        raise fault(place, sentence, Reason.TEMPLATE_NAME) from error
    finally:
        _budget.reset(token)


def compiles(templates: Templates, template: str) -> None:
    """Raise ``UserError`` with file and line when *template* is not one."""
    try:
        _environment(templates).get_template(template)
    except (TemplateError, RecursionError) as error:
        raise _told(error, templates, template) from error


def _told(
    error: TemplateError | RecursionError, templates: Templates, template: str
) -> UserError:
    """Return the sentence for a mistake in a template, with its place."""
    place = _place(error.__traceback__, templates)[0] or template
    match error:
        case TemplateNotFound():
            sentence = f"there is no template {error.name}."
            return fault(place, sentence, Reason.TEMPLATE_GONE, other=str(error.name))
        case TemplateSyntaxError():
            named = Path(error.filename or error.name or template)
            name = _within(named, templates) or error.name
            there = at(name or template, error.lineno)
            return fault(there, f"{error.message}.", Reason.TEMPLATE_LINE)
        case UndefinedError():
            return fault(place, f"{error.message}.", Reason.TEMPLATE_NAME)
        case TemplateError():
            return fault(place, f"{error.message}.")
    return fault(place, "this is nested too deeply or has no end.", Reason.TEMPLATE_DEEP)


def _within(path: Path, templates: Templates) -> str:
    """Return the name of *path* in its folder, empty where it lies in none of them."""
    for root in roots(templates):
        if path.is_relative_to(root.resolve()):
            return path.relative_to(root.resolve()).as_posix()
    return ""


def _place(trace: TracebackType | None, templates: Templates) -> tuple[str, int]:
    """Return the innermost file and line of a template in a traceback, empty for none.

    The number says how many functions of ours the error passed after that.
    """
    libraries = (str(Path(jinja2.__file__).parent), "<", __file__)
    found, ours = "", 0
    while trace is not None:
        path = trace.tb_frame.f_code.co_filename
        name = _within(Path(path), templates)
        if name:
            found, ours = at(name, trace.tb_lineno), 0
        elif not path.startswith(libraries):
            ours += 1
        trace = trace.tb_next
    return found, ours
