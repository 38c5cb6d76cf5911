"""What the walk asks of single elements of a Word document. An element in, a fact out."""

from collections.abc import Callable

from rubric.raised import RAISED
from rubric.reading.docx.names import NOTE_MARKS, RPR, VAL, T, W
from rubric.reading.docx.styles import NO_LIST, TWIPS, Shape, Styles, color_of, is_on, look_of
from rubric.reading.looks import SMALLEST, Look
from rubric.reading.symbols import symbol
from rubric.reading.tree import Element
from rubric.reading.typed import Typed
from rubric.records import replace

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
SHAPE = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
VML = "{urn:schemas-microsoft-com:vml}"
DRAWN = SHAPE + "wsp"
SHAPES = (DRAWN, *(VML + name for name in ("shape", "rect", "roundrect", "oval")))
PLACED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
ANCHOR, INLINE = PLACED + "anchor", PLACED + "inline"
UNSHOWN = ("visibility:hidden", "display:none", "width:0;", "height:0;")
EMUS = 12_700  # to a point
ON_PAGE = -500.0, 1_200.0  # points from its corner; what is set farther off is on no page
FILLS = ("solidFill", "gradFill", "blipFill", "pattFill")
GREY = "808080"  # far enough from black and from white to hide neither
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
SPACES = str.maketrans("\n\r\t", "   ")
SIGNS: dict[object, str] = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
}
PAGE_BREAKS = ("page", "column")


def typed(shape: Shape) -> Typed:
    """Give an empty paragraph of a shape; one that is numbered is an item of a list."""
    left, first = shape.left or 0.0, shape.first or 0.0
    kind = shape.kind or "paragraph"
    if shape.list not in (None, NO_LIST) and kind == "paragraph":
        kind = "list"
    return Typed(kind, indent=left, hanging=first < 0 and left + first <= 0)


def run_look(styles: Styles, look: Look, properties: Element) -> Look:
    """Give the look of a run in a paragraph whose text has a `look`."""
    named = properties.find(W + "rStyle")
    if named is not None:
        own = styles.of(named.get(VAL)).look
        if look.italic and own.italic:  # emphasis within italics stands upright
            own = replace(own, italic=False)
        look = look.under(own)
    return look.under(look_of(properties))


def text_of(element: Element, note: Callable[[str, str], int]) -> str | None:
    """Give what a part of a run shows; null when it is to be walked. `note` numbers notes."""
    tag = element.tag
    if tag == T:
        text = (element.text or "").translate(SPACES)
        return text if element.get(SPACE) == "preserve" else text.strip()
    if tag == W + "br":
        return "\f" if element.get(W + "type") in PAGE_BREAKS else "\n"
    if tag == W + "sym":
        return symbol(element.get(W + "font", ""), element.get(W + "char", ""))
    if tag in NOTE_MARKS:
        return str(note(str(tag), element.get(W + "id", ""))).translate(RAISED)
    return SIGNS.get(tag)


def is_initial(properties: Element | None) -> bool:
    """Tell whether a paragraph is only the large first letter of the next."""
    return properties is not None and properties.find(f"{W}framePr[@{W}dropCap]") is not None


def mark_is_deleted(properties: Element | None) -> bool:
    """Tell whether the end of a paragraph was deleted, or moved away."""
    marks = None if properties is None else properties.find(RPR)
    if marks is None:
        return False
    return marks.find(W + "del") is not None or marks.find(W + "moveFrom") is not None


def is_off(properties: Element | None) -> bool:
    """Tell whether a frame sets its paragraph beside the page."""
    frame = None if properties is None else properties.find(W + "framePr")
    if frame is None:
        return False
    return any(_far(frame.get(W + side), TWIPS) for side in ("x", "y"))


def is_flat_row(row: Element) -> bool:
    """Tell whether a row of a table is hidden, or too low to show letters."""
    height = row.find(f"{W}trPr/{W}trHeight[@{W}hRule='exact']")
    low = height is not None and _points(height.get(VAL), TWIPS) < SMALLEST
    return low or row.find(f"{W}trPr/{W}hidden") is not None


def is_hidden_box(element: Element) -> bool:
    """Tell whether the words of a text box are not shown: switched off, without room, off page."""
    for above in element.iterancestors(*SHAPES, ANCHOR, INLINE):
        style = above.get("style", "").replace(" ", "")
        named, size = above.find(PLACED + "docPr"), above.find(PLACED + "extent")
        places = above.iterfind(f"*/{PLACED}posOffset")
        if (
            any(sign in style for sign in UNSHOWN)
            or (named is not None and is_on(named.get("hidden", "0")))
            or (size is not None and min(map(_emus(size), ("cx", "cy"))) < SMALLEST)
            or any(_far(place.text, EMUS) for place in places)
        ):
            return True
    return False


def _emus(size: Element) -> Callable[[str], float]:
    return lambda side: _points(size.get(side), EMUS)


def _far(value: str | None, unit: float) -> bool:
    return not ON_PAGE[0] < _points(value, unit) < ON_PAGE[1]


def _points(value: str | None, unit: float) -> float:
    """Read a length; one that cannot be read is as long as any that is shown."""
    try:
        return SMALLEST if value is None else float(value) / unit
    except ValueError:
        return SMALLEST


def behind_box(element: Element) -> str | None:
    """Give the color behind the words of a text box: `GREY` for one that is not plain."""
    for shape in element.iterancestors(SHAPES):
        if shape.tag != DRAWN:
            filled = shape.get("filled", "t") not in ("f", "false")
            return GREY if filled and "fillcolor" in shape.attrib else None
        color = shape.find(f"{SHAPE}spPr/{DRAWING}solidFill/{DRAWING}srgbClr")
        if color is not None:
            return color_of(color.get("val"))
        themed = shape.find(f"{SHAPE}style/{DRAWING}fillRef")
        filled = any(shape.find(f"{SHAPE}spPr/{DRAWING}{fill}") is not None for fill in FILLS)
        return GREY if filled or (themed is not None and themed.get("idx") != "0") else None
    return None
