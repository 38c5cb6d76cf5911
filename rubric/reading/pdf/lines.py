"""From pieces of lines to lines. The pieces of a page in, its lines in reading order out."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from operator import itemgetter

from rubric.reading.pdf.glyphs import GAP
from rubric.reading.pdf.shapes import Line, Sheet, Word
from rubric.records import replace

SAME_LINE = 0.15  # of the larger size: baselines so near are one
SMALL = 0.9  # of a line's size: smaller digits off its baseline are marks; CSS makes them 8/9
LOWEST, HIGHEST = -0.35, 0.85  # of a line's size: where such digits may stand over its baseline
BESIDE = 0.8  # of a line's size: how far such digits may stand from its words
RAISED = 0.12  # of a line's size: a mark stands so much higher
MARK_GAP = 0.3  # of a line's size: marks stand closer, even where a line is stretched
MARK = re.compile(r"[\d,.*†‡§()\[\]–-]{1,8}|[a-z]{1,3}")  # also the ending of 21st
APART = 0.9  # of the size: a wider gap may part columns or cells; no space in a line is wider
CELL = 1.6  # of the size: a gap between cells
STRETCHED = 2.5  # times the least gap of a line: all are wide in one that was stretched
FAR = 4.0  # of the size: a gap between cells in any line
TWICE = 0.3  # of the size: the same word twice so near is one drawn bold


def fragments(sheet: Sheet) -> list[Line]:
    """Give what stands side by side on one baseline without a gap that may part columns."""
    rows = _rows(sheet)
    found = [fragment for row in rows for fragment in _parted(sheet.page, sorted(row, key=_place))]
    return sorted(found, key=lambda line: (-line.baseline, line.left))


def _place(word: Word) -> tuple[float, float, str]:
    return word.left, -word.baseline, word.text


def _rows(sheet: Sheet) -> list[list[Word]]:
    """Put the pieces of one baseline together, and marks raised above it."""
    usual = _usual_size(sheet)
    rows: list[list[Word]] = []
    marks: list[Word] = []
    for piece in sorted(sheet.pieces, key=lambda piece: (-piece[0].baseline, piece[0].left)):
        size = piece[0].style.points
        if size <= SMALL * usual and all(MARK.fullmatch(word.text) for word in piece):
            marks += piece
        elif rows and rows[-1][0].baseline - piece[0].baseline <= SAME_LINE * size:
            rows[-1] += piece
        else:
            rows.append(list(piece))
    return _attached(rows, marks)


def _usual_size(sheet: Sheet) -> float:
    """Give the size of most letters on a page."""
    sizes: Counter[float] = Counter()
    for piece in sheet.pieces:
        sizes[piece[0].style.points] += sum(len(word.text) for word in piece)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def _attached(rows: list[list[Word]], marks: Iterable[Word]) -> list[list[Word]]:
    """Put marks into the lines they belong to; those without such a line make lines."""
    heights = [-row[0].baseline for row in rows]
    alone: list[list[Word]] = []
    for word in marks:
        near = bisect_left(heights, -word.baseline)
        homes = [
            (abs(word.baseline - other.baseline), at, other)
            for at in range(max(0, near - 2), min(len(rows), near + 3))
            if (other := _beside(word, rows[at]))
        ]
        if homes:
            _, at, other = min(homes, key=itemgetter(0, 1))
            raised = word.baseline - other.baseline > RAISED * other.style.points
            rows[at].append(replace(word, raised=raised))
        elif alone and alone[-1][0].baseline == word.baseline:
            alone[-1].append(word)
        else:
            alone.append([word])
    return [*rows, *alone]


def _beside(word: Word, row: Iterable[Word]) -> Word | None:
    """Give the word of a row that a word may be a mark beside."""
    for other in row:
        size = other.style.points
        near = word.left < other.right + BESIDE * size and word.right > other.left - BESIDE * size
        rise = word.baseline - other.baseline
        small = word.style.points <= SMALL * size
        if near and small and LOWEST * size <= rise <= HIGHEST * size:
            return other
    return None


def _parted(page: int, words: list[Word]) -> Iterator[Line]:
    """Part the words of a row where gaps are wide; a word drawn twice counts once."""
    begun: list[Word] = []
    for word in words:
        if begun and _is_twice(begun[-1], word):
            continue
        size = min(word.style.points, begun[-1].style.points) if begun else 0.0
        if begun and word.left - begun[-1].right > APART * size:
            yield _line(page, begun)
            begun = []
        if begun:
            begun[-1] = _spaced(begun[-1], word)
        begun.append(word)
    if begun:
        yield _line(page, begun)


def _is_twice(before: Word, word: Word) -> bool:
    near = abs(word.left - before.left) <= TWICE * word.style.points
    return near and word.text == before.text


def _spaced(before: Word, word: Word) -> Word:
    """Decide whether a space stands between two words: by the file, or by the gap."""
    if before.spaced:
        return before
    if word.raised:
        gap = MARK_GAP * before.style.points
    else:
        gap = GAP * min(before.style.points, word.style.points)
    return _with_space(before) if word.left - before.right > gap else before


def _with_space(word: Word) -> Word:
    """Put a space behind a word; written out, for a page has hundreds."""
    return Word(
        word.text,
        word.left,
        word.right,
        word.baseline,
        word.bottom,
        word.top,
        word.style,
        spaced=True,
        raised=word.raised,
    )


def _line(page: int, words: list[Word]) -> Line:
    """Make a line; its size and baseline are those of most of its letters."""
    sizes: dict[tuple[float, float], int] = {}
    for word in words:
        key = word.style.points, word.baseline
        sizes[key] = sizes.get(key, 0) + len(word.text)
    points, baseline = max(sizes, key=lambda key: (sizes[key], key))
    return Line(page, words, points, baseline)


def beside(parts: list[Line]) -> Line:
    """Join the fragments of one baseline in one column; gaps wide for their line begin cells."""
    parts = sorted(parts, key=lambda part: part.left)
    words: list[Word] = []
    joints = []
    for part in parts:
        if words:
            joints.append(len(words))
            words[-1] = _with_space(words[-1])
        words += part.words
    largest = max(parts, key=lambda part: (part.points * len(part.words), -part.left))
    gaps = [other.left - one.right for one, other in pairwise(words)]
    least = min(FAR * largest.points, max(CELL * largest.points, STRETCHED * min(gaps)))
    cells = (0, *(at for at in joints if gaps[at - 1] > least))
    return Line(parts[0].page, words, largest.points, largest.baseline, cells)
