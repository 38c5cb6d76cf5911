"""YAML with places: text in, plain data and the place of every key and value out.

PyYAML composes the nodes; nothing is constructed. Aliases, tags, duplicate keys, other documents
and deep nesting are problems, found before any value is made.
"""

import re
from collections.abc import Iterator
from pathlib import Path as Folder
from typing import TYPE_CHECKING, Any

from rubric.errors import Problem
from rubric.loader.syntax import NOT_YAML, syntax_problem
from rubric.records import Changing, Record, field

if TYPE_CHECKING:
    from yaml import Node

MOST_DEPTH = 12  # the deepest value of a rubric stands at 7
MOST_NODES = 12_000  # keys and values; the largest rubric that is allowed has fewer
NODES = ("ScalarEvent", "MappingStartEvent", "SequenceStartEvent")
MOST_SHOWN = 160  # characters of a line that is shown with a problem
PLAIN = "tag:yaml.org,2002:"
NUMBER = re.compile(r"[-+]?\d{1,15}")
DECIMAL = re.compile(r"[-+]?(?:\d{1,15}\.\d{0,20}|\.\d{1,20})")
# What a terminal obeys and what turns the order of letters about, however the file writes it.
SURROGATES = range(0xD800, 0xE000)  # halves of characters, which no file can hold
CONTROL = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
INSTEAD = "\ufffd"  # is shown in the place of one

EMPTY = "the file is empty"
NO_ALIASES = "anchors and aliases (& and *) are not allowed; write the value out"
NO_TAGS = "the tag {tag} is not allowed; write the value without it"
NO_TEXT = "a control character (number {code}) stands here; take it out"
HALF = "half a character (such as \\ud800) stands here; take it out"
NO_WORD = "a key must be a word"
ONE_DOCUMENT = "a second document begins here; a rubric is one"
TOO_DEEP = f"nested more than {MOST_DEPTH} deep"
TOO_MANY = f"the file has more than {MOST_NODES:,} values"
TWICE = "this key stands twice (first in line {line})"

Path = tuple[str | int, ...]


class Page(Record):
    """A file as it is shown: how it is called, its lines, and the folder it lies in."""

    path: str
    lines: tuple[str, ...]
    folder: Folder


