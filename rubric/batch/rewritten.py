"""What the engine reckoned and a teacher wrote over: a table and runs' folders in, words out.

A run keeps its table as it wrote it, so that a number put in the place of its own is seen, also in
a copy of it. One that was cut off may have left either that table or the one before it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from rubric import files
from rubric.batch import find
from rubric.overrides.columns import FOUND_LEVEL, LEVEL, POINTS, TOTAL
from rubric.overrides.marks import Reckoned, reckoned
from rubric.schema import Rubric

OVER_POINTS = (
    "{place} ({called}): you wrote “{cell}” under {column}, where I had {was}. Only {level} "
    "counts: write “{whole} points” there, and {mend}."
)
OVER_TOTAL = (
    "{place} ({called}): you wrote “{cell}” under {column}, where I had {was}. Only single "
    "criteria count: write their levels or points under level:…, and {mend}."
)
MEND = "put {was} under {column} again"
EMPTY = "empty the cell under {column} again"


def told(data: bytes, file: str, folders: Iterable[Path], rubric: Rubric) -> Iterator[str]:
    """Name the points and totals that a teacher wrote over, since what is there never counts.

    A row is held against those in which the engine had found the same. A table in which nothing is
    found is a teacher's own, and so are its numbers.
    """
    paths = (each / name for each in folders for name in (find.WRITTEN, find.COMING))
    written = [files.read(path) for path in paths if path.is_file()]
    if data in written:
        return
    before = [reckoned(table, find.TABLE) for table in written]
    rows = reckoned(data, file)
    is_own = not any(_found(row.cells) for row in rows.values())
    for name, row in rows.items():
        known = [table[name].cells for table in before if name in table]
        alike = [cells for cells in known if _found(cells) == _found(row.cells)]
        yield from _over(name, row, [{}] if is_own and not alike else alike, rubric)


def _found(cells: Mapping[str, str]) -> dict[str, str]:
    return {column: cell for column, cell in cells.items() if column.startswith(FOUND_LEVEL)}


def _over(
    name: str, row: Reckoned, known: Sequence[Mapping[str, str]], rubric: Rubric
) -> Iterator[str]:
    """Name the numbers of a row that are none of the `known` ones, nor those of what was found.

    A total follows from the points: it is looked at where those are as they were.
    """
    found = _of_levels(row.cells, rubric)
    points = {column: cell for column, cell in row.cells.items() if column.startswith(POINTS)}
    is_same = any(points.items() <= cells.items() for cells in known)
    total = {TOTAL: row.cells[TOTAL]} if is_same and TOTAL in row.cells else {}
    for column, cell in (points | total).items():
        was = [cells.get(column, "") for cells in known]
        if was and cell not in (*was, found.get(column)):
            yield _said(name, row.place, column, cell, was[0])


def _of_levels(cells: Mapping[str, str], rubric: Rubric) -> dict[str, str]:
    """Give the points of the levels that were surely found, by their columns."""
    return {
        POINTS + criterion.id: str(level.points)
        for criterion in rubric.criteria
        for level in criterion.levels
        if cells.get(FOUND_LEVEL + criterion.id) == level.quality
    }


def _said(name: str, place: str, column: str, cell: str, was: str) -> str:
    says = OVER_TOTAL if column == TOTAL else OVER_POINTS
    mend = MEND.format(was=was, column=column) if was else EMPTY.format(column=column)
    return says.format(
        place=place,
        called=name,
        cell=cell,
        column=column,
        was=was or "nothing",
        level=column.replace(POINTS, LEVEL),
        whole=re.split("[.,]", cell)[0],  # points have no parts
        mend=mend,
    )
