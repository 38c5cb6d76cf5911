"""The Grade as JSON. A Grade in, JSON out; the field names are those of `rubric.result`."""

from typing import Any

from msgspec import json

from rubric.result import Grade

LINE_ENDS = {end.encode(): f"\\u{ord(end):04x}".encode() for end in "\x85\u2028\u2029"}


def to_json(grade: Grade) -> str:
    """Give the grade as indented JSON with a closing line end."""
    return json.format(json.encode(grade), indent=2).decode() + "\n"


def to_line(grade: Grade) -> bytes:
    """Give the grade as one line of JSON, for JSON Lines.

    Characters that some readers take for a line end are escaped.
    """
    line = json.encode(grade)
    for end, escape in LINE_ENDS.items():
        if end in line:  # hardly ever, and told in a thirtieth of the time
            line = line.replace(end, escape)
    return line + b"\n"


def grade_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of a grade."""
    parts = json.schema(Grade)["$defs"]
    whole = parts.pop("Grade")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **whole, "$defs": parts}
