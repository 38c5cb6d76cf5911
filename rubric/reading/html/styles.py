"""How an element of a page looks. Its name, attributes and declared properties in, a style out."""

import re

from rubric.reading.html.css import Declared, color, left_of
from rubric.reading.html.names import HEADINGS, ITALICS
from rubric.reading.kinds import purpose_of
from rubric.reading.looks import FAINT, PLAIN, Look, points
from rubric.reading.tree import Element
from rubric.reading.unseen import HIDDEN
from rubric.records import Record, replace
from rubric.source import BlockKind

NORMAL_SIZE = 12.0  # points: a browser's 16 pixels
FAR = -375.0  # points; what is set so far to the left or above stands on no page
CLOSED = 1.0  # points; a box as small shows nothing of what overflows it
NORMAL = Look(points=NORMAL_SIZE)
WORD, WORD_LIST = "Mso", "MsoList"  # begin the classes of Word's styles
PARTS = re.compile(r"(?<=[a-z])(?=[A-Z\d])")
KINDS: dict[str, BlockKind] = {
    "blockquote": "block_quote",
    "figcaption": "table",
    "caption": "table",
}
PRE = ("pre", "pre-wrap", "pre-line", "break-spaces")
SIZES = {"xx-small": 7.0, "x-small": 7.5, "small": 10.0, "medium": 12.0, "large": 13.5}
OFF_PAGE = ("left", "top", "right", "bottom", "margin-left", "margin-top", "text-indent")
SIDES = ("width", "height", "max-width", "max-height", "line-height")
UNSHOWN = (
    ("display", ("none",)),
    ("visibility", ("hidden", "collapse")),
    ("content-visibility", ("hidden",)),
)
MOVED = re.compile(r"-\d[\w.]*")  # how far to the left or above
# Nothing is left of what is clipped so: a pixel, or less than nothing from each side.
CLIPPED = re.compile(
    r"rect\(\s*(?:[01](?:px)?[\s,]+){3}[01](?:px)?\s*\)|inset\(\s*(?:[5-9]\d|100)%|circle\(\s*0"
)


class Style(Record):
    """What holds within an element; `left` names why its words are left out (null: shown)."""

    look: Look = NORMAL
    kind: BlockKind = "paragraph"
    pre: bool = False
    indent: float = 0.0
    first: float = 0.0
    left: str | None = None


ROOT = Style()


def style(element: Element, declared: Declared, above: Style) -> Style:
    """Give the style of an element from that of the element it stands in."""
    tag = str(element.tag)
    size = above.look.points or NORMAL_SIZE
    look = above.look.under(_tagged(element, tag)).under(_look(declared, size))
    named = (element.get("class") or "").partition(" ")[0]
    listing = tag == "p" and purpose_of(_style_name(named)).contents
    first = points(declared.get("text-indent"), size)
    hidden = element.get("hidden") is not None or (declared and _hides(declared, size))
    why = HIDDEN if hidden else "deleted" if tag == "del" else "contents" if listing else None
    return replace(
        above,
        look=look,
        kind=_kind(tag, named) or above.kind,
        pre=_keeps_space(tag, declared, above),
        indent=above.indent + _indent(tag, declared, size),
        first=above.first if first is None else first,
        left=above.left or why,
    )


def _tagged(element: Element, tag: str) -> Look:
    """Give the look that an element has by its name and its old attributes."""
    if tag in ITALICS:
        return Look(italic=True)
    if tag in ("sup", "sub"):
        return Look(raised=tag == "sup")
    said = element.get("color") if tag == "font" else None
    behind = element.get("bgcolor")
    if said or behind:
        return Look(color=_color(said), fill=_color(behind))
    return PLAIN


def _look(declared: Declared, size: float) -> Look:
    if not declared:
        return PLAIN
    upright = {"italic": True, "oblique": True, "normal": False}
    shift = declared.get("vertical-align")
    text = declared.get("font-size", "")
    return Look(
        italic=upright.get(declared.get("font-style", "")),
        raised=None if shift is None else shift == "super",
        color=_color(declared.get("-webkit-text-fill-color", declared.get("color"))),
        fill=_color(declared.get("background-color", declared.get("background"))),
        points=SIZES.get(text) or points(text, size),
    )


def _color(value: str | None) -> str | None:
    found = color(value) if value else None
    return None if found is None or found[1] < FAINT else found[0]


def _hides(declared: Declared, size: float) -> bool:
    """Tell whether the declared properties keep an element off the page."""
    shade = color(declared.get("-webkit-text-fill-color", declared.get("color", "")))
    opaque = points(declared.get("opacity", "1") + "em", 1.0)
    sides = (points(declared.get(side), size) for side in SIDES)
    closed = any(side is not None and side <= CLOSED for side in sides)
    moved = declared.get("transform", "").replace(" ", "")
    return (
        any(declared.get(name) in values for name, values in UNSHOWN)
        or (shade is not None and shade[1] < FAINT)
        or (opaque is not None and opaque < FAINT)
        or (closed and declared.get("overflow") in ("hidden", "clip"))
        or moved.startswith("scale(0)")
        or any((points(far, size) or 0.0) < FAR for far in MOVED.findall(moved))
        or CLIPPED.match(declared.get("clip-path", declared.get("clip", ""))) is not None
        or any((points(declared.get(name), size) or 0.0) < FAR for name in OFF_PAGE)
    )


def _kind(tag: str, named: str) -> BlockKind | None:
    """Give the kind of block that an element makes of its words; `named` is its first class."""
    if tag in HEADINGS:
        return "heading"
    if tag == "li" or (tag == "p" and named.startswith(WORD_LIST)):
        return "list"
    if tag in KINDS or tag != "p":
        return KINDS.get(tag)
    kind = purpose_of(_style_name(named)).kind
    return None if kind == "paragraph" else kind


def _style_name(named: str) -> str:
    """Give the name of a word processor's style from that of the class it became."""
    return PARTS.sub(" ", named.removeprefix(WORD)).replace("-", " ").removesuffix(" western")


def _keeps_space(tag: str, declared: Declared, above: Style) -> bool:
    said = declared.get("white-space")
    return said in PRE if said else tag == "pre" or above.pre


def _indent(tag: str, declared: Declared, size: float) -> float:
    """Give how far an element is set in, beyond what lists and quotations are by their nature."""
    if not declared or tag in ("ul", "ol", "li", "body"):
        return 0.0
    return left_of(declared, "margin", size) + left_of(declared, "padding", size)
