"""A package with checks, installed for a test: its modules in; it is on the path meanwhile."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rubric import checks
from rubric.checks import _packages

NAME, ORIGIN = "acme-checks", "acme-checks 1.2"
METADATA = "Metadata-Version: 2.1\nName: {name}\nVersion: 1.2\n"
CACHES = (
    _packages.offered,
    checks.find,
    checks.parameters,
    checks.parameter_types,
)


def installed(
    site: Path, monkeypatch: pytest.MonkeyPatch, *, name: str = NAME, **modules: str
) -> Iterator[str]:
    """Install a package whose checks are named as its modules, and forget it afterwards."""
    info = site / f"{name.replace('-', '_')}-1.2.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(METADATA.format(name=name), encoding="utf-8")
    points = "".join(f"{each} = acme_{each}:{each}\n" for each in modules)
    (info / "entry_points.txt").write_text(f"[rubric.checks]\n{points}", encoding="utf-8")
    for each, text in modules.items():
        (site / f"acme_{each}.py").write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(str(site))
    _forget()
    yield name
    for each in modules:
        sys.modules.pop(f"acme_{each}", None)
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    for cache in CACHES:
        cache.cache_clear()
