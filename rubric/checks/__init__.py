"""The checks: one module each, found by walking this package. Essay in, Finding out.

A check is one decorated function named as its module. The module's docstring is its page; the
function's keyword-only arguments are its parameters. Another package adds one by an entry point of
the group `rubric.checks`; it is imported only when a rubric names it.
"""

import inspect
import pkgutil
import sys
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, get_type_hints

from rubric.errors import LONGEST_NAME, UnknownNameError, nearest
from rubric.records import Record
from rubric.result import Finding
from rubric.types import Essay

if TYPE_CHECKING:
    from pydantic import BaseModel


class Check(Record):
    """A question one can ask of an essay."""

    name: str
    function: Callable[..., Finding]
    origin: str | None = None
    """The package it comes from, with its version; None: it is ours."""

    def __call__(self, essay: Essay, **parameters: Any) -> Finding:  # noqa: ANN401  # validated by `parameters`
        """Ask the question; `parameters` are those of the function, already validated.

        Raises CheckError where a check of another package fails.
        """
        if self.origin is None:
            return self.function(essay, **parameters)
        from rubric.checks._packages import asked  # noqa: PLC0415  # as rare as such checks

        return asked(self, essay, parameters)

    @property
    def summary(self) -> str:
        """The question in one line."""
        return inspect.getdoc(self.function) or ""

    @property
    def page(self) -> str:
        """The check's documentation: what it asks, why it matters, a Pass and a Fail example."""
        return inspect.getdoc(inspect.getmodule(self.function)) or ""


def check(function: Callable[..., Finding]) -> Check:
    """Make a check of a function `(essay, *, parameters) -> Finding`.

    Raises TypeError when the function has another shape.
    """
    essay, *rest = inspect.signature(function).parameters.values()
    if essay.name != "essay" or any(p.kind is not p.KEYWORD_ONLY for p in rest):
        raise TypeError(f"{function.__name__}: a check takes (essay, *, parameters)")
    return Check(function.__name__, function)


@cache
def names() -> tuple[str, ...]:
    """Give the names of our checks, sorted, without importing any."""
    found = (module.name for module in pkgutil.iter_modules(__path__))
    return tuple(sorted(name for name in found if not name.startswith("_")))


def names_of_packages() -> tuple[str, ...]:
    """Give the names of the checks that other packages offer, sorted, without importing any."""
    from rubric.checks._packages import offered  # noqa: PLC0415  # loads importlib.metadata

    return tuple(sorted(offered().keys() - {*names()}))  # none takes the place of ours


@cache
def find(name: str) -> Check:
    """Give the check called `name`; only its own module is imported.

    Raises UnknownNameError, with the nearest name, when there is none; CheckError when another
    package's cannot be used.
    """
    if name not in names():
        return _of_package(name)
    found = getattr(_module(name), name)
    if not isinstance(found, Check):
        raise TypeError(f"rubric/checks/{name}.py has no check of that name")
    return found


def _of_package(name: str) -> Check:
    from rubric.checks._packages import load  # noqa: PLC0415  # loads importlib.metadata

    others = names_of_packages()
    if name in others:
        return load(name)
    near = nearest(name, (*names(), *others))
    hint = f" (did you mean {near}?)" if near else "; `rubric explain` lists them"
    raise UnknownNameError(f"no check is called {name[:LONGEST_NAME]}{hint}")


def _module(name: str) -> ModuleType:
    if name in names():
        return import_module(f"{__name__}.{name}")
    return sys.modules[find(name).function.__module__]


def contradiction(name: str, params: Mapping[str, object]) -> tuple[str, str] | None:
    """Give the parameter that cannot be meant beside the others, and why; None where all can.

    A check says so in a function `contradiction(**parameters)` of its module.
    """
    asked: Callable[..., tuple[str, str] | None] | None
    asked = getattr(_module(name), "contradiction", None)
    return asked(**params) if asked else None


def silent_on(name: str) -> str | None:
    """Say of which essays a check has no score (its module's SILENT_ON); None: it always has."""
    said: str | None = getattr(_module(name), "SILENT_ON", None)
    return said


def scores_of(name: str) -> tuple[float, ...] | None:
    """Give the only scores a check can have (its module's SCORES); None: it may have any."""
    given: tuple[float, ...] | None = getattr(_module(name), "SCORES", None)
    return given


def lacks(name: str, missing: str = "") -> tuple[str, str, str]:
    """Say what an essay lacks in which a check found most amiss: verbs for one and many, and what.

    A check says so in its module's LACKS; of the others, their summary. Where the `missing` thing
    is told of in its WITHOUT, there is nothing to be better or worse.
    """
    without: Mapping[str, tuple[str, str, str]] = getattr(_module(name), "WITHOUT", {})
    if missing in without:
        return without[missing]
    short = ("falls", "fall", f"short of this: {find(name).summary.rstrip('.')}")
    said: tuple[str, str, str] = getattr(_module(name), "LACKS", short)
    return said


@cache  # asked for every essay
def asks_for_sources(name: str) -> bool:
    """Tell whether an essay without citations fails a check (its module's SOURCES_NEEDED)."""
    return bool(getattr(_module(name), "SOURCES_NEEDED", False))


@cache
def parameter_types(name: str) -> tuple[Mapping[str, Any], tuple[str, ...]]:
    """Give the types of a check's parameters, and which of them must be given."""
    function = find(name).function
    hints = get_type_hints(function, include_extras=True)
    asked = inspect.signature(function).parameters.values()
    named = [p for p in asked if p.kind is p.KEYWORD_ONLY]
    needed = tuple(p.name for p in named if p.default is p.empty)
    return {p.name: hints[p.name] for p in named}, needed


@cache
def parameters(name: str) -> "type[BaseModel]":
    """Give the pydantic model of a check's parameters, for their JSON Schema."""
    from pydantic import ConfigDict, create_model  # noqa: PLC0415  # no grade needs it

    kinds, _ = parameter_types(name)
    given = inspect.signature(find(name).function).parameters
    fields: dict[str, Any] = {
        named: (
            kind,
            ... if given[named].default is inspect.Parameter.empty else given[named].default,
        )
        for named, kind in kinds.items()
    }
    return create_model(
        f"{name}_parameters", __config__=ConfigDict(extra="forbid", frozen=True), **fields
    )
