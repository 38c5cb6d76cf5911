"""Where a stretch of the essay stands in the submitted file. A Document and a Span in, places out.

The text is not the file: what joins two lines or stands for a list's number is the reader's. So a
stretch begins and ends with signs that are the writer's own.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from rubric.origins import PageBox, RunPlace
from rubric.records import Record, replace
from rubric.types import Piece, Span

SAME_LINE = 0.5  # of the height: rectangles whose middles are nearer stand on one line
NEAR = 1.5  # heights: rectangles on one line that are nearer are one


class Map(Record):
    """The essay's text with the places its pieces came from, sorted."""

    text: str
    pieces: Sequence[Piece]

    def bounds(self, span: Span) -> tuple[RunPlace, RunPlace] | None:
        """Give where a stretch begins and ends (exclusive) in runs; null where nobody knows."""
        shown = span.of(self.text)
        first = span.start + len(shown) - len(shown.lstrip())
        last = span.start + len(shown.rstrip()) - 1
        begin, end = self._at(first), self._at(last)
        if first > last or begin is None or end is None:
            return None
        before, after = self.pieces[begin].origin, self.pieces[end].origin
        if not (isinstance(before, RunPlace) and isinstance(after, RunPlace)):
            return None
        into = after.offset + last + 1 - self.pieces[end].start
        return (
            replace(before, offset=before.offset + first - self.pieces[begin].start),
            replace(after, offset=min(into, self._most(end, after))),
        )

    def _at(self, offset: int) -> int | None:
        """Give the index of the piece that holds `offset`."""
        at = bisect_right(self.pieces, offset, key=attrgetter("start")) - 1
        return at if at >= 0 and offset < self.pieces[at].end else None

    def _most(self, at: int, place: RunPlace) -> int:
        """Give where the next piece begins, if in the same run: a ligature is read as two."""
        after = self.pieces[at + 1].origin if at + 1 < len(self.pieces) else None
        same = isinstance(after, RunPlace) and replace(after, offset=place.offset) == place
        later = isinstance(after, RunPlace) and after.offset > place.offset
        whole = place.offset + self.pieces[at].end - self.pieces[at].start
        return after.offset if same and later and isinstance(after, RunPlace) else whole

    def boxes(self, span: Span) -> tuple[PageBox, ...]:
        """Give the rectangles of a stretch, one a line; none where nobody knows."""
        found: list[PageBox] = []
        for box in self._words(span):
            if found and _goes_on(found[-1], box):
                found[-1] = _around(found[-1], box)
            else:
                found.append(box)
        return tuple(found)

    def _words(self, span: Span) -> Iterator[PageBox]:
        """Give the rectangles of a stretch's words, cut where it cuts a word."""
        at = max(0, bisect_left(self.pieces, span.start, key=attrgetter("end")))
        for piece in self.pieces[at:]:
            if piece.start >= span.end:
                return
            own = piece.of(self.text)
            word = Span(
                piece.start + len(own) - len(own.lstrip()), piece.start + len(own.rstrip())
            )
            begin, end = max(span.start, word.start), min(span.end, word.end)
            if begin < end and isinstance(piece.origin, PageBox):
                yield _part(piece.origin, begin - word.start, end - word.start, len(own.strip()))


def _part(box: PageBox, begin: int, end: int, whole: int) -> PageBox:
    """Give the part of a word's rectangle that some of its letters fill, all being as wide."""
    upright = box.right - box.left >= box.top - box.bottom or whole == 1
    if (begin, end) == (0, whole) or not upright:
        return box
    width = (box.right - box.left) / whole
    left, right = box.left + begin * width, box.left + end * width
    return replace(box, left=round(left, 1), right=round(right, 1))


def _goes_on(one: PageBox, other: PageBox) -> bool:
    """Tell whether a rectangle stands right behind another, on the same line."""
    height = max(one.top - one.bottom, other.top - other.bottom)
    level = abs(one.top + one.bottom - other.top - other.bottom) <= 2 * SAME_LINE * height
    return one.page == other.page and level and -height < other.left - one.right < NEAR * height


def _around(one: PageBox, other: PageBox) -> PageBox:
    return PageBox(
        one.page,
        min(one.left, other.left),
        min(one.bottom, other.bottom),
        max(one.right, other.right),
        max(one.top, other.top),
    )
