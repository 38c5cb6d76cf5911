"""Shape errors in plain words: a parsed tree in, a Problem for everything pydantic refuses out."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from rubric import checks
from rubric.errors import Problem, UnknownNameError, nearest
from rubric.loader.yaml import Path, Place, Tree, dotted
from rubric.schema import Condition, Rubric

PLAIN: dict[str, str] = {  # pydantic's kinds of error; what stands in braces is its own
    "greater_than_equal": "this must be at least {ge:g}",
    "less_than_equal": "this must be at most {le:g}",
    "greater_than": "this must be more than {gt:g}",
    "less_than": "this must be less than {lt:g}",
    "literal_error": "this must be {expected}",
    "string_too_long": "this has more than {max_length:,} characters",
    "missing": "this key is missing",
    "too_short": "this must not be empty",
    "string_type": "this must be text",
    "int_type": "this must be a whole number",
    "int_from_float": "this must be a whole number",
    "float_type": "this must be a number",
    "bool_type": "this must be true or false",
    "dict_type": "this must be a block of `key: value` lines",
    "dataclass_type": "this must be a block of `key: value` lines",
    "tuple_type": "this must be a list",
    "list_type": "this must be a list",
    "string_too_short": "this must not be empty",
    "json_invalid": "half a character (such as \\ud800) stands in this file; take it out",
    "string_pattern_mismatch": "use small letters, digits, - and _, beginning with a letter",
}
CONDITION = (
    "a condition is `criterion` with `level_below`, or `check` with `score_below` or "
    "`score_at_least`"
)
UNKNOWN = ("extra_forbidden", "unexpected_keyword_argument")  # in a model, in a dataclass
KEY = "[key]"  # pydantic's last step to a key that is wrong itself
FORMS = tuple(form.__name__ for form in get_args(Condition))  # pydantic's step into one of these

Form = tuple[Path, str]  # where a block stands, and one of the forms it could have


@dataclass(frozen=True, slots=True)
class Slip:
    """One thing pydantic refuses: its kind, where, what to say, the key that was meant."""

    kind: str
    path: Path
    form: Form | None
    place: Place
    why: str
    near: str | None


def shape_problems(tree: Tree) -> list[Problem]:
    """Give every departure from the schema, checks and their parameters included."""
    if not isinstance(tree.data, dict):
        why = "a rubric begins with lines such as `id: my-rubric`"
        return [tree.problem(Place(1, 1), "", why)]
    problems = list(_against(tree, Rubric, tree.data, ()))
    for path, use in _uses(tree.data, ()):
        problems += _of_check(tree, path, use)
    return problems


def _against(tree: Tree, shape: Any, data: Any, base: Path) -> Iterator[Problem]:  # noqa: ANN401  # a type, and what YAML held
    adapter: TypeAdapter[Any] = TypeAdapter(shape)
    try:
        adapter.validate_json(json.dumps(data), strict=True)  # as JSON, a list may be a tuple
    except ValidationError as error:
        schema = adapter.json_schema()
        slips = [_slip(tree, base, detail, schema) for detail in error.errors(include_url=False)]
        meant = {(*slip.path[:-1], slip.near) for slip in slips if slip.near}
        for slip in _likeliest(slips):
            misspelt = slip.kind == "missing" and slip.path in meant  # which is said already
            if slip.why and not misspelt:
                yield tree.problem(slip.place, dotted(slip.path), slip.why)


def _slip(tree: Tree, base: Path, detail: Any, schema: Any) -> Slip:  # noqa: ANN401  # pydantic's ErrorDetails, a JSON Schema
    kind, loc = detail["type"], detail["loc"]
    keyed = loc[-1:] == (KEY,)
    path, form = _real(tree, (*base, *(loc[:-1] if keyed else loc)))
    known = _fields(schema, loc) if kind in UNKNOWN else []
    near = nearest(str(loc[-1]), known) if known else None
    place = tree.keys.get(path) if keyed or kind in UNKNOWN else None
    return Slip(kind, path, form, place or tree.place(path), _why(detail, known, near), near)


def _likeliest(slips: list[Slip]) -> Iterator[Slip]:
    """Leave out what was said of the other forms a block could have had, and what says nothing.

    pydantic tells of every form; the one with the fewest slips is meant. Where it only lacks
    keys, all forms are told.
    """
    forms: dict[Path, dict[str, list[Slip]]] = {}
    for slip in slips:
        if slip.form is None:
            yield slip
            continue
        block, name = slip.form
        forms.setdefault(block, {}).setdefault(name, []).append(slip)
    for block, told in forms.items():
        meant = min(told.values(), key=len)
        if all(slip.kind == "missing" for slip in meant):
            yield replace(meant[0], kind="", path=block, why=CONDITION)
        else:
            yield from meant


def _real(tree: Tree, path: Path) -> tuple[Path, Form | None]:
    """Leave out the name of a block's form, which stands in no file, and give it apart."""
    real: Path = ()
    form: Form | None = None
    for at, part in enumerate(path):
        if (*real, part) in tree.values or (at == len(path) - 1 and part not in FORMS):
            real = (*real, part)
        elif part in FORMS:
            form = (real, str(part))
    return real, form


