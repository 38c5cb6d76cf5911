"""From a page to the letters on it. An open page of pdfium in, pieces of lines out.

A piece is letters drawn one after the other on one baseline in one style. Spaces come from the
file's own spaces and from the gaps between letters, whichever a program has written.
"""

import ctypes
import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat
from struct import unpack

from pypdfium2 import raw

from rubric.reading.pdf.shapes import Style, Word
from rubric.reading.symbols import PRIVATE, SPELLED, SYMBOL, WINGDINGS
from rubric.records import Record

GAP = 0.14  # of the letters' size: less is kerning, more a space; TeX shrinks spaces to 0.2
TRACKED = 0.05  # of the size: the gap between most letters of words that are spaced out
HABIT = 4  # gaps that show such a habit; three of four are at least so wide
FAR = 3.0  # of the size: letters so far apart belong to different pieces
BACK = 0.5  # of the size: letters so far to the left of the last begin a new piece
SAME_LINE = 0.1  # of the size: baselines so near are one
STRIDE = 16  # letters looked past when an object drew the first and the last of them
SPACES = frozenset(" \t\u2002\u2003\u2009\u200a\u202f\u3000")
UNSPACED = re.compile(f"[^{''.join(sorted(SPACES))}]+")
FIRM = "\xa0"  # a space at which no line ends
ADDED = frozenset("\0\n\r ")  # pdfium's own, spaces only where they have no width
SHOWN = {
    2: "-", 0xFFFE: "-",  # pdfium's own signs for a hyphen at the end of a line
    **{ord(letters): shown for letters, shown in SPELLED.items()},
    **{PRIVATE + code: sign for code, sign in (SYMBOL | WINGDINGS).items()},
}  # fmt: skip

Box = tuple[float, float, float, float]  # left, top, right, bottom
Handle = int
Look = tuple[Style, float]  # how letters look and where their baseline is

_HANDLE, _INT = ctypes.c_void_p, ctypes.c_int
_text = ctypes.cast(
    raw.FPDFText_GetText,
    ctypes.CFUNCTYPE(_INT, _HANDLE, _INT, _INT, ctypes.POINTER(ctypes.c_ushort)),
)
_unicode = ctypes.cast(raw.FPDFText_GetUnicode, ctypes.CFUNCTYPE(ctypes.c_uint, _HANDLE, _INT))
_object = ctypes.cast(raw.FPDFText_GetTextObject, ctypes.CFUNCTYPE(_HANDLE, _HANDLE, _INT))
_box = ctypes.cast(
    raw.FPDFText_GetLooseCharBox,
    ctypes.CFUNCTYPE(_INT, _HANDLE, _INT, ctypes.POINTER(raw.FS_RECTF)),
)


class Stretch(Record):
    """Letters that one object drew: the first, the one after the last, and the object."""

    begin: int
    end: int
    handle: Handle | None


class Glyphs(Record):
    """The letters of a page in the order of the file, and the objects that drew them."""

    codes: Sequence[int]
    edges: tuple[float, ...]  # four of each letter
    objects: Sequence[Stretch]

    def box(self, at: int) -> Box:
        """Give the rectangle of a letter."""
        left, top, right, bottom = self.edges[4 * at : 4 * at + 4]
        return left, top, right, bottom


def glyphs(text_page: Handle, count: int) -> Glyphs:
    """Take the letters of a page out of pdfium, all at once: most of the time goes here."""
    found = (raw.FS_RECTF * count)()
    deque(map(_box, repeat(text_page), range(count), found), maxlen=0)
    codes = _codes(text_page, count)
    return Glyphs(codes, unpack(f"{4 * count}f", found), list(_objects(text_page, count)))


def _codes(text_page: Handle, count: int) -> list[int]:
    """Take the letters' codes; one by one where not every letter has one code unit."""
    units = (ctypes.c_ushort * (count + 1))()
    if _text(text_page, 0, count, units) == count + 1:
        return units[:count]
    return list(map(_unicode, repeat(text_page), range(count)))


def _objects(text_page: Handle, count: int) -> Iterator[Stretch]:
    begin, last = 0, _object(text_page, 0) if count else None
    at = 0
    while at < count:
        ahead = min(at + STRIDE, count - 1)
        if last and ahead > at and _object(text_page, ahead) == last:
            at = ahead
            continue
        for each in range(at, ahead + 1):
            handle = _object(text_page, each)
            if handle != last:
                yield Stretch(begin, each, last)
                begin, last = each, handle
        at = ahead + 1
    yield Stretch(begin, count, last)


class _Letters(Record):
    """The letters of a page, turned upright; `added` are those that only pdfium has."""

    chars: Sequence[str]
    lefts: Sequence[float]
    rights: Sequence[float]
    added: frozenset[int]

    def within(self, begin: int, end: int) -> list[int]:
        """Give the letters from `begin` to `end` that the file itself has."""
        letters = range(begin, end)
        if self.added.isdisjoint(letters):
            return list(letters)
        return [at for at in letters if at not in self.added]


