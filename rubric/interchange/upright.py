"""Where a table's heads stand. A grid of cells in; it, turned upright, and their line out."""

from collections.abc import Sequence

from rubric.interchange import heads
from rubric.interchange.grids import Cell, Grid
from rubric.interchange.heads import Column
from rubric.interchange.texts import tidy
from rubric.records import Record

MOST_ABOVE = 15  # lines above the heads: a title, names, instructions
FEWEST_LEVELS = 2


class Found(Record):
    """A grid, turned so that its levels stand side by side, and the line of their heads."""

    grid: Grid
    at: int


def find(grid: Grid) -> Found | None:
    """Find the heads of the levels; none where a grid shows none."""
    plain = tuple(tuple(Cell(tidy(c.text), c.place) for c in line) for line in grid)
    kept = _without_blank(plain)
    return _found(kept, tuple(zip(*kept, strict=True)))


def _without_blank(grid: Grid) -> Grid:
    """Leave out the lines and the columns in which nothing stands."""
    lines = [line for line in grid if any(cell.text for cell in line)]
    wide = range(len(lines[0]) if lines else 0)
    kept = [at for at in wide if any(line[at].text for line in lines)]
    return tuple(tuple(line[at] for at in kept) for line in lines)


def _found(kept: Grid, turned: Grid) -> Found | None:
    """Find the heads, in a line or else in a column; where both could be, in the surer one."""
    across, down = _heads_at(kept), _heads_at(turned)
    if down is not None and len(turned) > 1:
        sure = _sure(turned[down])
        if sure >= FEWEST_LEVELS and (across is None or sure > _sure(kept[across])):
            return Found(turned, down)
    if across is None:
        across = _unknown_heads(kept)
    return None if across is None else Found(kept, across)


def _sure(line: Sequence[Cell]) -> int:
    """Count the heads that are a level's by a known word, or a number and nothing else."""
    return sum(heads.is_surely_level(cell.text) for cell in line[1:])


def _heads_at(grid: Grid) -> int | None:
    """Give the first line that holds heads of levels; names go before points alone."""
    for place, line in enumerate(grid[:MOST_ABOVE]):
        if not _are_heads(line):
            continue
        below = grid[place + 1] if place + 1 < len(grid) else ()
        named_below = _are_heads(below) and _is_worded(below) and heads.is_corner(below[0].text)
        return place + 1 if named_below and not _is_worded(line) else place
    return None


def _are_heads(line: Sequence[Cell]) -> bool:
    """Tell whether at least half of a line's texts can be levels, and two of them."""
    texts = [cell.text for cell in line[1:] if cell.text]
    found = sum(map(heads.is_level, texts))
    likely = found >= FEWEST_LEVELS and 2 * found >= len(texts)
    return likely and (_is_worded(line) or heads.is_corner(line[0].text))


def _is_worded(line: Sequence[Cell]) -> bool:
    texts = [cell.text for cell in line[1:]]
    return any(heads.is_level(text) and not heads.is_points(text) for text in texts)


def _unknown_heads(grid: Grid) -> int | None:
    """Give a line of short texts beside the word for criteria, whatever its levels are called.

    A list of criteria with their points, and no levels, will do.
    """
    for place, line in enumerate(grid[:MOST_ABOVE]):
        texts = [cell.text for cell in line[1:] if heads.column(cell.text) is Column.LEVEL]
        short = all(len(text) <= heads.LONGEST for text in texts)
        named_corner = line[0].text and heads.is_corner(line[0].text)
        worth = any(heads.column(cell.text) is Column.WORTH for cell in line[1:])
        if named_corner and short and (worth or len(texts) >= FEWEST_LEVELS):
            return place
    return None
