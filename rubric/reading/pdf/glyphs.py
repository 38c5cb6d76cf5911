"""From a page to the letters on it. An open page of pdfium in, pieces of lines out.

A piece is letters drawn one after the other on one baseline in one style. Spaces come from the
file's own spaces and from the gaps between letters, whichever a program has written.
"""

import ctypes
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from statistics import median
from struct import unpack

from pypdfium2 import raw

from rubric.reading.pdf.shapes import Style, Word

GAP = 0.14  # of the letters' size: less is kerning, more a space; TeX shrinks spaces to 0.2
TRACKED = 0.05  # of the size: the gap between most letters of words that are spaced out
FAR = 3.0  # of the size: letters so far apart belong to different pieces
BACK = 0.5  # of the size: letters so far to the left of the last begin a new piece
SAME_LINE = 0.1  # of the size: baselines so near are one
SPACES = frozenset(" \t\u2002\u2003\u2009\u200a\u202f\u3000")
FIRM = "\xa0"  # a space at which no line ends
BREAKS = frozenset((0, 10, 13))
SHOWN = {
    2: "-", 0xFFFE: "-",  # pdfium's own signs for a hyphen at the end of a line
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st",
    0xFB06: "st",
}  # fmt: skip

Box = tuple[float, float, float, float]  # left, top, right, bottom
Handle = int

_HANDLE, _INT = ctypes.c_void_p, ctypes.c_int
_unicode = ctypes.cast(raw.FPDFText_GetUnicode, ctypes.CFUNCTYPE(ctypes.c_uint, _HANDLE, _INT))
_object = ctypes.cast(raw.FPDFText_GetTextObject, ctypes.CFUNCTYPE(_HANDLE, _HANDLE, _INT))
_box = ctypes.cast(
    raw.FPDFText_GetLooseCharBox,
    ctypes.CFUNCTYPE(_INT, _HANDLE, _INT, ctypes.POINTER(raw.FS_RECTF)),
)


@dataclass(slots=True)
class Glyphs:
    """The letters of a page in the order of the file, and the object that drew each."""

    codes: Sequence[int]
    boxes: Sequence[Box]
    objects: Sequence[Handle | None]


@dataclass(slots=True)
class _Piece:
    style: Style
    baseline: float
    box: Box
    chars: list[str] = field(default_factory=list)
    lefts: list[float] = field(default_factory=list)
    rights: list[float] = field(default_factory=list)


def glyphs(text_page: Handle, count: int) -> Glyphs:
    """Take the letters of a page out of pdfium, all at once: most of the time goes here."""
    found = (raw.FS_RECTF * count)()
    deque(map(_box, repeat(text_page), range(count), found), maxlen=0)
    flat = unpack(f"{4 * count}f", found)
    boxes = list(zip(flat[::4], flat[1::4], flat[2::4], flat[3::4], strict=True))
    codes = list(map(_unicode, repeat(text_page), range(count)))
    return Glyphs(codes, boxes, list(map(_object, repeat(text_page), range(count))))


def pieces(
    found: Glyphs, looks: Sequence[tuple[Style, float] | None], turn: int
) -> Iterator[list[Word]]:
    """Give the words of each piece; `looks` holds style and baseline of every letter.

    Letters that stand at another `turn` are passed over.
    """
    piece: _Piece | None = None
    last: Handle | None = None
    for code, box, handle, look in zip(
        found.codes, found.boxes, found.objects, looks, strict=True
    ):
        if look is None or look[0].turn != turn or code in BREAKS:
            continue
        left, _, right, _ = upright(box, turn) if turn else box
        if right - left <= 0 and code == ord(" "):
            continue  # pdfium's guess
        if piece is None or (handle != last and not _goes_on(piece, look, left)):
            if piece:
                yield from _words(piece)
            piece = _Piece(look[0], look[1], upright(box, turn))
        elif abs(left - piece.rights[-1]) > FAR * look[0].points:
            yield from _words(piece)
            piece = _Piece(look[0], look[1], upright(box, turn))
        piece.chars.append(SHOWN.get(code) or chr(code))
        piece.lefts.append(left)
        piece.rights.append(right)
        last = handle
    if piece:
        yield from _words(piece)


def upright(box: Box, turn: int) -> Box:
    """Turn a rectangle with the page until the text stands upright."""
    left, top, right, bottom = box
    if turn == 1:
        return bottom, -left, top, -right
    if turn == 2:  # noqa: PLR2004  # half a turn
        return -right, -bottom, -left, -top
    if turn == 3:  # noqa: PLR2004  # three quarters
        return -top, right, -bottom, left
    return box


def _goes_on(piece: _Piece, look: tuple[Style, float], left: float) -> bool:
    style, baseline = look
    if style != piece.style or not piece.rights:
        return False
    gap, size = left - piece.rights[-1], style.points
    return abs(baseline - piece.baseline) <= SAME_LINE * size and -BACK * size < gap < FAR * size


def _words(piece: _Piece) -> Iterator[list[Word]]:
    """Part a piece at its spaces and gaps."""
    words: list[Word] = []
    begin = 0
    widest = (GAP * piece.style.points) + _tracking(piece)
    chars, lefts, rights = piece.chars, piece.lefts, piece.rights
    if " " not in chars:  # some programs call all their spaces so
        chars = [" " if char == FIRM else char for char in chars]
    for at, char in enumerate(chars):
        if char in SPACES:
            if at > begin:
                words.append(_word(piece, begin, at, spaced=True))
            begin = at + 1
        elif at > begin and lefts[at] - rights[at - 1] > widest:
            words.append(_word(piece, begin, at, spaced=True))
            begin = at
    if begin < len(chars):
        words.append(_word(piece, begin, len(chars), spaced=False))
    if words:
        yield words


def _word(piece: _Piece, begin: int, end: int, *, spaced: bool) -> Word:
    _, top, _, bottom = piece.box
    return Word(
        "".join(piece.chars[begin:end]),
        piece.lefts[begin],
        piece.rights[end - 1],
        piece.baseline,
        bottom,
        top,
        piece.style,
        spaced,
    )


def _tracking(piece: _Piece) -> float:
    """Give the gap between the letters of words that are spaced out; 0 for plain ones."""
    if len(piece.chars) < 4:  # noqa: PLR2004  # letters that show a habit
        return 0.0
    chars = piece.chars
    gaps = [
        piece.lefts[at] - piece.rights[at - 1]
        for at in range(1, len(chars))
        if chars[at] not in SPACES and chars[at - 1] not in SPACES
    ]
    usual = median(gaps) if gaps else 0.0
    return usual if usual > TRACKED * piece.style.points else 0.0