def _why(detail: Any, known: list[str], near: str | None) -> str:  # noqa: ANN401  # as above
    """Say what is wrong; nothing where other slips say it."""
    kind, context = detail["type"], detail.get("ctx", {})
    if kind in UNKNOWN:
        return f"there is no such key{_hint(near, known)}"
    if kind == "too_short" and detail.get("input"):
        return ""  # pydantic counts only valid items; theirs are the errors to show
    if detail["input"] is None:
        return "a value is missing here"
    said = PLAIN.get(kind, "{error}").format(**{"error": detail["msg"], **context})
    return said + _about_marks(kind, detail["input"])


def _about_marks(kind: str, given: object) -> str:
    """Say what quotation marks have to do with a wrong type."""
    if kind == "string_type" and isinstance(given, int | float):
        return "; put it in quotation marks"
    number = isinstance(given, str) and given.replace(".", "", 1).isdigit()
    return ", without quotation marks" if kind in ("int_type", "float_type") and number else ""


def _fields(schema: Any, path: Path) -> list[str]:  # noqa: ANN401  # as above
    """Give the keys allowed where an unknown one stands, by walking the schema."""
    node = schema
    for part in path[:-1]:
        if part in FORMS:
            node = schema["$defs"][part]
            continue
        node = _resolve(schema, node)
        node = node.get("items", {}) if isinstance(part, int) else _child(node, part)
    return sorted(_resolve(schema, node).get("properties", {}))


def _child(node: Any, part: str) -> Any:  # noqa: ANN401  # JSON Schema is nested data
    return node.get("properties", {}).get(part, {})


def _resolve(schema: Any, node: Any) -> Any:  # noqa: ANN401  # as above
    for option in (node, *node.get("anyOf", ())):
        if "$ref" in option:
            return schema["$defs"][option["$ref"].rsplit("/", 1)[1]]
        if "items" in option or "properties" in option:
            return option
    return node


def _hint(near: str | None, known: list[str]) -> str:
    if near:
        return f" (did you mean {near}?)"
    return f"; there are: {', '.join(known)}" if known else "; this check has no parameters"


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


def _of_check(tree: Tree, path: Path, use: dict[str, Any]) -> Iterator[Problem]:
    try:
        checks.find(use["check"])
    except UnknownNameError as error:
        here = (*path, "check")
        yield tree.problem(tree.place(here), dotted(here), str(error))
        return
    params = use.get("params")
    if params and isinstance(params, dict):  # without any there is nothing to build a model for
        yield from _against(tree, checks.parameters(use["check"]), params, (*path, "params"))
