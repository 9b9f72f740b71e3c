"""What a template of a stranger may say: fields that are known, loops over lists of them, choices.

Knows no Django: it runs in a child process. ``Fields`` maps the name of a field to None, or to the
fields of each item when it is a list.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jinja2 import Template, Undefined, nodes
from jinja2.exceptions import TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

Fields = dict[str, Any]
OF_LOOPS: Fields = dict.fromkeys(("index", "first", "last", "length"))
FILTERS = frozenset({"upper", "lower"})
LONGEST_WHERE = 120
# What Word keeps of a paragraph beside its words.
TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a template that can not be, and the words it stands in."""

    kind: str
    name: str
    where: str


class Unfit(Exception):
    """A template holds what can not be in a letter."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems)
        self.problems = problems


class FieldsOnly(ImmutableSandboxedEnvironment):
    """Reads a template after its fields were checked, and never looks inside an object."""

    def __init__(self, fields: Fields) -> None:
        super().__init__(autoescape=True)
        self.fields = fields
        self.globals.clear()

    def from_string(self, source: Any, *given: Any, **options: Any) -> Template:
        """A part of the file as a template; raises Unfit."""
        problems = list(problems_in(self, str(source), self.fields))
        if problems:
            raise Unfit(problems)
        return super().from_string(source, *given, **options)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """What a dict holds, or what a loop counts; no attribute of anything else."""
        if isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        if type(obj).__name__ == "LoopContext" and attribute in OF_LOOPS:
            return super().getattr(obj, attribute)
        return Undefined(name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ARG002 – as jinja2 calls it
        """Nothing: a field is reached by its name."""
        return Undefined(name=str(argument))


def problems_in(env: FieldsOnly, source: str, fields: Fields) -> Iterator[Problem]:
    """Everything that is wrong in a part of the file, in its order."""
    lines = source.splitlines()
    try:
        tree = env.parse(source)
    except TemplateSyntaxError as error:
        yield Problem("broken", str(error.message or ""), where(lines, error.lineno))
        return
    for kind, name, lineno in _walk(tree, fields):
        yield Problem(kind, name, where(lines, lineno))


def where(lines: list[str], number: int) -> str:
    """The words of a line of the file, without what Word keeps beside them."""
    words = TAG.sub("", lines[number - 1]) if 0 < number <= len(lines) else ""
    return " ".join(words.split())[:LONGEST_WHERE]


Found = tuple[str, str, int]


def _walk(node: nodes.Node, scope: Fields) -> Iterator[Found]:
    match node:
        case nodes.Template() | nodes.Output():
            for child in node.iter_child_nodes():
                yield from _walk(child, scope)
        case nodes.TemplateData():
            return
        case nodes.For():
            yield from _walk_loop(node, scope)
        case nodes.If():
            yield from _expression(node.test, scope)
            for child in (*node.body, *node.elif_, *node.else_):
                yield from _walk(child, scope)
        case nodes.Expr():
            yield from _shown(node, scope)
        case _:
            yield "forbidden", type(node).__name__.lower(), node.lineno


def _walk_loop(node: nodes.For, scope: Fields) -> Iterator[Found]:
    found, items = _resolve(node.iter, scope)
    if found:
        yield found
        return
    if not isinstance(items, dict) or not isinstance(node.target, nodes.Name):
        yield "no_list", _said(node.iter), node.lineno
        return
    if node.recursive or node.test is not None:
        yield "forbidden", "for … if", node.lineno
    inner = scope | {node.target.name: {"": items}, "loop": {"": OF_LOOPS}}
    for child in (*node.body, *node.else_):
        yield from _walk(child, inner)


def _shown(node: nodes.Expr, scope: Fields) -> Iterator[Found]:
    """An expression whose value stands in the letter: a list is none."""
    yield from _expression(node, scope)
    if isinstance(node, nodes.Name | nodes.Getattr):
        found, value = _resolve(node, scope)
        if not found and value is not None:
            yield "is_list", _said(node), node.lineno


def _expression(node: nodes.Node, scope: Fields) -> Iterator[Found]:
    match node:
        case nodes.Const():
            return
        case nodes.Name() | nodes.Getattr():
            found, _value = _resolve(node, scope)
            if found:
                yield found
        case nodes.Filter() if node.name in FILTERS and node.node and not node.args:
            yield from _expression(node.node, scope)
        case nodes.Not() | nodes.And() | nodes.Or() | nodes.Compare() | nodes.Operand():
            for child in node.iter_child_nodes():
                yield from _expression(child, scope)
        case _:
            yield "forbidden", type(node).__name__.lower(), node.lineno


def _resolve(node: nodes.Node, scope: Fields) -> tuple[Found | None, Any]:
    """The fields behind a name, None for a plain one; an item of a list stands as {"": fields}."""
    if isinstance(node, nodes.Name):
        if node.name not in scope:
            return ("unknown", node.name, node.lineno), None
        return None, scope[node.name]
    if isinstance(node, nodes.Getattr):
        found, behind = _resolve(node.node, scope)
        if found:
            return found, None
        if not isinstance(behind, dict) or "" not in behind or node.attr not in behind[""]:
            return ("unknown", _said(node), node.lineno), None
        return None, behind[""][node.attr]
    return ("forbidden", type(node).__name__.lower(), node.lineno), None


def _said(node: nodes.Node) -> str:
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_said(node.node)}.{node.attr}"
    return type(node).__name__.lower()
