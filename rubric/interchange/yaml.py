"""A rubric as a file. A `Rubric` in, and what to say of it; commented YAML that loads to it out.

Whatever fields the rubric's dataclasses have are written: those with their default value are left
out, blocks that fit stand in one line.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from textwrap import wrap
from typing import Any

from rubric.schema import Criterion, Rubric

MODELINE = "# yaml-language-server: $schema=./rubric.schema.json"
WIDTH = 99  # columns of a line
COMMENT = 88  # columns of a comment
LAST = ("criteria", "scale", "caps", "deductions", "bonuses")  # stand below the simple keys
# Keys that the loader has settled: all rows of what is extended are here, and weights are points.
SETTLED = {"Rubric": ("extends", "drop"), "Criterion": ("weight",)}
LEVELS = "    # highest first; at_least is on the score, 0 to 1"
# A text that no reader of YAML takes for anything else, in a block and between brackets.
PLAIN = re.compile(r"[A-Za-z][\w'’()./-]*(?: [\w'’(–—][\w'’()./–—-]*)*")
WORDS_OF_YAML = frozenset("y n yes no true false on off null".split())
BREAK = re.compile(r"(?<=\S) (?=\S)")  # a line may be broken there and read as it was


def written(
    rubric: Rubric,
    head: Iterable[str] = (),
    beside: Mapping[str, Iterable[str]] | None = None,
) -> str:
    """Write a rubric; `head` is a comment, `beside` has those of a criterion by its id."""
    lines = [MODELINE, "#", *_comments(head, "")] if head else [MODELINE]
    data = _plain(rubric)
    for key in (*(name for name in data if name not in LAST), *LAST):
        if key == "criteria":
            lines += ["criteria:", *_criteria(rubric.criteria, beside or {})]
        elif key in data:
            lines += [*([""] if key in LAST else []), *_pair(key, data[key], 0)]
    return "\n".join(lines) + "\n"


def _criteria(criteria: tuple[Criterion, ...], beside: Mapping[str, Iterable[str]]) -> list[str]:
    lines: list[str] = []
    for criterion in criteria:
        first = [""] if lines else []
        lines += [*first, *_comments(beside.get(criterion.id, ()), "  ")]
        data = _plain(criterion)
        for at, (key, value) in enumerate(data.items()):
            said = _pair(key, value, 4)
            if at == 0:
                said[0] = f"  - {said[0].lstrip()}"
            if key == "levels" and not first:
                said[0] += LEVELS
            lines += said
    return lines


def _comments(texts: Iterable[str], margin: str) -> Iterator[str]:
    for text in texts:
        lines = wrap(text, COMMENT, break_on_hyphens=False) or [""]
        hanging = "" if len(lines) == 1 else "  "
        for at, line in enumerate(lines):
            yield f"{margin}# {hanging if at else ''}{line}".rstrip()


def _plain(value: Any) -> Any:  # noqa: ANN401  # whatever the schema declares
    """Turn a block into plain data without what has its default value."""
    if is_dataclass(value):
        settled = SETTLED.get(type(value).__name__, ())
        given = ((f, getattr(value, f.name)) for f in fields(value) if f.name not in settled)
        return {f.name: _plain(each) for f, each in given if not _is_default(f, each)}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    return value


def _is_default(described: Field[Any], value: object) -> bool:
    if described.default is not MISSING:
        return bool(value == described.default)
    made = described.default_factory
    return made is not MISSING and bool(value == made())


def _pair(key: str, value: Any, margin: int) -> list[str]:  # noqa: ANN401  # as above
    """Write `key: value`, in one line where it fits."""
    start = f"{' ' * margin}{_scalar(key)}:"
    rows = isinstance(value, list) and any(isinstance(each, dict) for each in value)
    if not rows or len(value) == 1:
        line = f"{start} {_flow(value)}"
        if len(line) <= WIDTH:
            return [line]
    if isinstance(value, dict):
        inner = [line for k, v in value.items() for line in _pair(k, v, margin + 2)]
        return [start, *inner]
    if isinstance(value, list):
        return [start, *_items(value, margin + 2)]
    return _long(start, value, margin + 2)


def _items(values: list[Any], margin: int) -> list[str]:
    """Write a list a line each; blocks that do not fit in one, in two, or else key by key."""
    start = f"{' ' * margin}- "
    for write in (_in_one, _in_two):
        rows = [write(start, value) for value in values]
        if all(len(line) <= WIDTH for row in rows for line in row):
            return [line for row in rows for line in row]
    return [line for value in values for line in _key_by_key(start, value, margin + 2)]


def _in_one(start: str, value: Any) -> list[str]:  # noqa: ANN401  # as above
    return [start + _flow(value)]


def _in_two(start: str, value: Any) -> list[str]:  # noqa: ANN401  # as above
    """Write a block in braces, its last key on a line of its own."""
    if not isinstance(value, dict) or len(value) == 1:
        return [start + _flow(value)]
    *first, last = value
    head = ", ".join(f"{_scalar(key)}: {_flow(value[key])}" for key in first)
    return [f"{start}{{{head},", f"{' ' * len(start)} {_scalar(last)}: {_flow(value[last])}}}"]


def _key_by_key(start: str, value: Any, margin: int) -> list[str]:  # noqa: ANN401  # as above
    if not isinstance(value, dict):
        return [start + _flow(value)]
    inner = [line for key, each in value.items() for line in _pair(key, each, margin)]
    return [start + inner[0].lstrip(), *inner[1:]]


def _long(start: str, value: object, margin: int) -> list[str]:
    """Write a long text over several lines; a reader of YAML joins them by one space."""
    quoted = json.dumps(value, ensure_ascii=False)
    lines = [start]
    for word in BREAK.split(quoted):
        longer = f"{lines[-1]} {word}"
        if len(longer) <= WIDTH or lines[-1] == start:
            lines[-1] = longer
        else:
            lines.append(f"{' ' * margin}{word}")
    return lines


def _flow(value: Any) -> str:  # noqa: ANN401  # as above
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_scalar(k)}: {_flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return _scalar(value)


def _scalar(value: object) -> str:
    if isinstance(value, bool) or value is None:
        return json.dumps(value)
    if isinstance(value, float):
        return str(int(value)) if value == int(value) else f"{value:.12f}".rstrip("0")
    if isinstance(value, int):
        return str(value)
    text = str(value)
    plain = PLAIN.fullmatch(text) and text.lower() not in WORDS_OF_YAML
    return text if plain else json.dumps(text, ensure_ascii=False)
