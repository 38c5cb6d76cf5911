"""What the walk asks of single elements of a Word document. An element in, a fact out."""

from collections.abc import Callable
from dataclasses import replace

from rubric.reading.docx.names import NOTE_MARKS, RPR, VAL, T, W
from rubric.reading.docx.styles import NO_LIST, Shape, Styles, color_of, look_of
from rubric.reading.looks import Look
from rubric.reading.marks import RAISED
from rubric.reading.symbols import symbol
from rubric.reading.tree import Element
from rubric.reading.typed import Typed

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
SHAPE = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
VML = "{urn:schemas-microsoft-com:vml}"
DRAWN = SHAPE + "wsp"
SHAPES = (DRAWN, *(VML + name for name in ("shape", "rect", "roundrect", "oval")))
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
