"""`rubric schema`: the JSON Schema of a rubric file, or of a Grade, out."""

import json
from pathlib import Path
from typing import Any

import click

from rubric import checks
from rubric.cli.options import force_option
from rubric.files import refuse_existing, write
from rubric.schema import CheckUse, Rubric, ScoreAtLeast, ScoreBelow

SCHEMA = "rubric.schema.json"  # beside a rubric, as its first line says


@click.command(short_help="Print a JSON Schema.")
@click.option("--grade", is_flag=True, help="The schema of a grade instead of a rubric.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file.")
@force_option()
def schema(*, grade: bool, output: Path | None, force: bool) -> None:
    """Print the JSON Schema of a rubric, for editors; or of a grade, for programs."""
    if output:
        refuse_existing(output, force=force)
    text = grade_text() if grade else rubric_text()
    if output:
        write(output, text.encode())
    else:
        click.echo(text, nl=False)


def grade_text() -> str:
    """Give the schema of a Grade."""
    from rubric.report import export  # noqa: PLC0415  # the other schema needs no Grade

    return json.dumps(export.grade_schema(), indent=2) + "\n"


def rubric_text() -> str:
    """Give the schema of a rubric; names of checks and their parameters are completed."""
    from pydantic import TypeAdapter  # noqa: PLC0415  # `rubric new` may refuse a name before

    made = _as_written(TypeAdapter(Rubric).json_schema())
    for asking in (CheckUse, ScoreBelow, ScoreAtLeast):
        use = made["$defs"][asking.__name__]
        use["properties"]["check"] = {
            "description": "What to ask; `rubric explain` lists the checks.",
            "enum": [*checks.names(), *checks.names_of_packages()],
        }
        use["allOf"] = [_parameters(name) for name in checks.names()]
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps({**head, **made}, indent=2) + "\n"


def _as_written(made: dict[str, Any]) -> dict[str, Any]:
    """Ask for no key that the loader fills in: points by weight, and all that is extended."""
    blocks = made["$defs"]
    blocks["Level"]["required"].remove("points")
    row, whole = blocks["Criterion"], made["required"]
    row["required"].remove("points")
    ways = [{"required": ["points"]}, {"required": ["weight"]}]
    complete = {"required": row.pop("required"), "oneOf": ways}
    made["required"], row["required"] = ["id"], ["id"]
    every_row = {"properties": {"criteria": {"items": complete}}, "required": whole}
    return {**made, "if": {"not": {"required": ["extends"]}}, "then": every_row}


def _parameters(name: str) -> dict[str, Any]:
    """Say: where the check is `name`, `params` are its own."""
    own = checks.parameters(name).model_json_schema()
    asked = {"properties": {"check": {"const": name}}, "required": ["check"]}
    return {"if": asked, "then": {"properties": {"params": own}}}