class Place(Record):
    """A place in a file: line and column, 1-based."""

    page: Page
    line: int
    column: int

    def problem(self, name: str, why: str) -> Problem:
        """Make a problem with the line it stands in; of a long line, the part around it."""
        lines = self.page.lines
        line = lines[self.line - 1] if self.line <= len(lines) else ""
        shown = line[max(0, self.column - MOST_SHOWN // 2) :][:MOST_SHOWN]
        whole = CONTROL.sub(INSTEAD, line if len(line) <= MOST_SHOWN else shown)
        return Problem(self.page.path, self.line, self.column, name, why, whole)


class Tree(Changing):
    """What a file says: its data, and where each key (`keys`) and value (`values`) stands.

    A rubric that extends another has places in both files.
    """

    page: Page
    data: Any = None
    keys: dict[Path, Place] = field(default_factory=dict)
    values: dict[Path, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)  # after which nothing more is looked at
    slips: list[Problem] = field(default_factory=list)  # told with whatever else is wrong

    def at(self, line: int, column: int) -> Place:
        """Give a place in the file itself."""
        return Place(self.page, line, column)

    def place(self, path: Path) -> Place:
        """Give the place of a value, or of the nearest part that holds it."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path) or self.at(1, 1)

    def key_place(self, path: Path) -> Place:
        """Give the place of a key; where there is none, of its value."""
        return self.keys.get(path) or self.place(path)

    def say(self, path: Path, why: str) -> Problem:
        """Make a problem of the value at `path`."""
        return self.place(path).problem(dotted(path), why)

    def say_of_key(self, path: Path, why: str) -> Problem:
        """Make a problem of the key at `path`."""
        return self.key_place(path).problem(dotted(path), why)

    def refuse(self, place: Place, why: str) -> "_RefusedError":
        """Note a problem after which nothing more is read; give the error to raise."""
        self.problems.append(place.problem("", why))
        return _RefusedError()


class _RefusedError(Exception):
    """Parsing stops here: the file is not built to be read."""


def parse(text: str, path: str, folder: Folder) -> Tree:
    """Parse a file that is shown as `path`; what is wrong with it stands in `problems`."""
    tree = Tree(Page(path, tuple(text.splitlines()), folder))
    try:
        root = _compose(tree, text)
        if root is not None:
            tree.data = _build(tree, root, ())
    except (_RefusedError, RecursionError):
        tree.data = None
    return tree


def _compose(tree: Tree, text: str) -> "Node | None":
    import yaml  # noqa: PLC0415  # only a command that reads a rubric needs it
    from yaml.reader import ReaderError  # noqa: PLC0415  # as above

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        _refuse_aliases(tree, yaml.parse(text, loader))
        root: Node | None = yaml.compose(text, loader)
    except yaml.MarkedYAMLError as error:
        (line, column), why = syntax_problem(error, text)
        raise tree.refuse(tree.at(line, column), why) from error
    except ReaderError as error:
        before = text[: error.position]
        place = tree.at(before.count("\n") + 1, error.position - before.rfind("\n"))
        raise tree.refuse(place, _no_text(int(error.character))) from error
    except yaml.YAMLError as error:
        raise tree.refuse(tree.at(1, 1), NOT_YAML.format(why=str(error))) from error
    if root is None:
        raise tree.refuse(tree.at(1, 1), EMPTY)
    return root


def _refuse_aliases(tree: Tree, events: Iterator[Any]) -> None:
    """Stop at the first alias, second document, or too much of anything, before a node is made."""
    depth = documents = nodes = 0
    for event in events:
        kind = type(event).__name__
        depth += kind.endswith("StartEvent") - kind.endswith("EndEvent")
        documents += kind == "DocumentStartEvent"
        nodes += kind in NODES
        why = NO_ALIASES if kind == "AliasEvent" or getattr(event, "anchor", None) else None
        why = TOO_DEEP if depth > MOST_DEPTH + 2 else ONE_DOCUMENT if documents > 1 else why
        why = TOO_MANY if nodes > MOST_NODES else why
        if why:
            place = tree.at(event.start_mark.line + 1, event.start_mark.column + 1)
            raise tree.refuse(place, why)


def _build(tree: Tree, node: "Node", path: Path) -> Any:  # noqa: ANN401  # YAML holds anything
    place = tree.at(node.start_mark.line + 1, node.start_mark.column + 1)
    tree.values[path] = place
    kind = node.tag.removeprefix(PLAIN)
    if kind in ("map", "seq"):
        builder = _build_mapping if kind == "map" else _build_sequence
        return builder(tree, node, path)
    if kind in ("str", "int", "float", "bool", "null", "timestamp", "value"):
        return _scalar(kind, node.value) if _is_plain(tree, node, path) else None
    tag = f"!!{kind}" if node.tag.startswith(PLAIN) else node.tag
    tree.problems.append(place.problem(dotted(path), NO_TAGS.format(tag=tag)))
    return None


def _build_mapping(tree: Tree, node: Any, path: Path) -> dict[str, Any]:  # noqa: ANN401  # a MappingNode
    made: dict[str, Any] = {}
    for key_node, value_node in node.value:
        place = tree.at(key_node.start_mark.line + 1, key_node.start_mark.column + 1)
        if not isinstance(key_node.value, str):
            tree.problems.append(place.problem(dotted(path), NO_WORD))
            continue
        if not _is_plain(tree, key_node, path):
            continue
        key = key_node.value
        here = (*path, key)
        if key in made:
            first = tree.keys[here].line
            tree.problems.append(place.problem(dotted(here), TWICE.format(line=first)))
            continue
        tree.keys[here] = place
        made[key] = _build(tree, value_node, here)
    return made


def _is_plain(tree: Tree, node: Any, path: Path) -> bool:  # noqa: ANN401  # a ScalarNode
    """Tell whether a scalar holds no control character; note where it does."""
    match = CONTROL.search(node.value)
    if match:
        place = tree.at(node.start_mark.line + 1, node.start_mark.column + 1)
        why = _no_text(ord(match.group()))
        tree.problems.append(place.problem(dotted(path), why))
    return match is None


def _no_text(code: int) -> str:
    """Say which character cannot stand in a rubric."""
    return HALF if code in SURROGATES else NO_TEXT.format(code=code)


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
