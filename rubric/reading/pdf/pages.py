"""From a page to a Sheet: pdfium's open page in, what stands on it out."""

import ctypes
import re
from collections import Counter
from dataclasses import dataclass, field
from math import atan2, hypot, pi
from typing import Any

from pypdfium2 import PdfPage, raw

from rubric.reading.counting import BULLET
from rubric.reading.pdf.drawn import Bounds, drawn
from rubric.reading.pdf.glyphs import Glyphs, Handle, Look, glyphs, pieces, upright
from rubric.reading.pdf.shapes import Sheet, Style, Word
from rubric.reading.pdf.sight import look

STRAIGHT = 0.06  # of a quarter turn
QUARTERS = 4
SLANT = 0.1  # of the height that upright letters are pushed aside to look italic
BOLD_WEIGHT = 600
ITALIC = re.compile(r"ital|obliq|slant|kursiv|cmti|cmsl|sfti|[-,]it\b", re.IGNORECASE)
BOLD = re.compile(r"bold|black|heavy|semibd|demi|cmbx|sfbx|-medi\b", re.IGNORECASE)
HIGHEST_DOT = 0.7  # of the size: how far above the baseline the middle of a bullet is
BEFORE = 2.0  # of the size: how far before its words a bullet stands
NAME_SIZE = 128  # bytes of a font's name that are looked at
NO_LETTER = (0, 0xFFFD)

_font = ctypes.cast(raw.FPDFTextObj_GetFont, ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p))
_mode = ctypes.cast(
    raw.FPDFTextObj_GetTextRenderMode, ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)
)
_size = ctypes.cast(
    raw.FPDFText_GetFontSize, ctypes.CFUNCTYPE(ctypes.c_double, ctypes.c_void_p, ctypes.c_int)
)
_matrix = ctypes.cast(
    raw.FPDFText_GetMatrix,
    ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(raw.FS_MATRIX)),
)
_color = ctypes.cast(
    raw.FPDFText_GetFillColor,
    ctypes.CFUNCTYPE(
        ctypes.c_int, ctypes.c_void_p, ctypes.c_int, *[ctypes.POINTER(ctypes.c_uint)] * 4
    ),
)


@dataclass(slots=True)
class Fonts:
    """What is known of the fonts met in a document, by pdfium's handle: italic, bold."""

    known: dict[Handle, tuple[bool, bool]] = field(default_factory=dict)

    def of(self, handle: Handle | None) -> tuple[bool, bool]:
        """Tell whether a font is italic and whether it is bold."""
        if handle is None:
            return False, False
        found = self.known.get(handle)
        if found is None:
            font = ctypes.cast(handle, raw.FPDF_FONT)
            buffer = ctypes.create_string_buffer(NAME_SIZE)
            raw.FPDFFont_GetBaseFontName(font, buffer, NAME_SIZE)
            name = buffer.value.decode("latin-1")
            bold = BOLD.search(name) is not None or raw.FPDFFont_GetWeight(font) >= BOLD_WEIGHT
            found = self.known[handle] = (ITALIC.search(name) is not None, bold)
        return found


def sheet(page: PdfPage, number: int, fonts: Fonts) -> Sheet:
    """Read an open page."""
    made = _with_words(page, number, fonts)
    bounds: Bounds = page.get_bbox()
    left, bottom, right, top = bounds
    _, made.ceiling, _, made.floor = upright((left, top, right, bottom), made.turn)
    on_page = drawn(page, (right - left) * (top - bottom))
    if made.turn == 0:
        made.rules = on_page.rules
        made.pieces = [_with_bullet(piece, on_page.dots) for piece in made.pieces]
    look(page, made, on_page, bounds)
    return made


def _with_bullet(piece: list[Word], dots: list[Bounds]) -> list[Word]:
    """Put a bullet before words that a browser drew a dot before."""
    first = piece[0]
    size = first.style.points
    for left, bottom, right, top in dots:
        level = 0 < (bottom + top) / 2 - first.baseline < HIGHEST_DOT * size
        if level and 0 <= first.left - right <= BEFORE * size:
            sign = Word(
                BULLET,
                left,
                right,
                first.baseline,
                first.bottom,
                first.top,
                first.style,
                spaced=True,
            )
            return [sign, *piece]
    return piece


def _with_words(page: PdfPage, number: int, fonts: Fonts) -> Sheet:
    text_page = page.get_textpage()
    handle = ctypes.cast(text_page.raw, ctypes.c_void_p).value or 0
    found = glyphs(handle, text_page.count_chars())
    looks = Looking(handle, fonts).at(found)
    turns: Counter[int | None] = Counter()
    for stretch, each in zip(found.objects, looks, strict=True):
        if each:
            turns[each[0].turn] += stretch.end - stretch.begin
    turn = max(turns, key=lambda each: (each is not None, turns[each]), default=None) or 0
    made = Sheet(number, turn)
    made.pieces = list(pieces(found, looks, turn))
    made.turned = _turned(found, looks, turn) if len(turns) > 1 else ""
    made.unknown = sum(map(found.codes.count, NO_LETTER))
    text_page.close()
    return made


@dataclass(slots=True)
class Looking:
    """Asks pdfium how letters look; those drawn by one object look alike."""

    text_page: Handle
    fonts: Fonts
    styles: dict[tuple[object, ...], Style] = field(default_factory=dict)
    matrix: Any = field(default_factory=raw.FS_MATRIX)
    rgba: Any = field(default_factory=lambda: [ctypes.c_uint() for _ in range(4)])

    def at(self, found: Glyphs) -> list[Look | None]:
        """Give style and baseline of what every object drew."""
        return [
            None if each.handle is None else self._look(each.begin, each.handle)
            for each in found.objects
        ]

    def _look(self, at: int, handle: Handle) -> Look:
        matrix = self.matrix
        _matrix(self.text_page, at, matrix)
        _color(self.text_page, at, *self.rgba)
        a, b, c, d = matrix.a, matrix.b, matrix.c, matrix.d
        color = tuple(each.value for each in self.rgba)
        size, font = _size(self.text_page, at), _font(handle)
        key = (size, a, b, c, d, color, font, _mode(handle))
        style = self.styles.get(key)
        if style is None:
            italic, bold = self.fonts.of(font)
            turn = _turn(a, b)
            slanted = turn == 0 and abs(c) > SLANT * abs(d)
            points = round(size * hypot(c, d), 2)
            style = Style(points, italic or slanted, bold, color, _mode(handle), turn)
            self.styles[key] = style
        return style, (matrix.f, -matrix.e, -matrix.f, matrix.e)[style.turn or 0]


def _turn(a: float, b: float) -> int | None:
    """Count the quarter turns of a matrix; null for a turn between them."""
    quarters = atan2(b, a) / (pi / 2)
    near = round(quarters)
    return near % QUARTERS if abs(quarters - near) <= STRAIGHT else None


def _turned(found: Glyphs, looks: list[Look | None], turn: int) -> str:
    """Give the words that stand at another turn than the page's text."""
    letters = [
        chr(code)
        for stretch, look in zip(found.objects, looks, strict=True)
        if look is None or look[0].turn != turn
        for code in found.codes[stretch.begin : stretch.end]
    ]
    return " ".join("".join(letters).split())
