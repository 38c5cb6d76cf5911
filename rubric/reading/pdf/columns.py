"""The order in which lines are read. The fragments of a page in, its lines out, column by column.

Two columns show by an edge at which many lines of prose begin and which few lines cross.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from rubric.reading.pdf.lines import SAME_LINE, beside
from rubric.reading.pdf.shapes import Line

FEWEST = 4  # lines that a column has on each side of the edge
GUTTER = 0.7  # of the letters' size: the least room between columns
EDGE = 2.0  # points that the beginnings of lines in one column differ
FROM_SIDE = 0.2  # of the width: an edge nearer to the side is that of quotations
PROSE = 18  # letters that half of a column's lines have at least; cells of tables have fewer
HALF = 0.5  # share of the lines
DEEPEST = 3  # columns beside one another, counted as edges


def lines(parts: list[Line]) -> list[Line]:
    """Put the fragments of a page in reading order and join those of one baseline."""
    found: list[Line] = []
    for column, group in _columns(parts, 0, DEEPEST):
        for line in _merged(group):
            line.column = column
            found.append(line)
    return found


def _columns(parts: list[Line], name: int, depth: int) -> Iterator[tuple[int, list[Line]]]:
    """Part fragments into columns, each with a name that is the same on every page."""
    edge = _edge(parts) if depth else None
    if edge is None:
        if parts:
            yield name, parts
        return
    for crossing, band in _bands(parts, edge):
        if crossing:
            yield name, band
            continue
        yield from _columns([p for p in band if p.left < edge], 2 * name + 1, depth - 1)
        yield from _columns([p for p in band if p.left >= edge], 2 * name + 2, depth - 1)


def _bands(parts: Iterable[Line], edge: float) -> Iterator[tuple[bool, list[Line]]]:
    """Part fragments from top to bottom into those that cross the edge and those beside it."""
    band: list[Line] = []
    last = False
    for part in parts:
        crossing = part.left < edge - EDGE and part.right > edge
        if band and crossing != last:
            yield last, band
            band = []
        band.append(part)
        last = crossing
    if band:
        yield last, band


def _edge(parts: list[Line]) -> float | None:
    """Find where a second column begins; null on a page of one."""
    if len(parts) < 2 * FEWEST:
        return None
    left, right = min(p.left for p in parts), max(p.right for p in parts)
    first = left + FROM_SIDE * (right - left)
    counts: Counter[int] = Counter(round(p.left / EDGE) for p in parts if p.left > first)
    near = {at: counts[at - 1] + counts[at] + counts[at + 1] for at in counts}
    edges = [
        min(p.left for p in parts if abs(round(p.left / EDGE) - at) <= 1) - EDGE / 2
        for at in sorted(near, key=lambda at: (-near[at], at))
        if near[at] >= FEWEST
    ]
    crossed = {edge: _crossing(parts, edge) for edge in edges}
    fitting = [edge for edge in crossed if _parts(parts, edge, crossed[edge])]
    return min(fitting, key=lambda edge: (crossed[edge], edge), default=None)


def _crossing(parts: list[Line], edge: float) -> int:
    """Count the fragments that leave no gutter before an edge."""
    gutter = edge - GUTTER * parts[0].points
    return sum(p.left < edge and p.right > gutter for p in parts)


def _parts(parts: list[Line], edge: float, crossing: int) -> bool:
    """Tell whether an edge parts two columns of prose."""
    gutter = edge - GUTTER * parts[0].points
    before = list(_merged(p for p in parts if p.right <= gutter))
    after = list(_merged(p for p in parts if p.left >= edge))
    return crossing < len(after) and all(map(_is_prose, (before, after)))


def _is_prose(lines: list[Line]) -> bool:
    """Tell whether there are lines enough, half of them long enough, for a column of prose."""
    long = sum(len(line.text) >= PROSE for line in lines)
    return len(lines) >= FEWEST and long >= HALF * len(lines)


def _merged(parts: Iterable[Line]) -> Iterator[Line]:
    """Join the fragments of each baseline."""
    row: list[Line] = []
    for part in sorted(parts, key=lambda p: (-p.baseline, p.left)):
        if row and row[0].baseline - part.baseline > SAME_LINE * max(row[0].points, part.points):
            yield beside(row) if len(row) > 1 else row[0]
            row = []
        row.append(part)
    if row:
        yield beside(row) if len(row) > 1 else row[0]
