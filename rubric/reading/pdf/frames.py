"""Where columns begin and end, and how far apart their lines are. Lines in, measures out."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise

from rubric.reading.pdf.shapes import Line

LEVEL = 3.0  # points that the beginnings of lines at one margin differ
OVERLONG = 30  # lines, one of which may stand out beyond the margin
FEW = 2  # lines that show a margin
HALF = 2  # distances are told to half a point

Page = tuple[int, int]  # a page and a column of it


def frame(lines: Iterable[Line]) -> None:
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
        sizes[round(HALF * line.points) / HALF] += sum(len(word.text) for word in line.words)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)
