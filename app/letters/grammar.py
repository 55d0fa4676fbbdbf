"""What a template may consist of: few kinds of nodes, known elements, known attributes."""

from __future__ import annotations

import re

from jinja2 import TemplateSyntaxError, nodes

from app.letters.markup import ELEMENTS, attributes

FILTERS = frozenset({"length", "first", "last"})
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
_TAG = re.compile(r"</?\s*([A-Za-z][\w-]*)([^<>]*)")
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"[^\"]*(?:\"|$)|'[^']*(?:'|$))")
_FORMS = re.compile(r"\[([^\[\]{}<>|]*(?:\|[^\[\]{}<>|]*)+)\]")


def with_forms(text: str) -> str:
    """Return *text* with each ``[ik|wij]`` as the call that chooses the form."""
    return _FORMS.sub(_choice, text)


def _choice(match: re.Match[str]) -> str:
    forms = ", ".join(repr(form) for form in match.group(1).split("|"))
    return "{{ person(" + forms + ") }}"


def every_node(tree: nodes.Template) -> list[nodes.Node]:
    """Return what *tree* consists of, in the order in which it is read."""
    found: list[nodes.Node] = []
    waiting: list[nodes.Node] = [tree]
    while waiting:
        node = waiting.pop()
        found.append(node)
        waiting += reversed([*node.iter_child_nodes()])
    return found


def check(every: list[nodes.Node], name: str) -> None:
    """Raise ``TemplateSyntaxError`` with the line of what no template may hold."""
    for node in every:
        problem = _problem(node)
        if problem:
            raise TemplateSyntaxError(problem, node.lineno or 1, name)
        if isinstance(node, nodes.TemplateData):
            _check_tags(node, name)


def _problem(node: nodes.Node) -> str:
    """Return why a node cannot stand in a template, empty when it can."""
    if not isinstance(node, _ALLOWED):
        return f"a template cannot use '{type(node).__name__.lower()}'"
    if isinstance(node, nodes.Filter) and node.name not in FILTERS:
        return f"there is no filter '{node.name}'"
    if isinstance(node, nodes.Include) and node.ignore_missing:
        return "a template cannot include what may be missing"
    if isinstance(node, nodes.Call):
        given = [keyword.key for keyword in node.kwargs]
        twice = [key for key in given if given.count(key) > 1]
        return f"'{twice[0]}' is given twice" if twice else ""
    return ""


def _check_tags(node: nodes.TemplateData, name: str) -> None:
    for match in _TAG.finditer(node.data):
        line = node.lineno + node.data[: match.start()].count("\n")
        tag, rest = match.groups()
        if tag not in ELEMENTS:
            raise TemplateSyntaxError(f"the element <{tag}> is not known", line, name)
        for found in _ATTRIBUTE.finditer(rest):
            if found[1] not in attributes(tag):
                message = f"<{tag}> takes no attribute '{found[1]}'"
                raise TemplateSyntaxError(message, line, name)
