"""The checks' pages. A check in, its page with its parameters out; all of them: the catalogue."""

from textwrap import fill
from typing import Any

from rubric import checks
from rubric.checks import Check

WIDTH = 99  # columns, as wide as the pages
INDENT: dict[str, Any] = {"initial_indent": "    ", "subsequent_indent": "        "}
PREFACE = """\
# Checks

What a rubric can ask of an essay. This file is generated from the checks themselves by
`rubric explain --catalogue`; change the module, not this page.

A check with a `scope` looks at the essay as a whole, at one part, or at each body paragraph on
its own: of `each body paragraph` the mean counts and the worst one speaks, of `any body paragraph`
the best one counts.
"""


def page(check: Check) -> str:
    """Give a check's page: its documentation and its parameters."""
    return f"{check.page}\n\n{_parameters(check)}"


def catalogue() -> str:
    """Give `rubrics/CHECKS.md`: a heading and a page a check."""
    pages = (_section(checks.find(name)) for name in checks.names())
    return "\n".join((PREFACE, *pages))


def _section(check: Check) -> str:
    _, _, rest = check.page.partition("\n")
    return f"## {check.name}\n\n{check.summary}\n\n{rest.strip()}\n\n{_parameters(check)}\n"


def _parameters(check: Check) -> str:
    schema = checks.parameters(check.name).model_json_schema()
    named = schema.get("properties", {})
    if not named:
        return "Parameters: none."
    lines = [
        fill(f"{name}: {_kind(field)}{_default(field)}", WIDTH, **INDENT)
        for name, field in named.items()
    ]
    return "\n".join(("Parameters:", "", *lines))


def _kind(field: dict[str, Any]) -> str:
    """Say a parameter's type and bounds: "whole number, 0 to 6"; "one of mla, apa"."""
    real = field["anyOf"][0] if "anyOf" in field else field
    if "enum" in real:
        return f"one of {', '.join(real['enum'])}"
    kinds = {
        "integer": "whole number",
        "number": "number",
        "boolean": "true or false",
        "array": "a list of texts",
    }
    said = kinds.get(str(real.get("type")), "text")
    low = real.get("minimum", real.get("exclusiveMinimum"))
    return f"{said}, {low} to {real['maximum']}" if "maximum" in real else said


def _default(field: dict[str, Any]) -> str:
    default = field.get("default")
    if default is None:
        return "; not set unless given"
    if isinstance(default, bool):
        default = str(default).lower()
    return f"; {'empty' if default == [] else default} unless given"
