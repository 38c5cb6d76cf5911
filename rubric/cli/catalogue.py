"""The checks' pages. A check in, its page with its parameters out; all of them: the catalogue."""

from rubric import checks
from rubric.checks import Check

PREFACE = """\
# Checks

What a rubric can ask of an essay. This file is generated from the checks themselves by
`rubric explain --catalogue`; change the module, not this page.
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
    lines = [f"    {name}: {_kind(field)}{_default(field)}" for name, field in named.items()]
    return "\n".join(("Parameters:", "", *lines))


def _kind(field: dict[str, object]) -> str:
    """Say a parameter's type and bounds: "whole number, 0 to 6"."""
    options = field.get("anyOf")
    real = options[0] if isinstance(options, list) else field
    kinds = {"integer": "whole number", "number": "number", "boolean": "true or false"}
    said = kinds.get(str(real.get("type")), "text")
    low = real.get("minimum", real.get("exclusiveMinimum"))
    return f"{said}, {low} to {real['maximum']}" if "maximum" in real else said


def _default(field: dict[str, object]) -> str:
    default = field.get("default")
    return "; not set unless given" if default is None else f"; {default} unless given"
