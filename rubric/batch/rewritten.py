"""What the engine reckoned and a teacher wrote over: a table and the run's folder in, words out.

The run keeps its table as it wrote it, so that a number put in the place of its own is seen. One
that was cut off may have left either that table or the one before it.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from rubric import files
from rubric.batch import find
from rubric.overrides.columns import LEVEL, POINTS
from rubric.overrides.marks import reckoned

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
    paths = [path for path in (out / find.WRITTEN, out / find.COMING) if path.is_file()]
    written = [files.read(path) for path in paths]
    if not written or data in written:
        return
    before = [reckoned(table, find.TABLE) for table in written]
    for name, row in reckoned(data, file).items():
        known = [table[name].cells for table in before if name in table]
        for column, cell in row.cells.items():
            was = [cells.get(column, "") for cells in known]
            if was and cell not in was:
                called = column.replace(POINTS, LEVEL)
                said = OVER_POINTS if column != called else OVER_TOTAL
                told = {"cell": cell, "column": column, "was": was[0] or "nothing"}
                whole = re.split("[.,]", cell)[0]  # points have no parts
                yield said.format(place=row.place, called=name, level=called, whole=whole, **told)
