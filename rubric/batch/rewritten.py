"""What the engine reckoned and a teacher wrote over: a table and the run's folder in, words out.

The run keeps its table as it wrote it, so that a number put in the place of its own is seen.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from rubric import files
from rubric.batch import find
from rubric.overrides import LEVEL
from rubric.overrides.marks import POINTS, reckoned

OVER_POINTS = (
    "{place} ({called}): you wrote “{cell}” for {column}, where I wrote {was}. Only {level} "
    "counts: write “{whole} points” there, and {was} back here."
)
OVER_TOTAL = (
    "{place} ({called}): you wrote “{cell}” for {column}, where I wrote {was}. Only levels and "
    "points of single criteria count: write them under level:… and {was} back here."
)


def told(data: bytes, file: str, out: Path) -> Iterator[str]:
    """Name the points and totals that a teacher wrote over, since what is there never counts."""
    path = out / find.WRITTEN
    written = files.read(path) if path.is_file() else data
    if written == data:
        return
    before, now = reckoned(written, path.name), reckoned(data, file)
    for name, row in now.items():
        was = before[name].cells if name in before else {}
        for column, cell in row.cells.items():
            if cell != was.get(column, "" if name in before else cell):
                called = column.replace(POINTS, LEVEL)
                said = OVER_POINTS if column != called else OVER_TOTAL
                told = {"cell": cell, "column": column, "was": was.get(column) or "nothing"}
                whole = re.split("[.,]", cell)[0]  # points have no parts
                yield said.format(place=row.place, called=name, level=called, whole=whole, **told)
