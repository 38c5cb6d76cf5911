"""What else is drawn on a page. An open page of pdfium in; rules, pictures and covers out."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field

from pypdfium2 import PdfPage, raw

from rubric.reading.pdf.glyphs import Handle
from rubric.reading.pdf.shapes import Color, Rule

MOST_OBJECTS = 200_000  # of a page; one drawn letter by letter has 6,000
DEEPEST = 8  # forms within forms
THIN = 2.5  # points: a shape flatter than this is a rule
SMALL = 6.0  # points: smaller shapes hide no words
ROUND = 1.0  # points that width and height of a bullet differ
MOST_DOTS = 500  # of a page; a list of so many items fills two
PICTURED = 0.5  # of the page: a picture of it
PALE = 240  # of 255: white paper, near enough

_P, _I, _F = ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(ctypes.c_float)
_U = ctypes.POINTER(ctypes.c_uint)
_count = ctypes.cast(raw.FPDFPage_CountObjects, ctypes.CFUNCTYPE(_I, _P))
_get = ctypes.cast(raw.FPDFPage_GetObject, ctypes.CFUNCTYPE(_P, _P, _I))
_inner_count = ctypes.cast(raw.FPDFFormObj_CountObjects, ctypes.CFUNCTYPE(_I, _P))
_inner_get = ctypes.cast(raw.FPDFFormObj_GetObject, ctypes.CFUNCTYPE(_P, _P, ctypes.c_ulong))
_type = ctypes.cast(raw.FPDFPageObj_GetType, ctypes.CFUNCTYPE(_I, _P))
_bounds = ctypes.cast(raw.FPDFPageObj_GetBounds, ctypes.CFUNCTYPE(_I, _P, _F, _F, _F, _F))
_fill = ctypes.cast(raw.FPDFPageObj_GetFillColor, ctypes.CFUNCTYPE(_I, _P, _U, _U, _U, _U))
_mode = ctypes.cast(
    raw.FPDFPath_GetDrawMode,
    ctypes.CFUNCTYPE(_I, _P, ctypes.POINTER(ctypes.c_int), ctypes.POINTER(ctypes.c_int)),
)
_active = ctypes.cast(raw.FPDFPageObj_SetIsActive, ctypes.CFUNCTYPE(_I, _P, _I))

Bounds = tuple[float, float, float, float]  # left, bottom, right, top


@dataclass(slots=True)
class Drawn:
    """What is on a page: its words' objects, its rules, the share of it that is a picture.

    `dots` are shapes as small as bullets; `covers`: something may hide words.
    """

    texts: list[Handle] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    dots: list[Bounds] = field(default_factory=list)
    picture: float = 0.0
    covers: bool = False

    def show(self, *, shown: bool) -> None:
        """Draw the words from now on, or not."""
        for handle in self.texts:
            _active(handle, shown)


def drawn(page: PdfPage, area: float) -> Drawn:
    """Look at everything on a page of an `area` in square points."""
    found = Drawn()
    for handle, kind, bounds in _objects(page):
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            found.texts.append(handle)
        elif bounds is not None:
            _look(found, handle, kind, bounds, area)
    return found


def _objects(page: PdfPage) -> Iterator[tuple[Handle, int, Bounds | None]]:
    """Give every object with its kind and rectangle, those of forms too (without a rectangle)."""
    root = ctypes.cast(page.raw, _P).value or 0
    waiting = [(_get(root, at), 0) for at in range(min(_count(root), MOST_OBJECTS))][::-1]
    seen = 0
    while waiting and seen < MOST_OBJECTS:
        handle, depth = waiting.pop()
        seen += 1
        if not handle:
            continue
        kind = _type(handle)
        if kind == raw.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
            inner = [(_inner_get(handle, at), depth + 1) for at in range(_inner_count(handle))]
            waiting += inner[::-1]
        yield handle, kind, None if kind == raw.FPDF_PAGEOBJ_TEXT else _rectangle(handle)


def _rectangle(handle: Handle) -> Bounds | None:
    edges = [ctypes.c_float() for _ in range(4)]
    if not _bounds(handle, *edges):
        return None
    left, bottom, right, top = (edge.value for edge in edges)
    return left, bottom, right, top


def _look(found: Drawn, handle: Handle, kind: int, bounds: Bounds, area: float) -> None:
    left, bottom, right, top = bounds
    width, height = right - left, top - bottom
    if kind == raw.FPDF_PAGEOBJ_PATH and height <= THIN:
        found.rules.append(Rule(left, right, (bottom + top) / 2))
    elif kind == raw.FPDF_PAGEOBJ_PATH and max(width, height) <= SMALL:
        if abs(width - height) <= ROUND and len(found.dots) < MOST_DOTS:
            found.dots.append(bounds)
    elif kind == raw.FPDF_PAGEOBJ_IMAGE:
        found.picture = max(found.picture, width * height / area if area else 0.0)
        found.covers = True
    elif kind == raw.FPDF_PAGEOBJ_SHADING:
        found.covers = True
    elif kind == raw.FPDF_PAGEOBJ_PATH and min(width, height) > SMALL:
        behind = not found.texts and min(_color(handle)[:3]) >= PALE
        found.covers |= _is_filled(handle) and not behind


def _is_filled(handle: Handle) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(_mode(handle, fill, stroke)) and fill.value != raw.FPDF_FILLMODE_NONE


def _color(handle: Handle) -> Color:
    red, green, blue, opacity = (ctypes.c_uint() for _ in range(4))
    _fill(handle, red, green, blue, opacity)
    return red.value, green.value, blue.value, opacity.value
