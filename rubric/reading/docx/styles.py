"""A Word document's styles. The styles part in, what a style says of text and paragraphs out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rubric.reading.docx.names import PPR, RPR, VAL, W
from rubric.reading.kinds import purpose_of
from rubric.reading.looks import PLAIN, SMALLEST, WHITE, Look
from rubric.reading.tree import Element, local
from rubric.records import Record
from rubric.source import BlockKind

MOST_ANCESTORS = 40  # styles based on one another; Word itself allows 11
TWIPS = 20  # to a point
BODY_LEVEL = 9  # the outline level of what is no heading
OFF = frozenset({"0", "false", "off", "none"})
AUTO = "auto"
NO_LIST = "0"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
PER_CENT = 1000  # of the unit in which Word tells how clear letters are
CLEAREST = 90  # per cent; clearer letters are not seen
PAPER = ("bg1", "lt1")
LIGHT = ("background1", "light1")  # a theme's color of the page
HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000ff",
    "cyan": "00ffff",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGray": "808080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "green": "00ff00",
    "lightGray": "c0c0c0",
    "magenta": "ff00ff",
    "red": "ff0000",
    "white": "ffffff",
    "yellow": "ffff00",
}


class Shape(Record):
    """What is said of a paragraph; null: nothing. Indents are in points, `first` from `left`.

    `list` is the id of the list it is an item of (`NO_LIST`: of none), `level` its level there;
    `flat` lines are too low to show letters.
    """

    kind: BlockKind | None = None
    contents: bool | None = None
    list: str | None = None
    level: int | None = None
    left: float | None = None
    first: float | None = None
    fill: str | None = None
    flat: bool | None = None

    def under(self, over: "Shape") -> "Shape":
        """Give this shape where `over` says nothing else."""
        return Shape(
            over.kind or self.kind,
            self.contents if over.contents is None else over.contents,
            self.list if over.list is None else over.list,
            self.level if over.level is None else over.level,
            self.left if over.left is None else over.left,
            self.first if over.first is None else over.first,
            over.fill or self.fill,
            self.flat if over.flat is None else over.flat,
        )


class Style(Record):
    """What a style says, with all it is based on."""

    look: Look = PLAIN
    shape: Shape = Shape()


@dataclass(slots=True)
class Styles:
    """The styles of a document by their ids, resolved when they are asked for."""

    elements: Mapping[str, Element]
    default: str = ""
    base: Style = field(default_factory=Style)
    _known: dict[str, Style] = field(default_factory=dict)

    def of(self, name: str | None) -> Style:
        """Give a style; an unknown one says nothing."""
        return self._resolved(name or "", MOST_ANCESTORS)

    def header_fill(self, name: str) -> str | None:
        """Give the color that a table's style puts behind the first row."""
        element = self.elements.get(name)
        path = f"{W}tblStylePr[@{W}type='firstRow']/{W}tcPr/{W}shd"
        return None if element is None else shade_of(element.find(path))

    def _resolved(self, name: str, depth: int) -> Style:
        if name not in self._known:
            element = self.elements.get(name)
            if element is None or not depth:
                return Style()
            below = element.find(W + "basedOn")
            above = Style() if below is None else self._resolved(below.get(VAL, ""), depth - 1)
            named = element.find(W + "name")
            own = _named("" if named is None else named.get(VAL, ""))
            shape = shape_of(element.find(PPR)).under(own)
            self._known[name] = Style(
                above.look.under(look_of(element.find(RPR))), above.shape.under(shape)
            )
        return self._known[name]


def styles(root: Element | None) -> Styles:
    """Read the styles part; a document without one has no styles."""
    if root is None:
        return Styles({})
    elements: dict[str, Element] = {}
    default = ""
    for element in root.iterchildren(W + "style"):
        name = element.get(W + "styleId", "")
        elements[name] = element
        if element.get(W + "type") == "paragraph" and is_on(element.get(W + "default", "0")):
            default = name
    look = root.find(f"{W}docDefaults/{W}rPrDefault/{RPR}")
    shape = root.find(f"{W}docDefaults/{W}pPrDefault/{PPR}")
    return Styles(elements, default, Style(look_of(look), shape_of(shape)))


