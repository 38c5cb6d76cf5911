"""The checks: one module each, found by walking this package. Essay in, Finding out.

A check is one decorated function named as its module. The module's docstring is its page; the
function's keyword-only arguments are its parameters.
"""

import inspect
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, get_type_hints

from rubric.errors import UnknownNameError, nearest
from rubric.result import Finding
from rubric.types import Essay

if TYPE_CHECKING:
    from pydantic import BaseModel


@dataclass(frozen=True, slots=True)
class Check:
    """A question one can ask of an essay."""

    name: str
    function: Callable[..., Finding]

    def __call__(self, essay: Essay, **parameters: Any) -> Finding:  # noqa: ANN401  # validated by `parameters`
        """Ask the question; `parameters` are those of the function, already validated."""
        return self.function(essay, **parameters)

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
    """Give the names of all checks, sorted, without importing any."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


@cache
def find(name: str) -> Check:
    """Give the check called `name`; only its own module is imported.

    Raises UnknownNameError, with the nearest name, when there is none.
    """
    if name not in names():
        near = nearest(name, names())
        hint = f" (did you mean {near}?)" if near else "; `rubric explain` lists them"
        raise UnknownNameError(f"no check is called {name}{hint}")
    found = getattr(_module(name), name)
    if not isinstance(found, Check):
        raise TypeError(f"rubric/checks/{name}.py has no check of that name")
    return found


def _module(name: str) -> ModuleType:
    return import_module(f"{__name__}.{name}")


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


def lacks(name: str) -> tuple[str, str, str]:
    """Say what an essay lacks in which a check found most amiss: verbs for one and many, and what.

    A check says so in its module's LACKS; of the others, their summary.
    """
    short = ("falls", "fall", f"short of this: {find(name).summary.rstrip('.')}")
    said: tuple[str, str, str] = getattr(_module(name), "LACKS", short)
    return said


@cache
def parameters(name: str) -> "type[BaseModel]":
    """Give the pydantic model of a check's parameters: unknown names and wrong types refused."""
    from pydantic import ConfigDict, create_model  # noqa: PLC0415  # only a rubric needs it

    function = find(name).function
    hints = get_type_hints(function, include_extras=True)
    fields: dict[str, Any] = {
        p.name: (hints[p.name], ... if p.default is p.empty else p.default)
        for p in inspect.signature(function).parameters.values()
        if p.kind is p.KEYWORD_ONLY
    }
    return create_model(
        f"{name}_parameters", __config__=ConfigDict(extra="forbid", frozen=True), **fields
    )
