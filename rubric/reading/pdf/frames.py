"""Where columns begin and end, and how far apart their lines are. Lines in, measures out."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import groupby, pairwise

from rubric.reading.pdf.shapes import Line

LEVEL = 3.0  # points that the beginnings of lines at one margin differ
OVERLONG = 30  # lines, one of which may stand out beyond the margin
FEW = 2  # lines that show a margin
SET_IN = 0.7  # of the size: lines set in so much may be cut at an edge of their own
WIDE = 0.55  # of the column's width: such an edge; lines that end before it are short ones
SPACE = 0.25  # of the size: a space between words
SLACK = 0.15  # of the size: places are not exact
HALF = 2  # distances are told to half a point

Page = tuple[int, int]  # a page and a column of it


def frame(lines: list[Line]) -> None:
    """Give every line the left and right end of its column."""
    pages: dict[Page, list[Line]] = defaultdict(list)
    columns: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        pages[line.page, line.column].append(line)
        columns[line.column].append(line)
    usual = {name: _margin(group) for name, group in columns.items()}
    widths: dict[int, list[float]] = defaultdict(list)
    lefts: dict[Page, float] = {}
    for page, group in pages.items():
        own = _margin(group)
        few = len(group) < 2 * FEW
        lefts[page] = min(usual[page[1]], own) if few else own
        widths[page[1]] += (line.right - lefts[page] for line in group)
    for page, group in pages.items():
        found = sorted(widths[page[1]], reverse=True)
        width = found[len(found) // OVERLONG]
        for line in group:
            line.frame = lefts[page], lefts[page] + width
            line.edge = line.frame[1]
    runs = [list(run) for _, run in groupby(lines, key=_inset)]
    for run, after in zip(runs, [*runs[1:], None], strict=False):
        # The last of them may be the first line of a paragraph that is set in as far.
        first = after is not None and _inset(after[0]) == 0 and room(run[-1], after[0]) <= 0
        _cut_narrower(run[:-1] if first else run)


def _inset(line: Line) -> int:
    """Give how far a line is set in, in steps that lines of one block share."""
    return round((line.left - line.frame[0]) / LEVEL)


def _cut_narrower(run: list[Line]) -> None:
    """Find the right edge of lines set in from the others, if they were cut at one."""
    if len(run) < FEW or run[0].left - run[0].frame[0] < SET_IN * run[0].points:
        return
    edge = max(line.right - line.frame[0] for line in run)
    if edge < WIDE * (run[0].frame[1] - run[0].frame[0]):
        return
    if all(edge - (a.right - a.frame[0]) <= _need(b) for a, b in pairwise(run)):
        for line in run:
            line.edge = line.frame[0] + edge


def _need(line: Line) -> float:
    """Give the room (points) that the first word of a line takes behind another."""
    return line.words[0].right - line.words[0].left + SPACE * line.points


def room(above: Line, line: Line) -> float:
    """Give how much room (points) the line above had left beyond the first word of this one."""
    return above.edge - above.right - _need(line) - SLACK * line.points


def _margin(lines: list[Line]) -> float:
    """Give the leftmost place where more than one line begins."""
    starts = sorted(line.left for line in lines)
    for one, other in pairwise(starts):
        if other - one <= LEVEL:
            return one
    return starts[0]


def distances(lines: list[Line]) -> dict[float, float]:
    """Give the usual distance between lines of each size (rounded), in points."""
    counts: dict[float, Counter[float]] = defaultdict(Counter)
    for above, line in pairwise(lines):
        gap = above.baseline - line.baseline
        if above.page == line.page and above.column == line.column and gap > 0:
            counts[round(line.points)][round(HALF * gap) / HALF] += 1
    return {size: min(found, key=lambda gap: (-found[gap], gap)) for size, found in counts.items()}


def body_size(lines: Iterable[Line]) -> float:
    """Give the size of most letters of a document."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(HALF * line.points) / HALF] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)