def is_on(value: str | None) -> bool:
    """Tell whether a switch is on; one that is only named is."""
    return value not in OFF


def _named(name: str) -> Shape:
    purpose = purpose_of(name)
    return Shape(purpose.kind, purpose.contents or None)


def look_of(properties: Element | None) -> Look:
    """Read the properties of a run; those before a tracked change lie deeper and do not count."""
    said: dict[str, str] = {}
    for element in () if properties is None else properties:
        name = local(element)
        if name == "shd":
            said[name] = shade_of(element) or ""
        elif name == "textFill":
            said |= _filled(element)
        elif name == "color" and element.get(W + "themeColor") in LIGHT:
            said[name] = element.get(VAL, AUTO).replace(AUTO, WHITE)
        else:
            said[name] = element.get(VAL, "on")
    if not said:
        return PLAIN
    return Look(
        italic=_switch(said, "i"),
        hidden=_switch(said, "vanish"),
        raised=_raised(said),
        color=color_of(said.get("color")),
        fill=HIGHLIGHTS.get(said.get("highlight", "")) or color_of(said.get("shd")),
        points=_number(said.get("sz"), 2),
        width=_number(said.get("w"), 100),
    )


def _filled(element: Element) -> dict[str, str]:
    """Read what letters are filled with: a color that comes before their own, or nothing."""
    clear = element.find(f".//{W14}alpha")
    if element.find(W14 + "noFill") is not None or (
        clear is not None and (_number(clear.get(W14 + "val"), PER_CENT) or 0) > CLEAREST
    ):
        return {"vanish": "on"}
    color = element.find(f".//{W14}srgbClr")
    named = element.find(f".//{W14}schemeClr")
    if color is not None:
        return {"color": color.get(W14 + "val", AUTO)}
    return {"color": WHITE} if named is not None and named.get(W14 + "val") in PAPER else {}


def _switch(said: Mapping[str, str], name: str) -> bool | None:
    return is_on(said[name]) if name in said else None


def _raised(said: Mapping[str, str]) -> bool | None:
    return said["vertAlign"] == "superscript" if "vertAlign" in said else None


def color_of(value: str | None) -> str | None:
    """Give a color as six hexadecimal digits; null where the program is to choose."""
    return None if value in (None, "", AUTO) else value.lower()


def shade_of(element: Element | None) -> str | None:
    """Give the color that a shading puts behind what it is for."""
    if element is None:
        return None
    solid = element.get(VAL) == "solid"
    return color_of(element.get(W + ("color" if solid else "fill")))


def _number(value: str | None, unit: float) -> float | None:
    try:
        return None if value is None else float(value.removesuffix("%")) / unit
    except ValueError:
        return None


def shape_of(properties: Element | None) -> Shape:
    """Read the properties of a paragraph."""
    if properties is None:
        return Shape()
    named, depth = properties.find(f"{W}numPr/{W}numId"), properties.find(f"{W}numPr/{W}ilvl")
    outline = properties.find(W + "outlineLvl")
    shading = properties.find(W + "shd")
    left, first = _indents(properties.find(W + "ind"))
    heading = outline is not None and (_number(outline.get(VAL), 1) or 0) < BODY_LEVEL
    return Shape(
        kind="heading" if heading else None,
        list=None if named is None else named.get(VAL, NO_LIST),
        level=None if depth is None else int(_number(depth.get(VAL), 1) or 0),
        left=left,
        first=first,
        fill=shade_of(shading),
        flat=_is_flat(properties.find(W + "spacing")),
    )


def _is_flat(spacing: Element | None) -> bool | None:
    """Tell whether lines are set to a height that shows no letters; null: not said."""
    line = None if spacing is None else _number(spacing.get(W + "line"), TWIPS)
    if spacing is None or line is None:
        return None
    return spacing.get(W + "lineRule") == "exact" and line < SMALLEST


def _indents(element: Element | None) -> tuple[float | None, float | None]:
    """Give the indents of a paragraph: of its left edge, and of its first line from there."""
    if element is None:
        return None, None
    left = element.get(W + "left", element.get(W + "start"))
    hanging = _number(element.get(W + "hanging"), -TWIPS)
    first = _number(element.get(W + "firstLine"), TWIPS)
    return _number(left, TWIPS), hanging or first
