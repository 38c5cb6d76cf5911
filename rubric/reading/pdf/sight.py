"""What a reader of a page cannot see. A page and its Sheet in; the Sheet without such words out.

Words are seen when the picture of the page changes without them: so it does not matter by which
of the many ways they were hidden. Pages on which nothing can hide words are not drawn.
"""

from itertools import chain
from math import sqrt

from pypdfium2 import PdfPage

from rubric.reading.looks import NEAR, SMALLEST
from rubric.reading.pdf.drawn import PICTURED, Bounds, Drawn
from rubric.reading.pdf.shapes import Sheet, Style, Word
from rubric.records import Record

INVISIBLE = (3, 7)  # the PDF's numbers for letters that are not drawn
SCALE = 2.0  # dots a point: the strokes of small print are a dot wide
MOST_DOTS = 4_000_000  # of the picture of a page
MOSTLY = 0.8  # share of the words: a scanning program's, behind the picture of the page
OPAQUE = 255
BYTES = 3  # a dot: blue, green, red


class _Picture(Record):
    """A page with and without its words."""

    with_words: bytes
    without: bytes
    stride: int
    width: int
    height: int
    scale: float
    bounds: Bounds

    def shows(self, box: Bounds) -> bool:
        """Tell whether the words in a rectangle of the page can be seen."""
        left = max(0, int((box[0] - self.bounds[0]) * self.scale))
        right = min(self.width, int((box[2] - self.bounds[0]) * self.scale) + 1)
        top = max(0, int((self.bounds[3] - box[3]) * self.scale))
        bottom = min(self.height, int((self.bounds[3] - box[1]) * self.scale) + 1)
        for row in range(top, bottom):
            begin, end = row * self.stride + BYTES * left, row * self.stride + BYTES * right
            one, other = self.with_words[begin:end], self.without[begin:end]
            if one != other and _differ(one, other):
                return True
        return False


def look(page: PdfPage, sheet: Sheet, on_page: Drawn, bounds: Bounds) -> None:
    """Take the words out of `sheet` that nobody can see; tell whether it is a scanned page."""
    words = list(chain.from_iterable(sheet.pieces))
    unseen = {
        id(word)
        for piece in sheet.pieces
        if not _is_plain(piece, sheet, bounds)
        for word in piece
        if _is_unseen(word, sheet, bounds)
    }
    if on_page.covers and len(unseen) < len(words):
        picture = _picture(page, on_page, bounds)
        unseen |= {id(word) for word in words if not picture.shows(_bounds(word, sheet))}
    elif not on_page.covers:
        pale = (piece for piece in sheet.pieces if _is_pale(piece[0].style))
        unseen |= {id(word) for piece in pale for word in piece}
    sheet.picture = on_page.picture
    if words and sheet.picture >= PICTURED and len(unseen) >= MOSTLY * len(words):
        sheet.scanned = True
        return
    if unseen:
        _take_out(sheet, unseen)


def _take_out(sheet: Sheet, unseen: set[int]) -> None:
    kept = []
    for piece in sheet.pieces:
        hidden = [word.text for word in piece if id(word) in unseen]
        if hidden:
            sheet.hidden.append(" ".join(hidden))
            piece = [word for word in piece if id(word) not in unseen]  # noqa: PLW2901
        if piece:
            kept.append(piece)
    sheet.pieces = kept


def _bounds(word: Word, sheet: Sheet, last: Word | None = None) -> Bounds:
    """Give the bounds of a word on the page, or of those from it to the `last` on its line."""
    box = sheet.box(word.left, word.bottom, (last or word).right, word.top)
    return box.left, box.bottom, box.right, box.top


def _is_plain(piece: list[Word], sheet: Sheet, bounds: Bounds) -> bool:
    """Tell whether all words of a piece are drawn, large enough, and on the page."""
    left, bottom, right, top = _bounds(piece[0], sheet, piece[-1])
    on = bounds[0] <= left and right <= bounds[2] and bounds[1] <= bottom and top <= bounds[3]
    return on and not _is_invisible(piece[0])


def _is_unseen(word: Word, sheet: Sheet, bounds: Bounds) -> bool:
    """Tell whether a word is invisible wherever it stands, or stands off the page."""
    left, bottom, right, top = _bounds(word, sheet)
    off = right <= bounds[0] or left >= bounds[2] or top <= bounds[1] or bottom >= bounds[3]
    return off or _is_invisible(word)


def _is_invisible(word: Word) -> bool:
    tiny = word.style.points < SMALLEST and not word.text.isdecimal()  # a note's mark may be
    return tiny or word.style.mode in INVISIBLE


def _is_pale(style: Style) -> bool:
    """Tell whether letters cannot be told from white paper."""
    *color, opacity = style.color
    return sum(OPAQUE - each for each in color) * opacity <= NEAR * OPAQUE


def _picture(page: PdfPage, on_page: Drawn, bounds: Bounds) -> _Picture:
    """Draw a page twice, with its words and without."""
    width, height = max(1.0, bounds[2] - bounds[0]), max(1.0, bounds[3] - bounds[1])
    scale = min(SCALE, sqrt(MOST_DOTS / (width * height)))
    page.set_rotation(0)
    shown = page.render(scale=scale)
    with_words = bytes(shown.buffer)
    on_page.show(shown=False)
    without = bytes(page.render(scale=scale).buffer)
    return _Picture(with_words, without, shown.stride, shown.width, shown.height, scale, bounds)


def _differ(one: bytes, other: bytes) -> bool:
    """Tell whether an eye sees a difference in a row of dots."""
    for at in range(0, len(one) - 2, BYTES):
        dots = zip(one[at : at + BYTES], other[at : at + BYTES], strict=True)
        if sum(abs(a - b) for a, b in dots) > NEAR:
            return True
    return False
