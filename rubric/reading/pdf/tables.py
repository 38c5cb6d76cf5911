"""Tables. The lines of a document in, those that are rows of tables out; cells are never prose."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from rubric.reading.pdf.paragraphs import is_item
from rubric.reading.pdf.shapes import Line, joined

ALIGNED = 4.0  # points that the edges of cells in one column differ
FEWEST = 2  # rows
WITHIN = 2  # lines of one cell alone that may stand between rows
NARROW = 0.6  # of the column's width: such a line


def rows(lines: list[Line]) -> frozenset[int]:
    """Give the lines that are rows of tables."""
    found: set[int] = set()
    table: list[Line] = []
    waiting: list[Line] = []
    for line in [*lines, None]:
        together = line is not None and _together([*table, *waiting], line)
        if line is not None and together and _is_row(line):
            table += [*waiting, line]
            waiting = []
        elif line is not None and together and table and _is_narrow(line, waiting):
            waiting.append(line)
        else:
            found.update(_table(table))
            table, waiting = [line] if line is not None and _is_row(line) else [], []
    return frozenset(found)


def text(line: Line) -> str:
    """Give a row, a tab between its cells."""
    ends = [*line.cells[1:], len(line.words)]
    return "\t".join(
        joined(line.words[begin:end]) for begin, end in zip(line.cells, ends, strict=True)
    )


def _together(before: list[Line], line: Line) -> bool:
    if not before:
        return True
    last = before[-1]
    return last.page == line.page and last.column == line.column and line.baseline < last.baseline


def _is_row(line: Line) -> bool:
    return len(line.cells) > 1 and not (len(line.cells) == FEWEST and is_item(line))


def _is_narrow(line: Line, waiting: list[Line]) -> bool:
    width = line.frame[1] - line.frame[0]
    return len(waiting) < WITHIN and line.right - line.left < NARROW * width


def _table(lines: list[Line]) -> Iterator[int]:
    """Give the lines, if cells of at least two rows stand below one another."""
    full = [line for line in lines if len(line.cells) > 1]
    if len(full) >= FEWEST and any(_are_aligned(a, b) for a, b in pairwise(full)):
        yield from map(id, lines)


def _are_aligned(one: Line, other: Line) -> bool:
    """Tell whether a cell but the first begins, ends or has its middle where another does."""
    return any(
        abs(a - b) <= ALIGNED
        for first in _edges(one)
        for second in _edges(other)
        for a, b in zip(first, second, strict=True)
    )


def _edges(line: Line) -> Iterable[tuple[float, float, float]]:
    ends = [*line.cells[1:], len(line.words)]
    for begin, end in list(zip(line.cells, ends, strict=True))[1:]:
        left, right = line.words[begin].left, line.words[end - 1].right
        yield left, right, (left + right) / 2
