"""The rubric as objects: plain data of the right shape in, a `Rubric` out."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

T = TypeVar("T")


def build(kind: Callable[..., T], data: Mapping[str, Any]) -> T:
    """Build a rubric, or a block of one, of data whose shape has been checked."""
    declared = fields(kind)  # type: ignore[arg-type]  # a block is a dataclass
    given = {f.name: _value(f.type, data[f.name]) for f in declared if f.name in data}
    return kind(**given)


def _value(kind: Any, value: Any) -> Any:  # noqa: ANN401  # whatever the schema declares
    if get_origin(kind) is Annotated:
        return _value(kind.__origin__, value)
    if get_origin(kind) in (Union, UnionType):
        return None if value is None else _value(_member(kind, value), value)
    if is_dataclass(kind):
        block: Any = kind
        return build(block, value)
    if get_origin(kind) is tuple:
        return tuple(_value(get_args(kind)[0], item) for item in value)
    return value


def _member(union: Any, value: Any) -> Any:  # noqa: ANN401  # as above
    """Give the member of a union that a value belongs to: of several blocks, by the keys."""
    members = [member for member in get_args(union) if member is not NoneType]
    return next((m for m in members[1:] if is_dataclass(m) and _has_keys(m, value)), members[0])


def _has_keys(kind: Any, data: Mapping[str, Any]) -> bool:  # noqa: ANN401  # as above
    return all(f.name in data for f in fields(kind) if required(f))


def required(field: Field[Any]) -> bool:
    """Tell whether a key of a block must be given."""
    return field.default is MISSING and field.default_factory is MISSING
