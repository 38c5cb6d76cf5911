"""The Grade as JSON. A Grade in, text out; the field names are those of `rubric.result`."""

from functools import cache
from typing import TYPE_CHECKING, Any

from rubric.result import Grade

if TYPE_CHECKING:
    from pydantic import TypeAdapter


LINE_ENDS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}


@cache
def _adapter() -> "TypeAdapter[Grade]":
    from pydantic import TypeAdapter  # noqa: PLC0415  # only JSON needs the serializer

    return TypeAdapter(Grade)


def to_json(grade: Grade) -> str:
    """Give the grade as indented JSON with a closing line end."""
    return _adapter().dump_json(grade, indent=2).decode() + "\n"


def to_line(grade: Grade) -> str:
    """Give the grade as one line of JSON, for JSON Lines.

    Characters that some readers take for a line end are escaped.
    """
    line = _adapter().dump_json(grade).decode()
    for end, escape in LINE_ENDS.items():  # fifty times as fast as translating
        line = line.replace(end, escape)
    return line + "\n"


def grade_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of a grade."""
    schema = _adapter().json_schema(mode="serialization")
    body = schema["$defs"].pop("Grade") if "$ref" in schema else schema
    defs = {"$defs": schema["$defs"]} if body is not schema else {}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **body, **defs}
