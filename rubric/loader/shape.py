"""Whether a file has the rubric's shape. Plain data in, every departure from it out.

The schema's types say what may stand where. They are few, and are walked here in plain words: that
takes a millisecond, where building pydantic's models of them takes fifty. A check of another
package may have parameters of any type pydantic knows; those are left to it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from rubric import checks
from rubric.bounds import Between, Long
from rubric.errors import Problem, UserError, nearest
from rubric.loader.build import required
from rubric.loader.yaml import Path, Tree
from rubric.records import Record
from rubric.schema import IDENTIFIER, Condition, Rubric

MOST_GUESSED = 10  # unknown keys of a block for which the nearest one is looked for

ABOVE = "this must be more than {bound:g}"
BEGIN = "a rubric begins with lines such as `id: my-rubric`"
BLOCK = "this must be a block of `key: value` lines"
BOOLEAN = "this must be true or false"
CONDITION = (
    "a condition is `criterion` with `level_below`, or `check` with `score_below` or "
    "`score_at_least`"
)
FORM = "this must have the form {form}"
EMPTY = "this must not be empty"
LEAST = "this must be at least {bound:g}"
LIST = "this must be a list"
CHECKS = f"{LIST}, such as [{{check: manual}}]"
LONG = "this has more than {most:,} characters"
MANY = "this has more than {most:,} entries"
MISSING = "this key is missing"
MOST = "this must be at most {bound:g}"
NAMED = "use small letters, digits, - and _, beginning with a letter"
NO_KEY = "there is no such key"
NO_VALUE = "a value is missing here"
NUMBER = "this must be a number"
ONE_OF = "this must be {names}"
TEXT = "this must be text"
WHOLE = "this must be a whole number"
QUOTE = "; put it in quotation marks"
UNQUOTE = ", without quotation marks"


class Fault(Record):
    """A departure from the shape: where, why, and whether the key itself is meant."""

    path: Path
    why: str
    of_key: bool = False


Faults = Iterator[Fault]


def faults(data: Any) -> Faults:  # noqa: ANN401  # what YAML held
    """Give the departures from the schema, checks and their parameters included."""
    if not isinstance(data, dict):
        yield Fault((), BEGIN)
        return
    yield from _faults(Rubric, data, ())
    for path, use in _uses(data, ()):
        yield from _of_check(path, use)


def told(tree: Tree, found: Iterable[Fault]) -> list[Problem]:
    """Say of each departure where it stands."""
    return [(tree.say_of_key if f.of_key else tree.say)(f.path, f.why) for f in found]


def _faults(kind: Any, value: Any, path: Path) -> Faults:  # noqa: ANN401  # a type, and what YAML held
    """Give what keeps a value from being of a type."""
    origin = get_origin(kind)
    if kind is Any or (value is None and _may_be_none(kind)):
        return
    if value is None:
        yield Fault(path, NO_VALUE)
    elif origin is Annotated:
        yield from _of_annotated(kind, value, path)
    elif origin in (Union, UnionType):
        yield from _of_union(kind, value, path)
    elif is_dataclass(kind):
        yield from _of_block(kind, value, path)
    elif origin is dict:
        yield from _of_mapping(kind, value, path)
    elif origin is tuple:
        yield from _of_list(kind, value, path)
    else:
        yield from _of_plain(kind, value, path)


def _may_be_none(kind: Any) -> bool:  # noqa: ANN401  # as above
    return get_origin(kind) in (Union, UnionType) and NoneType in get_args(kind)


def _of_annotated(kind: Any, value: Any, path: Path) -> Faults:  # noqa: ANN401  # as above
    marks = kind.__metadata__
    if not all(isinstance(mark, Between | Long) for mark in marks):
        yield from _of_pydantic(kind, value, path)
        return
    found = list(_faults(kind.__origin__, value, path))
    yield from found
    if not any(fault.path == path for fault in found):  # of a wrong type, bounds say nothing
        for mark in marks:
            yield from _out_of_bounds(mark, value, path)


def _out_of_bounds(mark: Between | Long, value: Any, path: Path) -> Faults:  # noqa: ANN401  # as above
    wrong = _wrong_size if isinstance(mark, Long) else _wrong_number
    why = wrong(value, **mark.bounds)
    if why:
        yield Fault(path, why)


def _wrong_number(
    value: float, *, ge: float | None = None, gt: float | None = None, le: float | None = None
) -> str | None:
    """Say which bound a number does not keep; the names are those of `Between`."""
    if ge is not None and value < ge:
        return LEAST.format(bound=ge)
    if gt is not None and value <= gt:
        return ABOVE.format(bound=gt)
    return MOST.format(bound=le) if le is not None and value > le else None


def _wrong_size(
    value: Any,  # noqa: ANN401  # as above
    *,
    min_length: int,
    max_length: int | None = None,
    pattern: str | None = None,
) -> str | None:
    """Say why a text or a list is too short or too long; the names are those of `Long`."""
    if len(value) < min_length:
        return EMPTY
    if max_length is not None and len(value) > max_length:
        return (LONG if isinstance(value, str) else MANY).format(most=max_length)
    if pattern is None or re.search(pattern, value):
        return None
    return NAMED if pattern == IDENTIFIER else FORM.format(form=pattern)


def _of_union(kind: Any, value: Any, path: Path) -> Faults:  # noqa: ANN401  # as above
    """Give the faults of the form that has the fewest; where it only lacks keys, tell of all."""
    members = [member for member in get_args(kind) if member is not NoneType]
    meant = min((list(_faults(member, value, path)) for member in members), key=len)
    if kind == Condition and meant and all(fault.why == MISSING for fault in meant):
        yield Fault(path, CONDITION)
    else:
        yield from meant


def _of_block(kind: Any, value: Any, path: Path) -> Faults:  # noqa: ANN401  # as above
    if not isinstance(value, dict):
        yield Fault(path, BLOCK)
        return
    known = {field.name: field.type for field in fields(kind)}
    needed = [field.name for field in fields(kind) if required(field)]
    yield from _of_keys(known, needed, value, path)
    yield from _of_values(known, value, path)


def _of_values(known: Mapping[str, Any], value: Mapping[str, Any], path: Path) -> Faults:
    for name, held in value.items():
        if name in known:
            yield from _faults(known[name], held, (*path, name))


def _of_keys(
    known: Mapping[str, Any], needed: Iterable[str], value: Mapping[str, Any], path: Path
) -> Faults:
    """Tell the keys that are unknown and those that are missing, unless one is the other."""
    unknown = [key for key in value if key not in known]
    meant = {key: nearest(key, known) for key in unknown[:MOST_GUESSED]}
    for key in unknown:
        yield Fault((*path, key), NO_KEY + _hint(meant.get(key), sorted(known)), of_key=True)
    for name in needed:
        if name not in value and name not in meant.values():
            yield Fault((*path, name), MISSING)


def _hint(near: str | None, known: list[str]) -> str:
    if near:
        return f" (did you mean {near}?)"
    return f"; there are: {', '.join(known)}" if known else "; this check has no parameters"


def _of_mapping(kind: Any, value: Any, path: Path) -> Faults:  # noqa: ANN401  # as above
    if not isinstance(value, dict):
        yield Fault(path, BLOCK)
        return
    of_keys, of_values = get_args(kind)
    for key, held in value.items():
        wrong = _faults(of_keys, key, (*path, key))
        yield from (Fault(fault.path, fault.why, of_key=True) for fault in wrong)
        yield from _faults(of_values, held, (*path, key))


def _of_list(kind: Any, value: Any, path: Path) -> Faults:  # noqa: ANN401  # as above
    if not isinstance(value, list):
        yield Fault(path, CHECKS if path[-1:] == ("checks",) else LIST)
        return
    for at, item in enumerate(value):
        yield from _faults(get_args(kind)[0], item, (*path, at))


def _of_plain(kind: Any, value: Any, path: Path) -> Faults:  # noqa: ANN401  # as above
    if get_origin(kind) is Literal:
        if not any(value == one and type(value) is type(one) for one in get_args(kind)):
            names = [repr(one) for one in get_args(kind)]
            *first, last = names
            said = f"{', '.join(first)} or {last}" if first else last
            yield Fault(path, ONE_OF.format(names=said))
    elif kind is str and not isinstance(value, str):
        number = isinstance(value, int | float)
        yield Fault(path, TEXT + QUOTE * number)
    elif kind is bool and not isinstance(value, bool):
        yield Fault(path, BOOLEAN)
    elif kind in (int, float):
        right = isinstance(value, int if kind is int else int | float)
        if not right or isinstance(value, bool):
            number = isinstance(value, str) and value.replace(".", "", 1).isdigit()
            yield Fault(path, (WHOLE if kind is int else NUMBER) + UNQUOTE * number)
    elif kind not in (str, bool):
        yield from _of_pydantic(kind, value, path)


def _of_pydantic(kind: Any, value: Any, path: Path) -> Faults:  # noqa: ANN401  # as above
    """Ask pydantic about a type that only another package's check has."""
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415  # as said above

    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            said = detail["msg"]
            yield Fault((*path, *detail["loc"]), said[:1].lower() + said[1:])


def _uses(data: Any, path: Path) -> Iterator[tuple[Path, dict[str, Any]]]:  # noqa: ANN401  # as above
    """Find every block that names a check."""
    if isinstance(data, dict):
        if isinstance(data.get("check"), str):
            yield path, data
        for key, value in data.items():
            if key != "params":
                yield from _uses(value, (*path, key))
    elif isinstance(data, list):
        for i, value in enumerate(data):
            yield from _uses(value, (*path, i))


def _of_check(path: Path, use: dict[str, Any]) -> Faults:
    try:
        known, needed = checks.parameter_types(use["check"])
    except UserError as error:
        yield Fault((*path, "check"), str(error))
        return
    params = use.get("params") or {}
    if isinstance(params, dict):
        yield from _of_keys(known, needed, params, (*path, "params"))
        yield from _of_values(known, params, (*path, "params"))
