"""Shape errors in plain words: a parsed tree in, a Problem for everything pydantic refuses out."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from rubric import checks
from rubric.errors import Problem, UnknownNameError, nearest
from rubric.loader.yaml import Path, Place, Tree, dotted
from rubric.schema import Rubric

BOUNDS = {
    "greater_than_equal": ("at least", "ge"),
    "less_than_equal": ("at most", "le"),
    "greater_than": ("more than", "gt"),
    "less_than": ("less than", "lt"),
}
PLAIN: dict[str, str] = {
    "missing": "this key is missing",
    "too_short": "this list must not be empty",
    "string_type": "this must be text; put it in quotation marks",
    "int_type": "this must be a whole number",
    "int_parsing": "this must be a whole number",
    "int_from_float": "this must be a whole number",
    "float_type": "this must be a number",
    "float_parsing": "this must be a number",
    "bool_type": "this must be true or false",
    "bool_parsing": "this must be true or false",
    "dict_type": "this must be a block of `key: value` lines",
    "model_type": "this must be a block of `key: value` lines",
    "model_attributes_type": "this must be a block of `key: value` lines",
    "tuple_type": "this must be a list",
    "list_type": "this must be a list",
    "string_too_short": "this must not be empty",
    "string_too_long": "this is too long",
    "string_pattern_mismatch": "use small letters, digits, - and _, beginning with a letter",
}


def shape_problems(tree: Tree) -> list[Problem]:
    """Give every departure from the schema, checks and their parameters included."""
    if not isinstance(tree.data, dict):
        why = "a rubric begins with lines such as `id: my-rubric`"
        return [tree.problem(Place(1, 1), "", why)]
    problems = list(_against(tree, Rubric, tree.data, ()))
    for path, use in _uses(tree.data, ()):
        problems += _of_check(tree, path, use)
    return problems


def _against(tree: Tree, model: type[BaseModel], data: Any, base: Path) -> Iterator[Problem]:  # noqa: ANN401  # what YAML held
    try:
        model.model_validate(data)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            path = _real(tree, (*base, *detail["loc"]))
            if detail["type"] == "too_short" and detail.get("input"):
                continue  # pydantic counts only valid items; theirs are the errors to show
            yield _problem(tree, path, detail, _fields(model, detail["loc"]))


def _real(tree: Tree, path: Path) -> Path:
    """Leave out the names of union members, which stand in no file."""
    real: Path = ()
    for at, part in enumerate(path):
        last = at == len(path) - 1
        if (*real, part) in tree.values or last:
            real = (*real, part)
    return real


def _problem(tree: Tree, path: Path, detail: Any, known: list[str]) -> Problem:  # noqa: ANN401  # pydantic's ErrorDetails
    kind = detail["type"]
    place = tree.keys.get(path) if kind == "extra_forbidden" else None
    why = _why(str(path[-1]), detail, known)
    return tree.problem(place or tree.place(path), dotted(path), why)


def _why(name: str, detail: Any, known: list[str]) -> str:  # noqa: ANN401  # as above
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "extra_forbidden":
        return f"there is no such key{_nearest(name, known)}"
    if kind in BOUNDS:
        side, bound = BOUNDS[kind]
        return f"this must be {side} {context[bound]}"
    if kind == "literal_error":
        return f"this must be {context['expected']}"
    return PLAIN.get(kind, str(detail["msg"]))


def _fields(model: type[BaseModel], path: Path) -> list[str]:
    """Give the keys allowed where an unknown one stands, by walking the schema."""
    schema = model.model_json_schema()
    node: Any = schema
    for part in path[:-1]:
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


def _nearest(name: str, known: list[str]) -> str:
    near = nearest(name, known)
    return f" (did you mean {near}?)" if near else f"; there are: {', '.join(known)}"


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