@dataclass(slots=True)
class _Piece:
    look: Look
    box: Box
    letters: list[int]


def pieces(found: Glyphs, looks: Sequence[Look | None], turn: int) -> Iterator[list[Word]]:
    """Give the words of each piece; `looks` holds style and baseline of every object.

    Letters that stand at another `turn` are passed over.
    """
    page = _upright_letters(found, turn)
    piece: _Piece | None = None
    for stretch, look in zip(found.objects, looks, strict=True):
        letters = page.within(stretch.begin, stretch.end)
        if look is None or look[0].turn != turn or not letters:
            continue
        if piece and _goes_on(
            piece, look, page.lefts[letters[0]] - page.rights[piece.letters[-1]]
        ):
            piece.letters += letters
            continue
        if piece:
            yield from _parts(piece, page)
        piece = _Piece(look, upright(found.box(letters[0]), turn), letters)
    if piece:
        yield from _parts(piece, page)


def _upright_letters(found: Glyphs, turn: int) -> _Letters:
    known = {code: SHOWN.get(code) or chr(code) for code in set(found.codes)}
    chars = [known[code] for code in found.codes]
    lefts: Sequence[float] = found.edges[::4]
    rights: Sequence[float] = found.edges[2::4]
    if turn:
        boxes = [upright(found.box(at), turn) for at in range(len(chars))]
        lefts, rights = [box[0] for box in boxes], [box[2] for box in boxes]
    added = frozenset(
        at
        for at, char in enumerate(chars)
        if char in ADDED and (char != " " or rights[at] <= lefts[at])
    )
    return _Letters(chars, lefts, rights, added)


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


def _goes_on(piece: _Piece, look: Look, gap: float) -> bool:
    """Tell whether letters go on with a piece, `gap` points behind it."""
    style, baseline = look
    size = style.points
    if style != piece.look[0] or abs(baseline - piece.look[1]) > SAME_LINE * size:
        return False
    return -BACK * size < gap < FAR * size


def _parts(piece: _Piece, page: _Letters) -> Iterator[list[Word]]:
    """Part a piece where its letters are far apart, and then into words."""
    letters, size = piece.letters, piece.look[0].points
    gaps = [page.lefts[b] - page.rights[a] for a, b in pairwise(letters)]
    far = FAR * size
    cuts = [at for at, gap in enumerate(gaps, 1) if gap > far or gap < -far]
    begin = 0
    for end in [*cuts, len(letters)]:
        words = list(_words(piece, page, letters[begin:end], gaps[begin : end - 1]))
        if words:
            yield words
        begin = end


def _words(piece: _Piece, page: _Letters, letters: list[int], gaps: list[float]) -> Iterator[Word]:
    """Give the words of letters with the gaps between them."""
    chars = [page.chars[at] for at in letters]
    if FIRM in chars and " " not in chars:  # some programs call all their spaces so
        chars = [" " if char == FIRM else char for char in chars]
    least = GAP * piece.look[0].points
    within = None  # the widest gap within a word; seldom asked for
    for begin, end, spaced in _unspaced(chars):
        cuts = [end]
        if end - begin > 1 and max(gaps[begin : end - 1]) > least:
            within = within or least + _tracking(piece, chars, gaps)
            cuts = [at for at in range(begin + 1, end) if gaps[at - 1] > within] + cuts
        for cut in cuts:
            ends = spaced or cut < end
            yield _word(piece, page, chars[begin:cut], letters[begin:cut], spaced=ends)
            begin = cut  # noqa: PLW2901  # the rest of the stretch


def _unspaced(chars: list[str]) -> Iterator[tuple[int, int, bool]]:
    """Give the stretches without a space, and whether one stands behind."""
    for match in UNSPACED.finditer("".join([char[0] for char in chars])):
        yield match.start(), match.end(), match.end() < len(chars)


def _word(
    piece: _Piece, page: _Letters, chars: list[str], letters: list[int], *, spaced: bool
) -> Word:
    _, top, _, bottom = piece.box
    style, baseline = piece.look
    left, right = page.lefts[letters[0]], page.rights[letters[-1]]
    return Word("".join(chars), left, right, baseline, bottom, top, style, spaced)


def _tracking(piece: _Piece, chars: list[str], gaps: list[float]) -> float:
    """Give the gap between the letters of words that are spaced out; 0 for plain ones."""
    least = TRACKED * piece.look[0].points
    within = sorted(
        gap
        for gap, one, other in zip(gaps, chars, chars[1:], strict=False)
        if one not in SPACES and other not in SPACES
    )
    usual = within[len(within) // 4] if len(within) >= HABIT else 0.0
    return usual if usual > least else 0.0
