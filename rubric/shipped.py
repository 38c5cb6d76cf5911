"""What comes with the package: a folder's name in, its path out, in the wheel or in a checkout."""

from functools import cache
from pathlib import Path
from typing import Literal

PACKAGE = Path(__file__).parent


@cache
def folder(name: Literal["rubrics", "samples"]) -> Path:
    """Give the folder of shipped rubrics or samples."""
    packed = PACKAGE / "_shipped" / name
    return packed if packed.is_dir() else PACKAGE.parent / name


@cache
def rubric_ids() -> tuple[str, ...]:
    """Give the ids of the shipped rubrics, sorted."""
    return tuple(sorted(path.stem for path in folder("rubrics").glob("*.yaml")))
