"""The `scope` of a criterion, a shorthand for its checks'. Plain data in, the same written out."""

from collections.abc import Iterator
from typing import Any, get_args

from rubric import checks
from rubric.errors import Problem, UserError
from rubric.loader.yaml import Tree
from rubric.schema import Rubric
from rubric.scope import Scope

SCOPE = "scope"
UNUSED = "none of this criterion's checks looks at a part of the essay; take this line out"


def with_scopes(data: Any) -> Any:  # noqa: ANN401  # what YAML held
    """Give every check that has a scope, and is not told one, that of its criterion."""
    rows = data.get("criteria") if isinstance(data, dict) else None
    return {**data, "criteria": list(map(_told, rows))} if isinstance(rows, list) else data


def unused_scopes(tree: Tree, rubric: Rubric) -> Iterator[Problem]:
    """Say which criteria have a scope and no check to use it."""
    for at, criterion in enumerate(rubric.criteria):
        if criterion.scope and not any(_looks_somewhere(use.check) for use in criterion.checks):
            yield tree.say_of_key(("criteria", at, SCOPE), UNUSED)


def _told(row: Any) -> Any:  # noqa: ANN401  # as above
    scope = row.get(SCOPE) if isinstance(row, dict) else None
    if not isinstance(scope, str) or scope not in get_args(Scope):
        return row  # which is told of the scope
    if not isinstance(row.get("checks"), list):
        return row
    return {**row, "checks": [_looking(use, scope) for use in row["checks"]]}


def _looking(use: Any, scope: str) -> Any:  # noqa: ANN401  # as above
    if not isinstance(use, dict) or not _looks_somewhere(use.get("check")):
        return use
    params = use.get("params") or {}
    return {**use, "params": {SCOPE: scope, **params}} if isinstance(params, dict) else use


def _looks_somewhere(check: object) -> bool:
    try:
        return isinstance(check, str) and SCOPE in checks.parameter_types(check)[0]
    except UserError:
        return False  # it is not there, which is told of the check
