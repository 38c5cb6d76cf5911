"""YAML with places: text in, plain data and the place of every key and value out.

PyYAML composes the nodes; nothing is constructed. Aliases, tags, duplicate keys, other documents
and deep nesting are problems, found before any value is made.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rubric.errors import Problem

if TYPE_CHECKING:
    from yaml import Node

MOST_DEPTH = 12  # the deepest value of a rubric stands at 7
MOST_NODES = 20_000
PLAIN = "tag:yaml.org,2002:"
NUMBER = re.compile(r"[-+]?\d{1,15}")
DECIMAL = re.compile(r"[-+]?(?:\d{1,15}\.\d{0,15}|\.\d{1,15})")

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the file: line and column, 1-based."""

    line: int
    column: int


@dataclass(slots=True)
class Tree:
    """A parsed file: its data, and where each key (`keys`) and value (`values`) stands."""

    path: str
    lines: list[str]
    data: Any = None
    keys: dict[Path, Place] = field(default_factory=dict)
    values: dict[Path, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    nodes: int = 0

    def place(self, path: Path) -> Place:
        """Give the place of a value, or of the nearest part that holds it."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, Place(1, 1))

    def problem(self, place: Place, name: str, why: str) -> Problem:
        """Make a problem with the line it stands in."""
        line = self.lines[place.line - 1] if place.line <= len(self.lines) else ""
        return Problem(self.path, place.line, place.column, name, why, line)


class _RefusedError(Exception):
    """Parsing stops here: the file is not built to be read."""


def parse(text: str, path: str) -> Tree:
    """Parse a file; what is wrong with it stands in `problems`."""
    tree = Tree(path, text.splitlines())
    try:
        root = _compose(tree, text)
        if root is not None:
            tree.data = _build(tree, root, ())
    except (_RefusedError, RecursionError):
        tree.data = None
    return tree


def _compose(tree: Tree, text: str) -> "Node | None":
    import yaml  # noqa: PLC0415  # only a command that reads a rubric needs it

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        _refuse_aliases(tree, yaml.parse(text, loader))
        root: Node | None = yaml.compose(text, loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
        said = f"this is not YAML: {error.problem or error.context}"
        tree.problems.append(tree.problem(place, "", said))
        raise _RefusedError from error
    except yaml.YAMLError as error:
        tree.problems.append(tree.problem(Place(1, 1), "", f"this is not YAML: {error}"))
        raise _RefusedError from error
    if root is None:
        tree.problems.append(tree.problem(Place(1, 1), "", "the file is empty"))
    return root


def _refuse_aliases(tree: Tree, events: Iterator[Any]) -> None:
    """Stop at the first alias or at too deep a nesting, before a node is made of it."""
    depth = 0
    for event in events:
        kind = type(event).__name__
        depth += kind.endswith("StartEvent") - kind.endswith("EndEvent")
        place = Place(event.start_mark.line + 1, event.start_mark.column + 1)
        if kind == "AliasEvent" or getattr(event, "anchor", None):
            why = "anchors and aliases (& and *) are not allowed; write the value out"
            tree.problems.append(tree.problem(place, "", why))
            raise _RefusedError
        if depth > MOST_DEPTH + 2:
            why = f"nested more than {MOST_DEPTH} deep"
            tree.problems.append(tree.problem(place, "", why))
            raise _RefusedError


def _build(tree: Tree, node: "Node", path: Path) -> Any:  # noqa: ANN401  # YAML holds anything
    tree.nodes += 1
    if tree.nodes > MOST_NODES:
        tree.problems.append(tree.problem(Place(1, 1), "", "the file has too many values"))
        raise _RefusedError
    place = Place(node.start_mark.line + 1, node.start_mark.column + 1)
    tree.values[path] = place
    kind = node.tag.removeprefix(PLAIN)
    if kind in ("map", "seq"):
        builder = _build_mapping if kind == "map" else _build_sequence
        return builder(tree, node, path)
    if kind in ("str", "int", "float", "bool", "null", "timestamp", "value"):
        return _scalar(kind, node.value)
    tree.problems.append(tree.problem(place, dotted(path), f"the tag !{kind} is not allowed"))
    return None


def _build_mapping(tree: Tree, node: Any, path: Path) -> dict[str, Any]:  # noqa: ANN401  # a MappingNode
    made: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        place = Place(key_node.start_mark.line + 1, key_node.start_mark.column + 1)
        here = (*path, key)
        if key in made:
            first = tree.keys[here].line
            why = f"this key stands twice (first in line {first})"
            tree.problems.append(tree.problem(place, dotted(here), why))
            continue
        tree.keys[here] = place
        made[key] = _build(tree, value_node, here)
    return made


def _build_sequence(tree: Tree, node: Any, path: Path) -> list[Any]:  # noqa: ANN401  # a SequenceNode
    return [_build(tree, item, (*path, i)) for i, item in enumerate(node.value)]


def _scalar(kind: str, value: str) -> object:
    if kind == "null":
        return None
    if kind == "bool":
        return value.lower() in ("true", "yes", "on")
    if kind == "int" and NUMBER.fullmatch(value):
        return int(value)
    if kind == "float" and DECIMAL.fullmatch(value):
        return float(value)
    return value


def dotted(path: Path) -> str:
    """Say a path as teachers read it: `criteria[2].levels[1].points`, counted from 1."""
    said = ""
    for part in path:
        said += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if said else part
    return said
