"""Checks that other packages offer. A name in, the check with its origin out.

An entry point of the group `rubric.checks` names one: `name = "package.module:name"`. Whatever is
wrong with it is one sentence that names the package.
"""

from collections.abc import Mapping
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any, get_type_hints

from rubric.checks import Check
from rubric.errors import CheckError
from rubric.records import replace
from rubric.result import Finding
from rubric.types import Essay

GROUP = "rubric.checks"
UNKNOWN = "an unnamed package"

BROKEN = "the check {name} of {origin} cannot be used ({fault})"
FAILED = "the check {name} of {origin} failed ({fault})"
NO_CHECK = "it is no function under @check that is called {name}"
NO_FINDING = "it answered with no Finding"
TWICE = "two packages offer a check {name}: {origins}; take one of them out"


@cache
def offered() -> Mapping[str, tuple[EntryPoint, ...]]:
    """Give the entry points of the group, by name."""
    found: dict[str, tuple[EntryPoint, ...]] = {}
    for point in sorted(entry_points(group=GROUP), key=lambda p: (p.name, _origin(p))):
        found[point.name] = (*found.get(point.name, ()), point)
    return found


def origin(name: str) -> str:
    """Say which package, or packages, a check comes from."""
    return " and ".join(map(_origin, offered()[name]))


def load(name: str) -> Check:
    """Import a package's check. Raises CheckError, in one sentence, when it cannot be used."""
    points = offered()[name]
    if points[1:]:
        raise CheckError(TWICE.format(name=name, origins=origin(name)))
    try:
        found: object = points[0].load()
        if isinstance(found, Check) and found.name == name:
            get_type_hints(found.function, include_extras=True)  # they can be understood
            return replace(found, origin=origin(name))
    except (Exception, SystemExit) as error:  # a stranger's module may raise anything
        raise CheckError(_said(BROKEN, name, error)) from error
    fault = NO_CHECK.format(name=name)
    raise CheckError(BROKEN.format(name=name, origin=origin(name), fault=fault))


def asked(check: Check, essay: Essay, parameters: Mapping[str, Any]) -> Finding:
    """Ask a package's check. Raises CheckError, in one sentence, when it fails."""
    try:
        found: object = check.function(essay, **parameters)
    except Exception as error:
        raise CheckError(_said(FAILED, check.name, error)) from error
    if not isinstance(found, Finding):
        said = FAILED.format(name=check.name, origin=check.origin, fault=NO_FINDING)
        raise CheckError(said)
    return found


def _said(sentence: str, name: str, error: BaseException) -> str:
    fault = " ".join(f"{type(error).__name__}: {error}".split())
    return sentence.format(name=name, origin=origin(name), fault=fault)


def _origin(point: EntryPoint) -> str:
    return f"{point.dist.name} {point.dist.version}" if point.dist else UNKNOWN
